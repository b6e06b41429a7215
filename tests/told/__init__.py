"""What contributors are told for every mistake in the tables of the tests, in full and in both languages.

The tables say which mistake is told, and where; the files beside this one hold the words.
After a change that is meant, `python -m tests.told` writes them anew: read the difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from macros.check import rules as check
from macros.content import yamlfile
from macros.content.validation import build
from macros.problems import Place, Problem
from macros.text import prose
from tests import samples
from tests.bibliography import test_bibtex
from tests.check import test_check, test_check_bibliography
from tests.content import test_documents, test_items, test_yamlfile
from tests.text import test_citations, test_prose
from tests.verify import test_verify

FOLDER = Path(__file__).resolve().parent

Telling = Callable[[Path], Iterable[Problem]]
"""The problems of one mistake, given a folder to work in."""


def rows(test: Callable[..., Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of the table of a test."""
    for mark in getattr(test, "pytestmark", ()):
        if mark.name == "parametrize":
            yield from (row if isinstance(row, tuple) else (row,) for row in mark.args[1])


def _built(breakage: tuple[str, str, str]) -> Telling:
    return lambda folder: test_verify.check(folder, test_verify.changed(*breakage))


def _checked(files: dict[str, str]) -> Telling:
    def tell(folder: Path) -> Iterator[Problem]:
        toolkit, problems = samples.load(folder, files)
        yield from problems
        # The sample items say nothing of their translation, which a release asks of each.
        found = check.run(toolkit, release=True)
        yield from (problem for problem in found if "Nothing records" not in problem.message)

    return tell


def _listed(text: str) -> Telling:
    return lambda _: test_bibtex.problems(text)


def _held(entry: str) -> Telling:
    return lambda _: test_check_bibliography.problems(entry)


def _written(raw: str | bytes) -> Telling:
    text = raw.encode() if isinstance(raw, str) else raw
    return lambda _: yamlfile.read("content/a.yml", text).problems


def _paged(text: str | bytes) -> Telling:
    return lambda _: test_documents.read(text)[1]


def _item(kind: Any, changes: dict[str, Any]) -> Telling:
    def tell(_: Path) -> Iterable[Problem]:
        parsed = yamlfile.read("content/a.yml", samples.as_yaml(samples.changed(kind, changes)).encode())
        build(kind, "sample", parsed)
        return parsed.problems

    return tell


def _read(text: str) -> Telling:
    objections = prose.objections(text)
    return lambda _: [found.at(Place("content/a.yml", 1, found.offset + 1)) for found in objections]


def _verify() -> Iterator[tuple[Any, Telling]]:
    return ((row[:3], _built(row[:3])) for row in test_verify.BREAKAGES)


def _check() -> Iterator[tuple[Any, Telling]]:
    return ((files, _checked(files)) for _, files, _ in test_check.FIRING)


def _bibliography() -> Iterator[tuple[Any, Telling]]:
    tests = (
        test_bibtex.test_each_mistake_is_told_on_its_own_line,
        test_bibtex.test_what_could_do_harm_is_told,
    )
    for text in (row[0] for test in tests for row in rows(test)):
        yield text, _listed(text)
    for fields, code in rows(test_check_bibliography.test_a_field_is_right_or_has_its_code):
        if code:
            yield fields, _held(test_check_bibliography.entry(fields))


def _content() -> Iterator[tuple[Any, Telling]]:
    for text, *_ in rows(test_yamlfile.test_file_that_is_not_plain_yaml_is_one_problem):
        yield text, _written(text)
    for text, *_ in rows(test_documents.test_page_that_lacks_something_is_not_taken):
        yield text, _paged(text)
    for test in (
        test_items.test_mistake_is_told_once_in_plain_words,
        test_items.test_mistake_is_told_on_its_line,
    ):
        for kind, changes, *_ in rows(test):
            yield (kind.id, changes), _item(kind, changes)


def _text() -> Iterator[tuple[Any, Telling]]:
    for text, *_ in (
        *test_prose.HOSTILE,
        *rows(test_citations.test_malformed_citations_are_told_with_their_place),
    ):
        yield text, _read(text)


TABLES: dict[str, Callable[[], Iterator[tuple[Any, Telling]]]] = {
    "verify": _verify,
    "check": _check,
    "bibliography": _bibliography,
    "content": _content,
    "text": _text,
}
"""Room → what is wrong in each row of its tables, and how that is told."""


def cases(room: str) -> dict[str, Telling]:
    """Each mistake of a room by what is wrong, in one line."""
    return {_named(wrong): telling for wrong, telling in TABLES[room]()}


def _named(wrong: Any) -> str:
    name = re.sub(r"<object object at \w+>", "LEFT_OUT", ascii(wrong))
    return name if len(name) <= 120 else f"{name[:100]}… {sha256(name.encode()).hexdigest()[:8]}"


def told(telling: Telling, folder: Path) -> list[str]:
    """All that is told of a mistake, in order, in English and then in Welsh."""
    found = sorted(set(telling(folder)))
    return [line for problem in found for line in (str(problem), problem.text("cy"))]


def held(room: str) -> dict[str, list[str]]:
    """What the file of a room holds: mistake → what is told."""
    blocks: dict[str, list[str]] = {}
    for line in (FOLDER / f"{room}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            blocks[next(reversed(blocks))].append(line[2:])
        else:
            blocks[line] = []
    return blocks


def write(room: str) -> None:
    """Write the file of a room anew."""
    lines = []
    for name, telling in cases(room).items():
        with TemporaryDirectory() as folder:
            lines += [name, *(f"  {line}" for line in told(telling, Path(folder)))]
    (FOLDER / f"{room}.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
