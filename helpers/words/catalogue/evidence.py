"""What each fact of `helpers.analysis.evidence` measures, its unit and what it is compared with."""

from __future__ import annotations

from helpers.words import Text


def _image(zh: str, en: str) -> Text:
    return Text(f"{zh}：平均評分（1–7），對{{rival}}", f"{en}: mean rating (1–7), against {{rival}}")


def _market(zh: str, en: str) -> Text:
    return Text(
        f"{zh}市場比前一年成長（%），對五類合計", f"Market for {en}: growth in a year (%), against all five markets"
    )


SENTENCES = {
    "evidence.best": Text("這一項最強的對手", "the best rival on it"),
    "evidence.mean": Text("四個對手的平均", "the mean of four rivals"),
    "evidence.no_such_fact": Text(
        "證據清單裡沒有這些編號：{asked}。清單裡有：{known}。請改用清單裡的編號。",
        "The list of evidence has no {asked}. It has: {known}. Use one of these.",
    ),
    "evidence.F01": _image("價格實在", "Value for money"),
    "evidence.F02": _image("品質好", "Quality"),
    "evidence.F03": _image("對環境友善", "Kind to the environment"),
    "evidence.F04": _image("送禮體面", "Makes a good gift"),
    "evidence.F05": _image("買起來方便", "Easy to buy from"),
    "evidence.F06": _image("成分讓人安心", "Ingredients one can trust"),
    "evidence.F07": _image("設計好看", "Design"),
    "evidence.F08": _image("值得信賴", "A brand to rely on"),
    "evidence.F09": Text(
        "主要買我們的人的滿意度（1–7），對主要買其他品牌的人",
        "Satisfaction of those who mainly buy from us (1–7), against buyers of other brands",
    ),
    "evidence.F10": Text(
        "下次會考慮我們的受訪者（%），對四個對手的平均",
        "Respondents who would consider us next time (%), against the mean of four rivals",
    ),
    "evidence.F11": Text(
        "評論星數（1–5，不含有獎評論），對四個對手", "Review stars (1–5, rewarded ones left out), against four rivals"
    ),
    "evidence.F12": Text(
        "十二項服務提供了多少（%，部分提供算一半），對四個對手的平均",
        "Twelve services: how many are offered (%, in part counts half), against the mean of four rivals",
    ),
    "evidence.F13": Text(
        "毛利率（占淨營收 %），對前一年的自己", "Gross margin (% of net revenue), against ourselves a year before"
    ),
    "evidence.F14": Text(
        "商品缺貨的時間（%），對四個對手的商品", "Time that products are sold out (%), against four rivals' products"
    ),
    "evidence.F15": Text(
        "下一季改買別家的家戶（%），對四個對手的家戶",
        "Households that buy elsewhere in the next quarter (%), against those of four rivals",
    ),
    "evidence.F16": _market("咖啡與茶", "coffee and tea"),
    "evidence.F17": _market("廚房用具", "kitchenware"),
    "evidence.F18": _market("身體保養", "body care"),
    "evidence.F19": _market("家用織品", "home textiles"),
    "evidence.F20": _market("節慶禮盒", "gift sets"),
    "evidence.F21": Text(
        "對手同一商品第四季的價格，比前一年同季的變化（%），對不變",
        "Rivals' prices of the same items in the last quarter: change in a year (%), against no change",
    ),
    "evidence.F22": Text(
        "四個對手合計每月的廣告支數，對前一年", "Ads of the four rivals together in a month, against the year before"
    ),
    "evidence.F23": Text(
        "認為環保包裝很重要的受訪者（%），對認為不重要的",
        "Respondents for whom eco packaging is very important (%), against those for whom it is not",
    ),
    "evidence.F24": Text(
        "別家顧客想換品牌的比例（%），對我們的顧客",
        "Other brands' customers who are likely to switch (%), against our own",
    ),
    "evidence.F25": Text(
        "用手機或 App 來逛的人次（%），對前一年", "Visits by phone or app (%), against the year before"
    ),
    "evidence.F26": Text(
        "食品與化粧品廣告不得宣稱醫療效能（食品安全衛生管理法第 28 條、化粧品衛生安全管理法第 10 條）",
        "Ads for food and cosmetics must not claim medical efficacy (Act Governing Food Safety art. 28, Cosmetic Hygiene Act art. 10)",
    ),
    "evidence.F27": Text(
        "個資法修正已公布（2025-11-11），到 2025 年底尚未施行：日後發生事故須通報",
        "Personal data act: amendment promulgated 2025-11-11, not in force by the end of 2025; incidents will have to be reported",
    ),
    "evidence.F28": Text("開 LINE 商店（代理商江品萱）", "Open a LINE store (Chiang Pin-hsuan, agency)"),
    "evidence.F29": Text("每個會員發一張券（M3 吳柏翰）", "A coupon for every member (M3, Wu Po-han)"),
    "evidence.F30": Text("明年全押禮盒（M1 陳沛文）", "Bet everything on gift sets (M1, Chen Pei-wen)"),
}
