"""The page of a strand of evidence: its ratings, its sections, and the hallmarks that it bears on."""

from __future__ import annotations

from ..content.model import Hallmark, Strand
from ..site.composer import Composer
from .record import KindPages, Values


def _values(composer: Composer, item: Strand) -> Values:
    return {"hallmarks": composer.site.items_named(item, Hallmark)}


PAGE = KindPages(model=Strand, template="strand", values=_values, place=20)
