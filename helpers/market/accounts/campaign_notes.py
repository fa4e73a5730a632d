"""What people noted when a campaign closed. Most of it says nothing about whether it can be compared."""

from __future__ import annotations

from helpers.words import Text

__all__ = ["NO_END", "ORDINARY", "OTHER_REVENUE", "OVERTAKEN", "PROLONGED", "RAN_OUT", "ran_out_note"]

ORDINARY = (
    Text("素材如期上線，檔期順利。", "Everything went live on time; no incidents."),
    Text("KOL 貼文晚了一天，其他照表進行。", "A KOL posted one day late; the rest went to plan."),
    Text("第二天改過一次主視覺，點擊率變好。", "The key visual was changed on day two; more people clicked."),
    Text("客服反應詢問運費的人很多。", "Customer service had many questions about shipping fees."),
    Text(
        "LINE 推播選在晚上八點，開封率比中午高。",
        "LINE pushes went out at eight in the evening; more were opened than at noon.",
    ),
    Text("店內陳列照片下次要早一點交。", "Photos for the shop page should come earlier next time."),
    Text("業績比預期好，謝謝大家。", "Sales beat expectations; thanks to everybody."),
    Text("老會員回購多，新客不多。", "Many old members came back; few new customers."),
    Text("影片廣告的留言要有人回。", "Somebody must answer the comments under the video ad."),
    Text("折扣碼說明不清楚，第一天有人抱怨。", "The coupon was badly explained; some complaints on day one."),
    Text("出貨量大，倉庫加班兩天。", "The warehouse worked late on two days."),
    Text("結案會議認為可以再辦一次。", "The closing meeting wants to run it again."),
)
PROLONGED = Text("反應不錯，臨時延長兩週。", "Went well, so it was prolonged by two weeks at short notice.")
OVERTAKEN = Text(
    "開跑時上一檔的廣告還在播，兩檔的導流分不開。",
    "The ads of the campaign before were still running when this one began; their visits cannot be told apart.",
)
NO_END = Text("當時沒有約定結束日，廣告慢慢收掉。", "No last day was agreed; the ads just faded out.")
OTHER_REVENUE = Text(
    "業績數字由代理商提供，算法跟財務不同。", "The agency supplied the revenue; it counts differently from finance."
)
RAN_OUT = Text(
    "主打的「{name}」檔期中缺貨 {days} 天。", "The product it was built on, {name}, was out of stock for {days} days."
)


def ran_out_note(note: Text, name: Text, days: int) -> Text:
    """The note about a shortage, with the product and the days filled in."""
    return Text(note.zh.format(name=name.zh, days=days), note.en.format(name=name.en, days=days))
