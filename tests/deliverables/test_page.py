"""The web page: one file, readable by everybody, that can load and run nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from helpers.charts import describe
from helpers.charts.theme import new_axes
from helpers.checks import Deliverable
from helpers.deliverables import Exhibit, Filled, fill, to_html
from helpers.words import Language


@pytest.fixture
def page(filled: dict[str, Filled], head: Any) -> Callable[[Language], str]:
    return lambda language: to_html(filled[language], head(language), language)


class Tags(HTMLParser):
    """Every tag with its attributes, in order; a tag left open or closed twice fails."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_language_landmarks_and_one_first_heading(page: Callable[[Language], str]) -> None:
    for language in ("zh-TW", "en"):
        tags = Tags(page(language)).found
        names = [tag for tag, _ in tags]
        assert tags[0] == ("html", {"lang": language})
        assert [names.count(name) for name in ("header", "main", "footer", "h1", "h2")] == [1, 1, 1, 1, 5]


def test_every_picture_is_inside_and_described(page: Callable[[Language], str]) -> None:
    pictures = [attributes for tag, attributes in Tags(page("en")).found if tag == "img"]
    assert len(pictures) == 3
    assert all(str(picture["src"]).startswith("data:image/png;base64,") and picture["alt"] for picture in pictures)


def test_nothing_is_loaded_or_run(page: Callable[[Language], str]) -> None:
    text = page("zh-TW")
    tags = Tags(text).found
    assert not [tag for tag, _ in tags if tag in ("script", "link", "iframe", "a", "object", "form")]
    assert "default-src 'none'" in text
    assert not re.findall(r"https?://|url\(|@import", text)


def test_tables_have_captions_and_scoped_headings(page: Callable[[Language], str]) -> None:
    tags = Tags(page("en")).found
    assert [tag for tag, _ in tags].count("caption") == 2
    assert all(attributes.get("scope") == "col" for tag, attributes in tags if tag == "th")


def test_it_follows_a_dark_theme_and_prints_on_a4(page: Callable[[Language], str]) -> None:
    text = page("en")
    assert "prefers-color-scheme: dark" in text
    assert "size: A4" in text


def test_the_learners_words_are_never_html(report: Deliverable, head: Any) -> None:
    nasty = '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{ 7 * 7 }} [x](javascript:alert(1))'
    ax = describe(new_axes(height_inches=2), nasty)
    filled = fill(
        report,
        {
            "d1_advice": f"- {nasty}\n\n**{nasty}**",
            "d1_method_chart": Exhibit(ax, title=nasty, source=nasty, note=nasty),
        },
        language="en",
    )
    text = to_html(filled, head("en"), "en")
    tags = Tags(text).found
    assert [tag for tag, _ in tags].count("img") == 1
    assert not [tag for tag, attributes in tags if tag == "script" or any(name.startswith("on") for name in attributes)]
    assert "{{ 7 * 7 }}" in text


def test_points_that_follow_each_other_are_one_list(page: Callable[[Language], str]) -> None:
    names = [tag for tag, _ in Tags(page("en")).found]
    assert (names.count("ul"), names.count("li")) == (1, 3)
