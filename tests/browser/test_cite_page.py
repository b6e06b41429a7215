"""The block for citing a page as readers meet it: closed on the screen, open on paper, sound when opened."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_accessibility import KNOWN, RULES

PAGES = ["en/hallmarks/rooted/", "cy/diwrnod-hyfforddi/"]


@pytest.mark.parametrize("path", PAGES)
def test_it_is_closed_on_the_screen_and_open_on_paper(browser: Any, server: str, path: str) -> None:
    """A reader opens it; a printed page always says how to cite it, and has no buttons."""
    page = browser.new_page()
    page.goto(server + path)
    reference = page.locator("#this-page-harvard")
    seen = "element => element.checkVisibility({contentVisibilityAuto: true, checkVisibilityCSS: true})"
    assert not reference.evaluate(seen)

    page.emulate_media(media="print")
    assert reference.evaluate(seen)
    assert not page.locator(".cite-page__note").first.is_visible()

    page.emulate_media(media="screen")
    page.locator(".cite-page > summary").click()
    assert reference.evaluate(seen)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_it_keeps_the_rules_when_it_is_open(browser: Any, server: str, path: str, scheme: Any) -> None:
    """Opened, with its buttons shown, it has no violation of WCAG 2.2 AA and fits a phone."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(server + path)
    page.evaluate("document.querySelector('.cite-page').open = true")
    page.evaluate("document.querySelectorAll('.cite-page .copy').forEach(button => button.hidden = false)")

    violations = Axe().run(page, context=".cite-page", options=RULES).response["violations"]

    assert [one["id"] for one in violations if one["id"] not in KNOWN] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
