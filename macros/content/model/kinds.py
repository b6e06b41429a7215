"""All kinds of items. A new kind is a file of its own beside this one, and a line here."""

from __future__ import annotations

from collections.abc import Iterator

from ...problems import nearest
from .activity import ACTIVITIES
from .base import Kind
from .case_study import CASE_STUDIES
from .framework import FRAMEWORKS
from .hallmark import HALLMARKS
from .strand import STRANDS

KINDS: tuple[Kind, ...] = (HALLMARKS, FRAMEWORKS, STRANDS, ACTIVITIES, CASE_STUDIES)
"""Every kind, in the order in which they are listed."""

_BY_ID = {kind.id: kind for kind in KINDS}


def kind_of(id: str) -> Kind:
    """The kind whose folder is called `id`; raises KeyError if there is none."""
    return _BY_ID[id]


def kind_meant(word: str) -> str | None:
    """The id of the kind that somebody probably meant by a word, in either language, or None."""
    known = {name: kind.id for kind in KINDS for name in (kind.id, *_names(kind))}
    near = nearest(word, known)
    return known[near] if near else None


def _names(kind: Kind) -> Iterator[str]:
    """What people may call one item of a kind, as one word."""
    for noun in (kind.name.en, kind.name.cy):
        yield from (noun.replace(" ", "-"), noun.partition(" ")[0])
