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

from helpers.checks import Answer, Choice, Exercise, Fields, LessonRecord, Mistake, Number, Rows, Rule, Value
from helpers.words import Text

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


PRODUCT_LINES = {
    "L1": Text("咖啡與茶", "Coffee and tea"),
    "L2": Text("廚房用具", "Kitchenware"),
    "L3": Text("身體保養", "Body care"),
    "L4": Text("家用織品", "Home textiles"),
    "L5": Text("節慶禮盒", "Gift sets"),
}

E4 = Exercise(
    id="E4",
    title=Text("迴歸：價格彈性", "Regression: price elasticity"),
    mode="independent",
    tier="extension",
    minutes=30,
    answers=(
        Answer(
            "elas",
            Rows(
                {
                    "line": Choice(Text("產品線", "Line"), PRODUCT_LINES),
                    "elasticity": Number(Text("價格彈性", "Price elasticity"), 2, unit="% ÷ %"),
                    "se": Number(Text("標準誤", "Standard error"), 2, low=0),
                    "ci_low": Number(Text("信賴區間下限", "Lower limit"), 2),
                    "ci_high": Number(Text("信賴區間上限", "Upper limit"), 2),
                    "n": Number(Text("商品週數", "SKU-weeks"), 0, low=0),
                }
            ),
        ),
        Answer(
            "elastic_lines",
            Rows({"line": Choice(Text("產品線", "Line"), PRODUCT_LINES)}, may_be_empty=True),
        ),
    ),
    criteria=(
        Value(
            id="elasticity_right",
            answer="elas",
            points=3,
            p=("P1.2.1",),
            label=Text("五條線的價格彈性", "Price elasticity of the five lines"),
            tell=Text(
                "elasticity 還有線不對。依序檢查：五張表用 sku_weeks 併成一列一個商品一週；對數對對數；"
                "促銷、商品、週次與季節的項都在；每條線各有一個係數。",
                "Some elasticities are not right yet. Check in turn: sku_weeks joins the five tables into one row a product "
                "and week; logs on both sides; terms for promotion, product, week and season; one coefficient a line.",
            ),
            absolute=0.05,
            only=("line", "elasticity"),
        ),
        Value(
            id="interval_right",
            answer="elas",
            points=2,
            p=("P1.2.1",),
            label=Text("標準誤、區間與商品週數", "Standard error, interval and SKU-weeks"),
            tell=Text(
                "標準誤、區間或 n 不對。標準誤要穩健：同一條線同一週的商品會一起高、一起低。n 是留在迴歸裡的商品週數；"
                "沒賣出的週，以及該線有商品缺貨的週不算。",
                "Standard errors, intervals or n are not right. Use robust errors: the products of a line rise and fall "
                "together within a week. n counts the SKU-weeks left in the regression, without weeks in which nothing sold "
                "or something of the line was out of stock.",
            ),
            only=("line", "se", "ci_low", "ci_high", "n"),
            tolerances={"se": (0.0, 0.02), "ci_low": (0.0, 0.05), "ci_high": (0.0, 0.05), "n": (0.01, 0.0)},
            rests_on=("elasticity_right",),
        ),
        Rule(
            id="lines_by_interval",
            answers=("elas", "elastic_lines"),
            points=2,
            p=("P1.2.4",),
            label=Text("哪些線的顧客對價格敏感", "Lines whose buyers are sensitive to price"),
            tell=Text(
                "elastic_lines 和你自己的 elas 不合。逐線看 ci_high：低於 −1，整個區間才都在 −1 以下，這條線才列進來。",
                "elastic_lines does not follow from your own elas. Look at ci_high line by line: only below −1 does the whole "
                "interval lie below −1, and only then does the line belong in the list.",
            ),
        ),
    ),
    mistakes=(
        Mistake(
            "no_promotion_terms",
            Text(
                "你的迴歸沒有促銷的項，於是把海報與版位賣出去的量也算成降價的功勞，彈性看起來太大。"
                "主管照著降價而不做陳列，會賣不到這麼多。請保留促銷項，只讓售價自己的升降說話。",
                "Your regression has no promotion term, so price gets the credit for what the display sold and looks too "
                "strong. A manager who cuts prices without a display will not sell that much. Keep the promotion term and let "
                "price speak by its own steps only.",
            ),
        ),
        Mistake(
            "slope_as_elasticity",
            Text(
                "你交的是每貴 1 元少賣幾件，不是每貴 1% 少賣幾 %。單位不同的線無法相比：高價的鍋具看起來永遠不敏感。"
                "請把數量與售價都取對數，係數才是彈性。",
                "You handed in units per NT$, not per cent for per cent. Lines with different prices cannot be compared that "
                "way: dear cookware always looks insensitive. Take logs of units and of price; the coefficient is then the "
                "elasticity.",
            ),
        ),
        Mistake(
            "sign_flipped",
            Text(
                "正負號反了。正的彈性是說漲價反而賣得更多，先用常識檢查：這條線的客人真的會這樣嗎？"
                "主管若照這個數字漲價，會把客人趕走。請保留迴歸原來的符號。",
                "The sign is flipped. A positive elasticity says that a higher price sells more; check the story first: would "
                "buyers of this line do that? A manager who raises prices on this figure drives buyers away. Keep the sign "
                "of the regression.",
            ),
        ),
        Mistake(
            "calendar_left_out",
            Text(
                "你的迴歸有商品、月份與促銷，卻沒有週次與節慶。檔期前後廣告也比較多，節慶當週本來就好賣，"
                "這些會混進售價的係數，禮盒最明顯。請用 price_elasticity，它連這些一起考慮。",
                "Your regression has product, month and promotion, but neither week nor festival. Advertising is heavier around "
                "promotions and festival weeks sell anyway; both leak into the price coefficient, most of all for gift "
                "sets. Use price_elasticity, which takes them into account.",
            ),
        ),
        Mistake(
            "point_estimate_alone",
            Text(
                "你只看 elasticity 是否低於 −1，沒有看區間。區間跨過 −1 的線，降價之後營收會增加還是減少仍說不準；"
                "主管可能為了一個不確定的數字犧牲毛利。請用 ci_high 判斷。",
                "You asked only whether elasticity is below −1 and left the interval aside. Where the interval crosses −1, "
                "nobody can say whether a lower price raises or lowers revenue; a manager may give margin away for an "
                "uncertain figure. Decide by ci_high.",
            ),
        ),
        Mistake(
            "below_zero_is_elastic",
            Text(
                "你列的是區間低於 0 的線。低於 0 只表示漲價會少賣；要低於 −1，少賣的比例才超過漲價的比例，"
                "降價才可能讓營收增加。請把門檻換成 −1。",
                "You listed lines whose interval is below 0. Below 0 only means that a higher price sells less; it takes less "
                "than −1 for units to change by a larger per cent than price, so that a lower price can raise revenue. Use "
                "−1 as the limit.",
            ),
        ),
    ),
    when_met=Text(
        "回信給張書雅前想一想：營收增加不等於賺得多。降價 10% 的線，毛利率原本是多少？多賣的量補得回來嗎？",
        "Before you answer Chang Shu-ya: more revenue is not more profit. At 10 % off, what is left of the margin, and do the "
        "extra units make up for it?",
    ),
    hints=(
        Text(
            "方向：同一個商品，便宜的週和貴的週相比。但便宜的週還有什麼不同？把它們都放進同一個迴歸。",
            "Direction: compare cheap and dear weeks of the same product. But what else is different in cheap weeks? Put all "
            "of it into one regression.",
        ),
        Text(
            "方法：先用 elasticity.sku_weeks 併表，順序是 orders_clean、order_lines、products、prices、inventory_weekly；"
            "再把結果交給 elasticity.price_elasticity。清單用 ci_high 篩選。",
            "Method: join with elasticity.sku_weeks, in the order orders_clean, order_lines, products, prices, "
            "inventory_weekly; hand the result to elasticity.price_elasticity. Filter by ci_high for the list.",
        ),
        Text(
            '寫法：panel = elasticity.sku_weeks(lesson.table("orders_clean"), …)；elas = elasticity.price_elasticity(panel)；'
            'elastic_lines = list(elas.loc[條件, "line"])，條件是整個區間低於 −1。',
            'Nearly the line: panel = elasticity.sku_weeks(lesson.table("orders_clean"), ...); elas = '
            'elasticity.price_elasticity(panel); elastic_lines = list(elas.loc[condition, "line"]), where the condition '
            "says that the whole interval is below −1.",
        ),
    ),
    k=("K08", "K10"),
    s=("S03", "S04"),
)


REASONS = {
    "attract": Text("吸引力最高", "Most attractive"),
    "compete": Text("競爭力最高", "Most competitive"),
    "balance": Text("兩邊兼顧，在前緣上", "Good on both, on the front"),
    "size": Text("營收最大", "Largest revenue"),
}
E7 = Exercise(
    id="E7",
    title=Text("選定優勢行銷標的物", "Choose the line to back"),
    mode="independent",
    tier="core",
    minutes=35,
    answers=(
        Answer(
            "line_score",
            Rows(
                {
                    "line": Choice(Text("產品線", "Line"), PRODUCT_LINES),
                    "growth_pct": Number(Text("市場成長率", "Market growth"), 1, unit="%"),
                    "cm_pct": Number(Text("商品成本後的比率", "Left after cost of goods"), 1, unit="%"),
                    "share_pct": Number(Text("市占率", "Market share"), 1, unit="%", low=0, high=100),
                    "rel_rating": Number(Text("相對星等", "Stars against rivals"), 2, low=-4, high=4),
                    "season_cv": Number(Text("月營收變異", "Swing of months"), 2, low=0),
                    "steady_score": Number(Text("平穩分數", "Steadiness"), 0, low=0, high=100),
                    "attract": Number(Text("吸引力", "Attractiveness"), 0, low=0, high=100),
                    "compete": Number(Text("競爭力", "Competitiveness"), 0, low=0, high=100),
                }
            ),
        ),
        Answer(
            "weights",
            Fields(
                {
                    "growth_pct": Number(Text("成長的權重", "Weight of growth"), 2, low=0, high=1),
                    "cm_pct": Number(Text("毛利的權重", "Weight of margin"), 2, low=0, high=1),
                    "steady_score": Number(Text("平穩的權重", "Weight of steadiness"), 2, low=0, high=1),
                    "share_pct": Number(Text("市占的權重", "Weight of share"), 2, low=0, high=1),
                    "rel_rating": Number(Text("星等的權重", "Weight of stars"), 2, low=0, high=1),
                }
            ),
        ),
        Answer("target_line", Choice(Text("主推的產品線", "Line to back"), PRODUCT_LINES)),
        Answer("target_reason", Choice(Text("主要理由", "Main reason"), REASONS)),
    ),
    criteria=(
        Value(
            id="line_facts_right",
            answer="line_score",
            points=2,
            p=("P1.2.3",),
            label=Text("五條線的六個數字", "Six figures of the five lines"),
            tell=Text(
                "line_score 的數字還有不對的。逐欄檢查：年度都是 2025；成長與市占看整個市場，百分比是 0–100；"
                "星等不含有酬評論；五條線都在，沒有合計列。",
                "Some figures of line_score are not right yet. Check each column: the year is 2025; growth and share are about "
                "the whole market and run from 0 to 100; stars leave paid reviews out; five lines, no total.",
            ),
            only=("line", "growth_pct", "cm_pct", "share_pct", "rel_rating", "season_cv", "steady_score"),
            relative=0.001,
            # np.std divides by 12 where pandas divides by 11; both are a fair reading of the task.
            tolerances={
                "growth_pct": (0.001, 0.05),
                "rel_rating": (0.001, 0.005),
                "season_cv": (0.05, 0.005),
                "steady_score": (0.0, 1.0),
            },
        ),
        Rule(
            id="weights_fair",
            answers=("weights",),
            points=1,
            p=("P1.2.3",),
            label=Text("權重合理，合計 1", "Weights within bounds, sum 1"),
            tell=Text(
                "權重每項要在 0.05 到 0.50 之間，合計 1。太大的權重等於只看一項，太小的等於不看。",
                "Each weight lies between .05 and .50, and they add up to 1. A larger one makes the rest a formality, a "
                "smaller one might as well be left out.",
            ),
        ),
        Rule(
            id="scores_follow",
            answers=("line_score", "weights"),
            points=1,
            p=("P1.2.3",),
            label=Text("兩個分數由你的數字與權重算出", "Scores follow from your figures and weights"),
            tell=Text(
                "attract 或 compete 和你的數字、權重對不起來。每項先換成 0–100，再在各自的軸上做加權平均；"
                "改過權重之後，score_lines 要重跑。",
                "attract or compete does not follow from your figures and weights. Turn each figure into 0–100 points, then take "
                "the weighted mean within its own axis; run score_lines again after a change of weights.",
            ),
        ),
        Rule(
            id="target_on_front",
            answers=("line_score", "weights", "target_line"),
            points=1,
            p=("P1.2.3",),
            label=Text("選的線在前緣上", "The chosen line is on the front"),
            tell=Text(
                "你選的線不在前緣上：有另一條線，吸引力和競爭力都不輸它，至少一項更高。先看看那一條；"
                "若你仍然偏好原來的線，代表權重沒有說出你真正在意的事。",
                "Your line is not on the front: another is at least as good on both scores and better on one. Look at that "
                "line first; if you still prefer yours, the weights do not say what you really care about.",
            ),
        ),
        Rule(
            id="reason_holds",
            answers=("line_score", "weights", "target_line", "target_reason"),
            points=1,
            p=("P1.2.3",),
            label=Text("理由與分數相符", "The reason agrees with the scores"),
            tell=Text(
                "理由和你的分數不合。說「最高」，那條線就要是五條裡最高的；說「兼顧」，它要在前緣上。",
                "The reason does not agree with your scores. “Most” means the highest of the five; “good on both” needs the "
                "line to be on the front.",
            ),
        ),
    ),
    mistakes=(
        Mistake(
            "season_as_good",
            Text(
                "你把淡旺季起伏大的線給了高分。起伏是成本：旺季缺貨、淡季壓庫存，主管要為此多備資金。"
                "請反過來，最平穩的線 100 分。",
                "You gave high points to the line that swings most. Swings are a cost: out of stock in the season, stock on the "
                "shelf after it, and money set aside for both. Reverse it: the steadiest line gets 100.",
            ),
        ),
        Mistake(
            "growth_over_months",
            Text(
                "你的成長率是最後一個月除以第一個月。那是旺季與淡季的差別，不是成長；十二月本來就和一月不同，"
                "主管會追逐一個每年都有的高點。請用相同的月份相比：2025 全年對 2024 全年。",
                "Your growth is the last month over the first. That is season, not growth: December never was like January, and a "
                "manager would chase a peak that comes every year. Compare the same months: all of 2025 with all of 2024.",
            ),
        ),
        Mistake(
            "own_growth",
            Text(
                "你用的是自家營收的成長率。自己賣得好，可能只是從對手那裡搶來，市場本身沒有變大；"
                "這屬於競爭力，不是吸引力。growth_pct 請用 market_monthly 裡所有公司的合計。",
                "You used the growth of our own revenue. We may sell more because we win it from rivals while the market stands "
                "still; that is strength, not attractiveness. For growth_pct add up all companies in market_monthly.",
            ),
        ),
        Mistake(
            "largest_without_reason",
            Text(
                "你選營收最大的線，理由只有大。規模是過去的結果，說不出明年的錢放在哪裡會多賺。"
                "請拿成長、毛利與相對優勢來說：它在哪一個分數上贏？",
                "You chose a line because it sells the most. Size is history and does not say where next year's money earns more. "
                "Argue with growth, margin and strength: on which score does it win?",
            ),
        ),
    ),
    when_met=Text(
        "先寫下你的選擇，再把最大的權重減半、重跑一次：選擇還一樣嗎？總經理如果偏好 L5，你會拿哪一個數字回答，又是什麼證據會讓你改變心意？",
        "Write your choice down, then halve the largest weight and run it again: does the choice stand? If the general manager "
        "prefers L5, which figure is your answer, and what evidence would change your mind?",
    ),
    hints=(
        Text(
            "方向：分開問兩件事。這個市場值得做嗎（成長、毛利、平穩）？我們在裡面強嗎（市占、星等）？",
            "Direction: ask two things apart. Is the market worth it (growth, margin, steadiness)? Are we strong in it (share, stars)?",
        ),
        Text(
            "方法：四個函式各給一張小表，用 line 合併；market_growth 乘 100 是 growth_pct；season_cv 用 scale_0_100 換成分數，"
            "起伏大的分數要低；最後 score_lines 與 pareto_front。",
            "Method: four functions give a small table each; merge them on line. 100 × market_growth is growth_pct. Turn season_cv "
            "into points with scale_0_100, few points for large swings. Then score_lines and pareto_front.",
        ),
        Text(
            '寫法：facts = portfolio.line_margins(訂單, 明細, 商品, year=2025)，再 .merge(…, on="line")；'
            'facts["steady_score"] = portfolio.scale_0_100(facts["season_cv"], cost=True)；'
            "line_score = portfolio.score_lines(facts, weights)。",
            "Nearly the line: facts = portfolio.line_margins(orders, lines, products, year=2025), then "
            '.merge(..., on="line"); facts["steady_score"] = portfolio.scale_0_100(facts["season_cv"], cost=True); '
            "line_score = portfolio.score_lines(facts, weights).",
        ),
    ),
    k=("K09",),
    s=("S03", "S05"),
    a=("A02",),
)


RECORD = LessonRecord(
    task="T1.2",
    name="T1_2_market_positioning",
    title=Text("定位市場與客群", "Position the market and customer groups"),
    exercises=(E1, E2, E3, E4, E7),
    worked={"W1": ("P1.2.1", "K08", "S03", "S04")},
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


# E4 ---------------------------------------------------------------------------------------------


def lines_by_interval(work: Any, given: Any) -> bool:
    limits, listed = given.elas.set_index("line")["ci_high"], set(given.elastic_lines["line"])
    # A learner who rounds the table may have filtered it before.
    return listed in (set(limits.index[limits < -1]), set(work.elastic_lines))


def no_promotion_terms(work: Any) -> dict[str, Any]:
    return {"elas": work.elasticity.price_elasticity(work.panel, promotion_terms=False)}


def slope_as_elasticity(work: Any) -> list[dict[str, Any]]:
    sold = work.panel[work.panel["units"] > 0]
    promoted = sold["promo_id"].notna().astype(float)
    return [
        _with_elasticity(work, _by_line(sold, sold["units"], sold["price_ntd"], terms))
        for terms in ([], [sold["sku"]], [sold["sku"], sold["week_start"].dt.month, promoted])
    ]


def sign_flipped(work: Any) -> dict[str, Any]:
    return _with_elasticity(work, -work.elas.set_index("line")["elasticity"])


def calendar_left_out(work: Any) -> list[dict[str, Any]]:
    sold = work.panel[work.panel["units"] > 0]
    promoted = sold["promo_id"].notna().astype(float)
    months = (sold["week_start"].dt.month, sold["week_start"].dt.strftime("%Y-%m"))
    logs = np.log(sold["units"].astype(float)), np.log(sold["price_ntd"].astype(float))
    return [_with_elasticity(work, _by_line(sold, *logs, [sold["sku"], month, promoted])) for month in months]


def _by_line(sold: pd.DataFrame, outcome: pd.Series, price: pd.Series, terms: list[pd.Series]) -> pd.Series:
    """The coefficient of price in an ordinary regression of each line; each term counts as a category."""
    found = {}
    for line, rows in sold.groupby("line"):
        parts = [np.ones(len(rows)), price[rows.index].to_numpy(float)]
        parts += [pd.get_dummies(term[rows.index].astype(str), dtype=float).to_numpy() for term in terms]
        design = np.column_stack(parts)
        found[line] = np.linalg.lstsq(design, outcome[rows.index].to_numpy(float), rcond=None)[0][1]
    return pd.Series(found)


def _with_elasticity(work: Any, by_line: pd.Series) -> dict[str, Any]:
    return {"elas": work.elas.assign(elasticity=work.elas["line"].map(by_line))}


def point_estimate_alone(work: Any) -> dict[str, Any]:
    return {"elastic_lines": list(work.elas.loc[work.elas["elasticity"] < -1, "line"])}


def below_zero_is_elastic(work: Any) -> list[dict[str, Any]]:
    below = list(work.elas.loc[work.elas["ci_high"] < 0, "line"])
    # Where every line's own value is below −1, the two lists are one and the other mistake speaks.
    return [] if [below] == list(point_estimate_alone(work).values()) else [{"elastic_lines": below}]


# E7 ---------------------------------------------------------------------------------------------

SCORES = ["attract", "compete"]


def weights_fair(work: Any, given: Any) -> bool:
    values = np.array(list(given.weights.values()))
    return bool(abs(values.sum() - 1) <= 0.011 and (values >= 0.05 - 1e-9).all() and (values <= 0.5 + 1e-9).all())


def scores_follow(work: Any, given: Any) -> bool:
    if not (_each_line_once(given) and min(given.weights.values()) > 0):
        return False
    # Exact figures agree to the point; figures that were rounded in the table may be off by two.
    return any(
        bool((given.line_score[SCORES] - _scored(work, facts, given)[SCORES]).abs().max(axis=None) <= room)
        for facts, room in ((given.line_score, 2.0), (work.line_score.sort_values("line", ignore_index=True), 0.6))
    )


def target_on_front(work: Any, given: Any) -> bool:
    return given.target_line in _fronts(work, given)


def reason_holds(work: Any, given: Any) -> bool:
    if not _each_line_once(given):
        return False
    scores = given.line_score.set_index("line")[SCORES]
    if given.target_reason in SCORES:
        column = scores[given.target_reason]
        return bool(column[given.target_line] >= column.max() - 0.5)
    return given.target_reason == "balance" and given.target_line in _fronts(work, given)


def _each_line_once(given: Any) -> bool:
    return given.line_score["line"].tolist() == list(PRODUCT_LINES)


def _scored(work: Any, facts: pd.DataFrame, given: Any) -> pd.DataFrame:
    return work.portfolio.score_lines(facts, given.weights)


def _fronts(work: Any, given: Any) -> set[str]:
    """The front of the scores as handed in; whole points may hide a line that decimals would show."""
    shown = set(work.portfolio.pareto_front(given.line_score))
    if min(given.weights.values()) <= 0:
        return shown
    exact = _scored(work, given.line_score, given)
    same = bool((exact[SCORES] - given.line_score[SCORES]).abs().max(axis=None) <= 0.6)
    return shown | set(work.portfolio.pareto_front(exact)) if same else shown


def _rescored(work: Any, **columns: pd.Series) -> dict[str, Any]:
    facts = work.line_score.assign(**columns)
    return {"line_score": work.portfolio.score_lines(facts, work.weights)}


def season_as_good(work: Any) -> dict[str, Any]:
    return _rescored(work, steady_score=work.portfolio.scale_0_100(work.line_score["season_cv"]))


def growth_over_months(work: Any) -> list[dict[str, Any]]:
    months = _monthly(work.lesson.table("market_monthly"), "revenue_ntd")
    return [
        _rescored(work, growth_pct=work.line_score["line"].map(100 * (months.iloc[-1] / months.iloc[first] - 1)))
        for first in (0, -24, -12)
    ]


def own_growth(work: Any) -> dict[str, Any]:
    months = _monthly(work.lesson.table("sales_monthly"), "revenue_net_ntd")
    growth = 100 * (months.iloc[-12:].sum() / months.iloc[-24:-12].sum() - 1)
    return _rescored(work, growth_pct=work.line_score["line"].map(growth))


def _monthly(table: pd.DataFrame, value: str) -> pd.DataFrame:
    return table.pivot_table(index="month", columns="line", values=value, aggfunc="sum")


def largest_without_reason(work: Any) -> dict[str, Any]:
    return {"target_reason": "size"}
