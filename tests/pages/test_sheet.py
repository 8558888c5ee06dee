"""Several entries at once: faults by row, one change for the good ones, nobody overwritten."""

from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.matching import Verdict
from loaders.imports.merging import PROTECTION
from loaders.imports.plan import plan
from loaders.store import Edit, Store, changes, history, proposals
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import state_sheet
from pages.ui.editing.sheet import COLUMNS, MOST_ROWS
from pages.web import exchange
from tests.pages.editing_store import (
    DISTRICT,
    TELTOW,
    WHY,
    Become,
    become,
    document,
    four_eyes,
    one_of,
    press,
    said,
    store,
)
from tests.pages.test_merging import add
from tests.pages.test_screens import ROOT, text_of

SHELTER = "syn-schutz"
__all__ = ["become", "four_eyes", "store"]
Typed = dict[tuple[str, str], Any]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Return what is typed into the grid, a canvas: cells by entry and column, once per round."""
    cells: Typed = {}
    shown = state_sheet.editor

    def editor(frame: pd.DataFrame, number: int, **options: Any) -> pd.DataFrame:
        edited = shown(frame, number, **options).copy()
        for (key, name), value in cells.items():
            if key in edited.index:
                edited.at[key, name] = value
        return edited

    monkeypatch.setattr(state_sheet, "editor", editor)
    return cells


def table() -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app.session_state[state_sheet.VIEW] = state_sheet.TABLE_VIEW
    app = app.switch_page("entries_edit.py").run()
    assert not app.exception
    return app


def two(store: Store) -> tuple[str, str]:
    known = (one.document for one in history.entries(store, DISTRICT) if one.document)
    mine = [str(one["id"]) for one in known if one["gemeinde_key"] == TELTOW
            and one["location_class"] == one["visibility"] == "public"]  # fmt: skip
    return mine[0], mine[1]


def test_good_rows_are_one_change_faulty_ones_stay_and_are_named(
    store: Store, become: Become, typed: Typed
) -> None:
    person = become(AccountRole.GEMEINDE)
    first, second = two(store)
    before = {key: document(store, key) for key in (first, second)}
    typed |= {(first, "phones"): "03328 1; 03328 2", (first, "as_of_date"): pd.NaT}
    typed[second, "email"] = "keine Adresse"
    app = table()
    assert text("pro-table-faults", count=1) in said(app)
    assert second in said(app)
    assert text("pro-edit-field-email") in said(app)
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    app = button.click().run()
    assert text("pro-table-saved", count=1) in said(app)
    now = document(store, first)
    assert now == {
        **before[first], "phones": ["03328 1", "03328 2"], "as_of_date": None, "as_of": "",
    }  # fmt: skip
    assert document(store, second) == before[second]
    assert text("pro-table-faults", count=1) in said(app)
    (last,) = history.changes(store, DISTRICT, entity_id=first, most=1)
    assert (last.why.actor, last.why.reason) == (person.actor, text("pro-table-reason"))
    typed.clear()
    app = press(app, "pro-edit-undo")
    assert document(store, first) == before[first]


def save(app: AppTest) -> AppTest:
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    return button.click().run()


def test_choices_of_the_characteristics_are_stored_and_emptied(
    store: Store, become: Become, typed: Typed
) -> None:
    become(AccountRole.GEMEINDE)
    first, _ = two(store)
    typed[first, "volunteers_wanted"] = "yes"
    typed[first, "legal_status"] = "nonprofit"
    save(table())
    stored = document(store, first)
    assert (stored["volunteers_wanted"], stored["legal_status"]) == ("yes", "nonprofit")
    typed.clear()
    typed[first, "legal_status"] = None
    save(table())
    stored = document(store, first)
    assert (stored["volunteers_wanted"], stored["legal_status"]) == ("yes", "")


def test_several_entries_are_stored_and_undone_as_one(
    store: Store, become: Become, typed: Typed
) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    keys = two(store)
    before = [document(store, key) for key in keys]
    typed |= {(key, "opening_hours.note"): "Synthetischer Hinweis" for key in keys}
    app = table()
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    app = button.click().run()
    steps = [history.changes(store, DISTRICT, entity_id=key, most=1)[0].id for key in keys]
    assert len(set(steps)) == 1
    assert all("Synthetisch" in document(store, key)["opening_hours"]["note"] for key in keys)
    typed.clear()
    press(app, "pro-edit-undo")
    assert [document(store, key) for key in keys] == before


def test_who_was_faster_is_shown_and_nothing_typed_is_lost(
    store: Store, become: Become, typed: Typed
) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    first, second = two(store)
    typed |= {(key, "phones"): "03328 7" for key in (first, second)}
    app = table()
    other = {**document(store, first), "web": "https://example.org/neu"}
    number = history.entry(store, DISTRICT, first).number
    changes.write(store, DISTRICT, [Edit(first, number, other)], WHY, clock.now())
    app = app.run()
    name = str(other["name"])
    assert "inzwischen von jemand anderem geändert" in said(app)
    assert "neu" in said(app)
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    assert button.label == text("pro-table-save", count=1)
    app = press(app, "pro-table-go-on")
    assert "inzwischen von jemand anderem" not in said(app)
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    assert button.label == text("pro-table-save", count=2)
    app = button.click().run()
    stored = document(store, first)
    assert (stored["phones"], stored["web"]) == (["03328 7"], "https://example.org/neu")
    assert document(store, second)["phones"] == ["03328 7"]
    assert name == stored["name"]


def test_a_protected_place_stays_hidden_and_takes_nothing_that_would_tell_of_it(
    store: Store, become: Become, typed: Typed
) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    inside = {"location_class": "municipality", "location_precision": "gemeinde", "street": ""}
    add(store, SHELTER, **inside, web="https://geheim.example.org")
    typed |= {(SHELTER, "email"): "haus@example.org", (SHELTER, "phones"): "03328 9"}
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app.session_state[state_sheet.VIEW] = state_sheet.TABLE_VIEW
    app.session_state["eintraege_suche"] = SHELTER
    app = app.switch_page("entries_edit.py").run()
    sheet = app.session_state[state_sheet.SHEET]
    assert list(sheet.rows) == [SHELTER]
    assert "geheim" not in sheet.frame.to_string()
    assert "geheim" not in text_of(app)
    assert text("pro-table-protected") in said(app)
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    assert button.disabled


def test_place_and_protection_are_in_no_column() -> None:
    never = {"location_class", "visibility", "lon", "lat", "point", "gemeinde_key", "organization"}
    assert never.isdisjoint(COLUMNS)


@pytest.mark.usefixtures("four_eyes")
def test_where_four_eyes_are_needed_each_row_waits(
    store: Store, become: Become, typed: Typed
) -> None:
    become(AccountRole.TRAEGER)
    mine = one_of(store, organization="AWO")
    before = document(store, mine)
    typed[mine, "phones"] = "03328 1234"
    app = table()
    sheet = app.session_state[state_sheet.SHEET]
    assert {document(store, key)["organization"] for key in sheet.rows} == {"AWO"}
    (button,) = (one for one in app.button if one.key == "tabelle_tun")
    app = button.click().run()
    assert text("pro-edit-proposed") in said(app)
    assert document(store, mine) == before
    become(AccountRole.SOCIAL_PLANNING)
    (waiting,) = proposals.waiting(store, DISTRICT, here.of_claims({}).actor, clock.now())
    assert waiting.proposal.patch == {"phones": ["03328 1234"]}


def test_the_file_is_read_in_again_without_a_difference(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    add(store, "syn-stand", as_of="2017-05", as_of_date="2017-05-01", phones=["03328 1", "2"])
    place = context.district()
    ids = [str(key) for key in place.facilities.index]
    content = exchange.workbook(place, ids, clock.today())
    received = read_file(content, "eintraege.xlsx", rules=ROOT / "data" / "rules")
    columns = mapped(received, {})
    area = Area(place, store.rules_of(DISTRICT).box)
    protection = {columns[name] for name in PROTECTION}
    for left_out in (set(), protection):
        kept = {name: column for name, column in columns.items() if column not in left_out}
        planned = plan(received, kept, Basis("Datei", "Fakten"), area, store)
        assert {one for one, count in planned.counts.items() if count} == {Verdict.SAME}
        assert not planned.refused


def test_more_rows_than_fit_are_said(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    app = table()
    assert len(history.entries(store, DISTRICT)) > MOST_ROWS
    assert len(app.session_state[state_sheet.SHEET].rows) == MOST_ROWS
    assert f"{MOST_ROWS} von" in said(app)
