"""The command that checks a timetable before it is put into the store."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from loaders.gtfs import Delivery
from loaders.gtfs_calendar import FeedCalendar
from pages import clock, context, timetables
from pages.commands.console import err, out, problems_in_german, refuse
from pages.commands.coverage_ways import day_of
from pages.ui.planning import timetable_question

MOST_SHOWN = 5

app = typer.Typer()


@app.command("timetable")
def check(
    *,
    gtfs: Annotated[Path, typer.Option(help="Fahrplan: GTFS als ZIP.")],
    district: Annotated[str, typer.Option(help="Schlüssel des Landkreises.")] = "",
    date: Annotated[str, typer.Option(help="Der Tag, etwa 2026-11-24; sonst wie im Browser.")] = "",
) -> None:
    """Prüft einen Fahrplan (GTFS): Gültigkeit, ein Tag mit seinen Fahrten, was unbrauchbar ist."""
    key = district or context.district_key()
    if key not in context.district_keys():
        refuse(
            f"--district: „{key[:40]}“ gibt es nicht. Es gibt: {', '.join(context.district_keys())}"
        )
    asked = day_of(date) if date else None
    with problems_in_german(), context.showing(key), timetables.using(gtfs):
        known = timetables.calendar()
        if known is None:
            refuse(f"{gtfs}: keine Datei")
        day = asked or timetable_question.first_day(known.days, clock.today())
        with err.status("Der Fahrplan wird gelesen"):
            found = timetables.delivery(day)
        out.print(escape(_summary(known, found, day)))
        for finding in found.findings[:MOST_SHOWN]:
            out.print(escape(f"{finding.resource}, {finding.column}: {finding.problem}"))
        folder = f"{timetables.FOLDER}/{key}.zip"
        out.print(escape(f"Brauchbar. Für die Seiten kommt er als {folder} in den Speicherordner."))


def _summary(known: FeedCalendar, found: Delivery, day: dt.date) -> str:
    source, table = found.source, found.timetable
    return (
        f"Fahrplan: {timetable_question.named(source)}; gültig {source.valid_from} bis"
        f" {source.valid_to}; {len(known.days)} Fahrtage in den Feldern der Seiten,"
        f" {known.days[0]} bis {known.days[-1]}\n"
        f"{day}: {len(table.starts) - 1} Fahrten, {len(table.stops)} Haltestellen im Landkreis und"
        f" um ihn herum, {len(table.stop)} Halte; Hinweise: {len(found.findings)}"
    )
