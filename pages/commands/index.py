"""The command for an index: from the file with its choices to a table."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from geo.district import District
from geo.indicators.model import Indicator
from geo.model import Level
from loaders.presets import check_indicators, read_preset
from pages import context, figures, indices
from pages.commands.console import (
    err,
    expect_ending,
    expect_level,
    out,
    problems_in_german,
    refuse,
    write_table,
)
from pages.indices import Calculated
from pages.ui.planning import index_files

app = typer.Typer()


@app.command()
def index(
    *,
    preset: Annotated[Path, typer.Option(help="Datei mit der Auswahl: .toml")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .csv oder .xlsx")],
    level: Annotated[Level, typer.Option(help="Ebene der Gebiete.")] = Level.SOZIALRAUM,
    details: Annotated[
        bool,
        typer.Option("--details", help="Dazu Name, Zeitraum, was fehlt, Veränderung und Quelle."),
    ] = False,
) -> None:
    """Berechnet einen Index aller Gebiete und Zeiträume, mit dem Bereich seiner Ränge."""
    expect_ending(output, ".xlsx", ".csv")
    with problems_in_german():
        district = context.district()
        expect_level(district, level)
        chosen, known = read_preset(preset), figures.current().catalogue.indicators
        check_indicators(preset.name, chosen, known)
        with err.status("Der Index wird berechnet"):
            made = indices.calculated(level, chosen)
        if not made.periods:
            refuse(_nothing(made, district, known))
        sheets = index_files.sheets(made, district, details=details)
        write_table(output, sheets)
    without = int(made.found["rank"].isna().sum())
    said = f"{len(made.found)} Zeilen in {output}"
    out.print(
        escape(f"{said}; davon {without} ohne Index, weil Werte fehlen." if without else said)
    )


def _nothing(made: Calculated, district: District, known: Mapping[str, Indicator]) -> str:
    """Return the sentence that no area has an index, and how many have which indicator."""
    total = int((district.areas["level"] == made.level.value).sum())
    counts = (f"{known[key].label}: {count} von {total}" for key, count in made.counts.items())
    return (
        f"Kein Gebiet der Ebene „{made.level}“ hat Werte für alle Indikatoren (Regel für"
        f" Zeiträume: {made.preset.period_rule}). Gebiete mit Wert: {'; '.join(counts)}."
    )
