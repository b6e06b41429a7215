"""The two citation styles."""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """A citation style."""

    HARVARD = "harvard"
    """Cite Them Right, 12th edition."""
    APA = "apa"
    """Publication Manual of the American Psychological Association, 7th edition."""

    @property
    def most_cited_names(self) -> int:
        """How many names a citation gives before it turns to et al."""
        return 2 if self is Style.APA else 3
