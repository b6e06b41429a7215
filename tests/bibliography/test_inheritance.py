"""What an entry takes from the one that its crossref names. All entries are fabricated."""

from __future__ import annotations

import pytest

from macros.bibliography.entry import Entry
from macros.bibliography.reading.entries import read

from .test_bibtex import told

OWN = "title subtitle shorttitle title_cy title_en url doi pages note keywords read read_in annote".split()  # noqa: SIM905
SHARED = """
    publisher address year date series volume number isbn langid edition booksubtitle
    institution howpublished url_cy
""".split()  # noqa: SIM905


def entries(source: str) -> dict[str, Entry]:
    """The entries of a text, whatever they lack."""
    return dict(read("made-up.bib", source)[0])


@pytest.mark.parametrize("name", OWN)
def test_what_says_which_work_it_is_is_not_taken(name: str) -> None:
    """Not even where the entry lacks it."""
    found = entries(f"@incollection{{c, crossref={{p}}}}\n@book{{p, {name}={{10.1/a}}}}")

    assert name not in found["c"].fields


@pytest.mark.parametrize("name", SHARED)
def test_all_else_is_taken_where_the_entry_lacks_it(name: str) -> None:
    """What the entry has itself stays; an empty field is as good as none."""
    parent = f"\n@book{{p, {name}={{theirs}}}}"

    assert entries(f"@incollection{{c, crossref={{p}}}}{parent}")["c"].fields[name] == "theirs"
    assert entries(f"@incollection{{c, crossref={{P}}, {name}={{ours}}}}{parent}")["c"].fields[name] == "ours"


@pytest.mark.parametrize(
    ("type_", "booktitle"),
    [
        ("incollection", "Whole"),
        ("inbook", "Whole"),
        ("inproceedings", "Whole"),
        ("article", ""),
        ("misc", ""),
    ],
)
def test_the_title_of_a_book_is_the_booktitle_of_its_parts(type_: str, booktitle: str) -> None:
    """In both languages, of parts only."""
    parent = "@book{p, title={Whole}, subtitle={Sub}, title_cy={Cyfan}}"
    fields = entries(f"@{type_}{{c, title={{Part}}, crossref={{p}}}}\n{parent}")["c"].fields

    assert fields["title"] == "Part"
    assert fields.get("booktitle", "") == booktitle
    assert fields.get("booksubtitle", "") == ("Sub" if booktitle else "")
    assert fields.get("booktitle_cy", "") == ("Cyfan" if booktitle else "")


@pytest.mark.parametrize(
    ("fields", "authors"),
    [("", ["Whole"]), ("author={Part, A}, ", ["Part"]), ("editor={Ed, E}, ", ["Whole"])],
)
def test_the_authors_of_a_book_are_those_of_a_part_without_its_own(fields: str, authors: list[str]) -> None:
    """The chapter of a book with editors has none of it."""
    source = f"@incollection{{c, {fields}title={{T}}, crossref={{p}}}}\n@book{{p, author={{Whole, A}}"

    assert [person.family for person in entries(f"{source}}}")["c"].persons["author"]] == authors
    edited = entries(f"{source}, editor={{Editor, E}}}}")["c"].persons
    assert [person.family for person in edited.get("author", ())] == (["Part"] if "Part" in fields else [])


@pytest.mark.parametrize("own", ["year={1}", "date={1}"])
def test_a_date_comes_from_one_entry(own: str) -> None:
    """An entry with a date of its own takes no part of another."""
    fields = entries(f"@book{{c, {own}, crossref={{p}}}}\n@book{{p, year=2, date={{2}}, month=mar}}")[
        "c"
    ].fields

    assert {name: value for name, value in fields.items() if name != "crossref"} == {own[:4]: "1"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("@misc{a, title={T}, crossref={}}", []),
        ("@misc{a, title={T}, crossref={ B }}\n@misc{b, title={T}}", []),
        ("@misc{a, title={T}, crossref={b}}", [(1, "bibtex-bad-field")]),
        ("@misc{a, title={T}, crossref={A}}", [(1, "bibtex-bad-field")]),
        ("@misc{a, title={T}, crossref={b}}\n@misc{b, title={T}, crossref={c}}", [(2, "bibtex-bad-field")]),
    ],
)
def test_a_crossref_leads_to_another_entry(source: str, expected: list[tuple[int, str]]) -> None:
    """However it is written; one that leads nowhere is told once, of the entry that has it."""
    assert told(source) == expected


def test_what_comes_from_far_is_taken_too() -> None:
    """From the nearest entry that has it; a person goes with its role."""
    found = entries(
        "@incollection{a, title={A}, crossref={b}}\n@book{b, title={B}, year=2001, crossref={c}}\n"
        "@book{c, title={C}, year=2002, publisher={P}, editor={Editor, Ed and others}}"
    )["a"]

    assert (found.fields["booktitle"], found.fields["year"], found.fields["publisher"]) == ("B", "2001", "P")
    assert [person.family for person in found.persons["editor"]] == ["Editor"]
    assert "editor" in found.others
