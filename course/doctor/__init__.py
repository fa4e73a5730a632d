"""What is wrong with this machine, and how to mend it.

1. `machine`  everything that is looked at, as one record; the tests write their own
2. `look`     this machine as such a record
3. `checks`   one small pure function a question: record in, finding out
"""

from __future__ import annotations

from course.doctor.checks import CHECKS, Finding, examine
from course.doctor.look import look_at_this_machine
from course.doctor.machine import Machine

__all__ = ["CHECKS", "Finding", "Machine", "examine", "look_at_this_machine"]
