"""What stands directly beside something else, with no space between: brackets, semicolons, addresses."""

from __future__ import annotations

import pytest

from macros.text import citations
from macros.text.prose import skim


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("[@a;@b]", [["a", "b"]]),
        ("[@a ;@b;@c]", [["a", "b", "c"]]),
        ("[@a][@b]", [["a"], ["b"]]),
        ("@a@b", [["a"]]),
        ("(@a)", [["a"]]),
        (" ://made-up,@a", []),
        ("http://made-up.test/x,@a @b", [["b"]]),
        ("a://x @b", [["b"]]),
        ("x/@a", []),
    ],
)
def test_citations_beside_other_signs(text: str, keys: list[list[str]]) -> None:
    """No space is needed, and what belongs to an address is no citation."""
    assert [[work.key for work in found.cites] for found in citations.find(text)] == keys


@pytest.mark.parametrize(
    ("text", "offsets"),
    [("[[@a", [1]), ("[[[@a", [2]), ("x [@a\n\n[@b", [2, 7]), ("[x][@a", [3]), ("[]", [])],
)
def test_what_is_not_closed_is_told_where_it_opens(text: str, offsets: list[int]) -> None:
    """The innermost bracket that opens before the key."""
    assert [objection.offset for objection in citations.malformed(text)] == offsets


def test_a_search_needs_no_attributes() -> None:
    """Elements that part words stay, as they are called, without anything else."""
    html = '<ol start="3" class="x"><li lang="cy" title="t">un</li></ol><ul><li>x</li></ul>'
    html += '<p dir="ltr">dau</p><pre><code>y</code></pre>'
    parts = "<ol> <li>un</li> </ol> <ul> <li>x</li> </ul> <p>dau</p> <pre> <code>y</code> </pre>"

    assert skim(html) == parts
