"""Problems of how far works were read, and of what may be cited of them."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

BAD_READING = Code(
    "bad-reading",
    Said(
        "What an entry says of how far its work was read is unclear, or does not fit what else it says.",
        "Nid yw’r hyn y mae cofnod yn ei ddweud am faint o’r gwaith a ddarllenwyd yn glir, neu nid yw’n"
        " cyd-fynd â gweddill y cofnod.",
    ),
    {
        "": Form(
            Said(
                "The {field} '{value}' of '{key}' does not say how far the work was read.",
                "Nid yw '{value}' ym maes {field} y cofnod '{key}' yn dweud faint o’r gwaith a ddarllenwyd.",
            ),
            Said(
                "Write whole, extract, abstract or cited.",
                "Ysgrifennwch `whole`, `extract`, `abstract` neu `cited`.",
            ),
        ),
        "nowhere": Form(
            Said(
                "The entry '{key}' says that its work is only known as another cites it, and not which.",
                "Mae’r cofnod '{key}' yn dweud mai drwy waith arall yn unig y gwyddom am y gwaith, heb ddweud"
                " pa un.",
            ),
            Said(
                "Write read_in = {{key}} with the key of the work that cites it.",
                "Ysgrifennwch `read_in = {{allwedd}}` gydag allwedd y gwaith sy’n ei ddyfynnu.",
            ),
        ),
        "needless": Form(
            Said(
                "The entry '{key}' has read_in, which is only for a work with read = {{cited}}.",
                "Mae gan y cofnod '{key}' y maes `read_in`, sydd ar gyfer gwaith â `read = {{cited}}` yn"
                " unig.",
            ),
            Said(
                "Delete read_in, or write read = {{cited}}.",
                "Dilëwch `read_in`, neu ysgrifennwch `read = {{cited}}`.",
            ),
        ),
        "unknown": Form(
            Said(
                "The read_in '{target}' of '{key}' is not the key of an entry.",
                "Nid allwedd cofnod yw '{target}' ym maes `read_in` y cofnod '{key}'.",
            ),
            Said("Add the work to {path}.", "Ychwanegwch y gwaith at {path}."),
        ),
        "itself": Form(
            Said(
                "The read_in of '{key}' is the entry itself.",
                "Y cofnod ei hun sydd ym maes `read_in` y cofnod '{key}'.",
            ),
            Said(
                "Write the key of the work that cites it.",
                "Ysgrifennwch allwedd y gwaith sy’n ei ddyfynnu.",
            ),
        ),
        "unread": Form(
            Said(
                "The read_in '{target}' of '{key}' is itself only known as another work cites it.",
                "Drwy waith arall yn unig y gwyddom am '{target}', sydd ym maes `read_in` y cofnod '{key}'.",
            ),
            Said(
                "Write the key of the work that was read.",
                "Ysgrifennwch allwedd y gwaith a ddarllenwyd.",
            ),
        ),
    },
    advice=Said(
        "Write `whole`, `extract`, `abstract` or `cited` in `read`; with the last, write in `read_in` the key"
        " of the work that cites it and was read.",
        "Ysgrifennwch `whole`, `extract`, `abstract` neu `cited` yn `read`; gyda’r olaf, rhowch yn"
        " `read_in` allwedd y gwaith sy’n ei ddyfynnu ac a ddarllenwyd.",
    ),
)
