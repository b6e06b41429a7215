"""Parts that hand-written pages share with generated ones: cards, tables, reference lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..content.model import Activity, CaseStudy, Framework, Hallmark, Kind, kind_of
from ..site.composer import Composer


@cache
def templates() -> Environment:
    """The templates; what they insert is escaped, and a misspelt name is an error."""
    made = Environment(
        loader=PackageLoader("macros.pages", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # The filter `tojson` escapes what HTML could read; letters such as ŵ are shorter without escapes.
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made


def part(w: Composer, name: str) -> str:
    """One of the parts that pages share, by the name of its macro in `parts.html`."""
    return str(getattr(_parts(), name)(w))


def matrix(w: Composer, framework: str) -> str:
    """The table of hallmarks and the standards of one framework; raises KeyError if it is unknown."""
    hallmarks = list(w.toolkit.of(Hallmark).values())
    return str(_parts().matrix(w, w.toolkit.of(Framework)[framework], hallmarks))


@cache
def _parts() -> Any:
    return templates().get_template("parts.html").module


def cards(w: Composer, kind: str, limit: int | None = None, hallmark: str | None = None) -> str:
    """Cards for the items of a kind, for a hand-written page; `hallmark` keeps those that name it."""
    found = list(w.toolkit.items[kind_of(kind)].values())
    if hallmark is not None:
        found = [item for item in found if hallmark in item.hallmarks]
    ordered = found if kind_of(kind).is_series else w.sorted(found)
    return str(_parts().cards(w, ordered[:limit], kicker_of(w, kind_of(kind))))


def kicker_of(w: Composer, kind: Kind) -> Kicker | None:
    """What stands above the titles of a kind's cards, if anything does."""
    make = _KICKERS.get(kind)
    return make(w) if make else None


Kicker = Callable[[Any], Markup]


def _hallmark_kicker(w: Composer) -> Kicker:
    total = len(w.toolkit.of(Hallmark))
    return lambda item: Markup(w.words("hallmark.number", order=item.order, total=total))


def _case_study_kicker(w: Composer) -> Kicker:
    def kicker(item: CaseStudy) -> Markup:
        provider = item.provider
        place = w.term("local_authorities", provider.local_authority)
        return Markup("{}, {} · {}").format(w.title(provider.name), place, w.term("phases", provider.phase))

    return kicker


def _activity_kicker(w: Composer) -> Kicker:
    return lambda item: Markup("{} · {}").format(w.duration(item.minutes), w.term("groups", item.group))


def _framework_kicker(w: Composer) -> Kicker:
    return lambda item: Markup("{} · {}").format(
        w.title(item.owner), w.words("framework.count", len(item.standards))
    )


_KICKERS: dict[Kind, Callable[[Composer], Kicker]] = {
    Hallmark.kind: _hallmark_kicker,
    Framework.kind: _framework_kicker,
    Activity.kind: _activity_kicker,
    CaseStudy.kind: _case_study_kicker,
}
