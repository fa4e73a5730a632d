"""Open the course, or test it, on a machine that has nothing but Python 3.11–3.14.

    python start.py                    open the course in JupyterLab
    python start.py test [...]         run the tests; further words go to pytest
    python start.py COMMAND [...]      any other command of the course (see README.md)

The first start makes `.venv-course` beside this file and installs the packages of
`requirements.lock` into it, each checked against its hash; later starts find a stamp and skip that.
uv does the installing when it is there (seconds), else pip (about a minute).

Only the standard library is used, and Python 3.8 can still read this file: whoever has an old
Python shall meet a sentence, not a SyntaxError.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv-course"
LOCK = HERE / ".venv-course.lock"
STAMP = VENV / "ready"
LOG = VENV / "install.log"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

SENTENCES = {
    "version": (
        "這門課需要 Python 3.11 到 3.14，這裡執行的是 {found}。請安裝其中一版，再用它執行 start.py。",
        "This course needs Python 3.11 to 3.14; this is {found}. Install one of those and run start.py with it.",
    ),
    "first_uv": (
        "正在用 uv 準備課程環境，約一分鐘內。只有第一次需要。",
        "Preparing the course with uv: less than a minute, and only this first time.",
    ),
    "first_pip": (
        "正在用 pip 準備課程環境，約 1–3 分鐘。只有第一次需要。",
        "Preparing the course with pip: one to three minutes, and only this first time.",
    ),
    "still": ("　仍在安裝，已經 {seconds} 秒……", "  still installing, {seconds} seconds so far ..."),
    "waiting": ("另一個視窗正在準備課程環境，等它完成……", "Another window is preparing the course; waiting for it ..."),
    "ready": (
        "準備好了，花了 {seconds} 秒。若打不開，請執行 python start.py doctor。",
        "Ready, after {seconds} seconds. If it does not open, run: python start.py doctor",
    ),
    "fallback": ("uv 沒有裝成，改用 pip 再試一次。", "uv could not install the packages; trying again with pip."),
    "stopped": ("已中斷。下次啟動會重新準備。", "Stopped. The next start prepares the course again."),
    "incomplete": (
        "課程資料夾 {folder} 裡少了 requirements.lock 或 pyproject.toml。請重新下載整個課程，解壓縮後再執行。",
        "requirements.lock or pyproject.toml is missing from {folder}. Download the whole course again and unpack it "
        "first.",
    ),
    "no_venv": (
        "這個 Python 沒有 venv 模組。Debian 或 Ubuntu 請執行 sudo apt install python3-venv，再試一次。",
        "This Python lacks the venv module. On Debian or Ubuntu run: sudo apt install python3-venv, then try again.",
    ),
    "read_only": (
        "無法寫入 {folder}。請把課程放到你能寫入的資料夾（例如「文件」），再試一次；"
        "若課程還開著，請先關掉它的視窗。",
        "Cannot write in {folder}. Move the course to a folder of your own (such as Documents) and try again; "
        "if the course is still open in another window, close that first.",
    ),
    "disk_full": (
        "磁碟空間不足。課程環境大約需要 1.2 GB，請清出空間後再試一次。",
        "The disk is full. The course needs about 1.2 GB; free some space and try again.",
    ),
    "no_network": (
        "連不上套件網站。請檢查網路（公司網路可能要設定 Proxy），再試一次。",
        "The package index cannot be reached. Check the network (an office may need a proxy), then try again.",
    ),
    "hashes": (
        "下載的套件和課程鎖定的內容不同，已經停止安裝。請再試一次；若還是一樣，請通知課程維護人員。",
        "A downloaded package differs from the one this course was tested with, so nothing more was installed. "
        "Try again; if it stays, tell the maintainers.",
    ),
    "failed": ("安裝沒有完成。最後幾行訊息：", "The installation did not finish. Its last lines:"),
}

# What installers write when something outside the course is wrong; the first sentence that fits is said.
SIGNS = (
    ("disk_full", ("no space left", "errno 28", "not enough space", "winerror 112", "disk quota")),
    ("no_venv", ("ensurepip is not available", "no module named ensurepip", "no module named venv")),
    ("hashes", ("do not match the hashes", "hash mismatch")),
    (
        "read_only",
        ("read-only file system", "permission denied", "errno 13", "errno 30", "winerror 5]", "winerror 32]"),
    ),
    (
        "no_network",
        (
            "name resolution",
            "getaddrinfo",
            "dns error",
            "failed to establish",
            "connection refused",
            "connection error",
            "timed out",
            "network is unreachable",
            "error sending request",
            "proxyerror",
            "could not find a version",
            "was not found in the package registry",
        ),
    ),
)


class Trouble(Exception):
    """The course cannot start; `str()` is the sentence to show, then what the installer said last."""

    def __init__(self, key, last=""):
        super().__init__(say(key, folder=HERE) + ("\n\n" + last if last else ""))
        self.key = key


def main(words):
    """Prepare the course when needed, then run one command in it; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows console is cp950, an English one cp1252: neither may stop the course.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if not (3, 11) <= sys.version_info[:2] < (3, 15):
        return tell(say("version", found=".".join(str(part) for part in sys.version_info[:3])))
    try:
        prepare()
    except Trouble as trouble:
        return tell(str(trouble))
    except KeyboardInterrupt:
        tell(say("stopped"))
        return 130
    if words[:1] == ["test"]:
        return run(["-m", "pytest", *words[1:]])
    # `python start.py --language en` means the lab, too; --help stays the list of commands.
    names_a_command = bool(words) and (not words[0].startswith("-") or words[0] == "--help")
    return run(["-m", "course", *words] if names_a_command else ["-m", "course", "lab", *words])


# Words -----------------------------------------------------------------------------------------


def say(key, **facts):
    """A sentence in the language asked for; in both when nobody has asked."""
    asked = os.environ.get("COURSE_LANGUAGE", "")
    for place, word in enumerate(sys.argv):
        if word.startswith("--language="):
            asked = word.split("=", 1)[1]
        elif word == "--language":
            asked = "".join(sys.argv[place + 1 : place + 2])
    zh, en = (text.format(**facts) for text in SENTENCES[key])
    return en if asked.lower().startswith("en") else zh if asked else zh + "\n" + en


def tell(sentence):
    """Print a sentence beside the output, not in it; returns the exit code for "not run"."""
    print(sentence, file=sys.stderr, flush=True)
    return 2


# The environment -------------------------------------------------------------------------------


def prepare():
    """Make `.venv-course` what the lock says, unless it already is."""
    wanted = fingerprint()
    if is_ready(wanted):
        return
    with one_at_a_time():
        if is_ready(wanted):  # another window made it while we waited
            return
        began = time.monotonic()
        install_everything()
        temporary = STAMP.with_suffix(".new")
        temporary.write_text(wanted, encoding="utf-8")
        os.replace(temporary, STAMP)
        tell(say("ready", seconds=round(time.monotonic() - began)))


def fingerprint():
    """What the environment depends on: the lock, the project file, this Python, and this folder."""
    digest = hashlib.sha256()
    for name in ("requirements.lock", "pyproject.toml"):
        try:
            digest.update((HERE / name).read_bytes())
        except OSError:
            raise Trouble("incomplete") from None
    # A folder that was moved must be prepared again: an environment holds absolute paths.
    digest.update("\n".join([sys.version, str(HERE)]).encode())
    return "python {}.{} {}\n".format(*sys.version_info[:2], digest.hexdigest())


def is_ready(wanted):
    """Whether the stamp of a finished installation fits and its Python is still on this machine."""
    return read_stamp() == wanted and PYTHON.exists()


def read_stamp():
    """The stamp of the last finished installation, or nothing."""
    try:
        return STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def install_everything():
    """Make the environment if there is none to build on, then install the lock and the course."""
    same_python = read_stamp().startswith("python {}.{} ".format(*sys.version_info[:2])) and PYTHON.exists()
    try:
        # Without a stamp an interrupted installation is made again from nothing.
        STAMP.unlink()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise explain(str(error)) from None
    uv = find_uv()
    if uv:
        tell(say("first_uv"))
        try:
            install(uv_steps(uv, make=not same_python))
            return
        except Trouble as trouble:
            if trouble.key in ("disk_full", "read_only"):
                raise  # pip would meet the same
            # An office may have set up its package index for pip alone.
            tell(say("fallback"))
            same_python = False
    tell(say("first_pip"))
    install(pip_steps(make=not same_python))


def find_uv():
    """The path of a uv that runs, or None; a version manager may leave a name that does not."""
    uv = shutil.which("uv")
    try:
        works = uv and subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        works = False
    return uv if works else None


def uv_steps(uv, *, make):
    """What uv has to do. Compiled modules matter: without them each start costs seconds."""
    into = [uv, "pip", "install", "--python", str(PYTHON)]
    return [
        *([[uv, "venv", "--clear", "--python", sys.executable, str(VENV)]] if make else []),
        [*into, "--compile-bytecode", "--require-hashes", "-r", "requirements.lock"],
        [*into, "--no-deps", "--no-build-isolation", "--editable", "."],
    ]


def pip_steps(*, make):
    """The same with what Python itself brings."""
    into = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    return [
        [sys.executable, "-m", "venv", "--clear", str(VENV)] if make else [str(PYTHON), "-m", "ensurepip"],
        [*into, "--require-hashes", "-r", "requirements.lock"],
        [*into, "--no-deps", "--no-build-isolation", "--editable", "."],
    ]


def install(steps):
    """Run the steps one after the other, with a sign of life every ten seconds.

    What they wrote is kept in `.venv-course/install.log`.

    Raises: Trouble: when one fails.
    """
    began = time.monotonic()
    written = []
    for step in steps:
        with tempfile.TemporaryFile() as output:  # not a pipe: nobody empties it while we wait
            child = subprocess.Popen(step, cwd=str(HERE), stdout=output, stderr=subprocess.STDOUT, env=settings())
            try:
                while True:
                    try:
                        failed = child.wait(timeout=10)
                        break
                    except subprocess.TimeoutExpired:
                        tell(say("still", seconds=round(time.monotonic() - began)))
            finally:
                if child.poll() is None:  # Ctrl-C: do not leave an installer behind
                    child.terminate()
                    child.wait()
            output.seek(0)
            written.append(output.read().decode("utf-8", "replace"))
        if failed:
            raise explain("\n".join(written))
    with suppress(OSError):
        LOG.write_text("\n".join(written), encoding="utf-8")


def explain(words):
    """What an installer wrote, as trouble with a sentence; its last lines are kept for the maintainers."""
    lowered = words.lower()
    known = (key for key, signs in SIGNS if any(sign in lowered for sign in signs))
    return Trouble(next(known, "failed"), "\n".join(line[:300] for line in words.strip().splitlines()[-4:]))


@contextmanager
def one_at_a_time():
    """Two windows started together must not install over each other; the system frees the lock."""
    try:
        lock = LOCK.open("a+b")
    except OSError:
        raise Trouble("read_only") from None
    with lock:
        told = False
        while not try_lock(lock):
            if not told:
                tell(say("waiting"))
            told = True
            time.sleep(0.5)
        yield


def try_lock(file):
    """Take the lock if it is free; it is given back when the file closes or the process ends."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# Running in it ---------------------------------------------------------------------------------


def settings():
    """The environment of everything we start: UTF-8 everywhere, and no other Python's modules."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    # The environment's programs first on the path: kernels and tests find the right Python by name.
    kept["PATH"] = os.pathsep.join([str(PYTHON.parent), kept.get("PATH", "")])
    return {**kept, "PYTHONUTF8": "1"}


def run(words):
    """Run the environment's Python on these words, in the course folder; returns its exit code."""
    child = subprocess.Popen([str(PYTHON), *words], cwd=str(HERE), env=settings())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the child got the same Ctrl-C and ends in its own time


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
