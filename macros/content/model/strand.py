"""Strands of evidence and their ratings."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from ...problems import NOTHING, Said
from .base import Item, Kind
from .days import PastDay
from .edges import CitationKey, HallmarkId, In, OnScale, Own
from .part import Id, Part
from .texts import Line, Prose, Title


class SourceLabel(Part):
    """The label that a source itself gives, where ours is another."""

    work: CitationKey
    """The citation key of the source.

    Allwedd gyfeirio’r ffynhonnell.
    """
    label: Title
    """The label in the source's words, and translated.

    Y label yng ngeiriau’r ffynhonnell, a’i gyfieithiad.
    """


class Rating(Part):
    """A judgement of the evidence for one outcome, with its reason beside it."""

    outcome: Annotated[Id, In("outcomes"), Own(NOTHING)]
    """What is rated: an id from `outcomes` in the vocabulary.

    Beth sy’n cael ei raddio: dynodwr o’r rhestr `outcomes`.
    """
    level: Annotated[Id, OnScale("outcome")]
    """The judgement: a level of the scale that the vocabulary names for the outcome.

    Y dyfarniad: lefel o’r raddfa y mae’r rhestrau caeedig yn ei henwi ar gyfer y deilliant.
    """
    judge: Title
    """Whose judgement it is, as it stands after "judged by".

    Barn pwy ydyw, fel y saif ar ôl "barnwyd gan".
    """
    based_on: Annotated[tuple[CitationKey, ...], Field(min_length=1)]
    """Citation keys of the works that the judgement rests on.

    Allweddi cyfeirio’r gweithiau y mae’r dyfarniad yn seiliedig arnynt.
    """
    source_label: SourceLabel | None = None
    """The label that the source itself gives, where ours is another.

    Y label y mae’r ffynhonnell ei hun yn ei roi, os yw’n wahanol i’n label ni.
    """
    rationale: Line
    """Why this level and not another.

    Pam y lefel hon ac nid un arall.
    """
    assessed: Annotated[PastDay, Field(examples=["2026-03-01"])]
    """The day on which it was judged.

    Y diwrnod y gwnaed y dyfarniad.
    """


class Sections(Part):
    """The sections of an evidence strand, in the order in which they are shown."""

    what: Prose
    """What it is.

    Beth ydyw.
    """
    findings_teachers: Prose
    """Key findings: impact on teachers.

    Canfyddiadau allweddol: yr effaith ar athrawon.
    """
    findings_pupils: Prose
    """Key findings: impact on pupils.

    Canfyddiadau allweddol: yr effaith ar ddisgyblion.
    """
    strength: Prose
    """How strong the evidence is.

    Pa mor gryf yw’r dystiolaeth.
    """
    practice: Prose
    """What it looks like in practice.

    Sut olwg sydd arno’n ymarferol.
    """
    climate: Prose | None = None
    """The climate it needs.

    Yr hinsawdd sydd ei hangen.
    """
    systems: Prose | None = None
    """Systems and autonomy.

    Systemau ac ymreolaeth.
    """
    barriers: Prose | None = None
    """Barriers.

    Rhwystrau.
    """
    relational: Prose | None = None
    """Relational factors.

    Perthnasoedd a chyd-destun.
    """
    conclusion: Prose
    """Conclusion.

    Y casgliad.
    """


class Strand(Item):
    """A strand of evidence with its ratings."""

    ratings: Annotated[tuple[Rating, ...], Field(min_length=1)]
    """One rating for each outcome.

    Un radd ar gyfer pob deilliant.
    """
    sections: Sections
    """The text, section by section.

    Y testun, fesul adran.
    """
    hallmarks: tuple[HallmarkId, ...] = ()
    """Hallmarks that the evidence bears on.

    Y nodweddion y mae’r dystiolaeth yn ymwneud â nhw.
    """

    @property
    def assessed(self) -> date:
        """The day of its newest rating."""
        return max(rating.assessed for rating in self.ratings)


STRANDS = Kind(
    id="evidence",
    model=Strand,
    name=Said("strand of evidence", "llinyn tystiolaeth"),
    heading=Said("A strand of evidence", "Llinyn tystiolaeth"),
    schema_type="Article",
)
