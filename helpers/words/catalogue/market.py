"""What is wrong with a wish for a company."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "market.empty_id": Text(
        "{what} 的代號是空的。請填入課程代號與學員代號，例如 kmc2431 與 a1。",
        "The id of the {what} is empty. Give a course id and a learner id, such as kmc2431 and a1.",
    ),
    "market.scale": Text(
        "公司規模要在 {least} 到 {most} 之間，收到的是 {came}。1 是完整大小：46,000 位會員。",
        "The size of a company must lie between {least} and {most}; {came} came. 1 is full size: 46,000 members.",
    ),
    "market.too_large_at_once": Text(
        "規模 {came} 的公司一次放不進記憶體（上限 {most}）。請用 course data 產生，它會分批寫入檔案。",
        "A company of size {came} does not fit into memory at once (at most {most}). Make it with course data, which writes it in parts.",
    ),
    "market.no_key_column": Text(
        "清理後的 {table} 少了欄位 {columns}，無法逐列比對。請保留這些欄位。",
        "The cleaned {table} lacks the column {columns}, so its rows cannot be compared. Keep these columns.",
    ),
}
