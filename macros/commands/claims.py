"""The claims of the content for reviewers: each with its works, how far each was read, and the note on it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from ..bibliography import Reading
from ..check.claims import Claim, claims, outdated, reviewed
from ..content.model import Review, Toolkit
from ..language import Language
from ..problems import covers, visible
from ..references.citation import CitedWork

_SAID = {
    Reading.WHOLE: "read whole",
    Reading.EXTRACT: "read in part",
    Reading.ABSTRACT: "read as an abstract",
    Reading.CITED: "at second hand",
    None: "not said how far it was read",
}
"""How far a work was read, in the order of the summary."""


def lines(toolkit: Toolkit, paths: Collection[str], language: Language | None, form: str) -> Iterator[str]:
    """What is printed of the claims under `paths`, as `text` or as one `json` text."""
    claims = found(toolkit, paths, language)
    if form == "json":
        yield json.dumps(as_data(toolkit, claims), ensure_ascii=False, indent=2)
    else:
        # A sentence may hold anything.
        yield from map(visible, as_text(toolkit, claims, paths))


def found(toolkit: Toolkit, paths: Collection[str], language: Language | None = None) -> list[Claim]:
    """The claims under `paths` (from the root; all if there are none), of one language or both, by place."""
    return [
        claim
        for claim in claims(toolkit)
        if covers(paths, claim.place.path) and language in (None, claim.language)
    ]


def as_text(toolkit: Toolkit, found: Collection[Claim], paths: Collection[str]) -> Iterator[str]:
    """The lines for a reader: each claim over its works, what has changed since, and how many there are."""
    reviews = reviewed(toolkit)
    for claim in found:
        yield f"{claim.place.path}:{claim.place.line} [{claim.id}]: {claim.sentence}"
        # A work that a sentence cites twice is told once.
        yield from dict.fromkeys(f"  {_line(toolkit, work)}" for cite in claim.cites for work in cite.works)
        if review := reviews.get((claim.place.path, claim.id)):
            yield f"  Reviewed on {review.reviewed} by {review.reviewer}."
        yield ""
    yield from map(_changed, _outdated(toolkit, paths))
    yield summary(toolkit, found)


def _outdated(toolkit: Toolkit, paths: Collection[str]) -> list[Review]:
    return [review for review in outdated(toolkit, claims(toolkit)) if covers(paths, review.path)]


def _changed(review: Review) -> str:
    return (
        f"{review.path} [{review.claim}]: the sentence that {review.reviewer} reviewed on {review.reviewed}"
        " has changed since, or is gone."
    )


def summary(toolkit: Toolkit, claims: Iterable[Claim]) -> str:
    """How many sentences and citations there are, and how far the works of these were read."""
    cited = [claim.cites for claim in claims]
    count = Counter(_reading(toolkit, cite) for cites in cited for cite in cites)
    parts = ", ".join(f"{words}: {count[reading]}" for reading, words in _SAID.items())
    return f"Sentences: {len(cited)}. Citations: {count.total()} ({parts})."


def _reading(toolkit: Toolkit, cite: CitedWork) -> Reading | None:
    """How far the work was read that a sentence names; what is cited via another is at second hand."""
    work = toolkit.bibliography.get(cite.key)
    return Reading.CITED if cite.via else work.read if work else None


def _line(toolkit: Toolkit, cite: CitedWork) -> str:
    work = toolkit.bibliography.get(cite.key)
    if work is None:
        return f"{cite.key}: no entry in {toolkit.bibliography_path}"
    via = f", via {cite.via.key if cite.via else work.read_in}" if cite.via or work.read_in else ""
    return f"{cite.key} ({_SAID[_reading(toolkit, cite)]}{via}): {work.annote or 'no note'}"


def as_data(toolkit: Toolkit, found: Iterable[Claim]) -> list[dict[str, Any]]:
    """The claims as plain values, for other programs."""
    reviews = reviewed(toolkit)
    return [
        {
            "path": claim.place.path,
            "line": claim.place.line,
            "language": claim.language.value,
            "claim": claim.id,
            "sentence": claim.sentence,
            "works": [_data(toolkit, cite) for cite in claim.cites],
            "review": _review(reviews.get((claim.place.path, claim.id))),
        }
        for claim in found
    ]


def _review(review: Review | None) -> dict[str, str] | None:
    return {"reviewed": review.reviewed.isoformat(), "reviewer": review.reviewer} if review else None


def _data(toolkit: Toolkit, cite: CitedWork) -> dict[str, Any]:
    work = toolkit.bibliography.get(cite.key)
    return {
        "key": cite.key,
        "read": work.read.value if work and work.read else None,
        "read_in": work.read_in if work else "",
        "annote": work.annote if work else "",
        "via": _data(toolkit, cite.via) if cite.via else None,
    }
