"""The glossary: the terms of the field in both languages, each with its meaning."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ...problems import Said
from .base import Item, Translation
from .edges import Own
from .part import Id, Part
from .texts import Line, Title


class GlossaryTerm(Part):
    """One term of the glossary."""

    id: Annotated[Id, Own(Said("terms", "termau"))]
    """Short id, unique in the glossary; the term's address on the page.

    Dynodwr byr, unigryw yn yr eirfa; cyfeiriad y term ar y dudalen.
    """
    term: Title
    """The term itself, as it stands in a dictionary.

    Y term ei hun, fel y saif mewn geiriadur.
    """
    gender: Literal["m", "f", "mf", "pl"] | None = None
    """Gender of the Welsh term: `m`, `f`, `mf` for both, `pl` for a plural; left out for a phrase.

    Cenedl y term Cymraeg: `m`, `f`, `mf` ar gyfer y ddwy, `pl` ar gyfer gair lluosog; fe’i gadewir
    allan ar gyfer ymadrodd.
    """
    plural: str | None = None
    """Plural of the Welsh term.

    Lluosog y term Cymraeg.
    """
    status: Literal["official", "established", "proposed"]
    """Where the Welsh term comes from: a public body uses it, it is in general use, or it is our proposal.

    O ble y daw’r term Cymraeg: mae corff cyhoeddus yn ei ddefnyddio, mae mewn defnydd cyffredin, neu ein
    cynnig ni ydyw.
    """
    meaning: Line
    """What it means in the toolkit, in a sentence or two.

    Ei ystyr yn y pecyn cymorth, mewn brawddeg neu ddwy.
    """


class Glossary(Part):
    """All terms, from `content/glossary.yml`."""

    page_id: ClassVar[str] = "glossary"
    """What names its page."""
    called: ClassVar[Said] = Said("the glossary", "yr eirfa")
    """What messages call it."""
    written_in: ClassVar[None] = None
    """It is needed in both languages."""
    translation: Translation
    """How the texts came to be in two languages.

    Sut y daeth y testunau i fod mewn dwy iaith.
    """
    terms: Annotated[tuple[GlossaryTerm, ...], Field(min_length=1)]
    """The terms; the page puts them into the order of its language's alphabet.

    Y termau; y dudalen sy’n eu rhoi yn nhrefn yr wyddor yn ei hiaith.
    """


Written = Item | Glossary
"""What is written in both languages as a whole, and therefore translated as a whole."""
