"""A report that a manager could hand in, in both languages: texts, three charts, two tables.

The figures are made up for these tests; no company of ours has them.
"""

# ruff: noqa: E501  # a sentence stands on one line, however long

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.charts import describe, draw_intervals, draw_shares, times
from helpers.charts.theme import INK, PALETTE, new_axes
from helpers.deliverables import Exhibit
from helpers.words import Language, Text

__all__ = ["variables_of"]

TEXTS = {
    "d1_advice": Text(
        """
明年主推**吸隙收納**，定位是「租屋族不用鑽牆的收納」，爭取 25–39 歲、住小宅、重視方便的租屋族。
先用三個月、180 萬元驗證，再決定是否全年投入。

最大的代價是禮盒的成長會慢下來：它的年底旺季少了約兩成預算。
""",
        """
Back **Gap Storage** next year as "storage for renters, no drilling", for people of 25–39 in small rented homes who
value convenience. Test it for three months with NT$1.8m before committing the year.

The largest cost: gift sets grow more slowly, as their year-end season loses about a fifth of its budget.
""",
    ),
    "d1_method": Text(
        """
App 與官網的客單價用 Welch t 檢定：金額取對數，每位會員只取最近一張單，所以一列就是一個人。
App 客人的典型金額是官網的 1.11 倍（95% 信賴區間 1.04–1.18），約多 78 元；d = 0.13，未滿 0.2，**顯著但效果小**，不值得為它改版。
性別與環保包裝用卡方檢定（V = 0.17，滿 0.1）：女性選「很重要」的比例高 12 個百分點，屬實質差異。

- 限制：momo 與蝦皮訂單沒有會員編號，沒有納入。
- 穩健性：去掉最高 1% 的單，倍數是 1.10，結論不變。
- 若區間下限高於 1.2，我會改建議把 App 當成主力通路。
""",
        """
App and web order values were compared by Welch's t-test on logs, with only the latest order of each member, so that
one row is one person. A typical App order is 1.11 times a web order (95 % interval 1.04–1.18), about NT$78 more;
d = .13 is below .2, so the gap is **significant but small** and not worth a redesign. Gender and eco packaging, by a
chi-square test (V = .17, above .1), differ substantially: 12 points more women call it very important.

- Limit: momo and Shopee orders carry no member id and are left out.
- Robustness: without the top 1 % of orders the ratio is 1.10; nothing changes.
- A lower limit above 1.2 would make me advise the App as our main channel.
""",
    ),
    "d1_position": Text(
        """
優勢：90 天回購率 31%，高於四家對手平均的 24%（S2）。劣勢：自然搜尋曝光只有拾陸倉的四成（W1）；到貨天數 2.4 天，比豆曜慢 0.9 天（W3）。

定位：對**不能鑽牆的租屋族**，穗岸是居家收納品牌，差別在「搬家也帶得走」，憑的是 4.6 分的評價與 30 天免費退換。
放棄的位置是「高級」：定位圖上沐芽研已占住那一端，我們的毛利也撐不起門市。
""",
        """
Strength: 31 % buy again within 90 days against 24 % on average at four rivals (S2). Weaknesses: our share of organic
search is 40 % of Shiliu Depot's (W1), and delivery takes 2.4 days, 0.9 more than Douyao (W3).

Position: for **renters who may not drill**, SUIAN is the home storage brand that moves house with you, proved by a
rating of 4.6 and free returns for 30 days. Rejected: "premium". Muya Lab holds that end of the map, and our margin
cannot carry the shops that go with it.
""",
    ),
    "d1_line": Text(
        """
吸隙收納在五條線中吸引力第二、競爭力第一，位於效率前緣。去年同月比成長 18%，毛利 46%，季節變異只有 0.21。
它贏在方便帶走與評價（S2、S4），用來接住租屋人口增加的機會（O1）。

取捨：禮盒營收最大，但變異係數 0.74，一年有七成在兩個月賺。把成長權重從 0.25 調到 0.40，第一名仍是收納；毛利權重超過 0.45 時會換成禮盒。
""",
        """
Of five lines Gap Storage is second in attractiveness and first in competitiveness, on the Pareto front. It grew
18 % on the same months of last year at a margin of 46 %, with a seasonal variation of only 0.21. It wins on
moving house easily and on ratings (S2, S4), which answers the growth in renters (O1).

Trade-off: gift sets have the largest revenue, but 70 % of it comes in two months. Raise the weight of growth from
0.25 to 0.40 and storage still wins; above 0.45 for margin the choice turns to gift sets.
""",
    ),
    "d1_segment": Text(
        """
目標客群「常搬家的實用派」占受訪者 29%，推估會員 3,480 人，去年平均消費 2,140 元，是全體的 1.3 倍。
他們最重視方便（6.1 分）與好收（5.9 分），環保包裝願意多付 36 元。主要從 YouTube 與 LINE 接觸。

不服務的是「儀式感送禮客」：他們要精緻包裝，會拉高成本。
若新客中住自有住宅的比例超過一半，就表示我們分錯了群。
""",
        """
The segment "practical movers" is 29 % of respondents, an estimated 3,480 members, who spent NT$2,140 last year, 1.3
times the average. They care most about convenience (6.1) and easy storage (5.9), and would pay NT$36 more for eco
packaging. We reach them on YouTube and LINE.

We do not serve the ritual gift givers, who want elaborate packaging that raises cost. If more than half of the new
customers own their home, the segment was wrong.
""",
    ),
}
CAPTIONS = {
    "gap": Text("App 客人一張單多一成，但差距不大", "App orders are a tenth larger, a small gap"),
    "gap_source": Text(
        "orders_clean，最近 90 天，App 與官網，每位會員最近一張單（n = 4,812）",
        "orders_clean, last 90 days, App and web, latest order of each member (n = 4,812)",
    ),
    "gap_alt": Text(
        "三個區間：全部會員 1.11 倍（1.04 到 1.18）、女性 1.13 倍、男性 1.07 倍而且跨過 1。",
        "Three intervals: all members 1.11 times (1.04 to 1.18), women 1.13, men 1.07 and across 1.",
    ),
    "map": Text("「好帶走」的一端只有我們", "Nobody else holds the easy-to-move end"),
    "map_source": Text(
        "brand_image，8 項屬性標準化後的主成分分析",
        "brand_image, principal components of eight standardised attributes",
    ),
    "map_note": Text(
        "兩軸合計解釋 78% 的差異；正負號沒有好壞之分。",
        "Both axes explain 78 % of the variation; signs mean neither good nor bad.",
    ),
    "map_alt": Text(
        "五個品牌的定位圖：穗岸在右上，好帶走且親切；沐芽研在左上，精緻；拾陸倉在右下，平價；豆曜與格子嶼靠近中央。",
        "Map of five brands: SUIAN at the upper right, easy to move and friendly; Muya Lab at the upper left, refined; Shiliu Depot at the lower right, cheap; Douyao and Grid Isle near the middle.",
    ),
    "x": Text("好帶走", "Easy to move"),
    "y": Text("親切", "Friendly"),
    "wants": Text("常搬家的實用派最在意方便", "Practical movers care most about convenience"),
    "wants_source": Text("survey，2,400 位受訪者，k = 4", "survey, 2,400 respondents, k = 4"),
    "wants_alt": Text(
        "三個客群選「方便」最重要的比例：實用派 58%、居家儀式派 27%、精打細算派 35%。",
        "Share naming convenience first in three segments: practical movers 58 %, homely ritualists 27 %, careful spenders 35 %.",
    ),
    "tows": Text("三項策略都落在吸隙收納", "Three strategies for Gap Storage"),
    "tows_source": Text("T1.2-E6 的 tows，經本人篩選", "tows of T1.2-E6, own selection"),
    "ids": Text("用到的代號", "Ids used"),
    "type": Text("類型", "Type"),
    "strategy": Text("策略", "Strategy"),
    "cost": Text("第一季費用（元）", "Cost, Q1 (NT$)"),
    "id": Text("代號", "Id"),
    "statement": Text("事實", "Fact"),
    "ref": Text("出處", "Where from"),
    "evidence": Text("策略用到的五項證據", "Five facts behind the strategies"),
}
STRATEGIES = [
    ("SO", "以評價與免鑽牆示範影片，在租屋旺季（6–8 月）爭取新租客", "No-drill demonstration videos with ratings, in the moving season (June to August)", "S2, S4, O1", 820_000),
    ("WO", "用租屋社團的問答內容補自然搜尋的不足", "Answer renters' questions in groups to make up for weak organic search", "W1, O1, O2", 310_000),
    ("ST", "以 30 天免費退換回應拾陸倉降價，不跟價", "Free returns for 30 days as the answer to Shiliu Depot's price cuts", "S4, T1", 670_000),
]  # fmt: skip
FACTS = [
    ("S2", "90 天回購率 31%，四家對手平均 24%", "31 % buy again within 90 days; four rivals: 24 %", "orders_clean"),
    ("S4", "商品評價 4.6 分，類別平均 4.2 分", "Rated 4.6; the category 4.2", "reviews"),
    ("W1", "自然搜尋曝光是拾陸倉的四成", "Organic impressions are 40 % of Shiliu Depot's", "competitor_weekly"),
    ("O1", "租屋家戶五年增加 9%", "Renting households grew 9 % in five years", "market_monthly"),
    ("T1", "拾陸倉三月起平均降價 8%", "Shiliu Depot cut prices by 8 % since March", "competitor_prices"),
]


def variables_of(language: Language) -> dict[str, Any]:
    """Every variable of D1, as a notebook would hold them."""

    def say(name: str) -> str:
        return CAPTIONS[name].within(language)

    is_zh = language == "zh-TW"
    strategies = pd.DataFrame(
        [(kind, zh if is_zh else en, ids, cost) for kind, zh, en, ids, cost in STRATEGIES],
        columns=["type", "strategy", "uses_ids", "cost_ntd"],
    )
    facts = pd.DataFrame(
        [(name, zh if is_zh else en, ref) for name, zh, en, ref in FACTS], columns=["id", "statement", "evidence_ref"]
    )
    columns = {"type": say("type"), "strategy": say("strategy"), "uses_ids": say("ids"), "cost_ntd": say("cost")}
    return {
        **{name: text.within(language) for name, text in TEXTS.items()},
        "d1_method_chart": Exhibit(_gap(language), title=say("gap"), source=say("gap_source")),
        "d1_position_chart": Exhibit(_map(language), title=say("map"), source=say("map_source"), note=say("map_note")),
        "d1_segment_chart": Exhibit(_wants(language), title=say("wants"), source=say("wants_source")),
        "d1_strategies": Exhibit(strategies, title=say("tows"), source=say("tows_source"), columns=columns),
        "d1_evidence": Exhibit(
            facts,
            title=say("evidence"),
            columns={"id": say("id"), "statement": say("statement"), "evidence_ref": say("ref")},
        ),
    }


def _gap(language: Language) -> Any:
    names = [Text("全部會員", "All members"), Text("女性", "Women"), Text("男性", "Men")]
    table = pd.DataFrame(
        {
            "who": [name.within(language) for name in names],
            "ratio": [1.11, 1.13, 1.07],
            "low": [1.04, 1.05, 0.97],
            "high": [1.18, 1.22, 1.18],
        }
    )
    label = Text("App 是官網的幾倍", "App order value ÷ web order value")
    return draw_intervals(
        table, label="who", value="ratio", low="low", high="high", reference=1, number=times, language=language,
        labels={"ratio": label}, alt=CAPTIONS["gap_alt"].within(language),
    )  # fmt: skip


def _map(language: Language) -> Any:
    places = {
        Text("穗岸", "SUIAN"): (1.6, 1.2), Text("拾陸倉", "Shiliu Depot"): (1.1, -1.5),
        Text("沐芽研", "Muya Lab"): (-2.0, 0.9), Text("豆曜", "Douyao"): (-0.4, -0.5), Text("格子嶼", "Grid Isle"): (-0.3, 0.4),
    }  # fmt: skip
    ax = new_axes(height_inches=3.2)
    for number, (name, (x, y)) in enumerate(places.items()):
        ax.plot([x], [y], marker="o" if number else "D", color=PALETTE[0] if number else PALETTE[1], markersize=10)
        ax.annotate(name.within(language), (x, y), (10, 6), textcoords="offset points")
    ax.axhline(0, color=INK, linewidth=0.8, linestyle="--")
    ax.axvline(0, color=INK, linewidth=0.8, linestyle="--")
    ax.set_xlabel(CAPTIONS["x"].within(language))
    ax.set_ylabel(CAPTIONS["y"].within(language))
    ax.margins(0.2)
    return describe(ax, CAPTIONS["map_alt"].within(language))


def _wants(language: Language) -> Any:
    names = [
        Text("常搬家的實用派", "Practical movers"),
        Text("居家儀式派", "Homely ritualists"),
        Text("精打細算派", "Careful spenders"),
    ]
    counts = pd.DataFrame(
        [[404, 188, 104], [195, 330, 199], [343, 196, 441]],
        index=[name.within(language) for name in names],
        columns=[
            name.within(language)
            for name in (Text("方便", "Convenience"), Text("質感", "Looks"), Text("價格", "Price"))
        ],
    )
    return draw_shares(counts, alt=CAPTIONS["wants_alt"].within(language), language=language)
