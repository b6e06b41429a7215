"""The commands: each loads, calls one function and says how it went. `toolkit` and `python -m macros`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from . import problems as reporting
from .content.model import KINDS, kind_of
from .language import Language
from .problems import Problem, Severity, ToolkitError
from .references import HARVARD, STYLES

LANGUAGE = "en"
"""The language in which problems are told."""

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder; the current one if left out.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="leading-professional-learning-toolkit")
def main() -> None:
    """Check, build and bundle the toolkit."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--release", is_flag=True, help="Also fail on missing or stale translations.")
@click.option("--fix", "mends", is_flag=True, help="First mend what is mechanical in the bibliography.")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
@ROOT
def check(paths: tuple[str, ...], release: bool, mends: bool, form: str, root: Path) -> None:
    """List all problems of the sources, or of those under PATHS."""
    from .check import rules  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    _expect_project(root)
    relative = _relative(paths, root)
    if mends:
        _fix(root.resolve(), relative, form)
    toolkit, found = load(root.resolve())
    chosen = reporting.under([*found, *rules.run(toolkit, release=release)], relative)
    _print(chosen, form, release=release)
    sys.exit(any(problem.severity(release=release) is Severity.ERROR for problem in chosen))


def _fix(root: Path, paths: list[str], form: str) -> None:
    """Mend the bibliography if it is among the paths, and say what was changed."""
    from .commands.fix import BIBLIOGRAPHY, fix  # noqa: PLC0415

    if not reporting.covers(paths, BIBLIOGRAPHY):
        return
    try:
        for change in fix(root):
            # Standard output is one JSON text in that form.
            click.echo(str(change), err=form == "json")
    except ToolkitError as error:
        _fail(error)


def _expect_project(root: Path) -> None:
    if not (root / "content").is_dir():
        msg = f"'{root.resolve()}' is not the folder of a toolkit: it has no folder `content`."
        raise click.UsageError(msg)


def _relative(paths: tuple[str, ...], root: Path) -> list[str]:
    whole = root.resolve()
    found = []
    for path in paths:
        absolute = Path(path).resolve()
        if not absolute.is_relative_to(whole) or not absolute.exists():
            msg = f"There is no '{path}' in the project."
            raise click.UsageError(msg)
        found.append(absolute.relative_to(whole).as_posix())
    return found


def _print(found: list[Problem], form: str, *, release: bool = False) -> None:
    if form == "json":
        data = reporting.as_data(found, LANGUAGE, release=release)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif form == "github":
        for problem in found:
            click.echo(reporting.as_github(problem, LANGUAGE, release=release))
    else:
        for problem in found:
            colour = "red" if problem.severity(release=release) is Severity.ERROR else "yellow"
            click.echo(f"{click.style(str(problem.place), fg=colour)}: {problem.text(LANGUAGE)}", err=True)


def _fail(error: ToolkitError) -> None:
    _print(list(error.problems), "text")
    sys.exit(1)


@main.command()
@click.argument("kind", type=click.Choice([kind.id for kind in KINDS]))
@click.argument("id")
@ROOT
def new(kind: str, id: str, root: Path) -> None:
    """Write a commented skeleton of a KIND of item, named ID; never overwrites a file."""
    from .commands.new import write  # noqa: PLC0415

    try:
        click.echo(write(root, kind_of(kind), id))
    except ToolkitError as error:
        _fail(error)


@main.command()
@click.argument("texts", nargs=-1, required=True)
@click.option("--bib", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A BibTeX file.")
@click.option("--style", type=click.Choice(list(STYLES)), default=HARVARD.name)
@click.option("--language", type=click.Choice([language.value for language in Language]), default="en")
@click.option(
    "--format", "form", type=click.Choice(["text", "html", "bibtex", "ris", "csl-json"]), default="text"
)
def cite(texts: tuple[str, ...], bib: Path | None, style: str, language: str, form: str) -> None:
    """Print each TEXT with its citations resolved, a blank line, then the reference list."""
    from .commands.cite import cite as resolve  # noqa: PLC0415
    from .content.loading import load_bibliography  # noqa: PLC0415

    path = bib or Path("bibliography.bib")
    if not path.is_file():
        msg = "There is no bibliography.bib here; name a BibTeX file with --bib."
        raise click.UsageError(msg)
    try:
        works = load_bibliography(path)
        click.echo(resolve(texts, works, STYLES[style], Language(language), form))
    except ToolkitError as error:
        _fail(error)


@main.command()
@click.option("--site-dir", type=click.Path(path_type=Path), default=Path("site"))
@ROOT
def build(site_dir: Path, root: Path) -> None:
    """Check the sources, build the site and verify the result."""
    from .commands.build import build as run  # noqa: PLC0415

    try:
        found = run(root.resolve(), site_dir.resolve())
    except ToolkitError as error:
        _fail(error)
    _print(found, "text")
    sys.exit(bool(found))


@main.command()
@click.option(
    "--language", type=click.Choice(["en", "cy", "both"]), help="One zip only; all three if left out."
)
@click.option("--out", type=click.Path(path_type=Path), default=Path("dist"), help="Folder for the zips.")
@ROOT
def bundle(language: str | None, out: Path, root: Path) -> None:
    """Make the offline zips, which open from a folder without network."""
    from .commands.bundle import bundle as pack  # noqa: PLC0415

    try:
        for path in pack(root.resolve(), out, [language] if language else ["en", "cy", "both"]):
            click.echo(path)
    except ToolkitError as error:
        _fail(error)


@main.command()
@click.option(
    "--accept", type=click.Path(exists=True, path_type=Path), multiple=True, help="This text is current."
)
@ROOT
def translations(accept: tuple[Path, ...], root: Path) -> None:
    """List missing, stale and unreviewed translations; or accept one as current."""
    from .commands import accept as accepting  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    toolkit, found = load(root.resolve())
    errors = [problem for problem in found if problem.severity() is Severity.ERROR]
    if accept:
        try:
            for path in accepting.accept(toolkit, root.resolve(), accept):
                click.echo(reporting.visible(f"{path}: accepted"))
        except ToolkitError as error:
            _fail(error)
        broken = reporting.under(errors, _relative(tuple(map(str, accept)), root))
        _print(broken, "text")
        sys.exit(bool(broken))
    _print(errors, "text")
    lines = accepting.report(toolkit)
    for line in lines:
        # The name of a page's file may hold anything.
        click.echo(reporting.visible(line))
    sys.exit(any(": missing" in line or ": stale" in line for line in lines))


@main.command()
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("schemas"), help="Folder for the schemas."
)
@ROOT
def schema(out: Path, root: Path) -> None:
    """Write a JSON Schema for every kind of content file, with the values of the closed lists."""
    from .commands.schema import write  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    for path in write(out, load(root)[0].vocabulary):
        click.echo(path)


@main.command()
@ROOT
def guide(root: Path) -> None:
    """Write the tables of the guides to contributors anew, from the content model and the problem codes."""
    from .commands.guide import write  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    toolkit, _ = load(root.resolve())
    for path in write(root.resolve(), toolkit):
        click.echo(path)


if __name__ == "__main__":
    main()
