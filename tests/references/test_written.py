"""How a fabricated work of every type, with every field, is written: references, citations, RIS, CSL-JSON.

`written.txt` holds it; italics are between underscores, links between angle brackets.
After a change that is meant, `python -m tests.references.test_written` writes the file anew.
"""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.bibliography.conversion import as_works
from macros.bibliography.entry import GENRES
from macros.bibliography.reading.entries import read
from macros.language import Language
from macros.references import STYLES, Formatter, Span, export
from macros.references.citation import render
from macros.text import citations

HELD = Path(__file__).parent / "written.txt"

FULL = {
    "author": "Nobody, Ann and Neb, Bob",
    "title": "Fabricated {Title}",
    "subtitle": "And more",
    "year": "2020",
    "editor": "Editor, Ed and Golygydd, Gwen",
    "translator": "Trans, Tess",
    "journal": "Made-Up Journal",
    "booktitle": "Whole {Book}",
    "booksubtitle": "In parts",
    "volume": "4",
    "volumes": "6",
    "number": "2",
    "chapter": "7",
    "pages": "10--19",
    "eid": "e5",
    "edition": "2",
    "version": "1.5",
    "series": "Fabricated Series",
    "publisher": "A Publisher",
    "institution": "An Institution",
    "school": "A School",
    "organization": "An Organisation",
    "address": "Bangor",
    "type": "Working paper",
    "isbn": "978-0-00-000000-2",
    "issn": "0000-0019",
    "url": "https://example.org/fabricated",
    "urldate": "2024-03-05",
    "note": "Fabricated throughout",
    "keywords": "one, , two",
    "langid": "english",
}
NAMES = {
    "one": "Nobody, Ann",
    "two": "Nobody, Ann and Neb, Bob",
    "three": "Nobody, Ann and Neb, Bob and Owen, Cai",
    "four": "Nobody, Ann and Neb, Bob and Owen, Cai and Evans, Dai",
    "others": "Nobody, Ann and others",
    "twenty-one": " and ".join(f"Nobody{chr(97 + n)}, Ann" for n in range(21)),
    "twenty-two": " and ".join(f"Nobody{chr(97 + n)}, Ann" for n in range(22)),
    "body": "{Made-Up Body}",
    "bodies": "{Made-Up Body} and {Another Body}",
    "particle": "van der Berg, Jan",
    "suffix": "King, Jr., Martin Luther",
    "initials": "Owen, Ll. Ff. and Rhys, J.-P.",
    "given": "Owain",
    "capital": "ap Rhys, Dafydd and O'Neill, Éva",
}
DATES = {
    "year": "year = {2020}",
    "old": "year = {1066}",
    "month": "year = {2020}, month = mar",
    "month in figures": "year = {2020}, month = {07}",
    "day": "date = {2020-12-31}",
    "first": "date = {2020-01-01}",
    "range": "date = {2019/2021}",
    "range in a year": "date = {2019-03/2019-05}",
    "range of days": "date = {2019-03-01/2020-05-06}",
    "open": "date = {2019/}",
    "circa": "date = {2019~}",
    "uncertain": "date = {2019?}",
    "season": "date = {2020-22}",
    "original": "date = {2020}, origdate = {1890}",
    "none": "note = {n.d.}",
    "nothing": "",
    "forthcoming": "year = {forthcoming}",
    "in press": "year = {In press}",
    "state": "pubstate = {inpress}",
    "submitted": "pubstate = {submitted}",
    "prepared": "pubstate = {inpreparation}",
}
VALUES = {
    "type": [
        "Master's thesis", "Master’s dissertation", "Doctoral thesis", "Doctoral dissertation", "Dissertation",
        "Undergraduate dissertation", "Unpublished PhD thesis", "Thesis", "Report", "Annual report",
        "Project report", "Research report", "Technical report", "Thematic report", "Briefing", "Briefing paper",
        "Discussion paper", "Green paper", "Guidance", "Policy paper", "White paper", "Working paper",
        "Unpublished manuscript", "MA thesis", "MA Education dissertation", "Unpublished thesis", "Odd paper",
        "phdthesis", "mathesis", "bathesis", "techreport", "resreport", "candthesis", "Dataset",
    ],
    "edition": [
        *map(str, (1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 100, 101, 111, 112, 113, 121, 9999, 10000)),
        "First", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "Tenth",
        "2nd", "3rd", "4th", "1st", "0", "Revised", "revised edition", "New edition", "International", "2 rev",
    ],
    "pages": ["5", "5--9", "5-9", "5, 7", "5--9, 12", "e5", "iv--vi", "120--39", "S1--S4", "5--", "A-12"],
    "langid": ["english", "british", "american", "welsh", "cymraeg", "cy", "en", "french", "german", "irish", "klingon", ""],
    "number": ["c. 3", "ch. 3", "anaw 5", "nawm 2", "asc 4", "SI 2022/12", "WSI 2022/12", "SI 2022/12 (W. 4)", "12"],
    "title": [
        "Who learns?", "All of it!", "A stop.", "{\\emph{Italic} Name} here", "`Single' and ``Double''", "In {Wales}: a Study",
        "One: Two: Three", "O'r ysgol i'r byd", "Caf\\'e \\& Bar -- 5\\%", "a", "ÉCOLE, école", "The \\LaTeX{} Way",
    ],
    "entrysubtype": ["newspaper", "magazine", "blog", "podcast", "other"],
    "month": ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "January", "1", "09", "12", "13", "00", "x"],
    "chapter": ["7", "7, 9"],
    "urldate": ["2024", "2024-03", "2024-03-05", "2024-12-31"],
    "volumes": ["1", "2", "3", "6", "7", "16"],
    "url": ["https://doi.org/10.1234/abc", "http://example.org/a?b=c&d", "javascript:alert(1)", "example.org", ""],
    "doi": ["10.1234/abc", "https://doi.org/10.1234/a(b)c", "doi:10.1234/a_b", "10.1234/a<b>", "none"],
}  # fmt: skip
HOSTS = {
    "month": ("audio",),
    "chapter": ("incollection", "inproceedings"),
    "urldate": ("online", "misc", "article"),
    "type": ("report", "thesis"),
    "number": ("legislation", "report"),
    "entrysubtype": ("article", "misc", "online"),
}
SETS = {
    "one surname": [{"author": "Williams, Ann"}, {"author": "Williams, Bob"}, {"author": "Williams, Ann", "year": "2019"}],
    "one year": [{"title": "B"}, {"title": "A"}, {"title": "C"}, {"title": "A", "year": "2019"}],
    "no year": [{"title": "B", "year": "", "note": "n.d."}, {"year": "", "note": "n.d."}, {"title": "C", "year": "in press"}],
    "many": [{"author": NAMES["four"]}, {"author": NAMES["four"].replace("Owen", "Price")}],
    "more": [{"author": NAMES["four"]}, {"author": NAMES["four"].replace("Evans", "Price")}],
    "short": [
        {"author": "{Made-Up Body}", "shortauthor": "{MUB}", "author_cy": "{Corff Ffug}", "shortauthor_cy": "{CFf}"},
        {"author": "{Made-Up Body}", "shortauthor": "{MUB}", "title_cy": "Arall", "url_cy": "https://example.org/cy"},
    ],
    "names in order": [
        *({"author": f"Jones, Ann{more}"} for more in ("", " and Evans, Bob", " and Evans, Bob and Tan, Cai", " and others")),
        {"author": "Jones, Bob"}, {"author": "Jones, Ann B."}, {"author": "Jones-Evans, A."}, {"author": "Jonesmith, A."},
        {"author": NAMES["four"].replace("Nobody", "Jones")}, {"author": "Jones, Ann and Zed, Bob", "year": "2019"},
        {"author": "ap Jones, Dai"}, {"author": "van Jones, Dai"}, {"author": "Ab Jones, Dai"}, {"author": "{Jones and Co}"},
    ],
    "titles in order": [
        *({"author": "", "title": title} for title in ("The Zoo", "A Yard", "An Xylophone", "Theatre", "Yr Ysgol", "Y Ddraig", "Zebra", "10 things", "Élan", "Elan b")),
        {"title": "The Zoo"}, {"title": "Yard"}, {"title": "De Souza"}, {"title": "Desouza"},
    ],
    "days in order": [
        {"date": "2020-05-06", "entrysubtype": "podcast"}, {"date": "2020-05", "entrysubtype": "podcast"}, {"entrysubtype": "podcast"},
        {"date": "2020-04-30", "entrysubtype": "podcast"}, {"date": "2019-12-31"}, {"year": "", "date": "2020-01-01"}, {"year": "forthcoming"}, {"year": ""},
    ],
    "questions": [{"author": "", "title": "Who?"}, {"author": "", "title": "All!"}, {"author": "", "title": "Some."}, {"author": "", "title": "One, two"}],
}  # fmt: skip
"""Works that have to be told apart."""


def sources() -> Iterator[tuple[str, str]]:
    """What each case is called, and its works in BibTeX. After a name with a stop, nothing is exported."""
    for type_ in {genre: type_ for type_, genre in reversed(GENRES.items())}.values():
        yield f"{type_}, all fields", _entry(type_, FULL)
        parts = {name: value for name, value in FULL.items() if name not in ("booktitle", "booksubtitle")}
        yield f"{type_}, no book", _entry(type_, {**parts, "journal": ""})
        yield (
            f"{type_}, editors.",
            _entry(type_, {**FULL, "author": "", "volume": "", "type": "", "edition": ""}),
        )
        few = {name: FULL[name] for name in ("title", "year", "editor", "number")}
        yield f"{type_}, few fields", _entry(type_, few)
        yield (
            f"{type_}, nobody",
            _entry(type_, {"title": "Fabricated", "note": "n.d.", "howpublished": "A Site"}),
        )
        lone = {
            "author": "{A Body}",
            "publisher": "A Body",
            "institution": "A Body",
            "howpublished": "A Body",
        }
        yield f"{type_}, one body.", _entry(type_, {"title": "Fabricated", "date": "2020-05-06", **lone})
    yield from _bare()
    for name, people in NAMES.items():
        fields = {"title": "T", "booktitle": "B", "publisher": "P", "year": "2020"}
        yield f"author: {name}", _entry("incollection", {**fields, "author": people})
        yield f"editor: {name}.", _entry("incollection", {**fields, "author": "A, B", "editor": people})
        yield f"translator: {name}.", _entry("book", {**fields, "author": "A, B", "translator": people})
        yield f"editor of a book: {name}.", _entry("book", {**fields, "editor": people})
    for name, date in DATES.items():
        yield f"article: {name}", f"@article{{k, author={{Nobody, A.}}, title={{T}}, journal={{J}}, {date}}}"
        yield f"podcast: {name}.", f"@audio{{k, author={{Nobody, A.}}, title={{T}}, {date}}}"
    for name, values in VALUES.items():
        for host in HOSTS.get(name, ("book",)):
            usual = {"author": "Nobody, Ann", "title": "Fabricated", "year": "2020", "journal": "J"}
            usual |= {"url": "https://example.org/"} if name == "urldate" else {}
            yield from (
                (f"{host}, {name}: {value}.", _entry(host, {**usual, name: value})) for value in values
            )
    for name, together in SETS.items():
        usual = {"author": "Nobody, Ann", "title": "Fabricated", "year": "2020"}
        works = [_entry("misc", {**usual, **own}, key=f"k{n}") for n, own in enumerate(together)]
        yield f"{name}.", "\n".join(works)


def _bare() -> Iterator[tuple[str, str]]:
    """Works with a field that matters only where others are missing."""
    plain = {"author": "Nobody, Ann", "title": "Fabricated", "year": "2020"}
    part = {**plain, "booktitle": "Whole {Book}", "volume": "4", "pages": "10--19"}
    for type_ in ("inproceedings", "incollection", "article"):
        yield f"{type_}, no editors and no publisher", _entry(type_, part)
    yield "book, short title", _entry("book", {**plain, "author": "", "shorttitle": "Made-up"})
    yield "book, ISBN only", _entry("book", {**plain, "isbn": "978-0-00-000000-2", "langid": "welsh"})
    yield (
        "article, ISSN only",
        _entry("article", {**plain, "journal": "J", "issn": "0000-0019", "number": "3"}),
    )
    yield "thesis, school only", _entry("thesis", {**plain, "school": "A School", "address": "Bangor"})
    yield "report, number only", _entry("report", {**plain, "number": "12", "institution": "{A Body}"})


def _entry(type_: str, fields: dict[str, str], *, key: str = "k") -> str:
    given = "".join(f", {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{type_}{{{key}{given}}}"


def written(name: str) -> list[str]:
    """All that is made of the works of a case."""
    works = as_works(read("made-up.bib", SOURCES[name])[0])
    lines = [
        line
        for style in STYLES.values()
        for language in Language
        for line in _in_style(Formatter(works, style), language)
    ]
    if not name.endswith("."):
        lines.append(" | ".join(export.ris(works.values()).splitlines()))
        lines += [
            json.dumps(item, ensure_ascii=False) for item in json.loads(export.csl_json(works.values()))
        ]
    return lines


def _in_style(formatter: Formatter, language: Language) -> Iterator[str]:
    """Each reference; then a citation of all works, and if there are several, each as part of a sentence."""
    keys = formatter.sorted(formatter.works)
    said = ["".join(map(_marked, formatter.reference(key, language))) for key in keys]
    marks = ["[" + "; ".join(f"@{key}" for key in keys) + ", p. 4]", *(f"@{key}" for key in keys[1:])]
    for found in (citations.find(mark)[0] for mark in marks):
        said.append("".join(map(_marked, render(found, formatter, language, set()))))
    yield " | ".join(said)


def _marked(span: Span) -> str:
    text = f"_{span.text}_" if span.italic else span.text
    text += f"⟨{span.lang}⟩" if span.lang else ""
    return f"{text}<{span.href}>" if span.href else text


def held() -> dict[str, list[str]]:
    """What the file holds."""
    found: dict[str, list[str]] = {}
    for line in HELD.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            found[next(reversed(found))].append(line[2:])
        else:
            found[line] = []
    return found


SOURCES = dict(sources())
WRITTEN = held()


@pytest.mark.parametrize("name", SOURCES)
def test_works_are_written_as_they_were(name: str) -> None:
    """Each work is written in both styles and languages, and for other programs, as the file says."""
    assert written(name) == WRITTEN.get(name)


@pytest.mark.parametrize("type_", GENRES)
def test_every_type_of_entry_is_written_as_its_genre(type_: str) -> None:
    """Types of one genre are written alike, if the entry says its own type."""
    first = next(other for other, genre in GENRES.items() if genre is GENRES[type_])
    made = [as_works(read("made-up.bib", _entry(each, FULL))[0]) for each in (first, type_)]
    one, other = (
        [list(_in_style(Formatter(works, style), Language.EN)) for style in STYLES.values()] for works in made
    )

    assert one == other
    assert export.ris(made[0].values()) == export.ris(made[1].values())


def test_no_more_is_held_than_is_written() -> None:
    """What is no longer among the works is not held either, and no two have one name."""
    assert list(WRITTEN) == list(SOURCES) == [name for name, _ in sources()]


if __name__ == "__main__":
    told = (f"{name}\n" + "".join(f"  {line}\n" for line in written(name)) for name in SOURCES)
    HELD.write_text("".join(told), encoding="utf-8")
