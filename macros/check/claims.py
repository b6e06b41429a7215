"""Every sentence that cites, with what it cites: the list that a reviewer goes down."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..content.model import Document, Line, Prose, Review, Toolkit
from ..language import Language
from ..problems import Place
from ..references.citation import CitedWork
from ..site.cited import macro_citations
from ..text import citations
from ..text.sentences import sentences
from .places import place_of, wordings


@dataclass(frozen=True)
class Claim:
    """A sentence that rests on works."""

    place: Place
    """Where it begins."""
    language: Language
    sentence: str
    """The sentence as it is written, in one line."""
    cites: tuple[CitedWork, ...]
    """The works that it cites, in order and with repetitions."""

    @property
    def id(self) -> str:
        """What names the sentence in its file as it stands; another once a character of it has changed."""
        # No digits but 2 to 7, so that YAML hardly ever takes it for a number.
        return b32encode(hashlib.sha256(self.sentence.encode()).digest()).decode()[:8].lower()


def reviewed(toolkit: Toolkit) -> dict[tuple[str, str], Review]:
    """File and id of a sentence → the newest review of it."""
    found = sorted(toolkit.reviews.reviews if toolkit.reviews else (), key=lambda review: review.reviewed)
    return {(review.path, review.claim): review for review in found}


def outdated(toolkit: Toolkit, claims: Iterable[Claim]) -> list[Review]:
    """The reviews of sentences that are none of `claims`: they have changed since, or are gone."""
    standing = {(claim.place.path, claim.id) for claim in claims}
    return [review for at, review in sorted(reviewed(toolkit).items()) if at not in standing]


@dataclass(frozen=True)
class _Cited:
    """A citation where it stands in a text."""

    start: int
    end: int
    written: str
    """The citation, without the macro around it."""
    cites: tuple[CitedWork, ...]


def claims(toolkit: Toolkit) -> list[Claim]:
    """Every claim of all items, the glossary and the hand-written pages, in both languages, by place."""
    return sorted((*_in_written(toolkit), *_in_documents(toolkit)), key=lambda claim: claim.place)


def _in_written(toolkit: Toolkit) -> Iterator[Claim]:
    for item in toolkit.all_written():
        for path, text in wordings(item, (Line, Prose)):
            for offset, sentence, cites in _claims(text, _in_text(text)):
                place = place_of(toolkit, item, path, text, offset)
                yield Claim(place, Language(str(path[-1])), sentence, cites)


def _in_documents(toolkit: Toolkit) -> Iterator[Claim]:
    for page in toolkit.documents:
        for offset, sentence, cites in _claims(page.text, _in_macros(page)):
            line = page.first_line + page.text.count("\n", 0, offset)
            yield Claim(Place(page.path, line), page.language, sentence, cites)


def _in_text(text: str) -> list[_Cited]:
    return [
        _Cited(found.start, found.end, text[found.start : found.end], found.cites)
        for found in citations.find(text)
    ]


def _in_macros(page: Document) -> list[_Cited]:
    """The citations of a hand-written page, each with the braces around its macro."""
    text, found = page.text, []
    for offset, written in macro_citations(page):
        start, end = text.rfind("{{", 0, offset), text.find("}}", offset)
        cites = tuple(work for citation in citations.find(written) for work in citation.cites)
        if -1 not in (start, end):
            found.append(_Cited(start, end + 2, written, cites))
    return found


def _claims(text: str, cited: list[_Cited]) -> Iterator[tuple[int, str, tuple[CitedWork, ...]]]:
    """The sentences that cite: where each begins, how it reads, and what it cites."""
    if not cited:
        return
    for start, end in sentences(text, [(one.start, one.end) for one in cited]):
        inside = [one for one in cited if start <= one.start < end]
        if inside:
            yield start, _in_one_line(text, start, end, inside), tuple(w for one in inside for w in one.cites)


def _in_one_line(text: str, start: int, end: int, cited: list[_Cited]) -> str:
    pieces = []
    for one in cited:
        pieces += [text[start : one.start], one.written]
        start = one.end
    return " ".join("".join([*pieces, text[start:end]]).split())
