"""Works → BibTeX for other programs: entries as written, but for what those would not understand."""

from __future__ import annotations

from collections.abc import Iterable

from .entry import VERBATIM
from .facts import Reading
from .latex import verbatim
from .works import Work

_FIRST = ("author", "editor", "translator", "title", "booktitle", "journal", "year", "date")
_FIELDS = frozenset({
    "abstract", "addendum", "address", "afterword", "annotation", "annotator",
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


def bibtex(works: Iterable[Work]) -> str:
    """The works as BibTeX, as written but for fields that do not describe a work or are only biblatex's."""
    return "\n".join(map(_bibtex, works))


def caution(work: Work) -> str:
    """The note that goes with a work that nobody here has read, to which its reader should go; else nothing.

    The work that cites it goes by its citation key, under which it is exported as well.
    """
    return f"Not read: known only as cited in {work.read_in}." if work.read is Reading.CITED else ""


def _bibtex(work: Work) -> str:
    fields = _classic(work)
    names = [name for name in _FIRST if name in fields]
    names += sorted(name for name in set(fields) - set(names) if _base(name) in _FIELDS)
    lines = "".join(f"  {name} = {{{fields[name]}}},\n" for name in names)
    # A field that bibliographies do not print; what the entry has in it itself is for our reviewers.
    lines += f"  annote = {{{note}}},\n" if (note := caution(work)) else ""
    return f"@{work.entry.type}{{{work.key},\n{lines}}}\n"


def _base(name: str) -> str:
    return name.removesuffix("_cy").removesuffix("_en")


_CLASSIC = {"journaltitle": "journal", "location": "address"}
"""Names that biblatex gave to fields → those that BibTeX has always had, which biblatex knows as well."""


def _classic(work: Work) -> dict[str, str]:
    """The fields under names that old programs know, with a year where there is only a date.

    Identifiers and addresses lose their escapes, which other programs take for a part of them.
    """
    written = work.entry.fields
    fields = {name: verbatim(value) if name in VERBATIM else value for name, value in written.items()}
    for name, old in _CLASSIC.items():
        if name in fields and not fields.get(old):
            fields[old] = fields.pop(name)
    return fields if fields.get("year") or not work.issued else {**fields, "year": str(work.issued.year)}
