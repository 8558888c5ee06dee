"""Command for writing all entries as a file for other programs."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from geo.district import District
from geo.facilities import published
from geo.model import LocationClass, Visibility, stricter
from geo.publish import as_protected_as
from loaders.files import write_atomic
from loaders.store import Store, history, snapshots
from loaders.store.district import with_stored
from pages import clock, context
from pages.commands.console import err, expect_ending, out, problems_in_german, refuse
from pages.commands.store import open_store
from pages.ui import wording
from pages.web import exchange

app = typer.Typer()


@app.command()
def export(
    file: Annotated[
        Path,
        typer.Argument(help="Datei: .csv, .xlsx, .gpkg, .geojson oder .zip (Paket nach HSDS 3)"),
    ],
    *,
    professional: Annotated[
        bool, typer.Option("--professional", help="Auch Einträge nur für Fachkräfte.")
    ] = False,
    day: Annotated[str, typer.Option(help="Stand am Ende dieses Tages, JJJJ-MM-TT.")] = "",
    snapshot: Annotated[str, typer.Option(help="Ein eingefrorener Planungsstand.")] = "",
) -> None:
    """Schreibt alle Einträge in eine Datei; geschützte Orte nur mit ihrem Gebiet."""
    expect_ending(file, *(f".{ending}" for ending in exchange.MEDIA_TYPES))
    if day and snapshot:
        refuse("Bitte nur eines angeben: einen Tag oder einen Planungsstand.")
    with problems_in_german(), err.status("Einträge werden geschrieben"):
        place = _state(_day(day), snapshot)
        wanted = exchange.Wanted(clock.today(), professional)
        write_atomic(file, exchange.make(place, file.suffix[1:], wanted))
    count = len(place.facilities if professional else published(place.facilities))
    out.print(f"{wording.entries(count)} in {escape(str(file))}, Datenstand {place.revision}")


def _day(said: str) -> dt.date | None:
    if not said:
        return None
    try:
        return dt.date.fromisoformat(said)
    except ValueError:
        refuse(f"„{said[:20]}“ ist kein Tag. Beispiel: 2026-11-22")


def _state(day: dt.date | None, snapshot: str) -> District:
    """Return the district as it is now, was at the end of a day, or was frozen."""
    if day is None and not snapshot:
        return context.district()
    store, shipped = open_store(), context.shipped()
    if day is None:
        frozen = snapshots.find(store, shipped.key, snapshot)
        return _guarded(store, snapshots.reopen(store, shipped, frozen), frozen.change_id)
    number = history.last_change(store, shipped.key, day)
    if not number:
        refuse(f"Am {day:%d.%m.%Y} gab es hier noch keine Einträge.")
    return _guarded(store, with_stored(shipped, store, number), number)


def _guarded(store: Store, then: District, number: int) -> District:
    """Return the state after a change in which nothing is less protected than at any time since."""
    classes: dict[str, LocationClass] = {}
    hidden: set[str] = set()
    for step in history.steps_since(store, then.key, number):
        if step.after:
            found = LocationClass(step.after["location_class"])
            known = classes.get(step.entity_id, found)
            classes[step.entity_id] = stricter(known, found)
            if step.after["visibility"] != Visibility.PUBLIC:
                hidden.add(step.entity_id)
    return replace(then, facilities=as_protected_as(then.facilities, classes, hidden))
