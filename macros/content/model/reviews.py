"""Which claims somebody has compared with their sources: a record that may be kept, and never has to be."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .days import PastDay
from .part import Part


class Review(Part):
    """One sentence that somebody has compared with the works that it cites."""

    path: Annotated[str, Field(min_length=1)]
    """The file of the sentence, from the project's folder.

    Ffeil y frawddeg, o ffolder y prosiect.
    """
    claim: Annotated[str, Field(pattern=r"^[a-z2-7]{8}$")]
    """What names the sentence as it was then: the eight characters that `toolkit claims` prints beside it.

    Yr hyn sy’n enwi’r frawddeg fel yr oedd bryd hynny: yr wyth nod y mae `toolkit claims` yn eu dangos wrth
    ei hymyl.
    """
    reviewed: PastDay
    """The day on which it was compared.

    Y diwrnod y’i cymharwyd.
    """
    reviewer: Annotated[str, Field(min_length=1)]
    """Who compared it, as that person wishes to be named.

    Pwy a’i cymharodd, fel y mae’r person hwnnw’n dymuno cael ei enwi.
    """


class Reviews(Part):
    """All reviews, from `content/reviews.yml`."""

    reviews: Annotated[tuple[Review, ...], Field(min_length=1)]
    """One review for each sentence; sentences without one may be as good.

    Un adolygiad ar gyfer pob brawddeg; gall brawddegau heb un fod cystal.
    """
