"""Hand-written pages: their front matter and where their text begins. Does not render them."""

from __future__ import annotations

import re
from typing import Any

from ..language import Language
from ..problems import Place, codes
from .model import Document, Part, Translation
from .validation import validate
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
    parsed = front_matter(path, raw)
    if parsed.data is None:
        return None, parsed
    fields = parsed.data if isinstance(parsed.data, dict) else {}
    if not _complete(fields, parsed):
        return None, parsed
    text = raw.decode("utf-8-sig")
    front = _FRONT.match(text)
    start = front.end() if front else 0
    page = Document(
        id=fields["id"],
        language=language,
        src_uri=src_uri,
        title=fields["title"],
        description=fields["description"],
        order=fields.get("order", 0),
        text=text[start:],
        first_line=text[:start].count("\n") + 1,
        translation=_translation(fields, parsed),
    )
    return page, parsed


def front_matter(path: str, raw: bytes) -> Parsed:
    """What stands between the two lines `---` at the head of a page, with its places in the file.

    `data` is None, with problems, if it cannot be read or there is none.
    """
    parsed = Parsed(path)
    text = decode(parsed, raw)
    if text is None:
        return parsed
    match = _FRONT.match(text)
    if match is None:
        parsed.problems.append(codes.MISSING_FIELD.at(Place(path), "no-front-matter"))
        return parsed
    # One line stands above the front matter, so that the places in it are those of the file.
    return read(path, ("\n" + match["front"]).encode())


def _complete(fields: dict[str, Any], parsed: Parsed) -> bool:
    good = True
    for name, kind in _FIELDS.items():
        value = fields.get(name, 0 if name == "order" else None)
        # `type`, since True would pass for a number; an empty text is as good as none.
        if type(value) is not kind or value == "":
            record = codes.MISSING_FIELD if value is None or value == "" else codes.WRONG_TYPE
            parsed.problems.append(record.at(parsed.key_place((name,)), "front-matter", name=name))
            good = False
    return good


def _translation(fields: dict[str, Any], parsed: Parsed) -> Translation | None:
    """What a page that is a translation says about that, by the same rules as in content files."""
    own = {name: fields[name] for name in ("translation",) if name in fields}
    read = Parsed(parsed.path, own, parsed.source, parsed.keys)
    found = validate(_Translated, read, {})
    parsed.problems += read.problems
    return found.translation if isinstance(found, _Translated) else None
