"""Edits are one change each, checked as the loader checks, never over somebody else's."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from loaders.store import Action, Conflict, Edit, Refused, Store, Why, changes, history
from loaders.store.documents import canonical, differences
from loaders.store.engine import is_sqlite, writing
from tests.entries_stored import DISTRICT, LAT, LON, NOW, WHY, entry, later


def write(store: Store, *edits: Edit, why: Why = WHY, hours: float = 1) -> int:
    return changes.write(store, DISTRICT, edits, why, later(hours))[0].id


def test_first_start_holds_what_is_shipped_as_change_one(store: Store) -> None:
    stored = history.entries(store, DISTRICT)
    assert len(stored) == 52
    assert {one.number for one in stored} == {1}
    (first,) = history.changes(store, DISTRICT)
    assert (first.id, first.action, first.at) == (1, Action.DELIVERY, NOW)
    assert first.why.reason.startswith("Auslieferung ")
    assert history.deviations(store, DISTRICT) == ()


def test_a_change_says_who_when_what_why_and_from_where(store: Store) -> None:
    document = entry()
    made, (stored,) = changes.write(
        store, DISTRICT, [Edit("synthetisch-1", 0, document)], WHY, later(1)
    )
    assert (made.id, made.at, made.why, made.action) == (2, later(1), WHY, Action.EDIT)
    write(store, Edit("synthetisch-1", 1, entry(name="Anderer Treff", note="neu")))
    first, second = history.steps(store, DISTRICT, "synthetisch-1")
    assert first.before is None
    assert first.after == stored.document
    assert [tuple(one) for one in differences(second.before, second.after)] == [
        ("name", "Synthetischer Treff", "Anderer Treff"),
        ("note", "", "neu"),
    ]
    assert [one.id for one in history.changes(store, DISTRICT, entity_id="synthetisch-1")] == [3, 2]


def test_a_writer_who_read_an_older_version_is_told_and_nothing_is_lost(store: Store) -> None:
    write(store, Edit("synthetisch-1", 0, entry()))
    write(store, Edit("synthetisch-1", 1, entry(name="Erste")))
    with pytest.raises(
        Conflict, match="gelesen wurde Fassung 1, gespeichert ist Fassung 2"
    ) as told:
        write(store, Edit("synthetisch-1", 1, entry(name="Zweite")))
    assert told.value.current.document["name"] == "Erste"  # type: ignore[index]
    assert told.value.edit.document["name"] == "Zweite"  # type: ignore[index]
    assert history.entry(store, DISTRICT, "synthetisch-1").number == 2
    with pytest.raises(Conflict):
        write(store, Edit("synthetisch-1", 0, entry(name="Noch einmal neu")))


def test_one_refused_entry_refuses_the_whole_change(store: Store) -> None:
    with pytest.raises(Refused, match="postcode ist keine Postleitzahl mit 5 Ziffern"):
        write(store, Edit("a", 0, entry("a")), Edit("b", 0, entry("b", postcode="1234")))
    assert history.entry(store, DISTRICT, "a").number == 0
    assert history.revisions(store) == {DISTRICT: 1}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": ""}, "name ist leer"),
        ({"name": "Zwei\x00"}, "enthält Steuerzeichen"),
        ({"name": "\ud800"}, "lässt sich nicht als Text speichern"),
        ({"note": "x" * 200_001}, "ist zu lang"),
        ({"type": "schloss"}, "steht nicht in facility_types.toml"),
        ({"lon": LAT, "lat": LON}, "x/y vertauscht"),
        ({"lon": 1.0, "lat": 1.0}, "kein Punkt in der Nähe"),
        ({"lon": None}, "nicht beide Zahlen in Grad"),
        ({"lon": "9,2"}, "nicht beide Zahlen in Grad"),
        ({"lon": float("nan")}, "lässt sich nicht als Text speichern"),
        ({"lon": True, "lat": True}, "nicht beide Zahlen in Grad"),
        ({"web": "javascript:alert(1)"}, "ist keine Adresse mit http"),
        ({"location_class": "municipality", "street": "Weg 1"}, "geschützter Ort darf weder"),
        ({"source": ""}, "source ist leer"),
        ({"id": "andere"}, "id ist nicht die des Eintrags"),
    ],
)
def test_what_the_loader_refuses_is_never_stored(
    store: Store, values: dict[str, Any], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        write(store, Edit("synthetisch-1", 0, entry(**values)))
    assert history.revisions(store) == {DISTRICT: 1}


@pytest.mark.parametrize(
    "why",
    [
        Why("Erika Mustermann", "Grund", "Quelle"),
        Why("", "Grund", "Quelle"),
        Why("e.mustermann@example.org", "Grund", "Quelle"),
        Why("redaktion", " ", "Quelle"),
        Why("redaktion", "Grund", ""),
        Why("redaktion", "Grund", "x" * 1001),
        Why("redaktion", "Grund\x00", "Quelle"),
    ],
)
def test_a_change_without_a_role_a_reason_or_a_source_is_refused(store: Store, why: Why) -> None:
    with pytest.raises(Refused):
        write(store, Edit("synthetisch-1", 0, entry()), why=why)


def test_nothing_new_or_twice_the_same_entry_is_refused(store: Store) -> None:
    write(store, Edit("synthetisch-1", 0, entry()))
    with pytest.raises(Refused, match="nichts würde sich ändern"):
        write(store, Edit("synthetisch-1", 1, entry()))
    with pytest.raises(Refused, match="kommt mehrfach vor"):
        write(store, Edit("a", 0, entry("a")), Edit("a", 0, entry("a", name="b")))


def test_undo_brings_back_what_was_before_and_keeps_what_was_undone(store: Store) -> None:
    write(store, Edit("a", 0, entry("a")), Edit("b", 0, entry("b")))
    both = write(store, Edit("a", 1, entry("a", name="Neu")), Edit("b", 1, None))
    undone, _ = changes.undo(store, DISTRICT, both, WHY, later(2))
    assert undone.action is Action.UNDO
    for key in ("a", "b"):
        now = history.entry(store, DISTRICT, key)
        assert (now.number, now.document["name"]) == (3, "Synthetischer Treff")  # type: ignore[index]
    changes.undo(store, DISTRICT, undone.id, WHY, later(3))
    assert history.entry(store, DISTRICT, "b").document is None
    assert [one.number for one in history.steps(store, DISTRICT, "b")] == [1, 2, 3, 4]


def test_undo_is_refused_where_it_would_overwrite_or_makes_no_sense(store: Store) -> None:
    made = write(store, Edit("a", 0, entry("a")))
    write(store, Edit("a", 1, entry("a", name="Neu")))
    with pytest.raises(Conflict):
        changes.undo(store, DISTRICT, made, WHY, later(2))
    with pytest.raises(Refused, match="ist eine Auslieferung"):
        changes.undo(store, DISTRICT, 1, WHY, later(2))
    with pytest.raises(Refused, match="99 ist keine Änderung"):
        changes.undo(store, DISTRICT, 99, WHY, later(2))


def test_a_former_version_comes_back_as_the_newest(store: Store) -> None:
    write(store, Edit("a", 0, entry("a")))
    write(store, Edit("a", 1, None))
    made, _ = changes.restore(store, DISTRICT, ("a", 1), 2, (WHY, later(2)))
    assert made.action is Action.RESTORE
    assert history.entry(store, DISTRICT, "a").number == 3
    with pytest.raises(Conflict):
        changes.restore(store, DISTRICT, ("a", 1), 2, (WHY, later(2)))
    with pytest.raises(Refused, match="7 ist keine Fassung"):
        changes.restore(store, DISTRICT, ("a", 7), 3, (WHY, later(2)))


def test_the_clock_may_go_back_but_moments_never_do(store: Store) -> None:
    write(store, Edit("a", 0, entry("a")), hours=5)
    write(store, Edit("b", 0, entry("b")), hours=-5)
    moments = [one.at for one in history.changes(store, DISTRICT)]
    assert moments == [later(5), later(5), NOW]


@pytest.mark.parametrize("table", ["change", "version", "shipped", "snapshot"])
def test_the_database_itself_refuses_to_change_history(store: Store, table: str) -> None:
    first = "name" if table == "snapshot" else "district"
    with writing(store.engine) as known:
        known.execute(
            text(
                "INSERT INTO snapshot (district, name, change_id, at, actor, reason,"
                " data_revision, sha256) VALUES ('03361', 'x', 1, :at, 'a', 'b', 'c', 'd')"
            ),
            {"at": NOW.replace(tzinfo=None) if is_sqlite(store.engine) else NOW},
        )
    for statement in (f"UPDATE {table} SET {first} = 'x'", f"DELETE FROM {table}"):  # noqa: S608
        with pytest.raises(DBAPIError, match="never changed"), store.engine.begin() as raw:
            raw.execute(text(statement))


def test_a_point_is_kept_exactly_and_on_a_server_as_a_geometry(store: Store) -> None:
    write(store, Edit("synthetisch-1", 0, entry()))
    place = "lon, lat" if is_sqlite(store.engine) else "ST_X(place), ST_Y(place)"
    with store.engine.connect() as known:
        row = known.execute(
            text(f"SELECT {place} FROM entity WHERE entity_id = 'synthetisch-1'")  # noqa: S608
        ).one()
    assert tuple(row) == (LON, LAT)


@pytest.mark.parametrize("editors", [4, 20])
def test_many_editors_of_one_entry_lose_no_edit(store: Store, editors: int) -> None:
    write(store, Edit("a", 0, entry("a", services=[])))
    each = 60 // editors

    def edit(name: int) -> int:
        conflicts = 0
        for number in range(each):
            while True:
                seen = history.entry(store, DISTRICT, "a")
                assert seen.document is not None
                services = [*seen.document["services"], f"{name}-{number}"]
                try:
                    write(store, Edit("a", seen.number, {**seen.document, "services": services}))
                    break
                except Conflict:
                    conflicts += 1
        return conflicts

    with ThreadPoolExecutor(editors) as pool:
        conflicts = sum(pool.map(edit, range(editors)))
    now = history.entry(store, DISTRICT, "a")
    assert now.document is not None
    expected = {f"{name}-{number}" for name in range(editors) for number in range(each)}
    assert set(now.document["services"]) == expected
    assert len(now.document["services"]) == len(expected)
    assert now.number == len(expected) + 1
    assert conflicts > 0, "the editors did not meet: this test proves nothing"


def test_documents_of_the_same_content_are_the_same_text() -> None:
    assert canonical({"b": 1, "a": "ä"}) == canonical({"a": "ä", "b": 1}) == '{"a":"ä","b":1}'
