"""What is asked of the entries of our own bibliography, beyond what every file must keep that is read."""

from __future__ import annotations

from collections.abc import Iterator

from ..bibliography import rules
from ..bibliography.entry import Entry
from ..content.model import Toolkit
from ..problems import Place, Problem


def place_in(toolkit: Toolkit, entry: Entry, field: str = "") -> Place:
    """Where a field's value stands; for a field that the entry does not have of itself, the entry."""
    return Place(toolkit.bibliography_path, *entry.places.get(field, (entry.line, 1)))


def entries_keep_the_rules_of_the_house(toolkit: Toolkit) -> Iterator[Problem]:
    """Each value says what is meant, in every style and to the programs that it is exported to."""
    entries = [work.entry for work in toolkit.bibliography.values()]
    known = rules.known_organisations(entry.fields for entry in entries)
    for entry in entries:
        yield from rules.problems(toolkit.bibliography_path, entry, house=True, organisations=known)
