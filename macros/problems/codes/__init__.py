"""The records of all problem codes, each by its name: `UNKNOWN_CITATION`. A new one needs its record only."""

from __future__ import annotations

from collections.abc import Mapping

from ..problem import Code
from .bibtex import *
from .building import *
from .citations import *
from .connections import *
from .entries import *
from .fields import *
from .files import *
from .heads import *
from .links import *
from .printing import *
from .readings import *
from .shelf import *
from .targets import *
from .texts import *
from .titles import *
from .translations import *
from .twins import *
from .values import *
from .yamlfiles import *

CODES: Mapping[str, Code] = {
    record.id: record for record in list(globals().values()) if isinstance(record, Code)
}
"""Id → record: `unknown-citation` → UNKNOWN_CITATION."""
