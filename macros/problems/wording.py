"""How messages quote what they speak of: briefly, and so that it commands nothing."""

from __future__ import annotations

from pathlib import Path

from . import safety


def visible(text: str) -> str:
    """The text with control characters spelt out, so that it can command neither a terminal nor GitHub."""
    return safety.COMMANDS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


_LONGEST = 500


def brief(text: str) -> str:
    """A message or remedy no longer than anyone would read, whatever it quotes."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def excerpt(value: str) -> str:
    """A value as a message quotes it: in one line and not too long."""
    line = " ".join(value.split())
    return line if len(line) <= 60 else f"{line[:57]}…"


def from_here(path: Path) -> str:
    """A path as people type it: from the current folder if it lies in it, else the whole of it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path != here and path.is_relative_to(here) else str(path)
