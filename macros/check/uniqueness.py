"""Ids, places in a series and addresses are unique, and lists repeat nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.model import KINDS, Path, Toolkit, marks
from ..content.model.edges import Mark, Order, Own
from ..language import Language
from ..problems import Problem, codes
from .places import place_of


def lists_hold_no_repetition(toolkit: Toolkit) -> Iterator[Problem]:
    """An id or key stands once in a list, and what a list holds has ids of its own."""
    for item in toolkit.all_written():
        members = {path: value for path, _, value in marks.words(item, Mark) if isinstance(path[-1], int)}
        ids = {path[:-1]: value for path, mark, value in marks.words(item, Own) if not mark.what}
        for path in _repeated({**members, **ids}):
            value = {**members, **ids}[path]
            place, name = place_of(toolkit, item, path), path[-2]
            yield codes.REPEATED_VALUE.at(place, value=value, name=name)


def _repeated(values: dict[Path, str]) -> Iterator[Path]:
    """Where a value stands that stands in the same list before."""
    seen: set[tuple[Path, str]] = set()
    for path, value in values.items():
        if (path[:-1], value) in seen:
            yield path
        seen.add((path[:-1], value))


def parts_have_their_own_ids(toolkit: Toolkit) -> Iterator[Problem]:
    """In a framework, every standard has an id of its own, and so has every term in the glossary."""
    for item in toolkit.all_written():
        found = {path[:-1]: (mark, id) for path, mark, id in marks.words(item, Own) if mark.what}
        for path in _repeated({at: id for at, (_, id) in found.items()}):
            mark, id = found[path]
            place = place_of(toolkit, item, (*path, "id"))
            yield codes.REPEATED_VALUE.at(place, "id", what=mark.what, whole=item.called, id=id)


def every_place_in_a_series_is_taken_once(toolkit: Toolkit) -> Iterator[Problem]:
    """No two hallmarks have the same place in the series."""
    for kind, items in toolkit.items.items():
        seen: dict[object, str] = {}
        for item in items.values():
            for path, _, order in marks.marked(item, Order):
                first = seen.setdefault(order, item.id)
                if first != item.id:
                    place = place_of(toolkit, item, path)
                    yield codes.DUPLICATE_ORDER.at(place, kind=kind.name, id=first, order=order)


def addresses_are_unique(toolkit: Toolkit) -> Iterator[Problem]:
    """In each language, every page of a kind has an address of its own."""
    for language in Language:
        # The list of a kind lies in its folder as index.
        seen = {(kind, "index"): "" for kind in KINDS}
        for item in toolkit.all_items():
            address = item.address(language)
            first = seen.setdefault((item.kind, address), item.id)
            if first != item.id:
                place, form = place_of(toolkit, item, ("slug", language.value)), "" if first else "index"
                said = language.value
                yield codes.DUPLICATE_SLUG.at(place, form, address=address, language=said, id=first)
