"""Problems of what a command would write to: a file, a folder, a port."""

from __future__ import annotations

from ..problem import Code, Form
from ..said import Said

_NEW_FOLDER = Said("Name a folder that is new or empty.", "Enwch ffolder newydd neu wag.")
_MOVE_AWAY = Said(
    "Move it away, or name another folder with --out.",
    "Symudwch yr hyn sydd yno, neu enwch ffolder arall gyda `--out`.",
)
_MAY_WRITE = Said(
    "See that you may write to the file and its folder, and that the disk is not full.",
    "Gwnewch yn siŵr bod gennych hawl i ysgrifennu i’r ffeil a’i ffolder, ac nad yw’r ddisg yn llawn.",
)
NOT_WRITTEN = Code(
    "not-written",
    Said(
        "The file or folder could not be written to; it is as it was.",
        "Nid oedd modd ysgrifennu i’r ffeil neu’r ffolder; mae fel yr oedd.",
    ),
    {
        "": Form(
            Said(
                "The file could not be written ({reason}); it is as it was.",
                "Nid oedd modd ysgrifennu’r ffeil ({reason}); mae fel yr oedd.",
            ),
            _MAY_WRITE,
        ),
        "read-only": Form(
            Said(
                "The file could not be written ({name} is read-only); it is as it was.",
                "Nid oedd modd ysgrifennu’r ffeil (dim ond darllen {name} a ganiateir); mae fel yr oedd.",
            ),
            _MAY_WRITE,
        ),
        "digest": Form(
            Said(
                "The digest cannot be written here without changing something else; nothing was changed.",
                "Ni ellir ysgrifennu’r ôl bys yma heb newid rhywbeth arall; ni newidiwyd dim.",
            ),
            Said(
                "Write digest: {digest} on a line of its own beneath `source`.",
                "Ysgrifennwch `digest: {digest}` ar linell ar ei phen ei hun o dan `source`.",
            ),
        ),
        "sources": Form(
            Said(
                "The folder is, holds or lies in the sources of the toolkit; nothing was written.",
                "Mae’r ffolder yn un o ffynonellau’r pecyn cymorth, neu mae’n cynnwys un ohonynt neu y tu"
                " mewn i un ohonynt; ni ysgrifennwyd dim.",
            ),
            _NEW_FOLDER,
        ),
        "file": Form(
            Said(
                "This is a file, not a folder; nothing was written.",
                "Ffeil yw hon, nid ffolder; ni ysgrifennwyd dim.",
            ),
            _NEW_FOLDER,
        ),
        "foreign": Form(
            Said(
                "The folder holds files without the mark of an earlier build; nothing was written.",
                "Mae ffeiliau heb farc adeiladu cynharach yn y ffolder; ni ysgrifennwyd dim.",
            ),
            Said(
                "Name a folder that is new or empty, or delete this one yourself if nobody needs it.",
                "Enwch ffolder newydd neu wag, neu dilëwch hon eich hun os nad oes ei hangen ar neb.",
            ),
        ),
        "old": Form(
            Said(
                "The folder holds files without the mark of an earlier build; nothing was written.",
                "Mae ffeiliau heb farc adeiladu cynharach yn y ffolder; ni ysgrifennwyd dim.",
            ),
            Said(
                "If it is a site that an earlier release of the toolkit built, delete the folder and build"
                " again.",
                "Os gwefan a adeiladwyd gan fersiwn gynharach o’r pecyn cymorth sydd ynddi, dilëwch y"
                " ffolder ac adeiladwch eto.",
            ),
        ),
        "tracked": Form(
            Said(
                "The folder holds files that are under version control; nothing was written.",
                "Mae ffeiliau sydd o dan reolaeth fersiynau yn y ffolder; ni ysgrifennwyd dim.",
            ),
            _NEW_FOLDER,
        ),
        "bundle": Form(
            Said(
                "What is there is no bundle that the toolkit has made; nothing was written.",
                "Nid bwndel a wnaed gan y pecyn cymorth sydd yno; ni ysgrifennwyd dim.",
            ),
            _MOVE_AWAY,
        ),
        "schema": Form(
            Said(
                "What is there is no schema that the toolkit has made; nothing was written.",
                "Nid sgema a wnaed gan y pecyn cymorth sydd yno; ni ysgrifennwyd dim.",
            ),
            _MOVE_AWAY,
        ),
    },
    advice=Said(
        "See that you may write there, that the disk is not full, and that nothing of yours lies there.",
        "Gwnewch yn siŵr bod gennych hawl i ysgrifennu yno, nad yw’r ddisg yn llawn, ac nad oes dim o’ch"
        " eiddo chi yno.",
    ),
)
PORT_IN_USE = Code(
    "port-in-use",
    Said(
        "The site cannot be shown at that port of the machine.",
        "Ni ellir dangos y wefan ar y porth hwnnw o’r peiriant.",
    ),
    {
        "": Form(
            Said("Another program has port {port}.", "Mae rhaglen arall yn defnyddio porth {port}."),
            Said(
                "End that program, or choose another port: toolkit serve --port 8001.",
                "Caewch y rhaglen honno, neu dewiswch borth arall: `toolkit serve --port 8001`.",
            ),
        ),
        "forbidden": Form(
            Said("Port {port} cannot be had.", "Ni ellir defnyddio porth {port}."),
            Said("Choose one from 1024 on.", "Dewiswch un o 1024 ymlaen."),
        ),
    },
    advice=Said(
        "End the program that has it, or choose another one with `--port`.",
        "Caewch y rhaglen sy’n defnyddio’r porth, neu dewiswch un arall gyda `--port`.",
    ),
)
