"""Two entries become one, in one change: ways lead on, come back, never round; rights of both."""

from pathlib import Path

import pytest

from geo.permissions import AccountRole, Grant, Scope
from loaders.imports.checks import Good
from loaders.imports.matching import SKIPPED, Match, Verdict, match
from loaders.store import (
    Action,
    Conflict,
    Denied,
    Document,
    Edit,
    Refused,
    Store,
    Why,
    accounts,
    backup,
    changes,
    history,
    merges,
    open_store,
    proposals,
)
from loaders.store.accounts import Account
from loaders.store.base import add_version, begin_change
from loaders.store.engine import reading, writing
from loaders.store.merges import Merge
from loaders.store.redirects import redirects, redirects_in
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

KEYS = ("syn-a", "syn-b", "syn-c")
TOWN, OTHER_TOWN = "03361012", "03361001"


def add(store: Store, *documents: Document) -> None:
    edits = [Edit(one["id"], 0, one) for one in documents]
    changes.write(store, DISTRICT, edits, WHY, NOW)


@pytest.fixture
def three(store: Store) -> Store:
    add(store, *(entry(key, phones=[f"0423{number}"]) for number, key in enumerate(KEYS)))
    return store


def now(store: Store, key: str) -> Document | None:
    return history.entry(store, DISTRICT, key).document


def merge(
    store: Store, stays: str, ends: str, why: Why = WHY, hours: float = 1, **values: object
) -> changes.Made:
    both = [history.entry(store, DISTRICT, key) for key in (stays, ends)]
    document = {**(both[0].document or {}), **values}
    wanted = Merge(both[0][:2], both[1][:2], document)
    return merges.merge(store, DISTRICT, wanted, why, later(hours))


def test_a_merge_is_one_change_and_one_undo_brings_both_back(three: Store) -> None:
    before = [now(three, key) for key in KEYS]
    made, entries = merge(three, "syn-a", "syn-b", phones=["1", "2"])
    assert made.action is Action.MERGE
    assert [one.entity_id for one in entries] == ["syn-a", "syn-b"]
    stored = now(three, "syn-a")
    assert stored is not None
    assert stored["phones"] == ["1", "2"]
    assert now(three, "syn-b") is None
    assert redirects(three, DISTRICT) == {"syn-b": "syn-a"}
    assert history.steps(three, DISTRICT, "syn-b")[-1].merged_into == "syn-a"
    undone, _ = changes.undo(three, DISTRICT, made.id, WHY, later(2))
    assert [now(three, key) for key in KEYS] == before
    assert redirects(three, DISTRICT) == {}
    changes.undo(three, DISTRICT, undone.id, WHY, later(3))
    assert now(three, "syn-b") is None
    assert redirects(three, DISTRICT) == {"syn-b": "syn-a"}


def test_what_was_merged_stays_to_be_seen_as_of_before(three: Store) -> None:
    made, _ = merge(three, "syn-a", "syn-b")
    before = {one.entity_id for one in history.entries(three, DISTRICT, made.id - 1)}
    after = {one.entity_id for one in history.entries(three, DISTRICT, made.id)}
    assert before - after == {"syn-b"}


def test_a_chain_leads_to_its_end_and_back_step_by_step(three: Store) -> None:
    merge(three, "syn-b", "syn-a")
    second, _ = merge(three, "syn-c", "syn-b", hours=2)
    assert redirects(three, DISTRICT) == {"syn-a": "syn-c", "syn-b": "syn-c"}
    changes.undo(three, DISTRICT, second.id, WHY, later(3))
    assert redirects(three, DISTRICT) == {"syn-a": "syn-b"}


def test_no_way_comes_round(three: Store) -> None:
    first, _ = merge(three, "syn-b", "syn-a")
    with pytest.raises(Refused, match="kommt mehrfach vor"):
        merge(three, "syn-b", "syn-b", hours=2)
    with pytest.raises(Refused, match="den es gibt"):
        changes.write(
            three, DISTRICT, [Edit("syn-b", 1, None, "syn-a")], WHY, later(2), action=Action.MERGE
        )
    undone, _ = changes.undo(three, DISTRICT, first.id, WHY, later(3))
    merge(three, "syn-a", "syn-b", hours=4)
    with pytest.raises(Refused, match="den es gibt"):
        changes.undo(three, DISTRICT, undone.id, WHY, later(5))
    assert redirects(three, DISTRICT) == {"syn-b": "syn-a"}


def test_an_entry_that_is_brought_back_leads_nowhere_else(three: Store) -> None:
    merge(three, "syn-a", "syn-b")
    changes.restore(three, DISTRICT, ("syn-b", 1), 2, (WHY, later(2)))
    assert now(three, "syn-b") is not None
    assert redirects(three, DISTRICT) == {}


@pytest.mark.parametrize("changed", ["syn-a", "syn-b"])
def test_whoever_is_late_on_either_entry_is_told(three: Store, changed: str) -> None:
    both = [history.entry(three, DISTRICT, key) for key in KEYS[:2]]
    document = {**(now(three, changed) or {}), "note": "Synthetisch"}
    changes.write(three, DISTRICT, [Edit(changed, 1, document)], WHY, later(1))
    wanted = Merge(both[0][:2], both[1][:2], both[0].document or {})
    with pytest.raises(Conflict) as conflict:
        merges.merge(three, DISTRICT, wanted, WHY, later(2))
    assert conflict.value.current.entity_id == changed
    assert redirects(three, DISTRICT) == {}
    assert now(three, "syn-b") is not None


def account(store: Store, role: AccountRole, **scope: str) -> Why:
    new = Account(
        "https://anmeldung.example", role, "Stelle", Grant(role, Scope(DISTRICT, **scope))
    )
    made = accounts.add(store, new, WHY, NOW)
    return Why(made.id, "Synthetischer Grund", "Synthetische Quelle")


@pytest.mark.parametrize(("stays", "ends"), [("syn-own", "syn-far"), ("syn-far", "syn-own")])
def test_both_entries_are_asked_for(store: Store, stays: str, ends: str) -> None:
    add(store, entry("syn-own"), entry("syn-far", gemeinde_key=OTHER_TOWN))
    why = account(store, AccountRole.GEMEINDE, gemeinde=TOWN)
    with pytest.raises(Denied):
        merge(store, stays, ends, why)
    assert redirects(store, DISTRICT) == {}


def test_merging_again_asks_for_the_entry_that_stays_as_it_is(store: Store) -> None:
    add(store, entry("syn-own"), entry("syn-far", gemeinde_key=OTHER_TOWN))
    made, entries = merge(store, "syn-far", "syn-own")
    assert [one.entity_id for one in entries] == ["syn-own"]
    undone, _ = changes.undo(store, DISTRICT, made.id, WHY, later(2))
    why = account(store, AccountRole.GEMEINDE, gemeinde=TOWN)
    with pytest.raises(Denied):
        changes.undo(store, DISTRICT, undone.id, why, later(3))
    with pytest.raises(Denied):
        changes.restore(store, DISTRICT, ("syn-own", 2), 3, (why, later(3)))
    assert redirects(store, DISTRICT) == {}
    both = account(store, AccountRole.SOCIAL_PLANNING)
    changes.restore(store, DISTRICT, ("syn-own", 2), 3, (both, later(3)))
    assert redirects(store, DISTRICT) == {"syn-own": "syn-far"}


HIDDEN = {"location_class": "municipality", "location_precision": "gemeinde"}
LESS_SHOWN = [HIDDEN, {"visibility": "professional"}]


@pytest.mark.parametrize("less", LESS_SHOWN)
@pytest.mark.parametrize("role", [AccountRole.TRAEGER, AccountRole.GEMEINDE])
def test_what_one_entry_protects_only_a_publisher_shows_by_the_other(
    store: Store, role: AccountRole, less: Document
) -> None:
    add(store, entry("syn-open", organization="AWO"), entry("syn-less", organization="AWO", **less))
    scope = {"traeger": "AWO"} if role is AccountRole.TRAEGER else {"gemeinde": TOWN}
    why = account(store, role, **scope)
    if role is AccountRole.GEMEINDE:
        merge(store, "syn-open", "syn-less", why)
        assert redirects(store, DISTRICT) == {"syn-less": "syn-open"}
        return
    with pytest.raises(Denied):
        merge(store, "syn-open", "syn-less", why)
    stricter = {**less, "lon": None, "lat": None} if "location_class" in less else less
    merge(store, "syn-open", "syn-less", why, **stricter)
    assert redirects(store, DISTRICT) == {"syn-less": "syn-open"}


def test_a_proposal_for_the_entry_that_would_end_is_decided_first(three: Store) -> None:
    why = account(three, AccountRole.GEMEINDE, gemeinde=TOWN)
    document = {**(now(three, "syn-b") or {}), "note": "Synthetischer Vorschlag"}
    proposals.propose(three, DISTRICT, Edit("syn-b", 1, document), why, later(1))
    with pytest.raises(Refused, match="wartet ein Vorschlag"):
        merge(three, "syn-a", "syn-b", hours=2)
    merge(three, "syn-b", "syn-a", hours=2)


def test_a_row_with_the_id_of_a_merged_entry_is_about_the_one_that_stays(three: Store) -> None:
    merge(three, "syn-b", "syn-a")
    merge(three, "syn-c", "syn-b", hours=2)
    row = Good(1, entry("syn-a", note="Aus der Datei"), frozenset({"note"}), ())
    entries, numbers = history.entries(three, DISTRICT), history.numbers(three, DISTRICT)
    [found] = match([row], entries, numbers, merged=redirects(three, DISTRICT))
    assert (found.verdict, found.entity_id) == (Verdict.CHANGED, "syn-c")
    assert found.document is not None
    assert found.document["note"] == "Aus der Datei"


def rows(**notes: str) -> list[Good]:
    """Return a row for each id, with what it says in its note; the names are all the same."""
    said = {key.replace("_", "-"): note for key, note in notes.items()}
    return [
        Good(number, entry(key, note=note), frozenset({"id", "note"}), ())
        for number, (key, note) in enumerate(said.items(), start=2)
    ]


def imported(
    store: Store, good: list[Good], decisions: dict[int, str] | None = None
) -> list[Match]:
    """Return what becomes of the rows, and store it."""
    entries, numbers = history.entries(store, DISTRICT), history.numbers(store, DISTRICT)
    found = match(good, entries, numbers, decisions, merged=redirects(store, DISTRICT))
    edits = [Edit(one.entity_id, one.read, one.document) for one in found if one.document]
    if edits:
        changes.write(store, DISTRICT, edits, WHY, later(5), action=Action.IMPORT)
    return list(found)


@pytest.mark.parametrize("order", [("syn_a", "syn_b"), ("syn_b", "syn_a")])
def test_of_rows_that_became_one_entry_its_own_row_counts(
    three: Store, order: tuple[str, str]
) -> None:
    merge(three, "syn-b", "syn-a")
    file = rows(**{key: f"Aus Zeile {key}" for key in order})
    verdicts = []
    for _ in range(3):
        by_id = {str(row.document["id"]): one
                 for row, one in zip(file, imported(three, file), strict=True)}  # fmt: skip
        left, counts = by_id["syn-a"], by_id["syn-b"]
        verdicts.append(counts.verdict)
        assert (left.verdict, left.entity_id) == (Verdict.SKIPPED, "syn-b")
        assert left.notes == (
            f"zusammengeführt mit „Synthetischer Treff“ (syn-b); Zeile {counts.number} gilt",
        )
        stored = now(three, "syn-b")
        assert stored is not None
        assert stored["note"] == "Aus Zeile syn_b"
    assert verdicts == [Verdict.CHANGED, Verdict.SAME, Verdict.SAME]


def test_two_rows_that_only_a_merge_leads_to_an_entry_do_not_change_it_in_turn(
    three: Store,
) -> None:
    merge(three, "syn-b", "syn-a")
    merge(three, "syn-b", "syn-c", hours=2)
    file = rows(syn_a="Aus a", syn_c="Aus c")
    for first in (Verdict.CHANGED, Verdict.SAME, Verdict.SAME):
        found = imported(three, file)
        assert [one.verdict for one in found] == [first, Verdict.UNCERTAIN]
        assert "derselbe Eintrag wie in 2" in found[1].notes
    stored = now(three, "syn-b")
    assert stored is not None
    assert stored["note"] == "Aus a"


def test_what_a_person_decided_of_a_row_counts_before_a_merge(three: Store) -> None:
    merge(three, "syn-b", "syn-a")
    found = imported(three, rows(syn_a="Aus a", syn_b="Aus b"), {2: "syn-b", 3: SKIPPED})
    assert [one.verdict for one in found] == [Verdict.CHANGED, Verdict.SKIPPED]


def test_a_backup_keeps_where_ids_lead(three: Store, tmp_path: Path, data: Path) -> None:
    merge(three, "syn-a", "syn-b")
    copy = tmp_path / "sicherung.sqlite"
    backup.backup(three, copy)
    address = f"sqlite:///{tmp_path / 'neu.sqlite'}"
    backup.restore(address, copy, NOW)
    restored = open_store(address, data, NOW)
    assert redirects(restored, DISTRICT) == {"syn-b": "syn-a"}
    restored.close()


def test_the_entry_that_stays_tells_of_merge_and_undo_also_without_a_version_of_its_own(
    three: Store,
) -> None:
    made, entries = merge(three, "syn-a", "syn-b")
    assert [one.entity_id for one in entries] == ["syn-b"]
    assert len(history.steps(three, DISTRICT, "syn-a")) == 1
    undone, _ = changes.undo(three, DISTRICT, made.id, WHY, later(2))
    told = history.merges(three, DISTRICT, "syn-a")
    assert [(one.change.id, one.entity_id, one.merged_into) for one in told] == [
        (made.id, "syn-b", "syn-a"),
        (undone.id, "syn-b", ""),
    ]
    assert history.merges(three, DISTRICT, "syn-c") == ()


def test_an_entry_that_others_lead_to_gets_no_version_of_its_own_thereby(three: Store) -> None:
    made, _ = merge(three, "syn-a", "syn-b")
    undone, _ = changes.undo(three, DISTRICT, made.id, WHY, later(2))
    current = history.entry(three, DISTRICT, "syn-a")
    before = {name: said for name, said in (current.document or {}).items() if name != "services"}
    with writing(three.engine) as connection:  # as it was stored before there was such a field
        former = begin_change(connection, DISTRICT, Action.EDIT, WHY, later(3))
        stored = add_version(connection, former, current, before)
    _, entries = changes.undo(three, DISTRICT, undone.id, WHY, later(4))
    assert [one.entity_id for one in entries] == ["syn-b"]
    assert history.entry(three, DISTRICT, "syn-a") == stored
    assert redirects(three, DISTRICT) == {"syn-b": "syn-a"}


def test_only_ids_that_anybody_saw_lead_on_for_the_public(store: Store) -> None:
    add(store, entry("syn-seen"), entry("syn-inside", visibility="professional"), entry("syn-c"))
    merge(store, "syn-inside", "syn-seen")
    merge(store, "syn-c", "syn-inside", hours=2)
    with reading(store.engine) as connection:
        assert redirects_in(connection, DISTRICT, public=True) == {"syn-seen": "syn-c"}
    assert redirects(store, DISTRICT) == {"syn-seen": "syn-c", "syn-inside": "syn-c"}
