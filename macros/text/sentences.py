"""Where the sentences of a Markdown text begin and end: at the end of a block, or at a stop of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_APART, _INSIDE = "\x01", "\x02"
"""What stands for the characters of a citation: in brackets, or with its author in the sentence."""
_UPPER = "A-ZÀ-ÖØ-ÞŴŶẀẂẄỲ"
_MARKER = r"[ \t]*(?:[-*+>]|\d{1,2}[.)]|\#{1,6})[ \t]+"
_BREAK = re.compile(rf"\n[ \t]*\n|\n(?={_MARKER}|[ \t]*\|)")
_OPENING = re.compile(rf"\s*(?:{_MARKER})*")
_NEXT = rf"(?=\s+[\"'“‘(\[*_]*[{_UPPER}\d{_INSIDE}])"
# A citation in brackets after the stop belongs to the sentence before it.
_STOP = re.compile(rf"(?<![.!?…])(?P<mark>[.!?…]++)[\"'”’)\]*_]*+(?:\s+{_APART}+[.!?…]?)?{_NEXT}")
_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[\w.]+\Z")
_INITIAL = re.compile(rf"(?:[{_UPPER}]|Ch|Dd|Ff|Ll|Ng|Ph|Rh|Th)(?:\.[{_UPPER}])*")
_LONGEST = 20
"""How far to look back for such a word, in characters."""
_SHORTENED = re.compile(r"al|cf|dr|e\.e|e\.g|eds?|esp|goln?|h\.y|i\.e|mrs?|ms|prof|st|viz|vs")
"""Words that are written short, so that the stop after them is their own."""
_NUMBERED = re.compile(r"art|ch|cyf|fig|nos?|para|pen|pp?|pt|rh|tt?|vols?")
"""Such words where a number follows; otherwise some of them are words: the answer is no."""


def sentences(text: str, citations: Iterable[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends; `citations` are stretches of the text that are not looked into."""
    hidden = _hidden(text, citations)
    start = 0
    for end in (*(found.start() for found in _BREAK.finditer(hidden)), len(hidden)):
        opening = _OPENING.match(hidden, start, end)
        yield from _in_block(hidden, opening.end() if opening else start, end)
        start = end


def _hidden(text: str, citations: Iterable[tuple[int, int]]) -> str:
    pieces, position = [], 0
    for start, end in citations:
        mark = re.search(r"[\[@]", text[start:end])
        stands = _INSIDE if mark and mark[0] == "@" else _APART
        pieces += [text[position:start], stands * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])


def _in_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _STOP.finditer(text, start, end):
        following = _after_space(text, stop.end())
        if not _is_short(
            text[max(start, stop.start() - _LONGEST) : stop.start()], stop["mark"], text[following]
        ):
            yield start, stop.end()
            start = following
    if text[start:end].strip():
        yield start, start + len(text[start:end].rstrip())


def _after_space(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _is_short(before: str, mark: str, following: str) -> bool:
    """Whether a stop is that of a word that is written short, and not that of a sentence."""
    word = _WORD.search(before)
    if word is None or mark != ".":
        return False
    written = word[0].casefold()
    if following.isdigit() and _NUMBERED.fullmatch(written):
        return True
    return bool(_SHORTENED.fullmatch(written) or _INITIAL.fullmatch(word[0]))
