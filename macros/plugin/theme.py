"""What the theme brings: its words and its scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import material

from ..language import Language

_TEMPLATES = Path(material.__file__).parent / "templates"
_WORDS = "partials/languages/{}.html"
_WORD = re.compile(r'^ *"(?!direction|language|search\.config)[a-z.]+": "([^"#]{3,})"', re.MULTILINE)
_SCRIPT = re.compile(r"<script(?: id=\"[\w-]+\")?>(?P<text>.*?)</script>", re.DOTALL)
_PLACE = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def theme_words(root: Path, language: Language) -> set[str]:
    """The words of the theme in a language: its own in English, those of our override in Welsh."""
    folder = _TEMPLATES if language is Language.EN else root / "overrides"
    path = folder / _WORDS.format(language)
    return set(_WORD.findall(path.read_text(encoding="utf-8"))) if path.is_file() else set()


def theme_scripts(root: Path) -> frozenset[re.Pattern[str]]:
    """What the scripts of templates look like in a page, where each place holds the path to a folder.

    The templates are the theme's own and those in `overrides/`, which are trusted as programs are.
    """
    folders = (_TEMPLATES / "partials" / "javascripts", root / "overrides")
    paths = (path for folder in folders for path in sorted(folder.rglob("*.html")))
    return frozenset(pattern for path in paths for pattern in _scripts(path.read_text(encoding="utf-8")))


def _scripts(template: str) -> Iterator[re.Pattern[str]]:
    for script in _SCRIPT.finditer(template):
        parts = map(re.escape, _PLACE.split(script["text"]))
        yield re.compile("[./]*".join(parts))
