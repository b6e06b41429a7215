"""Records call themselves what is held in `names.txt`."""

from __future__ import annotations

from . import FOLDER
from .naming import names


def test_records_are_called_what_is_held() -> None:
    """After a change that is meant, `python -m tests.told` writes the file anew: read the difference."""
    assert list(names()) == (FOLDER / "names.txt").read_text(encoding="utf-8").splitlines()
