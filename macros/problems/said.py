"""A text of the toolkit's own, in both languages side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Said:
    """What is said in English and what is said in Welsh; `{name}` marks a place for a value."""

    en: str
    cy: str

    def of(self, language: str) -> str:
        """The text in a language, by its code `en` or `cy`."""
        return self.en if language == "en" else self.cy

    def filled(self, **values: object) -> Said:
        """Both texts with the values in their places; a value that is `Said` itself is said in each language.

        Raises KeyError if a place has no value.
        """
        return Said(*(self.of(language).format_map(_in(language, values)) for language in ("en", "cy")))

    def __bool__(self) -> bool:
        return bool(self.en or self.cy)


def _in(language: str, values: dict[str, object]) -> dict[str, object]:
    return {name: value.of(language) if isinstance(value, Said) else value for name, value in values.items()}


NOTHING = Said("", "")


def sentences(*parts: Said) -> Said:
    """Several texts one after another, with a space between them; empty ones are left out."""
    return Said(*(" ".join(filter(None, (part.of(code) for part in parts))) for code in ("en", "cy")))
