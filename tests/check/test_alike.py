"""What sets two works with like titles apart, and words that are one word misspelt. All is fabricated."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import rules as check

from ..samples import STRINGS, load
from .test_check_bibliography import codes, entry

WORK = "title = {Fabricated learning of teachers}, year = {2020}, author = {Nobody, Ann}"
APART = "edition volume volumes number issue part chapter pages eid".split()  # noqa: SIM905


@pytest.mark.parametrize("field", APART)
def test_a_part_is_another_work(field: str) -> None:
    """Works differ that give two values; one that gives none may be either."""
    one, other = (entry(f"{WORK}, {field} = {{{value}}}", key) for key, value in (("a", "1"), ("b", "2")))

    assert "duplicate-work" not in codes(one + other)
    assert "duplicate-work" in codes(one + one.replace("{a,", "{b,"))


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("teachers", "teacher", True),
        ("teachers", "treachers", True),
        ("teachers", "preachers", False),
        ("abc", "abd", False),
        ("abcde", "abcdf", True),
        ("x" * 40, "x" * 39 + "y", True),
        ("x" * 41, "x" * 40 + "y", False),
        ("part2020", "part2021", False),
        ("xviii", "xvii", False),
        ("viii", "xiii", False),
    ],
)
def test_one_word_may_be_misspelt(one: str, other: str, is_same: bool) -> None:
    """A word of four to forty letters, with the same first letter and most others; numbers never are."""
    first = entry(WORK.replace("teachers", one), "a")
    second = entry(WORK.replace("teachers", other), "b")

    assert ("duplicate-work" in codes(first + second)) is is_same


def test_words_of_the_interface_are_told_in_their_place(tmp_path: Path) -> None:
    """Line and column of what is not taken, within a text of several lines too."""
    strings = "".join(f"{key}: {{en: {text['en']}, cy: {text['cy']}}}\n" for key, text in STRINGS.items())
    strings += "zz.one: {en: 'a {{ x', cy: b}\nzz.two:\n  en: |\n    One\n    two <b>\n  cy: b\n"
    toolkit, _ = load(tmp_path, {"content/strings.yml": strings})
    count = len(STRINGS)

    found = [
        (p.place.line, p.place.column, p.code)
        for p in check.run(toolkit)
        if p.code in ("html", "template-syntax")
    ]
    assert found == [(count + 1, 15, "template-syntax"), (count + 5, 9, "html")]
