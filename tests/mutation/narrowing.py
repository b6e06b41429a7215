"""A plugin of pytest that runs only the tests listed in the file MUTATION_TESTS, in that order."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the listed tests."""
    listed = json.loads(Path(os.environ["MUTATION_TESTS"]).read_text(encoding="utf-8"))
    known = {item.nodeid: item for item in items}
    items[:] = [known[test] for test in listed if test in known]
