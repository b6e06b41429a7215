"""The page that shows which hallmark connects to which standard, framework by framework."""

from __future__ import annotations

from ..content.model import Kind
from ..site.composer import Composer
from .record import SinglePage, Values


def _values(composer: Composer) -> Values:
    return {
        "frameworks": list(composer.site.items(Kind.FRAMEWORK).values()),
        "hallmarks": list(composer.site.items(Kind.HALLMARK).values()),
    }


CONNECTIONS = SinglePage("connections", _values, place=60)
