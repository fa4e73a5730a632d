"""What is wrong with a table that does not keep its description."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "schema.columns": Text(
        "資料表 {table} 的欄位不對。應該是：{wanted}。現在是：{came}。請用課程產生的原始檔案。",
        "The table {table} has other columns than it should. Wanted: {wanted}. Came: {came}. Use the file that the course made.",
    ),
    "schema.kind": Text(
        "資料表 {table} 的欄位 {column} 應該是 {wanted}，現在是 {came}。請用課程產生的原始檔案。",
        "In the table {table}, the column {column} should hold {wanted} but holds {came}. Use the file that the course made.",
    ),
    "schema.missing": Text(
        "資料表 {table} 的欄位 {column} 有 {count} 個空白，這一欄不該有空白。請用課程產生的原始檔案。",
        "In the table {table}, the column {column} has {count} blanks and should have none. Use the file that the course made.",
    ),
    "schema.code": Text(
        "資料表 {table} 的欄位 {column} 出現「{came}」，可用的代碼是 {known}。請用課程產生的原始檔案。",
        "In the table {table}, the column {column} holds “{came}”; its codes are {known}. Use the file that the course made.",
    ),
    "schema.key_repeats": Text(
        "資料表 {table} 的 {columns} 有重複，應該每列不同。請用課程產生的原始檔案。",
        "In the table {table}, {columns} repeats although it should differ in every row. Use the file that the course made.",
    ),
}
