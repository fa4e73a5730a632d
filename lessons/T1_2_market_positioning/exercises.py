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


GROUPS = {
    "champion": Text("主力", "Champions"),
    "loyal": Text("忠實", "Loyal"),
    "new": Text("新客", "New"),
    "cooling": Text("轉淡", "Cooling"),
    "at_risk": Text("將流失", "At risk"),
    "lapsed": Text("沉睡", "Lapsed"),
}


E8 = Exercise(
    id="E8",
    title=Text("RFM 分析", "RFM analysis"),
    mode="guided",
    tier="core",
    minutes=25,
    answers=(
        Answer(
            "case",
            Fields(
                {
                    "recency_d": Number(Text("最近一筆訂單到參考日", "Last order to reference day"), 0, unit="days"),
                    "freq": Number(Text("成立的訂單數", "Completed orders"), 0, low=0),
                    "monetary_ntd": Number(Text("合計金額", "Sum of orders"), 0, unit="NT$", low=0),
                    "r": Number(Text("R 分數", "R score"), 0, low=1, high=5),
                    "f": Number(Text("F 分數", "F score"), 0, low=1, high=5),
                    "m": Number(Text("M 分數", "M score"), 0, low=1, high=5),
                }
            ),
        ),
        Answer(
            "rfm_tab",
            Rows(
                {
                    "group": Choice(Text("群", "Group"), GROUPS),
                    "n": Number(Text("會員數", "Members"), 0, low=0),
                    "recency_d": Number(Text("平均距今", "Mean recency"), 1, unit="days"),
                    "freq": Number(Text("平均訂單數", "Mean orders"), 2, low=0),
                    "monetary_ntd": Number(Text("每位會員的金額", "NT$ a member"), 0, unit="NT$", low=0),
                    "revenue_share": Number(Text("占營收", "Share of revenue"), 3, low=0, high=1),
                }
            ),
        ),
        Answer(
            "guest_pct", Number(Text("沒有會員編號的訂單", "Orders without a member"), 1, unit="%", low=0, high=100)
        ),
        Answer(
            "coupon",
            Fields(
                {
                    "buys_anyway": Choice(Text("不發券最可能也會買", "Most likely to buy without one"), GROUPS),
                    "win_back": Choice(Text("以前常買、最近沒來", "Bought often, not lately"), GROUPS),
                }
            ),
        ),
    ),
    criteria=(
        Value(
            id="case_by_hand",
            answer="case",
            points=1,
            p=("P1.2.4",),
            label=Text("一位會員：最近、多常、多少", "One member: how recently, how often, how much"),
            tell=Text(
                "手算的三個數字還不對。只用金額不空白的訂單；天數是參考日減最近一筆，參考日是資料最後一天的隔天。",
                "The three figures by hand are not right yet. Use only orders with an amount; days run from the latest of "
                "them to the reference day, the day after the last day of the data.",
            ),
            only=("recency_d", "freq", "monetary_ntd"),
        ),
        Value(
            id="case_scored",
            answer="case",
            points=1,
            p=("P1.2.4",),
            label=Text("一位會員：三個分數", "One member: three scores"),
            tell=Text(
                "分數還不對。從 rfm.rfm_scores(orders) 裡這位會員的那一列讀 r、f、m。",
                "The scores are not right yet. Read r, f and m in this member's row of rfm.rfm_scores(orders).",
            ),
            only=("r", "f", "m"),
        ),
        Value(
            id="groups_counted",
            answer="rfm_tab",
            points=1,
            p=("P1.2.4",),
            label=Text("每一群有幾位會員", "Members in each group"),
            tell=Text(
                "各群人數還不對。把 orders（成立的訂單）直接交給 rfm.rfm_scores，再交給 rfm.rfm_summary；不要先篩選期間或通路。",
                "The counts are not right yet. Give orders (completed ones) to rfm.rfm_scores as they are, then to "
                "rfm.rfm_summary; do not filter by period or channel first.",
            ),
            only=("group", "n"),
        ),
        Value(
            id="groups_valued",
            answer="rfm_tab",
            points=1,
            p=("P1.2.4",),
            label=Text("每一群的平均與占營收", "Means and share of revenue of each group"),
            tell=Text(
                "平均或占比還不對。recency_d、freq、monetary_ntd 是每位會員的平均；revenue_share 是 0 到 1。",
                "Means or shares are not right yet. recency_d, freq and monetary_ntd are means a member; revenue_share is 0–1.",
            ),
            relative=0.001,
            only=("group", "recency_d", "freq", "monetary_ntd", "revenue_share"),
            rests_on=("groups_counted",),
        ),
        Value(
            id="guests_known",
            answer="guest_pct",
            points=1,
            p=("P1.2.4",),
            label=Text("看不到的訂單占多少", "How much RFM cannot see"),
            tell=Text(
                "占比還不對。分母是 orders 的全部列數，分子是 member_id 空白的列數，乘以 100。",
                "The share is not right yet. Divide the rows whose member_id is blank by all rows of orders, times 100.",
            ),
            absolute=0.05,
        ),
        Value(
            id="coupon_placed",
            answer="coupon",
            points=1,
            p=("P1.2.4",),
            label=Text("券該給誰", "Whom the coupon is for"),
            tell=Text(
                "再看一次群的定義：剛買過又常買的是哪一群？以前常買（F 高）但最近沒來（R 低）的是哪一群？",
                "Look at the definitions again: who bought lately and often? Who used to buy often (high F) but has not lately "
                "(low R)?",
            ),
        ),
    ),
    mistakes=(
        Mistake(
            "r_reversed",
            Text(
                "R 的方向反了：天數越少，分數要越高，昨天才買的人是 5 分。反過來，最久沒來的人會被當成主力，"
                "預算會花在已經離開的人身上。",
                "R is reversed: fewer days make a higher score, and yesterday's buyer is a 5. The other way round those who "
                "stayed away longest look like champions, and money goes to people who have left.",
            ),
        ),
        Mistake(
            "today_as_reference",
            Text(
                "你的參考日是今天。同一份資料，明天重算答案就不同，兩份報告也對不起來。"
                "請固定用最後一筆訂單的隔天。",
                "Your reference day is today. The same data would give another answer tomorrow, and two reports would not "
                "agree. Use the day after the last order.",
            ),
        ),
        Mistake(
            "last_day_as_reference",
            Text(
                "你少了一天：參考日是最後一筆訂單的隔天，不是當天。這樣最後一天買的人是 1 天，不是 0 天。",
                "One day is missing: the reference day is the day after the last order, not the day itself, so that a buyer on "
                "the last day is at 1 day, not 0.",
            ),
        ),
        Mistake(
            "cancelled_included",
            Text(
                "你把沒有成立的訂單也算進去了。取消的單沒有收入；算進去，想買卻沒買成的人看起來像剛買過的常客。"
                "請只用成立的訂單，也就是 orders_clean。",
                "You counted orders that were never completed. A cancelled order brings no money; counted in, people whose "
                "purchase failed look like recent regulars. Use completed orders only: orders_clean.",
            ),
        ),
        Mistake(
            "guests_included",
            Text(
                "你把沒有會員編號的訂單當成一位會員。那其實是上萬位訪客與平台顧客，認不出是誰，也聯絡不到。"
                "RFM 只能算認得的人；看不到的占多少，另外寫明。",
                "You took all orders without a member for one member. They are thousands of guests and marketplace customers whom "
                "nobody can tell apart or reach. RFM is for people you can identify; say separately how many orders it leaves "
                "out.",
            ),
        ),
        Mistake(
            "lapsed_won_back",
            Text(
                "你選了沉睡的群去挽回。他們本來就買得少（F 低），一張券多半喚不回來；"
                "以前常買、最近沒來的是 at_risk，同樣的錢在那裡較可能有用。",
                "You would win back the lapsed. They never bought often (low F), and a coupon rarely wakes them; those who used "
                "to buy often and stopped are at_risk, where the same money has a better chance.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：先問兩件事。哪些訂單算數？從哪一天往回數？",
            "Direction: ask two things first. Which orders count? From which day do you count back?",
        ),
        Text(
            "方法：case_orders 裡金額不空白的列，數一數、加總、看最近的日期。再把 orders 交給 rfm.rfm_scores 與 rfm.rfm_summary。",
            "Method: of case_orders take the rows with an amount; count, add up, find the latest day. Then give orders to "
            "rfm.rfm_scores and rfm.rfm_summary.",
        ),
        Text(
            "寫法：scores = rfm.rfm_scores(orders)；scores.loc[case_id] 是這位會員；rfm_tab = rfm.rfm_summary(scores)；"
            'len(orders.dropna(subset=["member_id"])) 是有會員編號的訂單數。',
            "Nearly the line: scores = rfm.rfm_scores(orders); scores.loc[case_id] is this member; rfm_tab = "
            'rfm.rfm_summary(scores); len(orders.dropna(subset=["member_id"])) counts orders with a member.',
        ),
    ),
    when_met=Text(
        "回信給吳柏翰前想一想：主力群占了多少營收？對他們發券，是買到新的訂單，還是把本來就有的訂單打折？",
        "Before you answer Wu Po-han: what share of revenue do champions bring? Would a coupon buy new orders from them, or "
        "discount those they would have placed anyway?",
    ),
    k=("K10",),
    s=("S03", "S06"),
)


ATTITUDES = {
    "att_price": Text("在意價格", "Price matters"),
    "att_quality": Text("在意品質", "Quality matters"),
    "att_eco": Text("在意環保", "The environment matters"),
    "att_gift": Text("在意送禮體面", "A good gift matters"),
    "att_convenience": Text("在意方便", "Convenience matters"),
    "att_ingredients": Text("在意成分", "Ingredients matter"),
}
SHOPS = {
    "web": Text("品牌官網", "Brands' own websites"),
    "app": Text("品牌 App", "Brands' own apps"),
    "momo": Text("momo", "momo"),
    "shopee": Text("蝦皮", "Shopee"),
    "o2o": Text("快閃與市集", "Pop-ups and markets"),
}
RUNS = {
    "a": Text("六項態度加花費，原始單位，50 個起點", "Six attitudes and spend, raw units, 50 starts"),
    "b": Text("六項態度，標準化，1 個起點", "Six attitudes, standardised, 1 start"),
    "c": Text("六項態度，標準化，50 個起點", "Six attitudes, standardised, 50 starts"),
}
READINGS = {
    "types": Text("市場上真有這幾種人", "Kinds of people that really exist"),
    "proof": Text("穩定度高，所以這個 k 才正確", "Stable, hence the correct k"),
    "cut": Text("一種有用的切法，邊界會重疊", "A useful cut with overlapping edges"),
    "useless": Text("邊界會重疊，不能用", "Edges overlap, so no use"),
}
SMALLEST_GROUP = 0.08
# Two draws of twenty bootstrap groupings differ by less than this at every k.
STABILITY_ROOM = 0.10


E9 = Exercise(
    id="E9",
    title=Text("K-means 客群分群", "Cluster customers by k-means"),
    mode="independent",
    tier="core",
    minutes=35,
    answers=(
        Answer("run", Choice(Text("哪一次分群", "Which run"), RUNS)),
        Answer("k", Number(Text("群數", "How many groups"), 0, low=2, high=12)),
        Answer(
            "profile",
            Rows(
                {
                    "cluster": Number(Text("群的編號", "Number of the group"), 0, low=0),
                    "n": Number(Text("人數", "People"), 0, low=0),
                    "share": Number(Text("占比", "Share"), 3, low=0, high=1),
                    **{name: Number(label, 2, unit="1–7", low=1, high=7) for name, label in ATTITUDES.items()},
                    "spend_ntd": Number(Text("平均花費", "Mean spend"), 0, unit="NT$", low=0),
                    "top_channel": Choice(Text("最多人用的通路", "Channel used by most"), SHOPS),
                    "lead": Choice(Text("最突出的態度", "Leading attitude"), ATTITUDES),
                }
            ),
        ),
        Answer("stability", Number(Text("穩定度", "Stability"), 2, low=-1, high=1)),
        Answer("groups_are", Choice(Text("這些群是什麼", "What these groups are"), READINGS)),
    ),
    criteria=(
        Value(
            id="run_fit",
            answer="run",
            points=2,
            p=("P1.2.4",),
            label=Text("選了可用的那一次分群", "The run that can be used"),
            tell=Text(
                "這一次分群不能用。比較三次放進什麼、單位一不一樣、試了幾個起點。",
                "This run cannot be used. Compare what went into each, in which units, and how many starts were tried.",
            ),
        ),
        Rule(
            id="k_defensible",
            answers=("k",),
            points=1,
            p=("P1.2.4",),
            label=Text("群數說得過去", "A number of groups that can be defended"),
            tell=Text(
                "k 要是 3 到 6 的整數，而且最小的群至少有 8% 的人，否則行銷預算養不起這麼小的群。",
                "k must be a whole number from 3 to 6 whose smallest group holds at least 8 % of people; a smaller group cannot "
                "carry a budget of its own.",
            ),
        ),
        Rule(
            id="profile_matches",
            answers=("k", "profile"),
            points=2,
            p=("P1.2.4",),
            label=Text("各群的人數、態度與花費", "Size, attitudes and spend of each group"),
            tell=Text(
                "人數或平均還不對。用 run_c 裡你的 k 那一欄當 cluster，再依 cluster 算人數與平均；平均用原來的 1–7 分，不是標準化的。",
                "Counts or means are not right yet. Take the column of run_c for your k as cluster, then count and average by "
                "cluster; means are of the 1–7 scores, not the standardised ones.",
            ),
        ),
        Rule(
            id="profile_read",
            answers=("k", "profile"),
            points=1,
            p=("P1.2.4",),
            label=Text("各群最突出的態度與通路", "Leading attitude and channel of each group"),
            tell=Text(
                "top_channel 是那一群最多人用的通路；lead 要看標準化之後的平均，不是原始分數：大家都高的項目，分不出這一群。",
                "top_channel is the channel used by most of the group; lead looks at standardised means, not raw scores: what "
                "everybody rates highly does not tell this group apart.",
            ),
        ),
        Rule(
            id="stability_known",
            answers=("k", "stability"),
            points=1,
            p=("P1.2.4",),
            label=Text("你的 k 的穩定度", "Stability of your k"),
            tell=Text(
                "穩定度還不對。讀表上 run 是 c、k 是你選的那一列的 stability。",
                "The stability is not right yet. Read stability in the row where run is c and k is yours.",
            ),
        ),
        Value(
            id="reading_right",
            answer="groups_are",
            points=1,
            p=("P1.2.4",),
            label=Text("判讀：群是什麼", "Reading: what groups are"),
            tell=Text(
                "邊界重疊的切法還是可以用：只要說清楚它多穩定，並且能採取不同的行動。",
                "A cut with overlapping edges can still be used, as long as you say how stable it is and act differently on each "
                "group.",
            ),
        ),
    ),
    mistakes=(
        Mistake(
            "unscaled_spend",
            Text(
                "這次分群是花費一個變數做出來的：花費以千元計，態度只有 1 到 7，沒有標準化時，距離幾乎全由花費決定。"
                "主管會以為看到不同需求，其實只是花多花少。請用標準化的態度。",
                "One variable made these clusters. Spend runs to thousands and attitudes from 1 to 7; unscaled, spend decides "
                "nearly all distance. A manager would think these are different needs, yet they are only more or less money. "
                "Use standardised attitudes.",
            ),
        ),
        Mistake(
            "one_start",
            Text(
                "這次只試了一個起點。k-means 從哪裡開始，會影響停在哪裡；運氣不好就停在較差的分法，你也無從知道。"
                "請試 50 個起點，留下群內差距最小的一次。",
                "Only one start was tried. Where k-means begins affects where it ends; with bad luck it stops at a poor "
                "grouping, and you could not know. Try 50 starts and keep the smallest inertia.",
            ),
        ),
        Mistake(
            "clusters_as_facts",
            Text(
                "你把群當成事實。k-means 對任何資料都會切出 k 群，穩定度高只表示重抽會切得差不多，不表示世界上就是這幾種人，也不證明 k 正確。"
                "對主管要說：這是有用的切法，穩定度多少，邊界上的人會重疊。",
                "You took clusters for facts. k-means cuts any data into k groups; high stability says that another sample would "
                "be cut alike, not that these kinds of people exist nor that k is correct. Tell a manager: a useful cut, this "
                "stable, with overlap at the edges.",
            ),
        ),
        Mistake(
            "silhouette_as_stability",
            Text(
                "你交的是 silhouette，不是穩定度。它說群與群分得多開；穩定度說重抽一批人，會不會分出一樣的群。"
                "兩個都有用，但回答的問題不同。",
                "This is the silhouette, not the stability. It says how far groups stand apart; stability says whether another "
                "sample of people would be grouped alike. Both help, but they answer different questions.",
            ),
        ),
        Mistake(
            "lead_by_raw_mean",
            Text(
                "lead 取了原始分數最高的態度。有些項目人人都打高分，於是好幾群會得到同一個名字，無法據此做不同的事。"
                "請看標準化後的平均：這一群比全體高最多的是哪一項。",
                "lead holds the highest raw score. Some items are rated high by everybody, so that several groups get one name "
                "and nothing can be done differently. Look at standardised means: where is this group furthest above all others?",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：先決定哪一次分群的方法站得住腳，再選 k。k 沒有標準答案：看最小的群、分得多開、多穩定，還有你能替幾群做不同的事。",
            "Direction: first decide which run's method holds up, then choose k. No k is correct: look at the smallest group, the "
            "distance, the stability, and for how many groups you could act differently.",
        ),
        Text(
            "方法：survey 加上 cluster 欄，依 cluster 算平均與人數；通路用 crosstab 找每列最大；lead 用 scaled 依 cluster 的平均找最大的欄名。",
            "Method: add a column cluster to survey; means and counts by cluster; for the channel a crosstab and the largest of "
            "each row; for lead the largest column of the means of scaled by cluster.",
        ),
        Text(
            '寫法：people = survey.assign(cluster=run_c["k4"])；people.groupby("cluster")[[*wants, "spend_ntd"]].mean()；'
            'scaled.groupby(people["cluster"]).mean().agg("idxmax", axis=1)。lead 和 top_channel 也可以看著表自己打。',
            'Nearly the line: people = survey.assign(cluster=run_c["k4"]); people.groupby("cluster")[[*wants, '
            '"spend_ntd"]].mean(); scaled.groupby(people["cluster"]).mean().agg("idxmax", axis=1). lead and top_channel may '
            "also be typed in by eye.",
        ),
    ),
    when_met=Text(
        "再看一次名字：它說出需要與情境嗎？拿兩位受訪者的答案來試，名字說得通嗎？",
        "Look at your names again: do they say need and situation? Try them on the answers of two respondents: do they fit?",
    ),
    k=("K08", "K10"),
    s=("S04", "S06"),
    a=("A07",),
)


E9X = Exercise(
    id="E9X",
    title=Text("自己算穩定度（延伸）", "Compute the stability (extension)"),
    mode="independent",
    tier="extension",
    minutes=10,
    answers=(Answer("own_stability", Number(Text("穩定度", "Stability"), 2, low=-1, high=1)),),
    criteria=(
        Value(
            id="own_stability_right",
            answer="own_stability",
            points=1,
            p=("P1.2.4",),
            label=Text("重抽後再分，有多像", "How alike groups are among people drawn again"),
            tell=Text(
                "穩定度不對。放進標準化的六項態度，群數用你在 E9 的 k。亂數不同，差 0.1 以內都接受。",
                "The stability is not right. Put in the six standardised attitudes and your k of E9. Chance differs, so anything "
                "within 0.1 is accepted.",
            ),
            absolute=STABILITY_ROOM,
        ),
    ),
    mistakes=(
        Mistake(
            "silhouette_for_stability",
            Text(
                "這是 silhouette，不是穩定度。它說群與群分得多開；要知道換一批人會不會分出一樣的群，請用 bootstrap_ari。",
                "This is the silhouette, not the stability. It says how far groups stand apart; whether other people would be grouped "
                "alike is told by bootstrap_ari.",
            ),
        ),
    ),
    hints=(
        Text("方向：換一批人，還會分出一樣的群嗎？", "Direction: would other people be grouped alike?"),
        Text(
            "方法：六項態度先 standardise，再交給 bootstrap_ari，k 用整數。",
            "Method: standardise the six attitudes, then give them to bootstrap_ari with k as a whole number.",
        ),
        Text(
            "寫法：clusters.bootstrap_ari(標準化的表, k=int(k), rng=np.random.default_rng(7))。",
            "Nearly the line: clusters.bootstrap_ari(the standardised table, k=int(k), rng=np.random.default_rng(7)).",
        ),
    ),
    k=("K08",),
    s=("S04",),
    needs=("E9",),
)


FEATURES = {
    "price_ntd": Text("價格", "Price"),
    "origin": Text("產地", "Origin"),
    "pack": Text("環保包裝", "Eco pack"),
    "ship_days": Text("到貨快", "Fast delivery"),
}
CATEGORIES = {
    "L1": Text("咖啡與茶", "Coffee and tea"),
    "L2": Text("廚房用具", "Kitchenware"),
    "L3": Text("身體保養", "Body care"),
    "L4": Text("家用織品", "Home textiles"),
    "L5": Text("節慶禮盒", "Gift sets"),
}
NEED_PROOFS = {
    "importance": Text("聯合分析的重要性", "Importance in the conjoint analysis"),
    "wtp": Text("環保包裝的願付價格", "Willingness to pay for the eco pack"),
    "attitudes": Text("問卷的態度分數", "Attitude scores of the survey"),
    "memo": Text("收件匣的信", "A memo in the inbox"),
}
OWN_PROOFS = {
    "image": Text("形象評分高於對手", "Rated above rivals"),
    "orders": Text("自己的訂單", "Our own orders"),
    "slogan": Text("我們是高級品牌", "“We are premium”"),
    "memo": Text("收件匣的信", "A memo in the inbox"),
}
IMPORTANCE_POINTS = 1.0
WTP_RELATIVE = 0.05


E10 = Exercise(
    id="E10",
    title=Text("聯合分析與 STP", "Conjoint analysis and STP"),
    mode="independent",
    tier="core",
    minutes=30,
    answers=(
        Answer("segment", Number(Text("選定的群", "Chosen group"), 0, low=0, high=11)),
        Answer(
            "imp", Fields({name: Number(label, 1, unit="%", low=0, high=100) for name, label in FEATURES.items()})
        ),
        Answer("wtp_ntd", Number(Text("環保包裝的願付價格", "Willingness to pay for the eco pack"), 0, unit="NT$")),
        Answer(
            "stp",
            Fields(
                {
                    "size_n": Number(Text("人數", "People"), 0, low=0),
                    "value_ntd": Number(Text("花費合計", "Sum of their spend"), 0, unit="NT$", low=0),
                }
            ),
        ),
        Answer(
            "statement",
            Fields(
                {
                    "category": Choice(Text("類別", "Category"), CATEGORIES),
                    "difference": Choice(Text("差異", "Difference"), FEATURES),
                }
            ),
        ),
        Answer(
            "proofs",
            Fields(
                {
                    "need": Choice(Text("他們要的證據", "Proof that they want it"), NEED_PROOFS),
                    "own": Choice(Text("我們有的證據", "Proof that we have it"), OWN_PROOFS),
                }
            ),
        ),
    ),
    criteria=(
        Rule(
            id="importance_fits",
            answers=("segment", "imp"),
            points=2,
            p=("P1.2.4",),
            label=Text("這一群的重要性", "Importances of this group"),
            tell=Text(
                "重要性和你選的群不合。確認 segment 是你的 k 之下的編號，讀 supplied 裡 k 和 cluster 都相同的那一列。",
                "The importances are not those of your group. Make sure that segment is a number under your k, and read the row of "
                "supplied in which both k and cluster fit.",
            ),
        ),
        Rule(
            id="wtp_fits",
            answers=("segment", "wtp_ntd"),
            points=1,
            p=("P1.2.4",),
            label=Text("這一群對環保包裝的願付價格", "What this group would pay for the eco pack"),
            tell=Text(
                "願付價格和你選的群不合。它是環保包裝的分數除以每一元扣掉的分數，單位是元，符號與分數相同。",
                "The willingness to pay is not that of your group. It is the points of the eco pack ÷ the points that NT$1 takes "
                "away, in NT$, with the sign of the points.",
            ),
        ),
        Rule(
            id="size_fits",
            answers=("segment", "stp"),
            points=1,
            p=("P1.2.4",),
            label=Text("客群的大小與價值，和 E9 一致", "Size and value of the segment, as in E9"),
            tell=Text(
                "size_n 或 value_ntd 和你在 E9 接受的分群不合。人數是問卷裡這一群的全部受訪者；value_ntd 是他們 spend_ntd 的合計，不是平均。",
                "size_n or value_ntd do not fit your accepted grouping of E9. People are all respondents of the group in the survey; "
                "value_ntd is the sum of their spend_ntd, not the mean.",
            ),
        ),
        Rule(
            id="difference_fits",
            answers=("segment", "statement"),
            points=2,
            p=("P1.2.2", "P1.2.4"),
            label=Text("差異是這一群比別人重視的", "The difference is what this group weighs more than others"),
            tell=Text(
                "你選的差異，這一群並沒有比全體更重視（選環保包裝時，願付價格還要大於 0）。和 supplied 裡 k 是 1 的那一列比較，選重要性較高的屬性。",
                "This group does not weigh your difference more than everybody does (and for the eco pack the willingness to pay "
                "must be above 0). Compare with the row of supplied whose k is 1 and choose an attribute of higher importance.",
            ),
        ),
        Rule(
            id="proofs_fit",
            answers=("statement", "proofs"),
            points=1,
            p=("P1.2.2",),
            label=Text("定位有兩邊的證據", "The position has proof on both sides"),
            tell=Text(
                "證據要撐得起差異：願付價格只問了環保包裝，不能拿來證明別的差異；主管的信和口號都不是證據。",
                "The proof must carry the difference: willingness to pay was asked for the eco pack only and proves no other "
                "difference; a memo or a slogan is no proof.",
            ),
        ),
    ),
    mistakes=(
        Mistake(
            "base_left_out",
            Text(
                "你的範圍漏掉了基準水準。基準是 0，也算在最高減最低裡；漏掉它，兩個水準的包裝會變成不重要，主管就砍錯東西。",
                "The base level is missing from your ranges. The base is 0 and belongs to highest − lowest; without it the pack with "
                "its two levels looks unimportant, and a manager cuts the wrong thing.",
            ),
        ),
        Mistake(
            "wtp_not_divided",
            Text(
                "這是環保包裝的分數，不是元。效用不是錢：請除以每一元扣掉的分數，才知道他們願意多付多少。",
                "These are the points of the eco pack, not NT$. Utility is not money: divide by the points that NT$1 takes away.",
            ),
        ),
        Mistake(
            "pooled_segments",
            Text(
                "這是全體受訪者的數字，不是你選的那一群。平均會蓋過你選的買家：在意的和不在意的互相抵消。"
                "請只用這一群的評分。",
                "These are the figures of everybody, not of your group. Averages hide the buyers you chose: those who care and "
                "those who do not cancel out. Use the ratings of this group alone.",
            ),
        ),
        Mistake(
            "raters_for_people",
            Text(
                "你數的是做了聯合分析的人，只有前 300 位。客群大小要用問卷裡全部的受訪者，否則市場會被低估一半以上。",
                "You counted those who took part in the conjoint analysis, only the first 300. The size of the segment comes from "
                "all respondents of the survey; otherwise it is understated by more than half.",
            ),
        ),
        Mistake(
            "mean_for_sum",
            Text(
                "value_ntd 是一個人的平均花費。看不出這一群總共值多少：小而愛買的群，可能不如大而普通的群。請交合計。",
                "value_ntd is the mean spend of one person. It does not show what the group is worth: a small group that spends much "
                "may bring less than a large ordinary one. Give the sum.",
            ),
        ),
        Mistake(
            "claim_as_proof",
            Text(
                "你拿一句話當證據：信和口號說的是主張，不是事實。董事會與公平會都會問：憑什麼？請用顧客的評分或自己的資料。",
                "You took words for proof: a memo or a slogan is the claim itself, not a fact. The board and the Fair Trade "
                "Commission both ask what shows it. Use customers' ratings or your own data.",
            ),
        ),
    ),
    hints=(
        Text(
            "方向：先選群，想三件事：夠大嗎？值多少？要的東西我們給得起嗎？再讀這一群的數字，不要讀全體的。",
            "Direction: choose the group first by three questions: large enough? worth how much? can we give what they want? Then "
            "read the figures of this group, not of everybody.",
        ),
        Text(
            '方法：survey 加上 cuts 裡你的 k 那一欄（例如 cuts["k4"]），依群加總 spend_ntd；supplied 找 k 與 cluster 都相同的列；'
            "和 k 是 1 的列相減，看哪個屬性比全體高。",
            'Method: add the column of cuts for your k (such as cuts["k4"]) to survey and sum spend_ntd by group; find the row of '
            "supplied with your k and cluster; subtract the row whose k is 1 and see which attribute is higher.",
        ),
        Text(
            '寫法：supplied[(supplied["k"] == k) & (supplied["cluster"] == segment)]。自己算的話：'
            "每個屬性取 max − min（包含 0），除以合計再乘 100；wtp_ntd = − 環保包裝的分數 ÷ 每一元的斜率。",
            'Nearly the line: supplied[(supplied["k"] == k) & (supplied["cluster"] == segment)]. By yourself: max − min of each '
            "attribute (0 included) ÷ their sum × 100; wtp_ntd = − points of the eco pack ÷ slope for NT$1.",
        ),
    ),
    when_met=Text(
        "看一眼願付價格的區間：整段大於 0 嗎？環保包裝多花的成本，有沒有比下限還低？再寫一句：這個定位不服務誰。",
        "Look at the interval of the willingness to pay: is all of it above 0, and does the eco pack cost less than its lower end? "
        "Then add one sentence: whom does this position not serve?",
    ),
    k=("K06", "K10"),
    s=("S05", "S06"),
    needs=("E9",),
)


E10X = Exercise(
    id="E10X",
    title=Text("自己算重要性與願付價格（延伸）", "Work out importance and willingness to pay (extension)"),
    mode="independent",
    tier="extension",
    minutes=15,
    answers=(
        Answer("spans", Fields({name: Number(label, 2, unit="points", low=0) for name, label in FEATURES.items()})),
        Answer(
            "wtp",
            Fields(
                {
                    "points": Number(Text("環保包裝的分數", "Points of the eco pack"), 2),
                    "points_per_ntd": Number(Text("每 1 元的斜率", "Slope for NT$1"), 4),
                    "wtp_ntd": Number(Text("願付價格", "Willingness to pay"), 0, unit="NT$"),
                }
            ),
        ),
    ),
    criteria=(
        Value(
            id="spans_right",
            answer="spans",
            points=1,
            p=("P1.2.4",),
            label=Text("每個屬性的範圍", "Range of each attribute"),
            tell=Text(
                "範圍不對。只用你那一群的評分；每個屬性的成分效用取最高減最低，基準的 0 也算。",
                "The ranges are not right. Use the ratings of your group alone; highest minus lowest part-worth of each attribute, "
                "the 0 of the base included.",
            ),
            relative=0.01,
            absolute=0.005,
        ),
        Value(
            id="wtp_right",
            answer="wtp",
            points=1,
            p=("P1.2.4",),
            label=Text("分數換成元", "Points turned into NT$"),
            tell=Text(
                "換算不對。wtp_ntd = − points ÷ points_per_ntd；斜率是負的，因為越貴分數越低。",
                "The conversion is not right. wtp_ntd = − points ÷ points_per_ntd; the slope is negative, as dearer means fewer "
                "points.",
            ),
            relative=WTP_RELATIVE,
        ),
    ),
    mistakes=(
        Mistake(
            "spans_without_base",
            Text(
                "你的範圍漏掉了基準水準。基準是 0，也算在最高減最低裡；漏掉它，環保包裝看起來一點也不重要。",
                "The base level is missing from your ranges. It is 0 and belongs to highest − lowest; without it the eco pack looks "
                "worthless.",
            ),
        ),
        Mistake(
            "points_called_ntd",
            Text(
                "你把分數直接當成元。效用不是錢：請除以每 1 元扣掉的分數。",
                "You took points for NT$. Utility is not money: divide by the points that NT$1 takes away.",
            ),
        ),
        Mistake(
            "all_buyers_pooled",
            Text(
                "你用了全體的評分。平均會蓋過你選的買家；請先篩出這一群的 respondent_id。",
                "You used everybody's ratings. Averages hide the buyers you chose; filter the respondent_id of this group first.",
            ),
        ),
    ),
    hints=(
        Text("方向：先留下你那一群的評分，再談分數。", "Direction: first keep the ratings of your group, then speak of points."),
        Text(
            "方法：重做 c 的分群，篩 respondent_id，交給 part_worths，依 attribute 取最大與最小。",
            "Method: repeat the grouping c, filter by respondent_id, give them to part_worths, take largest and smallest by attribute.",
        ),
        Text(
            '寫法：conjoint.part_worths(cards).groupby("attribute")["part_worth"].agg(["max", "min"])；'
            "conjoint.willingness_to_pay(cards)。",
            'Nearly the line: conjoint.part_worths(cards).groupby("attribute")["part_worth"].agg(["max", "min"]); '
            "conjoint.willingness_to_pay(cards).",
        ),
    ),
    k=("K10",),
    s=("S06",),
    needs=("E9", "E10"),
)


RECORD = LessonRecord(
    task="T1.2",
    name="T1_2_market_positioning",
    title=Text("定位市場與客群", "Position the market and customer groups"),
    exercises=(E1, E2, E3, E8, E9, E9X, E10, E10X),
    worked={"W1": ("P1.2.1", "K08", "S03", "S04"), "W4": ("P1.2.4", "K10", "S06")},
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


# E8 ---------------------------------------------------------------------------------------------


def r_reversed(work: Any) -> list[dict[str, Any]]:
    turned = _regrouped(work.scores.assign(r=6 - work.scores["r"]))
    return [{"case": {"r": 6 - work.case["r"]}}, {"rfm_tab": work.rfm.rfm_summary(turned)}]


def _regrouped(scores: pd.DataFrame) -> pd.DataFrame:
    r, f = scores["r"], scores["f"]
    groups = [(r >= 4) & (f >= 4), (r >= 3) & (f >= 3), r >= 4, r == 3, f >= 3]
    return scores.assign(group=np.select(groups, list(GROUPS)[:-1], default="lapsed"))


def today_as_reference(work: Any) -> list[dict[str, Any]]:
    late = (pd.Timestamp.today().normalize() - work.orders["ordered_at"].max().normalize()).days
    return [{"case": {"recency_d": work.case["recency_d"] + late + shift}} for shift in (-1, 0)]


def last_day_as_reference(work: Any) -> dict[str, Any]:
    return {"case": {"recency_d": work.case["recency_d"] - 1}}


def cancelled_included(work: Any) -> list[dict[str, Any]]:
    last = pd.Timestamp(work.orders["ordered_at"].max().date())
    off = pd.Timestamp(work.case_orders["day"].max())
    wrong: list[dict[str, Any]] = [
        {"case": {"freq": len(work.case_orders)}},
        {"case": {"recency_d": (last - off).days + 1}},
    ]
    placed = work.raw.assign(one=1, moment=work.raw["ts_utc"].dt.tz_convert("Asia/Taipei"))
    for orders in (placed, placed[placed["status"].isin(["completed", "cancelled"])]):
        for moment in ("ts_utc", "moment"):
            scores = work.rfm.rfm_scores(orders, moment=moment, value="one")
            wrong.append({"rfm_tab": work.rfm.rfm_summary(scores)})
    return wrong


def guests_included(work: Any) -> dict[str, Any]:
    scores = work.rfm.rfm_scores(work.orders.fillna({"member_id": "guest"}))
    return {"rfm_tab": work.rfm.rfm_summary(scores)}


def lapsed_won_back(work: Any) -> dict[str, Any]:
    return {"coupon": {"win_back": "lapsed"}}


# E9 ---------------------------------------------------------------------------------------------


def k_defensible(work: Any, given: Any) -> bool:
    column = f"k{given.k:g}"
    return column in work.run_c and bool(_smallest_share(work.run_c[column]) >= SMALLEST_GROUP)


def _smallest_share(labels: pd.Series) -> float:
    return float(labels.value_counts(normalize=True).min())


def profile_matches(work: Any, given: Any) -> bool:
    right = _profile(work, work.run_c, given.k)
    return right is not None and _same_profile(given.profile, right)


def profile_read(work: Any, given: Any) -> bool:
    """Codes fit, where equal counts leave more than one right channel."""
    column = f"k{given.k:g}"
    if column not in work.run_c:
        return False
    labels = work.run_c[column]
    used = pd.crosstab(labels, work.survey["top_channel"])
    means = work.scaled.groupby(labels).mean()
    rows = given.profile.set_index("cluster")
    return sorted(rows.index) == list(used.index) and all(
        used.loc[group, row["top_channel"]] == used.loc[group].max()
        and means.loc[group, row["lead"]] >= means.loc[group].max() - 1e-9
        for group, row in rows.iterrows()
        if row["top_channel"] in used
    )


def stability_known(work: Any, given: Any) -> bool:
    known = work.quality.loc[(work.quality["run"] == "c") & (work.quality["k"] == given.k), "stability"]
    return len(known) == 1 and bool(abs(given.stability - known.iloc[0]) <= STABILITY_ROOM)


def _profile(work: Any, labels: pd.DataFrame, k: float) -> pd.DataFrame | None:
    column = f"k{k:g}"
    if column not in labels:
        return None
    people = work.survey.assign(cluster=labels[column])
    groups = people.groupby("cluster")
    profile = groups[[*work.wants, "spend_ntd"]].mean()
    profile["n"] = groups.size()
    profile["share"] = profile["n"] / len(people)
    profile["top_channel"] = pd.crosstab(people["cluster"], people["top_channel"]).idxmax(axis=1)
    profile["lead"] = work.scaled.groupby(people["cluster"]).mean().idxmax(axis=1)
    return profile.reset_index()


def _same_profile(given: pd.DataFrame, right: pd.DataFrame) -> bool:
    """Numbers agree within a thousandth, or as rounded to what is shown."""
    if len(given) != len(right):
        return False
    right = right.sort_values("cluster", ignore_index=True)
    given = given.sort_values("cluster", ignore_index=True)
    shown = {"cluster": 0.0, "n": 0.0, "share": 0.0005, "spend_ntd": 0.5, **dict.fromkeys(ATTITUDES, 0.005)}
    return all(
        bool((abs(given[name] - right[name]) <= np.maximum(half * 1.0001, 0.001 * abs(right[name]) * (half > 0))).all())
        for name, half in shown.items()
    )


def unscaled_spend(work: Any) -> list[dict[str, Any]]:
    return [{"run": "a"}, *_profiles_of(work, work.run_a)]


def one_start(work: Any) -> list[dict[str, Any]]:
    return [{"run": "b"}, *_profiles_of(work, work.run_b)]


def _profiles_of(work: Any, labels: pd.DataFrame) -> list[dict[str, Any]]:
    """Profiles of a run that cannot be used, where they differ from those of the run that can."""
    wrong = []
    for k in work.quality["k"].unique():
        profile, right = _profile(work, labels, k), _profile(work, work.run_c, k)
        if not _same_profile(profile, right):
            wrong.append({"profile": profile})
    return wrong


def clusters_as_facts(work: Any) -> list[dict[str, Any]]:
    return [{"groups_are": "types"}, {"groups_are": "proof"}]


def silhouette_as_stability(work: Any) -> list[dict[str, Any]]:
    rows = work.quality[work.quality["run"] == "c"]
    rows = rows[(rows["silhouette"] - rows["stability"]).abs() > 3 * STABILITY_ROOM]
    return [{"stability": row.silhouette} for row in rows.itertuples()]


def lead_by_raw_mean(work: Any) -> list[dict[str, Any]]:
    wrong = []
    for k in work.quality["k"].unique():
        right = _profile(work, work.run_c, k)
        raw = right.assign(lead=right[list(ATTITUDES)].idxmax(axis=1))
        if (raw["lead"] != right["lead"]).any():
            wrong.append({"profile": raw})
    return wrong


# E10 --------------------------------------------------------------------------------------------


def importance_fits(work: Any, given: Any) -> bool:
    row = _worth_of(work, given.segment)
    return row is not None and _near_importances(given.imp, row, IMPORTANCE_POINTS)


def wtp_fits(work: Any, given: Any) -> bool:
    row = _worth_of(work, given.segment)
    return row is not None and _near_wtp(given.wtp_ntd, row["wtp_ntd"], WTP_RELATIVE)


def size_fits(work: Any, given: Any) -> bool:
    spend = work.people.loc[work.people["cluster"] == given.segment, "spend_ntd"]
    near = abs(given.stp["value_ntd"] - spend.sum()) <= max(0.001 * spend.sum(), 0.5)
    return len(spend) > 0 and given.stp["size_n"] == len(spend) and bool(near)


def difference_fits(work: Any, given: Any) -> bool:
    row, name = _worth_of(work, given.segment), given.statement["difference"]
    if row is None or (name == "pack" and row["wtp_ntd"] <= 0):
        return False
    return bool(row[name] > work.everybody[name])


def proofs_fit(work: Any, given: Any) -> bool:
    need, own = given.proofs["need"], given.proofs["own"]
    fits = need == "wtp" and given.statement["difference"] == "pack"
    return (fits or need in ("importance", "attitudes")) and own in ("image", "orders")


def _worth_of(work: Any, segment: float) -> pd.Series | None:
    """The supplied row of one group under the learner's own k."""
    rows = work.supplied[(work.supplied["k"] == work.k) & (work.supplied["cluster"] == segment)]
    return rows.iloc[0] if len(rows) == 1 else None


def _near_importances(imp: Any, row: Any, room: float) -> bool:
    return all(abs(imp[name] - row[name]) <= room for name in FEATURES)


def _near_wtp(wtp: float, right: float, relative: float) -> bool:
    return bool(abs(wtp - right) <= max(relative * abs(right), 0.5))


def _segments(work: Any) -> list[tuple[pd.Series, pd.DataFrame]]:
    """Each group under the learner's k, ours first: its supplied row and its ratings."""
    found = []
    rows = work.supplied[work.supplied["k"] == work.k]
    for number in sorted(rows["cluster"], key=lambda number: number != work.segment):
        people = work.people.loc[work.people["cluster"] == number, "respondent_id"]
        found.append((_worth_of(work, number), work.ratings[work.ratings["respondent_id"].isin(people)]))
    return found


def base_left_out(work: Any) -> list[dict[str, Any]]:
    wrong, ours = [], _worth_of(work, work.segment)
    for row, rated in _segments(work):
        worths = work.conjoint.part_worths(rated)
        levels = worths[worths["se"] > 0].groupby("attribute")["part_worth"]
        # The pack has one level beside its base: some then take its size, others nothing.
        for one in (0.0, abs(levels.max()["pack"])):
            spans = (levels.max() - levels.min()).to_dict() | {"pack": one}
            imp = {name: 100 * span / sum(spans.values()) for name, span in spans.items()}
            if not any(_near_importances(imp, right, 3 * IMPORTANCE_POINTS) for right in (row, ours)):
                wrong.append({"imp": imp})
    return wrong


def wtp_not_divided(work: Any) -> list[dict[str, Any]]:
    wrong, ours = [], _worth_of(work, work.segment)
    for row, rated in _segments(work):
        points = work.conjoint.willingness_to_pay(rated)["points"]
        if not any(_near_wtp(points, right["wtp_ntd"], 3 * WTP_RELATIVE) for right in (row, ours)):
            wrong.append({"wtp_ntd": points})
    return wrong


def pooled_segments(work: Any) -> list[dict[str, Any]]:
    everybody, ours = work.supplied[work.supplied["k"] == 1].iloc[0], _worth_of(work, work.segment)
    pooled = {name: everybody[name] for name in FEATURES}
    wrong: list[dict[str, Any]] = []
    if not _near_importances(pooled, ours, 3 * IMPORTANCE_POINTS):
        wrong.append({"imp": pooled})
    if not _near_wtp(everybody["wtp_ntd"], ours["wtp_ntd"], 3 * WTP_RELATIVE):
        wrong.append({"wtp_ntd": everybody["wtp_ntd"]})
    return wrong


def raters_for_people(work: Any) -> list[dict[str, Any]]:
    return [{"stp": {"size_n": rated["respondent_id"].nunique()}} for _, rated in _segments(work)]


def mean_for_sum(work: Any) -> list[dict[str, Any]]:
    return [{"stp": {"value_ntd": mean}} for mean in work.people.groupby("cluster")["spend_ntd"].mean()]


def claim_as_proof(work: Any) -> list[dict[str, Any]]:
    return [{"proofs": {"need": "memo"}}, {"proofs": {"own": "memo"}}, {"proofs": {"own": "slogan"}}]


# E9X and E10X -----------------------------------------------------------------------------------


def silhouette_for_stability(work: Any) -> dict[str, Any]:
    found = work.clusters.kmeans_best(work.even, k=int(work.k), rng=np.random.default_rng(7))
    return {"own_stability": work.clusters.silhouette(work.even, found.labels)}


def spans_without_base(work: Any) -> list[dict[str, Any]]:
    levels = work.worths[work.worths["se"] > 0].groupby("attribute")["part_worth"]
    spans = (levels.max() - levels.min()).to_dict()
    return [{"spans": {"pack": 0.0}}, {"spans": {**spans, "pack": 0.0}}, {"spans": {**spans, "pack": work.spans["pack"]}}]


def points_called_ntd(work: Any) -> dict[str, Any]:
    return {"wtp": {"wtp_ntd": work.wtp["points"]}}


def all_buyers_pooled(work: Any) -> list[dict[str, Any]]:
    cards = work.lesson.table("conjoint")
    worths = work.conjoint.part_worths(cards).groupby("attribute")["part_worth"]
    wtp = work.conjoint.willingness_to_pay(cards)
    names = ("points", "points_per_ntd", "wtp_ntd")
    return [{"spans": (worths.max() - worths.min()).to_dict()}, {"wtp": {name: wtp[name] for name in names}}]
