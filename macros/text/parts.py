"""One part of a citation: a work with what stands around its key, and the work that it was read of in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..references import locators
from ..references.citation import CitedWork
from ..references.locators import Locator
from .brackets import key

_VIA = re.compile(r"(?:^|[\s,]+)via\s+\Z")
"""What stands before the key of the work that was read."""
_VIA_SUPPRESSED = re.compile(r"(?:^|[\s,])via\s+-\Z")
_VIA_ANYWHERE = re.compile(r"(?:^|[\s,])via(?=[\s,]|\Z)")
_VIA_ALONE = re.compile(r"[\s,]*via(?=[\s,]|\Z)|.*[\s,]via\s*\Z", re.DOTALL)


class Mistake(NamedTuple):
    """What is wrong with a part: a form of `bad-citation`, and the keys that it speaks of."""

    form: str
    one: str
    other: str = ""


@dataclass(frozen=True)
class CitedPart:
    """What stands between two semicolons of a citation, or a key with the brackets after it."""

    text: str
    """The whole text."""
    keys: tuple[re.Match[str], ...]
    """The keys in it, at least one."""
    start: int
    """Where the words before the first key begin."""
    tail: int
    """Where the words after the first key begin."""
    end: int

    def mistake(self) -> Mistake | None:
        """What is wrong with it; None if it can be cited."""
        text, first, last = self.text, self.keys[0], self.keys[-1]
        if _VIA.search(text[self.start : first.start()].removesuffix("-")):
            return Mistake("via-no-work", key(first))
        for (one, other), words in zip(pairwise(self.keys), self._between(), strict=True):
            if not _VIA.search(words):
                return Mistake(_form(words), key(one), key(other))
        if len(self.keys) > 2:
            return Mistake("via-twice", key(self.keys[1]), key(self.keys[2]))
        if first is not last and key(first) == key(last):
            return Mistake("via-itself", key(first))
        is_loose = _VIA_ALONE.match(self._rest()[1])
        return Mistake("via-no-key", key(last)) if is_loose else None

    def cite(self) -> CitedWork:
        """The work that it cites, given that nothing is wrong with it."""
        first, last = self.keys[0], self.keys[-1]
        suppress, prefix = self._before(first.start())
        if first is last:
            return CitedWork(key(first), prefix, *self._rest(), suppress, first.start())
        via = CitedWork(key(last), "", *self._rest(), False, last.start())
        (words,) = self._between()
        locator, suffix = self._after_first(_VIA.sub("", words))
        return CitedWork(key(first), prefix, locator, suffix, suppress, first.start(), via)

    def _before(self, at: int) -> tuple[bool, str]:
        """Whether the author is left out, and the words before the first key, which stands at `at`."""
        words = self.text[self.start : at]
        suppress = words.endswith("-") and (len(words) == 1 or words[-2].isspace())
        return suppress, words[: len(words) - suppress].strip()

    def _between(self) -> list[str]:
        """The words between two keys each."""
        beginnings = (self.tail, *(mark.end() for mark in self.keys[1:]))
        ends = (mark.start() for mark in self.keys[1:])
        return [self.text[start:end] for start, end in zip(beginnings, ends, strict=False)]

    def _rest(self) -> tuple[Locator | None, str]:
        """The locator and the further words after the last key."""
        if len(self.keys) == 1:
            return self._after_first(self.text[self.tail : self.end])
        return _after(self.text[self.keys[-1].end() : self.end])

    def _after_first(self, words: str) -> tuple[Locator | None, str]:
        # In brackets of its own a locator begins without a comma: @key [p. 4].
        is_bracketed = self.tail > self.keys[0].end() and words.strip()
        return _after(f", {words.strip()}" if is_bracketed else words)


def _after(words: str) -> tuple[Locator | None, str]:
    locator, suffix = locators.read(words)
    return locator, suffix.strip()


def _form(words: str) -> str:
    """What is wrong with the words between two keys that are not joined."""
    if _VIA_SUPPRESSED.search(words):
        return "via-suppressed"
    return "via-no-key" if _VIA_ANYWHERE.search(words) else "no-semicolon"
