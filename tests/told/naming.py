"""What records call themselves and ask: kinds, closed lists, genres, rules of the bibliography.

Each is said once, in its record, and shown to people in many places: in messages, guides, skeletons, schemas.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.bibliography import rules
from macros.bibliography.entry import GENRES, Genre
from macros.bibliography.rules.rule import ValueRule
from macros.content.model import KINDS, Vocabulary
from macros.content.model.kinds import kind_meant
from macros.content.model.vocabulary import called
from macros.problems import Said


def names() -> Iterator[str]:
    """A line for each record."""
    for kind in KINDS:
        yield f"kind {kind.id}: {_both(kind.name)}; {_both(kind.heading)}; {kind.schema_type}"
        yield f"kind {kind.id} is meant by: {kind_meant(kind.name.en)}, {kind_meant(kind.name.cy)}"
    for name in Vocabulary.model_fields:
        yield f"closed list {name}: {_both(called(name))}"
    for genre in Genre:
        yield f"genre {genre}: {', '.join(type_ for type_, own in GENRES.items() if own is genre)}"
    yield from map(_rule, rules.RULES)
    for rule in rules.ENTRY_RULES:
        yield f"rule: {rule.name}{'; of whole entries' if rule.whole else ''}"


def _both(said: Said) -> str:
    return f"{said.en} / {said.cy}"


def _rule(rule: ValueRule) -> str:
    where = " ".join(sorted(rule.fields)) or "all fields"
    without = f", not {' '.join(sorted(rule.beside))}" if rule.beside else ""
    notes = ["ours only"] * rule.house + [f"belongs in {rule.into}"] * bool(rule.into)
    return f"rule: {rule.name}; {'; '.join([where + without, *notes])}"
