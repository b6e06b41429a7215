"""A rule over entries: which fields it looks at, what it finds wrong in them, and how that is mended."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...problems import NOTHING, Code, Place, Problem, Said
from ..entry import Entry

EVERY: frozenset[str] = frozenset()
"""Instead of names of fields: a rule looks at all."""


@dataclass(frozen=True)
class Value:
    """A field of an entry, as rules see it."""

    name: str
    text: str
    """The value as written, LaTeX and maybe line breaks included, without its outer braces."""
    entry: Mapping[str, str] = field(default_factory=dict)
    """All fields of its entry, inherited ones included."""
    organisations: Collection[str] = frozenset()
    """Names, in the form of `folded`, that are known to be those of organisations."""


@dataclass(frozen=True)
class Mistake:
    """What a rule finds wrong, without its place."""

    code: Code
    form: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What its texts speak of; the citation key and the name of the field are known without."""

    def at(self, place: Place, also: Said = NOTHING, **known: Any) -> Problem:
        """The problem at a place; `also` follows its remedy."""
        return self.code.at(place, self.form, also=also, **{**known, **self.values})


@dataclass(frozen=True)
class ValueRule:
    """What the value of a field must be."""

    name: str
    """The rule, as a sentence without its full stop."""
    find: Callable[[Value], Iterator[Mistake]]
    """What in a value breaks the rule."""
    mend: Callable[[Value], str | None] = lambda _: None
    """The value as it should be written, where the mistake itself says what was meant.

    None, or the value as it is, where a person has to decide. What has been mended is not changed again.
    """
    fields: frozenset[str] = EVERY
    """The fields that it looks at."""
    beside: frozenset[str] = frozenset()
    """The fields that it does not look at, where it looks at all others."""
    house: bool = False
    """Whether only our own bibliography has to keep it; the other rules are for every file that is read."""
    into: str = ""
    """The field that the mended value belongs in, if not the one that it comes from."""

    def looks_at(self, name: str) -> bool:
        """Whether the rule is about a field."""
        return name not in self.beside and (name in self.fields or not self.fields)


@dataclass(frozen=True)
class EntryRule:
    """What an entry as a whole must be."""

    name: str
    find: Callable[[Entry], Iterator[Mistake]]
    whole: bool = False
    """Whether it can be asked only of an entry that could be read to its end."""
