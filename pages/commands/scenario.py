"""The command that replays a scenario: before and after by area, as a table."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from geo.model import Level
from loaders.scenarios import read_plan
from pages import context
from pages.commands.console import (
    err,
    expect_ending,
    expect_level,
    out,
    problems_in_german,
    write_table,
)
from pages.i18n import GERMAN, speaking
from pages.ui.planning import siting_areas, siting_files, siting_plan_file

app = typer.Typer()


@app.command()
def scenario(
    *,
    file: Annotated[Path, typer.Option(help="Gesichertes Planspiel: .toml")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .csv oder .xlsx")],
    level: Annotated[Level, typer.Option(help="Ebene der Gebiete.")] = Level.SOZIALRAUM,
) -> None:
    """Rechnet ein gesichertes Planspiel nach: vorher und nachher für alle Gebiete."""
    expect_ending(output, ".csv", ".xlsx")
    with problems_in_german(), speaking(GERMAN):
        district = context.district()
        expect_level(district, level)
        plan = read_plan(file, district.key)
        siting_plan_file.check(file.name, plan)
        with err.status("Planspiel wird gerechnet"):
            found = siting_areas.compared(plan.offer, plan.question, level, plan.changes)
            write_table(output, siting_files.scenario(plan, level))
    if plan.revision != district.revision:
        err.print(
            f"[bold]Achtung:[/bold] Das Planspiel entstand mit dem Datenstand"
            f" {escape(plan.revision)}, gerechnet ist mit {district.revision}."
        )
    change = float(found["reached_change"].iloc[0])
    out.print(
        escape(
            f"{len(plan.changes)} Änderungen, {len(found) - 1} Gebiete in {output}; im Landkreis"
            f" erreichen {change:+.0f} Menschen ein Angebot (rechnerischer Hinweis)."
        )
    )
