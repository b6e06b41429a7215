"""Reports on translations, and records that one is current. Changes nothing but the digest line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from pathlib import Path

from .model import Document, Toolkit, Written
from .sources import documents, yamlfile
from .sources.yamlfile import Parsed
from .translations import Standing, State, standings

_DIGEST, _SOURCE = ("translation", "digest"), ("translation", "source")
_FIELD = re.compile(r"""digest:[ ]*(?:"[^"]*"|'[^']*'|[^\s,}#]*)""")


def report(toolkit: Toolkit) -> list[str]:
    """One line for each translation that is missing, stale or not reviewed by a person."""
    return [f"{_path(toolkit, one.written)}: {fault}" for one in standings(toolkit) if (fault := _fault(one))]


def _path(toolkit: Toolkit, written: Written | Document) -> str:
    return written.path if isinstance(written, Document) else toolkit.sources[written.reference].path


def _fault(standing: Standing) -> str:
    if standing.state is not State.CURRENT:
        return standing.state.value
    return "not reviewed" if standing.translation.reviewed is None else ""


def accept(toolkit: Toolkit, root: Path, paths: Iterable[Path]) -> list[str]:
    """Record for the content files and hand-written pages at or under `paths` that they are current.

    Returns the paths changed, from the root. Only the line `digest:` under `translation:` is touched.
    """
    wanted = [path.resolve() for path in paths]
    changed = []
    for standing in standings(toolkit):
        shown = _path(toolkit, standing.written)
        file = (root / shown).resolve()
        if _is_wanted(file, wanted) and _record(file, standing):
            changed.append(shown)
    return changed


def _is_wanted(file: Path, wanted: Iterable[Path]) -> bool:
    return any(file == path or path in file.parents for path in wanted)


def _record(file: Path, standing: Standing) -> bool:
    raw = file.read_bytes()
    read = documents.front_matter if isinstance(standing.written, Document) else yamlfile.read
    parsed = read(file.name, raw)
    # The places of YAML do not count a byte order mark.
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    lines = raw.removeprefix(bom).decode("utf-8").split("\n")
    if _DIGEST in parsed.keys:
        _replace(lines, parsed, standing)
    else:
        _insert(lines, parsed, standing)
    mended = bom + "\n".join(lines).encode("utf-8")
    if mended == raw:
        return False
    file.write_bytes(mended)
    return True


def _replace(lines: list[str], parsed: Parsed, standing: Standing) -> None:
    line, column = parsed.keys[_DIGEST]
    text = lines[line - 1]
    field = _FIELD.match(text, column - 1)
    end = field.end() if field else len(text)
    lines[line - 1] = f"{text[: column - 1]}digest: {quoted(standing.digest)}{text[end:]}"


def _insert(lines: list[str], parsed: Parsed, standing: Standing) -> None:
    """Write the field after `source`: on a line of its own, or within the braces that hold both."""
    line, column, _ = parsed.source.marks[_SOURCE]
    text = lines[line - 1]
    field = f"digest: {quoted(standing.digest)}"
    group = parsed.source.place(_DIGEST[:1])
    if lines[group.line - 1].startswith("{", group.column - 1):
        end = column - 1 + len(standing.translation.source) + (text[column - 2] in "\"'")
        lines[line - 1] = f"{text[:end]}, {field}{text[end:]}"
    else:
        indent = " " * (parsed.keys[_SOURCE][1] - 1)
        lines.insert(line, indent + field + ("\r" if text.endswith("\r") else ""))


def quoted(value: str) -> str:
    """In quotation marks, since a digest may look like a number."""
    return f'"{value}"'
