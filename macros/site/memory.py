"""Methods that remember what they have answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def remembered(
    method: Callable[Concatenate[Any, Asked], Answer],
) -> Callable[Concatenate[Any, Asked], Answer]:
    """A method of an unchanging object that works out each answer once and keeps it with the object."""
    place = f"_answers_of_{method.__name__}"

    @wraps(method)
    def answered(self: Any, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        # As `cached_property` does: what is frozen may still remember.
        known = self.__dict__.setdefault(place, {})
        question = (asked, *sorted(named.items())) if named else asked
        if question not in known:
            known[question] = method(self, *asked, **named)
        return known[question]  # type: ignore[no-any-return]

    return answered  # type: ignore[return-value]
