"""The page that says how each translation stands."""

from __future__ import annotations

from ..content.translations import State
from ..site.composer import Composer
from .record import SinglePage, Values


def _values(composer: Composer) -> Values:
    rows = composer.site.standings()
    waiting = [row for row in rows if row.state is not State.MISSING and not row.translation.reviewed]
    return {"rows": rows, "unreviewed": len(waiting)}


PAGE = SinglePage("translations", _values)
