"""The product without a browser: `python -m pages.cli --help`."""

from pathlib import Path
from typing import Annotated

import pandas as pd
import typer
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from geo.district import Resource
from loaders.events import Agenda
from loaders.feedback import read_feedback
from loaders.files import write_atomic
from loaders.shipped import verify
from pages import clock, context, rules
from pages.commands import (
    access,
    coverage,
    export,
    imports,
    index,
    network,
    own_data,
    profiles,
    refresh,
    remind,
    scenario,
    self_assessment,
    siting,
    store,
    timetable,
    user,
)
from pages.commands.console import BROKEN_DATA, err, expect_ending, out, problems_in_german, refuse
from pages.counts import counts
from pages.i18n import GERMAN, LANGUAGES, Language, speaking
from pages.print import offline, pdf, register, tables
from pages.print.folder import Folder
from pages.ui import wording

app = typer.Typer(
    help="Familienwegweiser: dieselben Daten und Rechnungen wie im Browser.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
PARTS = (
    own_data,
    profiles,
    index,
    network,
    timetable,
    access,
    siting,
    coverage,
    scenario,
    store,
    imports,
    remind,
    export,
    self_assessment,
)
for part in PARTS:
    app.add_typer(part.app)
app.add_typer(user.app, name="user")
app.add_typer(refresh.app, name="refresh")


@app.callback()
def main() -> None:
    """Keep subcommands even while there is only one."""


@app.command()
def info(
    *,
    check: Annotated[
        bool, typer.Option("--check/--no-check", help="Prüfsummen nachrechnen.")
    ] = True,
) -> None:
    """Zeigt, was da ist und woher es stammt; prüft die Prüfsummen der Dateien."""
    with problems_in_german():
        district = context.district()
        context.glossary()
        context.statements()
        context.milestones()
        rules.inventories()
        out.print(f"[bold]{district.name}[/bold] ({district.key}), Daten {district.revision}")
        out.print(_counts_table(counts(district)))
        out.print(_resources_table(district.resources))
        out.print(_events_sentence(context.agenda()))
        if check:
            steps = track(district.resources, "Prüfsummen", console=err, transient=True)
            for resource in steps:
                verify(context.DATA / district.key, resource)


@app.command()
def guide(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="Ordner für die Seiten.")],
    address: Annotated[
        str, typer.Option(help="Öffentliche Adresse des Wegweisers, zum Beispiel https://…")
    ] = "",
    language: Annotated[
        list[str] | None,
        typer.Option(help="Sprache der Seiten; mehrfach möglich, sonst alle."),
    ] = None,
) -> None:
    """Schreibt das Verzeichnis als einfache Seiten in einen Ordner."""
    if address and not address.startswith(("https://", "http://")):
        refuse("Die Adresse beginnt mit https:// oder http://")
    wanted = [_language(code) for code in dict.fromkeys(language or LANGUAGES)]
    with problems_in_german():
        guides = {}
        for spoken in wanted:
            with speaking(spoken):
                guides[spoken] = context.district(), context.offers()
        folder = Folder(guides, address)
        for _ in track(
            folder.write(output), "Seiten", total=len(folder), console=err, transient=True
        ):
            pass
        out.print(f"{len(folder)} Dateien in {escape(str(output))}")


@app.command()
def booklet(
    *,
    planregion: Annotated[str, typer.Option(help="Nummer der Planregion.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .pdf oder .html")],
    language: Annotated[str, typer.Option(help="Sprache des Heftes.")] = GERMAN.code,
) -> None:
    """Schreibt das Heft einer Planregion als PDF oder als HTML-Datei ohne Internet."""
    expect_ending(output, ".pdf", ".html")
    spoken = _language(language)
    with problems_in_german():
        district, today = context.district(), clock.today()
        known = register.planregionen(district)
        if planregion not in known:
            choice = f"Es gibt: {', '.join(known)}" if known else "Hier gibt es keine."
            refuse(f"Die Planregion „{planregion[:40]}“ gibt es in {district.name} nicht. {choice}")
        with err.status("Heft wird gesetzt"), speaking(spoken):
            offers = context.offers()
            found = register.booklet(context.district(), offers, planregion, today)
            as_page = output.suffix == ".html"
            content = offline.make(found).encode() if as_page else pdf.make(found, today)
            write_atomic(output, content)
        out.print(f"{wording.entries(len(found.items))} in {escape(str(output))}")


def _language(code: str) -> Language:
    if code not in LANGUAGES:
        refuse(f"Die Sprache „{code[:40]}“ gibt es nicht. Es gibt: {', '.join(LANGUAGES)}")
    return LANGUAGES[code]


@app.command()
def feedback() -> None:
    """Zeigt die Hinweise von Besucherinnen und Besuchern zu Einträgen, als CSV (UTF-8)."""
    with problems_in_german():
        hints = read_feedback(context.FEEDBACK, context.district_key())
    columns = ["Nummer", "Tag", "Eintrag", "Art", "Text"]
    rows = [(number, hint.day, hint.entry, hint.kind, hint.text) for number, hint in hints]
    typer.echo(tables.csv_text(pd.DataFrame(rows, columns=columns)), nl=False)


@app.command()
def events(
    *,
    snapshot: Annotated[
        str, typer.Option(help="Die hier eingegebenen Termine eines Planungsstands.")
    ] = "",
) -> None:
    """Zeigt die Termine aus Kalenderdateien und Eingaben, und was nicht übernommen wurde."""
    with problems_in_german():
        known = export.frozen_agenda(snapshot) if snapshot else context.agenda()
    table = Table("Termin", "Beginn", "Wiederholung", "Eintrag oder Gemeinde", "Kalender")
    for event in known.events.values():
        place = event.facility or event.gemeinde_key
        cells = (event.title, str(event.begin), event.rule, place, event.source)
        table.add_row(*map(escape, cells))
    out.print(table)
    for problem in known.problems:
        err.print(f"[bold]Datei nicht lesbar:[/bold] {escape(str(problem))}")
    for one in known.findings:
        said = f"{one.resource}, Zeile {one.row}: {one.value} {one.column} {one.problem}"
        err.print(f"[bold]Abgelehnt:[/bold] {escape(' '.join(said.split()))}.")
    out.print(_events_sentence(known))
    if known.problems or known.findings:
        raise typer.Exit(BROKEN_DATA)


def _events_sentence(known: Agenda) -> str:
    return (
        f"Termine: {len(known.events)} aus {known.files} Kalenderdateien, abgelehnt:"
        f" {len(known.findings)}, nicht lesbare Dateien: {len(known.problems)}"
    )


def _counts_table(found: dict[str, int]) -> Table:
    table = Table("Was", "Anzahl", title="Bestand", title_justify="left")
    for name, count in found.items():
        table.add_row(name, str(count))
    return table


def _resources_table(resources: tuple[Resource, ...]) -> Table:
    table = Table("Datensatz", "Stand", "Zeilen", "Quellenvermerk", title="Herkunft")
    for resource in resources:
        table.add_row(
            resource.name, resource.as_of, str(resource.rows["accepted"]), resource.credit
        )
    return table


if __name__ == "__main__":
    app()
