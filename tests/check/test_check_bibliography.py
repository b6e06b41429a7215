"""The rules over the bibliography, with right and wrong values for each. All entries are fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.check import duplicates, shelf
from macros.check import rules as check
from macros.content.loading import load, load_bibliography
from macros.content.model import Toolkit
from macros.problems import CODES, Problem, Severity
from tests.conftest import ROOT

LINT = tuple(
    rule
    for rule in check.RULES
    if rule.__module__.rpartition(".")[2] in ("bibliography", "duplicates", "shelf")
)


def problems(text: str, rule: check.Rule | None = None) -> list[Problem]:
    """What the rules say of a bibliography."""
    toolkit = Toolkit(bibliography=as_works(read("bibliography.bib", text)[0]))
    return sorted({problem for each in ([rule] if rule else LINT) for problem in each(toolkit)})


def codes(text: str) -> list[str]:
    """The codes of what the rules say."""
    return [problem.code for problem in problems(text)]


def entry(fields: str, key: str = "a", type_: str = "misc") -> str:
    """An entry with an author and a title, unless the fields say otherwise."""
    given = "" if "author" in fields else "author = {Nobody, Ann}, "
    given += "" if " title" in f" {fields}" else "title = {Fabricated}, "
    return f"@{type_}{{{key}, {given}{fields}}}\n"


def test_the_real_bibliography_breaks_no_rule() -> None:
    """A rule that the real bibliography breaks by a false alarm would be a bad rule."""
    toolkit = Toolkit(bibliography=load_bibliography(ROOT / "bibliography.bib"))

    assert [str(problem) for rule in LINT for problem in rule(toolkit)] == []
    assert len(LINT) == 3


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("title = {A &amp; B}", "html-entity"), ("note = {It&#8217;s}", "html-entity"), ("note = {&#x2014;}", "html-entity"),
        ("title = {A \\&amp; B}", "html-entity"), ("journal = {&nbsp;}", "html-entity"), ("title = {Gruff&ucirc;dd}", "html-entity"),
        ("title = {A \\& B}", ""), ("title = {AT{\\&}T; more}", "unprotected-name"), ("title = {R\\&d; more}", ""),
        ("url = {https://example.org/?a=1&copy=2}", ""), ("url = {https://example.org/?a=1&amp;b=2}", "html-entity"),
        ("author = {Nobody, Ann et al.}", "et-al"), ("author = {Nobody, Ann and et al}", "et-al"), ("editor = {Neb et. al.}", "et-al"),
        ("author = {Nobody, Ann ac eraill}", "et-al"), ("author = {Nobody, Ann Et Al.}", "et-al"), ("author = {Nobody, Ann and others}", ""), ("author = {Etal, Al}", ""),
        ("author = {Poet, Al}", ""), ("title = {On et al. in lists}", ""),
        ("year = {2019}, date = {2020-01}", "year-conflict"), ("year = {2020}, date = {2019/2021}", ""),
        ("year = {2020}, date = {2020-05-01}", ""), ("year = {2020}", ""), ("year = {in press}, date = {2020}", ""),
        ("year = {2022}, date = {2019/2021}", "year-conflict"),
        ("read = {whole}", ""), ("read = {extract}, annote = {Fabricated.}", ""), ("read = {abstract}", ""), ("read = {cited}, read_in = {b}", ""),
        ("read = {Abstract}", "bad-reading"), ("read = {never}", "bad-reading"), ("read = {cited}", "bad-reading"), ("read_in = {b}", "bad-reading"), ("read = {whole}, read_in = {b}", "bad-reading"),
        ("pages = {12-19}", "page-range"), ("pages = {120-39}", "page-range"), ("pages = {S1-S10}", "page-range"), ("pages = {xi-xx}", "page-range"),
        ("pages = {1--3, 8-9}", "page-range"), ("pages = {12 - 19}", "page-range"), ("pages = {12--19}", ""), ("pages = {12–19}", ""),
        ("pages = {A-12}", ""), ("pages = {12}", ""), ("pages = {5-3}", ""), ("pages = {1-2-3}", ""), ("pages = {e12-x3}", ""), ("number = {2-3}", ""),
        ("doi = {https://doi.org/10.1000/182}", "doi-prefix"), ("doi = {doi:10.1000/182}", "doi-prefix"), ("doi = {http://dx.doi.org/10.1000/182}", "doi-prefix"), ("doi = {10.1000/a\\_b}", ""),
        ("url = {https://doi.org/10.1000/182}", "doi-in-url"), ("url = {http://dx.doi.org/10.1000/182}", "doi-in-url"),
        ("url = {https://doi.org/10.1000/182?x=1}", "doi-in-url"), ("url = {https://www.doi.org/10.1000/182}", "doi-in-url"),
        ("url = {https://doi.org/10.1000/182}, doi = {10.1000/182}", ""), ("url = {https://doi.org/}", ""),
        ("url = {https://example.org/10.1000/182}", ""), ("note = {https://doi.org/10.1000/182}", ""),
        ("title = {Dysgu ac arwain yn yr ysgol}", "missing-langid"), ("title = {Addysg yng Nghymru: y daith i'r ysgol}", "missing-langid"),
        ("title = {Dysgu ac arwain yn yr ysgol}, langid = {welsh}", ""), ("title = {Dysgu Cymraeg}", "unprotected-name"), ("title = {Dysgu Cymraeg}, langid = {welsh}", ""), ("title = {La escuela y la familia}", ""),
        ("title = {Professional learning}", ""), ("title_cy = {Dysgu ac arwain yn yr ysgol}", ""),
        ("title = {LEADING PROFESSIONAL LEARNING}", "title-capitals"), ("title = {{LEADING LEARNING {2020}: A GUIDE}}", "title-capitals"),
        ("title = {T}, journal = {JOURNAL OF FABRICATED THINGS}", "title-capitals"), ("title = {DYSGU AC ARWAIN YMCHWIL}, langid = {welsh}", "title-capitals"),
        ("booktitle = {FABRICATED BOOK OF THINGS}", "title-capitals"), ("booktitle_cy = {LLYFR FFUG AM BETHAU}", "title-capitals"), ("title_cy = {LLYFR FFUG AM BETHAU}", "title-capitals"),
        ("title = {{OECD PISA}}", ""), ("title = {{OECD PISA TALIS}}", ""), ("title = {T}, journal = {BMJ}", ""), ("title = {2020}", ""), ("shorttitle = {FABRICATED OLD TITLE}", ""),
        ("title = {Learning in Wales}", "unprotected-name"), ("title = {Teaching via Twitter}", "unprotected-name"), ("title = {Welsh-medium and English-medium schools}", "unprotected-name"),
        ("title = {Teaching in Merthyr Tydfil}", "unprotected-name"), ("title = {Wales: how Wales’s schools learn}", "unprotected-name"), ("title = {Plans for September}", "unprotected-name"),
        ("title = {The OECD and schools}", "unprotected-name"), ("title = {CPDL for all}", "unprotected-name"), ("title = {A McAdam report}", "unprotected-name"), ("title = {The PhD}", "unprotected-name"),
        ("booktitle = {Schools in Scotland}", "unprotected-name"), ("title = {How TAs learn}", "unprotected-name"),
        ("title = {Learning in {Wales}}", ""), ("title = {{Learning in Wales}}", ""), ("title = {Wales and its schools}", ""), ("title = {Learning: Wales and more}", ""),
        ("title = {What Teachers May Learn in Reading}", ""), ("title = {World War II and the Plan B}", ""), ("title = {Leading Professional Learning}", ""), ("title = {I and a school}", ""),
        ("title = {Dysgu'r Gymraeg in Wales with the OECD}, langid = {welsh}", ""), ("title = {Les écoles in Wales}, langid = {french}", ""), ("title = {T}, journal = {Journal of Wales}", ""),
        ("title = {The {OECD} in {\\'E}cole}", ""), ("shorttitle = {In Wales}", ""),
    ],
)  # fmt: skip
def test_a_field_is_right_or_has_its_code(fields: str, code: str) -> None:
    """Each mistake is told with its code, and what only looks like one is not."""
    assert codes(entry(fields)) == ([code] if code else [])


A, B = "title = {Fabricated learning of teachers in schools}, year = {2020}", "author = {Nobody, Ann}"


@pytest.mark.parametrize(
    ("one", "other", "is_repeated"),
    [
        (f"{A}, {B}", f"{A}, {B}", True),
        (f"{A}, {B}", f"{A}, author = {{Neb, Bob and Nobody, A.}}", True),
        (f"{A}, editor = {{Nobody, Ann}}, author = {{}}", f"{A}, {B}", True),
        (f"{A}, author = {{{{Corff Ffug}}}}", f"{A}, author = {{{{Corff Ffug}}}}", True),
        (f"{A}, {B}", f"{A.replace('Fabricated', 'The {FABRICATED}')}, {B}", True),
        (f"{A}, {B}", f"{A.replace('teachers', 'teacher')}, {B}", True),
        (f"{A}, {B}", f"{A.replace('learning', 'lerning')}, {B}", True),
        (f"{A}, {B}", f"{A.replace('Fabricated ', 'Fabri-cated ')}, {B}", True),
        (f"{A}, {B}", f"{A.replace('teachers', 'pupils')}, {B}", False),
        (f"{A}, {B}", f"{A.replace('2020', '2021')}, {B}", False),
        (f"{A}, {B}", f"{A}, author = {{Neb, Bob}}", False),
        (f"{A}, {B}, edition = {{1}}", f"{A}, {B}, edition = {{2}}", False),
        (f"{A}, {B}, volume = {{1}}", f"{A}, {B}, volume = {{2}}", False),
        (f"{A}, {B}, pages = {{1--2}}", f"{A}, {B}, pages = {{3--4}}", False),
        (f"{A}, {B}", f"{A}, {B}, langid = {{welsh}}", False),
        (f"{A.replace('schools', 'part 1')}, {B}", f"{A.replace('schools', 'part 2')}, {B}", False),
        (f"{A.replace('schools', 'volume XVII')}, {B}", f"{A.replace('schools', 'volume XVIII')}, {B}", False),
        (f"{A.replace('learning', 'effective')}, {B}", f"{A.replace('learning', 'ineffective')}, {B}", False),
        (f"{A}, {B}", f"{A.replace('schools', 'schools: a summary')}, {B}", False),
        ("title = {One}, doi = {10.1000/AB_c}", "title = {Two}, doi = {10.1000/ab\\_C}", True),
        ("title = {One}, doi = {10.1000/ab}", "title = {Two}, doi = {https://doi.org/10.1000/ab}", True),
        ("title = {One}, doi = {doi:10.1000/ab}", "title = {Two}, url = {http://dx.doi.org/10.1000/ab}, doi={}", True),
        ("title = {One}, doi = {10.1000/ab}", "title = {Two}, doi = {10.1000/abc}", False),
        ("title = {One}, doi = {10.1000/ab}", "title = {Two}, doi = {10.1000/ab}, langid = {welsh}", False),
        ("title = {}", "title = {}", False),
        ("title = {---}", "title = {?}", False),
    ],
)  # fmt: skip
def test_a_work_stands_once(one: str, other: str, is_repeated: bool) -> None:
    """The same work under two keys is seen; what only has a like title is another work."""
    found = problems(entry(one, "a") + entry(other, "b"), duplicates.works_stand_once)

    assert [problem.place.line for problem in found] == [2] * is_repeated


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("a b c", ""), ("", ""), ("a", ""), ("b a", "b"), ("a-b a1 a:c aa", ""), ("a B c", ""), ("z a b c", "z"), ("a b z c d", "z"),
        ("c a b", "c"), ("a c b d", "c"), ("a b d c", "d"), ("d c b a", "d c b"),
    ],
)  # fmt: skip
def test_the_fewest_entries_are_out_of_order(keys: str, told: str) -> None:
    """One entry in the wrong place is one problem, wherever it stands."""
    found = problems("".join(entry("", key) for key in keys.split()), shelf.keys_are_in_order)

    assert sorted(problem.message.split("'")[1] for problem in found) == sorted(told.split())


def test_an_entry_out_of_order_is_told_its_place() -> None:
    """The problem names the key before which the entry belongs, or the end."""
    found = problems("".join(entry("", key) for key in ("c", "a", "z", "b", "d")), shelf.keys_are_in_order)

    assert [problem.remedy for problem in found] == ["Move it before 'd'.", "Move it to the end."]


def test_what_comes_by_crossref_is_told_of_its_own_entry_only() -> None:
    """A chapter is not blamed for the fields of its book."""
    text = entry("editor = {Neb et al.}, note = {&amp;}, year = {2000}", "b", "book")
    chapter = entry("crossref = {b}, date = {2001}", "a", "incollection")

    assert [problem.place.line for problem in problems(chapter + text)] == [2, 2]


@pytest.mark.parametrize(
    "text",
    [f"@misc{{a,\n  note = {{x}},\n  title\t=\t{mark[0]}A &amp; B{mark[1]}\n}}" for mark in ("{}", '""')],
)
def test_the_place_is_that_of_the_value(text: str) -> None:
    """Line and column are those of the first letter of the value."""
    assert [(problem.place.line, problem.place.column) for problem in problems(text)] == [(3, 12)]


def test_every_message_is_a_sentence_with_a_remedy() -> None:
    """The words are those of a person to a person: a sentence, a remedy, and no more than three lines."""
    text = entry("title = {IN FABRICATED CAPITALS}, year = {2019}, date = {2020}, pages = {1-2}", "b")
    text += entry("author = {Neb et al.}, title = {&amp; Wales}, url = {https://doi.org/10.1000/182}", "a")
    text += entry("title = {Dysgu ac arwain yn yr ysgol}", "c") * 1 + entry("author={{Corff Ffug}}", "d")
    text += entry("author = {Corff Ffug}", "e") + entry("title = {Dysgu ac arwain yn yr ysgol}", "f")
    found = problems(text)

    assert len({problem.code for problem in found}) == 11
    for problem in found:
        assert problem.message.endswith((".", "'.")) and problem.remedy.endswith(".")
        assert len(problem.text("en")) < 300


@pytest.mark.parametrize(
    "code",
    [
        "duplicate-work",
        "title-capitals",
        "unprotected-name",
        "missing-langid",
        "unsorted-entry",
        "page-range",
        "doi-prefix",
        "doi-in-url",
    ],
)
def test_matters_of_taste_and_guesses_stop_nothing(code: str) -> None:
    """What a rule can only guess, and what spoils no page, is a warning."""
    assert CODES[code].severity is Severity.WARNING


@pytest.mark.parametrize(
    "unit",
    [
        "@misc{k%d, author={N, A}, title={One two three four five six seven}, year=2000}\n",
        "@misc{k%d, author={N, A}, title={One two three four five six seven%d}, year=2000, pages={1-2}}\n",
        "@misc{z%d, author={et al and et al}, title={In Wales &amp; &lt; WALES}, doi={10.1/%d}}\n",
    ],
)
def test_time_grows_with_the_bibliography(unit: str) -> None:
    """A bibliography four times as long takes far less than sixteen times as long, however alike its entries."""

    def taken(count: int) -> float:
        text = "".join(unit.replace("%d", str(number)) for number in range(count))
        works = as_works(read("x.bib", text)[0])
        start = time.process_time()
        for rule in LINT:
            list(rule(Toolkit(bibliography=works)))
        return time.process_time() - start

    assert taken(2000) < 10 * max(taken(500), 0.02)


@pytest.mark.parametrize("state", ["link", "missing", "folder", "binary", "empty"])
def test_citations_are_not_judged_without_a_bibliography(project: Callable[..., Path], state: str) -> None:
    """One problem says that it cannot be read; each citation of the toolkit is not one more."""
    root = project("minimal")
    path = root / "bibliography.bib"
    path.unlink()
    if state == "link":
        path.symlink_to("/proc/self/mem")
    elif state == "folder":
        path.mkdir()
    elif state != "missing":
        path.write_bytes(b"\xff\xfe\x00" if state == "binary" else b"")

    toolkit, found = load(root)

    assert [problem.place.path for problem in (*found, *check.run(toolkit))] == ["bibliography.bib"]
