"""The closed lists: the values that some fields take, each with its name in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from .part import Id, Part
from .texts import Title


class Term(Title):
    """A value of a closed list."""

    within: Title | None = None
    """The name as it stands after "in", with the mutation that Welsh needs (`yng Nghaerdydd`).

    Yr enw fel y saif ar ôl "yn", gyda’r treiglad sydd ei angen (`yng Nghaerdydd`).
    """


class Vocabulary(Part):
    """The closed lists, from `content/vocabulary.yml`: id → name."""

    phases: Mapping[Id, Term]
    """The phases of education that schools belong to.

    Y cyfnodau addysg y mae ysgolion yn perthyn iddynt.
    """
    language_categories: Mapping[Id, Term]
    """The language categories of schools.

    Categorïau iaith ysgolion.
    """
    local_authorities: Mapping[Id, Term]
    """The local authorities of Wales.

    Awdurdodau lleol Cymru.
    """
    groups: Mapping[Id, Term]
    """Who does an activity together.

    Pwy sy’n gwneud gweithgaredd gyda’i gilydd.
    """
    outcomes: Mapping[Id, Term]
    """What a strand of evidence is rated for.

    Yr hyn y mae llinyn tystiolaeth yn cael ei raddio yn ei gylch.
    """
    levels: Mapping[Id, Term]
    """How strong the evidence is judged to be.

    Pa mor gryf y bernir bod y dystiolaeth.
    """
    topics: Mapping[Id, Term]
    """What works of the bibliography are about: the values of `keywords`.

    Yr hyn y mae gweithiau’r llyfryddiaeth yn ymdrin ag ef: gwerthoedd `keywords`.
    """
