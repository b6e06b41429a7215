"""Citations in Pandoc's syntax: found in texts and checked. Their words are those of `references`.

`[@key]`, `[@a; @b, p. 4]`, `[see @a, pp. 3–5]`, `[-@a]`, `@a` in a sentence, `@a [p. 4]`, `@{odd key}`.
Beyond Pandoc, of a work that is known as another cites it: `[@a, p. 3, via @b, p. 4]`, `@a [p. 3, via @b]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import codes
from ..references.citation import Citation, CitedWork
from .brackets import KEY, REACH, STOPS, closing, code_end, is_mark, marks, parts
from .objection import Objection
from .parts import CitedPart, Mistake

_NO_KEY = re.compile(r"(?:^|[\s;])-?@\s*(?=$|[;,\]])|^\s*-?@(?![\w{])|@\{(?![^{}\s][^{}\n]*\})")


def find(text: str) -> tuple[Citation, ...]:
    """The citations of a Markdown text, in order."""
    return tuple(_scan(text)) if "@" in text else ()


def works(text: str) -> Iterator[CitedWork]:
    """The works that a Markdown text cites, at second hand as well, in order and with repetitions."""
    return (work for citation in find(text) for cite in citation.cites for work in cite.works)


def match(text: str, pos: int) -> Citation | None:
    """The citation that begins exactly at `pos`; whether that is inside code is the caller's knowledge."""
    if text.startswith("[", pos):
        return _parenthetical(text, pos) if text.find("@", pos, pos + REACH) > 0 else None
    return _narrative(text, pos) if text.startswith("@", pos) else None


def malformed(text: str) -> tuple[Objection, ...]:
    """An objection to everything that looks like a citation and is none."""
    return tuple(_objections(text)) if "@" in text else ()


def _scan(text: str) -> Iterator[Citation]:
    position = 0
    while (stop := STOPS.search(text, position)) is not None:
        position = stop.end()
        if stop[0][0] in "`~":
            position = code_end(text, stop)
        elif citation := match(text, stop.start()):
            yield citation
            position = citation.end


def _objections(text: str) -> Iterator[Objection]:
    position = 0
    while (stop := STOPS.search(text, position)) is not None:
        position = stop.end()
        if stop[0][0] in "`~":
            position = code_end(text, stop)
        elif citation := match(text, stop.start()):
            position = citation.end
        elif stop[0] in "[@" and (objection := _objection(text, stop.start())):
            yield objection
            position = max(_end(text, stop.start()), position)


def _end(text: str, pos: int) -> int:
    """Where what seems to be a citation at `pos` ends; -1 if nobody can say."""
    mark = KEY.match(text, pos)
    return closing(text, (_opening(text, mark) or pos) if mark else pos)


def _parenthetical(text: str, pos: int) -> Citation | None:
    found = parts(text, pos)
    # A prefix may hold a semicolon of its own: [see above; and @a].
    while len(found) > 1 and text[slice(*found[0])].strip() and not any(marks(text, *found[0])):
        found = [(found[0][0], found[1][1]), *found[2:]]
    cites = [_cite(text, *part) for part in found]
    if not cites or None in cites:
        return None
    return Citation(pos, found[-1][1] + 1, False, tuple(cite for cite in cites if cite))


def _part(text: str, start: int, end: int) -> CitedPart | None:
    """What stands between two semicolons; None if no key does."""
    keys = tuple(marks(text, start, end))
    return CitedPart(text, keys, start, keys[0].end(), end) if keys else None


def _cite(text: str, start: int, end: int) -> CitedWork | None:
    part = _part(text, start, end)
    return part.cite() if part and not part.mistake() else None


def _narrative(text: str, pos: int) -> Citation | None:
    mark = KEY.match(text, pos)
    if not mark or not is_mark(text, pos):
        return None
    alone = Citation(pos, mark.end(), True, (CitedPart(text, (mark,), pos, mark.end(), mark.end()).cite(),))
    found = parts(text, opening) if (opening := _opening(text, mark)) else []
    if not found or not text[slice(*found[0])].strip():
        return alone
    part = _bracketed(text, mark, *found[0])
    if mistake := part.mistake():
        return alone if mistake.form == "no-semicolon" else None
    rest = [_cite(text, *other) for other in found[1:]]
    if None in rest or text.startswith(("[", ":"), found[-1][1] + 1):
        return alone
    return Citation(pos, found[-1][1] + 1, True, (part.cite(), *(other for other in rest if other)))


def _opening(text: str, mark: re.Match[str]) -> int:
    """Where the bracket opens that belongs to a key in a sentence; 0 if none does."""
    opening = mark.end() + (text[mark.end() : mark.end() + 1] in {" ", "\n"})
    return opening if text.startswith("[", opening) else 0


def _bracketed(text: str, mark: re.Match[str], start: int, end: int) -> CitedPart:
    """A key in a sentence with the first part of the bracket after it."""
    return CitedPart(text, (mark, *marks(text, start, end)), mark.start(), start, end)


def _objection(text: str, pos: int) -> Objection | None:
    """What is wrong with the citation that seems to begin at `pos`; None if none does."""
    if text[pos] == "@":
        return _narrative_objection(text, pos)
    end = closing(text, pos)
    if end < 0:
        stop = re.compile(r"\n[ \t]*\n|\[").search(text, pos + 1, pos + REACH)
        is_cited = any(marks(text, pos, stop.start() if stop else min(pos + REACH, len(text))))
        return Objection(pos, codes.BAD_CITATION, "unclosed") if is_cited else None
    found = parts(text, pos)
    if not any(marks(text, pos + 1, end)):
        is_cited = bool(found and _NO_KEY.search(text[pos + 1 : end]))
        return Objection(pos, codes.BAD_CITATION, "no-key") if is_cited else None
    return next(filter(None, (_part_objection(text, pos, *part) for part in found)), None)


def _narrative_objection(text: str, pos: int) -> Objection | None:
    """What is wrong with a key in a sentence or with the bracket after it."""
    mark = KEY.match(text, pos) if is_mark(text, pos) else None
    found = parts(text, opening) if mark and (opening := _opening(text, mark)) else []
    if mark and found and (mistake := _bracketed(text, mark, *found[0]).mistake()):
        return _mistaken(pos, mistake)
    return Objection(pos, codes.BAD_CITATION, "unclosed-key") if text.startswith("@{", pos) else None


def _part_objection(text: str, pos: int, start: int, end: int) -> Objection | None:
    """What is wrong with one part of the citation at `pos`."""
    if part := _part(text, start, end):
        return _mistaken(pos, mistake) if (mistake := part.mistake()) else None
    if words := text[start:end].strip():
        return Objection(pos, codes.BAD_CITATION, "part-without-key", {"part": words[:40]})
    return Objection(pos, codes.BAD_CITATION, "stray-semicolon")


def _mistaken(pos: int, mistake: Mistake) -> Objection:
    return Objection(pos, codes.BAD_CITATION, mistake.form, {"one": mistake.one, "other": mistake.other})
