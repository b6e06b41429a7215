"""What points to what: the reverse of every declared connection. Nothing is declared twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ..content.model import Item, Kind, Toolkit, marks
from ..content.model.edges import IdOf

Naming = Mapping[Kind, tuple[Item, ...]]
"""The items that name something, by their kind, in the order of the site."""


@dataclass(frozen=True)
class Connections:
    """Every connection that items declare, from both of its ends."""

    toolkit: Toolkit

    def naming(self, kind: Kind, id: str) -> Naming:
        """The items that name an item of `kind`, or with `item/part` as `id` a part of one."""
        return self._naming.get((kind.id, id), {})

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Naming]:
        found: dict[tuple[str, str], dict[Kind, tuple[Item, ...]]] = {}
        for item in self.toolkit.all_items():
            for target in dict.fromkeys((mark.kind, id) for _, mark, id in marks.words(item, IdOf)):
                own = found.setdefault(target, {})
                own[item.kind] = (*own.get(item.kind, ()), item)
        return found

    def named(self, item: Item, kind: Kind) -> list[str]:
        """The ids of what an item names of `kind`, in the order in which it does, as far as it exists."""
        return [id for id in marks.names(item, kind.id) if self._exists(kind, id)]

    def _exists(self, kind: Kind, id: str) -> bool:
        name, _, part = id.partition("/")
        item = self.toolkit.items.get(kind, {}).get(name)
        return item is not None and (not part or part in item.inner)
