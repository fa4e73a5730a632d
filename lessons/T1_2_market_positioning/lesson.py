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
# **董事會三週後開會：明年主推哪一條產品線，站在什麼位置，爭取哪些人？**
#
# - 時間：425 分鐘（範例 95、核心九題 270、報告 60）；延伸四題另加 75
# - `P1.2.1` 選對方法，說出差多少、多確定
# - `P1.2.2` 用證據說明優勢、劣勢與定位
# - `P1.2.3` 從 SWOT 到 TOWS，選定主推的線
# - `P1.2.4` 找出客群，確認偏好與需求

# %% [markdown] lang="en" cid="cover"
# # T1.2 Position the market and customer groups
#
# **The board meets in three weeks: which line, in what position, for which people?**
#
# - Time: 425 minutes (examples 95, nine core exercises 270, report 60); four extensions 75
# - `P1.2.1` method, size, certainty
# - `P1.2.2` strengths, weaknesses, position
# - `P1.2.3` SWOT, TOWS, line to back
# - `P1.2.4` customer groups, their needs

# %% [markdown] lang="zh-TW" cid="company"
# ## 公司與這份筆記本
#
# 穗岸 SUIAN 2018 年在台中成立，為小宅家庭做生活用品，主張「把日子過得有餘裕」，有五條產品線（L1–L5）。
# 你是企劃主管。
#
# 1. 由上往下，按 ▶ 或 Shift+Enter 執行。
# 2. 把作答格的 `...` 換成答案，執行，再執行檢查。
# 3. 卡住時新增一格，輸入 `lesson.hint("E1")`；每題三段提示。
# 4. 核心題必做；延伸題（E4、E5X、E9X、E10X）可跳過，後面用不到。

# %% [markdown] lang="en" cid="company"
# ## The company and this notebook
#
# SUIAN of Taichung makes goods for small homes, five lines (L1–L5); you plan its marketing.
#
# 1. Run top down with ▶ or Shift+Enter.
# 2. Replace each `...`, run, then run its check.
# 3. Stuck? `lesson.hint("E1")` in a new cell.
# 4. Extension (E4, E5X, E9X, E10X) may be skipped.

# %% [markdown] lang="zh-TW" cid="memo-product"
# ## 收件匣
#
# **M1　商品經理 陳沛文**
# > 禮盒就是未來。
# > 請直接寫：用 App 的客人花得比較多、女生比較在意包裝、南部跟別的地方不一樣。
# > 大家都知道，不用查了。
#
# **M2　總經理 林承岳**
# > 我們就是高級品牌。
#
# **M3　營運經理 吳柏翰（暫代 CRM）**
# > 分群太慢，每個會員發一張券最省事。

# %% [markdown] lang="en" cid="memo-product"
# ## Inbox
#
# **M1 Chen Pei-wen, product manager**
# > Gift sets are the future.
# > Write: App users spend more, women care more about packaging, the south is different.
# > Do not check.
#
# **M2 Lin Cheng-yue, general manager**
# > We are premium.
#
# **M3 Wu Po-han, operations (standing in for CRM)**
# > Segments are slow; send everyone a coupon.

# %% [markdown] lang="zh-TW" cid="memo-finance"
# **M4　財務長 張書雅**
# > 上次的簡報有十一個形容詞、兩個數字。
# > 每一句「比較多」，告訴我差多少元、多確定、值不值得。看不出來就寫看不出來。

# %% [markdown] lang="en" cid="memo-finance"
# **M4 Chang Shu-ya, finance director**
# > Last deck: eleven adjectives, two numbers.
# > For each "more": how many NT$, how sure, is it worth it? If you cannot tell, say so.

# %% cid="setup" role="setup"
import numpy as np
import pandas as pd

from helpers import open_lesson
from helpers.analysis import (
    clusters,
    comparisons,
    conjoint,
    elasticity,
    evidence,
    portfolio,
    positioning,
    rfm,
    shares,
)
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
# | 比較的對象 | 數量、金額或分數 | 有無或類別 |
# |---|---|---|
# | 兩群不同的人 | t 檢定 `welch_t` | 卡方檢定 `chi2` |
# | 同一批人，前後兩次 | 成對 t 檢定 `paired_t` | – |
# | 三群以上 | 變異數分析 `anova` | 卡方檢定 `chi2` |
# | 幾個因素一起看 | 迴歸分析 `ols` | 羅吉斯迴歸 `logit` |
# | 還不知道有哪些群 | 集群分析 `kmeans` | – |
# | 資料已是全部的人，只說現況 | 不需檢定 `none` | 不需檢定 `none` |
#
# 要談以後或類似的顧客，就把資料當成樣本來檢定。

# %% [markdown] lang="en" cid="w1"
# ## W1 Choosing a method
#
# What is the outcome; who is compared?
#
# | Compared | Quantity, amount or score | Yes/no or category |
# |---|---|---|
# | Two different groups | t-test `welch_t` | chi-square test `chi2` |
# | The same people, twice | paired t-test `paired_t` | – |
# | Three groups or more | ANOVA `anova` | chi-square test `chi2` |
# | Several factors at once | regression analysis `ols` | logistic regression `logit` |
# | Groups not known yet | cluster analysis `kmeans` | – |
# | Everybody, today | no test `none` | no test `none` |
#

# %% [markdown] lang="zh-TW" cid="w1-latest"
# ### 兩群人的金額
#
# **願意收行銷訊息的會員，一張單買得比較多嗎？**
#
# 範例用示範公司的資料，不是你的公司。
# 同一位會員的訂單彼此相像；檢定卻把每一列當成獨立的證據。
# 先數每人幾張單，再只留最近一張：一列就是一位會員。

# %% [markdown] lang="en" cid="w1-latest"
# ### Amounts in two groups
#
# **Do members who agree to marketing messages buy more in one order?**
#
# Examples use the demo company, not yours.
# A member's orders are alike; tests take rows as independent.
# Count, then keep the latest: one row, one member.

# %% [markdown] lang="zh-TW" cid="w1-logs"
# 金額的分布右邊拖著長尾，幾張大單就能拉高平均。
# 取對數之後比較對稱，比的也變成「幾倍」而不是「差幾元」。
# 對數的平均還原回元，叫做幾何平均，接近一張典型的單。

# %% [markdown] lang="en" cid="w1-logs"
# A few large orders pull the mean up.
# Logs are closer to symmetric and ask "how many times as much".
# The mean log, back in NT$, is the geometric mean: a typical order.

# %% cid="w1-latest-run"
demo_orders = lesson.demo("orders_clean")
demo_named = demo_orders.dropna(subset=["member_id"])
print(demo_named["member_id"].value_counts().describe().round(1))
demo_last = demo_named.sort_values("ordered_at").drop_duplicates(
    "member_id", keep="last"
)
demo_last = demo_last.merge(lesson.demo("members"), on="member_id")
print(demo_last["consent_marketing"].value_counts())
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
#
# - `p`：假如兩群沒有差別，出現這麼大或更大差距的機會
# - `ci_low` 到 `ci_high`：與資料相符的倍數；整段在 1 的同一邊，方向才算確定
# - `d` 是效果量：差距相當於幾個標準差，未滿 0.2 算小

# %% [markdown] lang="en" cid="w1-welch"
# Welch's t-test lets groups spread unlike; `welch_log` takes logs.
#
# - `p`: how often so large a gap if groups did not differ
# - `ci_low` to `ci_high`: ratios that fit the data; direction is settled wholly on one side of 1
# - `d`, effect size: gap in standard deviations, small below .2

# %% cid="w1-welch-run"
consent = comparisons.welch_log(
    demo_last, value="net_revenue_ntd", group="consent_marketing", a=1, b=0
)
key = "read-clear" if consent["p"] < 0.05 else "read-unclear"
print(lesson.text(key).format(**consent))
print(pd.Series(consent).round(3))
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
# **滿意的人和其他人，想換品牌的比例一樣嗎？**
#
# 問卷 1 到 7 分，5 分以上算滿意、算想換。
# 結果是「想」或「不想」：先做人數的交叉表；百分比看不出問了多少人。
# `v` 是效果量 Cramér's V，未滿 0.1 算小；`p` 顯示 0.000 是小於 0.0005。

# %% [markdown] lang="en" cid="w1-counts"
# ### Yes/no and categories
#
# **Do satisfied people and others plan equally to switch?**
#
# 5 of 7 and above is satisfied, or likely.
# Use counts: percentages forget how many were asked.
# `v`, Cramér's V, is the effect size, small below .1; a `p` of 0.000 is below .0005.

# %% cid="w1-counts-run"
demo_survey = lesson.demo("survey")
satisfied = demo_survey["satisfaction"] >= 5
likely = demo_survey["switch_intent"] >= 5
demo_survey["mood"] = np.where(satisfied, "satisfied", "not_yet")
demo_survey["plan"] = np.where(likely, "switch", "stay")
demo_counts = pd.crosstab(demo_survey["mood"], demo_survey["plan"])
print(demo_counts)
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
# 五群兩兩做 t 檢定要十次；每次容許 5% 誤判，若各次獨立，合計約四成。
# 變異數分析一次問完：`eta2` 是年齡層解釋的比例，未滿 0.01 算很小。金額要先取對數。
# Tukey 事後比較把全部組合控制在 5%；`significant` 是 False，表示證據不足，不是相同。

# %% [markdown] lang="en" cid="w1-anova"
# ### Three groups or more
#
# **Is convenience equally important at all ages?**
#
# Ten t-tests, 5 % wrong each: about 40 %, if independent.
# ANOVA asks once; `eta2`, share explained, is very small below .01. Log amounts first.
# Tukey's post-hoc comparison holds all to 5 %; `significant` false: evidence lacks, not equality.

# %% cid="w1-anova-run"
print(demo_survey.groupby("age_band")["att_convenience"].mean().round(2))
ages = comparisons.anova(
    demo_survey, value="att_convenience", group="age_band"
)
print(pd.Series(ages).round(3))
comparisons.tukey_pairs(
    demo_survey, value="att_convenience", group="age_band"
).round(3)

# %% [markdown] lang="zh-TW" cid="w1-predict"
# ### 改一個數字，先猜再跑
#
# 下面只抽 100 位受訪者，重做卡方檢定。
# 把 100 改成 500 之前，先寫下預測：`p` 和 `v`，哪一個會小很多倍？
# 跑完想一想：是更有把握，還是差別變大？

# %% [markdown] lang="en" cid="w1-predict"
# ### Change this and predict
#
# Chi-square again, 100 respondents.
# Before you make it 500, predict: which becomes many times smaller, `p` or `v`?
# Are we surer, or is the difference larger?

# %% cid="w1-predict-run"
people = 100
few = demo_survey.sample(people, random_state=8)
few_test = comparisons.chi_square(pd.crosstab(few["mood"], few["plan"]))
print(f"p = {few_test['p']:.20f}   v = {few_test['v']:.2f}")

# %% [markdown] lang="zh-TW" cid="w2"
# ## W2 強，是跟誰比
#
# 「我們的品質有 4.4 分」不是優勢，要看別人幾分。
# 內部因素評估（IFE）的每一列都寫明比較對象：最強的對手，或前一年的自己。
#
# - `gap` 是差距，正的表示我們比較好；`clear` 是 0 的，可能是巧合，不要用
# - `rating`：優勢 4（大）或 3（小），劣勢 2（小）或 1（大）
# - `weight` 是多重要，整張表合計 1

# %% [markdown] lang="en" cid="w2"
# ## W2 Strong compared with whom?
#
# "Quality 4.4" is no strength until others' scores are known.
# Each row of an internal factor evaluation (IFE) names a comparator: best rival, or last year.
#
# - `gap`: plus: we are better; `clear` 0: may be chance, leave
# - `rating`: strengths 4 (major), 3; weaknesses 2, 1 (major)
# - `weight`: a whole table sums to 1

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
# - 箭頭：往那個方向評分愈高；左右最長的替第一維命名
# - 正負號沒有好壞，左右翻轉意思一樣
#
# `ideal` 是理想中的店，`mean_ratings` 會先拿掉。

# %% [markdown] lang="en" cid="w2-map"
# ### Where five brands lie
#
# Principal component analysis (PCA) makes eight attributes two dimensions: a perceptual map.
#
# - Dots close: brands seem alike
# - Arrows: ratings rise; the longest sideways names dimension 1
# - Signs are neither good nor bad
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
# 假如「價格實在」用 10 到 70 分來問，其他七項仍是 1 到 7 分。
# 把 `times_wider` 從 1 改成 10 之前先猜：有、沒有標準化，第一維占的比例各會怎麼變？
# 哪一張圖在講市場，哪一張在講量尺？

# %% [markdown] lang="en" cid="w2-predict"
# ### Change this and predict
#
# Suppose value for money ran from 10 to 70, others 1 to 7.
# Before you turn `times_wider` into 10, predict the share of dimension 1, standardised and not.
# Which map shows the market, which the ruler?

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
# 先問：我們一個決定就能改變它嗎？
#
# - 能：內部，優勢 S 或劣勢 W
# - 不能，不管做不做都存在：外部，機會 O 或威脅 T
# - 是一件要去做的事：都不是，留到 TOWS

# %% [markdown] lang="en" cid="w3"
# ## W3 From PEST to SWOT to TOWS
#
# Could one decision of ours change it?
#
# - Yes: inside, strength S or weakness W
# - No, there even if we do nothing: outside, opportunity O or threat T
# - A thing to do: neither; wait for TOWS

# %% [markdown] lang="zh-TW" cid="w3-pest"
# PEST 檢查大環境：政治法規 P、經濟 E、社會 S、科技 T。
# 下面是示範公司的外部證據，F28 以後是提案。
#
# 法規內容為教學教材，非法律意見；條文以全國法規資料庫現行版本為準。

# %% [markdown] lang="en" cid="w3-pest"
# PEST checks the wider world: politics and law, economy, society, technology.
# Below: outside facts; proposals from F28.
#
# Laws here are teaching material, not legal advice; the current text holds.

# %% cid="w3-outside-run"
demo_outside = evidence.outside_facts(lesson.demo, language=lesson.language)
demo_outside[["evidence_ref", "fact", "own", "comparator", "gap", "source"]]

# %% [markdown] lang="zh-TW" cid="w3-swot"
# ### 代號連起證據與策略；改一個字，先猜再跑
#
# `list_statements` 替證據編號：S1、W1、O1、T1；再把 `statement` 改成自己的話：什麼、多少、跟誰比。
# 策略各用一個內部、一個外部代號：`SO` 用優勢抓機會，`WO` 補劣勢接機會，`ST` 用優勢擋威脅，`WT` 收斂避險。
#
# 把 `chance` 從 F24 改成 F28（開 LINE 商店）之前先猜：`fits` 會變成 0 嗎？
# 程式只看字母；看得出那是自己行動的，是誰？

# %% [markdown] lang="en" cid="w3-swot"
# ### Ids link evidence and strategy; change this and predict
#
# `list_statements` numbers evidence; reword each: what, how much, compared with whom.
# Strategies use an inside and an outside id: `SO` strength takes opportunity, `WO` mend for it, `ST` strength meets threat, `WT` retreat.
#
# Before `chance` F24 becomes F28 (a LINE store), predict: does `fits` become 0?

# %% cid="w3-swot-run"
chance = "F24"
demo_all = pd.concat([demo_facts, demo_outside])
demo_swot = evidence.list_statements(
    demo_all, S=demo_rows.head(1), W=demo_rows.tail(1), O=[chance], T=["F26"]
)
print(demo_swot.set_index("id")["statement"].to_string())
demo_tows = pd.DataFrame({"type": ["SO", "WO"]})
demo_tows = demo_tows.assign(internal_id=["S1", "W1"], external_id="O1")
evidence.check_strategies(demo_tows, demo_swot)

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
# The consumer behaviour model AISAS, a figure a step.
#
# | Attention | Interest | Search | Action | Share |
# |---|---|---|---|---|
# | impressions | engaged sessions | organic search | orders | reviews |
#
# RFM analysis reads "action": recency, frequency and money in fifths, 5 best.
# The reference day is one after the last order.

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
# Under a quarter of members, `champion`, bring about 40 % of revenue.
# RFM says what, not why.
#
# Cluster analysis, k-means: people of like attitudes together.
# Standardise, so columns weigh the same; keep the tightest of 50 starts.
# Name groups by what is unusually high.

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
# 聯合分析請人替商品卡打 1 到 10 分。
# 成分效用是一個水準比基準（0）多幾分；重要性是最高減最低（0 也算），占四個屬性合計的幾 %。
# 願付價格是環保包裝的分數，除以每 1 元扣的分數。

# %% [markdown] lang="en" cid="w4-worths"
# ### What matters most
#
# In conjoint analysis people rate cards.
# A part-worth utility is what a level adds to the base, 0; importance: highest minus lowest (0 included), % of four.
# Willingness to pay: eco pack points ÷ points of NT$1.

# %% [markdown] lang="zh-TW" cid="w4-predict"
# ### 改一個數字，先猜再跑
#
# `kind` 1 重視品質與環保。改成 0（在意價格）前先猜：`wtp_ntd` 變大或變小？區間還大於 0 嗎？
#
# STP 寫成一句：「**對**重視環保的小家庭，穗岸是**廚房用具**品牌，**差別**是環保包裝，**因為**他們願意多付，而且評分高於對手。」

# %% [markdown] lang="en" cid="w4-predict"
# ### Change this and predict
#
# Before `kind` 1 (green) becomes 0 (price), predict: does `wtp_ntd` rise? Is its interval above 0?
#
# STP: "**For** green families SUIAN is **kitchenware**, **packed green**, **because** they pay for it and rate us higher."

# %% cid="w4-worths-run"
kind = 1
demo_cards = lesson.demo("conjoint")
asked = demo_people.loc[demo_people["kind"] == kind, "respondent_id"]
demo_rated = demo_cards[demo_cards["respondent_id"].isin(asked)]
print(pd.Series(conjoint.willingness_to_pay(demo_rated)).round(3))
conjoint.part_worths(demo_rated).round(2)

# %% [markdown] lang="zh-TW" cid="e1-task"
# ## E1 選對統計方法（引導，3 分）
#
# 替八個問題各選一個 W1 的代碼。
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
# A code of W1 for each.
#
# - `q1` Members texted or not: different order value, later too?
# - `q2` Sampled men, women: different shares rebuying in 90 days?
# - `q3` The same 200 members: satisfaction (1–7) higher after redesign?
# - `q4` Five age bands of respondents: different mean quality scores?
# - `q5` All members, today: shares agreeing to marketing, north against south?
# - `q6` Visitors shown page A or B at random: different shares ordering?
# - `q7` 150 sampled members: different spend, 60 days before and after upgrading?
# - `q8` Promotion, month fixed: price 1 % up, how many % fewer units?

# %% cid="e1" exercise="E1" role="stub"
method = {
    "q1": ..., "q2": ..., "q3": ..., "q4": ...,
    "q5": ..., "q6": ..., "q7": ..., "q8": ...,
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
# 這裡只比客單價和環保包裝。董事會要決定明年，所以把資料當樣本看。
#
# 下一格：資料最後 90 天，App 與官網、知道會員是誰的訂單，每位會員只取最近一張；兩個列數的差，就是略過的重複訂單。
# 再來是人數表：性別對環保包裝的重要性。

# %% [markdown] lang="en" cid="e2-task"
# ## E2 t-test and chi-square test (guided, 6 points)
#
# Chen Pei-wen: App users spend more, women care more about packaging.
# Check order value and eco packaging; for next year, data are a sample.
#
# Next: each known member's latest order, App or web, last 90 days of data (the row counts differ by repeats); then counts, gender by eco packaging.

# %% cid="e2-latest" exercise="E2" role="given"
orders = lesson.table("orders_clean")
start = orders["ordered_at"].max() - pd.Timedelta(days=90)
recent_orders = orders[orders["ordered_at"] > start]
app_web_orders = recent_orders[
    recent_orders["sales_channel"].isin(["app", "web"])
].dropna(subset=["member_id"])
latest = app_web_orders.sort_values("ordered_at").drop_duplicates(
    "member_id", keep="last"
)
print(len(app_web_orders), len(latest))
survey = lesson.table("survey")
eco_table = pd.crosstab(survey["gender"], survey["eco_importance"])
eco_table = eco_table[["low", "medium", "high"]]
eco_table

# %% [markdown] lang="zh-TW" cid="e2-answer"
# 用 `latest` 做 Welch t 檢定（app 對 web），用 `eco_table` 做卡方檢定。
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
# Run Welch's t-test on `latest` (app against web), chi-square on `eco_table`.
# `gm_diff_ntd`: geometric means, app minus web, NT$; `ci_low`, `ci_high`: of the ratio app ÷ web.
#
# `verdict`: `p`, then effect size (`d` without sign at least .2, `v` .1):
#
# | Code | Meaning | When |
# |---|---|---|
# | `insufficient` | not enough evidence | `p` not below .05 |
# | `small` | significant but small | `p` below, effect smaller |
# | `substantial` | substantial difference | `p` below, effect reached |
# | `equal` | both the same | can a test prove it? |

# %% cid="e2" exercise="E2" role="stub"
t_res = {"gm_diff_ntd": ..., "t": ..., "df": ..., "p": ...,
         "ci_low": ..., "ci_high": ..., "d": ...}
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
# 陳沛文說：南部不一樣。比較四個地區的會員各花多少。
#
# - 對象：資料最後 90 天內有訂單的會員，所有通路
# - 消費：每位會員 `net_revenue_ntd` 的合計，取對數
# - 地區：`members` 的 `region`
#
# 交出 `aov_res`，以及 `tukey_sig`：Tukey 校正後 p 小於 0.05 的組合，欄位 `a`、`b`，先後不拘；一組都沒有，交空表格。

# %% [markdown] lang="en" cid="e3-task"
# ## E3 ANOVA and post-hoc comparison (independent, 5 points)
#
# "The south is different." Compare spend in four regions.
#
# - Who: members ordering in the last 90 days of data, any channel
# - Spend: log of each member's total `net_revenue_ntd`
# - Region: `region` of `members`
#
# Hand in `aov_res`, and `tukey_sig`: pairs with Tukey p below .05, columns `a`, `b`, either order; if none, empty.

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
# 張書雅問：售價高 1%，每條線少賣幾 %？
# 便宜的那幾週也有海報、廣告與節慶，要用迴歸分開。
#
# - `elasticity.sku_weeks` 把 `orders_clean`、`order_lines`、`products`、`prices`、`inventory_weekly` 併成一列一個商品一週
# - `elasticity.price_elasticity` 對數量與售價的對數做迴歸，商品、週次、季節、促銷都在裡面
# - 交出 `elas`（五條線）：`line`、`elasticity`（% ÷ %）、`se`、`ci_low`、`ci_high`（95%）、`n`（商品週數）
# - 交出 `elastic_lines`：整個區間都低於 −1 的線，如 `["L9"]`；沒有就交 `[]`

# %% [markdown] lang="en" cid="e4-task"
# ## E4 Regression: price elasticity (independent, extension, 7 points)
#
# Price 1 % higher: how many % fewer units, by line?
#
# - `elasticity.sku_weeks` joins `orders_clean`, `order_lines`, `products`, `prices`, `inventory_weekly`: a row, a product and week
# - `elasticity.price_elasticity`: log units on log price, with product, week, season, promotion
# - Hand in `elas` (five lines): `line`, `elasticity` (% for 1 %), `se`, `ci_low`, `ci_high` (95 %), `n` (SKU-weeks)
# - Hand in `elastic_lines`: interval wholly below −1, such as `["L9"]`; none: `[]`

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

# %% [markdown] lang="zh-TW" cid="e5-task"
# ## E5 內部評估與定位圖（引導，4 分）
#
# 林承岳說：我們就是高級品牌。
# 先看十五項內部證據，每一項都有比較對象，單位寫在 `fact` 裡。
# `gap` 是正的，表示我們比較好；`clear` 是 0 的，看不出高下。

# %% [markdown] lang="en" cid="e5-task"
# ## E5 Internal evaluation and the map (guided, 4 points)
#
# "We are premium"?
# Fifteen inside facts, each with a comparator; `fact` names the unit.
# `gap` is above 0 where we are better; `clear` 0: nobody can tell.

# %% cid="e5-facts" exercise="E5" role="given"
inside = evidence.internal_facts(lesson.table, language=lesson.language)
inside[["evidence_ref", "fact", "own", "comparator", "gap", "clear"]]

# %% [markdown] lang="zh-TW" cid="e5-ife"
# 做出 IFE 表 `ife`：至少八列，S 和 W 各至少三列。
#
# - `evidence_ref` F 編號；`factor` 自己的一句話；`type` 填 S 或 W
# - `own`、`comparator` 照抄上表
# - `weight`（0–1，合計 1）、`rating`（1–4）、`score`（權重 × 評分）
#
# `ife_total` 是 `score` 的合計。
# 也可以填表：`lesson.form("E5")`，再寫 `ife = lesson.read_form("E5")`。

# %% [markdown] lang="en" cid="e5-ife"
# Make an IFE table `ife`: eight rows, three S and three W at least.
#
# - `evidence_ref`: F number; `factor`: a sentence of yours; `type`: S or W
# - `own`, `comparator`: as above
# - `weight` (0–1, sum 1), `rating` (1–4), `score` (weight × rating)
#
# `ife_total` is the sum of `score`.
# Or fill a form: `lesson.form("E5")`, then `ife = lesson.read_form("E5")`.

# %% [markdown] lang="zh-TW" cid="e5-map"
# 下一格是你的定位圖，已標準化，不含 `ideal`。
# 在 `reading` 填四個代碼：
#
# - `nearest` 離穗岸最近的品牌（`c1`–`c4`）
# - `dim1` 左右最長的箭頭是哪一項屬性
# - `sign` 第一維的正負號：`good` 正的比較好、`size` 正的規模大、`none` 沒有好壞
# - `claim`「我們的品質有 4.5 分，所以是優勢」缺了 `nothing`、`comparator`、`decimals` 還是 `p_value`

# %% [markdown] lang="en" cid="e5-map"
# Next: your map, standardised, without `ideal`.
# Fill four codes into `reading`:
#
# - `nearest` brand to SuiAn (`c1`–`c4`)
# - `dim1`: the attribute of the longest sideways arrow
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
# `brand_image` 一列是一位受訪者對一個品牌一項屬性的評分（1–7）。
# 交出 `pmap`：`brand`（五個品牌）、`dim1`、`dim2`；以及 `var_explained`：兩維合計解釋的比例（0–1）。
# 圖轉動或翻轉都算對。

# %% [markdown] lang="en" cid="e5x-task"
# ## E5X Make the map yourself (extension, 2 points)
#
# `brand_image`: one respondent's rating (1–7) of a brand on an attribute.
# Hand in `pmap` with `brand` (five), `dim1`, `dim2`, and `var_explained`: both dimensions' share (0–1).
# Turned or mirrored is right.

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
# File in `filed`: `S`, `W`, `O`, `T`, or `none` (an action of ours).
#
# - `c1` Open a LINE store
# - `c2` Our service takes three days to answer
# - `c3` More of others' customers want to switch
# - `c4` Rivals cut all prices
# - `c5` Our checkout has two steps more than rivals'
# - `c6` A coupon for every member

# %% [markdown] lang="zh-TW" cid="e6-evidence"
# 先寫下你原本以為最大的機會是什麼，再執行下一格。
# 那是你可以引用的證據：F01–F15 在 E5 看過，F28 以後是同事的提案。
#
# 法規內容為教學教材，非法律意見；條文以全國法規資料庫現行版本為準。

# %% [markdown] lang="en" cid="e6-evidence"
# Write down which opportunity you expect to be largest.
# Then run: F01–F15 from E5; proposals from F28.
#
# Laws here are teaching material, not legal advice; the current text holds.

# %% cid="e6-facts" exercise="E6" role="given"
inside = evidence.internal_facts(lesson.table, language=lesson.language)
outside = evidence.outside_facts(lesson.table, language=lesson.language)
facts = pd.concat([inside, outside])
kinds = pd.DataFrame({"type": ["SO", "WO", "ST", "WT"]})
facts[["evidence_ref", "fact", "own", "comparator", "gap", "clear", "source"]]

# %% [markdown] lang="zh-TW" cid="e6-answer"
# 交出三張表，證據寫 F 編號，同一張表不重複：
#
# - `pest` 至少四列，P、E、S、T 都有：`quadrant`、`statement`、`evidence_ref`
# - `swot` 每個象限至少三列：`id`（如 S1）、`quadrant`、`statement`、`evidence_ref`
# - `tows` 從 `kinds` 開始加欄位，至少四列，四種類型都有：`type`、`strategy`、`internal_id`、`external_id`、`target_line`（L1–L5）
#
# 編號用 `evidence.list_statements(facts, S=["F09", …], W=[…], O=[…], T=[…])`，`pest` 也一樣。
# `swot` 也可以填表：`lesson.form("E6")`，再寫 `swot = lesson.read_form("E6")`。

# %% [markdown] lang="en" cid="e6-answer"
# Three tables; evidence by F number, none twice in a table:
#
# - `pest`, four rows or more with P, E, S, T: `quadrant`, `statement`, `evidence_ref`
# - `swot`, three rows or more a quadrant: `id` (such as S1), `quadrant`, `statement`, `evidence_ref`
# - `tows`, `kinds` with more columns, four rows or more, all types: `type`, `strategy`, `internal_id`, `external_id`, `target_line` (L1–L5)
#
# Number with `evidence.list_statements(facts, S=["F09", …], W=[…], O=[…], T=[…])`, `pest` alike.
# Or a form for `swot`: `lesson.form("E6")`, then `swot = lesson.read_form("E6")`.

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

# %% [markdown] lang="zh-TW" cid="e7-task"
# ## E7 選定優勢行銷標的物（獨立，6 分）
#
# 陳沛文要禮盒，董事會要理由。
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
# Chen Pei-wen wants gift sets; the board, reasons.
# Six figures a line, 2025:
#
# | Column | Meaning | Function | Tables |
# |---|---|---|---|
# | `growth_pct` | market growth on 2024 (%) | `shares.share_table` | `market_monthly` |
# | `share_pct` | our market share (%) | `shares.share_table` | `market_monthly` |
# | `cm_pct` | net revenue after goods' cost (%) | `portfolio.line_margins` | `orders_clean`, `order_lines`, `products` |
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
# `portfolio.score_lines` adds `attract` and `compete` (0–100); with the above that is `line_score`.
#
# `target_line` is on the front: no line beats it on both (`portfolio.pareto_front`).
# `target_reason`: `attract` most attractive, `compete` most competitive, `balance` good on both, `size` largest revenue.

# %% cid="e7" exercise="E7" role="stub"
line_score = ...
weights = {"growth_pct": ..., "cm_pct": ..., "steady_score": ...,
           "share_pct": ..., "rel_rating": ...}
target_line, target_reason = ..., ...

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

# %% [markdown] lang="zh-TW" cid="e8-task"
# ## E8 RFM 分析（引導，6 分）
#
# 吳柏翰想給每位會員一張券；先看會員有什麼不同。
# 下一格是一位會員的所有訂單，`data_ends` 是資料最後一筆訂單的日期。
# 金額空白的訂單沒有成立。

# %% [markdown] lang="en" cid="e8-task"
# ## E8 RFM analysis (guided, 6 points)
#
# A coupon for everyone? See first how members differ.
# Next: all orders of one member; `data_ends` is the date of the data's last order.
# No amount: never completed.

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
counts = orders["member_id"].value_counts()
often = counts[counts.between(4, 7) & counts.index.isin(off)]
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
case = {"recency_d": ..., "freq": ..., "monetary_ntd": ...,
        "r": ..., "f": ..., "m": ...}
rfm_tab, guest_pct = ..., ...
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
# Three runs, 3 to 6 groups each:
#
# - `a`: six attitudes and `spend_ntd`, raw, 50 starts
# - `b`: six attitudes, standardised, 1 start
# - `c`: six attitudes, standardised, 50 starts
#
# On standardised attitudes: spread `inertia` (equal k), distance `silhouette` (−1 to 1), `stability` of `c` (redrawn people: 1 same groups, 0 chance).

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
# - `run`, usable; `k`, groups (none is correct; smallest 8 %); `stability`
# - `profile`, a row a group: `cluster` (as in `run_a["k3"]`), `n`, `share` (0–1), six mean `att_` (1–7), `spend_ntd` (mean, NT$), `top_channel` (most used), `lead` (column with the highest mean of `scaled`)
# - column `name`: need and situation (unmarked, for D1)
# - `groups_are`: `types` (kinds of people), `proof` (stable: k correct), `cut` (useful, overlapping), `useless` (overlapping)?

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
# Choose a group of E9: what do they want, pay; our position?
# The next cell repeats `c` (`cuts`): each group's four importances (%), `wtp_ntd` for the eco pack, interval; `k` 1 is everybody.

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

# %% [markdown] lang="zh-TW" cid="d1-task"
# ## D1 分析報告（O1.2.1，60 分鐘）
#
# 把 E2–E10 的結果寫成兩頁給董事會：五段文字、三張圖、兩張表。
#
# - 文字寫在引號之間，取代 `...`
# - 圖表寫成 `lesson.exhibit(draw_map(own_map.points, alt="…"), title="…", source="…")`
#
# 改權重做檢查之前，先到 D1 後面寫下 A02 的承諾與時間。
# 最後一格會產生 Word 檔與網頁檔，並列出還缺什麼；可以一改再改、重跑。

# %% [markdown] lang="en" cid="d1-task"
# ## D1 Analysis report (O1.2.1, 60 minutes)
#
# Turn E2–E10 into two pages for the board: five texts, three charts, two tables.
#
# - Text goes between the quotes, in place of `...`
# - Charts: `lesson.exhibit(draw_map(own_map.points, alt="…"), title="…", source="…")`
#
# Before other weights, write A02's commitment below.
# The last cell writes it and says what is missing.

# %% cid="d1-advice" exercise="D1" role="stub"
d1_advice = r"""
...
"""

# %% cid="d1-advice-solution" exercise="D1" role="solution"
d1_advice = lesson.text("d1-advice")

# %% cid="d1-method" exercise="D1" role="stub"
d1_method = r"""
...
"""
d1_method_chart = lesson.exhibit(..., title=..., source=...)

# %% cid="d1-method-solution" exercise="D1" role="solution"
eco_high = (eco_table["high"] / eco_table.sum(axis=1)).to_dict()
d1_method = lesson.text("d1-method").format(
    **t_res, v=chi_res["v"], eta2=aov_res["eta2"], guests=guest_pct, **eco_high
)
gap_regions = ["north", "central", "south", "east"]
gaps = pairs[pairs["significant"]].replace(
    {name: lesson.text(f"d1-{name}") for name in gap_regions}
)
gaps["who"] = gaps["a"] + " ÷ " + gaps["b"]
for name, part in [("ratio", "diff"), ("low", "ci_low"), ("high", "ci_high")]:
    gaps[name] = np.exp(gaps[part])
app = {"who": "App ÷ " + lesson.text("d1-web"), "low": t_res["ci_low"]}
app |= {"high": t_res["ci_high"], "ratio": t_res["gm_a"] / t_res["gm_b"]}
gaps = pd.concat([pd.DataFrame([app]), gaps])
d1_method_chart = lesson.exhibit(
    draw_intervals(
        gaps, label="who", value="ratio", low="low", high="high",
        reference=1, number=times, alt=lesson.text("d1-gaps-alt"),
        labels={"ratio": lesson.text("d1-ratio")},
    ),
    title=lesson.text("d1-gaps"),
    source=lesson.text("d1-gaps-source").format(n=len(latest)),
)

# %% cid="d1-position" exercise="D1" role="stub"
d1_position = r"""
...
"""
d1_position_chart = lesson.exhibit(..., title=..., source=...)

# %% cid="d1-position-solution" exercise="D1" role="solution"
by_number = pd.concat([inside, outside]).set_index("evidence_ref")
d1_position = lesson.text("d1-position").format(**by_number.T)
d1_position_chart = lesson.exhibit(
    draw_map(own_map.points, alt=lesson.text("d1-map-alt")),
    title=lesson.text("d1-map"),
    source=lesson.text("d1-map-source"),
    note=lesson.text("d1-map-note").format(share=own_map.explained),
)

# %% cid="d1-line" exercise="D1" role="stub"
d1_line = r"""
...
"""
d1_strategies = lesson.exhibit(..., title=..., source=...)
d1_evidence = lesson.exhibit(..., title=...)

# %% cid="d1-line-solution" exercise="D1" role="solution"
d1_line = lesson.text("d1-line").format(**line_score.set_index("line").T)
chosen = pd.DataFrame({"type": ["SO", "WO", "ST"], "strategy": ""})
chosen["internal_id"] = ["S2", "W2", "S4"]
chosen["external_id"] = ["O1", "O3", "T1"]
chosen["strategy"] = [lesson.text(f"d1-{kind}") for kind in chosen["type"]]
d1_strategies = lesson.exhibit(
    chosen.assign(target_line=target_line),
    title=lesson.text("d1-tows"),
    source=lesson.text("d1-tows-source"),
    columns={"strategy": lesson.text("d1-strategy")},
)
used_ids = [*chosen["internal_id"], *chosen["external_id"]]
proof = swot[swot["id"].isin(used_ids)].copy()
found = by_number.loc[proof["evidence_ref"]]
proof["statement"] = [
    lesson.text("d1-fact").format(**row) for row in found.to_dict("records")
]
proof["evidence_ref"] = proof["evidence_ref"] + " " + found["source"].values
d1_evidence = lesson.exhibit(
    proof[["id", "statement", "evidence_ref"]],
    title=lesson.text("d1-evidence"),
    columns={"statement": lesson.text("d1-statement")},
)

# %% cid="d1-segment" exercise="D1" role="stub"
d1_segment = r"""
...
"""
d1_segment_chart = lesson.exhibit(..., title=..., source=...)

# %% cid="d1-segment-solution" exercise="D1" role="solution"
group = profile.loc[segment]
d1_segment = lesson.text("d1-segment").format(
    **supplied[mine_row].iloc[0].drop(["k", "cluster"]),
    n=group["n"], share=group["share"], spend=group["spend_ntd"],
    eco=group["att_eco"], quality=group["att_quality"],
    all_spend=survey["spend_ntd"].mean(), all_pack=everybody["pack"],
    low_wtp=supplied.loc[supplied["k"] == k, "wtp_ntd"].min(),
    steady=stability,
)
cares = supplied[supplied["k"] == k].set_index("cluster")[features]
cares = cares.mul(profile["n"], axis=0) / 100
names = [*features, *profile["lead"].unique()]
d1_segment_chart = lesson.exhibit(
    draw_shares(
        cares.rename(index=profile["lead"]), alt=lesson.text("d1-cares-alt"),
        labels={name: lesson.text(f"d1-{name}") for name in names},
    ),
    title=lesson.text("d1-cares"),
    source=lesson.text("d1-cares-source"),
)

# %% cid="d1-deliver"
lesson.deliver("O1.2.1")

# %% [markdown] lang="zh-TW" cid="attitudes"
# ## 態度紀錄 A02、A07
#
# 連按兩下這一格，寫在「…」處；每題 80–200 字。
# 也可以錄音，或口頭說給評量者記下：分數一樣，不必說理由。
# 存檔後隨交件檔交出；評的是時間先後、理由與檢驗，不是你怎麼形容自己。
#
# **A02 自信心**
#
# - 改權重之前，日期時間：… 我主推…，因為…
# - 總經理說：「我還是喜歡禮盒。」（你選禮盒的話：咖啡與茶。）找同事扮演，或直接回這句：…
# - 哪一個數字會讓我改變：…
#
# **A07 好奇開放**：挑一張還沒分析過的表
#
# - 打開之前，日期時間：… 我原本以為…
# - 資料顯示…；兩種解釋…；公平的檢驗…；做了的話，結果…

# %% [markdown] lang="en" cid="attitudes"
# ## Attitude record A02, A07
#
# Write at each "…", or tell your assessor: it counts the same.
#
# **A02 Self-confidence**
#
# - Before other weights, date and time: … I back …, because …
# - The GM: "I still like gift sets." My answer: …
# - The figure that would change my mind: …
#
# **A07 Curiosity and openness**, a table you have not analysed
#
# - Before opening it, date and time: … I expect …
# - It shows …; two explanations …; a fair test …

# %% [markdown] lang="zh-TW" cid="review"
# ## 自我檢核與交件
#
# - 我的每一列是誰？彼此獨立嗎？
# - 我報了差多少和區間，不只報 p 嗎？「證據不足」有沒有寫成「沒有差別」？
# - 每項優勢說了跟誰比？每個策略連得到證據？
# - 主推的線、位置、要爭取的人，三個說法一致嗎？
#
# 先存檔（Ctrl+S），再執行下面兩格：看看完成了哪些，然後交件。
# 交件檔會出現在這份筆記本旁邊；沒做完也可以交，之後再交一次。

# %% [markdown] lang="en" cid="review"
# ## Check yourself and hand in
#
# - Are rows independent?
# - Size and interval, not p alone?
# - Each strength with its comparator, each strategy with evidence?
# - Line, position and people agree?
#
# Save (Ctrl+S) and run both cells; you may hand in again.

# %% cid="progress"
lesson.progress()

# %% cid="submit"
lesson.submit()

# %% [markdown] lang="zh-TW" cid="monday"
# ## 星期一上班就能用
#
# 用你們自己的訂單匯出檔（網店或門市）做同樣的分析，不計分。
# 檔案放在筆記本旁邊，檔名填進 `monday_file`，例如 `"orders.csv"`。
#
# - 檔案留在這台電腦；姓名、電話、地址先丟掉，並列出丟了哪些欄位
# - 用到 `monday_` 名字的格子不會進交件檔

# %% [markdown] lang="en" cid="monday"
# ## Ready for Monday
#
# The same analysis on an order export of your own; not assessed.
# Put the file beside this notebook and its name into `monday_file`.
#
# - Names, phones and addresses are dropped first
# - Cells that use a `monday_` name stay out of the hand-in

# %% cid="monday-run"
from helpers.datasets.exports import completed_orders, read_export

monday_file = ...
if monday_file in (..., ""):
    print(lesson.text("monday-no-file"))
else:
    monday_export = read_export(monday_file)
    print(*monday_export.sentences(lesson.language), sep="\n")
    monday_orders = completed_orders(monday_export)
    monday_values = monday_orders.groupby("sales_channel", dropna=False)
    monday_values = monday_values["gross_ntd"]
    monday_result = monday_values.agg(["count", "median"])
    if monday_orders["member_id"].nunique() >= 5:
        monday_scores = rfm.rfm_scores(monday_orders, value="gross_ntd")
        monday_result = rfm.rfm_summary(monday_scores)
    print(monday_result.round(2))
