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
UNREAD_WORK = Code(
    "unread-work",
    Said(
        "The entry of a work that a page names does not say how far the work was read, or has no note for"
        " reviewers.",
        "Nid yw cofnod gwaith y mae tudalen yn ei enwi yn dweud faint o’r gwaith a ddarllenwyd, neu nid oes"
        " ynddo nodyn i adolygwyr.",
    ),
    {
        "": Form(
            Said(
                "The entry '{key}' does not say how far the work was read; {path}:{line} names it.",
                "Nid yw’r cofnod '{key}' yn dweud faint o’r gwaith a ddarllenwyd; mae {path}:{line} yn ei"
                " enwi.",
            ),
            Said(
                "Write read = {{whole}} if all of it was read, {{extract}} for a part of it, {{abstract}} for"
                " its abstract only, or {{cited}} with read_in = {{key}} if it is only known as another work"
                " cites it.",
                "Ysgrifennwch `read = {{whole}}` os darllenwyd y cyfan, `{{extract}}` os darllenwyd rhan,"
                " `{{abstract}}` os y crynodeb yn unig a ddarllenwyd, neu `{{cited}}` gyda `read_in ="
                " {{allwedd}}` os drwy waith arall yn unig y gwyddom amdano.",
            ),
        ),
        "annote": Form(
            Said(
                "The entry '{key}' has no `annote`; {path}:{line} names it.",
                "Nid oes maes `annote` yn y cofnod '{key}'; mae {path}:{line} yn ei enwi.",
            ),
            Said(
                "Write `annote = {{…}}`: in one or two English sentences what the work says, and what may be"
                " claimed from it.",
                "Ysgrifennwch `annote = {{…}}`: mewn brawddeg neu ddwy yn Saesneg, yr hyn y mae’r gwaith yn"
                " ei ddweud a’r hyn y gellir ei honni ar ei sail.",
            ),
        ),
    },
    advice=Said(
        "Say in `read` how far it was read, and in `annote` what the work says and what may be claimed from"
        " it.",
        "Nodwch yn `read` faint ohono a ddarllenwyd, ac yn `annote` yr hyn y mae’r gwaith yn ei ddweud a’r"
        " hyn y gellir ei honni ar ei sail.",
    ),
)
_NOT_READ = Said(
    "Nobody here has read '{key}': it is only known as another work cites it.",
    "Nid oes neb yma wedi darllen '{key}': drwy waith arall yn unig y gwyddom amdano.",
)
SECOND_HAND = Code(
    "second-hand",
    Said(
        "A work is cited as if it had been read, although it is only known as another work cites it.",
        "Cyfeirir at waith fel pe bai wedi’i ddarllen, er mai drwy waith arall yn unig y gwyddom amdano.",
    ),
    {
        "": Form(_NOT_READ, Said("Write [{cited} via {via}].", "Ysgrifennwch `[{cited} via {via}]`.")),
        "in-sentence": Form(
            _NOT_READ, Said("Write {cited} [via {via}].", "Ysgrifennwch `{cited} [via {via}]`.")
        ),
        "via": Form(
            Said(
                "Nobody here has read '{key}' either, so no other work can be cited via it.",
                "Nid oes neb yma wedi darllen '{key}' chwaith, felly ni ellir cyfeirio at waith arall"
                " drwyddo.",
            ),
            Said(
                "Write [{cited} via @key] with the key of a work that was read.",
                "Ysgrifennwch `[{cited} via @allwedd]` gydag allwedd gwaith a ddarllenwyd.",
            ),
        ),
        "field": Form(
            _NOT_READ,
            Said(
                "Name the work that cites it, '{read_in}', or name this one under `related` only.",
                "Enwch y gwaith sy’n ei ddyfynnu, '{read_in}', neu enwch hwn o dan `related` yn unig.",
            ),
        ),
    },
    advice=Said(
        "Cite it via the work that was read: `[@one via @other]`.",
        "Cyfeiriwch ato drwy’r gwaith a ddarllenwyd: `[@un via @arall]`.",
    ),
)
