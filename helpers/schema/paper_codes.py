"""The codes of the papers on a manager's desk, each with its label in both languages."""

from __future__ import annotations

from helpers.words import Text

__all__ = [
    "CATEGORIES",
    "DATA_METHODS",
    "DATA_ORIGINS",
    "DATA_TYPES",
    "DETAILS",
    "FEE_BASES",
    "JUDGEMENTS",
    "KEYWORD_OWNERS",
    "LAWS",
    "LAW_ARTICLES",
    "LAW_TASKS",
    "LAW_TOPICS",
    "OBTAINED",
    "PLATFORM_KINDS",
    "POPULATIONS",
    "QUOTE_ITEMS",
    "QUOTE_UNITS",
    "RESOURCE_KINDS",
    "RESOURCE_ORIGINS",
    "RESOURCE_UNITS",
    "SEARCH_INTENTS",
]

DATA_TYPES = {"primary": Text("初級資料", "Primary data"), "secondary": Text("次級資料", "Secondary data")}
DATA_ORIGINS = {"internal": Text("公司內部", "Inside the company"), "external": Text("公司外部", "Outside the company")}
DATA_METHODS = {
    "records": Text("公司系統紀錄", "Records of our own systems"),
    "register": Text("普查或登記", "Census or register"),
    "quota": Text("配額抽樣", "Quota sample"),
    "self_selected": Text("自願填答", "Self-selected answers"),
    "observation": Text("觀察公開資訊", "Observation of what is public"),
    "desk": Text("文獻整理與專家訪談", "Desk research and expert interviews"),
    "platform_log": Text("平台自家統計", "The platform's own statistics"),
    "recollection": Text("事後回想", "Recollection"),
    "list": Text("聯絡名單", "Contact list"),
    "document": Text("轉交的文件", "A document that was passed on"),
    "unknown": Text("未說明", "Not stated"),
}
CATEGORIES = {
    "L1": Text("咖啡與茶", "Coffee and tea"),
    "L2": Text("廚房用具", "Kitchenware"),
    "L3": Text("身體保養", "Body care"),
    "L4": Text("家用織品", "Home textiles"),
    "L5": Text("節慶禮盒", "Gift sets"),
    "household": Text("家庭用品合計", "Household goods together"),
    "other": Text("其他品類", "Another category"),
}
POPULATIONS = {
    "our_orders": Text("本公司全部訂單", "All our orders"),
    "buyers": Text("台灣的購買者", "Buyers in Taiwan"),
    "part": Text("只有一部分購買者", "Only part of the buyers"),
    "elsewhere": Text("其他市場的人", "People in other markets"),
}
DETAILS = {
    "line_month": Text("產品線×月", "Line by month"),
    "line_year": Text("產品線×年", "Line by year"),
    "total_month": Text("合計×月", "Total by month"),
    "total_year": Text("合計×年", "Total by year"),
}
OBTAINED = {
    "own_records": Text("公司自有，依告知的目的", "Our own, for the purpose people were told"),
    "own_other_purpose": Text("公司自有，當初告知的是別的目的", "Our own, collected for another purpose"),
    "asked": Text("告知後由本人提供", "Given by the person after notice"),
    "published": Text("公開發表", "Published"),
    "licensed": Text("簽約購買", "Bought under a contract"),
    "vendor_pitch": Text("廠商提案時提供", "Shown in a vendor's pitch"),
    "bought_list": Text("向第三人買來的名單", "A list bought from a third party"),
    "passed_on": Text("他人私下轉交", "Passed on privately"),
}

JUDGEMENTS = {
    "OK": Text("可以執行", "Go"),
    "FIX": Text("修正後可以執行", "Go after a named change"),
    "STOP": Text("不可以做", "Do not do it"),
    "ESCALATE": Text("暫停並請教法務或主管機關", "Hold and ask counsel or the authority"),
}
LAW_TASKS = {
    "T1.1-E6": Text("T1.1-E6 法規篩檢", "T1.1-E6 legal screening"),
    "T2.1-E10": Text("T2.1-E10 法遵登錄", "T2.1-E10 compliance register"),
}
LAW_TOPICS = {
    "personal_data": Text("個人資料", "Personal data"),
    "advertising": Text("廣告真實", "Truth in advertising"),
    "promotion": Text("贈品與贈獎", "Gifts and prizes"),
    "endorsement": Text("薦證廣告", "Endorsement advertising"),
    "rivals": Text("與對手有關", "About rivals"),
    "contract": Text("通訊交易與契約", "Distance transactions and contracts"),
    "health_claims": Text("食品與化粧品宣稱", "Food and cosmetics claims"),
    "intellectual_property": Text("智慧財產", "Intellectual property"),
    "respect": Text("尊重與平等", "Respect and equality"),
}
LAWS = {
    "pdpa": Text("個人資料保護法", "Personal Data Protection Act"),
    "pdpa_security": Text(
        "數位經濟相關產業個人資料檔案安全維護管理辦法",
        "Regulations on the security of personal data in digital industries",
    ),
    "fair_trade": Text("公平交易法", "Fair Trade Act"),
    "gift_limits": Text("事業提供贈品贈獎額度辦法", "Regulations on the limits of gifts and prizes"),
    "consumer": Text("消費者保護法", "Consumer Protection Act"),
    "withdrawal": Text("通訊交易解除權合理例外情事適用準則", "Rules on exceptions to the right of withdrawal"),
    "online_terms": Text(
        "零售業等網路交易定型化契約應記載事項", "Mandatory standard terms for online retail contracts"
    ),
    "civil": Text("民法", "Civil Code"),
    "food": Text("食品安全衛生管理法", "Act Governing Food Safety and Sanitation"),
    "food_claims": Text("食品廣告認定準則", "Rules on judging food advertising"),
    "health_food": Text("健康食品管理法", "Health Food Control Act"),
    "cosmetics": Text("化粧品衛生安全管理法", "Cosmetic Hygiene and Safety Act"),
    "cosmetics_claims": Text("化粧品廣告認定準則", "Rules on judging cosmetics advertising"),
    "copyright": Text("著作權法", "Copyright Act"),
    "ai_letter": Text("智慧財產局 2022-10-31 函釋", "Intellectual Property Office letter of 2022-10-31"),
    "trademark": Text("商標法", "Trademark Act"),
    "patent": Text("專利法", "Patent Act"),
    "trade_secrets": Text("營業秘密法", "Trade Secrets Act"),
    "disability_rights": Text("身心障礙者權益保障法", "People with Disabilities Rights Protection Act"),
    "employment": Text("就業服務法", "Employment Service Act"),
    "gender_work": Text("性別平等工作法", "Gender Equality in Employment Act"),
    "fraud": Text("詐欺犯罪危害防制條例", "Fraud Crime Hazard Prevention Act"),
    "withholding": Text("各類所得扣繳率標準", "Standards of withholding rates"),
    "policy": Text("公司政策", "Company policy"),
}

# The articles that the law module speaks of, without paragraph; a law without articles is named as a whole.
LAW_ARTICLES: dict[str, tuple[str, ...]] = {
    "pdpa": ("2", "5", "6", "7", "8", "9", "11", "12", "19", "20", "21", "27", "41", "47", "48", "50"),
    "pdpa_security": ("3", "8", "10", "18"),
    "fair_trade": ("21", "22", "23", "24", "25", "42"),
    "gift_limits": ("4", "5", "6", "7"),
    "consumer": ("11-1", "12", "17", "18", "19", "19-2", "22", "22-1", "23", "51", "56-1"),
    "withdrawal": ("2",),
    "online_terms": ("5",),
    "civil": ("148",),
    "food": ("22", "28", "45"),
    "food_claims": ("3", "4", "5"),
    "health_food": ("6", "14", "21", "24"),
    "cosmetics": ("7", "10", "20"),
    "cosmetics_claims": ("2", "3", "4", "5"),
    "copyright": ("10", "10-1", "11", "12", "22", "26-1", "28", "37", "52", "65", "88", "91", "92"),
    "ai_letter": (),
    "trademark": ("5", "35", "36", "68", "70", "95", "97"),
    "patent": ("22", "52", "58", "114", "122", "135", "136"),
    "trade_secrets": ("2", "3", "10", "12", "13", "13-1", "13-2"),
    "disability_rights": ("16", "52-2", "74", "86"),
    "employment": ("5", "65"),
    "gender_work": ("7", "38-1"),
    "fraud": ("30", "31", "32", "39", "40"),
    "withholding": ("2", "3", "13"),
    "policy": (),
}

PLATFORM_KINDS = {
    "search": Text("關鍵字", "Search"),
    "social": Text("社群平台", "Social platforms"),
    "app": Text("行動 App", "Mobile apps"),
    "third_party": Text("第三方網路平台", "Third-party platforms"),
}
QUOTE_ITEMS = {
    "search_ads": Text("關鍵字廣告代操", "Search ads, managed"),
    "shopping_ads": Text("購物廣告代操", "Shopping ads, managed"),
    "keyword_research": Text("關鍵字研究", "Keyword research"),
    "seo_article": Text("搜尋導向文章", "Article for search"),
    "meta_ads": Text("Meta 廣告代操", "Meta ads, managed"),
    "youtube_ads": Text("YouTube 廣告代操", "YouTube ads, managed"),
    "creator_post": Text("創作者合作貼文", "Creator post"),
    "short_film": Text("短影片製作", "Short film"),
    "image_set": Text("廣告圖組", "Set of ad images"),
    "community_month": Text("社群代管", "Community management"),
    "line_messages": Text("LINE 訊息發送", "LINE messages"),
    "push_tool": Text("App 推播工具", "App push tool"),
    "in_app_banner": Text("App 內橫幅", "In-app banner"),
    "momo_banner": Text("momo 首頁橫幅", "momo front-page banner"),
    "shopee_ads": Text("蝦皮站內廣告", "Shopee on-site ads"),
    "forum_article": Text("論壇合作文章", "Forum article"),
    "shop_page": Text("商城活動頁製作", "Campaign page in a marketplace shop"),
    "group_buy": Text("團購開團", "Group-buy run"),
}
QUOTE_UNITS = {
    "media_1000": Text("每千元媒體費", "NT$1,000 of media"),
    "message": Text("則", "message"),
    "piece": Text("件", "piece"),
    "month": Text("月", "month"),
    "day": Text("日", "day"),
}
FEE_BASES = {
    "none": Text("不收服務費", "No fee"),
    "net": Text("依媒體淨額", "On net media"),
    "gross": Text("依媒體總額（含服務費）", "On gross media (fee included)"),
}
SEARCH_INTENTS = {
    "info": Text("找資訊", "Learning"),
    "compare": Text("比較", "Comparing"),
    "buy": Text("購買", "Buying"),
    "brand": Text("找品牌", "Looking for a brand"),
}
KEYWORD_OWNERS = {
    "generic": Text("一般字", "Generic words"),
    "own": Text("自家品牌字", "Our brand name"),
    "c1": Text("拾陸倉的名稱", "Shiliu Depot's name"),
    "c2": Text("沐芽研的名稱", "Muya Lab's name"),
    "c3": Text("豆曜的名稱", "Douyao's name"),
    "c4": Text("格子嶼的名稱", "Grid Isle's name"),
}
RESOURCE_KINDS = {
    "finance": Text("財務", "Finance"),
    "people": Text("人力", "People"),
    "material": Text("材料", "Materials"),
    "equipment": Text("設備", "Equipment"),
}
RESOURCE_ORIGINS = DATA_ORIGINS
RESOURCE_UNITS = {
    "ntd": Text("元", "NT$"),
    "hour": Text("小時", "hours"),
    "day": Text("日", "days"),
    "piece": Text("件", "pieces"),
    "message": Text("則", "messages"),
}
