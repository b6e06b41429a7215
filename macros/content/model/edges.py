"""What the types of fields say of their values: what they point to, and which rule they keep.

A mark stands in the `Annotated` type of a field, or of a member of a list. Checks, the way back along
connections, schemas and skeletons are all derived from marks, by `marks.marked`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from ...problems import NOTHING, Said
from .part import Id


@dataclass(frozen=True)
class Mark:
    """Something that the type of a field says of its value."""


@dataclass(frozen=True)
class IdOf(Mark):
    """The value is the id of an item of a kind, or names a part of one, as `item/part`."""

    kind: str
    """The id of the kind."""
    part: Said = NOTHING
    """What such a part is called, as a noun without its article; nothing where whole items are named."""


@dataclass(frozen=True)
class Cites(Mark):
    """The value is a citation key or, with `or_address`, a web address."""

    or_address: bool = False
    recommends: bool = False
    """Whether the work is only recommended, so that nothing rests on it."""


@dataclass(frozen=True)
class In(Mark):
    """The value is an id from one of the closed lists of the vocabulary."""

    list: str


@dataclass(frozen=True)
class OnScale(Mark):
    """The value is a level of the scale by which the outcome beside it, in another field, is rated."""

    outcome: str
    """The name of that field."""


@dataclass(frozen=True)
class Called(Mark):
    """What a closed list is called, as a noun in the plural."""

    name: Said


@dataclass(frozen=True)
class Past(Mark):
    """The value is a day that is not yet to come."""


@dataclass(frozen=True)
class Order(Mark):
    """The value is the item's place in the series of its kind; no other item has it."""


@dataclass(frozen=True)
class Own(Mark):
    """No other member of the list that the part stands in has the value."""

    what: Said
    """What the list holds, in the plural; empty where the list's name says it."""


@dataclass(frozen=True)
class WhyNotNamed(Mark):
    """The text says why no item of a kind names the part that it stands in."""

    kind: str


@dataclass(frozen=True)
class Kept(Mark):
    """The field stands in a skeleton as one to fill in, although it may be left out."""


HallmarkId = Annotated[Id, IdOf("hallmarks")]
"""The id of a hallmark."""
StandardId = Annotated[
    str,
    Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$"),
    IdOf("standards", part=Said("standard", "safon")),
]
"""A standard of a framework, as `framework/standard`."""
CitationKey = Annotated[str, Field(min_length=1), Cites()]
"""The key of a work in the bibliography."""
RecommendedKey = Annotated[str, Field(min_length=1), Cites(recommends=True)]
"""The key of a work in the bibliography that is worth reading."""
KeyOrAddress = Annotated[str, Field(min_length=1), Cites(or_address=True)]
"""The key of a work in the bibliography, or the web address of a work that is not there."""
