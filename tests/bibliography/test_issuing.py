"""When a work appears: months under their names and numbers, and works that are still to appear."""

from __future__ import annotations

import pytest

from macros.bibliography import Entry, Stage
from macros.bibliography.dates import WorkDate
from macros.bibliography.issuing import issued, stage

MONTHS = (
    ("jan", "January"),
    ("feb", "February"),
    ("mar", "March"),
    ("apr", "April"),
    ("may", "May"),
    ("jun", "June"),
    ("jul", "July"),
    ("aug", "August"),
    ("sep", "September"),
    ("oct", "October"),
    ("nov", "November"),
    ("dec", "December"),
)


def entry(**fields: str) -> Entry:
    """A fabricated entry."""
    return Entry("made-up", "misc", fields)


@pytest.mark.parametrize(("number", "names"), list(enumerate(MONTHS, 1)))
def test_a_month_is_known_by_name_and_number(number: int, names: tuple[str, str]) -> None:
    """Abbreviated, in full, in capitals, and as a number with or without a nought."""
    for written in (*names, names[1].upper(), str(number), f"{number:02}"):
        assert issued(entry(year="2020", month=written, day="7")) == WorkDate(2020, number, 7), written


@pytest.mark.parametrize("written", ["0", "13", "00", "spring", ""])
def test_what_is_no_month_leaves_the_year(written: str) -> None:
    """Without a month, a day says nothing."""
    assert issued(entry(year="2020", month=written, day="7")) == WorkDate(2020)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"year": "2020"}, Stage.DATED),
        ({"date": "2020-03"}, Stage.DATED),
        ({"year": "In press"}, Stage.IN_PRESS),
        ({"pubstate": "inpress"}, Stage.IN_PRESS),
        ({"note": "Forthcoming"}, Stage.FORTHCOMING),
        ({"pubstate": "submitted"}, Stage.FORTHCOMING),
        ({"pubstate": "inpreparation"}, Stage.FORTHCOMING),
        ({"note": "pressing"}, Stage.UNDATED),
        ({}, Stage.UNDATED),
    ],
)
def test_where_a_work_stands_in_time(fields: dict[str, str], expected: Stage) -> None:
    """Dated, undated, or still to appear, in whichever field the entry says so."""
    assert stage(entry(**fields)) is expected
