"""What MkDocs and its plugins log → problems with file and line."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections import Counter
from pathlib import Path

from .. import names
from ..problems import Place, Problem, ToolkitError, codes, nearest

CONFIG = "mkdocs.yml"
_LINK = re.compile(r"Doc file '(?P<page>.+?)' contains .*?link(?: to)? '(?P<address>.+?)'[ ,](?P<rest>.*)")
_MEANT = re.compile(r"Did you mean '(.+)'\?")
_SETTING = re.compile(r"Config value '(?P<name>[\w.-]+)': (?P<said>.*)", re.DOTALL)
_MACRO = re.compile(r"_File_: `(?P<page>.+?)`")
_POINT = re.compile(r'\n? *in ".*?", line (\d+), column (\d+):?')
_NAMED = re.compile(r"'(?P<page>[^']+\.md)'|(?P<path>docs/\S+)")
_UNDEFINED = re.compile(r"'(\w+)' is undefined")


class Listener(logging.Handler):
    """Collects what is logged as a warning or worse while a project is built."""

    def __init__(self, root: Path) -> None:
        super().__init__(logging.WARNING)
        # What readers of a served site ask for is nothing of the build.
        self.addFilter(lambda record: record.name != "mkdocs.livereload")
        self.root = root
        self.problems: list[Problem] = []
        self._seen: Counter[tuple[str, str]] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record of the log."""
        error, text = sys.exc_info()[1], record.getMessage()
        cause = error.__cause__ if error else None
        if record.args and isinstance(record.args, tuple) and isinstance(record.args[0], Problem):
            self.problems.append(record.args[0])
        elif isinstance(cause, ToolkitError):
            self.problems += cause.problems
        elif error and (macro := _MACRO.search(text)):
            self.problems.append(self._of_macro(macro["page"].replace("\\", "/"), error))
        # The error of such a page is logged next, on its own.
        elif not text.endswith("':"):
            self.problems.append(self._of_text(text))

    def stopped(self, error: BaseException) -> None:
        """Take the error that ended the build, unless it only says that something was logged."""
        point = _in_template(error, self.root)
        said = " ".join(str(getattr(error, "message", error)).split())
        if point is not None:
            self.problems.append(codes.PAGE_BUILD.at(point, "template", said=said))
        elif not isinstance(error, SystemExit) and hasattr(error, "exit_code"):
            self.problems.append(self._of_configuration(str(error)))
        elif isinstance(error, SystemExit) and not self.problems:
            self.problems.append(codes.PAGE_BUILD.at(Place(CONFIG), said=said))

    def _of_text(self, text: str) -> Problem:
        if link := _LINK.match(text):
            return self._of_link(link["page"], link["address"], link["rest"])
        if setting := _SETTING.match(text):
            place = place_of_setting(self.root, setting["name"])
            return codes.CONFIGURATION.at(place, said=" ".join(setting["said"].split()))
        named = _NAMED.search(text)
        path = CONFIG if named is None else named["path"] or f"docs/{named['page']}"
        return codes.PAGE_BUILD.at(Place(path.rstrip(".,:")), said=" ".join(text.split()))

    def _of_link(self, page: str, address: str, rest: str) -> Problem:
        place = self._place_of_link(f"docs/{page}", address)
        meant = _MEANT.search(rest)
        if "anchor" in rest:
            return codes.BROKEN_ANCHOR.at(place, "page", near=meant and meant[1], address=address)
        form = "slash" if address.startswith("/") else "page"
        return codes.BROKEN_LINK.at(place, form, near=meant and meant[1], address=address)

    def _place_of_link(self, path: str, address: str) -> Place:
        text = self._text(path)
        found = [match.start() for match in re.finditer(rf"{re.escape(address)}(?![\w./#-])", text)]
        if not found:
            return Place(path)
        # MkDocs tells of every link in order, and does not say where it stands.
        offset = found[min(self._seen[path, address], len(found) - 1)]
        self._seen[path, address] += 1
        return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    def _of_macro(self, page: str, error: BaseException) -> Problem:
        path = f"docs/{page}"
        place = Place(path, self._first_line(path) + _line_in_page(error) - 1)
        said = (error.problems[0].message if isinstance(error, ToolkitError) else str(error)).rstrip(".")
        if undefined := _UNDEFINED.search(said):
            near = nearest(undefined[1], names())
            return codes.PAGE_BUILD.at(place, "macro", near=near, said=said, macros=", ".join(names()))
        return codes.PAGE_BUILD.at(place, "failed", said=said)

    def _first_line(self, path: str) -> int:
        """The line of a page on which begins what MkDocs takes for its text."""
        from mkdocs.utils.meta import get_data  # noqa: PLC0415

        whole = self._text(path)
        return whole.count("\n") - get_data(whole)[0].count("\n") + 1

    def _of_configuration(self, text: str) -> Problem:
        points = _POINT.findall(text) or [(1, 1)]
        said = " ".join(_POINT.sub(";", text).strip(" ;\n").split())
        return codes.CONFIGURATION.at(Place(CONFIG, int(points[-1][0]), int(points[-1][1])), said=said)

    def _text(self, path: str) -> str:
        return _read(self.root / path)


def place_of_setting(root: Path, name: str) -> Place:
    """Where a setting stands in the project's `mkdocs.yml`, or its beginning."""
    text = _read(root / CONFIG)
    found = re.search(rf"^{re.escape(name)}:", text, re.MULTILINE)
    return Place(CONFIG, text.count("\n", 0, found.start()) + 1 if found else 1)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def _line_in_page(error: BaseException) -> int:
    """The line of the text of a page on which a macro failed, as Jinja counts."""
    lines = [
        frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"
    ]
    return getattr(error, "lineno", None) or (lines or [1])[-1] or 1


def _in_template(error: BaseException, root: Path) -> Place | None:
    """Where in a template of the project an error came up, if it did."""
    frames = traceback.extract_tb(error.__traceback__)
    points = [(frame.filename, frame.lineno) for frame in frames if frame.filename.endswith(".html")]
    # An error of the system names the file that could not be read or written.
    if not isinstance(error, OSError):
        points.append((str(getattr(error, "filename", "")), getattr(error, "lineno", None)))
    own = [(Path(path), line) for path, line in points if path and Path(path).is_relative_to(root)]
    return Place(own[-1][0].relative_to(root).as_posix(), own[-1][1] or 1) if own else None
