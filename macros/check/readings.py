"""How far works were read: known of each that is cited, and never more claimed than was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..bibliography import Reading
from ..content.model import Toolkit
from ..problems import Place, Problem, codes, excerpt, nearest
from ..text.brackets import mark_of
from . import citing
from .bibliography import place_in
from .citing import Way


def second_hand_works_lead_to_what_was_read(toolkit: Toolkit) -> Iterator[Problem]:
    """The work that cites another is an entry of its own, another one, and was read itself."""
    for work in toolkit.bibliography.values():
        target = work.read_in if work.read is Reading.CITED else ""
        if form := _mistake(toolkit, work.key, target):
            others = (key for key in toolkit.bibliography if key != work.key)
            yield codes.BAD_READING.at(
                place_in(toolkit, work.entry, "read_in"),
                form,
                near=nearest(target, others) if form == "unknown" else None,
                key=work.key,
                target=excerpt(target),
                path=toolkit.bibliography_path,
            )


def _mistake(toolkit: Toolkit, key: str, target: str) -> str:
    """What is wrong with the work that another is known by; nothing if nothing is."""
    if not target or target == key:
        return "itself" if target else ""
    found = toolkit.bibliography.get(target)
    if found is None:
        return "unknown"
    return "unread" if found.read is Reading.CITED else ""


def works_that_are_named_say_how_far_they_were_read(toolkit: Toolkit) -> Iterator[Problem]:
    """The entry of each work that a page names says how far it was read, and what may be claimed from it."""
    first: dict[str, Place] = {}
    for named in citing.named(toolkit):
        first.setdefault(named.key, named.place)
    for work in toolkit.bibliography.values():
        if work.key in first:
            first.setdefault(work.read_in, place_in(toolkit, work.entry, "read_in"))
    for work in toolkit.bibliography.values():
        fields = work.entry.fields
        # Of an entry without any field, which could not be read, something else is told.
        lacking = {"": "read" not in fields, "annote": not work.annote} if fields else {}
        if place := first.get(work.key):
            entry = place_in(toolkit, work.entry)
            for form in (form for form, is_lacking in lacking.items() if is_lacking):
                yield codes.UNREAD_WORK.at(entry, form, key=work.key, path=place.path, line=place.line)


_REFUSED: Mapping[Way, str] = {
    Way.CITED: "",
    Way.IN_SENTENCE: "in-sentence",
    Way.VIA: "via",
    Way.FIELD: "field",
}
"""How a work that was not read may not be named → the form in which that is told."""


def unread_works_are_cited_via_what_was_read(toolkit: Toolkit) -> Iterator[Problem]:
    """A work that is only known as another cites it is cited so; nothing else rests on it."""
    for named in citing.named(toolkit):
        work = toolkit.bibliography.get(named.key)
        if work and work.read is Reading.CITED and named.way in _REFUSED:
            yield codes.SECOND_HAND.at(
                named.place,
                _REFUSED[named.way],
                key=work.key,
                cited=mark_of(named.original or work.key),
                via=mark_of(work.read_in or "…"),
                read_in=work.read_in,
            )
