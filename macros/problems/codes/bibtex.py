"""Problems of the bibliography as BibTeX: what cannot be read of it."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

_BEGIN = Said("Begin an entry as in @book{{key, …}}.", "Dechreuwch gofnod fel yn `@book{{key, …}}`.")
BIBTEX_SYNTAX = Code(
    "bibtex-syntax",
    Said(
        "The bibliography cannot be read from here on.",
        "Ni ellir darllen y llyfryddiaeth o’r fan hon ymlaen.",
    ),
    {
        "": Form(
            Said(
                "{entry} cannot be read after this point.", "{entry}: ni ellir ei ddarllen ar ôl y fan hon."
            ),
            Said(
                "Put a comma between fields and a brace at the end.",
                "Rhowch goma rhwng meysydd a bachyn cyrliog ar y diwedd.",
            ),
        ),
        "expected": Form(
            Said(
                "{entry} cannot be read: {wanted} is expected here.",
                "{entry}: ni ellir ei ddarllen; disgwylir {wanted} yma.",
            )
        ),
        "brace-too-many": Form(
            Said(
                "{entry} cannot be read: a closing brace stands here that no other opens.",
                "{entry}: ni ellir ei ddarllen; mae yma fachyn cyrliog cau nad oes un i’w agor.",
            ),
            Said(
                "Delete it, or put the brace that opens it before it.",
                "Dilëwch ef, neu rhowch y bachyn sy’n ei agor o’i flaen.",
            ),
        ),
        "open": Form(
            Said("{entry} is not closed.", "{entry}: nid yw wedi’i gau."),
            Said(
                "Look for a closing brace or quotation mark that is missing from here on.",
                "Chwiliwch am fachyn cyrliog neu ddyfynnod cau sydd ar goll o’r fan hon ymlaen.",
            ),
        ),
        "no-key": Form(
            Said("{entry} has no citation key.", "{entry}: nid oes ganddo allwedd gyfeirio."), _BEGIN
        ),
        "no-brace": Form(
            Said("'@{type}' is not followed by a brace.", "Nid oes bachyn cyrliog ar ôl '@{type}'."), _BEGIN
        ),
        "outside": Form(
            Said(
                "This stands outside any entry: the entry before it is closed too early.",
                "Mae hyn y tu allan i bob cofnod: mae’r cofnod o’i flaen wedi’i gau’n rhy gynnar.",
            ),
            Said("Delete the closing brace that is too many.", "Dilëwch y bachyn cyrliog nad oes ei angen."),
        ),
        "open-comment": Form(
            Said(
                "This @comment is not closed, so all that follows is a part of it.",
                "Nid yw’r @comment hwn wedi’i gau, felly mae popeth sy’n dilyn yn rhan ohono.",
            ),
            Said("Add the closing brace that is missing.", "Ychwanegwch y bachyn cyrliog sydd ar goll."),
        ),
    },
    advice=Said(
        "Look for a missing comma, brace or quotation mark, here or on the line above.",
        "Chwiliwch am goma, bachyn cyrliog neu ddyfynnod sydd ar goll, yma neu ar y llinell uwchben.",
    ),
)
BIBTEX_DUPLICATE_KEY = Code(
    "bibtex-duplicate-key",
    Said("Two entries have the same citation key.", "Mae gan ddau gofnod yr un allwedd gyfeirio."),
    {
        "": Form(
            Said(
                "The citation key '{key}' is taken by the entry in line {line}.",
                "Mae gan y cofnod ar linell {line} yr allwedd gyfeirio '{key}' eisoes.",
            ),
            Said(
                "Give one of the two another key; capitals make no difference.",
                "Rhowch allwedd arall i un o’r ddau; nid yw priflythrennau’n gwneud gwahaniaeth.",
            ),
        ),
    },
    advice=Said(
        "Give one of them another key, or merge them.", "Rhowch allwedd arall i un ohonynt, neu unwch nhw."
    ),
)
BIBTEX_DUPLICATE_FIELD = Code(
    "bibtex-duplicate-field",
    Said("An entry has a field twice.", "Mae’r un maes ddwywaith mewn cofnod."),
    {
        "": Form(
            Said(
                "The entry '{key}' has the field '{name}' twice.",
                "Mae’r maes '{name}' ddwywaith yn y cofnod '{key}'.",
            ),
            Said("Keep one of them.", "Cadwch un ohonynt."),
        ),
    },
    advice=Said("Delete one of the two.", "Dilëwch un o’r ddau."),
)
BIBTEX_UNKNOWN_TYPE = Code(
    "bibtex-unknown-type",
    Said(
        "The entry type is not one that the toolkit can print.",
        "Nid yw math y cofnod yn un y gall y pecyn cymorth ei argraffu.",
    ),
    {
        "": Form(
            Said(
                "The toolkit cannot print entries of the type @{type}.",
                "Ni all y pecyn cymorth argraffu cofnodion o’r math @{type}.",
            ),
            Said(
                "Use @misc, or @online for a web page.", "Defnyddiwch @misc, neu @online ar gyfer tudalen we."
            ),
        ),
    },
    advice=Said(
        "Take the type that the message offers, or `misc`.",
        "Defnyddiwch y math y mae’r neges yn ei gynnig, neu `misc`.",
    ),
)
