"""What is wrong with a wish for a company."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "market.empty_id": Text(
        "{what} 的代號是空的。請填入課程代號與學員代號，例如 kmc2431 與 a1。",
        "The id of the {what} is empty. Give a course id and a learner id, such as kmc2431 and a1.",
    ),
    "market.scale": Text(
        "公司規模要在 0.02 到 2 之間，收到的是 {came}。1 是完整大小：46,000 位會員。",
        "The size of a company must lie between 0.02 and 2; {came} came. 1 is full size: 46,000 members.",
    ),
}
