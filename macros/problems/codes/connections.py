"""Problems of what items point to, and of ids and places that must be unique."""

from __future__ import annotations

from ..problem import Code, Form, Severity
from ..said import Said

_KNOWN = Said("Known: {known}.", "Dyma’r rhai sydd ar gael: {known}.")
UNKNOWN_ID = Code(
    "unknown-id",
    Said(
        "No hallmark, standard or value of a list has this id.",
        "Nid oes gan unrhyw nodwedd, safon na gwerth mewn rhestr y dynodwr hwn.",
    ),
    {
        "": Form(Said("There is no {kind} '{id}'.", "Nid oes {kind} â’r dynodwr '{id}'."), _KNOWN),
        "vocabulary": Form(
            Said(
                "'{id}' is not one of the {list} in the vocabulary.",
                "Nid yw '{id}' yn un o’r {list} yn y rhestrau caeedig.",
            ),
            _KNOWN,
        ),
        "scale": Form(
            Said(
                "'{id}' is not one of the {list}, by which '{outcome}' is rated.",
                "Nid yw '{id}' yn un o’r {list}, sef y raddfa ar gyfer '{outcome}'.",
            ),
            _KNOWN,
        ),
        "topic": Form(
            Said(
                "'{id}' (in '{key}') is not one of the topics in the vocabulary.",
                "Nid yw '{id}' (yn '{key}') yn un o’r pynciau yn y rhestrau caeedig.",
            ),
            _KNOWN,
        ),
    },
    advice=Said(
        "Take the nearest that the message offers, or look it up in `content/`.",
        "Dewiswch yr un agosaf y mae’r neges yn ei gynnig, neu chwiliwch amdano yn `content/`.",
    ),
)
UNCONNECTED_STANDARD = Code(
    "unconnected-standard",
    Said(
        "No hallmark connects to a standard, and it does not say why; or it has both a hallmark and a reason."
        " Looked for before a release only.",
        "Nid oes nodwedd yn cysylltu â’r safon, ac nid yw’r safon yn dweud pam; neu mae ganddi nodwedd a"
        " rheswm. Cyn rhyddhau fersiwn yn unig y chwilir am hyn.",
    ),
    {
        "": Form(
            Said(
                "No hallmark connects to the standard '{id}'.",
                "Nid oes nodwedd yn cysylltu â’r safon '{id}'.",
            ),
            Said(
                "Name it under `connections` of a hallmark, or say why not in its field `unconnected`.",
                "Enwch hi o dan `connections` mewn nodwedd, neu nodwch yn ei maes `unconnected` pam nad oes"
                " un.",
            ),
        ),
        "both": Form(
            Said(
                "A hallmark connects to '{id}', yet it says why none does.",
                "Mae nodwedd yn cysylltu â’r safon '{id}', ac eto mae’r safon yn dweud pam nad oes yr un.",
            ),
            Said("Delete `unconnected`.", "Dilëwch `unconnected`."),
        ),
    },
    Severity.WARNING,
    release=True,
    advice=Said(
        "Name the standard under `connections` of a hallmark, or write `unconnected`; delete the latter if a"
        " hallmark connects.",
        "Enwch y safon o dan `connections` mewn nodwedd, neu ysgrifennwch `unconnected`; dilëwch hwnnw os"
        " oes nodwedd yn cysylltu â hi.",
    ),
)
_OWN_ID = Said("Give each its own id.", "Rhowch ddynodwr gwahanol i bob un.")
REPEATED_VALUE = Code(
    "repeated-value",
    Said("The same value stands twice in one list.", "Mae’r un gwerth ddwywaith mewn un rhestr."),
    {
        "": Form(
            Said("'{value}' stands twice in '{name}'.", "Mae '{value}' ddwywaith yn '{name}'."),
            Said("Delete one of the two.", "Dilëwch un o’r ddau."),
        ),
        "id": Form(
            Said(
                "Two {what} of {whole} have the id '{id}'.",
                "Mae gan fwy nag un o’r {what} yn {whole} y dynodwr '{id}'.",
            ),
            _OWN_ID,
        ),
    },
    advice=Said("Delete one of the two.", "Dilëwch un o’r ddau."),
)
DUPLICATE_ORDER = Code(
    "duplicate-order",
    Said("Two hallmarks have the same place in the order.", "Mae gan ddwy nodwedd yr un lle yn y drefn."),
    {
        "": Form(
            Said(
                "The {kind} '{id}' has the order {order} too.",
                "Rhif {order} yn y drefn sydd gan '{id}' ({kind}) hefyd.",
            ),
            Said("Give each {kind} its own number.", "Rhowch rif gwahanol i bob {kind}."),
        ),
    },
    advice=Said("Give one of them another number.", "Rhowch rif arall i un ohonynt."),
)
_OTHER_SLUG = Said("Give it another `slug.{language}`.", "Rhowch `slug.{language}` arall i’r eitem hon.")
DUPLICATE_SLUG = Code(
    "duplicate-slug",
    Said(
        "Two pages would have the same address in one language.",
        "Byddai gan ddwy dudalen yr un cyfeiriad gwe mewn un iaith.",
    ),
    {
        "": Form(
            Said(
                "The address '{address}' ({language}) is that of '{id}' too.",
                "Cyfeiriad gwe '{id}' hefyd yw '{address}' ({language}).",
            ),
            _OTHER_SLUG,
        ),
        "index": Form(
            Said(
                "The address '{address}' ({language}) is that of the list of all too.",
                "Cyfeiriad gwe’r rhestr gyfan hefyd yw '{address}' ({language}).",
            ),
            _OTHER_SLUG,
        ),
        "page": Form(
            Said(
                "Two pages under docs/{language}/ have the id '{id}'.",
                "Mae gan ddwy dudalen o dan `docs/{language}/` yr `id` '{id}'.",
            ),
            Said("Give each its own `id`.", "Rhowch ei `id` ei hun i bob un."),
        ),
    },
    advice=Said("Give one of them another `slug`.", "Rhowch `slug` arall i un ohonynt."),
)
