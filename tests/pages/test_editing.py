"""Looking after entries, role by role: who may, what is stored, what is shown, what never is."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.store import (
    Document,
    Edit,
    Store,
    accounts,
    changes,
    history,
    open_store,
    proposals,
)
from loaders.store.accounts import Account
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.accounts import here
from pages.accounts.acting import Person
from pages.i18n import text
from pages.ui import state_editing, wording
from pages.ui.editing import access, records
from tests.disks import full, small_disk
from tests.pages.editing_store import (
    DISTRICT,
    EDITORS,
    TELTOW,
    TRAEGER,
    WHY,
    Become,
    become,
    document,
    field,
    four_eyes,
    has,
    links,
    one_of,
    own_of,
    press,
    said,
    shown,
    someone_else,
    store,
)
from tests.pages.test_screens import ROOT, STRANGE, text_of

__all__ = ["become", "four_eyes", "store"]


@pytest.mark.parametrize("role", EDITORS)
def test_who_may_edit_stores_a_change_and_undoes_it(
    role: AccountRole, store: Store, become: Become
) -> None:
    person = become(role)
    mine, _ = own_of(store, role)
    before = document(store, mine)
    app = shown(mine)
    field(app, "text_area", "pro-edit-field-phones").set_value("03328 1234\n\n 03328  99 ").run()
    app = press(app, "pro-edit-save")
    assert text("pro-edit-saved") in said(app)
    now = document(store, mine)
    assert now == {**before, "phones": ["03328 1234", "03328 99"]}
    (last,) = history.changes(store, DISTRICT, entity_id=mine, most=1)
    assert last.why.actor == person.actor
    assert last.why.reason == "Geändert: Telefon"
    app = press(app, "pro-edit-undo")
    assert text("pro-edit-undone") in said(app)
    assert document(store, mine) == before


@pytest.mark.parametrize("role", [AccountRole.TRAEGER, AccountRole.SOCIAL_PLANNING])
def test_undoing_a_protection_is_offered_to_who_may_publish(
    role: AccountRole, store: Store, become: Become
) -> None:
    become(role)
    mine, _ = own_of(store, role)
    app = shown(mine)
    field(app, "selectbox", "pro-edit-field-location-class").set_value("municipality").run()
    app = press(app, "pro-edit-save")
    assert document(store, mine)["location_class"] == "municipality"
    assert has(app, "pro-edit-undo") is (role is AccountRole.SOCIAL_PLANNING)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a small disk of its own, for `store`."""
    folder = tmp_path / "klein"
    with small_disk(folder, kilobytes=20_000):
        yield folder


def test_where_the_disk_is_full_it_is_told_and_nothing_typed_is_lost(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"sqlite:///{disk / 'eintraege.sqlite'}"
    monkeypatch.setenv(context.DATABASE_VARIABLE, address)
    store = open_store(address, ROOT / "data", clock.now())
    monkeypatch.setattr(here, "of_claims", lambda _claims: Person("wartung", here.operator()))
    mine = one_of(store, gemeinde_key=TELTOW)
    before, typed = document(store, mine), "Synthetisch. " * 300
    app = shown(mine)
    field(app, "text_area", "pro-edit-field-note").set_value(typed).run()
    with sqlite3.connect(disk / "eintraege.sqlite") as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    with full(disk):
        app = press(app, "pro-edit-save")
        (told,) = (one.value for one in app.error)
        assert told.startswith("Das konnte nicht gespeichert werden.")
        assert "Datenträger ist voll" in told
        assert field(app, "text_area", "pro-edit-field-note").value == typed
        assert document(store, mine) == before
    app = press(app, "pro-edit-save")
    assert text("pro-edit-saved") in said(app)
    assert document(store, mine) == {**before, "note": typed.strip()}
    store.close()


@pytest.mark.usefixtures("four_eyes")
def test_where_four_eyes_are_needed_a_change_waits(store: Store, become: Become) -> None:
    person = become(AccountRole.TRAEGER)
    mine, _ = own_of(store, AccountRole.TRAEGER)
    before = document(store, mine)
    app = shown(mine)
    field(app, "text_area", "pro-edit-field-phones").set_value("03328 1234").run()
    app = press(app, "pro-edit-save")
    assert text("pro-edit-proposed") in said(app)
    assert not has(app, "pro-edit-undo")
    assert document(store, mine) == before
    become(AccountRole.SOCIAL_PLANNING)
    releaser = here.of_claims({}).actor
    (waiting,) = proposals.waiting(store, DISTRICT, releaser, clock.now())
    assert waiting.proposal.actor == person.actor
    assert waiting.proposal.patch == {"phones": ["03328 1234"]}


@pytest.mark.usefixtures("four_eyes")
def test_a_new_entry_waits_too_and_leaves_an_empty_form(store: Store, become: Become) -> None:
    become(AccountRole.TRAEGER)
    app = shown(state_editing.NEW)
    field(app, "text_input", "pro-edit-field-name").set_value("Synthetischer Treff")
    field(app, "selectbox", "pro-edit-field-type").set_value("begegnungsstaette")
    field(app, "text_input", "pro-edit-field-source").set_value("Synthetische Quelle")
    app = press(app.run(), "pro-edit-save")
    assert text("pro-edit-proposed") in said(app)
    assert field(app, "text_input", "pro-edit-field-name").value == ""
    become(AccountRole.SOCIAL_PLANNING)
    (waiting,) = proposals.waiting(store, DISTRICT, here.of_claims({}).actor, clock.now())
    assert waiting.current.number == 0


@pytest.mark.parametrize("role", EDITORS[:3])
def test_an_entry_of_others_is_closed_even_by_its_address(
    role: AccountRole, store: Store, become: Become
) -> None:
    _, other = own_of(store, role)
    become(role)
    name = str(document(store, other)["name"])
    app = shown(other)
    assert text("pro-edit-not-yours") in said(app)
    assert name not in said(app) + text_of(app)
    assert not has(app, "pro-edit-save")
    assert not has(app, "pro-edit-confirm")
    app = shown()
    assert name not in links(app)


@pytest.mark.parametrize("role", [AccountRole.PROFESSIONAL, None])
def test_who_may_not_edit_is_told_how_to_get_access(
    role: AccountRole | None, store: Store, become: Become
) -> None:
    if role:
        become(role)
    mine = one_of(store)
    for named in ("", mine, state_editing.NEW):
        app = shown(named)
        assert text("pro-edit-closed-tell") in links(app)
        assert "Landkreis" in text_of(app)
        assert not app.text_input
        assert not has(app, "pro-edit-save")


def test_rights_that_end_meanwhile_end_the_next_save(store: Store, become: Become) -> None:
    person = become(AccountRole.GEMEINDE)
    mine, _ = own_of(store, AccountRole.GEMEINDE)
    before = document(store, mine)
    app = shown(mine)
    field(app, "text_area", "pro-edit-field-note").set_value("Neu").run()
    assert person.account
    accounts.save(store, replace(person.account, active=False), WHY, clock.now())
    app = press(app, "pro-edit-save")
    assert "darf das nicht" in said(app).replace("\\", "")
    assert document(store, mine) == before


def test_moving_an_entry_out_of_the_own_area_is_refused(store: Store, become: Become) -> None:
    become(AccountRole.REGIONAL_COORDINATION)
    mine, _ = own_of(store, AccountRole.REGIONAL_COORDINATION)
    app = shown(mine)
    names = context.district().areas["name"]
    options = field(app, "selectbox", "pro-edit-field-gemeinde-key").options
    belonging = store.rules_of(DISTRICT).planregionen
    mine_alone = {key for key, region in belonging.items() if region == "1"}
    allowed = {str(names[key]) for key in mine_alone if len(key) == len(TELTOW)}
    assert set(options) == allowed


@pytest.mark.parametrize(
    ("role", "label", "kind"),
    [
        (AccountRole.TRAEGER, "pro-edit-field-organization", "text_input"),
        (AccountRole.GEMEINDE, "pro-edit-field-gemeinde-key", "selectbox"),
        (AccountRole.TRAEGER, "pro-edit-field-visibility", "selectbox"),
    ],
)
def test_what_is_not_theirs_to_decide_is_fixed(
    role: AccountRole, label: str, kind: str, store: Store, become: Become
) -> None:
    become(role)
    mine, _ = own_of(store, role)
    assert field(shown(mine), kind, label).disabled


@pytest.mark.parametrize("role", [AccountRole.TRAEGER, AccountRole.GEMEINDE])
def test_a_new_entry_begins_with_whose_it_is(
    role: AccountRole, store: Store, become: Become
) -> None:
    become(role)
    known = {one.entity_id for one in history.entries(store, DISTRICT)}
    app = shown(state_editing.NEW)
    app = press(app, "pro-edit-save")
    assert text("pro-edit-needed") in said(app)
    assert text("pro-edit-faults", count=3).split(":")[0] in said(app)
    field(app, "text_input", "pro-edit-field-name").set_value("Synthetischer Treff")
    field(app, "selectbox", "pro-edit-field-type").set_value("begegnungsstaette")
    field(app, "text_input", "pro-edit-field-source").set_value("Synthetische Quelle")
    app = press(app.run(), "pro-edit-save")
    seen = "-professional" if role is AccountRole.TRAEGER else ""
    assert text(f"pro-edit-saved{seen}") in said(app)
    (new,) = {one.entity_id for one in history.entries(store, DISTRICT)} - known
    made = document(store, new)
    assert app.query_params[state_editing.EDITED] == new
    assert made["organization"] == (TRAEGER if role is AccountRole.TRAEGER else "")
    assert made["gemeinde_key"] == (TELTOW if role is AccountRole.GEMEINDE else "")
    expected = "professional" if role is AccountRole.TRAEGER else "public"
    assert made["visibility"] == expected
    app = press(app, "pro-edit-undo")
    assert history.entry(store, DISTRICT, new).document is None
    assert text("pro-edit-gone") in said(app)


def test_faults_are_said_beside_the_field_and_nothing_typed_is_lost(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = shown(key)
    typed = {
        "pro-edit-field-postcode": "1454",
        "pro-edit-field-email": "keine-adresse",
        "pro-edit-field-web": "www.example.org",
        "pro-edit-field-name": "",
    }
    for label, value in typed.items():
        field(app, "text_input", label).set_value(value)
    monday = next(one for one in app.text_input if one.label == "Montag")
    monday.set_value("vormittags")
    app = press(app.run(), "pro-edit-save")
    for fault in ("keine Postleitzahl", "keine E\\-Mail", "http", "fehlt", "nicht verstanden"):
        assert fault in said(app), fault
    for label, value in typed.items():
        assert field(app, "text_input", label).value == value
    assert history.entry(store, DISTRICT, key).number == 1


def test_a_draft_outlives_a_look_at_another_screen(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = shown(key)
    field(app, "text_area", "pro-edit-field-note").set_value("Noch nicht gespeichert").run()
    app = app.switch_page("glossary.py").run()
    app.query_params.clear()
    app = app.switch_page("entries_edit.py").run()
    assert text("pro-edit-drafts") in said(app)
    app.query_params[state_editing.EDITED] = key
    app = app.switch_page("entries_edit.py").run()
    assert field(app, "text_area", "pro-edit-field-note").value == "Noch nicht gespeichert"
    assert "Noch nicht gespeichert" not in str(app.query_params)
    app = press(app, "pro-edit-discard")
    assert field(app, "text_area", "pro-edit-field-note").value != "Noch nicht gespeichert"


def test_a_conflict_shows_both_versions_and_loses_nothing(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = shown(key)
    field(app, "text_area", "pro-edit-field-note").set_value("Meine Beschreibung")
    field(app, "text_area", "pro-edit-field-phones").set_value("111").run()
    someone_else(store, key, note="Andere Beschreibung", email="neu@example.org")
    app = press(app, "pro-edit-save")
    assert "inzwischen von" in said(app)
    (choice,) = app.radio
    assert choice.label == text("pro-edit-field-note")
    assert any("Meine Beschreibung" in one for one in choice.options)
    assert any("Andere Beschreibung" in one for one in choice.options)
    app = press(app, "pro-edit-conflict-save")
    assert text("pro-edit-conflict-open") in said(app)
    assert document(store, key)["note"] == "Andere Beschreibung"
    app.radio[0].set_value("mine").run()
    app = press(app, "pro-edit-conflict-save")
    now = document(store, key)
    assert (now["note"], now["phones"], now["email"]) == (
        "Meine Beschreibung",
        ["111"],
        "neu@example.org",
    )
    steps = history.steps(store, DISTRICT, key)
    assert [one.after["note"] for one in steps[1:] if one.after] == [
        "Andere Beschreibung",
        "Meine Beschreibung",
    ]


def test_an_untouched_form_follows_what_others_store(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = shown(key)
    someone_else(store, key, note="Von anderen")
    app = app.run()
    assert field(app, "text_area", "pro-edit-field-note").value == "Von anderen"


def cut_short(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """End the next run where it asks the session, as Streamlit does if one types on."""
    known = getattr(state_editing, name)

    def asked(*_about: Any) -> Any:
        monkeypatch.setattr(state_editing, name, known)
        raise RerunException(RerunData())

    monkeypatch.setattr(state_editing, name, asked)


def anew(app: AppTest, key: str) -> AppTest:
    """Let the run that was cut short begin again, which the real runner does by itself."""
    app.query_params[state_editing.EDITED] = key
    return app.switch_page("entries_edit.py").run()


def test_a_run_that_is_cut_short_loses_nothing_that_was_typed(
    store: Store, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = shown(key)
    field(app, "text_area", "pro-edit-field-note").set_value("Noch nicht gespeichert").run()
    cut_short(monkeypatch, "take_typed")
    app.run()
    app = anew(app, key)
    assert field(app, "text_area", "pro-edit-field-note").value == "Noch nicht gespeichert"
    app = press(app, "pro-edit-save")
    assert document(store, key)["note"] == "Noch nicht gespeichert"


def test_a_form_begins_anew_as_a_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = state_editing.Draft("synthetisch", 1, {"note": "a"}, {"note": "a"})
    cut_short(monkeypatch, "_count")
    with pytest.raises(RerunException):
        state_editing.begin_anew(draft, 2, {"note": "b"}, {"note": "b"})
    assert draft == state_editing.Draft("synthetisch", 1, {"note": "a"}, {"note": "a"})


def test_closed_for_a_while_and_open_again(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = press(shown(key), "pro-edit-close-do")
    assert "Vorübergehend geschlossen" in said(app)
    (rule,) = document(store, key)["opening_hours"]["specialOpeningHoursSpecification"]
    today = clock.today()
    assert rule["validFrom"] == today.isoformat()
    assert rule["validThrough"] == (today + dt.timedelta(days=14)).isoformat()
    app = press(app, "pro-edit-reopen")
    assert document(store, key)["opening_hours"] == {}
    assert not has(app, "pro-edit-reopen")


def test_confirmed_gone_and_back(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = press(shown(key), "pro-edit-confirm")
    assert document(store, key)["as_of_date"] == clock.today().isoformat()
    app = press(app, "pro-edit-retire")
    assert document(store, key)["status"] == "historic"
    app = press(app, "pro-edit-undo")
    assert document(store, key)["status"] == "active"
    app = press(app, "pro-edit-retire")
    press(app, "pro-edit-revive")
    assert document(store, key)["status"] == "active"


def test_the_history_says_who_what_why_and_brings_a_version_back(
    store: Store, become: Become
) -> None:
    person = become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    before = document(store, key)
    someone_else(store, key, name="Anderer Name")
    accounts.add(
        store,
        Account("https://anmeldung.example", "zweite", "Stelle", person.grant),
        WHY,
        clock.now(),
    )
    app = shown(key)
    told = said(app).replace("\\", "")
    assert f"**Name:** {before['name']} → Anderer Name" in told
    assert "Warum: Synthetischer Grund · Quelle: Synthetische Quelle" in told
    assert OPERATOR in told
    (button,) = (one for one in app.button if one.label == text("pro-edit-restore", number="1"))
    app = button.click().run()
    assert document(store, key) == before
    day = next(one for one in app.date_input if one.label == text("pro-edit-day"))
    app = day.set_value(clock.today()).run()
    assert not app.exception
    assert before["name"] in str(app.table[0].value.map(lambda one: str(one).replace("\\", "")))


def test_a_twin_is_hinted_at_while_typing(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    twin = document(store, one_of(store, gemeinde_key=TELTOW))
    app = shown(state_editing.NEW)
    assert text("pro-edit-twins") not in said(app)
    field(app, "text_input", "pro-edit-field-name").set_value(str(twin["name"]).upper())
    field(app, "selectbox", "pro-edit-field-gemeinde-key").set_value(TELTOW)
    app = app.run().run()
    assert text("pro-edit-twins") in said(app)
    assert any(str(twin["name"]) in one.replace("\\", "") for one in links(app))


def protected(store: Store, key: str) -> Document:
    """Let an entry be protected that was public, with everything that would locate it."""
    secret = {
        "location_class": "district",
        "street": "",
        "postcode": "",
        "note": "Geheimnis am Fluss",
        "email": "geheimnis@example.org",
        "lon": 12.34567,
        "lat": 52.34567,
        "location_precision": "address",
    }
    someone_else(store, key, street="Geheimnisweg 7", postcode="14513", locality="Geheimnisdorf")
    someone_else(store, key, **secret)
    return document(store, key)


def test_a_protected_place_is_shown_to_no_editor(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store, gemeinde_key=TELTOW)
    before = protected(store, key)
    app = shown(key)
    everything = said(app) + text_of(app) + str(app._tree)
    for secret in ("Geheimnis", "geheimnis", "12.345", "52.345", "12,345"):
        assert secret not in everything, secret
    assert "**Telefon**" not in everything
    field(app, "text_area", "pro-edit-field-phones").set_value("0331 1").run()
    press(app, "pro-edit-save")
    assert document(store, key) == {**before, "phones": ["0331 1"]}


def test_a_former_version_that_shows_more_cannot_come_back(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store, gemeinde_key=TELTOW)
    protected(store, key)
    app = shown(key)
    assert text("pro-edit-step-shows-more") in said(app)
    assert not [one for one in app.button if "wiederherstellen" in one.label]


def test_protecting_a_place_in_the_form_takes_it_off_the_public_pages(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store, gemeinde_key=TELTOW)
    app = shown(key)
    field(app, "selectbox", "pro-edit-field-location-class").set_value("district")
    app = app.run()
    assert text("pro-edit-protected-now") in said(app)
    press(app, "pro-edit-save")
    now = document(store, key)
    assert (now["lon"], now["street"], now["gemeinde_key"]) == (None, "", TELTOW)
    row = context.offers().loc[key]
    assert (row["street"], row["gemeinde_key"], row.geometry) == ("", "", None)


def test_a_protected_type_warns_before_it_is_public(become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    types = context.district().taxonomy.types
    kind = next(key for key, one in types.items() if one.protected)
    app = shown(state_editing.NEW)
    field(app, "selectbox", "pro-edit-field-type").set_value(kind)
    app = app.run()
    assert "meist geheim" in said(app)
    app = press(app, "pro-edit-protect")
    assert field(app, "selectbox", "pro-edit-field-location-class").value == "district"


def test_what_is_stored_already_never_breaks_the_form(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    hours = {
        "specialOpeningHoursSpecification": [
            {"validFrom": "1980-01-01", "validThrough": "2099-01-01", "note": "x" * 900}
        ],
        "source": "s" * 900,
        "asOf": "alt",
    }
    long = {"name": "N" * 900, "note": "n" * 9000, "since": "s" * 900, "phones": ["1" * 9000]}
    odd = {"as_of_date": "1850-01-01", "gemeinde_key": "99999999", "languages": ["nds", "de-AT"]}
    someone_else(store, key, opening_hours=hours, **long, **odd)
    before = document(store, key)
    app = shown(key)
    field(app, "text_input", "pro-edit-field-email").set_value("a@example.org").run()
    app = press(app, "pro-edit-save")
    assert document(store, key) == {**before, "email": "a@example.org"}


def test_who_may_not_publish_cannot_by_a_forged_field(store: Store, become: Become) -> None:
    become(AccountRole.TRAEGER)
    key = one_of(store, organization=TRAEGER)
    someone_else(store, key, visibility="professional")
    app = shown(key)
    box = field(app, "selectbox", "pro-edit-field-visibility")
    box.proto.disabled = False  # as a program would, that speaks to the server by itself
    box.set_value("public")
    field(app, "text_area", "pro-edit-field-note").set_value("Neu").run()
    app = press(app, "pro-edit-save")
    assert (document(store, key)["note"], document(store, key)["visibility"]) == (
        "Neu",
        "professional",
    )


UNPLACED: dict[str, Any] = {
    **dict.fromkeys(("street", "postcode", "locality", "ortsteil"), ""),
    **dict.fromkeys(("note", "email", "web", "source_url"), ""),
    "lon": None,
    "lat": None,
    "location_precision": "landkreis",
    "location_class": "district",
    "opening_hours": {},
    "accessibility": {},
}


def forged(app: AppTest, label: str, value: str) -> None:
    """Choose as a program would that speaks to the server by itself."""
    box = field(app, "selectbox", label)
    box.proto.disabled = False
    box.set_value(value)


@pytest.mark.parametrize("how", ["save", "conflict"])
def test_who_may_not_publish_cannot_by_a_conflict_either(
    how: str, store: Store, become: Become
) -> None:
    become(AccountRole.TRAEGER)
    key = one_of(store, organization=TRAEGER)
    someone_else(store, key, visibility="professional")
    app = shown(key)
    forged(app, "pro-edit-field-visibility", "public")
    field(app, "text_area", "pro-edit-field-note").set_value("Neu").run()
    if how == "conflict":
        someone_else(store, key, phones=["0331 1"])
    app = press(app, "pro-edit-save")
    if how == "conflict":
        assert "inzwischen von" in said(app)
        app = press(app, "pro-edit-conflict-save")
        assert document(store, key)["phones"] == ["0331 1"]
    assert text("pro-edit-saved-professional") in said(app)
    now = document(store, key)
    assert (now["note"], now["visibility"]) == ("Neu", "professional")


def test_a_conflict_keeps_the_tick_that_all_was_checked(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    app = shown(key)
    field(app, "text_area", "pro-edit-field-note").set_value("Neu")
    field(app, "checkbox", "pro-edit-change-confirmed").set_value(True).run()
    someone_else(store, key, phones=["0331 1"])
    app = press(app, "pro-edit-save")
    press(app, "pro-edit-conflict-save")
    now = document(store, key)
    assert (now["note"], now["phones"]) == ("Neu", ["0331 1"])
    assert now["as_of_date"] == clock.today().isoformat()


def test_protected_here_and_moved_there_keeps_no_point(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store, gemeinde_key=TELTOW)
    app = shown(key)
    field(app, "text_input", "pro-edit-field-street").set_value("Geheimweg 1").run()
    someone_else(store, key, **UNPLACED)
    app = press(app, "pro-edit-save")
    for one in app.radio:
        one.set_value("mine")
    press(app.run(), "pro-edit-conflict-save")
    now = document(store, key)
    assert (now["location_class"], now["street"], now["lon"]) == ("district", "", None)


def test_a_place_is_shown_more_exactly_only_by_who_may_publish(
    store: Store, become: Become
) -> None:
    become(AccountRole.TRAEGER)
    key = one_of(store, organization=TRAEGER)
    box = field(shown(key), "selectbox", "pro-edit-field-location-class")
    assert not box.disabled
    someone_else(store, key, **UNPLACED)
    box = field(shown(key), "selectbox", "pro-edit-field-location-class")
    assert box.disabled
    assert box.options == [text("pro-edit-location-class-district")]
    become(AccountRole.SOCIAL_PLANNING)
    box = field(shown(key), "selectbox", "pro-edit-field-location-class")
    assert (box.disabled, len(box.options)) == (False, 3)


def test_a_class_that_is_not_theirs_to_loosen_stays(
    store: Store, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "may_publish", lambda: False)
    become(AccountRole.TRAEGER)
    base = {**document(store, one_of(store)), "location_class": "district", "street": ""}
    typed = {**records.fields_of(base), "location_class": "public", "street": "Geheimweg 1"}
    draft = state_editing.Draft(str(base["id"]), 1, base, typed)
    made = records.judge(store, draft)
    assert (made["location_class"], made["street"]) == ("district", "")
    draft.typed |= {"location_class": "municipality", "visibility": "professional"}
    assert records.joined(base, None, base)["visibility"] == "professional"
    draft.base["location_class"] = "public"
    made = records.judge(store, draft)
    assert (made["location_class"], made["visibility"]) == ("municipality", "public")


def test_a_deed_is_done_to_the_version_that_was_seen(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    for label in ("pro-edit-confirm", "pro-edit-retire", "pro-edit-close-do"):
        app = shown(key)
        someone_else(store, key, note=f"Von anderen: {label}")
        seen = document(store, key)
        app = press(app, label)
        assert document(store, key) == seen, label
        assert "Von anderen" in field(app, "text_area", "pro-edit-field-note").value


@pytest.mark.parametrize(
    ("values", "seen"),
    [
        ({"visibility": "professional"}, "-professional"),
        (UNPLACED, "-protected"),
    ],
)
def test_who_sees_a_change_is_said_as_it_is(
    values: dict[str, Any], seen: str, store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    key = one_of(store)
    someone_else(store, key, **values)
    app = shown(key)
    field(app, "text_area", "pro-edit-field-phones").set_value("0331 1").run()
    app = press(app, "pro-edit-save")
    assert text(f"pro-edit-saved{seen}") in said(app)
    assert "Alle sehen" not in said(app)
    app = press(app, "pro-edit-close-do")
    assert text(f"pro-edit-closed-done{seen}") in said(app)
    assert "Alle sehen" not in said(app)


def test_looking_at_entries_drops_no_draft_with_changes(
    store: Store, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(AccountRole.ADMINISTRATION)
    monkeypatch.setattr(state_editing, "MOST_DRAFTS", 2)
    first, *others = [one.entity_id for one in history.entries(store, DISTRICT)][:5]
    app = shown(first)
    field(app, "text_area", "pro-edit-field-phones").set_value("0331 1").run()
    for key in others:
        app.query_params[state_editing.EDITED] = key
        app = app.run()
        assert not app.exception
    kept = app.session_state[state_editing.DRAFTS]
    assert list(kept) == [first, others[-1]]
    app.query_params[state_editing.EDITED] = first
    app = app.run()
    assert field(app, "text_area", "pro-edit-field-phones").value == "0331 1"
    assert list(app.session_state[state_editing.DRAFTS])[-1] == first


def test_the_list_searches_and_filters(become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown()
    (search,) = (one for one in app.text_input if one.label == text("pro-edit-search"))
    app = search.set_value("familienzentrum teltow").run()
    assert not app.exception
    assert 0 < len([one for one in links(app) if "amilienzentrum" in one]) < 25
    app.text_input[0].set_value("xqzvb").run()
    assert text("pro-edit-list-none") in said(app)


@pytest.mark.parametrize("value", STRANGE)
def test_strange_addresses_are_harmless(value: str, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(value)
    assert not app.error


def test_without_a_store_the_screen_says_so(
    become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(AccountRole.ADMINISTRATION)
    monkeypatch.setattr(here, "store", lambda: None)
    assert text("pro-edit-store-closed") in said(shown())


def test_the_history_says_where_each_value_is_from(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    key = one_of(store, gemeinde_key=TELTOW)
    before = document(store, key)
    other = {**before, "web": "https://example.org/synthetisch"}
    changes.write(store, DISTRICT, [Edit(key, 1, other)], WHY, clock.now())
    found = said(shown(key))
    lines = [line for line in found.splitlines() if line.startswith("- **")]
    (name,) = (one for one in lines if "· seit" in one and "Name" in one.partition(":**")[0])
    assert wording.plain(str(before["source"]).split(";")[0])[:20] in name
    assert "ausgelieferte Daten" in name
    (web,) = (one for one in lines if "· seit" in one and WHY.source in one)
    assert text("pro-edit-action-edit") in web
