"""Problems of titles in the bibliography: their capitals and their language."""

from __future__ import annotations

from ..problem import Code, Form, Severity
from ..said import Said

TITLE_CAPITALS = Code(
    "title-capitals",
    Said("A title is all in capitals.", "Mae teitl mewn priflythrennau i gyd."),
    {
        "": Form(
            Said(
                "The {field} of '{key}' is all in capitals: '{title}'.",
                "Mae {field} y cofnod '{key}' mewn priflythrennau i gyd: '{title}'.",
            ),
            Said(
                "Write it again in small letters, with capitals for the first word and for names only.",
                "Ysgrifennwch ef eto mewn llythrennau bach, gyda phriflythyren ar ddechrau’r gair cyntaf ac"
                " ar ddechrau enwau yn unig.",
            ),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Write it again in small letters, with capitals for the first word and for names only.",
        "Ysgrifennwch ef eto mewn llythrennau bach, gyda phriflythyren ar ddechrau’r gair cyntaf ac ar"
        " ddechrau enwau yn unig.",
    ),
)
UNPROTECTED_NAME = Code(
    "unprotected-name",
    Said(
        "A name or abbreviation in an English title would lose its capitals in some styles.",
        "Byddai enw neu fyrfodd mewn teitl Saesneg yn colli ei briflythrennau mewn rhai arddulliau.",
    ),
    {
        "": Form(
            Said(
                "Some styles take away the capitals of {words} in the {field} of '{key}'.",
                "Mae rhai arddulliau’n dileu priflythrennau {words} ym maes {field} y cofnod '{key}'.",
            ),
            Said(
                "Put braces around each such word, as in {{{word}}}.",
                "Rhowch fachau cyrliog o gwmpas pob gair o’r fath, fel yn `{{{word}}}`.",
            ),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Put braces around it: `{Wales}`, `{OECD}`.", "Rhowch fachau cyrliog o’i gwmpas: `{Wales}`, `{OECD}`."
    ),
)
MISSING_LANGID = Code(
    "missing-langid",
    Said(
        "The title of an entry looks Welsh, and nothing says that it is.",
        "Mae golwg Gymraeg ar deitl cofnod, ac nid oes dim yn dweud ei fod yn Gymraeg.",
    ),
    {
        "": Form(
            Said(
                "The title of '{key}' looks Welsh, but the entry does not name its language.",
                "Mae golwg Gymraeg ar deitl y cofnod '{key}', ond nid yw’r cofnod yn enwi iaith y gwaith.",
            ),
            Said(
                "Add langid = {{welsh}}, or langid = {{english}} if the work is in English.",
                "Ychwanegwch `langid = {{welsh}}`, neu `langid = {{english}}` os yw’r gwaith yn Saesneg.",
            ),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Add `langid = {welsh}`, or `langid = {english}` if the work is in English.",
        "Ychwanegwch `langid = {welsh}`, neu `langid = {english}` os yw’r gwaith yn Saesneg.",
    ),
)
