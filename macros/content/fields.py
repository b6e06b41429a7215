"""The fields of a model as a table for writers: what each means and what may stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..problems import Said
from .model import Line, Part, Prose, Text
from .model.edges import Cites, In, Mark, Names
from .model.meaning import meaning
from .model.shape import Shape, shapes

_TEXTS = {
    Prose: Said("Paragraphs and lists, in both languages.", "Paragraffau a rhestrau, yn y ddwy iaith."),
    Line: Said("A paragraph, in both languages.", "Paragraff, yn y ddwy iaith."),
    Text: Said("Plain text, in both languages.", "Testun plaen, yn y ddwy iaith."),
}
_SCALARS = {
    int: Said("A whole number.", "Rhif cyfan."),
    date: Said("A day, as in `2026-03-01`.", "Diwrnod, fel yn `2026-03-01`."),
}
_WORDS = Said("Text.", "Testun.")
_GROUP = Said("A group of fields, below.", "Grŵp o feysydd, isod.")
_LIST = Said("A list. Each: {each}", "Rhestr. Pob un: {each}")
_CHOICE = Said("One of {choices}.", "Un o’r rhain: {choices}.")


@dataclass(frozen=True)
class Row:
    """One field."""

    name: str
    is_needed: bool
    meaning: Said
    taken: Said
    """What may stand in it."""
    inside: type[Part] | None
    """The model of the group of fields that it holds, once or in a list; None for texts and single values."""


def rows(model: type[Part]) -> Iterator[Row]:
    """The fields that a writer may fill in, in the order of the model."""
    for name, shape in shapes(model).items():
        field = model.model_fields[name]
        inside = shape.inside if shape.inside and not issubclass(shape.inside, Text) else None
        yield Row(name, field.is_required(), meaning(field), _taken(shape), inside)


def _taken(shape: Shape) -> Said:
    if shape.member:
        return _LIST.filled(each=_taken(shape.member))
    if shape.part:
        return next((said for kind, said in _TEXTS.items() if issubclass(shape.part, kind)), _GROUP)
    if shape.choices:
        return _CHOICE.filled(choices=", ".join(f"`{choice}`" for choice in shape.choices))
    marked = (_of_mark(mark) for mark in shape.marks)
    return next(filter(None, marked), _SCALARS.get(shape.scalar or str, _WORDS))


def _of_mark(mark: Mark) -> Said | None:
    match mark:
        case In(list=name):
            return Said(f"An id of the list `{name}`.", f"Dynodwr o’r rhestr `{name}`.")
        case Names(kind=kind, part=part) if part:
            return Said(
                f"The id of a file in `content/{kind}/`, `/` and the id of a part of it.",
                f"Dynodwr ffeil yn `content/{kind}/`, `/` a dynodwr rhan ohoni.",
            )
        case Names(kind=kind):
            return Said(f"The id of a file in `content/{kind}/`.", f"Dynodwr ffeil yn `content/{kind}/`.")
        case Cites(or_address=True):
            return Said("A citation key or a web address.", "Allwedd gyfeirio neu gyfeiriad gwe.")
        case Cites():
            return Said("A citation key.", "Allwedd gyfeirio.")
    return None
