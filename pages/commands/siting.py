"""The command for anybody's candidates: where the next places would help most."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.markup import escape

from geo.access.nearest import nearest, within
from geo.siting.model import TIME_LIMIT_S, Siting
from loaders.files import write_atomic
from loaders.point_tables import PointTable, check_metric, csv_of, read_points
from pages.commands.console import err, expect_ending, out, problems_in_german, refuse

app = typer.Typer()

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
    with problems_in_german():
        if crs:
            check_metric(crs)
        people, places = read_points(demand, "population"), read_points(candidates)
        stays = read_points(existing) if existing else None
        if len(places.amounts) < p:
            refuse(f"Es gibt nur {len(places.amounts)} mögliche Standorte, gesucht sind {p}.")
        with err.status("Standorte werden gesucht"):
            if objective is Objective.COVERING:
                found, said = _covering(people, places, stays, p, (threshold, time_limit))
            else:
                found, said = _median(people, places, stays, p, time_limit)
        chosen = places.points[found.chosen]
        columns = {"id": places.ids.take(found.chosen), "x": chosen[:, 0], "y": chosen[:, 1]}
        write_atomic(output, csv_of(columns))
    out.print(f"{said}\n{_certainty(found)}\n{p} Standorte in {escape(str(output))}")


def _covering(
    people: PointTable,
    places: PointTable,
    stays: PointTable | None,
    count: int,
    limits: tuple[float | None, float],
) -> tuple[Siting, str]:
    from geo.siting.covering import maximal_covering  # noqa: PLC0415 - heavy

    threshold, time_limit_s = limits
    if threshold is None or not (np.isfinite(threshold) and threshold > 0):
        refuse("Das Ziel mclp braucht --threshold, die größte Entfernung in Metern (über 0).")
    kept = stays.points if stays else np.empty((0, 2))
    missed = nearest(people.points, kept).distance_m > threshold
    reach = within(people.points[missed], places.points, threshold)
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
