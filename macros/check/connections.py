"""What items point to is there; ids, places and addresses are unique."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.model import Activity, CaseStudy, Framework, Item, Kind, Path, Standard, Strand, Toolkit
from ..language import Language
from ..problems import Place, Problem, did_you_mean
from .places import place_of


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
                        place_of(toolkit, item, (name, position)),
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
                yield Problem(place_of(toolkit, item, path), "unknown-id", message, remedy)


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


def every_keyword_is_in_the_vocabulary(toolkit: Toolkit) -> Iterator[Problem]:
    """The `keywords` of an entry are topics that the site can name in both languages."""
    known = toolkit.vocabulary.topics if toolkit.vocabulary else {}
    for work in toolkit.bibliography.values():
        for keyword in work.keywords:
            if keyword not in known:
                message = f"'{keyword}' (in '{work.key}') is not one of the topics in the vocabulary."
                remedy = did_you_mean(keyword, known) or f"Known: {', '.join(sorted(known))}."
                place = Place(toolkit.bibliography_path, work.entry.line)
                yield Problem(place, "unknown-id", message, remedy)


def lists_hold_no_repetition(toolkit: Toolkit) -> Iterator[Problem]:
    """An id or key stands once in a list."""
    for item in toolkit.all_items():
        for name in ("hallmarks", "standards", "connections", "related", "ratings"):
            members = getattr(item, name, ())
            seen: set[str] = set()
            for position, member in enumerate(members):
                value = str(getattr(member, "outcome", member))
                # The ids of a framework's own standards have a rule of their own.
                if value in seen and not isinstance(member, Standard):
                    message = f"'{value}' stands twice in '{name}'."
                    place = place_of(toolkit, item, (name, position))
                    yield Problem(place, "repeated-value", message, "Delete one of the two.")
                seen.add(value)


def hallmarks_have_an_order(toolkit: Toolkit) -> Iterator[Problem]:
    """No two hallmarks have the same place in the series."""
    seen: dict[int, str] = {}
    for hallmark in toolkit.hallmarks.values():
        first = seen.setdefault(hallmark.order, hallmark.id)
        if first != hallmark.id:
            message = f"The hallmark '{first}' has the order {hallmark.order} too."
            place = place_of(toolkit, hallmark, ("order",))
            yield Problem(place, "duplicate-order", message, "Give each hallmark its own number.")


def glossary_terms_have_their_own_ids(toolkit: Toolkit) -> Iterator[Problem]:
    """In the glossary, every term has an id of its own."""
    seen: set[str] = set()
    for position, term in enumerate(toolkit.glossary.terms if toolkit.glossary else ()):
        if term.id in seen:
            place = toolkit.sources["glossary"].place(("terms", position, "id"))
            message = f"Two terms of the glossary have the id '{term.id}'."
            yield Problem(place, "repeated-value", message, "Give each its own id.")
        seen.add(term.id)


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
                place = place_of(toolkit, item, ("slug", language.value))
                yield Problem(place, "duplicate-slug", message, f"Give it another `slug.{language.value}`.")


def every_standard_is_connected_or_says_why_not(toolkit: Toolkit) -> Iterator[Problem]:
    """A standard has a hallmark that connects to it, or else a reason why none does; never both."""
    named = {id for hallmark in toolkit.hallmarks.values() for id in hallmark.connections}
    for framework in toolkit.frameworks.values():
        for position, standard in enumerate(framework.standards):
            if (f"{framework.id}/{standard.id}" in named) is not (standard.unconnected is None):
                yield _connection_problem(toolkit, framework, position, standard)


def _connection_problem(toolkit: Toolkit, framework: Framework, position: int, standard: Standard) -> Problem:
    path: Path = ("standards", position)
    if standard.unconnected is None:
        message = f"No hallmark connects to the standard '{standard.id}'."
        remedy = "Name it under `connections` of a hallmark, or say why not in its field `unconnected`."
        return Problem(place_of(toolkit, framework, (*path, "id")), "unconnected-standard", message, remedy)
    message = f"A hallmark connects to '{standard.id}', yet it says why none does."
    place = place_of(toolkit, framework, (*path, "unconnected"))
    return Problem(place, "unconnected-standard", message, "Delete `unconnected`.")


def standards_have_their_own_ids(toolkit: Toolkit) -> Iterator[Problem]:
    """In a framework, every standard has an id of its own."""
    for framework in toolkit.frameworks.values():
        seen: set[str] = set()
        for position, standard in enumerate(framework.standards):
            if standard.id in seen:
                message = f"Two standards of '{framework.id}' have the id '{standard.id}'."
                place = place_of(toolkit, framework, ("standards", position, "id"))
                yield Problem(place, "repeated-value", message, "Give each its own id.")
            seen.add(standard.id)
