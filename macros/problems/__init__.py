"""Problems: what is wrong, where, and how to mend it; one record for each code."""

from . import codes, phrases
from .codes import CODES
from .collecting import rules_in
from .nearest import nearest
from .problem import Code, Form, Place, Problem, Severity, ToolkitError
from .reports import as_data, as_github, covers, errors, under
from .said import NOTHING, Said, sentences
from .wording import excerpt, from_here, visible

__all__ = [
    "CODES",
    "NOTHING",
    "Code",
    "Form",
    "Place",
    "Problem",
    "Said",
    "Severity",
    "ToolkitError",
    "as_data",
    "as_github",
    "codes",
    "covers",
    "errors",
    "excerpt",
    "from_here",
    "nearest",
    "phrases",
    "rules_in",
    "sentences",
    "under",
    "visible",
]
