"""Problems of the text of a content file: what cannot be read as YAML, or is not taken of it."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

NOT_YAML = Code(
    "not-yaml",
    Said(
        "The file cannot be read as YAML, the format of content files.",
        "Ni ellir darllen y ffeil fel YAML, sef fformat ffeiliau cynnwys.",
    ),
    {
        "": Form(
            Said(
                "The file cannot be read as YAML from here on: {reason}.",
                "Ni ellir darllen y ffeil fel YAML o’r fan hon ymlaen: {reason}.",
            ),
            Said(
                "Look at this line and the one above: indentation must be even and made of spaces, and text"
                " that holds a colon or begins with a mark such as ' or * belongs in a block after `|`.",
                "Edrychwch ar y llinell hon a’r un uwch ei phen: rhaid i’r mewnoli fod yn gyson, â bylchau"
                " yn unig, a rhaid rhoi testun sydd â cholon ynddo neu sy’n dechrau â marc fel ' neu * mewn"
                " bloc ar ôl `|`.",
            ),
        ),
        "tab": Form(
            Said(
                "A tab stands here, and YAML takes only spaces for indentation.",
                "Mae tab yma, ac nid yw YAML yn derbyn dim ond bylchau i fewnoli.",
            ),
            Said("Put two spaces in place of each tab.", "Rhowch ddau fwlch yn lle pob tab."),
        ),
        "quotation": Form(
            Said(
                "The text here begins with a quotation mark or apostrophe that is not closed.",
                "Mae’r testun yma’n dechrau â dyfynnod neu gollnod nad yw wedi’i gau.",
            ),
            Said(
                "Put the text in a block: `|` after the colon, the text on the next line, two spaces"
                " further in.",
                "Rhowch y testun mewn bloc: `|` ar ôl y colon, a’r testun ar y llinell nesaf, ddau fwlch"
                " ymhellach i mewn.",
            ),
        ),
        "character": Form(
            Said(
                "The file holds a character that must not be there (U+{number:04X}).",
                "Mae nod yn y ffeil na ddylai fod yno (U+{number:04X}).",
            ),
            Said("Delete it.", "Dilëwch ef."),
        ),
        "nesting": Form(
            Said("Lists are nested too deeply.", "Mae rhestrau wedi’u nythu’n rhy ddwfn."),
            Said("Flatten them.", "Symleiddiwch nhw."),
        ),
        "second-document": Form(
            Said("A second document begins here.", "Mae ail ddogfen yn dechrau yma."),
            Said("Remove the line `---` above it.", "Dilëwch y llinell `---` uwch ei phen."),
        ),
        "tag": Form(
            Said(
                "A value begins with '!', which YAML takes for a tag (here '{tag}').",
                "Mae gwerth yn dechrau â '!', sy’n dag yn ôl YAML (yma '{tag}').",
            ),
            Said(
                "Put text that begins with ! in quotation marks.",
                "Rhowch destun sy’n dechrau â ! rhwng dyfynodau.",
            ),
        ),
    },
    advice=Said(
        "Look at the line named and the one above: a quotation mark, a colon or the spaces at the beginning"
        " are wrong. A text that begins with an apostrophe or holds a colon goes into a block, as under *How"
        " to write texts*.",
        "Edrychwch ar y llinell a enwir a’r un uwch ei phen: mae dyfynnod, colon neu’r bylchau ar y dechrau"
        " yn anghywir. Mae testun sy’n dechrau â chollnod neu sydd â cholon ynddo yn mynd i floc, fel o dan"
        " *Sut i ysgrifennu testunau*.",
    ),
)
YAML_ALIAS = Code(
    "yaml-alias",
    Said(
        "The file uses `&` or `*` as YAML anchors.", "Mae’r ffeil yn defnyddio `&` neu `*` fel angorau YAML."
    ),
    {
        "": Form(
            Said(
                "YAML anchors and aliases (here '{name}') are not taken.",
                "Ni dderbynnir angorau nac aliasau YAML (yma '{name}').",
            ),
            Said(
                "Write the text out; put text that begins with & or * in quotation marks.",
                "Ysgrifennwch y testun yn llawn; rhowch destun sy’n dechrau ag & neu * rhwng dyfynodau.",
            ),
        ),
    },
    advice=Said(
        "Write the value out each time; put a text that begins with one of these marks into a block, as under"
        " *How to write texts*.",
        "Ysgrifennwch y gwerth yn llawn bob tro; rhowch destun sy’n dechrau ag un o’r marciau hyn mewn"
        " bloc, fel o dan *Sut i ysgrifennu testunau*.",
    ),
)
DUPLICATE_FIELD = Code(
    "duplicate-field",
    Said("A field is given twice in the same place.", "Rhoddir yr un maes ddwywaith yn yr un lle."),
    {
        "": Form(
            Said(
                "'{name}' is given twice; the first time on line {first}.",
                "Rhoddir '{name}' ddwywaith; y tro cyntaf ar linell {first}.",
            ),
            Said("Keep one of the two.", "Cadwch un o’r ddau."),
        ),
    },
    advice=Said("Delete one of the two.", "Dilëwch un o’r ddau."),
)
