"""Activities: what a school can do."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...problems import Said
from .base import Item, Kind
from .edges import HallmarkId, In
from .part import Id
from .texts import Line


class Activity(Item):
    """Something a school can do."""

    supports: Line
    """What it is for.

    Beth yw ei ddiben.
    """
    steps: Annotated[tuple[Line, ...], Field(min_length=2)]
    """What to do, in order.

    Beth i’w wneud, gam wrth gam.
    """
    minutes: Annotated[int, Field(ge=5, le=6000, examples=[60])]
    """How long one run takes, in minutes.

    Faint o amser y mae’n ei gymryd bob tro, mewn munudau.
    """
    time: Line | None = None
    """Anything to add about time, for example over how many weeks it runs.

    Unrhyw beth i’w ychwanegu am amser, er enghraifft dros faint o wythnosau.
    """
    group: Annotated[Id, In("groups")]
    """Who does it together: an id from `groups` in the vocabulary.

    Pwy sy’n ei wneud gyda’i gilydd: dynodwr o’r rhestr `groups`.
    """
    materials: tuple[Line, ...] = ()
    """What to have ready.

    Beth i’w baratoi.
    """
    hallmarks: Annotated[tuple[HallmarkId, ...], Field(min_length=1)]
    """Hallmarks that it serves.

    Y nodweddion y mae’n eu hybu.
    """

    @property
    def minutes_needed(self) -> int:
        """How long one run takes."""
        return self.minutes


ACTIVITIES = Kind(
    id="activities",
    model=Activity,
    name=Said("activity", "gweithgaredd"),
    heading=Said("An activity", "Gweithgaredd"),
)
