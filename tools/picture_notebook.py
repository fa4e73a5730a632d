"""Take the README's picture: the zh-TW notebook in JupyterLab, in a real browser, with one answer checked.

    python tools/picture_notebook.py docs/img/notebook.png [--language en]

Needs Debian's chromium (or the one that CHROMIUM names) and playwright, which the dev extra brings.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = "T1_2_market_positioning.ipynb"
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def main() -> None:
    """Open, answer, run, wait, take the picture."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("picture", type=Path)
    asked.add_argument("--language", default="zh-TW", choices=["zh-TW", "en"])
    asked.add_argument("--answers", type=Path, help="JSON: cell id → code put in that cell before the run")
    asked.add_argument("--scroll-to", default="e2-check", help="the cell at the foot of the picture")
    asked.add_argument("--whole", action="store_true", help="every cell, one picture a screen")
    given = asked.parse_args()
    answers = json.loads(given.answers.read_text(encoding="utf-8")) if given.answers else {}
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), given.language, answers) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=_chromium(), args=BROWSER_FLAGS, env=dict(os.environ))
        page = browser.new_page(viewport={"width": 1360, "height": 900}, device_scale_factor=1)
        page.goto(f"{address}/lab/tree/{NOTEBOOK}")
        run_all(page)
        given.picture.parent.mkdir(parents=True, exist_ok=True)
        take(page, given.picture, given.scroll_to, whole=given.whole)
        browser.close()


@contextlib.contextmanager
def served(folder: Path, language: str, answers: dict[str, str]) -> Iterator[str]:
    """JupyterLab on a copy of the notebook, with settings and fonts of its own."""
    notebook = json.loads((ROOT / "notebooks" / language / NOTEBOOK).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] in answers:
            cell["source"] = answers[cell["id"]]
    work = folder / "course"
    work.mkdir()
    (work / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = folder / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}', encoding="utf-8")
    _write_font_settings(folder)
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1",
         "--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True", f"--ServerApp.root_dir={work}"],
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(folder), "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
             "JUPYTER_RUNTIME_DIR": str(folder / "runtime"), "IPYTHONDIR": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_up(f"{address}/api")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def run_all(page: Page) -> None:
    """Run every cell and wait until the last one has its number."""
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    page.wait_for_function("window.jupyterapp !== undefined", timeout=60_000)
    # Asked before the kernel is there, JupyterLab would open a dialogue and wait for a person.
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'", timeout=60_000
    )
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
    page.wait_for_function(
        "() => { const model = window.jupyterapp.shell.currentWidget.content.model;"
        " return [...model.cells].filter(cell => cell.type === 'code').every(cell => cell.executionCount); }",
        timeout=180_000,
    )
    time.sleep(1)


def take(page: Page, picture: Path, cell_id: str, *, whole: bool) -> None:
    """One picture with a cell at its foot, or one picture a cell group from top to bottom."""
    if not whole:
        _show_cell(page, cell_id)
        page.screenshot(path=picture)
        return
    count = page.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.length")
    for number, first in enumerate(range(0, count, 4)):
        _show_cell(page, str(first))
        page.screenshot(path=picture.with_stem(f"{picture.stem}-{number:02d}"))


def _show_cell(page: Page, cell: str) -> None:
    page.evaluate(
        "async (cell) => { const notebook = window.jupyterapp.shell.currentWidget.content;"
        " const byId = [...notebook.model.cells].findIndex(one => one.id === cell);"
        " const index = byId >= 0 ? byId : Number(cell);"
        " notebook.activeCellIndex = index;"
        " await notebook.scrollToItem(index, byId >= 0 ? 'end' : 'start'); }",
        cell,
    )
    time.sleep(0.7)


def _write_font_settings(folder: Path) -> None:
    """The browser draws Chinese with the course's own font; the machine may have none."""
    fonts = folder / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{ROOT / 'helpers' / 'charts' / 'fonts'}</dir><dir>/usr/share/fonts</dir>"
        f"<cachedir>{folder / 'font-cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    os.environ["FONTCONFIG_FILE"] = str(fonts)


def _wait_until_up(address: str) -> None:
    for _ in range(120):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=1)
            return
        time.sleep(0.5)
    raise SystemExit("JupyterLab did not start.")


def _chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if found is None:
        raise SystemExit("No chromium was found; install Debian's package or set CHROMIUM.")
    return found


if __name__ == "__main__":
    main()
