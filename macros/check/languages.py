"""Everything is there in both languages, and says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..content import translations
from ..content.model import Document, Prose, Text, Toolkit, Written, spoken, texts
from ..language import Language
from ..problems import Place, Problem, Said, codes, phrases
from .places import place_of


def every_text_is_in_both_languages(toolkit: Toolkit) -> Iterator[Problem]:
    """Every text is there in English and Welsh; a case study may be wholly in one language."""
    for item in toolkit.all_written():
        lacking = translations.missing(item)
        if _consistently_in_one_language(item):
            continue
        for path, text in lacking:
            place = place_of(toolkit, item, path)
            yield codes.MISSING_TRANSLATION.at(place, name=spoken(path), language=_lacking(text))


def closed_lists_are_in_both_languages(toolkit: Toolkit) -> Iterator[Problem]:
    """Every value of the vocabulary has a name in both languages: a page cannot do without."""
    if toolkit.vocabulary is None:
        return
    for path, text in texts(toolkit.vocabulary):
        if text.en is None or text.cy is None:
            place = toolkit.sources["vocabulary"].place(path)
            yield codes.MISSING_STRING.at(place, "name", name=spoken(path), language=_lacking(text))


def _lacking(text: Text) -> Said:
    return phrases.LANGUAGES["cy" if text.cy is None else "en"]


def _consistently_in_one_language(item: Written) -> bool:
    written = item.written_in
    bodies = (text for _, text in texts(item) if isinstance(text, Prose))
    return written is not None and all(text.of(written) and not text.of(written.other) for text in bodies)


def translations_are_current(toolkit: Toolkit) -> Iterator[Problem]:
    """A translation was made from the texts as they stand."""
    for item in toolkit.all_written():
        known = item.translation.digest
        if known is not None and known != translations.digest(item):
            other = phrases.LANGUAGES[item.translation.source.other]
            place = place_of(toolkit, item, ("translation", "digest"))
            # Whoever mends a word of what may be in one language need not know both.
            excepted = translations.may_be_monolingual(item)
            code = codes.STALE_CASE_STUDY if excepted else codes.STALE_TRANSLATION
            yield code.at(place, language=other, path=place.path)


def translated_pages_are_current(toolkit: Toolkit) -> Iterator[Problem]:
    """The translation of a hand-written page was made from its twin as it stands."""
    for page, made, source in translations.page_translations(toolkit):
        if translations.page_state(made, source) is translations.State.STALE:
            yield codes.STALE_TRANSLATION.at(Place(page.path), "page", source=source.src_uri, path=page.path)


def one_page_of_a_pair_is_the_translation(toolkit: Toolkit) -> Iterator[Problem]:
    """Of a hand-written page and its twin, one says that it is the translation, and of which text."""
    for page in toolkit.documents:
        twin = toolkit.twin(page)
        if twin is None or page.language is Language.EN:
            continue
        told = [one.translation for one in (page, twin) if _is_recorded(one)]
        if len(told) != 1:
            yield codes.STALE_TRANSLATION.at(Place(page.path), "pair", path=page.path)


def _is_recorded(page: Document) -> bool:
    made = page.translation
    return made is not None and made.digest is not None and made.source is page.language.other


def translations_are_recorded(toolkit: Toolkit) -> Iterator[Problem]:
    """For every translation, the texts that it was made from are on record."""
    for item in toolkit.all_written():
        if item.translation.digest is None and not translations.may_be_monolingual(item):
            place = place_of(toolkit, item, ("translation",))
            yield codes.STALE_TRANSLATION.at(place, "unrecorded", path=place.path)


def pages_come_in_pairs(toolkit: Toolkit) -> Iterator[Problem]:
    """Every hand-written page has one twin with the same id."""
    count = Counter((page.id, page.language) for page in toolkit.documents)
    for page in toolkit.documents:
        place = Place(page.path)
        if not count[page.id, page.language.other]:
            yield codes.MISSING_PAGE.at(place, language=page.language.other.value, id=page.id)
        if count[page.id, page.language] > 1:
            yield codes.DUPLICATE_SLUG.at(place, "page", language=page.language.value, id=page.id)
