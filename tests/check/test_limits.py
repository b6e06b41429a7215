"""What is known is named where nothing near was meant. All values are fabricated."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import rules as check
from macros.content.model import Activity, CaseStudy, Hallmark, Strand

from ..samples import BIBLIOGRAPHY, VOCABULARY, as_yaml, both, item, load, path_of

FAR = "zzzzzzzz"
MANY = {f"name{number:02}": both() for number in range(30)}


@pytest.mark.parametrize(
    ("files", "remedy"),
    [
        ({path_of(Activity.kind): item(Activity.kind, hallmarks=[FAR])}, "Known: sample."),
        ({path_of(Activity.kind): item(Activity.kind, group=FAR)}, "Known: team."),
        (
            {path_of(Hallmark.kind): item(Hallmark.kind, connections=[f"{FAR}/{FAR}"])},
            "Known: frame/one, frame/two.",
        ),
        ({path_of(CaseStudy.kind): item(CaseStudy.kind, provider__phase=FAR)}, "Known: primary."),
        (
            {"bibliography.bib": BIBLIOGRAPHY.replace("year =", f"keywords = {{{FAR}}}, year =", 1)},
            "Known: leadership.",
        ),
        ({path_of(Strand.kind): item(Strand.kind, related=[FAR])}, "Add the work to bibliography.bib."),
    ],
)
def test_what_is_known_is_named(files: dict[str, str], remedy: str, tmp_path: Path) -> None:
    """If nothing is near enough to have been meant."""
    toolkit, _ = load(tmp_path, files)

    assert remedy in [problem.remedy for problem in check.run(toolkit) if f"'{FAR}" in problem.message]


def test_of_many_some_are_named(tmp_path: Path) -> None:
    """A long list is not read, so the first twelve have to do."""
    vocabulary = as_yaml({**VOCABULARY, "groups": {**MANY, "team": both()}})
    files = {"content/vocabulary.yml": vocabulary, path_of(Activity.kind): item(Activity.kind, group=FAR)}
    toolkit, _ = load(tmp_path, files)
    (remedy,) = [problem.remedy for problem in check.run(toolkit) if FAR in problem.message]

    assert remedy == f"Known: {', '.join(list(MANY)[:12])}."
