"""Everything is there in both languages, and says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..content import translations
from ..content.model import Document, Prose, Toolkit, Written, spoken, texts
from ..language import Language
from ..problems import Place, Problem
from .places import place_of


def every_text_is_in_both_languages(toolkit: Toolkit) -> Iterator[Problem]:
    """Every text is there in English and Welsh; a case study may be wholly in one language."""
    for item in toolkit.all_written():
        lacking = translations.missing(item)
        if _consistently_in_one_language(item):
            continue
        for path, text in lacking:
            name = "Welsh" if text.cy is None else "English"
            message = f"'{spoken(path)}' is missing in {name}."
            place = place_of(toolkit, item, path)
            yield Problem(place, "missing-translation", message, "Add it beneath the other language.")


def closed_lists_are_in_both_languages(toolkit: Toolkit) -> Iterator[Problem]:
    """Every value of the vocabulary has a name in both languages: a page cannot do without."""
    if toolkit.vocabulary is None:
        return
    for path, text in texts(toolkit.vocabulary):
        if text.en is None or text.cy is None:
            name = "Welsh" if text.cy is None else "English"
            place = toolkit.sources["vocabulary"].place(path)
            message = f"'{spoken(path)}' has no {name} name."
            yield Problem(place, "missing-string", message, "Add it beneath the other language.")


def _consistently_in_one_language(item: Written) -> bool:
    written = item.written_in
    bodies = (text for _, text in texts(item) if isinstance(text, Prose))
    return written is not None and all(text.of(written) and not text.of(written.other) for text in bodies)


def translations_are_current(toolkit: Toolkit) -> Iterator[Problem]:
    """A translation was made from the texts as they stand."""
    for item in toolkit.all_written():
        known = item.translation.digest
        if known is not None and known != translations.digest(item):
            other = "Welsh" if item.translation.source is Language.EN else "English"
            source = place_of(toolkit, item, ("translation", "digest"))
            message = f"The text has changed since its {other} translation was made."
            remedy = f"Bring the {other} up to date, then run `toolkit translations --accept {source.path}`."
            # Whoever mends a word of a case study need not know both languages.
            excepted = translations.may_be_monolingual(item)
            yield Problem(source, "stale-case-study" if excepted else "stale-translation", message, remedy)


def translated_pages_are_current(toolkit: Toolkit) -> Iterator[Problem]:
    """The translation of a hand-written page was made from its twin as it stands."""
    for page, made, source in translations.page_translations(toolkit):
        if translations.page_state(made, source) is translations.State.STALE:
            message = f"The page docs/{source.src_uri} has changed since this translation of it was made."
            remedy = f"Bring this page up to date, then run `toolkit translations --accept {page.path}`."
            yield Problem(Place(page.path), "stale-translation", message, remedy)


def one_page_of_a_pair_is_the_translation(toolkit: Toolkit) -> Iterator[Problem]:
    """Of a hand-written page and its twin, one says that it is the translation, and of which text."""
    for page in toolkit.documents:
        twin = toolkit.twin(page)
        if twin is None or page.language is Language.EN:
            continue
        told = [one.translation for one in (page, twin) if _is_recorded(one)]
        if len(told) != 1:
            message = "Not exactly one of this page and its twin is recorded as the translation of the other."
            remedy = (
                "Give the one that is `translation` with `source` and `reviewed` in its front matter, then "
                f"run `toolkit translations --accept {page.path}` (or with the path of its twin)."
            )
            yield Problem(Place(page.path), "stale-translation", message, remedy)


def _is_recorded(page: Document) -> bool:
    made = page.translation
    return made is not None and made.digest is not None and made.source is page.language.other


def translations_are_recorded(toolkit: Toolkit) -> Iterator[Problem]:
    """For every translation, the texts that it was made from are on record."""
    for item in toolkit.all_written():
        if item.translation.digest is None and not translations.may_be_monolingual(item):
            place = place_of(toolkit, item, ("translation",))
            message = "Nothing records which text the translation was made from."
            remedy = f"If it is up to date, run `toolkit translations --accept {place.path}`."
            yield Problem(place, "stale-translation", message, remedy)


def pages_come_in_pairs(toolkit: Toolkit) -> Iterator[Problem]:
    """Every hand-written page has one twin with the same id."""
    count = Counter((page.id, page.language) for page in toolkit.documents)
    for page in toolkit.documents:
        place = Place(f"docs/{page.src_uri}")
        if not count[page.id, page.language.other]:
            message = f"No page under docs/{page.language.other.value}/ has the id '{page.id}'."
            yield Problem(place, "missing-page", message, "Write its twin, with the same `id`.")
        if count[page.id, page.language] > 1:
            message = f"Two pages under docs/{page.language.value}/ have the id '{page.id}'."
            yield Problem(place, "duplicate-slug", message, "Give each its own `id`.")
