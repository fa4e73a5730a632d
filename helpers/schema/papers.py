"""What a manager gets as papers: sources, law cases, quotations, keywords, resources, ideas, progress."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema import paper_codes as papers
from helpers.schema.table import Column, Table, column
from helpers.words import Text

__all__ = [
    "COLLECTION_METHODS",
    "INFO_ITEMS",
    "INITIATIVES",
    "INITIATIVE_NEEDS",
    "KEYWORDS",
    "LEGAL_CASES",
    "PROGRESS_WEEKLY",
    "RATE_CARD",
    "RESOURCES",
    "SOURCE_CATALOG",
]


def _both(name: str, zh: str, en: str, meaning_zh: str, meaning_en: str) -> tuple[Column, Column]:
    """A text that stands in both languages, as two columns."""
    return (
        column(f"{name}_zh", "text", (f"{zh}（中文）", f"{en} (Chinese)"), (meaning_zh, meaning_en)),
        column(f"{name}_en", "text", (f"{zh}（英文）", f"{en} (English)"), (meaning_zh, meaning_en)),
    )


def _answers(domain: str, zh: str, en: str) -> Column:
    label = (f"可答{zh}問題", f"Answers on {en}")
    return column(
        f"answers_{domain}",
        "flag",
        label,
        (f"能不能回答{zh}的問題", f"Whether it can answer questions on {en}"),
        codes=codes.YES_NO,
    )


SOURCE_CATALOG = Table(
    "source_catalog",
    Text("資料來源目錄", "Source catalogue"),
    Text("一列是一個資料來源", "One row is one source"),
    (
        column("source_id", "id", ("來源編號", "Source"), ("來源編號", "The source's own number")),
        *_both("name", "名稱", "Name", "來源的名稱", "What the source is called"),
        *_both("owner", "持有者", "Owner", "誰持有這份資料", "Who holds the data"),
        column(
            "type",
            "code",
            ("資料類型", "Type"),
            (
                "為這次問題蒐集的是初級資料；為別的目的留下的是次級資料",
                "Primary: collected for this question; secondary: kept for another purpose",
            ),
            codes=papers.DATA_TYPES,
        ),
        column(
            "origin",
            "code",
            ("來自", "Origin"),
            ("資料從公司內部或外部來", "Whether the data come from inside the company or outside"),
            codes=papers.DATA_ORIGINS,
        ),
        column(
            "method",
            "code",
            ("蒐集方法", "Method"),
            ("資料怎麼來的", "How the data came about"),
            codes=papers.DATA_METHODS,
        ),
        _answers("market", "市場", "the market"),
        _answers("customer", "顧客", "customers"),
        _answers("competitor", "競爭者", "competitors"),
        _answers("own", "自家", "ourselves"),
        column(
            "cost_ntd",
            "count",
            ("費用", "Cost"),
            ("取得一次的費用，未稅；同一來源只算一次", "For getting it once, without VAT; one source is paid once"),
            unit="NT$",
        ),
        column(
            "lead_days",
            "count",
            ("工作天數", "Lead time"),
            ("從決定到拿到要幾個工作天", "Working days from decision to delivery"),
            unit="working days",
        ),
        column(
            "age_months",
            "count",
            ("資料年齡", "Age"),
            ("資料最後一期距今幾個月", "Months since the latest period in the data"),
            unit="months",
        ),
        column(
            "n",
            "count",
            ("樣本數", "Sample size"),
            ("人、戶、訂單或紀錄的數目；沒說明就空白", "People, households, orders or records; blank when not stated"),
            may_miss=True,
        ),
        *_both("frame", "抽樣框", "Frame", "從誰當中來的", "Out of whom the data come"),
        *_both(
            "conflict",
            "利益衝突",
            "Conflict of interest",
            "提供者會不會因結論得利",
            "Whether the provider gains by the conclusion",
        ),
        column(
            "personal_data",
            "flag",
            ("含個人資料", "Personal data"),
            ("是否含有可識別個人的資料", "Whether it holds data on identifiable persons"),
            codes=codes.YES_NO,
        ),
        *_both("notes", "備註", "Notes", "取得時要知道的事", "What to know before getting it"),
    ),
    ("source_id",),
    source=Text("市調窗口整理的目錄", "The catalogue kept by our research desk"),
)

INFO_ITEMS = Table(
    "info_items",
    Text("待審資訊", "Pieces of information"),
    Text("一列是一則資訊", "One row is one piece of information"),
    (
        column("info_id", "id", ("資訊編號", "Information"), ("資訊編號", "The piece's own number")),
        column(
            "source_id",
            "id",
            ("來源編號", "Source"),
            ("出自哪個來源", "The source it comes from"),
            points_to="source_catalog",
        ),
        *_both("text", "內容", "Content", "這則資訊說了什麼", "What the piece says"),
        column(
            "category",
            "code",
            ("品類", "Category"),
            ("談的是哪一類商品", "Which goods it speaks of"),
            codes=papers.CATEGORIES,
        ),
        column(
            "age_months",
            "count",
            ("資料年齡", "Age"),
            ("內容的最後一期距今幾個月", "Months since its latest period"),
            unit="months",
        ),
        column(
            "population",
            "code",
            ("涵蓋對象", "Population"),
            ("說的是誰", "Whom it speaks of"),
            codes=papers.POPULATIONS,
        ),
        column("n", "count", ("樣本數", "Sample size"), ("沒說明就空白", "Blank when not stated"), may_miss=True),
        column(
            "method",
            "code",
            ("蒐集方法", "Method"),
            ("資料怎麼來的", "How the data came about"),
            codes=papers.DATA_METHODS,
        ),
        column(
            "sells_conclusion",
            "flag",
            ("靠結論賣東西", "Sells its conclusion"),
            ("提供者是否販售結論所建議的東西", "Whether the provider sells what the conclusion recommends"),
            codes=codes.YES_NO,
        ),
        column(
            "detail",
            "code",
            ("細度", "Detail"),
            ("最細可以看到哪一層", "The finest level that can be seen"),
            codes=papers.DETAILS,
        ),
        column(
            "obtained",
            "code",
            ("取得方式", "How obtained"),
            ("我們怎麼拿到的", "How it came to us"),
            codes=papers.OBTAINED,
        ),
    ),
    ("info_id",),
    source=Text("同事轉來的資訊，由企劃登錄", "Pieces forwarded by colleagues, entered by the planner"),
)

LEGAL_CASES = Table(
    "legal_cases",
    Text("法規情境題", "Law cases"),
    Text("一列是一個待判斷的情境", "One row is one case to judge"),
    (
        column("case_id", "id", ("情境編號", "Case"), ("情境編號", "The case's own number")),
        column(
            "task",
            "code",
            ("屬於哪個練習", "Exercise"),
            ("在哪個練習判斷", "The exercise in which it is judged"),
            codes=papers.LAW_TASKS,
        ),
        column("topic", "code", ("主題", "Topic"), ("情境談什麼", "What the case is about"), codes=papers.LAW_TOPICS),
        *_both("text", "情境", "Case", "收到的訊息、文案或做法", "The message, copy or practice that came"),
        column(
            "law_as_of",
            "date",
            ("法規日期", "Law as of"),
            ("答案依據到這一天為止的法規", "Answers follow the law up to this day"),
        ),
    ),
    ("case_id",),
    source=Text("同事與代理商的請示，由法遵窗口編號", "Requests by colleagues and the agency, numbered by compliance"),
)

COLLECTION_METHODS = Table(
    "collection_methods",
    Text("競爭情報蒐集方法", "Ways to collect competitor information"),
    Text("一列是一種做法", "One row is one way"),
    (
        column("method_id", "id", ("做法編號", "Way"), ("做法編號", "The way's own number")),
        *_both("text", "做法", "Way", "打算怎麼蒐集", "How somebody means to collect it"),
    ),
    ("method_id",),
    source=Text("同事提出的做法", "Ways that colleagues suggested"),
)

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
        *_both("vendor", "廠商", "Vendor", "報價的廠商", "Who quotes"),
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
        *_both("notes", "備註", "Notes", "報價單上的附註", "The small print"),
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
        *_both("name", "名稱", "Name", "資源的名稱", "What it is"),
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
        *_both("name", "名稱", "Name", "提案的名稱", "What is proposed"),
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
