"""Entries → works: every field is read once, decoded once, and given its type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..language import Language
from . import addresses, issuing
from .dates import Stage, parse_date
from .entry import GENRES, Entry, Genre, Person
from .facts import Address, Names, Pages, Reading, WorkTitle, with_subtitle
from .languages import iso_code
from .latex import decode, pieces, verbatim
from .pieces import Piece, without_stop
from .works import InLanguage, Work

# One thing under several names: BibTeX, biblatex, and the custom of particular types.
_JOURNAL = ("journal", "journaltitle")
_PUBLISHER = ("publisher", "institution", "school", "organization", "howpublished")
_INSTITUTION = ("institution", "publisher", "school", "organization")
_SCHOOL = ("school", "institution", "publisher")
_SITE = ("howpublished", "organization", "publisher", "institution")
_PERIODICAL = (*_JOURNAL, "organization", "howpublished", "publisher")
_PLACE = ("address", "location")
_SUBTITLES = {"title": "subtitle", "booktitle": "booksubtitle"}
_DEGREES = {"phdthesis": "phdthesis", "mastersthesis": "mathesis"}


def as_works(entries: Mapping[str, Entry]) -> dict[str, Work]:
    """Citation key → work, in the same order."""
    return {key: as_work(entry) for key, entry in entries.items()}


def as_work(entry: Entry) -> Work:
    """The work that an entry describes, in the language of the work and in those of the pages."""
    published = _work(_Fields(entry))
    faces = {language: _face(published, language) for language in Language}
    return replace(published, faces=faces)


def _face(published: Work, language: Language) -> InLanguage:
    entry = published.entry
    has_own = any(name.endswith(f"_{language}") for name in (*entry.fields, *entry.persons))
    shown = _work(_Fields(entry, language)) if has_own else published
    return InLanguage(**vars(shown), language=language, published_authors=published.authors.people)


@dataclass(frozen=True)
class _Fields:
    """The fields of an entry; those for one language, where it has them, before the others."""

    entry: Entry
    language: Language | None = None

    def raw(self, name: str) -> str:
        """A field as written."""
        fields = self.entry.fields
        return (self.language and fields.get(f"{name}_{self.language}")) or fields.get(name, "")

    def text(self, *names: str) -> str:
        """The first of some fields that is there, as plain text."""
        return next((_plain(value) for name in names if (value := self.raw(name))), "")

    def title(self, *names: str) -> WorkTitle:
        """The first of some fields that is there, with its subtitle."""
        name = next((name for name in names if self.raw(name)), names[0])
        is_official = bool(self.language and self.entry.fields.get(f"{name}_{self.language}"))
        main, below = self.raw(name), "" if is_official else self.raw(_SUBTITLES.get(name, ""))
        code = self.language.value if self.language and is_official else _language_of(self.entry)
        return WorkTitle(_whole(main, below), _plain(main), _plain(below), code, is_official)

    def names(self, role: str) -> Names:
        """The persons in a role. Whether there are others is said once, for all languages."""
        persons = self.entry.persons
        own = persons.get(f"{role}_{self.language}") if self.language else None
        return Names(own or persons.get(role, ()), role in self.entry.others)

    def short_names(self) -> tuple[Person, ...]:
        """Short names of the authors; their full names in the page's language go before other short ones."""
        persons = self.entry.persons
        own = (f"shortauthor_{self.language}", f"author_{self.language}") if self.language else ()
        return next((persons[role] for role in (*own, "shortauthor") if persons.get(role)), ())


def _work(fields: _Fields) -> Work:
    entry, subtype = fields.entry, fields.text("entrysubtype").casefold()
    genre, is_on_site = _genre(fields, subtype), not addresses.holds_address(fields.raw("howpublished"))
    site = fields.text(*_SITE) if is_on_site else ""
    issued, stage = issuing.issued(entry), issuing.stage(entry)
    is_awaited = stage in {Stage.FORTHCOMING, Stage.IN_PRESS}
    doi = addresses.doi(fields.raw("doi"), fields.raw("url"))
    return Work(
        key=entry.key,
        entry=entry,
        genre=genre,
        subtype=subtype,
        degree=_DEGREES.get(entry.type, ""),
        type=fields.text("type"),
        language_of_work=_language_of(entry),
        authors=fields.names("author"),
        editors=fields.names("editor"),
        translators=fields.names("translator"),
        short_names=fields.short_names(),
        names=tuple(person for people in entry.persons.values() for person in people),
        title=fields.title("title"),
        shorttitle=fields.text("shorttitle"),
        periodical=fields.title(*_PERIODICAL),
        journal=fields.text(*_JOURNAL),
        book=fields.title("booktitle"),
        is_part=any(map(fields.raw, ("booktitle", *_JOURNAL))),
        issued=issued,
        stage=stage,
        when=(fields.text("year") or fields.text("note")) if is_awaited else "",
        originally_issued=parse_date(verbatim(fields.raw("origdate"))),
        accessed=parse_date(verbatim(fields.raw("urldate"))),
        volume=fields.text("volume"),
        volumes=fields.text("volumes"),
        number=fields.text("number"),
        issue=fields.text("number", "issue"),
        chapter=fields.text("chapter"),
        pages=Pages(fields.text("pages")),
        eid=fields.text("eid"),
        edition=fields.text("edition"),
        version=fields.text("version"),
        series=fields.text("series"),
        publisher=fields.text(*(_PUBLISHER[:1] if genre is Genre.PAGE and is_on_site else _PUBLISHER)),
        institution=fields.text(*_INSTITUTION),
        school=fields.text(*_SCHOOL),
        site=site,
        place=fields.text(*_PLACE),
        note=fields.text("note"),
        keywords=tuple(filter(None, map(str.strip, fields.text("keywords").split(",")))),
        read=_reading(fields.text("read")),
        read_in=verbatim(fields.raw("read_in")),
        annote=fields.text("annote"),
        doi=doi,
        isbn=fields.text("isbn"),
        issn=fields.text("issn"),
        url=verbatim(fields.raw("url")),
        address=_address(fields, doi),
    )


def _genre(fields: _Fields, subtype: str) -> Genre:
    """The genre; the classic @inbook, whose title is the book's, is a book, and a blog a periodical."""
    genre = GENRES.get(fields.entry.type, Genre.PAGE)
    if genre is Genre.CHAPTER and not fields.raw("booktitle"):
        return Genre.BOOK
    if genre is Genre.PAGE:
        return {"blog": Genre.ARTICLE, "podcast": Genre.PODCAST}.get(subtype, genre)
    return genre


def _reading(written: str) -> Reading | None:
    return Reading(written) if written in set(Reading) else None


def _language_of(entry: Entry) -> str:
    """The language of a work: English unless langid says otherwise."""
    return iso_code(decode(entry.fields.get("langid", "english")))


def _plain(value: str) -> str:
    return decode(value).replace("\u00a0", " ")


def _whole(main: str, below: str) -> tuple[Piece, ...]:
    """Title and subtitle as printed."""
    return without_stop(pieces(with_subtitle(main, below)))


def _address(fields: _Fields, doi: str) -> Address | None:
    own = fields.entry.fields.get(f"url_{fields.language}", "") if fields.language else ""
    if doi and not own:
        return addresses.of_doi(doi)
    in_text = addresses.in_text(fields.raw("howpublished") or fields.raw("note"))
    return addresses.of_url(own or fields.raw("url") or in_text)
