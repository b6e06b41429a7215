"""The page of a strand of evidence: its ratings, the text section by section, and the hallmarks it bears on."""

from __future__ import annotations

from ..content.model import Kind, Strand
from ..site.composer import Composer
from .record import KindPages, Values


def _values(composer: Composer, item: Strand) -> Values:
    return {"hallmarks": composer.site.items_named(item, Kind.HALLMARK)}


STRAND = KindPages(kind=Kind.STRAND, template="strand", values=_values, place=20)
