"""The command for anybody's candidates: where the next places would help most."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import numpy.typing as npt
import typer
from rich.markup import escape

from geo.access.nearest import nearest, within
from geo.siting.model import TIME_LIMIT_S, Siting
from loaders.crs import check_metric
from loaders.files import write_atomic
from loaders.point_tables import PointTable, csv_of, read_points
from pages.commands.console import err, expect_ending, out, problems_in_german, refuse
from pages.commands.roads import Reach, Roads, about_roads, reach_of, read_network_model

if TYPE_CHECKING:
    from scipy import sparse

app = typer.Typer()

Flags = npt.NDArray[np.bool_]

MOST_PAIRS = 50_000_000
"""Distances that are held in memory at once (400 MB)."""


class Objective(StrEnum):
    """What is best."""

    COVERING = "mclp"
    MEDIAN = "pmedian"


@app.command()
def siting(  # noqa: PLR0913 - the options of one command
    *,
    demand: Annotated[Path, typer.Option(help="CSV: id,x,y,population; Meter.")],
    candidates: Annotated[Path, typer.Option(help="CSV: id,x,y; mögliche Standorte.")],
    existing: Annotated[
        Path | None, typer.Option(help="CSV: id,x,y; Standorte, die bleiben.")
    ] = None,
    p: Annotated[int, typer.Option(help="Wie viele Standorte dazukommen.")],
    objective: Annotated[Objective, typer.Option(help="Wonach gewählt wird.")],
    threshold: Annotated[
        float | None, typer.Option(help="Nur mclp: größte Entfernung in Metern (Luftlinie).")
    ] = None,
    network: Annotated[
        Path | None, typer.Option(help="Nur mclp: Wegenetz (.parquet) vom Befehl network.")
    ] = None,
    minutes: Annotated[
        float | None, typer.Option(help="Nur mit Wegenetz: längste Zeit in Minuten.")
    ] = None,
    time_limit: Annotated[
        float, typer.Option(help="Sekunden, nach denen die Suche nach dem Beweis endet.")
    ] = TIME_LIMIT_S,
    crs: Annotated[str, typer.Option(help="Koordinatensystem aller Dateien.")] = "",
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .csv")],
) -> None:
    """Sucht Standorte, die zusammen am meisten helfen, und sagt, wie sicher sie die besten sind."""
    expect_ending(output, ".csv")
    if p < 1:
        refuse("Die Zahl der Standorte (--p) ist mindestens 1.")
    reach = reach_of(network, threshold, minutes)
    if network and objective is not Objective.COVERING:
        refuse("Mit einem Wegenetz (--network) gibt es nur das Ziel mclp.")
    with problems_in_german():
        if crs:
            check_metric(crs)
        people, places = read_points(demand, "population"), read_points(candidates)
        stays = read_points(existing) if existing else None
        if len(places.amounts) < p:
            refuse(f"Es gibt nur {len(places.amounts)} mögliche Standorte, gesucht sind {p}.")
        roads = read_network_model(network, crs) if network else None
        about = about_roads(roads, {"Nachfrage": people.points, "Standorte": places.points})
        with err.status("Standorte werden gesucht"):
            if objective is Objective.COVERING:
                ways = _ways(people, places, stays, roads, reach)
                found, said = _covering(people, *ways, p, time_limit)
            else:
                found, said = _median(people, places, stays, p, time_limit)
        chosen = places.points[found.chosen]
        columns = {"id": places.ids.take(found.chosen), "x": chosen[:, 0], "y": chosen[:, 1]}
        write_atomic(output, csv_of(columns))
    out.print(f"{about}{said}\n{_certainty(found)}\n{p} Standorte in {escape(str(output))}")


def _ways(
    people: PointTable,
    places: PointTable,
    stays: PointTable | None,
    roads: Roads | None,
    reach: Reach,
) -> tuple[Flags, "sparse.csr_array"]:
    """Return who is not reached by what stays, and which candidates reach them."""
    if reach.limit is None:
        refuse(f"Das Ziel mclp braucht {reach.option}, {reach.words} (über 0).")
    kept = stays.points if stays else np.empty((0, 2))
    if roads is None:
        missed = nearest(people.points, kept).distance_m > reach.limit
        return missed, within(people.points[missed], places.points, reach.limit)
    times = roads.model.nearest(people.points, kept, roads.mode).minutes
    missed = ~(times <= reach.limit)
    ways = roads.model.within(people.points[missed], places.points, roads.mode, reach.limit)
    ways.data = np.ones(ways.nnz, dtype=bool)
    return missed, ways


def _covering(
    people: PointTable,
    missed: Flags,
    reach: "sparse.csr_array",
    count: int,
    time_limit_s: float,
) -> tuple[Siting, str]:
    from geo.siting.covering import maximal_covering  # noqa: PLC0415 - heavy

    found = maximal_covering(reach, people.amounts[missed], count, time_limit_s)
    already = people.amounts[~missed].sum()
    total = people.amounts.sum()
    said = (
        f"Zielwert: {found.objective + already:.15g} von {total:.15g} Menschen erreicht,"
        f" davon {already:.15g} schon durch vorhandene Standorte"
    )
    return found, said


def _median(
    people: PointTable,
    places: PointTable,
    stays: PointTable | None,
    count: int,
    time_limit_s: float,
) -> tuple[Siting, str]:
    from scipy.spatial.distance import cdist  # noqa: PLC0415 - heavy

    from geo.siting.median import p_median  # noqa: PLC0415 - heavy

    if len(people.amounts) * len(places.amounts) > MOST_PAIRS:
        refuse(
            f"Für pmedian sind höchstens {MOST_PAIRS:,} Paare aus Ort und Standort möglich."
            " Bitte Orte zusammenfassen oder weniger Standorte vorschlagen.".replace(",", ".")
        )
    now = nearest(people.points, stays.points).distance_m if stays else None
    costs = cdist(people.points, places.points)
    found = p_median(costs, people.amounts, count, now, time_limit_s)
    total = people.amounts.sum()
    mean = found.objective / total if total else 0.0
    said = f"Zielwert: {found.objective:.15g} Personen-Meter; im Mittel {mean:.0f} m je Mensch"
    return found, said


def _certainty(found: Siting) -> str:
    if found.is_optimal:
        return "Bewiesen: Keine andere Auswahl ist besser (optimal)."
    return (
        f"Nicht bewiesen: Die beste Auswahl ist höchstens {found.gap:.2%} besser"
        f" (Schranke {found.bound:.15g})."
    )
