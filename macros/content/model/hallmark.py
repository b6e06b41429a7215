"""The hallmarks of well-led professional learning."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...problems import Said
from .base import Item, Kind
from .edges import Order, StandardId
from .part import Id
from .texts import Line, Prose, Title


class Hallmark(Item):
    """One of the hallmarks of well-led professional learning."""

    order: Annotated[int, Field(ge=1, le=99, examples=[9]), Order()]
    """The hallmark's place in the series, counted from 1.

    Lle’r nodwedd yn y gyfres, gan gyfrif o 1.
    """
    statement: Title
    """Completes the sentence "Well-led professional learning is ...".

    Mae’n cwblhau’r frawddeg "Mae dysgu proffesiynol a arweinir yn dda…".
    """
    body: Prose
    """The essay.

    Y traethawd.
    """
    signs: tuple[Line, ...] = ()
    """What it looks like: signs that a visitor could observe.

    Sut olwg sydd arni: arwyddion y gallai ymwelydd eu gweld.
    """
    obstacles: tuple[Line, ...] = ()
    """What gets in the way.

    Beth sy’n rhwystr.
    """
    questions: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Guiding questions for a team.

    Cwestiynau arweiniol i dîm.
    """
    connections: tuple[StandardId, ...] = ()
    """Standards that the hallmark connects to, as `framework/standard`.

    Y safonau y mae’n cysylltu â nhw, pob un ar y ffurf `framework/standard`.
    """
    icon: Id | None = None
    """Name of a Material icon, for example `sprout`.

    Enw eicon Material, er enghraifft `sprout`.
    """


HALLMARKS = Kind(
    id="hallmarks",
    model=Hallmark,
    name=Said("hallmark", "nodwedd"),
    heading=Said("A hallmark", "Nodwedd"),
)
