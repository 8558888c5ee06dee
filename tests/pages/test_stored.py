"""Pages and files follow the store; a stored place under protection never leaves it."""

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest

from app import app as APP  # noqa: N812 - the server
from loaders.store import Edit, Store, Why, changes, history
from loaders.store.permits import OPERATOR
from pages import clock, context, reach, stored
from pages.kept import kept_by
from tests.pages.own_data_store import own_store
from tests.pages.web_client import ask

ROOT = Path(__file__).resolve().parents[2]
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
LON, LAT = 12.71234, 52.31234
KEY = "synthetisch-geheim"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return the store of the pages, in a folder of its own, asked at every question."""
    monkeypatch.setattr(stored, "ASKED_EVERY_S", 0.0)
    with own_store(tmp_path / "store"):
        context.data_state()
        found = context.store().store
        assert found is not None
        yield found
        found.close()


def write(store: Store, *edits: Edit) -> int:
    return changes.write(store, "12069", edits, WHY, clock.now())[0].id


def renamed(store: Store, name: str) -> str:
    """Rename the first entry that has an address; return its id."""
    first = next(one for one in history.entries(store, "12069") if one.document["street"])  # type: ignore[index]
    assert first.document is not None
    write(store, Edit(first.entity_id, first.number, {**first.document, "name": name}))
    return first.entity_id


def protected(**values: object) -> dict[str, object]:
    return {
        "id": KEY,
        "name": "Synthetisches Haus",
        "type": "frauenhaus",
        "gemeinde_key": "12069020",
        "location_precision": "address",
        "location_class": "municipality",
        "visibility": "public",
        "note": "Synthetische Geheimgasse 7",
        "email": "haus@geheimgasse.example",
        "source": "Synthetische Quelle, Bericht aus der Geheimgasse",
        "license": "Fakten",
        "lon": LON,
        "lat": LAT,
        **values,
    }


def test_who_asks_at_once_waits_for_what_one_of_them_makes() -> None:
    begun, made = threading.Event(), []

    @kept_by(lambda: "", None, lambda: ("", 1))
    def slow() -> int:
        made.append(1)
        begun.set()
        time.sleep(0.2)
        if len(made) == 1:
            raise ValueError
        return len(made)

    def asked() -> int:
        try:
            return slow()
        except ValueError:
            return 0

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(asked)
        assert begun.wait(10)
        others = [pool.submit(asked) for _ in range(3)]
        assert first.result() == 0
        assert [one.result() for one in others] == [2, 2, 2]
    assert len(made) == 2, "what went wrong is tried again, what went well is not"


def test_without_an_edit_all_is_as_shipped(store: Store) -> None:
    found, shipped = context.district(), context.shipped()
    assert history.revisions(store)
    assert found.revision == shipped.revision
    assert_frame_equal(found.facilities, shipped.facilities)
    assert_frame_equal(found.refused, shipped.refused)
    assert found.areas is shipped.areas


def test_an_edit_is_everywhere_without_restart_and_gone_when_undone(store: Store) -> None:
    revision = context.district().revision
    key = renamed(store, "Synthetisch umbenannt")
    assert context.district().facilities.at[key, "name"] == "Synthetisch umbenannt"
    assert context.offers().at[key, "name"] == "Synthetisch umbenannt"
    assert context.district().revision != revision
    answer = ask(APP, "/api/facilities.geojson")
    assert "Synthetisch umbenannt" in json.dumps(answer.json)
    assert answer.json["revision"] == context.district().revision
    assert ask(APP, "/health").json["data_revision"] == context.district().revision
    changes.undo(store, "12069", max(history.revisions(store).values()), WHY, clock.now())
    assert context.district().revision == revision
    assert "Synthetisch umbenannt" not in json.dumps(ask(APP, "/api/facilities.geojson").json)


def test_a_screen_that_is_open_shows_the_edit_at_its_next_run(store: Store) -> None:
    screen = AppTest.from_file(str(ROOT / "pages/portal.py"), default_timeout=60).run()
    screen.switch_page("guide.py").run()
    field = screen.text_input(key="suche")
    key = renamed(store, "Wolkenkuckucksheim")
    field.set_value("Wolkenkuckucksheim").run()
    assert not screen.exception
    found = "".join(str(one.proto) for one in screen.get("bidi_component"))
    assert key in found
    changes.undo(store, "12069", max(history.revisions(store).values()), WHY, clock.now())
    field.set_value("Wolkenkuckucksheim ").run()
    found = "".join(str(one.proto) for one in screen.get("bidi_component"))
    assert key not in found


@pytest.mark.parametrize("location_class", ["municipality", "district"])
def test_where_a_protected_place_is_stays_in_the_store(store: Store, location_class: str) -> None:
    write(store, Edit(KEY, 0, protected(location_class=location_class)))
    kept = history.entry(store, "12069", KEY).document
    assert kept is not None
    assert (kept["lon"], kept["lat"]) == (LON, LAT)
    row = context.district().facilities.loc[KEY]
    assert row.geometry is None
    assert row["note"] == row["email"] == ""
    answers = [
        ask(APP, path).json
        for path in ("/api/facilities.geojson", "/health", "/api/places.geojson")
    ]
    offers = reach.offers(frozenset({"frauenhaus"}))
    frames = [context.district().facilities.to_json(), context.offers().to_json()]
    said = json.dumps(answers) + "".join(frames) + str(offers)
    assert KEY in said
    for secret in (str(LON), str(LAT), "12.7123", "52.3123", "eheimgasse 7", "geheimgasse.ex"):
        assert secret not in said, secret


def test_without_a_store_the_shipped_data_is_shown_and_said_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(context.DATABASE_VARIABLE, "sqlite:////dev/null/x.sqlite")
    assert context.district().revision == context.shipped().revision
    assert context.store().store is None
    assert context.store().notice.endswith("Bearbeiten ist abgeschaltet.")
    answer = ask(APP, "/health")
    assert answer.json["status"] == "ok"
    assert answer.json["store"] == "eingeschränkt"


def test_results_of_former_states_are_forgotten() -> None:
    number, made = [0], []

    @kept_by(lambda: "", None, lambda: ("x", number[0]))
    def kept(word: str) -> str:
        made.append((number[0], word))
        return word

    for state in (0, 0, 1, 0, 2, 2, 1, 0):
        number[0] = state
        kept("a")
    assert made == [(0, "a"), (1, "a"), (2, "a"), (0, "a")], "two states are kept, no more"
