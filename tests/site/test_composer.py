"""What a page notes of itself while it is composed: its headings, its ids, and what searches read of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html as lxml_html
from markupsafe import Markup

from macros.content import loading as sources
from macros.content.model import Toolkit
from macros.language import Language
from macros.pages.generate import generate
from macros.site.composer import Composer
from macros.site.search import page_entries
from macros.site.sections import unmarked
from macros.site.site import Site
from tests.conftest import ROOT

REAL = sources.load(ROOT)[0]


@pytest.fixture
def composer() -> Composer:
    """An empty page in English."""
    return Composer(Site(Toolkit(words=REAL.words)), Language.EN, "en/x.md", "docs/x")


def entries(composer: Composer, html: str) -> list[tuple[str, str, str]]:
    """Location, title and text of what the index holds of a page."""
    found = page_entries("x/", "Fabricated & more", composer.headings, unmarked(html)[1])
    return [(entry["location"], entry["title"], entry["text"]) for entry in found]


def test_the_text_below_each_heading_is_found_under_it(composer: Composer) -> None:
    """The page's entry has what stands above its first section, around the main heading too."""
    html = (
        Markup("<p>kicker</p>")
        + composer.heading("Fabricated & more", "fabricated", 1)
        + Markup("<p>lead</p>")
        + composer.heading("One", "one")
        + Markup("<h3>Under</h3><p>first</p>")
        + composer.heading(Markup('<span lang="cy">Dau</span>'), "dau")
    )

    assert entries(composer, html) == [
        ("x/", "Fabricated &amp; more", "<p>kicker</p> <p>lead</p>"),
        ("x/#one", "One", "Under <p>first</p>"),
        ("x/#dau", "Dau", ""),
    ]


def test_what_is_an_aside_is_not_found(composer: Composer) -> None:
    """What leads somewhere else is left out, in whatever it stands, and nothing else is."""
    inner = composer.aside("span", "copy", caller=lambda: "gone")
    aside = composer.aside("div", "links", {"role": "note"}, caller=lambda: f"gone <b>gone</b> {inner} gone")
    html = f"<p>kept</p>{aside}<p data-search-exclude>kept too</p>{inner}"

    assert entries(composer, html) == [("x/", "Fabricated &amp; more", "<p>kept</p> <p>kept too</p>")]


def test_an_aside_is_marked_for_the_search_of_the_theme_too(composer: Composer) -> None:
    """On hand-written pages the theme makes the index. Nothing of our own marks is left in the page."""
    attributes = {"aria-label": '"b" & <c>', "hidden": True}
    made, _ = unmarked(composer.aside("nav", "a", attributes, caller=lambda: "<b>x</b>"))

    assert made == (
        '<nav class="a" data-search-exclude aria-label="&#34;b&#34; &amp; &lt;c&gt;" hidden><b>x</b></nav>'
    )


def test_every_id_of_a_page_is_noted(project: Callable[..., Path]) -> None:
    """Links from hand-written pages are checked against the noted ids: headings, citations, references."""
    passed_over = ("text-", "related-", "filter-")
    for page in generate(Site(sources.load(project("minimal"))[0])).values():
        ids = set(lxml_html.fromstring(f"<div>{page.html}</div>").xpath("//@id"))

        assert page.ids == {id for id in ids if not id.startswith(passed_over)}, page.page_id
        assert "\0" not in page.html
