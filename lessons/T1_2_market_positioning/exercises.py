"""T1.2 Position the market and customer groups: what its exercises ask, accept and explain.

The cells of `lesson.py` beside this file hold the solutions. Each mistake below has a function of
its own name that computes the wrong answer on the learner's data from the finished solution.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from helpers.checks import (
    Answer,
    Choice,
    Exercise,
    Fields,
    Form,
    FormColumn,
    LessonRecord,
    Mistake,
    Number,
    Rows,
    Rule,
    Value,
)
from helpers.schema import codes
from helpers.schema.tables import TABLES
from helpers.words import Text, all_sentences

METHODS = {
    "welch_t": Text("t 檢定", "t-test"),
    "paired_t": Text("成對 t 檢定", "Paired t-test"),
    "chi2": Text("卡方檢定", "Chi-square test"),
    "anova": Text("變異數分析", "ANOVA"),
    "ols": Text("迴歸分析", "Regression analysis"),
    "logit": Text("羅吉斯迴歸", "Logistic regression"),
    "kmeans": Text("集群分析", "Cluster analysis"),
    "none": Text("不需檢定", "No test"),
}
VERDICTS = {
    "substantial": Text("實質差異", "A substantial difference"),
    "small": Text("顯著但效果小", "Significant but small"),
    "insufficient": Text("證據不足", "Not enough evidence"),
    "equal": Text("兩者相同", "The two are the same"),
}
REGIONS = {
    "north": Text("北部", "North"),
    "central": Text("中部", "Central"),
    "south": Text("南部", "South"),
    "east": Text("東部", "East"),
}

P_VALUE = Number(Text("p 值", "p-value"), decimals=3, low=0, high=1)
STATISTIC = 0.01  # relative tolerance of a test statistic
P_TOLERANCE = {"p": (0.0, 0.005)}
# One per cent of next to nothing is less than what rounding to one more decimal takes away.
NEAR_ZERO = {"gm_diff_ntd": (STATISTIC, 0.06), "d": (STATISTIC, 0.0006), "v": (STATISTIC, 0.0006)}


E1 = Exercise(
    id="E1",
    title=Text("選對統計方法", "Choose the right statistical method"),
    mode="guided",
    tier="core",
    minutes=15,
    answers=(
        Answer(
            "method",
            Fields(
                {f"q{number}": Choice(Text(f"問題 {number}", f"Question {number}"), METHODS) for number in range(1, 9)}
            ),
        ),
    ),
    criteria=(
        Value(
            id="methods_fit",
            answer="method",
            points=2,
            p=("P1.2.1",),
            label=Text("八題至少七題選對方法", "At least seven of the eight methods fit"),
            tell=Text(
                "還有兩題以上選得不合適。逐題問三件事：結果是金額、分數，還是有或沒有？比較的是不同的人，還是同一批人？有幾群？",
                "Two or more methods do not fit yet. Ask three things of each question: is the outcome an amount, a "
                "score "
                "or a yes/no? Are these different people or the same people? How many groups are there?",
            ),
            at_least=7,
        ),
        Value(
            id="census_seen",
            answer="method",
            points=1,
            p=("P1.2.1",),
            label=Text("認得出不需要檢定的那一題", "The question that needs no test is recognised"),
            tell=Text(
                "有一題問的是全部會員的現況，不是抽樣。找出那一題，再想想：檢定要推論到誰身上？",
                "One question asks how things stand for all members; nothing was sampled. Find it, then ask: to whom "
                "would a test generalise?",
            ),
            only=("q5",),
        ),
    ),
    mistakes=(
        Mistake(
            "t_test_for_proportions",
            Text(
                "你用 t 檢定比較了「有或沒有」的結果（q2、q6）。這種結果只有兩種值，主管要看的是比例，不是平均金額。"
                "請先做人數的交叉表，再用卡方檢定。",
                "You used a t-test where the outcome is yes or no (q2, q6). Such an outcome has only two values, and a "
                "manager needs the shares, not a mean amount. Make a cross table of counts, then use the chi-square "
                "test.",
            ),
        ),
        Mistake(
            "paired_as_independent",
            Text(
                "你把同一批人的前後兩次（q3、q7）當成兩群不同的人。這樣人與人之間的差別會蓋過前後的變化，"
                "真正有效的改版可能看起來沒有效果。同一批人量兩次，請用成對 t 檢定。",
                "You treated two measurements of the same people (q3, q7) as two different groups. Differences between "
                "people then drown the change, and a redesign that works may look useless. Same people twice: use the "
                "paired t-test.",
            ),
        ),
        Mistake(
            "census_tested",
            Text(
                "你對全部會員的資料做了檢定（q5）。資料已經涵蓋所有要談的人，沒有樣本，也就沒有抽樣誤差；"
                "附上 p 值只會讓主管誤以為數字不確定。直接報告差幾個百分點就好。",
                "You tested a full census (q5). The data already cover everybody the question is about; with no sample "
                "there is no sampling error, and a p-value only makes a known figure look uncertain. Just report the "
                "difference in percentage points.",
            ),
        ),
        Mistake(
            "logit_for_two_groups",
            Text(
                "你用羅吉斯迴歸回答 q2、q6。它處理的是「有或沒有」的結果沒錯，但這兩題只比較兩群人，沒有其他因素要一起考慮。"
                "多一層模型會讓主管更難看懂；人數交叉表加卡方檢定就夠了。",
                "You answered q2 and q6 with logistic regression. It does handle yes/no outcomes, but these questions "
                "compare two groups and bring in no other factor. The extra model only makes the answer harder for a "
                "manager to read; a cross table of counts and the chi-square test will do.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：先不管公式。每一題只圈出兩個詞：「結果」是什麼？「比較的對象」是誰？",
            "Direction: forget formulas. In each question circle two things only: what is the outcome, and who is "
            "compared?",
        ),
        Text(
            "方法：結果是有或沒有，走表的右欄；是金額或分數，走左欄。再看列：不同的人、同一批人、三群以上、好幾個因素，"
            "還是手上就是全部對象。",
            "Method: a yes/no outcome takes the right-hand column of the table; an amount or score takes the left. "
            "Then "
            "find the row: different people, the same people, three groups or more, several factors, or everybody.",
        ),
        Text(
            '寫法：method = {"q1": "……", "q2": "……", …}。有兩題是同一批人量兩次；有三題的結果是有或沒有，'
            "其中一題資料已經包含全部的人；並不是每個代碼都會用到。",
            'Nearly the line: method = {"q1": "...", "q2": "...", ...}. Two questions measure the same people '
            "twice; three have a yes/no outcome, and one of these already covers everybody; some codes are not used at all.",
        ),
    ),
    when_met=Text(
        "想一想：同樣的表，換一個問法（現況，還是以後），要不要檢定就不同。",
        "One more thought: the same table asked another way (as things are, or as they will be) decides whether a test is needed.",
    ),
    k=("K08",),
    s=("S04",),
)


E2 = Exercise(
    id="E2",
    title=Text("t 檢定與卡方檢定", "t-test and chi-square test"),
    mode="guided",
    tier="core",
    minutes=25,
    answers=(
        Answer(
            "t_res",
            Fields(
                {
                    "gm_diff_ntd": Number(
                        Text("幾何平均差，app 減 web", "Geometric means, app minus web"), 0, unit="NT$"
                    ),
                    "t": Number(Text("t 值", "t"), 2),
                    "df": Number(Text("自由度", "Degrees of freedom"), 1, low=0),
                    "p": P_VALUE,
                    "ci_low": Number(Text("app ÷ web 的信賴區間下限", "Lower limit of app ÷ web"), 3),
                    "ci_high": Number(Text("app ÷ web 的信賴區間上限", "Upper limit of app ÷ web"), 3),
                    "d": Number(Text("效果量 d", "Effect size d"), 2),
                }
            ),
        ),
        Answer(
            "chi_res",
            Fields(
                {
                    "chi2": Number(Text("卡方值", "Chi-square"), 2, low=0),
                    "df": Number(Text("自由度", "Degrees of freedom"), 0, low=0),
                    "p": P_VALUE,
                    "v": Number(Text("效果量 V", "Effect size V"), 2, low=0, high=1),
                }
            ),
        ),
        Answer(
            "verdict",
            Fields(
                {
                    "app_web": Choice(Text("App 與官網的單筆金額", "Order value, App and web"), VERDICTS),
                    "eco_gender": Choice(Text("性別與包裝重視度", "Gender and packaging importance"), VERDICTS),
                }
            ),
        ),
    ),
    criteria=(
        Value(
            id="welch_right",
            answer="t_res",
            points=2,
            p=("P1.2.1",),
            label=Text("App 與官網的比較：Welch t 檢定", "App against web: Welch's t-test"),
            tell=Text(
                "t_res 還有欄位不對。依序檢查：用一位會員一列的 latest；金額取對數；a 是 app、b 是 web；"
                "ci_low 與 ci_high 是 app ÷ web 的倍數。",
                "Some of t_res is not right yet. Check in turn: one row per member (latest); logs of the amounts; a is "
                "app and b is web; ci_low and ci_high are the ratio app ÷ web.",
            ),
            relative=STATISTIC,
            tolerances=P_TOLERANCE | NEAR_ZERO,
        ),
        Value(
            id="chi_square_right",
            answer="chi_res",
            points=2,
            p=("P1.2.1",),
            label=Text("性別與包裝重視度：卡方檢定", "Gender and packaging: chi-square test"),
            tell=Text(
                "chi_res 還有欄位不對。檢查放進檢定的是不是 eco_table 的人數，兩列三欄，沒有合計。",
                "Some of chi_res is not right yet. Check that the counts of eco_table went into the test: two rows, "
                "three columns, no totals.",
            ),
            relative=STATISTIC,
            tolerances=P_TOLERANCE | NEAR_ZERO,
        ),
        Value(
            id="verdict_app_web",
            answer="verdict",
            points=1,
            p=("P1.2.1",),
            label=Text("判讀：App 與官網", "Verdict: App and web"),
            tell=Text(
                "app_web 的判讀和你的數據不合。先看 p 是否小於 0.05；小於才看 d 的絕對值有沒有到 0.2。",
                "The verdict on app_web does not follow from your data. First ask whether p is below .05; only then "
                "whether d, without its sign, reaches .2.",
            ),
            only=("app_web",),
            rests_on=("welch_right",),
        ),
        Value(
            id="verdict_eco_gender",
            answer="verdict",
            points=1,
            p=("P1.2.1",),
            label=Text("判讀：性別與包裝", "Verdict: gender and packaging"),
            tell=Text(
                "eco_gender 的判讀和你的數據不合。先看 p 是否小於 0.05；小於才看 V 有沒有到 0.1。",
                "The verdict on eco_gender does not follow from your data. First ask whether p is below .05; only then "
                "whether V reaches .1.",
            ),
            only=("eco_gender",),
            rests_on=("chi_square_right",),
        ),
    ),
    mistakes=(
        Mistake(
            "pooled_t",
            Text(
                "你用了假設兩群變異數相同的 t 檢定。App 與官網的顧客組成不同，金額的分散程度通常也不同，"
                "這個假設會讓 p 值偏離實情。請用 Welch t 檢定，它不需要這個假設。",
                "You used the t-test that assumes equal variances. App and web attract different buyers, so their "
                "amounts "
                "usually spread differently, and the assumption bends the p-value. Use Welch's t-test, which does not "
                "need it.",
            ),
        ),
        Mistake(
            "amounts_without_logs",
            Text(
                "你直接比較了金額的算術平均，沒有取對數。少數大單會把平均拉高，主管看到的是那幾張單，不是一般顧客的差別。"
                "welch_log 會自己取對數、比較幾何平均，給它原始金額就好。",
                "You compared arithmetic means of the raw amounts, without logs. A few very large orders pull such "
                "means "
                "up, so a manager sees those orders rather than the typical buyer. welch_log takes the logs "
                "itself and compares geometric means; give it the amounts as they are.",
            ),
        ),
        Mistake(
            "all_orders_used",
            Text(
                "你把期間內的每一張訂單都放進檢定。同一位會員的訂單彼此相像，不是獨立的證據；"
                "人數被灌水，區間會窄得不真實。請用一位會員一列的 latest。",
                "You put every order of the period into the test. Orders of one member resemble each other and are not "
                "independent evidence; the sample is inflated and the interval pretends to be narrower. Use latest, "
                "which holds one row per member.",
            ),
        ),
        Mistake(
            "web_minus_app",
            Text(
                "方向反了：你算的是官網減 App。大小沒錯，但主管會把預算投到相反的通路。"
                "請讓 a 是 app、b 是 web，差才是 App 減官網。",
                "The direction is reversed: this is web minus App. The size is right, but a manager would put the "
                "money "
                "into the opposite channel. Let a be app and b be web, so that the difference is App minus web.",
            ),
        ),
        Mistake(
            "interval_not_a_ratio",
            Text(
                "信賴區間還停在對數，或寫成增減的比例。直接讀這樣的數字，主管會弄錯差別的大小。"
                "這裡要的是 app ÷ web 的倍數：把對數的上下限取指數，1 代表沒有差別。",
                "Your interval is still in logs, or is written as a relative change. Read as it stands, it misleads a "
                "manager about the size. The ratio app ÷ web is wanted: take the exponential of the log limits, so "
                "that "
                "1 means no difference.",
            ),
        ),
        Mistake(
            "chi_square_on_shares",
            Text(
                "你把百分比或占比放進了卡方檢定。占比不知道背後問了幾個人，問 8 個人和問 800 個人會得到同樣的結論。"
                "請改用人數的交叉表。",
                "You put percentages or shares into the chi-square test. Shares do not know how many people were "
                "asked, "
                "so eight respondents and eight hundred would lead to the same conclusion. Use the cross table of "
                "counts.",
            ),
        ),
        Mistake(
            "not_significant_so_equal",
            Text(
                "p 大於 0.05，你就判定兩者相同。沒找到證據，不等於證明了沒有差別：可能只是樣本還不夠看清楚。"
                "對主管要說證據不足，並附上區間，說明還可能差多少。",
                "You took p above .05 to mean that the two are the same. No evidence of a difference is not evidence "
                "of "
                "equality: the sample may simply be too small to tell. Say that the evidence is not enough, and show "
                "the "
                "interval of what is still possible.",
            ),
        ),
        Mistake(
            "significant_so_important",
            Text(
                "p 小於 0.05，你就判定差異重要。人數一多，很小的差別也會顯著；主管若照著改策略，花的錢可能收不回來。"
                "p 過關之後，還要看效果量有沒有到門檻。",
                "You took p below .05 to mean that the difference matters. With many people even a tiny difference is "
                "significant, and acting on it may cost more than it earns. Once p has passed, look at whether the "
                "effect size reaches its threshold.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：兩個問題的結果不同。金額是數字；重視度是類別。先各自對回 W1 的表。",
            "Direction: the two outcomes differ. An amount is a number; importance is a category. Find each in the "
            "table "
            "of W1.",
        ),
        Text(
            "方法：金額用 comparisons.welch_log，放進 latest；重視度用 comparisons.chi_square，放進 eco_table。"
            "判讀先看 p，再看效果量。",
            "Method: for amounts use comparisons.welch_log on latest; for importance use comparisons.chi_square on "
            "eco_table. For the verdict read p first, then the effect size.",
        ),
        Text(
            '寫法：comparisons.welch_log(latest, value="net_revenue_ntd", group="sales_channel", a="app", b="web")。'
            "結果裡的 gm_diff 就是 gm_diff_ntd，其他欄位同名。",
            'Nearly the line: comparisons.welch_log(latest, value="net_revenue_ntd", group="sales_channel", '
            'a="app", b="web"). Its gm_diff is gm_diff_ntd; the other entries keep their names.',
        ),
    ),
    when_met=Text(
        "先別急著回信。證據不足的那一句，寫看不出來；有差異的那一句，再看方向和 M1 說的是否相同：gm_diff_ntd 的正負，eco_table 裡哪一性別的 high 占比較高。",
        "Do not answer the memo yet. Where the evidence is not enough, say that you cannot tell. Where there is a difference, "
        "ask whether it goes the way M1 claims: the sign of gm_diff_ntd, and which gender has more high in eco_table.",
    ),
    k=("K08",),
    s=("S03", "S04"),
)


E3 = Exercise(
    id="E3",
    title=Text("變異數分析與事後比較", "ANOVA and post-hoc comparison"),
    mode="independent",
    tier="core",
    minutes=30,
    answers=(
        Answer(
            "aov_res",
            Fields(
                {
                    "F": Number(Text("F 值", "F"), 2, low=0),
                    "df1": Number(Text("組間自由度", "Degrees of freedom between groups"), 0, low=0),
                    "df2": Number(Text("組內自由度", "Degrees of freedom within groups"), 0, low=0),
                    "p": P_VALUE,
                    "eta2": Number(Text("效果量 η²", "Effect size η²"), 3, low=0, high=1),
                }
            ),
        ),
        Answer(
            "tukey_sig",
            Rows(
                {
                    "a": Choice(Text("地區", "Region"), REGIONS),
                    "b": Choice(Text("另一個地區", "The other region"), REGIONS),
                },
                unordered=("a", "b"),
                may_be_empty=True,
            ),
        ),
    ),
    criteria=(
        Value(
            id="anova_right",
            answer="aov_res",
            points=2,
            p=("P1.2.1",),
            label=Text("四個地區的變異數分析", "ANOVA of the four regions"),
            tell=Text(
                "F、自由度或 p 不對。依序檢查：訂單日期的範圍；所有通路；一位會員一列的合計；金額取對數。",
                "F, the degrees of freedom or p are not right. Check in turn: the dates of the orders; all channels; one total "
                "per member; logs of the totals.",
            ),
            relative=STATISTIC,
            tolerances=P_TOLERANCE,
            only=("F", "df1", "df2", "p"),
        ),
        Value(
            id="effect_size_right",
            answer="aov_res",
            points=1,
            p=("P1.2.1",),
            label=Text("效果量 η²", "Effect size η²"),
            tell=Text(
                "η² 不對。它是地區之間的變異占全部變異的比例，介於 0 和 1。",
                "η² is not right. It is the share of all variation that lies between regions, from 0 to 1.",
            ),
            # Regions explain about a thousandth of all variation here: a wider tolerance would accept 0.
            relative=0.01,
            absolute=0.0002,
            only=("eta2",),
            rests_on=("anova_right",),
        ),
        Value(
            id="pairs_right",
            answer="tukey_sig",
            points=2,
            p=("P1.2.1",),
            label=Text("哪幾對地區有差異：Tukey 事後比較", "Which pairs differ: Tukey's post-hoc comparison"),
            tell=Text(
                "列出的地區組合不對。請用 Tukey 的校正 p 值，只留下小於 0.05 的組合；一組都沒有時，交一個空表格。",
                "The pairs are not right. Use Tukey's adjusted p-values and keep only the pairs below .05; if there is "
                "none, hand in an empty table.",
            ),
            rests_on=("anova_right",),
        ),
    ),
    mistakes=(
        Mistake(
            "six_t_tests",
            Text(
                "你的組合來自一對一對的 t 檢定，沒有校正。四個地區要比六次，每次容許 5% 的誤判，"
                "合起來至少錯一次的機會遠高於 5%（若各次獨立，約 26%），主管很可能為了一個假差異調整預算。請用 Tukey 事後比較。",
                "Your pairs come from one t-test after another, without correction. Four regions make six comparisons; "
                "at 5 % each, the chance of at least one false alarm is far above 5 % (about 26 % if they were independent), and a manager may move money for a "
                "difference that is not there. Use Tukey's post-hoc comparison.",
            ),
        ),
        Mistake(
            "region_as_number",
            Text(
                "你把地區當成 1 到 4 的數字放進迴歸。這等於假設地區有大小順序而且間距相同，但第 4 區不是第 2 區的兩倍；"
                "主管會看到一條不存在的趨勢線。請把地區當類別。",
                "You put region into a regression as a number from 1 to 4. That assumes that regions have an order and "
                "equal steps, but region 4 is not twice region 2; a manager would see a trend that does not exist. "
                "Treat region as a category.",
            ),
        ),
        Mistake(
            "spend_without_logs",
            Text(
                "你用原始金額做變異數分析，沒有取對數。少數大戶會決定整個地區的平均，主管讀到的是大戶住在哪裡。"
                "請先把每位會員的合計取對數。",
                "You ran the ANOVA on raw amounts, without logs. A few heavy buyers then decide the mean of a whole "
                "region, and a manager reads where those buyers live. Take the log of each member's total first.",
            ),
        ),
        Mistake(
            "orders_not_members",
            Text(
                "你的每一列是一張訂單，不是一位會員。常買的人被重複計算，而且他的訂單彼此相像，不是獨立的證據；"
                "問題也變成單筆金額，不是消費。請先依會員加總。",
                "Each of your rows is an order, not a member. Frequent buyers are counted again and again, their "
                "orders "
                "are not independent evidence, and the question becomes order value rather than spend. Add up by "
                "member first.",
            ),
        ),
        Mistake(
            "channels_left_out",
            Text(
                "你只算了 App 與官網的訂單，或沿用了 E2 的 latest。主管問的是會員一共花多少；少算其他通路，"
                "哪個地區多在門市或市集買，哪個地區就被低估。請用所有通路的訂單，依會員加總。",
                "You counted App and web orders only, or reused latest of E2. The question is what members spend in all; "
                "leave channels out, and a region that buys more elsewhere is understated. Use the orders of all channels "
                "and add up by member.",
            ),
        ),
        Mistake(
            "members_without_orders",
            Text(
                "你把期間內沒有下單的會員也以 0 元算進來。這樣比的多半是「有沒有買」，不是「買的人花多少」，兩個問題需要不同的對策。"
                "這裡只看至少有一張訂單的會員。",
                "You counted members without an order in the period as spending 0. The comparison is then mostly about "
                "who bought, not about how much buyers spend, and those need different remedies. Keep only members "
                "with "
                "at least one order.",
            ),
        ),
        Mistake(
            "eta_not_squared",
            Text(
                "你交的是 η，不是 η²。沒有平方的數字看起來大得多，主管會以為地區解釋了很多差別。"
                "請用組間平方和除以總平方和，不要開根號。",
                "This is η, not η². Without the square the figure looks far larger, and a manager will think that "
                "region "
                "explains a lot. Divide the sum of squares between groups by the total, and take no root.",
            ),
        ),
        Mistake(
            "all_pairs_listed",
            Text(
                "你列出了全部六組，沒有挑出有差異的。主管拿到的是比較清單，不是結論。"
                "請只留下 Tukey 校正後 p 小於 0.05 的組合。",
                "You listed all six pairs without picking those that differ. A manager gets a list of comparisons, "
                "not a "
                "finding. Keep only the pairs whose Tukey-adjusted p is below .05.",
            ),
        ),
    ),
    when_met=Text(
        "回信給陳沛文前再看一次：tukey_sig 裡，南部是不是和其他每一區都不同？eta2 滿 0.01 了嗎？不是的話，「南部不一樣」就還沒有證據，或小到不必管。",
        "Before you answer Chen Pei-wen, look again: in tukey_sig, does the south differ from each other region, and does eta2 reach "
        ".01? If not, “the south is different” has no evidence yet, or is too small to act on.",
    ),
    hints=(
        Text(
            "方向：先想清楚一列是什麼。題目問每位會員花多少，所以一列是一位會員。",
            "Direction: first settle what one row is. The question is what each member spends, so a row is a member.",
        ),
        Text(
            "方法：篩出最近 90 天、有會員編號的訂單；依會員加總；和 members 的地區合併；取對數；"
            "再用 comparisons.anova 與 comparisons.tukey_pairs。",
            "Method: keep orders of the last 90 days that have a member; add up by member; merge the region from "
            "members; take logs; then use comparisons.anova and comparisons.tukey_pairs.",
        ),
        Text(
            '寫法：spend = ….groupby("member_id", as_index=False)["net_revenue_ntd"].sum()，'
            '接著 spend["log_spend"] = np.log(spend["net_revenue_ntd"])。'
            "tukey_pairs 的 significant 欄是真或假，可以直接拿來篩選。",
            'Nearly the line: spend = ....groupby("member_id", as_index=False)["net_revenue_ntd"].sum(), then '
            'spend["log_spend"] = np.log(spend["net_revenue_ntd"]). The column significant of tukey_pairs is '
            "true or "
            "false and can be used to filter.",
        ),
    ),
    k=("K08",),
    s=("S04",),
)


_RIVAL = all_sentences()["evidence.best"]
EVIDENCE = {
    name: Text(f"{name} {text.zh.format(rival=_RIVAL.zh)}", f"{name} {text.en.format(rival=_RIVAL.en)}")
    for name, text in ((f"F{number:02d}", all_sentences()[f"evidence.F{number:02d}"]) for number in range(1, 31))
}
INSIDE = {name: label for name, label in EVIDENCE.items() if name <= "F15"}
OUTSIDE = {name: label for name, label in EVIDENCE.items() if "F16" <= name <= "F27"}
# The letters under which each outside fact may stand; what one rival or several do is no PEST.
PEST_OF = dict.fromkeys(("F16", "F17", "F18", "F19", "F20", "F21"), "E") | {
    "F23": "S",
    "F24": "S",
    "F25": "T",
    "F26": "P",
    "F27": "P",
}
STRENGTH_OR_WEAKNESS = {"S": Text("優勢", "Strength"), "W": Text("劣勢", "Weakness")}
QUADRANTS = STRENGTH_OR_WEAKNESS | {"O": Text("機會", "Opportunity"), "T": Text("威脅", "Threat")}
PEST = {
    "P": Text("政治與法規", "Politics and law"),
    "E": Text("經濟", "Economy"),
    "S": Text("社會", "Society"),
    "T": Text("科技", "Technology"),
}
SWOT_IDS = {
    f"{letter}{number}": Text(f"{letter}{number}", f"{letter}{number}") for letter in "SWOT" for number in range(1, 7)
}
RIVALS = {code: label for code, label in codes.BRANDS.items() if code not in ("own", "other")}
IMAGE_BRANDS = {"own": codes.BRANDS["own"], **RIVALS}
ATTRIBUTES = dict(next(column.codes or {} for column in TABLES["brand_image"].columns if column.name == "attribute"))
FIT_SHARE = 0.85
SAME_MAP = 0.98


E5 = Exercise(
    id="E5",
    title=Text("內部評估與定位圖", "Internal evaluation and the map"),
    mode="guided",
    tier="core",
    minutes=35,
    answers=(
        Answer(
            "ife",
            Rows(
                {
                    "evidence_ref": Choice(Text("證據", "Evidence"), INSIDE),
                    "type": Choice(Text("優勢或劣勢", "Strength or weakness"), STRENGTH_OR_WEAKNESS),
                    "own": Number(Text("本公司", "Ours"), 2),
                    "comparator": Number(Text("比較對象", "Comparator"), 2),
                    "weight": Number(Text("權重", "Weight"), 3, low=0, high=1),
                    "rating": Number(Text("評分", "Rating"), 0, low=1, high=4),
                    "score": Number(Text("加權分數", "Weighted score"), 3, low=0, high=4),
                }
            ),
        ),
        Answer("ife_total", Number(Text("IFE 總分", "IFE total"), 2, low=0, high=4)),
        Answer(
            "reading",
            Fields(
                {
                    "nearest": Choice(Text("離我們最近的品牌", "The brand nearest to us"), RIVALS),
                    "dim1": Choice(Text("替第一維命名的屬性", "The attribute that names dimension 1"), ATTRIBUTES),
                    "sign": Choice(
                        Text("第一維的正負號", "The sign of dimension 1"),
                        {
                            "good": Text("正的比較好", "Plus is the better side"),
                            "none": Text("沒有好壞，圖可以左右翻轉", "Neither is better; the map may be mirrored"),
                            "size": Text("正的規模比較大", "Plus is the larger brand"),
                        },
                    ),
                    "claim": Choice(
                        Text("那句話缺了什麼", "What the sentence lacks"),
                        {
                            "nothing": Text("什麼都不缺，可以列為優勢", "Nothing; it is a strength"),
                            "comparator": Text("比較對象", "A comparator"),
                            "decimals": Text("更多小數位", "More decimals"),
                            "p_value": Text("p 值", "A p-value"),
                        },
                    ),
                }
            ),
        ),
    ),
    criteria=(
        Rule(
            id="ife_sides",
            answers=("ife",),
            points=1,
            p=("P1.2.2",),
            label=Text(
                "八個以上因素，優劣勢有比較對象撐腰", "Eight factors or more, each S or W borne out by its comparator"
            ),
            tell=Text(
                "有因素沒有通過。優勢是比比較對象好，不是自己的分數高：跟誰比強？逐列檢查：own 與 comparator 照抄 inside；gap 是正的才填 S，負的填 W；"
                "clear 是 0 的不能用；S 評 3 或 4，W 評 1 或 2；至少八個不同的證據，S 和 W 各至少三個。",
                "Some factor does not pass. A strength is to be better than the comparator, not to score high: strong compared "
                "with whom? Check each row: own and comparator as in inside; S only where gap is above 0, W where below; no fact "
                "with clear 0; S rated 3 or 4, W 1 or 2; at least eight different facts, three S and three W.",
            ),
        ),
        Rule(
            id="ife_sums",
            answers=("ife", "ife_total"),
            points=1,
            p=("P1.2.2",),
            label=Text("權重、分數與總分算得對", "Weights, scores and total add up"),
            tell=Text(
                "數字加不起來。權重合計要是 1；每列 score = weight × rating；ife_total 是 score 的合計，介於 1 和 4。",
                "The figures do not add up. Weights sum to 1; in each row score = weight × rating; ife_total is the sum of the "
                "scores, from 1 to 4.",
            ),
        ),
        Rule(
            id="map_named",
            answers=("reading",),
            points=1,
            p=("P1.2.2",),
            label=Text("讀出最近的品牌與第一維的名字", "Nearest brand and name of dimension 1 read off"),
            tell=Text(
                "nearest 或 dim1 不對。最近要看兩維合起來的直線距離；第一維的名字看箭頭：左右方向最長的那一支屬性，不管它朝左還是朝右。",
                "nearest or dim1 is not right. Nearest goes by the straight line, both dimensions together. Dimension 1 is named by "
                "the arrow that reaches furthest to the left or right, whichever way it points.",
            ),
        ),
        Value(
            id="read_with_care",
            answer="reading",
            points=1,
            p=("P1.2.2",),
            label=Text("知道正負號與單一分數能說什麼、不能說什麼", "What a sign and a lone score can and cannot say"),
            tell=Text(
                "sign 或 claim 不對。把圖左右翻轉，品牌間的距離變了嗎？只有自己的一個分數，能知道是優勢嗎？",
                "sign or claim is not right. Mirror the map: do distances between brands change? From one score of our own, can "
                "anybody know that it is a strength?",
            ),
            only=("sign", "claim"),
        ),
    ),
    mistakes=(
        Mistake(
            "strength_without_comparator",
            Text(
                "你把一個單獨的分數當成優勢。跟誰比強？對手若是 5.3 分，4.5 分就是劣勢；主管會把預算押在自己其實落後的地方。"
                "每一項優勢都要寫出比較對象和差距。",
                "You took a lone score for a strength. Strong compared with whom? If a rival scores 5.3, then 4.5 is a weakness, "
                "and a manager would bet on ground where you trail. Name comparator and gap for every strength.",
            ),
        ),
        Mistake(
            "axes_read_as_good_or_bad",
            Text(
                "你把軸的正負號讀成好壞。主成分的正負號是任意的，同一張圖左右翻轉意思不變；照著「往右走」做定位，可能正好走進最擠的地方。"
                "請用屬性替軸命名，再看離誰近、離誰遠。",
                "You read the sign of an axis as good or bad. Signs of principal components are arbitrary: mirrored, the map means the "
                "same. A brand told to “move right” may walk into the most crowded corner. Name axes by their attributes, then see who "
                "is near and who is far.",
            ),
        ),
        Mistake(
            "axes_read_as_size",
            Text(
                "你把第一維的正負號讀成規模。這張圖只用了評分的平均，沒有營收也沒有人數；主管會以為右邊的品牌賣得多。"
                "要談規模，另外看市場占有率。",
                "You read the sign of dimension 1 as size. The map was made from mean ratings only, without revenue or people; a manager "
                "would think that brands on the right sell more. For size look at market shares.",
            ),
        ),
        Mistake(
            "p_value_instead_of_comparator",
            Text(
                "缺的不是 p 值。p 值回答「差別會不會是巧合」，先要有兩個東西可以比，才有差別。只有自己的 4.5 分，檢定無從做起。"
                "先補上比較對象，再看差距的區間。",
                "It is not the p-value that is missing. A p-value asks whether a difference may be chance, and a difference needs two "
                "things to compare. With our 4.5 alone there is nothing to test. Add a comparator first, then the interval of the gap.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：先問「跟誰比」，再問「差多少」。IFE 的每一列都是一次比較。",
            "Direction: first ask compared with whom, then by how much. Each row of an IFE is one comparison.",
        ),
        Text(
            "方法：從 inside 挑 clear 是 1 的；看 gap 的正負填 S 或 W；權重是你認為多重要，合計 1；評分 S 給 3 或 4，W 給 1 或 2。"
            "圖上用尺量最近的品牌，再找左右方向最長的箭頭。",
            "Method: take facts of inside whose clear is 1; S or W goes by the sign of gap; weights say how much each matters and sum "
            "to 1; rate S 3 or 4, W 1 or 2. On the map take a ruler to the brands, then find the arrow longest from left to right.",
        ),
        Text(
            '寫法：ife = inside[inside["clear"] == 1]，接著 ife["type"] = np.where(ife["gap"] > 0, "S", "W")，'
            "再加 weight、rating、score 三欄。positioning.map_summary(own_map) 會讀出 nearest 和 dim1。",
            'Nearly the line: ife = inside[inside["clear"] == 1], then ife["type"] = np.where(ife["gap"] > 0, "S", "W"), then the '
            "columns weight, rating and score. positioning.map_summary(own_map) reads off nearest and dim1.",
        ),
    ),
    when_met=Text(
        "總分 2.5 是中點。換一個比較對象（把最強的對手換成四家平均），你的優勢還剩幾項？寫進報告時，請連比較對象一起寫。",
        "2.5 is the middle of the total. With another comparator, the mean of four rivals instead of the best, how many strengths are "
        "left? In the report, name the comparator each time.",
    ),
    k=("K02", "K09"),
    s=("S05",),
    reading=(
        Text("只留差距不太像巧合的證據。", "Keep facts whose gap is unlikely to be chance."),
        Text("差距是正的，優勢；負的，劣勢。", "A gap above 0 is a strength, below 0 a weakness."),
        Text("這裡每項一樣重要；你可以依自己的判斷加減，合計 1。", "Here all matter alike; shift weights as you judge, but let them sum to 1."),
        Text("都先當成較小的優勢與劣勢：3 與 2。", "All are taken as minor strengths and weaknesses: 3 and 2."),
        Text("加權分數是權重乘評分。", "A weighted score is weight times rating."),
        Text("總分介於 1 和 4，2.5 是中點。", "The total lies between 1 and 4; 2.5 is the middle."),
        Text("品牌的平均評分，拿掉理想中的店，標準化後濃縮成兩維。", "Mean ratings without the ideal shop, standardised, in two dimensions."),
        Text("讀出最近的品牌，以及替軸命名的屬性。", "Read off the nearest brand and the attributes that name the axes."),
        Text("正負號沒有好壞。", "A sign is neither good nor bad."),
        Text("只有自己的分數，缺的是比較對象。", "A score of our own alone lacks a comparator."),
    ),
    form=Form(
        answer="ife",
        columns=(
            FormColumn(
                "evidence_ref",
                Text("證據", "Evidence"),
                "choice",
                codes=INSIDE,
                help=Text(
                    "從清單選；數字見筆記本的 inside。",
                    "Choose from the list; the figures are in inside, in the notebook.",
                ),
            ),
            FormColumn(
                "factor",
                Text("內部因素", "Internal factor"),
                "text",
                help=Text("用自己的話寫一句，具體的事。", "One sentence of your own, something specific."),
            ),
            FormColumn("type", Text("優勢或劣勢", "Strength or weakness"), "choice", codes=STRENGTH_OR_WEAKNESS),
            FormColumn("own", Text("本公司", "Ours"), "number", help=Text("照抄 inside 的 own。", "own as in inside.")),
            FormColumn(
                "comparator",
                Text("比較對象", "Comparator"),
                "number",
                help=Text(
                    "照抄 inside 的 comparator，與本公司同一單位。", "comparator as in inside, in the unit of ours."
                ),
            ),
            FormColumn(
                "weight",
                Text("權重", "Weight"),
                "share",
                unit=Text("合計 1", "sum 1"),
                help=Text("這個因素對成敗多重要；各列合計 1。", "How much it matters for success; all rows sum to 1."),
            ),
            FormColumn(
                "rating",
                Text("評分", "Rating"),
                "count",
                unit=Text("1–4", "1–4"),
                low=1,
                high=4,
                help=Text(
                    "優勢 4 或 3，劣勢 2 或 1；1 最弱。", "Strengths 4 or 3, weaknesses 2 or 1; 1 is the weakest."
                ),
            ),
            FormColumn(
                "score",
                Text("加權分數", "Weighted score"),
                "number",
                help=Text("權重 × 評分；可以用公式。", "Weight × rating; a formula will do."),
            ),
        ),
        demo_rows=(
            {
                "evidence_ref": "F09",
                "factor": Text("老客人買得開心，比對手的客人滿意", "Our buyers are happier than rivals' buyers"),
                "type": "S",
                "own": 5.3,
                "comparator": 4.8,
                "weight": 0.15,
                "rating": 4,
                "score": 0.6,
            },
            {
                "evidence_ref": "F03",
                "factor": Text("環保形象落後最強的對手一大截", "Far behind the best rival on the environment"),
                "type": "W",
                "own": 3.9,
                "comparator": 5.2,
                "weight": 0.1,
                "rating": 1,
                "score": 0.1,
            },
        ),
        notes=Text(
            "內部因素評估（IFE）：至少八列，優勢與劣勢各至少三列，每列都和一個比較對象相比。權重合計 1，評分 1–4。",
            "Internal factor evaluation (IFE): at least eight rows, three strengths and three weaknesses, each beside a comparator. "
            "Weights sum to 1; ratings go from 1 to 4.",
        ),
        blank_rows=15,
    ),
)


E5X = Exercise(
    id="E5X",
    title=Text("自己做定位圖（延伸）", "Make the map yourself (extension)"),
    mode="independent",
    tier="extension",
    minutes=20,
    answers=(
        Answer(
            "pmap",
            Rows(
                {
                    "brand": Choice(Text("品牌", "Brand"), IMAGE_BRANDS),
                    "dim1": Number(Text("第一維", "Dimension 1"), 2),
                    "dim2": Number(Text("第二維", "Dimension 2"), 2),
                }
            ),
        ),
        Answer("var_explained", Number(Text("兩維解釋的比例", "Share that two dimensions explain"), 2, low=0, high=1)),
    ),
    criteria=(
        Rule(
            id="same_map",
            answers=("pmap",),
            points=1,
            p=("P1.2.2",),
            label=Text("五個品牌的位置", "Where the five brands lie"),
            tell=Text(
                "位置和標準化後的主成分圖不夠像（轉動、翻轉、放大縮小都不計較）。檢查：五個品牌、沒有 ideal；每項屬性先標準化；取前兩個主成分的分數。",
                "The places are not enough like the map of standardised principal components, however turned, mirrored or stretched. "
                "Check: five brands, no ideal; each attribute standardised first; scores of the first two components.",
            ),
        ),
        Value(
            id="variance_right",
            answer="var_explained",
            points=1,
            p=("P1.2.2",),
            label=Text("兩維解釋了多少差別", "How much two dimensions show"),
            tell=Text(
                "var_explained 不對。它是前兩個主成分的變異占全部變異的比例，0 到 1。",
                "var_explained is not right: the variance of the first two components as a share of all variance, 0 to 1.",
            ),
            absolute=0.002,
        ),
    ),
    mistakes=(
        Mistake(
            "pca_on_raw_scales",
            Text(
                "你用原始分數做主成分，沒有先標準化。各品牌差得最遠的那一項會自己變成第一維，主管會以為市場只比這一件事。"
                "每項屬性先減平均、除以標準差；pca_map 會代勞。",
                "You ran the components on raw scores. Whichever attribute brands differ in most becomes dimension 1 by itself, and a "
                "manager thinks that the market turns on it alone. Subtract the mean and divide by the standard deviation first; "
                "pca_map does so.",
            ),
        ),
        Mistake(
            "ideal_among_brands",
            Text(
                "你把「理想中的店」也當成品牌放進去。它不賣東西，卻會把軸拉向自己，五個真品牌就擠在一起。"
                "先拿掉 brand 是 ideal 的列。",
                "The shop that people would wish for is among your brands. It sells nothing, yet it pulls the axes its way and crowds the "
                "five real brands. Drop the rows whose brand is ideal first.",
            ),
        ),
        Mistake(
            "one_dimension_only",
            Text(
                "你只報了第一維解釋的比例。圖有兩維，主管看到的是兩維合起來；只報一維會讓人以為圖漏掉了很多。請把前兩維加起來。",
                "This is the share of dimension 1 alone. The map has two, and a manager looks at both together; one alone makes the map "
                "seem to miss a great deal. Add the first two.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：一列一個品牌，一欄一項屬性，格子裡是平均評分；五列八欄。",
            "Direction: one row a brand, one column an attribute, mean ratings inside; five rows and eight columns.",
        ),
        Text(
            "方法：拿掉 ideal；做樞紐表；放進 positioning.pca_map；從 points 留下 kind 是 brand 的列。",
            "Method: drop ideal; make the pivot table; give it to positioning.pca_map; of points keep the rows whose kind is brand.",
        ),
        Text(
            '寫法：found = positioning.pca_map(positioning.mean_ratings(lesson.table("brand_image")))；'
            "found.points 的 point 欄改名為 brand，found.explained 就是 var_explained。",
            'Nearly the line: found = positioning.pca_map(positioning.mean_ratings(lesson.table("brand_image"))); rename point of '
            "found.points to brand; found.explained is var_explained.",
        ),
    ),
    when_met=Text(
        "解釋比例不到七成時，圖上靠近的兩個品牌可能在第三維上差很遠；要不要回頭看原來的平均？",
        "Where two dimensions show less than seven tenths, brands close on the map may be far apart on the third: go back to the means?",
    ),
    k=("K02", "K09"),
    s=("S05",),
)


E6 = Exercise(
    id="E6",
    title=Text("PEST、SWOT 到 TOWS", "PEST, SWOT and TOWS"),
    mode="guided",
    tier="core",
    minutes=40,
    answers=(
        Answer(
            "filed",
            Fields(
                {
                    f"c{number}": Choice(
                        Text(f"第 {number} 句", f"Sentence {number}"),
                        QUADRANTS | {"none": Text("都不是，是我們自己的行動", "None: it is an action of ours")},
                    )
                    for number in range(1, 7)
                }
            ),
        ),
        Answer(
            "pest",
            Rows(
                {
                    "quadrant": Choice(Text("PEST 面向", "PEST field"), PEST),
                    "evidence_ref": Choice(Text("證據", "Evidence"), EVIDENCE),
                }
            ),
        ),
        Answer(
            "swot",
            Rows(
                {
                    "id": Choice(Text("代號", "Id"), SWOT_IDS),
                    "quadrant": Choice(Text("象限", "Quadrant"), QUADRANTS),
                    "evidence_ref": Choice(Text("證據", "Evidence"), EVIDENCE),
                }
            ),
        ),
        Answer(
            "tows",
            Rows(
                {
                    "type": Choice(
                        Text("類型", "Type"),
                        {
                            "SO": Text("優勢×機會", "Strength × opportunity"),
                            "WO": Text("劣勢×機會", "Weakness × opportunity"),
                            "ST": Text("優勢×威脅", "Strength × threat"),
                            "WT": Text("劣勢×威脅", "Weakness × threat"),
                        },
                    ),
                    "internal_id": Choice(Text("內部代號", "Inside id"), SWOT_IDS),
                    "external_id": Choice(Text("外部代號", "Outside id"), SWOT_IDS),
                    "target_line": Choice(Text("產品線", "Product line"), codes.LINES),
                }
            ),
        ),
    ),
    criteria=(
        Value(
            id="filed_right",
            answer="filed",
            points=1,
            p=("P1.2.3",),
            label=Text("六句話放對地方", "Six sentences filed rightly"),
            tell=Text(
                "有句子放錯了。問兩次：我們一個決定就能改變它嗎？能，就是內部。就算我們什麼都不做，它也會發生嗎？會，就是外部。是一件要去做的事，就都不是。",
                "Some sentence is misfiled. Ask twice: could one decision of ours change it? Then it is inside. Would it happen even if we "
                "did nothing? Then it is outside. If it is a thing to do, it is neither.",
            ),
        ),
        Rule(
            id="pest_right",
            answers=("pest",),
            points=1,
            p=("P1.2.3",),
            label=Text("PEST 四個面向都有外部證據", "All four PEST fields rest on outside evidence"),
            tell=Text(
                "PEST 還不完整。至少四列，P、E、S、T 都要有，每列一個不同的證據，而且是大環境的事：公司內部的數字、提案、對手的廣告量都不算。",
                "The PEST is not complete. At least four rows with P, E, S and T all there, a different fact each, and each about the wider "
                "world: inside figures, proposals and rivals' amounts of advertising do not count.",
            ),
        ),
        Rule(
            id="swot_complete",
            answers=("swot",),
            points=1,
            p=("P1.2.3",),
            label=Text(
                "四個象限各至少三項，代號與證據不重複", "Three or more in each quadrant, no id or fact used twice"
            ),
            tell=Text(
                "SWOT 的結構還不對。每個象限至少三列；代號的字母要和象限相同（S1 屬於 S）；代號與證據都不能重複。",
                "The structure of the SWOT is not right. At least three rows in each quadrant; the letter of an id is its quadrant (S1 "
                "belongs to S); no id and no fact stands twice.",
            ),
        ),
        Rule(
            id="origins_fit",
            answers=("swot",),
            points=1,
            p=("P1.2.3",),
            label=Text("證據的來源與象限相符", "Where the evidence comes from fits its quadrant"),
            tell=Text(
                "太多列放錯象限（要有 85% 放對）。內部的事（一個決定就能改）放 S 或 W，缺貨、毛利、流失就算再糟也不是威脅；"
                "外部的事才放 O 或 T；開 LINE 商店、發券、押禮盒是你的行動，機會是不管你做不做都存在的事。S 的 gap 要大於 0，W 要小於 0。",
                "Too many rows are in the wrong quadrant (85 % must fit). What a decision of ours can change is S or W: stock-outs, margins "
                "and lost households are never threats, however bad. Only outside facts are O or T. A LINE store, coupons or betting on gift sets "
                "are your actions; an opportunity exists whether or not you act. An S needs a gap above 0, a W one below.",
            ),
        ),
        Rule(
            id="tows_linked",
            answers=("swot", "tows"),
            points=2,
            p=("P1.2.3",),
            label=Text(
                "四種策略，每個都連到內外各一個代號", "All four kinds of strategy, each linked inside and outside"
            ),
            tell=Text(
                "TOWS 還沒連好。SO、WO、ST、WT 都要有，至少四列；internal_id 是你 SWOT 裡的 S 或 W，external_id 是 O 或 T，字母要和類型相同。"
                "用 evidence.check_strategies(tows, swot) 看哪一列的 fits 是 0。",
                "The TOWS is not linked yet. SO, WO, ST and WT must all be there, four rows or more; internal_id is an S or W of your SWOT, "
                "external_id an O or T, with the letters of the type. evidence.check_strategies(tows, swot) shows the rows whose fits is 0.",
            ),
        ),
    ),
    mistakes=(
        Mistake(
            "action_as_opportunity",
            Text(
                "你把自己的行動（c1 或 c6）放進機會。機會是不管你做不做都存在的事；「開 LINE 商店」是你的選擇，可以寫進策略。"
                "主管若把行動當機會，就沒有人會問市場上到底有沒有這個需求。",
                "You filed an action of your own (c1 or c6) as an opportunity. An opportunity exists whether or not you act; a LINE store "
                "is your choice and belongs among the strategies. Call actions opportunities, and nobody asks whether the demand is there.",
            ),
        ),
        Mistake(
            "weakness_as_threat",
            Text(
                "你把內部的弱點（c2 或 c5）放進威脅。一個決定就能改的事，是內部；放進威脅，就變成「環境不好」，沒有人負責改。"
                "請放進劣勢。",
                "You filed a weakness inside (c2 or c5) as a threat. What one decision of yours could mend is internal; as a threat it turns "
                "into bad weather, and nobody has to mend it. File it as a weakness.",
            ),
        ),
        Mistake(
            "rivals_move_as_weakness",
            Text(
                "你把對手的動作（c4）放進劣勢。對手降價不是我們一個決定能改的，是外部；放進劣勢，主管會以為問題出在自己的價格制度。"
                "請放進威脅，再看自己有沒有應付它的優勢。",
                "You filed a rival's move (c4) as a weakness. No decision of ours changes their prices: it is outside. As a weakness it makes "
                "a manager look for a fault in our own pricing. File it as a threat, then ask which strength answers it.",
            ),
        ),
        Mistake(
            "demand_as_strength",
            Text(
                "你把市場上的需求（c3）放進優勢。別家顧客想換品牌，不是我們做得好，而是外面有一扇門開著；主管會以為這群人已經是我們的。"
                "請放進機會。",
                "You filed a demand in the market (c3) as a strength. That others' customers want to leave is a door open outside, not "
                "something we do well; a manager would count those people as ours. File it as an opportunity.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：先分內外，再分好壞。一個決定就能改的是內部；什麼都不做也會發生的是外部；要去做的事留到 TOWS。",
            "Direction: inside or outside first, good or bad second. What one decision can change is inside; what happens anyway is outside; "
            "things to do wait for TOWS.",
        ),
        Text(
            "方法：F01–F15 是你在 E5 看過的內部證據；F16 以後的逐條問。填好表單，或用 evidence.list_statements 編號；"
            "最後用 evidence.check_strategies 檢查連結。",
            "Method: F01–F15 are the inside facts that you know from E5; ask of each from F16 on. Fill in the form, or number facts with "
            "evidence.list_statements; in the end test the links with evidence.check_strategies.",
        ),
        Text(
            '寫法：swot = evidence.list_statements(facts, S=["F..", …], W=[…], O=[…], T=[…])；pest 同樣用 P、E、S、T；'
            'tows = kinds.assign(internal_id=["S1", "W1", …], external_id=["O1", …], target_line="L…")。',
            'Nearly the line: swot = evidence.list_statements(facts, S=["F..", ...], W=[...], O=[...], T=[...]); pest alike with P, E, S, '
            'T; tows = kinds.assign(internal_id=["S1", "W1", ...], external_id=["O1", ...], target_line="L.").',
        ),
    ),
    when_met=Text(
        "連得起來只是開始。唸出每個策略：動詞、對象、第一步、放棄了什麼？四個策略若都能貼到別家公司身上，就還不是策略。",
        "Links are only the beginning. Read each strategy aloud: verb, target, first step, what is given up? If all four would suit any "
        "other company, they are no strategies yet.",
    ),
    k=("K06", "K09", "+K12"),
    s=("S05",),
    a=("A07",),
    reading=(
        Text("行動不分類；內部的弱點是 W，對手的動作是 T，外面的需求是 O。", "Actions are not filed; a fault inside is W, a rival's move T, a demand outside O."),
        Text("內部只留看得清楚的；外部留到 F27，提案不算。", "Inside, what is clear; outside, up to F27, without proposals."),
        Text("外部再分有利與不利；法規沒有數字，歸在不利。", "Outside facts for us and against us; laws have no figure and go with the latter."),
        Text("PEST 四個面向各挑證據。", "Evidence for each of the four PEST fields."),
        Text("四個象限各挑三四項，自動編號。", "Three or four facts for each quadrant, numbered as they come."),
        Text("四種策略各配一個內部與一個外部代號，再指定產品線。", "Each kind of strategy gets one inside and one outside id, and a line."),
        Text("最後替每個策略寫一句做法與第一步；這裡用現成的句子。", "At last a sentence for each strategy with its first step; these stand ready."),
    ),
    form=Form(
        answer="swot",
        columns=(
            FormColumn(
                "id",
                Text("代號", "Id"),
                "id",
                filled=tuple(f"{letter}{number}" for letter in "SWOT" for number in range(1, 5)),
            ),
            FormColumn(
                "quadrant",
                Text("象限", "Quadrant"),
                "choice",
                codes=QUADRANTS,
                filled=tuple(letter for letter in "SWOT" for _ in range(4)),
            ),
            FormColumn(
                "statement",
                Text("一句話", "Statement"),
                "text",
                help=Text(
                    "用自己的話寫：什麼、多少、跟誰比。", "In your own words: what, how much, compared with whom."
                ),
            ),
            FormColumn(
                "evidence_ref",
                Text("證據", "Evidence"),
                "choice",
                codes=EVIDENCE,
                help=Text(
                    "從清單選；數字見筆記本的 facts。",
                    "Choose from the list; the figures are in facts, in the notebook.",
                ),
            ),
        ),
        demo_rows=(
            {
                "id": "S1",
                "quadrant": "S",
                "statement": Text(
                    "老客人滿意度 5.3，比對手的客人高 0.5", "Satisfaction 5.3, half a point above rivals' buyers"
                ),
                "evidence_ref": "F09",
            },
            {
                "id": "T1",
                "quadrant": "T",
                "statement": Text("對手第四季同品項降價 4%", "Rivals cut the same items by 4 % in the last quarter"),
                "evidence_ref": "F21",
            },
        ),
        notes=Text(
            "SWOT：每個象限至少三列，第四列可以留白。S 與 W 是內部（一個決定就能改），O 與 T 是外部（不管做不做都存在）。",
            "SWOT: at least three rows a quadrant; the fourth may stay blank. S and W are inside (one decision can change them), O and T "
            "outside (there whether or not we act).",
        ),
    ),
)


RECORD = LessonRecord(
    task="T1.2",
    name="T1_2_market_positioning",
    title=Text("定位市場與客群", "Position the market and customer groups"),
    exercises=(E1, E2, E3, E5, E5X, E6),
    worked={
        "W1": ("P1.2.1", "K08", "S03", "S04"),
        "W2": ("P1.2.2", "K02", "K09", "S05"),
        "W3": ("P1.2.3", "K06", "K09", "+K12", "S05"),
    },
    texts={
        "read-clear": Text(
            "同意行銷的會員，一張單的典型金額是 NT${gm_a:,.0f}，不同意的是 NT${gm_b:,.0f}。\n"
            "前者是後者的 {ci_low:.2f} 到 {ci_high:.2f} 倍（95% 信賴區間），效果量 d = {d:.2f}。\n"
            "方向可以相信；值不值得行動，要看 d 和區間離 1 多遠。",
            "Members who agree to marketing typically spend NT${gm_a:,.0f} an order; the others NT${gm_b:,.0f}.\n"
            "That is {ci_low:.2f} to {ci_high:.2f} times as much (95 % confidence interval), effect size d = {d:.2f}.\n"
            "The direction can be trusted; whether it is worth acting on depends on d and on how far from 1 the "
            "interval is.",
        ),
        "read-unclear": Text(
            "同意行銷的會員，一張單的典型金額是 NT${gm_a:,.0f}，不同意的是 NT${gm_b:,.0f}。\n"
            "前者是後者的 {ci_low:.2f} 到 {ci_high:.2f} 倍（95% 信賴區間），效果量 d = {d:.2f}。\n"
            "區間跨過 1：證據不足，還說不出誰買得多。這不等於兩群相同。",
            "Members who agree to marketing typically spend NT${gm_a:,.0f} an order; the others NT${gm_b:,.0f}.\n"
            "That is {ci_low:.2f} to {ci_high:.2f} times as much (95 % confidence interval), effect size d = {d:.2f}.\n"
            "The interval crosses 1: there is not enough evidence to say who buys more. That does not make them the "
            "same.",
        ),
        "alt-amounts": Text(
            "示範公司兩群會員最近一張單的金額：同意行銷的一群與不同意的一群，右邊都拖著長尾。",
            "Latest order of two groups of the demo company's members, those who agree to marketing and those who do "
            "not: both have a long tail to the right.",
        ),
        "alt-logs": Text(
            "示範公司兩群會員最近一張單的金額，取對數後的分布：同意行銷的一群與不同意的一群，形狀都接近對稱。",
            "Logs of the latest order of two groups of the demo company's members, those who agree to marketing and "
            "those who do not: both shapes are close to symmetric.",
        ),
        "alt-interval": Text(
            "同意行銷的會員相對於不同意的會員，典型單筆金額的倍數：95% 信賴區間 {ci_low:.2f} 到 {ci_high:.2f}；虛線 1 代表一樣。",
            "How many times as much members who agree to marketing typically spend in an order: 95 % confidence "
            "interval "
            "{ci_low:.2f} to {ci_high:.2f}; the dashed line at 1 means the same.",
        ),
        "alt-shares": Text(
            "示範公司的問卷：對目前品牌滿意的受訪者與其他人，想換與不想換品牌的各占多少。",
            "The demo company's survey: of those satisfied with their brand and the others, the shares who "
            "are and "
            "are not likely to switch.",
        ),
        "label-order-value": Text("最近一張單的金額（元）", "Latest order (NT$)"),
        "label-agrees": Text("同意行銷", "Agrees"),
        "label-does-not": Text("不同意行銷", "Does not agree"),
        "label-who": Text("同意 ÷ 不同意", "Agrees ÷ does not"),
        "label-ratio": Text("典型單筆金額的倍數", "Typical order: times as much"),
        "label-plan": Text("未來三個月", "In the next three months"),
        "label-switch": Text("想換品牌", "Likely to switch"),
        "label-stay": Text("不想換", "Likely to stay"),
        "label-satisfied": Text("滿意（5–7 分）", "Satisfied (5–7)"),
        "label-not-yet": Text("未達滿意（1–4 分）", "Not satisfied (1–4)"),
        **RIVALS,
        **ATTRIBUTES,
        "alt-map": Text(
            "五個品牌與八項屬性的定位圖，兩維合計解釋 {share:.0%} 的差別。離穗岸最近的是{nearest}；第一維左右最遠的屬性是「{dim1}」。",
            "A map of five brands and eight attributes; two dimensions show {share:.0%} of the differences. Nearest to SuiAn is "
            "{nearest}; the attribute furthest along dimension 1 is {dim1}.",
        ),
        "alt-own-map": Text(
            "你的公司與四個對手、八項屬性的定位圖，兩維合計解釋 {share:.0%} 的差別。每一點的座標在圖下方的表裡。",
            "A map of your company, four rivals and eight attributes; two dimensions show {share:.0%} of the differences. The table "
            "below it has each point's coordinates.",
        ),
        "w2-predict": Text(
            "沒有標準化，第一維占 {raw:.0%}；標準化之後占 {standard:.0%}。",
            "Not standardised, dimension 1 takes {raw:.0%}; standardised, {standard:.0%}.",
        ),
        "e6-SO": Text(
            "把 S1 寫進主打文案，向 O1 的客人推這條線的試用組。第一步：月底前選二十位顧客試寫。",
            "Put S1 first in the copy and offer this line's trial set to the people of O1. First step: twenty customers by month-end.",
        ),
        "e6-WO": Text(
            "先補 W1 再接 O2：改善有成之前，這條線不加預算。第一步：兩週內指定負責人與目標值。",
            "Mend W1 before reaching for O2; no more money for this line until it is. First step: owner and target in two weeks.",
        ),
        "e6-ST": Text(
            "用 S2 回應 T1，不跟著降價。第一步：商品頁上把 S2 的證據放到價格旁邊。",
            "Answer T1 with S2 instead of a price cut. First step: show the proof of S2 beside the price.",
        ),
        "e6-WT": Text(
            "W2 遇上 T2 的品項先收斂，把錢留給這條線。第一步：列出要停的三個品項。",
            "Where W2 meets T2, cut back and keep the money for this line. First step: list three items to stop.",
        ),
    },
)


# E1 ---------------------------------------------------------------------------------------------


def t_test_for_proportions(work: Any) -> dict[str, Any]:
    return {"method": {"q2": "welch_t", "q6": "welch_t"}}


def paired_as_independent(work: Any) -> dict[str, Any]:
    return {"method": {"q3": "welch_t", "q7": "welch_t"}}


def census_tested(work: Any) -> list[dict[str, Any]]:
    return [{"method": {"q5": tested}} for tested in ("chi2", "welch_t", "logit")]


def logit_for_two_groups(work: Any) -> dict[str, Any]:
    return {"method": {"q2": "logit", "q6": "logit"}}


# E2 ---------------------------------------------------------------------------------------------


def _amounts(work: Any) -> tuple[pd.Series, pd.Series]:
    amounts = work.latest.set_index("sales_channel")["net_revenue_ntd"].astype(float)
    return amounts.loc["app"], amounts.loc["web"]


def pooled_t(work: Any) -> dict[str, Any]:
    app, web = _amounts(work)
    pooled = stats.ttest_ind(np.log(app), np.log(web), equal_var=True)
    return {"t_res": {"t": pooled.statistic, "df": pooled.df, "p": pooled.pvalue}}


def amounts_without_logs(work: Any) -> list[dict[str, Any]]:
    app, web = _amounts(work)
    raw = stats.ttest_ind(app, web, equal_var=False)
    return [
        {"t_res": {"gm_diff_ntd": app.mean() - web.mean()}},
        {"t_res": {"t": raw.statistic, "df": raw.df, "p": raw.pvalue}},
    ]


def all_orders_used(work: Any) -> dict[str, Any]:
    result = work.comparisons.welch_log(
        work.app_web_orders, value="net_revenue_ntd", group="sales_channel", a="app", b="web"
    )
    return {"t_res": {"t": result["t"], "df": result["df"], "p": result["p"]}}


def web_minus_app(work: Any) -> dict[str, Any]:
    return {"t_res": {"gm_diff_ntd": -work.t_res["gm_diff_ntd"], "t": -work.t_res["t"]}}


def interval_not_a_ratio(work: Any) -> list[dict[str, Any]]:
    low, high = work.t_res["ci_low"], work.t_res["ci_high"]
    return [
        {"t_res": {"ci_low": np.log(low), "ci_high": np.log(high)}},
        {"t_res": {"ci_low": low - 1, "ci_high": high - 1}},
        {"t_res": {"ci_low": 100 * (low - 1), "ci_high": 100 * (high - 1)}},
    ]


def chi_square_on_shares(work: Any) -> list[dict[str, Any]]:
    counts = work.eco_table.to_numpy(float)
    shares = [counts / counts.sum(axis=1, keepdims=True), counts / counts.sum(axis=0), counts / counts.sum()]
    results = [stats.chi2_contingency(share * scale, correction=False) for share in shares for scale in (1, 100)]
    return [{"chi_res": {"chi2": result.statistic, "p": result.pvalue}} for result in results]


def not_significant_so_equal(work: Any) -> list[dict[str, Any]]:
    return _verdicts_replaced(work, "insufficient", "equal")


def significant_so_important(work: Any) -> list[dict[str, Any]]:
    return _verdicts_replaced(work, "small", "substantial")


def _verdicts_replaced(work: Any, right: str, wrong: str) -> list[dict[str, Any]]:
    return [{"verdict": {name: wrong if code == right else code}} for name, code in work.verdict.items()]


# E3 ---------------------------------------------------------------------------------------------


def six_t_tests(work: Any) -> list[dict[str, Any]]:
    groups = {region: rows["log_spend"] for region, rows in work.spend.groupby("region")}
    return [
        {"tukey_sig": pd.DataFrame(_pairs_by_t(groups, equal_var=equal_var), columns=["a", "b"])}
        for equal_var in (False, True)
    ]


def _pairs_by_t(groups: dict[str, pd.Series], *, equal_var: bool) -> list[tuple[str, str]]:
    return [
        (a, b)
        for a, b in combinations(groups, 2)
        if stats.ttest_ind(groups[a], groups[b], equal_var=equal_var).pvalue < 0.05
    ]


def region_as_number(work: Any) -> list[dict[str, Any]]:
    orders = [["north", "central", "south", "east"], sorted(REGIONS)]
    lines = [
        stats.linregress(work.spend["region"].map(order.index).astype(float), work.spend["log_spend"])
        for order in orders
    ]
    return [{"aov_res": {"F": (line.slope / line.stderr) ** 2, "df1": 1, "df2": len(work.spend) - 2}} for line in lines]


def spend_without_logs(work: Any) -> dict[str, Any]:
    result = work.comparisons.anova(work.spend, value="net_revenue_ntd", group="region")
    # df2 tells this from a test on orders, whose F may happen to be alike.
    return {"aov_res": {name: result[name] for name in ("F", "df2", "p", "eta2")}}


def orders_not_members(work: Any) -> dict[str, Any]:
    orders = work.recent.merge(work.members, on="member_id")
    orders["log_value"] = np.log(orders["net_revenue_ntd"])
    result = work.comparisons.anova(orders, value="log_value", group="region")
    return {"aov_res": {"F": result["F"], "df2": result["df2"]}}


def channels_left_out(work: Any) -> list[dict[str, Any]]:
    shop = work.recent[work.recent["sales_channel"].isin(["app", "web"])].sort_values("ordered_at")
    results = []
    for orders in (shop, shop.drop_duplicates("member_id", keep="last")):
        totals = orders.groupby("member_id", as_index=False)["net_revenue_ntd"].sum().merge(work.members, on="member_id")
        totals["log_spend"] = np.log(totals["net_revenue_ntd"])
        result = work.comparisons.anova(totals, value="log_spend", group="region")
        results.append({"aov_res": {"F": result["F"], "df2": result["df2"]}})
    return results


def members_without_orders(work: Any) -> dict[str, Any]:
    everybody = work.members.merge(work.spend[["member_id", "net_revenue_ntd"]], on="member_id", how="left")
    everybody["log_spend"] = np.log1p(everybody["net_revenue_ntd"].fillna(0))
    result = work.comparisons.anova(everybody, value="log_spend", group="region")
    return {"aov_res": {"F": result["F"], "df2": result["df2"]}}


def eta_not_squared(work: Any) -> dict[str, Any]:
    return {"aov_res": {"eta2": np.sqrt(work.aov_res["eta2"])}}


def all_pairs_listed(work: Any) -> dict[str, Any]:
    return {"tukey_sig": pd.DataFrame(combinations(sorted(REGIONS), 2), columns=["a", "b"])}


# E5 ---------------------------------------------------------------------------------------------


def ife_sides(work: Any, given: Any) -> bool:
    if not given.ife["evidence_ref"].is_unique:
        return False
    facts = work.inside.set_index("evidence_ref").loc[given.ife["evidence_ref"]]
    ife = given.ife.set_index("evidence_ref")
    is_strength = ife["type"] == "S"
    # One decimal, as in a form filled in by hand, is near enough.
    as_seen = [(ife[name] - facts[name]).abs() <= 0.0501 for name in ("own", "comparator")]
    high = ife["rating"] >= 3
    enough = min(is_strength.sum(), (~is_strength).sum()) >= 3 and len(ife) >= 8
    sound = (
        as_seen[0] & as_seen[1] & (facts["clear"] == 1) & (is_strength == (facts["gap"] > 0)) & (is_strength == high)
    )
    return bool(enough and sound.all())


def ife_sums(work: Any, given: Any) -> bool:
    ife = given.ife
    right = (ife["score"] - ife["weight"] * ife["rating"]).abs() <= 0.0051
    whole = abs(ife["weight"].sum() - 1) <= 0.0051
    return bool(right.all() and whole and abs(ife["score"].sum() - given.ife_total) <= 0.0101)


def map_named(work: Any, given: Any) -> bool:
    """Right, or so close to it that nobody could see the difference on paper."""
    brands, arrows = work.brand_map.of("brand"), work.brand_map.of("attribute")["dim1"].abs()
    apart = np.sqrt(((brands - brands.loc["own"]) ** 2).sum(axis=1)).drop("own")
    near = apart[given.reading["nearest"]] <= 1.05 * apart.min()
    return bool(near and arrows[given.reading["dim1"]] >= arrows.max() - 0.05)


def strength_without_comparator(work: Any) -> list[dict[str, Any]]:
    return [{"reading": {"claim": claim}} for claim in ("nothing", "decimals")]


def axes_read_as_good_or_bad(work: Any) -> dict[str, Any]:
    return {"reading": {"sign": "good"}}


def axes_read_as_size(work: Any) -> dict[str, Any]:
    return {"reading": {"sign": "size"}}


def p_value_instead_of_comparator(work: Any) -> dict[str, Any]:
    return {"reading": {"claim": "p_value"}}


# E5X --------------------------------------------------------------------------------------------


def same_map(work: Any, given: Any) -> bool:
    if sorted(given.pmap["brand"]) != sorted(work.pmap["brand"]):
        return False
    places = [table.set_index("brand")[["dim1", "dim2"]].astype(float) for table in (given.pmap, work.pmap)]
    if (places[0].std() == 0).all():
        return False
    return bool(work.positioning.procrustes_r2(*places) >= SAME_MAP)


def _variance(means: pd.DataFrame, *, standard: bool) -> Any:
    centred = means - means.mean()
    sizes = np.linalg.svd(centred / means.std() if standard else centred, compute_uv=False) ** 2
    return sizes / sizes.sum()


def pca_on_raw_scales(work: Any) -> dict[str, Any]:
    return {"var_explained": float(_variance(work.means, standard=False)[:2].sum())}


def ideal_among_brands(work: Any) -> dict[str, Any]:
    everybody = work.positioning.mean_ratings(work.image, leave_out="")
    return {"var_explained": float(_variance(everybody, standard=True)[:2].sum())}


def one_dimension_only(work: Any) -> dict[str, Any]:
    return {"var_explained": float(_variance(work.means, standard=True)[0])}


# E6 ---------------------------------------------------------------------------------------------


def pest_right(work: Any, given: Any) -> bool:
    fits = given.pest["evidence_ref"].map(PEST_OF) == given.pest["quadrant"]
    fitting = given.pest[fits]
    complete = set(fitting["quadrant"]) == set(PEST) and len(fitting) >= 4
    return bool(complete and given.pest["evidence_ref"].is_unique and fits.mean() >= FIT_SHARE)


def swot_complete(work: Any, given: Any) -> bool:
    swot = given.swot
    counts = swot["quadrant"].value_counts()
    named = swot["id"].str[0] == swot["quadrant"]
    unique = swot["id"].is_unique and swot["evidence_ref"].is_unique
    return bool(unique and named.all() and all(counts.get(letter, 0) >= 3 for letter in "SWOT"))


def origins_fit(work: Any, given: Any) -> bool:
    gaps = work.facts.set_index("evidence_ref")["gap"]
    fits = [
        (ref in INSIDE and (gaps[ref] > 0) == (letter == "S") and gaps[ref] != 0) if letter in "SW" else ref in OUTSIDE
        for letter, ref in zip(given.swot["quadrant"], given.swot["evidence_ref"], strict=True)
    ]
    return bool(np.mean(fits) >= FIT_SHARE)


def tows_linked(work: Any, given: Any) -> bool:
    checked = work.evidence.check_strategies(given.tows, given.swot)
    return bool(set(checked["type"]) == {"SO", "WO", "ST", "WT"} and checked["fits"].all())


def action_as_opportunity(work: Any) -> list[dict[str, Any]]:
    return [{"filed": {name: "O"}} for name in ("c1", "c6")]


def weakness_as_threat(work: Any) -> list[dict[str, Any]]:
    return [{"filed": {name: "T"}} for name in ("c2", "c5")]


def rivals_move_as_weakness(work: Any) -> dict[str, Any]:
    return {"filed": {"c4": "W"}}


def demand_as_strength(work: Any) -> dict[str, Any]:
    return {"filed": {"c3": "S"}}
