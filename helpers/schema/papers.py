"""Papers to judge: where an answer may come from, what circulates, what the law has to say."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema import paper_codes as papers
from helpers.schema.table import Column, Table, column
from helpers.words import Text

__all__ = ["COLLECTION_METHODS", "INFO_ITEMS", "LEGAL_CASES", "SOURCE_CATALOG", "in_both"]


def in_both(name: str, zh: str, en: str, meaning_zh: str, meaning_en: str) -> tuple[Column, Column]:
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
        *in_both("name", "名稱", "Name", "來源的名稱", "What the source is called"),
        *in_both("owner", "持有者", "Owner", "誰持有這份資料", "Who holds the data"),
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
        *in_both("frame", "抽樣框", "Sampling frame", "從誰當中來的", "Out of whom the data come"),
        *in_both(
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
        *in_both("notes", "備註", "Notes", "取得時要知道的事", "What to know before getting it"),
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
        *in_both("text", "內容", "Content", "這則資訊說了什麼", "What the piece says"),
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
        *in_both("text", "情境", "Case", "收到的訊息、文案或做法", "The message, copy or practice that came"),
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
        *in_both("text", "做法", "Way", "打算怎麼蒐集", "How somebody means to collect it"),
    ),
    ("method_id",),
    source=Text("同事提出的做法", "Ways that colleagues suggested"),
)
