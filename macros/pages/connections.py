"""The page that shows which hallmark connects to which standard, framework by framework."""

from __future__ import annotations

from ..content.model import Framework, Hallmark
from ..site.composer import Composer
from .record import SinglePage, Values


def _values(composer: Composer) -> Values:
    return {
        "frameworks": list(composer.site.of(Framework).values()),
        "hallmarks": list(composer.site.of(Hallmark).values()),
    }


PAGE = SinglePage("connections", _values, place=60)
