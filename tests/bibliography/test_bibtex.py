"""Reading BibTeX: what entries become, and where each mistake is said to be. All entries are made up."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bibliography.entry import Entry, Person
from macros.bibliography.reading.entries import read
from macros.problems import CODES, Problem

BOOK = "@book{rees, author = {Rees, Ann}, title = {T}, year = 2020}"


def entries(text: str) -> dict[str, Entry]:
    """The entries of a text that has no problems."""
    found, problems = read("made-up.bib", text)
    assert problems == []
    return found


def problems(text: str) -> list[Problem]:
    """The problems of a text."""
    return read("made-up.bib", text)[1]


def told(text: str) -> list[tuple[int, str]]:
    """Line and code of each problem."""
    return [(problem.place.line, problem.code) for problem in problems(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@book{a,\n author={R, A}\n title={T},\n year=2020}\n" + BOOK, [(2, "bibtex-syntax")]),
        ("@book{a author={R, A}, title={T}, year=2020}\n" + BOOK, [(1, "bibtex-syntax")]),
        ("@book{a,\n author={R, A},\n title={T,\n year=2020\n}\n\n" + BOOK, [(3, "bibtex-syntax")]),
        ('@book{a,\n author={R, A},\n title="T,\n year=2020\n}\n\n' + BOOK, [(3, "bibtex-syntax")]),
        ("@book{a,\n author={R, A}, title={T}, year=2020\n\n" + BOOK, [(2, "bibtex-syntax")]),
        ("@book{a,\n author={R, A}, title={T}},\n year=2020}\n" + BOOK, [(1, "bibtex-missing-field"), (3, "bibtex-syntax")]),
        ("@book a, title={T}\n" + BOOK, [(1, "bibtex-syntax")]),
        ("@book{, title={T}}\n" + BOOK, [(1, "bibtex-syntax")]),
        (BOOK + "\n@book{b,\n title = }\n", [(3, "bibtex-syntax")]),
        (BOOK + "\n" + BOOK, [(2, "bibtex-duplicate-key")]),
        (BOOK + "\n" + BOOK.replace("{rees", "{REES"), [(2, "bibtex-duplicate-key")]),
        ("@misc{a,\n title={T},\n title={U},\n title={V}}", [(3, "bibtex-duplicate-field"), (4, "bibtex-duplicate-field")]),
        ("@boook{a, title={T}}", [(1, "bibtex-unknown-type")]),
        ("@book{a, title={T}, year=2020}", [(1, "bibtex-missing-field")]),
        ("@book{a, author={R, A}, year=2020}", [(1, "bibtex-missing-field")]),
        ("@book{a, author={R, A}, title={T}}", [(1, "bibtex-missing-field")]),
        ("@article{a, author={R, A}, title={T}, year=2020}", [(1, "bibtex-missing-field")]),
        ("@incollection{a, author={R, A}, title={T}, year=2020}", [(1, "bibtex-missing-field")]),
        ("@thesis{a, author={R, A}, title={T}, year=2020}", [(1, "bibtex-missing-field")]),
        ("@online{a, title={T}, year=2020}", [(1, "bibtex-missing-field")]),
        ("@misc{a,\n title={T},\n year={20}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n date={2020-02-30}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n urldate={5 March 2024}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n date={2020/2019}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n doi={https://example.org/10.1/x}}", [(3, "bibtex-bad-field")]),
        ('@misc{a,\n title={T},\n doi={10.1/"><img src=x>}}', [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n month=sept}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n author={Welsh Government}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n translator={Made-Up Council}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n author_en={Made-Up Council}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n author={A, B, C, D}}", [(3, "bibtex-bad-field")]),
        ("@misc{a,\n title={T},\n url={javascript:alert(1)}}", [(3, "bad-address")]),
        ("@misc{a,\n title={T},\n url={www.example.org}}", [(3, "bad-address")]),
        ('@misc{a,\n title={T},\n url_cy={https://example.org/"onclick=x}}', [(3, "bad-address")]),
        ("@misc{a, title={T},\n crossref={b}}\n@misc{b, title={T},\n crossref={a}}", [(2, "bibtex-bad-field"), (4, "bibtex-bad-field")]),
        ("@misc{a, title={T},\n crossref={a}}", [(2, "bibtex-bad-field")]),
        ("@misc{a, title={T},\n crossref={missing}}", [(2, "bibtex-bad-field")]),
        ("@misc{alpha, title={T},\n crossref={alpah}}", [(2, "bibtex-bad-field")]),
    ],
)  # fmt: skip
def test_each_mistake_is_told_on_its_own_line(text: str, expected: list[tuple[int, str]]) -> None:
    """A mistake is said to be in the line where it is, not where a parser stumbles over it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "field",
    [
        "year = {2020}", "year = {forthcoming}", "year = {In press}", "note = {n.d.}", "date = {2020}",
        "date = {2020-03}", "date = {2020-03-05}", "date = {2019/2020}", "date = {2020-03-05/2020-03-07}",
        "date = {2020/}", "pubstate = {inpress}", "date = {2020-21}", "year = 2020, month = mar",
        "year = 2020, doi = {10.1000/182}", "year = 2020, doi = {https://doi.org/10.1/x}",
        "year = 2020, doi = {doi:10.1/x}", "year = 2020, doi = {http://dx.doi.org/10.1/x}", "year = 2020, doi = {10.1000/a\\_b}",
        "year = 2020, doi = {10.1002/(SICI)1097(199806)49:8<693::AID-ASI4>3.0.CO;2-O}",
        "year = 2020, url = {https://example.org/a_b?c=d%20e\\#f}", "year = 2020, naelyear = {2021}",
        "year = 2020, hallmarks = {rooted, built}, langid = {welsh}, keywords = {a, b}",
        "year = 2020, editor = {{Welsh Government}}", "year = 2020, editor = {Government, Ann}",
    ],
)  # fmt: skip
def test_right_values_are_no_problem(field: str) -> None:
    """Dates of biblatex, declared lack of a date, escaped identifiers and our own fields are accepted."""
    assert problems(f"@book{{a, author = {{Rees, Ann}}, title = {{T}}, {field}}}") == []


def test_a_broken_entry_costs_only_itself() -> None:
    """Entries before and after a broken one are read; the broken one is kept under its key."""
    found, _ = read("made-up.bib", f"{BOOK}\n@misc{{broken, title = {{x\n\n@misc{{c, title = {{C}}}}")

    assert list(found) == ["rees", "broken", "c"]


def test_an_unknown_type_comes_with_the_nearest_known_one() -> None:
    """A misspelt type is answered with a proposal."""
    assert "Did you mean 'techreport'?" in str(problems("@tecreport{a, title={T}}")[0])


def test_text_between_entries_is_comment() -> None:
    """Comments, e-mail addresses in them, and entries commented out are passed over."""
    text = (
        f'A list. me@example.org\n% @book{{x,\n@comment{{@book{{y, title={{Y}}}}}}\n@preamble{{"p"}}\n{BOOK}'
    )

    assert list(entries(text)) == ["rees"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ('@string{j = "Journal"} @misc{a, title = j # " of " # {X}}', "title", "Journal of X"),
        ("@misc{a, title = {T}, month = MAR}", "month", "March"),
        ("@misc{a, title = {{Double} and {more}}}", "title", "{Double} and {more}"),
        ("@misc{a, title = {two\n   lines}}", "title", "two lines"),
        ("@misc(a, TITLE = {round})", "title", "round"),
        ('@misc{a, title = "a {"} b"}', "title", 'a {"} b'),
        ("\ufeff@misc{a,\r\n title = {T}\r\n}", "title", "T"),
        ("@misc{a, title={T},}", "title", "T"),
        ("@misc{b, title={B}}@misc{a, title={A}}", "title", "A"),
    ],
)
def test_values_are_read_as_bibtex_reads_them(text: str, field: str, value: str) -> None:
    """Names for strings, both kinds of quotes, round brackets, byte-order marks, line ends."""
    assert entries(text)["a"].fields[field] == value


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Rees, Ann Mai", Person("Rees", "Ann Mai")),
        ("Ann Rees", Person("Rees", "Ann")),
        ("van der Berg, Jan", Person("Berg", "Jan", "van der")),
        ("ap Gwilym, Dafydd", Person("Gwilym", "Dafydd", "ap")),
        ("King, Jr., Martin Luther", Person("King", "Martin Luther", "", "Jr.")),
        ("Le Fevre, Deidre", Person("Le Fevre", "Deidre")),
        (r"Gr\^{u}ffydd, Si{\^a}n", Person("Grûffydd", "Siân")),
        ("O'Hara, Pat", Person("O’Hara", "Pat")),
        ("{Welsh Government}", Person("Welsh Government", corporate=True)),
        ("{Teaching \\& Learning and More}", Person("Teaching & Learning and More", corporate=True)),
        ("OECD", Person("OECD")),
        ("{Rees Owen}, {Ann Mai}", Person("Rees Owen", "Ann Mai")),
        ("{Ann Mai} {Rees Owen}", Person("Rees Owen", "Ann Mai")),
    ],
)
def test_names_are_taken_apart(name: str, person: Person) -> None:
    """Family name, given names, particle and suffix are told apart; double braces mark an organisation."""
    assert entries(f"@misc{{a, title = {{T}}, author = {{{name}}}}}")["a"].persons == {"author": (person,)}


def test_and_others_is_no_person() -> None:
    """'and others' says that the list goes on."""
    entry = entries("@misc{a, title = {T}, author = {Rees, Ann and others}}")["a"]

    assert entry.persons["author"] == (Person("Rees", "Ann"),)
    assert entry.others == {"author"}


def test_a_chapter_takes_from_its_book_what_it_lacks() -> None:
    """The title of the book becomes the chapter's book title; its own year and title stay."""
    chapter = "@incollection{c, author={Rees, Ann}, title={Mine}, crossref={B}}"
    book = "@book{b, editor={Evans, Bob}, title={Whole}, title_cy={Cyfan}, publisher={P}, year=2001}"
    entry = entries(chapter + book)["c"]

    assert entry.fields["booktitle"] == "Whole"
    assert entry.fields["booktitle_cy"] == "Cyfan"
    assert (entry.fields["title"], entry.fields["year"]) == ("Mine", "2001")
    assert entry.persons["editor"] == (Person("Evans", "Bob"),)


def test_columns_count_from_the_first_letter() -> None:
    """A byte-order mark is no letter; columns begin with 1 in each line."""
    text = "\ufeff@boook{a, title={T}}\n  @boook{b, title={T}}"

    assert [str(problem.place) for problem in problems(text)] == ["made-up.bib:1:1", "made-up.bib:2:3"]


def test_entries_know_their_lines() -> None:
    """The line of an entry is that of its @."""
    assert [entry.line for entry in entries(f"\n{BOOK}\n\n@misc{{c,\n title={{C}}}}").values()] == [2, 4]


MARKS = [
    *"@{}()\",=#%\\\n abAB1,'`^~$[]/:-",
    *("@book{a,", "author={", " and ", "title=", "crossref=", "year={2020}"),
]
HOSTILE = st.lists(st.sampled_from(MARKS), max_size=60).map("".join)


@settings(max_examples=400, deadline=None)
@given(HOSTILE)
def test_no_text_makes_it_fail(text: str) -> None:
    """Whatever the file holds, the answer is entries and problems with known codes in existing lines."""
    _, found = read("made-up.bib", text)

    assert {problem.code for problem in found} <= CODES.keys()
    assert all(1 <= problem.place.line <= text.count("\n") + text.count("\r") + 1 for problem in found)


@pytest.mark.parametrize(
    "text", ["{" * 5000, '@misc{a, title = "' + "{}" * 50000, "@misc{a, title = " + "{" * 5000]
)
def test_deep_or_long_input_ends_soon(text: str) -> None:
    """Thousands of braces are a problem of the file and not of the program."""
    assert read("made-up.bib", text)


LONG = (
    '@string{a0 = "'
    + "x" * 100
    + '"}\n'
    + "\n".join(f"@string{{a{n} = {' # '.join([f'a{n - 1}'] * 10)}}}" for n in range(1, 8))
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@misc{a,\n title={T},\n url={https://[x.y/}}", [(3, "bad-address")]),
        ("@misc{a,\n title={T},\n url={https://x.org/" + "a" * 2000 + "}}", [(3, "bad-address")]),
        ("@book(al}pha, author={R, A}, title={T}, year=2020)", [(1, "bibtex-bad-field")]),
        ('@misc{a"b, title={T}}', [(1, "bibtex-bad-field")]),
        ("@misc{a#b, title={T}}", [(1, "bibtex-bad-field")]),
        ("@misc{a%b, title={T}}", [(1, "bibtex-bad-field")]),
        ("@misc{a\\b, title={T}}", [(1, "bibtex-bad-field")]),
        ("@misc{a,\n title={T <b>x</b>}}", [(2, "html")]),
        ("@misc{a,\n title={T <{}img src=x>}}", [(2, "html")]),
        ("@misc{a,\n title={T {% raw %}}}", [(2, "template-syntax")]),
        ("@misc{a,\n title={T {# x #}}}", [(2, "template-syntax")]),
        ("@misc{a,\n title={T \\{\\{ x \\}\\}}}", [(2, "template-syntax")]),
        ("@misc{b, title={B}}\n@comment{\n@comment{\n", [(2, "bibtex-syntax")]),
    ],
)  # fmt: skip
def test_what_could_do_harm_is_told(text: str, expected: list[tuple[int, str]]) -> None:
    """Marks that a key must not hold, HTML, templates, half addresses and endless comments are problems."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "char", [*"\x00\x1b\x85\u061c\u180e\u200b\u200f\u202e\u2060\u2066\ufeff\u3164\u115f\uffa0", "\U000e0041"]
)
def test_hidden_characters_are_told(char: str) -> None:
    """A character that nobody sees is a problem in the line where it is."""
    assert told(f"@misc{{a,\n title={{T}},\n note={{One{char}two}}}}") == [(3, "hidden-character")]


def test_double_braces_are_bibtex() -> None:
    """Two pairs of braces keep a name whole and are no template."""
    assert problems("@misc{a, title={{Whole}}, author={{Welsh Government}}}") == []


def test_strings_of_strings_do_not_grow_without_end() -> None:
    """A value is cut at 20,000 characters, however often strings are joined."""
    found, faults = read("made-up.bib", LONG + "\n@misc{a, title = a7}")

    assert len(found["a"].fields["title"]) <= 20_000
    assert {problem.code for problem in faults} == {"bibtex-bad-field"}


def test_crossrefs_are_followed_five_times() -> None:
    """A longer chain of crossrefs is a problem, and a short one is none."""
    chain = [f"@misc{{k{n}, title={{T}}, crossref={{k{n + 1}}}}}" for n in range(20)]
    last = "@misc{k20, title={T}, year=2000}"

    assert problems("\n".join([*chain[-5:], last])) == []
    assert told("\n".join([*chain[-6:], last])) == [(1, "bibtex-bad-field")]


@pytest.mark.parametrize(
    "unit",
    [
        "@comment{", "@a{b,}", "@misc{k%d, title={T}, crossref={k%d1}}\n", "@a",
        "@string{s%d={T}}@misc{k%d, title=z%d}\n",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(unit: str) -> None:
    """A text eight times as long takes far less than sixty-four times as long."""

    def taken(count: int) -> float:
        text = "".join(unit.replace("%d", str(number)) for number in range(count))
        start = time.process_time()
        read("made-up.bib", text)
        return time.process_time() - start

    assert taken(8000) < 30 * max(taken(1000), 0.02)


def test_an_address_of_many_dots_takes_no_longer() -> None:
    """The time for a hostile address is that of a plain one of the same length, give or take."""
    start = time.process_time()
    read("made-up.bib", "@misc{a, title={T}, note={" + "a." * 9500 + "}}")
    plain = time.process_time() - start
    start = time.process_time()
    read("made-up.bib", "@misc{a, title={T}, url={https://" + "a." * 9500 + "<}}")
    assert time.process_time() - start < 50 * max(plain, 0.01)


@pytest.mark.parametrize(
    "value",
    [
        r"\input{/etc/passwd}",
        r"\immediate\write18{rm -rf x}",
        r"{\textless}img src=x onerror=alert(1){\textgreater}",
        r"\emph{\openin 1=x}",
        r"$\alpha$",
        "^^5cinput{x}",
        r"\href{javascript:alert(1)}{x}",
        r"\catcode`\@=11",
    ],
)
def test_commands_of_latex_are_only_those_that_are_known(value: str) -> None:
    """A command that the toolkit would leave out is told: readers get the entry as BibTeX, and run it."""
    assert told(f"@misc{{a, title={{T}}, url={{https://example.org/}},\n note={{{value}}}}}") == [
        (2, "bibtex-bad-field")
    ]


@pytest.mark.parametrize(
    "value",
    [
        r"\textbf{A} \'{e} \^\i{} \c c {\ss} \& \% \emph{x} \AA{} \textendash{} \slash",
        r"\enquote{A} $x^2$ \textsuperscript{2}",
    ],
)
def test_commands_for_letters_and_type_are_no_problem(value: str) -> None:
    """What stands for a letter, or sets it in another type, is taken."""
    assert told(f"@misc{{a, title={{{value}}}, url={{https://example.org/}}}}") == []
