"""LaTeX markup inside BibTeX values → plain text. Knows no fields and no entries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .pieces import Piece, typographic

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "r": "\u030a", "c": "\u0327",
    "k": "\u0328", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
_SYMBOLS = {
    "i": "i", "j": "j", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "dots": "…", "ldots": "…", "textellipsis": "…",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "copyright": "©", "S": "§",
    "textasciitilde": "~", "textbackslash": "\\", "textunderscore": "_", "textdegree": "°", "slash": "/",
    "quad": " ", "qquad": " ", "newline": " ", "space": " ",
}  # fmt: skip
_ITALIC = frozenset({"emph", "textit", "itshape", "it", "em"})
_OTHER_TYPE = frozenset(
    {
        "bf",
        "bfseries",
        "enquote",
        "ensuremath",
        "mbox",
        "mkbibemph",
        "mkbibquote",
        "nolinkurl",
        "noopsort",
        "rm",
    }
    | {"sc", "scshape", "textbf", "textmd", "textnormal", "textrm", "textsc", "textsf", "textsubscript"}
    | {"textsuperscript", "texttt", "textup", "underline", "upshape", "url"}
)
"""Commands whose text is kept though they are left out."""
_TOKEN = re.compile(
    r"""\\(?P<accent>[`'^~"=.])\s*(?P<base>\{\\?[^{}]*\}|\\[ij]\b|[^\s\\{}])
      | \\(?P<letter>[uvHrckdb])(?![A-Za-z])\s*(?P<under>\{\\?[^{}]*\}|\\[ij]\b|[^\s\\{}])
      | \\(?P<name>[A-Za-z]+)\*?[ \t\n]*
      | \\(?P<mark>[^A-Za-z])
      | (?P<open>\{) | (?P<close>\}) | (?P<math>\$) | (?P<text>[^\\{}$]+)""",
    re.VERBOSE,
)
_PLAIN = re.compile(r"[\\{}$`'~]|--")


def decode(value: str) -> str:
    """The value as plain text: accents composed, dashes and quotation marks typographic."""
    if not _PLAIN.search(value):
        return value
    return "".join(piece.text for piece in pieces(value)).strip()


def pieces(value: str) -> tuple[Piece, ...]:
    """The value as text with its protected and its italic stretches kept apart."""
    merged: list[Piece] = []
    for piece in typographic(list(_read(value))):
        if merged and merged[-1][1:] == piece[1:]:
            merged[-1] = merged[-1]._replace(text=merged[-1].text + piece.text)
        elif piece.text:
            merged.append(piece)
    return tuple(merged)


def verbatim(value: str) -> str:
    """An address or identifier: escapes are taken off, nothing is made typographic."""
    if "\\" not in value and "{" not in value and "}" not in value:
        return value.strip()
    bare = re.sub(r"\\url\s*\{", "", value)
    bare = bare.replace("\\textasciitilde", "~").replace("\\textunderscore", "_")
    bare = re.sub(r"\\([_%&#~$])", r"\1", bare)
    return re.sub(r"[{}]", "", bare).strip()


def unknown_commands(value: str) -> Iterator[str]:
    """The commands of LaTeX that `decode` leaves out with what they mean, and `^^`, which hides others."""
    for match in _TOKEN.finditer(value):
        name = match["name"]
        if name and name not in _SYMBOLS and name not in _ITALIC | _OTHER_TYPE:
            yield f"\\{name}"
    if "^^" in value:
        yield "^^"


def is_braced(value: str) -> bool:
    """Whether one pair of braces encloses the whole value."""
    if not (value.startswith("{") and value.endswith("}")):
        return False
    depth = 0
    for position, char in enumerate(value):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return position == len(value) - 1
    return False


def _read(value: str) -> Iterator[Piece]:
    # Each open brace adds (protects, italicises); \emph applies to the group that follows or surrounds.
    groups: list[tuple[bool, bool]] = [(False, False)]
    italic_next = special_next = False
    for match in _TOKEN.finditer(value):
        kind, protected, italic = match.lastgroup, *groups[-1]
        if kind == "open":
            # A brace around a command, as in {\'e}, is how BibTeX writes a letter: it protects nothing.
            command = special_next or value[match.end() : match.end() + 1] == "\\"
            groups.append((protected or not command, italic or italic_next))
            italic_next = special_next = False
        elif kind == "close":
            groups = groups[:-1] or [(False, False)]
        elif kind == "name" and match["name"] in _ITALIC:
            italic_next = special_next = value[match.end() : match.end() + 1] == "{"
            if not italic_next:
                groups[-1] = (protected, True)
        else:
            special_next = kind == "name" and match["name"] not in _SYMBOLS
            yield Piece(_text(match), protected, italic)


def _text(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind in {"base", "under"}:
        mark = _ACCENTS[match["accent"] or match["letter"]]
        return _accented(match["base"] or match["under"], mark)
    if kind == "name":
        return _SYMBOLS.get(match["name"], "")
    if kind == "text":
        return match[0].replace("~", "\u00a0")
    if kind == "mark":
        return {"\\": " ", "-": "", "/": "", ",": " ", ";": " ", "\n": " "}.get(match["mark"], match["mark"])
    return "" if kind == "math" else match[0]


def _accented(base: str, mark: str) -> str:
    letters = base.strip("{}").replace("\\", "").strip()
    return unicodedata.normalize("NFC", letters[:1] + mark) + letters[1:] if letters else ""
