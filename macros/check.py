"""Rules over the whole toolkit. Each is a small function, named as the rule that it keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from . import citations, links, prose, translations
from .language import Language
from .model import (
    Activity,
    CaseStudy,
    Item,
    Kind,
    Line,
    Part,
    Path,
    Prose,
    Standard,
    Strand,
    Text,
    Title,
    Toolkit,
    spoken,
    texts,
)
from .problems import Place, Problem, did_you_mean

Rule = Callable[[Toolkit], Iterable[Problem]]


def run(toolkit: Toolkit, *, release: bool = False) -> list[Problem]:
    """Every problem of a loaded toolkit, sorted by place; `release` adds what only a release asks."""
    rules = (*RULES, *RELEASE_RULES) if release else RULES
    return sorted({problem for rule in rules for problem in rule(toolkit)})


def _place(toolkit: Toolkit, item: Item, path: Path, text: str = "", offset: int = 0) -> Place:
    return toolkit.sources[f"{item.kind}/{item.id}"].place(path, text, offset)


def every_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in texts, sources and related works are keys of the bibliography."""
    for item in toolkit.all_items():
        for path, text in _wordings(item, (Line, Prose)):
            for key, offset in _keys_with_offsets(text):
                if key not in toolkit.bibliography:
                    yield _unknown_key(toolkit, key, _place(toolkit, item, path, text, offset))
        for path, key in _declared_keys(item):
            if key not in toolkit.bibliography:
                yield _unknown_key(toolkit, key, _place(toolkit, item, path))


def every_macro_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in the macros of hand-written pages are keys of the bibliography."""
    for page in toolkit.documents:
        for offset, text in links.macro_citations(page):
            line = page.first_line + page.text[:offset].count("\n")
            place = Place(f"docs/{page.src_uri}", line)
            for key in links.keys(text):
                if key not in toolkit.bibliography:
                    yield _unknown_key(toolkit, key, place)


def _declared_keys(item: Item) -> Iterator[tuple[Path, str]]:
    for key in links.source_keys(item):
        yield ("source",), key
    for position, key in enumerate(item.related):
        yield ("related", position), key


def _keys_with_offsets(text: str) -> Iterator[tuple[str, int]]:
    for citation in citations.find(text):
        for cite in citation.cites:
            yield cite.key, cite.offset


def _unknown_key(toolkit: Toolkit, key: str, place: Place) -> Problem:
    message = f"The bibliography has no entry '{key}'."
    remedy = did_you_mean(key, toolkit.bibliography) or f"Add the work to {toolkit.bibliography_path}."
    return Problem(place, "unknown-citation", message, remedy)


def every_connection_leads_somewhere(toolkit: Toolkit) -> Iterator[Problem]:
    """Hallmarks and standards that items name are there."""
    standards, hallmarks = toolkit.standards, toolkit.hallmarks
    for item in toolkit.all_items():
        for name, known in (("connections", standards), ("standards", standards), ("hallmarks", hallmarks)):
            for position, id in enumerate(getattr(item, name, ())):
                if isinstance(id, str) and id not in known and not _is_unread(toolkit, name, id):
                    what = "hallmark" if name == "hallmarks" else "standard"
                    message = f"There is no {what} '{id}'."
                    yield Problem(
                        _place(toolkit, item, (name, position)),
                        "unknown-id",
                        message,
                        did_you_mean(id, known) or f"Known: {', '.join(sorted(known)[:12])}.",
                    )


def _is_unread(toolkit: Toolkit, name: str, id: str) -> bool:
    """Whether the file is there but has problems of its own, which are reported already."""
    kind = Kind.HALLMARK if name == "hallmarks" else Kind.FRAMEWORK
    stem = id.partition("/")[0]
    return f"{kind}/{stem}" in toolkit.sources and stem not in toolkit.items[kind]


def every_value_is_in_the_vocabulary(toolkit: Toolkit) -> Iterator[Problem]:
    """Phases, local authorities and the other closed lists are kept to."""
    if toolkit.vocabulary is None:
        return
    for item in toolkit.all_items():
        for path, list_name, id in _vocabulary_values(item):
            known = getattr(toolkit.vocabulary, list_name)
            if id not in known:
                message = f"'{id}' is not one of the {list_name.replace('_', ' ')} in the vocabulary."
                remedy = did_you_mean(id, known) or f"Known: {', '.join(sorted(known)[:12])}."
                yield Problem(_place(toolkit, item, path), "unknown-id", message, remedy)


def _vocabulary_values(item: Item) -> Iterator[tuple[Path, str, str]]:
    if isinstance(item, CaseStudy):
        provider = item.provider
        yield ("provider", "local_authority"), "local_authorities", provider.local_authority
        yield ("provider", "phase"), "phases", provider.phase
        if provider.language_category:
            yield ("provider", "language_category"), "language_categories", provider.language_category
    if isinstance(item, Activity):
        yield ("group",), "groups", item.group
    if isinstance(item, Strand):
        for position, rating in enumerate(item.ratings):
            yield ("ratings", position, "outcome"), "outcomes", rating.outcome
            yield ("ratings", position, "level"), "levels", rating.level


def lists_hold_no_repetition(toolkit: Toolkit) -> Iterator[Problem]:
    """An id or key stands once in a list."""
    for item in toolkit.all_items():
        for name in ("hallmarks", "standards", "connections", "related", "ratings"):
            members = getattr(item, name, ())
            values = [str(getattr(member, "outcome", member)) for member in members]
            for position, value in enumerate(values):
                # The ids of a framework's own standards have a rule of their own.
                if value in values[:position] and not isinstance(members[position], Standard):
                    message = f"'{value}' stands twice in '{name}'."
                    place = _place(toolkit, item, (name, position))
                    yield Problem(place, "repeated-value", message, "Delete one of the two.")


def hallmarks_have_an_order(toolkit: Toolkit) -> Iterator[Problem]:
    """No two hallmarks have the same place in the series."""
    seen: dict[int, str] = {}
    for hallmark in toolkit.hallmarks.values():
        first = seen.setdefault(hallmark.order, hallmark.id)
        if first != hallmark.id:
            message = f"The hallmark '{first}' has the order {hallmark.order} too."
            place = _place(toolkit, hallmark, ("order",))
            yield Problem(place, "duplicate-order", message, "Give each hallmark its own number.")


def addresses_are_unique(toolkit: Toolkit) -> Iterator[Problem]:
    """In each language, every page of a kind has an address of its own."""
    for language in Language:
        # The list of a kind lies in its folder as index.
        seen: dict[tuple[str, str], str] = {(kind, "index"): "the list of all" for kind in Kind}
        for item in toolkit.all_items():
            address = item.address(language)
            first = seen.setdefault((item.kind, address), f"'{item.id}'")
            if first != f"'{item.id}'":
                message = f"The address '{address}' ({language.value}) is that of {first} too."
                place = _place(toolkit, item, ("slug", language.value))
                yield Problem(place, "duplicate-slug", message, f"Give it another `slug.{language.value}`.")


def standards_have_their_own_ids(toolkit: Toolkit) -> Iterator[Problem]:
    """In a framework, every standard has an id of its own."""
    for framework in toolkit.frameworks.values():
        seen: set[str] = set()
        for position, standard in enumerate(framework.standards):
            if standard.id in seen:
                message = f"Two standards of '{framework.id}' have the id '{standard.id}'."
                place = _place(toolkit, framework, ("standards", position, "id"))
                yield Problem(place, "repeated-value", message, "Give each its own id.")
            seen.add(standard.id)


def texts_hold_only_what_is_taken(toolkit: Toolkit) -> Iterator[Problem]:
    """No text holds HTML, template syntax, images, unsafe links or hidden characters."""
    for item in toolkit.all_items():
        for path, text, is_markdown in _strings(item, ()):
            for fault in prose.faults(text, markdown=is_markdown):
                place = _place(toolkit, item, path, text, fault.offset)
                yield Problem(place, fault.code, fault.message, fault.remedy)


def plain_texts_hold_no_citation(toolkit: Toolkit) -> Iterator[Problem]:
    """Titles and summaries appear where there is no reference list."""
    for item in toolkit.all_items():
        for path, text in _wordings(item, (Title,)):
            for citation in citations.find(text):
                place = _place(toolkit, item, path, text, citation.start)
                message = "A title or summary cannot hold a citation."
                yield Problem(place, "bad-citation", message, "Cite the work in the text instead.")


def _strings(value: Any, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Every written string of an item, with whether it is read as Markdown."""
    if isinstance(value, Text):
        is_markdown = isinstance(value, (Line, Prose))
        yield from ((at, text, is_markdown) for at, text in _in_languages(path, value))
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _strings(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _strings(member, (*path, position))
    elif type(value) is str:
        yield path, value, False


def _wordings(item: Item, kinds: tuple[type[Text], ...]) -> Iterator[tuple[Path, str]]:
    for path, text in texts(item):
        if isinstance(text, kinds):
            yield from _in_languages(path, text)


def _in_languages(path: Path, text: Text) -> Iterator[tuple[Path, str]]:
    for language in Language:
        words = text.of(language)
        if words is not None:
            yield (*path, language.value), words


def sources_are_whole_addresses(toolkit: Toolkit) -> Iterator[Problem]:
    """A case study's source, where it is a web address, is a complete http or https address."""
    for study in toolkit.case_studies.values():
        if links.looks_like_address(study.source) and not links.is_address(study.source):
            message = f"'{study.source[:60]}' is not a complete web address."
            remedy = "Begin with https:// and copy the whole address."
            yield Problem(_place(toolkit, study, ("source",)), "bad-address", message, remedy)


def dates_are_not_in_the_future(toolkit: Toolkit, today: date | None = None) -> Iterator[Problem]:
    """Nothing has been reviewed or assessed on a day that is yet to come."""
    now = today or date.today()
    for item in toolkit.all_items():
        days: list[tuple[Path, date | None]] = [(("translation", "reviewed"), item.translation.reviewed)]
        for position, rating in enumerate(getattr(item, "ratings", ())):
            days.append((("ratings", position, "assessed"), rating.assessed))
        for path, day in days:
            if day is not None and day > now:
                message = f"{day.isoformat()} lies in the future."
                yield Problem(_place(toolkit, item, path), "bad-date", message, "Check the year.")


def every_text_is_in_both_languages(toolkit: Toolkit) -> Iterator[Problem]:
    """Every text is there in English and Welsh; a case study may be wholly in one language."""
    for item in toolkit.all_items():
        lacking = translations.missing(item)
        if translations.may_be_monolingual(item) and _consistently_in_one_language(item):
            continue
        for path, text in lacking:
            name = "Welsh" if text.cy is None else "English"
            message = f"'{spoken(path)}' is missing in {name}."
            place = _place(toolkit, item, path)
            yield Problem(place, "missing-translation", message, "Add it beneath the other language.")


def _consistently_in_one_language(item: Item) -> bool:
    assert isinstance(item, CaseStudy)
    bodies = [text for path, text in texts(item) if path[0] in ("context", "approach", "impact", "lessons")]
    written = item.language
    return all(text.of(written) and not text.of(written.other) for text in bodies)


def translations_are_current(toolkit: Toolkit) -> Iterator[Problem]:
    """A translation was made from the texts as they stand."""
    for item in toolkit.all_items():
        known = item.translation.digest
        if known is not None and known != translations.digest(item):
            other = "Welsh" if item.translation.source is Language.EN else "English"
            source = _place(toolkit, item, ("translation", "digest"))
            message = f"The text has changed since its {other} translation was made."
            remedy = f"Bring the {other} up to date, then run `toolkit translations --accept {source.path}`."
            yield Problem(source, "stale-translation", message, remedy)


def translations_are_recorded(toolkit: Toolkit) -> Iterator[Problem]:
    """For every translation, the texts that it was made from are on record."""
    for item in toolkit.all_items():
        if item.translation.digest is None and not translations.may_be_monolingual(item):
            place = _place(toolkit, item, ("translation",))
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


def every_entry_is_cited(toolkit: Toolkit) -> Iterator[Problem]:
    """The bibliography holds no work that no page cites or recommends."""
    cited = {key for language in Language for key in links.citing_pages(toolkit, language)}
    for key, entry in toolkit.bibliography.items():
        if key not in cited:
            place = Place(toolkit.bibliography_path, entry.line)
            remedy = "Cite it, name it under `related`, or take it out."
            yield Problem(place, "uncited-entry", f"No page cites '{key}'.", remedy)


RULES: tuple[Rule, ...] = (
    every_citation_has_an_entry,
    every_macro_citation_has_an_entry,
    every_connection_leads_somewhere,
    every_value_is_in_the_vocabulary,
    lists_hold_no_repetition,
    hallmarks_have_an_order,
    addresses_are_unique,
    standards_have_their_own_ids,
    texts_hold_only_what_is_taken,
    plain_texts_hold_no_citation,
    sources_are_whole_addresses,
    dates_are_not_in_the_future,
    every_text_is_in_both_languages,
    translations_are_current,
    pages_come_in_pairs,
    every_entry_is_cited,
)

RELEASE_RULES: tuple[Rule, ...] = (translations_are_recorded,)
"""What is asked only before a release."""
