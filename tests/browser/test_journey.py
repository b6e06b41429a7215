"""What a reader does: door → hallmark → switch → search → case study, in both languages, online and off."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import PHONE, Visit

WAYS = {
    "en": {
        "door": "English",
        "series": "Hallmarks",
        "hallmark": "Strengthened by professional collaboration",
        "switch": "Cymraeg",
        "back": "English",
        "query": "Lliswerry",
        "lang": "en",
        "other": "cy",
    },
    "cy": {
        "door": "Cymraeg",
        "series": "Nodweddion",
        "hallmark": "Wedi'i gryfhau gan gydweithio proffesiynol",
        "switch": "English",
        "back": "Cymraeg",
        "query": "Llanrug",
        "lang": "cy",
        "other": "en",
    },
}


def journey(visit: Visit, way: dict[str, str]) -> None:
    """Walk from the door to a case study; every step is seen to arrive."""
    page = visit.page
    page.goto(visit.start + "index.html")
    page.get_by_role("link", name=way["door"], exact=True).click()
    assert page.locator("html").get_attribute("lang") == way["lang"]

    page.locator("article").get_by_role("link", name=way["hallmark"]).first.click()
    title = page.locator("h1").inner_text()
    assert way["hallmark"] in title

    cross_and_return(page, way, title)
    search(page, way)

    assert visit.faults == []


def cross_and_return(page: Any, way: dict[str, str], title: str) -> None:
    """The switch leads to the twin, and the twin's switch back."""
    page.locator(".toolkit-switch").get_by_role("link", name=way["switch"]).click()
    assert page.locator("html").get_attribute("lang") == way["other"]
    assert page.locator("h1").inner_text() != title

    page.locator(".toolkit-switch").get_by_role("link", name=way["back"]).click()
    assert page.locator("h1").inner_text() == title


def search(page: Any, way: dict[str, str]) -> None:
    """A search finds the case study, in the page's language only, and its result opens it."""
    page.wait_for_load_state("load")
    page.locator(".md-header label[for=__search]").first.click()
    box = page.locator("[data-md-component=search-query]")
    box.focus()
    box.press_sequentially(way["query"], delay=20)
    results = page.locator(".md-search-result__link")
    results.first.wait_for()
    addresses = [result.get_attribute("href") for result in results.all()]
    assert all(f"/{way['lang']}/" in page.evaluate("a => new URL(a, location).href", a) for a in addresses)

    results.first.click()
    page.locator("article", has_text=way["query"]).wait_for()
    assert page.locator("html").get_attribute("lang") == way["lang"]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_journey_online(browser: Any, server: str, language: str) -> None:
    """The published site can be walked without a failed or foreign request."""
    context = browser.new_context(viewport=PHONE)
    journey(Visit(context.new_page(), server), WAYS[language])
    context.close()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_journey_offline(browser: Any, unpacked: dict[str, str], language: str) -> None:
    """The bundle of both languages can be walked from a folder, with the network off."""
    context = browser.new_context(viewport=PHONE, offline=True)
    journey(Visit(context.new_page(), unpacked["cy-en"]), WAYS[language])
    context.close()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_bundle_of_one_language(browser: Any, unpacked: dict[str, str], language: str) -> None:
    """A bundle of one language opens, searches, and offers no way to pages that it does not hold."""
    way = WAYS[language]
    context = browser.new_context(viewport=PHONE, offline=True)
    visit = Visit(context.new_page(), unpacked[language])
    visit.page.goto(visit.start + "index.html")
    visit.page.get_by_role("link", name=way["door"], exact=True).click()

    assert visit.page.locator(".toolkit-switch").count() == 0
    search(visit.page, way)
    assert visit.faults == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["index.html", "en/hallmarks/rooted/", "cy/nodweddion/", "cy/cysylltiadau/", "en/bibliography/"]
)
def test_no_page_is_wider_than_a_phone(browser: Any, server: str, path: str, scheme: Any) -> None:
    """At 390 pixels nothing has to be scrolled sideways but a table in its own frame."""
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    page = context.new_page()
    page.goto(server + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()
