"""Where the sections of a page begin and what searches pass over, marked while its template is rendered.

A mark is a character that no page may hold, so nobody has to look for headings in finished HTML.
"""

from __future__ import annotations

from markupsafe import Markup

_MARK = "\0"
_SECTION, _ASIDE, _END = "§", "(", ")"


def section(heading: Markup) -> Markup:
    """A heading that begins a section; the index has its words as the section's title."""
    return Markup(_MARK + _SECTION) + heading + Markup(_MARK + _END)


def aside(html: Markup) -> Markup:
    """What a search passes over: it would only be found because it is a way to somewhere else."""
    return Markup(_MARK + _ASIDE) + html + Markup(_MARK + _END)


def unmarked(html: str) -> tuple[str, tuple[str, ...]]:
    """The HTML of a page without marks, and of it what a search reads: its lead, then one text a section."""
    first, *rest = html.split(_MARK)
    whole, read, aside = [first], [[first]], 0
    for mark, text in ((piece[:1], piece[1:]) for piece in rest):
        aside += -1 if mark == _END else 1
        if mark == _SECTION:
            read.append([])
        if not aside:
            read[-1].append(text)
        whole.append(text)
    return "".join(whole), tuple("".join(texts) for texts in read)
