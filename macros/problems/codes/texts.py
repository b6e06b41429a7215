"""Problems of texts: what is not taken from contributors."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

HTML = Code(
    "html",
    Said("The text holds HTML.", "Mae HTML yn y testun."),
    {
        "": Form(
            Said("The text holds HTML ('{html}').", "Mae HTML yn y testun ('{html}')."),
            Said(
                "Use Markdown: *emphasis*, **strong**, - lists, [words](https://…).",
                "Defnyddiwch Markdown: *pwyslais*, **cryf**, - rhestrau, [geiriau](https://…).",
            ),
        ),
        "entry": Form(
            Said("The {field} holds HTML ('{html}').", "Mae HTML ym maes {field} ('{html}')."),
            Said(
                "Delete it; write \\emph{{…}} for italics.",
                "Dilëwch ef; ysgrifennwch `\\emph{{…}}` ar gyfer llythrennau italig.",
            ),
        ),
    },
    advice=Said(
        "Use `*`, `**`, `-` and links instead.", "Defnyddiwch `*`, `**`, `-` a dolenni yn lle hynny."
    ),
)
_SAY_IT = Said("Delete it, or say it in words.", "Dilëwch ef, neu dywedwch yr un peth mewn geiriau.")
TEMPLATE_SYNTAX = Code(
    "template-syntax",
    Said(
        "The text holds template marks such as `{{` or `{%`.",
        "Mae marciau templed fel `{{` neu `{%` yn y testun.",
    ),
    {
        "": Form(
            Said(
                "The text holds '{mark}', which belongs to page templates.",
                "Mae '{mark}', sy’n perthyn i dempledi tudalennau, yn y testun.",
            ),
            _SAY_IT,
        ),
        "entry": Form(
            Said(
                "The {field} holds '{mark}', which belongs to page templates.",
                "Mae '{mark}', sy’n perthyn i dempledi tudalennau, ym maes {field}.",
            ),
            _SAY_IT,
        ),
    },
    advice=Said("Take them out.", "Tynnwch nhw allan."),
)
UNSAFE_LINK = Code(
    "unsafe-link",
    Said(
        "A link does not lead to an http or https address or to an e-mail.",
        "Nid yw dolen yn arwain at gyfeiriad http neu https nac at gyfeiriad e-bost.",
    ),
    {
        "": Form(
            Said(
                "The link '{address}' does not lead to a web address.",
                "Nid yw’r ddolen '{address}' yn arwain at gyfeiriad gwe.",
            ),
            Said(
                "Give the whole address, beginning with https://.",
                "Rhowch y cyfeiriad cyfan, gan ddechrau â https://.",
            ),
        ),
    },
    advice=Said(
        "Give the whole address, beginning with `https://`.",
        "Rhowch y cyfeiriad cyfan, gan ddechrau â `https://`.",
    ),
)
IMAGE = Code(
    "image",
    Said("The text embeds an image.", "Mae delwedd yn y testun."),
    {
        "": Form(
            Said(
                "The text embeds an image ('{address}'); images are not taken from contributed text.",
                "Mae delwedd yn y testun ('{address}'); ni dderbynnir delweddau mewn testun a gyfrannwyd.",
            ),
            Said(
                "Describe in words what it shows, or link to the page that shows it.",
                "Disgrifiwch mewn geiriau yr hyn y mae’n ei ddangos, neu rhowch ddolen i’r dudalen sy’n ei"
                " dangos.",
            ),
        ),
    },
    advice=Said(
        "Describe in words what the image shows.",
        "Disgrifiwch mewn geiriau yr hyn y mae’r ddelwedd yn ei ddangos.",
    ),
)
PLACEHOLDER = Code(
    "placeholder",
    Said(
        'The "…" or the example sentence of a new file is still there in place of a text.',
        'Mae "…" neu frawddeg enghreifftiol y ffeil newydd yn dal yno yn lle testun.',
    ),
    {
        "": Form(
            Said("'{text}' is only a placeholder.", "Dim ond llenwi bwlch y mae '{text}'."),
            Said("Write the text, or delete the field.", "Ysgrifennwch y testun, neu dilëwch y maes."),
        ),
    },
    advice=Said("Write the text, or delete the field.", "Ysgrifennwch y testun, neu dilëwch y maes."),
)
_TYPE_AGAIN = Said("Delete it and type the words again.", "Dilëwch ef a theipiwch y geiriau eto.")
HIDDEN_CHARACTER = Code(
    "hidden-character",
    Said("The text holds invisible control characters.", "Mae nodau rheoli anweledig yn y testun."),
    {
        "": Form(
            Said(
                "The text holds an invisible character (U+{number:04X}).",
                "Mae nod anweledig yn y testun (U+{number:04X}).",
            ),
            _TYPE_AGAIN,
        ),
        "bibliography": Form(
            Said(
                "The bibliography holds an invisible character (U+{number:04X}).",
                "Mae nod anweledig yn y llyfryddiaeth (U+{number:04X}).",
            ),
            _TYPE_AGAIN,
        ),
    },
    advice=Said(
        "Delete the line and type it afresh, without pasting.",
        "Dilëwch y llinell a’i theipio o’r newydd, heb ludo.",
    ),
)
