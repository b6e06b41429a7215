"""Problems of the built site: pages, their languages and their twins."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

_ALTERNATE = Said(
    'Put one <link rel="alternate" hreflang="{code}"> in its head, from the item that both pages are'
    " made of.",
    'Rhowch un <link rel="alternate" hreflang="{code}"> yn ei `head`, o’r eitem y gwneir y ddwy dudalen'
    " ohoni.",
)
TWIN = Code(
    "twin",
    Said(
        "A page and its page in the other language do not name each other.",
        "Nid yw tudalen a’i chymar yn yr iaith arall yn enwi ei gilydd.",
    ),
    {
        "": Form(
            Said(
                "The page names '{twin}' as its twin, but that page names '{other}'.",
                "Mae’r dudalen yn enwi '{twin}' fel ei chymar, ond mae’r dudalen honno’n enwi '{other}'.",
            ),
            Said(
                "See that both pages are made of the same item.",
                "Gwnewch yn siŵr bod y ddwy dudalen yn cael eu gwneud o’r un eitem.",
            ),
        ),
        "count": Form(
            Said(
                "The page has {count} alternates for {language}, and needs one.",
                "Nifer y dolenni `alternate` {language} ar y dudalen: {count}; mae angen un.",
            ),
            _ALTERNATE,
        ),
        "incomplete": Form(
            Said(
                "The alternate '{address}' is not a complete address in {site}.",
                "Nid yw’r ddolen `alternate` '{address}' yn gyfeiriad cyflawn o dan {site}.",
            ),
            _ALTERNATE,
        ),
        "elsewhere": Form(
            Said(
                "The alternate '{address}' is not a {language} page of the site.",
                "Nid yw’r ddolen `alternate` '{address}' yn arwain at un o dudalennau {language} y wefan.",
            ),
            _ALTERNATE,
        ),
        "own": Form(
            Said(
                "The alternate for the page's own language is '{path}', another page.",
                "Tudalen arall, '{path}', yw’r ddolen `alternate` ar gyfer iaith y dudalen ei hun.",
            ),
            _ALTERNATE,
        ),
    },
    advice=Said(
        "See that both exist with the same `id`.", "Gwnewch yn siŵr bod y ddwy dudalen yno, â’r un `id`."
    ),
)
_FROM_ITEM = Said(
    "Let the switch take its address from the item, as the head does.",
    "Gadewch i’r dewis iaith gymryd ei gyfeiriad o’r eitem, fel y mae’r `head` yn ei wneud.",
)
LANGUAGE_SWITCH = Code(
    "language-switch",
    Said(
        "The language switch of a page does not lead to its twin.",
        "Nid yw dewis iaith tudalen yn arwain at ei chymar.",
    ),
    {
        "": Form(
            Said(
                "The language switch leads to '{path}', but the twin is '{twin}'.",
                "Mae’r dewis iaith yn arwain at '{path}', ond cymar y dudalen yw '{twin}'.",
            ),
            _FROM_ITEM,
        ),
        "missing": Form(
            Said(
                "The page has no language switch to {language}.",
                "Nid oes dewis iaith ar y dudalen sy’n arwain at y testun {language}.",
            ),
            _FROM_ITEM,
        ),
    },
    advice=Said("Mend the template of the switch.", "Trwsiwch dempled y dewis iaith."),
)
PAGE_LANGUAGE = Code(
    "page-language",
    Said(
        "The language that a page declares is not that of its folder.",
        "Nid yr iaith y mae tudalen yn ei datgan yw iaith ei ffolder.",
    ),
    {
        "": Form(
            Said(
                "The page is in the {language} folder, but its lang is '{lang}'.",
                "Mae’r dudalen ymhlith y tudalennau {language}, ond '{lang}' yw ei `lang`.",
            ),
            Said('Write <html lang="{code}">.', 'Ysgrifennwch <html lang="{code}">.'),
        ),
    },
    advice=Said("Mend the template, or move the page.", "Trwsiwch y templed, neu symudwch y dudalen."),
)
FOREIGN_WORD = Code(
    "foreign-word",
    Said(
        "A word of the interface stands on a page in the other language.",
        "Mae un o eiriau’r rhyngwyneb ar dudalen yn yr iaith arall.",
    ),
    {
        "": Form(
            Said("'{word}' is not {language}.", "Nid yw '{word}' yn destun {language}."),
            Said(
                "Take the word from strings.yml in the language of the page, or mark the text with its own"
                " lang.",
                "Cymerwch y gair o `strings.yml` yn iaith y dudalen, neu nodwch `lang` y testun ei hun.",
            ),
        ),
    },
    advice=Said("Take the word from `content/strings.yml`.", "Cymerwch y gair o `content/strings.yml`."),
)
MISSING_DOOR = Code(
    "missing-door",
    Said(
        "The front page, or the page for lost readers, is missing in a language.",
        "Mae’r dudalen flaen, neu’r dudalen ar gyfer darllenwyr sydd wedi colli eu ffordd, ar goll mewn un"
        " iaith.",
    ),
    {
        "": Form(
            Said(
                "The page has no {language} text with a link into {code}/.",
                "Nid oes ar y dudalen destun {language} ynghyd â dolen i `{code}/`.",
            ),
            Said(
                'Add both, the text in an element with lang="{code}".',
                'Ychwanegwch y ddau, y testun mewn elfen â `lang="{code}"`.',
            ),
        ),
        "page": Form(
            Said("The site has no {path}.", "Nid oes {path} ar y wefan."),
            Said("See that it is built.", "Gwnewch yn siŵr ei bod yn cael ei hadeiladu."),
        ),
    },
    advice=Said("Restore it.", "Rhowch hi yn ôl."),
)
