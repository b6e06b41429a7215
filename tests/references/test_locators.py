"""Locators: every word that announces one in either language, the numbers that follow, and how it is written."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from macros.language import Language
from macros.references.locators import Locator, read

EN, CY = Language.EN, Language.CY

WORDS = {
    "page": ("p pp page pages", "t tt tud tudalen tudalennau"),
    "chapter": ("ch chs chap chaps chapter chapters", "pen pennod penodau"),
    "section": ("s ss sec secs sect sects section sections § §§", "adr adran adrannau"),
    "paragraph": ("par pars para paras paragraph paragraphs ¶ ¶¶", "parau paragraff paragraffau"),
    "part": ("pt pts part parts", "rhan rhannau"),
    "volume": ("vol vols volume volumes", "cyf cyfrol cyfrolau"),
    "table": ("tbl tab table tables", "tabl tablau"),
    "figure": ("fig figs figure figures", "ffig ffigur ffigurau ffigwr"),
    "line": ("l ll line lines", "llinell llinellau"),
    "note": ("n nn note notes", "nodyn nodiadau"),
    "column": ("col cols column columns", "colofn colofnau"),
    "appendix": ("app apps appendix appendices", "atod atodiad atodiadau"),
}
"""Kind → its words in English and Welsh."""


@pytest.mark.parametrize(
    ("word", "kind"), [(word, kind) for kind, words in WORDS.items() for word in " ".join(words).split()]
)
def test_every_word_announces_its_kind(word: str, kind: str) -> None:
    """A word is read with and without a full stop, in small letters and capitals, with and without a comma."""
    for written in (
        f", {word} 4",
        f", {word}. 4",
        f" {word}.4",
        f",{word.upper()}  4",
        f", {word.capitalize()}. 4",
    ):
        assert read(written) == (Locator(kind, "4"), "")
    assert read(f", {word}4") == (Locator(kind, "4"), "")
    assert read(f", {word}x 4") == (None, f", {word}x 4")


WRITTEN = {
    "page": "p. pp. p. pp. t. tt. t. tt.",
    "chapter": "ch. chs Chapter Chapters pen. penodau Pennod Penodau",
    "section": "sect. sects Section Sections adr. adrannau Adran Adrannau",
    "paragraph": "para. paras para. paras. para. paragraffau para. paragraffau",
    "part": "pt pts Part Parts rhan rhannau Rhan Rhannau",
    "volume": "vol. vols Volume Volumes cyf. cyfrolau Cyfrol Cyfrolau",
    "table": "table tables Table Tables tabl tablau Tabl Tablau",
    "figure": "fig. figs Figure Figures ffig. ffigurau Ffigur Ffigurau",
    "line": "l. ll. Line Lines llinell llinellau Llinell Llinellau",
    "note": "n. nn. Note Notes n. nn. Nodyn Nodiadau",
    "column": "col. cols Column Columns col. colofnau Colofn Colofnau",
    "appendix": "app. apps Appendix Appendices atod. atodiadau Atodiad Atodiadau",
}
"""Kind → the short and the long form, of one and of several, in English and in Welsh."""


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        (", p. 4", "4", ""), (", p. 4a", "4a", ""), (", p. A4", "A4", ""), (", p. 4.1.2", "4.1.2", ""), (", p. iv", "iv", ""), (", p. XIV", "XIV", ""),
        (", p. 4-5", "4–5", ""), (", p. 4--5", "4–5", ""), (", p. 4 – 5", "4–5", ""), (", p. 4—5", "4–5", ""), (", p. 4---5", "4", "---5"),
        (", p. 4, 5", "4, 5", ""), (", p. 4 & 5", "4, 5", ""), (", p. 4 and 5", "4, 5", ""), (", p. 4 a 5", "4, 5", ""), (", p. 4 ac 8", "4, 8", ""), (", p. 4,5-7 and ix", "4, 5–7, ix", ""),
        (", p. 4 words", "4", " words"), (", p. 4. Words", "4", ". Words"), (", p. 4; x", "4", "; x"), (", p. 4, and on", "4", ", and on"),
        (", p. 4x5", None, ""), (", p. 4.x", None, ""), (", p. abc", None, ""), (", p.", None, ""), (" 4", None, ""), (", 4", "4", ""), (" , 4", "4", ""), (",4-5 x", "4–5", " x"), (", iv", None, ""), (", A4", None, ""),
        ("{p. 4}", "4", ""), (", {p. 4} x", "4", " x"), (" {4}", "4", ""), ("{ iv }", "iv", ""), ("{the end}", "the end", ""), ("{p. 4 of it}", "p. 4 of it", ""), ("{x-y and z}", "x-y and z", ""), ("{a footnote}", "a footnote", ""), ("{pp. iv - ix, and the end}", "pp. iv–ix, and the end", ""), (", p. 4 AND 5", "4, 5", ""), ("{}", "", ""), ("{} 4", "", " 4"), (",{ } x", "", " x"), ("{p. 4", None, ""), ("{a{b}}", None, ""),
        ("words, p. 4", None, ""), ("", None, ""),
    ],
)  # fmt: skip
def test_numbers_are_read_to_their_end(text: str, value: str | None, rest: str) -> None:
    """What follows a key is taken apart; None means that all of it is left, and "" that braces hold nothing."""
    expected = (None, text) if value is None else (Locator("page", value) if value else None, rest)

    assert read(text) == expected


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_kind_is_written_in_each_form(kind: str) -> None:
    """Each kind has a short and a long form in each language, of one and of several."""
    forms = [
        Locator(kind, value).text(language, long=long)
        for language in (EN, CY)
        for long in (False, True)
        for value in ("4", "4–5")
    ]

    assert forms == [
        f"{word} {'4–5' if place % 2 else '4'}" for place, word in enumerate(WRITTEN[kind].split())
    ]
