"""Problems of values: what breaks the rule for its field."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

BAD_VALUE = Code(
    "bad-value",
    Said("The value breaks the rule for its field.", "Mae’r gwerth yn torri’r rheol ar gyfer ei faes."),
    {
        "": Form(
            Said(
                "'{name}' is {value}: it does not follow the rule for this field.",
                "Gwerth '{name}' yw {value}: nid yw’n dilyn y rheol ar gyfer y maes hwn.",
            )
        ),
        "id": Form(
            Said(
                "'{name}' is {value}: only lower-case letters a to z, digits and hyphens are allowed.",
                "Gwerth '{name}' yw {value}: llythrennau bach o `a` i `z`, digidau a chysylltnodau yn unig"
                " a ganiateir.",
            )
        ),
        "standard": Form(
            Said(
                "'{name}' is {value}: it must have the form framework/standard, for example"
                " slo/team-learning.",
                "Gwerth '{name}' yw {value}: rhaid iddo fod ar y ffurf `framework/standard`, er enghraifft"
                " `slo/team-learning`.",
            )
        ),
        "few": Form(
            Said(
                "'{name}' is {value}: the list needs at least {least}.",
                "Gwerth '{name}' yw {value}: mae angen {least} o leiaf yn y rhestr.",
            )
        ),
        "long": Form(
            Said(
                "'{name}' is {value}: at most {most} characters are allowed.",
                "Gwerth '{name}' yw {value}: {most} nod ar y mwyaf a ganiateir.",
            )
        ),
        "short": Form(
            Said(
                "'{name}' is {value}: it must not be empty.",
                "Gwerth '{name}' yw {value}: ni chaiff fod yn wag.",
            )
        ),
        "small": Form(
            Said(
                "'{name}' is {value}: it must be {least} or more.",
                "Gwerth '{name}' yw {value}: rhaid iddo fod yn {least} neu’n fwy.",
            )
        ),
        "large": Form(
            Said(
                "'{name}' is {value}: it must be {most} or less.",
                "Gwerth '{name}' yw {value}: rhaid iddo fod yn {most} neu’n llai.",
            )
        ),
        "choice": Form(
            Said("'{name}' cannot be {value}.", "Ni chaniateir y gwerth {value} yn '{name}'."),
            Said("Use one of: {options}.", "Defnyddiwch un o’r rhain: {options}."),
        ),
        "slug": Form(
            Said(
                "'{value}' is not a good part of an address.",
                "Nid yw '{value}' yn addas fel rhan o gyfeiriad gwe.",
            ),
            Said(
                "Use lower-case letters a to z, digits and hyphens.",
                "Defnyddiwch lythrennau bach o `a` i `z`, digidau a chysylltnodau.",
            ),
        ),
    },
    advice=Said("Follow the rule in the message.", "Dilynwch y rheol yn y neges."),
)
BAD_DATE = Code(
    "bad-date",
    Said("The date is not a real day.", "Nid yw’r dyddiad yn ddiwrnod go iawn."),
    {
        "": Form(
            Said(
                "'{name}' must be a real day, not {value}.",
                "Disgwylir diwrnod go iawn yn '{name}', nid {value}.",
            ),
            Said(
                "Write year-month-day, for example 2026-03-01.",
                "Ysgrifennwch flwyddyn-mis-diwrnod, er enghraifft 2026-03-01.",
            ),
        ),
        "partial": Form(
            Said(
                "'{name}' must be a real date, not {value}.",
                "Disgwylir dyddiad go iawn yn '{name}', nid {value}.",
            ),
            Said(
                "Write year, year-month or year-month-day, for example 2026-03-01.",
                "Ysgrifennwch flwyddyn, blwyddyn-mis neu flwyddyn-mis-diwrnod, er enghraifft 2026-03-01.",
            ),
        ),
        "future": Form(
            Said("{day} lies in the future.", "Mae {day} yn y dyfodol."),
            Said("Check the year.", "Gwiriwch y flwyddyn."),
        ),
        "release": Form(
            Said(
                "The heading of release {version} does not give its day.",
                "Nid yw pennawd fersiwn {version} yn nodi’r diwrnod.",
            ),
            Said(
                "Write it as in `## 0.1.0 - 2026-03-01`.", "Ysgrifennwch ef fel yn `## 0.1.0 - 2026-03-01`."
            ),
        ),
    },
    advice=Said(
        "Write year-month-day, for example `2026-03-01`.",
        "Ysgrifennwch flwyddyn-mis-diwrnod, er enghraifft `2026-03-01`.",
    ),
)
BAD_ADDRESS = Code(
    "bad-address",
    Said("The web address is not complete.", "Nid yw’r cyfeiriad gwe yn gyflawn."),
    {
        "": Form(
            Said(
                "'{address}' is not a complete web address.", "Nid yw '{address}' yn gyfeiriad gwe cyflawn."
            ),
            Said(
                "Begin with https:// and copy the whole address.",
                "Dechreuwch â https:// a chopïwch y cyfeiriad cyfan.",
            ),
        ),
        "entry": Form(
            Said(
                "The {field} '{value}' is not a complete web address.",
                "Nid yw '{value}' ym maes {field} yn gyfeiriad gwe cyflawn.",
            ),
            Said("Begin with https://.", "Dechreuwch â https://."),
        ),
    },
    advice=Said(
        "Begin with `https://` and copy the whole address.",
        "Dechreuwch â `https://` a chopïwch y cyfeiriad cyfan.",
    ),
)
