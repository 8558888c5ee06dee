"""Commands for renewing shipped data from official deliveries: compared, replaced, taken back."""

import datetime as dt
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from loaders.build.manifest import content_marks
from loaders.refresh import exchange
from loaders.refresh.boundaries import plan_boundaries
from loaders.refresh.delivery import received
from loaders.refresh.plan import Plan
from loaders.refresh.population import plan_population
from loaders.refresh.shipped_files import Shipped, problems, read_shipped
from pages import clock, context
from pages.commands.console import BROKEN_DATA, err, out, problems_in_german, refuse
from pages.ui import wording

RESTART = (
    "Ein laufender Server liest die Daten nur beim Start: bitte jetzt neu starten, auf jedem"
    " Rechner, der diesen Ordner oder eine Kopie davon benutzt."
)

DeliveredFile = Annotated[str, typer.Argument(help="Datei der Lieferung oder ihre Adresse.")]
DistrictOption = Annotated[
    str, typer.Option(help="Kreisschlüssel; sonst der eingestellte Landkreis.")
]
HashOption = Annotated[
    str, typer.Option("--sha256", help="Prüfsumme, die die Datei haben muss (64 Zeichen).")
]
ApplyOption = Annotated[
    bool, typer.Option("--apply", help="Ersetzen; ohne dies wird nur verglichen.")
]

app = typer.Typer(help="Erneuert Grenzen und Einwohnerzahlen aus amtlichen Lieferungen.",
                  no_args_is_help=True)  # fmt: skip


@app.command()
def boundaries(
    file: DeliveredFile,
    *,
    district: DistrictOption = "",
    sha256: HashOption = "",
    as_of: Annotated[
        str, typer.Option(help="Stand der Lieferung, JJJJ-MM-TT; sonst ihre jüngste Wirksamkeit.")
    ] = "",
    apply: ApplyOption = False,
) -> None:
    """Vergleicht die Umrisse der Gemeinden mit einer Lieferung VG250 der BKG und ersetzt sie."""
    stand = _day(as_of)
    with problems_in_german(), context.showing(_known(district)):
        delivery = received(file, sha256)
        shipped = _shipped()
        entries = context.district().facilities
        with err.status("Umrisse werden verglichen"):
            plan = plan_boundaries(shipped, delivery, entries, clock.today(), stand)
        _show(plan)
        out.print(_areas_table(plan))
        out.print(_moves_table(plan) if plan.moves else "Kein Eintrag kommt in ein anderes Gebiet.")
        _decide(plan, apply=apply)


@app.command()
def population(  # noqa: PLR0913 - each option is a parameter
    file: DeliveredFile,
    *,
    district: DistrictOption = "",
    sha256: HashOption = "",
    date: Annotated[
        str, typer.Option(help="Stichtag, JJJJ-MM-TT, wenn die Tabelle mehrere oder keinen hat.")
    ] = "",
    basis: Annotated[
        str, typer.Option(help="Grundlage der Fortschreibung, zum Beispiel „Zensus 2022“.")
    ] = "",
    allow_jumps: Annotated[
        bool, typer.Option("--allow-jumps", help="Auch Unterschiede von mehr als 20 %.")
    ] = False,
    apply: ApplyOption = False,
) -> None:
    """Vergleicht die Einwohnerzahlen mit einer amtlichen Tabelle und nimmt sie auf."""
    chosen = {"date": _day(date), "basis": basis.strip()}
    with problems_in_german(), context.showing(_known(district)):
        delivery = received(file, sha256)
        shipped = _shipped()
        with err.status("Einwohnerzahlen werden verglichen"):
            plan = plan_population(
                shipped, delivery, clock.today(), chosen, allow_jumps=allow_jumps
            )
        _show(plan)
        out.print(_population_table(plan))
        _decide(plan, apply=apply)


@app.command()
def check(*, district: DistrictOption = "") -> None:
    """Vergleicht die Dateien mit ihren Prüfsummen und nennt die aufgehobenen Stände."""
    differing = 0
    with problems_in_german():
        for key in (_known(district),) if district else context.district_keys():
            folder = context.DATA / key
            if exchange.finish(folder):
                out.print(f"{key}: eine unterbrochene Aktualisierung wurde zu Ende geführt.")
            found = problems(folder)
            differing += len(found)
            for problem in found:
                err.print(f"[bold]Abweichung:[/bold] {escape(str(problem))}")
            kept = ", ".join(exchange.states(folder)) or "keine"
            said = f"{len(found)} Abweichungen" if found else "alle Prüfsummen stimmen"
            out.print(f"{key}: {said}. Aufgehobene Stände: {escape(kept)}")
    if differing:
        raise typer.Exit(BROKEN_DATA)


@app.command()
def undo(
    *,
    district: DistrictOption = "",
    to: Annotated[
        str, typer.Option(help="Name eines aufgehobenen Standes; sonst der jüngste.")
    ] = "",
    apply: ApplyOption = False,
) -> None:
    """Holt einen aufgehobenen Stand zurück; was jetzt da ist, wird ebenso aufgehoben."""
    with problems_in_german(), context.showing(_known(district)):
        shipped = _shipped(intact=False)
        known = exchange.states(shipped.folder)
        if not (to or known):
            refuse("Es gibt keinen aufgehobenen Stand.")
        name = to or known[0]
        files = shipped.former(name)
        out.print(f"Stand „{escape(name)}“, andere Dateien: {', '.join(sorted(files)) or 'keine'}")
        if not (apply and files):
            out.print("Nichts ersetzt. Zurückholen mit --apply." if files else "Nichts zu tun.")
            return
        kept = exchange.replace(shipped.folder, files, shipped.basis, "rueckweg", clock.now())
        out.print(f"Zurückgeholt. Der Stand davor: {escape(kept)}")
        _done(shipped)


def _known(district: str) -> str:
    key = district or context.district_key()
    known = context.district_keys()
    if key not in known:
        refuse(f"Den Landkreis „{key[:20]}“ gibt es hier nicht. Es gibt: {', '.join(known)}")
    return key


def _shipped(*, intact: bool = True) -> Shipped:
    folder = context.DATA / context.district_key()
    if exchange.finish(folder):
        out.print("Eine unterbrochene Aktualisierung wurde zu Ende geführt.")
    return read_shipped(folder, intact=intact)


def _day(said: str) -> str:
    if not said:
        return ""
    try:
        return dt.date.fromisoformat(said).isoformat()
    except ValueError:
        refuse(f"„{said[:20]}“ ist kein Tag. Beispiel: 2026-01-01")


def _show(plan: Plan) -> None:
    out.print(f"Datei: {escape(plan.delivery.name)}")
    out.print(f"Prüfsumme (SHA-256): {plan.delivery.sha256}", soft_wrap=True)
    for label, value in plan.facts.items():
        out.print(f"{label}: {escape(value)}")
    for hint in plan.hints:
        err.print(f"[bold]Hinweis:[/bold] {escape(hint)}")


def _decide(plan: Plan, *, apply: bool) -> None:
    """Replace the files if that is wanted and possible, and say what was done."""
    for said in plan.obstacles:
        err.print(f"[bold]Nicht möglich:[/bold] {escape(said)}")
    if plan.obstacles:
        out.print("Nichts ersetzt.")
        raise typer.Exit(BROKEN_DATA)
    if not plan.files:
        out.print("Nichts zu ersetzen: die Daten sind schon so.")
        return
    for name, content in plan.files.items():
        out.print(f"{name}: {content_marks(content)['hash']}", soft_wrap=True)
    if not apply:
        out.print("Nichts ersetzt. Ersetzen mit --apply.")
        return
    kept = exchange.replace(
        plan.shipped.folder, plan.files, plan.shipped.basis, plan.label, clock.now()
    )
    key = plan.shipped.config.key
    out.print(f"Ersetzt. Der Stand davor ist aufgehoben: {escape(kept)}")
    out.print(f"Zurück mit: refresh undo --district {key} --to {escape(kept)} --apply")
    _done(plan.shipped)


def _done(shipped: Shipped) -> None:
    if gone := exchange.tidy(shipped.folder):
        said = f"Aufgehoben bleiben die letzten {exchange.MOST_KEPT} Stände. Gelöscht: "
        out.print(said + escape(", ".join(gone)))
    out.print(RESTART)


def _areas_table(plan: Plan) -> Table:
    table = Table(title="Gemeinden", title_justify="left")
    table.add_column("AGS")
    table.add_column("Gemeinde")
    for title in ("km² bisher", "km² neu", "anders belegt"):
        table.add_column(title, justify="right")
    table.add_column("Hinweis")
    for one in plan.areas:
        areas = (_or_dash(value, 2) for value in (one.before_km2, one.after_km2))
        share = "–" if one.changed_share is None else f"{_or_dash(one.changed_share * 100, 1)} %"
        table.add_row(one.key, escape(one.name), *areas, share, escape("; ".join(one.notes)))
    return table


def _moves_table(plan: Plan) -> Table:
    titles = ("Eintrag", "Name", "Gemeinde bisher", "Gemeinde neu", "Sozialraum")
    table = Table(*titles, title="Einträge, deren Ort in ein anderes Gebiet kommt",
                  title_justify="left", caption="Ihre Gemeinde ändert sich erst, wenn jemand den"
                  " Eintrag prüft und ändert.")  # fmt: skip
    for one in plan.moves:
        same = one.sozialraum_before == one.sozialraum_after
        changed = f"{one.sozialraum_before or 'keiner'} → {one.sozialraum_after or 'keiner'}"
        gemeinden = (one.gemeinde_before or "außerhalb", one.gemeinde_after or "außerhalb")
        cells = (one.id, one.name, *gemeinden, "derselbe" if same else changed)
        table.add_row(*map(escape, cells))
    return table


def _population_table(plan: Plan) -> Table:
    table = Table(title="Personen insgesamt", title_justify="left")
    table.add_column("AGS")
    table.add_column("Gemeinde")
    for title in ("bisher", "neu", "Unterschied"):
        table.add_column(title, justify="right")
    for one in plan.population:
        share = "–" if one.share is None else f"{wording.change(one.share * 100, 1)} %"
        counts = (_or_dash(value) for value in (one.before, one.after))
        table.add_row(one.key, escape(one.name), *counts, share)
    return table


def _or_dash(value: float | None, digits: int = 0) -> str:
    return "–" if value is None else wording.number(value, digits)
