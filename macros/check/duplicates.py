"""Every work stands once in the bibliography."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..bibliography import Work
from ..content.model import Toolkit
from ..language import fold
from ..problems import Problem, codes
from .bibliography import place_in

_SMALL = frozenset({"a", "an", "the", "and"})
_MOST_WORDS = 40
_MOST_ALIKE = 5
"""How many works with like titles a work is compared with, so that a list of them stays a short task."""
_DISTINGUISHING = ("edition", "volume", "volumes", "number", "issue", "part", "chapter", "pages", "eid")

_Words = tuple[str, ...]
"""A title as it is compared with others."""


def works_stand_once(toolkit: Toolkit) -> Iterator[Problem]:
    """No two entries have one DOI, or nearly one title with the same year and a common author.

    Editions, volumes and parts that differ are different works, and so are texts in two languages.
    """
    shelf = _Shelf()
    for work in toolkit.bibliography.values():
        if found := shelf.like(work):
            field, first = found
            place = place_in(toolkit, work.entry, field)
            yield codes.DUPLICATE_WORK.at(place, field, key=work.key, first=first.key)
        shelf.add(work)


class _Shelf:
    """The works that have been looked at."""

    def __init__(self) -> None:
        self._by_doi: dict[tuple[str, str], Work] = {}
        self._by_title: dict[_Words, list[tuple[_Words, Work]]] = defaultdict(list)

    def add(self, work: Work) -> None:
        """Put a work to the others."""
        self._by_doi.setdefault(_doi(work), work)
        words = _words(work)
        for signature in _signatures(words):
            if len(self._by_title[signature]) < _MOST_ALIKE:
                self._by_title[signature].append((words, work))

    def like(self, work: Work) -> tuple[str, Work] | None:
        """The first work that is the same by its DOI or by its title, and by which of the two."""
        doi, words = _doi(work), _words(work)
        if doi[0] and (first := self._by_doi.get(doi)):
            return "doi", first
        alike = (other for signature in _signatures(words) for other in self._by_title[signature])
        same = (
            other for found, other in alike if _is_same_title(words, found) and _is_same_work(work, other)
        )
        first = next(same, None)
        return ("title", first) if first else None


def _doi(work: Work) -> tuple[str, str]:
    """Language and DOI: in small letters, as capitals make no difference in it (DOI Handbook, 2.4)."""
    return work.doi.casefold(), work.language_of_work


def _plain(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", text).casefold())


def _words(work: Work) -> _Words:
    title = _plain(f"{work.title.main} {work.title.subtitle}")
    return tuple(word for word in re.findall(r"[^\W_]+", title) if word not in _SMALL)[:_MOST_WORDS]


def _signatures(words: _Words) -> list[_Words]:
    """The title as it is, in one word (`well-being`, `wellbeing`), and without each of its words."""
    if not words:
        return []
    without = [(*words[:n], "", *words[n + 1 :]) for n in range(len(words))] if len(words) > 3 else []
    return list(dict.fromkeys([words, ("".join(words),), *without]))


def _is_same_work(one: Work, other: Work) -> bool:
    pairs = ((one.entry.fields.get(name), other.entry.fields.get(name)) for name in _DISTINGUISHING)
    return (
        _year(one) == _year(other)
        and one.language_of_work == other.language_of_work
        and not any(value and another and value != another for value, another in pairs)
        and not _families(one).isdisjoint(_families(other))
    )


def _is_same_title(one: _Words, other: _Words) -> bool:
    if "".join(one) == "".join(other):
        return True
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differing) == 1 and _is_misspelling(*differing[0])


def _is_misspelling(one: str, other: str) -> bool:
    """Whether two words are one word in two spellings; numbers are not, nor is *in-* or *un-* a spelling."""
    if max(len(one), len(other)) > 40 or min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    is_word = one.isalpha() and other.isalpha() and not {one, other} & _ROMAN
    return is_word and SequenceMatcher(None, one, other).ratio() >= 0.8


_ROMAN = frozenset({"viii", "xiii", "xvii", "xviii"})


def _year(work: Work) -> int:
    return work.issued.year if work.issued else 0


def _families(work: Work) -> set[str]:
    return {_plain(person.family) for names in (work.authors, work.editors) for person in names.people}
