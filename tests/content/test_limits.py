"""Files at the limits of what is read: large ones, odd names, headings that are no release. All fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from macros.content import changelog, words
from macros.content.model import Release
from macros.content.yamlfile import LIMIT, Parsed, read
from macros.language import Language


def parsed(text: str | bytes) -> Parsed:
    """A text read as a content file."""
    return read("content/a.yml", text.encode() if isinstance(text, str) else text)


def test_a_file_may_be_as_large_as_the_limit() -> None:
    """The largest file is taken, and one byte more is not."""
    largest = b"a: " + b"x" * (LIMIT - 3)

    assert parsed(largest).problems == []
    assert [problem.code for problem in parsed(largest + b"x").problems] == ["too-large"]
    assert parsed(largest + b"x").data is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("-0", 0), ("00", "00"), ("--1", "--1"), ("+1", "+1"), ("1 2", "1 2"), ("9" * 18, int("9" * 18)), ("9" * 19, "9" * 19),
        ("True", "True"), ("NULL", "NULL"), ("Null", "Null"), ("'~'", "~"), ("'null'", "null"), ("[null, ~, '']", (None, None, "")),
        ("{b: {c: [1]}}", {"b": {"c": (1,)}}), ("{1: 2}", {"1": 2}), ("{true: x}", {"true": "x"}), ("{null: x}", {"null": "x"}), ("{'': x}", {"": "x"}),
    ],
)  # fmt: skip
def test_values_and_names_at_their_limits(written: str, value: object) -> None:
    """A name is always text; a number has no sign but a minus, no zero before it, and eighteen digits at most."""
    found = parsed(f"a: {written}\n")

    assert ({"a": value}, []) == (found.data, found.problems)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\na: 2\na: 3\n", ["2:1 duplicate-field", "3:1 duplicate-field"]),
        ("a: {b: 1, b: {c: 1, c: 2}}\n", ["1:11 duplicate-field", "1:21 duplicate-field"]),
        ("a: 1\n---\nb: 2\n---\nc: 3\n", ["3:1 not-yaml"]),
        ("a: 1\n...\n", []),
        ("a: &x 1\nb: &y 2\n", ["1:4 yaml-alias"]),
        ("a: [1,\n  *x]\n", ["2:3 yaml-alias"]),
        ("&x a: 1\n", ["1:1 yaml-alias"]),
        ("a: !!str 1\n", ["1:4 not-yaml"]),
        ("a: ! x\n", ["1:4 not-yaml"]),
        ("a:\n\tb: 1\n", ["2:1 not-yaml"]),
        ("a: 1\nb: 'x\nc: 2\n", ["2:1 not-yaml"]),
        ('a: 1\n- b: "x\nc: 2\n', ["2:1 not-yaml"]),
        ("a: 'x' y\n", ["1:1 not-yaml"]),
        ("a: 'x'y' # z\n", ["1:7 not-yaml"]),
        ("\n\na: \x01\n", ["3:1 not-yaml"]),
        ("a: \u0175\n\nb: \x01\n", ["3:1 not-yaml"]),
        (b"a: 1\nb: 2\nc: \xff\n", ["3:1 not-utf8"]),
        (b"\xff", ["1:1 not-utf8"]),
    ],
)
def test_mistakes_are_told_where_they_are(text: str | bytes, told: list[str]) -> None:
    """Line, column and code of each mistake."""
    found = [f"{p.place.line}:{p.place.column} {p.code}" for p in parsed(text).problems]

    assert found == told


@pytest.mark.parametrize(
    ("text", "version", "day"),
    [
        ("# Changelog\n\n## 0.1.0 - 2026-11-22\n", "0.1.0", date(2026, 11, 22)),
        ("## [1.2] - 2026-01-02 (fabricated)\n## 0.1.0 - 2026-11-22\n", "1.2", date(2026, 1, 2)),
        ("## 1.0.0-rc.1+b - 2026-01-02\n", "1.0.0-rc.1+b", date(2026, 1, 2)),
        ("## Unreleased\n\n### Added\n\n## 0.1.0 - 2026-11-22\n", "0.1.0", date(2026, 11, 22)),
        ("\ufeff## 0.1.0 - 2026-11-22", "0.1.0", date(2026, 11, 22)),
    ],
)
def test_the_newest_release_is_the_first(text: str, version: str, day: date) -> None:
    """The first heading with a version and a day is the newest release."""
    found, read_file = changelog.newest("CHANGELOG.md", text.encode())

    assert (found, read_file.problems) == (Release(version, day), [])


@pytest.mark.parametrize(
    "text", ["# 0.1.0 - 2026-11-22\n", "### 0.1.0 - 2026-11-22\n", "x ## 0.1.0 - 2026-11-22\n", "## 1 - 2026-11-22\n", "## Unreleased\n"]
)  # fmt: skip
def test_without_a_heading_there_is_no_release(text: str) -> None:
    """Other headings and numbers are no release, and no mistake either."""
    found, read_file = changelog.newest("CHANGELOG.md", text.encode())

    assert (found, read_file.problems) == (None, [])


@pytest.mark.parametrize(
    "heading",
    ["0.1.0", "0.1.0 2026-11-22", "0.1.0 - 2026-13-22", "0.1.0 - 22 November 2026", "0.1.0 - 2026-11-223", "0.1.0 (2026-11-22)"],
)  # fmt: skip
def test_a_release_without_its_day_is_told(heading: str) -> None:
    """On the line of its heading; no older release is taken in its place."""
    text = f"# Changelog\n\n## {heading}\n\n## 0.0.9 - 2026-01-01\n"
    found, read_file = changelog.newest("CHANGELOG.md", text.encode())

    assert found is None
    assert [str(problem.place) for problem in read_file.problems] == ["CHANGELOG.md:3:1"]
    assert [problem.code for problem in read_file.problems] == ["bad-date"]
    assert "0.1.0" in read_file.problems[0].message


@pytest.mark.parametrize("raw", [b"", b"\xff", b"x" * (LIMIT + 1)])
def test_a_changelog_that_cannot_be_read_is_told(raw: bytes) -> None:
    """By the same rules as content files."""
    found, read_file = changelog.newest("CHANGELOG.md", raw)

    assert found is None
    assert len(read_file.problems) == 1


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("{en: a, cy: b}", []),
        ("{en: {one: a, other: b}, cy: {zero: a, one: b, two: c, few: d, many: e, other: f}}", []),
        ("{en: a}", ["missing-string 1:1"]),
        ("{en: a, cy: ''}", ["missing-string 1:1"]),
        ("{en: 7, cy: b}", ["missing-string 1:1"]),
        ("words", ["missing-string 1:1"] * 2),
        ("{en: {one: a, other: ''}, cy: b}", ["missing-string 1:1"]),
        ("{en: {other: b}, cy: b}", ["missing-string 1:1"]),
        ("{en: {one: a, other: b}, cy: {other: f}}", ["missing-string 1:1"]),
    ],
)
def test_words_are_whole(message: str, told: list[str]) -> None:
    """Both languages, with every plural form that the language has."""
    file = read("content/strings.yml", f"key: {message}\n".encode())
    found = words.words(file)

    assert [f"{p.code} {p.place.line}:{p.place.column}" for p in file.problems] == told
    assert all(("key" in found[language].messages) or told for language in Language)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [("slug.x", "Two Words", ["1:21"]), ("slug.x", "two-words", []), ("slugs", "Two Words", []), ("slug.x", "a--b", ["1:21"])],
)  # fmt: skip
def test_a_word_of_an_address_is_an_id(key: str, value: str, told: list[str]) -> None:
    """It stands in addresses as it is."""
    file = read("content/strings.yml", f"{key}: {{cy: a, en: {value}}}\n".encode())
    words.words(file)

    assert [f"{p.place.line}:{p.place.column}" for p in file.problems] == told


def test_missing_forms_are_named() -> None:
    """In the order of the alphabet."""
    file = read("content/strings.yml", b"key: {en: b, cy: {other: f, few: a}}\n")
    words.words(file)

    assert "many, one, two, zero" in file.problems[0].message
