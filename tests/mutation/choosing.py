"""Which tests are run against a mutant, and in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from .mutating import Mutant

UNFIT = (
    "tests/browser/",
    "tests/real/",
    "tests/mutation/",
    "tests/recipes/",
    "tests/bibliography/test_hostile_bibtex.py",
    "tests/references/test_label_properties.py",
)
"""What says nothing of the code alone, and wide nets that take longer than all the rest."""

UNFIT_FIXTURES = {"built", "bundles", "browser"}
"""The real site takes too long to build for each mutant."""

TIMED = ("time_grows", "sooner", "no_longer", "their_share")
"""In the names of tests that measure time, and may fail because the machine is busy."""

IMPORT = "import"
"""In place of a test: what is run when modules are imported and tests collected."""

BUDGET = 5.0
"""Seconds of tests against one mutant (of a table: four times as many)."""

CHANCE = 8
"""How many times as long the tests of a second chance may take, which is for mutants that live through the
first: what only a slower test would find counts as surviving."""


def is_fit(item: pytest.Item) -> bool:
    """Whether a test can be run against mutants: quick, steady, and not of the whole site."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return not (
        item.nodeid.startswith(UNFIT) or fixtures & UNFIT_FIXTURES or any(word in item.name for word in TIMED)
    )


class Record:
    """What is known of the tests: how long each takes and which lines it runs."""

    def __init__(self, tests: Mapping[str, Any]) -> None:
        self.seconds = {test: float(known["seconds"]) for test, known in tests.items() if test != IMPORT}
        self._imported: set[tuple[str, int]] = set()
        self._by_line: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        self._by_file: defaultdict[str, set[str]] = defaultdict(set)
        for test, known in tests.items():
            if test == IMPORT:
                self._imported = {(path, line) for path, lines in known["lines"].items() for line in lines}
                continue
            for path, lines in known["lines"].items():
                self._by_file[path].add(test)
                for line in lines:
                    self._by_line[path, line].add(test)

    def chosen(self, mutant: Mutant) -> list[str]:
        """The tests that run the line (of a table: its module); then the others of the room."""
        # A row of a table is known to few of the many tests that use its module.
        return self._chosen(mutant, BUDGET if mutant.scope else 4 * BUDGET)

    def left(self, mutant: Mutant) -> list[str]:
        """The tests of the second chance."""
        tried = set(self.chosen(mutant))
        # Whatever its room: what is written, told and shown in full is held by many quick tests.
        left = (self._direct(mutant, "tests/") | self._by_file[mutant.path]) - tried
        return self._by_files(self._within_budget(left, "tests/", CHANCE * BUDGET), "tests/")

    def _chosen(self, mutant: Mutant, budget: float) -> list[str]:
        room = f"tests/{Path(mutant.path).parts[1]}/"
        direct = self._direct(mutant, room)
        others = {test for test in self.seconds if test.startswith(room)} - direct
        first = self._within_budget(direct, room, budget)
        rest = self._within_budget(others, room, budget - self.time_of(first))
        return [*self._by_files(first, room), *self._by_files(rest, room)]

    def is_made_on_import(self, mutant: Mutant) -> bool:
        """Whether the change matters before any test runs, so that modules must be imported anew."""
        return mutant.scope is None or any(
            (mutant.path, line) in self._imported for line in range(mutant.scope[1] + 1, mutant.line + 1)
        )

    def _direct(self, mutant: Mutant, room: str) -> set[str]:
        if mutant.scope is None:
            # What a table or a field's default is used for may run no line of its module.
            return self._by_file[mutant.path] | {test for test in self.seconds if test.startswith(room)}
        lines = range(mutant.line, mutant.scope[1], -1)
        return next(filter(None, (self._by_line[mutant.path, line] for line in lines)), set())

    def _within_budget(self, tests: Iterable[str], room: str, left: float) -> list[str]:
        """The tests that can be run in the time that is left: those of the room first, the quickest first."""
        chosen: list[str] = []
        for test in sorted(tests, key=lambda test: (not test.startswith(room), self.seconds[test], test)):
            left -= self.seconds[test]
            if left < 0 and chosen:
                break
            chosen.append(test)
        return chosen

    def _by_files(self, tests: Iterable[str], room: str) -> list[str]:
        """File by file, since what a file shares is set up once; those of the room and quick ones first."""
        files: defaultdict[str, list[str]] = defaultdict(list)
        for test in tests:
            files[test.partition("::")[0]].append(test)
        order = sorted(files, key=lambda file: (not file.startswith(room), self.time_of(files[file]), file))
        return [test for file in order for test in files[file]]

    def time_of(self, tests: Iterable[str]) -> float:
        """How long the tests take without a change."""
        return sum(map(self.seconds.__getitem__, tests))
