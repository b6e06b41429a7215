"""The bibliography page: each work with what readers may look for it by, and what they may choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..bibliography.entry import Entry
from ..content.model import Term
from ..language import Language, number, sort_key
from ..references import titles, to_text
from ..references.dates import day
from ..references.names import in_full
from ..references.works import Work
from ..site import downloads
from ..site.composer import Composer
from ..site.downloads import Download


@dataclass(frozen=True)
class Listed:
    """One work of the bibliography."""

    key: str
    genre: str
    """A `Genre`: article, book …"""
    years: tuple[int, ...]
    """The year of publication, or the first and last of several; none if it has no date."""
    topics: tuple[str, ...]
    """Ids of the vocabulary's topics, in the order of the entry."""
    pages: tuple[str, ...]
    """Page ids of the pages that cite it."""
    kinds: tuple[str, ...]
    """The kinds of those pages: hallmarks, evidence, docs …"""
    words: str
    """The words of its names and titles in both languages, each once."""


@dataclass(frozen=True)
class Choice:
    """One line of a list to choose from."""

    value: str
    name: str


def values(composer: Composer) -> dict[str, Any]:
    """What the template of the bibliography page needs."""
    works = [_listed(composer, key) for key in composer.site.formatter.sorted(composer.toolkit.bibliography)]
    return {
        "works": works,
        "forms": composer.words.forms(
            "bibliography.shown", len(works), total=number(len(works), composer.language)
        ),
        "choices": {
            "type": _choices(composer, (work.genre for work in works), "work"),
            "topic": _topics(composer, works),
            "page": _choices(composer, (kind for work in works for kind in work.kinds), "title"),
        },
        "years": sorted({year for work in works for year in work.years}, reverse=True),
        "downloads": _downloads(composer, [work.key for work in works]),
    }


def _downloads(composer: Composer, keys: Iterable[str]) -> list[Download]:
    addresses = composer.site.addresses
    if addresses.directory_urls:
        return downloads.whole(composer.src_uri, f"{addresses.up(composer.src_uri)}../")
    # Opened from a folder, browsers show a file instead of saving it: there the links hold the works.
    works = (composer.toolkit.bibliography[key] for key in keys)
    return downloads.links(works, composer.src_uri, composer.site.encoded_works)


def _listed(composer: Composer, key: str) -> Listed:
    entry = composer.toolkit.bibliography[key]
    pages = composer.site.citing[composer.language].get(key, ())
    return Listed(
        key=key,
        genre=Work(entry, composer.language).genre.value,
        years=_years(entry),
        topics=tuple(filter(_known_topics(composer).__contains__, entry.keywords)),
        pages=pages,
        kinds=tuple(dict.fromkeys(page.partition("/")[0] for page in pages)),
        words=" ".join(dict.fromkeys(_words(entry))),
    )


def _known_topics(composer: Composer) -> Mapping[str, Term]:
    return composer.toolkit.vocabulary.topics if composer.toolkit.vocabulary else {}


def _years(entry: Entry) -> tuple[int, ...]:
    found = day(entry)
    return tuple(filter(None, (found.year, found.last_year))) if found else ()


def _words(entry: Entry) -> Iterator[str]:
    """The words of all names and titles that the entry has, in whichever language."""
    for people in entry.persons.values():
        for person in people:
            yield from in_full(person).split()
    for language in Language:
        yield from to_text(titles.title(Work(entry, language))).split()


def _choices(composer: Composer, values: Iterable[str], words: str) -> list[Choice]:
    return _sorted(composer, (Choice(value, composer.words(f"{words}.{value}")) for value in set(values)))


def _topics(composer: Composer, works: Iterable[Listed]) -> list[Choice]:
    ids = {id for work in works for id in work.topics}
    return _sorted(composer, (Choice(id, composer.plain(_known_topics(composer)[id])) for id in ids))


def _sorted(composer: Composer, choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: sort_key(choice.name, composer.language))
