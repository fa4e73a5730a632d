"""The codes that columns share, each with its label in both languages."""

from __future__ import annotations

from helpers.words import Text

__all__ = [
    "AD_CAMPAIGNS",
    "AGE_BANDS",
    "AREAS",
    "BRANDS",
    "CHANNEL_GROUPS",
    "DEVICES",
    "EDUCATION",
    "GENDERS",
    "IMPORTANCE",
    "INCOME_BANDS",
    "LINES",
    "MEDIA_CHANNELS",
    "PROMOTED_LINES",
    "REGIONS",
    "REGULATIONS",
    "SALES_CHANNELS",
    "STATUSES",
    "TIERS",
    "YES_NO",
]

LINES = {
    "L1": Text("咖啡與茶", "Coffee and tea"),
    "L2": Text("廚房用具", "Kitchenware"),
    "L3": Text("身體保養", "Body care"),
    "L4": Text("家用織品", "Home textiles"),
    "L5": Text("節慶禮盒", "Gift sets"),
}
PROMOTED_LINES = {**LINES, "ALL": Text("全館", "The whole shop")}
SALES_CHANNELS = {
    "web": Text("官網", "Own website"),
    "app": Text("App", "Own app"),
    "momo": Text("momo", "momo"),
    "shopee": Text("蝦皮", "Shopee"),
    "o2o": Text("快閃與市集", "Pop-ups and markets"),
    "corporate": Text("企業禮", "Corporate gifts"),
}
STATUSES = {
    "processing": Text("處理中", "Being prepared"),
    "shipped": Text("已出貨", "Shipped"),
    "completed": Text("已完成", "Completed"),
    "cancelled": Text("已取消", "Cancelled"),
    "returned": Text("已退貨", "Returned"),
}
REGULATIONS = {
    "food": Text("食品", "Food"),
    "cosmetics": Text("化粧品", "Cosmetics"),
    "food_cosmetics": Text("食品與化粧品", "Food and cosmetics"),
    "general": Text("一般商品", "General goods"),
}
REGIONS = {
    "north": Text("北部", "North"),
    "central": Text("中部", "Central"),
    "south": Text("南部", "South"),
    "east": Text("東部", "East"),
}
AREAS = {
    "greater_taipei": Text("北北基", "Greater Taipei"),
    "taoyuan_hsinchu": Text("桃竹苗", "Taoyuan and Hsinchu"),
    "taichung": Text("中彰投", "Greater Taichung"),
    "tainan": Text("雲嘉南", "Greater Tainan"),
    "kaohsiung": Text("高屏", "Kaohsiung and Pingtung"),
    "east": Text("宜花東", "The east"),
}
MEDIA_CHANNELS = {
    "search": Text("搜尋廣告", "search ads"),
    "shopping": Text("購物廣告", "shopping ads"),
    "meta": Text("Meta 廣告", "Meta ads"),
    "youtube": Text("YouTube 影音廣告", "YouTube ads"),
    "line": Text("LINE 廣告", "LINE ads"),
    "kol": Text("KOL 合作", "influencers"),
}
AD_CAMPAIGNS = {
    "search_brand": Text("搜尋：品牌字", "Search: our own name"),
    "search_generic": Text("搜尋：一般字", "Search: other words"),
    "shopping_feed": Text("購物：商品目錄", "Shopping: product feed"),
    "meta_prospecting": Text("Meta：開發新客", "Meta: new people"),
    "meta_retargeting": Text("Meta：再行銷", "Meta: people who were here"),
    "youtube_video": Text("YouTube：影片", "YouTube: film"),
    "line_display": Text("LINE：展示", "LINE: display"),
    "kol_posts": Text("KOL：貼文與開箱", "Influencers: posts and unboxing"),
}
CHANNEL_GROUPS = {
    "direct": Text("直接", "Direct"),
    "organic_search": Text("自然搜尋", "Organic search"),
    "paid_search": Text("付費搜尋", "Paid search"),
    "paid_shopping": Text("購物廣告", "Paid shopping"),
    "paid_social": Text("付費社群", "Paid social"),
    "paid_video": Text("影音廣告", "Paid video"),
    "organic_social": Text("自然社群", "Organic social"),
    "line": Text("LINE", "LINE"),
    "email": Text("電子報", "Email"),
    "referral": Text("推薦連結", "Referral"),
    "app_push": Text("App 推播", "App push"),
}
DEVICES = {
    "desktop": Text("桌機", "Desktop"),
    "mobile": Text("手機網頁", "Phone, website"),
    "app": Text("App", "App"),
}
GENDERS = {"F": Text("女", "Women"), "M": Text("男", "Men")}
EDUCATION = {
    "high_school": Text("高中職以下", "High school or less"),
    "college": Text("大學專科", "College or university"),
    "graduate": Text("研究所以上", "Graduate school"),
}
INCOME_BANDS = {
    "under_40k": Text("月收入未滿 4 萬元", "Under NT$40,000 a month"),
    "40k_70k": Text("月收入 4 萬至未滿 7 萬元", "NT$40,000 to under 70,000 a month"),
    "70k_100k": Text("月收入 7 萬至未滿 10 萬元", "NT$70,000 to under 100,000 a month"),
    "over_100k": Text("月收入 10 萬元以上", "NT$100,000 a month or more"),
}
TIERS = {
    "basic": Text("一般會員", "Basic"),
    "silver": Text("銀卡會員", "Silver"),
    "gold": Text("金卡會員", "Gold"),
}
AGE_BANDS = {
    "18-24": Text("18–24 歲", "18–24"),
    "25-34": Text("25–34 歲", "25–34"),
    "35-44": Text("35–44 歲", "35–44"),
    "45-54": Text("45–54 歲", "45–54"),
    "55+": Text("55 歲以上", "55 and over"),
}
BRANDS = {
    "own": Text("穗岸", "SuiAn"),
    "c1": Text("拾陸倉", "Shiliu Depot"),
    "c2": Text("沐芽研", "Muya Lab"),
    "c3": Text("豆曜", "Douyao"),
    "c4": Text("格子嶼", "Grid Isle"),
    "other": Text("其他品牌", "Another brand"),
}
IMPORTANCE = {
    "low": Text("不重要", "Not important"),
    "medium": Text("有點重要", "Somewhat important"),
    "high": Text("很重要", "Very important"),
}
YES_NO = {"0": Text("否", "No"), "1": Text("是", "Yes")}
