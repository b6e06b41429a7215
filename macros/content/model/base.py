"""What every item has, and the record of each kind of item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar

from pydantic import Field
from pydantic.fields import FieldInfo

from ...language import Language, slugify
from ...problems import Said
from .days import PastDay
from .edges import Order, RecommendedKey
from .marks import marked
from .part import Id, Part, Slug
from .shape import shapes
from .texts import Summary, Title


class Slugs(Part):
    """The last part of an item's address in each language."""

    en: Slug | None = None
    """Address part on the English side.

    Rhan olaf cyfeiriad gwe’r dudalen Saesneg.
    """
    cy: Slug | None = None
    """Address part on the Welsh side.

    Rhan olaf cyfeiriad gwe’r dudalen Gymraeg.
    """


class Translation(Part):
    """How the texts came to be in two languages."""

    source: Language = Field(strict=False)
    """The language that the texts were written in first.

    Yr iaith yr ysgrifennwyd y testunau ynddi gyntaf.
    """
    digest: str | None = None
    """Hash of the texts that the translation was made from; `toolkit translations --accept` writes it.

    Ôl bys y testunau a gyfieithwyd; `toolkit translations --accept` sy’n ei ysgrifennu.
    """
    translator: str | None = None
    """Who translated, if they wish to be named.

    Pwy a gyfieithodd, os yw’r person hwnnw’n dymuno cael ei enwi.
    """
    reviewed: PastDay | None = None
    """The day on which a person reviewed the translation; null until then.

    Y diwrnod yr adolygodd rhywun y cyfieithiad; `null` tan hynny.
    """


@dataclass(frozen=True, eq=False)
class Kind:
    """The record of a kind of item: all that the toolkit knows of it besides its fields and its page."""

    id: str
    """Its folder under `content/`."""
    model: type[Item]
    name: Said
    """What one item of it is, as a noun without its article: *hallmark*."""
    heading: Said
    """What a new file of it says that it is: *A hallmark*."""
    schema_type: str = "LearningResource"
    """What its pages are to search engines, as a type of schema.org."""

    def __post_init__(self) -> None:
        # The record names its model, and each item knows its record.
        self.model.kind = self

    def __str__(self) -> str:
        return self.id

    @cached_property
    def is_series(self) -> bool:
        """Whether its items have an order of their own; others are listed by their titles."""
        return any(isinstance(mark, Order) for shape in shapes(self.model).values() for mark in shape.marks)


class Item(Part):
    """What every item has."""

    kind: ClassVar[Kind]
    id: Id
    """The file name without `.yml`; never written in the file.

    Enw’r ffeil heb `.yml`; nid yw byth yn cael ei ysgrifennu yn y ffeil.
    """
    title: Title
    """The item's name.

    Enw’r eitem.
    """
    slug: Slugs = Slugs()
    """Address parts; made from the titles where they are left out.

    Rhan olaf y cyfeiriad gwe ym mhob iaith; fe’i gwneir o’r teitl os caiff ei gadael allan.
    """
    summary: Summary
    """One or two sentences for lists and search engines.

    Brawddeg neu ddwy mewn iaith syml ar gyfer rhestrau a pheiriannau chwilio.
    """
    translation: Translation
    """How the texts came to be in two languages.

    Sut y daeth y testunau i fod mewn dwy iaith.
    """
    related: tuple[RecommendedKey, ...] = ()
    """Citation keys of works worth reading besides those cited.

    Allweddi cyfeirio gweithiau sy’n werth eu darllen ar ben y rhai y cyfeirir atynt.
    """

    @property
    def page_id(self) -> str:
        """What names the item's page: `hallmarks/rooted`."""
        return f"{self.kind}/{self.id}"

    @property
    def called(self) -> Said:
        """What messages call it."""
        return Said(f"'{self.id}'", f"'{self.id}'")

    def address(self, language: Language) -> str:
        """The last part of the item's address in `language`."""
        slug = self.slug.en if language is Language.EN else self.slug.cy
        return slug or slugify(self.title.best(language)[0]) or self.id

    @property
    def place(self) -> int:
        """Its place in the series of its kind; 0 if the kind is no series."""
        return next((int(str(place)) for _, _, place in marked(self, Order)), 0)

    # What follows holds for most kinds; a kind that differs says so itself.

    @property
    def inner(self) -> Mapping[str, Part]:
        """Id → part of the item that others can name, as `item/part`."""
        return {}

    @property
    def written_in(self) -> Language | None:
        """The one language that its prose may be in; None if both are needed."""
        return None

    def is_in(self, language: Language) -> bool:  # noqa: ARG002 - for kinds that may be in one language
        """Whether there is a text to show in `language`, or only one in the other language."""
        return True

    @property
    def assessed(self) -> date | None:
        """The day on which what it says was last judged, if that counts as its date."""
        return None

    @property
    def minutes_needed(self) -> int | None:
        """How long it takes to do what it describes."""
        return None

    @property
    def based_on(self) -> str | None:
        """Citation key or web address of the publication that it describes or retells."""
        return None

    @property
    def retells(self) -> bool:
        """Whether it says again what somebody else has published."""
        return False


def fields_of(model: type[Part]) -> Mapping[str, FieldInfo]:
    """The fields that a writer may use, in the order of the model; an item's id is the name of its file."""
    without = ("id",) if issubclass(model, Item) else ()
    return {name: field for name, field in model.model_fields.items() if name not in without}
