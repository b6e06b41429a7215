"""The mutants of a file: each is one change that an operator of mutmut makes to one node."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper, WhitespaceInclusivePositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_string

SILENT_CALLS = ("len", "isinstance", "cast", "TypeVar", "NewType")
"""Calls whose arguments the types settle, or that do nothing when run."""

SILENT_ARGUMENTS = ("encoding", "strict", "description")
"""Arguments that change nothing where the tests run: UTF-8 is the default, `strict` guards against our own
slips, a description is for readers."""


@dataclass(frozen=True)
class Mutant:
    """One change: where it is, what stood there and what stands there now."""

    path: str
    start: int
    end: int
    line: int
    before: str
    after: str
    scope: tuple[str, int] | None
    """Name and first line of the outermost function around it; none at the top of a module or class."""

    def applied(self, source: str) -> str:
        """The text of the file with the change."""
        return source[: self.start] + self.after + source[self.end :]

    def __str__(self) -> str:
        before, after = (" ".join(text.split()) for text in (self.before, self.after))
        if len(before) > 100:
            # What is alike on both sides of the change says nothing.
            start = max(_alike(before, after) - 30, 0)
            end = max(_alike(before[::-1], after[::-1]) - 30, 0)
            before, after = (f"…{text[start : len(text) - end]}…" for text in (before, after))
        return f"{self.path}:{self.line}: {before} → {after}"


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


class _Visitor(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (WhitespaceInclusivePositionProvider,)

    def __init__(self, path: str, source: str, module: cst.Module) -> None:
        super().__init__()
        self.path, self.source, self.module = path, source, module
        self.lines = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
        self.functions: list[tuple[str, int]] = []
        self.found: list[Mutant] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if _says_nothing(node):
            return False
        if isinstance(node, cst.FunctionDef):
            self.functions.append((node.name.value, self._line(node)))
        self.found += self._mutants(node)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if isinstance(original_node, cst.FunctionDef):
            self.functions.pop()

    def visit_FunctionDef_params(self, node: cst.FunctionDef) -> None:  # noqa: ARG002, N802
        self.functions.append(("", 0))

    def leave_FunctionDef_params(self, node: cst.FunctionDef) -> None:  # noqa: ARG002, N802
        self.functions.pop()

    def _line(self, node: cst.CSTNode) -> int:
        return int(self.get_metadata(WhitespaceInclusivePositionProvider, node).start.line)

    def _mutants(self, node: cst.CSTNode) -> Iterator[Mutant]:
        place = self.get_metadata(WhitespaceInclusivePositionProvider, node, None)
        if place is None:
            return
        start = self.lines[place.start.line - 1] + place.start.column
        end = self.lines[place.end.line - 1] + place.end.column
        before = self.source[start:end]
        line = place.start.line + before[: len(before) - len(before.lstrip())].count("\n")
        scope = None if ("", 0) in self.functions else next(iter(self.functions), None)
        for mutated in _changed(node):
            mutant = Mutant(self.path, start, end, line, before, self.module.code_for_node(mutated), scope)
            if mutant.after != before:
                yield mutant


def _says_nothing(node: cst.CSTNode) -> bool:
    silent = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom, cst.Assert, cst.TypeAlias)
    match node:
        case cst.Call(func=cst.Name(value=name)):
            return name in SILENT_CALLS
        case cst.Arg(keyword=cst.Name(value=name)):
            return name in SILENT_ARGUMENTS
        case (
            cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString())
            | cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value="__all__"))])
            | cst.If(test=cst.Name(value="TYPE_CHECKING"))
        ):
            return True
    return isinstance(node, silent)


def _changed(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            made = [new for new in operator(node) if not _is_idle(node, new)]
            yield from made[:1] if operator is operator_string else made


def _is_idle(node: cst.CSTNode, new: cst.CSTNode) -> bool:
    """Whether a mutated call lacks an argument that changes nothing, or one before another by position,
    which is the same slip as None in its place."""
    if not (isinstance(node, cst.Call) and isinstance(new, cst.Call)):
        return False
    kept = {id(argument) for argument in new.args}
    gone = [place for place, argument in enumerate(node.args) if id(argument) not in kept]
    after = node.args[gone[0] + 1 :] if gone else ()
    shifts = len(new.args) < len(node.args) and any(argument.keyword is None for argument in after)
    return shifts or (bool(gone) and all(_says_nothing(node.args[place]) for place in gone))


def mutants(root: Path, path: str) -> list[Mutant]:
    """All mutants of a file in the order of the text; `is_another` says which are another program."""
    source = (root / path).read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
    visitor = _Visitor(path, source, wrapper.module)
    wrapper.visit(visitor)
    return visitor.found


def is_another(mutant: Mutant, source: str) -> bool:
    """Whether the mutant is a program, and another one than `source`."""
    try:
        return ast.dump(ast.parse(mutant.applied(source))) != ast.dump(ast.parse(source))
    except SyntaxError:
        return False
