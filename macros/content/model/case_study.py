"""Case studies: what a school did."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ...language import Language
from ...problems import Said
from .base import Item, Kind
from .edges import HallmarkId, In, Kept, KeyOrAddress, StandardId
from .part import Id, Part, incomplete
from .texts import Line, Prose, Title


class Provider(Part):
    """The school or other provider that a case study is about."""

    name: Title
    """Its name; the same in both languages unless it has two.

    Enw’r ysgol neu’r darparwr; yr un enw yn y ddwy iaith oni bai bod ganddynt ddau.
    """
    local_authority: Annotated[Id, In("local_authorities")]
    """An id from `local_authorities` in the vocabulary.

    Dynodwr o’r rhestr `local_authorities`.
    """
    phase: Annotated[Id, In("phases")]
    """An id from `phases` in the vocabulary.

    Dynodwr o’r rhestr `phases`.
    """
    language_category: Annotated[Id, In("language_categories")] | None = None
    """An id from `language_categories` in the vocabulary; leave out if the source does not say.

    Dynodwr o’r rhestr `language_categories`; gadewch ef allan os nad yw’r ffynhonnell yn dweud.
    """
    pupils: Annotated[int | None, Field(ge=1, le=20000, examples=[178])] = None
    """Number of pupils at the time of the source.

    Nifer y disgyblion pan luniwyd y ffynhonnell.
    """


class Permission(Part):
    """Why the case study may be published."""

    basis: Literal["public-source", "consent"]
    """`public-source`: it retells what is public. `consent`: the school agreed.

    `public-source`: mae’n ailadrodd yr hyn sy’n gyhoeddus. `consent`: mae’r ysgol wedi cytuno.
    """
    given_by: Title | None = None
    """Who agreed (role and school), needed when the basis is consent.

    Pwy a gytunodd (rôl ac ysgol); mae ei angen os `consent` yw’r sail.
    """

    @model_validator(mode="after")
    def _consent_is_given_by_someone(self) -> Permission:
        if self.basis == "consent" and not self.given_by:
            raise incomplete("consent")
        return self


class CaseStudy(Item):
    """What a school did. May exist in one language."""

    provider: Provider
    """The school.

    Yr ysgol.
    """
    period: Line | None = None
    """When it happened, as far as the source says.

    Pryd y digwyddodd, cyn belled ag y mae’r ffynhonnell yn dweud.
    """
    # Most case studies retell a published source.
    source: Annotated[KeyOrAddress | None, Kept()] = None
    """Citation key, or web address, of the published source; needed unless the school gave its consent.

    Allwedd gyfeirio, neu gyfeiriad gwe, y ffynhonnell a gyhoeddwyd; mae ei hangen oni bai bod yr ysgol wedi
    cydsynio.
    """
    permission: Permission
    """Why the case study may be published.

    Pam y caniateir cyhoeddi’r astudiaeth achos.
    """
    hallmarks: Annotated[tuple[HallmarkId, ...], Field(min_length=1)]
    """Hallmarks that it shows.

    Y nodweddion y mae’n eu dangos.
    """
    standards: tuple[StandardId, ...] = ()
    """Standards that it bears on, as `framework/standard`.

    Y safonau y mae’n ymwneud â nhw, pob un ar y ffurf `framework/standard`.
    """
    language: Language = Field(strict=False, examples=["en"])
    """The language it was written in.

    Yr iaith yr ysgrifennwyd yr astudiaeth achos ynddi.
    """
    context: Prose
    """The school and its starting point.

    Yr ysgol a’i man cychwyn.
    """
    approach: Prose
    """What was done.

    Yr hyn a wnaed.
    """
    impact: Prose | None = None
    """What changed, as far as the source shows it.

    Yr hyn a newidiodd, cyn belled ag y mae’r ffynhonnell yn ei ddangos.
    """
    lessons: Prose | None = None
    """What others can take from it.

    Yr hyn y gall eraill ei ddysgu ohoni.
    """

    @model_validator(mode="after")
    def _public_sources_are_named(self) -> CaseStudy:
        if self.permission.basis == "public-source" and not self.source:
            raise incomplete("source")
        return self

    @property
    def written_in(self) -> Language:
        """Others wrote it, so its prose may be in their language alone."""
        return self.language

    def is_in(self, language: Language) -> bool:
        """Whether what was done is told in `language`."""
        return self.approach.of(language) is not None

    @property
    def based_on(self) -> str | None:
        """The publication that it retells."""
        return self.source

    @property
    def retells(self) -> bool:
        """Whether it retells a publication; otherwise the school tells its own story here."""
        return self.source is not None


CASE_STUDIES = Kind(
    id="case-studies",
    model=CaseStudy,
    name=Said("case study", "astudiaeth achos"),
    heading=Said("A case study", "Astudiaeth achos"),
)
