"""The product without a browser: `python -m pages.cli --help`."""

from typing import Annotated

import pandas as pd
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from geo.district import Resource
from loaders.feedback import read_feedback
from loaders.problems import DataProblem
from loaders.shipped import verify
from pages import context
from pages.counts import counts

BROKEN_DATA = 2
"""Exit code when data is missing, broken or not what its hash says."""

app = typer.Typer(
    help="Familienwegweiser: dieselben Daten und Rechnungen wie im Browser.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
out, err = Console(), Console(stderr=True)


@app.callback()
def main() -> None:
    """Keep subcommands even while there is only one."""


@app.command()
def info(
    *,
    check: Annotated[
        bool, typer.Option("--check/--no-check", help="Prüfsummen nachrechnen.")
    ] = True,
) -> None:
    """Zeigt, was da ist und woher es stammt; prüft die Prüfsummen der Dateien."""
    try:
        district = context.district()
        context.glossary()
        context.statements()
        out.print(f"[bold]{district.name}[/bold] ({district.key}), Daten {district.revision}")
        out.print(_counts_table(counts(district)))
        out.print(_resources_table(district.resources))
        if check:
            steps = track(district.resources, "Prüfsummen", console=err, transient=True)
            for resource in steps:
                verify(context.DATA / district.key, resource)
    except DataProblem as problem:
        err.print(f"[bold]Fehler:[/bold] {escape(str(problem))}")
        raise typer.Exit(BROKEN_DATA) from problem


@app.command()
def feedback() -> None:
    """Zeigt die Hinweise von Besucherinnen und Besuchern zu Einträgen, als CSV (UTF-8)."""
    try:
        hints = read_feedback(context.FEEDBACK, context.district_key())
    except DataProblem as problem:
        err.print(f"[bold]Fehler:[/bold] {escape(str(problem))}")
        raise typer.Exit(BROKEN_DATA) from problem
    columns = ["Nummer", "Tag", "Eintrag", "Art", "Text"]
    rows = [(number, hint.day, hint.entry, hint.kind, hint.text) for number, hint in hints]
    table = pd.DataFrame(rows, columns=columns).map(_harmless)
    typer.echo(table.to_csv(index=False), nl=False)


def _harmless(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    risky = isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t"))
    return f"'{value}" if risky else value


def _counts_table(found: dict[str, int]) -> Table:
    table = Table("Was", "Anzahl", title="Bestand", title_justify="left")
    for name, count in found.items():
        table.add_row(name, str(count))
    return table


def _resources_table(resources: tuple[Resource, ...]) -> Table:
    table = Table("Datensatz", "Stand", "Zeilen", "Quellenvermerk", title="Herkunft")
    for resource in resources:
        table.add_row(
            resource.name, resource.as_of, str(resource.rows["accepted"]), resource.credit
        )
    return table


if __name__ == "__main__":
    app()
