"""Marks of citations at their limits: where one begins, how far it reaches, and what is told to be wrong."""

from __future__ import annotations

import pytest

from macros.problems import Place, codes
from macros.references.locators import Locator
from macros.text import citations
from macros.text.objection import Objection


@pytest.mark.parametrize(
    ("text", "prefix", "suppressed"),
    [
        ("[-@a]", "", True),
        ("[see -@a]", "see", True),
        ("[see\n-@a]", "see", True),
        ("[@b; -@a]", "", True),
        ("[@b; see -@a]", "see", True),
        ("[ -@a]", "", True),
        ("[see-@a]", "see-", False),
        ("[@b; x-@a]", "x-", False),
        ("[--@a]", "--", False),
        ("[see @a]", "see", False),
        ("[- @a]", "-", False),
    ],
)
def test_a_hyphen_before_the_mark_leaves_the_author_out(text: str, prefix: str, suppressed: bool) -> None:
    """A hyphen that begins the part or a word leaves the author out; any other belongs to the prefix."""
    (citation,) = citations.find(text)
    cite = citation.cites[-1]

    assert (cite.key, cite.prefix, cite.suppress_author) == ("a", prefix, suppressed)


@pytest.mark.parametrize(
    "text",
    [
        "[unclosed words\n\nAs @a says",
        "[unclosed words\n \t\nAs @a says",
        "an [unclosed bracket and then [@a]",
        "[x [@a] and @b",
        "[unclosed " + "x" * 2000 + " @a",
        "[unclosed `@a`",
        "[unclosed me@example.org",
        "1) [ open\n2) @ home",
    ],
)
def test_an_open_bracket_without_a_citation_of_its_own_is_not_told(text: str) -> None:
    """An open bracket is told only if a citation follows before the next bracket or paragraph."""
    assert citations.malformed(text) == ()


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("[@a\nand on", 0),
        ("words [see @a", 6),
        ("[open @a\n\nnew paragraph]", 0),
        ("[x [see @a", 3),
        ("[" + "x" * 1900 + " @a", 0),
        ("[@a and `code]`", 0),
    ],
)
def test_an_open_bracket_with_a_citation_is_told(text: str, offset: int) -> None:
    """The place of the bracket and what it lacks are told, once."""
    assert citations.malformed(text) == (Objection(offset, codes.BAD_CITATION, "unclosed"),)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("@{} and [@a; b] and [@]", [(0, "missing or not closed"), (8, "'b' has"), (20, "no citation key")]),
        ("[@a, @b; c]", [(0, "'@a' and '@b' are not separated by a semicolon.")]),
        ("[@a; ; @b]", [(0, "There is a semicolon with no citation beside it.")]),
        ("[@a; " + "x" * 50 + "]", [(0, "'" + "x" * 40 + "' has no citation key.")]),
        ("[@a;][@]", [(0, "semicolon"), (5, "no citation key")]),
        ("`[@]` [@]", [(6, "no citation key")]),
        ("[see @, p. 4]", [(0, "no citation key")]),
        ("[-@]", [(0, "no citation key")]),
        ("[@ ]", [(0, "no citation key")]),
        ("[@-]", [(0, "no citation key")]),
        ("[@](https://example.org)", []),
        ("[a @ b]", []),
        ("[a @b; c @d](https://example.org)", []),
        ("@a[p. 4; x]", []),
    ],
)
def test_each_fault_is_told_once_in_order(text: str, faults: list[tuple[int, str]]) -> None:
    """Every fault of a text is told at its place; what a fault holds is not told again."""
    told = citations.malformed(text)

    assert [one.offset for one in told] == [offset for offset, _ in faults]
    assert all(says in one.at(Place("a")).message for one, (_, says) in zip(told, faults, strict=True))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        # Code hides marks; code that is not closed hides nothing, unless it is a fence.
        ("`@a` @b", [(5, 7)]),
        ("`@a\n\n` @b", [(1, 3), (7, 9)]),
        ("`@a", [(1, 3)]),
        ("``@a` @b`` @c", [(11, 13)]),
        ("```\n@a", []),
        ("x\n```\n@a\n```\n@b", [(13, 15)]),
        ("x ```\n@a", [(6, 8)]),
        ("x ```@a``` @b", [(11, 13)]),
        ("  ```\n\n@a\n  ```\n@b", [(16, 18)]),
        ("~~~\n@a\n~~~ @b", [(11, 13)]),
        ("~~~\n@a", []),
        ("x ~~~ @a", [(6, 8)]),
        ("`[@a` @b]", [(6, 8)]),
        ("[@a `]` @b]", [(1, 3), (8, 10)]),
        # Semicolons: of a prefix, nested, escaped.
        ("[see above; and also; @a]", [(0, 25)]),
        ("[@a [x; y]; @b]", [(0, 15)]),
        ("[@a {x; y}; @b]", [(0, 15)]),
        ("[@a x\\; y]", [(0, 10)]),
        ("[; @a]", [(3, 5)]),
        # After a mark in the text.
        ("@a  [p. 4]", [(0, 2)]),
        ("@a\t[p. 4]", [(0, 2)]),
        ("@a [ ]", [(0, 2)]),
        ("@a []", [(0, 2)]),
        ("@a [@b]", [(0, 2), (3, 7)]),
        ("@a [p. 4; @b]", [(0, 13)]),
        ("@a [p. 4; x]", [(0, 2)]),
        ("@a [p. 4][x]", [(0, 2)]),
        ("@a [p. 4]: x", [(0, 2)]),
        ("@a [p. 4", [(0, 2)]),
        ("@a @b", [(0, 2), (3, 5)]),
        ("@{a b} [p. 4]", [(0, 13)]),
        # Addresses and words.
        ("x@a", []),
        ("é@a", []),
        ("1@a", []),
        ("/@a", []),
        ("see https://example.org/~@a x @b", [(30, 32)]),
        ("https://example.org\n(@a)", [(21, 23)]),
        ("https://example.org\t(@a)", [(21, 23)]),
        ("(@a) https://example.org", [(1, 3)]),
        # Depth.
        ("[" * 10 + "@a" + "]" * 10, [(1, 21)]),
        ("[@a " + "[" * 9 + "]" * 9 + "]", [(1, 22)]),
        ("[@a " + "[" * 8 + "]" * 8 + "]", [(0, 21)]),
        # What closes within 2,000 characters is a citation.
        ("[@a `] " + "x" * 2000 + "`", [(0, 6)]),
        ("[@a `] " + "x" * 1000 + "`", [(1, 3)]),
        ("[@a " + "x" * 1994 + "]", [(0, 1999)]),
        ("[@a " + "x" * 1995 + "]", [(0, 2000)]),
        ("[@a " + "x" * 1996 + "]", [(1, 3)]),
    ],
)
def test_extents(text: str, spans: list[tuple[int, int]]) -> None:
    """Every citation of a text with where it begins and ends."""
    assert [(citation.start, citation.end) for citation in citations.find(text)] == spans


def test_a_mark_in_the_text_has_its_words_behind_it() -> None:
    """Locator and suffix in the bracket belong to the first work; the others have their own."""
    (citation,) = citations.find("@a [p. 4 and on; see @b, p. 5 too]")

    first, second = citation.cites
    assert (first.key, first.prefix, first.locator, first.suffix) == ("a", "", Locator("page", "4"), "and on")
    assert (first.offset, first.suppress_author) == (0, False)
    assert (second.key, second.prefix, second.locator) == ("b", "see", Locator("page", "5"))
    assert (second.suffix, second.offset) == ("too", 21)


@pytest.mark.parametrize("text", ["x [@a]", "x @a"])
def test_nothing_begins_beside_a_mark(text: str) -> None:
    """`match` finds a citation at its first character only."""
    assert citations.match(text, 0) is None
    assert citations.match(text, 2) is not None
    assert citations.match(text, len(text) - 1) is None
