"""Papers to plan with: quotations, search terms, resources, proposals, and how the campaign goes."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema import paper_codes as papers
from helpers.schema.papers import in_both
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["INITIATIVES", "INITIATIVE_NEEDS", "KEYWORDS", "PROGRESS_WEEKLY", "RATE_CARD", "RESOURCES"]

RATE_CARD = Table(
    "rate_card",
    Text("報價表", "Rate card"),
    Text("一列是一份報價中的一個級距", "One row is one price band of one offer"),
    (
        column("quote_id", "id", ("報價列", "Quotation line"), ("報價列編號", "The line's own number")),
        column(
            "offer_id",
            "id",
            ("報價", "Offer"),
            ("同一廠商、同一項目的各級距屬於同一份報價", "The bands of one vendor and item make up one offer"),
        ),
        column("item", "code", ("項目", "Item"), ("買的是什麼", "What is bought"), codes=papers.QUOTE_ITEMS),
        column(
            "platform_kind",
            "code",
            ("平台種類", "Kind of platform"),
            ("四種數位行銷平台之一", "One of the four kinds of digital platform"),
            codes=papers.PLATFORM_KINDS,
        ),
        *in_both("vendor", "廠商", "Vendor", "報價的廠商", "Who quotes"),
        column(
            "unit",
            "code",
            ("計價單位", "Unit"),
            ("單價是每什麼的價格", "What the unit price is for"),
            codes=papers.QUOTE_UNITS,
        ),
        column(
            "from_qty",
            "count",
            ("級距起", "Band from"),
            ("這個單價從第幾個單位開始", "The first unit that has this price"),
        ),
        column(
            "to_qty",
            "count",
            ("級距迄", "Band to"),
            ("到第幾個單位為止；空白表示沒有上限", "The last unit that has it; blank when there is no end"),
            may_miss=True,
        ),
        column(
            "unit_price_ntd",
            "number",
            ("單價", "Unit price"),
            ("這個級距內每單位的價格", "For each unit inside the band"),
            unit="NT$",
        ),
        column(
            "fee_base",
            "code",
            ("服務費基礎", "Fee base"),
            ("服務費按什麼計算", "What the fee is a share of"),
            codes=papers.FEE_BASES,
        ),
        column("fee_pct", "number", ("服務費率", "Fee rate"), ("服務費百分比", "The fee in per cent"), unit="%"),
        column(
            "min_spend_ntd",
            "count",
            ("最低金額", "Minimum spend"),
            ("用不到也要付的最低金額，不含服務費", "Due even when less is used; without the fee"),
            unit="NT$",
        ),
        column(
            "vat_included",
            "flag",
            ("單價含稅", "VAT included"),
            ("單價與最低金額是否已含 5% 營業稅", "Whether unit price and minimum already hold 5 % VAT"),
            codes=codes.YES_NO,
        ),
        column(
            "lead_days",
            "count",
            ("工作天數", "Lead time"),
            ("下單到上線要幾個工作天", "Working days from order to start"),
            unit="working days",
        ),
        *in_both("notes", "備註", "Notes", "報價單上的附註", "The small print"),
    ),
    ("quote_id",),
    source=Text("廠商報價單，由採購彙整", "Vendors' quotations, collected by purchasing"),
)

KEYWORDS = Table(
    "keywords",
    Text("關鍵字", "Keywords"),
    Text("一列是一個搜尋字", "One row is one search term"),
    (
        column("keyword", "text", ("關鍵字", "Keyword"), ("人們輸入的搜尋字", "What people type")),
        column(
            "seed_line",
            "code",
            ("種子產品線", "Seed line"),
            ("工具從哪條產品線的種子字展開出這個字", "The line from whose seed words the tool found it"),
            codes=codes.LINES,
        ),
        column(
            "searches_per_month",
            "count",
            ("月搜尋量", "Searches a month"),
            ("每月平均搜尋次數", "Average searches a month"),
        ),
        column(
            "est_cpc_ntd",
            "number",
            ("預估每次點擊成本", "Estimated CPC"),
            ("工具預估的每次點擊成本，未稅", "Cost per click by the tool's estimate, without VAT"),
            unit="NT$",
        ),
        column("est_ctr", "share", ("預估點擊率", "Estimated CTR"), ("點擊數除以曝光數", "Clicks per impression")),
        column(
            "intent",
            "code",
            ("搜尋意圖", "Intent"),
            ("搜尋的人想做什麼", "What the searcher wants to do"),
            codes=papers.SEARCH_INTENTS,
        ),
        column(
            "owner",
            "code",
            ("字的歸屬", "Whose word"),
            ("一般字、自家品牌字或對手的名稱", "Generic, our brand name, or a rival's name"),
            codes=papers.KEYWORD_OWNERS,
        ),
    ),
    ("keyword",),
    source=Text("關鍵字工具匯出", "Export of a keyword tool"),
)

RESOURCES = Table(
    "resources",
    Text("資源", "Resources"),
    Text("一列是一項資源，年度數量", "One row is one resource, in quantities of a year"),
    (
        column("resource_id", "id", ("資源編號", "Resource"), ("資源編號", "The resource's own number")),
        *in_both("name", "名稱", "Name", "資源的名稱", "What it is"),
        column(
            "kind",
            "code",
            ("種類", "Kind"),
            ("財務、人力、材料或設備", "Finance, people, materials or equipment"),
            codes=papers.RESOURCE_KINDS,
        ),
        column(
            "origin",
            "code",
            ("內部或外部", "Origin"),
            ("公司自有，或向外取得", "Our own, or from outside"),
            codes=papers.RESOURCE_ORIGINS,
        ),
        column("capacity", "count", ("總量", "Capacity"), ("一年可用的總量", "All there is in a year")),
        column(
            "committed", "count", ("已承諾", "Committed"), ("日常工作已經用掉的量", "What daily work already takes")
        ),
        column(
            "unit",
            "code",
            ("單位", "Unit"),
            ("總量與已承諾的單位", "Unit of capacity and committed"),
            codes=papers.RESOURCE_UNITS,
        ),
        column(
            "unit_cost_ntd",
            "count",
            ("單位現金成本", "Cash cost per unit"),
            (
                "多用一單位要付的現金；0 表示已在薪資或固定費用內",
                "Cash for one unit more; 0 when salaries or fixed cost cover it",
            ),
            unit="NT$",
        ),
        column(
            "lead_days",
            "count",
            ("前置天數", "Lead time"),
            ("要用之前幾天必須定下來", "Days ahead of use by which it must be settled"),
            unit="days",
        ),
        column("quality", "count", ("品質", "Quality"), ("1 很差，5 很好", "1 poor, 5 very good"), unit="1–5"),
    ),
    ("resource_id",),
    source=Text("各部門填報的年度資源表", "The yearly resource sheet, filled in by each team"),
)

INITIATIVES = Table(
    "initiatives",
    Text("提案", "Initiatives"),
    Text("一列是一個提案", "One row is one proposal"),
    (
        column("initiative_id", "id", ("提案編號", "Initiative"), ("提案編號", "The proposal's own number")),
        *in_both("name", "名稱", "Name", "提案的名稱", "What is proposed"),
        column("owner_zh", "text", ("提案人（中文）", "Proposed by (Chinese)"), ("誰提的", "Who proposes it")),
        column("owner_en", "text", ("提案人（英文）", "Proposed by (English)"), ("誰提的", "Who proposes it")),
        column("reach", "count", ("觸及人數", "Reach"), ("每季影響到的人數", "People affected in a quarter")),
        column(
            "impact",
            "number",
            ("影響", "Impact"),
            ("對每個人的影響：0.25、0.5、1、2、3", "On each of them: 0.25, 0.5, 1, 2 or 3"),
        ),
        column(
            "confidence",
            "share",
            ("信心", "Confidence"),
            ("有資料 1，有些根據 0.8，多半是猜 0.5", "1 with data, 0.8 with some ground, 0.5 mostly a guess"),
        ),
        column(
            "effort_hours",
            "count",
            ("內部工時", "Effort"),
            ("內部同仁的總工時", "Hours of our own people"),
            unit="hours",
        ),
        column(
            "designer_hours",
            "count",
            ("設計工時", "Designer's hours"),
            ("其中設計師的工時", "Of these, the designer's"),
            unit="hours",
        ),
        column(
            "cost_ntd",
            "count",
            ("現金成本", "Cash cost"),
            ("還要付的現金，未稅", "Cash still to be paid, without VAT"),
            unit="NT$",
        ),
        column(
            "spent_ntd",
            "count",
            ("已經花掉", "Already spent"),
            ("過去已付、收不回來的錢", "Paid in the past and not recoverable"),
            unit="NT$",
        ),
        column(
            "requires",
            "id",
            ("先決提案", "Requires"),
            ("要先做哪個提案；空白表示沒有", "The initiative it needs first; blank when none"),
            may_miss=True,
            points_to="initiatives",
        ),
        column(
            "excludes",
            "id",
            ("互斥提案", "Excludes"),
            ("不能和哪個提案同時做；空白表示沒有", "The initiative it cannot go with; blank when none"),
            may_miss=True,
            points_to="initiatives",
        ),
        column(
            "starts_in_days",
            "count",
            ("幾天後開始", "Starts in"),
            ("核定後幾天要開始", "Days from approval to its start"),
            unit="days",
        ),
    ),
    ("initiative_id",),
    source=Text("各同仁的提案單", "Proposal sheets of colleagues"),
)

INITIATIVE_NEEDS = Table(
    "initiative_needs",
    Text("提案的資源需求", "What initiatives need"),
    Text("一列是一個提案對一項資源的需求", "One row is what one initiative needs of one resource"),
    (
        column(
            "initiative_id", "id", ("提案編號", "Initiative"), ("哪個提案", "Which initiative"), points_to="initiatives"
        ),
        column("resource_id", "id", ("資源編號", "Resource"), ("哪項資源", "Which resource"), points_to="resources"),
        column(
            "need", "count", ("需求量", "Need"), ("需要多少，單位同資源表", "How much, in the unit of the resource")
        ),
    ),
    ("initiative_id", "resource_id"),
    source=Text("各同仁的提案單", "Proposal sheets of colleagues"),
)

PROGRESS_WEEKLY = Table(
    "progress_weekly",
    Text("活動進度", "Campaign progress"),
    Text("一列是一週，數字累計到該週末", "One row is one week; figures run up to its end"),
    (
        column("week", "count", ("週次", "Week"), ("第幾週，共 16 週", "Week 1 to 16")),
        column(
            "pv_ntd",
            "count",
            ("計畫值", "Planned value"),
            ("到這週為止排定工作的預算，累計", "Budget of the work planned so far, running total"),
            unit="NT$",
        ),
        column(
            "done_pct",
            "number",
            ("完成百分比", "Work done"),
            ("全案工作完成的百分比，累計", "Share of the whole project's work that is done, running total"),
            unit="%",
        ),
        column(
            "ac_ntd",
            "count",
            ("實際成本", "Actual cost"),
            ("到這週為止實際花的錢，累計", "Money really spent so far, running total"),
            unit="NT$",
        ),
        column(
            "tasks_planned",
            "count",
            ("應完成工作項", "Tasks planned"),
            ("到這週為止應完成的工作項數", "Tasks that should be finished by now"),
        ),
        column(
            "tasks_done",
            "count",
            ("已完成工作項", "Tasks done"),
            ("到這週為止已完成的工作項數", "Tasks that are finished by now"),
        ),
    ),
    ("week",),
    source=Text("專案週報", "The weekly project report"),
)
