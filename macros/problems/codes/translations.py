"""Problems of the two languages: what is missing in one of them, or no longer says the same."""

from __future__ import annotations

from ..problem import Code, Form, Severity
from ..said import Said

MISSING_STRING = Code(
    "missing-string",
    Said(
        "A word of the interface or a name in a closed list is missing in one of the languages.",
        "Mae un o eiriau’r rhyngwyneb neu enw mewn rhestr gaeedig ar goll yn un o’r ieithoedd.",
    ),
    {
        "": Form(
            Said(
                "The word '{key}' is missing in {language}, or its places in braces do not fit.",
                "Mae’r gair '{key}' ar goll o dan `{language}`, neu nid yw’r mannau rhwng bachau cyrliog yn"
                " cyfateb.",
            ),
            Said(
                "Add it in both languages, with the places that it had.",
                "Ychwanegwch ef yn y ddwy iaith, gyda’r mannau a oedd ynddo.",
            ),
        ),
        "text": Form(
            Said(
                "The word '{key}' lacks its text in {language}.",
                "Nid oes testun i’r gair '{key}' o dan `{language}`.",
            ),
            Said("Add it beneath the other.", "Ychwanegwch ef o dan yr iaith arall."),
        ),
        "plural": Form(
            Said(
                "The word '{key}' lacks the plural forms {forms} in {language}.",
                "Mae’r ffurfiau lluosog {forms} ar goll o’r gair '{key}' o dan `{language}`.",
            ),
            Said("Add it beneath the other.", "Ychwanegwch nhw o dan yr iaith arall."),
        ),
        "name": Form(
            Said("'{name}' has no {language} name.", "Nid oes enw {language} i '{name}'."),
            Said("Add it beneath the other language.", "Ychwanegwch ef o dan yr iaith arall."),
        ),
    },
    advice=Said(
        "Add it to `content/strings.yml` or `content/vocabulary.yml`.",
        "Ychwanegwch ef at `content/strings.yml` neu `content/vocabulary.yml`.",
    ),
)
MISSING_TRANSLATION = Code(
    "missing-translation",
    Said("A text is there in one language only.", "Mae testun ar gael mewn un iaith yn unig."),
    {
        "": Form(
            Said("'{name}' is missing in {language}.", "Mae’r testun {language} ar goll yn '{name}'."),
            Said("Add it beneath the other language.", "Ychwanegwch ef o dan yr iaith arall."),
        ),
    },
    Severity.WARNING,
    release=True,
    advice=Said(
        "Add the other language, or leave it to a translator.",
        "Ychwanegwch yr iaith arall, neu gadewch hynny i gyfieithydd.",
    ),
)
_CHANGED = Form(
    Said(
        "The text has changed since its {language} translation was made.",
        "Mae’r testun wedi newid ers gwneud ei gyfieithiad {language}.",
    ),
    Said(
        "Bring the {language} up to date, then run `toolkit translations --accept {path}`.",
        "Diweddarwch y testun {language}, ac yna rhedwch `toolkit translations --accept {path}`.",
    ),
)
STALE_TRANSLATION = Code(
    "stale-translation",
    Said(
        "The text has changed since it was translated.", "Mae’r testun wedi newid ers iddo gael ei gyfieithu."
    ),
    {
        "": _CHANGED,
        "page": Form(
            Said(
                "The page docs/{source} has changed since this translation of it was made.",
                "Mae’r dudalen `docs/{source}` wedi newid ers gwneud y cyfieithiad hwn ohoni.",
            ),
            Said(
                "Bring this page up to date, then run `toolkit translations --accept {path}`.",
                "Diweddarwch y dudalen hon, ac yna rhedwch `toolkit translations --accept {path}`.",
            ),
        ),
        "pair": Form(
            Said(
                "Not exactly one of this page and its twin is recorded as the translation of the other.",
                "Dylai naill ai’r dudalen hon neu ei chymar, ond nid y ddwy, fod wedi’i chofnodi fel"
                " cyfieithiad o’r llall, ac nid felly y mae.",
            ),
            Said(
                "Give the one that is `translation` with `source` and `reviewed` in its front matter, then"
                " run `toolkit translations --accept {path}` (or with the path of its twin).",
                "Rhowch `translation` gyda `source` a `reviewed` ym mhennyn yr un sy’n gyfieithiad, ac yna"
                " rhedwch `toolkit translations --accept {path}` (neu gyda llwybr ei chymar).",
            ),
        ),
        "unrecorded": Form(
            Said(
                "Nothing records which text the translation was made from.",
                "Nid oes dim yn cofnodi o ba destun y gwnaed y cyfieithiad.",
            ),
            Said(
                "If it is up to date, run `toolkit translations --accept {path}`.",
                "Os yw’n gyfredol, rhedwch `toolkit translations --accept {path}`.",
            ),
        ),
    },
    Severity.WARNING,
    release=True,
    advice=Said(
        "Bring the translation up to date if you can; a maintainer then records it, with `toolkit"
        " translations --accept` and the path of the file.",
        "Diweddarwch y cyfieithiad os gallwch; bydd un o’r cynhalwyr wedyn yn ei gofnodi, gyda `toolkit"
        " translations --accept` a llwybr y ffeil.",
    ),
)
STALE_CASE_STUDY = Code(
    "stale-case-study",
    Said(
        "The text of a case study has changed since it was translated.",
        "Mae testun astudiaeth achos wedi newid ers iddo gael ei gyfieithu.",
    ),
    {"": _CHANGED},
    Severity.WARNING,
    advice=Said(
        "The contributor need not do anything: a maintainer or translator brings the translation up to date"
        " and records it.",
        "Nid oes angen i’r cyfrannwr wneud dim: bydd un o’r cynhalwyr neu gyfieithydd yn diweddaru’r"
        " cyfieithiad ac yn ei gofnodi.",
    ),
)
MISSING_PAGE = Code(
    "missing-page",
    Said(
        "A page under `docs/` has no page with the same `id` in the other language.",
        "Nid oes gan dudalen o dan `docs/` dudalen â’r un `id` yn yr iaith arall.",
    ),
    {
        "": Form(
            Said(
                "No page under docs/{language}/ has the id '{id}'.",
                "Nid oes gan unrhyw dudalen o dan `docs/{language}/` yr `id` '{id}'.",
            ),
            Said("Write its twin, with the same `id`.", "Ysgrifennwch ei chymar, â’r un `id`."),
        ),
    },
    advice=Said("Add the twin, with the same `id`.", "Ychwanegwch ei chymar, â’r un `id`."),
)
