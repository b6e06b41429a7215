"""The bibliography page: each work with what readers may look for it by, and what they may choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..bibliography import Work
from ..language import Language, number, sort_key
from ..references.names import in_full
from ..site import downloads
from ..site.composer import Composer
from ..site.downloads import Download
from .record import SinglePage, Values


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


def _values(composer: Composer) -> Values:
    works = [_listed(composer, key) for key in composer.site.works()]
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
    return downloads.links(keys, composer.src_uri, composer.site.encoded)


def _listed(composer: Composer, key: str) -> Listed:
    work = composer.site.work(key)
    pages = composer.site.citing(key, composer.language)
    return Listed(
        key=key,
        genre=work.genre.value,
        years=_years(work),
        topics=tuple(id for id in work.keywords if composer.site.term("topics", id)),
        pages=pages,
        kinds=tuple(dict.fromkeys(page.partition("/")[0] for page in pages)),
        words=" ".join(dict.fromkeys(_words(work))),
    )


def _years(work: Work) -> tuple[int, ...]:
    found = work.issued
    return tuple(filter(None, (found.year, found.last_year))) if found else ()


def _words(work: Work) -> Iterator[str]:
    """The words of all names and titles that the work has, in whichever language."""
    for person in work.names:
        yield from in_full(person).split()
    for language in Language:
        yield from work.in_language(language).title.text.split()


def _choices(composer: Composer, values: Iterable[str], words: str) -> list[Choice]:
    return _sorted(composer, (Choice(value, composer.words(f"{words}.{value}")) for value in set(values)))


def _topics(composer: Composer, works: Iterable[Listed]) -> list[Choice]:
    terms = {id: composer.site.term("topics", id) for work in works for id in work.topics}
    return _sorted(composer, (Choice(id, composer.plain(term)) for id, term in terms.items() if term))


def _sorted(composer: Composer, choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: sort_key(choice.name, composer.language))


PAGE = SinglePage("bibliography", _values, place=70, schema_type="CollectionPage")
