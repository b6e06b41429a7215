"""Published frameworks and their standards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from ...problems import Said
from .base import Item, Kind
from .days import PartialDate
from .edges import CitationKey, Own, WhyNotNamed
from .part import Id, Part
from .texts import Line, Prose, Title


class Element(Part):
    """A named part of a standard, with points under it."""

    title: Title
    """The element's name.

    Enw’r elfen.
    """
    points: tuple[Line, ...] = ()
    """What it consists of.

    Yr hyn y mae’n ei gynnwys.
    """


class Standard(Part):
    """One standard, dimension, mechanism or component of a framework."""

    id: Annotated[Id, Own(Said("standards", "safonau"))]
    """Short id, unique in its framework.

    Dynodwr byr, unigryw yn y fframwaith.
    """
    title: Title
    """The official name where there is one.

    Yr enw swyddogol, os oes un.
    """
    group: Title | None = None
    """The heading of the framework that the standard stands under, if it has such headings.

    Y pennawd yn y fframwaith y mae’r safon oddi tano, os oes ganddo benawdau o’r fath.
    """
    statement: Line
    """What the standard asks for, in one or two sentences.

    Yr hyn y mae’r safon yn gofyn amdano, mewn brawddeg neu ddwy.
    """
    definition: Prose | None = None
    """Fuller explanation.

    Esboniad llawnach.
    """
    elements: tuple[Element, ...] = ()
    """The standard's parts.

    Rhannau’r safon.
    """
    questions: tuple[Line, ...] = ()
    """Guiding questions.

    Cwestiynau arweiniol.
    """
    unconnected: Annotated[Line | None, WhyNotNamed("hallmarks")] = None
    """Why no hallmark connects to it, if none does.

    Pam nad oes nodwedd yn cysylltu â’r safon, os nad oes yr un.
    """


class Framework(Item):
    """A published framework and its standards."""

    owner: Title
    """The body that publishes it.

    Y corff sy’n ei gyhoeddi.
    """
    version: Annotated[str, Field(examples=["2026"])]
    """The edition described here, for example `2017` (in quotes).

    Yr argraffiad a ddisgrifir yma, er enghraifft `2017` (rhwng dyfynodau).
    """
    published: Annotated[PartialDate | None, Field(examples=["2026-03"])] = None
    """When this edition was published: year, year-month or year-month-day (in quotes).

    Pryd y cyhoeddwyd yr argraffiad hwn: blwyddyn, blwyddyn-mis neu flwyddyn-mis-diwrnod (rhwng dyfynodau).
    """
    status: Line
    """Whether this edition is in force, and what is announced.

    A yw’r argraffiad hwn mewn grym, a’r hyn a gyhoeddwyd am ei ddyfodol.
    """
    source: CitationKey
    """Citation key of the publication.

    Allwedd gyfeirio’r cyhoeddiad.
    """
    body: Prose | None = None
    """What the framework is, for readers who have not met it.

    Beth yw’r fframwaith, i ddarllenwyr nad ydynt wedi dod ar ei draws.
    """
    standards: Annotated[tuple[Standard, ...], Field(min_length=1)]
    """Its standards, in its own order.

    Ei safonau, yn ei drefn ei hun.
    """

    @property
    def inner(self) -> Mapping[str, Standard]:
        """Its standards by their ids."""
        return {standard.id: standard for standard in self.standards}

    @property
    def based_on(self) -> str:
        """The publication that it describes."""
        return self.source


FRAMEWORKS = Kind(
    id="standards",
    model=Framework,
    name=Said("framework", "fframwaith"),
    heading=Said("A framework with its standards", "Fframwaith gyda’i safonau"),
)
