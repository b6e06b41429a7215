"""Our English beside the oracle's: every reference, citation and order is the same, or in the table.

The oracle is a dependency of the tests: where it is missing they fail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.language import Language
from macros.references import APA, STYLES, Formatter, Style
from macros.references.citation import render
from macros.text import citations
from tests.references.oracle import pandoc
from tests.references.oracle.differences import CITATIONS, ORDER, REFERENCES, Difference
from tests.references.oracle.normal import marked, normal
from tests.references.oracle.texts import TEXTS

ENTRIES, PROBLEMS = read(pandoc.BIBLIOGRAPHY.name, pandoc.BIBLIOGRAPHY.read_text(encoding="utf-8"))
WORKS = as_works(ENTRIES)


def differing(oracle: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """What both print, for all that is not the same but for trifles."""
    pairs = {key: (normal(oracle[key]), normal(ours[key])) for key in ours}
    return {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}


def printed(table: Mapping[str, Difference]) -> dict[str, tuple[str, str]]:
    """What the table says that both print."""
    return {key: (difference.oracle, difference.ours) for key, difference in table.items()}


def cited(text: str, formatter: Formatter) -> str:
    """The only citation of a text as it stands at the beginning of a page."""
    (found,) = citations.find(text)
    return marked(render(found, formatter, Language.EN, set()))


def test_the_comparison_is_broad() -> None:
    """At least 120 entries and 60 citations; the bibliography says that it is made up, and can be read."""
    assert len(ENTRIES) >= 120
    assert len(set(TEXTS)) == len(TEXTS) >= 60
    assert "FABRICATED" in pandoc.BIBLIOGRAPHY.read_text(encoding="utf-8").split("\n")[0]
    assert {problem.code for problem in PROBLEMS} == {"bibtex-missing-field"}  # books without an author


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_references_are_those_of_the_oracle(style: Style) -> None:
    """Every reference is the oracle's, italics included, or differs exactly as the table says."""
    formatter = Formatter(WORKS, style)
    ours = {key: marked(formatter.reference(key, Language.EN)) for key in ENTRIES}

    assert differing(pandoc.references(style), ours) == printed(REFERENCES[style])


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_citations_are_those_of_the_oracle(style: Style) -> None:
    """Every citation is the oracle's, italics included, or differs exactly as the table says."""
    formatter = Formatter(WORKS, style)
    ours = {text: cited(text, formatter) for text in TEXTS}
    oracle = dict(zip(TEXTS, pandoc.citations(style, TEXTS), strict=True))

    assert differing(oracle, ours) == printed(CITATIONS[style])


def without(keys: Sequence[str], left_out: set[str]) -> list[str]:
    """The keys but for some."""
    return [key for key in keys if key not in left_out]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_the_order_is_that_of_the_oracle(style: Style) -> None:
    """The list has the oracle's order but for the works in the table, each of which stands elsewhere."""
    ours, oracle = Formatter(WORKS, style).sorted(ENTRIES), list(pandoc.references(style))
    moved = set(ORDER[style])

    assert without(ours, moved) == without(oracle, moved)
    for key in moved:
        others = moved - {key}
        assert without(ours, others) != without(oracle, others), f"{key} stands where the oracle has it"


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_difference_has_its_reason(style: Style) -> None:
    """Each line of the table names the manual of its style."""
    manual = "APA " if style is APA else "Cite Them Right, "
    reasons = [entry.why for table in (REFERENCES, CITATIONS) for entry in table[style].values()]

    assert all(reason.startswith(manual) or reason.startswith('"et al." is plural') for reason in reasons)
