"""What stands on generated pages: cards, neighbours, how translations stand. All texts are fabricated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.content import loading as sources
from macros.content.model import KINDS, Activity, Hallmark, Toolkit
from macros.language import Language
from macros.pages import parts, records
from macros.pages.generate import generate
from macros.pages.navigation import in_navigation
from macros.site.composer import Composer
from macros.site.site import Site
from tests.samples import both, item

CY, EN = Language.CY, Language.EN
Project = Callable[..., Path]


@pytest.fixture
def toolkit(project: Project) -> Toolkit:
    """A tiny project with three hallmarks in a series, and activities that serve the first or the second."""
    files = {
        f"content/hallmarks/{id}.yml": item(Hallmark.kind, order=order, title=both(id, f"{id}-cy"))
        for order, id in enumerate(("one", "two", "three"), 1)
    }
    for id, hallmark in (("a-walk", "one"), ("b-walk", "two"), ("c-walk", "one")):
        title = both(id, f"{id}-cy")
        files[f"content/activities/{id}.yml"] = item(Activity.kind, title=title, hallmarks=[hallmark])
    root = project("minimal", files)
    (root / "content/hallmarks/only.yml").unlink()
    (root / "content/activities/walk.yml").unlink()
    return sources.load(root)[0]


def page(toolkit: Toolkit, page_id: str, language: Language = EN) -> Any:
    """A generated page as a tree."""
    made = generate(Site(toolkit)).values()
    (found,) = (page for page in made if page.page_id == page_id and page.language is language)
    return html.fromstring(f"<div>{found.html}</div>")


@pytest.mark.parametrize(
    ("id", "previous", "following"),
    [("one", [], ["two"]), ("two", ["one"], ["three"]), ("three", ["two"], [])],
)
def test_a_hallmark_leads_to_its_neighbours(
    toolkit: Toolkit, id: str, previous: list[str], following: list[str]
) -> None:
    """The first has none before it, the last none after it, and none leads to itself."""
    shown = page(toolkit, f"hallmarks/{id}")

    assert shown.xpath('//a[@rel="prev"]/@href') == [f"../../hallmarks/{name}/" for name in previous]
    assert shown.xpath('//a[@rel="next"]/@href') == [f"../../hallmarks/{name}/" for name in following]


@pytest.mark.parametrize(
    ("limit", "hallmark", "expected"),
    [
        (None, None, ["a-walk", "b-walk", "c-walk"]),
        (2, None, ["a-walk", "b-walk"]),
        (0, None, []),
        (9, None, ["a-walk", "b-walk", "c-walk"]),
        (None, "one", ["a-walk", "c-walk"]),
        (1, "one", ["a-walk"]),
        (None, "three", []),
    ],
)
def test_cards_are_all_or_the_first_or_those_of_a_hallmark(
    toolkit: Toolkit, limit: int | None, hallmark: str | None, expected: list[str]
) -> None:
    """What a hand-written page asks for is what it gets, in the order of the titles."""
    composer = Composer(Site(toolkit), EN, "en/x.md", "docs/x")
    made = html.fromstring(parts.cards(composer, "activities", limit, hallmark))

    assert made.xpath('//a[@class="card__link"]/text()') == expected


def test_cards_of_a_series_keep_its_order(toolkit: Toolkit) -> None:
    """Hallmarks stand as they are counted, not by their titles."""
    composer = Composer(Site(toolkit), CY, "cy/x.md", "docs/x")
    made = html.fromstring(parts.cards(composer, "hallmarks"))

    assert made.xpath('//a[@class="card__link"]/text()') == ["one-cy", "two-cy", "three-cy"]
    assert page(toolkit, "hallmarks", CY).xpath('//a[@class="card__link"]/text()') == [
        "one-cy",
        "two-cy",
        "three-cy",
    ]


def test_cards_of_an_unknown_kind_are_an_error(toolkit: Toolkit) -> None:
    """A misspelt kind never gives an empty page."""
    with pytest.raises(KeyError):
        parts.cards(Composer(Site(toolkit), EN, "en/x.md", "docs/x"), "activitys")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([{}, {}], 9),
        ([{"translation": {"source": EN, "reviewed": "2026-01-02"}}, {}], 8),
        ([{"supports": {"en": "Fabricated."}}, {}], 8),
        ([{"supports": {"en": "Fabricated."}}, {"translation": {"source": CY, "reviewed": "2026-01-02"}}], 7),
    ],
)
def test_translations_that_nobody_has_reviewed_are_counted(
    toolkit: Toolkit, changes: list[dict[str, Any]], expected: int
) -> None:
    """Neither what a person has reviewed counts nor what has not been translated at all."""
    activities = dict(toolkit.of(Activity))
    for activity, change in zip(toolkit.of(Activity).values(), changes, strict=False):
        said = activity.model_dump(exclude_unset=True) | change
        activities[activity.id] = Activity.model_validate(said)
    changed = replace(toolkit, items={**toolkit.items, Activity.kind: activities})
    (told,) = page(changed, "translations").xpath("//p[not(@class)]/text()")

    assert told.startswith(f"{expected} pages")


def test_every_kind_has_its_pages_and_every_page_its_place(toolkit: Toolkit) -> None:
    """The records are those of the kinds, and no two pages stand in one place of the navigation."""
    places = [line.place for line in in_navigation(Site(toolkit))]

    assert [pages.model.kind for pages in records.OF_KINDS] == list(KINDS)
    assert len(places) == len(set(places))


def test_the_navigation_holds_a_series_below_its_index(toolkit: Toolkit) -> None:
    """Each hallmark can be chosen there; of all other kinds only the index."""
    lines = {line.page_id: line.below for line in in_navigation(Site(toolkit))}

    assert lines.pop("hallmarks") == ("hallmarks/one", "hallmarks/two", "hallmarks/three")
    assert set(lines.values()) == {()}
    assert list(lines) == [
        "evidence",
        "activities",
        "case-studies",
        "standards",
        "connections",
        "bibliography",
    ]
