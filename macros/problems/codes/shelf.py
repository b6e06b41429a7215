"""Problems of the bibliography as a whole: works that stand twice, out of order, or for nothing."""

from __future__ import annotations

from ..problem import Code, Form, Severity
from ..said import Said

_KEEP_ONE = Said(
    "If the two are one work, keep one entry and cite its key; if not, say what sets them apart.",
    "Os un gwaith yw’r ddau, cadwch un cofnod a defnyddiwch ei allwedd wrth gyfeirio; os nad felly y mae,"
    " nodwch beth sy’n gwahaniaethu rhyngddynt.",
)
DUPLICATE_WORK = Code(
    "duplicate-work",
    Said("Two entries seem to be one and the same work.", "Mae’n ymddangos mai’r un gwaith yw dau gofnod."),
    {
        "doi": Form(
            Said(
                "The entry '{key}' has the same DOI as '{first}'.",
                "Yr un DOI sydd gan y cofnod '{key}' â’r cofnod '{first}'.",
            ),
            _KEEP_ONE,
        ),
        "title": Form(
            Said(
                "The entry '{key}' has nearly the title, the year and an author of '{first}'.",
                "Mae teitl y cofnod '{key}' bron yr un fath â theitl '{first}', ac mae’r flwyddyn ac un o’r"
                " awduron yr un fath.",
            ),
            _KEEP_ONE,
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Keep one of them and cite its key. If they are two works, say what sets them apart: the edition, the"
        " volume, the part.",
        "Cadwch un ohonynt a defnyddiwch ei allwedd wrth gyfeirio. Os dau waith ydynt, nodwch beth sy’n"
        " gwahaniaethu rhyngddynt: yr argraffiad, y gyfrol, y rhan.",
    ),
)
_OUT_OF_ORDER = Said(
    "The entry '{key}' does not stand in the order of the keys.",
    "Nid yw’r cofnod '{key}' yn ei le yn nhrefn yr allweddi.",
)
UNSORTED_ENTRY = Code(
    "unsorted-entry",
    Said(
        "An entry does not stand in the order of the keys.", "Nid yw cofnod yn ei le yn nhrefn yr allweddi."
    ),
    {
        "": Form(_OUT_OF_ORDER, Said("Move it before '{following}'.", "Symudwch ef o flaen '{following}'.")),
        "last": Form(_OUT_OF_ORDER, Said("Move it to the end.", "Symudwch ef i’r diwedd.")),
    },
    Severity.WARNING,
    advice=Said(
        "Move it to the place that the message names.", "Symudwch ef i’r lle y mae’r neges yn ei enwi."
    ),
)
UNCITED_ENTRY = Code(
    "uncited-entry",
    Said("No page cites this entry.", "Nid oes tudalen yn cyfeirio at y cofnod hwn."),
    {
        "": Form(
            Said("No page cites '{key}'.", "Nid oes tudalen yn cyfeirio at '{key}'."),
            Said(
                "Cite it, name it under `related`, or take it out.",
                "Cyfeiriwch ato, enwch ef o dan `related`, neu dilëwch ef.",
            ),
        ),
    },
    Severity.WARNING,
    advice=Said(
        "Cite it, name it under `related`, or delete it.",
        "Cyfeiriwch ato, enwch ef o dan `related`, neu dilëwch ef.",
    ),
)
