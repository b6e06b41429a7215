"""Reports on translations, and records that one is current. Changes nothing but the digest line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from .model import Toolkit, Written
from .sources import yamlfile
from .sources.yamlfile import Parsed
from .translations import State, digest, page_digest, page_state, page_translations, state

_DIGEST, _SOURCE = ("translation", "digest"), ("translation", "source")
_FIELD = re.compile(r"""digest:[ ]*(?:"[^"]*"|'[^']*'|[^\s,}#]*)""")


_FRONT_DIGEST = re.compile(r"^([ ]+digest:[ ]*)[^\r\n]*", re.MULTILINE)
_FRONT_SOURCE = re.compile(r"^([ ]+)source:[ ]*\w+", re.MULTILINE)


def report(toolkit: Toolkit) -> list[str]:
    """One line for each translation that is missing, stale or not reviewed by a person."""
    lines = []
    for item in toolkit.all_written():
        how = state(item)
        path = toolkit.sources[item.reference].path
        if how is not State.CURRENT:
            lines.append(f"{path}: {how.value}")
        elif item.translation.reviewed is None:
            lines.append(f"{path}: not reviewed")
    return lines + list(_report_on_pages(toolkit))


def _report_on_pages(toolkit: Toolkit) -> Iterator[str]:
    for page, made, source in page_translations(toolkit):
        how = page_state(made, source)
        if how is not State.CURRENT:
            yield f"{page.path}: {how.value}"
        elif made.reviewed is None:
            yield f"{page.path}: not reviewed"


def accept(toolkit: Toolkit, root: Path, paths: Iterable[Path]) -> list[str]:
    """Record for the content files and hand-written pages at or under `paths` that they are current.

    Returns the paths changed, from the root. Only the line `digest:` under `translation:` is touched.
    """
    wanted = [path.resolve() for path in paths]
    changed = []
    for page, _, source in page_translations(toolkit):
        file = (root / page.path).resolve()
        if _is_wanted(file, wanted) and _record_page(file, page_digest(source)):
            changed.append(page.path)
    for item in toolkit.all_written():
        shown = toolkit.sources[item.reference].path
        file = (root / shown).resolve()
        if _is_wanted(file, wanted) and _record(file, item):
            changed.append(shown)
    return changed


def _is_wanted(file: Path, wanted: Iterable[Path]) -> bool:
    return any(file == path or path in file.parents for path in wanted)


def _record_page(file: Path, found: str) -> bool:
    """Write the digest into the front matter, in place of the old one or beneath `source`."""
    text = file.read_bytes().decode("utf-8")
    front, mark, rest = text.partition("\n---")
    if _FRONT_DIGEST.search(front):
        mended = _FRONT_DIGEST.sub(rf"\g<1>{quoted(found)}", front, count=1)
    else:
        mended = _FRONT_SOURCE.sub(rf"\g<0>\n\g<1>digest: {quoted(found)}", front, count=1)
    if mended == front:
        return False
    file.write_bytes((mended + mark + rest).encode("utf-8"))
    return True


def _record(file: Path, item: Written) -> bool:
    raw = file.read_bytes()
    parsed = yamlfile.read(file.name, raw)
    # The places of YAML do not count a byte order mark.
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    lines = raw.removeprefix(bom).decode("utf-8").split("\n")
    if _DIGEST in parsed.keys:
        _replace(lines, parsed, item)
    else:
        _insert(lines, parsed, item)
    mended = bom + "\n".join(lines).encode("utf-8")
    if mended == raw:
        return False
    file.write_bytes(mended)
    return True


def _replace(lines: list[str], parsed: Parsed, item: Written) -> None:
    line, column = parsed.keys[_DIGEST]
    text = lines[line - 1]
    field = _FIELD.match(text, column - 1)
    end = field.end() if field else len(text)
    lines[line - 1] = f"{text[: column - 1]}digest: {quoted(digest(item))}{text[end:]}"


def _insert(lines: list[str], parsed: Parsed, item: Written) -> None:
    """Write the field after `source`: on a line of its own, or within the braces that hold both."""
    line, column, _ = parsed.source.marks[_SOURCE]
    text = lines[line - 1]
    field = f"digest: {quoted(digest(item))}"
    group = parsed.source.place(_DIGEST[:1])
    if lines[group.line - 1].startswith("{", group.column - 1):
        end = column - 1 + len(item.translation.source) + (text[column - 2] in "\"'")
        lines[line - 1] = f"{text[:end]}, {field}{text[end:]}"
    else:
        indent = " " * (parsed.keys[_SOURCE][1] - 1)
        lines.insert(line, indent + field + ("\r" if text.endswith("\r") else ""))


def quoted(value: str) -> str:
    """In quotation marks, since a digest may look like a number."""
    return f'"{value}"'
