"""The page of a framework: its standards, each with what connects to it."""

from __future__ import annotations

from markupsafe import Markup

from ..content.model import CaseStudy, Framework, Hallmark
from ..site.composer import Composer
from .record import KindPages, Values


def _values(composer: Composer, item: Framework) -> Values:
    ids = (f"{item.id}/{standard.id}" for standard in item.standards)
    return {"connected": {id: _connected(composer, id) for id in ids}}


def _connected(composer: Composer, id: str) -> Values:
    naming = dict(composer.site.naming(Framework, id))
    return {
        "hallmarks": naming.pop(Hallmark.kind, ()),
        "studies": naming.pop(CaseStudy.kind, ()),
        "others": naming,
    }


def _kicker(composer: Composer, item: Framework) -> Markup:
    count = composer.words("framework.count", len(item.standards))
    return Markup("{} · {}").format(composer.title(item.owner), count)


PAGE = KindPages(model=Framework, template="framework", values=_values, place=50, kicker=_kicker)
