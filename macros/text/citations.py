"""Citations in Pandoc's syntax: found in texts and checked. Their words are those of `references`.

`[@key]`, `[@a; @b, p. 4]`, `[see @a, pp. 3–5]`, `[-@a]`, `@a` in a sentence, `@a [p. 4]`, `@{odd key}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import codes
from ..references import locators
from ..references.citation import Citation, CitedWork
from .objection import Objection

_KEY = re.compile(r"@(?:\{(?P<braced>[^{}\s][^{}\n]*)\}|(?P<plain>\w+(?:[:./+\-]\w+)*))")
_STOPS = re.compile(r"\\.|`+|^~{3,}|\[|@", re.DOTALL | re.MULTILINE)
_NESTING = re.compile(r"\\.|`+|[\[\]{};]|\n[ \t]*\n", re.DOTALL)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_REACH = 2000
"""How far a citation can extend, so that a long text of stray brackets takes no longer than another."""
_NO_KEY = re.compile(r"(?:^|[\s;])-?@\s*(?=$|[;,\]])|^\s*-?@(?![\w{])|@\{(?![^{}\s][^{}\n]*\})")


def find(text: str) -> tuple[Citation, ...]:
    """The citations of a Markdown text, in order."""
    return tuple(_scan(text)) if "@" in text else ()


def works(text: str) -> Iterator[CitedWork]:
    """The works that a Markdown text cites, in order and with repetitions."""
    return (work for citation in find(text) for work in citation.cites)


def match(text: str, pos: int) -> Citation | None:
    """The citation that begins exactly at `pos`; whether that is inside code is the caller's knowledge."""
    if text.startswith("[", pos):
        return _parenthetical(text, pos) if text.find("@", pos, pos + _REACH) > 0 else None
    return _narrative(text, pos) if text.startswith("@", pos) else None


def malformed(text: str) -> tuple[Objection, ...]:
    """An objection to everything that looks like a citation and is none."""
    return tuple(_objections(text)) if "@" in text else ()


def _scan(text: str) -> Iterator[Citation]:
    position = 0
    while (stop := _STOPS.search(text, position)) is not None:
        position = stop.end()
        if stop[0][0] in "`~":
            position = _code_end(text, stop)
        elif citation := match(text, stop.start()):
            yield citation
            position = citation.end


def _objections(text: str) -> Iterator[Objection]:
    position = 0
    while (stop := _STOPS.search(text, position)) is not None:
        position = stop.end()
        if stop[0][0] in "`~":
            position = _code_end(text, stop)
        elif citation := match(text, stop.start()):
            position = citation.end
        elif stop[0] in "[@" and (objection := _objection(text, stop.start())):
            yield objection
            position = max(_closing(text, stop.start()), position)


def _code_end(text: str, stop: re.Match[str], reach: int | None = None) -> int:
    """Where the code that a run of backticks or tildes opens ends; the run's own end if it opens none."""
    reach = len(text) if reach is None else reach
    run = stop[0]
    at_line_start = not text[text.rfind("\n", 0, stop.start()) + 1 : stop.start()].strip()
    closing = re.compile(rf"(?<!{run[0]}){run}(?!{run[0]})").search(text, stop.end(), reach)
    if len(run) >= 3 and at_line_start:
        return closing.end() if closing else len(text)
    if closing is None or _PARAGRAPH_END.search(text, stop.end(), closing.start()):
        return stop.end()
    return closing.end()


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The citation keys between two offsets, outside code."""
    position = start
    while (stop := _STOPS.search(text, position, end)) is not None:
        position = stop.end()
        if stop[0][0] == "`":
            position = _code_end(text, stop, end)
        elif stop[0] == "@" and _is_mark(text, stop.start()) and (key := _KEY.match(text, stop.start(), end)):
            yield key
            position = key.end()


def _is_mark(text: str, at: int) -> bool:
    """Whether an @ can begin a citation: not in an e-mail address, not in a web address, not escaped."""
    before = text[at - 1 : at]
    if not before or before.isspace():
        return True
    if before.isalnum() or before == "\\":
        return False
    reach = text[max(at - _REACH, 0) : at]
    word = reach[max(reach.rfind(space) for space in " \n\t") + 1 :]
    return before != "/" and "://" not in word


def _closing(text: str, opening: int) -> int:
    """The offset of the bracket that closes the one at `opening`; -1 if its paragraph has none."""
    return next((at for at, mark in _level_marks(text, opening) if mark == "]"), -1)


def _level_marks(text: str, opening: int) -> Iterator[tuple[int, str]]:
    """The semicolons directly inside a bracket, and at last the closing bracket."""
    depth, position, reach = 0, opening + 1, opening + _REACH
    closes = text.find("]", position, reach) > 0
    while closes:
        stop = _NESTING.search(text, position, reach)
        if stop is None or stop[0].isspace() or depth > 8:
            return
        position = stop.end()
        if stop[0][0] == "`":
            position = _code_end(text, stop, reach)
        elif stop[0] in ("]", ";") and depth == 0:
            yield stop.start(), stop[0]
            if stop[0] == "]":
                return
        else:
            depth = max(depth + (stop[0] in "[{") - (stop[0] in "]}"), 0)


def _parts(text: str, opening: int) -> list[tuple[int, int]]:
    """Where the parts of a bracket begin and end; none if it is not closed or is the text of a link."""
    marks = list(_level_marks(text, opening))
    if not marks or marks[-1][1] != "]" or text.startswith("(", marks[-1][0] + 1):
        return []
    ends = [at for at, _ in marks]
    return list(zip([opening + 1, *(end + 1 for end in ends[:-1])], ends, strict=True))


def _parenthetical(text: str, pos: int) -> Citation | None:
    parts = _parts(text, pos)
    # A prefix may hold a semicolon of its own: [see above; and @a].
    while len(parts) > 1 and text[slice(*parts[0])].strip() and not any(_marks(text, *parts[0])):
        parts = [(parts[0][0], parts[1][1]), *parts[2:]]
    cites = [_cite(text, *part) for part in parts]
    if not cites or None in cites:
        return None
    return Citation(pos, parts[-1][1] + 1, False, tuple(cite for cite in cites if cite))


def _cite(text: str, start: int, end: int) -> CitedWork | None:
    marks = list(_marks(text, start, end))
    if len(marks) != 1:
        return None
    at = marks[0].start()
    suppress = text[at - 1 : at] == "-" and (at - 1 == start or text[at - 2].isspace())
    locator, suffix = locators.read(text[marks[0].end() : end])
    prefix = text[start : at - suppress].strip()
    return CitedWork(_key(marks[0]), prefix, locator, suffix.strip(), suppress, at)


def _key(mark: re.Match[str]) -> str:
    return (mark["braced"] or mark["plain"]).strip()


def _narrative(text: str, pos: int) -> Citation | None:
    mark = _KEY.match(text, pos)
    if not mark or not _is_mark(text, pos):
        return None
    cite = CitedWork(_key(mark), "", None, "", False, pos)
    opening = mark.end() + (text[mark.end() : mark.end() + 1] in {" ", "\n"})
    parts = _parts(text, opening) if text.startswith("[", opening) else []
    if not parts or any(_marks(text, *parts[0])) or not text[slice(*parts[0])].strip():
        return Citation(pos, mark.end(), True, (cite,))
    rest = [_cite(text, *part) for part in parts[1:]]
    if None in rest or text.startswith(("[", ":"), parts[-1][1] + 1):
        return Citation(pos, mark.end(), True, (cite,))
    locator, suffix = locators.read(f", {text[slice(*parts[0])].strip()}")
    first = CitedWork(cite.key, "", locator, suffix.strip(), False, pos)
    return Citation(pos, parts[-1][1] + 1, True, (first, *(other for other in rest if other)))


def _objection(text: str, pos: int) -> Objection | None:
    """What is wrong with the citation that seems to begin at `pos`; None if none does."""
    if text[pos] == "@":
        return Objection(pos, codes.BAD_CITATION, "unclosed-key") if text.startswith("@{", pos) else None
    closing = _closing(text, pos)
    if closing < 0:
        end = re.compile(r"\n[ \t]*\n|\[").search(text, pos + 1, pos + _REACH)
        is_cited = any(_marks(text, pos, end.start() if end else min(pos + _REACH, len(text))))
        return Objection(pos, codes.BAD_CITATION, "unclosed") if is_cited else None
    parts = _parts(text, pos)
    if not any(_marks(text, pos + 1, closing)):
        is_cited = bool(parts and _NO_KEY.search(text[pos + 1 : closing]))
        return Objection(pos, codes.BAD_CITATION, "no-key") if is_cited else None
    return next(filter(None, (_part_objection(text, pos, *part) for part in parts)), None)


def _part_objection(text: str, pos: int, start: int, end: int) -> Objection | None:
    """What is wrong with one part of the citation at `pos`."""
    keys = [_key(mark) for mark in _marks(text, start, end)]
    part = text[start:end].strip()
    if len(keys) > 1:
        return Objection(pos, codes.BAD_CITATION, "no-semicolon", {"one": keys[0], "other": keys[1]})
    if keys:
        return None
    if not part:
        return Objection(pos, codes.BAD_CITATION, "stray-semicolon")
    return Objection(pos, codes.BAD_CITATION, "part-without-key", {"part": part[:40]})
