"""Who is in a course, and what of theirs follows from the course's secret.

1. `settings`   course.yaml: what a course is called and how it is run, read with an error for each field
2. `secret`     course.secret: 32 random bytes, made once, readable by their owner alone
3. `course`     `open_course`: a course folder, or any id for self-study; `new_course` makes a folder
4. `derived`    seeds, token, pseudonyms and signatures: an HMAC each, with a label for each use
5. `personal`   the signed file that a learner gets, and what a hand-in says of it
6. `sheets`, `headings`, `ids`, `roster`   a class list, XLSX or CSV, with all its problems by row

`remarks` holds what is wrong or worth knowing about one place in one of these files.
"""

from __future__ import annotations

from course.identity.course import Course, new_course, open_course, self_study
from course.identity.derived import market_seed, pseudonym, second_seed, seed_of_learner, signature, token
from course.identity.ids import folder_name, refuse_bad_id
from course.identity.personal import Signed, personal_bytes, personal_facts, signed_by
from course.identity.remarks import Remark
from course.identity.roster import Learner, Roster, read_roster

__all__ = [
    "Course",
    "Learner",
    "Remark",
    "Roster",
    "Signed",
    "folder_name",
    "market_seed",
    "new_course",
    "open_course",
    "personal_bytes",
    "personal_facts",
    "pseudonym",
    "read_roster",
    "refuse_bad_id",
    "second_seed",
    "seed_of_learner",
    "self_study",
    "signature",
    "signed_by",
    "token",
]
