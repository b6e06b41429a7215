"""What a citation style is: one record of data and functions. The styles themselves are in `styles`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ..bibliography import Genre, InLanguage, Stage, Work
from .spans import Spans

ReferenceForm = Callable[[InLanguage, str], Spans]
"""The reference of a work of one genre, made of the work and its year with its letter, in words."""


class Means(Enum):
    """What tells works apart whose citations look the same, before a letter after the year does."""

    FULL_NAMES = auto()
    """Bodies that share an abbreviation go by their full names."""
    FIRST_INITIALS = auto()
    """First authors of one surname always have their initials."""
    MORE_NAMES = auto()
    """As many names stand before et al. as it takes."""
    INITIALS = auto()
    """Different people of one surname have their initials, where the year is the same as well."""


@dataclass(frozen=True, kw_only=True)
class Citing:
    """How citations are written in the text."""

    most_names: int
    """How many names a citation gives before it turns to et al."""
    means: tuple[Means, ...]
    """What tells works apart, in this order."""
    ampersand: bool = False
    """Whether "&" stands before the last name in brackets (in English)."""
    serial_comma: bool = False
    """Whether a comma stands before the last of three names (in English)."""
    italic_et_al: bool = False
    introduction: str = "{} ({})"
    """A body at its first citation: its full name and its abbreviation."""
    quotes: tuple[str, str] = ("‘", "’")
    """Around the title of a part of a work, where nobody is named."""
    is_comma_within_quotes: bool = False
    """Whether the comma after such a title stands within its quotation marks (in English)."""
    title_case: bool = False
    """Whether an English title gets its capitals back when it stands in the text."""
    italic_acts: bool = False
    undated: str = "n.d."
    """The term for a work without a date."""
    gap: str = "-"
    """What stands between words for a date and the letter (in English): n.d.-a, no date a."""
    long_locators: bool = False
    """Whether places in a work are written out: Chapter 2, not ch. 2."""
    second_hand: str = "cited in"
    """The term between a work that was not read and the one that cites it."""
    leaves_out_unknown_years: bool = False
    """Whether a work that was not read has no year in a citation where nobody knows it."""
    by_year: bool = False
    """Whether works in one pair of brackets stand in the order of their years, not in that of the list."""


def _never(_: Work) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Filing:
    """The order of the reference list."""

    stages: tuple[Stage, ...]
    """The order of an author's works with and without a date."""
    keeps_particles: bool = False
    """Whether *van der Berg* is filed under V."""
    letter_by_letter: bool = False
    """Whether spaces count for nothing: Learning Forward before Le Fevre."""
    passes_over_articles: bool = False
    """Whether a title is filed without *The* at its beginning."""
    most_names: int = 0
    """How many names count before only the first of them does; 0 for all of them."""
    shows_day: Callable[[Work], bool] = _never
    """Whether a reference gives month and day beside the year, so that they count as well."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Style:
    """A citation style."""

    name: str
    """What `mkdocs.yml` and the command line call it."""
    title: str
    """What readers know it by; the same in both languages."""
    manual: str
    """The book that it follows."""
    forms: Mapping[Genre, ReferenceForm]
    """Genre → how its references are written; each genre has a form."""
    citing: Citing
    filing: Filing
