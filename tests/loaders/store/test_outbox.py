"""The outbox on both databases: who is asked, when again, and that nothing goes out twice."""

import dataclasses
import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from geo.permissions import AccountRole
from loaders.store import (
    Denied,
    Edit,
    Refused,
    Store,
    Why,
    backup,
    changes,
    links,
    outbox,
    sending,
)
from loaders.store.engine import engine_of, reading
from loaders.store.forgetting import Forgotten, forget
from loaders.store.outbox import Mail, MailState, Queued
from loaders.store.recipients import Left
from loaders.store.tables import mail
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.upkeep import ADDRESS, RULES, account, known

KEY = "synthetisch-1"


def queue(store: Store, *keys: str, now: dt.datetime = NOW, dry_run: bool = False) -> Queued:
    return outbox.queue(store, DISTRICT, keys or (KEY,), RULES, (WHY, now), dry_run=dry_run)


def claim(store: Store, now: dt.datetime = NOW) -> sending.Claimed:
    found = sending.claim(store, DISTRICT, RULES, now)
    assert found
    return found


def the_mail(store: Store) -> Mail:
    (found,) = outbox.mails(store, DISTRICT)
    return found


def test_an_office_is_asked_by_the_address_of_its_entry(store: Store) -> None:
    known(store)
    assert queue(store) == Queued((KEY,))
    claimed = claim(store)
    assert (claimed.mail.recipient, claimed.document["id"]) == (ADDRESS, KEY)
    assert links.find(store, DISTRICT, claimed.token, NOW)
    sending.finish(store, claimed.mail, MailState.SENT, "", NOW)
    links.verify(store, DISTRICT, claimed.token, 1, NOW)
    assert (the_mail(store).state, the_mail(store).outcome) == (MailState.SENT, "verified")
    with reading(store.engine) as connection:
        assert claimed.token not in str(connection.execute(select(mail)).all())


@pytest.mark.parametrize(
    "change",
    [
        {"email": "andere@example.de"},
        {"visibility": "professional"},
        {"location_class": "municipality", "location_precision": "gemeinde", "lon": None,
         "lat": None},
    ],
)  # fmt: skip
def test_a_link_that_went_elsewhere_counts_no_more(store: Store, change: dict[str, object]) -> None:
    document = known(store)
    queue(store)
    claimed = claim(store)
    sending.finish(store, claimed.mail, MailState.SENT, "", NOW)
    changes.write(store, DISTRICT, [Edit(KEY, 1, {**document, **change})], WHY, later(1))
    assert links.find(store, DISTRICT, claimed.token, later(2)) is None
    with pytest.raises(Denied):
        links.verify(store, DISTRICT, claimed.token, 2, later(2))
    by_link = Why(claimed.mail.link_id, "Synthetischer Grund", "Synthetische Quelle")
    with pytest.raises(Denied):
        changes.write(store, DISTRICT, [Edit(KEY, 2, {**document, "as_of": "2026"})], by_link, NOW)


def test_a_link_that_was_taken_back_is_not_sent(store: Store) -> None:
    known(store)
    queue(store)
    links.revoke(store, DISTRICT, the_mail(store).link_id, WHY, NOW)
    assert sending.claim(store, DISTRICT, RULES, NOW) is None
    assert the_mail(store).problem == "der Link wurde zurückgezogen"


def test_who_said_no_meanwhile_is_not_asked_and_an_older_link_still_counts(store: Store) -> None:
    document = known(store)
    queue(store)
    sending.finish(store, claim(store).mail, MailState.SENT, "", NOW)
    other = known(store, "b")
    queue(store, "b", now=later(1))
    silent = {"no_reminders": True}
    edits = [Edit(KEY, 1, {**document, **silent}), Edit("b", 1, {**other, **silent})]
    changes.write(store, DISTRICT, edits, WHY, later(1))
    assert sending.claim(store, DISTRICT, RULES, later(2)) is None
    assert {one.problem for one in outbox.mails(store, DISTRICT) if one.entity_id == "b"} == {
        "die Stelle möchte keine Mails"
    }
    assert queue(store, "b", KEY, now=later(9999)).left == {KEY: Left.DECLINED, "b": Left.DECLINED}


def test_who_is_not_asked_and_why(store: Store) -> None:
    known(store, "a")
    known(store, "b", status="historic")
    known(store, "c", visibility="professional")
    known(store, "d", location_class="municipality", location_precision="gemeinde",
          lon=None, lat=None)  # fmt: skip
    changes.write(store, DISTRICT, [Edit("e", 0, entry("e"))], WHY, NOW)
    found = queue(store, "a", "b", "c", "d", "e", "f")
    assert found.queued == ("a",)
    assert found.left == {
        "b": Left.GONE, "c": Left.PROTECTED, "d": Left.PROTECTED,
        "e": Left.NO_ADDRESS, "f": Left.GONE,
    }  # fmt: skip


def test_an_office_is_not_asked_again_too_soon(store: Store) -> None:
    known(store)
    queue(store)
    assert queue(store, now=later(24)).left == {KEY: Left.LATELY}
    sending.finish(store, claim(store).mail, MailState.SENT, "", NOW)
    almost = NOW + RULES.apart - dt.timedelta(minutes=1)
    assert queue(store, now=almost).left == {KEY: Left.LATELY}
    assert queue(store, now=NOW + RULES.apart).queued == (KEY,)


def test_what_was_refused_may_be_tried_with_another_address_at_once(store: Store) -> None:
    document = known(store)
    queue(store)
    sending.finish(store, claim(store).mail, MailState.REFUSED, "550 unbekannt", NOW)
    other = {**document, "email": "neu@example.de"}
    changes.write(store, DISTRICT, [Edit(KEY, 1, other)], WHY, NOW)
    assert queue(store, now=later(1)).queued == (KEY,)
    assert claim(store, later(1)).mail.recipient == "neu@example.de"


def test_a_dry_run_leaves_nothing(store: Store) -> None:
    known(store)
    assert queue(store, dry_run=True).queued == (KEY,)
    assert outbox.mails(store, DISTRICT) == ()


def test_a_mail_is_claimed_once_whoever_sends(store: Store) -> None:
    for number in range(6):
        known(store, f"s-{number}")
    queue(store, *(f"s-{number}" for number in range(6)))
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: sending.claim(store, DISTRICT, RULES, NOW), range(12)))
    ids = [one.mail.id for one in found if one]
    assert sorted(ids) == [1, 2, 3, 4, 5, 6]


def test_a_mail_whose_entry_changed_its_address_is_not_sent(store: Store) -> None:
    document = known(store)
    queue(store)
    other = {**document, "email": "neu@example.de"}
    changes.write(store, DISTRICT, [Edit(KEY, 1, other)], WHY, NOW)
    assert sending.claim(store, DISTRICT, RULES, NOW) is None
    assert the_mail(store).state is MailState.FAILED


def test_a_mail_that_cannot_go_now_is_tried_again_with_a_new_token_and_given_up(
    store: Store,
) -> None:
    known(store)
    queue(store)
    now, tokens = NOW, []
    for minutes in RULES.outbox.retry_minutes:
        claimed = claim(store, now)
        tokens.append(claimed.token)
        sending.postpone(store, claimed.mail, RULES, "kein Server", now)
        early = now + dt.timedelta(minutes=minutes - 1)
        assert sending.claim(store, DISTRICT, RULES, early) is None
        now += dt.timedelta(minutes=minutes)
    last = claim(store, now)
    for former in tokens:
        assert links.find(store, DISTRICT, former, now) is None
    assert links.find(store, DISTRICT, last.token, now)
    sending.postpone(store, last.mail, RULES, "kein Server", now)
    assert (the_mail(store).state, the_mail(store).problem) == (MailState.FAILED, "kein Server")


def test_what_a_dead_process_was_sending_is_not_sent_again(store: Store) -> None:
    known(store)
    queue(store)
    claim(store)
    assert sending.claim(store, DISTRICT, RULES, later(2)) is None
    assert the_mail(store).state is MailState.UNSURE


def test_a_mail_that_came_back_ends_its_link(store: Store) -> None:
    known(store)
    queue(store)
    with pytest.raises(Refused, match="hinausging"):
        sending.bounced(store, DISTRICT, 1, WHY, NOW)
    claimed = claim(store)
    sending.finish(store, claimed.mail, MailState.SENT, "", NOW)
    sending.bounced(store, DISTRICT, 1, WHY, NOW)
    assert the_mail(store).state is MailState.BOUNCED
    assert links.find(store, DISTRICT, claimed.token, NOW) is None


def test_who_may_not_release_may_not_ask(store: Store) -> None:
    known(store)
    for role, scope in (
        (AccountRole.PROFESSIONAL, {}),
        (AccountRole.GEMEINDE, {"gemeinde": "03361009"}),
    ):
        why = account(store, role, **scope)
        with pytest.raises(Denied):
            outbox.queue(store, DISTRICT, [KEY], RULES, (why, NOW))
    assert outbox.mails(store, DISTRICT) == ()


def test_what_is_over_is_forgotten_and_what_waits_is_kept(store: Store) -> None:
    known(store)
    known(store, "synthetisch-2")
    queue(store, KEY, "synthetisch-2")
    sending.finish(store, claim(store).mail, MailState.SENT, "", NOW)
    after = dt.timedelta(days=1)
    rules = RULES.retention
    assert forget(store, DISTRICT, rules, NOW + RULES.valid) == Forgotten(0, 0, 0, 0)
    kept = NOW + dt.timedelta(days=rules.mail_days)
    assert forget(store, DISTRICT, rules, kept + after) == Forgotten(1, 1, 0, 0)
    assert the_mail(store).state is MailState.WAITING


def test_after_restoring_a_copy_nothing_goes_out_again_and_no_link_comes_back(
    store: Store, tmp_path: Path
) -> None:
    known(store)
    queue(store)
    known(store, "synthetisch-2")
    queue(store, "synthetisch-2")
    first = claim(store)
    sending.finish(store, first.mail, MailState.SENT, "", NOW)
    copy = tmp_path / "kopie.sqlite"
    backup.backup(store, copy)
    links.verify(store, DISTRICT, first.token, 1, NOW)
    address = f"sqlite:///{tmp_path / 'neu.sqlite'}"
    backup.restore(address, copy, later(1))
    engine = engine_of(address)
    restored = dataclasses.replace(store, engine=engine)
    assert links.find(restored, DISTRICT, first.token, later(1)) is None
    assert sending.claim(restored, DISTRICT, RULES, later(1)) is None
    assert [one.state for one in outbox.mails(restored, DISTRICT)] == [
        MailState.UNSURE,
        MailState.SENT,
    ]
    engine.dispose()
