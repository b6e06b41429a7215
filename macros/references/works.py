"""A work: an entry of the bibliography as a page in one language shows it."""

from __future__ import annotations

import re
from functools import cached_property
from urllib.parse import quote

from ..bibliography import dois
from ..bibliography.entry import Entry, Genre, Person
from ..bibliography.latex import decode, verbatim
from ..language import Language
from ..problems import safety
from .spans import Span, Spans

_LANGUAGES = {
    "english": "en", "british": "en", "ukenglish": "en", "american": "en", "usenglish": "en",
    "australian": "en", "canadian": "en", "welsh": "cy", "cymraeg": "cy", "french": "fr", "german": "de",
    "ngerman": "de", "spanish": "es", "catalan": "ca", "basque": "eu", "irish": "ga", "scottish": "gd",
    "breton": "br", "italian": "it", "dutch": "nl", "portuguese": "pt", "finnish": "fi", "swedish": "sv",
    "norwegian": "no", "danish": "da", "icelandic": "is", "polish": "pl",
}  # fmt: skip
"""babel's names of languages, as langid has them → ISO 639-1."""

# One thing under several names: BibTeX, biblatex, and the custom of particular types.
_ALIASES: dict[str, tuple[str, ...]] = {
    "journal": ("journal", "journaltitle"),
    "issue": ("number", "issue"),
    "place": ("address", "location"),
    "publisher": ("publisher", "institution", "school", "organization", "howpublished"),
    "school": ("school", "institution", "publisher"),
    "institution": ("institution", "publisher", "school", "organization"),
    "site": ("howpublished", "organization", "publisher", "institution"),
    "container": ("journal", "journaltitle", "organization", "howpublished", "publisher"),
}
_DATED_BY_DAY = frozenset({"newspaper", "magazine", "blog"})
"""Kinds of periodical (entrysubtype) of which a reference gives the day."""


class Work:
    """An entry in the language of a page: official names and titles in that language come first."""

    def __init__(self, entry: Entry, language: Language) -> None:
        self.entry, self.language = entry, language

    @cached_property
    def genre(self) -> Genre:
        """The genre; the classic @inbook, whose title is the book's, is a book, and a blog a periodical."""
        genre = self.entry.genre
        if genre is Genre.CHAPTER and not self.raw("booktitle"):
            return Genre.BOOK
        if genre is Genre.PAGE:
            return {"blog": Genre.ARTICLE, "podcast": Genre.PODCAST}.get(self.kind, genre)
        return genre

    @cached_property
    def kind(self) -> str:
        """What biblatex calls the subtype: newspaper, magazine, blog, podcast; else nothing."""
        return self.text("entrysubtype").casefold() if "entrysubtype" in self.entry.fields else ""

    @property
    def is_dated_by_day(self) -> bool:
        """Whether a reference gives the day as well as the year, where it is known."""
        return self.kind in _DATED_BY_DAY or self.genre is Genre.PODCAST

    @property
    def container(self) -> str:
        """The name of the field that names the periodical which an article is in."""
        return next((name for name in _ALIASES["container"] if self.raw(name)), "")

    def raw(self, name: str) -> str:
        """A field as written, in the page's language if it has it."""
        fields = self.entry.fields
        return fields.get(f"{name}_{self.language}") or fields.get(name, "")

    def text(self, name: str) -> str:
        """A field as plain text, under any of its names."""
        for alias in _ALIASES.get(name, (name,)):
            if value := self.raw(alias):
                return decode(value).replace("\u00a0", " ")
        return ""

    def is_official(self, name: str) -> bool:
        """Whether the field has a version in the page's language."""
        return bool(self.entry.fields.get(f"{name}_{self.language}"))

    @property
    def language_of_work(self) -> str:
        """ISO code of the language that the work is in; English unless langid says otherwise."""
        written = decode(self.entry.fields.get("langid", "english")).casefold()
        is_code = re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", written)
        return written[:2] if is_code else _LANGUAGES.get(written, "")

    def lang(self, name: str) -> str:
        """The language to mark on the text of a field; empty where it is the page's."""
        code = "" if self.is_official(name) else self.language_of_work
        return "" if code == self.language else code

    def people(self, role: str) -> tuple[Person, ...]:
        """The persons in a role, under their names in the page's language if the entry has them."""
        persons = self.entry.persons
        return persons.get(f"{role}_{self.language}") or persons.get(role, ())

    @cached_property
    def role(self) -> str:
        """The role of those who stand first in the reference: author, else editor, else none.

        An Act stands under its title whoever made it.
        """
        if self.genre is Genre.LEGISLATION:
            return ""
        return next((role for role in ("author", "editor") if self.people(role)), "")

    @cached_property
    def creators(self) -> tuple[Person, ...]:
        """Those who stand first in the reference."""
        return self.people(self.role)

    @cached_property
    def cited_names(self) -> tuple[Person, ...]:
        """Those who stand in a citation: a short name of an organisation goes before its full one."""
        if self.genre is Genre.LEGISLATION:
            return ()
        persons = self.entry.persons
        here = f"_{self.language}"
        own = persons.get(f"shortauthor{here}") or persons.get(f"author{here}")
        return own or persons.get("shortauthor") or self.creators

    @property
    def has_others(self) -> bool:
        """Whether the list of those who stand first ends in "and others"."""
        return self.role in self.entry.others

    def publisher(self, name: str = "publisher") -> str:
        """The publisher, under the author's name in the page's language if they are the same body."""
        written = self.text(name)
        original = [person.family for person in self.entry.persons.get("author", ())]
        local = self.people("author")
        return local[0].family if [written] == original and len(local) == 1 else written

    def is_author(self, name: str) -> bool:
        """Whether a name is that of the only author, so that a publisher need not be repeated."""
        creators = self.creators
        return len(creators) == 1 and creators[0].family.casefold() == name.casefold()

    @property
    def doi(self) -> str:
        """The DOI from its 10. on, however it is written, in `doi` or as the `url`; empty if none."""
        written = dois.bare(self.raw("doi"))
        return written if written.startswith("10.") else dois.in_address(self.raw("url"))[0]

    def link(self) -> Spans:
        """The address of the work: an official one in the page's language, else its DOI, else its URL."""
        own = verbatim(self.entry.fields.get(f"url_{self.language}", ""))
        if (doi := self.doi) and not own:
            return (Span(f"https://doi.org/{doi}", href=f"https://doi.org/{quote(doi, safe='/:;()')}"),)
        in_text = re.search(r"\\url\s*\{([^{}]*)\}", self.raw("howpublished") or self.raw("note"))
        address = own or verbatim(self.raw("url") or (in_text[1] if in_text else ""))
        href = safety.href(address)
        return (Span(address, href=href),) if href else ()
