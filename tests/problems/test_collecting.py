"""Rules are found by their form."""

from __future__ import annotations

from types import ModuleType

from macros import check, verify
from macros.problems import rules_in

SOURCE = """
from os.path import basename as site
def titles_are_short(toolkit): ...
def days_are_past(toolkit, today=None): ...
def place_of(toolkit, item): ...
def every_page_has_a_twin(site): ...
def _helper(toolkit): ...
LIMIT = 3
"""


def fabricated() -> ModuleType:
    """A module with rules and with what is none."""
    module = ModuleType("fabricated")
    exec(SOURCE, vars(module), vars(module))
    module.borrowed = rules_in  # type: ignore[attr-defined]
    return module


def test_rules_are_public_functions_of_the_module_that_need_one_argument() -> None:
    """Helpers, functions that need more, constants and what a module has from elsewhere are no rules."""
    module = fabricated()

    assert [rule.__name__ for rule in rules_in("toolkit", module)] == ["titles_are_short", "days_are_past"]
    assert [rule.__name__ for rule in rules_in("site", module)] == ["every_page_has_a_twin"]


def test_no_rule_runs_twice_or_before_its_time() -> None:
    """What only a release asks is not asked at other times."""
    assert not set(check.RULES) & set(check.RELEASE_RULES)
    assert len(set(check.RULES)) == len(check.RULES) > 20
    assert len(set(verify.RULES)) == len(verify.RULES) > 20
