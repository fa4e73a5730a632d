"""What the analyses of papers say when a figure or a table cannot be used."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "papers.not_a_share": Text(
        "{name} 要是 0 到 1 之間的比率，收到 {came}。2% 請寫 0.02。",
        "{name} must be a rate between 0 and 1; {came} came. Write 2 % as 0.02.",
    ),
    "papers.not_a_percentage": Text(
        "{name} 要是 0 到 100 之間的百分比，收到 {came}。15% 請寫 15。",
        "{name} must be a percentage between 0 and 100; {came} came. Write 15 % as 15.",
    ),
    "papers.not_above_0": Text(
        "{name} 要大於 0，收到 {came}。請檢查這一欄。",
        "{name} must be above 0; {came} came. Check this column.",
    ),
    "papers.negative": Text(
        "{name} 不能是負數，收到 {came}。",
        "{name} cannot be negative; {came} came.",
    ),
    "papers.no_rate": Text(
        "搜尋意圖「{came}」沒有轉換率。已有：{known}。請補上。",
        "The intent “{came}” has no conversion rate. There are rates for: {known}. Add it.",
    ),
    "papers.bands_with_gaps": Text(
        "級距要從 1 開始、一段接一段，收到：{came}。請只給同一份報價的各列，並依級距排序。",
        "Price bands must begin at 1 and follow one another; these came: {came}. Give the rows of one offer only, in order.",
    ),
    "papers.quantity": Text(
        "數量要在 0 到 {most} 之間，收到 {came}。",
        "The quantity must lie between 0 and {most}; {came} came.",
    ),
    "papers.fee_base": Text(
        "服務費基礎要是 net、gross 或 none，收到「{came}」。請看報價單的 fee_base。",
        "The fee base must be net, gross or none; “{came}” came. See fee_base on the quotation.",
    ),
    "papers.no_offer": Text(
        "報價表裡沒有 {asked}。裡面有：{known}。",
        "The rate card has no offer {asked}. It has: {known}.",
    ),
    "papers.too_many": Text(
        "一次最多比較 {most} 個提案，收到 {came} 個。請先剔除明顯不做的。",
        "At most {most} initiatives can be compared at once; {came} came. Leave out those that are clearly not to be done.",
    ),
    "papers.not_in_table": Text(
        "「{came}」（{column}）在對應的表格裡找不到。請檢查編號。",
        "“{came}” ({column}) is not in the table that it points to. Check the id.",
    ),
}
