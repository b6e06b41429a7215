"""The page of a case study: the school, what it did, where that was published, and what it shows."""

from __future__ import annotations

from markupsafe import Markup

from ..content.model import CaseStudy, Framework, Hallmark
from ..problems import safety
from ..site.composer import Composer
from .record import KindPages, Values


def _values(composer: Composer, item: CaseStudy) -> Values:
    source = item.source or ""
    return {
        "hallmarks": composer.site.items_named(item, Hallmark),
        "standards": composer.site.named(item, Framework),
        "address": safety.href(source),
        "is_key": composer.site.has_work(source),
    }


def _kicker(composer: Composer, item: CaseStudy) -> Markup:
    provider = item.provider
    place = composer.term("local_authorities", provider.local_authority)
    phase = composer.term("phases", provider.phase)
    return Markup("{}, {} · {}").format(composer.title(provider.name), place, phase)


PAGE = KindPages(model=CaseStudy, template="case_study", values=_values, place=40, kicker=_kicker)
