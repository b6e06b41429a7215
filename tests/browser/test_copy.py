"""Buttons that copy a reference, online and from a folder."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Reader


def pasted(page: Any) -> str:
    """What the clipboard gives into a field, as a reader would see it."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))")
    page.locator("#pasted").focus()
    page.keyboard.press("Control+V")
    return str(page.locator("#pasted").input_value())


REFUSALS = {
    "allowed": "",
    "missing": "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    "refused": "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(Error('no'))",
}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_button_copies_its_reference(reader: Reader, refusal: str) -> None:
    """With the keyboard, with or without a clipboard for scripts, the plain reference is in the clipboard."""
    reader.page.add_init_script(REFUSALS[refusal])
    page = reader.open("hallmark")
    reference = page.locator("li.reference").first
    button = reference.get_by_role("button")
    assert button.inner_text() == reader.words["copy"]
    assert button.get_attribute("aria-label").startswith(reader.words["copy"])
    wanted = " ".join(reference.locator(".reference__text").inner_text().split())

    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text(reader.words["copied"]).wait_for()

    assert button.inner_text() == reader.words["copied"]
    assert button.evaluate("one => one === document.activeElement")
    assert pasted(page) == wanted
    assert "↩" not in wanted and "doi.org" in wanted
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_what_cannot_be_copied_is_selected(reader: Reader) -> None:
    """Where the browser copies nothing, the reference is selected, and nothing is said to be copied."""
    reader.page.add_init_script(REFUSALS["missing"] + "; document.execCommand = () => false")
    page = reader.open("hallmark")
    reference = page.locator("li.reference").first

    reference.get_by_role("button").click()

    selected = page.evaluate("String(getSelection())")
    assert selected.strip() == reference.locator(".reference__text").inner_text().strip()
    assert reference.get_by_role("button").inner_text() == reader.words["copy"]
