"""What the types of fields say of their values, and the one walk that finds it in an item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import pytest

from macros.content.model import (
    KINDS,
    Glossary,
    Hallmark,
    Id,
    Item,
    Part,
    Path,
    Title,
    Vocabulary,
    called,
    kind_of,
    marks,
)
from macros.content.model.edges import (
    CitationKey,
    Cites,
    HallmarkId,
    IdOf,
    In,
    KeyOrAddress,
    Mark,
    Order,
    StandardId,
    WhyNotNamed,
)
from macros.content.model.shape import parts_of, shapes
from macros.content.validation import build
from macros.content.yamlfile import read
from macros.problems import NOTHING
from tests.samples import SAMPLES, as_yaml


class Inner(Part):
    """A fabricated part."""

    phase: Annotated[Id, In("phases")]
    name: Title | None = None


class Outer(Part):
    """A fabricated group of fields with a mark in every kind of place."""

    order: Annotated[int, Order()] = 1
    one: Inner
    many: tuple[Inner, ...] = ()
    hallmarks: tuple[HallmarkId, ...] = ()
    again: HallmarkId | None = None
    standard: StandardId | None = None
    key: CitationKey | None = None
    source: KeyOrAddress | None = None
    reason: Annotated[Title | None, WhyNotNamed("hallmarks")] = None
    places: Mapping[Id, Inner] = {}
    plain: str = ""


OUTER = Outer.model_validate(
    {
        "one": {"phase": "a"},
        "many": ({"phase": "b", "name": {"en": "B"}}, {"phase": "c"}),
        "hallmarks": ("rooted", "built", "rooted"),
        "again": "planned",
        "standard": "slo/one",
        "key": "alpha2020",
        "source": "https://example.org/",
        "places": {"x": {"phase": "d"}},
        "plain": "rooted",
    }
)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (
            In,
            {
                ("one", "phase"): "a",
                ("many", 0, "phase"): "b",
                ("many", 1, "phase"): "c",
                ("places", "x", "phase"): "d",
            },
        ),
        (
            IdOf,
            {
                ("hallmarks", 0): "rooted",
                ("hallmarks", 1): "built",
                ("hallmarks", 2): "rooted",
                ("again",): "planned",
                ("standard",): "slo/one",
            },
        ),
        (Cites, {("key",): "alpha2020", ("source",): "https://example.org/"}),
        (Order, {("order",): 1}),
        (WhyNotNamed, {("reason",): None}),
    ],
)
def test_marked_values_are_found_wherever_they_stand(mark: type[Mark], expected: dict[Path, object]) -> None:
    """In fields, parts, lists and mappings, and also where nothing has been filled in."""
    assert {
        path: value for path, _, value in marks.marked(OUTER, mark) if value or mark is WhyNotNamed
    } == expected


def test_marks_come_with_what_they_say() -> None:
    """A value comes with its own mark, and with nothing else's."""
    (_, mark, _), *_ = marks.words(OUTER, In)

    assert mark == In("phases")
    assert {path for path, _, _ in marks.marked(OUTER, Mark)}.isdisjoint({("plain",), ("many", 0, "name")})


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("hallmarks", ("rooted", "built", "planned")), ("standards", ("slo/one",)), ("activities", ())],
)
def test_what_is_named_of_a_kind(kind: str, expected: tuple[str, ...]) -> None:
    """Each once, in the order of the fields."""
    assert marks.names(OUTER, kind) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("zulu2020", ["alpha2020", "zulu2020"]),
        ("https://example.org/", ["alpha2020"]),
        ("www.example.org", ["alpha2020"]),
        (None, ["alpha2020"]),
    ],
)
def test_an_address_is_no_key(source: str | None, expected: list[str]) -> None:
    """Where either may stand, an address counts as a key for nobody."""
    assert [key for _, key in marks.keys(OUTER.model_copy(update={"source": source}))] == expected


ITEMS = [kind.model for kind in KINDS]
MODELS = list(dict.fromkeys(part for model in (*ITEMS, Glossary, Vocabulary) for part in parts_of(model)))


@pytest.mark.parametrize("model", MODELS)
def test_every_mark_leads_somewhere(model: type[Part]) -> None:
    """What a field points to is a kind with such parts, or a closed list with a name."""
    for shape in shapes(model).values():
        for mark in (*shape.marks, *(shape.member.marks if shape.member else ())):
            if isinstance(mark, (IdOf, WhyNotNamed)):
                assert kind_of(mark.kind) in KINDS
            if isinstance(mark, In):
                assert called(mark.list) != NOTHING


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_only_what_has_an_order_is_a_series(kind: object) -> None:
    """Whether items have a place in a series is read from their fields."""
    assert kind.is_series is (kind is Hallmark.kind)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("kind", "place"), [(kind, 1 if kind.is_series else 0) for kind in KINDS], ids=str)
def test_place_of_an_item(kind: object, place: int) -> None:
    """An item that is no member of a series has no place."""
    item = build(kind, "sample", read("a.yml", as_yaml(SAMPLES[kind]).encode()))  # type: ignore[arg-type,index]

    assert isinstance(item, Item)
    assert item.place == place
