"""A learner's screen: the notebook in JupyterLab, in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from helpers.checks import load_record
from tools.picture_notebook import BROWSER_FLAGS, NOTEBOOK, run_all, served

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium on this machine (Debian: chromium)"),
]

# Two proportions compared by a t-test: one of E1's listed mistakes.
WRONG = (
    'method = dict(q1="welch_t", q2="welch_t", q3="paired_t", q4="anova", '
    'q5="none", q6="welch_t", q7="paired_t", q8="ols")'
)
OUTPUTS = (
    "() => [...window.jupyterapp.shell.currentWidget.content.model.cells].filter(cell => cell.type === 'code')"
    ".map(cell => cell.sharedModel.toJSON().outputs).flat()"
)


@pytest.mark.parametrize(
    ("language", "not_attempted", "told"),
    [("zh-TW", "尚未作答", "卡方檢定"), ("en", "Not attempted yet", "chi-square")],
)
def test_every_cell_runs_in_the_browser_and_a_wrong_answer_is_explained(
    tmp_path: Path, language: str, not_attempted: str, told: str
) -> None:
    with served(tmp_path, language, {"e1": WRONG}) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER_FLAGS)
        page = browser.new_page()
        page.goto(f"{address}/lab/tree/{NOTEBOOK}")
        run_all(page)
        outputs = page.evaluate(OUTPUTS)
        browser.close()
    assert [output for output in outputs if output["output_type"] == "error"] == []
    words = ["".join(output.get("data", {}).get("text/plain", "")) for output in outputs]
    # All but the one that was answered.
    others = len(load_record("T1.2").exercises) - 1
    assert sum(not_attempted in text.splitlines()[0] for text in words if text) == others
    assert any(text.startswith("T1.2-E1") and told in text for text in words)
