"""Texts hold only what is taken from contributors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..content.model import Line, Part, Path, Prose, Text, Title, Toolkit, marks, texts
from ..content.model.edges import Past
from ..content.skeleton import PLACEHOLDERS
from ..language import IN_MARKDOWN
from ..problems import Place, Problem, codes
from ..text import citations, prose
from .places import in_languages, place_of, wordings


def texts_hold_only_what_is_taken(toolkit: Toolkit) -> Iterator[Problem]:
    """No text holds HTML, template syntax, images, unsafe links or hidden characters."""
    for item in toolkit.all_written():
        for path, text, is_markdown in _strings(item, ()):
            for objection in prose.objections(text, markdown=is_markdown):
                yield objection.at(place_of(toolkit, item, path, text, objection.offset))


def plain_texts_hold_no_citation(toolkit: Toolkit) -> Iterator[Problem]:
    """Titles and summaries appear where there is no reference list."""
    for item in toolkit.all_written():
        for path, text in wordings(item, (Title,)):
            for citation in citations.find(text):
                place = place_of(toolkit, item, path, text, citation.start)
                yield codes.BAD_CITATION.at(place, "plain-text")


def no_placeholder_is_left(toolkit: Toolkit) -> Iterator[Problem]:
    """Every text of a skeleton has been written or deleted."""
    for item in toolkit.all_written():
        for path, text, _ in _strings(item, ()):
            if text.strip() in PLACEHOLDERS:
                yield codes.PLACEHOLDER.at(place_of(toolkit, item, path), text=text.strip())


NEEDED = ("strings", "vocabulary")
"""The files without which there is no toolkit: words and closed lists."""


def needed_files_are_there(toolkit: Toolkit) -> Iterator[Problem]:
    """Nothing can be built without the words of the interface and the closed lists."""
    for name in NEEDED:
        if name not in toolkit.sources:
            yield codes.MISSING_FILE.at(Place(f"content/{name}.yml"))


def shared_words_hold_only_what_is_taken(toolkit: Toolkit) -> Iterator[Problem]:
    """The words of the interface and the closed lists hold no HTML, template syntax or hidden characters."""
    for name, path, text in _shared_words(toolkit):
        for objection in prose.objections(text, markdown=path[0] in IN_MARKDOWN):
            yield objection.at(toolkit.sources[name].place(path, text, objection.offset))


def _shared_words(toolkit: Toolkit) -> Iterator[tuple[str, Path, str]]:
    for language, words in toolkit.words.items():
        for key, message in words.messages.items():
            forms = {"": message} if isinstance(message, str) else message
            for form, text in forms.items():
                yield "strings", (key, language.value, form) if form else (key, language.value), text
    if toolkit.vocabulary is not None:
        for path, term in texts(toolkit.vocabulary):
            yield from (("vocabulary", at, words) for at, words in in_languages(path, term))


def _strings(value: Any, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Every written string of an item, with whether it is read as Markdown."""
    if isinstance(value, Text):
        is_markdown = isinstance(value, (Line, Prose))
        yield from ((at, text, is_markdown) for at, text in in_languages(path, value))
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _strings(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _strings(member, (*path, position))
    elif type(value) is str:
        yield path, value, False


def dates_are_not_in_the_future(toolkit: Toolkit, today: date | None = None) -> Iterator[Problem]:
    """Nothing has been reviewed or assessed on a day that is yet to come."""
    now = today or date.today()
    dated = [(item.page_id, item) for item in toolkit.all_written()]
    for source, part in (*dated, *((("reviews", toolkit.reviews),) if toolkit.reviews else ())):
        for path, _, day in marks.marked(part, Past):
            if isinstance(day, date) and day > now:
                yield codes.BAD_DATE.at(toolkit.sources[source].place(path), "future", day=day.isoformat())
