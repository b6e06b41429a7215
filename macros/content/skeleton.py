"""A commented skeleton for a new item: every field of its kind under its meaning."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from pydantic.fields import FieldInfo

from .model import Kind, Line, Part, Prose, Slugs, Text, Toolkit, Translation
from .model.base import fields_of
from .model.edges import IdOf, In, Kept, OnScale
from .model.meaning import meaning
from .model.shape import Shape, shapes

_TITLE, _ENGLISH, _WELSH = "…", "One sentence per line.", "Un frawddeg i bob llinell."
PLACEHOLDERS = frozenset({_TITLE, _ENGLISH, _WELSH})
"""What a skeleton holds in place of a text."""
_WIDTH = 100
"""The longest line of choices, in characters."""
_MANY = 40
"""From how many on nobody would read them."""


def skeleton(kind: Kind, toolkit: Toolkit | None = None) -> str:
    """The text of a new file: each field under its meaning, those that may be left out as comments.

    The values that `toolkit` knows for a field stand above it.
    """
    lines = [f"# {kind.heading.en}. Guide: CONTRIBUTING.md, CYFRANNU.md"]
    fields = _Fields(toolkit or Toolkit())
    for name, field in fields_of(kind.model).items():
        lines += ["", *fields.described(kind.model, name, field)]
    return "\n".join(lines) + "\n"


class _Fields:
    """Writes fields; knows which values there are."""

    def __init__(self, toolkit: Toolkit) -> None:
        self.toolkit = toolkit

    def described(self, model: type[Part], name: str, field: FieldInfo) -> list[str]:
        shape = shapes(model)[name]
        optional = not field.is_required() and Kept() not in shape.marks
        body = self.field(name, shape, field)
        above = [_meaning(field, optional), *self.choices(shape)]
        return [*above, *(f"# {line}" if optional else line for line in body)]

    def field(self, name: str, shape: Shape, field: FieldInfo) -> list[str]:
        if shape.member is not None:
            least = max(getattr(rule, "min_length", 1) for rule in (None, *field.metadata))
            return [f"{name}:", *self.member(shape.inside) * least]
        if shape.part is None:
            return [f"{name}: {_example(shape, field)}"]
        return [f"{name}:", *(f"  {line}" for line in self.body(shape.part))]

    def member(self, part: type[Part] | None) -> list[str]:
        if part is None:
            return ["  - "]
        lines = self.body(part)
        start = next(number for number, line in enumerate(lines) if not line.startswith("#"))
        above, first, rest = lines[:start], lines[start], lines[start + 1 :]
        return [*(f"  {line}" for line in above), f"  - {first}", *(f"    {line}" for line in rest)]

    def body(self, part: type[Part]) -> list[str]:
        if issubclass(part, (Line, Prose)):
            return ["en: |", f"  {_ENGLISH}", "cy: |", f"  {_WELSH}"]
        if issubclass(part, Text):
            return [f'en: "{_TITLE}"', f'cy: "{_TITLE}"']
        if part is Slugs:
            return ["en: words-in-the-address", "cy: geiriau-yn-y-cyfeiriad"]
        if part is Translation:
            return ["source: en", "reviewed: null"]
        return [line for name in part.model_fields for line in self.inner(part, name)]

    def inner(self, part: type[Part], name: str) -> list[str]:
        """A field of a part: under its meaning where it may be left out."""
        shape, field = shapes(part)[name], part.model_fields[name]
        body, choices = self.field(name, shape, field), list(self.choices(shape))
        if field.is_required():
            return [*choices, *body]
        return [_meaning(field), *choices, *(f"# {line}" for line in body)]

    def choices(self, shape: Shape) -> Iterator[str]:
        """The values that there are for a field or the members of its list, as comments, unless many."""
        yield from _choices("One of", list(self.known(shape.member or shape)))
        if any(isinstance(mark, OnScale) for mark in shape.marks):
            for outcome in self.toolkit.values("outcomes"):
                scale = self.toolkit.scale(outcome)
                yield from _choices(f"For {outcome}, one of", list(scale.levels) if scale else [])

    def known(self, shape: Shape) -> Iterator[str]:
        for mark in shape.marks if not shape.choices else ():
            if isinstance(mark, In):
                yield from self.toolkit.values(mark.list)
            elif isinstance(mark, IdOf):
                yield from self.toolkit.known(mark)
        yield from shape.choices


def _choices(opening: str, known: Sequence[str]) -> Iterator[str]:
    if len(known) > _MANY:
        return
    lines = textwrap.wrap(", ".join(known), _WIDTH, break_on_hyphens=False, break_long_words=False)
    for number, line in enumerate(lines, 1):
        # Every line of a comment begins like a sentence, so that none can be taken for a field.
        start, end = opening if number == 1 else "Or", "." if number == len(lines) else ","
        yield f"# {start}: {line.rstrip(',')}{end}"


def _meaning(field: FieldInfo, optional: bool = True) -> str:
    words = meaning(field).en
    return f"# {words} May be left out." if optional else f"# {words}"


def _example(shape: Shape, field: FieldInfo) -> str:
    if field.examples:
        # A year alone would be read as a number.
        return f'"{field.examples[0]}"' if shape.scalar is str else str(field.examples[0])
    return shape.choices[0] if shape.choices else ""
