"""Hand-written pages and releases: what stands outside of the content folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...language import Language
from .base import Translation


def document_page_id(id: str) -> str:
    """The page id of a hand-written page and its twin."""
    return f"docs/{id}"


@dataclass(frozen=True)
class Document:
    """A hand-written page under `docs/<language>/`."""

    id: str
    """From its front matter; equal for a page and its twin."""
    language: Language
    src_uri: str
    """Path under `docs/`, for example `cy/ynghylch.md`."""
    title: str
    description: str
    order: int
    """Place in the navigation, counted from 1; 0 keeps the page out of it."""
    text: str
    """The Markdown below the front matter."""
    first_line: int = 1
    """Line of the file on which `text` begins."""
    translation: Translation | None = None
    """How the page came to be, if it is the translation of its twin."""

    @property
    def page_id(self) -> str:
        """What names the page and its twin: `docs/about`."""
        return document_page_id(self.id)

    @property
    def path(self) -> str:
        """Path from the project's root, for example `docs/cy/ynghylch.md`."""
        return f"docs/{self.src_uri}"


@dataclass(frozen=True)
class Release:
    """A published version of the toolkit."""

    version: str
    day: date
