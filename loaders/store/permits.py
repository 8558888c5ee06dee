"""Asking again inside every function that writes: the role is read in the same transaction.

Who works on the server itself (the command line, the local maintenance mode) needs no account.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select

from geo.permissions import AccountRole, Action, Grant, Scope, Target, may
from loaders.frames import strict_table
from loaders.geojson import Box, read_geojson
from loaders.records import SozialraumRow
from loaders.store.base import Store, of
from loaders.store.model import Denied, Document
from loaders.store.tables import account

OPERATOR: Final = "betreiber"
"""Whoever runs commands on the server."""
MAINTENANCE: Final = "wartung"
"""Whoever uses the local maintenance mode, on the same machine."""
RETENTION: Final = "aufbewahrung"
"""The rule by which accounts that nobody uses are locked and removed."""
LOCAL: Final = frozenset({OPERATOR, MAINTENANCE, RETENTION})


class Deed(NamedTuple):
    """Who does what, in which district, and when: ``actor`` is an account id or one of `LOCAL`."""

    actor: str
    action: Action
    district: str
    at: dt.datetime


def authorise(
    connection: Connection,
    store: Store,
    deed: Deed,
    documents: Iterable[Document | None] = (),
) -> None:
    """Let a deed pass that its doer may do with each of the entries; None stands for no entry.

    Raises
    ------
    Denied
        There is no such account, it is locked or over, or its role or scope does not reach.
    """
    found = grant_of(connection, deed)
    planregionen = store.rules_of(deed.district).planregionen
    scopes = (scope_of(deed.district, one, planregionen) for one in documents if one is not None)
    targets = [Target(deed.district), *(Target(deed.district, scope) for scope in scopes)]
    if found is None or not all(
        may(store.permissions, found, deed.action, target) for target in targets
    ):
        raise Denied(deed.actor)


def grant_of(connection: Connection, deed: Deed) -> Grant | None:
    """Return what whoever acts was given, None for an account that cannot be used now."""
    if deed.actor in LOCAL:
        return Grant(AccountRole.ADMINISTRATION, Scope(deed.district))
    asked = select(account).where(of(account, id=deed.actor, district=deed.district))
    row = connection.execute(asked).one_or_none()
    return given(row) if row and is_usable(row, deed.at) else None


def given(row: Any) -> Grant:  # noqa: ANN401 - a row of any query
    """Return the role and the scope of a row of accounts."""
    scope = Scope(row.district, row.traeger, row.gemeinde, row.planregion)
    return Grant(AccountRole(row.role), scope)


def is_usable(row: Any, now: dt.datetime) -> bool:  # noqa: ANN401
    """Tell whether a row of accounts is neither locked nor over."""
    return bool(row.active) and (row.valid_until is None or now <= row.valid_until)


def scope_of(district: str, document: Document, planregionen: Mapping[str, str]) -> Scope:
    """Return to whom an entry belongs: its Träger, its Gemeinde and the Planregion of that."""
    gemeinde = str(document.get("gemeinde_key") or "")
    traeger = str(document.get("organization") or "")
    return Scope(district, traeger, gemeinde, planregionen.get(gemeinde, ""))


def planregionen(folder: Path, box: Box) -> dict[str, str]:
    """Return the Planregion of each Gemeinde by AGS; empty where the district has none.

    Raises
    ------
    DataProblem
        A shipped file is broken.
    """
    areas, members = folder / "sozialraeume.csv", folder / "gemeinden.geojson"
    if not areas.exists() or not members.exists():
        return {}
    of_sozialraum = strict_table(areas, SozialraumRow, ["key"]).set_index("key")["planregion_key"]
    found = {
        str(one.properties["key"]): str(of_sozialraum.get(one.properties["association_key"], ""))
        for one in read_geojson(members, box)
    }
    return {key: planregion for key, planregion in found.items() if planregion}
