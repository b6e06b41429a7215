"""Links that save references for a reference manager, online and from a folder."""

from __future__ import annotations

import json
from pathlib import Path

from pybtex.database import parse_file

from tests.browser.conftest import PAGES, Reader


def test_downloads_of_a_page_are_its_references(reader: Reader, tmp_path: Path) -> None:
    """The three links save the page's references under the page's name; others can read them.

    Among them are the works that the page cites at second hand, which its list does not hold.
    """
    page = reader.open("hallmark")
    keys = page.locator("li.reference").evaluate_all("all => all.map((one) => one.id.slice(4))")
    found = {}
    for link in page.locator(".downloads .download").all():
        with page.expect_download() as saved:
            link.click()
        name = saved.value.suggested_filename
        found[name.rpartition(".")[2]] = tmp_path / name
        saved.value.save_as(tmp_path / name)

    stem = PAGES[reader.language]["stem"]
    assert {path.name for path in found.values()} == {f"{stem}.bib", f"{stem}.ris", f"{stem}.json"}
    works = json.loads(found["json"].read_text(encoding="utf-8"))
    saved_keys = [work["id"] for work in works]
    assert [key for key in saved_keys if key in keys] == keys
    assert "Not read" in next(work["note"] for work in works if work["id"] == "lefevre2015adaptive")
    assert set(parse_file(found["bib"], "bibtex", encoding="utf-8").entries) == set(saved_keys)
    assert found["ris"].read_text(encoding="utf-8").count("TY  - ") == len(saved_keys)


def test_the_whole_bibliography_can_be_saved(reader: Reader, tmp_path: Path) -> None:
    """The bibliography's own links give all its works."""
    page = reader.open("bibliography")
    with page.expect_download() as saved:
        page.get_by_role("link", name="BibTeX").click()
    saved.value.save_as(tmp_path / "all.bib")

    assert set(parse_file(tmp_path / "all.bib", "bibtex", encoding="utf-8").entries) == set(reader.shown())
