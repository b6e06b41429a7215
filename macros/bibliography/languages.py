"""The language that a work is in, as biblatex names it in `langid` → ISO 639-1."""

from __future__ import annotations

import re

_LANGUAGES = {
    "english": "en", "british": "en", "ukenglish": "en", "american": "en", "usenglish": "en",
    "australian": "en", "canadian": "en", "welsh": "cy", "cymraeg": "cy", "french": "fr", "german": "de",
    "ngerman": "de", "spanish": "es", "catalan": "ca", "basque": "eu", "irish": "ga", "scottish": "gd",
    "breton": "br", "italian": "it", "dutch": "nl", "portuguese": "pt", "finnish": "fi", "swedish": "sv",
    "norwegian": "no", "danish": "da", "icelandic": "is", "polish": "pl",
}  # fmt: skip
"""babel's names of languages, as langid has them → ISO 639-1."""


def iso_code(langid: str) -> str:
    """The code of a language by its name or code; empty for one that we do not know."""
    written = langid.casefold()
    is_code = re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", written)
    return written[:2] if is_code else _LANGUAGES.get(written, "")
