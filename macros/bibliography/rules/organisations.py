"""Organisations in lists of names: braces of their own keep them from being read as persons."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ...problems import codes, excerpt
from ..entry import NAMES
from ..latex import decode, is_braced
from .names import names, spans
from .rule import Mistake, Value, ValueRule

_ORGANISATION = re.compile(
    r"\b(academy|agency|association|authority|board|centre|college|commission|committee|council|department"
    r"|estyn|foundation|government|institute|ministry|network|office|organisation|organization|society|trust"
    r"|union|university|academi|adran|coleg|comisiwn|comisiynydd|cyngor|cymdeithas|llywodraeth|prifysgol"
    r"|sefydliad)\b",
    re.IGNORECASE,
)
"""Words of which one betrays an organisation."""
_KNOWN = frozenset(
    {"welsh government", "llywodraeth cymru", "estyn", "ofsted", "oecd", "unesco", "learning forward"}
    | {"department for education", "department for education and skills", "education endowment foundation"}
    | {"association of school and college leaders", "education workforce council", "cyngor y gweithlu addysg"}
    | {"academi genedlaethol arweinyddiaeth addysgol", "general teaching council for scotland"}
    | {"national academy for educational leadership", "teacher development trust"}
)


def folded(name: str) -> str:
    """A name in small letters, without its markup and line breaks, for comparing."""
    return " ".join(decode(name).split()).casefold()


def known_organisations(entries: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """The names that have braces of their own somewhere in the fields of some entries."""
    lists = (fields[role] for fields in entries for role in NAMES if role in fields)
    return frozenset(folded(name[1:-1]) for value in lists for name in names(value) if is_braced(name))


def _is_organisation(name: str) -> bool:
    """Whether a name without braces has several words of which one betrays an organisation."""
    return not re.search("[,{}]", name) and " " in name.strip() and bool(_ORGANISATION.search(name))


def _find_by_word(value: Value) -> Iterator[Mistake]:
    """The first organisation that one of its words betrays, whatever of its name is in braces."""
    bare = (re.sub(r"\{[^{}]*\}", "", name) for name in names(value.text))
    if name := next(filter(_is_organisation, bare), ""):
        yield Mistake(codes.BIBTEX_BAD_FIELD, "organisation", {"name": excerpt(name)})


def _find_by_others(value: Value) -> Iterator[Mistake]:
    """The names of persons that other entries have as those of organisations."""
    for name in names(value.text):
        family, comma, given = decode(name).partition(",")
        full = f"{given} {family}" if comma else family
        is_known = folded(full) in value.organisations and " " in full.strip()
        if is_known and not is_braced(name) and not _is_organisation(full):
            yield Mistake(codes.BIBTEX_BAD_FIELD, "organisation-elsewhere", {"name": excerpt(full)})


def _braced(value: Value) -> str:
    """Organisations get braces of their own.

    The word "and" may join two names or be part of one, so every other name of the list has to be certain.
    """
    text, known = value.text, {*_KNOWN, *value.organisations}
    found = list(spans(text))
    if len(found) > 1 and folded(text) in known:
        found = [(found[0][0], found[-1][1])]
    written = [text[start:end] for start, end in found]
    if len(written) > 1 and not _is_list(written, known):
        return text
    for (start, end), name in reversed(list(zip(found, written, strict=True))):
        if (_is_known(name, known) and " " in folded(name)) or _is_organisation(name):
            text = f"{text[:start]}{{{name}}}{text[end:]}"
    return text


def _is_known(name: str, known: Collection[str]) -> bool:
    return folded(name) in known and not re.search("[{}]", name)


def _is_list(written: Sequence[str], known: Collection[str]) -> bool:
    """Whether each name is one by itself, or each but one that has the words of an organisation."""
    unclear = [name for name in written if not ("," in name or is_braced(name) or name == "others")]
    is_single = len(unclear) == 1 and _is_organisation(unclear[0])
    return is_single or all(_is_known(name, known) for name in unclear)


BRACES = ValueRule(
    "The name of an organisation is in braces of its own", _find_by_word, _braced, frozenset(NAMES)
)
BRACES_EVERYWHERE = ValueRule(
    "A name that is an organisation's in one entry is so in all",
    _find_by_others,
    _braced,
    frozenset(NAMES),
    house=True,
)
