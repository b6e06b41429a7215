"""Rules are found by their form, so that a new one is listed nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import Parameter, isfunction, signature
from types import ModuleType
from typing import Any

from .problem import Problem


def rules_in(asked: str, *modules: ModuleType) -> tuple[Callable[[Any], Iterable[Problem]], ...]:
    """The rules of some modules: every public function of theirs that needs one argument, named `asked`."""
    return tuple(
        function
        for module in modules
        for function in vars(module).values()
        if _is_rule(function, module, asked)
    )


def _is_rule(function: object, module: ModuleType, asked: str) -> bool:
    if not isfunction(function) or function.__module__ != module.__name__ or function.__name__[0] == "_":
        return False
    parameters = signature(function).parameters.values()
    return [one.name for one in parameters if one.default is Parameter.empty] == [asked]
