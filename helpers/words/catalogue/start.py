"""What opening the course and measuring it say."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "lab.opening": Text(
        "正在用 JupyterLab 開啟 {folder}。瀏覽器會自己打開；要結束課程，回到這個視窗按 Ctrl-C。",
        "Opening {folder} in JupyterLab. Your browser opens by itself; to end, come back to this window and press Ctrl-C.",
    ),
    "lab.opening_no_browser": Text(
        "正在用 JupyterLab 開啟 {folder}。請把下面的網址貼到瀏覽器；要結束課程，回到這個視窗按 Ctrl-C。",
        "Opening {folder} in JupyterLab. Copy the address below into a browser; to end, come back here and press Ctrl-C.",
    ),
    "lab.no_notebooks": Text(
        "找不到課程筆記本：從 {looked} 往上，以及課程程式旁邊，都沒有 notebooks/{language}。"
        "請先切換到課程資料夾再執行；若是自己的專案副本，請先執行 course build。",
        "No course notebooks: there is no notebooks/{language} from {looked} upwards, nor beside the course itself. "
        "Change into the course folder first; in a copy of the project, run course build first.",
    ),
    "lab.port_taken": Text(
        "連接埠 {port} 已經有程式在用。請換一個號碼，或不要指定 --port，讓程式自己找。",
        "Port {port} is already in use. Choose another, or leave out --port and a free one is found.",
    ),
    "bench.no_rows": Text(
        "{folder} 裡沒有 bench_*.py。量測只能在完整的課程專案裡執行，安裝版沒有附上；請先取得完整專案。",
        "There is no bench_*.py in {folder}. Measuring needs the whole project, not only the installed course; get that first.",
    ),
    "bench.no_name": Text(
        "沒有名為「{asked}」的量測。可以用的名稱：{known}。",
        "There is no measurement called “{asked}”. Use one of: {known}.",
    ),
    "bench.measuring": Text("正在量測（{number}／{total}）：{name}", "Measuring {number} of {total}: {name}"),
    "bench.promise": Text("承諾", "Promise"),
    "bench.peer": Text("比較：{peer}", "beside it: {peer}"),
    "bench.name": Text("名稱", "Name"),
    "bench.limit": Text("上限", "Limit"),
    "bench.measured": Text("實測", "Measured"),
    "bench.kept": Text("結果", "Result"),
    "bench.yes": Text("達成", "kept"),
    "bench.no": Text("未達成", "not kept"),
    "bench.unmeasured": Text("量不到", "could not be measured"),
    "bench.broke": Text("{name} 量測時出錯：{error}", "{name} could not be measured: {error}"),
}
