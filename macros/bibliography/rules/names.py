"""Lists of names as they are written: where one ends, and lists that go on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...problems import codes
from ..entry import NAMES
from .rule import Mistake, Value, ValueRule

_JOINER = re.compile(r"[{}]|(?<=\s)and(?=\s)", re.IGNORECASE)


def spans(value: str) -> Iterator[tuple[int, int]]:
    """Beginning and end of each name in a list, as `and` outside braces divides it."""
    depth = start = 0
    for match in _JOINER.finditer(value):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0 and match[0] not in "{}":
            yield _stripped(value, start, match.start())
            start = match.end()
    yield _stripped(value, start, len(value))


def names(value: str) -> list[str]:
    """Each name in a list, as written."""
    return [value[start:end] for start, end in spans(value)]


def _stripped(value: str, start: int, end: int) -> tuple[int, int]:
    part = value[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


_SHORTENED = re.compile(r"\bet\.?\s+al\b|\bac eraill\b", re.IGNORECASE)
_ET_AL = re.compile(r"(?:\\(?:emph|textit)\s*)?\{?\b(?:et\.?\s+al|ac\s+eraill)\b\.?\}?\.?\s*\Z", re.I)
_SURNAME_FIRST = re.compile(r"[^\W\d_]{2,} [A-Z]{1,3}\.?\Z")


def _find_et_al(value: Value) -> Iterator[Mistake]:
    if match := _SHORTENED.search(value.text):
        yield Mistake(codes.ET_AL, values={"words": match[0]})


def _with_others(value: Value) -> str | None:
    """A list of names that ends in `et al.` ends in `and others`, as BibTeX writes it."""
    match = _ET_AL.search(value.text)
    list_ = value.text[: match.start()].rstrip(" \t\r\n,;") if match else ""
    if re.search(r"\sand\Z", list_[-4:]):
        list_ = list_[:-4].rstrip()
    written = names(list_)
    if not list_ or written[-1] == "others" or not all(map(_is_one_name, written)):
        return None
    return f"{list_} and others"


def _is_one_name(name: str) -> bool:
    """Whether a name can only be one: `Family, Given`, and not `Smith J, Jones K` or `Smith & Jones`."""
    family, _, given = name.partition(",")
    is_list = bool(given) and bool(_SURNAME_FIRST.search(family.strip()))
    return bool(family.strip()) and "," not in given and not is_list and not re.search(r"[&;]", name)


AND_OTHERS = ValueRule(
    'A list of names that goes on ends in "and others", which each language and style says in its way',
    _find_et_al,
    _with_others,
    frozenset(NAMES),
    house=True,
)
