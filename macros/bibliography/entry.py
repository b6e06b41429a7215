"""Entries of the bibliography as written: what rules check, mends mend and exports to BibTeX write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto


class Genre(StrEnum):
    """What kind of work an entry describes; a style has one form of reference for each."""

    ARTICLE = auto()
    BOOK = auto()
    CHAPTER = auto()
    PAPER = auto()
    REPORT = auto()
    THESIS = auto()
    PAGE = auto()
    MANUSCRIPT = auto()
    DATASET = auto()
    SOFTWARE = auto()
    PODCAST = auto()
    LEGISLATION = auto()


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


NAMES = ("author", "editor", "translator", "author_cy", "author_en")
"""Fields that hold lists of names, each in full."""
VERBATIM = frozenset({"doi", "url", "url_cy", "url_en", "eprint", "file"})
"""Fields that hold identifiers and addresses: biblatex reads no markup in them but escapes."""
