"""Runs MkDocs on a project, and says which words its theme brings."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import material

from ..language import Language

_THEME_WORDS = "partials/languages/{}.html"
_THEME_WORD = re.compile(r'^ *"(?!direction|language|search\.config)[a-z.]+": "([^"#]{3,})"', re.MULTILINE)


def theme_words(root: Path, language: Language) -> set[str]:
    """The words of the theme in a language: its own in English, those of our override in Welsh."""
    own = Path(material.__file__).parent / "templates"
    folder = own if language is Language.EN else root / "overrides"
    path = folder / _THEME_WORDS.format(language)
    return set(_THEME_WORD.findall(path.read_text(encoding="utf-8"))) if path.is_file() else set()


def run_mkdocs(root: Path, site_dir: Path, **options: Any) -> str:
    """Run a strict MkDocs build; returns the address that the site is built for."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True, **options)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
    return config.site_url or ""
