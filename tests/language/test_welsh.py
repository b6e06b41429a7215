"""The rules of Welsh: *a* or *ac*, mutations, the alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.language.welsh import ALPHABET, collation_key, conjunction


@pytest.mark.parametrize(
    "following",
    [
        # Consonants, h and consonantal i, w and y among them.
        "Jones", "Harris", "hanes", "Llanrug", "Rhys", "Wrecsam", "Williams", "Wyn", "Wynne", "Young",
        "Yates", "wal", "2019",
        # An initial before an apostrophe or a full stop.
        "d’Artagnan", "D'Arcy", "N’Golo", "D. Owen",
        # Nothing at all.
        "", "…",
    ],
)  # fmt: skip
def test_a_before_a_consonant(following: str) -> None:
    """*a* stands before the sound of a consonant."""
    assert conjunction(following) == "a"


@pytest.mark.parametrize(
    "following",
    [
        # Vowels, w and y that are vowels among them.
        "Evans", "Estyn", "OECD", "addysg", "Iorwerth", "Ysgol", "Wmffre", "ŵyn", "ŵyr", "ŷd", "âr", "Émile",
        # An initial before an apostrophe or a full stop.
        "O’Brien", "O'Brien", "I’Anson", "O. Rees",
        # Behind quotation marks, brackets and Markdown.
        "“Addysg”", "'Addysg'", "(Estyn)", "*addysg*", "[Estyn](https://estyn.gov.wales/)",
        # Words that take *ac* although they begin with a consonant, also when they are run together.
        "mae", "mae'r", "sy'n", "sy’n", "wedi", "wedi'i", "wrth", "felly", "nid", "mewn", "Mewn", "mae,",
        "wyth", "wythnosau", "wyneb", "wynebu", "wyau",
    ],
)  # fmt: skip
def test_ac_before_a_vowel_and_some_words(following: str) -> None:
    """*ac* stands before the sound of a vowel and before a few small words, whatever precedes them."""
    assert conjunction(following) == "ac"


@pytest.mark.parametrize(
    "titles",
    [
        ["car", "cyd", "chwarae", "da", "dydd", "ddoe"],
        ["eto", "fan", "ffa", "gardd", "ngardd", "haf"],
        ["lamp", "lôn", "llan", "mam", "pan", "phan", "ran", "rhan", "sant", "tad", "thema"],
        ["llan", "llan bach", "llanbedr", "Llanrug", "llên"],
        ["12", "8", "a", "â", "A1", "ab"],
        ["ty", "tŷ", "tŷ bach", "tyfu"],
        ["‘Addysg’", "addysgu", "cyd-destun", "(cyfle)", "da"],
    ],
)
def test_titles_sort_by_the_welsh_alphabet(titles: list[str]) -> None:
    """ch, dd, ff, ng, ll, ph, rh and th are letters; the shorter word and figures come first."""
    backwards = titles[::-1]

    assert titles == sorted(backwards, key=collation_key)


def test_alphabet_has_every_letter_once() -> None:
    """The alphabet holds the 29 letters of Welsh and the English ones that names need, each once."""
    assert len(set(ALPHABET)) == len(ALPHABET) == 29 + len("kqvxz")
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(ALPHABET)
    assert [letter for letter in ALPHABET if len(letter) == 2] == [
        "ch",
        "dd",
        "ff",
        "ng",
        "ll",
        "ph",
        "rh",
        "th",
    ]


@settings(deadline=None)
@given(text=st.text(max_size=20))
def test_any_text_can_be_sorted_and_joined(text: str) -> None:
    """The rules have an answer for whatever people type."""
    assert collation_key(text)[1] == text
    assert conjunction(text) in ("a", "ac")
