"""Keys and brackets of citations: where in a text they stand, outside code and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

KEY = re.compile(r"@(?:\{(?P<braced>[^{}\s][^{}\n]*)\}|(?P<plain>\w+(?:[:./+\-]\w+)*))")
STOPS = re.compile(r"\\.|`+|^~{3,}|\[|@", re.DOTALL | re.MULTILINE)
"""What can begin a citation, and what hides one."""
REACH = 2000
"""How far a citation can extend, so that a long text of stray brackets takes no longer than another."""
_NESTING = re.compile(r"\\.|`+|[\[\]{};]|\n[ \t]*\n", re.DOTALL)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def key(mark: re.Match[str]) -> str:
    """The citation key that a mark is followed by."""
    return (mark["braced"] or mark["plain"]).strip()


def mark_of(key: str) -> str:
    """How a citation key is written in a text: @key, @{odd key}."""
    return f"@{key}" if KEY.fullmatch(f"@{key}") else f"@{{{key}}}"


def marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The citation keys between two offsets, outside code."""
    position = start
    while (stop := STOPS.search(text, position, end)) is not None:
        position = stop.end()
        if stop[0][0] == "`":
            position = code_end(text, stop, end)
        elif stop[0] == "@" and is_mark(text, stop.start()) and (mark := KEY.match(text, stop.start(), end)):
            yield mark
            position = mark.end()


def is_mark(text: str, at: int) -> bool:
    """Whether an @ can begin a citation: not in an e-mail address, not in a web address, not escaped."""
    before = text[at - 1 : at]
    if not before or before.isspace():
        return True
    if before.isalnum() or before == "\\":
        return False
    reach = text[max(at - REACH, 0) : at]
    word = reach[max(reach.rfind(space) for space in " \n\t") + 1 :]
    return before != "/" and "://" not in word


def closing(text: str, opening: int) -> int:
    """The offset of the bracket that closes the one at `opening`; -1 if its paragraph has none."""
    return next((at for at, mark in _level_marks(text, opening) if mark == "]"), -1)


def parts(text: str, opening: int) -> list[tuple[int, int]]:
    """Where the parts of a bracket begin and end; none if it is not closed or is the text of a link."""
    stops = list(_level_marks(text, opening))
    if not stops or stops[-1][1] != "]" or text.startswith("(", stops[-1][0] + 1):
        return []
    ends = [at for at, _ in stops]
    return list(zip([opening + 1, *(end + 1 for end in ends[:-1])], ends, strict=True))


def _level_marks(text: str, opening: int) -> Iterator[tuple[int, str]]:
    """The semicolons directly inside a bracket, and at last the closing bracket."""
    depth, position, reach = 0, opening + 1, opening + REACH
    closes = text.find("]", position, reach) > 0
    while closes:
        stop = _NESTING.search(text, position, reach)
        if stop is None or stop[0].isspace() or depth > 8:
            return
        position = stop.end()
        if stop[0][0] == "`":
            position = code_end(text, stop, reach)
        elif stop[0] in ("]", ";") and depth == 0:
            yield stop.start(), stop[0]
            if stop[0] == "]":
                return
        else:
            depth = max(depth + (stop[0] in "[{") - (stop[0] in "]}"), 0)


def code_end(text: str, stop: re.Match[str], reach: int | None = None) -> int:
    """Where the code that a run of backticks or tildes opens ends; the run's own end if it opens none."""
    reach = len(text) if reach is None else reach
    run = stop[0]
    at_line_start = not text[text.rfind("\n", 0, stop.start()) + 1 : stop.start()].strip()
    end = re.compile(rf"(?<!{run[0]}){run}(?!{run[0]})").search(text, stop.end(), reach)
    if len(run) >= 3 and at_line_start:
        return end.end() if end else len(text)
    if end is None or _PARAGRAPH_END.search(text, stop.end(), end.start()):
        return stop.end()
    return end.end()
