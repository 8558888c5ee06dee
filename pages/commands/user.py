"""Commands for accounts: who may sign in, as what, and until when."""

import datetime as dt
from dataclasses import replace
from typing import Annotated

import typer
from rapidfuzz import process
from rich.markup import escape
from rich.table import Column, Table

from geo.hours import ZONE
from geo.permissions import OWN, AccountRole, Grant, Scope
from loaders.store import Why, accounts, history
from loaders.store.accounts import Account
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.accounts import here
from pages.commands.console import err, out, problems_in_german, refuse
from pages.commands.store import open_store, refusals

ROLES = {
    "fachkraft": AccountRole.PROFESSIONAL,
    "traeger": AccountRole.TRAEGER,
    "kommune": AccountRole.GEMEINDE,
    "regionalkoordination": AccountRole.REGIONAL_COORDINATION,
    "sozialplanung": AccountRole.SOCIAL_PLANNING,
    "verwaltung": AccountRole.ADMINISTRATION,
}
MOST_NEAREST, ALIKE = 3, 60
"""How many Träger of nearly the same name are named, and how alike (0-100) they must be."""
NAMES = {role: name for name, role in ROLES.items()}

app = typer.Typer(help="Zugänge: wer sich anmelden darf und wofür.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(help="Kennung des Zugangs: konto-…")]
Reason = Annotated[str, typer.Option(help="Warum; steht in der Geschichte.")]
Role = Annotated[str, typer.Option(help=f"Rolle: {', '.join(ROLES)}")]
Own = Annotated[
    str,
    typer.Option(help="traeger: sein Name in den Einträgen; kommune: AGS; Region: ihr Schlüssel."),
]


@app.command()
def add(  # noqa: PLR0913 - options of a command
    *,
    issuer: Annotated[str, typer.Option(help="Adresse der Anmeldestelle (iss), https://…")],
    subject: Annotated[str, typer.Option(help="Kennung bei der Anmeldestelle (sub).")],
    label: Annotated[str, typer.Option(help="Name der Stelle, nie der einer Person.")],
    role: Role,
    scope: Own = "",
    until: Annotated[str, typer.Option(help="Letzter Tag, JJJJ-MM-TT; leer: ohne Ende.")] = "",
    reason: Reason = "Zugang eingerichtet",
) -> None:
    """Legt einen Zugang an."""
    with problems_in_german(), refusals():
        grant = _grant(role, scope)
        new = Account(issuer, subject, label, grant, valid_until=_end(until))
        made = accounts.add(open_store(), new, _why(reason), clock.now())
    out.print(f"Angelegt: {made.id}, {escape(made.label)}, {NAMES[made.grant.role]}")


@app.command("list")
def show() -> None:
    """Zeigt alle Zugänge des Landkreises."""
    with problems_in_german():
        found = accounts.accounts(open_store(), context.district_key())
    columns = ("Stelle", "Rolle", "Gilt für", "Zustand", "Bis", "Zuletzt", "sub", "iss")
    table = Table(Column("Kennung", no_wrap=True), *columns)
    for one in found:
        table.add_row(*map(escape, _cells(one)))
    out.print(table)
    out.print(f"Zugänge: {len(found)}")


@app.command()
def role(
    account: Id,
    role: Annotated[str, typer.Argument(help=f"Neue Rolle: {', '.join(ROLES)}")],
    *,
    scope: Own = "",
    reason: Reason = "Rolle geändert",
) -> None:
    """Gibt einem Zugang eine andere Rolle; sie gilt ab dem nächsten Klick."""
    with problems_in_german(), refusals():
        changed = replace(_known(account), grant=_grant(role, scope))
        accounts.save(open_store(), changed, _why(reason), clock.now())
    out.print(f"Geändert: {escape(account)}, {escape(role)}")


@app.command()
def lock(account: Id, *, reason: Reason = "Zugang gesperrt") -> None:
    """Sperrt einen Zugang und beendet alle seine Anmeldungen."""
    _set_active(account, reason, active=False)
    out.print(f"Gesperrt: {escape(account)}")


@app.command()
def unlock(account: Id, *, reason: Reason = "Zugang entsperrt") -> None:
    """Entsperrt einen Zugang; wer ihn nutzt, meldet sich neu an."""
    _set_active(account, reason, active=True)
    out.print(f"Entsperrt: {escape(account)}")


@app.command()
def remove(account: Id, *, reason: Reason = "Zugang gelöscht") -> None:
    """Löscht einen Zugang; in der Geschichte bleibt, dass es ihn gab, nicht wem er gehörte."""
    with problems_in_german(), refusals():
        accounts.remove(open_store(), context.district_key(), account, _why(reason), clock.now())
    out.print(f"Gelöscht: {escape(account)}")


@app.command()
def tidy() -> None:
    """Sperrt und löscht Zugänge, die lange niemand benutzt hat (data/rules/permissions.toml)."""
    with problems_in_german(), refusals():
        rules = here.account_rules()
        locked, removed = accounts.retire(open_store(), context.district_key(), rules, clock.now())
    out.print(f"Gesperrt: {locked}, gelöscht: {removed}")


def _set_active(account: str, reason: str, *, active: bool) -> None:
    with problems_in_german(), refusals():
        changed = replace(_known(account), active=active)
        accounts.save(open_store(), changed, _why(reason), clock.now())


def _known(account: str) -> Account:
    found = {one.id: one for one in accounts.accounts(open_store(), context.district_key())}
    if account not in found:
        refuse(f"Den Zugang „{account[:40]}“ gibt es nicht. Die Liste zeigt „user list“.")
    return found[account]


def _grant(name: str, own: str) -> Grant:
    if name not in ROLES:
        refuse(f"Die Rolle „{name[:40]}“ gibt es nicht. Es gibt: {', '.join(ROLES)}")
    district, field = context.shipped(), OWN.get(ROLES[name], "")
    if own and not field:
        refuse(f"Die Rolle „{name}“ gilt für den ganzen Landkreis.")
    if field == "traeger":
        _tell_if_unknown(own)
    elif field and field != "traeger":
        known = district.areas.index[district.areas["level"] == field]
        if own not in known:
            there = ", ".join(map(str, known)) or "keine"
            refuse(f"„{own[:40]}“ ist hier keine {field.capitalize()}. Es gibt: {there}")
    scope = {field: own} if field else {}
    return Grant(ROLES[name], Scope(district.key, **scope))


def _tell_if_unknown(organization: str) -> None:
    """Say if no entry has a Träger of that name, and which ones are called nearly so."""
    stored = history.entries(open_store(), context.district_key())
    names = {str(one.document["organization"]) for one in stored if one.document} - {""}
    if organization in names:
        return
    nearest = process.extract(organization, sorted(names), limit=MOST_NEAREST, score_cutoff=ALIKE)
    hint = "".join(f" Ähnlich heißt „{name}“." for name, _, _ in nearest)
    said = f"Noch kein Eintrag nennt „{organization}“ als Träger.{hint}"
    err.print(f"[bold]Achtung:[/bold] {escape(said)}")


def _end(until: str) -> dt.datetime | None:
    if not until:
        return None
    try:
        day = dt.date.fromisoformat(until)
    except ValueError:
        refuse(f"„{until[:40]}“ ist kein Tag wie 2027-12-31.")
    return dt.datetime.combine(day, dt.time.max, ZONE)


def _cells(one: Account) -> tuple[str, ...]:
    scope = one.grant.scope
    place = scope.traeger or scope.gemeinde or scope.planregion or scope.district
    state = "aktiv" if one.active else "gesperrt"
    until, last = (_day(moment) for moment in (one.valid_until, one.last_login_at))
    role = NAMES[one.grant.role]
    return one.id, one.label, role, place, state, until, last, one.subject, one.issuer


def _day(moment: dt.datetime | None) -> str:
    return f"{moment.astimezone(ZONE):%d.%m.%Y}" if moment else "–"


def _why(reason: str) -> Why:
    return Why(OPERATOR, reason, "Kommandozeile")
