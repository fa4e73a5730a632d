"""`course doctor`: what is wrong with this machine, and how to mend it."""

from __future__ import annotations

from collections import Counter

import typer

from course.cli.shared import GOOD, NEEDS_A_PERSON, AsJson, InLanguage, chosen_language, print_json
from helpers.words import say

__all__ = ["run"]

_SIGNS = {"good": "√", "note": "!", "trouble": "×"}


def run(as_json: AsJson = False, language: InLanguage = None) -> int:
    """Look for what is wrong with this machine, and say how to mend it.

    Nothing is changed, and nothing leaves the machine. Exit code 1: something must be mended.
    """
    from course.doctor import examine, look_at_this_machine

    spoken = chosen_language(language)
    machine = look_at_this_machine(spoken)
    findings = examine(machine)
    counts = Counter(finding.level for finding in findings)
    if as_json:
        found = [{"check": one.check, "level": one.level, "sentence": one.sentence(spoken)} for one in findings]
        facts = {"system": machine.system, "python": ".".join(map(str, machine.python)), "folder": machine.folder}
        print_json({"findings": found, "trouble": counts["trouble"], "notes": counts["note"], **facts})
    else:
        # What must be mended comes last, where the eye is when the command ends.
        for level in ("good", "note", "trouble"):
            for finding in findings:
                if finding.level == level:
                    typer.echo(f"{_SIGNS[level]} {finding.sentence(spoken)}")
        ending = "trouble" if counts["trouble"] else "notes" if counts["note"] else "well"
        typer.echo(say(f"doctor.end.{ending}", spoken, trouble=counts["trouble"], notes=counts["note"]))
    return NEEDS_A_PERSON if counts["trouble"] else GOOD
