"""Telling works apart: labels for a whole bibliography, no two of which are the same.

They are worked out over all the works at once and do not depend on their order. Each style has its own means
and its own order of them; at last comes a letter after the year, given in the order of the reference list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from ..bibliography import InLanguage, Person
from ..language import Language
from .label import Label, author, introduction, names, year_text
from .names import family, initials
from .style import Means, Style

Works = Mapping[Language, Mapping[str, InLanguage]]
"""Language → citation key → work."""


def labels(works: Works, order: Sequence[str], style: Style) -> Mapping[str, Label]:
    """Citation key → label, for all the works; `order` is that of the reference list."""
    telling = _Telling(works, order, style)
    for means in style.citing.means:
        _TOLD_BY[means](telling)
    telling.add_suffixes()
    return telling.found


class _Telling:
    """The labels as far as works have been told apart."""

    def __init__(self, works: Works, order: Sequence[str], style: Style) -> None:
        self._by_language, self._works, self._style = works, works[Language.EN], style
        self._order = order
        self.found = {key: Label(1) for key in order}
        self._abbreviate()

    def _abbreviate(self) -> None:
        self._abbreviated = [key for key in self._order if self._is_abbreviated(key)]
        for key in set(self._order).difference(self._abbreviated):
            self.found[key] = replace(self.found[key], shown=max(len(self._names(key)), 1))

    def _is_abbreviated(self, key: str) -> bool:
        return self._works[key].creators.has_others or len(self._names(key)) > self._style.citing.most_names

    def _names(self, key: str) -> tuple[Person, ...]:
        return names(self._works[key], self.found[key])

    def _groups(self, keys: Iterable[str], language: Language = Language.EN) -> Iterator[list[str]]:
        """The works whose citations look the same, but for the letter after the year."""
        works = self._by_language[language]
        style = self._style
        yield from _groups(
            (
                str(author(works[key], self.found[key], style)),
                year_text(works[key], self.found[key], style),
                key,
            )
            for key in keys
        )

    def spell_out(self) -> None:
        """Bodies that share an abbreviation go by their full names (APA 8.21)."""
        bodies: dict[str, set[str]] = defaultdict(set)
        for language, _, full, short in self._introductions():
            bodies[f"{language} {short.casefold()}"].add(full.casefold())
        for language, key, _, short in list(self._introductions()):
            if len(bodies[f"{language} {short.casefold()}"]) > 1:
                self.found[key] = replace(self.found[key], is_spelled_out=True)

    def _introductions(self) -> Iterator[tuple[Language, str, str, str]]:
        for language, works in self._by_language.items():
            for key, work in works.items():
                if found := introduction(work, Label(1)):
                    yield language, key, *found

    def first_authors_apart(self) -> None:
        """First authors of one surname always have their initials (APA 8.20)."""
        first = {key: people[0] for key in self._order if (people := self._names(key))}
        persons = ((family(one).casefold(), key) for key, one in first.items() if not one.corporate)
        for group in _groups(persons):
            if len({initials(first[key], spaced=True) for key in group}) > 1:
                for key in group:
                    self.found[key] = replace(self.found[key], initials=frozenset({0}))

    def show_more_names(self) -> None:
        """As many names as it takes; et al. never stands for one name only (APA 8.18)."""
        for group in self._groups(self._abbreviated):
            lists = {key: tuple(map(family, self._names(key))) for key in group}
            for key, own in lists.items():
                others = [listed for listed in lists.values() if listed != own]
                shown = 1 + max((_common(own, listed) for listed in others), default=0)
                is_last = shown >= len(own) - 1 and not self._works[key].creators.has_others
                shown = len(own) if is_last else min(shown, len(own))
                self.found[key] = replace(self.found[key], shown=shown if others else 1)

    def add_initials(self) -> None:
        """Initials where names and year are the same and the people are not."""
        for group in self._groups(self._order):
            shown = min(self.found[key].shown for key in group)
            differing = frozenset(number for number in range(shown) if len(self._initials(group, number)) > 1)
            for key in group:
                self.found[key] = replace(self.found[key], initials=differing)

    def _initials(self, keys: Iterable[str], number: int) -> set[str]:
        return {
            initials(person, spaced=True) for key in keys for person in self._names(key)[number : number + 1]
        }

    def add_suffixes(self) -> None:
        """Letters for works that would have the same label in either language."""
        places = {key: place for place, key in enumerate(self._order)}
        for group in self._clashing():
            for number, key in enumerate(sorted(group, key=places.__getitem__)):
                self.found[key] = replace(self.found[key], suffix=_letter(number))

    def _clashing(self) -> list[set[str]]:
        """Sets of keys that share a label in Welsh or in English, directly or through a third work."""
        belongs: dict[str, set[str]] = {}
        for language in Language:
            for group in self._groups(self._order, language):
                united: set[str] = set().union(*(belongs.get(key, {key}) for key in group))
                belongs |= dict.fromkeys(united, united)
        return list({id(group): group for group in belongs.values()}.values())


_TOLD_BY: Mapping[Means, Callable[[_Telling], None]] = {
    Means.FULL_NAMES: _Telling.spell_out,
    Means.FIRST_INITIALS: _Telling.first_authors_apart,
    Means.MORE_NAMES: _Telling.show_more_names,
    Means.INITIALS: _Telling.add_initials,
}


def _groups(valued: Iterable[tuple[Hashable, ...]]) -> Iterator[list[str]]:
    """The keys, last in each tuple, that have the same values before them, where there is more than one."""
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for *values, key in valued:
        groups[tuple(values)].append(str(key))
    return (group for group in list(groups.values()) if len(group) > 1)


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def _letter(number: int) -> str:
    """A, b … z, aa, ab …, in small letters."""
    before, last = divmod(number, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + last)
