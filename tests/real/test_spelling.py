"""The spelling of both languages, and that the lists of words hold what is needed and nothing else."""

from __future__ import annotations

from functools import cache

import pytest

from macros.language import Language
from tests import machine
from tests.conftest import ROOT
from tests.spelling.speller import HERE, LISTS, forms, listed_words, misspelt, unknown
from tests.spelling.words import all_words, words

CY, EN = Language.CY, Language.EN


@pytest.fixture(autouse=True)
def _aspell() -> None:
    """aspell with both dictionaries; its absence is a failure that says what to install."""
    if machine.aspell() is None:
        pytest.fail(machine.NO_ASPELL, pytrace=False)


@pytest.mark.parametrize("language", Language)
def test_every_word_is_known(language: Language) -> None:
    """Every word of the toolkit is known to aspell or listed on purpose."""
    assert unknown(ROOT, language) == {}


@cache
def needed(language: Language) -> frozenset[str]:
    """What the lists are needed for: the forms of the toolkit's words that aspell does not know."""
    options = {word: set(forms(word, language)) for word in all_words(ROOT, language)}
    wrong = misspelt(set().union(*options.values()), language)
    return frozenset().union(*(found for found in options.values() if found <= wrong))


@pytest.mark.parametrize("name", ["names.txt", "en.txt", "cy.txt"])
def test_lists_hold_what_is_needed(name: str) -> None:
    """A listed word stands in the toolkit, is not known to aspell, and is listed once."""
    listed = list(listed_words(HERE / name))
    wanted = frozenset().union(*(needed(language) for language in Language if name in LISTS[language]))

    unneeded = [word for word in listed if word not in wanted]
    assert unneeded == [], f"take these out of tests/spelling/{name}: {', '.join(unneeded)}"
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain *words*, `code`, [a link](https://example.org/misspeld).", ["Plain", "words", "a", "link"]),
        ("As [see @key2020, p. 4] and @other [p. 2] say", ["As", "and", "p", "say"]),
        ("i’r ysgol-uwch", ["i'r", "ysgol", "uwch"]),
        ("<a href='x'>tag</a> {{ cite('[@x]') }} {n} {: .lead-in }", ["tag"]),
        ("```yaml\ntitel: x\n```\nafter", ["after"]),
    ],
)
def test_words_are_those_that_readers_read(text: str, expected: list[str]) -> None:
    """Code, addresses, citations, markup and places of messages are no words."""
    assert list(words(text)) == expected


@pytest.mark.parametrize(
    ("word", "language", "known_as"),
    [
        ("ddysgu", CY, "dysgu"),
        ("nghynllun", CY, "cynllun"),
        ("mhlant", CY, "plant"),
        ("Nghaerdydd", CY, "Caerdydd"),
        ("ardd", CY, "gardd"),
        ("haddysg", CY, "addysg"),
        ("modelu'r", CY, "modelu"),
        ("raglen", CY, "rhaglen"),
        ("Estyn's", EN, "Estyn"),
        ("Teachers", EN, "teachers"),
    ],
)
def test_word_is_known_before_its_mutation(word: str, language: Language, known_as: str) -> None:
    """What Welsh does to the beginning of a word, and what is joined to its end, is undone."""
    assert known_as in set(forms(word, language))


@pytest.mark.parametrize(
    ("word", "language"),
    [("proffesionol", CY), ("adborht", CY), ("ysgolon", CY), ("recieve", EN), ("color", EN), ("teh", EN)],
)
def test_misspelling_is_found(word: str, language: Language) -> None:
    """A misspelt word is known in none of its forms."""
    options = set(forms(word, language))

    assert options <= misspelt(options, language)
