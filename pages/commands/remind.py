"""Commands that ask offices by mail whether their entries still hold."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from geo.district import District
from geo.regions import gemeinden_of
from loaders.mail import Delivery, Outcome
from loaders.store import Why, links, outbox, sending
from loaders.store.permits import OPERATOR
from loaders.store.sending import Claimed
from pages import clock, context
from pages.accounts import acting, here
from pages.accounts.acting import Person
from pages.commands.console import (
    err,
    expect_ending,
    out,
    problems_in_german,
    refuse,
    write_table,
)
from pages.commands.store import open_store, refusals
from pages.i18n import GERMAN, speaking, text
from pages.upkeep import mailing, reminders

SAID = {
    Outcome.SENT: "angenommen",
    Outcome.REFUSED: "abgelehnt",
    Outcome.NOT_NOW: "später noch einmal",
    Outcome.UNSURE: "unklar, wird nicht noch einmal gesendet",
}

app = typer.Typer()


@app.command()
def remind(
    *,
    kind: Annotated[
        list[str] | None,
        typer.Option("--type", help="Nur diese Art (Schlüssel); mehrfach möglich."),
    ] = None,
    area: Annotated[str, typer.Option(help="Nur dieses Gebiet: Name oder Schlüssel.")] = "",
    address: Annotated[
        str, typer.Option(help="Öffentliche Adresse des Wegweisers, https://…")
    ] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Ergebnis als Datei: .csv oder .xlsx")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Nur zeigen, nichts vormerken und nichts senden.")
    ] = False,
) -> None:
    """Fragt Einrichtungen überfälliger Einträge per Mail, ob sie noch stimmen."""
    if output:
        expect_ending(output, ".csv", ".xlsx")
    if address:
        os.environ[mailing.ADDRESS_VARIABLE] = address
    operator = Person(OPERATOR, here.operator())
    with problems_in_german(), refusals(), speaking(GERMAN), acting.acting(operator):
        store, place = open_store(), context.district()
        if not dry_run:
            mailing.address()
            if mailing.server() is None:
                refuse("Kein Mailserver: FAMILIENWEGWEISER_SMTP_HOST nennt keinen.")
        chosen = reminders.choose(store, place, _kinds(place, kind or []), _area(place, area))
        ready = chosen.ready(clock.now())[: mailing.rules().reminders.most_at_once]
        why = Why(OPERATOR, text("pro-remind-why"), "Kommandozeile")
        queued = reminders.queue(store, place, ready, why, dry_run=dry_run).queued if ready else ()
        out.print(f"Überfällig: {len(chosen.overdue)}, vorgemerkt: {len(queued)}")
        if dry_run:
            _show(place, queued)
        else:
            sent = mailing.send_waiting(store, _told)
            out.print(f"Angenommen: {sent}")
        chosen = reminders.choose(store, place, _kinds(place, kind or []), _area(place, area))
        if output:
            sheet = text("pro-remind-all-sent")
            write_table(output, {sheet: reminders.table(place, chosen)})
            out.print(f"Geschrieben: {escape(str(output))}")


@app.command("send-mails")
def send_mails() -> None:
    """Sendet, was im Ausgang wartet; für Server, die selbst keine Mails senden."""
    with problems_in_german(), speaking(GERMAN):
        out.print(f"Angenommen: {mailing.send_waiting(open_store(), _told)}")


@app.command("mail-bounced")
def mail_bounced(
    number: Annotated[int, typer.Argument(help="Nummer der Mail im Ausgang.")],
    *,
    reason: Annotated[str, typer.Option(help="Was die Rückmeldung sagt.")] = "zurückgekommen",
) -> None:
    """Merkt an, dass eine Mail zurückkam; ihr Link gilt nicht mehr."""
    with problems_in_german(), refusals():
        why = Why(OPERATOR, reason, "Kommandozeile")
        sending.bounced(open_store(), context.district_key(), number, why, clock.now())
    out.print(f"Angemerkt: Mail {number} kam zurück")


@app.command("revoke-link")
def revoke_link(
    number: Annotated[int, typer.Argument(help="Nummer der Mail, in der der Link steht.")],
    *,
    reason: Annotated[str, typer.Option(help="Warum.")] = "Link zurückgezogen",
) -> None:
    """Zieht den persönlichen Link einer Mail zurück."""
    with problems_in_german(), refusals():
        store, district = open_store(), context.district_key()
        found = {one.id: one.link_id for one in outbox.mails(store, district)}
        why = Why(OPERATOR, reason, "Kommandozeile")
        links.revoke(store, district, found.get(number, ""), why, clock.now())
    out.print(f"Zurückgezogen: der Link der Mail {number}")


def _kinds(place: District, wanted: list[str]) -> list[str]:
    for one in wanted:
        if one not in place.taxonomy.types:
            known = ", ".join(place.taxonomy.types)
            refuse(f"Die Art „{one[:40]}“ gibt es nicht. Es gibt: {known}")
    return wanted


def _area(place: District, wanted: str) -> list[str]:
    if not wanted:
        return []
    areas = place.areas
    keys = [wanted] if wanted in areas.index else list(areas.index[areas["name"] == wanted])
    if not keys:
        refuse(f"Das Gebiet „{wanted[:40]}“ gibt es in {place.name} nicht.")
    return [str(key) for one in keys for key in gemeinden_of(areas, str(one))]


def _show(place: District, ids: tuple[str, ...]) -> None:
    table = Table("Eintrag", "id", "E-Mail")
    for key in ids:
        row = place.facilities.loc[key]
        table.add_row(*(escape(str(one)) for one in (row["name"], key, row["email"])))
    out.print(table)


def _told(claimed: Claimed, delivery: Delivery) -> None:
    """Say what became of a mail; never its link."""
    said = f"Mail {claimed.mail.id}, {claimed.document['name']}: {SAID[delivery.outcome]}"
    where = out if delivery.outcome is Outcome.SENT else err
    where.print(escape(f"{said} {delivery.said}".strip()))
