"""Commands for anybody's places: who reaches what, computed without a browser."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import numpy as np
import pyarrow as pa
import typer
from rich.markup import escape

from geo.access.nearest import nearest
from geo.access.pairs import scores_of_ways
from geo.access.zones import Floats, Supply, Zones
from loaders.crs import check_metric
from loaders.files import write_atomic
from loaders.point_tables import PointTable, csv_of, read_points
from pages.commands.console import err, expect_ending, out, problems_in_german, refuse
from pages.commands.roads import Reach, Roads, about_roads, reach_of, read_network_model

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
    network: Annotated[
        Path | None, typer.Option(help="Wegenetz (.parquet), geschrieben vom Befehl network.")
    ] = None,
    minutes: Annotated[
        float | None, typer.Option(help="Nur mit Wegenetz: längste Zeit in Minuten.")
    ] = None,
    zones: Annotated[
        str,
        typer.Option(help="Nur e2sfca: Grenzen in Metern (mit Wegenetz: Minuten), etwa 5,10,15."),
    ] = "",
    weights: Annotated[
        str, typer.Option(help="Nur e2sfca: Gewichte der Zonen, etwa 1,0.68,0.22.")
    ] = "",
    crs: Annotated[str, typer.Option(help="Koordinatensystem beider Dateien.")] = "",
) -> None:
    """Rechnet für jeden Ort der Nachfrage aus, was er erreicht: in Luftlinie oder auf Wegen."""
    expect_ending(output, ".csv")
    reach = reach_of(network, threshold, minutes)
    bands = None if method is Method.NEAREST else _zones(method, reach, zones, weights)
    with problems_in_german():
        if crs:
            check_metric(crs)
        with err.status("Tabellen werden gelesen"):
            people, places = read_points(demand, "population"), read_points(supply, "capacity")
            roads = read_network_model(network, crs) if network else None
        with err.status("Zugang wird berechnet"):
            said = about_roads(roads, {"Nachfrage": people.points, "Angebot": places.points})
            columns = _columns(people, places, roads, bands, reach.limit)
        write_atomic(output, csv_of(columns))
    out.print(said + _summary(people, columns, output))


def _zones(method: Method, reach: Reach, zones: str, weights: str) -> Zones:
    if method is Method.TWO_STEP:
        if reach.limit is None:
            refuse(f"Die Methode 2sfca braucht {reach.option}, {reach.words}.")
        return _checked((reach.limit,), (1.0,))
    bounds = _numbers("--zones", zones)
    if reach.limit is not None and bounds[-1] != reach.limit:
        refuse(f"Die letzte Zone (--zones) endet bei {reach.option}, oder {reach.option} fehlt.")
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


def _columns(
    people: PointTable,
    places: PointTable,
    roads: Roads | None,
    bands: Zones | None,
    limit: float | None,
) -> dict[str, object]:
    if bands is None:
        return _nearest(people, places, roads, limit)
    if roads is None:
        return {"id": people.ids, "score": _scores(people, places, bands)}
    ways = roads.model.within(people.points, places.points, roads.mode, bands.bounds_m[-1])
    found = scores_of_ways(ways, people.amounts, places.amounts, bands)
    return {"id": people.ids, "score": found}


def _scores(people: PointTable, places: PointTable, bands: Zones) -> Floats:
    from geo.access.catchment import scores  # noqa: PLC0415 - heavy

    return scores(people.points, people.amounts, Supply(places.points, places.amounts), bands)


def _nearest(
    people: PointTable, places: PointTable, roads: Roads | None, limit: float | None
) -> dict[str, object]:
    if roads:
        unit = "minutes"
        supply, far = roads.model.nearest(people.points, places.points, roads.mode)
    else:
        unit = "distance_m"
        supply, far = nearest(people.points, places.points)
    within = (far <= (np.inf if limit is None else limit)) & (supply >= 0)
    facility = places.ids.take(pa.array(supply, mask=~within))
    return {"id": people.ids, "facility_id": facility, unit: np.where(within, far, np.nan)}


def _summary(people: PointTable, columns: dict[str, object], output: Path) -> str:
    *_, values = columns.values()
    missed = np.isnan(np.asarray(values, dtype=float))
    heads = people.amounts[missed].sum()
    return (
        f"{len(people.amounts)} Orte in {escape(str(output))}; nicht erreicht:"
        f" {missed.sum()} Orte mit {heads:.15g} Menschen"
    )
