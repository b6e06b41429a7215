"""Rules over the whole toolkit. Each is a small function, named as the rule that it keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..content.model import Toolkit
from ..problems import Problem, rules_in
from . import (
    bibliography,
    connections,
    duplicates,
    languages,
    readings,
    shelf,
    uniqueness,
    wording,
    works,
)

Rule = Callable[[Toolkit], Iterable[Problem]]


def run(toolkit: Toolkit, *, release: bool = False) -> list[Problem]:
    """Every problem of a loaded toolkit, sorted by place; `release` adds what only a release asks."""
    rules = (*RULES, *RELEASE_RULES) if release else RULES
    return sorted({problem for rule in rules for problem in rule(toolkit)})


RELEASE_RULES: tuple[Rule, ...] = (
    languages.translations_are_recorded,
    languages.one_page_of_a_pair_is_the_translation,
    connections.every_part_is_named_or_says_why_not,
)
"""What is asked only before a release."""

_MODULES = (
    works,
    connections,
    uniqueness,
    wording,
    languages,
    bibliography,
    duplicates,
    shelf,
    readings,
)
RULES: tuple[Rule, ...] = tuple(rule for rule in rules_in("toolkit", *_MODULES) if rule not in RELEASE_RULES)
"""All others: a public function of these modules that takes the toolkit is a rule."""
