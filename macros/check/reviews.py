"""What is recorded of reviewed claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..content.model import Toolkit
from ..problems import Problem, codes


def reviews_are_not_in_the_future(toolkit: Toolkit, today: date | None = None) -> Iterator[Problem]:
    """No claim has been reviewed on a day that is yet to come."""
    now = today or date.today()
    for number, review in enumerate(toolkit.reviews.reviews if toolkit.reviews else ()):
        if review.reviewed > now:
            place = toolkit.sources["reviews"].place(("reviews", number, "reviewed"))
            yield codes.BAD_DATE.at(place, "future", day=review.reviewed.isoformat())
