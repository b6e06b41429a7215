"""What leaves for other programs arrives there: exports read again by rispy, pybtex and pandoc.

The real bibliography, and a richer one of fabricated works, lose no author, year, title, container or DOI.
"""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import pypandoc
import pytest
import rispy
from pybtex.database import BibliographyData, parse_string
from pybtex.database import Person as BibtexPerson

from macros.bibliography import Person, Work, WorkTitle
from macros.bibliography.conversion import as_works
from macros.bibliography.latex import decode, verbatim
from macros.bibliography.reading.entries import read
from macros.content.loading import load_bibliography
from macros.references import export
from tests.conftest import ROOT

FABRICATED = r"""
% All works, people and bodies are fabricated.
@string{ffug = "Cylchgrawn Ffug"}
@article{accents, author = {Gr\^{u}ffydd, Si{\^a}n and \'{O}sk{\"a}r, \AA{}sa and {\L}ukasz, Zo\"e}, title = {Caf{\'e}, na\"{\i}ve: {Wales} \& \emph{more} 100\% of \#1}, journal = ffug, year = 2020, volume = 4, number = {2-3}, pages = {10--19}, doi = {10.1234/a\_b(c)<d>e;f}, langid = {english}}
@article{datedonly, author = {Neb, Bob}, title = {A date and no year}, journaltitle = {Journal of Dates}, date = {2021-03-05}, doi = {10.1234/datedonly}}
@article{eid, author = {Neb, Bob}, title = {Articles with numbers}, journal = {E}, year = 2019, month = mar, eid = {e123}, url = {https://example.org/a_b?c=d&e=f%20g}}
@article{range, author = {Neb, Bob}, title = {Two years}, journal = {Y}, date = {2019/2020}, pages = {e12-e19}}
@article{volumeless, author = {Neb, Bob}, title = {{WHOLE TITLE IN BRACES}}, subtitle = {And a subtitle}, journal = {Journal \& Review}, year = 2001}
@book{edited, editor = {Evans, Ed and van der Berg, Jan}, title = {An edited book}, publisher = {P}, address = {Bangor}, year = 1999, edition = 2}
@book{translated, author = {Nobody, A.}, translator = {Neb, T.}, title = {Translated?}, subtitle = {A subtitle after a question}, publisher = {P}, year = 2002, isbn = {978-0-00-000000-2}}
@book{parent, editor = {Owen, Q. and King, Jr., Martin}, title = {The whole}, booktitle = {The whole}, publisher = {P}, year = 2005}
@incollection{child, author = {Rees, Ann}, title = {The part}, pages = {3--9}, crossref = {parent}}
@incollection{chapter, author = {King, Jr., Martin and ap Gwilym, Dafydd}, title = {A chapter: with `quotes' and ``more''}, booktitle = {Its book}, booksubtitle = {With its subtitle}, editor = {Evans, Ed}, publisher = {P}, year = 2013, series = {S}, number = 3}
@inproceedings{paper, author = {Le Fevre, Deidre and de la Neb, Mar\'{\i}a}, title = {A paper}, booktitle = {Proceedings of Nothing}, year = 2011}
@mastersthesis{thesis, author = {Owen, Q.}, title = {A thesis}, school = {Prifysgol Ffug}, year = {in press}}
@misc{body, author = {{Llywodraeth Ffug} and {Corff and Others}}, author_cy = {{Corff Arall}}, title = {Plan}, title_cy = {Cynllun}, howpublished = {Gwefan}, year = 2022, url = {https://example.org/}}
@misc{nobody, title = {No author at all}, howpublished = {\url{https://example.org/x}}, year = 2000}
@misc{others, author = {Neb, Bob and others}, title = {Many more}, year = 2003, keywords = {one, two}, note = {n.d.}}
@online{online, author = {Neb, B.}, title = {Online---a dash -- and another}, url = {https://example.org/~x\#y}, urldate = {2024-04-06}, date = {2023-01}}
@report{report, author = {Owen, Q.}, title = {A report}, institution = {I}, number = {12/2019}, type = {Paper}, date = {2019-11}}
@techreport{welsh, author = {Prys, Huw}, title = {Dysgu ac Arwain yng Nghymru}, title_en = {Learning}, institution = {I}, year = 2001, langid = {welsh}}
@unpublished{script, author = {史, 文}, title = {Нове 標題 عنوان}, year = 1987}
@dataset{data, author = {Neb-Neb, Bob and O'Neb, Pat}, title = {Data}, publisher = {P}, year = 2018, version = {1.2}, doi = {10.5281/zenodo.1}}
@software{code, author = {Single}, title = {A $x^2$ tool}, year = 2017}
"""


class Facts(NamedTuple):
    """What must not be lost of a work."""

    names: tuple[tuple[str, str], ...]
    """Family name and given names of each author, or of each editor of a work without authors."""
    editors: tuple[tuple[str, str], ...]
    """The editors of a work that has authors."""
    year: str
    title: str
    container: str
    doi: str


def plain(text: str) -> str:
    """A text without what programs may change: capitals, kinds of dashes, spaces and quotation marks, markup."""
    bare = re.sub(
        r"</?(?:span|i|b|sup|sub|em)\b[^>]*>", "", unicodedata.normalize("NFC", text.replace("ı", "i"))
    ).casefold()
    bare = re.sub("[“”‘’\"'`]+", "'", re.sub("[‐-―−-]+", "-", bare))
    return " ".join(bare.split())


def name(family: str, given: str = "") -> tuple[str, str]:
    """A name for comparing: the family name with its particle, the given names."""
    return plain(family), plain(given)


def ours(work: Work) -> Facts:
    """The facts of a work as the toolkit reads them."""
    names, editors = (_ours(found.people) for found in (work.authors, work.editors))
    return Facts(
        names or editors, editors if names else (), str(work.issued.year) if work.issued else "", _whole(work.title),
        plain(work.journal) or _whole(work.book), verbatim(work.entry.fields.get("doi", "")),
    )  # fmt: skip


def _ours(people: Iterable[Person]) -> tuple[tuple[str, str], ...]:
    return tuple(name(f"{person.particle} {person.family}", person.given) for person in people)


def _whole(title: WorkTitle) -> str:
    return re.sub(r"[^\w]+", " ", plain(f"{title.main} {title.subtitle}")).strip()


def without(facts: Facts, *fields: str) -> Facts:
    """The facts but for some fields."""
    return facts._replace(**dict.fromkeys(fields, ""))


def words(text: str) -> str:
    """The words of a title, as programs divide title and subtitle with different marks."""
    return re.sub(r"[^\w]+", " ", plain(text)).strip()


def from_ris(record: Mapping[str, Any]) -> Facts:
    """The facts of a record of rispy."""
    authors, editors = (
        tuple(map(_from_ris, record.get(role, ()))) for role in ("authors", "secondary_authors")
    )
    container = (
        record.get("secondary_title", "") if record["type_of_reference"] in ("JOUR", "CHAP", "CPAPER") else ""
    )
    is_journal = record["type_of_reference"] == "JOUR"
    return Facts(
        authors or editors, editors if authors else (), record.get("year", ""), words(record.get("title", "")),
        plain(container) if is_journal else words(container), record.get("doi", ""),
    )  # fmt: skip


def _from_ris(written: str) -> tuple[str, str]:
    family, _, given = written.partition(", ")
    return name(family, given.partition(", ")[0])


def from_csl(item: Mapping[str, Any]) -> Facts:
    """The facts of an item of CSL-JSON."""
    authors, editors = (tuple(map(_from_csl, item.get(role, ()))) for role in ("author", "editor"))
    year = str(next(iter(item.get("issued", {}).get("date-parts", [])), [""])[0])
    is_part = item["type"] in ("article-journal", "chapter", "paper-conference")
    container = item.get("container-title", "") if is_part else ""
    return Facts(
        authors or editors, editors if authors else (), year, words(item.get("title", "")),
        plain(container) if item["type"] == "article-journal" else words(container), item.get("DOI", ""),
    )  # fmt: skip


def _from_csl(person: Mapping[str, str]) -> tuple[str, str]:
    particle = person.get("non-dropping-particle", "") or person.get("dropping-particle", "")
    return name(person.get("literal") or f"{particle} {person.get('family', '')}", person.get("given", ""))


def from_pybtex(data: BibliographyData, key: str) -> Facts:
    """The facts of an entry of pybtex."""
    entry = data.entries[key]
    authors, editors = (
        tuple(map(_from_pybtex, entry.persons.get(role, ()))) for role in ("author", "editor")
    )
    fields = {field: decode(value) for field, value in entry.fields.items()}
    book = f"{fields.get('booktitle', '')} {fields.get('booksubtitle', '')}"
    year = fields.get("year", "")
    return Facts(
        authors or editors, editors if authors else (), year if year.isdecimal() else "",
        words(f"{fields['title']} {fields.get('subtitle', '')}"),
        plain(fields.get("journal", "")) or words(book), verbatim(entry.fields.get("doi", "")),
    )  # fmt: skip


def _from_pybtex(person: BibtexPerson) -> tuple[str, str]:
    family = " ".join([*person.prelast_names, *person.last_names])
    return name(decode(family), decode(" ".join([*person.first_names, *person.middle_names])))


FABRICATED_ENTRIES, PROBLEMS = read("made-up.bib", FABRICATED)
ALL = {**load_bibliography(ROOT / "bibliography.bib"), **as_works(FABRICATED_ENTRIES)}
OTHERS = name("others")


def test_the_fabricated_works_have_no_problems() -> None:
    """The richer bibliography is read without problems, and holds every kind of thing."""
    assert [str(problem) for problem in PROBLEMS] == []
    assert len(ALL) > 65


def compared(found: Mapping[str, Facts]) -> None:
    """Every work has arrived, with all its facts."""
    assert list(found) == list(ALL)
    for key, work in ALL.items():
        expected, arrived = ours(work), found[key]
        if work.genre.value not in ("article", "chapter", "paper"):
            expected, arrived = without(expected, "container"), without(arrived, "container")
        assert arrived._replace(names=tuple(n for n in arrived.names if n != OTHERS)) == expected, key


def test_ris_is_read_by_rispy() -> None:
    """Reference managers get every author, editor, year, title, container and DOI, under tags that they know."""
    records = rispy.loads(export.ris(ALL.values()))

    assert [record for record in records if "unknown_tag" in record] == []
    compared({record["id"]: from_ris(record) for record in records})


def test_bibtex_is_read_by_pybtex() -> None:
    """Another parser of BibTeX finds the same works."""
    data = parse_string(export.bibtex(ALL.values()), "bibtex")

    compared({key: from_pybtex(data, key) for key in data.entries})


@pytest.mark.parametrize(
    ("format", "write"),
    [("bibtex", export.bibtex), ("biblatex", export.bibtex), ("csljson", export.csl_json)],
)
def test_pandoc_reads_the_same_works(format: str, write: Any) -> None:
    """Pandoc finds the same works in BibTeX, as either dialect, and in CSL-JSON."""
    items = json.loads(pypandoc.convert_text(write(ALL.values()), "csljson", format=format))

    compared({item["id"]: from_csl(item) for item in items})
