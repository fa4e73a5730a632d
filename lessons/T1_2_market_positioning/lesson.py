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
from helpers.analysis import clusters, comparisons, conjoint, rfm
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

# %% [markdown] lang="zh-TW" cid="w1-census"
# 最後一列要小心：只說全部會員的現況，不用檢定。
# 想知道以後、或類似的顧客會不會也這樣，就把這批資料當成樣本，要檢定。
#
# `welch_t` 用 `comparisons.welch_log`，`chi2` 用 `comparisons.chi_square`。

# %% [markdown] lang="en" cid="w1-census"
# The last row: to describe all members as they are now needs no test.
# To speak of future or similar customers, treat the data as a sample and test.
#
# For `welch_t` use `comparisons.welch_log`; for `chi2`, `comparisons.chi_square`.

# %% [markdown] lang="zh-TW" cid="w1-orders"
# ### 兩群人的金額
#
# **願意收行銷訊息的會員，一張單買得比較多嗎？**
#
# 範例都用示範公司的資料，不是你的公司。
# 先看訂單表：一列是一張成立的訂單。

# %% [markdown] lang="en" cid="w1-orders"
# ### Amounts in two groups
#
# **Do members who agree to marketing messages buy more in one order?**
#
# Every example uses the demo company's data, not yours.
# Look at the orders first: one row is one completed order.

# %% cid="w1-orders-run"
demo_orders = lesson.demo("orders_clean")
demo_orders.head()

# %% [markdown] lang="zh-TW" cid="w1-rows"
# 一位會員會下好幾張單，而同一個人的訂單彼此相像。
# 檢定卻假設每一列都是獨立的證據。
# 數一數：每位會員有幾張單？

# %% [markdown] lang="en" cid="w1-rows"
# A member places several orders, and orders of one person resemble each other.
# Yet the test assumes that every row is independent evidence.
# How many orders does a member have?

# %% cid="w1-rows-run"
demo_named = demo_orders.dropna(subset=["member_id"])
demo_named["member_id"].value_counts().describe().round(1)

# %% [markdown] lang="zh-TW" cid="w1-latest"
# 所以每位會員只留最近一張單，再接上會員資料。
# 現在一列就是一位會員，列數才是真正的人數。

# %% [markdown] lang="en" cid="w1-latest"
# So keep each member's latest order only, and add what we know of the member.
# Now one row is one member, and rows count people.

# %% cid="w1-latest-run"
demo_last = demo_named.sort_values("ordered_at").drop_duplicates(
    "member_id", keep="last"
)
demo_last = demo_last.merge(lesson.demo("members"), on="member_id")
demo_last["consent_marketing"].value_counts()

# %% [markdown] lang="zh-TW" cid="w1-logs"
# 金額的分布右邊拖著長尾，幾張大單就能拉高平均。
# 取對數之後左右比較對稱，比的也變成「幾倍」而不是「差幾元」。
# 對數的平均再還原回元，叫做幾何平均，接近一張典型的單。

# %% [markdown] lang="en" cid="w1-logs"
# Amounts have a long tail to the right; a few large orders pull the mean up.
# Logs are closer to symmetric, and to compare them is to ask "how many times as much".
# The mean log, turned back into NT$, is the geometric mean: a typical order.

# %% cid="w1-amounts-run"
labels = {
    "net_revenue_ntd": lesson.text("label-order-value"),
    1: lesson.text("label-agrees"),
    0: lesson.text("label-does-not"),
}
chart = draw_distributions(
    demo_last,
    value="net_revenue_ntd",
    group="consent_marketing",
    alt=lesson.text("alt-amounts"),
    log_scale=False,
    number=money,
    labels=labels,
)
show(chart)

# %% cid="w1-logs-run"
chart = draw_distributions(
    demo_last,
    value="net_revenue_ntd",
    group="consent_marketing",
    alt=lesson.text("alt-logs"),
    number=money,
    labels=labels,
)
show(chart)

# %% [markdown] lang="zh-TW" cid="w1-welch"
# Welch t 檢定不要求兩群的分散程度相同，拿它當預設最安全。
# `welch_log` 會自己取對數，給它原始金額就好。

# %% [markdown] lang="en" cid="w1-welch"
# Welch's t-test does not ask both groups to spread alike, which makes it the safe default.
# `welch_log` takes the logs itself; give it the amounts as they are.

# %% cid="w1-welch-run"
consent = comparisons.welch_log(
    demo_last, value="net_revenue_ntd", group="consent_marketing", a=1, b=0
)
pd.Series(consent).round(3)

# %% [markdown] lang="zh-TW" cid="w1-read"
# 三個數字，三種意思。
# `p` 是：假如兩群其實沒有差別，資料出現這麼大或更大差距的機會。
# `ci_low` 到 `ci_high` 是與資料相符的倍數範圍；1 代表一樣。
# `d` 是效果量：差距相當於幾個標準差，未滿 0.2 算小。

# %% [markdown] lang="en" cid="w1-read"
# Three numbers, three meanings.
# `p`: if the groups did not differ, how often would data show a gap this large or larger?
# `ci_low` to `ci_high`: the ratios that fit the data; 1 means the same.
# `d` is the effect size: the gap in standard deviations, small below .2.

# %% cid="w1-read-run"
key = "read-clear" if consent["p"] < 0.05 else "read-unclear"
print(lesson.text(key).format(**consent))

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
# **Are satisfied people and the others equally likely to switch brands within three months?**
#
# Scores run from 1 to 7; 5 and above counts as satisfied, or as likely to switch.
# The outcome is yes or no, so make a cross table of counts.

# %% cid="w1-survey-run"
demo_survey = lesson.demo("survey")
satisfied = demo_survey["satisfaction"] >= 5
likely = demo_survey["switch_intent"] >= 5
demo_survey["mood"] = np.where(satisfied, "satisfied", "not_yet")
demo_survey["plan"] = np.where(likely, "switch", "stay")
demo_survey[["satisfaction", "mood", "switch_intent", "plan"]].head()

# %% cid="w1-counts-run"
demo_counts = pd.crosstab(demo_survey["mood"], demo_survey["plan"])
demo_counts

# %% [markdown] lang="zh-TW" cid="w1-chi"
# 卡方檢定拿實際人數，和「兩群都一樣」時該有的人數相比。
# 要放人數，不能放百分比：百分比看不出背後問了多少人。
# `v` 是效果量 Cramér's V，0 是無關，未滿 0.1 算小。
# `p` 若顯示 0.000，意思是小於 0.0005，不是零。

# %% [markdown] lang="en" cid="w1-chi"
# The chi-square test sets the counts against those expected if both groups were alike.
# It needs counts: percentages have forgotten how many people were asked.
# `v` is the effect size Cramér's V: 0 means unrelated, and below .1 is small.
# A `p` shown as 0.000 means below .0005, not zero.

# %% cid="w1-chi-run"
pd.Series(comparisons.chi_square(demo_counts)).round(3)

# %% [markdown] lang="zh-TW" cid="w1-shares"
# 百分比留到說明的時候用。
# 讀圖先看差幾個百分點，再回頭看 p 和 V，最後才問：這個差別會改變做法嗎？

# %% [markdown] lang="en" cid="w1-shares"
# Keep percentages for the telling.
# Read the gap in percentage points, then p and V; only then ask: would this change what we do?

# %% cid="w1-shares-run"
labels = {
    "plan": lesson.text("label-plan"),
    "switch": lesson.text("label-switch"),
    "stay": lesson.text("label-stay"),
    "satisfied": lesson.text("label-satisfied"),
    "not_yet": lesson.text("label-not-yet"),
}
show(draw_shares(demo_counts, alt=lesson.text("alt-shares"), labels=labels))

# %% [markdown] lang="zh-TW" cid="w1-anova"
# ### 三群以上
#
# **各年齡層重視「方便」的分數一樣嗎？**
#
# 變異數分析一次問完：五個平均有沒有哪裡不同？
# `F` 是組間差異與組內差異的比，`eta2` 是年齡層解釋了多少比例的差別，未滿 0.01 算很小。

# %% [markdown] lang="en" cid="w1-anova"
# ### Three groups or more
#
# **Do all age bands care equally about convenience?**
#
# ANOVA asks once: do the five means differ anywhere?
# `F` sets the differences between groups against those within; `eta2` is the share of all variation that age bands explain, very small below .01.

# %% cid="w1-means-run"
demo_survey.groupby("age_band")["att_convenience"].mean().round(2)

# %% [markdown] lang="zh-TW" cid="w1-nologs"
# 分數不必取對數；換成金額時要先自己取，`anova` 和 `tukey_pairs` 不會代勞。

# %% [markdown] lang="en" cid="w1-nologs"
# Scores need no logs. With amounts, take them yourself first: `anova` and `tukey_pairs` do not.

# %% cid="w1-anova-run"
ages = comparisons.anova(
    demo_survey, value="att_convenience", group="age_band"
)
pd.Series(ages).round(3)

# %% [markdown] lang="zh-TW" cid="w1-family"
# 為什麼不乾脆兩兩做 t 檢定？
# 就算其實沒差，每做一次仍有 5% 的機會把巧合當成發現；次數一多，機會會累積。
# 下表假設各次互不影響；兩兩比較的實際機會略低，但仍遠高於 5%。

# %% [markdown] lang="en" cid="w1-family"
# Why not simply run t-tests two by two?
# Each takes luck for a finding 5 % of the time, and the risk grows with each test.
# The table assumes independent tests; for pairs the chance is a little lower, but far above 5 %.

# %% cid="w1-family-run"
family = pd.DataFrame({"groups": [2, 3, 4, 5]})
family["pairs"] = family["groups"] * (family["groups"] - 1) // 2
family["false_alarm"] = (1 - 0.95 ** family["pairs"]).round(2)
family

# %% [markdown] lang="zh-TW" cid="w1-tukey"
# Tukey 事後比較把所有組合一起控管，合計誤判的機會不超過 5%。
# 只有 `significant` 是 True 的組合，才能說這兩群有差別。
# 沒有列為顯著的，是證據不足，不是相同。

# %% [markdown] lang="en" cid="w1-tukey"
# Tukey's post-hoc comparison treats all pairs as one family with a single 5 % of false alarms.
# Only where `significant` is true may you say that the two groups differ.
# The others lack evidence; they are not proved to be the same.

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

# %% [markdown] lang="zh-TW" cid="w4"
# ## W4 認識客群
#
# 消費者行為模式 AISAS：顧客走五步，每步看一個數字。
#
# | 注意 | 興趣 | 搜尋 | 行動 | 分享 |
# |---|---|---|---|---|
# | 曝光 | 互動工作階段 | 自然搜尋流量 | 訂單 | 評論 |
#
# RFM 分析看「行動」：最近（R）、多常（F）、花多少（M）各分五等，5 分最好。
# 參考日是最後一筆訂單的隔天，哪天重算都一樣。

# %% [markdown] lang="en" cid="w4"
# ## W4 Knowing the customers
#
# The consumer behaviour model AISAS has five steps, each with a figure.
#
# | Attention | Interest | Search | Action | Share |
# |---|---|---|---|---|
# | impressions | engaged sessions | organic search | orders | reviews |
#
# RFM analysis reads "action": recency, frequency and money in fifths, 5 the best.
# The reference day is the day after the last order, so the answer stays.

# %% cid="w4-rfm-run"
demo_scores = rfm.rfm_scores(lesson.demo("orders_clean"))
rfm.rfm_summary(demo_scores).round(2)

# %% [markdown] lang="zh-TW" cid="w4-groups"
# 不到四分之一的會員是 `champion`，卻帶來約四成營收。
# RFM 說買了什麼，沒說為什麼。
#
# 集群分析 k-means 把態度相近的人放在一起。
# 先標準化，每一欄才一樣重；試 50 個起點，留下群內差距最小的。
# 編號沒有意義：看哪一項特別高，替群取名字。

# %% [markdown] lang="en" cid="w4-groups"
# Under a quarter of members are `champion`, yet they bring about four tenths of revenue.
# RFM says what they bought, not why.
#
# Cluster analysis by k-means puts people of like attitudes together.
# Standardise first, so that columns weigh the same; keep the tightest of 50 starts.
# Numbers mean nothing: name a group after what is unusually high.

# %% cid="w4-groups-run"
demo_people = lesson.demo("survey")
att = [name for name in demo_people.columns if name.startswith("att_")]
demo_scaled = clusters.standardise(demo_people[att])
demo_found = clusters.kmeans_best(
    demo_scaled, k=4, rng=np.random.default_rng(8)
)
demo_people["kind"] = demo_found.labels
demo_people.groupby("kind")[[*att, "spend_ntd"]].mean().round(1)

# %% [markdown] lang="zh-TW" cid="w4-worths"
# ### 什麼最重要
#
# 聯合分析請人替九張商品卡打 1 到 10 分。
# 成分效用是一個水準比基準多幾分；基準是 0。
# 一個屬性的重要性是最高減最低（0 也算），占四個合計的幾 %。
#
# 下面只看重視品質與環保的第 1 群：平均會蓋過你選的買家。

# %% [markdown] lang="en" cid="w4-worths"
# ### What matters most
#
# In a conjoint analysis people rate nine product cards from 1 to 10.
# A part-worth utility is what a level adds to the base level, which is 0.
# Importance is an attribute's highest minus lowest (0 included), as % of all four.
#
# Only group 1, quality and environment: averages hide the buyers you chose.

# %% cid="w4-worths-run"
demo_cards = lesson.demo("conjoint")
asked = demo_people.loc[demo_people["kind"] == 1, "respondent_id"]
demo_rated = demo_cards[demo_cards["respondent_id"].isin(asked)]
conjoint.part_worths(demo_rated).round(2)

# %% [markdown] lang="zh-TW" cid="w4-predict"
# ### 改一個數字，先猜再跑
#
# 效用不是錢：願付價格是環保包裝的分數，除以每 1 元扣的分數。
# 把 1 改成 0（在意價格的人）前先猜：`wtp_ntd` 變大或變小？區間還整段大於 0 嗎？
#
# STP 寫成一句：「**對**重視環保的小家庭，穗岸是**廚房用具**品牌，**差別**是環保包裝，**因為**他們願意多付，而且評分高於對手。」

# %% [markdown] lang="en" cid="w4-predict"
# ### Change this and predict
#
# Utility is not money: willingness to pay is the eco pack's points ÷ the points that NT$1 costs.
# Before turning 1 into 0 (who watch the price), predict: does `wtp_ntd` rise or fall? Is its interval still above 0?
#
# STP in a sentence: "**For** green small families SUIAN is the **kitchenware** brand that **packs green**, **because** they would pay for it and rate us above rivals."

# %% cid="w4-predict-run"
kind = 1
asked = demo_people.loc[demo_people["kind"] == kind, "respondent_id"]
demo_rated = demo_cards[demo_cards["respondent_id"].isin(asked)]
pd.Series(conjoint.willingness_to_pay(demo_rated)).round(3)

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

# %% [markdown] lang="zh-TW" cid="e8-task"
# ## E8 RFM 分析（引導，6 分）
#
# 吳柏翰想給每位會員一張券；先看會員有什麼不同。
# 執行下一格：一位會員的所有訂單，`data_ends` 是資料最後一筆訂單的日期。
# 金額空白的訂單沒有成立。

# %% [markdown] lang="en" cid="e8-task"
# ## E8 RFM analysis (guided, 6 points)
#
# Wu Po-han would send every member a coupon; see first how members differ.
# Run the next cell: all orders of one member; `data_ends` is the date of the data's last order.
# An order without an amount was never completed.

# %% cid="e8-one" exercise="E8" role="given"
orders = lesson.table("orders_clean")
raw = lesson.table("orders_raw").sort_values("ts_utc")
raw = raw.drop_duplicates("order_id", keep="last")
raw["day"] = raw["ts_utc"].dt.tz_convert("Asia/Taipei").dt.date
amounts = orders[["order_id", "net_revenue_ntd"]]
raw = raw.merge(amounts, on="order_id", how="left")
completed = raw["status"] == "completed"
odd = raw.loc[completed != raw["net_revenue_ntd"].notna(), "member_id"]
latest_one = raw.drop_duplicates("member_id", keep="last")
off = latest_one.loc[latest_one["status"] == "cancelled", "member_id"]
times = orders["member_id"].value_counts()
often = times[times.between(4, 7) & times.index.isin(off)]
case_id = often[~often.index.isin(odd)].index.min()
raw["data_ends"] = orders["ordered_at"].max().date()
case_orders = raw.loc[
    raw["member_id"] == case_id,
    ["member_id", "day", "status", "net_revenue_ntd", "data_ends"],
]
case_orders

# %% [markdown] lang="zh-TW" cid="e8-answer"
# - `case`：`recency_d`（最近成立的訂單到參考日，天）、`freq`（成立的訂單數）、`monetary_ntd`（合計，元）用手算；`r`、`f`、`m` 讀 `rfm.rfm_scores(orders)`
# - `rfm_tab`：分數交給 `rfm.rfm_summary`
# - `guest_pct`：`orders` 沒有會員編號的占幾 %（0–100）
# - `coupon`：`buys_anyway` 不發券最可能也會買；`win_back` 以前常買、最近沒來
#
# | | F 1–2 | F 3 | F 4–5 |
# |---|---|---|---|
# | R 4–5 | `new` | `loyal` | `champion` |
# | R 3 | `cooling` | `loyal` | `loyal` |
# | R 1–2 | `lapsed` | `at_risk` | `at_risk` |

# %% [markdown] lang="en" cid="e8-answer"
# - `case`: by hand `recency_d` (days, last completed order to reference day), `freq` (completed orders), `monetary_ntd` (sum, NT$); read `r`, `f`, `m` from `rfm.rfm_scores(orders)`
# - `rfm_tab`: those scores in `rfm.rfm_summary`
# - `guest_pct`: % of `orders` without a member (0–100)
# - `coupon`: `buys_anyway`, likeliest without one; `win_back`, bought often, not lately
#
# | | F 1–2 | F 3 | F 4–5 |
# |---|---|---|---|
# | R 4–5 | `new` | `loyal` | `champion` |
# | R 3 | `cooling` | `loyal` | `loyal` |
# | R 1–2 | `lapsed` | `at_risk` | `at_risk` |

# %% cid="e8" exercise="E8" role="stub"
case = {
    "recency_d": ...,
    "freq": ...,
    "monetary_ntd": ...,
    "r": ...,
    "f": ...,
    "m": ...,
}
rfm_tab = ...
guest_pct = ...
coupon = {"buys_anyway": ..., "win_back": ...}

# %% cid="e8-solution" exercise="E8" role="solution"
scores = rfm.rfm_scores(orders)
case = scores.loc[case_id]
rfm_tab = rfm.rfm_summary(scores)
known = orders.dropna(subset=["member_id"])
guest_pct = 100 * (1 - len(known) / len(orders))
coupon = {"buys_anyway": "champion", "win_back": "at_risk"}

# %% [markdown] lang="zh-TW" cid="e9-task"
# ## E9 K-means 客群分群（獨立，8 分）
#
# 同事用三種方式把問卷各切成 3 到 6 群：
#
# - `a`：六項態度加 `spend_ntd`，原始單位，50 個起點
# - `b`：六項態度，標準化，1 個起點
# - `c`：六項態度，標準化，50 個起點
#
# 下表都用標準化的態度衡量：群內差距 `inertia`（同一個 k 才能比）、分得多開 `silhouette`（−1 到 1）、`c` 的 `stability`（重抽一批人再分，有多像；1 一樣，0 碰巧）。

# %% [markdown] lang="en" cid="e9-task"
# ## E9 Cluster customers by k-means (independent, 8 points)
#
# A colleague cut the survey into 3 to 6 groups in three ways:
#
# - `a`: six attitudes and `spend_ntd`, raw units, 50 starts
# - `b`: six attitudes, standardised, 1 start
# - `c`: six attitudes, standardised, 50 starts
#
# All are judged on standardised attitudes: spread `inertia` (for equal k), distance `silhouette` (−1 to 1), and the `stability` of `c` (draw people again: 1 the same groups, 0 chance).

# %% cid="e9-runs" exercise="E9" role="given"
survey = lesson.table("survey")
wants = [name for name in survey.columns if name.startswith("att_")]
scaled = clusters.standardise(survey[wants])
with_spend = survey[[*wants, "spend_ntd"]]
seed = np.random.default_rng
run_a = clusters.groupings(with_spend, rng=seed(8))
run_b = clusters.groupings(scaled, rng=seed(8), starts=1)
run_c = clusters.groupings(scaled, rng=seed(8))
figures = {
    name: clusters.grouping_figures(scaled, labels)
    for name, labels in [("a", run_a), ("b", run_b), ("c", run_c)]
}
quality = pd.concat(figures, names=["run"]).reset_index("run")
steady = pd.DataFrame({"run": "c", "k": [3, 4, 5, 6]})
steady["stability"] = [
    clusters.bootstrap_ari(scaled, k=groups, rng=seed(groups), draws=10)
    for groups in steady["k"]
]
quality = quality.merge(steady, on=["run", "k"], how="left")
quality.sort_values(["k", "run"], ignore_index=True).round(3)

# %% [markdown] lang="zh-TW" cid="e9-answer"
# - `run` 可用的一次；`k` 群數（沒有標準答案，最小的群要滿 8%）；`stability`
# - `profile` 一列一群：`cluster`（如 `run_a["k3"]`）、`n`、`share`（0–1）、`att_` 六項平均（1–7）、`spend_ntd`（平均，元）、`top_channel`（最多人用）、`lead`（`scaled` 平均最高的欄名）
# - 加一欄 `name`：需要與情境（不計分，D1 會用）
# - `groups_are`：群是 `types`（真有這幾種人）、`proof`（穩定，所以 k 正確）、`cut`（有用的切法，邊界重疊）、`useless`（重疊，不能用）？

# %% [markdown] lang="en" cid="e9-answer"
# - `run`, the usable one; `k`, groups (none is correct; the smallest needs 8 %); `stability`
# - `profile`, a row a group: `cluster` (as in `run_a["k3"]`), `n`, `share` (0–1), six mean `att_` (1–7), `spend_ntd` (mean, NT$), `top_channel` (most used), `lead` (column with the highest mean of `scaled`)
# - a column `name`: need and situation (unmarked, for D1)
# - `groups_are`: `types` (kinds of people that exist), `proof` (stable, so k is correct), `cut` (useful, edges overlap), `useless` (they overlap)?

# %% cid="e9" exercise="E9" role="stub"
run = ...
k = ...
profile = ...
stability = ...
groups_are = ...

# %% cid="e9-solution" exercise="E9" role="solution"
run, k = "c", 4
people = survey.assign(cluster=run_c["k4"])
groups = people.groupby("cluster")
profile = groups[[*wants, "spend_ntd"]].mean()
profile["n"] = groups["respondent_id"].count()
profile["share"] = profile["n"] / len(people)
used = pd.crosstab(people["cluster"], people["top_channel"])
profile["top_channel"] = used.agg("idxmax", axis=1)
means = scaled.groupby(people["cluster"]).mean()
profile["lead"] = means.agg("idxmax", axis=1)
stability = quality.loc[quality["k"] == k, "stability"].max()
groups_are = "cut"

# %% [markdown] lang="zh-TW" cid="e9x-task"
# ## E9X 自己算穩定度（延伸，1 分）
#
# 不讀表：用 `clusters.bootstrap_ari` 和 E9 的 `k`，從 `survey` 的六項態度（1–7）算出 `own_stability`。
# 亂數起點隨你選。

# %% [markdown] lang="en" cid="e9x-task"
# ## E9X Compute the stability (extension, 1 point)
#
# Not from the table: with `clusters.bootstrap_ari` and your `k` of E9 work out `own_stability` from the six attitudes (1–7) of `survey`.
# Any random seed will do.

# %% cid="e9x" exercise="E9X" role="stub"
own_stability = ...

# %% cid="e9x-solution" exercise="E9X" role="solution"
answered = lesson.table("survey")
asked_for = [c for c in answered.columns if c.startswith("att_")]
even = clusters.standardise(answered[asked_for])
own_stability = clusters.bootstrap_ari(
    even, k=int(k), rng=np.random.default_rng(7)
)

# %% [markdown] lang="zh-TW" cid="e10-task"
# ## E10 聯合分析與 STP（獨立，7 分）
#
# 從 E9 的群選一群，說他們要什麼、願付多少，再定位。
# 下一格重做 `c`（`cuts`），列出每一群的四個重要性（%）、環保包裝的 `wtp_ntd`（元）與區間；`k` 是 1 的列是全體。

# %% [markdown] lang="en" cid="e10-task"
# ## E10 Conjoint analysis and STP (independent, 7 points)
#
# Choose one of your groups of E9: what do they want, what would they pay, how do we position?
# The next cell repeats `c` (`cuts`) and lists each group's four importances (%) and its `wtp_ntd` for the eco pack with interval; `k` 1 is everybody.

# %% cid="e10-worth" exercise="E10" role="given"
survey = lesson.table("survey")
ratings = lesson.table("conjoint")
wants = [name for name in survey.columns if name.startswith("att_")]
scaled = clusters.standardise(survey[wants])
cuts = clusters.groupings(scaled, rng=np.random.default_rng(8))
rows = []
for cut, numbers in cuts.assign(k1=0).items():
    for number in sorted(numbers.unique()):
        members = survey.loc[numbers == number, "respondent_id"]
        cards = ratings[ratings["respondent_id"].isin(members)]
        weight = conjoint.importance(cards).set_index("attribute")
        worth = conjoint.willingness_to_pay(cards)
        row = {"k": int(cut[1:]), "cluster": number}
        row.update(weight["importance_pct"])
        row.update({"wtp_ntd": worth["wtp_ntd"], "low": worth["ci_low"]})
        rows.append({**row, "high": worth["ci_high"]})
supplied = pd.DataFrame(rows).sort_values(["k", "cluster"])
supplied.round(1)

# %% [markdown] lang="zh-TW" cid="e10-answer"
# - `segment`：群的編號，用 E9 的 `k`；`imp`、`wtp_ntd` 讀它在 `supplied` 的列
# - `stp`：`size_n`（問卷人數）、`value_ntd`（`spend_ntd` 合計，元）
# - `statement`：`category`（L1–L5）、`difference`（`imp` 裡他們比全體重視的）
# - `proofs`：`need` 他們要（`importance`、`wtp`、`attitudes`、收件匣 `memo`）；`own` 我們有（`image` 評分高於對手、`orders`、`slogan` 我們是高級品牌、`memo`）
#
# 把它們連成一句話，寫進 D1。

# %% [markdown] lang="en" cid="e10-answer"
# - `segment`: the group's number under your `k`; `imp`, `wtp_ntd` from its row of `supplied`
# - `stp`: `size_n` (people in the survey), `value_ntd` (sum of `spend_ntd`, NT$)
# - `statement`: `category` (L1–L5), `difference` (of `imp`, what they weigh more than everybody)
# - `proofs`: `need`, they want it (`importance`, `wtp`, `attitudes`, inbox `memo`); `own`, we have it (`image` rated above rivals, `orders`, `slogan` "we are premium", `memo`)
#
# Join them into one sentence for D1.

# %% cid="e10" exercise="E10" role="stub"
segment = ...
imp = {"price_ntd": ..., "origin": ..., "pack": ..., "ship_days": ...}
wtp_ntd = ...
stp = {"size_n": ..., "value_ntd": ...}
statement = {"category": ..., "difference": ...}
proofs = {"need": ..., "own": ...}

# %% cid="e10-solution" exercise="E10" role="solution"
people = survey.assign(cluster=cuts[f"k{k:.0f}"])
segment = people.groupby("cluster")["spend_ntd"].sum().agg("idxmax")
mine = people[people["cluster"] == segment]
mine_row = (supplied["k"] == k) & (supplied["cluster"] == segment)
features = ["price_ntd", "origin", "pack", "ship_days"]
imp = supplied.loc[mine_row, features].max()
wtp_ntd = supplied.loc[mine_row, "wtp_ntd"].max()
everybody = supplied.loc[supplied["k"] == 1, features].max()
stp = {"size_n": len(mine), "value_ntd": mine["spend_ntd"].sum()}
lead = (imp - everybody).agg("idxmax")
statement = {"category": "L2", "difference": lead}
proofs = {"need": "importance", "own": "image"}

# %% [markdown] lang="zh-TW" cid="e10x-task"
# ## E10X 自己算重要性與願付價格（延伸，2 分）
#
# 用 `conjoint.part_worths` 算你那一群（`segment`）的成分效用。
# `spans`：每個屬性最高減最低（分）；`wtp`：`points`（環保包裝的分數）、`points_per_ntd`（每 1 元的斜率，可由 `conjoint.willingness_to_pay` 讀）、`wtp_ntd`（元）。

# %% [markdown] lang="en" cid="e10x-task"
# ## E10X Work out importance and willingness to pay (extension, 2 points)
#
# Take the part-worths of your group (`segment`) from `conjoint.part_worths`.
# `spans`: highest minus lowest of each attribute (points); `wtp`: `points` of the eco pack, `points_per_ntd` (slope for NT$1, from `conjoint.willingness_to_pay`), `wtp_ntd`.

# %% cid="e10x" exercise="E10X" role="stub"
spans = {"price_ntd": ..., "origin": ..., "pack": ..., "ship_days": ...}
wtp = {"points": ..., "points_per_ntd": ..., "wtp_ntd": ...}

# %% cid="e10x-solution" exercise="E10X" role="solution"
answered = lesson.table("survey")
asked_for = [c for c in answered.columns if c.startswith("att_")]
even = clusters.standardise(answered[asked_for])
again = clusters.groupings(even, rng=np.random.default_rng(8))
buyers = answered[again[f"k{k:.0f}"] == segment]
cards = lesson.table("conjoint")
cards = cards[cards["respondent_id"].isin(buyers["respondent_id"])]
worths = conjoint.part_worths(cards)
sides = worths.groupby("attribute")["part_worth"].agg(["max", "min"])
spans = sides["max"] - sides["min"]
wtp = conjoint.willingness_to_pay(cards)

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
