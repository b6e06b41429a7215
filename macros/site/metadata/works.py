"""Works of the bibliography as programs read them in the head of a page that cites them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...bibliography import Genre, InLanguage, Person
from ...references.names import in_full

Data = dict[str, Any]
"""A thing of schema.org: its properties, those without a value left out."""

_WORKS: Mapping[Genre, str] = {
    Genre.ARTICLE: "ScholarlyArticle", Genre.BOOK: "Book", Genre.CHAPTER: "Chapter",
    Genre.PAPER: "ScholarlyArticle", Genre.REPORT: "Report", Genre.THESIS: "Thesis", Genre.PAGE: "WebPage",
    # A Manuscript of schema.org is written by hand.
    Genre.MANUSCRIPT: "CreativeWork", Genre.DATASET: "Dataset", Genre.SOFTWARE: "SoftwareApplication",
    Genre.PODCAST: "PodcastEpisode", Genre.LEGISLATION: "Legislation",
}  # fmt: skip

_KINDS: Mapping[str, str] = {
    "newspaper": "NewsArticle",
    "magazine": "Article",
    "blog": "BlogPosting",
    "podcast": "PodcastEpisode",
}
"""What a work is that says more than its entry type."""


def reference(work: InLanguage) -> str:
    """The content of a tag `citation_reference`: `citation_title=…; citation_author=…`, as PLOS writes it."""
    fields = [("title", work.title.text)]
    fields += [("author", _name(person)) for person in work.authors.people]
    found = work.issued
    fields += [("publication_date", str(found.year) if found else ""), ("doi", work.doi)]
    # A semicolon ends a field.
    return "; ".join(f"citation_{name}={value.replace(';', ',')}" for name, value in fields if value)


def work_data(work: InLanguage, id: str) -> Data:
    """The schema.org data of a work under the name `id`."""
    found, address = work.issued, work.address
    return filled(
        {
            "@type": _KINDS.get(work.subtype) or _WORKS[work.genre],
            "@id": id,
            "name": work.title.text,
            work.role or "author": [_person(person) for person in work.creators.people],
            "datePublished": "-".join(f"{part:02}" for part in found.parts) if found else "",
            "sameAs" if work.doi else "url": address.href if address else "",
        }
    )


def _person(person: Person) -> Data:
    return {"@type": "Organization" if person.corporate else "Person", "name": _name(person)}


def _name(person: Person) -> str:
    return ", ".join(part for part in (in_full(person), person.suffix) if part)


def filled(data: Data) -> Data:
    """The data without the properties that have no value."""
    return {name: value for name, value in data.items() if value not in ("", [], {}, None)}
