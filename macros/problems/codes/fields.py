"""Problems of single fields of a content file: names and kinds of values."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

UNKNOWN_FIELD = Code(
    "unknown-field",
    Said(
        "The field is not one that this kind of item has.", "Nid yw’r maes yn un sydd gan y math hwn o eitem."
    ),
    {
        "": Form(
            Said("'{name}' is not a field here.", "Nid yw '{name}' yn faes yma."),
            Said("The fields here are: {fields}.", "Dyma’r meysydd a ganiateir yma: {fields}."),
        ),
        "text": Form(
            Said("'{name}' is not a field here.", "Nid yw '{name}' yn faes yma."),
            Said(
                "A text has only `en:` and `cy:`; put text that holds a colon in a block after `|`.",
                "Dim ond `en:` a `cy:` sydd gan destun; rhowch destun sydd â cholon ynddo mewn bloc ar ôl"
                " `|`.",
            ),
        ),
        "no-fields": Form(Said("'{name}' is not a field here.", "Nid yw '{name}' yn faes yma.")),
        "file-name": Form(
            Said(
                "'{name}' is not a field here: it is the name of the file.",
                "Nid yw '{name}' yn faes yma: enw’r ffeil ydyw.",
            ),
            Said("Delete the line.", "Dilëwch y llinell."),
        ),
    },
    advice=Said(
        "Compare the spelling with the tables of fields, and the spaces before it.",
        "Cymharwch y sillafiad â’r tablau meysydd, ac edrychwch ar y bylchau o flaen enw’r maes.",
    ),
)
_ADD_HERE = Said("Add it here.", "Ychwanegwch ef yma.")
_IN_FRONT_MATTER = Said("Write it between the two lines `---`.", "Ysgrifennwch ef rhwng y ddwy linell `---`.")
MISSING_FIELD = Code(
    "missing-field",
    Said(
        "A field that every item of this kind needs is not there.",
        "Mae maes y mae ei angen ar bob eitem o’r math hwn ar goll.",
    ),
    {
        "": Form(Said("'{name}' is missing.", "Mae '{name}' ar goll."), _ADD_HERE),
        "empty": Form(
            Said("'{name}' is left empty.", "Mae '{name}' wedi’i adael yn wag."),
            Said("Fill it in, or delete the line.", "Llenwch ef, neu dilëwch y llinell."),
        ),
        "language": Form(
            Said("{subject} needs a text in en or cy.", "Mae angen testun o dan `en` neu `cy` ar {subject}."),
            _ADD_HERE,
        ),
        "consent": Form(
            Said(
                "{subject} needs given_by when the basis is consent.",
                "Mae angen `given_by` ar {subject} os `consent` yw’r sail.",
            ),
            _ADD_HERE,
        ),
        "source": Form(
            Said(
                "{subject} needs a source when the permission is public-source.",
                "Mae angen `source` ar {subject} os `public-source` yw’r sail.",
            ),
            _ADD_HERE,
        ),
        "no-front-matter": Form(
            Said(
                "The page does not begin with front matter between two lines `---`.",
                "Nid yw’r dudalen yn dechrau â phennyn rhwng dwy linell `---`.",
            ),
            Said(
                "It needs `id`, `title` and `description`.", "Mae angen `id`, `title` a `description` arni."
            ),
        ),
        "front-matter": Form(
            Said("The front matter lacks '{name}'.", "Nid yw '{name}' yn y pennyn."), _IN_FRONT_MATTER
        ),
    },
    advice=Said(
        "Add it; the tables of fields mark it with *.",
        "Ychwanegwch ef; mae’r tablau meysydd yn ei nodi â *.",
    ),
)
WRONG_TYPE = Code(
    "wrong-type",
    Said(
        "The value is of the wrong kind, for example text where a number belongs.",
        "Mae’r gwerth o’r math anghywir, er enghraifft testun lle dylai rhif fod.",
    ),
    {
        "": Form(
            Said("'{name}' must be {wanted}, not {value}.", "Disgwylir {wanted} yn '{name}', nid {value}.")
        ),
        "quotes": Form(
            Said("'{name}' must be {wanted}, not {value}.", "Disgwylir {wanted} yn '{name}', nid {value}."),
            Said("Put it in quotation marks.", "Rhowch ef rhwng dyfynodau."),
        ),
        "file": Form(
            Said(
                "The file must be a group of fields, each on a line such as `title:`.",
                "Rhaid i’r ffeil fod yn grŵp o feysydd, pob un ar linell fel `title:`.",
            ),
            Said(
                "Start from `toolkit new`, which writes an example.",
                "Dechreuwch â `toolkit new`, sy’n ysgrifennu enghraifft.",
            ),
        ),
        "front-matter": Form(
            Said("'{name}' is of the wrong kind.", "Mae '{name}' o’r math anghywir."), _IN_FRONT_MATTER
        ),
    },
    advice=Said(
        "Write the kind that the message asks for; a year as text needs quotation marks.",
        "Ysgrifennwch y math y mae’r neges yn gofyn amdano; mae angen dyfynodau ar flwyddyn sydd i fod yn"
        " destun.",
    ),
)
