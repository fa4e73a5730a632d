"""T1.2-D1, output O1.2.1 分析報告: two pages of text and three charts for the board.

Each part names the variable in which the notebook leaves it. The order is that in which a board
reads: the advice first, then method, position, line, segment. `TEXTS` are those of the worked report.
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
                "為什麼用這些方法？差多少、區間多寬？資料有什麼限制？什麼結果會讓你改變建議？",
                "Why these methods? How large is the gap, how wide the interval? What limits the data, and what would change your advice?",
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
                "看得出差距與區間（draw_intervals）；圖名寫結論。",
                "Shows a gap and its interval (draw_intervals); the title says the finding.",
            ),
            width_cm=12.0,
        ),
        Part(
            id="position",
            variable="d1_position",
            kind="text",
            heading=Text("優劣勢與定位", "Strengths, weaknesses, position"),
            prompt=Text(
                "兩三項優勢與劣勢，各有比較對象與證據。定位：對誰、哪一類、哪裡不同、憑什麼。一個你放棄的位置和理由。",
                "Two or three strengths and weaknesses, each with comparator and evidence. The position: for whom, which category, what difference, what proof. One position you rejected, and why.",
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
                "E5 的定位圖，兩軸用屬性命名。",
                "The map of E5, both axes named by attributes.",
            ),
            width_cm=10.5,
        ),
        Part(
            id="line",
            variable="d1_line",
            kind="text",
            heading=Text("TOWS 與行銷標的物", "TOWS and the line to back"),
            prompt=Text(
                "主推哪一條線？贏在哪裡，放棄什麼？寫出策略用到的代號。權重改變時，選擇還一樣嗎？",
                "Which line, where does it win, what do you give up? Name the ids your strategies use. Does the choice stand under other weights?",
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
                "E6 的 tows，挑二到四列。",
                "Two to four rows of tows (E6).",
            ),
            most_rows=6,
        ),
        Part(
            id="evidence",
            variable="d1_evidence",
            kind="evidence",
            heading=Text("策略用到的證據", "Evidence behind the strategies"),
            prompt=Text(
                "上表用到的代號各一列，附出處；從 swot（E6）篩選。",
                "One row for each id used above, with its source; filter swot (E6).",
            ),
            most_rows=10,
        ),
        Part(
            id="segment",
            variable="d1_segment",
            kind="text",
            heading=Text("客群與需求", "Segment and needs"),
            prompt=Text(
                "這群人有多少、值多少、要什麼、從哪裡接觸？不服務誰？什麼結果會證明你分錯了？",
                "How many are they, what are they worth, what do they need, how are they reached? Whom do you not serve? What would prove the segment wrong?",
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
                "比較各客群的需求或大小。",
                "Compares segments by need or size.",
            ),
            width_cm=12.0,
        ),
    ),
)

DELIVERABLES = (D1,)

# The worked report, which the solution edition shows. It is written for the class company; its figures are filled in
# from the answers, so that they stay true when the company is drawn anew.
TEXTS = {
    "d1-advice": Text(
        """
明年主推**廚房用具**，定位是「評價看得見、包裝少負擔的小宅廚房用具」，爭取重視環保與品質的家庭。
先用第一季驗證，再決定全年要投入多少。

最大的代價是禮盒：它是我們營收最大的一條線，年底旺季會少掉一部分人力與版位。
""",
        """
Back **kitchenware** next year, as "kitchenware for small homes that others praise, in packaging with less waste", for
households that care about the environment and quality. Test it in the first quarter, then decide on the year.

The largest cost: gift sets, our largest line by revenue, lose staff and space in their year-end season.
""",
    ),
    "d1-method": Text(
        """
App 與官網比單筆金額，用 Welch t 檢定：金額取對數，每位會員只留最近一張單，一列就是一個人。
App 的典型金額多 {gm_diff:.0f} 元，是官網的 {ci_low:.2f}–{ci_high:.2f} 倍（95% 信賴區間），d = {d:.2f}，**顯著但效果小**。
環保包裝用卡方檢定，V = {v:.2f}，屬實質差異，但方向與陳沛文說的相反：男性有 {M:.0%} 認為很重要，女性 {F:.0%}。
四個地區用變異數分析：北部花得比中部、南部多，但 η² = {eta2:.3f}，地區幾乎解釋不了消費。

- 限制：{guests:.0f}% 的訂單沒有會員編號，沒有納入。
- 若 d 滿 0.2，我會改建議以 App 為主力通路。
""",
        """
App and web order values: Welch's t-test on logs, with only the latest order of each member, so that one row is one
person. A typical App order is NT${gm_diff:.0f} larger, {ci_low:.2f} to {ci_high:.2f} times a web order (95 %
interval); d = {d:.2f}, **significant but small**. Eco packaging: a chi-square test, V = {v:.2f}, substantial, but the
other way round than M1 says: {M:.0%} of men and {F:.0%} of women call it very important. Regions: ANOVA. The north
spends more than the centre and south, yet η² = {eta2:.3f}: region explains next to nothing.

- Limit: {guests:.0f} % of orders carry no member number and are left out.
- A d of .2 would make me advise the App as our main channel.
""",
    ),
    "d1-position": Text(
        """
優勢：不含有獎評論的星數 {F11.own:.2f}，四個對手 {F11.comparator:.2f}；{F10.own:.0f}% 的受訪者下次會考慮我們，對手平均 {F10.comparator:.0f}%。
劣勢：品質觀感 {F02.own:.2f} 分，最強的對手 {F02.comparator:.2f} 分；下一季改買別家的家戶 {F15.own:.1f}%，對手 {F15.comparator:.1f}%。

定位：對**重視環保與品質的小宅家庭**，穗岸是廚房用具品牌，差別在包裝少負擔，憑的是不花錢買的星數。
沐芽研離我們最近，環保評分 {F03.comparator:.2f} 也高於我們的 {F03.own:.2f}，所以證據要先做出來。
放棄的位置是「高級」：設計評分 {F07.own:.2f}，最強的對手 {F07.comparator:.2f}。
""",
        """
Strengths: {F11.own:.2f} stars in unpaid reviews against {F11.comparator:.2f} at four rivals; {F10.own:.0f} % of
respondents would consider us, {F10.comparator:.0f} % on average a rival. Weaknesses: quality is rated {F02.own:.2f},
the strongest rival {F02.comparator:.2f}; {F15.own:.1f} % of households leave us next quarter, rivals
{F15.comparator:.1f} %.

Position: for **small households that care about the environment and quality**, SUIAN is the kitchenware with less
waste in its packaging, proved by stars that nobody paid for. Muya Lab lies nearest and leads on eco, {F03.comparator:.2f}
against {F03.own:.2f}, so proof comes first. Rejected: "premium". Our design is rated {F07.own:.2f}, the best rival
{F07.comparator:.2f}.
""",
    ),
    "d1-line": Text(
        """
廚房用具的吸引力五條線最高（{L2.attract:.0f} 分）：市場成長 {L2.growth_pct:.1f}%，毛利 {L2.cm_pct:.1f}%，月營收最平穩（變異係數 {L2.season_cv:.2f}）。
競爭力 {L2.compete:.0f} 分，沒有別條線兩個分數都贏它。
用評價（S2）接市場成長（O1）；先補品質觀感（W2），再接想換品牌的人（O3）；少缺貨（S4）讓我們把進貨從成長較慢的咖啡與茶（T1）移過來。

取捨：市占只有 {L2.share_pct:.1f}%，一年 {L2.chg_pp:+.1f} 個百分點；咖啡與茶的競爭力 {L1.compete:.0f} 分，比它高。
成長權重降到 0.05、毛利升到 0.40，它仍在前緣；星等權重 0.40、市占 0.10 時，它兩項都第一。
""",
        """
Kitchenware is the most attractive of five lines ({L2.attract:.0f} points): a market growing {L2.growth_pct:.1f} %, a
margin of {L2.cm_pct:.1f} %, the steadiest months (variation {L2.season_cv:.2f}). At {L2.compete:.0f} points for
competitiveness, no other line beats it on both. Ratings (S2) meet the growing market (O1); quality as people see it
(W2) is mended before we court those who want to switch (O3); being in stock (S4) lets us move purchases away from
slower coffee and tea (T1).

Trade-off: our share is only {L2.share_pct:.1f} %, {L2.chg_pp:+.1f} points in a year, and coffee and tea compete
better ({L1.compete:.0f}). With growth weighted .05 and margin .40 it stays on the front; with ratings .40 and share
.10 it leads on both.
""",
    ),
    "d1-segment": Text(
        """
目標是「環保與品質派」：問卷 {n:.0f} 人，占 {share:.0%}；近三個月在各家店平均花 {spend:,.0f} 元，全體 {all_spend:,.0f} 元。
他們最看重品質（{quality:.1f} 分）與環保（{eco:.1f} 分），多用 App 與官網。
聯合分析裡包裝占 {pack:.0f}%，全體 {all_pack:.0f}%；環保包裝願意多付 {wtp_ntd:.0f} 元（95% 信賴區間 {low:.0f}–{high:.0f}）。

不服務只看價格的人：為了他們降價，毛利撐不住。
分群的穩定度 {steady:.2f}，是好用的切法，不是真有這幾種人。
若試賣時環保包裝多收 {low:.0f} 元，這群人的訂單少一成以上，就表示我們分錯了。
""",
        """
The segment "eco and quality": {n:.0f} of the respondents, {share:.0%}. They spent NT${spend:,.0f} in three months at
all shops, everybody NT${all_spend:,.0f}. They care most about quality ({quality:.1f}) and the environment ({eco:.1f})
and mostly use the App and website. In the conjoint study packaging weighs {pack:.0f} %, for everybody {all_pack:.0f} %;
they would pay NT${wtp_ntd:.0f} more for an eco pack (95 % interval {low:.0f} to {high:.0f}).

We do not serve those who look at price alone: price cuts for them would eat our margin. Stability is {steady:.2f}: a
useful cut, not kinds of people. If a trial at NT${low:.0f} more loses a tenth of this group's orders, the segment was
wrong.
""",
    ),
    "d1-gaps": Text("App 與北部花得多一點，差距都不大", "App and north spend a little more; all gaps are small"),
    "d1-gaps-source": Text(
        "orders_clean 最近 90 天：App 與官網每位會員最近一張單（n = {n:,}）；地區為會員消費合計，Tukey 校正",
        "orders_clean, last 90 days: App and web, latest order of each member (n = {n:,}); regions, spend of each member, Tukey-adjusted",
    ),
    "d1-gaps-alt": Text(
        "三個區間：App ÷ 官網在 1 的右邊，中部 ÷ 北部在左邊，北部 ÷ 南部在右邊；都離 1 不遠。",
        "Three intervals: App ÷ web to the right of 1, central ÷ north to its left, north ÷ south to its right; all are near 1.",
    ),
    "d1-ratio": Text("典型金額的倍數（95% 信賴區間）", "Times as much (95 % interval)"),
    "d1-web": Text("官網", "web"),
    "d1-north": Text("北部", "North"),
    "d1-central": Text("中部", "Central"),
    "d1-south": Text("南部", "South"),
    "d1-east": Text("東部", "East"),
    "d1-map": Text("沐芽研離我們最近，「好看」的一端已有人占", "Muya Lab lies nearest; the design end is taken"),
    "d1-map-source": Text(
        "brand_image，八項屬性的平均評分，標準化後的主成分分析",
        "brand_image, mean ratings of eight attributes, standardised, principal components",
    ),
    "d1-map-note": Text(
        "兩維合計解釋 {share:.0%} 的差別；正負號沒有好壞之分。",
        "Both dimensions show {share:.0%} of the differences; signs are neither good nor bad.",
    ),
    "d1-map-alt": Text(
        "五個品牌與八項屬性的定位圖。穗岸在左側，靠近品質與環保的箭頭，離它最近的是沐芽研；拾陸倉與格子嶼在下方，靠近好看與送禮；豆曜在右上，靠近方便。",
        "Map of five brands and eight attributes. SUIAN is on the left by the arrows of quality and eco, Muya Lab nearest to it; Shiliu Depot and Grid Isle are below, by design and gifts; Douyao is at the upper right, by convenience.",
    ),
    "d1-tows": Text("三項策略都用在同一條線", "Three strategies, all for one line"),
    "d1-tows-source": Text("E6 的 swot；選線之後改寫的 tows", "swot of E6; tows rewritten once the line was chosen"),
    "d1-SO": Text(
        "把無酬評論放上二十個廚房用具商品頁，接住成長的市場。第一步：一月底前上線。",
        "Show unpaid reviews on twenty kitchenware pages to meet the growing market. First step: online by the end of January.",
    ),
    "d1-WO": Text(
        "公開材質與耐用測試，用 30 天試用爭取想換品牌的人。第一步：二月先測五個品項。",
        "Publish tests of material and wear; win would-be switchers with a 30-day trial. First step: test five items in February.",
    ),
    "d1-ST": Text(
        "咖啡與茶的進貨款移一成給廚房用具，缺貨維持在 1% 以下。第一步：三月改採購計畫。",
        "Move a tenth of coffee and tea purchases to kitchenware; keep stock-outs below 1 %. First step: new purchase plan in March.",
    ),
    "d1-strategy": Text("策略", "Strategy"),
    "d1-statement": Text("事實", "Fact"),
    "d1-fact": Text("{fact}：{own} 對 {comparator}", "{fact}: {own} against {comparator}"),
    "d1-evidence": Text("策略用到的六項證據", "Six facts behind the strategies"),
    "d1-cares": Text(
        "環保與品質派最看重包裝，價格優先派只看價格",
        "The eco group weighs packaging most; one group looks at price alone",
    ),
    "d1-cares-source": Text(
        "conjoint 與 survey，每群四個屬性的重要性；n 是問卷人數",
        "conjoint and survey, importance of four attributes in each group; n is the number of respondents",
    ),
    "d1-cares-alt": Text(
        "四個客群選購時看重價格、產地、包裝、到貨天數的比例。價格優先派近七成看價格；環保與品質派的包裝占比四群最高。",
        "How four segments weigh price, origin, packaging and delivery. One weighs price at almost 70 %; the eco and quality group gives packaging the largest share of all.",
    ),
    "d1-price_ntd": Text("價格", "Price"),
    "d1-origin": Text("產地", "Origin"),
    "d1-pack": Text("包裝", "Packaging"),
    "d1-ship_days": Text("到貨天數", "Delivery"),
    "d1-att_price": Text("價格優先派", "Price first"),
    "d1-att_quality": Text("品質優先派", "Quality first"),
    "d1-att_eco": Text("環保與品質派", "Eco and quality"),
    "d1-att_gift": Text("送禮派", "Gift givers"),
    "d1-att_convenience": Text("方便優先派", "Convenience first"),
    "d1-att_ingredients": Text("成分優先派", "Ingredients first"),
    "monday-no-file": Text(
        "還沒有檔案：把匯出檔放在這份筆記本旁邊，檔名寫進 monday_file，再執行一次。",
        "No file yet: put the export beside this notebook, write its name into monday_file, and run this cell again.",
    ),
}
