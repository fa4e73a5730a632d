"""The 22 resources and the 14 initiatives that want them, in words, with the middle of each figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from helpers.words import Text

__all__ = ["CASH", "DESIGNER", "HOURS", "IDEAS", "STOCK", "Idea", "Resource"]

CASH, DESIGNER = "R01", "R08"


@dataclass(frozen=True)
class Resource:
    """One resource. `committed` is the range of the share that daily work takes."""

    resource_id: str
    name: Text
    kind: str
    origin: str
    unit: str
    capacity: int
    committed: tuple[float, float]
    unit_cost_ntd: int
    lead_days: int
    quality: tuple[int, int]


@dataclass(frozen=True)
class Idea:
    """One initiative; `needs` in the resource's unit, `cash_ntd` beside what outside resources cost."""

    initiative_id: str
    name: Text
    owner: Text
    reach: int
    impact: float
    confidence: float
    needs: Mapping[str, int]
    cash_ntd: int
    starts_in_days: int
    requires: str | None = None
    excludes: str | None = None
    spent_ntd: int = 0


STOCK = (
    Resource(
        "R01",
        Text("專案現金預算", "Cash for projects"),
        "finance",
        "internal",
        "ntd",
        2_150_000,
        (0.20, 0.28),
        0,
        0,
        (5, 5),
    ),
    Resource(
        "R02", Text("預備金", "Contingency reserve"), "finance", "internal", "ntd", 600_000, (0.0, 0.0), 0, 10, (5, 5)
    ),
    Resource(
        "R03",
        Text("數位轉型補助款", "Digital grant"),
        "finance",
        "external",
        "ntd",
        400_000,
        (0.0, 0.25),
        0,
        90,
        (2, 3),
    ),
    Resource(
        "R04", Text("企劃主管", "Planning manager"), "people", "internal", "hour", 1_840, (0.36, 0.46), 0, 0, (4, 5)
    ),
    Resource("R05", Text("廣告投放", "Ad specialist"), "people", "internal", "hour", 1_840, (0.36, 0.48), 0, 0, (3, 5)),
    Resource(
        "R06",
        Text("社群編輯周以安", "Chou Yi-an, social editor"),
        "people",
        "internal",
        "hour",
        1_840,
        (0.36, 0.48),
        0,
        0,
        (3, 5),
    ),
    Resource("R07", Text("文案", "Copywriter"), "people", "internal", "hour", 1_840, (0.36, 0.48), 0, 0, (3, 5)),
    Resource("R08", Text("設計", "Designer"), "people", "internal", "hour", 1_840, (0.72, 0.76), 0, 0, (4, 5)),
    Resource(
        "R09", Text("CRM 專員", "CRM specialist"), "people", "internal", "hour", 1_840, (0.36, 0.48), 0, 0, (3, 5)
    ),
    Resource(
        "R10",
        Text("數據分析（半職）", "Data analyst (half time)"),
        "people",
        "internal",
        "hour",
        920,
        (0.36, 0.48),
        0,
        0,
        (3, 5),
    ),
    Resource(
        "R11", Text("代理商工時", "Agency hours"), "people", "external", "hour", 600, (0.25, 0.50), 1_250, 10, (3, 4)
    ),
    Resource(
        "R12", Text("接案設計師", "Freelance designer"), "people", "external", "hour", 480, (0.0, 0.20), 880, 14, (2, 4)
    ),
    Resource(
        "R13",
        Text("外包攝影與剪輯", "Outside filming and editing"),
        "people",
        "external",
        "hour",
        260,
        (0.15, 0.35),
        1_350,
        14,
        (3, 5),
    ),
    Resource(
        "R14", Text("試用小樣", "Trial samples"), "material", "internal", "piece", 9_000, (0.30, 0.50), 0, 7, (3, 5)
    ),
    Resource(
        "R15",
        Text("禮盒包材", "Gift box packaging"),
        "material",
        "external",
        "piece",
        7_000,
        (0.35, 0.60),
        38,
        45,
        (3, 5),
    ),
    Resource(
        "R16",
        Text("已取得授權的圖庫素材", "Licensed stock images"),
        "material",
        "internal",
        "piece",
        320,
        (0.35, 0.55),
        0,
        1,
        (3, 4),
    ),
    Resource(
        "R17",
        Text("印刷品與立牌", "Printed matter and stands"),
        "material",
        "external",
        "piece",
        20_000,
        (0.15, 0.35),
        6,
        12,
        (3, 4),
    ),
    Resource(
        "R18", Text("小攝影棚", "Small photo studio"), "equipment", "internal", "day", 120, (0.45, 0.65), 0, 3, (3, 4)
    ),
    Resource(
        "R19", Text("直播設備", "Live-stream kit"), "equipment", "internal", "day", 100, (0.15, 0.35), 0, 2, (3, 5)
    ),
    Resource(
        "R20",
        Text("LINE 訊息額度", "LINE message allowance"),
        "equipment",
        "internal",
        "message",
        2_400_000,
        (0.58, 0.72),
        0,
        1,
        (4, 5),
    ),
    Resource(
        "R21",
        Text("快閃展具租用", "Pop-up booth hire"),
        "equipment",
        "external",
        "day",
        60,
        (0.0, 0.15),
        4_200,
        21,
        (3, 4),
    ),
    Resource(
        "R22",
        Text("市集與百貨攤位", "Market and store stalls"),
        "equipment",
        "external",
        "day",
        56,
        (0.10, 0.25),
        5_800,
        60,
        (2, 4),
    ),
)
HOURS = tuple(one.resource_id for one in STOCK if one.kind == "people" and one.origin == "internal")

_CRM, _EDITOR, _BUYER = (
    Text("CRM 專員", "CRM specialist"),
    Text("社群編輯周以安", "Chou Yi-an, social editor"),
    Text("廣告投放", "Ad specialist"),
)
_GOODS, _OPERATIONS, _CHIEF = (
    Text("商品經理陳沛文", "Chen Pei-wen, product manager"),
    Text("營運經理吳柏翰", "Wu Po-han, operations manager"),
    Text("總經理林承岳", "Lin Cheng-yue, general manager"),
)

IDEAS = (
    Idea(
        "I01",
        Text("會員標籤與同意紀錄整併", "Member tags and consent records in one place"),
        _CRM,
        4_000,
        0.5,
        1.0,
        {"R09": 560, "R10": 340, "R04": 180, "R08": 70},
        180_000,
        20,
    ),
    Idea(
        "I02",
        Text("LINE 分眾旅程", "LINE journeys by segment"),
        _CRM,
        16_000,
        2.0,
        0.8,
        {"R09": 400, "R07": 220, "R08": 60, "R20": 420_000},
        90_000,
        60,
        requires="I01",
    ),
    Idea(
        "I03",
        Text("流失會員喚回", "Winning back lapsed members"),
        _CRM,
        9_000,
        2.0,
        0.8,
        {"R09": 290, "R07": 150, "R08": 30, "R20": 180_000, "R14": 1_500},
        60_000,
        75,
        requires="I01",
    ),
    Idea(
        "I04",
        Text("咖啡與茶訂閱方案", "Coffee and tea subscription"),
        _GOODS,
        6_000,
        3.0,
        0.5,
        {"R04": 320, "R09": 220, "R08": 80, "R07": 150, "R15": 2_400},
        190_000,
        90,
        requires="I01",
    ),
    Idea(
        "I05",
        Text("百貨快閃店兩檔", "Two pop-up shops in department stores"),
        _CHIEF,
        7_000,
        1.0,
        0.8,
        {"R06": 380, "R04": 260, "R08": 130, "R07": 180, "R21": 28, "R22": 24, "R17": 6_000},
        160_000,
        55,
        excludes="I06",
    ),
    Idea(
        "I06",
        Text("市集巡迴", "A tour of markets"),
        _EDITOR,
        5_000,
        1.0,
        0.8,
        {"R06": 320, "R04": 160, "R08": 60, "R22": 30, "R17": 4_000, "R14": 2_000},
        40_000,
        70,
        excludes="I05",
    ),
    Idea(
        "I07",
        Text("搜尋廣告帳戶重整", "Rebuilding the search account"),
        _BUYER,
        12_000,
        1.0,
        1.0,
        {"R05": 680, "R10": 110, "R07": 90, "R11": 60},
        20_000,
        15,
    ),
    Idea(
        "I08",
        Text("商品頁影片與尺寸說明", "Product-page films and size notes"),
        _GOODS,
        20_000,
        0.5,
        0.8,
        {"R07": 320, "R08": 150, "R06": 150, "R13": 90, "R18": 20},
        30_000,
        35,
    ),
    Idea(
        "I09",
        Text("創作者長期合作", "Long partnerships with creators"),
        _EDITOR,
        15_000,
        1.0,
        0.5,
        {"R06": 400, "R07": 120, "R04": 150, "R08": 40, "R14": 1_200},
        480_000,
        30,
    ),
    Idea(
        "I10",
        Text("評論與開箱徵集", "Reviews and unboxing films"),
        _EDITOR,
        8_000,
        1.0,
        0.8,
        {"R06": 280, "R09": 120, "R07": 110, "R08": 20, "R14": 2_500, "R19": 12},
        45_000,
        25,
    ),
    Idea(
        "I11",
        Text("購物節主視覺系統", "Key visuals for the shopping festivals"),
        _BUYER,
        24_000,
        0.5,
        0.8,
        {"R08": 250, "R07": 120, "R04": 80, "R16": 60, "R18": 12},
        25_000,
        40,
    ),
    Idea(
        "I12",
        Text("結帳流程與網站速度", "Checkout and site speed"),
        _OPERATIONS,
        18_000,
        1.0,
        0.8,
        {"R04": 230, "R10": 240, "R05": 180, "R11": 120},
        310_000,
        30,
    ),
    Idea(
        "I13",
        Text("企業禮線上客製頁", "Online configurator for corporate gifts"),
        _OPERATIONS,
        900,
        3.0,
        0.8,
        {"R04": 300, "R08": 90, "R07": 130, "R15": 1_200},
        130_000,
        80,
        requires="I12",
    ),
    Idea(
        "I14",
        Text("品牌短片", "Brand film"),
        _CHIEF,
        30_000,
        0.25,
        0.5,
        {"R06": 240, "R04": 230, "R08": 120, "R07": 110, "R13": 140, "R18": 14},
        380_000,
        45,
        spent_ntd=460_000,
    ),
)
