"""No sentence of the content is anybody else's.

The variable SOURCE_TEXTS names text files, or folders of them, with the path separator of the system between
them: the documents that the content draws on. They are third-party text and not part of the project, so
the comparison is left out where the variable is not set.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from macros.bibliography.latex import decode
from macros.content import loading as sources
from macros.content.model import Framework, Hallmark, Standard, Toolkit, Written, texts
from macros.language import Language
from tests.conftest import ROOT

RUN = 8
"""So many words in a row, the same in both texts, are too many."""

needs_sources = pytest.mark.skipif("SOURCE_TEXTS" not in os.environ, reason="SOURCE_TEXTS names no texts")


def words(text: str) -> list[str]:
    """The words of a text, without case, marks, Markdown or citations."""
    plain = re.sub(r"\[[^\]]*@[^\]]*\]|@[\w:.-]+|\]\([^)]*\)|\{\{.*?\}\}", " ", text)
    return re.findall(r"[^\W_]+", plain.casefold().replace("’", "").replace("'", ""))


def runs(text: list[str]) -> Iterator[tuple[str, ...]]:
    """Every run of RUN words."""
    yield from zip(*(text[start:] for start in range(RUN)), strict=False)


def shared(text: str, other: str, names: list[str]) -> set[str]:
    """The runs that two texts share, but for those that lie in a title or name (one word may not)."""
    theirs, permitted = set(runs(words(other))), [" ".join(words(name)) for name in names]
    found = {" ".join(run) for run in runs(words(text)) if run in theirs}
    return {run for run in found if not any(_is_within(run, name) for name in permitted)}


def _is_within(run: str, name: str) -> bool:
    # A run that begins or ends one word outside a long title is still that title.
    inner = run.split()
    return any(f" {' '.join(part)} " in f" {name} " for part in (inner, inner[1:], inner[:-1]))


@cache
def toolkit() -> Toolkit:
    """The real toolkit."""
    return sources.load(ROOT)[0]


@cache
def titles() -> list[str]:
    """What may be said in somebody's words: titles of works, hallmarks and standards, and names of bodies."""
    works = toolkit().bibliography.values()
    fields = [item for work in works for item in work.entry.fields.items()]
    found = [decode(value) for name, value in fields if "title" in name]
    found += [person.family for work in works for person in work.names]
    parts: list[Hallmark | Framework | Standard] = [*toolkit().of(Hallmark).values()]
    for part in (*parts, *toolkit().of(Framework).values(), *toolkit().standards.values()):
        found += [text for language in Language if (text := part.title.of(language))]
    return found


@cache
def source_text() -> str:
    """All that SOURCE_TEXTS names; paragraphs stay apart by a word that nobody writes."""
    paths = [Path(name) for name in os.environ["SOURCE_TEXTS"].split(os.pathsep)]
    files = [file for path in paths for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path])]
    assert files, "SOURCE_TEXTS names no text file"
    return "\nxxxxx ".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One two three four five six seven eight nine.", 2),
        ("So: one, two *three* four [@key] five six; seven eight!", 1),
        ("One two three four five six seven.", 0),
        ("Ten one two three four five six seven.", 0),
        ("The Long Title of a Work That Has Nine Words", 0),
        ("In The Long Title of a Work That Has", 0),
    ],
)
def test_runs_are_found_whatever_stands_between_the_words(text: str, expected: int) -> None:
    """Case, marks and citations do not hide a run; a shorter run and a title are nobody's sentence."""
    other = "0 One two, three four five six seven eight nine. In The Long Title of a Work That Has Nine Words"

    assert len(shared(text, other, ["The Long Title of a Work That Has Nine Words"])) == expected


@needs_sources
@pytest.mark.parametrize("item", toolkit().all_written(), ids=lambda item: item.page_id)
def test_no_text_of_the_content_is_copied(item: Written) -> None:
    """No text of an item shares eight words in a row with a source."""
    found = [text.of(language) or "" for _, text in texts(item) for language in Language]

    assert set().union(*(shared(text, source_text(), titles()) for text in found)) == set()


@needs_sources
@pytest.mark.parametrize("page", toolkit().documents, ids=lambda page: page.src_uri)
def test_no_page_is_copied(page: object) -> None:
    """No hand-written page shares eight words in a row with a source."""
    assert shared(page.text, source_text(), titles()) == set()  # type: ignore[attr-defined]
