"""The bibliography in forms for other programs: BibTeX, RIS and CSL-JSON. The order is the caller's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..bibliography.entry import VERBATIM, Day, Entry, Genre, Person
from ..bibliography.latex import verbatim
from ..language import Language
from .dates import State, day, seen, state
from .names import family
from .works import Work

_FIRST = ("author", "editor", "translator", "title", "booktitle", "journal", "year", "date")
_FIELDS = frozenset({
    "abstract", "addendum", "address", "afterword", "annotation", "annotator", "annote",
    "archiveprefix", "author", "bookauthor", "booksubtitle", "booktitle", "booktitleaddon", "chapter",
    "commentator", "date", "day", "doi", "edition", "editor", "editora", "editoratype", "editortype",
    "eid", "entrysubtype", "eprint", "eprintclass", "eprinttype", "eventdate", "eventtitle",
    "eventtitleaddon", "foreword", "holder", "howpublished", "institution", "introduction", "isbn",
    "isrn", "issn", "issue", "issuesubtitle", "issuetitle", "journal", "journalsubtitle",
    "journaltitle", "key", "keywords", "label", "langid", "language", "library", "location",
    "mainsubtitle", "maintitle", "maintitleaddon", "month", "nameaddon", "note", "number",
    "organization", "origdate", "origlanguage", "origlocation", "origpublisher", "origtitle", "pages",
    "pagetotal", "part", "place", "primaryclass", "publisher", "pubstate", "school", "series",
    "shortauthor", "shorteditor", "shorthand", "shortjournal", "shorttitle", "site", "sorttitle",
    "subtitle", "title", "titleaddon", "translator", "type", "url", "urldate", "venue", "version",
    "volume", "volumes", "year",
})  # fmt: skip
"""Fields that only describe a work. Others may command a reader's program: `file`, `execute`, `options`."""

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


def bibtex(entries: Iterable[Entry]) -> str:
    """The entries as BibTeX, as written but for fields that do not describe a work or are only biblatex's."""
    return "\n".join(map(_bibtex, entries))


def ris(entries: Iterable[Entry]) -> str:
    """The entries in the RIS format of reference managers, LaTeX decoded."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _ris(entry)) for entry in entries)


def csl_json(entries: Iterable[Entry]) -> str:
    """The entries as CSL-JSON, LaTeX decoded."""
    items = [{name: value for name, value in _csl(entry).items() if value} for entry in entries]
    return json.dumps(items, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _bibtex(entry: Entry) -> str:
    fields = _classic(entry)
    names = [name for name in _FIRST if name in fields]
    names += sorted(name for name in set(fields) - set(names) if _base(name) in _FIELDS)
    lines = "".join(f"  {name} = {{{fields[name]}}},\n" for name in names)
    return f"@{entry.type}{{{entry.key},\n{lines}}}\n"


def _base(name: str) -> str:
    return name.removesuffix("_cy").removesuffix("_en")


_CLASSIC = {"journaltitle": "journal", "location": "address"}
"""Names that biblatex gave to fields → those that BibTeX has always had, which biblatex knows as well."""


def _classic(entry: Entry) -> dict[str, str]:
    """The fields under names that old programs know, with a year where there is only a date.

    Identifiers and addresses lose their escapes, which other programs take for a part of them.
    """
    fields = {name: verbatim(value) if name in VERBATIM else value for name, value in entry.fields.items()}
    for name, old in _CLASSIC.items():
        if name in fields and not fields.get(old):
            fields[old] = fields.pop(name)
    found = day(entry)
    return fields if fields.get("year") or not found else {**fields, "year": str(found.year)}


def _ris(entry: Entry) -> Iterator[tuple[str, str]]:
    work, found = _original(entry), day(entry)
    is_edited = work.genre is Genre.BOOK and work.role == "editor"
    yield "TY", "EDBOOK" if is_edited else _RIS_TYPES[work.genre]
    yield "ID", entry.key
    # Of an edited book, the editors are the authors; elsewhere they come second (RIS specification of 2011).
    for tag, role in (("AU", "author"), ("AU" if is_edited else "A2", "editor"), ("A4", "translator")):
        yield from ((tag, _inverted(person)) for person in entry.persons.get(role, ()))
    fields = {
        "TI": _whole(work, "title"),
        "T2": _container(work),
        "T3": work.text("series"),
        "PY": str(found.year) if found else "",
        "DA": _ris_date(found) if found and found.month else "",
        "VL": work.text("volume"),
        "IS": work.text("issue"),
        "SP": work.text("pages").partition("–")[0],
        "EP": work.text("pages").partition("–")[2],
        "ET": work.text("edition"),
        "PB": _publisher(work),
        "CY": work.text("place"),
        "M3": work.text("type"),
        "SN": work.text("isbn") or work.text("issn"),
        "DO": work.doi,
        "UR": verbatim(work.raw("url")),
        "Y2": _ris_date(seen(entry)),
        "LA": work.language_of_work,
        "N1": work.text("note"),
    }
    yield from ((tag, value) for tag, value in fields.items() if value)
    yield from (("KW", word.strip()) for word in work.text("keywords").split(",") if word.strip())
    yield "ER", ""


def _ris_date(found: Day | None) -> str:
    return "/".join(f"{part:02}" for part in found.parts) if found else ""


def _csl(entry: Entry) -> dict[str, Any]:
    work = _original(entry)
    is_numbered = work.genre in _NUMBERED
    return {
        "id": entry.key,
        "type": _CSL_TYPES[work.genre],
        **{role: [_csl_name(person) for person in people] for role, people in _people(entry)},
        "title": _whole(work, "title"),
        "title-short": work.text("shorttitle"),
        "container-title": _container(work),
        "collection-title": work.text("series"),
        "collection-number": "" if is_numbered or work.genre is Genre.ARTICLE else work.text("number"),
        "number": work.text("number") if is_numbered else "",
        "issue": work.text("issue") if work.genre is Genre.ARTICLE else "",
        "issued": _csl_date(day(entry)),
        "status": ""
        if state(entry) in {State.DATED, State.UNDATED}
        else work.text("year") or work.text("note"),
        "accessed": _csl_date(seen(entry)),
        "genre": work.text("type"),
        "publisher": _publisher(work),
        "publisher-place": work.text("place"),
        **{name: work.text(field) for name, field in _CSL_FIELDS.items()},
        "DOI": work.doi,
        "URL": verbatim(work.raw("url")),
        "language": work.language_of_work,
    }


_CSL_FIELDS = {
    "volume": "volume", "page": "pages", "edition": "edition", "version": "version",
    "number-of-volumes": "volumes", "ISBN": "isbn", "ISSN": "issn", "note": "note", "keyword": "keywords",
}  # fmt: skip

_NUMBERED = frozenset({Genre.REPORT, Genre.DATASET, Genre.SOFTWARE, Genre.PODCAST, Genre.LEGISLATION})


def _original(entry: Entry) -> Work:
    """The work under its own title, even where it has an English one for English pages."""
    fields = {name: value for name, value in entry.fields.items() if not name.endswith("_en")}
    return Work(Entry(entry.key, entry.type, fields, entry.persons, entry.others), Language.EN)


def _whole(work: Work, name: str) -> str:
    """A title with its subtitle, which these formats have no field for."""
    title, subtitle = work.text(name), work.text(name.replace("title", "subtitle"))
    return f"{title}{'' if title.endswith(('?', '!')) else ':'} {subtitle}" if title and subtitle else title


def _container(work: Work) -> str:
    return work.text("journal") or _whole(work, "booktitle") or (work.text("site") if _is_page(work) else "")


def _publisher(work: Work) -> str:
    return work.raw("publisher") and work.text("publisher") if _is_page(work) else work.text("publisher")


def _is_page(work: Work) -> bool:
    return work.genre is Genre.PAGE and "\\url" not in work.raw("howpublished")


def _people(entry: Entry) -> Iterator[tuple[str, tuple[Person, ...]]]:
    yield from (
        (role, entry.persons[role]) for role in ("author", "editor", "translator") if role in entry.persons
    )


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


def _csl_date(found: Day | None) -> dict[str, list[list[int]]]:
    if not found:
        return {}
    return {"date-parts": [list(found.parts), *([[found.last_year]] if found.last_year else [])]}
