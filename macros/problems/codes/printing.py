"""Problems of single entries of the bibliography: values that can be printed, but not as they were meant."""

from __future__ import annotations

from ..problem import Code, Form, Severity
from ..said import Said

HTML_ENTITY = Code(
    "html-entity",
    Said(
        "A field holds an HTML entity such as `&amp;`, which would be printed as it stands.",
        "Mae endid HTML megis `&amp;` mewn maes, a byddai’n cael ei argraffu fel y mae.",
    ),
    {
        "": Form(
            Said(
                "The {field} of '{key}' holds '{entity}', which would be printed as it stands.",
                "Mae '{entity}' ym maes {field} y cofnod '{key}', a byddai’n cael ei argraffu fel y mae.",
            ),
            Said("Write the character itself, and & as \\&.", "Ysgrifennwch y nod ei hun, ac `&` fel `\\&`."),
        ),
    },
    advice=Said(
        "Write the character itself, and `&` as `\\&`. `toolkit check --fix` does that.",
        "Ysgrifennwch y nod ei hun, ac `&` fel `\\&`. Mae `toolkit check --fix` yn gwneud hynny.",
    ),
)
ET_AL = Code(
    "et-al",
    Said(
        'A list of names ends in "et al.", which would be printed as a person.',
        'Mae rhestr o enwau’n gorffen ag "et al.", a fyddai’n cael ei argraffu fel enw person.',
    ),
    {
        "": Form(
            Said(
                "The {field} of '{key}' holds '{words}', which would be taken for a person.",
                "Mae '{words}' ym maes {field} y cofnod '{key}', a byddai’n cael ei gymryd yn enw person.",
            ),
            Said(
                "Name everybody, with 'and' between two names, or write 'and others' at the end.",
                "Enwch bawb, gydag `and` rhwng dau enw, neu ysgrifennwch `and others` ar y diwedd.",
            ),
        ),
    },
    advice=Said(
        "Write `and others` at the end: each language and style says it in its own way. `toolkit check --fix`"
        " does that.",
        "Ysgrifennwch `and others` ar y diwedd: mae pob iaith ac arddull yn ei ddweud yn ei ffordd ei hun."
        " Mae `toolkit check --fix` yn gwneud hynny.",
    ),
)
YEAR_CONFLICT = Code(
    "year-conflict",
    Said(
        "The year and the date of an entry contradict each other.",
        "Mae blwyddyn a dyddiad cofnod yn gwrth-ddweud ei gilydd.",
    ),
    {
        "": Form(
            Said(
                "The year of '{key}' is {year}, and its date is in {dated}.",
                "Blwyddyn y cofnod '{key}' yw {year}, ond blwyddyn ei ddyddiad yw {dated}.",
            ),
            Said(
                "Keep the one that is right, and delete the other.",
                "Cadwch yr un sy’n gywir, a dilëwch y llall.",
            ),
        ),
    },
    advice=Said(
        "Keep the one that is right, and delete the other.", "Cadwch yr un sy’n gywir, a dilëwch y llall."
    ),
)
PAGE_RANGE = Code(
    "page-range",
    Said(
        "The first and the last page are joined by one hyphen in place of two.",
        "Un cysylltnod, yn lle dau, sydd rhwng y dudalen gyntaf a’r olaf.",
    ),
    {
        "": Form(
            Said(
                "The pages of '{key}' are joined by one hyphen.",
                "Un cysylltnod sydd rhwng rhifau tudalennau’r cofnod '{key}'.",
            ),
            Said("Write pages = {{{pages}}}.", "Ysgrifennwch `pages = {{{pages}}}`."),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Write `12--19`. `toolkit check --fix` does that.",
        "Ysgrifennwch `12--19`. Mae `toolkit check --fix` yn gwneud hynny.",
    ),
)
DOI_PREFIX = Code(
    "doi-prefix",
    Said(
        "Something stands before the DOI in its field, such as `https://doi.org/` or `doi:`.",
        "Mae rhywbeth o flaen y DOI yn ei faes, megis `https://doi.org/` neu `doi:`.",
    ),
    {
        "": Form(
            Said(
                "In '{key}', something stands before the DOI: '{value}'.",
                "Yn '{key}', mae rhywbeth o flaen y DOI: '{value}'.",
            ),
            Said("Write doi = {{{doi}}}.", "Ysgrifennwch `doi = {{{doi}}}`."),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Write only the part that begins with `10.`. `toolkit check --fix` does that.",
        "Ysgrifennwch y rhan sy’n dechrau â `10.`, a dim arall. Mae `toolkit check --fix` yn gwneud hynny.",
    ),
)
DOI_IN_URL = Code(
    "doi-in-url",
    Said(
        "The web address of an entry is a DOI, and the entry has no `doi`.",
        "DOI yw cyfeiriad gwe’r cofnod, ac nid oes ganddo `doi`.",
    ),
    {
        "": Form(
            Said("The url of '{key}' is the address of a DOI.", "Cyfeiriad DOI yw `url` y cofnod '{key}'."),
            Said("Write doi = {{{doi}}} in its place.", "Ysgrifennwch `doi = {{{doi}}}` yn ei le."),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Write `doi = {10.1234/abc}` in place of the `url`. `toolkit check --fix` does that.",
        "Ysgrifennwch `doi = {10.1234/abc}` yn lle’r `url`. Mae `toolkit check --fix` yn gwneud hynny.",
    ),
)
