"""Problems: what is wrong, where, and how to mend it; and the record of each kind of problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .said import NOTHING, Said, sentences
from .wording import brief, visible


@dataclass(frozen=True, order=True)
class Place:
    """A point in a source file: path from the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}:{self.column}"


class Severity(StrEnum):
    """How much a problem matters: errors stop a build, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Form:
    """One way in which a kind of problem comes about, with `{name}` where a value belongs."""

    message: Said
    """What is wrong, as one or two plain sentences."""
    remedy: Said = NOTHING
    """How to mend it, as a sentence; nothing where the message says it already."""


@dataclass(frozen=True, eq=False)
class Code:
    """One kind of problem."""

    id: str
    """What it is called in messages: `unknown-citation`."""
    meaning: Said
    """One sentence, in Markdown, for the guides to contributors."""
    forms: Mapping[str, Form]
    """Name → form; the usual one has the name ""."""
    severity: Severity = Severity.ERROR
    release: bool = False
    """Whether a warning of this kind becomes an error when a release is checked."""
    advice: Said = NOTHING
    """How such a problem is mended as a rule, in Markdown, for the guides to contributors."""

    def at(
        self, place: Place, form: str = "", *, near: str | None = "", also: Said = NOTHING, **values: object
    ) -> Problem:
        """A problem of this kind at a place; `values` fill the places of its texts.

        `near`, the value that was probably meant, is offered in place of the remedy. `also` follows it.
        Raises KeyError for a form that the record does not have and for a place without its value.
        """
        said = self.forms[form]
        remedy = DID_YOU_MEAN.filled(near=near) if near else said.remedy.filled(**values)
        return Problem(place, self, said.message.filled(**values), sentences(remedy, also))


DID_YOU_MEAN = Said("Did you mean '{near}'?", "Ai '{near}' oeddech chi’n ei feddwl?")


@dataclass(frozen=True)
class Problem:
    """One problem of one source file, in words that need no knowledge of YAML or BibTeX."""

    place: Place
    record: Code
    what: Said
    """What is wrong, as one or two plain sentences."""
    mend: Said = NOTHING
    """How to mend it, as a sentence; nothing where the message says it already."""

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[Place, str, Said, Said]:
        return self.place, self.code, self.what, self.mend

    @property
    def code(self) -> str:
        """What the kind of problem is called."""
        return self.record.id

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.what.en

    @property
    def remedy(self) -> str:
        """How to mend it, in English."""
        return self.mend.en

    def severity(self, *, release: bool = False) -> Severity:
        """How much the problem matters, given whether a release is being checked."""
        return Severity.ERROR if release and self.record.release else self.record.severity

    def text(self, language: str) -> str:
        """The problem without its place in a language (`en`, `cy`): what, how to mend it, and the code."""
        return visible(self.told(language))

    def told(self, language: str) -> str:
        """The same, with all that it quotes as it was written: for what has its own way to make that safe."""
        what, remedy = (brief(said.of(language)) for said in (self.what, self.mend))
        return f"{what} {remedy}".strip() + f" [{self.code}]"

    def __str__(self) -> str:
        return f"{self.place}: {self.text('en')}"


class ToolkitError(Exception):
    """Raised at the edge when problems make it impossible to go on."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
