"""The filter's list, checked against the numbers that this machine's C headers know."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys

import pytest

from course.grading.seccomp import REFUSED, filter_program


def _decide(program: bytes, *, architecture: int, number: int, argument: int = 0) -> int:
    """A second reading of the program: what BPF's rules say it answers."""
    words = {0: number, 4: architecture, 16: argument}
    steps = [struct.unpack_from("=HBBI", program, start) for start in range(0, len(program), 8)]
    at, value = 0, 0
    while True:
        code, if_true, if_false, constant = steps[at]
        at += 1
        if code == 0x06:
            return constant
        if code == 0x20:
            value = words[constant]
        else:
            holds = {0x15: value == constant, 0x35: value >= constant, 0x45: bool(value & constant)}[code]
            at += if_true if holds else if_false


@pytest.mark.parametrize(("machine", "architecture", "column"), [("x86_64", 0xC000003E, 0), ("aarch64", 0xC00000B7, 1)])
def test_each_listed_call_is_refused_and_reading_and_writing_are_not(
    machine: str, architecture: int, column: int
) -> None:
    program = filter_program(machine)
    for numbers in REFUSED.values():
        assert _decide(program, architecture=architecture, number=numbers[column]) == 0x00050001
    for number in ((0, 1, 9), (63, 64, 222))[column]:
        assert _decide(program, architecture=architecture, number=number) == 0x7FFF0000


def test_threads_may_be_made_and_namespaces_may_not() -> None:
    program = filter_program("x86_64")
    clone_for_a_thread = 0x3D0F00
    assert _decide(program, architecture=0xC000003E, number=56, argument=clone_for_a_thread) == 0x7FFF0000
    assert _decide(program, architecture=0xC000003E, number=56, argument=0x10000000) == 0x00050001


def test_another_architecture_or_numbering_is_killed() -> None:
    program = filter_program("x86_64")
    assert _decide(program, architecture=0x40000003, number=1) == 0x80000000
    assert _decide(program, architecture=0xC000003E, number=0x40000000 + 101) == 0x80000000


def test_no_number_stands_twice() -> None:
    for column in (0, 1):
        assert len({numbers[column] for numbers in REFUSED.values()}) == len(REFUSED)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own answer")
def test_the_kernel_takes_the_filter_and_refuses_with_it() -> None:
    from course.grading import kernel

    child = os.fork()
    if child == 0:
        kernel.forbid_new_privileges()
        kernel.load_filter(filter_program())
        libc = ctypes.CDLL(None, use_errno=True)
        refused = libc.syscall(REFUSED["keyctl"][platform.machine() == "aarch64"], 0, 0, 0) == -1
        os._exit(0 if refused and ctypes.get_errno() == 1 and os.getpid() > 0 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
