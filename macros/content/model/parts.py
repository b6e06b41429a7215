"""What items are made of: bilingual texts, addresses, translations, closed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, LiteralString

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ...language import Language

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 60
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID)]
StandardId = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
CitationKey = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, as a file name and a part of an address must."""
    return re.fullmatch(ID_PATTERN, text) is not None


def _real_day(value: str, kind: LiteralString = "date") -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError(kind, "not a date") from error


def _day(value: object) -> object:
    # fromisoformat alone would take 20260301 and 2026-W09-7, which the schemas do not.
    if isinstance(value, str):
        return _real_day(value if _WHOLE_DATE.match(value) else "")
    return value


def _partial_date(value: str) -> str:
    completed = value + "-01-01"[len(value) - 4 :] if re.match(_PARTIAL_DATE, value) else ""
    _real_day(completed, "partial_date")
    return value


_WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_PARTIAL_DATE = r"^\d{4}(-\d\d){0,2}$"
Day = Annotated[date, BeforeValidator(_day), Field(json_schema_extra={"format": "date"})]
"""A day written as year-month-day; in YAML with or without quotes."""
PartialDate = Annotated[
    str, AfterValidator(_partial_date), Field(json_schema_extra={"pattern": _PARTIAL_DATE})
]
"""A date written as year, year-month or year-month-day, in quotes."""


class Part(BaseModel):
    """Anything that is read from a content file: no unknown fields, no silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


def _trimmed(value: object) -> object:
    return (value.rstrip() or None) if isinstance(value, str) else value


Wording = Annotated[str | None, BeforeValidator(_trimmed)]


class Text(Part):
    """A text in both languages; one may be missing in a draft, never both."""

    en: Wording = None
    """The English text."""
    cy: Wording = None
    """The Welsh text."""

    @model_validator(mode="after")
    def _has_a_language(self) -> Text:
        if self.en is None and self.cy is None:
            msg = "needs a text in en or cy"
            raise ValueError(msg)
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


class Slugs(Part):
    """The last part of an item's address in each language."""

    en: Slug | None = None
    """Address part on the English side."""
    cy: Slug | None = None
    """Address part on the Welsh side."""


class Translation(Part):
    """How the texts came to be in two languages."""

    source: Language = Field(strict=False)
    """The language that the texts were written in first."""
    digest: str | None = None
    """Hash of the texts that the translation was made from; `toolkit translations --accept` writes it."""
    translator: str | None = None
    """Who translated, if they wish to be named."""
    reviewed: Day | None = None
    """The day on which a person reviewed the translation; null until then."""


class Term(Title):
    """A value of a closed list."""

    within: Title | None = None
    """The name as it stands after "in", with the mutation that Welsh needs (`yng Nghaerdydd`)."""


class Vocabulary(Part):
    """The closed lists, from `content/vocabulary.yml`: id → name."""

    phases: Mapping[Id, Term]
    language_categories: Mapping[Id, Term]
    local_authorities: Mapping[Id, Term]
    groups: Mapping[Id, Term]
    outcomes: Mapping[Id, Term]
    levels: Mapping[Id, Term]
    topics: Mapping[Id, Term]
    """What works of the bibliography are about: the values of `keywords`."""


Path = tuple[str | int, ...]
"""Where a value stands in an item: field names and list positions (from 0)."""


def spoken(path: Path) -> str:
    """A path as people say it: `questions, number 2, cy`."""
    parts = [f"number {step + 1}" if isinstance(step, int) else step for step in path]
    return ".".join(parts).replace(".number", ", number")


def texts(part: Part, at: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every bilingual text in an item, with its path, in the order of the model."""
    for name in type(part).model_fields:
        yield from _texts_in(getattr(part, name), (*at, name))


def _texts_in(value: object, at: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield at, value
    elif isinstance(value, Part):
        yield from texts(value, at)
    elif isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _texts_in(member, (*at, position))
    elif isinstance(value, Mapping):
        for name, member in value.items():
            yield from _texts_in(member, (*at, name))
