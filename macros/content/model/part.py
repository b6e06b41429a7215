"""What everything that is read from a content file shares: ids, paths, and the base of the models."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 60
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID)]
Slug = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, as a file name and a part of an address must."""
    return re.fullmatch(ID_PATTERN, text) is not None


class Part(BaseModel):
    """Anything that is read from a content file: no unknown fields, no silent conversions.

    The docstring of a field says what it means, in English and in a second paragraph in Welsh.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


def incomplete(form: str) -> PydanticCustomError:
    """What a rule over several fields raises where one is lacking; `form` is one of `missing-field`."""
    return PydanticCustomError("incomplete", "lacks what the form '{form}' asks for", {"form": form})


Path = tuple[str | int, ...]
"""Where a value stands in an item: field names and list positions (from 0)."""


def spoken(path: Path) -> str:
    """A path as people say it: `questions, number 2, cy`."""
    parts = [f"number {step + 1}" if isinstance(step, int) else step for step in path]
    return ".".join(parts).replace(".number", ", number")
