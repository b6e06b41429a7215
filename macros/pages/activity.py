"""The page of an activity: what it is for, what it takes, its steps, and the hallmarks that it serves."""

from __future__ import annotations

from markupsafe import Markup

from ..content.model import Activity, Hallmark
from ..site.composer import Composer
from .record import KindPages, Values


def _values(composer: Composer, item: Activity) -> Values:
    return {"hallmarks": composer.site.items_named(item, Hallmark)}


def _kicker(composer: Composer, item: Activity) -> Markup:
    return Markup("{} · {}").format(composer.duration(item.minutes), composer.term("groups", item.group))


PAGE = KindPages(model=Activity, template="activity", values=_values, place=30, kicker=_kicker)
