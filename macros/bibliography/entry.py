"""Entries of the bibliography as plain values. Knows neither BibTeX nor a citation style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Genre(StrEnum):
    """What kind of work an entry describes; a style has one form of reference for each."""

    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    PAPER = "paper"
    REPORT = "report"
    THESIS = "thesis"
    PAGE = "page"
    MANUSCRIPT = "manuscript"
    DATASET = "dataset"
    SOFTWARE = "software"
    PODCAST = "podcast"
    LEGISLATION = "legislation"


GENRES: Mapping[str, Genre] = {
    "article": Genre.ARTICLE,
    **dict.fromkeys(("book", "mvbook", "booklet", "manual", "collection", "mvcollection"), Genre.BOOK),
    **dict.fromkeys(("proceedings", "mvproceedings", "reference", "mvreference"), Genre.BOOK),
    **dict.fromkeys(("incollection", "inbook", "bookinbook", "suppbook"), Genre.CHAPTER),
    **dict.fromkeys(("suppcollection", "inreference"), Genre.CHAPTER),
    **dict.fromkeys(("inproceedings", "conference"), Genre.PAPER),
    **dict.fromkeys(("techreport", "report"), Genre.REPORT),
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), Genre.THESIS),
    **dict.fromkeys(("online", "electronic", "www", "misc"), Genre.PAGE),
    "unpublished": Genre.MANUSCRIPT,
    "dataset": Genre.DATASET,
    "software": Genre.SOFTWARE,
    "audio": Genre.PODCAST,
    "legislation": Genre.LEGISLATION,
}
"""Entry type of BibTeX or biblatex → genre; an entry of another type cannot be printed."""


@dataclass(frozen=True)
class Person:
    """An author, editor or translator."""

    family: str
    """Family name with its particle's own spelling left out, or the whole name of a corporate author."""
    given: str = ""
    """Given names as printed in the source, for example "Mark" or "J. P."."""
    particle: str = ""
    """A part before the family name that sorts with it or not by the style: van der, ap, ab."""
    suffix: str = ""
    """Jr, III and the like."""
    corporate: bool = False
    """Whether this is an organisation (written in double braces in BibTeX)."""


@dataclass(frozen=True)
class Entry:
    """One entry of `bibliography.bib`."""

    key: str
    """The citation key, exactly as written."""
    type: str
    """The entry type in lower case: article, book, techreport, misc ..."""
    fields: Mapping[str, str]
    """Field name in lower case → value as written (LaTeX still in it), without outer braces."""
    persons: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    """Role (author, editor, translator, author_cy …) → persons in order, without "and others"."""
    others: frozenset[str] = frozenset()
    """The roles whose list of persons ended in "and others"."""
    line: int = 1
    """Line of `bibliography.bib` on which the entry begins."""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)
    """Name of each field that the entry has of itself → line and column of its value."""

    @property
    def keywords(self) -> tuple[str, ...]:
        """What the work is about: ids of the vocabulary's `topics`."""
        words = (word.strip() for word in self.fields.get("keywords", "").split(","))
        return tuple(word for word in words if word)

    @property
    def genre(self) -> Genre:
        """What kind of work this is; an unknown entry type counts as a page."""
        return GENRES.get(self.type, Genre.PAGE)


@dataclass(frozen=True)
class Day:
    """A date that may lack its day, or its day and month, or be the first year of several."""

    year: int
    month: int = 0
    day: int = 0
    last_year: int = 0
    """The last year of a range of years; 0 if it is none."""

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known."""
        return tuple(part for part in (self.year, self.month, self.day) if part)


NAMES = ("author", "editor", "translator", "author_cy", "author_en")
"""Fields that hold lists of names, each in full."""
VERBATIM = frozenset({"doi", "url", "url_cy", "url_en", "eprint", "file"})
"""Fields that hold identifiers and addresses: biblatex reads no markup in them but escapes."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
_SEASONS = range(21, 25)


def parse_date(value: str) -> Day | None:
    """The date in an ISO 8601 value: 2024, 2024-03, 2024-03-05, a range with a slash; None if malformed."""
    first, slash, last = value.strip().partition("/")
    start = _one_date(first)
    if start is None or not slash or last in {"", ".."}:
        return start
    end = _one_date(last)
    if end is None or end.year < start.year:
        return None
    return Day(start.year, start.month, start.day, end.year if end.year > start.year else 0)


def _one_date(value: str) -> Day | None:
    match = _DATE.fullmatch(value.strip())
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if month in _SEASONS and not day:
        return Day(year)
    try:
        date(year, month if match[2] else 1, day if match[3] else 1)
    except ValueError:
        return None
    return Day(year, month, day)
