"""All kinds of items. A new kind is a file of its own beside this one, and a line here."""

from __future__ import annotations

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
