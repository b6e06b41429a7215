"""The bibliography as a whole: every work once, in the order of the keys."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..bibliography.entry import Entry
from ..bibliography.latex import decode
from ..content.model import Toolkit
from ..language import Language, fold
from ..problems import Problem, codes, excerpt
from ..references.dates import day
from ..references.works import Work
from .bibliography import place_in

_SMALL = frozenset({"a", "an", "the", "and"})
_MOST_WORDS = 40
_MOST_ALIKE = 5
"""How many entries with like titles an entry is compared with, so that a list of them stays a short work."""
_DISTINGUISHING = ("edition", "volume", "volumes", "number", "issue", "part", "chapter", "pages", "eid")

Words = tuple[str, ...]


def works_stand_once(toolkit: Toolkit) -> Iterator[Problem]:
    """No two entries have one DOI, or nearly one title with the same year and a common author.

    Editions, volumes and parts that differ are different works, and so are texts in two languages.
    """
    entries = toolkit.bibliography
    words = {key: _words(entry) for key, entry in entries.items()}
    by_doi: dict[tuple[str, str], str] = {}
    by_title: dict[Words, list[str]] = defaultdict(list)
    for key, entry in entries.items():
        doi, signatures = (_doi(entry), _language(entry)), _signatures(words[key])
        alike = dict.fromkeys(other for signature in signatures for other in by_title[signature])
        same = (other for other in alike if _is_same_title(words[key], words[other]))
        if first := by_doi.get(doi) if doi[0] else None:
            yield _repeated(toolkit, entry, "doi", first)
        elif first := next((other for other in same if _is_same_work(entry, entries[other])), None):
            yield _repeated(toolkit, entry, "title", first)
        by_doi.setdefault(doi, key)
        for signature in signatures:
            if len(by_title[signature]) < _MOST_ALIKE:
                by_title[signature].append(key)


def _repeated(toolkit: Toolkit, entry: Entry, field: str, first: str) -> Problem:
    return codes.DUPLICATE_WORK.at(place_in(toolkit, entry, field), field, key=entry.key, first=first)


def _doi(entry: Entry) -> str:
    """The DOI in small letters, as capitals make no difference in it (DOI Handbook, 2.4)."""
    return Work(entry, Language.EN).doi.casefold()


def _language(entry: Entry) -> str:
    return Work(entry, Language.EN).language_of_work


def _plain(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", decode(text)).casefold())


def _words(entry: Entry) -> Words:
    title = f"{entry.fields.get('title', '')} {entry.fields.get('subtitle', '')}"
    words = (word for word in re.findall(r"[^\W_]+", _plain(title)) if word not in _SMALL)
    return tuple(words)[:_MOST_WORDS]


def _signatures(words: Words) -> list[Words]:
    """The title as it is, in one word (`well-being`, `wellbeing`), and without each of its words."""
    if not words:
        return []
    without = [(*words[:n], "", *words[n + 1 :]) for n in range(len(words))] if len(words) > 3 else []
    return list(dict.fromkeys([words, ("".join(words),), *without]))


def _is_same_work(one: Entry, other: Entry) -> bool:
    pairs = ((one.fields.get(name), other.fields.get(name)) for name in _DISTINGUISHING)
    return (
        _year(one) == _year(other)
        and _language(one) == _language(other)
        and not any(value and another and value != another for value, another in pairs)
        and not _families(one).isdisjoint(_families(other))
    )


def _is_same_title(one: Words, other: Words) -> bool:
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


def _year(entry: Entry) -> int:
    found = day(entry)
    return found.year if found else 0


def _families(entry: Entry) -> set[str]:
    return {_plain(person.family) for role in ("author", "editor") for person in entry.persons.get(role, ())}


def keys_are_in_order(toolkit: Toolkit) -> Iterator[Problem]:
    """The entries stand in the order of their keys, so that each has one place where it is looked for."""
    keys = list(toolkit.bibliography)
    folded = [key.casefold() for key in keys]
    kept = set(_longest_run(folded))
    ordered = sorted(folded[position] for position in kept)
    for position in sorted(set(range(len(keys))) - kept):
        place = bisect_right(ordered, folded[position])
        following = ordered[place] if place < len(ordered) else ""
        entry = toolkit.bibliography[keys[position]]
        form = "" if following else "last"
        yield codes.UNSORTED_ENTRY.at(
            place_in(toolkit, entry), form, key=entry.key, following=excerpt(following)
        )


def _longest_run(keys: Sequence[str]) -> list[int]:
    """The positions of the most keys that already stand in order (patience sorting)."""
    ends: list[str] = []
    last: list[int] = []
    before: list[int] = []
    for position, key in enumerate(keys):
        pile = bisect_right(ends, key)
        before.append(last[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [key]
        last[pile : pile + 1] = [position]
    run = []
    position = last[-1] if last else -1
    while position >= 0:
        run.append(position)
        position = before[position]
    return run
