"""The bibliography page: each work with what readers may look for it by, and what they may choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..bibliography import Work
from ..content.model import Term
from ..language import Language, number, sort_key
from ..references.names import in_full
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
    """References to the pages that cite it."""
    kinds: tuple[str, ...]
    """The kinds of those pages: hallmarks, evidence, docs …"""
    words: str
    """The words of its names and titles in both languages, each once."""


@dataclass(frozen=True)
class Choice:
    """One line of a list to choose from."""

    value: str
    name: str


def values(w: Composer) -> dict[str, Any]:
    """What the template of the bibliography page needs."""
    works = [_listed(w, key) for key in w.site.formatter.sorted(w.toolkit.bibliography)]
    return {
        "works": works,
        "forms": w.words.forms("bibliography.shown", len(works), total=number(len(works), w.language)),
        "choices": {
            "type": _choices(w, (work.genre for work in works), "work"),
            "topic": _topics(w, works),
            "page": _choices(w, (kind for work in works for kind in work.kinds), "title"),
        },
        "years": sorted({year for work in works for year in work.years}, reverse=True),
        "downloads": _downloads(w, [work.key for work in works]),
    }


def _downloads(w: Composer, keys: Iterable[str]) -> list[Download]:
    addresses = w.site.addresses
    if addresses.directory_urls:
        return downloads.whole(w.src_uri, f"{addresses.up(w.src_uri)}../")
    # Opened from a folder, browsers show a file instead of saving it: there the links hold the works.
    works = (w.toolkit.bibliography[key] for key in keys)
    return downloads.links(works, w.src_uri, w.site.encoded_works)


def _listed(w: Composer, key: str) -> Listed:
    work = w.toolkit.bibliography[key]
    pages = w.site.citing[w.language].get(key, ())
    return Listed(
        key=key,
        genre=work.genre.value,
        years=_years(work),
        topics=tuple(filter(_known_topics(w).__contains__, work.keywords)),
        pages=pages,
        kinds=tuple(dict.fromkeys(page.partition("/")[0] for page in pages)),
        words=" ".join(dict.fromkeys(_words(work))),
    )


def _known_topics(w: Composer) -> Mapping[str, Term]:
    return w.toolkit.vocabulary.topics if w.toolkit.vocabulary else {}


def _years(work: Work) -> tuple[int, ...]:
    found = work.issued
    return tuple(filter(None, (found.year, found.last_year))) if found else ()


def _words(work: Work) -> Iterator[str]:
    """The words of all names and titles that the work has, in whichever language."""
    for person in work.names:
        yield from in_full(person).split()
    for language in Language:
        yield from work.in_language(language).title.text.split()


def _choices(w: Composer, values: Iterable[str], words: str) -> list[Choice]:
    return _sorted(w, (Choice(value, w.words(f"{words}.{value}")) for value in set(values)))


def _topics(w: Composer, works: Iterable[Listed]) -> list[Choice]:
    ids = {id for work in works for id in work.topics}
    return _sorted(w, (Choice(id, w.plain(_known_topics(w)[id])) for id in ids))


def _sorted(w: Composer, choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: sort_key(choice.name, w.language))
