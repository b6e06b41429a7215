"""Podcasts: what a school can listen to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...problems import Said
from .base import Item, Kind
from .edges import CitationKey, HallmarkId, In
from .part import Id
from .texts import Prose


class Podcast(Item):
    """An episode that a team can listen to together."""

    source: CitationKey
    """Citation key of the episode.

    Allwedd gyfeirio’r bennod.
    """
    group: Annotated[Id, In("groups")]
    """Who listens to it together.

    Pwy sy’n gwrando arni gyda’i gilydd.
    """
    about: Prose
    """What it is about.

    Yr hyn y mae’n ymdrin ag ef.
    """
    hallmarks: Annotated[tuple[HallmarkId, ...], Field(min_length=1)]
    """Hallmarks that it bears on.

    Y nodweddion y mae’n ymwneud â nhw.
    """

    @property
    def based_on(self) -> str:
        """The episode that it presents."""
        return self.source


PODCASTS = Kind(
    id="podcasts",
    model=Podcast,
    name=Said("podcast", "podlediad"),
    heading=Said("A podcast", "Podlediad"),
)
