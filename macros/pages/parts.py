"""Parts that hand-written pages share with generated ones: cards, tables, reference lists."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..content.model import Framework, Hallmark
from ..site.composer import Composer
from ..site.sections import unmarked
from .records import pages_of


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
    return _made("references", "reference_list", composer)


def matrix(composer: Composer, framework: str) -> str:
    """The table of hallmarks and the standards of one framework; raises ValueError if it is unknown."""
    _expect(framework, composer.site.of(Framework), "framework")
    hallmarks = list(composer.site.of(Hallmark).values())
    return _made("matrix", "matrix", composer, composer.site.of(Framework)[framework], hallmarks)


def cards(composer: Composer, kind: str, limit: int | None = None, hallmark: str | None = None) -> str:
    """Cards for the items of a kind, for a hand-written page; `hallmark` keeps those that name it.

    Raises TypeError or ValueError if there can be no such cards.
    """
    if not isinstance(limit, int | None):
        msg = "limit= takes a number"
        raise TypeError(msg)
    pages = pages_of(kind)
    found = tuple(composer.site.of(pages.model).values())
    if hallmark is not None:
        _expect(hallmark, composer.site.of(Hallmark), "hallmark")
        found = composer.site.naming(Hallmark, hallmark).get(pages.model.kind, ())
    kicker = partial(pages.kicker, composer) if pages.kicker else None
    return _made("cards", "cards", composer, pages.ordered(composer, found)[:limit], kicker)


def _expect(id: str, known: Collection[str], kind: str) -> None:
    if id not in known:
        msg = f"there is no {kind} '{id}'"
        raise ValueError(msg)


def _made(component: str, macro: str, *values: Any) -> str:
    return unmarked(str(getattr(_component(component), macro)(*values)))[0]


@cache
def _component(name: str) -> Any:
    return templates().get_template(f"components/{name}.html").module
