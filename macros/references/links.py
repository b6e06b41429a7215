"""The address of a work, as what a reference ends in."""

from __future__ import annotations

from ..bibliography import Work
from .spans import Span, Spans


def link(work: Work) -> Spans:
    """The address as text that leads to itself; nothing if the work has none that is safe."""
    address = work.address
    return (Span(address.text, href=address.href),) if address else ()
