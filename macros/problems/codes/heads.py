"""Problems of the built site: what its pages say of themselves."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

PAGE_TITLE = Code(
    "page-title",
    Said("A page has no title, or more than one.", "Nid oes gan dudalen deitl, neu mae ganddi fwy nag un."),
    {
        "": Form(
            Said(
                "The page has {count} titles, and needs one.",
                "Nifer teitlau’r dudalen: {count}; mae angen un.",
            ),
            Said("Give it one <title> in its head.", "Rhowch un <title> yn ei `head`."),
        ),
    },
    advice=Said("Give it one `title`.", "Rhowch un `title` iddi."),
)
PAGE_DESCRIPTION = Code(
    "page-description",
    Said(
        "A page has no description for search engines, or more than one.",
        "Nid oes gan dudalen ddisgrifiad ar gyfer peiriannau chwilio, neu mae ganddi fwy nag un.",
    ),
    {
        "": Form(
            Said(
                "The page has {count} descriptions, and needs one.",
                "Nifer disgrifiadau’r dudalen: {count}; mae angen un.",
            ),
            Said(
                "Fill in the summary or description of its source.",
                "Llenwch y maes `summary` neu `description` yn ffynhonnell y dudalen.",
            ),
        ),
    },
    advice=Said("Give it one `description` or `summary`.", "Rhowch un `description` neu `summary` iddi."),
)
_CANONICAL = Said(
    'Give it one <link rel="canonical"> with its own complete address.',
    'Rhowch un <link rel="canonical"> iddi â’i chyfeiriad gwe cyflawn ei hun.',
)
PAGE_CANONICAL = Code(
    "page-canonical",
    Said(
        "A page does not give its own address as the canonical one.",
        "Nid yw tudalen yn rhoi ei chyfeiriad gwe ei hun fel yr un canonaidd.",
    ),
    {
        "": Form(
            Said(
                "The canonical link '{address}' is not the page's own address.",
                "Nid cyfeiriad gwe’r dudalen ei hun yw’r ddolen ganonaidd '{address}'.",
            ),
            _CANONICAL,
        ),
        "count": Form(
            Said(
                "The page has {count} canonical links, and needs one.",
                "Nifer dolenni canonaidd y dudalen: {count}; mae angen un.",
            ),
            _CANONICAL,
        ),
    },
    advice=Said("Mend the template or `site_url`.", "Trwsiwch y templed neu `site_url`."),
)
_SAME_TITLE = Said(
    "Give a hand-written page the same title in its front matter as in its first heading; on a generated"
    " page, mend what makes the metadata.",
    "Rhowch yr un teitl i dudalen a ysgrifennwyd â llaw yn ei phennyn ag yn ei phennawd cyntaf; ar dudalen"
    " a gynhyrchir, trwsiwch yr hyn sy’n creu’r metadata.",
)
PAGE_METADATA = Code(
    "page-metadata",
    Said(
        "What a page tells programs about itself is not what its readers see.",
        "Nid yw’r hyn y mae tudalen yn ei ddweud wrth raglenni amdani ei hun yr un fath â’r hyn y mae ei"
        " darllenwyr yn ei weld.",
    ),
    {
        "data": Form(
            Said(
                "The JSON-LD gives {name} {told}, and the page {shown}.",
                "Yn y JSON-LD, gwerth `{name}` yw {told}, ac ar y dudalen {shown}.",
            ),
            _SAME_TITLE,
        ),
        "tag": Form(
            Said(
                "The tag {name} says {told}, and the page {shown}.",
                "Yn y tag `{name}` y mae {told}, ac ar y dudalen {shown}.",
            ),
            _SAME_TITLE,
        ),
        "count": Form(
            Said(
                "The page has {count} blocks of JSON-LD, and needs one.",
                "Nifer blociau JSON-LD y dudalen: {count}; mae angen un.",
            ),
            _SAME_TITLE,
        ),
        "unreadable": Form(
            Said("The JSON-LD of the page cannot be read.", "Ni ellir darllen JSON-LD y dudalen."),
            _SAME_TITLE,
        ),
        "type": Form(
            Said(
                "The JSON-LD of the page does not say what the page is in schema.org.",
                "Nid yw JSON-LD y dudalen yn dweud beth yw’r dudalen yn schema.org.",
            ),
            _SAME_TITLE,
        ),
        "author": Form(
            Said(
                "The page needs one tag citation_author.", "Mae angen un tag `citation_author` ar y dudalen."
            ),
            _SAME_TITLE,
        ),
        "references": Form(
            Said(
                "The page needs one tag citation_reference for each of its references.",
                "Mae angen un tag `citation_reference` ar y dudalen ar gyfer pob un o’i chyfeiriadau.",
            ),
            _SAME_TITLE,
        ),
    },
    advice=Said(
        "Give a hand-written page the same title in its front matter as in its first heading.",
        "Rhowch yr un teitl i dudalen a ysgrifennwyd â llaw yn ei phennyn ag yn ei phennawd cyntaf.",
    ),
)
RESIDUE = Code(
    "residue",
    Said(
        "A page shows template marks or the text of an error.",
        "Mae tudalen yn dangos marciau templed neu destun gwall.",
    ),
    {
        "": Form(
            Said("Readers would see '{text}'.", "Byddai darllenwyr yn gweld '{text}'."),
            Said(
                "Mend the macro or template that made this part of the page.",
                "Trwsiwch y macro neu’r templed a wnaeth y rhan hon o’r dudalen.",
            ),
        ),
    },
    advice=Said("Look at the macros of that page.", "Edrychwch ar facros y dudalen honno."),
)
