"""Rules of WCAG 2.2 that a machine can check, on one page of each kind, in both languages and schemes."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = [
    "index.html",
    "404.html",
    "en/",
    "cy/nodweddion/gwreiddiau/",
    "en/standards/",
    "cy/tystiolaeth/arwain-dysgu-proffesiynol/",
    "en/activities/",
    "cy/astudiaethau-achos/",
    "en/connections/",
    "cy/llyfryddiaeth/",
    "en/translations/",
]

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

KNOWN = {
    # The theme's own markup: a label that opens the drawer, a scroll area without a focusable child.
    "scrollable-region-focusable",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_page_keeps_the_rules(browser: Any, server: str, path: str, scheme: Any) -> None:
    """A page has no violation of WCAG 2.2 AA that axe can find in our own markup."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(server + path)

    violations = Axe().run(page, options=RULES).response["violations"]

    found = [
        (one["id"], [node["html"][:120] for node in one["nodes"]])
        for one in violations
        if one["id"] not in KNOWN
    ]
    assert found == []
    context.close()
