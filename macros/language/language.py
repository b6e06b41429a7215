"""The two languages as equals. Neither is a default."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """One of the site's two languages, by its ISO 639-1 code. Neither is a default."""

    CY = "cy"
    EN = "en"

    @property
    def other(self) -> Language:
        """The language of the twin page."""
        return Language.EN if self is Language.CY else Language.CY

    @property
    def autonym(self) -> str:
        """The language's name in itself."""
        return "Cymraeg" if self is Language.CY else "English"
