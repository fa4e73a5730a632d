"""The 18 sources and the 12 pieces of information that circulate, in words, with the ranges of their figures.

`status` says what a source is worth for carrying a question alone. It is never a column: finding it
out from frame, method, age, conflict and the way of getting it is the exercise.
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.words import Text

__all__ = ["CATALOGUE", "PIECES", "Piece", "Source"]

_Range = tuple[int, int]
_NOBODY = Text("無已知衝突", "No known conflict")


@dataclass(frozen=True)
class Source:
    """One source. Ranges are lowest and highest; `n` None is a size that nobody states.

    `grows` marks our own records, whose number follows the size of the company.
    """

    source_id: str
    name: Text
    owner: Text
    type: str
    origin: str
    method: str
    answers: tuple[str, ...]
    cost_ntd: _Range
    lead_days: _Range
    age_months: _Range
    n: _Range | None
    frame: Text
    notes: Text
    status: str = "sound"
    conflict: Text = _NOBODY
    personal_data: bool = False
    grows: bool = False


@dataclass(frozen=True)
class Piece:
    """One piece of information; what it shares with its source is read from the catalogue.

    `figure` fills the braces of the text; `age_months` and `n` stand here when the piece is older or
    smaller than its source.
    """

    source_id: str
    text: Text
    categories: tuple[str, ...]
    population: str
    details: tuple[str, ...]
    obtained: tuple[str, ...]
    figure: _Range = (0, 1)
    methods: tuple[str, ...] = ()
    age_months: _Range | None = None
    n: _Range | None = None
    sells_conclusion: bool = False


_LINES = ("L1", "L2", "L3", "L4", "L5")

CATALOGUE = (
    Source(
        "SRC01",
        Text("訂單與出貨紀錄", "Order and delivery records"),
        Text("營運部", "Operations"),
        "secondary",
        "internal",
        "records",
        ("own", "customer"),
        (0, 0),
        (0, 2),
        (0, 1),
        (91_000, 97_000),
        Text("過去 24 個月所有銷售通路的訂單", "Every order of the last 24 months, all sales channels"),
        Text(
            "含重複列、測試單與未成立訂單，使用前要清理。momo 與蝦皮的訂單認不出是哪位會員。",
            "Holds repeated rows, test orders and orders that came to nothing; clean before use. Orders from momo and Shopee show no member.",
        ),
        personal_data=True,
        grows=True,
    ),
    Source(
        "SRC02",
        Text("全球生活風格趨勢調查", "Global lifestyle trend survey"),
        Text("霧陵趨勢社", "Wuling Trends"),
        "secondary",
        "external",
        "quota",
        ("market", "customer"),
        (5_000, 9_000),
        (1, 3),
        (4, 9),
        (20_000, 20_000),
        Text(
            "七國網路使用者，各國配額抽樣；沒有台灣",
            "Internet users of seven countries, quotas in each; Taiwan is not among them",
        ),
        Text(
            "報告很厚，圖很漂亮。各國不加權，直接合計。",
            "A thick report with handsome charts. Countries are added up without weights.",
        ),
        status="wrong_frame",
    ),
    Source(
        "SRC03",
        Text("會員資料庫", "Member database"),
        Text("CRM 組", "CRM team"),
        "secondary",
        "internal",
        "records",
        ("customer", "own"),
        (0, 0),
        (1, 3),
        (0, 1),
        (45_500, 46_500),
        Text("目前所有會員，含很久沒買的人", "All members, those who have not bought for long included"),
        Text(
            "學歷與收入選填，空白多。統計分析用彙總結果，不匯出個人資料。",
            "Education and income are optional and often blank. Work with totals; do not export persons.",
        ),
        personal_data=True,
        grows=True,
    ),
    Source(
        "SRC04",
        Text("政府批發零售業營業額統計", "Government statistics of wholesale and retail sales"),
        Text("政府統計機關", "Government statistics office"),
        "secondary",
        "external",
        "register",
        ("market",),
        (0, 0),
        (1, 2),
        (2, 4),
        None,
        Text(
            "全國零售業，依業別分；電子購物業為其中一類",
            "All retailers of the country by kind of business; online retail is one kind",
        ),
        Text("每月公布，免費。看不到品類與品牌。", "Monthly and free. Neither kinds of goods nor brands can be seen."),
    ),
    Source(
        "SRC05",
        Text("新手媽媽電子郵件一萬筆", "Ten thousand e-mail addresses of new mothers"),
        Text("實習生認識的名單賣家", "A list seller whom the intern knows"),
        "secondary",
        "external",
        "list",
        ("customer",),
        (10_500, 13_500),
        (1, 2),
        (6, 20),
        (10_000, 10_000),
        Text(
            "賣家只說「都是媽媽」，沒有說明怎麼取得", "“All mothers,” says the seller, and not how they were collected"
        ),
        Text(
            "賣家保證合法，但沒有任何同意紀錄，也沒有告知過這些人。",
            "The seller promises that it is lawful; there is no record of consent and nobody was told.",
        ),
        status="unlawful",
        conflict=Text("賣名單的人", "The person sells lists"),
        personal_data=True,
    ),
    Source(
        "SRC06",
        Text("退貨與瑕疵紀錄", "Records of returns and defects"),
        Text("倉儲組", "Warehouse team"),
        "secondary",
        "internal",
        "records",
        ("own", "customer"),
        (0, 0),
        (1, 3),
        (0, 1),
        (4_200, 5_800),
        Text("過去 24 個月的退貨單", "Return slips of the last 24 months"),
        Text("退貨原因由客人勾選，三成選「其他」。", "Customers tick the reason; three in ten tick “other”."),
        grows=True,
    ),
    Source(
        "SRC07",
        Text("自辦市場問卷", "A survey of our own"),
        Text("企劃委託的問卷平台", "A survey platform hired by us"),
        "primary",
        "external",
        "self_selected",
        ("customer", "competitor"),
        (24_000, 36_000),
        (6, 12),
        (0, 0),
        (800, 800),
        Text("以 App 推播邀請為主，另加一批外部網友", "Invited mostly by App push, plus some web users from outside"),
        Text(
            "App 使用者會偏多，要和會員母體比對並加權。作答前告知用途。",
            "App users will be too many: compare with the member base and weight. The purpose is told before the first question.",
        ),
        personal_data=True,
    ),
    Source(
        "SRC08",
        Text("家庭用品產業年度報告", "Yearly report on the household goods industry"),
        Text("衡嶺產業研究", "Hengling Industry Research"),
        "secondary",
        "external",
        "desk",
        ("market", "competitor"),
        (180_000, 180_000),
        (2, 4),
        (6, 20),
        (40, 60),
        Text(
            "訪談 40 多位業者與通路主管，整理公開財報",
            "Some 40 to 60 interviews with makers and retailers, and published accounts",
        ),
        Text("財務長已說不要再買。摘要可免費下載。", "The finance head has said not again. The summary is free."),
    ),
    Source(
        "SRC09",
        Text("官網與 App 流量分析", "Web and app analytics"),
        Text("廣告投放組", "Advertising team"),
        "secondary",
        "internal",
        "records",
        ("own", "customer"),
        (0, 0),
        (0, 2),
        (0, 1),
        (2_300_000, 2_900_000),
        Text("同意 Cookie 的工作階段", "Sessions that accepted cookies"),
        Text(
            "一個人會有多個工作階段；看不到 momo 與蝦皮。",
            "One person has several sessions; momo and Shopee cannot be seen.",
        ),
        personal_data=True,
        grows=True,
    ),
    Source(
        "SRC10",
        Text("廣告平台白皮書：居家品牌的成長祕訣", "Platform white paper: how home brands grow"),
        Text("躍層廣告平台", "Yueceng Ad Platform"),
        "secondary",
        "external",
        "platform_log",
        ("market", "own"),
        (0, 0),
        (0, 1),
        (3, 14),
        (3_000, 9_000),
        Text("在該平台投放超過一年的廣告主", "Advertisers who have bought there for more than a year"),
        Text(
            "成效由平台自己歸因；停止投放的廣告主不在裡面。",
            "The platform attributes results to itself; advertisers who stopped are not in it.",
        ),
        status="vendor_conflict",
        conflict=Text("結論是「多買廣告」，而作者就賣廣告", "It concludes “buy more ads”, and the author sells ads"),
    ),
    Source(
        "SRC11",
        Text("家戶購買固定樣本", "Household purchase panel"),
        Text("禾籬消費者固定樣本", "Heli Consumer Panel"),
        "secondary",
        "external",
        "quota",
        ("market", "customer", "competitor"),
        (28_000, 42_000),
        (4, 9),
        (2, 5),
        (1_200, 1_200),
        Text("1,200 戶台灣家庭，依地區與戶量配額", "1,200 Taiwanese households, quotas by region and household size"),
        Text(
            "每季更新。要用權數；外食與送禮記得較少。",
            "Every quarter. Use the weights; gifts and eating out are under-recorded.",
        ),
    ),
    Source(
        "SRC12",
        Text("沐芽研內部價格表", "Muya Lab's internal price sheet"),
        Text("實習生的朋友，剛從沐芽研離職", "A friend of the intern who has just left Muya Lab"),
        "secondary",
        "external",
        "document",
        ("competitor",),
        (0, 0),
        (0, 1),
        (1, 4),
        (38, 56),
        Text(
            "沐芽研下一季的進貨價與促銷價，封面印「內部限閱」",
            "Muya Lab's cost and promotion prices for next quarter; the cover says “internal only”",
        ),
        Text("免費，馬上可以拿到。", "Free and at hand."),
        status="unlawful",
        conflict=Text("提供者與前公司有糾紛", "The giver is in a dispute with the former employer"),
    ),
    Source(
        "SRC13",
        Text("客服對話與客訴摘要", "Customer service talks and complaints"),
        Text("客服組", "Customer service"),
        "secondary",
        "internal",
        "records",
        ("customer", "own"),
        (0, 0),
        (1, 4),
        (0, 2),
        (6_200, 8_400),
        Text("主動聯絡客服的顧客", "Customers who contacted us"),
        Text(
            "只有件數。要和同期訂單數相除，才知道變多還是變少。",
            "Counts only. Divide by the orders of the same time to see a rise or a fall.",
        ),
        personal_data=True,
        grows=True,
    ),
    Source(
        "SRC14",
        Text("居家用品消費行為調查", "Survey of household goods buying"),
        Text("蒼圃市場調查", "Cangpu Market Surveys"),
        "secondary",
        "external",
        "quota",
        ("market", "customer"),
        (4_000, 8_000),
        (1, 3),
        (84, 100),
        (1_040, 1_120),
        Text(
            "20 到 59 歲台灣民眾，依性別、年齡、地區配額",
            "People in Taiwan aged 20 to 59, quotas by gender, age and region",
        ),
        Text(
            "抽樣設計清楚，但調查做完後網購習慣已經大變。",
            "The sampling is sound; online buying has changed greatly since.",
        ),
        status="outdated",
    ),
    Source(
        "SRC15",
        Text("競品公開售價查價", "Checks of rivals' public prices"),
        Text("商品部", "Merchandising"),
        "primary",
        "external",
        "observation",
        ("competitor",),
        (0, 4_000),
        (3, 5),
        (0, 0),
        (52, 78),
        Text(
            "四家對手公開網頁上可配對的品項，每週查一次",
            "Items on four rivals' public pages that match ours, once a week",
        ),
        Text(
            "人工查看公開頁面。缺貨時的標價不算。",
            "Read by hand on public pages. A price of something out of stock does not count.",
        ),
    ),
    Source(
        "SRC16",
        Text("代理商簡報：聲量占比分析", "Agency slides: share of voice"),
        Text("代理商江品萱", "Chiang Pin-hsuan, the agency"),
        "secondary",
        "external",
        "unknown",
        ("competitor", "market"),
        (0, 0),
        (0, 1),
        (1, 3),
        None,
        Text("未說明收了哪些平台、哪段期間", "Which platforms and which weeks were collected is not stated"),
        Text(
            "只有一張圓餅圖。要求補充定義，對方說是商業機密。",
            "One pie chart. Asked for definitions, they said it was confidential.",
        ),
        status="unknown_method",
        conflict=Text("代理商依投放金額收服務費", "The agency's fee grows with the money spent"),
    ),
    Source(
        "SRC17",
        Text("公開廣告檔案庫", "Public ad library"),
        Text("社群平台公開網站", "Public site of a social platform"),
        "secondary",
        "external",
        "observation",
        ("competitor",),
        (0, 0),
        (1, 3),
        (0, 1),
        (160, 420),
        Text("四家對手目前與過去一年刊登的社群廣告", "Social ads of four rivals, running and from the past year"),
        Text("看得到則數與文案，看不到花費。", "Number and wording can be seen, spending cannot."),
    ),
    Source(
        "SRC18",
        Text("歷史活動檔案", "Archive of past campaigns"),
        Text("行銷部", "Marketing"),
        "secondary",
        "internal",
        "records",
        ("own",),
        (0, 0),
        (0, 2),
        (1, 3),
        (24, 24),
        Text("最近 24 檔活動", "The last 24 campaigns"),
        Text(
            "有的記元、有的記萬元；五檔沒有可比的基期。",
            "Some in dollars, some in ten thousands; five have no comparable base period.",
        ),
    ),
)

PIECES = (
    Piece(
        "SRC04",
        Text(
            "電子購物業營業額較去年同期成長 {figure}%，實體零售持平。",
            "Sales of online retailers rose {figure} % on the year; shops stood still.",
        ),
        ("household",),
        "buyers",
        ("total_month", "total_year"),
        ("published",),
        figure=(3, 9),
    ),
    Piece(
        "SRC10",
        Text(
            "用滿三種廣告格式的品牌，廣告投資報酬率高出 {figure}%。",
            "Brands that use three ad formats earn {figure} % more on their ad money.",
        ),
        ("household",),
        "part",
        ("total_month", "total_year"),
        ("published",),
        figure=(28, 64),
        sells_conclusion=True,
    ),
    Piece(
        "SRC12",
        Text(
            "沐芽研下一季主力品項的進貨價與折扣底線，共 {figure} 項。",
            "Muya Lab's cost and lowest discount for {figure} main items next quarter.",
        ),
        ("L3",),
        "buyers",
        ("line_month",),
        ("passed_on",),
        figure=(12, 24),
    ),
    Piece(
        "SRC01",
        Text(
            "這條產品線最近 24 個月的淨銷售額與訂單數，依月份列出。",
            "Net sales and orders of this line in the last 24 months, by month.",
        ),
        _LINES,
        "our_orders",
        ("line_month",),
        ("own_records",),
    ),
    Piece(
        "SRC14",
        Text(
            "有 {figure}% 的受訪者表示，家用品會先到實體店看過再買。",
            "{figure} % of those asked look at household goods in a shop before they buy.",
        ),
        ("household",),
        "buyers",
        ("line_year",),
        ("published",),
        figure=(52, 71),
    ),
    Piece(
        "SRC18",
        Text(
            "活動檢討筆記：那檔活動業績是目標的 {figure}%，大家都覺得很成功。",
            "A campaign note: sales reached {figure} % of target, and everybody felt it went well.",
        ),
        _LINES,
        "our_orders",
        ("line_year", "total_year"),
        ("own_records", "own_other_purpose"),
        figure=(104, 138),
        methods=("records", "recollection"),
        age_months=(5, 20),
        n=(1, 1),
    ),
    Piece(
        "SRC02",
        Text(
            "兩萬人大調查：{figure}% 的消費者願意為永續包裝多付錢。",
            "Twenty thousand people asked: {figure} % would pay more for sustainable packaging.",
        ),
        ("household",),
        "elsewhere",
        ("total_year",),
        ("published",),
        figure=(61, 78),
    ),
    Piece(
        "SRC11",
        Text(
            "買這條產品線的家庭，去年有 {figure}% 換過品牌，附從誰換到誰的明細。",
            "{figure} % of the households that buy this line changed brand last year; from whom to whom is listed.",
        ),
        _LINES,
        "buyers",
        ("line_year",),
        ("licensed",),
        figure=(11, 19),
        n=(260, 620),
    ),
    Piece(
        "SRC16",
        Text(
            "代理商：穗岸的聲量占比是 {figure}%，遙遙領先。",
            "The agency: SuiAn has a share of voice of {figure} %, far ahead.",
        ),
        ("household",),
        "part",
        ("total_month",),
        ("vendor_pitch",),
        figure=(52, 66),
        sells_conclusion=True,
    ),
    Piece(
        "SRC05",
        Text(
            "一萬位新手媽媽的電子郵件，附孩子的月齡，賣家說開信率 {figure}%。",
            "E-mail addresses of ten thousand new mothers with their children's ages; the seller speaks of {figure} % opened.",
        ),
        ("household",),
        "part",
        ("total_year",),
        ("bought_list",),
        figure=(18, 34),
        sells_conclusion=True,
    ),
    Piece(
        "SRC08",
        Text(
            "產業報告免費摘要：這條產品線的線上銷售三年來每年成長約 {figure}%。",
            "Free summary of the industry report: online sales of this line grew by about {figure} % in each of three years.",
        ),
        _LINES,
        "buyers",
        ("line_year",),
        ("published",),
        figure=(6, 14),
    ),
    Piece(
        "SRC07",
        Text(
            "去年的 App 問卷摘要：{figure}% 的受訪者對家庭用品的包裝很滿意。",
            "Summary of last year's app survey: {figure} % are very happy with the packaging of household goods.",
        ),
        ("household",),
        "part",
        ("line_year", "total_year"),
        ("asked",),
        figure=(58, 76),
        age_months=(8, 20),
        n=(380, 620),
    ),
)
