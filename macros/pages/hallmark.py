"""The page of a hallmark: the essay, what serves it and bears on it, and the way to its neighbours."""

from __future__ import annotations

from markupsafe import Markup

from ..content.model import Activity, CaseStudy, Framework, Hallmark, Strand, document_page_id
from ..site.composer import Composer
from .record import KindPages, Values

CONTRIBUTE = document_page_id("contribute")
"""The hand-written page that says how to send a case study."""


def _values(composer: Composer, item: Hallmark) -> Values:
    naming = dict(composer.site.naming(Hallmark, item.id))
    return {
        "total": _total(composer),
        "activities": composer.sorted(naming.pop(Activity.kind, ())),
        "strands": composer.sorted(naming.pop(Strand.kind, ())),
        "studies": composer.sorted(naming.pop(CaseStudy.kind, ())),
        "others": {kind: composer.sorted(items) for kind, items in naming.items()},
        "connections": _connections(composer, item),
        "contribute": CONTRIBUTE,
        **_neighbours(composer, item),
    }


def _connections(composer: Composer, item: Hallmark) -> list[tuple[Framework, list[str]]]:
    """The frameworks that the hallmark connects to, each with the ids of its standards."""
    grouped: dict[str, list[str]] = {}
    for standard in composer.site.named(item, Framework):
        grouped.setdefault(standard.partition("/")[0], []).append(standard)
    frameworks = composer.site.of(Framework)
    return [(frameworks[id], standards) for id, standards in grouped.items()]


def _neighbours(composer: Composer, item: Hallmark) -> Values:
    series = list(composer.site.of(Hallmark).values())
    place = series.index(item)
    return {
        "previous": series[place - 1] if place else None,
        "next": series[place + 1] if place + 1 < len(series) else None,
    }


def _total(composer: Composer) -> int:
    return len(composer.site.of(Hallmark))


def _kicker(composer: Composer, item: Hallmark) -> Markup:
    return Markup(composer.words("hallmark.number", order=item.order, total=_total(composer)))


def _description(composer: Composer, item: Hallmark) -> str:
    return f"{composer.words('hallmark.lead-in').rstrip('…')} {composer.plain(item.statement)}."


PAGE = KindPages(
    model=Hallmark,
    template="hallmark",
    values=_values,
    place=10,
    lists_items=True,
    kicker=_kicker,
    description=_description,
    icon=lambda item: item.icon,
)
