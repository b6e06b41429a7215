"""Problems of citations in texts."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

UNKNOWN_CITATION = Code(
    "unknown-citation",
    Said(
        "No entry of the bibliography has this citation key.",
        "Nid oes gan unrhyw gofnod yn y llyfryddiaeth yr allwedd gyfeirio hon.",
    ),
    {
        "": Form(
            Said("The bibliography has no entry '{key}'.", "Nid oes cofnod '{key}' yn y llyfryddiaeth."),
            Said("Add the work to {path}.", "Ychwanegwch y gwaith at {path}."),
        ),
        "command": Form(
            Said("The bibliography has no entry '{key}'.", "Nid oes cofnod '{key}' yn y llyfryddiaeth.")
        ),
    },
    advice=Said(
        "Compare the spelling with `bibliography.bib`, or add the work there. If it is a handle such as"
        " `@name`, put a backslash before the @.",
        "Cymharwch y sillafiad â `bibliography.bib`, neu ychwanegwch y gwaith yno. Os enw defnyddiwr fel"
        " `@enw` ydyw, rhowch ôl-slaes o flaen yr @.",
    ),
)
_WRITE = Said(
    "Write [@key], [@key, p. 4] or [@one; @two].", "Ysgrifennwch [@key], [@key, p. 4] neu [@one; @two]."
)
_VIA = Said(
    "Write [@one via @other], where 'other' was read and cites 'one'.",
    "Ysgrifennwch `[@un via @arall]`: darllenwyd 'arall', ac mae’n dyfynnu 'un'.",
)
BAD_CITATION = Code(
    "bad-citation",
    Said(
        "The citation does not follow the form `[@key]` or `[@key, p. 4]`.",
        "Nid yw’r cyfeiriad yn dilyn y ffurf `[@key]` neu `[@key, p. 4]`.",
    ),
    {
        "unclosed": Form(
            Said("The citation has no closing bracket.", "Nid oes bachyn petryal yn cau’r cyfeiriad."), _WRITE
        ),
        "unclosed-key": Form(
            Said(
                "The citation key after '@' is missing or not closed.",
                "Mae’r allwedd gyfeirio ar ôl '@' ar goll neu heb ei chau.",
            ),
            _WRITE,
        ),
        "no-key": Form(
            Said("There is no citation key after '@'.", "Nid oes allwedd gyfeirio ar ôl '@'."), _WRITE
        ),
        "part-without-key": Form(
            Said("'{part}' has no citation key.", "Nid oes allwedd gyfeirio yn '{part}'."), _WRITE
        ),
        "no-semicolon": Form(
            Said(
                "'@{one}' and '@{other}' are not separated by a semicolon.",
                "Mae angen hanner colon o flaen '@{other}', ar ôl '@{one}'.",
            ),
            _WRITE,
        ),
        "stray-semicolon": Form(
            Said(
                "There is a semicolon with no citation beside it.",
                "Mae hanner colon yma heb gyfeiriad wrth ei ymyl.",
            ),
            _WRITE,
        ),
        "via-no-work": Form(
            Said(
                "No work stands before `via`, although '@{one}' stands after it.",
                "Nid oes gwaith o flaen `via`, er bod '@{one}' ar ei ôl.",
            ),
            _VIA,
        ),
        "via-no-key": Form(
            Said(
                "There is no citation key straight after `via`, beside '@{one}'.",
                "Nid oes allwedd gyfeirio yn union ar ôl `via`, wrth ymyl '@{one}'.",
            ),
            _VIA,
        ),
        "via-twice": Form(
            Said(
                "A work is cited via one other only, not via '@{one}' and '@{other}'.",
                "Drwy un gwaith yn unig y cyfeirir at waith arall, nid drwy '@{one}' a '@{other}'.",
            ),
            _VIA,
        ),
        "via-suppressed": Form(
            Said(
                "The author of '@{other}' cannot be left out after `via`.",
                "Ni ellir hepgor awdur '@{other}' ar ôl `via`.",
            ),
            Said("Delete the hyphen before the @.", "Dilëwch y cysylltnod o flaen yr @."),
        ),
        "via-itself": Form(
            Said("'@{one}' is cited via itself.", "Cyfeirir at '@{one}' drwyddo ei hun."),
            Said(
                "After `via`, name the work that cites it.",
                "Ar ôl `via`, enwch y gwaith sy’n ei ddyfynnu.",
            ),
        ),
        "none": Form(
            Said("The text holds no citation.", "Nid oes cyfeiriad yn y testun."),
            Said("Write [@key] or @key.", "Ysgrifennwch [@key] neu @key."),
        ),
        "plain-text": Form(
            Said(
                "A title or summary cannot hold a citation.",
                "Ni chaiff teitl na chrynodeb gynnwys cyfeiriad.",
            ),
            Said("Cite the work in the text instead.", "Cyfeiriwch at y gwaith yn y testun yn lle hynny."),
        ),
    },
    advice=Said("Write it as in the table of the guide.", "Ysgrifennwch ef fel yn nhabl y canllaw."),
)
