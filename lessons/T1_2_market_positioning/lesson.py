# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: all
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="zh-TW" cid="cover"
# # T1.2 定位市場與客群
#
# **明年要主推哪一條產品線，站在什麼位置，爭取哪些人？** 這一部分先查 M1 的三句話。
#
# - 時間：約 110 分鐘（範例 40，練習 70）
# - 需要：抽樣誤差的概念
# - 產出：三個練習的答案，一個交件檔
# - 行為指標：P1.2.1 使用適切的分析方法，進行資料的統計及分析。

# %% [markdown] lang="en" cid="cover"
# # T1.2 Position the market and customer groups
#
# **Which line should we back next year, in what position, for which people?** Here: three claims of M1.
#
# - Time: about 110 minutes (examples 40, exercises 70)
# - Needs: the idea of sampling error
# - Produces: answers to three exercises, one hand-in file
# - Performance indicator: P1.2.1 Use appropriate methods for statistics and analysis of the data.

# %% [markdown] lang="zh-TW" cid="company"
# ## 公司與你
#
# 穗岸 SUIAN 2018 年在台中成立，為小宅家庭做生活用品，主張「把日子過得有餘裕」。
# 五條產品線在官網、App、momo、蝦皮、市集與企業禮通路販售。
# 你是企劃主管，三週後要向董事會提出建議。

# %% [markdown] lang="en" cid="company"
# ## The company and you
#
# SUIAN, founded in Taichung in 2018, makes goods for small homes: "days with room to breathe".
# Five product lines sell on its website, App, momo, Shopee, at markets and as gifts.
# You are the planning manager; in three weeks you advise the board.

# %% [markdown] lang="zh-TW" cid="memo-product"
# ## 收件匣
#
# **M1　商品經理 陳沛文　主旨：明年就推禮盒吧**
#
# > 禮盒就是未來，明年我想全押。
# > 另外三件事請直接寫進簡報：用 App 的客人花得比較多、女生比較在意包裝、南部跟別的地方不一樣。
# > 這些大家都知道，不用再查了。

# %% [markdown] lang="en" cid="memo-product"
# ## Inbox
#
# **M1  Chen Pei-wen, product manager. Subject: gift sets next year**
#
# > Gift sets are the future, and I want to bet everything on them.
# > Three more things for the slides: App users spend more, women care more about packaging, the south is different.
# > Everybody knows this; no need to check.

# %% [markdown] lang="zh-TW" cid="memo-brand"
# **M2　總經理 林承岳　主旨：品牌定位**
#
# > 我們就是高級品牌，定位這頁照這樣寫。
#
# **M3　營運經理 吳柏翰（暫代 CRM）　主旨：優惠券**
#
# > 分群太慢了。
# > 每個會員都發一張券，最省事，下週就能上。

# %% [markdown] lang="en" cid="memo-brand"
# **M2  Lin Cheng-yue, general manager. Subject: our position**
#
# > We are premium. Write the positioning page that way.
#
# **M3  Wu Po-han, operations manager (standing in for CRM). Subject: coupons**
#
# > Segments take too long.
# > Send everyone a coupon: least work, and out next week.

# %% [markdown] lang="zh-TW" cid="memo-finance"
# **M4　財務長 張書雅　主旨：請給我數字**
#
# > 上次的簡報有十一個形容詞，兩個數字。
# > 這次每一句「比較多」，請告訴我差多少元、有多確定、值不值得花錢。
# > 看不出來的，就寫看不出來。

# %% [markdown] lang="en" cid="memo-finance"
# **M4  Chang Shu-ya, finance director. Subject: numbers, please**
#
# > The last deck had eleven adjectives and two numbers.
# > For each "more", tell me how many NT$, how sure you are and whether it is worth money.
# > Where you cannot tell, say so.

# %% [markdown] lang="zh-TW" cid="goals"
# ## 做完這一部分，你能說明
#
# - 這個問題該用哪一種方法，為什麼
# - 差多少、多確定、夠不夠大，一句話講完
# - M1 的三句話，哪些有證據，哪些還沒有

# %% [markdown] lang="en" cid="goals"
# ## After this part you can say
#
# - which method a question needs, and why
# - how large a difference is, how sure you are and whether it matters, in one sentence
# - which of the claims in M1 have evidence

# %% [markdown] lang="zh-TW" cid="how"
# ## 這份筆記本怎麼用
#
# 1. 按 ▶ 或 Shift+Enter 執行一格，由上往下。
# 2. 把作答格裡的 `...` 換成你的答案，執行，再執行下一格的檢查。
# 3. 卡住時新增一格，輸入 `lesson.hint("E1")`；每題有三段提示。
# 4. 最後執行交件格，把產生的壓縮檔交出去。

# %% [markdown] lang="en" cid="how"
# ## How this notebook works
#
# 1. Run a cell with ▶ or Shift+Enter, top down.
# 2. Replace each `...` in an answer cell, run it, then run its check.
# 3. Stuck? Add a cell with `lesson.hint("E1")`; three hints each.
# 4. At the end run the hand-in cell and hand in the zip.

# %% cid="setup" role="setup"
import numpy as np
import pandas as pd

from helpers import open_lesson
from helpers.analysis import comparisons, elasticity, portfolio, shares
from helpers.charts import (
    draw_distributions,
    draw_intervals,
    draw_shares,
    money,
    show,
    times,
)

lesson = open_lesson("T1.2", language="zh-TW")

# %% [markdown] lang="zh-TW" cid="w1"
# ## W1 選對方法
#
# 先看結果是什麼，再看比較的是誰。
#
# | 比較的對象 | 結果是數量、金額或分數 | 結果是有無或類別 |
# |---|---|---|
# | 兩群不同的人 | t 檢定 `welch_t` | 卡方檢定 `chi2` |
# | 同一批人，前後兩次 | 成對 t 檢定 `paired_t` | （本課不用） |
# | 三群以上 | 變異數分析 `anova` | 卡方檢定 `chi2` |
# | 幾個因素一起看 | 迴歸分析 `ols` | 羅吉斯迴歸 `logit` |
# | 還不知道有哪些群 | 集群分析 `kmeans` | （本課不用） |
# | 資料已是全部的人，只說現況 | 不需檢定 `none` | 不需檢定 `none` |
#
# 最後一列只說現況；要談以後或類似的顧客，就把資料當成樣本來檢定。

# %% [markdown] lang="en" cid="w1"
# ## W1 Choosing a method
#
# Ask what the outcome is, then who is compared.
#
# | Who is compared | Outcome: quantity, amount or score | Outcome: yes/no or category |
# |---|---|---|
# | Two different groups | t-test `welch_t` | chi-square test `chi2` |
# | The same people, twice | paired t-test `paired_t` | (not used here) |
# | Three groups or more | ANOVA `anova` | chi-square test `chi2` |
# | Several factors at once | regression analysis `ols` | logistic regression `logit` |
# | Groups not known yet | cluster analysis `kmeans` | (not used here) |
# | Everybody, as they are now | no test `none` | no test `none` |
#
# The last row: today only. To speak of the future, treat the data as a sample and test.

# %% [markdown] lang="zh-TW" cid="w1-latest"
# ### 兩群人的金額
#
# **願意收行銷訊息的會員，一張單買得比較多嗎？**
#
# 範例都用示範公司的資料，不是你的公司。
# 同一位會員的訂單彼此相像；檢定卻把每一列當成獨立的證據。
# 數一數每人幾張單，再只留最近一張：一列就是一位會員。

# %% [markdown] lang="en" cid="w1-latest"
# ### Amounts in two groups
#
# **Do members who agree to marketing messages buy more in one order?**
#
# Every example uses the demo company, not yours.
# Orders of one member resemble each other; a test takes rows for independent evidence.
# Count them, then keep the latest: one row, one member.

# %% cid="w1-orders-run"
demo_orders = lesson.demo("orders_clean")
demo_named = demo_orders.dropna(subset=["member_id"])
demo_named["member_id"].value_counts().describe().round(1)

# %% cid="w1-latest-run"
demo_last = demo_named.sort_values("ordered_at").drop_duplicates(
    "member_id", keep="last"
)
demo_last = demo_last.merge(lesson.demo("members"), on="member_id")
demo_last["consent_marketing"].value_counts()

# %% [markdown] lang="zh-TW" cid="w1-logs"
# 金額的分布右邊拖著長尾，幾張大單就能拉高平均。
# 取對數之後比較對稱，比的也變成「幾倍」而不是「差幾元」。
# 對數的平均還原回元，叫做幾何平均，接近一張典型的單。

# %% [markdown] lang="en" cid="w1-logs"
# Amounts have a long tail: a few large orders pull the mean up.
# Logs are closer to symmetric, and ask "how many times as much".
# The mean log, back in NT$, is the geometric mean: a typical order.

# %% cid="w1-logs-run"
labels = {
    "net_revenue_ntd": lesson.text("label-order-value"),
    1: lesson.text("label-agrees"),
    0: lesson.text("label-does-not"),
}
for log_scale, alt in ((False, "alt-amounts"), (True, "alt-logs")):
    chart = draw_distributions(
        demo_last,
        value="net_revenue_ntd",
        group="consent_marketing",
        alt=lesson.text(alt),
        log_scale=log_scale,
        number=money,
        labels=labels,
    )
    show(chart)

# %% [markdown] lang="zh-TW" cid="w1-welch"
# Welch t 檢定不要求兩群分散程度相同；`welch_log` 會自己取對數。
# `p`：假如兩群沒有差別，出現這麼大或更大差距的機會。
# `ci_low` 到 `ci_high`：與資料相符的倍數；1 代表一樣。
# `d` 是效果量：差距相當於幾個標準差，未滿 0.2 算小。

# %% [markdown] lang="en" cid="w1-welch"
# Welch's t-test lets groups spread unlike; `welch_log` takes the logs.
# `p`: how often a gap this large, or larger, would show if the groups did not differ.
# `ci_low` to `ci_high`: ratios that fit the data; 1 means the same.
# `d`, effect size: the gap in standard deviations, small below .2.

# %% cid="w1-welch-run"
consent = comparisons.welch_log(
    demo_last, value="net_revenue_ntd", group="consent_marketing", a=1, b=0
)
key = "read-clear" if consent["p"] < 0.05 else "read-unclear"
print(lesson.text(key).format(**consent))
pd.Series(consent).round(3)

# %% [markdown] lang="zh-TW" cid="w1-interval"
# 把區間畫出來，主管一眼就看得懂。
# 整條線都在 1 的同一邊，方向才算確定；線跨過 1，就連誰多誰少都還說不準。

# %% [markdown] lang="en" cid="w1-interval"
# Draw the interval, and a manager sees it at a glance.
# Only a line wholly on one side of 1 settles the direction; across 1, either group may buy more.

# %% cid="w1-interval-run"
interval = pd.DataFrame([consent])
interval["ratio"] = interval["gm_a"] / interval["gm_b"]
interval["who"] = lesson.text("label-who")
chart = draw_intervals(
    interval,
    label="who",
    value="ratio",
    low="ci_low",
    high="ci_high",
    alt=lesson.text("alt-interval").format(**consent),
    reference=1,
    number=times,
    labels={"ratio": lesson.text("label-ratio")},
)
show(chart)

# %% [markdown] lang="zh-TW" cid="w1-counts"
# ### 有無與類別
#
# **滿意的人和其他人，未來三個月想換品牌的比例一樣嗎？**
#
# 問卷是 1 到 7 分；5 分以上算滿意、算想換。
# 結果是「想」或「不想」，所以先做人數的交叉表。

# %% [markdown] lang="en" cid="w1-counts"
# ### Yes/no and categories
#
# **Are satisfied people and the others equally likely to switch within three months?**
#
# Scores run from 1 to 7; 5 and above is satisfied, or likely to switch.
# The outcome is yes or no: make a cross table of counts.

# %% cid="w1-counts-run"
demo_survey = lesson.demo("survey")
satisfied = demo_survey["satisfaction"] >= 5
likely = demo_survey["switch_intent"] >= 5
demo_survey["mood"] = np.where(satisfied, "satisfied", "not_yet")
demo_survey["plan"] = np.where(likely, "switch", "stay")
demo_counts = pd.crosstab(demo_survey["mood"], demo_survey["plan"])
demo_counts

# %% [markdown] lang="zh-TW" cid="w1-chi"
# 卡方檢定要放人數；百分比看不出背後問了多少人。
# `v` 是效果量 Cramér's V，未滿 0.1 算小。
# `p` 顯示 0.000，意思是小於 0.0005。
# 最後看圖：差幾個百分點，會改變做法嗎？

# %% [markdown] lang="en" cid="w1-chi"
# The chi-square test needs counts; percentages forget how many were asked.
# `v`, Cramér's V, is the effect size: small below .1.
# A `p` of 0.000 means below .0005.
# Then the chart: would this gap in points change what we do?

# %% cid="w1-chi-run"
labels = {
    "plan": lesson.text("label-plan"),
    "switch": lesson.text("label-switch"),
    "stay": lesson.text("label-stay"),
    "satisfied": lesson.text("label-satisfied"),
    "not_yet": lesson.text("label-not-yet"),
}
show(draw_shares(demo_counts, alt=lesson.text("alt-shares"), labels=labels))
pd.Series(comparisons.chi_square(demo_counts)).round(3)

# %% [markdown] lang="zh-TW" cid="w1-anova"
# ### 三群以上
#
# **各年齡層重視「方便」的分數一樣嗎？**
#
# 變異數分析一次問完：五個平均有沒有哪裡不同？
# `F` 是組間與組內差異的比；`eta2` 是年齡層解釋的比例，未滿 0.01 算很小。
# 金額要先自己取對數；分數不必。

# %% [markdown] lang="en" cid="w1-anova"
# ### Three groups or more
#
# **Do all age bands care equally about convenience?**
#
# ANOVA asks once: do the five means differ anywhere?
# `F` sets differences between groups against those within; `eta2` is the share explained, very small below .01.
# Take logs of amounts yourself first; scores need none.

# %% cid="w1-anova-run"
print(demo_survey.groupby("age_band")["att_convenience"].mean().round(2))
ages = comparisons.anova(
    demo_survey, value="att_convenience", group="age_band"
)
pd.Series(ages).round(3)

# %% [markdown] lang="zh-TW" cid="w1-tukey"
# 為什麼不兩兩做 t 檢定？
# 每做一次都有 5% 的機會把巧合當成發現；五群要做十次，若各次獨立，合計約四成。
# Tukey 事後比較把全部組合的誤判控制在 5%。
# `significant` 是 False，表示證據不足，不是相同。

# %% [markdown] lang="en" cid="w1-tukey"
# Why not t-tests two by two?
# Each takes luck for a finding 5 % of the time; ten pairs make about 40 %, if independent.
# Tukey's post-hoc comparison holds the family to 5 %.
# `significant` false: evidence is lacking, not equality proved.

# %% cid="w1-tukey-run"
comparisons.tukey_pairs(
    demo_survey, value="att_convenience", group="age_band"
).round(3)

# %% [markdown] lang="zh-TW" cid="w1-predict"
# ### 改一個數字，先猜再跑
#
# 下面只抽 100 位受訪者，重做卡方檢定。
# 把 100 改成 500 之前，先寫下預測：`p` 和 `v`，哪一個會小很多倍？
# 跑完想一想：多問一些人，是更有把握，還是差別變大？

# %% [markdown] lang="en" cid="w1-predict"
# ### Change this and predict
#
# This repeats the chi-square test on 100 respondents.
# Before you turn 100 into 500, predict: which becomes many times smaller, `p` or `v`?
# Do more people make us surer, or the difference larger?

# %% cid="w1-predict-run"
people = 100
few = demo_survey.sample(people, random_state=8)
few_counts = pd.crosstab(few["mood"], few["plan"])
few_test = comparisons.chi_square(few_counts)
print(f"p = {few_test['p']:.20f}   v = {few_test['v']:.2f}")

# %% [markdown] lang="zh-TW" cid="e1-task"
# ## E1 選對統計方法（引導，3 分）
#
# 替八個問題各選一個代碼，代碼見 W1 的表；有的代碼不會用到。
#
# - `q1` 收到與沒收到簡訊的兩群會員，客單價不同嗎？以後也會這樣嗎？
# - `q2` 抽樣的男女會員，90 天內有回購的比例不同嗎？
# - `q3` 同一批 200 位會員，改版前後的滿意度（1–7 分）提高了嗎？
# - `q4` 五個年齡層的受訪者，重視品質的平均分數不同嗎？
# - `q5` 此刻全部會員當中，北部與南部同意行銷的比例差多少？
# - `q6` 隨機看到 A 或 B 首頁的訪客，下單的比例不同嗎？
# - `q7` 抽樣的 150 位會員，同一批人升級前後各 60 天的消費不同嗎？
# - `q8` 扣除促銷與月份的影響，售價高 1%，週銷量少幾 %？

# %% [markdown] lang="en" cid="e1-task"
# ## E1 Choose the right statistical method (guided, 3 points)
#
# Give each question a code from W1's table; not all are used.
#
# - `q1` Members with and without a text message: would average order value differ among similar members next time?
# - `q2` Sampled men and women: do the shares who rebuy within 90 days differ?
# - `q3` The same 200 members: did satisfaction (1–7) rise after the redesign?
# - `q4` Five age bands of respondents: do mean quality scores differ?
# - `q5` All our members, today: shares who agree to marketing, north against south?
# - `q6` Visitors randomly shown page A or B: do the shares who order differ?
# - `q7` The same 150 sampled members: does spend differ 60 days before and after their upgrade?
# - `q8` Promotion and month held fixed: if price is 1 % higher, how many % fewer units?

# %% cid="e1" exercise="E1" role="stub"
method = {
    "q1": ...,
    "q2": ...,
    "q3": ...,
    "q4": ...,
    "q5": ...,
    "q6": ...,
    "q7": ...,
    "q8": ...,
}

# %% cid="e1-solution" exercise="E1" role="solution"
method = {
    "q1": "welch_t",
    "q2": "chi2",
    "q3": "paired_t",
    "q4": "anova",
    "q5": "none",
    "q6": "chi2",
    "q7": "paired_t",
    "q8": "ols",
}

# %% [markdown] lang="zh-TW" cid="e2-task"
# ## E2 t 檢定與卡方檢定（引導，6 分）
#
# 陳沛文說：用 App 的客人花得比較多，女生比較在意包裝。
# 用你的資料檢查：這裡只比客單價和環保包裝，回信時要寫明。
# 董事會要決定明年，所以把資料當樣本看。
#
# 先執行準備好的三格。
# 「近 90 天」從最後一筆訂單往前算。

# %% [markdown] lang="en" cid="e2-task"
# ## E2 t-test and chi-square test (guided, 6 points)
#
# Chen Pei-wen says that App users spend more and that women care more about packaging.
# Check order value and eco packaging; treat your data as a sample, as the board decides on next year.
#
# Run the three prepared cells first.
# "The last 90 days" count back from the last order.

# %% cid="e2-recent" exercise="E2" role="given"
orders = lesson.table("orders_clean")
start = orders["ordered_at"].max() - pd.Timedelta(days=90)
recent_orders = orders[orders["ordered_at"] > start]
recent_orders.groupby("sales_channel")["order_id"].count()

# %% [markdown] lang="zh-TW" cid="e2-members"
# 留下 App 與官網、知道會員是誰的訂單，每位會員只取最近一張。
# 兩個列數的差，就是略過的重複訂單。

# %% [markdown] lang="en" cid="e2-members"
# Keep orders on App or web whose member is known, and only the latest of each member.
# The two row counts differ by the repeat orders that are left out.

# %% cid="e2-latest" exercise="E2" role="given"
app_web_orders = recent_orders[
    recent_orders["sales_channel"].isin(["app", "web"])
].dropna(subset=["member_id"])
latest = app_web_orders.sort_values("ordered_at").drop_duplicates(
    "member_id", keep="last"
)
len(app_web_orders), len(latest)

# %% [markdown] lang="zh-TW" cid="e2-survey"
# 問卷的交叉表：列是性別，欄是環保包裝的重要性，格子裡是人數。

# %% [markdown] lang="en" cid="e2-survey"
# The survey's cross table: gender by row, importance of eco packaging by column, counts inside.

# %% cid="e2-eco" exercise="E2" role="given"
survey = lesson.table("survey")
eco_table = pd.crosstab(survey["gender"], survey["eco_importance"])
eco_table = eco_table[["low", "medium", "high"]]
eco_table

# %% [markdown] lang="zh-TW" cid="e2-answer"
# 用 `latest` 做 Welch t 檢定（app 對 web），用 `eco_table` 做卡方檢定，把結果填進來。
# `gm_diff_ntd` 是 app 減 web 的幾何平均差（元）；`ci_low`、`ci_high` 是 app ÷ web 的倍數。
#
# `verdict` 先看 `p`，再看效果量（`d` 的絕對值滿 0.2，`v` 滿 0.1）：
#
# | 代碼 | 意思 | 條件 |
# |---|---|---|
# | `insufficient` | 證據不足 | `p` 不小於 0.05 |
# | `small` | 顯著但效果小 | `p` 小於 0.05，效果量未滿 |
# | `substantial` | 實質差異 | `p` 小於 0.05，效果量滿 |
# | `equal` | 兩者相同 | 檢定能證明嗎？ |

# %% [markdown] lang="en" cid="e2-answer"
# Run Welch's t-test on `latest` (app against web) and the chi-square test on `eco_table`.
# `gm_diff_ntd`: geometric means, app minus web, in NT$; `ci_low`, `ci_high`: limits of the ratio app ÷ web.
#
# For `verdict` read `p` first, then the effect size (`d` without its sign at least .2, `v` at least .1):
#
# | Code | Meaning | When |
# |---|---|---|
# | `insufficient` | not enough evidence | `p` not below .05 |
# | `small` | significant but small | `p` below .05, effect too small |
# | `substantial` | substantial difference | `p` below .05, effect reached |
# | `equal` | the two are the same | can a test prove that? |

# %% cid="e2" exercise="E2" role="stub"
t_res = {
    "gm_diff_ntd": ...,
    "t": ...,
    "df": ...,
    "p": ...,
    "ci_low": ...,
    "ci_high": ...,
    "d": ...,
}
chi_res = {"chi2": ..., "df": ..., "p": ..., "v": ...}
verdict = {"app_web": ..., "eco_gender": ...}

# %% cid="e2-solution" exercise="E2" role="solution"
t_res = comparisons.welch_log(
    latest, value="net_revenue_ntd", group="sales_channel", a="app", b="web"
)
t_res["gm_diff_ntd"] = t_res["gm_diff"]
chi_res = comparisons.chi_square(eco_table)
app_size = "substantial" if abs(t_res["d"]) >= 0.2 else "small"
eco_size = "substantial" if chi_res["v"] >= 0.1 else "small"
verdict = {
    "app_web": app_size if t_res["p"] < 0.05 else "insufficient",
    "eco_gender": eco_size if chi_res["p"] < 0.05 else "insufficient",
}

# %% [markdown] lang="zh-TW" cid="e3-task"
# ## E3 變異數分析與事後比較（獨立，5 分）
#
# 陳沛文還說：南部跟別的地方不一樣。
# 比較四個地區的會員各花多少。
#
# - 對象：資料最後 90 天內有訂單的會員，所有通路
# - 消費：每位會員 `net_revenue_ntd` 的合計，取對數
# - 地區：`members` 的 `region`
#
# 交出 `aov_res`，以及 `tukey_sig`：Tukey 校正後 p 小於 0.05 的組合，欄位 `a`、`b`，先後不拘。
# 一組都沒有時，交只有欄名的空表格。

# %% [markdown] lang="en" cid="e3-task"
# ## E3 ANOVA and post-hoc comparison (independent, 5 points)
#
# Chen Pei-wen also says: the south is different.
# Compare spend in the four regions.
#
# - Who: members with an order in the last 90 days of data, all channels
# - Spend: the log of each member's total `net_revenue_ntd`
# - Region: `region` of `members`
#
# Hand in `aov_res`, and `tukey_sig`: pairs with a Tukey-adjusted p below .05, columns `a` and `b`, in either order.
# If there is none: an empty table with these columns.

# %% cid="e3" exercise="E3" role="stub"
aov_res = {"F": ..., "df1": ..., "df2": ..., "p": ..., "eta2": ...}
tukey_sig = ...

# %% cid="e3-solution" exercise="E3" role="solution"
orders = lesson.table("orders_clean")
start = orders["ordered_at"].max() - pd.Timedelta(days=90)
recent = orders[orders["ordered_at"] > start].dropna(subset=["member_id"])
spend = recent.groupby("member_id", as_index=False)["net_revenue_ntd"].sum()
members = lesson.table("members")[["member_id", "region"]]
spend = spend.merge(members, on="member_id")
spend["log_spend"] = np.log(spend["net_revenue_ntd"])
aov_res = comparisons.anova(spend, value="log_spend", group="region")
pairs = comparisons.tukey_pairs(spend, value="log_spend", group="region")
tukey_sig = pairs.loc[pairs["significant"], ["a", "b"]]

# %% [markdown] lang="zh-TW" cid="e4-task"
# ## E4 迴歸：價格彈性（獨立，延伸，7 分）
#
# 張書雅問：售價高 1%，每條線少賣幾 %？這就是價格彈性。
# 便宜的那幾週也有海報、廣告與節慶，要用迴歸分開。
#
# - `elasticity.sku_weeks` 把 `orders_clean`、`order_lines`、`products`、`prices`、`inventory_weekly` 併成一列一個商品一週
# - `elasticity.price_elasticity` 對數量與售價的對數做迴歸，商品、週次、季節、促銷都在裡面
#
# 交出：
#
# - `elas`：五條線；`line`、`elasticity`（% ÷ %）、`se`、`ci_low`、`ci_high`（95%）、`n`（商品週數）
# - `elastic_lines`：整個區間都低於 −1 的線，如 `["L9"]`；沒有就交 `[]`

# %% [markdown] lang="en" cid="e4-task"
# ## E4 Regression: price elasticity (independent, extension, 7 points)
#
# Chang Shu-ya asks: at a price 1 % higher, how many % fewer units of each line? That is price elasticity.
# Cheap weeks also have posters, advertising and festivals; regression sets them apart.
#
# - `elasticity.sku_weeks` joins `orders_clean`, `order_lines`, `products`, `prices`, `inventory_weekly`: one row, one product and week
# - `elasticity.price_elasticity` regresses log units on log price, with product, week, season and promotion
#
# Hand in:
#
# - `elas`: five lines; `line`, `elasticity` (% for 1 %), `se`, `ci_low`, `ci_high` (95 %), `n` (SKU-weeks)
# - `elastic_lines`: lines whose whole interval is below −1, such as `["L9"]`; if none, `[]`

# %% cid="e4" exercise="E4" role="stub"
elas = ...
elastic_lines = ...

# %% cid="e4-solution" exercise="E4" role="solution"
names = [
    "orders_clean",
    "order_lines",
    "products",
    "prices",
    "inventory_weekly",
]
panel = elasticity.sku_weeks(*map(lesson.table, names))
elas = elasticity.price_elasticity(panel)
elastic_lines = list(elas.loc[elas["ci_high"] < -1, "line"])

# %% [markdown] lang="zh-TW" cid="e7-task"
# ## E7 選定優勢行銷標的物（獨立，6 分）
#
# 明年主推哪一條線？陳沛文要禮盒，董事會要理由。
# 以 2025 年為準，替五條線各算六個數字：
#
# | 欄位 | 意思 | 函式 | 資料表 |
# |---|---|---|---|
# | `growth_pct` | 市場比 2024 年成長（%） | `shares.share_table` | `market_monthly` |
# | `share_pct` | 我們的市占率（%） | `shares.share_table` | `market_monthly` |
# | `cm_pct` | 淨營收扣商品成本後留下（%） | `portfolio.line_margins` | `orders_clean`、`order_lines`、`products` |
# | `season_cv` | 月營收的標準差 ÷ 平均 | `portfolio.season_cv` | `sales_monthly` |
# | `steady_score` | 最平穩的線 100 分，起伏最大 0 分 | `portfolio.scale_0_100` | `season_cv` |
# | `rel_rating` | 無酬評論的星等，我們減對手（顆星） | `portfolio.relative_ratings` | `reviews` |

# %% [markdown] lang="en" cid="e7-task"
# ## E7 Choose the line to back (independent, 6 points)
#
# Which line next year? Chen Pei-wen wants gift sets; the board wants reasons.
# For 2025, six figures of each line:
#
# | Column | Meaning | Function | Tables |
# |---|---|---|---|
# | `growth_pct` | market growth on 2024 (%) | `shares.share_table` | `market_monthly` |
# | `share_pct` | our market share (%) | `shares.share_table` | `market_monthly` |
# | `cm_pct` | net revenue left after cost of goods (%) | `portfolio.line_margins` | `orders_clean`, `order_lines`, `products` |
# | `season_cv` | monthly revenue: standard deviation ÷ mean | `portfolio.season_cv` | `sales_monthly` |
# | `steady_score` | steadiest line 100, wildest 0 | `portfolio.scale_0_100` | `season_cv` |
# | `rel_rating` | unpaid reviews: our stars less rivals' | `portfolio.relative_ratings` | `reviews` |

# %% [markdown] lang="zh-TW" cid="e7-answer"
# 看分數前先定 `weights`，各 0.05–0.50，合計 1：`growth_pct`、`cm_pct`、`steady_score` 合成吸引力，`share_pct`、`rel_rating` 合成競爭力。
# `portfolio.score_lines` 加上 `attract`、`compete`（0–100），連同上表就是 `line_score`。
#
# `target_line` 要在前緣上：沒有別條線兩個分數都贏它（`portfolio.pareto_front`）。
# `target_reason` 填理由：`attract` 吸引力最高、`compete` 競爭力最高、`balance` 兩邊兼顧、`size` 營收最大。

# %% [markdown] lang="en" cid="e7-answer"
# Before any score, fix `weights`, each .05–.50, sum 1: `growth_pct`, `cm_pct`, `steady_score` make attractiveness, `share_pct`, `rel_rating` competitiveness.
# `portfolio.score_lines` adds `attract` and `compete` (0–100); with the table above that is `line_score`.
#
# `target_line` is on the front: no other line beats it on both (`portfolio.pareto_front`).
# `target_reason`: `attract` most attractive, `compete` most competitive, `balance` good on both, `size` largest revenue.

# %% cid="e7" exercise="E7" role="stub"
line_score = ...
weights = {
    "growth_pct": ...,
    "cm_pct": ...,
    "steady_score": ...,
    "share_pct": ...,
    "rel_rating": ...,
}
target_line = ...
target_reason = ...

# %% cid="e7-solution" exercise="E7" role="solution"
books = map(lesson.table, ["orders_clean", "order_lines", "products"])
share = shares.share_table(lesson.table("market_monthly"), year=2025)
season = portfolio.season_cv(lesson.table("sales_monthly"), year=2025)
stars = portfolio.relative_ratings(lesson.table("reviews"))
facts = portfolio.line_margins(*books, year=2025).merge(share, on="line")
facts = facts.merge(season, on="line").merge(stars, on="line")
facts["growth_pct"] = 100 * facts["market_growth"]
facts["steady_score"] = portfolio.scale_0_100(facts["season_cv"], cost=True)
weights = {"growth_pct": 0.2, "cm_pct": 0.2, "steady_score": 0.1}
weights |= {"share_pct": 0.3, "rel_rating": 0.2}
line_score = portfolio.score_lines(facts, weights)
target_line, target_reason = portfolio.pareto_front(line_score)[0], "attract"

# %% [markdown] lang="zh-TW" cid="review"
# ## 自我檢核
#
# - 我的每一列是誰？彼此獨立嗎？
# - 我報了差多少和區間，不只報 p 嗎？
# - 「證據不足」有沒有被我寫成「沒有差別」？
# - 效果這麼大（或這麼小），做法會改變嗎？
#
# 執行下一格，看看完成了哪些。

# %% [markdown] lang="en" cid="review"
# ## Check yourself
#
# - Who is each row, and are rows independent?
# - Did I report size and interval, not p alone?
# - Did I turn "not enough evidence" into "no difference"?
# - Would an effect of this size change what we do?
#
# Run the next cell to see where you stand.

# %% cid="progress"
lesson.progress()

# %% [markdown] lang="zh-TW" cid="hand-in"
# ## 交件
#
# 先存檔（Ctrl+S），再執行下一格。
# 交件檔會出現在這份筆記本旁邊；沒做完也可以交，之後再交一次。

# %% [markdown] lang="en" cid="hand-in"
# ## Hand in
#
# Save first (Ctrl+S), then run the next cell.
# The file appears beside this notebook; unfinished work may be handed in now and again later.

# %% cid="submit"
lesson.submit()

# %% [markdown] lang="zh-TW" cid="next"
# ## 帶著走
#
# - 方法跟著問題走：結果是什麼，比較的是誰。
# - p 看若沒差別時這結果多罕見，區間看差多少，效果量看夠不夠大；三個一起報。
# - 回信給張書雅：把 M1 的三句話各改寫成一句有數字的話。

# %% [markdown] lang="en" cid="next"
# ## Take with you
#
# - The method follows the question: what is the outcome, and who is compared?
# - p says how surprising, the interval how large, the effect size whether it matters; report all three.
# - Answer Chang Shu-ya: each claim of M1 as one sentence with a number.
