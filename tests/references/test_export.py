"""The bibliography for other programs. All entries are made up."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bibliography import Entry
from macros.bibliography.conversion import as_work, as_works
from macros.bibliography.reading.entries import read
from macros.references import export

SOURCE = r"""
@article{sian, author={Gr\^{u}ffydd, Si{\^a}n and van der Berg, Jan and others}, title={{NIoT} \& {Welsh} things: `a' title},
  journal={Journal}, date={2021-03-05}, volume=4, number=2, pages={10--19}, doi={10.1234/a\_b}, url={https://example.org/a\_b},
  urldate={2024-04-06}, langid={english}, keywords={one, two}, hallmarks={rooted}, naelyear={2020}, note={Editorial}}
@misc{wg, author={{Welsh Government}}, author_cy={{Llywodraeth Cymru}}, title={Plan}, title_cy={Cynllun}, howpublished={Hwb}}
@phdthesis{thesis, author={Owen, Q.}, title={T}, school={University}, address={Bangor}, year={in press}}
@incollection{part, author={King, Jr., Martin}, title={Part}, booktitle={Whole}, editor={Evans, Ed}, year=2013, number=3, series={S}}
@report{report, author={Owen, Q.}, title={R}, institution={I}, number=12, type={Paper}, date={2019/2020}}
@book{llyfr, author={Owen, Q.}, title={Llyfr}, title_en={Book}, year=2001, langid={welsh}}
"""
ENTRIES, PROBLEMS = read("made-up.bib", SOURCE)
WORKS = as_works(ENTRIES)


def test_the_examples_have_no_problems() -> None:
    """The entries of this file are read without problems."""
    assert PROBLEMS == []


def test_bibtex_is_read_back_as_the_same_entries() -> None:
    """What is written as BibTeX is read as the same entries, but for the toolkit's own fields.

    Where there is only a date, a year stands beside it; a DOI or address has no escapes.
    """
    found, problems = read("again.bib", export.bibtex(WORKS.values()))

    assert problems == []
    for key, entry in ENTRIES.items():
        fields = {
            name: value.replace("\\_", "_") if name in {"doi", "url"} else value
            for name, value in entry.fields.items()
            if name not in {"hallmarks", "naelyear"}
        }
        fields.setdefault("year", fields.get("date", "")[:4])
        fields = {name: value for name, value in fields.items() if value}
        assert replace(found[key], line=entry.line) == replace(entry, fields=fields)


def test_ris_holds_the_facts_in_plain_text() -> None:
    """An article in RIS: one fact a line, LaTeX decoded, from TY to ER."""
    assert export.ris([WORKS["sian"]]).splitlines() == [
        "TY  - JOUR",
        "ID  - sian",
        "AU  - Grûffydd, Siân",
        "AU  - van der Berg, Jan",
        "TI  - NIoT & Welsh things: ‘a’ title",
        "T2  - Journal",
        "PY  - 2021",
        "DA  - 2021/03/05",
        "VL  - 4",
        "IS  - 2",
        "SP  - 10",
        "EP  - 19",
        "DO  - 10.1234/a_b",
        "UR  - https://example.org/a_b",
        "Y2  - 2024/04/06",
        "LA  - en",
        "N1  - Editorial",
        "KW  - one",
        "KW  - two",
        "ER  - ",
    ]


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("wg", "TY  - ELEC"), ("wg", "AU  - Welsh Government"), ("wg", "TI  - Plan"), ("llyfr", "TI  - Llyfr"), ("llyfr", "LA  - cy"), ("thesis", "TY  - THES"),
        ("thesis", "PB  - University"), ("thesis", "CY  - Bangor"), ("part", "A2  - Evans, Ed"),
        ("part", "AU  - King, Martin, Jr."), ("part", "T2  - Whole"), ("report", "TY  - RPRT"), ("report", "M3  - Paper"),
    ],
)  # fmt: skip
def test_ris_of_other_kinds(key: str, line: str) -> None:
    """Other kinds of works have their own type and fields; names are those of the bibliography."""
    assert line in export.ris([WORKS[key]]).splitlines()


def test_csl_json_holds_the_facts_in_plain_text() -> None:
    """An article in CSL-JSON, with dates in parts and names taken apart."""
    (item,) = json.loads(export.csl_json([WORKS["sian"]]))

    assert item == {
        "id": "sian", "type": "article-journal", "title": "NIoT & Welsh things: ‘a’ title",
        "author": [
            {"family": "Grûffydd", "given": "Siân"},
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        ],
        "container-title": "Journal", "volume": "4", "issue": "2", "page": "10–19", "DOI": "10.1234/a_b",
        "URL": "https://example.org/a_b", "issued": {"date-parts": [[2021, 3, 5]]},
        "accessed": {"date-parts": [[2024, 4, 6]]}, "language": "en", "keyword": "one, two", "note": "Editorial",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("wg", "author", [{"literal": "Welsh Government"}]),
        ("wg", "type", "webpage"),
        ("wg", "container-title", "Hwb"),
        ("thesis", "status", "in press"),
        ("thesis", "publisher", "University"),
        ("part", "collection-number", "3"),
        ("part", "editor", [{"family": "Evans", "given": "Ed"}]),
        ("report", "number", "12"),
        ("report", "issued", {"date-parts": [[2019], [2020]]}),
    ],
)
def test_csl_json_of_other_kinds(key: str, name: str, value: object) -> None:
    """Organisations are literal names; numbers go where the kind of work has them."""
    (item,) = json.loads(export.csl_json([WORKS[key]]))

    assert item[name] == value


def record(source: str) -> list[str]:
    """The lines in RIS of the work of one entry."""
    return export.ris(as_works(read("made-up.bib", source)[0]).values()).splitlines()


def item(source: str) -> dict[str, object]:
    """The work of one entry in CSL-JSON."""
    (found,) = json.loads(export.csl_json(as_works(read("made-up.bib", source)[0]).values()))
    return dict(found)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("@book{a, editor={E, Ed}, title={T}, year=2000}", ["TY  - EDBOOK", "AU  - E, Ed"]),
        (
            "@book{a, author={A, Ann}, editor={E, Ed}, title={T}, year=2000}",
            ["TY  - BOOK", "AU  - A, Ann", "A2  - E, Ed"],
        ),
        ("@report{a, editor={E, Ed}, title={T}, year=2000}", ["TY  - RPRT", "A2  - E, Ed"]),
        (
            "@collection{a, editor={E, Ed}, translator={T, Tom}, title={T}, year=2000}",
            ["TY  - EDBOOK", "AU  - E, Ed", "A4  - T, Tom"],
        ),
    ],
)
def test_editors_are_the_authors_of_an_edited_book_only(source: str, lines: list[str]) -> None:
    """Of a book that nobody else has written, the editors come first in RIS; elsewhere second."""
    found = record(source)

    assert [line for line in found if line[:2] in {"TY", "AU", "A2", "A4"}] == lines


@pytest.mark.parametrize(
    ("type_", "csl", "ris"),
    [
        ("article", "article-journal", "JOUR"), ("book", "book", "BOOK"), ("incollection", "chapter", "CHAP"),
        ("inproceedings", "paper-conference", "CPAPER"), ("report", "report", "RPRT"), ("thesis", "thesis", "THES"),
        ("online", "webpage", "ELEC"), ("unpublished", "manuscript", "UNPB"), ("dataset", "dataset", "DATA"),
        ("software", "software", "COMP"), ("audio", "broadcast", "SOUND"), ("legislation", "legislation", "STAT"),
    ],
)  # fmt: skip
def test_every_genre_has_its_type(type_: str, csl: str, ris: str) -> None:
    """Each kind of work is what the other program calls it."""
    source = f"@{type_}{{a, author={{A, B}}, title={{T}}, booktitle={{B}}, year=2000}}"

    assert (item(source)["type"], record(source)[0]) == (csl, f"TY  - {ris}")


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2020", ["PY  - 2020"]), ("2020-03", ["PY  - 2020", "DA  - 2020/03"]),
        ("2020-03-05", ["PY  - 2020", "DA  - 2020/03/05"]), ("2020/2021", ["PY  - 2020"]), ("soon", []),
    ],
)  # fmt: skip
def test_a_date_is_given_where_it_says_more_than_the_year(date: str, lines: list[str]) -> None:
    """RIS has a tag for the year and one for the date."""
    found = record(f"@misc{{a, title={{T}}, date={{{date}}}}}")

    assert [line for line in found if line[:2] in {"PY", "DA"}] == lines


def test_an_empty_keyword_is_none() -> None:
    """Two commas beside each other, or one at the end, give no empty line."""
    source = "@misc{a, title={T}, keywords={one,, two, }}"

    assert [line for line in record(source) if line.startswith("KW")] == ["KW  - one", "KW  - two"]
    assert item(source)["keyword"] == "one, two"


def test_exports_keep_the_given_order_and_are_the_same_each_time() -> None:
    """The same entries give the same bytes, in the order in which they come."""
    entries = list(WORKS.values())
    for write in (export.bibtex, export.ris, export.csl_json):
        assert write(entries) == write(entries)
    assert [item["id"] for item in json.loads(export.csl_json(entries[::-1]))] == list(ENTRIES)[::-1]


def test_an_issue_may_be_called_so() -> None:
    """biblatex has `issue` beside `number`; exports have it as the reference has."""
    entries, _ = read(
        "made-up.bib", "@article{a, author={A, B}, title={T}, journal={J}, year=2020, issue={Spring}}"
    )

    assert "IS  - Spring" in export.ris([as_work(entries["a"])]).splitlines()
    assert json.loads(export.csl_json([as_work(entries["a"])]))[0]["issue"] == "Spring"


def test_nothing_gives_empty_exports() -> None:
    """No entries are no entry."""
    assert (export.bibtex([]), export.ris([]), json.loads(export.csl_json([]))) == ("", "", [])


FIELDS = st.dictionaries(
    st.sampled_from(
        ["title", "year", "date", "pages", "doi", "url", "howpublished", "type", "number", "urldate"]
    ),
    st.text(max_size=20),
)


@settings(max_examples=200, deadline=None)
@given(FIELDS, st.sampled_from(["article", "misc", "report", "inbook", "odd"]))
def test_any_entry_can_be_exported(fields: dict[str, str], type_: str) -> None:
    """No value makes an export fail, and RIS stays one fact a line."""
    entry = as_work(Entry("a", type_, {name: " ".join(value.split()) for name, value in fields.items()}))

    assert json.loads(export.csl_json([entry]))[0]["id"] == "a"
    assert export.bibtex([entry]).startswith(f"@{type_}{{a,")
    assert all(line[2:6] == "  - " for line in export.ris([entry]).strip("\n").split("\n"))


@pytest.mark.parametrize(
    "field",
    [
        "file",
        "pdf",
        "local-url",
        "bdsk-file-1",
        "bdsk-url-1",
        "execute",
        "options",
        "xdata",
        "attachments",
        "x@y;z",
    ],
)
def test_no_field_commands_a_readers_program(field: str) -> None:
    """Reference managers attach the `file` of an import, biber and biblatex obey `execute` and `options`."""
    entry = replace(ENTRIES["wg"], fields={**ENTRIES["wg"].fields, field: ":/etc/passwd:PDF"})

    assert export.bibtex([as_work(entry)]) == export.bibtex([WORKS["wg"]])


@pytest.mark.parametrize(
    "field", ["abstract", "eprint", "subtitle", "maintitle", "bookauthor", "annotation", "title_cy"]
)
def test_what_describes_a_work_is_kept(field: str) -> None:
    """Fields that the toolkit does not print are of use to others."""
    entry = replace(ENTRIES["wg"], fields={**ENTRIES["wg"].fields, field: "Fabricated"})

    assert f"  {field} = {{Fabricated}},\n" in export.bibtex([as_work(entry)])


DESCRIBING = """
    abstract addendum address afterword annotation annotator archiveprefix author bookauthor booksubtitle
    booktitle booktitleaddon chapter commentator date day doi edition editor editora editoratype editortype eid
    entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon foreword holder howpublished
    institution introduction isbn isrn issn issue issuesubtitle issuetitle journal journalsubtitle key keywords label
    langid language library mainsubtitle maintitle maintitleaddon month nameaddon note number organization origdate
    origlanguage origlocation origpublisher origtitle pages pagetotal part place primaryclass publisher pubstate
    school series shortauthor shorteditor shorthand shortjournal shorttitle site sorttitle subtitle title titleaddon
    translator type url urldate venue version volume volumes year
""".split()  # noqa: SIM905
COMMANDING = "file execute options crossref xref xdata ids sortkey gender hallmarks naelyear presort read read_in annote".split()  # noqa: SIM905


@pytest.mark.parametrize("name", DESCRIBING)
def test_a_field_that_describes_a_work_is_exported(name: str) -> None:
    """Under its own name, in each language."""
    fields = dict.fromkeys((name, f"{name}_cy", f"{name}_en"), "{1}")
    written = export.bibtex([as_work(Entry("a", "misc", fields))])

    assert all(f"  {other} = {{{{1}}}},\n" in written for other in fields) or name in ("doi", "url", "eprint")
    assert f"  {name} = " in written


@pytest.mark.parametrize("name", COMMANDING)
def test_a_field_that_may_command_a_program_is_not_exported(name: str) -> None:
    """Nor are our own fields."""
    assert name not in export.bibtex([as_work(Entry("a", "misc", {name: "x", f"{name}_cy": "x"}))])


def test_names_that_old_programs_know_come_first() -> None:
    """biblatex's names become BibTeX's unless both are there; the first fields keep their order."""
    fields = {
        "year": "1",
        "note": "n",
        "title": "t",
        "journaltitle": "j",
        "location": "l",
        "editor": "e",
        "author": "a",
    }
    both = {"journal": "j", "journaltitle": "k", "address": "l", "location": "m"}

    assert export.bibtex([as_work(Entry("a", "article", fields))]) == (
        "@article{a,\n  author = {a},\n  editor = {e},\n  title = {t},\n  journal = {j},\n  year = {1},\n"
        "  address = {l},\n  note = {n},\n}\n"
    )
    assert export.bibtex([as_work(Entry("a", "article", both))]) == (
        "@article{a,\n  journal = {j},\n  address = {l},\n  journaltitle = {k},\n  location = {m},\n}\n"
    )


def test_works_are_divided_by_an_empty_line() -> None:
    """In BibTeX and RIS; a list of none is empty."""
    works = [as_work(Entry(key, "misc", {"title": "t"})) for key in "ab"]

    assert export.bibtex(works) == "@misc{a,\n  title = {t},\n}\n\n@misc{b,\n  title = {t},\n}\n"
    assert export.ris(works).count("ER  - \n\nTY  - ELEC\n") == 1
    assert (export.bibtex([]), export.ris([]), export.csl_json([])) == ("", "", "[]\n")
