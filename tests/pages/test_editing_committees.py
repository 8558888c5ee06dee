"""Committees entered at /pflege: by role, seen in the atlas at once, with a key that stays."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.committee_row import key_from
from loaders.meetings.changes import Change
from loaders.store import Document, Edit, Store, Why, changes, history, proposals
from loaders.store.model import COMMITTEE
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import wording
from pages.ui.editing.tables import new_of
from pages.ui.professional import committee_known, meetings_data
from pages.ui.upkeep import differences
from tests.pages.editing_store import (
    DISTRICT,
    WHY,
    Become,
    become,
    field,
    has,
    press,
    said,
    shown,
    store,
)
from tests.pages.meeting_cases import meeting
from tests.pages.test_screens import opened, text_of

__all__ = ["become", "store"]
NEW = new_of(COMMITTEE)
FORUM = "gremium:pflegekonferenz"
TEXTS = {
    "name": "Größe Runde",
    "short": "GR",
    "source": "Synthetische Quelle",
    "spatial": "Sozialraum",
}
LONG = {"purpose": "Synthetischer Zweck", "tasks": "eins\nzwei", "remarks": "keine"}


def fill(app: AppTest, **values: str) -> AppTest:
    for name, value in (TEXTS | values).items():
        field(app, "text_input", f"pro-edit-field-{name}").set_value(value)
    for name, value in LONG.items():
        field(app, "text_area", f"pro-edit-field-{name}").set_value(value)
    field(app, "selectbox", "pro-edit-field-form").set_value("gremium")
    field(app, "selectbox", "pro-edit-field-scope").set_value("uebergreifend")
    field(app, "multiselect", "pro-edit-field-levels").set_value(["planregion"])
    return press(app, "pro-edit-save")


def stored(store: Store, key: str) -> Document:
    found = history.entry(store, DISTRICT, f"gremium:{key}").document
    assert found is not None
    return found


def known() -> dict[str, Any]:
    return {one.key: one for one in committee_known.committees()}


@pytest.mark.parametrize(
    "role",
    [
        AccountRole.REGIONAL_COORDINATION,
        AccountRole.SOCIAL_PLANNING,
        AccountRole.ADMINISTRATION,
    ],
)
def test_who_may_enters_a_committee_that_all_professionals_see(
    store: Store, become: Become, role: AccountRole
) -> None:
    become(role)
    app = fill(shown(NEW))
    found = stored(store, "groesse_runde")
    own = ["1"] if role is AccountRole.REGIONAL_COORDINATION else []
    assert (found["areas"], found["tasks"]) == (own, ["eins", "zwei"])
    assert found["visibility"] == "professional"
    assert known()["groesse_runde"].name == "Größe Runde"
    assert meetings_data.gathered().committees["groesse_runde"].short == "GR"
    press(app, "pro-edit-undo")
    assert "groesse_runde" not in known()
    assert "groesse_runde" not in meetings_data.gathered().committees


@pytest.mark.parametrize(
    "role", [AccountRole.TRAEGER, AccountRole.GEMEINDE, AccountRole.PROFESSIONAL]
)
def test_others_are_offered_none(become: Become, role: AccountRole) -> None:
    become(role)
    assert not has(shown(NEW), "pro-edit-save")
    assert not has(shown(FORUM), "pro-edit-save")
    kinds = [str(one.options) for one in shown().button_group]
    assert text("pro-edit-kind-of-committee") not in " ".join(kinds)


def test_what_is_missing_is_named_at_its_field(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    app = press(shown(NEW), "pro-edit-save")
    assert text("pro-edit-faults", count=10) in said(app)
    app = fill(app, name="Regionalteam")
    assert "heißt schon ein anderes Gremium" in said(app)
    assert text("pro-edit-faults", count=1) in said(app)
    assert history.entries(store, DISTRICT, kind=COMMITTEE)
    assert history.entry(store, DISTRICT, "gremium:regionalteam_2").number == 0


def test_a_second_committee_of_that_name_in_history_gets_another_key(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    fill(shown(NEW))
    first = stored(store, "groesse_runde")
    changes.write(store, DISTRICT, [Edit(first["id"], 1, None)], WHY, clock.now())
    fill(shown(NEW))
    assert stored(store, "groesse_runde_2")["name"] == "Größe Runde"


def test_a_change_keeps_the_key_and_whatever_nobody_touched(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    before = stored(store, "regionalteam")
    app = shown("gremium:regionalteam")
    field(app, "text_input", "pro-edit-field-name").set_value("Regionalteam neu")
    field(app, "number_input", "pro-edit-field-rhythm-maximum").set_value(5)
    press(app, "pro-edit-save")
    after = stored(store, "regionalteam")
    rhythm = {**before["rhythm"], "maximum": 5}
    assert after == {**before, "name": "Regionalteam neu", "rhythm": rhythm}
    names = {one.key: one.part_of for one in known().values()}
    assert names["netzwerktreffen_kinderschutz"] == "regionalteam"
    app = shown("gremium:regionalteam")
    field(app, "number_input", "pro-edit-field-rhythm-minimum").set_value(9)
    app = press(app, "pro-edit-save")
    assert "die kleinste zuerst" in said(app)


def test_a_day_that_is_none_is_told_at_its_field_and_keeps_no_form_shut(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(FORUM)
    field(app, "text_input", "pro-edit-field-as-of").set_value("31.02.2023")
    field(app, "number_input", "pro-edit-field-duration-min").set_value(10**12)
    app = press(app, "pro-edit-save")
    assert wording.plain("(27.04.2018, 04/2018 oder 2018)") in said(app)
    assert wording.plain("ist keine ganze Zahl von 1 bis 1440 (Minuten)") in said(app)
    field(app, "number_input", "pro-edit-field-duration-min").set_value(90)
    field(app, "text_input", "pro-edit-field-as-of").set_value("28.02.2023")
    field(app, "text_input", "pro-edit-field-valid-from").set_value("03/2012")
    field(app, "text_input", "pro-edit-field-valid-to").set_value("2011")
    app = press(app, "pro-edit-save")
    assert wording.plain("liegt vor 03/2012") in said(app)
    field(app, "text_input", "pro-edit-field-valid-to").set_value("")
    press(app, "pro-edit-save")
    after = stored(store, "pflegekonferenz")
    assert (after["as_of"], after["valid_from"]) == ("2023-02-28", "2012-03")


def test_statements_of_older_documents_are_rows_with_source_and_date(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    before = stored(store, "pflegekonferenz")["statements"]
    app = press(shown(FORUM), "pro-edit-statements-add")
    number, part = len(before), "pro-edit-field-statements-{}"
    written = {
        "text": ("text_area", "Synthetisch: der Beirat"),
        "as-of": ("text_input", "31.02.2019"),
    }
    for name, (kind, value) in written.items():
        last(app, kind, part.format(name)).set_value(value)
    app = press(app, "pro-edit-save")
    faults = [one.value for one in app.markdown if ":material/error:" in one.value]
    assert len(faults) == 3
    assert any("fehlt" in one for one in faults)
    last(app, "selectbox", part.format("attribute")).set_value("lead")
    assert any(wording.plain("27.04.2018") in one for one in faults)
    last(app, "text_input", part.format("as-of")).set_value("04/2019")
    last(app, "text_input", part.format("source")).set_value("Synthetisches Konzept, S. 3")
    app = press(app, "pro-edit-statements-add")
    press(app, "pro-edit-save")
    made = {
        "attribute": "lead",
        "text": "Synthetisch: der Beirat",
        "source": "Synthetisches Konzept, S. 3",
        "as_of": "2019-04",
    }
    assert stored(store, "pflegekonferenz")["statements"] == [*before, made]
    assert known()["pflegekonferenz"].statements[-1].as_of == "2019-04"
    app = shown(FORUM)
    label = text("pro-edit-statements-remove", number=str(number + 1))
    app = next(one for one in app.button if one.label == label).click().run()
    press(app, "pro-edit-save")
    assert stored(store, "pflegekonferenz")["statements"] == before


def last(app: AppTest, kind: str, label: str) -> Any:
    """Return the field of that label in the last row."""
    known: Any = app.get(kind)
    return [one for one in known if one.label == text(label)][-1]


def test_the_form_says_what_hangs_on_a_committee_instead_of_deleting_it(
    store: Store, become: Become, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "STORE", tmp_path)
    become(AccountRole.ADMINISTRATION)
    app = shown("gremium:regionalteam")
    assert "Netzwerktreffen Kinderschutz" in said(app)
    assert not has(app, "pro-edit-delete-do")
    meetings_data.store().write(
        Change((meeting("a", "2027-02-03", committee="pflegekonferenz"),)), clock.now()
    )
    app = shown(FORUM)
    assert "es hat 1 Sitzung" in said(app)
    assert not has(app, "pro-edit-delete-do")
    app = press(shown("gremium:kreistag"), "pro-edit-delete-do")
    assert "kreistag" not in known()
    assert stored(store, "pflegekonferenz")


def test_somebody_faster_is_shown_side_by_side_and_the_list_finds_it(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(FORUM)
    field(app, "text_input", "pro-edit-field-short").set_value("Meins")
    theirs = {**stored(store, "pflegekonferenz"), "short": "Deren", "levels": ["gemeinde"]}
    changes.write(store, DISTRICT, [Edit(FORUM, 1, theirs)], WHY, clock.now())
    app = press(app, "pro-edit-save")
    assert text("pro-edit-conflict") in text_of(app)
    (choice,) = app.radio
    assert "Deren" in str(choice.options)
    choice.set_value("mine").run()
    press(app, "pro-edit-conflict-save")
    after = stored(store, "pflegekonferenz")
    assert (after["short"], after["levels"]) == ("Meins", ["gemeinde"])


def test_what_was_confirmed_is_as_of_today(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    press(shown(FORUM), "pro-edit-confirm")
    assert stored(store, "pflegekonferenz")["as_of"] == clock.today().isoformat()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Regionales Sozialforum", "regionales_sozialforum"),
        ("Große Runde Übergänge", "grosse_runde_uebergaenge"),
        ("3. Forum", "gremium_3_forum"),
        ("Łódź & Café", "odz_cafe"),
        ("…", "gremium"),
        ("", "gremium"),
        ("x" * 99, "x" * 60),
    ],
)
def test_the_key_of_a_new_committee_comes_from_its_name(name: str, key: str) -> None:
    assert key_from(name) == key


def test_a_change_that_waits_is_shown_field_by_field_and_released(
    store: Store, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    region = become(AccountRole.REGIONAL_COORDINATION)
    about = Why(region.actor, "Synthetischer Grund", "Synthetische Quelle")
    fill(shown(NEW))
    made = {**stored(store, "groesse_runde"), "levels": ["gemeinde"], "part_of": "regionalteam"}
    proposals.propose(store, DISTRICT, Edit(str(made["id"]), 1, made), about, clock.now())
    become(AccountRole.SOCIAL_PLANNING)
    app = opened("approvals.py")
    assert "Größe Runde" in text_of(app)
    told = "".join(one.value.to_string() for one in (*app.table, *app.dataframe))
    assert "Regionalteam" in told, "the committee it belongs to, by its name"
    assert "Gemeinde" in told
    app = press(app, "pro-approve-accept")
    assert (stored(store, "groesse_runde")["part_of"], known()["groesse_runde"].levels) == (
        "regionalteam",
        ("gemeinde",),
    )
    (decided,) = proposals.decided(store, DISTRICT, lambda one: one.entity_id == made["id"])
    monkeypatch.setattr(here, "of_claims", lambda _claims: region)
    assert differences.is_mine(store, context.district(), decided)
    become(AccountRole.GEMEINDE)
    assert not differences.is_mine(store, context.district(), decided)
