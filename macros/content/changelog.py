"""The changelog: its newest release. Reads nothing else of it."""

from __future__ import annotations

import re
from datetime import date

from ..problems import Place, codes
from .model import Release
from .yamlfile import Parsed, decode

FILE = "CHANGELOG.md"
_RELEASE = re.compile(r"^## \[?(?P<version>\d+\.\d[0-9A-Za-z.+-]*)\]?(?P<rest>.*)", re.MULTILINE)
_DAY = re.compile(r" - (\d{4}-\d\d-\d\d)\b")


def newest(path: str, raw: bytes) -> tuple[Release | None, Parsed]:
    """The first release under a heading such as `## 0.1.0 - 2026-11-22` (Keep a Changelog 1.1).

    None if there is no release yet, and with a problem if the newest lacks its day.
    """
    parsed = Parsed(path)
    text = decode(parsed, raw)
    match = _RELEASE.search(text or "")
    if text is None or match is None:
        return None, parsed
    written = _DAY.match(match["rest"])
    try:
        return Release(match["version"], date.fromisoformat(written[1] if written else "")), parsed
    except ValueError:
        place = Place(path, text[: match.start()].count("\n") + 1)
        parsed.problems.append(codes.BAD_DATE.at(place, "release", version=match["version"]))
        return None, parsed
