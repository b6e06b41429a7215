"""The closed lists: the values that some fields take, each with its name in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from ...problems import Said
from .edges import Called
from .part import Id, Part
from .shape import shapes
from .texts import Title


class Term(Title):
    """A value of a closed list."""

    within: Title | None = None
    """The name as it stands after "in", with the mutation that Welsh needs (`yng Nghaerdydd`).

    Yr enw fel y saif ar ôl "yn", gyda’r treiglad sydd ei angen (`yng Nghaerdydd`).
    """


class Level(Term):
    """A value of a scale: what evidence can be judged to be."""

    definition: Title
    """What has to be so for this level to be given.

    Yr hyn sy’n rhaid iddo fod yn wir er mwyn rhoi’r lefel hon.
    """


ScaleId = Literal["impact", "strength"]
"""The closed lists that are scales: one for effects, one for the evidence itself."""
SCALES: tuple[ScaleId, ...] = get_args(ScaleId)


@dataclass(frozen=True)
class Scale:
    """The levels by which an outcome is rated."""

    id: ScaleId
    levels: Mapping[str, Level]


class Outcome(Term):
    """Something that evidence is rated for."""

    scale: ScaleId
    """Which list its level is taken from.

    O ba restr y daw ei lefel.
    """


class Vocabulary(Part):
    """The closed lists, from `content/vocabulary.yml`: id → name."""

    phases: Annotated[Mapping[Id, Term], Called(Said("phases", "cyfnodau"))]
    """The phases of education that schools belong to.

    Y cyfnodau addysg y mae ysgolion yn perthyn iddynt.
    """
    language_categories: Annotated[Mapping[Id, Term], Called(Said("language categories", "categorïau iaith"))]
    """The language categories of schools.

    Categorïau iaith ysgolion.
    """
    local_authorities: Annotated[Mapping[Id, Term], Called(Said("local authorities", "awdurdodau lleol"))]
    """The local authorities of Wales.

    Awdurdodau lleol Cymru.
    """
    groups: Annotated[Mapping[Id, Term], Called(Said("groups", "grwpiau"))]
    """Who does an activity together.

    Pwy sy’n gwneud gweithgaredd gyda’i gilydd.
    """
    outcomes: Annotated[Mapping[Id, Outcome], Called(Said("outcomes", "deilliannau"))]
    """What a strand of evidence is rated for.

    Yr hyn y rhoddir gradd amdano mewn llinyn tystiolaeth.
    """
    impact: Annotated[Mapping[Id, Level], Called(Said("levels of impact", "lefelau effaith"))]
    """What a thing is judged to do for people, from a clear gain to what is not known.

    Yr hyn y bernir bod rhywbeth yn ei wneud i bobl, o fudd clir i’r hyn sy’n anhysbys.
    """
    strength: Annotated[Mapping[Id, Level], Called(Said("levels of strength", "lefelau cryfder"))]
    """How strong the evidence is judged to be.

    Pa mor gryf y bernir bod y dystiolaeth.
    """
    topics: Annotated[Mapping[Id, Term], Called(Said("topics", "pynciau"))]
    """What works of the bibliography are about: the values of `keywords`.

    Yr hyn y mae gweithiau’r llyfryddiaeth yn ymdrin ag ef: gwerthoedd `keywords`.
    """


def values(vocabulary: Vocabulary | None, list: str) -> Mapping[str, Term]:
    """A closed list by its name: id → name; nothing for an unknown list, or while there is no vocabulary."""
    return getattr(vocabulary, list, {})


def scale(vocabulary: Vocabulary | None, outcome: str) -> Scale | None:
    """The levels by which an outcome is rated; None for an unknown one, or while there is no vocabulary."""
    found = vocabulary.outcomes.get(outcome) if vocabulary else None
    return Scale(found.scale, getattr(vocabulary, found.scale)) if found else None


def called(list: str) -> Said:
    """What messages call a closed list."""
    return next(mark.name for mark in shapes(Vocabulary)[list].marks if isinstance(mark, Called))
