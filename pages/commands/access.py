"""Commands for anybody's places: who reaches what, computed without a browser."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import numpy as np
import pyarrow as pa
import typer
from rich.markup import escape

from geo.access.nearest import nearest
from geo.access.zones import Supply, Zones
from loaders.files import write_atomic
from loaders.point_tables import PointTable, check_metric, csv_of, read_points
from pages.commands.console import err, expect_ending, out, problems_in_german, refuse

app = typer.Typer()


class Method(StrEnum):
    """How access is measured."""

    TWO_STEP = "2sfca"
    ENHANCED = "e2sfca"
    NEAREST = "nearest"


@app.command()
def access(  # noqa: PLR0913 - the options of one command
    *,
    demand: Annotated[Path, typer.Option(help="CSV: id,x,y,population; Meter.")],
    supply: Annotated[Path, typer.Option(help="CSV: id,x,y,capacity; Meter.")],
    method: Annotated[Method, typer.Option(help="Wie Zugang gemessen wird.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .csv")],
    threshold: Annotated[
        float | None, typer.Option(help="Größte Entfernung in Metern (Luftlinie).")
    ] = None,
    zones: Annotated[
        str, typer.Option(help="Nur e2sfca: Grenzen der Zonen in Metern, etwa 1000,2000,3000.")
    ] = "",
    weights: Annotated[
        str, typer.Option(help="Nur e2sfca: Gewichte der Zonen, etwa 1,0.68,0.22.")
    ] = "",
    crs: Annotated[str, typer.Option(help="Koordinatensystem beider Dateien.")] = "",
) -> None:
    """Rechnet für jeden Ort der Nachfrage aus, was er in Luftlinie erreicht."""
    expect_ending(output, ".csv")
    bands = None if method is Method.NEAREST else _zones(method, threshold, zones, weights)
    if threshold is not None and not (np.isfinite(threshold) and threshold > 0):
        refuse("Die größte Entfernung (--threshold) ist eine Zahl über 0, in Metern.")
    with problems_in_german():
        if crs:
            check_metric(crs)
        with err.status("Tabellen werden gelesen"):
            people, places = read_points(demand, "population"), read_points(supply, "capacity")
        with err.status("Zugang wird berechnet"):
            if bands is None:
                columns = _nearest(people, places, threshold)
            else:
                columns = _scores(people, places, bands)
        write_atomic(output, csv_of(columns))
    out.print(_summary(people, columns, output))


def _zones(method: Method, threshold: float | None, zones: str, weights: str) -> Zones:
    if method is Method.TWO_STEP:
        if threshold is None:
            refuse("Die Methode 2sfca braucht --threshold, die größte Entfernung in Metern.")
        return _checked((threshold,), (1.0,))
    bounds = _numbers("--zones", zones)
    if threshold is not None and bounds[-1] != threshold:
        refuse("Die letzte Zone (--zones) endet bei --threshold, oder --threshold fehlt.")
    return _checked(bounds, _numbers("--weights", weights))


def _checked(bounds: tuple[float, ...], weights: tuple[float, ...]) -> Zones:
    try:
        return Zones(bounds, weights)
    except ValueError:
        refuse("Zonen sind steigende Entfernungen über 0, jede mit einem Gewicht über 0.")


def _numbers(option: str, said: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in said.split(","))
    except ValueError:
        refuse(f"{option} sind Zahlen mit Komma dazwischen, etwa 1000,2000; gefunden: „{said}“")


def _scores(people: PointTable, places: PointTable, bands: Zones) -> dict[str, object]:
    from geo.access.catchment import scores  # noqa: PLC0415 - heavy

    offered = Supply(places.points, places.amounts)
    return {"id": people.ids, "score": scores(people.points, people.amounts, offered, bands)}


def _nearest(people: PointTable, places: PointTable, threshold: float | None) -> dict[str, object]:
    found = nearest(people.points, places.points)
    within = found.distance_m <= (np.inf if threshold is None else threshold)
    within &= found.supply >= 0
    index = pa.array(found.supply, mask=~within)
    distance_m = np.where(within, found.distance_m, np.nan)
    return {"id": people.ids, "facility_id": places.ids.take(index), "distance_m": distance_m}


def _summary(people: PointTable, columns: dict[str, object], output: Path) -> str:
    *_, values = columns.values()
    missed = np.isnan(np.asarray(values, dtype=float))
    heads = people.amounts[missed].sum()
    return (
        f"{len(people.amounts)} Orte in {escape(str(output))}; nicht erreicht:"
        f" {missed.sum()} Orte mit {heads:.15g} Menschen"
    )
