"""The few Linux calls that Python 3.11 does not offer, by ctypes. Linux only."""

from __future__ import annotations

import ctypes
import os
import platform
import struct

__all__ = [
    "bound_capabilities",
    "drop_capabilities",
    "forbid_new_privileges",
    "load_filter",
    "make_read_only",
    "mount",
    "pivot_root",
    "set_death_signal",
    "unmount",
    "unshare",
]

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
NOSUID, NODEV, NOEXEC, BIND, REC, PRIVATE = 2, 4, 8, 0x1000, 0x4000, 0x40000
DETACH = 2

_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_MOUNT_SETATTR = 442
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_ATTR_RDONLY, _ATTR_NOSUID, _ATTR_NODEV = 1, 2, 4
_SET_PDEATHSIG, _SET_SECCOMP, _CAPBSET_DROP, _SET_NO_NEW_PRIVS = 1, 22, 24, 38
_CAPABILITY_VERSION_3 = 0x20080522


def unshare(flags: int) -> None:
    """Leave namespaces for new ones; a new pid namespace begins with the next fork."""
    _call(_libc().unshare(flags), "unshare")


def mount(source: str, target: str, kind: str | None = None, flags: int = 0, options: str = "") -> None:
    """mount(2)."""
    _call(
        _libc().mount(
            source.encode(), target.encode(), kind.encode() if kind else None, ctypes.c_ulong(flags), options.encode()
        ),
        f"mount {target}",
    )


def make_read_only(target: str, *, devices: bool = False, below: bool = True) -> None:
    """Make a mount, and by default all `below` it, read-only, without set-user-id and devices.

    mount_setattr (Linux 5.12) adds flags and keeps the ones that a user namespace may not clear.
    """
    added = _ATTR_RDONLY | _ATTR_NOSUID | (0 if devices else _ATTR_NODEV)
    attributes = struct.pack("=QQQQ", added, 0, 0, 0)
    depth = _AT_RECURSIVE if below else 0
    _call(
        _libc().syscall(
            ctypes.c_long(_MOUNT_SETATTR), _AT_FDCWD, target.encode(), depth, attributes, ctypes.c_size_t(32)
        ),
        f"mount_setattr {target}",
    )


def unmount(target: str) -> None:
    """Detach a mount."""
    _call(_libc().umount2(target.encode(), DETACH), f"umount {target}")


def pivot_root(new_root: str) -> None:
    """Make a mount point the root and let go of the old one."""
    os.chdir(new_root)
    _call(_libc().syscall(ctypes.c_long(_PIVOT_ROOT[platform.machine()]), b".", b"."), "pivot_root")
    unmount(".")
    os.chdir("/")


def bound_capabilities() -> None:
    """No program started from here can gain a capability; needs the right to say so."""
    libc = _libc()
    for capability in range(64):
        if libc.prctl(_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0) != 0:
            break


def drop_capabilities() -> None:
    """Give up every capability of this process."""
    header = struct.pack("=Ii", _CAPABILITY_VERSION_3, 0)
    _call(_libc().capset(header, struct.pack("=6I", *[0] * 6)), "capset")


def forbid_new_privileges() -> None:
    """No set-user-id program can raise this process again."""
    _call(_libc().prctl(_SET_NO_NEW_PRIVS, ctypes.c_ulong(1), 0, 0, 0), "no_new_privs")


def set_death_signal(signal_number: int) -> None:
    """Get this signal when the parent dies; to be set after every change of user."""
    _call(_libc().prctl(_SET_PDEATHSIG, ctypes.c_ulong(signal_number), 0, 0, 0), "pdeathsig")


def load_filter(program: bytes) -> None:
    """Load a seccomp filter (BPF instructions of 8 bytes each)."""

    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]

    whole = Program(len(program) // 8, program)
    _call(_libc().prctl(_SET_SECCOMP, ctypes.c_ulong(2), ctypes.byref(whole), 0, 0), "seccomp")


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _call(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
