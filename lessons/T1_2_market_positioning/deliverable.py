"""T1.2-D1, output O1.2.1 分析報告: two pages of text and three charts for the board.

Each part names the variable in which the notebook leaves it. The order is that in which a board
reads: the advice first, then method, position, line, segment.
"""

from __future__ import annotations

from helpers.checks import Deliverable, Length, Part
from helpers.words import Text

SHORT, LONG = Length(zh=60, en=35), Length(zh=260, en=160)

D1 = Deliverable(
    id="D1",
    code="O1.2.1",
    title=Text("分析報告", "Analysis report"),
    pages=2,
    most=Length(zh=1200, en=740),
    minutes=60,
    p=("P1.2.1", "P1.2.2", "P1.2.3", "P1.2.4"),
    k=("K02", "K06", "K08", "K09", "K10"),
    s=("S03", "S04", "S05", "S06"),
    parts=(
        Part(
            id="advice",
            variable="d1_advice",
            kind="text",
            heading=Text("給董事會的建議", "What we advise"),
            prompt=Text(
                "三句話：明年主推哪一條線、站在什麼位置、爭取誰。再一句：最大的代價或風險是什麼。",
                "Three sentences: the line to back, its position, the people to win. Then one: the largest cost or risk.",
            ),
            least=SHORT,
            most=Length(zh=200, en=125),
        ),
        Part(
            id="method",
            variable="d1_method",
            kind="text",
            heading=Text("方法與解讀", "Method and reading"),
            prompt=Text(
                "這些問題為什麼用這些方法？差多少元或幾個百分點、區間多寬、效果夠不夠大？資料有什麼限制？什麼結果會讓你改變建議？",
                "Why these methods for these questions? How many NT$ or points, how wide is the interval, is the effect large "
                "enough? What limits the data? Which result would change your advice?",
            ),
            least=SHORT,
            most=LONG,
        ),
        Part(
            id="method_chart",
            variable="d1_method_chart",
            kind="chart",
            heading=Text("差多少、多確定", "How large, how sure"),
            prompt=Text(
                "一張看得出差距與區間的圖，例如 draw_intervals。圖名寫結論，來源寫資料表與期間。",
                "A chart that shows a gap and its interval, such as draw_intervals. Let the title say the finding; name table and "
                "period as the source.",
            ),
            width_cm=12.0,
        ),
        Part(
            id="position",
            variable="d1_position",
            kind="text",
            heading=Text("優劣勢與定位", "Strengths, weaknesses, position"),
            prompt=Text(
                "兩三項優勢與劣勢，每一項都說跟誰比、證據在哪。然後寫定位：對誰、屬於哪一類、哪裡不同、憑什麼。也寫一個你放棄的位置和理由。",
                "Two or three strengths and weaknesses, each with a comparator and its evidence. Then the position: for whom, in "
                "which category, what is different, what proves it. Also name a position you rejected, and why.",
            ),
            least=SHORT,
            most=LONG,
        ),
        Part(
            id="position_chart",
            variable="d1_position_chart",
            kind="chart",
            heading=Text("五個品牌的定位圖", "Five brands on a map"),
            prompt=Text(
                "你在 E5 讀的定位圖。用屬性替兩個軸命名；正負號沒有好壞之分。",
                "The map that you read in E5. Name both axes by their attributes; plus and minus are neither good nor bad.",
            ),
            width_cm=10.5,
        ),
        Part(
            id="line",
            variable="d1_line",
            kind="text",
            heading=Text("TOWS 與行銷標的物", "TOWS and the line to back"),
            prompt=Text(
                "主推哪一條線？它贏在哪裡，你為此放棄什麼？用代號點出策略用到的優勢、劣勢、機會、威脅。權重改變時，選擇還一樣嗎？",
                "Which line, where does it win, and what do you give up for it? Name by their ids the strengths, weaknesses, "
                "opportunities and threats that your strategies use. Does the choice stand when the weights change?",
            ),
            least=SHORT,
            most=LONG,
        ),
        Part(
            id="strategies",
            variable="d1_strategies",
            kind="table",
            heading=Text("TOWS 策略", "TOWS strategies"),
            prompt=Text(
                "從 E6 的 tows 挑二到四列：類型、策略、用到的代號、產品線。",
                "Two to four rows of tows from E6: type, strategy, ids used, line.",
            ),
            most_rows=6,
        ),
        Part(
            id="evidence",
            variable="d1_evidence",
            kind="evidence",
            heading=Text("策略用到的證據", "Evidence behind the strategies"),
            prompt=Text(
                "上表用到的每一個代號一列：事實與出處。可以直接從 E6 的 swot 篩選。",
                "One row for each id used above: the fact and where it comes from. Filter swot from E6 for it.",
            ),
            most_rows=10,
        ),
        Part(
            id="segment",
            variable="d1_segment",
            kind="text",
            heading=Text("客群與需求", "Segment and needs"),
            prompt=Text(
                "你選的客群有多少人、值多少、要什麼、從哪裡接觸得到？偏好的證據是什麼？不服務誰？什麼結果會證明你分錯了？",
                "How many people are in your segment, what are they worth, what do they need, where can they be reached? What shows "
                "their preference? Whom do you not serve? What would prove the segment wrong?",
            ),
            least=SHORT,
            most=LONG,
        ),
        Part(
            id="segment_chart",
            variable="d1_segment_chart",
            kind="chart",
            heading=Text("客群重視什麼", "What the segment cares about"),
            prompt=Text(
                "一張比較各客群需求或大小的圖。圖名寫結論。",
                "A chart that compares segments by need or size. Let the title say the finding.",
            ),
            width_cm=12.0,
        ),
    ),
)

DELIVERABLES = (D1,)
