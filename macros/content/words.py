"""The words of the interface, from `content/strings.yml`: each in both languages, in every plural form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..language import PLURAL_CATEGORIES, Language, Words
from ..problems import Problem, codes
from .model import is_id
from .yamlfile import Parsed


def words(parsed: Parsed) -> Mapping[Language, Words]:
    """The words of each language; what is wrong with a word is added to `parsed.problems`."""
    data = parsed.data if isinstance(parsed.data, dict) else {}
    for key, message in data.items():
        for language in Language:
            parsed.problems += _problems(parsed, key, message, language)
    return {
        language: Words(
            language, {key: value[language] for key, value in data.items() if _has(value, language)}
        )
        for language in Language
    }


def _problems(parsed: Parsed, key: str, message: Any, language: Language) -> Iterator[Problem]:
    """What is wrong with a word of the interface in one language."""
    if not _has(message, language):
        yield codes.MISSING_STRING.at(parsed.key_place((key,)), "text", key=key, language=language.value)
        return
    said = message[language]
    if key.startswith("slug.") and not is_id(str(said)):
        yield codes.BAD_VALUE.at(parsed.source.place((key, language.value)), "slug", value=said)
    missing = set(PLURAL_CATEGORIES[language]) - set(said) if isinstance(said, dict) else ()
    if missing:
        place, forms = parsed.key_place((key,)), ", ".join(sorted(missing))
        yield codes.MISSING_STRING.at(place, "plural", key=key, forms=forms, language=language.value)


def _has(message: Any, language: Language) -> bool:
    said = message.get(language) if isinstance(message, dict) else None
    if isinstance(said, dict):
        return all(isinstance(form, str) and form for form in said.values())
    return isinstance(said, str) and bool(said)
