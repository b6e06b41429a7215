"""Problems for people and programs: chosen by path, as plain values, as commands of GitHub."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .problem import Problem, Severity
from .wording import brief, visible


def under(problems: Iterable[Problem], paths: Iterable[str]) -> list[Problem]:
    """The problems of the files at or under `paths` (from the root), or all if there are none; sorted."""
    chosen = tuple(paths)
    return sorted({problem for problem in problems if covers(chosen, problem.place.path)})


def covers(paths: Collection[str], path: str) -> bool:
    """Whether a file is at or under one of `paths`, all from the root; no paths are the whole project."""
    return any(folder in (".", path) or path.startswith(f"{folder}/") for folder in paths or (".",))


def errors(problems: Iterable[Problem], *, release: bool = False) -> list[Problem]:
    """Those that stop a build, or a release."""
    return [problem for problem in problems if problem.severity(release=release) is Severity.ERROR]


def as_data(
    problems: Iterable[Problem], language: str, *, release: bool = False
) -> list[dict[str, str | int]]:
    """Problems as plain values, for other programs; `language` is `en` or `cy`."""
    return [
        {
            "path": visible(problem.place.path),
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity(release=release).value,
            "code": problem.code,
            "message": visible(brief(problem.what.of(language))),
            "remedy": visible(brief(problem.mend.of(language))),
        }
        for problem in problems
    ]


def as_github(problem: Problem, language: str, *, release: bool = False) -> str:
    """A problem as a workflow command, with contributors' text escaped as GitHub asks."""
    place = problem.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    kind = problem.severity(release=release).value
    told = _data(problem.told(language))
    return visible(f"::{kind} {where},title={_property(problem.code)}::{told}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
