"""The two languages: words of the interface, plurals, dates, lists in words, sorting, addresses."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.content.model import ID_PATTERN
from macros.language import (
    PLURAL_CATEGORIES,
    Language,
    Words,
    fold,
    long_date,
    number,
    partial_date,
    plural_category,
    slugify,
    sort_key,
)
from macros.problems import ToolkitError

CY, EN = Language.CY, Language.EN


def test_languages_are_each_others_twin() -> None:
    """Each language has the other as its twin, and names itself in its own words."""
    assert (CY.other, EN.other) == (EN, CY)
    assert (CY.autonym, EN.autonym) == ("Cymraeg", "English")


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        (EN, {"one": [1], "other": [0, 2, 3, 6, 11, 100]}),
        (
            CY,
            {"zero": [0], "one": [1], "two": [2], "few": [3], "many": [6], "other": [4, 5, 7, 8, 9, 10, 100]},
        ),
    ],
)
def test_plural_category_follows_cldr(language: Language, numbers: dict[str, list[int]]) -> None:
    """English has two plural categories and Welsh six; those are the ones that messages must have."""
    found = {
        category: [n for n in ns if plural_category(n, language) == category]
        for category, ns in numbers.items()
    }

    assert numbers == found
    assert set(PLURAL_CATEGORIES[language]) == set(numbers)


ENGLISH = {
    "plain": "Search",
    "named": "By {who}",
    "braces": "{literally}",
    "count": {"one": "{n} step", "other": "{n} steps of {who}"},
}
COUNT = {
    "zero": "dim",
    "one": "un cam",
    "two": "dau gam",
    "few": "tri cham",
    "many": "chwe cham",
    "other": "{n} cam",
}
WORDS = {EN: Words(EN, ENGLISH), CY: Words(CY, {"count": COUNT})}


@pytest.mark.parametrize(
    ("language", "key", "n", "values", "expected"),
    [
        (EN, "plain", None, {}, "Search"),
        (EN, "named", None, {"who": "Neb"}, "By Neb"),
        (EN, "named", None, {"who": "{who}"}, "By {who}"),
        (EN, "braces", None, {}, "{literally}"),
        (EN, "count", 1, {}, "1 step"),
        (EN, "count", 1234, {"who": "Neb"}, "1,234 steps of Neb"),
        (CY, "count", 0, {}, "dim"),
        (CY, "count", 2, {}, "dau gam"),
        (CY, "count", 3, {}, "tri cham"),
        (CY, "count", 6, {}, "chwe cham"),
        (CY, "count", 1234, {}, "1,234 cam"),
    ],
)
def test_word_of_the_interface(
    language: Language, key: str, n: int | None, values: dict[str, str], expected: str
) -> None:
    """A message is shown with its values, in the form that its number asks for."""
    assert expected == WORDS[language](key, n, **values)


@pytest.mark.parametrize(
    ("key", "n", "values"),
    [("unknown", None, {}), ("count", None, {}), ("named", None, {"whom": "Neb"}), ("count", 2, {})],
)
def test_word_that_is_missing_never_reaches_a_page(key: str, n: int | None, values: dict[str, str]) -> None:
    """An unknown key, a missing number or a missing value is an error."""
    with pytest.raises(ToolkitError, match=r"content/strings\.yml:1:1: .*\[missing-string\]"):
        WORDS[EN](key, n, **values)


@pytest.mark.parametrize(
    ("language", "most", "expected"),
    [
        (EN, 0, {"other": "{n} steps of 9"}),
        (EN, 9, {"1": "1 step", "other": "{n} steps of 9"}),
        (CY, 2, {"0": "dim", "1": "un cam", "2": "dau gam", "other": "{n} cam"}),
        (
            CY,
            99,
            {
                "0": "dim",
                "1": "un cam",
                "2": "dau gam",
                "3": "tri cham",
                "6": "chwe cham",
                "other": "{n} cam",
            },
        ),
    ],
)
def test_forms_for_scripts(language: Language, most: int, expected: dict[str, str]) -> None:
    """Each number with a form of its own up to the most, and one form for the rest."""
    assert WORDS[language].forms("count", most, who=9) == expected


@pytest.mark.parametrize("key", ["unknown", "count"])
def test_forms_that_are_missing_never_reach_a_page(key: str) -> None:
    """An unknown key or a missing value is an error here too."""
    with pytest.raises(ToolkitError, match=r"\[missing-string\]"):
        WORDS[EN].forms(key, 2)


@pytest.mark.parametrize(
    ("day", "en", "cy"),
    [
        (date(2026, 3, 1), "1 March 2026", "1 Mawrth 2026"),
        (date(2026, 11, 22), "22 November 2026", "22 Tachwedd 2026"),
        (date(1847, 7, 1), "1 July 1847", "1 Gorffennaf 1847"),
    ],
)
def test_date_in_full_has_the_day_before_the_month(day: date, en: str, cy: str) -> None:
    """Dates read as they are written in Wales, in both languages."""
    assert (en, cy) == (long_date(day, EN), long_date(day, CY))


@pytest.mark.parametrize(
    ("written", "en", "cy"),
    [
        ("2017", "2017", "2017"),
        ("2017-09", "September 2017", "Medi 2017"),
        ("2017-09-05", "5 September 2017", "5 Medi 2017"),
        ("2017-13", "2017-13", "2017-13"),
        ("2017-02-30", "2017-02-30", "2017-02-30"),
        ("2017-2019", "2017-2019", "2017-2019"),
        ("2017-9-5", "2017-9-5", "2017-9-5"),
        ("spring 2017", "spring 2017", "spring 2017"),
        ("", "", ""),
    ],
)
def test_date_goes_as_far_as_it_is_known(written: str, en: str, cy: str) -> None:
    """A year, a month or a day is put into words; what is no date stays as it is written."""
    assert (en, cy) == (partial_date(written, EN), partial_date(written, CY))


@pytest.mark.parametrize(("n", "expected"), [(0, "0"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567")])
def test_number_has_the_separators_of_wales(n: int, expected: str) -> None:
    """Thousands are parted by a comma in both languages."""
    assert (expected, expected) == (number(n, EN), number(n, CY))


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        (EN, ["2020 vision", "A walk", "Ab", "Chair", "Coach", "‘Dysgu’", "Élan", "Elan valley", "llama"]),
        (CY, ["2020", "Cynllun", "Chwarae", "Dysgu", "Ddoe", "Ffrâm", "Gwaith", "Lôn", "Llanrug", "Rhwyd"]),
    ],
)
def test_titles_sort_by_the_alphabet_of_the_language(language: Language, titles: list[str]) -> None:
    """Sorting follows the language's alphabet; case, diacritics and quotation marks do not matter."""
    assert titles == sorted(sorted(titles, key=len), key=lambda title: sort_key(title, language))


@pytest.mark.parametrize("language", Language)
@settings(deadline=None)
@given(titles=st.lists(st.text(max_size=8), max_size=8))
def test_order_does_not_depend_on_the_order_before(language: Language, titles: list[str]) -> None:
    """The same titles always sort into the same order, and none is lost."""
    once = sorted(titles, key=lambda title: sort_key(title, language))
    backwards = once[::-1]

    assert once == sorted(backwards, key=lambda title: sort_key(title, language))
    assert Counter(once) == Counter(titles)


@pytest.mark.parametrize(
    ("text", "expected"), [("ŵŷâêîôûŴŶ", "wyaeiouWY"), ("é", "e"), ("e\u0301", "e"), ("abc 1 ß", "abc 1 ß")]
)
def test_fold_takes_diacritics_off(text: str, expected: str) -> None:
    """Diacritics go, whichever way they are encoded; letters stay."""
    assert expected == fold(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rooted in evidence", "rooted-in-evidence"),
        ("Ysgolion sy'n dysgu", "ysgolion-syn-dysgu"),
        ("Ysgolion sy’n dysgu", "ysgolion-syn-dysgu"),
        ("Tŷ Gŵyr", "ty-gwyr"),
        ("  a — b/c:  d  ", "a-b-c-d"),
        ("Year 7 & 8", "year-7-8"),
        ("../../etc", "etc"),
        ("<script>", "script"),
        ("???", ""),
    ],
)
def test_address_part_is_plain_ascii(title: str, expected: str) -> None:
    """A title becomes lower-case words with hyphens, without diacritics and apostrophes."""
    assert expected == slugify(title)


@settings(deadline=None)
@given(title=st.text(max_size=40))
def test_address_part_is_always_a_good_id(title: str) -> None:
    """Whatever the title, its address part is empty or fit for an address, and stays itself."""
    part = slugify(title)

    assert part == "" or re.fullmatch(ID_PATTERN, part)
    assert slugify(part) == part
