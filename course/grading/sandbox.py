"""A place where a notebook runs and can touch nothing of ours.

`isolate` makes the namespaces, `lock_down` builds a root of nothing but Python and the learner's
tables, moves into it and gives up every right. Both are called in a fresh child of the fork-server,
before one byte of the hand-in is read.

Inside there is: Python and its packages, read-only; `helpers` without the answer keys; the learner's
company at /data/own and the committed ones at /data/demo and /data/class, read-only; small tmpfs at
/work, /tmp and /dev/shm; an own /proc. No network, no other process, no home folder, no submission,
no record, no lesson source.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from course.grading import kernel
from course.grading.limits import Limits
from course.grading.seccomp import filter_program

__all__ = ["HOME_INSIDE", "isolate", "limit_resources", "lock_down", "visible_folders"]

HOME_INSIDE = "/work"
_ROOT = "/tmp"
_DEVICES = ("null", "zero", "full", "random", "urandom")
_SETTINGS = ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "fonts", "alternatives")
_ACCOUNTS = {
    "passwd": "learner:x:{uid}:{gid}:learner:/work:/bin/false\n",
    "group": "learner:x:{gid}:\n",
    "hosts": "127.0.0.1 localhost\n",
}


def visible_folders() -> tuple[list[Path], Path]:
    """The host folders that Python needs, and the key folder that must be hidden among them."""
    helpers = Path(str(find_spec("helpers").origin)).resolve().parent  # type: ignore[union-attr]
    system = [Path(name) for name in ("/usr", "/lib", "/lib32", "/lib64", "/bin") if Path(name).exists()]
    wanted = [*system, Path(sys.prefix), Path(sys.base_prefix), helpers]
    for folder in wanted:
        if folder.resolve() in (Path("/"), Path.home().resolve()):
            raise OSError(f"Python stands in {folder}, which cannot be shown to a notebook")
    return wanted, helpers / "checks" / "keys"


def isolate() -> None:
    """Leave the host's namespaces. The next fork is process 1 of the new one.

    Root keeps its user namespace and really changes user later; anybody else gets a user namespace
    that holds their own id and nothing more.
    """
    flags = kernel.NEWNS | kernel.NEWPID | kernel.NEWNET | kernel.NEWIPC | kernel.NEWUTS
    uid, gid = os.getuid(), os.getgid()
    if uid == 0:
        kernel.unshare(flags)
        return
    kernel.unshare(kernel.NEWUSER | flags)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _write("/proc/self/gid_map", f"{gid} {gid} 1")


def lock_down(limits: Limits, *, uid: int, folders: Mapping[str, str]) -> None:
    """Build the new root, move into it and give up every right.

    Args:
        limits: Sizes of the scratch folders and the resource limits.
        uid: The user to become when the grader runs as root.
        folders: Where each host folder is seen inside, inside → host.
    """
    become = uid if os.getuid() == 0 else os.getuid()
    os.umask(0o022)
    _build_root(limits, become, folders)
    kernel.pivot_root(_ROOT)
    limit_resources(limits)
    kernel.bound_capabilities()
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    kernel.drop_capabilities()
    kernel.forbid_new_privileges()
    kernel.set_death_signal(signal.SIGKILL)
    kernel.load_filter(filter_program())
    os.umask(0o077)


def limit_resources(limits: Limits) -> None:
    """The limits the kernel keeps for each process; the sum over processes is the watchdog's."""
    megabyte = 1 << 20
    # A single process meets a MemoryError, which its notebook survives, before the watchdog ends it.
    # The warm imports take address space already; what is left of the learner's share comes on top.
    size, resident, shared = _own_memory()
    address_space = size + max(64 * megabyte, limits.memory_mb * megabyte * 9 // 10 - (resident - shared))
    seconds = int(limits.time_s) + 5
    for kind, most in (
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_FSIZE, limits.file_mb * megabyte),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def _build_root(limits: Limits, uid: int, folders: Mapping[str, str]) -> None:
    shown, keys = visible_folders()
    kernel.mount("none", "/", None, kernel.REC | kernel.PRIVATE)
    # The new root is laid over /tmp of this namespace; what must be shown is opened before that.
    held = {str(path): os.open(path, os.O_PATH) for path in _outermost(shown)}
    held |= {f"/dev/{name}": os.open(f"/dev/{name}", os.O_PATH) for name in _DEVICES}
    held |= {f"/etc/{name}": os.open(f"/etc/{name}", os.O_PATH) for name in _SETTINGS if os.path.exists(f"/etc/{name}")}
    held |= {inside: os.open(host, os.O_PATH) for inside, host in folders.items()}
    links = {str(path): os.readlink(path) for path in shown if path.is_symlink()}
    hidden = keys.is_dir()

    kernel.mount("tmpfs", _ROOT, "tmpfs", kernel.NOSUID | kernel.NODEV, "size=4m,nr_inodes=2000,mode=755")
    for name, owner in (("work", uid), ("tmp", uid), ("dev/shm", uid)):
        place = f"{_ROOT}/{name}"
        os.makedirs(place)
        kernel.mount("tmpfs", place, "tmpfs", kernel.NOSUID | kernel.NODEV, _scratch_options(limits, owner))
    for inside, handle in held.items():
        if inside not in links:
            _show(inside, handle)
        os.close(handle)
    for inside, target in links.items():
        if not os.path.lexists(_ROOT + inside):
            os.makedirs(os.path.dirname(_ROOT + inside), exist_ok=True)
            os.symlink(target, _ROOT + inside)
    if hidden:
        kernel.mount("tmpfs", _ROOT + str(keys), "tmpfs", kernel.NOSUID | kernel.NODEV, "size=4k,nr_inodes=2,mode=755")
        kernel.make_read_only(_ROOT + str(keys))
    os.makedirs(f"{_ROOT}/etc", exist_ok=True)
    for name, text in _ACCOUNTS.items():
        _write(f"{_ROOT}/etc/{name}", text.format(uid=uid, gid=uid))
    os.makedirs(f"{_ROOT}/proc")
    kernel.mount("proc", f"{_ROOT}/proc", "proc", kernel.NOSUID | kernel.NODEV | kernel.NOEXEC)
    kernel.make_read_only(_ROOT, below=False)


def _show(inside: str, handle: int) -> None:
    place, source = _ROOT + inside, f"/proc/self/fd/{handle}"
    if os.path.isdir(source):
        os.makedirs(place, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        _write(place, "")
    kernel.mount(source, place, None, kernel.BIND | kernel.REC)
    kernel.make_read_only(place, devices=inside.startswith("/dev/"))


def _outermost(folders: list[Path]) -> list[Path]:
    """Folders without those that lie inside another."""
    return [
        folder
        for folder in dict.fromkeys(folders)
        if not any(other != folder and folder.is_relative_to(other) for other in folders)
    ]


def _scratch_options(limits: Limits, uid: int) -> str:
    return f"size={limits.scratch_mb}m,nr_inodes={limits.scratch_files},mode=700,uid={uid},gid={uid}"


def _own_memory() -> tuple[int, int, int]:
    """Address space, resident memory and the shared part of it, in bytes."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[:3]
    size, resident, shared = (int(number) * resource.getpagesize() for number in pages)
    return size, resident, shared


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
