"""How far works were read: known of each that is cited, and never more claimed than was read."""

from __future__ import annotations

from collections.abc import Iterator

from ..bibliography import Reading
from ..content.model import Toolkit
from ..problems import Problem, codes, excerpt, nearest
from .bibliography import place_in


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
