"""Rules over the whole toolkit. Each is a small function, named as the rule that it keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..content.model import Toolkit
from ..problems import Problem
from .bibliography import entries_keep_the_rules_of_the_house
from .connections import (
    every_connection_leads_somewhere,
    every_keyword_is_in_the_vocabulary,
    every_part_is_named_or_says_why_not,
    every_value_is_in_the_vocabulary,
)
from .duplicates import works_stand_once
from .languages import (
    closed_lists_are_in_both_languages,
    every_text_is_in_both_languages,
    one_page_of_a_pair_is_the_translation,
    pages_come_in_pairs,
    translated_pages_are_current,
    translations_are_current,
    translations_are_recorded,
)
from .shelf import keys_are_in_order
from .uniqueness import (
    addresses_are_unique,
    every_place_in_a_series_is_taken_once,
    lists_hold_no_repetition,
    parts_have_their_own_ids,
)
from .wording import (
    dates_are_not_in_the_future,
    needed_files_are_there,
    no_placeholder_is_left,
    plain_texts_hold_no_citation,
    shared_words_hold_only_what_is_taken,
    texts_hold_only_what_is_taken,
)
from .works import (
    every_citation_has_an_entry,
    every_entry_is_cited,
    every_macro_citation_has_an_entry,
    sources_are_whole_addresses,
)

__all__ = ["RELEASE_RULES", "RULES", "Rule", "run"]

Rule = Callable[[Toolkit], Iterable[Problem]]


def run(toolkit: Toolkit, *, release: bool = False) -> list[Problem]:
    """Every problem of a loaded toolkit, sorted by place; `release` adds what only a release asks."""
    rules = (*RULES, *RELEASE_RULES) if release else RULES
    return sorted({problem for rule in rules for problem in rule(toolkit)})


RULES: tuple[Rule, ...] = (
    every_citation_has_an_entry,
    every_macro_citation_has_an_entry,
    every_connection_leads_somewhere,
    every_value_is_in_the_vocabulary,
    every_keyword_is_in_the_vocabulary,
    lists_hold_no_repetition,
    every_place_in_a_series_is_taken_once,
    addresses_are_unique,
    parts_have_their_own_ids,
    texts_hold_only_what_is_taken,
    needed_files_are_there,
    no_placeholder_is_left,
    plain_texts_hold_no_citation,
    shared_words_hold_only_what_is_taken,
    sources_are_whole_addresses,
    dates_are_not_in_the_future,
    every_text_is_in_both_languages,
    closed_lists_are_in_both_languages,
    translations_are_current,
    translated_pages_are_current,
    pages_come_in_pairs,
    entries_keep_the_rules_of_the_house,
    works_stand_once,
    keys_are_in_order,
    every_entry_is_cited,
)

RELEASE_RULES: tuple[Rule, ...] = (
    translations_are_recorded,
    one_page_of_a_pair_is_the_translation,
    every_part_is_named_or_says_why_not,
)
"""What is asked only before a release."""
