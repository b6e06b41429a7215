"""`python -m tests.told`: writes what is told anew, for a change that is meant."""

from __future__ import annotations

from . import TABLES, write

if __name__ == "__main__":
    for room in TABLES:
        write(room)
