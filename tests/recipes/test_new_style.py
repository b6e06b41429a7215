"""A new citation style: its record is all that it takes. The style and all works are fabricated."""

from __future__ import annotations

import pytest
from click import Choice

from macros.__main__ import main
from macros.bibliography import Genre, InLanguage, Stage
from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.language import Language
from macros.plugin.options import ToolkitConfig
from macros.references import STYLES, Formatter, Spans, Style, to_text
from macros.references.citation import render
from macros.references.links import link
from macros.references.names import in_full, in_words
from macros.references.spans import joined, sentences
from macros.references.style import Citing, Filing, Means
from macros.references.titles import title
from macros.text import citations

EN, CY = Language.EN, Language.CY


def form(work: InLanguage, year: str) -> Spans:
    """The form of every genre: who, what, in what, when, where."""
    names = in_words([in_full(person) for person in work.creators.people], work.language)
    within = title(work, work.book or work.periodical)
    return sentences(names, title(work, work.title, italic=True), within, year, joined([link(work)], ""))


FABRICATED = Style(
    name="fabricated",
    title="Fabricated",
    manual="A manual that nobody has written",
    forms=dict.fromkeys(Genre, form),
    citing=Citing(
        most_names=1,
        means=(Means.MORE_NAMES,),
        introduction="{} = {}",
        quotes=("«", "»"),
        undated="no date",
        long_locators=True,
    ),
    filing=Filing(
        stages=(Stage.UNDATED, Stage.DATED, Stage.IN_PRESS, Stage.FORTHCOMING), keeps_particles=True
    ),
)

WORKS = as_works(
    read(
        "made-up.bib",
        r"""
@article{article, author={Rees, Ann and Owen, Q.}, title={One}, journal={Journal}, year=2020, doi={10.1234/a}}
@book{book, author={van der Berg, Jan}, title={Two}, title_cy={Dau}, publisher={P}, year=2020}
@incollection{chapter, author={Rees, Ann and Price, B.}, title={Three}, booktitle={Whole}, year=2020}
@inproceedings{paper, author={Rees, Ann}, title={Four}, booktitle={Proceedings}, year=2020}
@report{report, author={{Made-Up Body}}, shortauthor={{MUB}}, title={Five}, institution={I}, date=2020}
@phdthesis{thesis, author={Rees, Ann}, title={Six}, school={S}, year=2021}
@online{page, title={Seven}, url={https://example.org/7}}
@unpublished{manuscript, author={Rees, Ann}, title={Eight}, note={Forthcoming}}
@dataset{dataset, author={Rees, Ann}, title={Nine}, date=2019}
@software{software, author={Rees, Ann}, title={Ten}, date=2018}
@audio{podcast, author={Rees, Ann}, title={Eleven}, booktitle={Series}, date=2017}
@legislation{act, title={Made-Up Act 2016}, date=2016}
""",
    )[0]
)

PRINTED = {
    "article": (
        "Ann Rees and Q. Owen. One. Journal. 2020. https://doi.org/10.1234/a.",
        "Ann Rees a Q. Owen. One. Journal. 2020. https://doi.org/10.1234/a.",
    ),
    "book": ("Jan van der Berg. Two. P. 2020.", "Jan van der Berg. Dau. P. 2020."),
    "chapter": ("Ann Rees and B. Price. Three. Whole. 2020.", "Ann Rees a B. Price. Three. Whole. 2020."),
    "paper": ("Ann Rees. Four. Proceedings. 2020.",) * 2,
    "report": ("Made-Up Body. Five. 2020.",) * 2,
    "thesis": ("Ann Rees. Six. 2021.",) * 2,
    "page": ("Seven. no date. https://example.org/7.", "Seven. d.d. https://example.org/7."),
    "manuscript": ("Ann Rees. Eight. forthcoming.", "Ann Rees. Eight. i’w gyhoeddi."),
    "dataset": ("Ann Rees. Nine. 2019.",) * 2,
    "software": ("Ann Rees. Ten. 2018.",) * 2,
    "podcast": ("Ann Rees. Eleven. Series. 2017.",) * 2,
    "act": ("Made-Up Act 2016.",) * 2,
}


def test_the_works_are_of_every_genre() -> None:
    """Nothing is left out of the table."""
    assert {work.genre for work in WORKS.values()} == set(Genre)
    assert set(PRINTED) == set(WORKS)


@pytest.mark.parametrize("key", PRINTED)
def test_a_work_of_every_genre_is_printed_in_both_languages(key: str) -> None:
    """What the record says is all that a style needs."""
    formatter = Formatter(WORKS, FABRICATED)

    assert tuple(to_text(formatter.reference(key, language)) for language in (EN, CY)) == PRINTED[key]


@pytest.mark.parametrize(
    ("text", "english", "cymraeg"),
    [
        ("[@article, ch. 2]", "(Rees and Owen, 2020, Chapter 2)", "(Rees ac Owen, 2020, Pennod 2)"),
        ("@chapter", "Rees and Price (2020)", "Rees a Price (2020)"),
        ("[@report]", "(Made-Up Body = MUB, 2020)", "(Made-Up Body = MUB, 2020)"),
        ("[@book; @page]", "(Seven, no date; van der Berg, 2020)", "(Seven, d.d.; van der Berg, 2020)"),
        ("[@manuscript]", "(Rees, forthcoming)", "(Rees, i’w gyhoeddi)"),
        ("[@act]", "(Made-Up Act 2016)", "(Made-Up Act 2016)"),
    ],
)
def test_works_are_cited_as_the_record_says(text: str, english: str, cymraeg: str) -> None:
    """Names, introductions, places and words for a missing date follow the record, in both languages."""
    formatter = Formatter(WORKS, FABRICATED)
    (citation,) = citations.find(text)
    found = [to_text(render(citation, formatter, language, set())) for language in (EN, CY)]

    assert found == [english, cymraeg]


def test_the_list_is_in_the_order_of_the_record() -> None:
    """A particle counts as a part of the name, and a work without a date comes first."""
    ordered = Formatter(WORKS, FABRICATED).sorted(WORKS)

    assert ordered[-1] == "book"
    assert ordered.index("manuscript") > ordered.index("thesis")


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_style_of_the_list_has_a_form_for_every_genre(style: Style) -> None:
    """No work of the bibliography is without a reference."""
    assert set(style.forms) == set(Genre)


def test_every_choice_of_a_style_is_the_list() -> None:
    """`mkdocs.yml` and the command line offer what the list holds."""
    (option,) = (one for one in main.commands["cite"].params if one.name == "style")
    assert isinstance(option.type, Choice)

    assert list(option.type.choices) == list(STYLES)
    assert list(ToolkitConfig.citation_style.choices) == list(STYLES)
