"""Works: what the bibliography says, typed. Nothing here is LaTeX; a style asks for nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..language import Language
from .dates import Stage, WorkDate
from .entry import Entry, Genre, Person
from .facts import Address, Names, Pages, Reading, WorkTitle

_NO_ENTRY = Entry("", "", {})
"""Of a work that does not come from the bibliography."""
_NOBODY, _UNTITLED, _NO_PAGES = Names(), WorkTitle(), Pages()
_DATED_BY_DAY = frozenset({"newspaper", "magazine", "blog"})


@dataclass(frozen=True, kw_only=True)
class Work:
    """A work as it was published."""

    key: str
    """Its citation key."""
    entry: Entry = _NO_ENTRY
    """The entry as written, LaTeX included: for the rules of the bibliography and for BibTeX only."""
    genre: Genre = Genre.PAGE
    subtype: str = ""
    """newspaper, magazine, blog or podcast, where the entry says so."""
    degree: str = ""
    """phdthesis or mathesis, where the type of the entry says so."""
    type: str = ""
    """What kind of report or thesis it calls itself: Working Paper, techreport."""
    language_of_work: str = ""
    """ISO code of the language that the work is in; empty for one that we do not know."""

    authors: Names = _NOBODY
    editors: Names = _NOBODY
    translators: Names = _NOBODY
    short_names: tuple[Person, ...] = ()
    """Who the authors are in citations, where they have a shorter name than in references."""
    names: tuple[Person, ...] = ()
    """Everybody, under every name that the entry gives them in any language."""

    title: WorkTitle = _UNTITLED
    shorttitle: str = ""
    periodical: WorkTitle = _UNTITLED
    """What an article is in: a journal, newspaper, blog."""
    journal: str = ""
    """The journal, where the entry calls it so."""
    book: WorkTitle = _UNTITLED
    """The book, proceedings or series of a podcast that the work is a part of."""
    is_part: bool = False
    """Whether the work is a part of a journal or book."""

    issued: WorkDate | None = None
    stage: Stage = Stage.UNDATED
    when: str = ""
    """When it will appear, in the words of the entry; empty if it has appeared."""
    originally_issued: WorkDate | None = None
    accessed: WorkDate | None = None
    """The day on which the work was seen."""

    volume: str = ""
    volumes: str = ""
    """How many volumes it has."""
    number: str = ""
    issue: str = ""
    chapter: str = ""
    pages: Pages = _NO_PAGES
    eid: str = ""
    """The number of an article that has no pages."""
    edition: str = ""
    version: str = ""
    series: str = ""

    publisher: str = ""
    """Who published it, under whatever name; of a page, whoever is named besides its site."""
    institution: str = ""
    school: str = ""
    site: str = ""
    """The website or portal that it is on."""
    place: str = ""
    note: str = ""
    keywords: tuple[str, ...] = ()
    """What the work is about: ids of the vocabulary's `topics`."""

    read: Reading | None = None
    """How far it was read; None where its entry does not say it."""
    read_in: str = ""
    """The citation key of the work that cites it, if that is all that is known of it."""
    annote: str = ""
    """What it says and what may be claimed from it: for reviewers, never for readers."""

    doi: str = ""
    """From its 10. on."""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    """Its address as written, which may be none that is safe."""
    address: Address | None = None
    """Where readers find it: an official address in their language, else its DOI, else its URL."""
    faces: Mapping[Language, InLanguage] = field(default_factory=dict, repr=False)

    def in_language(self, language: Language) -> InLanguage:
        """The work as pages in one language show it."""
        return self.faces[language]

    @cached_property
    def role(self) -> str:
        """The role of those who stand first in the reference: author, else editor, else none.

        An Act stands under its title whoever made it.
        """
        if self.genre is Genre.LEGISLATION:
            return ""
        return "author" if self.authors.people else "editor" if self.editors.people else ""

    @cached_property
    def creators(self) -> Names:
        """Those who stand first in the reference."""
        return {"author": self.authors, "editor": self.editors}.get(self.role, Names())

    @property
    def is_dated_by_day(self) -> bool:
        """Whether a reference gives the day as well as the year, where it is known."""
        return self.subtype in _DATED_BY_DAY or self.genre is Genre.PODCAST

    @property
    def is_episode(self) -> bool:
        """Whether the work is one episode of a podcast, not the whole of it."""
        return self.genre is Genre.PODCAST and bool(self.book.main)


@dataclass(frozen=True, kw_only=True)
class InLanguage(Work):
    """A work as a page in one language shows it: official names and titles in that language come first."""

    language: Language
    """The language of the page."""
    published_authors: tuple[Person, ...] = ()
    """The authors under the names that the work itself has."""

    @cached_property
    def cited_names(self) -> tuple[Person, ...]:
        """Those who stand in a citation: a short name of an organisation goes before its full one."""
        return () if self.genre is Genre.LEGISLATION else self.short_names or self.creators.people

    def named(self, body: str) -> str:
        """A publisher or institution, under the author's name in the page's language if it is the author."""
        local, published = self.authors.people, [person.family for person in self.published_authors]
        return local[0].family if [body] == published and len(local) == 1 else body

    def is_author(self, name: str) -> bool:
        """Whether a name is that of the only author, so that a publisher need not be repeated."""
        people = self.creators.people
        return len(people) == 1 and people[0].family.casefold() == name.casefold()

    def marked(self, title: WorkTitle) -> str:
        """The language to mark on a title; empty where it is the page's."""
        return "" if title.language == self.language else title.language
