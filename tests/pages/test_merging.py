"""Merging on the screen, role by role: what is chosen, what is never shown, where ids lead then."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.store import Document, Edit, Store, changes, history
from loaders.store.redirects import redirects
from pages import clock, context
from pages.i18n import text
from pages.ui import state_editing, wording
from tests.pages.editing_store import (
    DISTRICT,
    TELTOW,
    WHY,
    Become,
    become,
    document,
    field,
    four_eyes,
    has,
    press,
    said,
    store,
)
from tests.pages.test_screens import ROOT, text_of
from tests.pages.web_client import Answer, ask, server

__all__ = ["become", "four_eyes", "store"]
STAYS, ENDS = "syn-bleibt", "syn-endet"
SYNTHETIC: Document = {
    "name": "Synthetischer Treff Teltow",
    "type": "begegnungsstaette",
    "gemeinde_key": TELTOW,
    "location_precision": "address",
    "location_class": "public",
    "visibility": "public",
    "source": "Synthetische Quelle",
    "license": "Fakten",
    "lon": 13.27,
    "lat": 52.4,
    "street": "Synthetische Straße 1",
    "as_of": "2026-01-01",
    "as_of_date": "2026-01-01",
}


def add(store: Store, key: str, **values: object) -> None:
    made = {**SYNTHETIC, "id": key, **values}
    changes.write(store, DISTRICT, [Edit(key, 0, made)], WHY, clock.now())


@pytest.fixture
def pair(store: Store) -> Store:
    add(store, STAYS, phones=["03328 1"], email="alt@example.org")
    add(store, ENDS, phones=["03328 2"], web="https://example.org", as_of_date="2026-05-01")
    return store


def shown(stays: str = STAYS, ends: str = ENDS) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app.query_params[state_editing.EDITED] = stays
    if ends:
        app.query_params[state_editing.PARTNER] = ends
    app = app.switch_page("entries_edit.py").run()
    assert not app.exception
    return app


def radio(app: AppTest, label: str) -> Any:
    (found,) = (one for one in app.radio if one.label == label)
    return found


def box(app: AppTest, label: str) -> Any:
    (found,) = (one for one in app.checkbox if one.label.startswith(f"{text(label)}: "))
    return found


def test_the_newer_value_is_kept_what_is_empty_is_filled_and_undo_brings_both_back(
    pair: Store, become: Become
) -> None:
    become(AccountRole.GEMEINDE)
    before = [document(pair, key) for key in (STAYS, ENDS)]
    app = shown()
    assert radio(app, text("pro-edit-field-phones")).value == "endet"
    assert box(app, "pro-edit-field-web").value is True
    app = press(app, "pro-merge-do")
    assert text("pro-merge-done", id=wording.plain(ENDS)) in said(app)
    now = document(pair, STAYS)
    assert (now["phones"], now["email"], now["web"]) == (
        ["03328 2"], "alt@example.org", "https://example.org",
    )  # fmt: skip
    assert now["as_of_date"] == "2026-01-01"
    assert history.entry(pair, DISTRICT, ENDS).document is None
    (last,) = history.changes(pair, DISTRICT, entity_id=ENDS, most=1)
    assert (last.action, last.why.reason) == ("merge", text("pro-merge-reason"))
    app = press(app, "pro-edit-undo")
    assert [document(pair, key) for key in (STAYS, ENDS)] == before


def test_the_other_value_and_the_other_entry_can_be_chosen(pair: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    app = shown()
    radio(app, text("pro-merge-stays")).set_value(ENDS)
    app = app.run()
    assert app.query_params[state_editing.EDITED] in (ENDS, [ENDS])
    assert radio(app, text("pro-edit-field-phones")).value == "bleibt"
    radio(app, text("pro-edit-field-phones")).set_value("endet")
    app = press(app.run(), "pro-merge-do")
    assert document(pair, ENDS)["phones"] == ["03328 1"]
    assert redirects(pair, DISTRICT) == {STAYS: ENDS}


SECRET = {
    "location_class": "municipality",
    "location_precision": "gemeinde",
    "street": "",
    "note": "Geheimer Hinweis",
    "lon": 13.271234,
}


def test_a_protected_entry_never_becomes_looser_by_itself(store: Store, become: Become) -> None:
    add(store, STAYS, phones=["03328 1"])
    add(store, ENDS, **SECRET)
    become(AccountRole.GEMEINDE)
    app = shown()
    assert text("pro-merge-stricter") in said(app)
    assert "Geheim" not in text_of(app)
    press(app, "pro-merge-do")
    now = document(store, STAYS)
    assert (now["location_class"], now["street"], now["lon"]) == ("municipality", "", 13.271234)


def test_a_publisher_who_says_so_shows_the_entry_and_nothing_that_was_protected(
    store: Store, become: Become
) -> None:
    add(store, STAYS, phones=["03328 1"], visibility="professional")
    add(store, ENDS, **SECRET)
    become(AccountRole.GEMEINDE)
    app = shown()
    (label,) = (one for one in app.selectbox if one.label == text("pro-edit-field-location-class"))
    label.set_value("public")
    (seen,) = (one for one in app.selectbox if one.label == text("pro-edit-field-visibility"))
    seen.set_value("public")
    app = app.run()
    assert text("pro-merge-looser") in said(app)
    assert "Geheim" not in text_of(app)
    (place,) = (one for one in app.checkbox if one.label.startswith(text("pro-merge-place")))
    assert place.value is False
    app = place.set_value(True).run()
    press(app, "pro-merge-do")
    now = document(store, STAYS)
    assert (now["location_class"], now["visibility"]) == ("public", "public")
    assert (now["lon"], now["phones"]) == (SYNTHETIC["lon"], [])
    assert "Geheim" not in str(now)


INTERNAL = {"email": "intern@example.org", "note": "Nur intern", "phones": ["03328 9"]}


@pytest.mark.parametrize(("stays", "ends"), [(STAYS, ENDS), (ENDS, STAYS)])
def test_of_an_entry_for_professionals_the_public_sees_what_is_chosen_alone(
    store: Store, become: Become, stays: str, ends: str
) -> None:
    add(store, STAYS, phones=["03328 1"])
    add(store, ENDS, visibility="professional", as_of_date="2026-05-01", **INTERNAL)
    become(AccountRole.GEMEINDE)
    app = shown(stays, ends)
    assert box(app, "pro-edit-field-email").value is True
    (seen,) = (one for one in app.selectbox if one.label == text("pro-edit-field-visibility"))
    app = seen.set_value("public").run()
    assert text("pro-merge-withheld") in said(app)
    assert box(app, "pro-edit-field-email").value is False
    app = box(app, "pro-edit-field-note").set_value(True).run()
    press(app, "pro-merge-do")
    now = document(store, stays)
    assert (now["visibility"], now["phones"], now["email"]) == ("public", ["03328 1"], "")
    assert now["note"] == "Nur intern"


def test_what_only_one_says_can_be_left_out(pair: Store, become: Become) -> None:
    become(AccountRole.GEMEINDE)
    app = box(shown(), "pro-edit-field-web").set_value(False).run()
    press(box(app, "pro-edit-field-email").set_value(False).run(), "pro-merge-do")
    now = document(pair, STAYS)
    assert (now["web"], now["email"]) == ("", "")


@pytest.mark.parametrize(("stays", "ends"), [(STAYS, ENDS), (ENDS, STAYS)])
def test_what_is_not_saved_is_not_thrown_away(
    pair: Store, become: Become, stays: str, ends: str
) -> None:
    become(AccountRole.GEMEINDE)
    before = document(pair, STAYS)
    app = shown(STAYS, "")
    field(app, "text_input", "pro-edit-field-name").set_value("Synthetisch begonnen")
    if stays == STAYS:  # in the same moment as it is typed
        (button,) = (one for one in app.button if one.key == f"doppelt_{STAYS}_{ENDS}")
        app = button.click().run()
    else:
        app = app.run()
        app.query_params[state_editing.EDITED] = stays
        app.query_params[state_editing.PARTNER] = ends
        app = app.run()
    assert text("pro-merge-unsaved") in said(app)
    assert not has(app, "pro-merge-do")
    (button,) = (one for one in app.button if one.key == f"doppelt_entwurf_{STAYS}")
    app = button.click().run()
    assert field(app, "text_input", "pro-edit-field-name").value == "Synthetisch begonnen"
    app = press(app, "pro-edit-discard")
    app.query_params[state_editing.EDITED] = stays
    app.query_params[state_editing.PARTNER] = ends
    app = app.run()
    assert text("pro-merge-unsaved") not in said(app)
    assert has(app, "pro-merge-do")
    assert document(pair, STAYS) == before


def test_the_entry_that_stays_shows_the_merge_and_its_undo(store: Store, become: Become) -> None:
    add(store, STAYS)
    add(store, ENDS)
    become(AccountRole.GEMEINDE)
    press(shown(), "pro-merge-do")
    assert history.entry(store, DISTRICT, STAYS).number == 1
    app = shown(STAYS, "")
    assert text("pro-merge-step-other", id=wording.plain(ENDS)) in said(app)
    app = press(app, "pro-merge-undo")
    assert text("pro-merge-step-parted", id=wording.plain(ENDS)) in said(shown(STAYS, ""))
    assert not has(shown(STAYS, ""), "pro-merge-undo")
    assert history.entry(store, DISTRICT, ENDS).document is not None


def test_an_ended_entry_says_truly_where_its_links_lead(pair: Store, become: Become) -> None:
    become(AccountRole.GEMEINDE)
    press(shown(), "pro-merge-do")
    now = history.entry(pair, DISTRICT, STAYS)
    inside = {**(now.document or {}), "visibility": "professional"}
    for number, made, expected in (
        (now.number, inside, "pro-merge-ended-unseen"),
        (now.number + 1, None, "pro-merge-ended-gone"),
    ):
        changes.write(pair, DISTRICT, [Edit(STAYS, number, made)], WHY, clock.now())
        found = said(shown(ENDS, ""))
        assert text(expected) in found
        assert text("pro-merge-ended-leads") not in found


def test_who_may_not_publish_cannot_choose_to_show_more(store: Store, become: Become) -> None:
    add(store, STAYS, organization="AWO")
    add(store, ENDS, organization="AWO", visibility="professional")
    become(AccountRole.TRAEGER)
    app = shown()
    assert text("pro-merge-stricter") in said(app)
    assert not [one for one in app.selectbox if one.label == text("pro-edit-field-visibility")]
    press(app, "pro-merge-do")
    assert document(store, STAYS)["visibility"] == "professional"


@pytest.mark.parametrize("other", [STAYS, "gibt-es-nicht", "pm-frau-001", "../x"])
def test_what_cannot_be_merged_is_said(pair: Store, become: Become, other: str) -> None:
    become(AccountRole.TRAEGER)
    before = document(pair, STAYS)
    changes.write(
        pair, DISTRICT, [Edit(STAYS, 1, {**before, "organization": "AWO"})], WHY, clock.now()
    )
    app = shown(STAYS, other)
    assert text("pro-merge-not-yours") in said(app)
    assert not has(app, "pro-merge-do")


@pytest.mark.usefixtures("four_eyes")
def test_where_four_eyes_are_needed_nobody_merges_alone(store: Store, become: Become) -> None:
    add(store, STAYS, organization="AWO")
    add(store, ENDS, organization="AWO")
    become(AccountRole.TRAEGER)
    app = shown()
    assert text("pro-merge-four-eyes") in said(app)
    assert not has(app, "pro-merge-do")


@pytest.mark.usefixtures("pair")
def test_twins_are_listed_and_an_ended_one_shows_the_way(become: Become) -> None:
    become(AccountRole.GEMEINDE)
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app = app.switch_page("entries_edit.py").run()
    (toggle,) = (one for one in app.toggle if one.label == text("pro-merge-list"))
    app = toggle.set_value(True).run()
    (found,) = (one for one in app.button if one.key == f"paar_{STAYS}_{ENDS}")
    app = press(found.click().run(), "pro-merge-do")
    app = shown(ENDS, "")
    assert text("pro-merge-ended-leads") in said(app)
    assert text("pro-merge-step", id=wording.plain(STAYS)) in said(app)
    (button,) = (one for one in app.button if one.key == "doppelt_dorthin")
    app = button.click().run()
    assert app.header[0].value == SYNTHETIC["name"]


def test_who_merged_takes_it_back_from_the_history_without_a_right_to_publish(
    store: Store, become: Become
) -> None:
    for key in (STAYS, ENDS):
        add(store, key, organization="AWO")
    become(AccountRole.TRAEGER)
    app = press(shown(), "pro-merge-do")
    assert has(app, "pro-edit-undo")
    app = press(shown(ENDS, ""), "pro-merge-undo")
    assert text("pro-edit-undone") in said(app)
    assert document(store, ENDS)["street"] == SYNTHETIC["street"]


@pytest.mark.parametrize("role", [AccountRole.TRAEGER, AccountRole.SOCIAL_PLANNING])
def test_what_was_merged_into_a_protected_entry_shows_its_street_no_more(
    store: Store, become: Become, role: AccountRole
) -> None:
    add(store, STAYS, organization="AWO", **SECRET)
    add(store, ENDS, organization="AWO", postcode="14513")
    changes.write(
        store, DISTRICT, [Edit(ENDS, 1, {**document(store, ENDS), "street": "Geheime Gasse 7"})],
        WHY, clock.now(),
    )  # fmt: skip
    become(role)
    press(shown(), "pro-merge-do")
    app = shown(ENDS, "")
    name = next(one for one in app.date_input if one.label == text("pro-edit-day"))
    app = name.set_value(clock.today()).run()
    for secret in ("Geheim", str(SYNTHETIC["street"]), "14513", "13.27"):
        assert secret not in text_of(app) + str(app._tree), secret
    assert not [one for one in app.button if "wiederherstellen" in one.label]
    may = role is AccountRole.SOCIAL_PLANNING
    assert has(app, "pro-merge-undo") is may
    assert (text("pro-merge-undo-not") in said(app)) is not may
    if may:
        press(app, "pro-merge-undo")
        assert document(store, ENDS)["street"] == "Geheime Gasse 7"


@pytest.fixture
def merged(pair: Store, become: Become) -> Callable[..., AppTest]:
    assert redirects(pair, DISTRICT) == {}
    become(AccountRole.GEMEINDE)
    press(shown(), "pro-merge-do")

    def opened(screen: str, **parameters: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
        for name, value in parameters.items():
            app.query_params[name] = value
        app = app.switch_page(screen).run()
        assert not app.exception
        return app

    return opened


def test_the_guide_and_the_merkzettel_find_the_one_that_stayed(
    merged: Callable[..., AppTest],
) -> None:
    for screen, parameters in (
        ("guide.py", {"eintrag": ENDS}),
        ("embedded.py", {"eintrag": ENDS}),
        ("marks.py", {"eintraege": f"{ENDS},{STAYS}"}),
    ):
        app = merged(screen, **parameters)
        assert text("guide-unknown-entry") not in said(app)
        assert text("marks-lost", count=1) not in said(app)
    app = merged("tell_us.py", eintrag=ENDS)
    assert str(SYNTHETIC["name"]) in text_of(app)


def request(target: str) -> Answer:
    return ask(server(), target)


@pytest.mark.usefixtures("merged")
def test_the_address_of_an_entry_leads_on() -> None:
    moved = request(f"/api/facilities/{ENDS}.geojson")
    assert (moved.status, moved.headers["cache-control"]) == (301, "no-cache")
    assert moved.headers["location"] == f"/api/facilities/{STAYS}.geojson"
    found = request(moved.headers["location"])
    assert (found.status, found.json["id"]) == (200, STAYS)
    assert found.json["license"]
    assert request("/api/facilities/gibt-es-nicht.geojson").status == 404


def test_an_id_that_the_public_never_saw_stays_inside(store: Store, become: Become) -> None:
    add(store, STAYS)
    add(store, ENDS, visibility="professional")
    become(AccountRole.GEMEINDE)
    app = shown()
    (seen,) = (one for one in app.selectbox if one.label == text("pro-edit-field-visibility"))
    press(seen.set_value("public").run(), "pro-merge-do")
    assert redirects(store, DISTRICT) == {ENDS: STAYS}
    assert context.district().merged == {}
    assert request(f"/api/facilities/{ENDS}.geojson").status == 404
    assert request(f"/api/facilities/{STAYS}.geojson").status == 200
    assert text("pro-merge-ended-unseen") in said(shown(ENDS, ""))
