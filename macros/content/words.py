"""The words of the interface, from `content/strings.yml`: each in both languages, in every plural form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..language import PLURAL_CATEGORIES, Language, Words
from ..problems import Problem
from .model import is_id
from .yamlfile import Parsed


def words(parsed: Parsed) -> Mapping[Language, Words]:
    """The words of each language; what is wrong with a word is added to `parsed.problems`."""
    data = parsed.data if isinstance(parsed.data, dict) else {}
    for key, message in data.items():
        _check(parsed, key, message)
    return {
        language: Words(
            language, {key: value[language] for key, value in data.items() if _has(value, language)}
        )
        for language in Language
    }


def _check(parsed: Parsed, key: str, message: Any) -> None:
    for language in Language:
        if key.startswith("slug.") and _has(message, language) and not is_id(str(message[language])):
            place = parsed.source.place((key, language.value))
            text = f"'{message[language]}' is not a good part of an address."
            remedy = "Use lower-case letters a to z, digits and hyphens."
            parsed.problems.append(Problem(place, "bad-value", text, remedy))
        lacking = _lacking(message, language)
        if lacking:
            text = f"The word '{key}' lacks {lacking} in {language.value}."
            place = parsed.key_place((key,))
            parsed.problems.append(Problem(place, "missing-string", text, "Add it beneath the other."))


def _lacking(message: Any, language: Language) -> str:
    """What a word of the interface lacks in `language`, in words; nothing if it is complete."""
    if not _has(message, language):
        return "its text"
    forms = message[language]
    missing = set(PLURAL_CATEGORIES[language]) - set(forms) if isinstance(forms, dict) else set()
    return f"the plural forms {', '.join(sorted(missing))}" if missing else ""


def _has(message: Any, language: Language) -> bool:
    said = message.get(language) if isinstance(message, dict) else None
    if isinstance(said, dict):
        return all(isinstance(form, str) and form for form in said.values())
    return isinstance(said, str) and bool(said)
