"""The parts that pages are made of: texts, citations, reference lists, links. Each gives safe HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..content.model import Text
from ..language import Language, slugify
from ..text import prose
from ..text.prose import Cite
from . import sections
from .linking import Linking
from .wording import marked


@dataclass
class Heading:
    """A heading of a page, for its table of contents."""

    id: str
    title: str
    """Its words as HTML."""
    level: int


@dataclass
class Composer(Linking):
    """Composes one page: remembers what it cites, which headings and which other ids it has."""

    headings: list[Heading] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    """The ids on the page that others may link to, but for those of headings and citations."""

    # --- texts

    def line(self, text: Text) -> Markup:
        """A paragraph's words, without the paragraph around them."""
        words, language = text.best(self.language)
        return marked(prose.line(words, self._cite_in(language)), language, self.language)

    def prose(self, text: Text) -> Markup:
        """Paragraphs and lists."""
        words, language = text.best(self.language)
        html = prose.block(words, self._cite_in(language))
        return html if language is self.language else Markup('<div lang="{}">{}</div>').format(language, html)

    def cite(self, text: str) -> Markup:
        """Words with citations, as in `see [@key]`; raises KeyError for an unknown key."""
        return prose.line(text, self._cite_in(self.language))

    def _cite_in(self, language: Language) -> Cite:
        return lambda citation: str(self.citation(citation, language))

    def term(self, list_name: str, id: str) -> Markup:
        """The name of a value of the vocabulary; an unknown one, which `check` has told, by its id."""
        term = self.site.term(list_name, id)
        return self.title(term) if term else escape(id)

    # --- headings and other places

    def heading(self, title: str | Markup, id: str, level: int = 2) -> Markup:
        """A heading with an anchor, noted for the table of contents; below the first it begins a section."""
        self.headings.append(Heading(id, str(escape(title)), level))
        if level == 1:
            return sections.aside(Markup('<h1 id="{}">{}</h1>').format(id, title))
        label = self.words("heading.anchor")
        link = '<a class="headerlink" href="#{0}" title="{1}" aria-hidden="true" tabindex="-1">¶</a>'
        return sections.section(
            Markup('<h{2} id="{0}">{3}' + link + "</h{2}>").format(id, label, level, title)
        )

    def section(self, key: object, words: str = "section") -> Markup:
        """A second-level heading whose words are those of the interface."""
        title = self.words(f"{words}.{key}")
        return self.heading(title, slugify(title))

    def section_link(self, key: object, words: str = "section") -> Markup:
        """A link to such a heading on this page, by its words."""
        title = self.words(f"{words}.{key}")
        return Markup('<a href="#{}">{}</a>').format(slugify(title), title)

    def place(self, id: str) -> str:
        """An id, noted as a place on the page that others may link to."""
        self.places.append(id)
        return id

    @property
    def ids(self) -> set[str]:
        """Every id on the page that others may link to."""
        citations = (id for ids in self.cites.values() for id in ids)
        return {*self.places, *citations, *(heading.id for heading in self.headings)}

    def aside(
        self,
        element: str,
        css_class: str,
        attributes: Mapping[str, object] | None = None,
        *,
        caller: Callable[[], str],
    ) -> Markup:
        """An element that searches pass over, with what `caller` gives in it."""
        # Material reads the mark on hand-written pages; on generated ones the index is ours.
        given = {"class": css_class, "data-search-exclude": True, **(attributes or {})}
        opening = Markup("<{}{}>").format(element, Markup("").join(map(_attribute, given.items())))
        return sections.aside(opening + Markup(caller()) + Markup("</{}>").format(element))


def _attribute(attribute: tuple[str, object]) -> Markup:
    name, value = attribute
    return Markup(" {}").format(name) if value is True else Markup(' {}="{}"').format(name, value)
