"""Welsh output of all that is compared in English: no English word of ours, no "&", every term in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bibliography import Entry, Person, WorkDate
from macros.bibliography.conversion import as_work
from macros.bibliography.latex import decode
from macros.language import Language
from macros.references import HARVARD, STYLES, Formatter, Span, Style, to_text
from macros.references.citation import render
from macros.references.dates import month_and_day
from macros.references.legislation import act_number
from macros.references.terms import _TERMS, LOCATORS, ordinal
from macros.text import citations
from tests.references.oracle.test_oracle import ENTRIES, WORKS
from tests.references.oracle.texts import TEXTS

CY, EN = Language.CY, Language.EN
MONTHS_CY = (
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
    "Tachwedd", "Rhagfyr",
)  # fmt: skip
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
SAME = {"et al"}
"""Terms that are one in both languages."""
OF_THE_ENTRY = ("publisher", "institution", "school", "organization", "howpublished", "address", "location")
OF_THE_ENTRY += ("series", "journal", "journaltitle", "booktitle", "title", "url", "number")


def english_words() -> set[str]:
    """Every word that we print in English and not in Welsh."""
    written = {english for english, cymraeg in _TERMS.values()} | set(MONTHS_EN) | {"and"}
    written |= {form for short, _, long, _ in LOCATORS.values() for form in (*short, *long)}
    welsh = {cymraeg for _, cymraeg in _TERMS.values()} | set(MONTHS_CY)
    welsh |= {form for _, short, _, long in LOCATORS.values() for form in (*short, *long)}
    return written - welsh - SAME - {"in", "et al.", "n."}


_LONGEST_FIRST = sorted(english_words(), key=len, reverse=True)
ENGLISH = re.compile(rf"(?<![\w’])(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?!\w)")


def less(text: str, values: Iterable[str]) -> str:
    """The text without some values, the longest of them first."""
    for value in sorted(filter(None, values), key=len, reverse=True):
        text = text.replace(value, "…")
    return text


def names(entry: Entry) -> list[str]:
    """Those whose work it is."""
    return [person.family for people in entry.persons.values() for person in people]


def own_words(spans: Iterable[Span], entry: Entry) -> str:
    """What a reference says in our words: without titles and names, which stay as their works have them."""
    text = to_text(span for span in spans if not span.lang and not span.href)
    values = [decode(entry.fields[name]) for name in OF_THE_ENTRY if name in entry.fields]
    return less(text, [*values, *(act_number(value, CY) for value in values), *names(entry)])


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_no_english_word_is_in_a_welsh_reference(style: Style) -> None:
    """Terms, months and kinds of works are in Welsh, and nothing of ours is "&"."""
    formatter = Formatter(WORKS, style)
    written = {key: own_words(formatter.reference(key, CY), entry) for key, entry in ENTRIES.items()}

    assert {key: text for key, text in written.items() if ENGLISH.search(text) or "&" in text} == {}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_no_english_word_is_in_a_welsh_citation(style: Style) -> None:
    """The same for citations, with locators of every kind; words that a text adds are the text's own."""
    formatter = Formatter(WORKS, style)
    kinds = [f"[@count02, {short[0]} 3; @sameNoE, {long[1]} 3-4]" for short, _, long, _ in LOCATORS.values()]
    wrong = {}
    for text in (*kinds, *TEXTS):
        (found,) = citations.find(text)
        spans = render(found, formatter, CY, set())
        added = [words for cite in found.cites for words in (cite.prefix, cite.suffix)]
        named = [name for cite in found.cites for name in names(ENTRIES[cite.key])]
        titles = [
            formatter.cited(cite.key, CY, narrative=True)[0]
            for cite in found.cites
            if not names(ENTRIES[cite.key])
        ]
        words = less(to_text(spans), [*added, *named, *titles])
        if "&" in words or ENGLISH.search(words):
            wrong[text] = words

    assert wrong == {}


def test_the_search_for_english_words_finds_them() -> None:
    """The same search finds something in nearly every English reference."""
    formatter = Formatter(WORKS, HARVARD)
    found = [
        key
        for key, entry in ENTRIES.items()
        if ENGLISH.search(own_words(formatter.reference(key, EN), entry))
    ]

    assert len(found) > 80


def test_every_term_has_its_welsh() -> None:
    """No term is the English one, but for those that are the same in both languages."""
    same = {name for name, (english, cymraeg) in _TERMS.items() if english == cymraeg}
    assert same == SAME
    assert not [cymraeg for _, cymraeg in _TERMS.values() if "&" in cymraeg or not cymraeg]


def test_months_and_ordinals_are_welsh() -> None:
    """Twelve months, and the numerals of editions from the first to the thirty-first."""
    assert (
        tuple(month_and_day(WorkDate(2020, month), CY, month_first=False) for month in range(1, 13))
        == MONTHS_CY
    )
    endings = ("af il ydd ydd ed ed fed fed fed fed eg fed eg eg fed eg eg fed eg fed " + "ain " * 11).split()
    assert [ordinal(n, CY) for n in range(1, 32)] == [f"{n}{ending}" for n, ending in enumerate(endings, 1)]


NAMES = st.sampled_from(["Owen", "Evans", "Rees", "Iorwerth", "Williams", "Young", "Harris", "Ŵyn", "Ab"])
PEOPLE = st.lists(st.builds(Person, family=NAMES, given=st.sampled_from(["Ann", "B. C.", ""])), max_size=24)
TYPES = st.sampled_from(["article", "book", "incollection", "report", "thesis", "online", "audio", "dataset"])


@settings(max_examples=200, deadline=None)
@given(TYPES, PEOPLE, PEOPLE, PEOPLE)
def test_nobody_is_joined_by_an_ampersand(
    type_: str, authors: list[Person], editors: list[Person], translators: list[Person]
) -> None:
    """However many people of whatever names: Welsh joins them with *a* or *ac*."""
    roles = {"author": authors, "editor": editors, "translator": translators}
    persons = {role: tuple(people) for role, people in roles.items() if people}
    entry = Entry("k", type_, {"title": "T", "booktitle": "B", "journal": "J", "year": "2020"}, persons)
    (cited,) = citations.find("[@k]")

    for style in STYLES.values():
        formatter = Formatter({"k": as_work(entry)}, style)
        written = to_text((*formatter.reference("k", CY), *render(cited, formatter, CY)))
        assert "&" not in written
        assert " and " not in written
