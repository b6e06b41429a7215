"""Check, build, verify: the whole way from sources to a site that keeps its promises."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..check import rules as check
from ..content.loading import load
from ..content.model import Toolkit
from ..language import Language, Words
from ..plugin.running import run_mkdocs
from ..plugin.target import refuse_others_files, refuse_sources
from ..plugin.theme import theme_scripts, theme_words
from ..problems import Problem, ToolkitError, errors, from_here
from ..verify import Interface, verify


@dataclass(frozen=True)
class Built:
    """How a build went."""

    folder: Path
    pages: int
    seconds: float
    problems: list[Problem]
    """What is wrong with the built site."""

    def __str__(self) -> str:
        folder = from_here(self.folder)
        return (
            f"Built {self.pages} pages in {folder} in {self.seconds:.1f} seconds; nothing is wrong.\n"
            f"The front page is {folder}/index.html. To read the site as others will, run `toolkit serve`."
        )


def build(root: Path, site_dir: Path) -> Built:
    """Build the project at `root` into `site_dir`, and verify the site.

    Raises ToolkitError with the problems of the sources if any of them is an error, with all that MkDocs
    warns of, and before anything is written if the folder holds something else than an earlier build.
    """
    begun = time.monotonic()
    refuse_sources(site_dir, root)
    refuse_others_files(site_dir)
    toolkit = checked(root)
    site_url = run_mkdocs(root, site_dir, toolkit)
    problems = verify(site_dir, site_url, interface(toolkit, root))
    pages = sum(1 for path in site_dir.rglob("*.html") if path.is_file())
    return Built(site_dir, pages, time.monotonic() - begun, problems)


def checked(root: Path) -> Toolkit:
    """The toolkit at `root`; raises ToolkitError if its sources have errors."""
    toolkit, problems = load(root)
    if wrong := errors([*problems, *check.run(toolkit)]):
        raise ToolkitError(wrong)
    return toolkit


def interface(toolkit: Toolkit, root: Path) -> Interface:
    """The words, ours and the theme's, that belong to one language only, and the scripts of the templates."""
    own = {language: set(_plain(toolkit.words[language])) for language in Language}
    for language in Language:
        own[language] |= theme_words(root, language)
    english, welsh = own[Language.EN], own[Language.CY]
    return Interface(frozenset(english - welsh), frozenset(welsh - english), theme_scripts(root))


def _plain(words: Words) -> Iterator[str]:
    for message in words.messages.values():
        if isinstance(message, str) and "{" not in message:
            yield message
