"""The items: what a content file of each kind consists of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from ...language import Language, slugify
from .parts import (
    CitationKey,
    Day,
    Id,
    Line,
    Part,
    PartialDate,
    Prose,
    Slugs,
    StandardId,
    Summary,
    Title,
    Translation,
)


class Kind(StrEnum):
    """A kind of item; the value is its folder under `content/`."""

    HALLMARK = "hallmarks"
    FRAMEWORK = "standards"
    STRAND = "evidence"
    ACTIVITY = "activities"
    CASE_STUDY = "case-studies"


class Item(Part):
    """What every item has."""

    kind: ClassVar[Kind]
    id: Id
    """The file name without `.yml`; never written in the file."""
    title: Title
    """The item's name."""
    slug: Slugs = Slugs()
    """Address parts; made from the titles where they are left out."""
    summary: Summary
    """One or two sentences for lists and search engines."""
    translation: Translation
    """How the texts came to be in two languages."""
    related: tuple[CitationKey, ...] = ()
    """Citation keys of works worth reading besides those cited."""

    @property
    def page_id(self) -> str:
        """What names the item and its page: `hallmarks/rooted`."""
        return f"{self.kind}/{self.id}"

    def address(self, language: Language) -> str:
        """The last part of the item's address in `language`."""
        slug = self.slug.en if language is Language.EN else self.slug.cy
        return slug or slugify(self.title.best(language)[0]) or self.id


class Hallmark(Item):
    """One of the hallmarks of well-led professional learning."""

    kind: ClassVar[Kind] = Kind.HALLMARK
    order: Annotated[int, Field(ge=1, le=99)]
    """The hallmark's place in the series, counted from 1."""
    statement: Title
    """Completes the sentence "Well-led professional learning is ..."."""
    body: Prose
    """The essay."""
    signs: tuple[Line, ...] = ()
    """What it looks like: signs that a visitor could observe."""
    obstacles: tuple[Line, ...] = ()
    """What gets in the way."""
    questions: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Guiding questions for a team."""
    connections: tuple[StandardId, ...] = ()
    """Standards that the hallmark connects to, as `framework/standard`."""
    icon: Id | None = None
    """Name of a Material icon, for example `sprout`."""


class Element(Part):
    """A named part of a standard, with points under it."""

    title: Title
    """The element's name."""
    points: tuple[Line, ...] = ()
    """What it consists of."""


class Standard(Part):
    """One standard, dimension, mechanism or component of a framework."""

    id: Id
    """Short id, unique in its framework."""
    title: Title
    """The official name where there is one."""
    group: Title | None = None
    """The heading of the framework that the standard stands under, if it has such headings."""
    statement: Line
    """What the standard asks for, in one or two sentences."""
    definition: Prose | None = None
    """Fuller explanation."""
    elements: tuple[Element, ...] = ()
    """The standard's parts."""
    questions: tuple[Line, ...] = ()
    """Guiding questions."""
    unconnected: Line | None = None
    """Why no hallmark connects to it, if none does."""


class Framework(Item):
    """A published framework and its standards."""

    kind: ClassVar[Kind] = Kind.FRAMEWORK
    owner: Title
    """The body that publishes it."""
    version: str
    """The edition described here, for example `2017` (in quotes)."""
    published: PartialDate | None = None
    """When this edition was published: year, year-month or year-month-day (in quotes)."""
    status: Line
    """Whether this edition is in force, and what is announced."""
    source: CitationKey
    """Citation key of the publication."""
    body: Prose | None = None
    """What the framework is, for readers who have not met it."""
    standards: Annotated[tuple[Standard, ...], Field(min_length=1)]
    """Its standards, in its own order."""


class Rating(Part):
    """A judgement of the evidence for one outcome, with its reason beside it."""

    outcome: Id
    """What is rated: an id from `outcomes` in the vocabulary."""
    level: Literal["strong", "promising", "mixed", "weak"]
    """The judgement."""
    rationale: Line
    """Why this level and not another."""
    assessed: Day
    """The day on which it was judged."""


class Sections(Part):
    """The sections of an evidence strand, in the order in which they are shown."""

    what: Prose
    """What it is."""
    findings_teachers: Prose
    """Key findings: impact on teachers."""
    findings_pupils: Prose
    """Key findings: impact on pupils."""
    strength: Prose
    """How strong the evidence is."""
    practice: Prose
    """What it looks like in practice."""
    climate: Prose | None = None
    """The climate it needs."""
    systems: Prose | None = None
    """Systems and autonomy."""
    barriers: Prose | None = None
    """Barriers."""
    relational: Prose | None = None
    """Relational factors."""
    conclusion: Prose
    """Conclusion."""


class Strand(Item):
    """A strand of evidence with its ratings."""

    kind: ClassVar[Kind] = Kind.STRAND
    ratings: Annotated[tuple[Rating, ...], Field(min_length=1)]
    """One rating for each outcome."""
    sections: Sections
    """The text, section by section."""
    hallmarks: tuple[Id, ...] = ()
    """Hallmarks that the evidence bears on."""


class Activity(Item):
    """Something a school can do."""

    kind: ClassVar[Kind] = Kind.ACTIVITY
    supports: Line
    """What it is for."""
    steps: Annotated[tuple[Line, ...], Field(min_length=2)]
    """What to do, in order."""
    minutes: Annotated[int, Field(ge=5, le=6000)]
    """How long one run takes, in minutes."""
    time: Line | None = None
    """Anything to add about time, for example over how many weeks it runs."""
    group: Id
    """Who does it together: an id from `groups` in the vocabulary."""
    materials: tuple[Line, ...] = ()
    """What to have ready."""
    hallmarks: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Hallmarks that it serves."""


class Provider(Part):
    """The school or other provider that a case study is about."""

    name: Title
    """Its name; the same in both languages unless it has two."""
    local_authority: Id
    """An id from `local_authorities` in the vocabulary."""
    phase: Id
    """An id from `phases` in the vocabulary."""
    language_category: Id | None = None
    """An id from `language_categories` in the vocabulary; leave out if the source does not say."""
    pupils: Annotated[int, Field(ge=1, le=20000)] | None = None
    """Number of pupils at the time of the source."""


class Permission(Part):
    """Why the case study may be published."""

    basis: Literal["public-source", "consent"]
    """`public-source`: it retells what is public. `consent`: the school agreed."""
    given_by: Title | None = None
    """Who agreed (role and school), needed when the basis is consent."""

    @model_validator(mode="after")
    def _consent_is_given_by_someone(self) -> Permission:
        if self.basis == "consent" and not self.given_by:
            msg = "needs given_by when the basis is consent"
            raise ValueError(msg)
        return self


class CaseStudy(Item):
    """What a school did. May exist in one language."""

    kind: ClassVar[Kind] = Kind.CASE_STUDY
    provider: Provider
    """The school."""
    period: Line | None = None
    """When it happened, as far as the source says."""
    source: CitationKey | None = None
    """Citation key, or web address, of the published source; needed unless the school gave its consent."""
    permission: Permission
    """Why the case study may be published."""
    hallmarks: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Hallmarks that it shows."""
    standards: tuple[StandardId, ...] = ()
    """Standards that it bears on, as `framework/standard`."""
    language: Language = Field(strict=False)
    """The language it was written in."""
    context: Prose
    """The school and its starting point."""
    approach: Prose
    """What was done."""
    impact: Prose | None = None
    """What changed, as far as the source shows it."""
    lessons: Prose | None = None
    """What others can take from it."""

    @model_validator(mode="after")
    def _public_sources_are_named(self) -> CaseStudy:
        if self.permission.basis == "public-source" and not self.source:
            msg = "needs a source when the permission is public-source"
            raise ValueError(msg)
        return self


MODELS: dict[Kind, type[Item]] = {
    model.kind: model for model in (Hallmark, Framework, Strand, Activity, CaseStudy)
}
