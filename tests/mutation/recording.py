"""A plugin of pytest that notes which lines of the code each test runs, and how long it takes.

Run in a copy of the project: `pytest -p tests.mutation.recording`. MUTATION_RECORD names the file to write:
node id → seconds and lines of each file. Tests that fail already are not written.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest

from .choosing import IMPORT, is_fit

_covered = coverage.Coverage(data_file=None, config_file=False, source=["macros"], messages=False)
_seconds: dict[str, float] = {}
_failed: set[str] = set()


def pytest_sessionstart() -> None:
    """Watch from here on: what is run on import belongs to no test."""
    _covered.start()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that are fit for mutants."""
    items[:] = filter(is_fit, items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """What is set up may be shared, so it belongs to every test of the file."""
    _covered.switch_context(item.nodeid.partition("::")[0])
    try:
        yield
    finally:
        _covered.switch_context(item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[Any]:
    """Time the test with all that belongs to it, as the processor does: others may be at work."""
    start = sum(os.times()[:4])
    result = yield
    _seconds[item.nodeid] = max(0.001, sum(os.times()[:4]) - start)
    return result


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Note a file that cannot be read."""
    if report.failed:
        _failed.add(report.nodeid)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what fails without any change."""
    if report.failed:
        _failed.add(report.nodeid)


def pytest_sessionfinish() -> None:
    """Write what was noted."""
    _covered.stop()
    lines = _lines(_covered.get_data())
    record = {
        test: {"seconds": round(seconds, 4), "lines": lines[test] | lines[test.partition("::")[0]]}
        for test, seconds in _seconds.items()
        if test not in _failed
    }
    record[IMPORT] = {"seconds": 0.0, "lines": lines[""]}
    Path(os.environ["MUTATION_RECORD"]).write_text(json.dumps(record), encoding="utf-8")
    counted = Counter(test.partition("[")[0] for test in _failed)
    print(
        *(f"Left out, fails without a change: {test} ({count})" for test, count in counted.items()), sep="\n"
    )


def _lines(data: coverage.CoverageData) -> defaultdict[str, dict[str, list[int]]]:
    found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for file in data.measured_files():
        path = str(Path(file).relative_to(Path.cwd()))
        for line, tests in data.contexts_by_lineno(file).items():
            for test in tests:
                found[test].setdefault(path, []).append(line)
    return found
