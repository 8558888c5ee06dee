"""Asking again inside every function that writes: the role is read in the same transaction.

Who works on the server itself (the command line, the local maintenance mode) needs no account.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select

from geo.model import LocationClass, Visibility
from geo.permissions import AccountRole, Action, Grant, Scope, Target, may
from loaders.problems import Finding, Severity
from loaders.store.assessments import owned
from loaders.store.base import Store, of
from loaders.store.documents import differences
from loaders.store.model import AREA_NOTE, COMMITTEE, Denied, Document, Waits, kind_of
from loaders.store.recipients import is_still_meant
from loaders.store.tables import account, link, mail

OPERATOR: Final = "betreiber"
"""Whoever runs commands on the server."""
MAINTENANCE: Final = "wartung"
"""Whoever uses the local maintenance mode, on the same machine."""
RETENTION: Final = "aufbewahrung"
"""The rule by which accounts that nobody uses are locked and removed."""
LOCAL: Final = frozenset({OPERATOR, MAINTENANCE, RETENTION})
LINK: Final = "link-"
"""How the id of a personal link begins: it acts for the office of one entry, for one purpose."""
VERIFIED: Final = frozenset({"as_of", "as_of_date", "source"})
"""The fields that a link may change by itself: that the entry still holds, and who said so."""


DECLINED: Final = frozenset({"no_reminders"})
"""The field by which an office says, also by a link, that it wants no mails about its entry."""
VERSIONS: Final = 2
Versions = tuple[Document | None, Document | None]
"""An entry as it is and as it would be; None where there is none."""


class Deed(NamedTuple):
    """Who does what, in which district, and when.

    ``actor`` is an account id, one of `LOCAL`, or the id of a link.
    """

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

    A link that counts may do nothing but change `VERIFIED` and `DECLINED` fields of its own entry.

    Raises
    ------
    Denied
        There is no such account, it is locked or over, or its role or scope does not reach.
    """
    if deed.actor.startswith(LINK):
        authorise_link(connection, deed, documents, VERIFIED | DECLINED)
        return
    found = grant_of(connection, deed)
    planregionen = store.rules_of(deed.district).planregionen
    theirs = owned(connection, deed.district, documents)
    scopes = (scope_of(deed.district, one, planregionen) for one in theirs if one is not None)
    targets = [Target(deed.district), *(Target(deed.district, scope) for scope in scopes)]
    if found is None or not all(
        may(store.permissions, found, deed.action, target) for target in targets
    ):
        raise Denied(deed.actor)


def authorise_publishing(
    connection: Connection, store: Store, deed: Deed, changed: Iterable[Versions]
) -> None:
    """Let a deed pass that shows no entry to more people, or more of its place, or that may.

    Raises
    ------
    Denied
        It does, and whoever acts may not publish the entry.
    """
    opened = [one for versions in changed if opens(*versions) for one in versions]
    if opened and deed.actor not in LOCAL:
        authorise(connection, store, deed._replace(action=Action.PUBLISH), opened)


def opens(before: Document | None, after: Document | None) -> bool:
    """Tell whether an entry becomes public, or its place is shown more exactly than before."""
    if after is None:
        return False
    public = Visibility.PUBLIC.value
    was_public = before is not None and before.get("visibility") == public
    if after.get("visibility") == public and not was_public:
        return True
    return before is not None and is_looser(after, before)


def is_looser(after: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    """Tell whether the class of a place shows more of it than another one."""
    return _strictness(after) < _strictness(before)


def _strictness(document: Mapping[str, Any]) -> int:
    known = {str(one): one.strictness for one in LocationClass}
    return known.get(str(document.get("location_class")), len(known))


def authorise_link(
    connection: Connection,
    deed: Deed,
    documents: Iterable[Document | None],
    fields: frozenset[str],
) -> None:
    """Let a link pass that counts now, for two versions of its entry that differ in ``fields``.

    Raises
    ------
    Denied
        The link is unknown, over, used or revoked, went to another office, or is about something
        else.
    """
    row = connection.execute(
        select(link).where(of(link, id=deed.actor, district=deed.district))
    ).one_or_none()
    both = list(documents)
    own = [one for one in both if one is not None and row and one.get("id") == row.entity_id]
    counts = row is not None and link_counts(row, deed.at) and is_still_meant(connection, row)
    if not counts or deed.action is not Action.EDIT:
        raise Denied(deed.actor)
    if len(both) != len(own) or len(own) != VERSIONS:
        raise Denied(deed.actor)
    if not {one.field for one in differences(*own)} <= fields:
        raise Denied(deed.actor)


def link_counts(row: Any, now: dt.datetime) -> bool:  # noqa: ANN401 - a row of any query
    """Tell whether a row of links was sent and is neither used, revoked nor over."""
    sent = row.hash is not None
    return sent and row.used_at is None and row.revoked_at is None and now <= row.expires_at


def check_four_eyes(connection: Connection, store: Store, deed: Deed) -> None:
    """Check that a change by a role that needs four eyes comes by a release; see `proposals`.

    Raises
    ------
    Waits
        It does not: somebody else has to release it.
    """
    if deed.action is not Action.APPROVE and _needs_four_eyes(connection, store, deed):
        said = "Änderungen dieser Rolle gibt erst eine zweite Stelle frei"
        raise Waits([Finding("", "", "", "", said, Severity.ERROR)])


def is_own(connection: Connection, store: Store, deed: Deed, actor: str) -> bool:
    """Tell whether whoever acts proposed, as ``actor``, what is to be released.

    Where four eyes are needed, the answer to a mail that they sent is theirs too: it may have gone
    to a box that they read.
    """
    if actor == deed.actor:
        return True
    asked = select(mail.c.id).where(of(mail, link_id=actor, actor=deed.actor))
    sent = connection.execute(asked).first() is not None
    return sent and _needs_four_eyes(connection, store, deed)


def _needs_four_eyes(connection: Connection, store: Store, deed: Deed) -> bool:
    found = None if deed.actor in LOCAL else grant_of(connection, deed)
    return found is not None and found.role in store.permissions.four_eyes


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
    """Return to whom an entry belongs: its Träger, its Gemeinde and the Planregion of that.

    ``planregionen`` are those by Gemeinde and by area. What is said of an area belongs to its
    Planregion, a committee to the one that all areas lie in which it is there for, if any; neither
    ever to a Träger or a Gemeinde.
    """
    kind = kind_of(str(document.get("id", "")))
    if kind == AREA_NOTE:
        return Scope(district, planregion=planregionen.get(str(document.get("area") or ""), ""))
    if kind == COMMITTEE:
        regions = {planregionen.get(str(one), "") for one in document.get("areas") or [""]}
        return Scope(district, planregion=regions.pop() if len(regions) == 1 else "")
    gemeinde = str(document.get("gemeinde_key") or "")
    traeger = str(document.get("organization") or "")
    return Scope(district, traeger, gemeinde, planregionen.get(gemeinde, ""))
