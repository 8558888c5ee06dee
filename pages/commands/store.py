"""Commands for the store: history, frozen states, backup and restore."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table

from geo.hours import ZONE
from loaders.problems import DataProblem
from loaders.store import (
    Action,
    Change,
    Conflict,
    Refused,
    Step,
    Store,
    Why,
    backup,
    history,
    snapshots,
)
from loaders.store.documents import differences
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.commands.console import BROKEN_DATA, err, out, problems_in_german, refuse

ACTIONS = {
    Action.DELIVERY: "Auslieferung",
    Action.EDIT: "Bearbeitung",
    Action.UNDO: "Rücknahme",
    Action.RESTORE: "Wiederherstellung",
    Action.IMPORT: "Import",
    Action.MERGE: "Zusammenführung",
}
LONGEST_VALUE = 120

app = typer.Typer()


@app.command("history")
def show_history(
    *,
    entity: Annotated[str, typer.Option(help="Nur dieser Eintrag (id), mit jedem Feld.")] = "",
    most: Annotated[int, typer.Option(min=1, help="So viele der neuesten Änderungen.")] = 50,
) -> None:
    """Zeigt, wer wann was warum geändert hat, die neueste Änderung zuerst."""
    with problems_in_german():
        store, district = open_store(), context.district_key()
        found = history.changes(store, district, entity_id=entity, most=most)
        steps = {one.change.id: one for one in history.steps(store, district, entity)}
        merges = history.merges(store, district, entity) if entity else ()
        others = [one.entity_id for one in history.deviations(store, district)]
    if not found:
        refuse(f"Zu „{entity[:80]}“ gibt es keine Änderung." if entity else "Es gibt keine.")
    table = Table("Nr.", "Zeit", "Wer", "Was", "Warum", "Quelle")
    every = {one.id: one for one in (*found, *(step.change for step in merges))}
    for change in sorted(every.values(), key=lambda one: one.id, reverse=True)[:most]:
        table.add_row(*map(escape, _cells(change)))
        for line in _others(step for step in merges if step.change.id == change.id):
            table.add_row("", "", "", escape(line))
        if change.id in steps:
            for line in _fields(steps[change.id]):
                table.add_row("", "", "", escape(line))
    out.print(table)
    if others and not entity:
        out.print(f"Abweichend von der Auslieferung: {len(others)} ({escape(', '.join(others))})")


def _cells(change: Change) -> tuple[str, ...]:
    when = change.at.astimezone(ZONE).strftime("%d.%m.%Y %H:%M")
    why = change.why
    return str(change.id), when, why.actor, ACTIONS[change.action], why.reason, why.source


def _others(steps: Iterable[Step]) -> Iterator[str]:
    """Yield what became of other entries that were merged into the one that is shown."""
    for step in steps:
        how = "ging in diesem Eintrag auf" if step.merged_into else "führt nicht mehr hierher"
        yield f"{step.entity_id} {how}"


def _fields(step: Step) -> Iterator[str]:
    """Yield what a change made of an entry, one line per field; a first version has no fields."""
    if step.merged_into:
        yield f"Fassung {step.number}: zusammengeführt mit {step.merged_into}"
        return
    if step.before is None or step.after is None:
        yield f"Fassung {step.number}: {'gelöscht' if step.after is None else 'angelegt'}"
        return
    yield f"Fassung {step.number}:"
    for one in differences(step.before, step.after):
        yield f"{one.field}: {_value(one.before)} → {_value(one.after)}"


def _value(value: object) -> str:
    return "leer" if value in (None, "", []) else str(value)[:LONGEST_VALUE]


@app.command()
def snapshot(
    *,
    name: Annotated[str, typer.Option(help="Name, öffentlich, zum Beispiel „JHA 2026-12“.")],
    reason: Annotated[str, typer.Option(help="Wofür, öffentlich, etwa der Beschluss.")],
    actor: Annotated[str, typer.Option(help="Rolle oder Konto, nie der Name.")] = OPERATOR,
) -> None:
    """Friert den heutigen Stand der Einträge unter einem Namen ein; er ändert sich nie mehr."""
    with problems_in_german(), refusals():
        store, district = open_store(), context.shipped()
        why = Why(actor, reason, "Kommandozeile")
        made = snapshots.freeze(store, district, name, why, clock.now())
    out.print(escape(_cited(made)))


@app.command("snapshots")
def show_snapshots() -> None:
    """Zeigt die eingefrorenen Planungsstände und prüft ihre Prüfsummen."""
    with problems_in_german():
        store, district = open_store(), context.shipped()
        for one in snapshots.snapshots(store, district.key):
            snapshots.reopen(store, district, one)
            out.print(escape(_cited(one)))
            if one.data_revision != district.revision:
                err.print(
                    f"[bold]Achtung:[/bold] Die ausgelieferten Daten sind heute andere"
                    f" ({district.revision}); unverändert sind die Einträge."
                )


def _cited(one: snapshots.Snapshot) -> str:
    """Return a frozen state as a decision cites it."""
    when = one.at.astimezone(ZONE).strftime("%d.%m.%Y %H:%M")
    return (
        f"Planungsstand „{one.name}“ vom {when} Uhr, Änderung {one.change_id},"
        f" Datenstand {one.data_revision}, Prüfsumme {one.sha256}; {one.reason}"
    )


@app.command("backup")
def write_backup(
    file: Annotated[Path, typer.Argument(help="Datei für die Sicherung: .sqlite")],
) -> None:
    """Sichert alle Einträge mit ihrer ganzen Geschichte, auch während andere schreiben."""
    with problems_in_german(), _progress("Sicherung") as told:
        backup.backup(open_store(), file, told)
    out.print(f"Gesichert: {escape(str(file))}")


@app.command("restore")
def read_backup(
    file: Annotated[Path, typer.Argument(help="Sicherung, die „backup“ geschrieben hat.")],
) -> None:
    """Füllt eine leere Datenbank (SQLite oder PostgreSQL) aus einer Sicherung."""
    with problems_in_german(), _progress("Wiederherstellung") as told:
        backup.restore(context.database(), file, clock.now(), told)
    out.print(f"Wiederhergestellt aus {escape(str(file))}")


def open_store() -> Store:
    """Return the store.

    Raises
    ------
    DataProblem
        It cannot be opened.
    """
    known = context.store()
    known.newest(context.district_key())
    if known.store is None:
        raise DataProblem("Speicher", "ein Speicher, der sich öffnen lässt", known.notice)
    return known.store


@contextmanager
def refusals() -> Iterator[None]:
    """Say in German what the store refused, and end the command."""
    try:
        yield
    except (Refused, Conflict) as refused:
        err.print(f"[bold]Fehler:[/bold] {escape(str(refused))}")
        raise typer.Exit(BROKEN_DATA) from refused


@contextmanager
def _progress(title: str) -> Iterator[backup.Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=err, transient=True) as shown:
        task = shown.add_task(title, total=None)
        yield lambda done, whole: shown.update(task, completed=done, total=whole)
