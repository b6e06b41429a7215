"""What an entry of each type needs, and which words betray an organisation. All entries are fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from macros.bibliography import rules
from macros.bibliography.entry import GENRES
from macros.bibliography.rules import Value

from .test_bibtex import problems

DATED, WHO = "year or date", "author or editor"
NEEDS = {
    "article": (WHO, "title", "journal or journaltitle", DATED),
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "mvreference", "inbook"), (WHO, "title", DATED)),
    **dict.fromkeys(("incollection", "bookinbook", "suppbook", "suppcollection", "inreference"), (WHO, "title", "booktitle", DATED)),
    **dict.fromkeys(("inproceedings", "conference"), (WHO, "title", "booktitle", DATED)),
    **dict.fromkeys(("manual", "booklet", "proceedings", "mvproceedings", "reference"), ("title",)),
    **dict.fromkeys(("techreport", "report"), (WHO, "title")),
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), ("author", "title", "school or institution", DATED)),
    **dict.fromkeys(("electronic", "www", "misc", "dataset", "software", "legislation"), ("title",)),
    "online": ("title", "url or doi"),
    "unpublished": ("author", "title"),
    "audio": ("title", DATED),
}  # fmt: skip
"""Type → what an entry without any field is told to need."""

FIELDS = {
    WHO: ("author={{B}}", "editor={{B}}"), "author": ("author={{B}}",), "title": ("title={T}",), "booktitle": ("booktitle={B}",),
    "journal or journaltitle": ("journal={J}", "journaltitle={J}"), "school or institution": ("school={S}", "institution={I}"),
    "url or doi": ("url={https://example.org/}", "doi={10.1/a}"),
    DATED: ("year=2020", "date={2020}", "pubstate={inpress}", "note={n.d.}", "note={N. D.}", "note={No date}", "note={Forthcoming}", "note={in press}", "note={d.d.}"),
}  # fmt: skip
"""Need → the fields of which one meets it."""


def told(source: str) -> list[str]:
    """What an entry is told to need."""
    found = [problem for problem in problems(source) if problem.code == "bibtex-missing-field"]
    return [problem.message.partition(" needs ")[2].rstrip(".") for problem in found]


def test_every_type_is_here() -> None:
    """No type of entry is left out of the table."""
    assert set(NEEDS) == set(GENRES)


@pytest.mark.parametrize("type_", NEEDS)
def test_an_entry_without_fields_is_told_all_it_needs(type_: str) -> None:
    """Each need is told once; the remedy for a date says what to write if there is none."""
    assert sorted(told(f"@{type_}{{a, langid={{english}}}}")) == sorted(NEEDS[type_])


@pytest.mark.parametrize(
    ("type_", "need", "field"),
    [(type_, need, field) for type_, needs in NEEDS.items() for need in needs for field in FIELDS[need]],
)
def test_each_field_meets_its_need_and_no_other(type_: str, need: str, field: str) -> None:
    """One of the fields is enough."""
    assert sorted(told(f"@{type_}{{a, {field}}}")) == sorted(set(NEEDS[type_]) - {need})


@pytest.mark.parametrize("note", ["undated", "date", "n d", "press"])
def test_other_notes_are_no_lack_of_a_date(note: str) -> None:
    """Only words that say so stand for a date."""
    assert told(f"@book{{a, author={{{{B}}}}, title={{T}}, note={{{note}}}}}") == [DATED]


WORDS = """academy agency association authority board centre college commission committee council department estyn
    foundation government institute ministry network office organisation organization society trust union university
    academi adran coleg comisiwn comisiynydd cyngor cymdeithas llywodraeth prifysgol sefydliad""".split()  # noqa: SIM905


@pytest.mark.parametrize("word", WORDS)
def test_a_word_betrays_an_organisation(word: str) -> None:
    """With another word beside it, in any field of names, in small letters or capitals; not as a part of a word."""
    for name in (f"Ffug {word}", f"{word.upper()} Ffug", f"Made-Up {word.capitalize()} of Naught"):
        found = problems(f"@misc{{a, title={{T}}, author={{{name}}}}}")
        assert [problem.message for problem in found] == [f"'{name}' would be read as the name of a person."]
    for name in (
        word,
        f"Ffug x{word}",
        f"Ffug {word}x",
        f"{{Ffug {word}}}",
        f"{word}, Ann",
        f"Nobody, Ann and {word}",
    ):
        assert problems(f"@misc{{a, title={{T}}, author={{{name}}}}}") == []


@pytest.mark.parametrize("role", ["author", "editor", "translator", "author_cy", "author_en"])
def test_organisations_are_seen_in_every_list_of_names(role: str) -> None:
    """One among several names is told, and only the first of several."""
    (problem,) = problems(
        f"@misc{{a, title={{T}}, {role}={{Nobody, Ann AND Ffug Council and Made-Up Board}}}}"
    )

    assert problem.remedy.startswith(f"Write {role} = {{{{Ffug Council}}}} with two pairs of braces")


@pytest.mark.parametrize(
    ("field", "is_good"),
    [
        ("year = {2020}", True), ("year = {Forthcoming}", True), ("year = {IN PRESS}", True), ("year = {20200}", False), ("year = {c. 2020}", False),
        ("naelyear = {2020}", True), ("naelyear = {20}", False), ("date = {2020-1}", False), ("urldate = {2020-01-32}", False), ("urldate = {2020}", True),
        ("date = {2020-13}", False), ("date = {2020-21}", True), ("date = {2020-24}", True), ("date = {2020-25}", False), ("date = {2020~/2021?}", True),
        ("date = {2020/..}", True), ("date = {2020/x}", False), ("date = {2020/2020}", True), ("date = {0000}", False), ("date = {2020-00}", False), ("date = {2020-02-00}", False),
        ("doi = {10.1/a}", True), ("doi = {10.1.2/a}", True), ("doi = {11.1/a}", False), ("doi = {10/a}", False), ("doi = {10.1/}", False), ("doi = {10.1/a b}", False),
        ("url_en = {www.example.org}", False), ("url_cy = {https://example.org/}", True), ("title = {T}, note = {< 5 and <https://a.example>}", True),
        ("note = {<mailto:a@b.example>}", True), ("note = {a <b c}", False), ("note = {<!-- x}", False), ("note = {</p}", False), ("note = {<?x}", False),
        ("note = {a {% b %} c}", False), ("note = {\\{\\# x \\#\\}}", False), ("note = {\\{ \\}}", True), ("doi = {10.1/a<b>c}", True),
    ],
)  # fmt: skip
def test_values_keep_to_the_rule_of_their_field(field: str, is_good: bool) -> None:
    """What a field may hold, at its limits."""
    source = f"@misc{{a, {'' if 'title' in field else 'title={T}, '}{field}}}"

    assert (problems(source) == []) is is_good, problems(source)


KNOWN = """
    Welsh Government | Llywodraeth Cymru | Learning Forward | Department for Education | Teacher Development Trust
    | Department for Education and Skills | Education Endowment Foundation | Education Workforce Council
    | Association of School and College Leaders | Cyngor y Gweithlu Addysg | General Teaching Council for Scotland
    | Academi Genedlaethol Arweinyddiaeth Addysgol | National Academy for Educational Leadership
"""


@pytest.mark.parametrize("name", [" ".join(name.split()) for name in KNOWN.split("|")])
def test_known_organisations_get_their_braces(name: str) -> None:
    """However their names are written, alone and beside others that are certain; a person's name stays."""
    for written in (name, name.upper(), name.replace(" ", "\n ")):
        assert rules.mended(Value("author", written)) == f"{{{written}}}"
    for others in ("Nobody, Ann", "{Made-Up}", "others", "Estyn", "Ofsted", "OECD", "UNESCO"):
        mended = rules.mended(Value("author", f"{name} and {others}"))
        # An "and" within a name might as well join two.
        assert (mended == f"{{{name}}} and {others}") is (" and " not in name)
        if others != "others":
            mended = rules.mended(Value("author", f"{others} and {name}"))
            assert (mended == f"{others} and {{{name}}}") is (" and " not in name)
    for others in ("Ann Nobody", "Somebody"):
        assert rules.mended(Value("author", f"{name} and {others}")) == f"{name} and {others}"
