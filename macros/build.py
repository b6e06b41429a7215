"""Check, build, verify: the whole way from sources to a site that keeps its promises."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import material

from . import check, sources
from .language import Language, Words
from .model import Toolkit
from .problems import Problem, Severity, ToolkitError
from .verify import verify


def build(root: Path, site_dir: Path) -> list[Problem]:
    """Build the project at `root` into `site_dir`; returns what is wrong with the built site.

    Raises ToolkitError with the problems of the sources if any of them is an error.
    """
    toolkit = checked(root)
    site_url = run_mkdocs(root, site_dir)
    english, welsh = tell_tales(toolkit, root)
    return verify(site_dir, site_url, english, welsh)


def checked(root: Path) -> Toolkit:
    """The toolkit at `root`; raises ToolkitError if its sources have errors."""
    toolkit, problems = sources.load(root)
    found = (*problems, *check.run(toolkit))
    errors = [problem for problem in found if problem.severity() is Severity.ERROR]
    if errors:
        raise ToolkitError(errors)
    return toolkit


def tell_tales(toolkit: Toolkit, root: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Words of the interface, ours and the theme's, that can only be English, and that can only be Welsh."""
    own = {language: set(_plain(toolkit.words[language])) for language in Language}
    theme = Path(material.__file__).parent / "templates"
    own[Language.EN] |= _theme_words(theme / _THEME_WORDS.format(Language.EN))
    own[Language.CY] |= _theme_words(root / "overrides" / _THEME_WORDS.format(Language.CY))
    english, welsh = own[Language.EN], own[Language.CY]
    return frozenset(english - welsh), frozenset(welsh - english)


def _plain(words: Words) -> Iterator[str]:
    for message in words.messages.values():
        if isinstance(message, str) and "{" not in message:
            yield message


_THEME_WORDS = "partials/languages/{}.html"
_THEME_WORD = re.compile(r'^ *"(?!direction|language|search\.config)[a-z.]+": "([^"#]{3,})"', re.MULTILINE)


def _theme_words(path: Path) -> set[str]:
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
