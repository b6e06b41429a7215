"""Citations in texts: what is one, what is none, and what it says in each style and language."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.language import Language
from macros.problems import Place
from macros.references import APA, HARVARD, STYLES, Formatter, Style, to_text
from macros.references.citation import CitedWork, render
from macros.references.locators import Locator
from macros.site.composer import Composer
from macros.site.site import Site
from macros.text import citations
from tests import samples

_ENTRIES, _ = read(
    "made-up.bib",
    """
@article{beta, author={Jones, Ann and Evans, Bob}, title={Beta}, journal={J}, year=2020}
@article{alpha, author={Jones, Ann and Evans, Bob}, title={Alpha}, journal={J}, year=2020}
@article{wa, author={Williams, Ann}, title={T}, journal={J}, year=2018}
@article{wb, author={Williams, Bob}, title={T}, journal={J}, year=2018}
@article{wc, author={Williams, Cai}, title={T}, journal={J}, year=2019}
@article{three, author={Price, A. and Rees, B. and Tan, C.}, title={T}, journal={J}, year=2011}
@article{four, author={Upton, A. and Rees, B. and Tan, C. and Vu, D.}, title={T}, journal={J}, year=2012}
@article{fourx, author={Watts, A. and Rees, B. and Tan, C. and Vu, D. and Yu, E.}, title={T}, journal={J}, year=2013}
@article{foury, author={Watts, A. and Rees, B. and Zed, C. and Vu, D. and Yu, E.}, title={T}, journal={J}, year=2013}
@article{lastx, author={Xu, A. and Rees, B. and Tan, C. and Vu, D.}, title={T}, journal={J}, year=2014}
@article{lasty, author={Xu, A. and Rees, B. and Zed, C. and Vu, D.}, title={T}, journal={J}, year=2014}
@misc{nd1, author={{Estyn}}, title={A}}
@misc{nd2, author={{Estyn}}, title={B}}
@article{press, author={Owen, Ll.}, title={B}, journal={J}, year={in press}}
@article{berg, author={van der Berg, Jan}, title={Van}, journal={J}, year=2002}
@misc{wg, author={{Welsh Government}}, author_cy={{Llywodraeth Cymru}}, title={C}, year=2021}
@misc{niot, author={{National Institute of Teaching}}, shortauthor={{NIoT}}, title={D}, year=2022}
@misc{niottwo, author={{National Institute of Teaching}}, shortauthor={{NIoT}}, title={E}, year=2023}
@misc{sharedone, author={{Made-Up Body}}, shortauthor={{MUB}}, title={F}, year=2022}
@misc{sharedtwo, author={{Mock University Board}}, shortauthor={{MUB}}, title={G}, year=2022}
@misc{ours, author={{Made-Up Council}}, author_cy={{Cyngor Ffug}}, shortauthor={{MUC}}, shortauthor_cy={{CFf}}, title={H}, year=2022}
@legislation{act, title={Made-Up Act 1998}, number={c. 3}, year=1998}
@legislation{actwo, title={Made-Up Act 1998}, number={c. 4}, year=1998}
@legislation{onlyact, title={Invented Act}, number={c. 5}, year=1999}
@misc{untitled, title={The title of a page}, year=2001}
@inbook{part, title={A part of it}, booktitle={All of it}, year=2003, editor={Moss, A.}}
@book{others, author={Ifan, A. and others}, title={T}, year=2004}
""",
)
BIBLIOGRAPHY = as_works(_ENTRIES)


def cite(text: str, style: Style, language: Language) -> str:
    """The only citation of a text, in words."""
    (citation,) = citations.find(text)
    return to_text(render(citation, Formatter(BIBLIOGRAPHY, style), language))


@pytest.mark.parametrize(
    ("text", "start", "end", "narrative", "keys"),
    [
        ("x [@a] y", 2, 6, False, ["a"]),
        ("[@a; @b, p. 4]", 0, 14, False, ["a", "b"]),
        ("[see above; and @a]", 0, 19, False, ["a"]),
        ("As @a says", 3, 5, True, ["a"]),
        ("@a [p. 4] says", 0, 9, True, ["a"]),
        ("@a[p. 4]", 0, 8, True, ["a"]),
        ("@a\n[p. 4]", 0, 9, True, ["a"]),
        ("@a [p. 4; also @b]", 0, 18, True, ["a", "b"]),
        ("@a [see](https://example.org)", 0, 2, True, ["a"]),
        ("(@a)", 1, 3, True, ["a"]),
        ("*@a*", 1, 3, True, ["a"]),
        ("@a's", 0, 2, True, ["a"]),
        ("@a.", 0, 2, True, ["a"]),
        ("[@a:b.c/d+e_f-g].", 0, 16, False, ["a:b.c/d+e_f-g"]),
        ("[@{a key: (odd), really}]", 0, 25, False, ["a key: (odd), really"]),
        ("[@ŵyn2020]", 0, 10, False, ["ŵyn2020"]),
        ("[@a, p. 4 [sic]]", 0, 16, False, ["a"]),
        ("[@a,\np. 4]", 0, 10, False, ["a"]),
        ("[@a, `code; @b]`]", 0, 17, False, ["a"]),
        ("[@a](https://example.org)", 1, 3, True, ["a"]),
        ("` @a", 2, 4, True, ["a"]),
        ("x [@a via @b] y", 2, 13, False, ["a"]),
        ("[@a,\nvia @b; @c]", 0, 16, False, ["a", "c"]),
        ("@a [via @b] says", 0, 11, True, ["a"]),
        ("@a[p. 3, via @b; see @c via @d]", 0, 31, True, ["a", "c"]),
    ],
)
def test_citations_are_found(text: str, start: int, end: int, narrative: bool, keys: list[str]) -> None:
    """A citation is found with its extent, its kind and its keys; `match` finds it where it begins."""
    (citation,) = citations.find(text)

    assert (citation.start, citation.end, citation.narrative) == (start, end, narrative)
    assert [one.key for one in citation.cites] == keys
    assert all(text[one.offset] == "@" for one in citation.cites)
    assert citations.match(text, start) == citation


@pytest.mark.parametrize(
    "text",
    [
        "", "no marks", "me@example.org", "[me@example.org]", r"\@a", "`@a`", "``x ` [@a]``", "```\n[@a]\n```",
        "~~~\n@a\n~~~", "https://example.org/@a", "https://example.org/?by=@a", "<https://example.org/@a>", "[x](https://example.org/@a)",
        "@", "@ a", "[words] and [more]", "[a [b [c",
    ],
)  # fmt: skip
def test_what_is_no_citation_is_left_alone(text: str) -> None:
    """Code, addresses, escaped marks and ordinary brackets hold no citation, well formed or not."""
    assert citations.find(text) == ()
    assert citations.malformed(text) == ()


@pytest.mark.parametrize(
    ("text", "offset", "says"),
    [
        ("x [@]", 2, "no citation key"),
        ("[see @]", 0, "no citation key"),
        ("x [@key and no end", 2, "no closing bracket"),
        ("[@key\n\nnew paragraph]", 0, "no closing bracket"),
        ("[@a, @b]", 0, "not separated by a semicolon"),
        ("[@a;]", 0, "semicolon with no citation"),
        ("[ @a;;@b]", 0, "semicolon with no citation"),
        ("[@a; emphasis added]", 0, "'emphasis added' has no citation key"),
        ("see @{}", 4, "missing or not closed"),
        ("[@{key]", 1, "missing or not closed"),
        ("x [via @a]", 2, "No work stands before `via`, although '@a' stands after it."),
        ("[see via -@a]", 0, "No work stands before `via`"),
        ("[@a; via @b]", 0, "No work stands before `via`"),
        ("[@a via]", 0, "no citation key straight after `via`, beside '@a'"),
        ("[@a, p. 3, via]", 0, "no citation key straight after `via`"),
        ("[@a, emphasis added, via]", 0, "no citation key straight after `via`"),
        ("[@a via lyon2014]", 0, "no citation key straight after `via`"),
        ("[@a via see @b]", 0, "no citation key straight after `via`"),
        ("[@a via @b, via]", 0, "no citation key straight after `via`, beside '@b'"),
        ("x @a [via] y", 2, "no citation key straight after `via`"),
        ("@a [p. 3, via lyon2014]", 0, "no citation key straight after `via`"),
        ("@a [via see @b]", 0, "no citation key straight after `via`"),
        ("[@a via @b via @c]", 0, "via one other only, not via '@b' and '@c'"),
        ("@a [via @b, p. 4, via @c]", 0, "via one other only"),
        ("[@a via -@b]", 0, "The author of '@b' cannot be left out after `via`."),
        ("@a [via -@b]", 0, "cannot be left out after `via`"),
        ("[@a via @a]", 0, "'@a' is cited via itself"),
        ("@a [p. 3, via @a, p. 4]", 0, "cited via itself"),
        ("[@a via @b @c]", 0, "'@b' and '@c' are not separated by a semicolon"),
        ("[@a; @b; @c via @c]", 0, "cited via itself"),
        ("@a [via @a] and [@", 0, "cited via itself"),
    ],
)
def test_malformed_citations_are_told_with_their_place(text: str, offset: int, says: str) -> None:
    """What is meant as a citation and is none is told once, with what is wrong."""
    (objection,) = citations.malformed(text)
    problem = objection.at(Place("content/a.yml"))

    assert objection.offset == offset
    assert says in problem.message
    assert problem.code == "bad-citation"


@pytest.mark.parametrize(
    "text",
    [
        "[@a]",
        "[@a; @b, p. 4]",
        "@a [p. 4]",
        "[-@a]",
        "mail a@b.cy",
        "`[@a`",
        "[@a via @b]",
        "@a [p. 3, via @b]",
        "@a [@b via @c]",
        "[-@a via @b]",
        "[@a, obtained via e-mail]",
        "[see viaducts @a]",
        "@a via @b",
        "[@{a via b} via @c]",
    ],
)
def test_right_citations_are_not_malformed(text: str) -> None:
    """What is found is not also told to be wrong."""
    assert citations.malformed(text) == ()


@pytest.mark.parametrize(
    ("text", "prefix", "locator", "suffix"),
    [
        ("[@a, p. 4]", "", Locator("page", "4"), ""),
        ("[@a p. 4]", "", Locator("page", "4"), ""),
        ("[@a, pp. 3-5]", "", Locator("page", "3–5"), ""),
        ("[@a, pp. 3--5, 7]", "", Locator("page", "3–5, 7"), ""),
        ("[@a, 33]", "", Locator("page", "33"), ""),
        ("[@a, pp. iv–vi]", "", Locator("page", "iv–vi"), ""),
        ("[@a, t. 4]", "", Locator("page", "4"), ""),
        ("[@a, tt. 4 a 5]", "", Locator("page", "4, 5"), ""),
        ("[@a, tud. 4]", "", Locator("page", "4"), ""),
        ("[@a, chap. 2]", "", Locator("chapter", "2"), ""),
        ("[@a, pennod 2]", "", Locator("chapter", "2"), ""),
        ("[@a, pen. 2]", "", Locator("chapter", "2"), ""),
        ("[@a, adr. 2.1]", "", Locator("section", "2.1"), ""),
        ("[@a, § 2]", "", Locator("section", "2"), ""),
        ("[@a, para. 9]", "", Locator("paragraph", "9"), ""),
        ("[@a, Table A2]", "", Locator("table", "A2"), ""),
        ("[@a, ffig. 3]", "", Locator("figure", "3"), ""),
        ("[see @a, p. 4, and elsewhere]", "see", Locator("page", "4"), ", and elsewhere"),
        ("[@a for example]", "", None, "for example"),
        ("[@a, p. 4 i.e. there]", "", Locator("page", "4"), "i.e. there"),
        ("[@a{appendix, p. 2}, x]", "", Locator("page", "appendix, p. 2"), ", x"),
        ("[@a, {}4 times]", "", None, "4 times"),
        ("[@a, pages of it]", "", None, ", pages of it"),
    ],
)
def test_words_around_a_key_are_told_apart(
    text: str, prefix: str, locator: Locator | None, suffix: str
) -> None:
    """Prefix, locator (announced in either language) and suffix are told apart."""
    ((found,),) = (citation.cites for citation in citations.find(text))

    assert found == CitedWork("a", prefix, locator, suffix, False, text.index("@"))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("[@a via @b]", (None, ""), (None, "")),
        ("[@a, via @b]", (None, ""), (None, "")),
        ("[@a,via @b]", (None, ""), (None, "")),
        ("@a [via @b]", (None, ""), (None, "")),
        ("@a[\nvia @b]", (None, ""), (None, "")),
        ("[@a, p. 3, via @b]", (Locator("page", "3"), ""), (None, "")),
        ("[@a p. 3 via @b]", (Locator("page", "3"), ""), (None, "")),
        ("@a [p. 3, via @b]", (Locator("page", "3"), ""), (None, "")),
        ("@a [33 via @b, 44]", (Locator("page", "33"), ""), (Locator("page", "44"), "")),
        ("@a [via @b, t. 4, a mwy]", (None, ""), (Locator("page", "4"), ", a mwy")),
        (
            "[@a, pen. 2, emphasis added, via @b, {appendix}, sic]",
            (Locator("chapter", "2"), ", emphasis added"),
            (Locator("page", "appendix"), ", sic"),
        ),
        (
            "@a [pen. 2, emphasis added, via @b {appendix}]",
            (Locator("chapter", "2"), ", emphasis added"),
            (Locator("page", "appendix"), ""),
        ),
        ("@a [by way of proof via @b]", (None, ", by way of proof"), (None, "")),
        ("[@a, {via a friend}, via @b]", (Locator("page", "via a friend"), ""), (None, "")),
    ],
)
def test_a_work_may_be_cited_via_another(
    text: str, first: tuple[Locator | None, str], second: tuple[Locator | None, str]
) -> None:
    """Each of the two has its own locator and suffix; the second has neither prefix nor hyphen."""
    ((found,),) = (citation.cites for citation in citations.find(text))
    via = CitedWork("b", "", *second, False, text.rindex("@"))

    assert found == CitedWork("a", "", *first, False, text.index("@"), via)
    assert (found.read, found.works) == (via, (found, via))
    assert [work.key for work in citations.works(text)] == ["a", "b"]


def test_prefix_and_hyphen_belong_to_the_work_that_was_not_read() -> None:
    """A prefix before it, a hyphen for its author; and without another work it is itself what was read."""
    ((found, other),) = (one.cites for one in citations.find("[see -@{a b}, p. 3, via @{c d}; @e]"))

    assert (found.prefix, found.suppress_author, found.key, found.read.key) == ("see", True, "a b", "c d")
    assert (other.via, other.read, other.works) == (None, other, (other,))


def test_a_bracket_after_a_key_may_be_a_citation_of_its_own() -> None:
    """It is one if its first work is not what the key is cited via."""
    assert [[one.key for one in found.cites] for found in citations.find("@a [@b via @c]")] == [["a"], ["b"]]


H, A, EN, CY = HARVARD, APA, Language.EN, Language.CY


@pytest.mark.parametrize(
    ("text", "harvard", "apa", "harvard_cy", "apa_cy"),
    [
        ("[@beta]", "(Jones and Evans, 2020b)", "(Jones & Evans, 2020b)", "(Jones ac Evans, 2020b)", "(Jones ac Evans, 2020b)"),
        ("@beta", "Jones and Evans (2020b)", "Jones and Evans (2020b)", "Jones ac Evans (2020b)", "Jones ac Evans (2020b)"),
        ("@beta [p. 4]", "Jones and Evans (2020b, p. 4)", "Jones and Evans (2020b, p. 4)", "Jones ac Evans (2020b, t. 4)", "Jones ac Evans (2020b, t. 4)"),
        ("[-@beta, pp. 4-5]", "(2020b, pp. 4–5)", "(2020b, pp. 4–5)", "(2020b, tt. 4–5)", "(2020b, tt. 4–5)"),
        ("[@beta; @alpha]", "(Jones and Evans, 2020a, 2020b)", "(Jones & Evans, 2020a, 2020b)", "(Jones ac Evans, 2020a, 2020b)", "(Jones ac Evans, 2020a, 2020b)"),
        ("[@alpha; @beta, t. 12]", "(Jones and Evans, 2020a; 2020b, p. 12)", "(Jones & Evans, 2020a; 2020b, p. 12)", "(Jones ac Evans, 2020a; 2020b, t. 12)", "(Jones ac Evans, 2020a; 2020b, t. 12)"),
        ("[@wa; @wb]", "(A. Williams, 2018; B. Williams, 2018)", "(A. Williams, 2018; B. Williams, 2018)", "(A. Williams, 2018; B. Williams, 2018)", "(A. Williams, 2018; B. Williams, 2018)"),
        ("[@wc]", "(Williams, 2019)", "(C. Williams, 2019)", "(Williams, 2019)", "(C. Williams, 2019)"),
        ("[@three]", "(Price, Rees and Tan, 2011)", "(Price et al., 2011)", "(Price, Rees a Tan, 2011)", "(Price et al., 2011)"),
        ("[@four]", "(Upton et al., 2012)", "(Upton et al., 2012)", "(Upton et al., 2012)", "(Upton et al., 2012)"),
        ("[@fourx; @foury]", "(Watts, Rees, Tan, et al., 2013; Watts, Rees, Zed, et al., 2013)", "(Watts, Rees, Tan, et al., 2013; Watts, Rees, Zed, et al., 2013)", "(Watts, Rees, Tan et al., 2013; Watts, Rees, Zed et al., 2013)", "(Watts, Rees, Tan et al., 2013; Watts, Rees, Zed et al., 2013)"),
        ("[@lastx]", "(Xu, Rees, Tan and Vu, 2014)", "(Xu, Rees, Tan, & Vu, 2014)", "(Xu, Rees, Tan a Vu, 2014)", "(Xu, Rees, Tan a Vu, 2014)"),
        ("@lastx", "Xu, Rees, Tan and Vu (2014)", "Xu, Rees, Tan, and Vu (2014)", "Xu, Rees, Tan a Vu (2014)", "Xu, Rees, Tan a Vu (2014)"),
        ("@others", "Ifan et al. (2004)", "Ifan et al. (2004)", "Ifan et al. (2004)", "Ifan et al. (2004)"),
        ("[@nd2; @nd1]", "(Estyn, no date a, no date b)", "(Estyn, n.d.-a, n.d.-b)", "(Estyn, d.d.-a, d.d.-b)", "(Estyn, d.d.-a, d.d.-b)"),
        ("[@press]", "(Owen, in press)", "(Owen, in press)", "(Owen, yn y wasg)", "(Owen, yn y wasg)"),
        ("[@wg]", "(Welsh Government, 2021)", "(Welsh Government, 2021)", "(Llywodraeth Cymru, 2021)", "(Llywodraeth Cymru, 2021)"),
        ("[@niot]", "(NIoT, 2022)", "(NIoT, 2022)", "(NIoT, 2022)", "(NIoT, 2022)"),
        ("[@sharedone; @sharedtwo]", "(Made-Up Body, 2022; Mock University Board, 2022)", "(Made-Up Body, 2022; Mock University Board, 2022)", "(Made-Up Body, 2022; Mock University Board, 2022)", "(Made-Up Body, 2022; Mock University Board, 2022)"),
        ("[@ours]", "(MUC, 2022)", "(MUC, 2022)", "(CFf, 2022)", "(CFf, 2022)"),
        ("[@onlyact, s. 9]", "(Invented Act 1999, sect. 9)", "(Invented Act 1999, Section 9)", "(Invented Act 1999, adr. 9)", "(Invented Act 1999, Adran 9)"),
        ("@onlyact", "Invented Act 1999", "Invented Act 1999", "Invented Act 1999", "Invented Act 1999"),
        ("@onlyact [s. 9]", "Invented Act 1999 (sect. 9)", "Invented Act 1999 (Section 9)", "Invented Act 1999 (adr. 9)", "Invented Act 1999 (Adran 9)"),
        ("[-@onlyact]", "(Invented Act 1999)", "(Invented Act 1999)", "(Invented Act 1999)", "(Invented Act 1999)"),
        ("[@actwo]", "(Made-Up Act 1998, 1998b)", "(Made-Up Act 1998, 1998b)", "(Made-Up Act 1998, 1998b)", "(Made-Up Act 1998, 1998b)"),
        ("[@part]", "(Moss, 2003)", "(Moss, 2003)", "(Moss, 2003)", "(Moss, 2003)"),
        ("[@untitled]", "(The title of a page, 2001)", "(The Title of a Page, 2001)", "(The title of a page, 2001)", "(The Title of a Page, 2001)"),
        ("[@berg, chap. 3]", "(van der Berg, 2002, ch. 3)", "(van der Berg, 2002, Chapter 3)", "(van der Berg, 2002, pen. 3)", "(van der Berg, 2002, Pennod 3)"),
        ("[@berg, para. 2 et passim]", "(van der Berg, 2002, para. 2 et passim)", "(van der Berg, 2002, para. 2 et passim)", "(van der Berg, 2002, para. 2 et passim)", "(van der Berg, 2002, para. 2 et passim)"),
        ("[see @wc; @berg]", "(see van der Berg, 2002; Williams, 2019)", "(see van der Berg, 2002; C. Williams, 2019)", "(see van der Berg, 2002; Williams, 2019)", "(see van der Berg, 2002; C. Williams, 2019)"),
        ("[@wg; see also @four]", "(Welsh Government, 2021; see also Upton et al., 2012)", "(Welsh Government, 2021; see also Upton et al., 2012)", "(Llywodraeth Cymru, 2021; see also Upton et al., 2012)", "(Llywodraeth Cymru, 2021; see also Upton et al., 2012)"),
        ("[@nd1; @wg; @four]", "(Upton et al., 2012; Welsh Government, 2021; Estyn, no date a)", "(Estyn, n.d.-a; Upton et al., 2012; Welsh Government, 2021)", "(Upton et al., 2012; Llywodraeth Cymru, 2021; Estyn, d.d.-a)", "(Estyn, d.d.-a; Upton et al., 2012; Llywodraeth Cymru, 2021)"),
        ("@berg [33; also @beta]", "van der Berg (2002, p. 33; also Jones and Evans, 2020b)", "van der Berg (2002, p. 33; also Jones & Evans, 2020b)", "van der Berg (2002, t. 33; also Jones ac Evans, 2020b)", "van der Berg (2002, t. 33; also Jones ac Evans, 2020b)"),
    ],
)  # fmt: skip
def test_citations_in_words(text: str, harvard: str, apa: str, harvard_cy: str, apa_cy: str) -> None:
    """Each form of citation has its words in both styles and both languages."""
    assert cite(text, H, EN) == harvard
    assert cite(text, A, EN) == apa
    assert cite(text, H, CY) == harvard_cy
    assert cite(text, A, CY) == apa_cy


INTRODUCED = {
    "[@niot; @niottwo]": (
        "(National Institute of Teaching (NIoT), 2022, 2023)",
        "(National Institute of Teaching [NIoT], 2022, 2023)",
        "(National Institute of Teaching (NIoT), 2022, 2023)",
        "(National Institute of Teaching [NIoT], 2022, 2023)",
    ),
    "@niot": ("NIoT (2022)",) * 4,
    "[@niottwo, p. 3]": (
        "(NIoT, 2023, p. 3)",
        "(NIoT, 2023, p. 3)",
        "(NIoT, 2023, t. 3)",
        "(NIoT, 2023, t. 3)",
    ),
    # The year alone introduces nobody.
    "[-@ours]": ("(2022)",) * 4,
    "@ours [p. 4]": (
        "Made-Up Council (MUC, 2022, p. 4)",
        "Made-Up Council (MUC, 2022, p. 4)",
        "Cyngor Ffug (CFf, 2022, t. 4)",
        "Cyngor Ffug (CFf, 2022, t. 4)",
    ),
    "[@ours]": ("(MUC, 2022)", "(MUC, 2022)", "(CFf, 2022)", "(CFf, 2022)"),
    # Both bodies would be MUB, so neither is.
    "[@sharedone]": ("(Made-Up Body, 2022)",) * 4,
}
"""Texts that follow each other on a page → the citation in Harvard and APA in English, and both in Welsh."""


def test_a_page_introduces_the_abbreviation_of_a_body_once() -> None:
    """The first citation of a body gives both its names, whichever of its works; then the short one stands."""
    for place, (style, language) in enumerate([(H, EN), (A, EN), (H, CY), (A, CY)]):
        formatter, introduced = Formatter(BIBLIOGRAPHY, style), set[str]()
        written = {
            text: to_text(render(citations.find(text)[0], formatter, language, introduced))
            for text in INTRODUCED
        }
        assert written == {text: expected[place] for text, expected in INTRODUCED.items()}


@pytest.mark.parametrize(
    "kind", ["page", "chapter", "section", "paragraph", "part", "volume", "table", "figure"]
)
def test_locators_of_every_kind_have_words(kind: str) -> None:
    """Every kind of locator is written in each style and language, and the writing is read back."""
    for style in STYLES.values():
        for language in Language:
            words = Locator(kind, "3–5").text(language, long=style.citing.long_locators)
            ((found,),) = (citation.cites for citation in citations.find(f"[@a, {words}]"))

            assert found.locator == Locator(kind, "3–5")


def test_each_work_is_one_link() -> None:
    """Author and year of a work are one span with its key; everything else leads nowhere."""
    (citation,) = citations.find("[see @beta, p. 4; @alpha; @wg]")
    spans = render(citation, Formatter(BIBLIOGRAPHY, H), EN)

    assert [(span.key, span.text) for span in spans if span.key] == [
        ("alpha", "Jones and Evans, 2020a"), ("beta", "2020b"), ("wg", "Welsh Government, 2021"),
    ]  # fmt: skip


def test_titles_and_et_al_are_in_italics() -> None:
    """A work named by its title, and et al. in Harvard, are set apart; all that is one link has one key."""

    def italic(text: str, style: Style) -> list[str]:
        (citation,) = citations.find(text)
        spans = render(citation, Formatter(BIBLIOGRAPHY, style), EN)
        assert {span.key for span in spans[1:-1]} == {citation.cites[0].key}
        return [span.text for span in spans if span.italic]

    assert italic("[@untitled]", H) == ["The title of a page"]
    assert italic("[@untitled]", A) == ["The Title of a Page"]
    assert italic("[@four]", H) == ["et al."]
    assert italic("[@four]", A) == []
    assert italic("[@onlyact]", H) == ["Invented Act 1999"]
    assert italic("[@onlyact]", A) == []


PARTS = as_works(
    read(
        "made-up.bib",
        "@article{plain, title={A part}, journal={J}, year=2020} @article{asks, title={Is it?}, journal={J}, year=2020}"
        "@article{own, title={On ``words''}, journal={J}, year=2020} @misc{whole, title={On ``words''}, year=2020}",
    )[0]
)


@pytest.mark.parametrize(
    ("text", "harvard", "apa", "apa_cy"),
    [
        ("[@plain]", "(‘A part’, 2020)", "(“A Part,” 2020)", "(“A Part”, 2020)"),
        ("@plain", "‘A part’ (2020)", "“A Part” (2020)", "“A Part” (2020)"),
        ("[@asks]", "(‘Is it?’, 2020)", "(“Is It?”, 2020)", "(“Is It?”, 2020)"),
        ("[@own]", "(‘On “words”’, 2020)", "(“On “Words”,” 2020)", "(“On “Words””, 2020)"),
        ("[@whole]", "(On “words”, 2020)", "(On “Words”, 2020)", "(On “Words”, 2020)"),
    ],
)
def test_the_title_of_a_part_is_in_quotation_marks(text: str, harvard: str, apa: str, apa_cy: str) -> None:
    """APA in English puts the comma within them (8.14), but not beside a mark that ends a sentence."""
    (citation,) = citations.find(text)
    versions = ((H, EN), (A, EN), (A, CY))
    found = [to_text(render(citation, Formatter(PARTS, style), language)) for style, language in versions]

    assert found == [harvard, apa, apa_cy]


def test_an_unknown_key_is_never_printed() -> None:
    """A key without an entry raises KeyError."""
    with pytest.raises(KeyError):
        cite("[@missing]", H, EN)


MARKS = [*"[]@;,`\n \\{}(x", "@a", "-@b", " via ", "```", "\n\n", "p. 4", "://", "~~~"]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join))
def test_any_text_can_be_searched(text: str) -> None:
    """Citations never overlap, hold at least one work, and are the same for `find` and `match`."""
    found = citations.find(text)
    citations.malformed(text)

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(citations.match(text, citation.start) == citation and citation.cites for citation in found)


@pytest.mark.parametrize("unit", ["[@a;", "[}@a", "[[@a]{", "[@a;x]{["])
def test_stray_brackets_take_no_longer_than_their_length(unit: str) -> None:
    """Eight times as many hostile brackets take about eight times as long; at worst it would be 64."""

    def taken(length: int) -> float:
        text = (unit * length)[:length]
        start = time.thread_time()
        citations.find(text)
        return time.thread_time() - start

    assert min(taken(128_000) for _ in range(2)) < 24 * min(taken(16_000) for _ in range(3))


def test_a_bracket_has_an_end() -> None:
    """What closes after more than 2,000 characters is no citation in brackets."""
    assert [found.narrative for found in citations.find("[@a " + "x" * 3000 + "]")] == [True]


def test_every_page_introduces_a_body_for_itself(tmp_path: Path) -> None:
    """A page's first citation of a body names it in full; the next page begins anew. One work is one link."""
    body = "@misc{body, author={{Fabricated Body}}, shortauthor={{FB}}, title={T}, year=2020}\n"
    toolkit, _ = samples.load(tmp_path, {"bibliography.bib": samples.BIBLIOGRAPHY + body})
    site = Site(toolkit)

    for _ in range(2):
        composer = Composer(site, EN, "en/about.md", "docs/about")
        first, second = composer.cite("[@body]"), composer.cite("@body [p. 3]")
        assert first == (
            '(<a class="citation" id="cite-body-1" href="#ref-body">Fabricated Body (FB), 2020</a>)'
        )
        assert second == ('<a class="citation" id="cite-body-2" href="#ref-body">FB (2020</a>, p. 3)')


def test_italics_stay_within_the_link_of_their_work(tmp_path: Path) -> None:
    """A title in italics and its year are one link on a page."""
    page = "@misc{page, title={Fabricated page}, year=2020}\n"
    toolkit, _ = samples.load(tmp_path, {"bibliography.bib": samples.BIBLIOGRAPHY + page})

    assert Composer(Site(toolkit), EN, "en/about.md", "docs/about").cite("[@page]") == (
        '(<a class="citation" id="cite-page-1" href="#ref-page"><i>Fabricated page</i>, 2020</a>)'
    )
