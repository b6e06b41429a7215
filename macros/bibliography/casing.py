"""Sentence case: a title in small letters, but for what has to keep its capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .pieces import Piece

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_RAISED_AFTER = re.compile(r"[:?!]\s+[‘“\"(\[]*$")
_KEPT_AFTER = re.compile(r"(\.\s+[‘“\"(\[]*|[^\W\d_]['’]?)$")


def sentence_case(found: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The first word and the first after a colon with a capital, the rest as protection leaves it.

    Words with capitals inside (CPDL, McDonald) are kept, and so is what follows a full stop.
    """
    before = ""
    result = []
    for piece in found:
        text = piece.text if piece.protected else _lowered(before, piece.text)
        before += text
        result.append(piece._replace(text=text))
    return tuple(result)


def _lowered(before: str, text: str) -> str:
    return "".join(_cased(before, text))


def _cased(before: str, text: str) -> Iterator[str]:
    end = 0
    for match in WORD.finditer(text):
        yield text[end : match.start()]
        context = (before + text[: match.start()])[-12:]
        yield _case_of(match[0], context)
        end = match.end()
    yield text[end:]


def _case_of(word: str, context: str) -> str:
    if not context.strip("‘“\"'([ ") or _RAISED_AFTER.search(context):
        return word[0].upper() + word[1:]
    is_capitalised = word[0].isupper() and (word[1:].islower() or word == "A")
    if not is_capitalised or word.startswith("I’") or _KEPT_AFTER.search(context):
        return word
    return word[0].lower() + word[1:]
