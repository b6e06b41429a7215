"""Marks that do not belong into entries: of HTML, of page templates, of LaTeX beyond letters and italics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from ...problems import codes, excerpt, safety
from ..entry import VERBATIM
from ..latex import decode, unknown_commands
from .rule import Mistake, Value, ValueRule

_HTML = re.compile(r"<(?!https?://|mailto:)[A-Za-z/!?][^<>\n]{0,20}", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{[%#]")
_DECODED_TEMPLATE = re.compile(r"\{[{%#]")
"""Two braces are BibTeX's own way to keep a name whole, and so no mark before they are decoded."""


def hidden(text: str) -> Iterator[tuple[int, Mistake]]:
    """Offset and mistake for each invisible character of a file."""
    for match in safety.HIDDEN.finditer(text):
        yield match.start(), Mistake(codes.HIDDEN_CHARACTER, "bibliography", {"number": ord(match[0])})


def _find_html(value: Value) -> Iterator[Mistake]:
    if match := _HTML.search(value.text) or _HTML.search(decode(value.text)):
        yield Mistake(codes.HTML, "entry", {"html": match[0]})


def _find_template(value: Value) -> Iterator[Mistake]:
    if match := _TEMPLATE.search(value.text) or _DECODED_TEMPLATE.search(decode(value.text)):
        yield Mistake(codes.TEMPLATE_SYNTAX, "entry", {"mark": match[0]})


def _find_command(value: Value) -> Iterator[Mistake]:
    if found := next(unknown_commands(value.text), None):
        yield Mistake(codes.BIBTEX_BAD_FIELD, "command", {"command": excerpt(found)})


_ENTITY = re.compile(r"(?<!\\)\\?&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPED = {mark: f"\\{mark}" for mark in "&%#$_"} | {"\u00a0": "~"}
_NEVER = re.compile("[{}\\\\~^\ufffd\x00-\x1f]")
_MOST_ROUNDS = 5


def _find_entity(value: Value) -> Iterator[Mistake]:
    if match := next(filter(_meant, _ENTITY.finditer(value.text)), None):
        yield Mistake(codes.HTML_ENTITY, values={"entity": excerpt(match[0])})


def _decoded(value: Value) -> str | None:
    return decoded_entities(value.text, is_verbatim=value.name in VERBATIM)


def decoded_entities(text: str, *, is_verbatim: bool = False) -> str:
    """Entities of HTML become their characters, which are escaped unless the field is `verbatim`."""

    def character(match: re.Match[str]) -> str:
        meant = _meant(match)
        if not meant or _NEVER.search(meant):
            return match[0]
        return meant if is_verbatim else "".join(_ESCAPED.get(char, char) for char in meant)

    found = text
    for _ in range(_MOST_ROUNDS):
        before, found = found, _ENTITY.sub(character, found)
        if found == before:
            return found
    return text


def _meant(match: re.Match[str]) -> str:
    """What an entity stands for; nothing if HTML has no such entity."""
    entity = f"{match[1]};"
    return unescape(f"&{entity}") if entity.startswith("#") else html5.get(entity, "")


NO_ENTITIES = ValueRule(
    "A character stands for itself and is not written as in HTML", _find_entity, _decoded, house=True
)
# A DOI may hold angle brackets.
NO_HTML = ValueRule("No value holds HTML, as written or as printed", _find_html, beside=frozenset({"doi"}))
NO_TEMPLATE = ValueRule("No value holds marks of page templates, as written or as printed", _find_template)
NO_COMMANDS = ValueRule(
    "No value holds a command of LaTeX that pages leave out, and that readers' LaTeX would obey",
    _find_command,
    beside=VERBATIM - {"eprint", "file"},
)
