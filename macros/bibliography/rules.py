"""What an entry of the bibliography must have, and what its values must look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from ..problems import excerpt, safety
from . import dois
from .dates import parse_date
from .entry import GENRES, NAMES, Genre
from .latex import decode, unknown_commands, verbatim

Fault = tuple[str, str, str]
"""Problem code, message, remedy."""

_AUTHOR, _TITLE, _DATE = ("author", "editor"), ("title",), ("year", "date", "pubstate")
_REQUIRED: Mapping[Genre, tuple[tuple[str, ...], ...]] = {
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
_EXCEPTIONS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    # Manuals and leaflets often name neither an author nor a year; proceedings often no editor.
    **dict.fromkeys(("manual", "booklet", "proceedings", "mvproceedings", "reference"), (_TITLE,)),
    # The classic @inbook has the book's title as its title and names a chapter or pages in it.
    "inbook": (_AUTHOR, _TITLE, _DATE),
    "online": (_TITLE, ("url", "doi")),
}
_UNDATED = re.compile(r"n\.\s*d\.|no date|forthcoming|in press|d\.d\.", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|forthcoming|in press", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"\b(academy|agency|association|authority|board|centre|college|commission|committee|council|department"
    r"|estyn|foundation|government|institute|ministry|network|office|organisation|organization|society|trust"
    r"|union|university|academi|adran|coleg|comisiwn|comisiynydd|cyngor|cymdeithas|llywodraeth|prifysgol"
    r"|sefydliad)\b",
    re.IGNORECASE,
)
"""Words of which one betrays an organisation that lacks its second pair of braces."""


def missing(type_: str, fields: Mapping[str, str]) -> Iterator[Fault]:
    """A fault for each field that the entry's type needs and the entry lacks."""
    required = _EXCEPTIONS.get(type_) or _REQUIRED[GENRES[type_]]
    undated = _UNDATED.search(fields.get("note", ""))
    for options in required:
        if not any(fields.get(name) for name in options) and not (options is _DATE and undated):
            choice = " or ".join(options[:2])
            remedy = "Write note = {n.d.} if the work has no date." if options is _DATE else ""
            yield "bibtex-missing-field", f"An entry of type @{type_} needs {choice}.", remedy


_NOT_IN_KEYS = re.compile(r"[{}\"'#%\\\s]")


def bad_key(key: str) -> Iterator[Fault]:
    """A fault if the citation key holds a mark that BibTeX or a citation would take for its own."""
    if match := _NOT_IN_KEYS.search(key):
        message = f"The citation key '{excerpt(key)}' holds the mark '{match[0]}'."
        yield _BAD, message, "Use letters, digits, hyphens and colons in a key."


_HTML = re.compile(r"<(?!https?://|mailto:)[A-Za-z/!?][^<>\n]{0,20}", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{[%#]")
_DECODED_TEMPLATE = re.compile(r"\{[{%#]")


def hidden(text: str) -> Iterator[tuple[int, Fault]]:
    """Offset and fault for each invisible character."""
    for match in safety.HIDDEN.finditer(text):
        message = f"The bibliography holds an invisible character (U+{ord(match[0]):04X})."
        yield match.start(), ("hidden-character", message, "Delete it and type the words again.")


def foreign(fields: Mapping[str, str]) -> Iterator[tuple[str, Fault]]:
    """Field and fault for each value with HTML or marks of templates, as written or as printed.

    Two braces are BibTeX's own way to keep a name whole. A DOI may hold angle brackets.
    """
    for name, value in fields.items():
        printed = decode(value)
        if name != "doi" and (match := _HTML.search(value) or _HTML.search(printed)):
            message = f"The {excerpt(name)} holds HTML ('{match[0]}')."
            yield name, ("html", message, "Delete it; write \\emph{…} for italics.")
        if match := _TEMPLATE.search(value) or _DECODED_TEMPLATE.search(printed):
            message = f"The {excerpt(name)} holds '{match[0]}', which belongs to page templates."
            yield name, ("template-syntax", message, "Delete it, or say it in words.")


def _commands(fields: Mapping[str, str]) -> Iterator[tuple[str, Fault]]:
    """Field and fault for each value with a command that pages leave out, and that readers' LaTeX obeys."""
    for name, value in fields.items():
        if (found := next(unknown_commands(value), None)) and name not in {"doi", *_ADDRESSES}:
            message = (
                f"The {excerpt(name)} holds the command '{excerpt(found)}', which the toolkit leaves out."
            )
            yield name, (_BAD, message, "Write the letter or mark itself; \\emph{…} is for italics.")


_ADDRESSES = ("url", "url_cy", "url_en")


def malformed(fields: Mapping[str, str]) -> Iterator[tuple[str, Fault]]:
    """Field and fault for each value that breaks the rule for its field."""
    yield from foreign(fields)
    yield from _commands(fields)
    for name, value in fields.items():
        rule = _RULES.get(name)
        if rule and value and not rule[0](value):
            yield name, (rule[1], f"The {name} '{excerpt(value)}' is not {rule[2]}.", rule[3])
    yield from _unbraced_organisations(fields)


def _is_year(value: str) -> bool:
    return bool(_YEAR.fullmatch(decode(value)))


def _is_date(value: str) -> bool:
    return parse_date(verbatim(value)) is not None


def _is_address(value: str) -> bool:
    return safety.is_address(verbatim(value))


_BAD = "bibtex-bad-field"
_Rule = tuple[Callable[[str], bool], str, str, str]
_YEAR_RULE: _Rule = (_is_year, _BAD, "four digits", "Leave the year out, or write forthcoming or in press.")
_DATE_RULE: _Rule = (_is_date, _BAD, "a date", "Write it as 2024-03-05, 2024-03 or 2024.")
_BARE_DOI = "Write only the part that begins with 10., as in 10.1000/182."
_DOI_RULE: _Rule = (
    dois.is_doi,
    _BAD,
    "a DOI",
    _BARE_DOI,
)
_ADDRESS_RULE: _Rule = (_is_address, "bad-address", "a complete web address", "Begin with https://.")
_RULES: Mapping[str, _Rule] = {
    **dict.fromkeys(("year", "naelyear"), _YEAR_RULE),
    **dict.fromkeys(("date", "urldate"), _DATE_RULE),
    "doi": _DOI_RULE,
    **dict.fromkeys(_ADDRESSES, _ADDRESS_RULE),
}


def _unbraced_organisations(fields: Mapping[str, str]) -> Iterator[tuple[str, Fault]]:
    for name in NAMES:
        bare = re.sub(r"\{[^{}]*\}", "", fields.get(name, ""))
        for person in re.split(r"\s+and\s+", bare, flags=re.IGNORECASE):
            if is_organisation(person):
                message = f"'{excerpt(person)}' would be read as the name of a person."
                remedy = (
                    f"Write {name} = {{{{{excerpt(person)}}}}} with two pairs of braces for an organisation."
                )
                yield name, (_BAD, message, remedy)
                break


def is_organisation(name: str) -> bool:
    """Whether a name without braces has several words of which one betrays an organisation."""
    return not re.search("[,{}]", name) and " " in name.strip() and bool(_ORGANISATION.search(name))
