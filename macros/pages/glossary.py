"""The glossary page: the terms in the order of the page's language, with a way to each letter."""

from __future__ import annotations

from ..content.model import GlossaryTerm
from ..language import initial, sort_key
from ..site.composer import Composer
from .record import SinglePage, Values


def _values(composer: Composer) -> Values:
    def name(term: GlossaryTerm) -> str:
        return composer.plain(term.term)

    glossary = composer.site.glossary
    assert glossary is not None, "without one the page is not shown"
    terms = sorted(glossary.terms, key=lambda term: sort_key(name(term), composer.language))
    letters = {initial(name(term), composer.language): term.id for term in reversed(terms)}
    return {"terms": terms, "letters": dict(reversed(letters.items())), "other": composer.language.other}


PAGE = SinglePage(
    "glossary",
    _values,
    place=80,
    is_shown=lambda site: site.glossary is not None,
    schema_type="DefinedTermSet",
)
