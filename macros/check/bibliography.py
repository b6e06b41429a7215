"""Each entry of the bibliography says what it means. The capitals of titles are in `capitals`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bibliography import dois, mends
from ..bibliography import rules as entryrules
from ..bibliography.dates import parse_date
from ..bibliography.entry import NAMES, Entry
from ..bibliography.latex import decode, verbatim
from ..content.model import Toolkit
from ..problems import Place, Problem, excerpt
from ..references.names import in_full


def place_in(toolkit: Toolkit, entry: Entry, field: str = "") -> Place:
    """Where a field's value stands; for a field that the entry does not have of itself, the entry."""
    return Place(toolkit.bibliography_path, *entry.places.get(field, (entry.line, 1)))


def own_values(toolkit: Toolkit) -> Iterator[tuple[Entry, str, str]]:
    """Entry, field and value of all fields, without what entries take from others by crossref."""
    for work in toolkit.bibliography.values():
        for name in work.entry.places:
            yield work.entry, name, work.entry.fields[name]


def values_hold_no_html_entities(toolkit: Toolkit) -> Iterator[Problem]:
    """A character stands for itself and is not written as in HTML."""
    for entry, name, value in own_values(toolkit):
        if found := mends.entities(value):
            written = excerpt(found[0])
            message = f"The {name} of '{entry.key}' holds '{written}', which would be printed as it stands."
            remedy = f"Write the character itself, and & as \\&.{mends.offer(name, value)}"
            yield Problem(place_in(toolkit, entry, name), "html-entity", message, remedy)


_ET_AL = re.compile(r"\bet\.?\s+al\b|\bac eraill\b", re.IGNORECASE)


def shortened_lists_end_in_and_others(toolkit: Toolkit) -> Iterator[Problem]:
    """A list of names that goes on ends in "and others", which each language and style says in its way."""
    for entry, name, value in own_values(toolkit):
        if name in NAMES and (match := _ET_AL.search(value)):
            message = f"The {name} of '{entry.key}' holds '{match[0]}', which would be taken for a person."
            remedy = "Name everybody, with 'and' between two names, or write 'and others' at the end."
            remedy += mends.offer(name, value)
            yield Problem(place_in(toolkit, entry, name), "et-al", message, remedy)


def organisations_are_in_braces(toolkit: Toolkit) -> Iterator[Problem]:
    """A name that is an organisation's in one entry is so in all; a single word needs no braces."""
    people = [
        (work.entry, role, person)
        for work in toolkit.bibliography.values()
        for role in NAMES
        for person in work.entry.persons.get(role, ())
    ]
    known = {person.family.casefold() for _, _, person in people if person.corporate}
    for entry, role, person in people:
        name = in_full(person)
        is_person = role not in entry.places or person.corporate or not person.given
        if is_person or name.casefold() not in known or entryrules.is_organisation(name):
            continue
        message = (
            f"'{excerpt(name)}' is an organisation in another entry, and would be read as a person here."
        )
        remedy = f"Write {role} = {{{{{excerpt(name)}}}}} with two pairs of braces."
        yield Problem(place_in(toolkit, entry, role), "bibtex-bad-field", message, remedy)


def years_and_dates_agree(toolkit: Toolkit) -> Iterator[Problem]:
    """An entry with both a year and a date says the same in both."""
    for entry in (work.entry for work in toolkit.bibliography.values()):
        year, found = decode(entry.fields.get("year", "")), parse_date(verbatim(entry.fields.get("date", "")))
        is_own = {"year", "date"} <= set(entry.places) and re.fullmatch(r"\d{4}", year)
        if found and is_own and not found.year <= int(year) <= (found.last_year or found.year):
            message = f"The year of '{entry.key}' is {year}, and its date is in {found.year}."
            remedy = "Keep the one that is right, and delete the other."
            yield Problem(place_in(toolkit, entry, "year"), "year-conflict", message, remedy)


def page_ranges_have_two_hyphens(toolkit: Toolkit) -> Iterator[Problem]:
    """From one page to another are two hyphens, so that every program prints a dash."""
    for entry, name, value in own_values(toolkit):
        if name == "pages" and (right := mends.with_two_hyphens(value)) != value:
            message = f"The pages of '{entry.key}' are joined by one hyphen."
            remedy = f"Write pages = {{{excerpt(right)}}}.{mends.offer(name, value)}"
            yield Problem(place_in(toolkit, entry, name), "page-range", message, remedy)


def dois_are_bare(toolkit: Toolkit) -> Iterator[Problem]:
    """A DOI is written without an address or a word before it, which other programs would keep."""
    for entry, name, value in own_values(toolkit):
        if name == "doi" and (bare := mends.bare_doi(value)) != value:
            message = f"In '{entry.key}', something stands before the DOI: '{excerpt(value)}'."
            remedy = f"Write doi = {{{excerpt(bare)}}}.{mends.offer(name, value)}"
            yield Problem(place_in(toolkit, entry, name), "doi-prefix", message, remedy)


def dois_stand_in_their_field(toolkit: Toolkit) -> Iterator[Problem]:
    """The DOI of a work is in its own field, from which every style makes the address."""
    for entry, name, value in own_values(toolkit):
        doi = dois.in_address(value)[0] if name == "url" and not entry.fields.get("doi") else ""
        if doi:
            message = f"The url of '{entry.key}' is the address of a DOI."
            remedy = f"Write doi = {{{doi}}} in its place. {mends.OFFER}"
            yield Problem(place_in(toolkit, entry, name), "doi-in-url", message, remedy)


_WELSH_PARTICLES = frozenset(
    {"yn", "yr", "y", "ac", "ar", "gyfer", "mewn", "i'r", "o'r", "a'r", "i’r", "o’r", "a’r"}
)
_WELSH_NOUNS = frozenset(
    {"addysg", "addysgu", "arweinyddiaeth", "arwain", "athrawon", "cwricwlwm", "cymraeg", "cymru", "dysgu"}
    | {"disgyblion", "gwella", "llesiant", "proffesiynol", "broffesiynol", "ysgol", "ysgolion"}
)


def welsh_titles_are_marked_as_welsh(toolkit: Toolkit) -> Iterator[Problem]:
    """A work in Welsh says so: its title keeps its capitals and is read aloud in Welsh."""
    for entry, name, value in own_values(toolkit):
        words = set(decode(value).casefold().split())
        hits = len(words & _WELSH_PARTICLES) + len(words & _WELSH_NOUNS)
        is_welsh = name == "title" and words & _WELSH_PARTICLES and hits >= max(2, len(words) / 3)
        if is_welsh and "langid" not in entry.fields:
            message = f"The title of '{entry.key}' looks Welsh, but the entry does not name its language."
            remedy = "Add langid = {welsh}, or langid = {english} if the work is in English."
            yield Problem(place_in(toolkit, entry, name), "missing-langid", message, remedy)
