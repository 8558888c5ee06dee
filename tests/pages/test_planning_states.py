"""Frozen Planungsstände on the screen: who freezes, what anybody sees, and what nobody does."""

import dataclasses
import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.store import Document, Edit, Store, changes, history, snapshots
from loaders.store.snapshots import Snapshot
from pages import clock, context, frozen
from pages.i18n import text
from pages.ui.planning import states, states_one
from pages.web import exchange
from tests.entries_stored import forge
from tests.pages.editing_store import DISTRICT, WHY, Become, become, field, store
from tests.pages.test_screens import ROOT, tables_of, text_of

__all__ = ["become", "store"]
FILE = "planning_states.py"
MAY_FREEZE = {AccountRole.SOCIAL_PLANNING, AccountRole.ADMINISTRATION}
NAME = "JHA 2026-12"
TEXTS = ("name", "organization", "locality", "ortsteil", "note", "since", "as_of", "source")
"""What anybody may write into an entry as it comes to his mind."""


def shown(name: str = "") -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    if name:
        app.query_params["stand"] = name
    app = app.switch_page(FILE).run()
    assert not app.exception
    return app


def freeze(store: Store, name: str = NAME) -> Snapshot:
    return snapshots.freeze(store, context.shipped(), name, WHY, clock.now())


def put(store: Store, key: str, **values: object) -> Document:
    """Store another version of an entry; ``gone=True`` ends it."""
    current = history.entry(store, DISTRICT, key)
    made = None if values.get("gone") else {**(current.document or {}), **values}
    changes.write(store, DISTRICT, [Edit(key, current.number, made)], WHY, clock.now())
    return current.document or {}


def public_entries(store: Store) -> list[Document]:
    known = [one.document or {} for one in history.entries(store, DISTRICT)]
    return [
        one
        for one in known
        if (one["location_class"], one["visibility"], one["status"])
        == ("public", "public", "active")
        and one["street"]
    ]


def test_without_a_state_the_screen_says_what_one_is_for(store: Store) -> None:
    assert snapshots.snapshots(store, DISTRICT) == ()
    app = shown()
    assert text("plan-states-none") in text_of(app)
    assert not app.text_input, "the public freezes nothing"


@pytest.mark.parametrize("role", [one for one in AccountRole if one is not AccountRole.PUBLIC])
def test_the_form_is_for_whom_the_table_says_and_each_opens_a_state(
    store: Store, become: Become, role: AccountRole
) -> None:
    freeze(store)
    become(role)
    assert bool(shown().text_input) is (role in MAY_FREEZE)
    assert "Sie sehen einen früheren Stand" in shown(NAME).warning[0].value


def send(app: AppTest, name: str, reason: str, *, sure: bool = True) -> AppTest:
    field(app, "text_input", "plan-states-new-name").set_value(name)
    field(app, "text_area", "plan-states-new-reason").set_value(reason)
    box = app.checkbox[0]
    (box.check if sure else box.uncheck)()
    (button,) = [one for one in app.button if one.label == text("plan-states-new-do")]
    app = button.click().run()
    assert not app.exception
    return app


def test_a_state_is_frozen_once_and_for_all(store: Store, become: Become) -> None:
    person = become(AccountRole.SOCIAL_PLANNING)
    app = send(shown(), "", "x")
    assert app.error[0].value == text("plan-states-new-no-name")
    assert send(app, NAME, " ").error[0].value == text("plan-states-new-no-reason")
    told = send(app, NAME, "Beschluss 7", sure=False).error[0].value
    assert told == text("plan-states-new-unconfirmed")
    assert snapshots.snapshots(store, DISTRICT) == ()
    app = send(app, NAME, "Beschluss 7")
    (made,) = snapshots.snapshots(store, DISTRICT)
    assert (made.name, made.reason, made.actor) == (NAME, "Beschluss 7", person.actor)
    assert "ist eingefroren" in app.success[0].value
    assert made.sha256 in "".join(one.value for one in app.code)
    assert person.actor not in text_of(app)
    assert "schon vergeben" in send(shown(), NAME, "noch einmal").error[0].value
    assert snapshots.snapshots(store, DISTRICT) == (made,)


def test_who_lost_the_right_meanwhile_freezes_nothing(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    app = shown()
    become(AccountRole.GEMEINDE)
    assert not send(app, NAME, "Beschluss 7").success
    assert snapshots.snapshots(store, DISTRICT) == ()


def test_a_state_shows_then_and_now_and_what_differs(store: Store) -> None:
    first, second, third = public_entries(store)[:3]
    freeze(store)
    put(store, str(first["id"]), phones=["03381 000000"], note="Synthetisch neu")
    put(store, str(second["id"]), status="historic")
    put(store, str(third["id"]), gone=True)
    new = {**first, "id": "synthetisch-neu", "name": "Synthetischer Neuling"}
    changes.write(store, DISTRICT, [Edit("synthetisch-neu", 0, new)], WHY, clock.now())
    one = frozen.states().find(NAME)
    assert one
    seen = frozen.seen(one)
    assert seen.since.new == ("synthetisch-neu",)
    assert set(seen.since.ended) == {second["id"], third["id"]}
    assert {key: set(said) for key, said in seen.since.changed.items()} == {
        first["id"]: {"phones", "note"}
    }
    app = shown(NAME)
    assert "**1** neu, **1** geändert, **2** beendet" in text_of(app)
    areas = tables_of(app)[0]
    assert (areas["Damals"]["Alle"], areas["Heute"]["Alle"]) == (
        str(len(seen.then)),
        str(len(seen.now)),
    )
    assert areas["Unterschied"]["Alle"] == "−1"
    for column in ("Damals", "Heute"):
        counts = areas[column].astype(int)
        assert counts.iloc[:-1].sum() == counts.iloc[-1]
    assert "Telefon, Beschreibung" in "".join(map(str, tables_of(app)))


def test_of_what_is_protected_since_a_state_tells_no_more(store: Store) -> None:
    opened, hidden, back = public_entries(store)[:3]
    said = dict.fromkeys(TEXTS, "Haus Abendstern")
    lists = {name: ["Haus Abendstern"] for name in ("services", "partners", "phones")}
    web = dict.fromkeys(("web", "source_url"), "https://abendstern.example")
    put(store, str(opened["id"]), **said, **lists, **web)
    freeze(store)
    place = {"street": "", "postcode": "", "lon": None, "lat": None}
    rough = {**place, "location_precision": "landkreis"}
    silent: Document = (
        dict.fromkeys(TEXTS, "") | dict.fromkeys(web, "") | {name: [] for name in lists}
    )
    silent |= {"name": "Beratung", "source": "Telefonat"}
    put(store, str(opened["id"]), location_class="district", **{**silent, **rough})
    put(store, str(hidden["id"]), visibility="professional")
    put(store, str(back["id"]), location_class="municipality", **rough)
    put(store, str(back["id"]), **back)
    one = frozen.states().find(NAME)
    assert one
    seen = frozen.seen(one)
    assert hidden["id"] not in seen.then.index
    assert hidden["id"] not in seen.since.ended, "that it was shown once is nobody's business"
    assert not {opened["id"], back["id"]} & set(seen.since.changed)
    for key in (opened["id"], back["id"]):
        assert seen.then.at[key, "geometry"] is None
        assert seen.then.at[key, "street"] == ""
    assert str(hidden["name"]) not in "".join(map(str, tables_of(shown(NAME))))
    content = {name: frozen.file(one, name) for name in ("csv", "geojson")}
    assert not any(b"bendstern" in told for told in content.values())
    assert not seen.then.loc[opened["id"]].astype("str").str.contains("bendstern").any()
    rows = pd.read_csv(io.BytesIO(content["csv"]), dtype="str", keep_default_na=False)
    assert not {hidden["id"], ""} & set(rows["id"])
    guarded = rows[rows["id"].isin([opened["id"], back["id"]])]
    assert len(guarded) == 2
    assert not {opened["name"], back["name"]} & set(guarded["name"]), "words of then tell more"
    assert set(guarded["name"]) <= set(guarded["type_label"])
    assert set(guarded["phones"]) == set(guarded["organization"]) == {""}
    assert set(guarded["source"]) == set(guarded["since"]) == set(guarded["as_of"]) == {""}
    assert set(guarded["street"]) == set(guarded["lon"]) == {""}


def test_partners_of_then_do_not_name_what_is_protected_since(store: Store) -> None:
    house, centre = public_entries(store)[:2]
    put(store, str(house["id"]), name="Haus Abendstern")
    put(store, str(centre["id"]), partners=["Haus Abendstern", "Offene Werkstatt"])
    one = freeze(store)
    assert frozen.seen(one).then.at[centre["id"], "partners"][0] == "Haus Abendstern"
    place = {"street": "", "postcode": "", "lon": None, "lat": None}
    rough = {**place, "location_class": "district", "location_precision": "landkreis"}
    for step in (rough, {"name": "Beratung"}):
        put(store, str(house["id"]), **step)
        seen = frozen.seen(one)
        assert seen.then.at[centre["id"], "partners"] == ["Offene Werkstatt"]
        assert centre["id"] not in seen.since.changed, "what differs tells of it too"
        for ending in ("csv", "geojson"):
            told = frozen.file(one, ending).decode()
            assert "Offene Werkstatt" in told
            assert "Abendstern" not in told


def test_every_file_names_the_state_with_time_and_hash(store: Store, tmp_path: Path) -> None:
    one = freeze(store, "=1+1 „JHA“")
    cited = exchange.Cited.of(one).fields()
    assert cited["snapshot_sha256"] == one.sha256
    files = {ending: frozen.file(one, ending) for ending in exchange.MEDIA_TYPES}
    rows = pd.read_csv(io.BytesIO(files["csv"]), dtype="str")
    assert len(rows) == len(context.offers())
    book = pd.read_excel(io.BytesIO(files["xlsx"]), dtype="str")
    for table in (rows, book):
        assert set(table["snapshot_sha256"]) == {one.sha256}
        assert set(table["snapshot_at"]) == {cited["snapshot_at"]}
        assert "JHA" in table["snapshot_name"][0]
        assert not table["snapshot_name"].str.startswith("=").any()
    about = json.loads(files["geojson"])["about"]
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as archive:
        package = json.loads(archive.read("datapackage.json"))
    file = tmp_path / "stand.gpkg"
    file.write_bytes(files["gpkg"])
    layer = pyogrio.read_info(file, layer=exchange.LAYER)["layer_metadata"]
    for said in (about, package, layer):
        assert {name: said[name] for name in cited} == cited
    assert len(gpd.read_file(file)) == len(rows)


def test_a_database_changed_by_hand_is_told_and_shows_no_figures(store: Store) -> None:
    freeze(store)
    forge(store, "AWO", "XXX")
    assert "Prüfsumme stimmt nicht" in shown().error[0].value
    app = shown(NAME)
    assert "lässt sich nicht öffnen" in app.error[0].value
    assert not app.table
    assert not app.get("download_button")


def test_a_version_that_is_no_json_is_told_too(store: Store) -> None:
    first = public_entries(store)[0]
    put(store, str(first["id"]), note="Synthetische Marke")
    freeze(store)
    put(store, str(first["id"]), note="anders")
    forge(store, "Synthetische Marke", '"kaputt')
    assert "Prüfsumme stimmt nicht" in shown().error[0].value
    assert "lässt sich nicht öffnen" in shown(NAME).error[0].value


def test_what_was_public_then_is_not_new_today(store: Store) -> None:
    back, late = public_entries(store)[:2]
    put(store, str(late["id"]), visibility="professional")
    one = freeze(store)
    put(store, str(back["id"]), visibility="professional")
    for key in (back["id"], late["id"]):
        put(store, str(key), visibility="public")
    assert frozen.seen(one).since.new == (late["id"],)


def test_the_card_does_not_tell_how_many_were_hidden_since(store: Store) -> None:
    freeze(store)
    public = len(context.offers())
    put(store, str(public_entries(store)[0]["id"]), visibility="professional")
    assert f" {public}." not in " ".join(one.value for one in shown().caption)


def test_files_are_named_by_the_german_day_as_it_is_cited(store: Store) -> None:
    late = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC)
    one = dataclasses.replace(freeze(store), at=late)
    assert "2026-11-23" in states_one.stem(one)
    assert "23.11.2026, 00:30 Uhr" in states.cited(one)


def test_a_name_that_there_is_not_leads_to_the_list(store: Store) -> None:
    freeze(store)
    app = shown("gibt es nicht")
    assert app.warning[0].value == text("plan-states-unknown")
    assert "Prüfsumme stimmt" in text_of(app)


def test_hashes_are_looked_at_again_after_a_while(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    freeze(store)
    first = frozen.states()
    assert frozen.states() is first
    later = clock.now() + dt.timedelta(minutes=frozen.CHECKED_EVERY_MIN)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert frozen.states().at == later
