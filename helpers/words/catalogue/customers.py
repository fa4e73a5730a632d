"""What the analyses of customers and studies say when they cannot be done on the table that came."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "customers.table_wanted": Text(
        "這裡要整個表格（DataFrame），收到的是 {kind}。請給整個表格，不要只給一欄。",
        "A whole table (DataFrame) is wanted here; a {kind} came. Give the table, not one column of it.",
    ),
    "customers.no_rows": Text(
        "表格裡沒有可用的列（{need}）。請檢查前面的篩選條件。",
        "The table has no usable rows ({need}). Check the filters before this step.",
    ),
    "customers.blank": Text(
        "欄位「{column}」有 {count} 個空白，這個方法不能有空白。請先決定如何處理這些列。",
        "The column “{column}” has {count} blanks, which this method cannot use. Decide first what to do with these rows.",
    ),
    "customers.cluster_count": Text(
        "{rows} 列不能分成 {k} 群。群數至少 2，而且要少於不同的列數。",
        "{rows} rows cannot be divided into {k} groups. There must be at least 2 groups, and fewer than there are different rows.",
    ),
    "customers.labels": Text(
        "兩組分群標籤的長度不同：{first} 與 {second}。兩組要對應同一批人，請檢查是不是只篩了其中一組。",
        "The two sets of group labels differ in length: {first} and {second}. Both must be about the same people: was only one of them filtered?",
    ),
    "customers.one_level": Text(
        "屬性「{column}」只出現一種水準，看不出它的影響。請檢查前面的篩選條件。",
        "The attribute “{column}” shows only one level, so its effect cannot be seen. Check the filters before this step.",
    ),
    "customers.no_level": Text(
        "屬性「{column}」沒有水準「{asked}」。裡面有：{known}。請改用其中一個。",
        "The attribute “{column}” has no level “{asked}”. It has: {known}. Use one of these.",
    ),
    "customers.entangled": Text(
        "這些欄位彼此完全重疊，影響分不開：{columns}。請拿掉其中一欄。",
        "These columns repeat one another, so their effects cannot be told apart: {columns}. Leave one out.",
    ),
    "customers.not_yes_no": Text(
        "結果欄只能是 0 和 1，而且兩種都要有。現在裡面有：{known}。請先把結果轉成 0 和 1。",
        "The outcome must hold 0 and 1, and both. It holds: {known}. Turn it into 0 and 1 first.",
    ),
    "customers.separated": Text(
        "有變數把兩種結果完全分開，勝算比會變成無限大。請檢查是否放進了結果本身，或樣本太小。",
        "Some variable divides the two outcomes completely, so its odds ratio is infinite. Is the outcome itself among the variables, or the sample too small?",
    ),
    "customers.shares": Text(
        "母體占比要大於 0、合計為 1，並涵蓋樣本的每一格。有問題的是：{what}。請從母體的人數重算占比。",
        "The population's shares must be above 0, add up to 1, and cover each cell of the sample. What is wrong: {what}. Work the shares out again from the people of the population.",
    ),
    "customers.small_expected": Text(
        "「{category}」這一格照母體占比只該有 {expected} 人，不到 5 人，卡方檢定不可靠。請先合併小格。",
        "By the population's shares the cell “{category}” should hold only {expected} people. Below 5 the chi-square test cannot be relied on: merge small cells first.",
    ),
    "customers.map_size": Text(
        "畫定位圖至少要 3 個品牌、3 項屬性，這裡是 {rows} 列 {columns} 欄。請檢查前面的篩選條件。",
        "A map needs at least three brands and three attributes; this table has {rows} rows and {columns} columns. Check the filters before this step.",
    ),
    "customers.same_everywhere": Text(
        "「{column}」在每個品牌都一樣，無法標準化。請拿掉這一項。",
        "“{column}” is the same for every brand and cannot be standardised. Leave it out.",
    ),
    "customers.map_counts": Text(
        "對應分析要放次數（0 以上的整數），而且每一列、每一欄都要有人。請用聯想次數，不要用平均或百分比。",
        "Correspondence analysis needs counts (whole numbers, 0 or more), with somebody in each row and column. Use counts of associations, not means or percentages.",
    ),
    "customers.other_columns": Text(
        "要加進圖裡的表，欄位要和原來的一樣：{wanted}。現在是：{came}。請用同樣的欄位重做一次樞紐表。",
        "A table added to the map must have the columns of the first: {wanted}. It has: {came}. Make its pivot table with the same columns.",
    ),
    "customers.count_wanted": Text(
        "{what} 應該是 {wanted}，收到的是 {came}。請改好這個數字再試一次。",
        "{what} should be {wanted}; {came} came. Change this figure and try again.",
    ),
}
