"""Entries become typed works, each fact once, in the language of the page. All works are fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from macros.bibliography import Entry, Genre, Names, Pages, Person, Reading, Stage, Work, WorkDate, WorkTitle
from macros.bibliography.conversion import as_work, as_works
from macros.bibliography.dates import parse_date
from macros.bibliography.languages import iso_code
from macros.bibliography.pieces import Piece, plain
from macros.bibliography.reading.entries import read
from macros.language import Language

EN, CY = Language.EN, Language.CY


def work(fields: str, type_: str = "misc") -> Work:
    """The work of one entry with some fields."""
    return next(iter(as_works(read("made-up.bib", f"@{type_}{{k, {fields}}}")[0]).values()))


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024", WorkDate(2024)),
        ("2024-03", WorkDate(2024, 3)),
        ("2024-03-05", WorkDate(2024, 3, 5)),
        (" 2024 ", WorkDate(2024)),
        ("2024-21", WorkDate(2024, season=21)),
        ("2024-24", WorkDate(2024, season=24)),
        ("2024-25", None),
        ("2024-21-01", None),
        ("2024-02-30", None),
        ("2024-00", None),
        ("2024~", WorkDate(2024, is_circa=True)),
        ("2024?", WorkDate(2024, is_uncertain=True)),
        ("2024%", WorkDate(2024, is_circa=True, is_uncertain=True)),
        ("2024-21~", WorkDate(2024, season=21, is_circa=True)),
        ("2019/2020", WorkDate(2019, last=WorkDate(2020))),
        ("2019-05/2019-09", WorkDate(2019, 5, last=WorkDate(2019, 9))),
        ("2019/", WorkDate(2019, is_open=True)),
        ("2019/..", WorkDate(2019, is_open=True)),
        ("2020/2019", None),
        ("2020/soon", None),
        ("../2020", None),
        ("c. 2020", None),
        ("", None),
    ],
)
def test_a_date_says_how_far_it_is_known(written: str, date: WorkDate | None) -> None:
    """Day, month, season, range, open range, about and perhaps; anything else is no date."""
    assert parse_date(written) == date


@pytest.mark.parametrize(
    ("date", "last_year", "parts"),
    [
        (WorkDate(2019, last=WorkDate(2021)), 2021, (2019,)),
        (WorkDate(2019, 5, last=WorkDate(2019, 9)), 0, (2019, 5)),
        (WorkDate(2019, is_open=True), 0, (2019,)),
        (WorkDate(2019, 5, 1), 0, (2019, 5, 1)),
    ],
)
def test_a_range_has_a_last_year_where_that_is_another(
    date: WorkDate, last_year: int, parts: tuple[int, ...]
) -> None:
    """What references print of a range is its years."""
    assert (date.last_year, date.parts) == (last_year, parts)


@pytest.mark.parametrize(
    ("fields", "issued", "stage", "when"),
    [
        ("year = 2020", WorkDate(2020), Stage.DATED, ""),
        ("year = 2020, month = mar, day = 5", WorkDate(2020, 3, 5), Stage.DATED, ""),
        ("year = 2020, month = {12}", WorkDate(2020, 12), Stage.DATED, ""),
        ("year = 2020, month = {0}, day = 5", WorkDate(2020), Stage.DATED, ""),
        ("year = 2020, day = 5", WorkDate(2020), Stage.DATED, ""),
        ("date = {2021}, year = 2020", WorkDate(2021), Stage.DATED, ""),
        ("date = {soon}, year = 2020", WorkDate(2020), Stage.DATED, ""),
        ("note = {n.d.}", None, Stage.UNDATED, ""),
        ("year = {forthcoming}", None, Stage.FORTHCOMING, "forthcoming"),
        ("pubstate = {submitted}, note = {Later}", None, Stage.FORTHCOMING, "Later"),
        ("year = {in press}", None, Stage.IN_PRESS, "in press"),
        ("year = {In press}", None, Stage.IN_PRESS, "In press"),
        ("note = {In Press}", None, Stage.IN_PRESS, "In Press"),
        ("pubstate = {inpress}", None, Stage.IN_PRESS, ""),
        ("note = {An expression}", None, Stage.UNDATED, ""),
        ("year = 2020, note = {in press}", WorkDate(2020), Stage.DATED, ""),
    ],
)
def test_a_work_is_dated_or_says_why_not(
    fields: str, issued: WorkDate | None, stage: Stage, when: str
) -> None:
    """Whatever field says so, and in capitals or not."""
    found = work(f"title = {{T}}, {fields}")

    assert (found.issued, found.stage, found.when) == (issued, stage, when)


def test_other_dates_have_their_fields() -> None:
    """When it was seen, and when it first appeared."""
    found = work("title = {T}, urldate = {2024-03-05}, origdate = {1920~}")

    assert found.accessed == WorkDate(2024, 3, 5)
    assert found.originally_issued == WorkDate(1920, is_circa=True)


@pytest.mark.parametrize(
    ("fields", "pieces", "main", "subtitle"),
    [
        ("title = {The {NIoT} today}", [("The ", False, False), ("NIoT", True, False), (" today", False, False)], "The NIoT today", ""),
        (r"title = {On \emph{Hamlet}}", [("On ", False, False), ("Hamlet", False, True)], "On Hamlet", ""),
        ("title = {One.}", [("One", False, False)], "One.", ""),
        ("title = {One..}", [("One..", False, False)], "One..", ""),
        ("title = {One}, subtitle = {Two}", [("One: Two", False, False)], "One", "Two"),
        ("title = {One?}, subtitle = {Two}", [("One? Two", False, False)], "One?", "Two"),
        ("title = {}", [], "", ""),
    ],
)  # fmt: skip
def test_a_title_has_pieces(
    fields: str, pieces: list[tuple[str, bool, bool]], main: str, subtitle: str
) -> None:
    """Protected words and italics stay known; the subtitle follows its mark; a last full stop goes."""
    found = work(fields).title

    assert found.pieces == tuple(Piece(*piece) for piece in pieces)
    assert (found.main, found.subtitle) == (main, subtitle)


def test_a_work_is_shown_in_the_language_of_the_page() -> None:
    """Official names, titles and addresses of that language come first; a subtitle belongs to its own title."""
    found = work(
        "author = {{Welsh Government}}, author_cy = {{Llywodraeth Cymru}}, shortauthor = {{WG}}, title = {Plan},"
        " subtitle = {More}, title_cy = {Cynllun}, institution = {Welsh Government}, type = {Report},"
        " type_cy = {Adroddiad}, url = {https://example.org/en}, url_cy = {https://example.org/cy}, year = 2020"
    )
    english, cymraeg = found.in_language(EN), found.in_language(CY)

    assert [one.title.text for one in (found, english, cymraeg)] == ["Plan: More", "Plan: More", "Cynllun"]
    assert [one.title.is_official for one in (found, english, cymraeg)] == [False, False, True]
    assert [one.title.language for one in (found, english, cymraeg)] == ["en", "en", "cy"]
    assert [one.type for one in (english, cymraeg)] == ["Report", "Adroddiad"]
    assert [one.address and one.address.href for one in (english, cymraeg)] == [
        "https://example.org/en",
        "https://example.org/cy",
    ]
    assert [one.cited_names[0].family for one in (english, cymraeg)] == ["WG", "Llywodraeth Cymru"]
    assert [one.named(one.institution) for one in (english, cymraeg)] == [
        "Welsh Government",
        "Llywodraeth Cymru",
    ]
    assert cymraeg.named("Somebody else") == "Somebody else"
    assert [person.family for person in found.names] == ["Welsh Government", "Llywodraeth Cymru", "WG"]


def test_people_have_their_parts() -> None:
    """Authors come first, else editors; an Act has nobody."""
    people = "author = {Rees, Ann and others}, editor = {Evans, Ed and Owen, Q.}, translator = {Tan, Tom}"
    found, edited = work(f"title = {{T}}, {people}", "book"), work("editor = {Evans, Ed}", "book")
    act = work(f"title = {{T}}, {people}", "legislation").in_language(EN)

    assert found.authors == Names((Person("Rees", "Ann"),), has_others=True)
    assert (found.role, found.creators) == ("author", found.authors)
    assert found.authors.is_several
    assert found.editors.is_several
    assert not found.translators.is_several
    assert (edited.role, edited.creators) == ("editor", edited.editors)
    assert (act.role, act.creators, act.cited_names) == ("", Names(), ())


@pytest.mark.parametrize(
    ("type_", "fields", "genre"),
    [
        ("article", "", Genre.ARTICLE), ("inbook", "", Genre.BOOK), ("inbook", "booktitle = {B}", Genre.CHAPTER),
        ("online", "", Genre.PAGE), ("online", "entrysubtype = {Blog}", Genre.ARTICLE),
        ("online", "entrysubtype = {podcast}", Genre.PODCAST), ("article", "entrysubtype = {podcast}", Genre.ARTICLE),
        ("software", "", Genre.SOFTWARE), ("nonsense", "", Genre.PAGE),
    ],
)  # fmt: skip
def test_a_work_is_of_one_genre(type_: str, fields: str, genre: Genre) -> None:
    """The type says it, and for some types what the work is in."""
    assert work(f"title = {{T}}, {fields}", type_).genre is genre


@pytest.mark.parametrize(
    ("written", "printed", "ranges"),
    [
        ("10--19", "10–19", (("10", "19"),)),
        ("10-19", "10–19", (("10", "19"),)),
        ("4", "4", (("4", ""),)),
        ("iv--vi, 7", "iv–vi, 7", (("iv", "vi"), ("7", ""))),
        ("A-1-A-4", "A-1-A-4", (("A-1-A-4", ""),)),
        ("", "", ()),
    ],
)
def test_pages_are_ranges(written: str, printed: str, ranges: tuple[tuple[str, str], ...]) -> None:
    """What is printed has the dash of a range; a label with hyphens of its own stays."""
    found = work(f"title = {{T}}, pages = {{{written}}}").pages

    assert (found.printed, found.ranges) == (printed, ranges)
    assert Pages() == work("title = {T}").pages


@pytest.mark.parametrize(
    ("fields", "address", "is_doi"),
    [
        ("doi = {10.1234/abc}, url = {https://example.org/}", "https://doi.org/10.1234/abc", True),
        ("url = {https://doi.org/10.1234/abc}", "https://doi.org/10.1234/abc", True),
        (r"url = {https://example.org/a\_b}", "https://example.org/a_b", False),
        (r"howpublished = {\url{https://example.org/how}}", "https://example.org/how", False),
        (r"note = {At \url{https://example.org/note}}", "https://example.org/note", False),
        (r"howpublished = {Portal}, note = {\url{https://example.org/note}}", "", False),
        ("url = {javascript:alert(1)}", "", False),
        ("doi = {nonsense}", "", False),
    ],
)
def test_a_work_has_one_safe_address(fields: str, address: str, is_doi: bool) -> None:
    """The DOI, else the address, else one in its text; nothing that is not http or https."""
    found = work(f"title = {{T}}, {fields}").address

    assert (found.text, found.is_doi) == (address, is_doi) if found else address == ""


@pytest.mark.parametrize(
    ("fields", "site", "publisher"),
    [
        ("howpublished = {Hwb}", "Hwb", ""),
        ("organization = {O}, publisher = {P}", "O", "P"),
        (r"howpublished = {\url{https://example.org/}}, institution = {I}", "", "I"),
    ],
)
def test_a_page_is_on_a_site(fields: str, site: str, publisher: str) -> None:
    """An address in place of the site's name is no name; the site is not named again as publisher."""
    found = work(f"title = {{T}}, {fields}", "online")

    assert (found.site, found.publisher) == (site, publisher)


@pytest.mark.parametrize(
    ("langid", "code"),
    [("", "en"), ("welsh", "cy"), ("British", "en"), ("cy", "cy"), ("de-AT", "de"), ("klingon", "")],
)
def test_a_work_is_in_a_language(langid: str, code: str) -> None:
    """babel's name or a code; English unless the entry says otherwise."""
    fields = f"title = {{T}}, langid = {{{langid}}}" if langid else "title = {T}"

    assert work(fields).language_of_work == code
    assert iso_code(langid or "english") == code


@pytest.mark.parametrize(
    ("written", "keywords"), [("one, two", ("one", "two")), ("one,, two, ,", ("one", "two")), ("", ())]
)
def test_keywords_are_words(written: str, keywords: tuple[str, ...]) -> None:
    """Nothing between two commas is no keyword."""
    assert work(f"title = {{T}}, keywords = {{{written}}}").keywords == keywords


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("read = {whole}", Reading.WHOLE), ("read = {extract}", Reading.EXTRACT), ("read = {abstract}", Reading.ABSTRACT),
        ("read = { cited }", Reading.CITED), ("read = {Whole}", None), ("read = {}", None), ("", None),
    ],
)  # fmt: skip
def test_how_far_a_work_was_read_is_one_of_four(written: str, reading: Reading | None) -> None:
    """Any other word counts as none; `check` tells it."""
    found = work(f"title = {{T}}, {written}")

    assert found.read is found.in_language(CY).read is reading


def test_a_work_holds_who_cites_it_and_what_reviewers_need() -> None:
    """The key as written, the note as plain text."""
    found = work("title = {T}, read = {cited}, read_in = {a_b2020}, annote = {Says: a \\& b.}")

    assert (found.read_in, found.annote) == ("a_b2020", "Says: a & b.")


def test_the_entry_stays_at_hand() -> None:
    """Rules, mends and the export to BibTeX need what was written."""
    (entry,) = read("made-up.bib", "@misc{k, title = {A \\& B}}")[0].values()

    assert as_work(entry).entry is entry
    assert as_work(entry).in_language(CY).entry is entry


@pytest.mark.parametrize(
    ("text", "printed"),
    [("It's 'so' -- ``yes''", "It’s ‘so’ – “yes”"), ("a~b \\ {c}", "a~b \\ {c}"), ("plain", "plain")],
)
def test_a_plain_text_gets_the_marks_of_printers(text: str, printed: str) -> None:
    """Quotation marks and dashes; what LaTeX would read as its own stays."""
    assert plain(text) == printed


def test_a_work_without_fields_is_empty() -> None:
    """What an entry does not say is nothing, not a word."""
    entry = Entry("k", "misc", {})
    bare = replace(as_work(entry), entry=Work(key="k").entry, faces={}, language_of_work="")

    assert bare == replace(Work(key="k"), title=bare.title, periodical=bare.periodical, book=bare.book)
    assert {bare.title, bare.periodical, bare.book} == {WorkTitle(language="en")}
    assert Work(key="k").title == WorkTitle()
    assert Work(key="k").genre is Genre.PAGE
    assert Work(key="k").faces == {}


FACTS = {
    "type": "type", "shorttitle": "shorttitle", "volume": "volume", "volumes": "volumes",
    "number": "number", "chapter": "chapter", "eid": "eid", "edition": "edition", "version": "version",
    "series": "series", "note": "note", "isbn": "isbn", "issn": "issn", "issue": "issue",
    "journal": "journal", "journaltitle": "journal", "address": "place", "location": "place",
    "publisher": "publisher", "institution": "publisher", "school": "publisher", "organization": "publisher",
    "howpublished": "publisher", "entrysubtype": "subtype",
}  # fmt: skip
"""Field → the fact that it is."""


@pytest.mark.parametrize("name", FACTS)
def test_a_field_is_a_fact(name: str) -> None:
    """Under whatever name, LaTeX decoded, and in the language of the page."""
    found = as_work(Entry("k", "book", {name: r"a\&~b", f"{name}_cy": "ffug"}))

    assert getattr(found, FACTS[name]) == "a& b"
    assert getattr(found.in_language(EN), FACTS[name]) == "a& b"
    assert getattr(found.in_language(CY), FACTS[name]) == "ffug"


@pytest.mark.parametrize(
    ("fact", "names"),
    [
        ("journal", "journal journaltitle"),
        ("place", "address location"),
        ("issue", "number issue"),
        ("publisher", "publisher institution school organization howpublished"),
        ("institution", "institution publisher school organization"),
        ("school", "school institution publisher"),
        ("site", "howpublished organization publisher institution"),
    ],
)
def test_one_name_of_a_fact_goes_before_another(fact: str, names: str) -> None:
    """BibTeX and biblatex have several names for one thing."""
    rest = names.split()
    while rest:
        assert getattr(as_work(Entry("k", "book", {name: name for name in rest})), fact) == rest[0]
        del rest[0]


def test_an_article_is_in_the_first_that_is_named() -> None:
    """A journal, or else the site or the publisher."""
    rest = ["journal", "journaltitle", "organization", "howpublished", "publisher"]
    while rest:
        found = as_work(Entry("k", "article", {name: name for name in rest}))
        assert found.periodical.text == rest[0]
        del rest[0]


@pytest.mark.parametrize(
    ("name", "is_part"), [("booktitle", True), ("journal", True), ("journaltitle", True), ("series", False)]
)
def test_a_part_is_in_a_journal_or_book(name: str, is_part: bool) -> None:
    """A series is no whole of which a book is a part."""
    assert as_work(Entry("k", "book", {name: "X"})).is_part is is_part


@pytest.mark.parametrize(
    ("type_", "degree"), [("phdthesis", "phdthesis"), ("mastersthesis", "mathesis"), ("thesis", "")]
)
def test_a_thesis_is_for_a_degree(type_: str, degree: str) -> None:
    """Where its type says so."""
    assert as_work(Entry("k", type_, {})).degree == degree


def test_quotation_marks_open_in_one_piece_and_close_in_another() -> None:
    """They are found in the whole, wherever the pieces begin."""
    found = work("title = {One {TWO} 'three {FOUR} five' and {SIX} 'seven'}").title

    assert found.text == "One TWO ‘three FOUR five’ and SIX ‘seven’"


def test_a_work_that_says_nothing_holds_nothing() -> None:
    """No field has a value of its own accord: what a page of the site leaves out is printed nowhere."""
    work = Work(key="a")
    said = {field.name: getattr(work, field.name) for field in fields(Work)}

    names, no_pages = Names(), Pages()
    assert (names.people, names.has_others, no_pages.text) == ((), False, "")
    assert {name for name, value in said.items() if value and value not in (names, no_pages)} == {
        "key",
        "entry",
        "genre",
        "stage",
    }
    assert {name for name, value in said.items() if value is None} <= {
        "issued",
        "originally_issued",
        "accessed",
        "address",
        "read",
    }
    assert all(
        said[field.name] == "" for field in fields(Work) if field.type == "str" and field.name != "key"
    )
    assert (work.entry.key, work.entry.type, dict(work.entry.fields)) == ("", "", {})


MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, 1)))
def test_every_month_has_its_names(number: int, name: str) -> None:
    """In full or in three letters, in small letters or capitals, or in figures."""
    for written in (name, name[:3], name.title(), name[:3].upper(), f"{number}", f"{number:02}"):
        work = as_work(Entry("a", "misc", {"year": "2020", "month": written, "day": "7"}))
        assert work.issued == WorkDate(2020, number, 7)


@pytest.mark.parametrize("written", ["", "0", "13", "00", "001", "spring", "x"])
def test_what_is_no_month_is_left_out(written: str) -> None:
    """And the day with it."""
    assert as_work(Entry("a", "misc", {"year": "2020", "month": written, "day": "7"})).issued == WorkDate(
        2020
    )
