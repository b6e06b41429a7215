"""How far works were read: what entries must say of it, and what may be cited. All of it is fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.check import readings
from macros.content.model import Toolkit


def shelf(*entries: str) -> Toolkit:
    """A toolkit of a bibliography only."""
    text = "".join(f"@misc{{{entry}}}\n\n" for entry in entries)
    return Toolkit(bibliography=as_works(read("bibliography.bib", text)[0]))


def told(toolkit: Toolkit) -> list[tuple[int, str]]:
    """Line and words of what the rule about whoever cites a work says."""
    found = readings.second_hand_works_lead_to_what_was_read(toolkit)
    return [(problem.place.line, f"{problem.message} {problem.remedy}") for problem in found]


READ, UNREAD = "b, read = {abstract}", "b, read = {cited}, read_in = {c}"
CHAINS = [
    (["a, read = {cited}, read_in = {b}", READ], ""),
    (["a, read = {cited}, read_in = {b}", "b, title = {T}"], ""),
    (["a, read = {whole}, read_in = {nobody}"], ""),
    (["a, read = {cited}"], ""),
    (["a, read = {cited}, read_in = {}"], ""),
    (["a, read = {cited}, read_in = {a}"], "The read_in of 'a' is the entry itself. Write the key of the work that cites it."),
    (["a, read = {cited}, read_in = {nobody}", READ], "The read_in 'nobody' of 'a' is not the key of an entry. Add the work to bibliography.bib."),
    (["alpha, read = {cited}, read_in = {bets}", "beta, read = {whole}"], "The read_in 'bets' of 'alpha' is not the key of an entry. Did you mean 'beta'?"),
    (["alpha, read = {cited}, read_in = {alpha2}", "beta, read = {whole}"], "The read_in 'alpha2' of 'alpha' is not the key of an entry. Add the work to bibliography.bib."),
    (["a, read = {cited}, read_in = {b}", UNREAD, "c, read = {whole}"], "The read_in 'b' of 'a' is itself only known as another work cites it. Write the key of the work that was read."),
]  # fmt: skip


@pytest.mark.parametrize(("entries", "words"), CHAINS)
def test_who_cites_a_work_was_read(entries: list[str], words: str) -> None:
    """An entry of its own, another one, and not itself known at second hand only."""
    assert told(shelf(*entries)) == ([(1, words)] if words else [])


def test_it_is_told_where_it_is_written() -> None:
    """In the line of the field, not at the beginning of the entry."""
    assert [line for line, _ in told(shelf("a,\n  read = {cited},\n  read_in = {a}"))] == [3]
