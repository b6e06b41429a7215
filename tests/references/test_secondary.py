"""Works that were not read, cited as another cites them, in each style and language. All works are made up.

Each row names the section of the *Publication Manual of the APA*, 7th edition, and the entry of *Cite Them Right*,
12th edition, that it follows; neither speaks of Welsh, where both say *dyfynnwyd yn*.
"""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.language import Language
from macros.references import APA, HARVARD, STYLES, Formatter, Style, by_work, to_text
from macros.references.citation import render
from macros.references.terms import is_term
from macros.text import citations

BIBLIOGRAPHY = as_works(
    read(
        "made-up.bib",
        """
@article{rabbitt, author={Rabbitt, Ann}, title={R}, journal={J}, year=1982}
@article{lyon, author={Lyon, Ann and Neb, Bob and Rees, Cai and Moss, Dai}, title={L}, journal={J}, year=2014}
@book{pair, author={Pugh, Ann and Owen, Bob}, title={P}, year=2010}
@book{trio, author={Tudur, Ann and Owen, Bob and Ifan, Cai}, title={T}, year=2011}
@book{diary, author={Allport, Ann}, title={D}, note={n.d.}}
@misc{ndone, author={{Corff Un}}, title={A}}
@misc{ndtwo, author={{Corff Un}}, title={B}}
@misc{press, author={Wynn, Ann}, title={W}, year={in press}}
@article{beta, author={Jones, Ann}, title={Beta}, journal={J}, year=2020}
@article{alpha, author={Jones, Ann}, title={Alpha}, journal={J}, year=2020}
@article{wa, author={Williams, Ann}, title={T}, journal={J}, year=2018}
@article{wb, author={Williams, Bob}, title={T}, journal={J}, year=2018}
@misc{wg, author={{Welsh Government}}, author_cy={{Llywodraeth Cymru}}, title={C}, year=2021}
@misc{body, author={{Made-Up Body}}, author_cy={{Corff Ffug}}, shortauthor={{MUB}}, shortauthor_cy={{CFf}}, title={D}, year=2022}
@legislation{act, title={Made-Up Act 1998}, number={c. 3}, year=1998}
@misc{page, title={The title of a page}, year=2001}
@article{part, title={A part of it}, journal={J}, year=2003}
@book{edited, editor={Zed, Ann}, title={E}, date={2004/2006}}
""",
    )[0]
)
KINDS = ((APA, Language.EN), (APA, Language.CY), (HARVARD, Language.EN), (HARVARD, Language.CY))

ROWS = [
    # citation, section of the APA's manual, entry of Cite Them Right,
    # APA in English and in Welsh, Harvard in English and in Welsh
    ("[@rabbitt via @lyon]", "8.6", "Secondary referencing",
     "(Rabbitt, 1982, as cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014)",
     "(Rabbitt, 1982, cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014)"),
    ("@rabbitt [via @lyon]", "8.6, 8.11", "Secondary referencing",
     "Rabbitt (1982, as cited in Lyon et al., 2014)",
     "Rabbitt (1982, dyfynnwyd yn Lyon et al., 2014)",
     "Rabbitt (1982, cited in Lyon et al., 2014)",
     "Rabbitt (1982, dyfynnwyd yn Lyon et al., 2014)"),
    ("[@rabbitt, via @lyon]", "8.6", "Secondary referencing",
     "(Rabbitt, 1982, as cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014)",
     "(Rabbitt, 1982, cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014)"),
    ("[@rabbitt via @lyon, p. 4]", "8.6, 8.13", "Secondary referencing; page numbers",
     "(Rabbitt, 1982, as cited in Lyon et al., 2014, p. 4)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014, t. 4)",
     "(Rabbitt, 1982, cited in Lyon et al., 2014, p. 4)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014, t. 4)"),
    ("[@rabbitt, p. 3, via @lyon]", "8.6, 8.13", "Secondary referencing; page numbers",
     "(Rabbitt, 1982, p. 3, as cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, t. 3, dyfynnwyd yn Lyon et al., 2014)",
     "(Rabbitt, 1982, p. 3, cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, t. 3, dyfynnwyd yn Lyon et al., 2014)"),
    ("[see @rabbitt, pp. 3–5, via @lyon, ch. 2]", "8.6, 8.13", "Secondary referencing; page numbers",
     "(see Rabbitt, 1982, pp. 3–5, as cited in Lyon et al., 2014, Chapter 2)",
     "(see Rabbitt, 1982, tt. 3–5, dyfynnwyd yn Lyon et al., 2014, Pennod 2)",
     "(see Rabbitt, 1982, pp. 3–5, cited in Lyon et al., 2014, ch. 2)",
     "(see Rabbitt, 1982, tt. 3–5, dyfynnwyd yn Lyon et al., 2014, pen. 2)"),
    ("@rabbitt [via @lyon, p. 4]", "8.6, 8.11", "Secondary referencing; page numbers",
     "Rabbitt (1982, as cited in Lyon et al., 2014, p. 4)",
     "Rabbitt (1982, dyfynnwyd yn Lyon et al., 2014, t. 4)",
     "Rabbitt (1982, cited in Lyon et al., 2014, p. 4)",
     "Rabbitt (1982, dyfynnwyd yn Lyon et al., 2014, t. 4)"),
    ("@rabbitt [p. 3, via @lyon]", "8.6, 8.13", "Secondary referencing; page numbers",
     "Rabbitt (1982, p. 3, as cited in Lyon et al., 2014)",
     "Rabbitt (1982, t. 3, dyfynnwyd yn Lyon et al., 2014)",
     "Rabbitt (1982, p. 3, cited in Lyon et al., 2014)",
     "Rabbitt (1982, t. 3, dyfynnwyd yn Lyon et al., 2014)"),
    ("@rabbitt [pp. 3, 7, via @lyon, pp. 9-12]", "8.6, 8.13", "Secondary referencing; page numbers",
     "Rabbitt (1982, pp. 3, 7, as cited in Lyon et al., 2014, pp. 9–12)",
     "Rabbitt (1982, tt. 3, 7, dyfynnwyd yn Lyon et al., 2014, tt. 9–12)",
     "Rabbitt (1982, pp. 3, 7, cited in Lyon et al., 2014, pp. 9–12)",
     "Rabbitt (1982, tt. 3, 7, dyfynnwyd yn Lyon et al., 2014, tt. 9–12)"),
    ("[@diary via @pair]", "8.6: a year that is unknown", "Secondary referencing; no date",
     "(Allport, as cited in Pugh & Owen, 2010)",
     "(Allport, dyfynnwyd yn Pugh ac Owen, 2010)",
     "(Allport, no date, cited in Pugh and Owen, 2010)",
     "(Allport, d.d., dyfynnwyd yn Pugh ac Owen, 2010)"),
    ("@diary [via @pair, p. 4]", "8.6, 8.11", "Secondary referencing; no date",
     "Allport (as cited in Pugh & Owen, 2010, p. 4)",
     "Allport (dyfynnwyd yn Pugh ac Owen, 2010, t. 4)",
     "Allport (no date, cited in Pugh and Owen, 2010, p. 4)",
     "Allport (d.d., dyfynnwyd yn Pugh ac Owen, 2010, t. 4)"),
    ("@diary [via @pair; @rabbitt]", "8.6, 8.12", "Secondary referencing; no date",
     "Allport (as cited in Pugh & Owen, 2010; Rabbitt, 1982)",
     "Allport (dyfynnwyd yn Pugh ac Owen, 2010; Rabbitt, 1982)",
     "Allport (no date, cited in Pugh and Owen, 2010; Rabbitt, 1982)",
     "Allport (d.d., dyfynnwyd yn Pugh ac Owen, 2010; Rabbitt, 1982)"),
    ("[-@diary via @pair]", "8.6: the author in the sentence", "Secondary referencing; no date",
     "(as cited in Pugh & Owen, 2010)",
     "(dyfynnwyd yn Pugh ac Owen, 2010)",
     "(no date, cited in Pugh and Owen, 2010)",
     "(d.d., dyfynnwyd yn Pugh ac Owen, 2010)"),
    ("[-@diary, p. 3, via @pair]", "8.6, 8.13", "Secondary referencing; no date",
     "(p. 3, as cited in Pugh & Owen, 2010)",
     "(t. 3, dyfynnwyd yn Pugh ac Owen, 2010)",
     "(no date, p. 3, cited in Pugh and Owen, 2010)",
     "(d.d., t. 3, dyfynnwyd yn Pugh ac Owen, 2010)"),
    ("[-@rabbitt via @pair]", "8.6: the author in the sentence", "Secondary referencing",
     "(1982, as cited in Pugh & Owen, 2010)",
     "(1982, dyfynnwyd yn Pugh ac Owen, 2010)",
     "(1982, cited in Pugh and Owen, 2010)",
     "(1982, dyfynnwyd yn Pugh ac Owen, 2010)"),
    ("[@pair via @trio]", "8.6, 8.17", "Secondary referencing; two or three authors",
     "(Pugh & Owen, 2010, as cited in Tudur et al., 2011)",
     "(Pugh ac Owen, 2010, dyfynnwyd yn Tudur et al., 2011)",
     "(Pugh and Owen, 2010, cited in Tudur, Owen and Ifan, 2011)",
     "(Pugh ac Owen, 2010, dyfynnwyd yn Tudur, Owen ac Ifan, 2011)"),
    ("@pair [via @trio]", "8.6, 8.11, 8.17", "Secondary referencing; two or three authors",
     "Pugh and Owen (2010, as cited in Tudur et al., 2011)",
     "Pugh ac Owen (2010, dyfynnwyd yn Tudur et al., 2011)",
     "Pugh and Owen (2010, cited in Tudur, Owen and Ifan, 2011)",
     "Pugh ac Owen (2010, dyfynnwyd yn Tudur, Owen ac Ifan, 2011)"),
    ("[@lyon via @rabbitt]", "8.6, 8.17", "Secondary referencing; four or more authors",
     "(Lyon et al., 2014, as cited in Rabbitt, 1982)",
     "(Lyon et al., 2014, dyfynnwyd yn Rabbitt, 1982)",
     "(Lyon et al., 2014, cited in Rabbitt, 1982)",
     "(Lyon et al., 2014, dyfynnwyd yn Rabbitt, 1982)"),
    ("@lyon [via @rabbitt]", "8.6, 8.17", "Secondary referencing; four or more authors",
     "Lyon et al. (2014, as cited in Rabbitt, 1982)",
     "Lyon et al. (2014, dyfynnwyd yn Rabbitt, 1982)",
     "Lyon et al. (2014, cited in Rabbitt, 1982)",
     "Lyon et al. (2014, dyfynnwyd yn Rabbitt, 1982)"),
    ("[@alpha via @beta]", "8.6, 8.19", "Secondary referencing; several works of one year",
     "(Jones, 2020a, as cited in Jones, 2020b)",
     "(Jones, 2020a, dyfynnwyd yn Jones, 2020b)",
     "(Jones, 2020a, cited in Jones, 2020b)",
     "(Jones, 2020a, dyfynnwyd yn Jones, 2020b)"),
    ("[@wa via @wb]", "8.6, 8.20", "Secondary referencing; authors of one surname",
     "(A. Williams, 2018, as cited in B. Williams, 2018)",
     "(A. Williams, 2018, dyfynnwyd yn B. Williams, 2018)",
     "(A. Williams, 2018, cited in B. Williams, 2018)",
     "(A. Williams, 2018, dyfynnwyd yn B. Williams, 2018)"),
    ("[@ndone via @ndtwo]", "8.6, 8.19: letters of works without a date", "Secondary referencing; no date",
     "(Corff Un, n.d.-a, as cited in Corff Un, n.d.-b)",
     "(Corff Un, d.d.-a, dyfynnwyd yn Corff Un, d.d.-b)",
     "(Corff Un, no date a, cited in Corff Un, no date b)",
     "(Corff Un, d.d.-a, dyfynnwyd yn Corff Un, d.d.-b)"),
    ("[@press via @lyon]", "8.6: a work in press has no unknown year", "Secondary referencing",
     "(Wynn, in press, as cited in Lyon et al., 2014)",
     "(Wynn, yn y wasg, dyfynnwyd yn Lyon et al., 2014)",
     "(Wynn, in press, cited in Lyon et al., 2014)",
     "(Wynn, yn y wasg, dyfynnwyd yn Lyon et al., 2014)"),
    ("[@wg via @body]", "8.6, 8.17", "Secondary referencing; corporate authors",
     "(Welsh Government, 2021, as cited in MUB, 2022)",
     "(Llywodraeth Cymru, 2021, dyfynnwyd yn CFf, 2022)",
     "(Welsh Government, 2021, cited in MUB, 2022)",
     "(Llywodraeth Cymru, 2021, dyfynnwyd yn CFf, 2022)"),
    ("@body [via @wg, t. 4]", "8.6, 8.21", "Secondary referencing; corporate authors",
     "MUB (2022, as cited in Welsh Government, 2021, p. 4)",
     "CFf (2022, dyfynnwyd yn Llywodraeth Cymru, 2021, t. 4)",
     "MUB (2022, cited in Welsh Government, 2021, p. 4)",
     "CFf (2022, dyfynnwyd yn Llywodraeth Cymru, 2021, t. 4)"),
    ("[@act via @wg]", "8.6, 11.5", "Secondary referencing; legislation",
     "(Made-Up Act 1998, as cited in Welsh Government, 2021)",
     "(Made-Up Act 1998, dyfynnwyd yn Llywodraeth Cymru, 2021)",
     "(Made-Up Act 1998, cited in Welsh Government, 2021)",
     "(Made-Up Act 1998, dyfynnwyd yn Llywodraeth Cymru, 2021)"),
    ("@act [s. 3, via @wg]", "8.6, 11.5", "Secondary referencing; legislation",
     "Made-Up Act 1998 (Section 3, as cited in Welsh Government, 2021)",
     "Made-Up Act 1998 (Adran 3, dyfynnwyd yn Llywodraeth Cymru, 2021)",
     "Made-Up Act 1998 (sect. 3, cited in Welsh Government, 2021)",
     "Made-Up Act 1998 (adr. 3, dyfynnwyd yn Llywodraeth Cymru, 2021)"),
    ("[@page via @lyon]", "8.6, 8.14", "Secondary referencing; no author",
     "(The Title of a Page, 2001, as cited in Lyon et al., 2014)",
     "(The Title of a Page, 2001, dyfynnwyd yn Lyon et al., 2014)",
     "(The title of a page, 2001, cited in Lyon et al., 2014)",
     "(The title of a page, 2001, dyfynnwyd yn Lyon et al., 2014)"),
    ("[@part via @lyon]", "8.6, 8.14", "Secondary referencing; no author",
     "(“A Part of It,” 2003, as cited in Lyon et al., 2014)",
     "(“A Part of It”, 2003, dyfynnwyd yn Lyon et al., 2014)",
     "(‘A part of it’, 2003, cited in Lyon et al., 2014)",
     "(‘A part of it’, 2003, dyfynnwyd yn Lyon et al., 2014)"),
    ("[@rabbitt via @part]", "8.6, 8.14", "Secondary referencing; no author",
     "(Rabbitt, 1982, as cited in “A Part of It,” 2003)",
     "(Rabbitt, 1982, dyfynnwyd yn “A Part of It”, 2003)",
     "(Rabbitt, 1982, cited in ‘A part of it’, 2003)",
     "(Rabbitt, 1982, dyfynnwyd yn ‘A part of it’, 2003)"),
    ("[@edited via @page]", "8.6: editors, several years", "Secondary referencing; editors",
     "(Zed, 2004–2006, as cited in The Title of a Page, 2001)",
     "(Zed, 2004–2006, dyfynnwyd yn The Title of a Page, 2001)",
     "(Zed, 2004–2006, cited in The title of a page, 2001)",
     "(Zed, 2004–2006, dyfynnwyd yn The title of a page, 2001)"),
    ("[@rabbitt via @lyon; @rabbitt]", "8.6, 8.12", "Secondary referencing; several sources",
     "(Rabbitt, 1982, as cited in Lyon et al., 2014; Rabbitt, 1982)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014; Rabbitt, 1982)",
     "(Rabbitt, 1982, cited in Lyon et al., 2014; Rabbitt, 1982)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014; Rabbitt, 1982)"),
    ("[@alpha; @alpha via @lyon; @beta]", "8.6, 8.12: not one run of years", "Secondary referencing; several sources",
     "(Jones, 2020a, 2020b; Jones, 2020a, as cited in Lyon et al., 2014)",
     "(Jones, 2020a, 2020b; Jones, 2020a, dyfynnwyd yn Lyon et al., 2014)",
     "(Jones, 2020a, 2020b; Jones, 2020a, cited in Lyon et al., 2014)",
     "(Jones, 2020a, 2020b; Jones, 2020a, dyfynnwyd yn Lyon et al., 2014)"),
    ("[@rabbitt via @lyon; @diary via @lyon]", "8.6, 8.12", "Secondary referencing; several sources",
     "(Allport, as cited in Lyon et al., 2014; Rabbitt, 1982, as cited in Lyon et al., 2014)",
     "(Allport, dyfynnwyd yn Lyon et al., 2014; Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014)",
     "(Rabbitt, 1982, cited in Lyon et al., 2014; Allport, no date, cited in Lyon et al., 2014)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014; Allport, d.d., dyfynnwyd yn Lyon et al., 2014)"),
    ("[@rabbitt via @lyon; see also @pair, p. 2]", "8.6, 8.12", "Secondary referencing; several sources",
     "(Rabbitt, 1982, as cited in Lyon et al., 2014; see also Pugh & Owen, 2010, p. 2)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014; see also Pugh ac Owen, 2010, t. 2)",
     "(Rabbitt, 1982, cited in Lyon et al., 2014; see also Pugh and Owen, 2010, p. 2)",
     "(Rabbitt, 1982, dyfynnwyd yn Lyon et al., 2014; see also Pugh ac Owen, 2010, t. 2)"),
    ("@rabbitt [via @lyon, p. 4; @pair; @diary via @trio]", "8.6, 8.12", "Secondary referencing; several sources",
     "Rabbitt (1982, as cited in Lyon et al., 2014, p. 4; Allport, as cited in Tudur et al., 2011; Pugh & Owen, 2010)",
     "Rabbitt (1982, dyfynnwyd yn Lyon et al., 2014, t. 4; Allport, dyfynnwyd yn Tudur et al., 2011; Pugh ac Owen, 2010)",
     "Rabbitt (1982, cited in Lyon et al., 2014, p. 4; Pugh and Owen, 2010; Allport, no date, cited in Tudur, Owen and Ifan, 2011)",
     "Rabbitt (1982, dyfynnwyd yn Lyon et al., 2014, t. 4; Pugh ac Owen, 2010; Allport, d.d., dyfynnwyd yn Tudur, Owen ac Ifan, 2011)"),
    ("[@rabbitt, emphasis added, via @lyon, p. 4, my translation]", "8.6, 8.26", "Secondary referencing",
     "(Rabbitt, 1982, emphasis added, as cited in Lyon et al., 2014, p. 4, my translation)",
     "(Rabbitt, 1982, emphasis added, dyfynnwyd yn Lyon et al., 2014, t. 4, my translation)",
     "(Rabbitt, 1982, emphasis added, cited in Lyon et al., 2014, p. 4, my translation)",
     "(Rabbitt, 1982, emphasis added, dyfynnwyd yn Lyon et al., 2014, t. 4, my translation)"),
]  # fmt: skip
CASES = [(row[0], *kind, words) for row in ROWS for kind, words in zip(KINDS, row[3:], strict=True)]


def words_of(text: str, style: Style, language: Language) -> str:
    """The only citation of a text, in words."""
    (citation,) = citations.find(text)
    return to_text(render(citation, Formatter(BIBLIOGRAPHY, style), language))


@pytest.mark.parametrize(("text", "style", "language", "words"), CASES)
def test_a_work_is_cited_as_another_cites_it(text: str, style: Style, language: Language, words: str) -> None:
    """The words of the manuals, and of both languages."""
    assert words_of(text, style, language) == words


def test_the_table_is_whole() -> None:
    """Enough rows, each once, and none without its places in the manuals."""
    assert len({row[0] for row in ROWS}) == len(ROWS) >= 24
    assert all(row[1].startswith("8.6") and row[2].startswith("Secondary referencing") for row in ROWS)


LINKED = [
    ("[see @rabbitt, p. 3, via @lyon, p. 4]", "lyon", "Rabbitt, 1982, p. 3, as cited in Lyon et al., 2014"),
    ("@rabbitt [p. 3, via @lyon, p. 4]", "lyon", "Rabbitt (1982, p. 3, as cited in Lyon et al., 2014"),
    ("@diary [via @pair]", "pair", "Allport (as cited in Pugh & Owen, 2010"),
    ("[-@diary via @pair]", "pair", "as cited in Pugh & Owen, 2010"),
    ("[@part via @page]", "page", "“A Part of It,” 2003, as cited in The Title of a Page, 2001"),
]


@pytest.mark.parametrize(("text", "key", "words"), LINKED)
def test_all_of_it_is_one_link_to_what_was_read(text: str, key: str, words: str) -> None:
    """The reference that it leads to is that of the work that cites the other."""
    (citation,) = citations.find(text)
    parts = by_work(render(citation, Formatter(BIBLIOGRAPHY, APA), Language.EN))

    assert [(found, to_text(spans)) for found, spans in parts if found] == [(key, words)]


@pytest.mark.parametrize("language", Language)
def test_what_is_in_italics_stays_so(language: Language) -> None:
    """The names of those who are left out, and titles of whole works in the author's place."""
    (citation,) = citations.find("[@lyon via @page]")
    spans = render(citation, Formatter(BIBLIOGRAPHY, HARVARD), language)

    assert [span.text for span in spans if span.italic] == ["et al.", "The title of a page"]
    assert {span.key for span in spans[1:-1]} == {"page"}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_work_keeps_its_label_wherever_it_is_cited(style: Style) -> None:
    """Its letter and the names before *et al.* are those of the whole bibliography."""
    alone = words_of("[@beta]", style, Language.EN).strip("()")

    assert words_of("[@beta via @lyon]", style, Language.EN).startswith(f"({alone}, ")


def test_a_body_is_introduced_on_either_side() -> None:
    """Whichever name of it stands first on the page is followed by its abbreviation, once."""
    introduced: set[str] = set()
    formatter = Formatter(BIBLIOGRAPHY, APA)
    texts = ("[@wg via @body]", "@body [via @wg]", "[@body via @rabbitt]")
    found = [to_text(render(*citations.find(text), formatter, Language.EN, introduced)) for text in texts]

    assert found == [
        "(Welsh Government, 2021, as cited in Made-Up Body [MUB], 2022)",
        "MUB (2022, as cited in Welsh Government, 2021)",
        "(MUB, 2022, as cited in Rabbitt, 1982)",
    ]
    (citation,) = citations.find("@body [via @wg]")
    assert to_text(render(citation, formatter, Language.CY, set())) == (
        "Corff Ffug (CFf, 2022, dyfynnwyd yn Llywodraeth Cymru, 2021)"
    )


@pytest.mark.parametrize("text", ["[@nobody via @lyon]", "[@rabbitt via @nobody]", "@rabbitt [via @nobody]"])
def test_an_unknown_key_is_never_printed(text: str) -> None:
    """On neither side."""
    with pytest.raises(KeyError):
        words_of(text, APA, Language.EN)


def test_the_words_are_data_of_the_style() -> None:
    """Any style may have its own, in both languages, and say whether an unknown year is named."""
    other = replace(APA, citing=replace(APA.citing, second_hand="In", leaves_out_unknown_years=False))

    assert words_of("[@diary via @pair]", other, Language.EN) == "(Allport, n.d., In Pugh & Owen, 2010)"
    assert words_of("[@diary via @pair]", other, Language.CY) == "(Allport, d.d., Yn Pugh ac Owen, 2010)"
    assert all(is_term(style.citing.second_hand) for style in STYLES.values())
