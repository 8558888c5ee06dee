"""Commands for importing facilities from a received file, and for undoing an import."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from loaders.files import write_atomic
from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.documents import Basis
from loaders.imports.lists import FILE, KnownList, chosen, read_lists
from loaders.imports.mapping import mapped, proposals
from loaders.imports.matching import Verdict
from loaders.imports.model import Source
from loaders.imports.plan import Plan, apply, plan
from loaders.imports.report import asked, refused_workbook
from loaders.imports.services import fetch
from loaders.imports.targets import TARGETS
from loaders.store import Store, Why, changes
from loaders.store.permits import OPERATOR
from loaders.web_client import is_address
from pages import address_book, clock, context
from pages.commands.console import (
    BROKEN_DATA,
    err,
    expect_ending,
    out,
    problems_in_german,
    refuse,
)
from pages.commands.store import open_store, refusals
from pages.ui import wording

MOST_SHOWN = 40
"""Rows of each kind that are shown; the others stand in the report."""

ReceivedFile = Annotated[
    str,
    typer.Argument(
        help="Datei (CSV, XLSX, GeoJSON, GeoPackage, Shapefile-ZIP, GPX, KML, GML, HSDS, OSM-PBF)"
        " oder Adresse eines Dienstes (WFS mit typeNames=…, OGC API Features mit …/items)"
    ),
]
SourceOption = Annotated[
    str, typer.Option(help="Quelle der Einträge, wenn keine Spalte sie nennt.")
]
LicenceOption = Annotated[
    str, typer.Option("--license", help="Lizenz der Einträge, zum Beispiel „Fakten“.")
]
KindOption = Annotated[
    str, typer.Option("--type", help="Art der Einrichtungen, wenn keine Spalte sie nennt.")
]
AsOfOption = Annotated[
    str,
    typer.Option(
        help="Stand der Angaben, JJJJ-MM-TT. Ältere Angaben füllen nur leere Felder, Angaben"
        " ohne Stand ebenso."
    ),
]
CrsOption = Annotated[str, typer.Option(help="Koordinatensystem; sonst wird es erkannt.")]
ColumnOption = Annotated[
    list[str] | None,
    typer.Option(help="Zuordnung „feld=Spalte“, mehrfach; „feld=“ lässt ein Feld aus."),
]
DecideOption = Annotated[
    list[str] | None,
    typer.Option(help="Unklare Zeile „17=neu“, „17=auslassen“ oder „17=Kennung“; mehrfach."),
]
ListOption = Annotated[
    str,
    typer.Option("--list", help="Bekannte Liste (import_lists.toml): ihre Spalten und Arten."),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Nur prüfen und zeigen, nichts speichern.")
]
ReportOption = Annotated[
    Path | None, typer.Option(help="Nicht übernommene Zeilen mit Grund: Datei .xlsx")
]
ActorOption = Annotated[str, typer.Option(help="Rolle oder Konto, nie der Name.")]

app = typer.Typer()


@app.command("import")
def import_file(  # noqa: PLR0913 - each option is a parameter
    file: ReceivedFile,
    *,
    source: SourceOption = "",
    licence: LicenceOption = "Fakten",
    kind: KindOption = "",
    as_of: AsOfOption = "",
    crs: CrsOption = "",
    known_list: ListOption = "",
    column: ColumnOption = None,
    decide: DecideOption = None,
    dry_run: DryRunOption = False,
    report: ReportOption = None,
    actor: ActorOption = OPERATOR,
) -> None:
    """Liest Einrichtungen ein: prüft, vergleicht, zeigt und speichert alles oder nichts."""
    if report:
        expect_ending(report, ".xlsx")
    decisions = {_number(row): value for row, value in _pairs(decide or [])}
    with problems_in_german(), refusals():
        store, district = open_store(), context.district()
        area = Area(district, store.rules_of(district.key).box, address_book.usable())
        received = _received(file)
        listed = _listed(known_list)
        own = dict(_pairs(column or []))
        columns = mapped(received, {**(listed.mapping(received) if listed else {}), **own})
        types = listed.types if listed else ()
        fixed = kind or (listed.type if listed else "")
        basis = Basis(source, licence, fixed, as_of, crs, types=types)
        with err.status("Zeilen werden geprüft und verglichen"):
            planned = plan(received, columns, basis, area, store, decisions=decisions)
        _show_file(received, columns, planned)
        _show_rows(planned)
        if report:
            write_atomic(report, refused_workbook(planned))
        name = received.file
        why = Why(actor, f"Import der Datei {name}"[:1000], source or name)
        _store(planned, store, district.key, why, dry_run=dry_run)
    if planned.refused or planned.counts[Verdict.UNCERTAIN]:
        raise typer.Exit(BROKEN_DATA)


def _listed(key: str) -> KnownList | None:
    return chosen(read_lists(context.DATA / "rules" / FILE), key) if key else None


def _received(said: str) -> Source:
    """Return a file, or what a service answers: only the operator names addresses."""
    rules = context.DATA / "rules"
    if not is_address(said):
        return read_file(Path(said), rules=rules)
    with err.status("Der Dienst wird abgefragt"):
        fetched = fetch(said)
    return read_file(fetched.content, fetched.name, rules=rules)


def _store(planned: Plan, store: Store, district: str, why: Why, *, dry_run: bool) -> None:
    if dry_run or not planned.edits:
        out.print("Nichts gespeichert." if dry_run else "Nichts zu speichern.")
        return
    made = apply(store, district, planned, why, clock.now())
    out.print(f"Gespeichert als Import {made.id}; zurück mit: undo-import {made.id}")


@app.command("undo-import")
def undo_import(
    number: Annotated[int, typer.Argument(help="Nummer des Imports.")],
    *,
    reason: Annotated[str, typer.Option(help="Warum.")] = "Rücknahme eines Imports",
    actor: Annotated[str, typer.Option(help="Rolle oder Konto, nie der Name.")] = OPERATOR,
) -> None:
    """Nimmt einen ganzen Import zurück; die Geschichte bleibt."""
    with problems_in_german(), refusals():
        why = Why(actor, reason, f"Import {number}")
        made, entries = changes.undo(open_store(), context.district_key(), number, why, clock.now())
    out.print(f"Zurückgenommen: {wording.entries(len(entries))}, Änderung {made.id}")


def _show_file(received: Source, columns: Mapping[str, str], planned: Plan) -> None:
    for label, value in received.recognised():
        out.print(f"{label}: {escape(value)}")
    located = planned.checked.located
    if located.crs:
        out.print(f"Koordinatensystem: {escape(located.crs)}")
    for note in (*received.notes, *located.notes):
        out.print(f"{escape(note)}.")
    sure = {(one.target, one.column): one.confidence for one in proposals(received)}
    table = Table("Feld", "Spalte", "Sicherheit", title="Zuordnung", title_justify="left")
    for target, name in columns.items():
        known = sure.get((target, name))
        said = "gewählt" if known is None else f"{known * 100:.0f} %"
        table.add_row(f"{target} ({TARGETS[target].label})", escape(name), said)
    unused = [name for name in received.columns if name not in columns.values()]
    out.print(table)
    if unused:
        out.print(f"Nicht zugeordnet: {escape(', '.join(unused))}")


def _show_rows(planned: Plan) -> None:
    word = planned.source.row_word
    _lines("Abgelehnt", (one.said(planned.source) for one in planned.refused))
    uncertain = [one for one in planned.matches if one.verdict is Verdict.UNCERTAIN]
    _lines("Unklar", (f"{word} {one.number}: „{one.name}“ {asked(one)}." for one in uncertain))
    changed = [one for one in planned.matches if one.verdict is Verdict.CHANGED]
    _lines(
        "Geändert",
        (
            f"{word} {one.number}: {one.entity_id}, {', '.join(d.field for d in one.differences)}"
            for one in changed
        ),
    )
    noted = (one for one in planned.matches if one.notes)
    _lines("Hinweis", (f"{word} {one.number}: {'; '.join(one.notes)}." for one in noted))
    counts = ", ".join(f"{verdict}: {count}" for verdict, count in planned.counts.items())
    refused = len({one.number for one in planned.refused})
    out.print(f"Zeilen: {len(planned.source.rows)}, {counts}, abgelehnt: {refused}")


def _lines(title: str, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        if number == MOST_SHOWN:
            err.print(f"[bold]{title}:[/bold] … und weitere")
            return
        err.print(f"[bold]{title}:[/bold] {escape(line)}")


def _pairs(said: Iterable[str]) -> Iterator[tuple[str, str]]:
    for one in said:
        name, sign, value = one.partition("=")
        if not sign:
            refuse(f"Erwartet wird „Name=Wert“, gefunden: „{one[:80]}“")
        yield name.strip(), value.strip()


def _number(said: str) -> int:
    if not said.isdecimal():
        refuse(f"Erwartet wird die Nummer einer Zeile, gefunden: „{said[:80]}“")
    return int(said)
