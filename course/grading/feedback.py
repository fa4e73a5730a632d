"""The page a learner gets back: points, criteria, mistakes explained, what to do next.

One HTML file that needs nothing else and can load nothing: no script, no picture, no address. All
text, the learner's own words above all, goes through Jinja's escaping. The sentences about answers
are those of the notebook (`helpers.checks.Feedback`), so a learner never reads two versions.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template

from course.grading.compare import judgement_of
from course.grading.gradebook import shown_sentence
from course.grading.names import file_part, shown
from course.grading.records import Record
from helpers.checks import Feedback, LessonRecord
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["feedback_page", "write_feedback"]

_PAGE = """<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.65 system-ui, "Noto Sans TC", "Microsoft JhengHei", sans-serif; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
section { border-top: 1px solid; } ul { padding-left: 1.2rem; } .stamp { border: 3px double; padding: 0.5rem 1rem; }
table { border-collapse: collapse; } td, th { border: 1px solid; padding: 0.2rem 0.6rem; text-align: left; }
pre { white-space: pre-wrap; margin: 0; }
</style>
</head>
<body>
<h1>{{ title }}</h1>
{% if stamp %}<p class="stamp"><strong>{{ stamp }}</strong></p>{% endif %}
<p>{{ summary }}</p>
{% for sentence in remarks %}<p>{{ sentence }}</p>{% endfor %}
{% for part in exercises %}
<section>
<h2>{{ part.title }}</h2>
<p><strong>{{ part.feedback.headline }}</strong></p>
{% if part.feedback.criteria %}<ul>{% for verdict, label in part.feedback.criteria %}
<li>{{ verdict }} · {{ label }}</li>{% endfor %}</ul>{% endif %}
{% for sentence in part.feedback.explanations %}<p>{{ sentence }}</p>{% endfor %}
{% for sentence in part.feedback.notes %}<p>{{ sentence }}</p>{% endfor %}
<p>{{ part.next_step }}</p>
</section>
{% endfor %}
{% if troubles %}
<section>
<h2>{{ troubles_title }}</h2>
<p>{{ troubles_words }}</p>
<table><tr>{% for head in troubles_heads %}<th scope="col">{{ head }}</th>{% endfor %}</tr>
{% for trouble in troubles %}<tr><td>{{ trouble.cell }}</td><td>{{ trouble.line }}</td>
<td><pre>{{ trouble.words }}</pre></td></tr>{% endfor %}</table>
</section>
{% endif %}
</body>
</html>
"""


def feedback_page(record: Record, lesson: LessonRecord | None, *, sandboxed: bool = True) -> str:
    """The page of one hand-in, in its learner's language.

    Args:
        record: What became of the hand-in.
        lesson: The lesson it belongs to; None where that is not known.
        sandboxed: False stamps the page as run without isolation.
    """
    language = record.language
    page: str = _template().render(
        language=language,
        title=say("grading.page.title", language, task=record.task or "–", learner=shown(record.learner)),
        stamp="" if sandboxed else say("grading.unsafe_stamp", language),
        summary=_summary(record, language),
        remarks=_learner_remarks(record, language),
        exercises=[] if lesson is None else _exercises(record, lesson, language),
        troubles=[_trouble(trouble, language) for trouble in record.troubles],
        troubles_title=say("grading.page.troubles", language),
        troubles_words=say("grading.page.troubles_words", language),
        troubles_heads=[say(f"grading.page.{head}", language) for head in ("cell", "line", "error")],
    )
    return page


def write_feedback(record: Record, lesson: LessonRecord | None, folder: Path) -> Path:
    """Write the page of one hand-in and say where."""
    file = folder / f"{file_part(record.item)}.html"
    page = feedback_page(record, lesson, sandboxed=not record.unsafe)
    # Rendered from the record, which lasts; the next run writes it again.
    write_whole(file, page.encode("utf-8", "replace"))
    return file


def _summary(record: Record, language: Language) -> str:
    if record.status != "graded":
        return say(f"grading.page.{record.status}", language)
    return say("grading.page.points", language, points=record.points, available=record.available)


def _learner_remarks(record: Record, language: Language) -> list[str]:
    sentences = [] if record.reason is None else [record.reason.sentence(language)]
    if record.ending not in ("", "finished"):
        sentences.append(say(f"grading.ending.{record.ending}", language))
    return [shown_sentence(sentence) for sentence in sentences]


def _exercises(record: Record, lesson: LessonRecord, language: Language) -> list[dict[str, Any]]:
    parts = []
    for written in record.exercises:
        exercise = lesson.exercise(written["id"])
        feedback = Feedback(lesson.task, judgement_of(exercise, written), language)
        parts.append(
            {
                "title": f"{lesson.task}-{exercise.id} {exercise.title.within(language)}",
                "feedback": feedback,
                "next_step": say(f"grading.page.next.{written['verdict']}", language, exercise=exercise.id),
            }
        )
    return parts


def _trouble(trouble: dict[str, Any], language: Language) -> dict[str, Any]:
    if trouble["error"] == "CellTooSlow":
        words = say("grading.page.cell_too_slow", language)
    else:
        words = ": ".join(part for part in (trouble["error"], trouble["words"]) if part)
    return {"cell": trouble["cell"], "line": trouble["line"] or "–", "words": shown_sentence(words)}


@cache
def _template() -> Template:
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_PAGE)
