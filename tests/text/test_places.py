"""Where objections to a text stand: behind the very link that is meant. All texts are fabricated."""

from __future__ import annotations

import pytest

from macros.text import prose


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # `‸` marks the place of each objection.
        ("[x](‸bad)", "unsafe-link"),
        ("Code `](bad)` and words.\n\nMore words [x](‸bad).", "unsafe-link"),
        ("Code `](bad)` and words.\nMore words.\n\n> One\n> two [x](‸bad)\n\n`](bad)`", "unsafe-link"),
        ("- a [x](https://ok.example)\n- b [x](‸bad)\n- c [x](‸bad)", "unsafe-link"),
        ("[x](‸bad) [y](‸worse) [z](‸bad)", "unsafe-link"),
        ("![x](‸bad) [x](https://ok.example/bad)", "image"),
        ("[x]( ‸bad ) [x](\n‸bad)", "unsafe-link"),
        ("[x](‸bad 'title')", "unsafe-link"),
        ("[x][y] and words\n\n[y]: ‸bad", "unsafe-link"),
        ("[x][y]\n\n[y]: https://ok.example\n[z]: bad", ""),
        ("One.\n\nTwo [x](‸a%20b) [x](‸a%20b)", "unsafe-link"),
        ("[x](‸tŷ)", "unsafe-link"),
        ("‸[x](a\\_b)", "unsafe-link"),
        ("One.\n\n‸Two [x](b&amp;c)", "unsafe-link"),
        ("[x](‸" + "long" * 30 + ")", "unsafe-link"),
        ("a\u200b b", "hidden-character"),
    ],
)
def test_places(text: str, marked: str) -> None:
    """Every objection of one kind stands at its mark; an address that is not found, at its paragraph."""
    parts = text.replace("\u200b", "‸\u200b").split("‸")
    places = [sum(map(len, parts[: number + 1])) for number in range(len(parts) - 1)]

    found = sorted((one.offset, one.record.id) for one in prose.objections("".join(parts)))

    assert found == [(place, marked) for place in places]


@pytest.mark.parametrize(("length", "shown"), [(39, 39), (40, 40), (41, 40)])
def test_a_long_address_is_shown_in_part(length: int, shown: int) -> None:
    """Forty characters of it."""
    (objection,) = prose.objections(f"[x]({'a' * length})")

    assert objection.values["address"] == "a" * shown


@pytest.mark.parametrize(
    ("text", "count"), [("[x](y) " * 49, 49), ("[x](y) " * 51, 50), ("\u200b" * 10 + "[x](y) " * 60, 60)]
)
def test_fifty_links_are_enough(text: str, count: int) -> None:
    """Each is looked for in the whole text, so the rest goes untold; other objections do not count."""
    assert len(list(prose.objections(text))) == count
