"""Personal links on both databases: for one entry, once, until they are over."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from loaders.store import Conflict, Denied, Edit, Refused, Store, changes, history, links
from loaders.store.engine import reading
from loaders.store.links import Outcome
from loaders.store.model import Why
from loaders.store.recipients import Left, left_out
from loaders.store.tables import link
from loaders.store.verified import verified
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.upkeep import RULES, armed, known

KEY = "synthetisch-1"


def stored(store: Store) -> list[object]:
    with reading(store.engine) as connection:
        return [value for row in connection.execute(select(link)) for value in row]


def test_an_office_says_that_its_entry_still_holds(store: Store) -> None:
    known(store)
    made, token = armed(store)
    found = links.find(store, DISTRICT, token, NOW)
    assert found
    assert (found.link.id, found.entry.entity_id, found.entry.number) == (made, KEY, 1)
    change = links.verify(store, DISTRICT, token, 1, later(1))
    assert change
    assert change.why.actor == made
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert (document["as_of"], document["as_of_date"]) == ("2026-11-22", "2026-11-22")
    assert document["source"] == "Synthetische Quelle; bestätigt von der Stelle am 22.11.2026"


def test_an_office_that_wants_no_mails_gets_none_and_its_entry_stays(store: Store) -> None:
    known(store)
    made, token = armed(store)
    before = history.entry(store, DISTRICT, KEY).document or {}
    change = links.decline(store, DISTRICT, token, later(1))
    assert change
    assert (change.why.actor, change.why.reason) == (made, links.DECLINING)
    after = history.entry(store, DISTRICT, KEY).document or {}
    assert after == {**before, "no_reminders": True}
    with pytest.raises(Denied):
        links.decline(store, DISTRICT, token, later(1))
    assert left_out(after) is Left.DECLINED
    _, again = armed(store)
    assert links.find(store, DISTRICT, again, NOW), "what was sent before still counts"
    assert links.decline(store, DISTRICT, again, later(2)) is None
    assert links.find(store, DISTRICT, again, NOW) is None


def test_a_link_is_used_up_by_its_answer_and_by_nothing_before(store: Store) -> None:
    known(store)
    _, token = armed(store)
    for _ in range(5):
        assert links.find(store, DISTRICT, token, NOW)
    links.verify(store, DISTRICT, token, 1, NOW)
    assert links.find(store, DISTRICT, token, NOW) is None
    with pytest.raises(Denied):
        links.verify(store, DISTRICT, token, 2, NOW)
    assert len(history.steps(store, DISTRICT, KEY)) == 2


def test_the_token_is_nowhere_stored(store: Store) -> None:
    known(store)
    _, token = armed(store)
    links.verify(store, DISTRICT, token, 1, NOW)
    assert len(token) >= 43
    assert token not in str(stored(store))
    assert token not in str(history.steps(store, DISTRICT, KEY))


def test_a_link_that_is_over_revoked_or_replaced_counts_no_more(store: Store) -> None:
    known(store)
    made, token = armed(store)
    assert links.find(store, DISTRICT, token, NOW + RULES.valid)
    assert links.find(store, DISTRICT, token, NOW + RULES.valid + dt.timedelta(seconds=1)) is None
    links.revoke(store, DISTRICT, made, WHY, NOW)
    assert links.find(store, DISTRICT, token, NOW) is None
    with pytest.raises(Refused, match="kein Link"):
        links.revoke(store, DISTRICT, "link-0", WHY, NOW)


def test_a_link_of_another_district_does_not_count(store: Store) -> None:
    known(store)
    _, token = armed(store)
    assert links.find(store, "12069", token, NOW) is None


@given(st.text(max_size=70))
def test_no_text_is_taken_for_a_token(text: str) -> None:
    """What has the letters of a token is looked up by its hash; all else is not even that."""
    if not links.SHORTEST <= len(text) <= links.LONGEST:
        assert links.find(None, DISTRICT, text, NOW) is None  # type: ignore[arg-type]
    else:
        assert len(links._hash(text)) == 64


def test_who_looked_at_another_version_is_told_and_the_link_still_counts(store: Store) -> None:
    document = known(store)
    _, token = armed(store)
    changes.write(store, DISTRICT, [Edit(KEY, 1, {**document, "name": "Neu"})], WHY, NOW)
    with pytest.raises(Conflict):
        links.verify(store, DISTRICT, token, 1, NOW)
    assert links.verify(store, DISTRICT, token, 2, NOW)


def test_an_entry_that_is_verified_today_already_needs_no_new_version(store: Store) -> None:
    known(store)
    for _ in range(2):
        _, token = armed(store)
        number = history.entry(store, DISTRICT, KEY).number
        links.verify(store, DISTRICT, token, number, NOW)
        assert links.find(store, DISTRICT, token, NOW) is None
    assert history.entry(store, DISTRICT, KEY).number == 2


def test_a_link_may_change_nothing_but_that_its_entry_holds(store: Store) -> None:
    document = known(store)
    known(store, "synthetisch-2")
    made, _ = armed(store)
    why = Why(made, "Grund", "Quelle")
    day = NOW.date()
    for edit in (
        Edit(KEY, 1, {**document, "name": "Fremd"}),
        Edit(KEY, 1, {**verified(document, day), "phones": ["1"]}),
        Edit(KEY, 1, None),
        Edit("synthetisch-2", 1, verified(entry("synthetisch-2"), day)),
        Edit("synthetisch-3", 0, entry("synthetisch-3")),
    ):
        with pytest.raises(Denied):
            changes.write(store, DISTRICT, [edit], why, NOW)
    both = [Edit(KEY, 1, verified(document, day)), Edit("synthetisch-2", 1, None)]
    with pytest.raises(Denied):
        changes.write(store, DISTRICT, both, why, NOW)
    with pytest.raises(Denied):
        changes.undo(store, DISTRICT, 2, why, NOW)
    forged = Why("link-0000000000000000", "Grund", "Quelle")
    with pytest.raises(Denied):
        changes.write(store, DISTRICT, both[:1], forged, NOW)


def test_ten_clicks_at_once_are_one_answer(store: Store) -> None:
    known(store)
    _, token = armed(store)

    def click(_number: int) -> bool:
        try:
            return links.verify(store, DISTRICT, token, 1, NOW) is not None
        except (Denied, Conflict):
            return False

    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(click, range(10))) == 1
    assert len(history.steps(store, DISTRICT, KEY)) == 2
    assert Outcome.VERIFIED.value in stored(store)
