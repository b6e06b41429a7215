"""Problems: what is wrong, where, and how to mend it. Says nothing about how files are read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: errors stop a build, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Code:
    """One kind of problem."""

    meaning: str
    """One sentence for the guide to contributors."""
    severity: Severity = Severity.ERROR
    release: bool = False
    """Whether a warning of this kind becomes an error when a release is checked."""


CODES: dict[str, Code] = {
    "not-utf8": Code("The file is not saved as UTF-8, so Welsh letters would be lost."),
    "too-large": Code("The file is larger than 1 MB."),
    "empty-file": Code("The file has no content."),
    "not-yaml": Code("The file cannot be read as YAML, the format of content files."),
    "yaml-alias": Code("The file uses YAML anchors or aliases (& and *), which content must not."),
    "duplicate-field": Code("A field is given twice in the same place."),
    "unknown-field": Code("The field is not one that this kind of item has."),
    "missing-field": Code("A field that every item of this kind needs is not there."),
    "wrong-type": Code("The value is of the wrong kind, for example text where a number belongs."),
    "bad-value": Code("The value breaks the rule for its field."),
    "bad-date": Code("The date is not a real day written as year-month-day."),
    "bad-address": Code("The web address is not a complete http or https address."),
    "not-written": Code("The file could not be written; it is as it was."),
    "file-name": Code("The file name is not a valid id: lower-case letters, digits and hyphens."),
    "misplaced-file": Code("The file is in a folder where the toolkit does not look for content."),
    "unknown-id": Code("No hallmark, standard or vocabulary value has this id."),
    "unknown-citation": Code("No entry of the bibliography has this citation key."),
    "bad-citation": Code("The citation does not follow the form [@key] or [@key, p. 4]."),
    "unconnected-standard": Code(
        "A standard has no hallmark and does not say why, or has both.", Severity.WARNING, release=True
    ),
    "repeated-value": Code("The same value stands twice in one list."),
    "duplicate-order": Code("Two hallmarks have the same place in the order."),
    "duplicate-slug": Code("Two pages would have the same web address in one language."),
    "html": Code("The text holds HTML, which contributed text must not."),
    "template-syntax": Code("The text holds template marks such as {{ or {%, which it must not."),
    "unsafe-link": Code("A link does not lead to an http or https address or to an e-mail."),
    "image": Code("The text embeds an image; images are not taken from contributed text."),
    "placeholder": Code("A placeholder of a skeleton has been left in place of a text."),
    "hidden-character": Code("The text holds invisible control characters."),
    "missing-string": Code("A word of the interface is not there in one of the languages."),
    "missing-translation": Code("A text is there in one language only.", Severity.WARNING, release=True),
    "stale-translation": Code(
        "The text has changed since it was translated.", Severity.WARNING, release=True
    ),
    "stale-case-study": Code(
        "A case study has changed since it was translated; this never stops anything.", Severity.WARNING
    ),
    "missing-page": Code("A hand-written page has no page with the same id in the other language."),
    "bibtex-syntax": Code("The bibliography cannot be read from here on."),
    "bibtex-duplicate-key": Code("Two entries of the bibliography have the same citation key."),
    "bibtex-duplicate-field": Code("An entry of the bibliography has a field twice."),
    "bibtex-unknown-type": Code("The entry type is not one that the toolkit can print."),
    "bibtex-missing-field": Code("An entry lacks a field that its type needs."),
    "bibtex-bad-field": Code("A field of an entry has a malformed value (year, date or DOI)."),
    "html-entity": Code("A field of an entry holds an HTML entity such as &amp; in place of its character."),
    "et-al": Code("A list of names ends in 'et al.', which would be printed as a person."),
    "year-conflict": Code("The year and the date of an entry contradict each other."),
    "page-range": Code("A range of pages has one hyphen in place of two.", Severity.WARNING),
    "doi-prefix": Code("Something stands before the DOI in its field.", Severity.WARNING),
    "doi-in-url": Code("The web address of an entry is a DOI, and the entry has no doi.", Severity.WARNING),
    "duplicate-work": Code("Two entries seem to be one and the same work.", Severity.WARNING),
    "title-capitals": Code("A title is all in capitals.", Severity.WARNING),
    "unprotected-name": Code(
        "A name or abbreviation in a title would lose its capitals in some styles.", Severity.WARNING
    ),
    "missing-langid": Code(
        "The title of an entry looks Welsh, and nothing says that it is.", Severity.WARNING
    ),
    "unsorted-entry": Code("An entry does not stand in the order of the keys.", Severity.WARNING),
    "uncited-entry": Code("No page cites this entry of the bibliography.", Severity.WARNING),
    "twin": Code("A built page and its page in the other language do not name each other."),
    "language-switch": Code("The language switch of a built page does not lead to its twin."),
    "page-language": Code("The language that a built page declares is not that of its folder."),
    "page-title": Code("A built page has no title, or more than one."),
    "page-description": Code("A built page has no description for search engines, or more than one."),
    "page-canonical": Code("A built page does not give its own address as the canonical one."),
    "page-metadata": Code("What a built page tells programs about itself is not what its readers see."),
    "broken-link": Code("An address in the built site leads to a file that is not there."),
    "broken-anchor": Code("A link in the built site leads to a place that its page does not have."),
    "duplicate-id": Code("An id stands twice on a built page."),
    "script-in-attribute": Code("A built page would run a script from an attribute or an address."),
    "outside-request": Code("The built site asks another site for a file."),
    "residue": Code("A built page shows template marks or the text of an error."),
    "broken-citation": Code("A citation and its reference do not lead to each other on a built page."),
    "foreign-word": Code("A word of the interface stands on a built page in the other language."),
    "missing-door": Code("The site has no front page or no page for lost readers in both languages."),
}


_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with control characters spelt out, so that it can command neither a terminal nor GitHub."""
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


_LONGEST = 500


def _brief(text: str) -> str:
    """A message or remedy no longer than anyone would read, whatever it quotes."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def excerpt(value: str) -> str:
    """A value as a message quotes it: in one line and not too long."""
    line = " ".join(value.split())
    return line if len(line) <= 60 else f"{line[:57]}…"


@dataclass(frozen=True, order=True)
class Place:
    """A point in a source file: path from the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One problem of one source file, in words that need no knowledge of YAML or BibTeX."""

    place: Place
    code: str
    message: str
    """What is wrong, as one or two plain sentences."""
    remedy: str = ""
    """How to mend it, as a sentence; empty where the message says it already."""

    def severity(self, *, release: bool = False) -> Severity:
        """How much the problem matters, given whether a release is being checked."""
        code = CODES[self.code]
        return Severity.ERROR if release and code.release else code.severity

    def text(self) -> str:
        """The problem without its place: what, how to mend it, and the code."""
        return visible(f"{_brief(self.message)} {_brief(self.remedy)}".strip()) + f" [{self.code}]"

    def __str__(self) -> str:
        return f"{self.place}: {self.text()}"


class ToolkitError(Exception):
    """Raised at the edge when problems make it impossible to go on."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The one of `options` that is spelt most like `word`, or None if none is near."""
    known = {option.casefold(): option for option in options}
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return known[near[0]] if near else None


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A sentence that offers the nearest of `options`, or nothing when none is near."""
    near = nearest(word, options)
    return f"Did you mean '{near}'?" if near else ""


def under(problems: Iterable[Problem], paths: Iterable[str]) -> list[Problem]:
    """The problems of the files at or under `paths` (from the root), or all if there are none; sorted."""
    chosen = tuple(paths)
    return sorted({problem for problem in problems if covers(chosen, problem.place.path)})


def covers(paths: Collection[str], path: str) -> bool:
    """Whether a file is at or under one of `paths`, all from the root; no paths are the whole project."""
    return any(folder in (".", path) or path.startswith(f"{folder}/") for folder in paths or (".",))


def as_data(problems: Iterable[Problem], *, release: bool = False) -> list[dict[str, str | int]]:
    """Problems as plain values, for other programs."""
    return [
        {
            "path": visible(problem.place.path),
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity(release=release).value,
            "code": problem.code,
            "message": visible(_brief(problem.message)),
            "remedy": visible(_brief(problem.remedy)),
        }
        for problem in problems
    ]


def as_github(problem: Problem, *, release: bool = False) -> str:
    """A problem as a workflow command, with contributors' text escaped as GitHub asks."""
    place = problem.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    kind = problem.severity(release=release).value
    text = f"{_brief(problem.message)} {_brief(problem.remedy)}".strip() + f" [{problem.code}]"
    return visible(f"::{kind} {where},title={_property(problem.code)}::{_data(text)}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
