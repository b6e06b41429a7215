"""Hand-written pages: their front matter, and where their text begins."""

from __future__ import annotations

import pytest

from macros.content.documents import document
from macros.content.model import Document
from macros.language import Language
from macros.problems import Problem
from tests.samples import page


def read(text: str | bytes) -> tuple[Document | None, list[Problem]]:
    """A page read from its text, and what is said about it."""
    raw = text.encode() if isinstance(text, str) else text
    found, parsed = document("docs/cy/a.md", "cy/a.md", Language.CY, raw)
    return found, parsed.problems


def test_page_is_read_with_its_fields() -> None:
    """The front matter gives id, title, description and place; the file gives language and address."""
    found, problems = read(
        '---\nid: about\ntitle: "Ynghylch: ni"\ndescription: Ffug.\norder: 3\nhide: [toc]\n---\nTestun.\n'
    )

    assert problems == []
    assert found == Document("about", Language.CY, "cy/a.md", "Ynghylch: ni", "Ffug.", 3, "Testun.\n", 8)


@pytest.mark.parametrize(
    ("text", "body", "first_line"),
    [
        (page(text="One.\n"), "\nOne.\n", 6),
        ("---\nid: a\ntitle: b\ndescription: c\n---\n", "", 6),
        ("---\nid: a\ntitle: b\ndescription: c\n---", "", 5),
        ("\ufeff---\nid: a\ntitle: b\ndescription: c\n---\nx", "x", 6),
        ("---\r\nid: a\r\ntitle: b\r\ndescription: c\r\n---\r\nx\r\ny", "x\r\ny", 6),
        ("--- \nid: a\ntitle: b\ndescription: c\n---\t\n\n\n---\nx", "\n\n---\nx", 6),
    ],
)
def test_text_begins_below_the_front_matter(text: str, body: str, first_line: int) -> None:
    """All that follows the second line of hyphens is the text, and its first line is known."""
    found, problems = read(text)

    assert problems == []
    assert found is not None
    assert (body, first_line) == (found.text, found.first_line)


def test_page_without_a_place_stays_out_of_the_navigation() -> None:
    """The order may be left out."""
    found, _ = read(page())

    assert found is not None
    assert found.order == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words only.", [(1, "missing-field")]),
        ("\n---\nid: a\n---\n", [(1, "missing-field")]),
        ("---\nid: a\ntitle: b\ndescription: c\n", [(1, "missing-field")]),
        (b"", [(1, "empty-file")]),
        (b"---\nid: \xe9\n---\n", [(2, "not-utf8")]),
        ("---\ntitle: b\ndescription: c\n---\n", [(1, "missing-field")]),
        ("---\nid: a\ntitle:\ndescription: ''\n---\n", [(3, "missing-field"), (4, "missing-field")]),
        ("---\nid: 7\ntitle: b\ndescription: c\n---\n", [(2, "wrong-type")]),
        ("---\nid: a\ntitle: [b]\ndescription: c\n---\n", [(3, "wrong-type")]),
        ("---\nid: a\ntitle: b\ndescription: c\norder: first\n---\n", [(5, "wrong-type")]),
        ("---\nid: a\ntitle: b\ndescription: c\norder: true\n---\n", [(5, "wrong-type")]),
        ("---\nid: a\ntitle: b: c\ndescription: c\n---\n", [(3, "not-yaml")]),
        ("---\nid: &a a\n---\n", [(2, "yaml-alias")]),
        ("---\n# nothing\n---\n", [(1, "empty-file")]),
    ],
)
def test_page_that_lacks_something_is_not_taken(text: str | bytes, expected: list[tuple[int, str]]) -> None:
    """Each thing that is missing or wrong is told once, on the line of the file, and there is no page."""
    found, problems = read(text)

    assert found is None
    assert expected == [(problem.place.line, problem.code) for problem in problems]
    assert {problem.place.path for problem in problems} == {"docs/cy/a.md"}


def test_field_given_twice_is_told() -> None:
    """A repeated field is a problem here as in content files."""
    _, problems = read("---\nid: a\nid: b\ntitle: b\ndescription: c\n---\n")

    assert [(problem.place.line, problem.code) for problem in problems] == [(3, "duplicate-field")]
