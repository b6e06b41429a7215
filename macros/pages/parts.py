"""Parts that hand-written pages share with generated ones: cards, tables, reference lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..content.model import CaseStudy, Kind
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


def reference_list(composer: Composer) -> str:
    """The reference list of what the page has cited so far."""
    return str(_component("references").reference_list(composer))


def matrix(composer: Composer, framework: str) -> str:
    """The table of hallmarks and the standards of one framework; raises KeyError if it is unknown."""
    hallmarks = list(composer.toolkit.hallmarks.values())
    return str(_component("matrix").matrix(composer, composer.toolkit.frameworks[framework], hallmarks))


@cache
def _component(name: str) -> Any:
    return templates().get_template(f"components/{name}.html").module


def cards(composer: Composer, kind: str, limit: int | None = None, hallmark: str | None = None) -> str:
    """Cards for the items of a kind, for a hand-written page; `hallmark` keeps those that name it."""
    found = list(composer.toolkit.items[Kind(kind)].values())
    if hallmark is not None:
        found = [item for item in found if hallmark in item.hallmarks]
    ordered = found if kind == Kind.HALLMARK else composer.sorted(found)
    return str(_component("cards").cards(composer, ordered[:limit], kicker_of(composer, Kind(kind))))


def kicker_of(composer: Composer, kind: Kind) -> Kicker | None:
    """What stands above the titles of a kind's cards, if anything does."""
    make = _KICKERS.get(kind)
    return make(composer) if make else None


Kicker = Callable[[Any], Markup]


def _hallmark_kicker(composer: Composer) -> Kicker:
    total = len(composer.toolkit.hallmarks)
    return lambda item: Markup(composer.words("hallmark.number", order=item.order, total=total))


def _case_study_kicker(composer: Composer) -> Kicker:
    def kicker(item: CaseStudy) -> Markup:
        provider = item.provider
        place = composer.term("local_authorities", provider.local_authority)
        return Markup("{}, {} · {}").format(
            composer.title(provider.name), place, composer.term("phases", provider.phase)
        )

    return kicker


def _activity_kicker(composer: Composer) -> Kicker:
    return lambda item: Markup("{} · {}").format(
        composer.duration(item.minutes), composer.term("groups", item.group)
    )


def _framework_kicker(composer: Composer) -> Kicker:
    return lambda item: Markup("{} · {}").format(
        composer.title(item.owner), composer.words("framework.count", len(item.standards))
    )


_KICKERS: dict[Kind, Callable[[Composer], Kicker]] = {
    Kind.HALLMARK: _hallmark_kicker,
    Kind.FRAMEWORK: _framework_kicker,
    Kind.ACTIVITY: _activity_kicker,
    Kind.CASE_STUDY: _case_study_kicker,
}
