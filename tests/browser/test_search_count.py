"""The number of search results, in Welsh."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT

SCRIPT = ROOT / "docs" / "assets" / "javascripts" / "search-count.js"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("1 canlyniad", "1 canlyniad"),
        ("2 canlyniad", "2 ganlyniad"),
        ("3 canlyniad", "3 chanlyniad"),
        ("4 canlyniad", "4 canlyniad"),
        ("6 canlyniad", "6 chanlyniad"),
        ("12 canlyniad", "12 canlyniad"),
        ("Dim canlyniadau", "Dim canlyniadau"),
        ("2 results", "2 results"),
    ],
)
def test_result_count_mutates(browser: Browser, shown: str, expected: str) -> None:
    """In Welsh the noun mutates after 2, 3 and 6, and only there."""
    page = browser.new_page()
    page.set_content('<div class="md-search-result__meta"></div>')
    page.add_script_tag(path=SCRIPT)
    page.evaluate("(text) => { document.querySelector('div').textContent = text; }", shown)

    assert expected == page.evaluate("document.querySelector('div').textContent")
    page.close()
