"""The commands: each loads, calls one function and says how it went. `toolkit` and `python -m macros`."""

from __future__ import annotations

import errno
import json
import sys
from pathlib import Path
from typing import Any

import click

from . import problems as reporting
from .commands.project import NotHereError, bibliography, project, within
from .content.model import BIBLIOGRAPHY, KINDS, kind_meant, kind_of
from .language import Language
from .problems import Problem, Severity, ToolkitError
from .references import HARVARD, STYLES


class _Toolkit(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; problems that stop it are listed as those that it finds."""
        try:
            return super().invoke(ctx)
        except ToolkitError as error:
            _print(list(error.problems), "text")
            sys.exit(1)
        except NotHereError as error:
            click.echo(f"Error: {error}", err=True)
            sys.exit(2)
        except OSError as error:
            # A reader of the output that has gone away is click's to deal with.
            if error.errno == errno.EPIPE:
                raise
            what = f"'{error.filename}': " if error.filename else ""
            raise click.ClickException(f"{what}{error.strerror or error}.") from error


class _KindType(click.Choice[str]):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name of the folder; if it is none, say which was probably meant."""
        if value in self.choices:
            return value
        near = kind_meant(value)
        remedy = f" Did you mean '{near}'?" if near else ""
        return self.fail(f"'{value}' is not one of {', '.join(self.choices)}.{remedy}", param, ctx)


_LANGUAGES = click.Choice([language.value for language in Language])
LANGUAGE = "en"
"""The language in which problems are told."""

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=lambda _, __, value: project(value),
    help="The project's folder; if left out, the nearest one around the current folder.",
)


@click.group(cls=_Toolkit, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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
    from .commands.fix import fix  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    relative = within(root, paths)
    for change in fix(root) if mends and reporting.covers(relative, BIBLIOGRAPHY) else ():
        # Standard output is one JSON text in that form.
        click.echo(str(change), err=form == "json")
    toolkit, found = load(root)
    chosen = reporting.under([*found, *rules.run(toolkit, release=release)], relative)
    _print(chosen, form, release=release)
    sys.exit(bool(reporting.errors(chosen, release=release)))


def _print(found: list[Problem], form: str, *, release: bool = False) -> None:
    if form == "json":
        data = reporting.as_data(found, LANGUAGE, release=release)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for problem in found:
        if form == "github":
            click.echo(reporting.as_github(problem, LANGUAGE, release=release))
        else:
            colour = "red" if problem.severity(release=release) is Severity.ERROR else "yellow"
            click.echo(f"{click.style(str(problem.place), fg=colour)}: {problem.text(LANGUAGE)}", err=True)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--language", type=_LANGUAGES, help="Both if left out.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@ROOT
def claims(paths: tuple[str, ...], language: str | None, form: str, root: Path) -> None:
    """Print every sentence that cites, or those under PATHS, with what is known of its works."""
    from .commands import claims as claiming  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    relative = within(root, paths)
    toolkit, problems = load(root)
    for line in claiming.lines(toolkit, relative, Language(language) if language else None, form):
        click.echo(line)
    errors = reporting.errors(problems)
    _print(errors, "text")
    sys.exit(bool(errors))


@main.command()
@click.argument("kind", type=_KindType([kind.id for kind in KINDS]), metavar="KIND")
@click.argument("id")
@ROOT
def new(kind: str, id: str, root: Path) -> None:
    """Write a commented skeleton of a KIND of item, named ID; never overwrites a file."""
    from .commands.new import write  # noqa: PLC0415

    click.echo(reporting.from_here(root / write(root, kind_of(kind), id)))


@main.command()
@click.argument("texts", nargs=-1, required=True)
@click.option("--bib", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A BibTeX file.")
@click.option("--style", type=click.Choice(list(STYLES)), default=HARVARD.name)
@click.option("--language", type=_LANGUAGES, default="en")
@click.option(
    "--format", "form", type=click.Choice(["text", "html", "bibtex", "ris", "csl-json"]), default="text"
)
def cite(texts: tuple[str, ...], bib: Path | None, style: str, language: str, form: str) -> None:
    """Print each TEXT with its citations resolved, a blank line, then the reference list."""
    from .commands.cite import cite as resolve  # noqa: PLC0415
    from .content.loading import load_bibliography  # noqa: PLC0415

    works = load_bibliography(bibliography(bib))
    click.echo(resolve(texts, works, STYLES[style], Language(language), form))


@main.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Folder for the site; site/ if left out.")
@ROOT
def build(site_dir: Path | None, root: Path) -> None:
    """Check the sources, build the site and verify the result."""
    from .commands.build import build as run  # noqa: PLC0415

    made = run(root, (site_dir or root / "site").absolute())
    _print(made.problems, "text")
    if made.problems:
        sys.exit(1)
    click.echo(str(made))


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@ROOT
def serve(port: int, root: Path) -> None:
    """Show the site on this machine until Ctrl-C, and build it again when a source changes."""
    from .commands.build import checked  # noqa: PLC0415
    from .plugin.serving import serve as run  # noqa: PLC0415

    run(root, port, checked)


@main.command()
@click.option(
    "--language", type=click.Choice(["en", "cy", "both"]), help="One zip only; all three if left out."
)
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the zips; dist/ if left out.")
@ROOT
def bundle(language: str | None, out: Path | None, root: Path) -> None:
    """Make the offline zips, which open from a folder without network."""
    from .commands.bundle import bundle as pack  # noqa: PLC0415

    for path in pack(
        root, (out or root / "dist").absolute(), [language] if language else ["en", "cy", "both"]
    ):
        click.echo(reporting.from_here(path))


@main.command()
@click.option(
    "--accept", type=click.Path(exists=True, path_type=Path), multiple=True, help="This text is current."
)
@ROOT
def translations(accept: tuple[Path, ...], root: Path) -> None:
    """List missing, stale and unreviewed translations; or accept one as current."""
    from .commands import accept as accepting  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    toolkit, found = load(root)
    errors = reporting.errors(found)
    if accept:
        relative = within(root, accept)
        for path in accepting.accept(toolkit, root, accept):
            click.echo(reporting.visible(f"{path}: accepted"))
        broken = reporting.under(errors, relative)
        _print(broken, "text")
        sys.exit(bool(broken))
    _print(errors, "text")
    for line in accepting.report(toolkit):
        # The name of a page's file may hold anything.
        click.echo(reporting.visible(line))
    sys.exit(bool(errors) or accepting.is_behind(toolkit))


@main.command()
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the schemas; schemas/ if left out.")
@ROOT
def schema(out: Path | None, root: Path) -> None:
    """Write a JSON Schema for every kind of content file, with the values of the closed lists."""
    from .commands.schema import write_for  # noqa: PLC0415

    for path in write_for(root, (out or root / "schemas").absolute()):
        click.echo(reporting.from_here(path))


@main.command()
@ROOT
def guide(root: Path) -> None:
    """Write the tables of the guides to contributors anew, from the content model and the problem codes."""
    from .commands.guide import write  # noqa: PLC0415
    from .content.loading import load  # noqa: PLC0415

    for path in write(root, load(root)[0]):
        click.echo(path)


if __name__ == "__main__":
    main()
