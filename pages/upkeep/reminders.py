"""Which entries are overdue, which offices can be asked by mail, and what became of it."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, NamedTuple

import pandas as pd

from geo.district import District
from geo.hours import ZONE
from geo.permissions import Action
from geo.publish import protect
from geo.quality import Light
from loaders.store import Store, Why, history, outbox
from loaders.store.outbox import UNDELIVERED, Mail, MailState, Queued
from loaders.store.permits import scope_of
from loaders.store.recipients import Left, left_out
from pages import clock, quality
from pages.accounts import here
from pages.i18n import text
from pages.ui import wording
from pages.upkeep import mailing

TO_CALL: Final = {
    Left.NO_ADDRESS: "no-address",
    Left.PROTECTED: "protected",
    Left.GONE: "gone",
    Left.DECLINED: "declined",
}


OLD: Final = (Light.OVERDUE, Light.UNDATED)


class Chosen(NamedTuple):
    """The entries of a choice that are overdue or were asked about, and their newest mails.

    Those that were asked come first, then those that can be, each the oldest first. ``entries`` is
    indexed by id; ``left`` says of an entry why it cannot get a mail at all.
    """

    entries: pd.DataFrame
    left: dict[str, Left]
    mails: dict[str, Mail]

    def ready(self, now: dt.datetime) -> list[str]:
        """Return the entries whose office may be asked by mail now."""
        since = now - mailing.rules().apart
        return [key for key in self.overdue if self._is_ready(key, since)]

    @property
    def overdue(self) -> list[str]:
        """The entries that are overdue or undated."""
        return [str(key) for key in self.entries.index[self.entries["light"].isin(OLD)]]

    def _is_ready(self, key: str, since: dt.datetime) -> bool:
        last = self.mails.get(key)
        asked = last is not None and last.created_at > since and last.state not in UNDELIVERED
        return key not in self.left and not asked


def choose(
    store: Store, place: District, kinds: Iterable[str] = (), gemeinden: Iterable[str] = ()
) -> Chosen:
    """Return the public entries to ask about, or asked about, that who is here may release.

    Empty ``kinds`` (keys of types) and ``gemeinden`` (AGS) stand for all.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    mails = outbox.latest(outbox.mails(store, place.key))
    found = quality.assessed()
    found = found[found["light"].isin(OLD) | found.index.isin(list(mails))]
    for column, wanted in (("type", set(kinds)), ("gemeinde_key", set(gemeinden))):
        if wanted:
            found = found[found[column].isin(wanted)]
    documents = {one.entity_id: one.document for one in history.entries(store, place.key)}
    known = store.rules_of(place.key).planregionen
    mine = [
        key
        for key in found.index
        if (document := documents.get(str(key)))
        and here.may_with(Action.APPROVE, scope_of(place.key, document, known))
    ]
    left = {str(key): why for key in mine if (why := left_out(documents[str(key)]))}
    order = found.loc[mine].assign(
        by_mail=[0 if key in mails else 1 if str(key) not in left else 2 for key in mine]
    )
    entries = order.sort_values(["by_mail", "months", "name"], ascending=[True, False, True])
    return Chosen(pd.DataFrame(entries), left, mails)


def queue(store: Store, place: District, ids: list[str], why: Why, *, dry_run: bool) -> Queued:
    """Let offices be asked; see `loaders.store.outbox.queue`."""
    rules = mailing.rules()
    return outbox.queue(store, place.key, ids, rules, (why, clock.now()), dry_run=dry_run)


def table(place: District, chosen: Chosen) -> pd.DataFrame:
    """Return the outcome of each entry as a table for people and files, in German.

    Phones and addresses are those that are published: a protected place has none of the latter.
    """
    shown = protect(place.facilities.loc[list(chosen.entries.index)])
    rows = [
        _cells(place, chosen, str(key), row)
        for key, row in zip(shown.index, shown.to_dict("records"), strict=True)
    ]
    return pd.DataFrame(rows)


def _cells(place: District, chosen: Chosen, key: str, row: dict[str, object]) -> dict[str, str]:
    last = chosen.mails.get(key)
    phones = row["phones"] if isinstance(row["phones"], list) else []
    known = state(chosen, key)
    if known == TO_CALL[Left.NO_ADDRESS] and not phones:
        known = "no-contact"
    cells = {
        "entry": str(row["name"]),
        "state": text(f"pro-remind-state-{known}"),
        "asked": f"{last.created_at.astimezone(ZONE):%d.%m.%Y}" if last else "",
        "phone": ", ".join(map(str, phones)),
        "mail": str(row["email"] or ""),
        "place": str(row["locality"] or ""),
        "kind": place.taxonomy.types[str(row["type"])].label,
        "as-of": wording.as_of(str(row["as_of"] or "")),
        "problem": last.problem if last else "",
        "number": str(last.id) if last else "",
        "id": key,
    }
    return {text(f"pro-remind-column-{name}"): said for name, said in cells.items()}


def state(chosen: Chosen, key: str) -> str:
    """Return what is known of an entry's reminder: the end of a message's name."""
    last = chosen.mails.get(key)
    if last is None:
        left = chosen.left.get(key)
        return TO_CALL[left] if left else "ready"
    if last.state is MailState.SENT and last.outcome:
        return last.outcome.value
    return last.state.value
