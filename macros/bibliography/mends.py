"""Values of entries that can be mended without judgement: the mistake itself says what was meant.

Each function takes a value as written, LaTeX and line breaks included, and gives it back as it should be
written; where a person has to decide, the value comes back unchanged. Mending twice changes nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from html import unescape
from html.entities import html5

from . import dois
from . import rules as entryrules
from .entry import NAMES, VERBATIM
from .latex import is_braced


def mended(name: str, value: str, organisations: Collection[str] = ()) -> str:
    """The value of the field `name` as it should be written.

    `organisations` are names, in the form of `folded`, that are known to be those of organisations.
    """
    new = decoded_entities(value, is_verbatim=name in VERBATIM)
    if name == "pages":
        new = with_two_hyphens(new)
    elif name == "doi":
        new = bare_doi(new)
    elif name in NAMES:
        new = braced(and_others(new), organisations)
    is_worse = new != value and _faults(name, new) - _faults(name, value)
    return value if is_worse else new


OFFER = "`toolkit check --fix` does that."


def offer(name: str, value: str) -> str:
    """The sentence that offers the command, after a remedy, if the value is one that it mends."""
    return f" {OFFER}" if mended(name, value) != value else ""


def _faults(name: str, value: str) -> set[str]:
    """Codes of what is wrong with a value: a mend must not bring in markup or invisible characters."""
    found = {fault[0] for _, fault in entryrules.malformed({name: value})}
    found |= {fault[0] for _, fault in entryrules.hidden(value.replace("\r", " "))}
    return found if _is_balanced(value) else found | {"bibtex-syntax"}


_ENTITY = re.compile(r"(?<!\\)\\?&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPED = {mark: f"\\{mark}" for mark in "&%#$_"} | {"\u00a0": "~"}
_NEVER = re.compile("[{}\\\\~^\ufffd\x00-\x1f]")
_MOST_ROUNDS = 5


def entities(value: str) -> list[str]:
    """The entities of HTML in a value, such as `&amp;` or `&#8217;`."""
    return [match[0] for match in _ENTITY.finditer(value) if _meant(match)]


def decoded_entities(value: str, *, is_verbatim: bool = False) -> str:
    """Entities of HTML become their characters, which are escaped unless the field is `verbatim`."""

    def character(match: re.Match[str]) -> str:
        meant = _meant(match)
        if not meant or _NEVER.search(meant):
            return match[0]
        return meant if is_verbatim else "".join(_ESCAPED.get(char, char) for char in meant)

    found = value
    for _ in range(_MOST_ROUNDS):
        before, found = found, _ENTITY.sub(character, found)
        if found == before:
            return found
    return value


def _meant(match: re.Match[str]) -> str:
    """What an entity stands for; nothing if HTML has no such entity."""
    entity = f"{match[1]};"
    return unescape(f"&{entity}") if entity.startswith("#") else html5.get(entity, "")


_RANGE = re.compile(r"(?<![\w-])(?P<first>[A-Za-z]{0,3}(?:\d+)|[ivxlc]+)\s?-\s?(?P<last>\w+)(?![\w-])")


def with_two_hyphens(value: str) -> str:
    """A range of pages gets two hyphens, which BibTeX prints as a dash: 120--139. A label as A-12 stays."""
    return _RANGE.sub(lambda match: _dashed(match["first"], match["last"]) or match[0], value)


def _dashed(first: str, last: str) -> str:
    one, other = (re.fullmatch(r"(\D*)(\d{1,9})", end) for end in (first, last))
    if one and other:
        is_shortened = len(other[2]) < len(one[2])
        is_range = one[1] == other[1] and (int(one[2]) < int(other[2]) or is_shortened)
    else:
        is_range = all(re.fullmatch(r"[ivxlc]+", end) for end in (first, last))
    return f"{first}--{last}" if is_range else ""


def bare_doi(value: str) -> str:
    """A DOI without what stands before it: `https://doi.org/`, `doi:`. Escapes of a bare one stay."""
    doi = dois.bare(value) if dois.has_prefix(value) else ""
    return doi if dois.is_certain(doi) else value


_ET_AL = re.compile(r"(?:\\(?:emph|textit)\s*)?\{?\b(?:et\.?\s+al|ac\s+eraill)\b\.?\}?\.?\s*\Z", re.I)
_SURNAME_FIRST = re.compile(r"[^\W\d_]{2,} [A-Z]{1,3}\.?\Z")


def and_others(value: str) -> str:
    """A list of names that ends in `et al.` ends in `and others`, as BibTeX writes it."""
    match = _ET_AL.search(value)
    names = value[: match.start()].rstrip(" \t\r\n,;") if match else ""
    if re.search(r"\sand\Z", names[-4:]):
        names = names[:-4].rstrip()
    written = [names[start:end] for start, end in _persons(names)]
    if not names or written[-1] == "others" or not all(map(_is_one_name, written)):
        return value
    return f"{names} and others"


def _is_one_name(name: str) -> bool:
    """Whether a name can only be one: `Family, Given`, and not `Smith J, Jones K` or `Smith & Jones`."""
    family, _, given = name.partition(",")
    is_list = bool(given) and bool(_SURNAME_FIRST.search(family.strip()))
    return bool(family.strip()) and "," not in given and not is_list and not re.search(r"[&;]", name)


_KNOWN = frozenset(
    {"welsh government", "llywodraeth cymru", "estyn", "ofsted", "oecd", "unesco", "learning forward"}
    | {"department for education", "department for education and skills", "education endowment foundation"}
    | {"association of school and college leaders", "education workforce council", "cyngor y gweithlu addysg"}
    | {"academi genedlaethol arweinyddiaeth addysgol", "general teaching council for scotland"}
    | {"national academy for educational leadership", "teacher development trust"}
)


def folded(name: str) -> str:
    """A name in small letters and without its line breaks, for comparing."""
    return " ".join(name.split()).casefold()


def braced(value: str, organisations: Collection[str] = ()) -> str:
    """Organisations get braces of their own, so that they are not taken for persons.

    The word "and" may join two names or be part of one, so every other name of the list has to be certain.
    """
    known = {*_KNOWN, *organisations}
    spans = list(_persons(value))
    if len(spans) > 1 and folded(value) in known:
        spans = [(spans[0][0], spans[-1][1])]
    names = [value[start:end] for start, end in spans]
    if len(names) > 1 and not _is_list(names, known):
        return value
    for (start, end), name in reversed(list(zip(spans, names, strict=True))):
        if (folded(name) in known and " " in folded(name)) or entryrules.is_organisation(name):
            value = f"{value[:start]}{{{name}}}{value[end:]}"
    return value


def _is_list(names: Sequence[str], known: Collection[str]) -> bool:
    """Whether each name is one by itself, or each but one that has the words of an organisation."""
    open_names = [name for name in names if not ("," in name or is_braced(name) or name == "others")]
    is_single = len(open_names) == 1 and entryrules.is_organisation(open_names[0])
    return is_single or all(folded(name) in known for name in open_names)


_JOINER = re.compile(r"[{}]|(?<=\s)and(?=\s)", re.IGNORECASE)


def _persons(value: str) -> Iterator[tuple[int, int]]:
    """Beginning and end of each name in a list, as `and` outside braces divides it."""
    depth = start = 0
    for match in _JOINER.finditer(value):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0 and match[0] not in "{}":
            yield _stripped(value, start, match.start())
            start = match.end()
    yield _stripped(value, start, len(value))


def _stripped(value: str, start: int, end: int) -> tuple[int, int]:
    part = value[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _is_balanced(value: str) -> bool:
    depth = 0
    for mark in re.findall(r"[{}]", value):
        depth += 1 if mark == "{" else -1
        if depth < 0:
            return False
    return depth == 0
