"""The values of an item that bear a mark, wherever in it they stand: the one walk that all rules share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

from ...problems import safety
from .edges import Cites, IdOf, Mark
from .part import Part, Path
from .shape import Shape, shapes

SomeMark = TypeVar("SomeMark", bound=Mark)


def marked(part: Part, mark: type[SomeMark], at: Path = ()) -> Iterator[tuple[Path, SomeMark, object]]:
    """Every value whose type bears such a mark, with its path and the mark, in the order of the model.

    The value is None where the field has been left out.
    """
    for name, shape in _marked_fields(type(part)):
        for path, found, value in _values(getattr(part, name), shape, (*at, name)):
            if isinstance(found, mark):
                yield path, found, value


@cache
def _marked_fields(model: type[Part]) -> tuple[tuple[str, Shape], ...]:
    return tuple((name, shape) for name, shape in shapes(model).items() if shape.is_marked)


def _values(value: object, shape: Shape, at: Path) -> Iterator[tuple[Path, Mark, object]]:
    for mark in shape.marks:
        yield at, mark, value
    if isinstance(value, Part):
        yield from marked(value, Mark, at)
    elif shape.member and isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _values(member, shape.member, (*at, position))
    elif shape.member and isinstance(value, Mapping):
        for name, member in value.items():
            yield from _values(member, shape.member, (*at, name))


def words(part: Part, mark: type[SomeMark]) -> Iterator[tuple[Path, SomeMark, str]]:
    """The marked values that are there, where they are ids, keys or other words."""
    for path, found, value in marked(part, mark):
        if isinstance(value, str):
            yield path, found, value


def names(part: Part, kind: str) -> tuple[str, ...]:
    """What an item names of a kind: the ids of items, or of parts of them as `item/part`; each once."""
    return tuple(dict.fromkeys(value for _, mark, value in words(part, IdOf) if mark.kind == kind))


def keys(part: Part) -> Iterator[tuple[Path, str]]:
    """The citation keys that fields hold; those in texts are not among them."""
    for path, mark, value in words(part, Cites):
        if not (mark.or_address and safety.looks_like_address(value)):
            yield path, value
