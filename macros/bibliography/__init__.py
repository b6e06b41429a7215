"""BibTeX in, works out. LaTeX stays below this door."""

from .dates import Stage, WorkDate
from .entry import Entry, Genre, Person
from .facts import Address, Names, Pages, Reading, WorkTitle
from .pieces import Piece
from .works import InLanguage, Work

__all__ = [
    "Address",
    "Entry",
    "Genre",
    "InLanguage",
    "Names",
    "Pages",
    "Person",
    "Piece",
    "Reading",
    "Stage",
    "Work",
    "WorkDate",
    "WorkTitle",
]
