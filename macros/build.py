"""Check, build, verify: the whole way from sources to a site that keeps its promises."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from . import check, sources
from .language import Language
from .model import Toolkit
from .problems import Problem, Severity, ToolkitError
from .verify import verify


def build(root: Path, site_dir: Path) -> list[Problem]:
    """Build the project at `root` into `site_dir`; returns what is wrong with the built site.

    Raises ToolkitError with the problems of the sources if any of them is an error.
    """
    toolkit = checked(root)
    site_url = run_mkdocs(root, site_dir)
    english, welsh = (tell_tales(toolkit, language) for language in (Language.EN, Language.CY))
    return verify(site_dir, site_url, english, welsh)


def checked(root: Path) -> Toolkit:
    """The toolkit at `root`; raises ToolkitError if its sources have errors."""
    toolkit, problems = sources.load(root)
    found = (*problems, *check.run(toolkit))
    errors = [problem for problem in found if problem.severity() is Severity.ERROR]
    if errors:
        raise ToolkitError(errors)
    return toolkit


def tell_tales(toolkit: Toolkit, language: Language) -> frozenset[str]:
    """Words of the interface that can only be there in `language`: they must not show on the other side."""
    ours, theirs = (toolkit.words[one].messages for one in (language, language.other))
    foreign = {text for text in theirs.values() if isinstance(text, str)}
    return frozenset(
        text for text in ours.values() if isinstance(text, str) and "{" not in text and text not in foreign
    )


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
