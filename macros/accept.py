"""Reports on translations, and records that one is current. Changes nothing but the digest."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from .model import Toolkit
from .problems import Problem, ToolkitError
from .sources import documents, yamlfile
from .sources.yamlfile import Parsed
from .translations import State, digest, page_digest, page_state, page_translations, state

_DIGEST, _SOURCE = ("translation", "digest"), ("translation", "source")
_FIELD = re.compile(r"""digest:[ ]*(?:"[^"]*"|'[^']*'|[^\s,}#]*)""")


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

    Returns the paths changed, from the root. Only the field `digest` under `translation:` is touched, and
    no file outside the project. Raises ToolkitError, before anything is written, if a file is written in
    such a way that its digest cannot be changed without changing something else.
    """
    wanted = [path.resolve() for path in paths]
    mended: dict[str, tuple[Path, bytes]] = {}
    for shown, read, found in _current(toolkit):
        file = (root / shown).resolve()
        if file.is_relative_to(root.resolve()) and _is_wanted(file, wanted):
            raw = file.read_bytes()
            new = _recorded(shown, raw, read, found)
            if new != raw:
                mended[shown] = file, new
    for file, new in mended.values():
        file.write_bytes(new)
    return list(mended)


_Reader = Callable[[str, str], Parsed]
"""Path and text of a file → the YAML that holds its `translation`, with the places of the file."""


def _current(toolkit: Toolkit) -> Iterator[tuple[str, _Reader, str]]:
    """Every file that holds a translation: its path, what reads it, and the digest that makes it current."""
    for page, _, source in page_translations(toolkit):
        yield page.path, documents.front_matter, page_digest(source)
    for item in toolkit.all_written():
        path = toolkit.sources[item.reference].path
        yield path, lambda path, text: yamlfile.read(path, text.encode()), digest(item)


def _is_wanted(file: Path, wanted: Iterable[Path]) -> bool:
    return any(file == path or path in file.parents for path in wanted)


def _recorded(path: str, raw: bytes, read: _Reader, found: str) -> bytes:
    """The file with the digest `found` in place of the old one or after `source`."""
    # The places of YAML do not count a byte order mark.
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(bom).decode("utf-8")
    lines, parsed = text.split("\n"), read(path, text)
    (_replace if _DIGEST in parsed.keys else _insert)(lines, parsed, found)
    mended = "\n".join(lines)
    made = {**parsed.data["translation"], "digest": found}
    # The field may stand over several lines or have its name in quotation marks: YAML has many forms.
    if read(path, mended).data != {**parsed.data, "translation": made}:
        remedy = f"Write digest: {quoted(found)} on a line of its own beneath `source`."
        message = "The digest cannot be written here without changing something else; nothing was changed."
        raise ToolkitError([Problem(parsed.source.place(_DIGEST[:1]), "not-written", message, remedy)])
    return bom + mended.encode("utf-8")


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
