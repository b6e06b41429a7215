"""The bibliography in forms for other programs: BibTeX, RIS and CSL-JSON. The order is the caller's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..bibliography import Genre, Person, Work, WorkDate
from ..bibliography.writing import bibtex, caution
from .names import family

__all__ = ["bibtex", "csl_json", "ris"]

_RIS_TYPES: Mapping[Genre, str] = {
    Genre.ARTICLE: "JOUR", Genre.BOOK: "BOOK", Genre.CHAPTER: "CHAP", Genre.PAPER: "CPAPER",
    Genre.REPORT: "RPRT", Genre.THESIS: "THES", Genre.PAGE: "ELEC", Genre.MANUSCRIPT: "UNPB",
    Genre.DATASET: "DATA", Genre.SOFTWARE: "COMP", Genre.PODCAST: "SOUND", Genre.LEGISLATION: "STAT",
}  # fmt: skip
_CSL_TYPES: Mapping[Genre, str] = {
    Genre.ARTICLE: "article-journal", Genre.BOOK: "book", Genre.CHAPTER: "chapter",
    Genre.PAPER: "paper-conference", Genre.REPORT: "report", Genre.THESIS: "thesis",
    Genre.PAGE: "webpage", Genre.MANUSCRIPT: "manuscript", Genre.DATASET: "dataset",
    Genre.SOFTWARE: "software", Genre.PODCAST: "broadcast", Genre.LEGISLATION: "legislation",
}  # fmt: skip


def ris(works: Iterable[Work]) -> str:
    """The works in the RIS format of reference managers."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _ris(work)) for work in works)


def csl_json(works: Iterable[Work]) -> str:
    """The works as CSL-JSON."""
    items = [{name: value for name, value in _csl(work).items() if value} for work in works]
    return json.dumps(items, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _ris(work: Work) -> Iterator[tuple[str, str]]:
    is_edited = work.genre is Genre.BOOK and work.role == "editor"
    yield "TY", "EDBOOK" if is_edited else _RIS_TYPES[work.genre]
    yield "ID", work.key
    # Of an edited book, the editors are the authors; elsewhere they come second (RIS specification of 2011).
    roles = (("AU", work.authors), ("AU" if is_edited else "A2", work.editors), ("A4", work.translators))
    yield from ((tag, _inverted(person)) for tag, names in roles for person in names.people)
    yield from ((tag, value) for tag, value in _ris_fields(work).items() if value)
    yield from (("KW", word) for word in work.keywords)
    yield "ER", ""


def _ris_fields(work: Work) -> Mapping[str, str]:
    first, _, last = work.pages.text.partition("–")
    return {
        "TI": work.title.whole,
        "T2": _container(work),
        "T3": work.series,
        "PY": str(work.issued.year) if work.issued else "",
        "DA": _ris_date(work.issued) if work.issued and work.issued.month else "",
        "VL": work.volume,
        "IS": work.issue,
        "SP": first,
        "EP": last,
        "ET": work.edition,
        "PB": work.publisher,
        "CY": work.place,
        "M3": work.type,
        "SN": work.isbn or work.issn,
        "DO": work.doi,
        "UR": work.url,
        "Y2": _ris_date(work.accessed),
        "LA": work.language_of_work,
        "N1": _note(work),
    }


def _ris_date(found: WorkDate | None) -> str:
    return "/".join(f"{part:02}" for part in found.parts) if found else ""


_NUMBERED = frozenset({Genre.REPORT, Genre.DATASET, Genre.SOFTWARE, Genre.PODCAST, Genre.LEGISLATION})


def _csl(work: Work) -> dict[str, Any]:
    return {
        "id": work.key,
        "type": _CSL_TYPES[work.genre],
        "author": [_csl_name(person) for person in work.authors.people],
        "editor": [_csl_name(person) for person in work.editors.people],
        "translator": [_csl_name(person) for person in work.translators.people],
        "title": work.title.whole,
        "title-short": work.shorttitle,
        "container-title": _container(work),
        "collection-title": work.series,
        **_csl_numbers(work),
        "issued": _csl_date(work.issued),
        "status": work.when,
        "accessed": _csl_date(work.accessed),
        "genre": work.type,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "DOI": work.doi,
        "URL": work.url,
        "ISBN": work.isbn,
        "ISSN": work.issn,
        "note": _note(work),
        "keyword": ", ".join(work.keywords),
        "language": work.language_of_work,
    }


def _csl_numbers(work: Work) -> dict[str, str]:
    is_numbered, is_article = work.genre in _NUMBERED, work.genre is Genre.ARTICLE
    return {
        "collection-number": "" if is_numbered or is_article else work.number,
        "number": work.number if is_numbered else "",
        "issue": work.issue if is_article else "",
        "volume": work.volume,
        "number-of-volumes": work.volumes,
        "page": work.pages.text,
        "edition": work.edition,
        "version": work.version,
    }


def _container(work: Work) -> str:
    return work.journal or work.book.whole or (work.site if work.genre is Genre.PAGE else "")


def _note(work: Work) -> str:
    return "; ".join(filter(None, (work.note, caution(work))))


def _inverted(person: Person) -> str:
    return ", ".join(part for part in (family(person), person.given, person.suffix) if part)


def _csl_name(person: Person) -> dict[str, str]:
    if person.corporate or not person.given:
        return {"literal": family(person)}
    parts = {
        "family": person.family,
        "given": person.given,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
    }
    return {name: value for name, value in parts.items() if value}


def _csl_date(found: WorkDate | None) -> dict[str, list[list[int]]]:
    if not found:
        return {}
    return {"date-parts": [list(found.parts), *([[found.last_year]] if found.last_year else [])]}
