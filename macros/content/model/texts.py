"""Bilingual texts: what a text in both languages is, and where they stand in an item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import BeforeValidator, model_validator

from ...language import Language
from .part import Part, Path, incomplete


def _trimmed(value: object) -> object:
    return (value.rstrip() or None) if isinstance(value, str) else value


Wording = Annotated[str | None, BeforeValidator(_trimmed)]


class Text(Part):
    """A text in both languages; one may be missing in a draft, never both."""

    en: Wording = None
    """The English text.

    Y testun Saesneg.
    """
    cy: Wording = None
    """The Welsh text.

    Y testun Cymraeg.
    """

    @model_validator(mode="after")
    def _has_a_language(self) -> Text:
        if self.en is None and self.cy is None:
            raise incomplete("language")
        return self

    def of(self, language: Language) -> str | None:
        """The text in `language`, or None if it is missing."""
        return self.en if language is Language.EN else self.cy

    def best(self, language: Language) -> tuple[str, Language]:
        """The text in `language` or else in the other one, with the language it is in."""
        text = self.of(language)
        if text is not None:
            return text, language
        return self.of(language.other) or "", language.other

    def in_one_line(self, language: Language) -> str:
        """The words of the text in `language`, or else in the other one, without line breaks."""
        return " ".join(self.best(language)[0].split())


class Title(Text):
    """A short plain text: no Markdown, no citations."""


class Summary(Title):
    """One or two plain sentences: no Markdown, no citations."""


class Line(Text):
    """One paragraph of Markdown; may hold citations."""


class Prose(Text):
    """Paragraphs and lists of Markdown; may hold citations."""


def texts(part: Part, at: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every bilingual text in an item, with its path, in the order of the model."""
    for name in type(part).model_fields:
        yield from _texts_in(getattr(part, name), (*at, name))


def _texts_in(value: object, at: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield at, value
    if isinstance(value, Part):
        # A value of a closed list is its name, and has further texts.
        yield from texts(value, at)
    elif isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _texts_in(member, (*at, position))
    elif isinstance(value, Mapping):
        for name, member in value.items():
            yield from _texts_in(member, (*at, name))
