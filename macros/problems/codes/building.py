"""Problems that come up only when MkDocs builds the site."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

PAGE_BUILD = Code(
    "page-build",
    Said(
        "A hand-written page or a template cannot be built, or MkDocs warns of something in it.",
        "Ni ellir adeiladu templed neu dudalen a ysgrifennwyd â llaw, neu mae MkDocs yn rhybuddio am"
        " rywbeth ynddynt.",
    ),
    {
        "": Form(Said("MkDocs says: {said}", "Mae MkDocs yn dweud: {said}")),
        "macro": Form(
            Said("A macro here does not work: {said}.", "Nid yw macro yma’n gweithio: {said}."),
            Said("The macros are {macros}.", "Dyma’r macros sydd ar gael: {macros}."),
        ),
        "failed": Form(
            Said("A macro here does not work: {said}.", "Nid yw macro yma’n gweithio: {said}."),
            Said(
                "See that it is called as the guide says.",
                "Gwnewch yn siŵr ei fod yn cael ei alw fel y dywed y canllaw.",
            ),
        ),
        "template": Form(
            Said("The template does not work: {said}.", "Nid yw’r templed yn gweithio: {said}."),
        ),
    },
    advice=Said(
        "Correct the macro or the place that the message names.",
        "Cywirwch y macro neu’r man y mae’r neges yn ei enwi.",
    ),
)
CONFIGURATION = Code(
    "configuration",
    Said(
        "The settings in `mkdocs.yml` cannot be read, or hold something that does not belong there.",
        "Ni ellir darllen y gosodiadau yn `mkdocs.yml`, neu mae ynddynt rywbeth na ddylai fod yno.",
    ),
    {
        "": Form(Said("MkDocs says: {said}", "Mae MkDocs yn dweud: {said}")),
        "navigation": Form(
            Said(
                "The toolkit makes the navigation itself, so `nav` has no effect.",
                "Y pecyn cymorth ei hun sy’n llunio’r llywio, felly nid yw `nav` yn cael effaith.",
            ),
            Said(
                "Delete it; a hand-written page has its place by `order` in its front matter.",
                "Dilëwch ef; `order` yn ei phennyn sy’n rhoi ei lle i dudalen a ysgrifennwyd â llaw.",
            ),
        ),
    },
    advice=Said(
        "Correct the setting that the message names.", "Cywirwch y gosodiad y mae’r neges yn ei enwi."
    ),
)
