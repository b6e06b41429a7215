"""Problems of the built site: addresses, ids, citations, and what would run or be fetched."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

_COUNT_FROM_PAGE = Said(
    "Write the path of the file, counted from the folder of this page.",
    "Ysgrifennwch lwybr y ffeil, gan gyfrif o ffolder y dudalen hon.",
)
BROKEN_LINK = Code(
    "broken-link",
    Said("An address leads to a file that is not there.", "Mae cyfeiriad gwe yn arwain at ffeil nad yw yno."),
    {
        "": Form(
            Said("The site has no file '{path}'.", "Nid oes ffeil '{path}' ar y wefan."),
            Said("Mend or remove the address.", "Cywirwch y cyfeiriad neu dilëwch ef."),
        ),
        "relative": Form(
            Said(
                "The address '{address}' is relative, but this page is shown at any address.",
                "Mae’r cyfeiriad '{address}' yn berthynol, ond gall y dudalen hon ymddangos o dan unrhyw"
                " gyfeiriad.",
            ),
            Said("Begin the address with the path of the site.", "Dechreuwch y cyfeiriad â llwybr y wefan."),
        ),
        "folder": Form(
            Said(
                "The address '{address}' is a folder; from a disk, readers see a list of files.",
                "Ffolder yw’r cyfeiriad '{address}'; wrth ddarllen o ddisg, rhestr o ffeiliau a welir.",
            ),
            Said("Lead to '{path}' instead.", "Defnyddiwch '{path}' yn lle hynny."),
        ),
        "page": Form(
            Said(
                "The link '{address}' leads to no page or file under docs/.",
                "Nid yw’r ddolen '{address}' yn arwain at unrhyw dudalen na ffeil o dan `docs/`.",
            ),
            _COUNT_FROM_PAGE,
        ),
        "slash": Form(
            Said(
                "The link '{address}' begins with a slash, so it does not count from this page.",
                "Mae’r ddolen '{address}' yn dechrau â slaes, felly nid o ffolder y dudalen hon y mae’n"
                " cychwyn.",
            ),
            _COUNT_FROM_PAGE,
        ),
    },
    advice=Said("Correct the address of the link.", "Cywirwch gyfeiriad y ddolen."),
)
BROKEN_ANCHOR = Code(
    "broken-anchor",
    Said(
        "A link leads to a place that its page does not have.",
        "Mae dolen yn arwain at fan nad yw ar y dudalen.",
    ),
    {
        "": Form(
            Said("'{path}' has no place with the id '{id}'.", "Nid oes man â’r `id` '{id}' yn '{path}'."),
            Said(
                "Give the place that id, or mend the link.",
                "Rhowch yr `id` hwnnw i’r man, neu cywirwch y ddolen.",
            ),
        ),
        "page": Form(
            Said(
                "The link '{address}' leads to a place that its page does not have.",
                "Mae’r ddolen '{address}' yn arwain at fan nad yw ar y dudalen.",
            ),
            Said("Correct the part after #, or the heading.", "Cywirwch y rhan ar ôl #, neu’r pennawd."),
        ),
    },
    advice=Said("Correct the part after `#`, or the heading.", "Cywirwch y rhan ar ôl `#`, neu’r pennawd."),
)
DUPLICATE_ID = Code(
    "duplicate-id",
    Said("An id stands twice on a page.", "Mae’r un dynodwr ddwywaith ar dudalen."),
    {
        "": Form(
            Said(
                "The id '{id}' stands more than once on the page.",
                "Mae’r `id` '{id}' fwy nag unwaith ar y dudalen.",
            ),
            Said(
                "Give each heading or element an id of its own.",
                "Rhowch ei `id` ei hun i bob pennawd neu elfen.",
            ),
        ),
    },
    advice=Said("Change one of the two headings.", "Newidiwch un o’r ddau bennawd."),
)
SCRIPT_IN_ATTRIBUTE = Code(
    "script-in-attribute",
    Said(
        "A page would run a script from an attribute or an address.",
        "Byddai tudalen yn rhedeg sgript o briodoledd neu o gyfeiriad gwe.",
    ),
    {
        "": Form(
            Said(
                "The page would run a script from '{script}'.",
                "Byddai’r dudalen yn rhedeg sgript o '{script}'.",
            ),
            Said("Find out where it comes from.", "Darganfyddwch o ble y daw."),
        ),
    },
    advice=Said(
        "Find out which template or text it comes from, and take it out.",
        "Darganfyddwch o ba dempled neu destun y daw, a dilëwch y sgript.",
    ),
)
INLINE_SCRIPT = Code(
    "inline-script",
    Said(
        "A page holds a script that the theme did not bring.",
        "Mae sgript na ddaeth gyda’r thema ar dudalen.",
    ),
    {
        "": Form(
            Said(
                "The page would run a script that the theme did not bring ('{script}').",
                "Byddai’r dudalen yn rhedeg sgript na ddaeth gyda’r thema ('{script}').",
            ),
            Said("Find out where it comes from.", "Darganfyddwch o ble y daw."),
        ),
    },
    advice=Said(
        "Find out which page, word or template it comes from, and take it out.",
        "Darganfyddwch o ba dudalen, gair neu dempled y daw, a dilëwch y sgript.",
    ),
)
_KEEP_COPY = Said("Keep a copy in the site, or leave it out.", "Cadwch gopi ar y wefan, neu gwnewch hebddo.")
OUTSIDE_REQUEST = Code(
    "outside-request",
    Said("The site asks another site for a file.", "Mae’r wefan yn gofyn i wefan arall am ffeil."),
    {
        "": Form(
            Said(
                "Whoever opens this asks another site for '{address}'.",
                "Mae pwy bynnag sy’n agor hyn yn gofyn i wefan arall am '{address}'.",
            ),
            _KEEP_COPY,
        ),
        "diagram": Form(
            Said(
                "For a Mermaid diagram, the theme's script asks another site for data.",
                "Ar gyfer diagram Mermaid, mae sgript y thema’n gofyn i wefan arall am ddata.",
            ),
            _KEEP_COPY,
        ),
        "repository": Form(
            Said(
                "For the link to the repository, the theme's script asks another site for data.",
                "Ar gyfer y ddolen i’r ystorfa, mae sgript y thema’n gofyn i wefan arall am ddata.",
            ),
            _KEEP_COPY,
        ),
    },
    advice=Said("Put the file under `docs/assets/`.", "Rhowch y ffeil o dan `docs/assets/`."),
)
BROKEN_CITATION = Code(
    "broken-citation",
    Said(
        "A citation and its reference do not lead to each other.",
        "Nid yw cyfeiriad yn y testun a’r cyfeiriad yn y rhestr yn arwain at ei gilydd.",
    ),
    {
        "": Form(
            Said(
                "The citation with the address '{address}' has no reference on the page.",
                "Nid oes dim yn rhestr gyfeiriadau’r dudalen ar gyfer y cyfeiriad yn y testun â’r ddolen"
                " '{address}'.",
            ),
            Said(
                "See that the page ends in its reference list.",
                "Gwnewch yn siŵr bod y dudalen yn gorffen â’i rhestr gyfeiriadau.",
            ),
        ),
        "one-way": Form(
            Said(
                "The reference '{reference}' does not lead back to its citation '{citation}'.",
                "Nid yw’r cyfeiriad '{reference}' yn y rhestr yn arwain yn ôl at '{citation}' yn y testun.",
            ),
            Said(
                'Add <a class="backlink" href="#{citation}"> to it.',
                'Ychwanegwch <a class="backlink" href="#{citation}"> ato.',
            ),
        ),
        "no-id": Form(
            Said(
                "The reference '{reference}' cannot lead back to its citation in the text, which has no id.",
                "Nid yw’r cyfeiriad '{reference}' yn y rhestr yn arwain yn ôl at y cyfeiriad yn y testun.",
            ),
            Said("Give the citation an id.", "Rhowch `id` i’r cyfeiriad yn y testun."),
        ),
        "needless": Form(
            Said(
                "The reference '{reference}' leads back to '{citation}', which does not cite it.",
                "Mae’r cyfeiriad '{reference}' yn y rhestr yn arwain yn ôl at '{citation}', nad yw’n cyfeirio"
                " ato.",
            ),
            Said("Remove that backlink.", "Dilëwch y ddolen honno."),
        ),
    },
    advice=Said(
        "Put `references()` once at the end of the page.",
        "Rhowch `references()` unwaith ar ddiwedd y dudalen.",
    ),
)
