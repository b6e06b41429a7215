"""The words of the interface in one language, with their plural forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..problems import Place, ToolkitError, codes
from .formats import number, plural_category
from .language import Language

WORDS = "content/strings.yml"
"""The file that holds the words of the interface."""
IN_MARKDOWN = frozenset({"site.licence"})
"""The words that are Markdown, as contributed texts are; all others are plain."""

Plural = Mapping[str, str]
"""Plural category → message with `{n}`."""


@dataclass(frozen=True)
class Words:
    """The words of the interface in one language."""

    language: Language
    messages: Mapping[str, str | Plural]
    """Key → message; messages may hold `{name}` places, plural ones `{n}`."""

    def __call__(self, key: str, n: int | None = None, /, **values: object) -> str:
        """The message for `key`, in the plural form for `n` when it is given.

        Raises ToolkitError if the key is unknown or its places do not fit: what is wrong with a word
        must never reach a page.
        """
        if n is None:
            return self._filled(key, "", values)
        return self._filled(key, plural_category(n, self.language), {**values, "n": number(n, self.language)})

    def forms(self, key: str, most: int, /, **values: object) -> dict[str, str]:
        """The plural message for `key` for scripts, which need not know the language's plural rules.

        Each number up to `most` that has a form of its own → its message; `other` → that of all the
        rest, with `{n}` left in it. Raises ToolkitError as for one number.
        """
        own = [n for n in range(most + 1) if plural_category(n, self.language) != "other"]
        rest = self._filled(key, "other", {**values, "n": "{n}"})
        return {**{str(n): self(key, n, **values) for n in own}, "other": rest}

    def _filled(self, key: str, category: str, values: Mapping[str, object]) -> str:
        try:
            message = self.messages[key]
            if not isinstance(message, str):
                message = message[category]
            return message.format_map(values) if values else message
        except (LookupError, ValueError) as error:
            problem = codes.MISSING_STRING.at(Place(WORDS), key=key, language=self.language.value)
            raise ToolkitError([problem]) from error
