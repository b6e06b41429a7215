"""What fields mean, as their docstrings say it: a paragraph in English, then one in Welsh."""

from __future__ import annotations

from pydantic.fields import FieldInfo

from ...problems import Said


def meaning(field: FieldInfo) -> Said:
    """What a field means, in both languages, each in one line."""
    return parted(field.description or "")


def parted(docstring: str) -> Said:
    """The two paragraphs of a field's docstring."""
    english, _, welsh = docstring.partition("\n\n")
    return Said(" ".join(english.split()), " ".join(welsh.split()))
