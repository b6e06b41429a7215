"""Texts hold only what is taken from contributors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..content.model import Line, Part, Path, Prose, Text, Title, Toolkit, texts
from ..language import IN_MARKDOWN
from ..problems import Problem
from ..text import citations, prose
from .places import in_languages, place_of, wordings


def texts_hold_only_what_is_taken(toolkit: Toolkit) -> Iterator[Problem]:
    """No text holds HTML, template syntax, images, unsafe links or hidden characters."""
    for item in toolkit.all_written():
        for path, text, is_markdown in _strings(item, ()):
            for fault in prose.faults(text, markdown=is_markdown):
                place = place_of(toolkit, item, path, text, fault.offset)
                yield Problem(place, fault.code, fault.message, fault.remedy)


def plain_texts_hold_no_citation(toolkit: Toolkit) -> Iterator[Problem]:
    """Titles and summaries appear where there is no reference list."""
    for item in toolkit.all_written():
        for path, text in wordings(item, (Title,)):
            for citation in citations.find(text):
                place = place_of(toolkit, item, path, text, citation.start)
                message = "A title or summary cannot hold a citation."
                yield Problem(place, "bad-citation", message, "Cite the work in the text instead.")


PLACEHOLDERS = frozenset({"…", "One sentence per line.", "Un frawddeg i bob llinell."})
"""What a skeleton holds in place of a text."""


def no_placeholder_is_left(toolkit: Toolkit) -> Iterator[Problem]:
    """Every text of a skeleton has been written or deleted."""
    for item in toolkit.all_written():
        for path, text, _ in _strings(item, ()):
            if text.strip() in PLACEHOLDERS:
                message = f"'{text.strip()}' is only a placeholder."
                yield Problem(
                    place_of(toolkit, item, path),
                    "placeholder",
                    message,
                    "Write the text, or delete the field.",
                )


def shared_words_hold_only_what_is_taken(toolkit: Toolkit) -> Iterator[Problem]:
    """The words of the interface and the closed lists hold no HTML, template syntax or hidden characters."""
    for name, path, text in _shared_words(toolkit):
        for fault in prose.faults(text, markdown=path[0] in IN_MARKDOWN):
            place = toolkit.sources[name].place(path, text, fault.offset)
            yield Problem(place, fault.code, fault.message, fault.remedy)


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
    for item in toolkit.all_written():
        days: list[tuple[Path, date | None]] = [(("translation", "reviewed"), item.translation.reviewed)]
        for position, rating in enumerate(getattr(item, "ratings", ())):
            days.append((("ratings", position, "assessed"), rating.assessed))
        for path, day in days:
            if day is not None and day > now:
                message = f"{day.isoformat()} lies in the future."
                yield Problem(place_of(toolkit, item, path), "bad-date", message, "Check the year.")
