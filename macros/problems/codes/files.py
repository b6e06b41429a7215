"""Problems of a file as a whole: its encoding, its size, its name and its place."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

NOT_UTF8 = Code(
    "not-utf8",
    Said(
        "The file is not saved as UTF-8, so Welsh letters would be lost.",
        "Nid yw’r ffeil wedi’i chadw fel UTF-8, felly byddai llythrennau Cymraeg yn mynd ar goll.",
    ),
    {
        "": Form(
            Said("The file is not saved as UTF-8.", "Nid yw’r ffeil wedi’i chadw fel UTF-8."),
            Said(
                "Save it again with the encoding UTF-8, so that letters such as ŵ and ŷ are kept.",
                "Cadwch hi eto gan ddefnyddio’r amgodiad UTF-8, er mwyn cadw llythrennau fel ŵ ac ŷ.",
            ),
        ),
    },
    advice=Said(
        "Save it again with the encoding UTF-8, or paste the text into GitHub.",
        "Cadwch hi eto gan ddefnyddio’r amgodiad UTF-8, neu gludwch y testun i GitHub.",
    ),
)
TOO_LARGE = Code(
    "too-large",
    Said("The file is larger than 1 MB.", "Mae’r ffeil yn fwy nag 1 MB."),
    {
        "": Form(
            Said(
                "The file is {size:,} bytes long; the limit is {limit:,}.",
                "Maint y ffeil mewn beitiau yw {size:,}; y terfyn yw {limit:,}.",
            ),
            Said("Shorten the text.", "Byrhewch y testun."),
        ),
    },
    advice=Said(
        "Shorten it, or divide it between two items.", "Byrhewch hi, neu rhannwch hi rhwng dwy eitem."
    ),
)
_FILL_IN = Said("Fill it in, or delete it.", "Llenwch hi, neu dilëwch hi.")
EMPTY_FILE = Code(
    "empty-file",
    Said("The file has no content.", "Nid oes dim yn y ffeil."),
    {
        "": Form(Said("The file is empty.", "Mae’r ffeil yn wag."), _FILL_IN),
        "comments": Form(
            Said("The file holds only comments.", "Nid oes dim ond sylwadau yn y ffeil."), _FILL_IN
        ),
        "no-field": Form(Said("The file holds no field.", "Nid oes maes yn y ffeil."), _FILL_IN),
    },
    advice=Said("Copy an example into it, or delete it.", "Copïwch enghraifft iddi, neu dilëwch hi."),
)
NOT_READ = Code(
    "not-read",
    Said("The file cannot be opened.", "Ni ellir agor y ffeil."),
    {
        "": Form(
            Said("The file cannot be opened ({reason}).", "Ni ellir agor y ffeil ({reason})."),
            Said("See that you may read it.", "Gwnewch yn siŵr bod gennych hawl i’w darllen."),
        ),
    },
    advice=Said("See that you may read it.", "Gwnewch yn siŵr bod gennych hawl i’w darllen."),
)
MISSING_FILE = Code(
    "missing-file",
    Said(
        "A file that every toolkit needs is not there.",
        "Mae ffeil y mae ei hangen ar bob pecyn cymorth ar goll.",
    ),
    {
        "": Form(
            Said(
                "The file is not there, and the toolkit cannot be built without it.",
                "Nid yw’r ffeil yno, ac ni ellir adeiladu’r pecyn cymorth hebddi.",
            ),
            Said("Write it, or bring it back.", "Ysgrifennwch hi, neu adferwch hi."),
        ),
    },
    advice=Said("Write it, or bring it back.", "Ysgrifennwch hi, neu adferwch hi."),
)
FILE_NAME = Code(
    "file-name",
    Said("The file name is not a valid id.", "Nid yw enw’r ffeil yn ddynodwr dilys."),
    {
        "": Form(
            Said(
                "'{name}' is not a good name for a content file.",
                "Nid yw '{name}' yn enw addas ar ffeil gynnwys.",
            ),
            Said(
                "Use lower-case letters a to z, digits and hyphens, and the ending .yml.",
                "Defnyddiwch lythrennau bach o `a` i `z`, digidau a chysylltnodau, a’r terfyniad `.yml`.",
            ),
        ),
        "id": Form(
            Said("'{id}' is not a good id.", "Nid yw '{id}' yn ddynodwr addas."),
            Said(
                "Use lower-case letters a to z, digits and hyphens, {longest} of them at most.",
                "Defnyddiwch lythrennau bach o `a` i `z`, digidau a chysylltnodau, {longest} ohonynt ar y"
                " mwyaf.",
            ),
        ),
        "taken": Form(
            Said(
                "The file is there already; nothing was changed.",
                "Mae’r ffeil yno’n barod; ni newidiwyd dim.",
            ),
            Said("Choose another id.", "Dewiswch ddynodwr arall."),
        ),
    },
    advice=Said(
        "Use lower-case letters without accents, digits and hyphens, and `.yml` at the end.",
        "Defnyddiwch lythrennau bach heb acenion, digidau a chysylltnodau, a `.yml` ar y diwedd.",
    ),
)
MISPLACED_FILE = Code(
    "misplaced-file",
    Said(
        "The file is in a folder where the toolkit does not look.",
        "Mae’r ffeil mewn ffolder lle nad yw’r pecyn cymorth yn edrych.",
    ),
    {
        "": Form(
            Said(
                "The file lies in a folder inside content/{kind}/.",
                "Mae’r ffeil mewn ffolder y tu mewn i `content/{kind}/`.",
            ),
            Said("Move it to content/{kind}/ itself.", "Symudwch hi i `content/{kind}/` ei hun."),
        ),
        "link": Form(
            Said(
                "This is a link to another place; the site would publish what lies there.",
                "Dolen i le arall yw hon; byddai’r wefan yn cyhoeddi’r hyn sydd yno.",
            ),
            Said("Put the file itself here.", "Rhowch y ffeil ei hun yma."),
        ),
        "stray": Form(
            Said(
                "The toolkit does not look for content in '{name}'.",
                "Nid yw’r pecyn cymorth yn chwilio am gynnwys yn '{name}'.",
            ),
            Said("Use one of the folders {folders}.", "Defnyddiwch un o’r ffolderi {folders}."),
        ),
    },
    advice=Said("Move it to the folder of its kind.", "Symudwch hi i ffolder ei math."),
)
