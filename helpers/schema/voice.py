"""What people say: `reviews`, `social_posts`, `crisis_feed`, `feed_baseline`, `inbox_messages`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["CRISIS_FEED", "FEED_BASELINE", "INBOX_MESSAGES", "REVIEWS", "SOCIAL_POSTS"]

_FIVE_BRANDS = {code: label for code, label in codes.BRANDS.items() if code != "other"}
_ASPECTS = {
    "price": Text("價格與價值", "Price and value"),
    "quality": Text("品質", "Quality"),
    "shipping": Text("出貨與物流", "Shipping"),
    "packaging": Text("包裝", "Packaging"),
    "service": Text("客服", "Service"),
    "use": Text("使用感受", "In use"),
}
_SENTIMENTS = {
    "pos": Text("正面", "Good"),
    "neg": Text("負面", "Bad"),
    "none": Text("沒有提到", "Not spoken of"),
}
_SITES = {
    "own_site": Text("品牌官網", "Brand's own website"),
    "momo": Text("momo", "momo"),
    "shopee": Text("蝦皮", "Shopee"),
    "google": Text("Google 評論", "Google reviews"),
}
_PLATFORMS = {
    "ptt": Text("PTT", "PTT"),
    "dcard": Text("Dcard", "Dcard"),
    "facebook": Text("Facebook", "Facebook"),
    "instagram": Text("Instagram", "Instagram"),
    "threads": Text("Threads", "Threads"),
    "youtube": Text("YouTube 留言", "YouTube comments"),
    "google": Text("Google 評論", "Google reviews"),
}
_INBOXES = {
    "line": Text("LINE 官方帳號", "LINE account"),
    "facebook": Text("Facebook 私訊", "Facebook messages"),
    "instagram": Text("Instagram 私訊", "Instagram messages"),
    "email": Text("客服信箱", "Service mailbox"),
}
_COMPANY = ("品牌", "Brand")
_PLATFORM = ("平台", "Platform")
_TEXT = ("內容", "Text")
_REACH = ("觸及人數", "Reach")

REVIEWS = Table(
    "reviews",
    Text("商品評論", "Reviews"),
    Text("一列是一則評論", "One row is one review"),
    (
        column("review_id", "id", ("評論編號", "Review"), ("評論編號", "The review's own number")),
        column("company", "code", _COMPANY, ("被評論的品牌", "Whose product it is about"), codes=_FIVE_BRANDS),
        column(
            "sku",
            "id",
            ("商品代號", "SKU"),
            ("本公司商品的代號，競爭品牌為空白", "Our product; blank for rivals"),
            may_miss=True,
            points_to="products",
        ),
        column("item_name", "text", ("品名", "Item"), ("評論頁上的品名", "The name on the page")),
        column(
            "line", "code", ("產品線", "Product line"), ("對應的產品線", "The line it belongs to"), codes=codes.LINES
        ),
        column("rating", "count", ("星等", "Stars"), ("1 最差，5 最好", "1 worst, 5 best"), unit="1–5"),
        column("ts", "moment", ("發表時間", "Written at"), ("台灣時間", "Taiwan's time")),
        column("site", "code", ("網站", "Site"), ("評論發表的地方", "Where it was written"), codes=_SITES),
        column(
            "text_zh",
            "text",
            _TEXT,
            ("評論原文，未經修改", "As written"),
            faults=("personal_data_in_text",),
        ),
        column(
            "verified",
            "flag",
            ("已購買", "Verified purchase"),
            ("網站是否確認買過", "Whether the site knows of the purchase"),
            codes=codes.YES_NO,
        ),
        column(
            "incentivised",
            "flag",
            ("有酬評論", "Incentivised"),
            (
                "作者是否拿到贈品、折價券或酬勞",
                "Whether the writer got a gift, a voucher or money for it",
            ),
            codes=codes.YES_NO,
        ),
        column(
            "helpful_count",
            "count",
            ("有幫助票數", "Helpful votes"),
            ("按下有幫助的人數", "How many found it helpful"),
            unit="people",
        ),
        column(
            "label_aspect",
            "code",
            ("標註面向", "Labelled aspect"),
            (
                "人工標註時詢問的面向；隨機抽 200 則標註，其餘空白",
                "The aspect that a person was asked about; 200 rows at random, blank elsewhere",
            ),
            codes=_ASPECTS,
            may_miss=True,
        ),
        column(
            "label_sentiment",
            "code",
            ("標註情感", "Labelled sentiment"),
            (
                "標註者讀完全文後的判斷；沒有標註的列空白",
                "What the person found after reading the whole text; blank elsewhere",
            ),
            codes=_SENTIMENTS,
            may_miss=True,
        ),
    ),
    ("review_id",),
    source=Text(
        "各網站公開評論，由資料商依平台條款彙整；標註由兩位工讀生完成",
        "Public reviews of each site, collected by a supplier under the platforms' terms; labelled by two assistants",
    ),
)

SOCIAL_POSTS = Table(
    "social_posts",
    Text("社群貼文", "Social posts"),
    Text("一列是蒐集工具抓到的一則貼文或留言", "One row is one post or comment that the collector found"),
    (
        column("post_id", "id", ("貼文編號", "Post"), ("貼文編號", "The post's own number")),
        column("ts", "moment", ("發表時間", "Written at"), ("台灣時間", "Taiwan's time")),
        column("platform", "code", _PLATFORM, ("發表的平台", "Where it was written"), codes=_PLATFORMS),
        column(
            "board",
            "text",
            ("看板或社團", "Board or group"),
            ("沒有看板的平台為空白", "Blank where a platform has none"),
            may_miss=True,
        ),
        column(
            "author_hash",
            "id",
            ("作者代碼", "Writer"),
            ("去識別化的作者代碼", "A pseudonym of the writer"),
        ),
        column("text_zh", "text", _TEXT, ("貼文原文", "As written")),
        column(
            "reach",
            "count",
            _REACH,
            ("看到貼文的人數，平台估計", "People who saw it, as the platform estimates"),
            unit="people",
        ),
        column(
            "likes", "count", ("按讚數", "Likes"), ("按讚與其他心情", "Likes and other reactions"), unit="reactions"
        ),
        column("comments", "count", ("留言數", "Comments"), ("留言則數", "Comments"), unit="comments"),
        column("shares", "count", ("分享數", "Shares"), ("分享次數", "Times shared"), unit="shares"),
        column(
            "followers",
            "count",
            ("追蹤人數", "Followers"),
            ("品牌官方帳號的追蹤人數，其他作者為空白", "Of a brand's own account; blank for others"),
            unit="people",
            may_miss=True,
        ),
        column(
            "mentions",
            "code",
            ("提及品牌", "Brand mentioned"),
            (
                "蒐集工具依關鍵字判定，同字異義也會被算進來",
                "Tagged by keyword: posts in which the word means something else are tagged too",
            ),
            codes=_FIVE_BRANDS,
        ),
        column(
            "is_official",
            "flag",
            ("官方貼文", "Official post"),
            ("是否由品牌自己發表", "Whether the brand itself wrote it"),
            codes=codes.YES_NO,
        ),
        column(
            "is_giveaway",
            "flag",
            ("抽獎貼文", "Give-away post"),
            ("是否為抽獎或集讚活動的貼文與留言", "Whether it belongs to a prize draw"),
            codes=codes.YES_NO,
        ),
        column(
            "repost_of",
            "id",
            ("轉貼自", "Repost of"),
            ("轉貼的原貼文編號，不是轉貼就空白", "The post it repeats; blank when it is none"),
            may_miss=True,
            points_to="social_posts",
        ),
    ),
    ("post_id",),
    source=Text("聲量蒐集工具的關鍵字匯出", "Keyword export of a listening tool"),
)

CRISIS_FEED = Table(
    "crisis_feed",
    Text("輿情即時動態", "Live feed"),
    Text("一列是事件中的一則貼文", "One row is one post during the incident"),
    (
        column("post_id", "id", ("貼文編號", "Post"), ("貼文編號", "The post's own number")),
        column("minute", "count", ("第幾分鐘", "Minute"), ("從動態開始算起", "Since the feed began"), unit="minutes"),
        column("ts", "moment", ("發表時間", "Written at"), ("台灣時間", "Taiwan's time")),
        column("platform", "code", _PLATFORM, ("發表的平台", "Where it was written"), codes=_PLATFORMS),
        column("text_zh", "text", _TEXT, ("貼文原文", "As written")),
        column(
            "reach",
            "count",
            _REACH,
            ("看到貼文的人數，平台估計", "People who saw it, as the platform estimates"),
            unit="people",
        ),
    ),
    ("post_id",),
    source=Text("聲量蒐集工具的即時動態", "Live feed of the listening tool"),
)

FEED_BASELINE = Table(
    "feed_baseline",
    Text("動態的平常水準", "The feed's baseline"),
    Text("一列是過去 12 週同一時段裡的 10 分鐘", "One row is ten minutes of the same hours in the twelve weeks before"),
    (
        column(
            "interval_start",
            "moment",
            ("區間開始", "Interval start"),
            ("10 分鐘區間的開始，台灣時間", "Start of the ten minutes, Taiwan's time"),
        ),
        column("posts", "count", ("貼文數", "Posts"), ("提及本公司的貼文數", "Posts that mention us"), unit="posts"),
    ),
    ("interval_start",),
    source=Text("聲量蒐集工具的歷史統計", "Past counts of the listening tool"),
)

INBOX_MESSAGES = Table(
    "inbox_messages",
    Text("收件匣訊息", "Inbox messages"),
    Text("一列是一則訊息", "One row is one message"),
    (
        column("msg_id", "id", ("訊息編號", "Message"), ("訊息編號", "The message's own number")),
        column("ts", "moment", ("收到時間", "Received at"), ("台灣時間", "Taiwan's time")),
        column("platform", "code", ("來源", "Inbox"), ("從哪個管道收到", "Where it came in"), codes=_INBOXES),
        column("sender_hash", "id", ("寄件者代碼", "Sender"), ("去識別化的寄件者代碼", "A pseudonym of the sender")),
        column("text_zh", "text", _TEXT, ("訊息原文", "As written"), faults=("personal_data_in_text",)),
    ),
    ("msg_id",),
    source=Text("各管道私訊與客服信箱", "Private messages of all channels and the service mailbox"),
)
