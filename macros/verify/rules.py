"""Rules over the built site: what no reader must ever meet. Changes nothing and builds nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..problems import Problem, phrases, rules_in, sentences
from . import citations, links, metadata, texts, twins
from .site import LANGUAGES, BuiltSite, read_site

__all__ = ["RULES", "Interface", "verify"]

RULES: tuple[Callable[[BuiltSite], Iterable[Problem]], ...] = rules_in(
    "site", twins, texts, links, citations, metadata
)
"""The rules that need nothing but the site: a public function of these modules that takes it is one."""

SHOWN = 3
"""How many pages with the very same problem are named; one template may spoil hundreds."""


@dataclass(frozen=True)
class Interface:
    """What no writer put into the pages: the words and scripts of the toolkit and its theme."""

    english: frozenset[str]
    """The words that can only be English; see `no_interface_word_is_in_the_other_language`."""
    welsh: frozenset[str]
    """Those that can only be Welsh."""
    scripts: Collection[re.Pattern[str]] = ()
    """What the scripts look like that stand in pages; see `no_script_stands_in_a_page`."""


def verify(
    site_dir: Path, site_url: str, known: Interface, *, languages: Iterable[str] = LANGUAGES
) -> list[Problem]:
    """All problems of the site in `site_dir`, in order; their places are paths in the site.

    `site_url` is where it will be published, or nothing for a copy to be read from a disk.
    `languages` are those that the site is built in; with one of them there are no twins.
    """
    site = read_site(site_dir, site_url, texts.notable(known.english | known.welsh), tuple(languages))
    found = [problem for rule in RULES for problem in rule(site)]
    found += texts.no_interface_word_is_in_the_other_language(site, known.english, known.welsh)
    found += links.no_script_stands_in_a_page(site, known.scripts)
    return sorted(_without_repetition(set(found)))


def _without_repetition(problems: Iterable[Problem]) -> Iterator[Problem]:
    alike = defaultdict(list)
    for problem in sorted(problems):
        alike[problem.code, problem.message].append(problem)
    for same in alike.values():
        yield from same[: SHOWN - 1]
        yield from _last_of(same[SHOWN - 1 :])


def _last_of(rest: list[Problem]) -> Iterator[Problem]:
    if len(rest) > 1:
        more = phrases.MORE_PLACES.filled(count=len(rest) - 1)
        yield replace(rest[0], what=sentences(rest[0].what, more))
    else:
        yield from rest
