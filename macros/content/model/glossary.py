"""The glossary: the terms of the field in both languages, each with its meaning."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .items import Item
from .parts import CitationKey, Id, Line, Part, Title, Translation


class GlossaryTerm(Part):
    """One term of the glossary."""

    id: Id
    """Short id, unique in the glossary; the term's address on the page."""
    term: Title
    """The term itself, as it stands in a dictionary."""
    gender: Literal["m", "f", "mf", "pl"] | None = None
    """Gender of the Welsh term: `m`, `f`, `mf` for both, `pl` for a plural; left out for a phrase."""
    plural: str | None = None
    """Plural of the Welsh term."""
    status: Literal["official", "established", "proposed"]
    """Where the Welsh term comes from: a public body uses it, it is in general use, or it is our proposal."""
    meaning: Line
    """What it means in the toolkit, in a sentence or two."""


class Glossary(Part):
    """All terms, from `content/glossary.yml`."""

    page_id: ClassVar[str] = "glossary"
    """What names its page."""
    related: ClassVar[tuple[CitationKey, ...]] = ()
    translation: Translation
    """How the texts came to be in two languages."""
    terms: Annotated[tuple[GlossaryTerm, ...], Field(min_length=1)]
    """The terms; the page puts them into the order of its language's alphabet."""


Written = Item | Glossary
"""What is written in both languages as a whole, and therefore translated as a whole."""
