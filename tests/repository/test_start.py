"""`python start.py` prepares the course once, explains what is in the way, and runs one command."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "start.py").read_text(encoding="utf-8")


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py as a module, at home in a folder of its own."""
    folder = tmp_path / "course"
    folder.mkdir()
    for name in ("start.py", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    spec = importlib.util.spec_from_file_location("start_under_test", folder / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(sys, "argv", ["start.py", "--language", "en"])
    return module


def pretend_ready(start: ModuleType) -> None:
    start.PYTHON.parent.mkdir(parents=True)
    start.PYTHON.touch()
    start.STAMP.write_text(start.fingerprint(), encoding="utf-8")


def test_an_old_python_can_still_read_the_file() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))


def test_only_the_standard_library_is_used() -> None:
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(SOURCE))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }
    assert imported - set(sys.stdlib_module_names) == set()


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 1), (3, 15, 0)])
def test_another_python_is_refused_in_both_languages(
    start: ModuleType, version: tuple[int, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["start.py"])
    monkeypatch.setattr(sys, "version_info", version)
    assert start.main([]) == 2
    said = capsys.readouterr().err
    assert ".".join(map(str, version)) in said
    assert "3.11 到 3.14" in said
    assert "3.11 to 3.14" in said


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        (["--language", "en"], "en"),
        (["--language=en"], "en"),
        (["lab", "--language", "zh-TW"], "zh"),
        ([], "both"),
        (["--language"], "both"),
    ],
)
def test_it_speaks_the_language_asked_for_and_both_when_nobody_asked(
    start: ModuleType, words: list[str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["start.py", *words])
    zh, en = start.SENTENCES["stopped"]
    assert start.say("stopped") == {"en": en, "zh": zh, "both": f"{zh}\n{en}"}[spoken]


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ([], ["-m", "course", "lab"]),
        (["--language", "en"], ["-m", "course", "lab", "--language", "en"]),
        (["lab", "--no-browser"], ["-m", "course", "lab", "--no-browser"]),
        (["test"], ["-m", "pytest"]),
        (["test", "tests/checks", "-x"], ["-m", "pytest", "tests/checks", "-x"]),
        (["build", "--check"], ["-m", "course", "build", "--check"]),
        (["--help"], ["-m", "course", "--help"]),
    ],
)
def test_no_words_open_the_course_test_runs_pytest_and_the_rest_are_commands(
    start: ModuleType, words: list[str], run: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(start, "prepare", lambda: None)
    monkeypatch.setattr(start, "run", asked.append)
    start.main(words)
    assert asked == [run]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("OSError: [Errno 28] No space left on device", "disk_full"),
        ("The virtual environment was not created successfully because ensurepip is not available.", "no_venv"),
        ("WARNING: Retrying ... [Errno -3] Temporary failure in name resolution", "no_network"),
        ("error: Failed to fetch\n  Caused by: dns error: failed to lookup address information", "no_network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hashes"),
        ("PermissionError: [WinError 32] The process cannot access the file", "read_only"),
        ("error: failed to create directory: Read-only file system (os error 30)", "read_only"),
        ("error: something nobody has seen before", "failed"),
    ],
)
def test_what_an_installer_wrote_becomes_a_sentence_and_keeps_its_last_lines(
    start: ModuleType, written: str, key: str
) -> None:
    trouble = start.explain(written)
    assert trouble.key == key
    assert str(trouble).startswith(start.say(key, folder=start.HERE))
    assert str(trouble).endswith(written.splitlines()[-1])


def test_a_folder_without_its_lock_asks_for_the_whole_course(
    start: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    (start.HERE / "requirements.lock").unlink()
    assert start.main([]) == 2
    assert "requirements.lock" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_says_so(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # A path below a file cannot be written by anybody, root included.
    monkeypatch.setattr(start, "LOCK", start.HERE / "start.py" / "lock")
    assert start.main([]) == 2
    assert f"Cannot write in {start.HERE}" in capsys.readouterr().err


def test_a_prepared_course_is_not_prepared_again(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_ready(start)
    monkeypatch.setattr(start, "install_everything", lambda: pytest.fail("prepared twice"))
    start.prepare()


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_is_prepared_again(
    start: ModuleType, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_ready(start)
    with (start.HERE / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    times: list[int] = []
    monkeypatch.setattr(start, "install_everything", lambda: times.append(1))
    start.prepare()
    start.prepare()
    assert times == [1]


def test_an_interrupted_installation_leaves_no_stamp_and_exits_130(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_ready(start)
    start.STAMP.write_text("an older lock", encoding="utf-8")

    def interrupted(steps: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "install", interrupted)
    assert start.main([]) == 130
    assert start.read_stamp() == ""
    assert "next start" in capsys.readouterr().err


def test_when_uv_fails_pip_gets_its_turn(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def install(steps: list[list[str]]) -> None:
        tried.append(steps[-1][0])
        if len(tried) == 1:
            raise start.Trouble("no_network")

    monkeypatch.setattr(start, "find_uv", lambda: "uv")
    monkeypatch.setattr(start, "install", install)
    start.install_everything()
    assert tried == ["uv", str(start.PYTHON)]


def test_a_full_disk_is_not_tried_again_with_pip(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def install(steps: list[list[str]]) -> None:
        tried.append(steps[-1][0])
        raise start.Trouble("disk_full")

    monkeypatch.setattr(start, "find_uv", lambda: "uv")
    monkeypatch.setattr(start, "install", install)
    with pytest.raises(start.Trouble, match="The disk is full"):
        start.install_everything()
    assert tried == ["uv"]


def test_an_installer_that_fails_is_explained(start: ModuleType) -> None:
    with pytest.raises(start.Trouble, match="The disk is full"):
        start.install([[sys.executable, "-c", "raise OSError(28, 'No space left on device')"]])


def test_two_windows_wait_for_each_other(start: ModuleType) -> None:
    with start.one_at_a_time():
        second = subprocess.Popen(
            [sys.executable, "-c", "import start\nwith start.one_at_a_time(): print('mine')"],
            cwd=start.HERE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        time.sleep(1)
        assert second.poll() is None
    out, err = second.communicate(timeout=10)
    assert out.strip() == "mine"
    assert "waiting for it" in err


@pytest.mark.slow
def test_two_starts_at_once_on_a_fresh_machine_both_run_and_only_one_installs(tmp_path: Path) -> None:
    """For real: the lock, its hashes, an empty home folder, and no environment to begin with."""
    home, folder = tmp_path / "home", tmp_path / "course folder"
    home.mkdir()
    folder.mkdir()
    for name in ("start.py", "requirements.lock", "pyproject.toml", "README.md", "LICENSE", "LICENSE-TEXT.md"):
        shutil.copy(ROOT / name, folder)
    for name in ("helpers", "course"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    environment = {**os.environ, **package_caches(), "HOME": str(home), "USERPROFILE": str(home)}
    starts = [
        subprocess.Popen(
            [sys.executable, "start.py", "bench", "--language", "en"],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    said = [one.communicate(timeout=900)[1] for one in starts]
    # Neither folder is a checkout with benchmarks: the command itself answers, in words, with exit 2.
    assert [one.returncode for one in starts] == [2, 2], said
    assert all("No course project" in one for one in said), said
    assert sum("Preparing the course" in one for one in said) == 1, said
    assert sum("waiting for it" in one for one in said) == 1, said


def package_caches() -> dict[str, str]:
    """Where this person's installers keep what they downloaded: an empty home need not download it again."""
    asked = {"PIP_CACHE_DIR": [sys.executable, "-m", "pip", "cache", "dir"], "UV_CACHE_DIR": ["uv", "cache", "dir"]}
    found = {}
    for name, words in asked.items():
        if shutil.which(words[0]):
            answer = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
            if answer.returncode == 0:
                found[name] = answer.stdout.strip()
    return found
