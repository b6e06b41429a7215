"""What an entry of each type must have, and what its citation key must be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...problems import codes, excerpt, phrases
from ..entry import GENRES, Entry, Genre
from .rule import EntryRule, Mistake

Needs = tuple[tuple[str, ...], ...]
"""Fields of which each, or one of several, has to be there."""

_AUTHOR, _TITLE, _DATE = ("author", "editor"), ("title",), ("year", "date", "pubstate")
_NEEDS: Mapping[Genre, Needs] = {
    Genre.ARTICLE: (_AUTHOR, _TITLE, ("journal", "journaltitle"), _DATE),
    Genre.BOOK: (_AUTHOR, _TITLE, _DATE),
    Genre.CHAPTER: (_AUTHOR, _TITLE, ("booktitle",), _DATE),
    Genre.PAPER: (_AUTHOR, _TITLE, ("booktitle",), _DATE),
    Genre.REPORT: (_AUTHOR, _TITLE),
    Genre.THESIS: (("author",), _TITLE, ("school", "institution"), _DATE),
    Genre.PAGE: (_TITLE,),
    Genre.MANUSCRIPT: (("author",), _TITLE),
    Genre.DATASET: (_TITLE,),
    Genre.SOFTWARE: (_TITLE,),
    Genre.PODCAST: (_TITLE, _DATE),
    # The year of an Act may stand in its title.
    Genre.LEGISLATION: (_TITLE,),
}
_EXCEPTIONS: Mapping[str, Needs] = {
    # Manuals and leaflets often name neither an author nor a year; proceedings often no editor.
    **dict.fromkeys(("manual", "booklet", "proceedings", "mvproceedings", "reference"), (_TITLE,)),
    # The classic @inbook has the book's title as its title and names a chapter or pages in it.
    "inbook": (_AUTHOR, _TITLE, _DATE),
    "online": (_TITLE, ("url", "doi")),
}
_UNDATED = re.compile(r"n\.\s*d\.|no date|forthcoming|in press|d\.d\.", re.IGNORECASE)


def _find_missing(entry: Entry) -> Iterator[Mistake]:
    needs = _EXCEPTIONS.get(entry.type) or _NEEDS[GENRES[entry.type]] if entry.type in GENRES else ()
    is_undated = _UNDATED.search(entry.fields.get("note", "")) is not None
    for options in needs:
        is_date = options is _DATE
        if not any(entry.fields.get(name) for name in options) and not (is_date and is_undated):
            fields = phrases.alternatives(options[:2])
            form = "date" if is_date else ""
            yield Mistake(codes.BIBTEX_MISSING_FIELD, form, {"type": entry.type, "fields": fields})


_NOT_IN_KEYS = re.compile(r"[{}\"'#%\\\s]")


def _find_mark_in_key(entry: Entry) -> Iterator[Mistake]:
    if match := _NOT_IN_KEYS.search(entry.key):
        yield Mistake(codes.BIBTEX_BAD_FIELD, "key", {"key": excerpt(entry.key), "mark": match[0]})


KEYS = EntryRule(
    "A citation key holds no mark that BibTeX or a citation would take for its own", _find_mark_in_key
)
NEEDED_FIELDS = EntryRule("An entry has the fields that its type needs", _find_missing, whole=True)
