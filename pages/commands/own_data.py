"""Commands for planners: the template for own data, its import and its versions."""

from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Annotated, Any

import pandas as pd
import typer
from rich.markup import escape
from rich.table import Table

from geo.district import District
from geo.indicators.model import Catalogue, DataArea
from geo.indicators.own import PLACE, Change, contradictions, merged, overlay
from geo.model import Level
from loaders import own_data
from loaders.own_data import Import, Version
from loaders.problems import Severity
from pages import clock, context, figures
from pages.commands.console import (
    BROKEN_DATA,
    err,
    expect_ending,
    expect_level,
    out,
    problems_in_german,
    write_table,
)

MOST_SHOWN = 40
"""Lines of the preview; what is new stands in the file anyway."""

app = typer.Typer()


@app.command()
def template(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .xlsx")],
    area_level: Annotated[
        Level, typer.Option(help="Für welche Gebiete Zeilen vorbereitet werden.")
    ] = Level.SOZIALRAUM,
    data_area: Annotated[
        DataArea | None, typer.Option(help="Nur Indikatoren dieses Datenbereichs.")
    ] = None,
) -> None:
    """Schreibt die Excel-Vorlage für eigene Daten."""
    expect_ending(output, ".xlsx")
    with problems_in_german():
        district = context.district()
        expect_level(district, area_level)
        own_data.write_template(
            output, figures.stored(district).catalogue, district, data_area, level=area_level
        )
    out.print(f"Vorlage: {escape(str(output))}")


@app.command()
def indicators(
    *,
    level: Annotated[Level, typer.Option(help="Ebene der Gebiete.")] = Level.SOZIALRAUM,
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .xlsx oder .csv")],
) -> None:
    """Schreibt alle Werte der Indikatoren für die Gebiete einer Ebene in eine Tabelle."""
    expect_ending(output, ".xlsx", ".csv")
    with problems_in_german():
        district = context.district()
        expect_level(district, level)
        with err.status("Werte werden berechnet"):
            found = figures.table(district, level)
        write_table(output, {"Werte": found})
    out.print(f"{len(found)} Werte in {escape(str(output))}")


@app.command("import-data")
def import_data(
    file: Annotated[Path, typer.Argument(help="Ausgefüllte Vorlage (.xlsx) oder .csv")],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Nur prüfen und zeigen, nichts speichern.")
    ] = False,
    source: Annotated[
        str, typer.Option(help="Quelle der Werte; nur für CSV, die Vorlage nennt sie selbst.")
    ] = "",
) -> None:
    """Prüft eigene Daten, zeigt, was sich ändert, und speichert die guten Zeilen."""
    with problems_in_german():
        district, today = context.district(), clock.today()
        catalogue, known, _ = figures.stored(district)
        imported = own_data.read_own_data(
            file, file.name, catalogue, district, today=today, source=source.strip()
        )
        _show(own_data.preview(known, imported))
        _tell(imported)
        complete = merged(catalogue, imported.definitions)
        touched = overlay([known, imported.observations])
        touched = touched[touched["indicator"].isin(imported.observations["indicator"])]
        _warn(touched, district, complete)
        if not dry_run and (imported.kept or imported.definitions):
            version = own_data.keep(context.STORE, district.key, imported, today)
            out.print(f"Gespeichert als Version {version.number}.")
        else:
            out.print("Nichts gespeichert.")
    if imported.faults or imported.refused:
        raise typer.Exit(BROKEN_DATA)


@app.command("own-data")
def own_data_versions() -> None:
    """Zeigt die Versionen der eigenen Daten."""
    with problems_in_german():
        known = own_data.versions(context.STORE, context.district_key())
    columns = ("Version", "Tag", "Datei", "Quelle", "Zeilen", "abgelehnt", "zurückgezogen")
    table = Table(*columns)
    for version in known:
        table.add_row(*map(escape, _cells(version)))
    out.print(table)


@app.command()
def withdraw(
    number: Annotated[int, typer.Argument(help="Nummer der Version.")],
) -> None:
    """Zieht eine Version der eigenen Daten zurück; gelöscht wird nichts."""
    with problems_in_german():
        key, today = context.district_key(), clock.today()
        version = own_data.withdraw(context.STORE, key, number, today)
    out.print(f"Version {version.number} ist zurückgezogen (seit {version.withdrawn}).")


def _cells(version: Version) -> tuple[str, ...]:
    rows = (str(version.kept), str(version.refused), version.withdrawn)
    origin = (version.imported, version.file, version.particulars.source)
    return (str(version.number), *origin, *rows)


def _show(changes: pd.DataFrame) -> None:
    """Print how much an import changes, and the changed values one by one."""
    counts = changes["change"].value_counts()
    said = (f"{change.value}: {counts.get(change.value, 0)}" for change in Change)
    out.print("Vorschau: " + ", ".join(said))
    changed = changes[changes["change"] == Change.CHANGED.value]
    table = Table("Indikator", "Gebiet", "Zeitraum", "bisher", "neu")
    for row in changed.head(MOST_SHOWN).to_dict("records"):
        place = (str(row[name]) for name in PLACE)
        table.add_row(*map(escape, place), _figures(row, "old_{}"), _figures(row, "{}"))
    if len(changed):
        out.print(table)
    if len(changed) > MOST_SHOWN:
        out.print(f"… und {len(changed) - MOST_SHOWN} weitere geänderte Werte")


def _figures(row: Mapping[Hashable, Any], name: str) -> str:
    numerator, denominator = row[name.format("numerator")], row[name.format("denominator")]
    return f"{numerator:.15g} / {denominator:.15g}".replace(".", ",")


def _tell(imported: Import) -> None:
    """Print how a file was read, and what of it was not taken over."""
    for note in imported.notes:
        out.print(escape(note))
    for one in imported.findings:
        word = "Abgelehnt" if one.severity == Severity.ERROR else "Hinweis"
        err.print(f"[bold]{word}:[/bold] {escape(str(one))}")
    if imported.more:
        err.print(f"… und {imported.more} weitere")
    out.print(
        f"Zeilen mit Werten: {imported.rows}, übernommen: {imported.kept},"
        f" abgelehnt: {imported.refused}, nicht ausgefüllt: {imported.empty},"
        f" neue Indikatoren: {len(imported.definitions)}"
    )


def _warn(observations: pd.DataFrame, district: District, catalogue: Catalogue) -> None:
    """Print where values of different levels contradict each other."""
    for row in contradictions(observations, district.areas, catalogue).to_dict("records"):
        name = district.areas.at[row["area_key"], "name"]
        place = f"{row['indicator']}, {name} ({row['area_key']}), {row['period']}"
        whole, parts = _figures(row, "{}"), _figures(row, "{}_of_parts")
        said = f"{place}: Der Wert ist {whole}, die Summe der Teile ist {parts}."
        err.print(f"[bold]Widerspruch:[/bold] {escape(said)}")
