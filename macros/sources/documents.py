"""Hand-written pages: their front matter and where their text begins. Does not render them."""

from __future__ import annotations

import re
from typing import Any

from ..language import Language
from ..model import Document, Part, Translation
from . import items
from .yamlfile import Parsed, decode, read

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<front>.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELDS = {"id": str, "title": str, "description": str, "order": int}


class _Translated(Part):
    translation: Translation | None = None
    """How the page came to be, if it is the translation of its twin."""


def document(path: str, src_uri: str, language: Language, raw: bytes) -> tuple[Document | None, Parsed]:
    """The page in the file at `path` (from the root), whose address under `docs/` is `src_uri`.

    Front matter holds `id` (equal to its twin's), `title`, `description`, for a place in the navigation
    `order`, and on a page that is a translation `translation`, as in content files. None, with problems,
    if one of the first three is missing.
    """
    parsed = Parsed(path)
    text = decode(parsed, raw)
    if text is None:
        return None, parsed
    match = _FRONT.match(text)
    if match is None:
        message = "The page does not begin with front matter between two lines `---`."
        parsed.refuse("missing-field", 1, 1, message, "It needs `id`, `title` and `description`.")
        return None, parsed
    front = front_matter(path, text)
    parsed.problems += front.problems
    if front.data is None:
        return None, parsed
    fields = front.data if isinstance(front.data, dict) else {}
    if not _complete(fields, front, parsed):
        return None, parsed
    body = text[match.end() :]
    first_line = text[: match.end()].count("\n") + 1
    page = Document(
        id=fields["id"],
        language=language,
        src_uri=src_uri,
        title=fields["title"],
        description=fields["description"],
        order=fields.get("order", 0),
        text=body,
        first_line=first_line,
        translation=_translation(fields, front, parsed),
    )
    return page, parsed


def front_matter(path: str, text: str) -> Parsed:
    """What stands between the two lines `---` of a page, with the places of the file; empty without them."""
    match = _FRONT.match(text)
    # One line stands above the front matter, so that the places in it are those of the file.
    return read(path, ("\n" + match["front"]).encode()) if match else Parsed(path)


def _complete(fields: dict[str, Any], front: Parsed, parsed: Parsed) -> bool:
    good = True
    for name, kind in _FIELDS.items():
        value = fields.get(name, 0 if name == "order" else None)
        # `type`, since True would pass for a number; an empty text is as good as none.
        if type(value) is not kind or value == "":
            line, column = front.keys.get((name,), (1, 1))
            missing = value is None or value == ""
            code = "missing-field" if missing else "wrong-type"
            message = f"The front matter lacks '{name}'." if missing else f"'{name}' is of the wrong kind."
            parsed.refuse(code, line, column, message, "Write it between the two lines `---`.")
            good = False
    return good


def _translation(fields: dict[str, Any], front: Parsed, parsed: Parsed) -> Translation | None:
    """What a page that is a translation says about that, by the same rules as in content files."""
    own = {name: fields[name] for name in ("translation",) if name in fields}
    read = Parsed(parsed.path, own, front.source, front.keys)
    found = items.validate(_Translated, read, {})
    parsed.problems += read.problems
    return found.translation if isinstance(found, _Translated) else None
