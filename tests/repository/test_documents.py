"""What the documents promise is there: the two commands, the links, every command, every dependency."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from course.cli.front import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
READMES = ["README.md", "README.zh-TW.md"]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
)
TEST_COMMAND = "python start.py test"


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READMES)
def test_the_first_screen_holds_the_two_commands(name: str) -> None:
    first_screen = text_of(name).splitlines()[:30]
    assert "python start.py" in first_screen
    assert TEST_COMMAND in first_screen


def test_the_build_machine_runs_the_readmes_test_command_and_no_other() -> None:
    script = text_of(".ci/run")
    assert [line for line in script.splitlines() if "start.py" in line] == [TEST_COMMAND]
    assert script.rstrip().endswith(TEST_COMMAND)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert [command for command in COMMANDS if f"course {command}" not in text_of(name)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_of_ours_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(name))
    assert [link for link in links if not (ROOT / name).parent.joinpath(link).exists()] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    extras = project["optional-dependencies"].values()
    names = {Requirement(line).name for line in [*project["dependencies"], *(one for extra in extras for one in extra)]}
    reasons = text_of("docs/decisions.md")
    assert sorted(name for name in names if f"`{name}`" not in reasons) == []


@pytest.mark.parametrize("name", ["README.zh-TW.md", "docs/learner_guide.md", "docs/instructor_guide.md"])
def test_chinese_pages_use_the_words_of_taiwan(name: str) -> None:
    elsewhere = "数据|质量|信息|用户|视频|默认|优化|网络|软件|營銷|信息|數據庫|默認|視頻|軟件|網絡|質量|用戶|打印|鼠標"
    assert re.findall(elsewhere, text_of(name)) == []
