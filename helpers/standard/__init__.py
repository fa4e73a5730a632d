"""The competency standard KMC2431-008v3 (數位行銷企劃主管, Digital Marketing Planning Manager) as data.

Source: the published text, version V3 of 2025/06/15, copied unchanged into this room as
`KMC2431-008v3.txt`. `standard.yaml` holds the same as data: the official wording in zh-TW and our
translation into English, which has no official standing. The tests read the text with a parser of
their own and prove that nothing was dropped or altered.

    standard = load_standard()
    standard.indicator("P1.2.1").wording.within("en")
    standard.by_code("K08"), standard.task("T1.2").knowledge, standard.tasks_of("K02")

Three things of the published text that surprise, and stay as they are: there is no S16, T1.1 and T2.1
have no output, and attitudes are assigned to no task.
"""

from __future__ import annotations

from helpers.standard.entries import (
    Attitude,
    Category,
    Duty,
    Entry,
    Identity,
    Indicator,
    Knowledge,
    Note,
    NoteItem,
    Output,
    Skill,
    Source,
    Task,
    Version,
)
from helpers.standard.store import Standard, load_standard, plain_code, published_text, standard_as_plain

__all__ = [
    "Attitude",
    "Category",
    "Duty",
    "Entry",
    "Identity",
    "Indicator",
    "Knowledge",
    "Note",
    "NoteItem",
    "Output",
    "Skill",
    "Source",
    "Standard",
    "Task",
    "Version",
    "load_standard",
    "plain_code",
    "published_text",
    "standard_as_plain",
]
