"""Check, build, verify: the whole way from sources to a site that keeps its promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..check import rules as check
from ..content import loading as sources
from ..content.model import Toolkit
from ..language import Language, Words
from ..plugin.running import run_mkdocs, theme_words
from ..plugin.target import refuse_others_files, refuse_sources
from ..problems import Problem, Severity, ToolkitError
from ..verify.rules import verify


def build(root: Path, site_dir: Path) -> list[Problem]:
    """Build the project at `root` into `site_dir`; returns what is wrong with the built site.

    Raises ToolkitError with the problems of the sources if any of them is an error, and before anything is
    written if the folder holds something else than an earlier build.
    """
    refuse_sources(site_dir, root)
    refuse_others_files(site_dir)
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
    for language in Language:
        own[language] |= theme_words(root, language)
    english, welsh = own[Language.EN], own[Language.CY]
    return frozenset(english - welsh), frozenset(welsh - english)


def _plain(words: Words) -> Iterator[str]:
    for message in words.messages.values():
        if isinstance(message, str) and "{" not in message:
            yield message
