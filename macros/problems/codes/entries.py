"""Problems of single entries of the bibliography: what is missing, and values that nobody could print."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

_NEEDS = Said("An entry of type @{type} needs {fields}.", "Mae angen {fields} ar gofnod o’r math @{type}.")
BIBTEX_MISSING_FIELD = Code(
    "bibtex-missing-field",
    Said(
        "An entry lacks a field that its type needs.",
        "Mae maes y mae ei angen ar gofnod o’r math hwn ar goll.",
    ),
    {
        "": Form(_NEEDS),
        "date": Form(
            _NEEDS,
            Said(
                "Write note = {{n.d.}} if the work has no date.",
                "Ysgrifennwch `note = {{n.d.}}` os nad oes dyddiad i’r gwaith.",
            ),
        ),
    },
    advice=Said("Add the field that the message names.", "Ychwanegwch y maes y mae’r neges yn ei enwi."),
)
BIBTEX_BAD_FIELD = Code(
    "bibtex-bad-field",
    Said(
        "A field has a malformed value (year, date or DOI).",
        "Mae gwerth gwallus mewn maes (blwyddyn, dyddiad neu DOI).",
    ),
    {
        "year": Form(
            Said(
                "The {field} '{value}' is not four digits.", "Nid pedwar digid yw '{value}' ym maes {field}."
            ),
            Said(
                "Leave the year out, or write forthcoming or in press.",
                "Gadewch y flwyddyn allan, neu ysgrifennwch `forthcoming` neu `in press`.",
            ),
        ),
        "date": Form(
            Said("The {field} '{value}' is not a date.", "Nid yw '{value}' ym maes {field} yn ddyddiad."),
            Said(
                "Write it as 2024-03-05, 2024-03 or 2024.",
                "Ysgrifennwch ef fel 2024-03-05, 2024-03 neu 2024.",
            ),
        ),
        "doi": Form(
            Said("The {field} '{value}' is not a DOI.", "Nid yw '{value}' ym maes {field} yn DOI."),
            Said(
                "Write only the part that begins with 10., as in 10.1000/182.",
                "Ysgrifennwch y rhan sy’n dechrau â 10., a dim arall, fel yn 10.1000/182.",
            ),
        ),
        "key": Form(
            Said(
                "The citation key '{key}' holds the mark '{mark}'.",
                "Mae’r marc '{mark}' yn yr allwedd gyfeirio '{key}'.",
            ),
            Said(
                "Use letters, digits, hyphens and colons in a key.",
                "Defnyddiwch lythrennau, digidau, cysylltnodau a cholonau mewn allwedd.",
            ),
        ),
        "command": Form(
            Said(
                "The {field} holds the command '{command}', which the toolkit leaves out.",
                "Mae’r gorchymyn '{command}' ym maes {field}, ac mae’r pecyn cymorth yn ei hepgor.",
            ),
            Said(
                "Write the letter or mark itself; \\emph{{…}} is for italics.",
                "Ysgrifennwch y llythyren neu’r marc ei hun; ar gyfer llythrennau italig y mae"
                " `\\emph{{…}}`.",
            ),
        ),
        "organisation": Form(
            Said(
                "'{name}' would be read as the name of a person.",
                "Byddai '{name}' yn cael ei ddarllen fel enw person.",
            ),
            Said(
                "Write {field} = {{{{{name}}}}} with two pairs of braces for an organisation.",
                "Ysgrifennwch `{field} = {{{{{name}}}}}` â dau bâr o fachau cyrliog ar gyfer corff.",
            ),
        ),
        "organisation-elsewhere": Form(
            Said(
                "'{name}' is an organisation in another entry, and would be read as a person here.",
                "Corff yw '{name}' mewn cofnod arall, a byddai’n cael ei ddarllen fel enw person yma.",
            ),
            Said(
                "Write {field} = {{{{{name}}}}} with two pairs of braces.",
                "Ysgrifennwch `{field} = {{{{{name}}}}}` â dau bâr o fachau cyrliog.",
            ),
        ),
        "commas": Form(
            Said("The name '{name}' has too many commas.", "Mae gormod o gomas yn yr enw '{name}'."),
            Said(
                "Write Family, Given, with 'and' between two names.",
                "Ysgrifennwch `Cyfenw, Enw`, gydag `and` rhwng dau enw.",
            ),
        ),
        "crossref": Form(
            Said(
                "The crossref '{key}' is not the key of an entry.",
                "Nid allwedd cofnod yw’r `crossref` '{key}'.",
            )
        ),
        "crossref-circle": Form(
            Said(
                "The crossref '{key}' leads back to the entry itself.",
                "Mae’r `crossref` '{key}' yn arwain yn ôl at y cofnod ei hun.",
            ),
            Said("Delete one of the crossrefs.", "Dilëwch un o’r meysydd `crossref`."),
        ),
        "crossref-depth": Form(
            Said(
                "The crossrefs from here are too many to follow.",
                "Mae gormod o feysydd `crossref` i’w dilyn o’r fan hon.",
            ),
            Said("Write the fields out.", "Ysgrifennwch y meysydd yn llawn."),
        ),
        "long": Form(
            Said(
                "A value of the entry is longer than {most:,} characters, or becomes so.",
                "Mae gwerth yn y cofnod yn rhy hir, neu’n mynd yn rhy hir; y terfyn yw {most:,} o nodau.",
            ),
            Said(
                "Shorten it, and join fewer names of strings.",
                "Byrhewch ef, a chysylltwch lai o enwau llinynnau.",
            ),
        ),
        "unknown-string": Form(
            Said(
                "'{word}' is neither in braces nor a name that the file defines.",
                "Nid yw '{word}' rhwng bachau cyrliog, ac nid yw’n enw y mae’r ffeil yn ei ddiffinio.",
            )
        ),
    },
    advice=Said(
        "Write a year as `2026`, a date as `2026-03-01`, a DOI as `10.1234/abc`.",
        "Ysgrifennwch flwyddyn fel `2026`, dyddiad fel `2026-03-01`, a DOI fel `10.1234/abc`.",
    ),
)
