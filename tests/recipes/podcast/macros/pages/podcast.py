"""The page of a podcast: what it is about, who listens to it together, and the hallmarks that it bears on."""

from __future__ import annotations

from ..content.model import Hallmark
from ..content.model.podcast import Podcast
from ..site.composer import Composer
from .record import KindPages, Values


def _values(composer: Composer, item: Podcast) -> Values:
    return {"hallmarks": composer.site.items_named(item, Hallmark)}


PAGE = KindPages(model=Podcast, template="podcast", values=_values, place=35)
