"""What a work consists of: names, titles, pages, an address; and how far we have read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .entry import Person
from .pieces import Piece, plain, without_stop


class Reading(StrEnum):
    """How far a work was read by those who cite it here."""

    WHOLE = "whole"
    EXTRACT = "extract"
    """A part of it."""
    ABSTRACT = "abstract"
    CITED = "cited"
    """Nothing of it: it is known as another work cites it."""


@dataclass(frozen=True)
class Names:
    """Persons and bodies with one part in a work, in order."""

    people: tuple[Person, ...] = ()
    has_others: bool = False
    """Whether the list ends in "and others"."""

    @property
    def is_several(self) -> bool:
        """Whether there is more than one of them, named or not."""
        return len(self.people) > 1 or self.has_others


def with_subtitle(main: str, subtitle: str) -> str:
    """A title and its subtitle in one; a colon stands between them unless the title ends in a mark itself."""
    if not main or not subtitle:
        return main
    return f"{main}{'' if main.endswith(('?', '!')) else ':'} {subtitle}"


@dataclass(frozen=True)
class WorkTitle:
    """A title with its subtitle."""

    pieces: tuple[Piece, ...] = ()
    """All of it as it is printed, with its protected and its italic stretches."""
    main: str = ""
    subtitle: str = ""
    language: str = ""
    """ISO code of the language that it is in; empty if that is not known."""
    is_official: bool = False
    """Whether the work has this title for one language, so that styles leave it as it is."""

    @classmethod
    def of(cls, text: str, language: str) -> WorkTitle:
        """A title that stands in no entry: its capitals stay, its marks become those of printers."""
        return cls(without_stop((Piece(plain(text), protected=True),)), text, language=language)

    @property
    def whole(self) -> str:
        """Title and subtitle in one, with the marks and the full stop that they are written with."""
        return with_subtitle(self.main, self.subtitle)

    @property
    def text(self) -> str:
        """The whole as plain text, as it is printed."""
        return "".join(piece.text for piece in self.pieces)

    def __bool__(self) -> bool:
        return bool(self.pieces)


@dataclass(frozen=True)
class Pages:
    """The pages of a part, or the numbers that stand for them."""

    text: str = ""
    """As written: 10–19, iv, 7."""

    @property
    def printed(self) -> str:
        """With the dash of a range; a number that holds hyphens of its own stays."""
        return self.text.replace("-", "–") if self.text.count("-") == 1 else self.text

    @property
    def ranges(self) -> tuple[tuple[str, str], ...]:
        """First and last page of each stretch; the last is empty for a single page."""
        stretches = (stretch.partition("–") for stretch in self.printed.split(",") if stretch.strip())
        return tuple((first.strip(), last.strip()) for first, _, last in stretches)


@dataclass(frozen=True)
class Address:
    """Where a work is on the web: http or https, and nothing else."""

    text: str
    href: str
    """Safe in an attribute."""

    @property
    def is_doi(self) -> bool:
        """Whether it is a lasting address by the work's DOI."""
        return "https://doi.org/" in self.text
