"""Drafts that others see: put away with faults, taken up by whoever may, stored, thrown away."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.store import Edit, Store, changes, drafts, history
from loaders.store.draft_model import Found
from loaders.store.permits import OPERATOR
from pages import clock
from pages.i18n import text
from pages.ui.editing.tables import new_of
from tests.pages.editing_store import (
    DISTRICT,
    TELTOW,
    TRAEGER,
    WHY,
    Become,
    become,
    document,
    field,
    has,
    one_of,
    press,
    said,
    shown,
    store,
)

__all__ = ["become", "store"]


def kept(store: Store) -> list[Found]:
    return list(drafts.drafts(store, DISTRICT, OPERATOR, clock.now()))


def put_away(entry: str, **typed: str) -> AppTest:
    """Type into an entry's form and keep it as a draft."""
    app = shown(entry)
    for name, value in typed.items():
        kind = "text_area" if name == "phones" else "text_input"
        app = field(app, kind, f"pro-edit-field-{name}").set_value(value).run()
    return press(app, "pro-edit-draft-keep")


def taken_up(number: int) -> AppTest:
    return opened(shown(), number)


def opened(app: AppTest, number: int) -> AppTest:
    app = app.button(key=f"entwurf_{number}").click().run()
    assert not app.exception
    return app


def test_another_role_goes_on_with_a_draft_and_stores_it(store: Store, become: Become) -> None:
    become(AccountRole.GEMEINDE)
    key = one_of(store, gemeinde_key=TELTOW)
    before = document(store, key)
    app = put_away(key, name="", phones="03328 1")
    assert text("pro-edit-draft-kept") in said(app)
    assert document(store, key) == before
    become(AccountRole.REGIONAL_COORDINATION)
    (found,) = kept(store)
    app = taken_up(found.kept.id)
    assert field(app, "text_input", "pro-edit-field-name").value == ""
    assert field(app, "text_area", "pro-edit-field-phones").value == "03328 1"
    assert "Kommune" in app.info[0].value
    app = press(app, "pro-edit-save")
    assert text("pro-edit-needed") in said(app)
    app = field(app, "text_input", "pro-edit-field-name").set_value("Synthetischer Name").run()
    app = press(app, "pro-edit-save")
    wanted = {**before, "name": "Synthetischer Name", "phones": ["03328 1"]}
    assert document(store, key) == wanted
    assert kept(store) == []


def test_a_draft_of_an_entry_that_changed_shows_both_versions(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    put_away(key, phones="03328 1")
    there = document(store, key)
    wanted = {**there, "phones": ["03328 2"]}
    number = history.entry(store, DISTRICT, key).number
    changes.write(store, DISTRICT, [Edit(key, number, wanted)], WHY, clock.now())
    (found,) = kept(store)
    app = shown()
    assert text("pro-edit-draft-stale") in said(app)
    app = opened(app, found.kept.id)
    assert text("pro-edit-changed-meanwhile") in said(app)
    app = press(app, "pro-edit-save")
    assert document(store, key)["phones"] == ["03328 2"]
    (choice,) = app.radio
    assert any("03328 1" in one for one in choice.options)
    app = choice.set_value("mine").run()
    app = press(app, "pro-edit-conflict-save")
    assert document(store, key)["phones"] == ["03328 1"]
    assert kept(store) == []


def test_a_new_entry_is_begun_by_one_and_ended_by_another(store: Store, become: Become) -> None:
    become(AccountRole.GEMEINDE)
    app = shown("neu")
    app = field(app, "text_input", "pro-edit-field-name").set_value("Synthetisch neu").run()
    app = press(app, "pro-edit-draft-keep")
    become(AccountRole.SOCIAL_PLANNING)
    (found,) = kept(store)
    app = taken_up(found.kept.id)
    assert app.query_params["bearbeiten"] == "neu"
    assert field(app, "text_input", "pro-edit-field-name").value == "Synthetisch neu"
    assert field(app, "selectbox", "pro-edit-field-gemeinde-key").value == TELTOW
    app = press(app, "pro-edit-draft-keep")
    (again,) = kept(store)
    assert again.kept.id == found.kept.id
    assert again.kept.actor != found.kept.actor


def test_what_somebody_began_is_not_put_aside_by_a_draft(store: Store, become: Become) -> None:
    become(AccountRole.GEMEINDE)
    put_away("neu", name="Synthetisch fremd")
    become(AccountRole.SOCIAL_PLANNING)
    (found,) = kept(store)
    app = shown("neu")
    app = field(app, "text_input", "pro-edit-field-name").set_value("Synthetisch eigen").run()
    (back,) = (one for one in app.button if one.label.endswith("zur Liste"))
    app = back.click().run()
    assert app.button(key=f"entwurf_{found.kept.id}").disabled
    assert text("pro-edit-draft-own-new") in said(app)
    app.query_params["bearbeiten"] = "neu"
    app = app.run()
    assert field(app, "text_input", "pro-edit-field-name").value == "Synthetisch eigen"


def test_who_may_not_edit_the_entry_sees_no_draft_of_it(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    key = one_of(store, gemeinde_key="12069020")
    put_away(key, name="Synthetischer Geheimname")
    become(AccountRole.GEMEINDE)
    assert "Geheimname" not in "".join(one.label for one in shown().button)
    assert "Entwurf" not in said(shown(key))


def test_a_draft_is_thrown_away_and_comes_back(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    app = put_away(one_of(store), phones="03328 1")
    assert text("pro-edit-draft-list") in said(app)
    app = press(app, "pro-edit-draft-discard")
    assert kept(store) == []
    assert text("pro-edit-draft-list") not in said(app)
    app = press(app, "pro-edit-undo")
    assert text("pro-edit-draft-back") in said(app)
    assert len(kept(store)) == 1


def test_an_entry_says_that_there_is_a_draft(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    put_away(key, phones="03328 1")
    app = shown(key)
    assert "gibt es einen Entwurf" in said(app)
    app = field(app, "text_area", "pro-edit-field-phones").set_value("0 33 28").run()
    assert text("pro-edit-draft-own") in said(app)
    button = _button(app, "pro-edit-draft-take-up")
    assert button.disabled
    app = (
        field(app, "text_area", "pro-edit-field-phones")
        .set_value("\n".join(document(store, key)["phones"]))
        .run()
    )
    app = press(app, "pro-edit-draft-take-up")
    assert field(app, "text_area", "pro-edit-field-phones").value == "03328 1"
    app = press(app, "pro-edit-discard")
    assert len(kept(store)) == 1


def test_nothing_typed_makes_no_draft(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    app = press(shown(one_of(store)), "pro-edit-draft-keep")
    assert text("pro-edit-draft-nothing") in said(app)
    assert kept(store) == []


def test_a_place_protected_meanwhile_is_not_shown_by_its_draft(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store, location_precision="address")
    street = document(store, key)["street"]
    assert street
    put_away(key, phones="03328 1", street="Synthetischer Weg 1")
    gone = {"street": "", "postcode": "", "locality": "", "lon": None, "lat": None}
    hidden = {**document(store, key), **gone, "location_class": "municipality"}
    hidden["location_precision"] = "gemeinde"
    number = history.entry(store, DISTRICT, key).number
    changes.write(store, DISTRICT, [Edit(key, number, hidden)], WHY, clock.now())
    (found,) = kept(store)
    app = taken_up(found.kept.id)
    every = [*app.text_input, *app.text_area]
    assert field(app, "text_area", "pro-edit-field-phones").value == "03328 1"
    assert not {street, "Synthetischer Weg 1"} & {one.value for one in every}
    (state,) = (one for one in app.session_state["eintraege_entwuerfe"].values() if one.id == key)
    assert "Synthetischer Weg" not in str(state.typed)


def test_an_entry_that_is_gone_leaves_a_draft_to_throw_away(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    put_away(key, phones="03328 1")
    number = history.entry(store, DISTRICT, key).number
    changes.write(store, DISTRICT, [Edit(key, number, None)], WHY, clock.now())
    app = shown()
    assert text("pro-edit-draft-gone") in said(app)
    (found,) = kept(store)
    assert app.button(key=f"entwurf_{found.kept.id}").disabled
    app = press(app, "pro-edit-draft-discard")
    assert kept(store) == []


def test_an_event_is_put_away_and_taken_up(store: Store, become: Become) -> None:
    become(AccountRole.GEMEINDE)
    app = shown("termin:neu")
    app = field(app, "text_input", "pro-edit-field-name").set_value("Synthetischer Termin").run()
    app = field(app, "text_input", "pro-edit-when-time").set_value("irgendwann").run()
    app = press(app, "pro-edit-draft-keep")
    assert text("pro-edit-draft-kept") in said(app)
    assert text("pro-edit-draft-list") in said(app)
    become(AccountRole.SOCIAL_PLANNING)
    (found,) = kept(store)
    app = shown()
    app.session_state["pflege_was"] = "event"
    app = opened(app.run(), found.kept.id)
    assert app.query_params["bearbeiten"] == "termin:neu"
    assert field(app, "text_input", "pro-edit-when-time").value == "irgendwann"
    assert has(app, "pro-edit-draft-keep")


def _button(app: AppTest, label: str) -> Any:
    (found,) = (one for one in app.button if one.label == text(label))
    return found


def test_a_draft_publishes_nothing_by_who_may_not(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown("neu")
    app = field(app, "text_input", "pro-edit-field-name").set_value("Synthetisch neu").run()
    app = field(app, "text_input", "pro-edit-field-organization").set_value(TRAEGER).run()
    press(app, "pro-edit-draft-keep")
    become(AccountRole.TRAEGER)
    (found,) = kept(store)
    assert found.kept.values["visibility"] == "public"
    app = taken_up(found.kept.id)
    assert field(app, "selectbox", "pro-edit-field-visibility").value == "professional"


@pytest.mark.parametrize("kind", ["committee", "area_note"])
def test_drafts_of_other_kinds_are_for_whoever_may_edit_them(
    kind: str, store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(new_of(kind))
    app = app.text_input[0].set_value("Synthetisch begonnen").run()
    app = press(app, "pro-edit-draft-keep")
    assert text("pro-edit-draft-kept") in said(app)
    (found,) = kept(store)
    app = shown()
    app.session_state["pflege_was"] = kind
    app = opened(app.run(), found.kept.id)
    assert "Synthetisch begonnen" in [one.value for one in app.text_input]
    become(AccountRole.GEMEINDE)
    app = shown()
    app.session_state["pflege_was"] = kind
    assert text("pro-edit-draft-list") not in said(app.run())
