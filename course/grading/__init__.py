"""Run hand-ins where they can do no harm, and mark what comes out.

The rule: the hand-in only sends plain data; a trusted process compares. There is no right answer, no
mark and no other learner's file in the process that runs a learner's code. An answer's way:

 1. `collect`   a folder → hand-ins: opened safely (`opening`), whose it is, or why it is refused
 2. `desk`      one hand-in after another, at as many desks as there are workers:
 3.   `expected`   the learner's company, made again from course and id
 4.   `server`     the notebook's cells to a warm fork-server (`zygote`), watched (`watchdog`)
 5.   `sandbox`    in there: namespaces, an own root, no rights (`kernel`, `seccomp`, `limits`)
 6.   `runner`     in there: the cells in order; answers out as JSON
 7.   `compare`    out here, in a `clerk`: parsed without trust, judged against `expected`'s key
 8.   `records`    one JSON a hand-in: result, cache, point to resume from
 9. `gradebook`, `feedback`   what people read, rendered from the records
10. `job`       the whole, with its lock; before it starts, `probe` tries to break out, and `canary`
                sends our own solution through, which must earn every mark

A fault of ours is "not graded", never 0.
"""

from __future__ import annotations
