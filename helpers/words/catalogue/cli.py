"""What the commands say about themselves."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "cli.failed": Text(
        "程式本身出了問題，工作沒有完成。細節寫在 {log}，請把這個檔案交給維護人員。",
        "The command itself failed and did not finish. The details are in {log}; please give that file to a maintainer.",
    ),
    "cli.no_language": Text(
        "沒有「{asked}」這個語言。可用的語言：{known}。",
        "There is no language “{asked}”. Use one of: {known}.",
    ),
    "cli.no_checkout": Text(
        "從 {folder} 往上找不到課程專案（含 lessons 資料夾）。請先 cd 到課程專案資料夾再執行。",
        "No course project (with a lessons folder) was found from {folder} upwards. Change into the project folder first.",
    ),
}
