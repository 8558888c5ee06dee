"""Command for writing all entries as a file for other programs."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from geo.district import District
from geo.events import event_places
from geo.facilities import published
from loaders.events import Agenda, EventFolders
from loaders.files import write_atomic
from loaders.store import Store, history, snapshots
from loaders.store.district import entered, with_stored
from loaders.store.showing import guarded
from loaders.store.snapshots import Snapshot
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
        place, cited = _state(_day(day), snapshot)
        wanted = exchange.Wanted(clock.today(), professional, cited)
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


def _state(day: dt.date | None, snapshot: str) -> tuple[District, exchange.Cited | None]:
    """Return the district as it is now, was at the end of a day, or was frozen; cited by name."""
    if day is None and not snapshot:
        return context.district(), None
    store, shipped = open_store(), context.shipped()
    if day is None:
        frozen = snapshots.find(store, shipped.key, snapshot)
        return _reopened(store, shipped, frozen), exchange.Cited.of(frozen)
    number = history.last_change(store, shipped.key, day)
    if not number:
        refuse(f"Am {day:%d.%m.%Y} gab es hier noch keine Einträge.")
    return guarded(store, with_stored(shipped, store, number), number), None


def frozen_agenda(snapshot: str) -> Agenda:
    """Return the events that people had entered here when a state was frozen.

    Calendar files have no former states. An event at a place that is protected since, or that was
    taken from the public, is left out.

    Raises
    ------
    DataProblem
        There is no such state, or its entries are not those that were frozen.
    """
    store, shipped = open_store(), context.shipped()
    frozen = snapshots.find(store, shipped.key, snapshot)
    places = event_places(_reopened(store, shipped, frozen))
    found = entered(store, shipped.key, places, frozen.change_id)
    return EventFolders((), places, found).current()


def _reopened(store: Store, shipped: District, frozen: Snapshot) -> District:
    return guarded(store, snapshots.reopen(store, shipped, frozen), frozen.change_id)
