"""What points to what: the reverse of every declared connection. Nothing is declared twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..content.model import Item, Kind, Toolkit

Naming = Mapping[str, tuple[Item, ...]]
"""Kind of items → the items of it that name something, in the order of the site."""


@dataclass(frozen=True)
class Connections:
    """The way back along every connection that an item declares."""

    toolkit: Toolkit

    def naming(self, kind: str, id: str) -> Naming:
        """The items that name an item of `kind`, or with `item/part` as `id` a part of one."""
        return self._naming.get((kind, id), {})

    def named(self, item: Item, kind: str) -> list[str]:
        """The ids of what an item names of `kind`, in the order in which it does, as far as it exists."""
        ids = (id for named, id in _targets(item) if named == kind)
        return [id for id in dict.fromkeys(ids) if self._exists(kind, id)]

    def _exists(self, kind: str, id: str) -> bool:
        known = self.toolkit.standards if kind == Kind.FRAMEWORK else self.toolkit.items.get(Kind(kind), {})
        return id in known

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Naming]:
        found: dict[tuple[str, str], dict[str, tuple[Item, ...]]] = {}
        for item in self.toolkit.all_items():
            for target in dict.fromkeys(_targets(item)):
                own = found.setdefault(target, {})
                own[item.kind] = (*own.get(item.kind, ()), item)
        return found


def _targets(item: Item) -> Iterator[tuple[str, str]]:
    """Kind and id of all that an item names, in the order of its fields, with repetitions."""
    for field, kind in (
        ("connections", Kind.FRAMEWORK),
        ("hallmarks", Kind.HALLMARK),
        ("standards", Kind.FRAMEWORK),
    ):
        for id in getattr(item, field, ()):
            if isinstance(id, str):
                yield kind, id
