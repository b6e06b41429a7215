"""What may stand in a field, read from its type: marks, parts, members of lists, choices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .edges import Mark
from .part import Part


@dataclass(frozen=True)
class Shape:
    """What may stand in one place: in a field, or as a member of a list."""

    scalar: type | None = None
    """The type of a single value: text, number, day."""
    part: type[Part] | None = None
    """The model of a group of fields."""
    member: Shape | None = None
    """What each member of a list, or each value of a mapping, is."""
    choices: tuple[str, ...] = ()
    """The only values there are."""
    marks: tuple[Mark, ...] = ()

    @property
    def inside(self) -> type[Part] | None:
        """The model of the group of fields that stands here or in each member of the list here."""
        return self.member.inside if self.member else self.part

    @property
    def is_marked(self) -> bool:
        """Whether there is a mark here or anywhere inside."""
        inner = any(shape.is_marked for shape in shapes(self.part).values()) if self.part else False
        return bool(self.marks) or inner or (self.member is not None and self.member.is_marked)


@cache
def shapes(model: type[Part]) -> Mapping[str, Shape]:
    """Field → what may stand in it, in the order of the model."""
    return {name: _shape(field.annotation, field.metadata) for name, field in model.model_fields.items()}


def parts_of(model: type[Part]) -> Iterator[type[Part]]:
    """A model and all the groups of fields that it is made of, each once."""
    found = {model: None}
    waiting = [model]
    while waiting:
        inside = (shape.inside for shape in shapes(waiting.pop(0)).values())
        new = dict.fromkeys(part for part in inside if part is not None and part not in found)
        found |= new
        waiting += new
    yield from found


def _shape(annotation: Any, metadata: Iterable[object] = ()) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    marks = tuple(one for one in metadata if isinstance(one, Mark))
    if origin is Annotated:
        return _marked(_shape(arguments[0], arguments[1:]), marks)
    if origin in (Union, UnionType):
        return _marked(_shape(next(one for one in arguments if one is not type(None))), marks)
    if origin is Literal:
        return Shape(str, choices=arguments, marks=marks)
    if origin is not None:
        return Shape(member=_shape(arguments[1 if issubclass(origin, Mapping) else 0]), marks=marks)
    if issubclass(annotation, Part):
        return Shape(part=annotation, marks=marks)
    choices = tuple(str(one.value) for one in annotation) if issubclass(annotation, Enum) else ()
    return Shape(annotation, choices=choices, marks=marks)


def _marked(shape: Shape, more: tuple[Mark, ...]) -> Shape:
    return Shape(shape.scalar, shape.part, shape.member, shape.choices, (*more, *shape.marks))
