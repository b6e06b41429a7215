"""Reports on translations, and records that one is current. Changes nothing but the digest."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from pathlib import Path

from ..content import documents, yamlfile
from ..content.model import Document, Toolkit, Written
from ..content.translations import Standing, State, standings
from ..content.yamlfile import Parsed
from ..problems import ToolkitError, codes

_DIGEST, _SOURCE = ("translation", "digest"), ("translation", "source")
_FIELD = re.compile(r"""digest:[ ]*(?:"[^"]*"|'[^']*'|[^\s,}#]*)""")


def report(toolkit: Toolkit) -> list[str]:
    """One line for each translation that is missing, stale or not reviewed by a person."""
    return [f"{_path(toolkit, one.written)}: {fault}" for one in standings(toolkit) if (fault := _fault(one))]


def is_behind(toolkit: Toolkit) -> bool:
    """Whether any translation is missing or stale; one that only waits for its review is not."""
    return any(one.state is not State.CURRENT for one in standings(toolkit))


def _path(toolkit: Toolkit, written: Written | Document) -> str:
    return written.path if isinstance(written, Document) else toolkit.sources[written.page_id].path


def _fault(standing: Standing) -> str:
    if standing.state is not State.CURRENT:
        return standing.state.value
    return "not reviewed" if standing.translation.reviewed is None else ""


def accept(toolkit: Toolkit, root: Path, paths: Iterable[Path]) -> list[str]:
    """Record for the content files and hand-written pages at or under `paths` that they are current.

    Returns the paths changed, from the root. Only the field `digest` under `translation:` is touched, and
    no file outside the project. Raises ToolkitError, before anything is written, if a file is written in
    such a way that its digest cannot be changed without changing something else.
    """
    wanted = [path.resolve() for path in paths]
    mended: dict[str, tuple[Path, bytes]] = {}
    for standing in standings(toolkit):
        shown = _path(toolkit, standing.written)
        file = (root / shown).resolve()
        if file.is_relative_to(root.resolve()) and _is_wanted(file, wanted):
            raw = file.read_bytes()
            new = _recorded(shown, raw, standing)
            if new != raw:
                mended[shown] = file, new
    for file, new in mended.values():
        file.write_bytes(new)
    return list(mended)


def _is_wanted(file: Path, wanted: Iterable[Path]) -> bool:
    return any(file == path or path in file.parents for path in wanted)


def _recorded(path: str, raw: bytes, standing: Standing) -> bytes:
    """The file with the digest of what it was made from in place of the old one or after `source`."""
    found = standing.digest
    read = documents.front_matter if isinstance(standing.written, Document) else yamlfile.read
    # The places of YAML do not count a byte order mark.
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(bom).decode("utf-8")
    lines, parsed = text.split("\n"), read(path, text.encode())
    (_replace if _DIGEST in parsed.keys else _insert)(lines, parsed, found)
    mended = "\n".join(lines).encode("utf-8")
    made = {**parsed.data["translation"], "digest": found}
    # The field may stand over several lines or have its name in quotation marks: YAML has many forms.
    if read(path, mended).data != {**parsed.data, "translation": made}:
        place = parsed.source.place(_DIGEST[:1])
        raise ToolkitError([codes.NOT_WRITTEN.at(place, "digest", digest=quoted(found))])
    return bom + mended


def _replace(lines: list[str], parsed: Parsed, found: str) -> None:
    line, column = parsed.keys[_DIGEST]
    text = lines[line - 1]
    field = _FIELD.match(text, column - 1)
    end = field.end() if field else len(text)
    lines[line - 1] = f"{text[: column - 1]}digest: {quoted(found)}{text[end:]}"


def _insert(lines: list[str], parsed: Parsed, found: str) -> None:
    """Write the field after `source`: on a line of its own, or within the braces that hold both."""
    line, column, _ = parsed.source.marks[_SOURCE]
    text = lines[line - 1]
    field = f"digest: {quoted(found)}"
    group = parsed.source.place(_DIGEST[:1])
    if lines[group.line - 1].startswith("{", group.column - 1):
        end = column - 1 + len(parsed.data["translation"]["source"]) + (text[column - 2] in "\"'")
        lines[line - 1] = f"{text[:end]}, {field}{text[end:]}"
    else:
        indent = " " * (parsed.keys[_SOURCE][1] - 1)
        lines.insert(line, indent + field + ("\r" if text.endswith("\r") else ""))


def quoted(value: str) -> str:
    """In quotation marks, since a digest may look like a number."""
    return f'"{value}"'
