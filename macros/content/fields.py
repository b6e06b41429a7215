"""The fields of a model as rows for the tables of the guides: what each means and what may stand there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pydantic.fields import FieldInfo

from ..problems import Said, phrases
from .model import Line, Part, Prose, Text, kind_of
from .model.base import fields_of
from .model.edges import Cites, IdOf, In, Mark, OnScale
from .model.meaning import meaning
from .model.shape import Shape, shapes
from .model.vocabulary import SCALES

_LINE = Said("a paragraph in both languages", "paragraff yn y ddwy iaith")
_PROSE = Said("paragraphs in both languages", "paragraffau yn y ddwy iaith")
_PLAIN = Said("plain text in both languages", "testun plaen yn y ddwy iaith")
_GROUP = Said("the fields {names}", "y meysydd {names}")
_LIST = Said("a list: {member}", "rhestr: {member}")
_LONG_LIST = Said("a list of at least {least}: {member}", "rhestr o {least} o leiaf: {member}")
_DAY = Said("a day, as year-month-day", "diwrnod, ar y ffurf blwyddyn-mis-diwrnod")
_RANGE = Said("a whole number from {least} to {most}", "rhif cyfan o {least} i {most}")
_VALUE = Said("an id from the closed list `{list}`", "dynodwr o’r rhestr gaeedig `{list}`")
_LEVEL = Said("an id from {lists}, whichever is the scale", "dynodwr o {lists}, pa un bynnag yw’r raddfa")
_ITEM = Said("the id of an item in `content/{kind}/`", "dynodwr eitem yn `content/{kind}/`")
_PART = Said("the name of a {part}, as `{form}`", "enw {part}, ar y ffurf `{form}`")
_EITHER = Said("{others} or {last}", "{others} neu {last}")
_KEY = Said("a citation key", "allwedd gyfeirio")
_KEY_OR_ADDRESS = Said("a citation key or a web address", "allwedd gyfeirio neu gyfeiriad gwe")


@dataclass(frozen=True)
class Row:
    """One field."""

    name: str
    required: bool
    meaning: Said
    values: Said
    """What may stand there, as words without a full stop."""


def rows(model: type[Part]) -> list[Row]:
    """The fields that a writer may use, in the order of the model."""
    return [
        Row(name, field.is_required(), meaning(field), _values(shapes(model)[name], field))
        for name, field in fields_of(model).items()
    ]


def _values(shape: Shape, field: FieldInfo) -> Said:
    if shape.member is not None:
        least = _limit(field, "min_length")
        form = _LONG_LIST if least else _LIST
        return form.filled(least=least, member=_one(shape.member))
    least, most = _limit(field, "ge"), _limit(field, "le")
    return _RANGE.filled(least=least, most=most) if least and most else _one(shape)


def _limit(field: FieldInfo, name: str) -> int | None:
    return next((getattr(rule, name) for rule in field.metadata if hasattr(rule, name)), None)


def _one(shape: Shape) -> Said:
    """What one value is: of a field, or of the members of its list."""
    if shape.part is not None:
        return _group(shape.part)
    if shape.choices:
        return _either(shape.choices)
    marked = filter(None, map(_marked, shape.marks))
    return next(marked, _DAY if shape.scalar is date else phrases.TEXT)


def _either(choices: Iterable[str]) -> Said:
    *others, last = (f"`{choice}`" for choice in choices)
    return _EITHER.filled(others=", ".join(others), last=last)


def _group(part: type[Part]) -> Said:
    if issubclass(part, Text):
        return _LINE if issubclass(part, Line) else _PROSE if issubclass(part, Prose) else _PLAIN
    return _GROUP.filled(names=", ".join(f"`{name}`" for name in part.model_fields))


def _marked(mark: Mark) -> Said | None:
    if isinstance(mark, In):
        return _VALUE.filled(list=mark.list)
    if isinstance(mark, OnScale):
        return _LEVEL.filled(lists=_either(SCALES))
    if isinstance(mark, Cites):
        return _KEY_OR_ADDRESS if mark.or_address else _KEY
    if isinstance(mark, IdOf) and mark.part:
        form = f"{kind_of(mark.kind).name.en}/{mark.part.en}"
        return _PART.filled(part=mark.part, form=form)
    return _ITEM.filled(kind=mark.kind) if isinstance(mark, IdOf) else None
