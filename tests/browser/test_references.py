"""Reference lists and the bibliography with all their controls at work."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESK, Reader
from tests.browser.test_accessibility import RULES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", ["hallmark", "bibliography"])
def test_the_controls_keep_the_rules(
    browser: Any, server: str, language: str, scheme: Any, name: str
) -> None:
    """Axe finds nothing in the reference list, or in the form when it is open and has filtered."""
    context = browser.new_context(color_scheme=scheme, viewport=DESK)
    reader = Reader(context.new_page(), server, language, "/")
    page = reader.open(name, "#topic=policy" if name == "bibliography" else "")
    page.locator(".copy:visible").first.click()

    violations = Axe().run(page, context="main", options=RULES).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in violations] == []
    context.close()
