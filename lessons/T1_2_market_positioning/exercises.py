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
        Text(
            "這裡每項一樣重要；你可以依自己的判斷加減，合計 1。",
            "Here all matter alike; shift weights as you judge, but let them sum to 1.",
        ),
        Text("都先當成較小的優勢與劣勢：3 與 2。", "All are taken as minor strengths and weaknesses: 3 and 2."),
        Text("加權分數是權重乘評分。", "A weighted score is weight times rating."),
        Text("總分介於 1 和 4，2.5 是中點。", "The total lies between 1 and 4; 2.5 is the middle."),
        Text(
            "品牌的平均評分，拿掉理想中的店，標準化後濃縮成兩維。",
            "Mean ratings without the ideal shop, standardised, in two dimensions.",
        ),
        Text(
            "讀出最近的品牌，以及替軸命名的屬性。", "Read off the nearest brand and the attributes that name the axes."
        ),
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
        Text(
            "行動不分類；內部的弱點是 W，對手的動作是 T，外面的需求是 O。",
            "Actions are not filed; a fault inside is W, a rival's move T, a demand outside O.",
        ),
        Text(
            "內部只留看得清楚的；外部留到 F27，提案不算。",
            "Inside, what is clear; outside, up to F27, without proposals.",
        ),
        Text(
            "外部再分有利與不利；法規沒有數字，歸在不利。",
            "Outside facts for us and against us; laws have no figure and go with the latter.",
        ),
        Text("PEST 四個面向各挑證據。", "Evidence for each of the four PEST fields."),
        Text("四個象限各挑三四項，自動編號。", "Three or four facts for each quadrant, numbered as they come."),
        Text(
            "四種策略各配一個內部與一個外部代號，再指定產品線。",
            "Each kind of strategy gets one inside and one outside id, and a line.",
        ),
        Text(
            "最後替每個策略寫一句做法與第一步；這裡用現成的句子。",
            "At last a sentence for each strategy with its first step; these stand ready.",
        ),
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


SCORES = ["attract", "compete"]

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
                "你的參考日是今天。同一份資料，明天重算答案就不同，兩份報告也對不起來。請固定用最後一筆訂單的隔天。",
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
        Answer("imp", Fields({name: Number(label, 1, unit="%", low=0, high=100) for name, label in FEATURES.items()})),
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
        Text(
            "方向：先留下你那一群的評分，再談分數。",
            "Direction: first keep the ratings of your group, then speak of points.",
        ),
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
    exercises=(E1, E2, E3, E4, E5, E5X, E6, E7, E8, E9, E9X, E10, E10X),
    worked={
        "W1": ("P1.2.1", "K08", "S03", "S04"),
        "W2": ("P1.2.2", "K02", "K09", "S05"),
        "W3": ("P1.2.3", "K06", "K09", "+K12", "S05"),
        "W4": ("P1.2.4", "K10", "S06"),
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


def t_test_for_proportions(work: Any) -> dict[str, Any]:
    return {"method": {"q2": "welch_t", "q6": "welch_t"}}


def paired_as_independent(work: Any) -> dict[str, Any]:
    return {"method": {"q3": "welch_t", "q7": "welch_t"}}


def census_tested(work: Any) -> list[dict[str, Any]]:
    return [{"method": {"q5": tested}} for tested in ("chi2", "welch_t", "logit")]


def logit_for_two_groups(work: Any) -> dict[str, Any]:
    return {"method": {"q2": "logit", "q6": "logit"}}


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
        totals = (
            orders.groupby("member_id", as_index=False)["net_revenue_ntd"].sum().merge(work.members, on="member_id")
        )
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


def silhouette_for_stability(work: Any) -> dict[str, Any]:
    found = work.clusters.kmeans_best(work.even, k=int(work.k), rng=np.random.default_rng(7))
    return {"own_stability": work.clusters.silhouette(work.even, found.labels)}


def spans_without_base(work: Any) -> list[dict[str, Any]]:
    levels = work.worths[work.worths["se"] > 0].groupby("attribute")["part_worth"]
    spans = (levels.max() - levels.min()).to_dict()
    return [
        {"spans": {"pack": 0.0}},
        {"spans": {**spans, "pack": 0.0}},
        {"spans": {**spans, "pack": work.spans["pack"]}},
    ]


def points_called_ntd(work: Any) -> dict[str, Any]:
    return {"wtp": {"wtp_ntd": work.wtp["points"]}}


def all_buyers_pooled(work: Any) -> list[dict[str, Any]]:
    cards = work.lesson.table("conjoint")
    worths = work.conjoint.part_worths(cards).groupby("attribute")["part_worth"]
    wtp = work.conjoint.willingness_to_pay(cards)
    names = ("points", "points_per_ntd", "wtp_ntd")
    return [{"spans": (worths.max() - worths.min()).to_dict()}, {"wtp": {name: wtp[name] for name in names}}]
