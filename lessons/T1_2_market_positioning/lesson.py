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
from helpers.analysis import comparisons, evidence, positioning
from helpers.charts import (
    draw_distributions,
    draw_intervals,
    draw_map,
    draw_shares,
    money,
    show,
    times,
)

pd.set_option("display.max_colwidth", 160)
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

# %% [markdown] lang="zh-TW" cid="w2"
# ## W2 強，是跟誰比
#
# 「我們的品質有 4.4 分」不是優勢，要看別人幾分。
# 內部因素評估（IFE）的每一列，都把自己放在一個比較對象旁邊：最強的對手，或前一年的自己。
# 換一個比較對象，優勢可能變成劣勢，所以要寫清楚是跟誰比。

# %% [markdown] lang="en" cid="w2"
# ## W2 Strong compared with whom?
#
# "Our quality scores 4.4" is no strength until we know what others score.
# Each row of an internal factor evaluation (IFE) puts us beside a comparator: the best rival, or ourselves a year ago.
# Another comparator may turn a strength into a weakness: name it.

# %% [markdown] lang="zh-TW" cid="w2-row"
# 下面各挑一項優勢與劣勢，算出加權分數。
#
# - `gap` 是差距，正的表示我們比較好
# - `clear` 是 1，差距不太可能是巧合；0 的不要用
# - `rating`：優勢 4（大）或 3（小），劣勢 2（小）或 1（大）
# - `weight` 是多重要，整張表合計 1；這裡只有兩列，還沒湊滿

# %% [markdown] lang="en" cid="w2-row"
# Here one strength and one weakness get weighted scores.
#
# - `gap`: how far apart; plus where we are better
# - `clear`: 1 where the gap is unlikely to be chance; leave 0 alone
# - `rating`: strengths 4 (major) or 3, weaknesses 2 or 1 (major)
# - `weight`: how much it matters; a whole table sums to 1, two rows do not

# %% cid="w2-row-run"
demo_facts = evidence.internal_facts(lesson.demo, language=lesson.language)
demo_scores = demo_facts.head(9)
demo_sure = demo_scores[demo_scores["clear"] == 1].sort_values("gap")
demo_rows = pd.concat([demo_sure.tail(1), demo_sure.head(1)])
demo_rows = demo_rows.assign(weight=[0.15, 0.10])
demo_rows["rating"] = np.where(demo_rows["gap"] > 0, 4, 1)
demo_rows["score"] = demo_rows["weight"] * demo_rows["rating"]
demo_rows[["fact", "own", "comparator", "gap", "weight", "rating", "score"]]

# %% [markdown] lang="zh-TW" cid="w2-map"
# ### 五個品牌的位置
#
# 主成分分析（PCA）把八項屬性濃縮成兩維，畫成知覺圖。
#
# - 兩點靠得近：大家覺得這兩個品牌像
# - 箭頭：往那個方向，這項屬性的評分愈高；左右最長的替第一維命名
# - 正負號沒有好壞，圖左右翻轉意思一樣
#
# 問卷裡的 `ideal` 是理想中的店，不是品牌；`mean_ratings` 會先拿掉。

# %% [markdown] lang="en" cid="w2-map"
# ### Where five brands lie
#
# Principal component analysis (PCA) puts eight attributes into two dimensions: a perceptual map.
#
# - Dots close together: brands that seem alike
# - Arrows: ratings rise this way; the longest from left to right names dimension 1
# - Signs are neither good nor bad; the map may be mirrored
#
# `mean_ratings` drops `ideal`, the shop people wish for.

# %% cid="w2-map-run"
demo_means = positioning.mean_ratings(lesson.demo("brand_image"))
demo_map = positioning.pca_map(demo_means)
demo_seen = positioning.map_summary(demo_map)
alt = lesson.text("alt-map").format(
    share=demo_map.explained,
    nearest=lesson.text(demo_seen["nearest"]),
    dim1=lesson.text(demo_seen["dim1"]),
)
show(draw_map(demo_map.points, alt=alt))

# %% [markdown] lang="zh-TW" cid="w2-predict"
# ### 改一個數字，先猜再跑
#
# 假如「價格實在」當初用 10 到 70 分來問，其他七項仍是 1 到 7 分。
# 把 `times_wider` 從 1 改成 10 之前，先寫下預測：沒有標準化、有標準化，第一維占的比例各會怎麼變？
# 跑完想一想：哪一張圖在講市場，哪一張在講量尺？

# %% [markdown] lang="en" cid="w2-predict"
# ### Change this and predict
#
# Suppose value for money had been asked from 10 to 70, the others from 1 to 7.
# Before you turn `times_wider` from 1 into 10, predict what dimension 1 takes, standardised and not.
# Which map speaks of the market, and which of the ruler?

# %% cid="w2-predict-run"
times_wider = 1
demo_wide = demo_means.copy()
demo_wide["price_value"] = demo_wide["price_value"] * times_wider
demo_from_mean = demo_wide - demo_wide.mean()
demo_scaled = demo_from_mean / demo_from_mean.std()
raw = np.linalg.svd(demo_from_mean)[1] ** 2
standard = np.linalg.svd(demo_scaled)[1] ** 2
parts = {"raw": raw[0] / raw.sum(), "standard": standard[0] / standard.sum()}
print(lesson.text("w2-predict").format(**parts))

# %% [markdown] lang="zh-TW" cid="w3"
# ## W3 從 PEST 到 SWOT 到 TOWS
#
# 每一件事先問：我們一個決定就能改變它嗎？
#
# - 能：內部，優勢 S 或劣勢 W
# - 不能，不管做不做都存在：外部，機會 O 或威脅 T
# - 是一件要去做的事：都不是，留到 TOWS

# %% [markdown] lang="en" cid="w3"
# ## W3 From PEST to SWOT to TOWS
#
# Ask of each thing: could one decision of ours change it?
#
# - Yes: inside, strength S or weakness W
# - No, it exists whether or not we act: outside, opportunity O or threat T
# - A thing to do: neither; wait for TOWS

# %% [markdown] lang="zh-TW" cid="w3-pest"
# PEST 是大環境的檢查表：政治法規 P、經濟 E、社會 S、科技 T。
# 下面是示範公司的外部證據，F28 以後是同事的提案。
# `gap` 是正的，表示對我們有利。
#
# 法規內容為教學教材，非法律意見；條文以全國法規資料庫現行版本為準。

# %% [markdown] lang="en" cid="w3-pest"
# PEST is a checklist of the wider world: politics and law, economy, society, technology.
# Below: the demo company's outside facts; from F28 on, proposals.
# A `gap` above 0 is to our good.
#
# Laws here are teaching material, not legal advice; the current text holds.

# %% cid="w3-outside-run"
demo_outside = evidence.outside_facts(lesson.demo, language=lesson.language)
demo_outside[["evidence_ref", "fact", "own", "comparator", "gap", "source"]]

# %% [markdown] lang="zh-TW" cid="w3-swot"
# ### 每一句都有代號和證據
#
# `list_statements` 替證據編號：S1、W1、O1、T1。
# `statement` 先抄事實，之後改成自己的話：什麼、多少、跟誰比。
# 有了編號，別人問「憑什麼」，你指得出來。

# %% [markdown] lang="en" cid="w3-swot"
# ### Each sentence has an id and its evidence
#
# `list_statements` numbers the evidence: S1, W1, O1, T1.
# Put each `statement` into your own words: what, how much, compared with whom.
# When somebody asks "says who?", you can point.

# %% cid="w3-swot-run"
demo_all = pd.concat([demo_facts, demo_outside])
demo_swot = evidence.list_statements(
    demo_all, S=demo_rows.head(1), W=demo_rows.tail(1), O=["F24"], T=["F26"]
)
demo_swot

# %% [markdown] lang="zh-TW" cid="w3-tows"
# ### 策略用代號連起來；改一個字，先猜再跑
#
# `SO` 用優勢抓機會，`WO` 補劣勢接機會，`ST` 用優勢擋威脅，`WT` 收斂避險。
# 每個策略用一個內部、一個外部代號；`fits` 是 1 才算連上。
#
# 把 `chance` 從 F24 改成 F28（開 LINE 商店）之前，先預測：`fits` 會變成 0 嗎？
# 程式只看字母；看得出那是自己行動的，是誰？

# %% [markdown] lang="en" cid="w3-tows"
# ### Strategies are linked by ids; change this and predict
#
# `SO`: strength takes opportunity; `WO`: mend a weakness for it; `ST`: strength meets threat; `WT`: cut back.
# Each uses one inside and one outside id.
#
# Before you turn `chance` from F24 into F28 (a LINE store), predict: does `fits` become 0?
# The program sees letters; who sees an action?

# %% cid="w3-tows-run"
chance = "F24"
demo_try = evidence.list_statements(
    demo_all, S=demo_rows.head(1), W=demo_rows.tail(1), O=[chance]
)
print(demo_try["statement"].iloc[-1])
demo_tows = pd.DataFrame({"type": ["SO", "WO"]})
demo_tows = demo_tows.assign(internal_id=["S1", "W1"], external_id="O1")
evidence.check_strategies(demo_tows, demo_try)

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

# %% [markdown] lang="zh-TW" cid="e5-task"
# ## E5 內部評估與定位圖（引導，4 分）
#
# 林承岳說：我們就是高級品牌。
# 先看十五項內部證據，每一項都有比較對象，單位寫在 `fact` 裡。
# `gap` 是差距，正的表示我們比較好；`clear` 是 0 的，看不出高下。

# %% [markdown] lang="en" cid="e5-task"
# ## E5 Internal evaluation and the map (guided, 4 points)
#
# Lin Cheng-yue says: we are premium.
# Here are fifteen inside facts, each beside a comparator; the unit stands in `fact`.
# `gap` is above 0 where we are better; where `clear` is 0 nobody can tell.

# %% cid="e5-facts" exercise="E5" role="given"
inside = evidence.internal_facts(lesson.table, language=lesson.language)
inside[["evidence_ref", "fact", "own", "comparator", "gap", "clear"]]

# %% [markdown] lang="zh-TW" cid="e5-ife"
# 做出 IFE 表 `ife`：至少八列，S 和 W 各至少三列。
#
# - `evidence_ref` F 編號；`factor` 用自己的一句話；`type` 填 S 或 W
# - `own`、`comparator` 照抄上表
# - `weight`（0–1，合計 1）、`rating`（1–4）、`score`（權重 × 評分）
#
# `ife_total` 是 `score` 的合計。
# 也可以用試算表：執行 `lesson.form("E5")`，填好再寫 `ife = lesson.read_form("E5")`。

# %% [markdown] lang="en" cid="e5-ife"
# Make an IFE table `ife`: eight rows or more, three S and three W at least.
#
# - `evidence_ref`: F number; `factor`: a sentence of yours; `type`: S or W
# - `own`, `comparator`: as above
# - `weight` (0–1, sum 1), `rating` (1–4), `score` (weight × rating)
#
# `ife_total` is the sum of `score`.
# A spreadsheet will do: `lesson.form("E5")`, fill it in, then `ife = lesson.read_form("E5")`.

# %% [markdown] lang="zh-TW" cid="e5-map"
# 下一格是你的定位圖，已標準化，不含 `ideal`。
# 讀完在 `reading` 填四個代碼：
#
# - `nearest` 離穗岸最近的品牌（`c1`–`c4`）
# - `dim1` 左右最長的箭頭是哪一項屬性
# - `sign` 第一維的正負號：`good` 正的比較好、`size` 正的規模大、`none` 沒有好壞
# - `claim`「我們的品質有 4.5 分，所以是優勢」缺了 `nothing`、`comparator`、`decimals` 還是 `p_value`

# %% [markdown] lang="en" cid="e5-map"
# Next comes your map, standardised, without `ideal`.
# Fill four codes into `reading`:
#
# - `nearest`: the brand nearest to SuiAn (`c1`–`c4`)
# - `dim1`: the attribute of the arrow longest from left to right
# - `sign` of dimension 1: `good` plus is better, `size` plus is larger, `none` neither
# - `claim`: "quality scores 4.5, so it is a strength" lacks `nothing`, `comparator`, `decimals` or `p_value`

# %% cid="e5-chart"
own_image = lesson.table("brand_image")
own_map = positioning.pca_map(positioning.mean_ratings(own_image))
alt = lesson.text("alt-own-map").format(share=own_map.explained)
show(draw_map(own_map.points, alt=alt))
own_map.points.round(2)

# %% cid="e5" exercise="E5" role="stub"
ife = ...
ife_total = ...
reading = {"nearest": ..., "dim1": ..., "sign": ..., "claim": ...}

# %% cid="e5-solution" exercise="E5" role="solution"
ife = inside[inside["clear"] == 1].rename(columns={"fact": "factor"})
ife["type"] = np.where(ife["gap"] > 0, "S", "W")
ife["weight"] = 1 / len(ife)
ife["rating"] = np.where(ife["gap"] > 0, 3, 2)
ife["score"] = ife["weight"] * ife["rating"]
ife_total = ife["score"].sum()
brand_map = positioning.pca_map(
    positioning.mean_ratings(lesson.table("brand_image"))
)
reading = positioning.map_summary(brand_map)
reading["sign"] = "none"
reading["claim"] = "comparator"

# %% [markdown] lang="zh-TW" cid="e5x-task"
# ## E5X 自己做定位圖（延伸，2 分）
#
# 從 `brand_image`（一列是一位受訪者對一個品牌一項屬性的評分，1–7）做出定位圖。
# 交出 `pmap`：欄位 `brand`（五個品牌）、`dim1`、`dim2`；以及 `var_explained`：兩維合計解釋的比例（0–1）。
# 圖轉動或翻轉都算對。

# %% [markdown] lang="en" cid="e5x-task"
# ## E5X Make the map yourself (extension, 2 points)
#
# Make the map from `brand_image` (one row: a respondent's rating of a brand on an attribute, 1–7).
# Hand in `pmap` with `brand` (five brands), `dim1`, `dim2`, and `var_explained`: the share of both dimensions together (0–1).
# Turned or mirrored, it is still right.

# %% cid="e5x" exercise="E5X" role="stub"
pmap = ...
var_explained = ...

# %% cid="e5x-solution" exercise="E5X" role="solution"
image = lesson.table("brand_image")
means = image[image["brand"] != "ideal"].pivot_table(
    index="brand", columns="attribute", values="rating"
)
found = positioning.pca_map(means)
points = found.points[found.points["kind"] == "brand"]
pmap = points.rename(columns={"point": "brand"})
var_explained = found.explained

# %% [markdown] lang="zh-TW" cid="e6-task"
# ## E6 PEST、SWOT 到 TOWS（引導，6 分）
#
# 先分類六句話，填進 `filed`：`S`、`W`、`O`、`T`，或 `none`（我們自己的行動）。
#
# - `c1` 開一家 LINE 商店
# - `c2` 客服平均三天才回信
# - `c3` 別家顧客想換品牌的比例升高
# - `c4` 對手全面降價
# - `c5` 官網結帳比對手多兩個步驟
# - `c6` 每個會員發一張券

# %% [markdown] lang="en" cid="e6-task"
# ## E6 PEST, SWOT and TOWS (guided, 6 points)
#
# File six sentences in `filed`: `S`, `W`, `O`, `T`, or `none` (an action of ours).
#
# - `c1` Open a LINE store
# - `c2` Our service takes three days to answer
# - `c3` More of others' customers want to switch
# - `c4` Rivals cut all prices
# - `c5` Our checkout has two steps more than rivals'
# - `c6` A coupon for every member

# %% [markdown] lang="zh-TW" cid="e6-evidence"
# 再看你可以引用的證據，每項有 F 編號。
# F01–F15 是 E5 看過的，F28 以後是同事的提案。
# 先寫下你原本以為最大的機會是什麼，再往下看。
#
# 法規內容為教學教材，非法律意見；條文以全國法規資料庫現行版本為準。

# %% [markdown] lang="en" cid="e6-evidence"
# Then see what you can cite, by F number.
# F01–F15 you know from E5; from F28 on they are proposals.
# First write down which opportunity you expect to be largest.
#
# Laws here are teaching material, not legal advice; the current text holds.

# %% cid="e6-facts" exercise="E6" role="given"
inside = evidence.internal_facts(lesson.table, language=lesson.language)
outside = evidence.outside_facts(lesson.table, language=lesson.language)
facts = pd.concat([inside, outside])
facts[["evidence_ref", "fact", "own", "comparator", "gap", "clear", "source"]]

# %% [markdown] lang="zh-TW" cid="e6-answer"
# 交出三張表，證據寫 F 編號，同一張表不重複：
#
# - `pest` 至少四列，P、E、S、T 都有：`quadrant`、`statement`、`evidence_ref`
# - `swot` 每個象限至少三列：`id`（如 S1）、`quadrant`、`statement`、`evidence_ref`
# - `tows` 至少四列，四種類型都有：`type`、`strategy`、`internal_id`、`external_id`、`target_line`（L1–L5）

# %% [markdown] lang="en" cid="e6-answer"
# Hand in three tables, with F numbers as evidence, none twice in a table:
#
# - `pest`, four rows or more with P, E, S and T: `quadrant`, `statement`, `evidence_ref`
# - `swot`, three rows or more a quadrant: `id` (such as S1), `quadrant`, `statement`, `evidence_ref`
# - `tows`, four rows or more, all four types: `type`, `strategy`, `internal_id`, `external_id`, `target_line` (L1–L5)

# %% [markdown] lang="zh-TW" cid="e6-how"
# `swot` 可以用試算表：執行 `lesson.form("E6")`，填好再寫 `swot = lesson.read_form("E6")`。
# 或用 `evidence.list_statements(facts, S=["F09", …], W=[…], O=[…], T=[…])` 編號；`pest` 也一樣。
# `tows` 從下面的 `kinds` 開始，加上欄位。

# %% [markdown] lang="en" cid="e6-how"
# For `swot` a spreadsheet will do: `lesson.form("E6")`, fill it in, then `swot = lesson.read_form("E6")`.
# Or number facts with `evidence.list_statements(facts, S=["F09", …], W=[…], O=[…], T=[…])`; `pest` alike.
# Begin `tows` with `kinds` below and add columns.

# %% cid="e6-kinds" exercise="E6" role="given"
kinds = pd.DataFrame({"type": ["SO", "WO", "ST", "WT"]})
kinds

# %% cid="e6" exercise="E6" role="stub"
filed = {"c1": ..., "c2": ..., "c3": ..., "c4": ..., "c5": ..., "c6": ...}
pest = ...
swot = ...
tows = ...

# %% cid="e6-solution" exercise="E6" role="solution"
filed = dict(c1="none", c2="W", c3="O", c4="T", c5="W", c6="none")
sure, outer = inside[inside["clear"] == 1], outside.head(12)
up, down = outer[outer["gap"] > 0], outer[~(outer["gap"] > 0)]
pest = evidence.list_statements(
    facts, P=["F26"], E=["F18", "F20"], S=["F23"], T=["F25"])
swot = evidence.list_statements(
    facts, S=sure[sure["gap"] > 0].head(4), W=sure[sure["gap"] < 0].head(4),
    O=up.head(3), T=down.head(3))
tows = kinds.assign(
    internal_id=["S1", "W1", "S2", "W2"],
    external_id=["O1", "O2", "T1", "T2"], target_line="L3")
tows["strategy"] = [lesson.text(f"e6-{kind}") for kind in kinds["type"]]

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
