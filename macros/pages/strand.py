"""The page of a strand of evidence: its ratings, its sections, and the hallmarks that it bears on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from ..content.model import Hallmark, Rating, Strand, Title
from ..site.composer import Composer
from .record import KindPages, Values


@dataclass(frozen=True)
class Rated:
    """One rating, with what the vocabulary says of it."""

    rating: Rating
    outcome: Markup
    level: Markup
    definition: Title | None
    """What has to be so for the level to be given; None for a level that is unknown."""


def _values(composer: Composer, item: Strand) -> Values:
    return {
        "rated": [_rated(composer, rating) for rating in item.ratings],
        "hallmarks": composer.site.items_named(item, Hallmark),
    }


def _rated(composer: Composer, rating: Rating) -> Rated:
    scale = composer.site.toolkit.scale(rating.outcome)
    level = scale.levels.get(rating.level) if scale else None
    return Rated(
        rating,
        composer.term("outcomes", rating.outcome),
        composer.title(level) if level else escape(rating.level),
        level.definition if level else None,
    )


PAGE = KindPages(model=Strand, template="strand", values=_values, place=20)
