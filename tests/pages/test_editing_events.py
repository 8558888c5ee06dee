"""Events entered here: the form by role, cancelled, copied, shown to all, no hidden place."""

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole, Grant, Scope
from loaders.editing import event_deeds
from loaders.events import occurrences
from loaders.store import Document, Edit, Store, Why, accounts, changes, history, proposals
from loaders.store.accounts import Account
from loaders.store.model import EVENT
from loaders.store.permits import MAINTENANCE
from pages import clock, context
from pages.i18n import text
from pages.ui import state_editing, wording
from pages.ui.editing import when_fields, when_words
from pages.ui.editing.tables import new_of
from pages.ui.upkeep import differences
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
    has,
    links,
    one_of,
    press,
    said,
    shown,
    store,
)
from tests.pages.test_screens import ROOT, text_of

__all__ = ["become", "store"]
NEW = new_of(EVENT)
KEY = "termin:0123456789abcdef"
TUESDAY = dt.date(2026, 11, 24)


def event(**values: Any) -> Document:
    return {
        "id": KEY,
        "name": "Synthetische Sprechstunde",
        "begin": "2026-11-24T15:00",
        "end": "2026-11-24T17:00",
        "rule": "FREQ=WEEKLY",
        "gemeinde_key": TELTOW,
        "visibility": "public",
        "source": "Synthetische Quelle",
        **values,
    }


def put(store: Store, **values: Any) -> Document:
    made = event(**values)
    number = history.entry(store, DISTRICT, KEY).number
    _, (stored,) = changes.write(store, DISTRICT, [Edit(KEY, number, made)], WHY, clock.now())
    assert stored.document
    return stored.document


def now_stored(store: Store) -> Document:
    (found,) = history.entries(store, DISTRICT, kind=EVENT)
    assert found.document
    return found.document


def fill(app: AppTest, **values: Any) -> AppTest:
    for name, value in values.items():
        label = f"pro-edit-when-{name}" if name in when_fields.PARTS else f"pro-edit-field-{name}"
        kind = "date_input" if isinstance(value, dt.date) else "text_input"
        field(app, kind, label.replace("_", "-")).set_value(value)
    return press(app, "pro-edit-save")


@pytest.mark.parametrize("role", EDITORS)
def test_each_role_enters_an_event_of_its_own(
    store: Store, become: Become, role: AccountRole
) -> None:
    become(role)
    app = shown(NEW)
    values = {"name": "Synthetischer Treff", "source": "Synthetische Quelle", "day": TUESDAY}
    app = fill(app, **values, time="15–17 Uhr", location="Marktplatz, Teltow")
    found = now_stored(store)
    assert (found["begin"], found["end"]) == ("2026-11-24T15:00", "2026-11-24T17:00")
    assert found["gemeinde_key"] == TELTOW
    sees = "professional" if role is AccountRole.TRAEGER else "public"
    assert found["visibility"] == sees
    assert found["organization"] == (TRAEGER if role is AccountRole.TRAEGER else "")
    assert text("pro-edit-undo") in [one.label for one in app.button]
    titles = {one.title for one in context.agenda().events.values()}
    assert ("Synthetischer Treff" in titles) is (sees == "public")


def test_professionals_enter_none(store: Store, become: Become) -> None:
    become(AccountRole.PROFESSIONAL)
    app = shown(NEW)
    assert not has(app, "pro-edit-save")
    assert history.entries(store, DISTRICT, kind=EVENT) == ()


@pytest.mark.parametrize("role", EDITORS)
def test_the_event_of_somebody_else_does_not_open(
    store: Store, become: Become, role: AccountRole
) -> None:
    elsewhere = {"gemeinde_key": "12069017", "organization": "Synthetischer anderer"}
    put(store, **elsewhere, name="Synthetisch fremd", source="Synthetische Quelle fremd")
    become(role)
    app = shown(KEY)
    mine = role in {AccountRole.SOCIAL_PLANNING, AccountRole.ADMINISTRATION}
    assert has(app, "pro-edit-save") is mine
    assert ("Synthetisch fremd" in text_of(app)) is mine


def test_the_list_shows_the_own_events_and_opens_them(store: Store, become: Become) -> None:
    put(store)
    become(AccountRole.GEMEINDE)
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app.query_params[state_editing.WHAT] = text("pro-edit-kind-of-event")
    app = app.switch_page("entries_edit.py").run()
    assert "Synthetische Sprechstunde" in links(app)
    assert when_words.said("2026-11-24T15:00", "2026-11-24T17:00", "FREQ=WEEKLY") in said(
        app
    ).replace("\\", "")
    app = next(one for one in app.button if one.label == "Synthetische Sprechstunde").click().run()
    assert app.query_params[state_editing.EDITED] == KEY
    app = next(one for one in app.button if one.key == "zur_liste").click().run()
    assert "Synthetische Sprechstunde" in links(app)


def test_one_time_is_cancelled_in_two_clicks_and_everybody_reads_it(
    store: Store, become: Become
) -> None:
    put(store)
    become(AccountRole.GEMEINDE)
    app = press(shown(KEY), "pro-edit-cancel-do")
    assert text("pro-edit-cancelled") in said(app)
    (day,) = now_stored(store)["cancelled"]
    agenda = context.agenda()
    first = dt.date.fromisoformat(day)
    times = occurrences(agenda, agenda.events, first, first + dt.timedelta(days=7))
    assert [one.event.status for one in times] == ["cancelled", ""]
    app = next(one for one in app.button if one.label == text("pro-edit-reinstate")).click().run()
    assert now_stored(store)["cancelled"] == []


def test_a_copy_is_opened_for_another_day_and_stored_as_a_new_event(
    store: Store, become: Become
) -> None:
    put(store, audience="Synthetische Familien")
    become(AccountRole.GEMEINDE)
    app = press(shown(KEY), "pro-edit-copy-do")
    assert app.query_params[state_editing.EDITED] == NEW
    assert len(history.entries(store, DISTRICT, kind=EVENT)) == 1
    press(app, "pro-edit-save")
    documents = [one.document or {} for one in history.entries(store, DISTRICT, kind=EVENT)]
    former, copy = documents
    assert (former["id"] == KEY) is (copy["id"] != KEY) is True
    assert (copy["audience"], copy["rule"]) == ("Synthetische Familien", "")
    assert copy["begin"] > former["begin"]


def test_who_releases_a_change_of_an_event_reads_it_in_words(store: Store) -> None:
    grant = Grant(AccountRole.SOCIAL_PLANNING, Scope(DISTRICT))
    account = Account("https://anmeldung.example", "planung", "Synthetische Stelle", grant)
    about = Why(accounts.add(store, account, WHY, clock.now()).id, "Grund", "Quelle")
    before = put(store)
    moved = {**before, "begin": "2026-11-25T16:00", "end": "2026-11-25T17:00", "audience": "Eltern"}
    proposals.propose(store, DISTRICT, Edit(KEY, 1, moved), about, clock.now())
    (waits,) = proposals.waiting(store, DISTRICT, MAINTENANCE, clock.now())
    found = {row.label: row for row in differences.rows(context.district(), waits)}
    assert set(found) == {text("pro-edit-field-when"), text("pro-edit-field-audience")}
    when = found[text("pro-edit-field-when")]
    assert when.fields == ("begin", "end")
    assert "Dienstag, 24. November 2026" in when.now
    assert "Mittwoch, 25. November 2026" in when.then


def test_an_event_that_tells_of_a_protected_place_is_not_stored(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(NEW)
    values = {"name": "Sprechstunde im Frauenhaus", "source": "Synthetische Quelle"}
    app = fill(app, **values, day=TUESDAY, location="Marktplatz, Teltow")
    assert history.entries(store, DISTRICT, kind=EVENT) == ()
    assert "geschützten Ort" in said(app)


def test_a_form_with_faults_names_each_once_and_in_words_of_the_form(
    store: Store, become: Become
) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(NEW)
    values = {"name": "Synthetischer Treff", "source": "Synthetische Quelle"}
    app = fill(app, **values, day=TUESDAY, time="quatsch")
    assert wording.plain(text("pro-edit-when-time-wrong")) in said(app)
    assert text("pro-edit-needed") not in said(app)
    app = fill(app, time="15–17 Uhr")
    assert "oder ein gewählter Eintrag oder eine gewählte Gemeinde" in said(app)
    assert "X-WEGWEISER" not in said(app)
    app = fill(app, location="Marktplatz, Teltow")
    assert now_stored(store)["gemeinde_key"] == TELTOW


def test_an_event_is_taken_from_the_public_when_its_entry_becomes_protected(store: Store) -> None:
    entry = history.entry(store, DISTRICT, public_of(store))
    assert entry.document
    put(store, facility=entry.entity_id, gemeinde_key=entry.document["gemeinde_key"])
    assert "0123456789abcdef" in context.agenda().events
    nothing = {"lon": None, "lat": None, "street": "", "postcode": ""}
    hidden = {**entry.document, **nothing, "location_class": "municipality"}
    hidden |= {"location_precision": "gemeinde"}
    edit = Edit(entry.entity_id, entry.number, hidden)
    changes.write(store, DISTRICT, [edit], WHY, clock.now())
    agenda = context.agenda()
    assert "0123456789abcdef" not in agenda.events
    assert all("Sprechstunde" not in str(one) for one in agenda.findings)


def public_of(store: Store) -> str:
    known = history.entries(store, DISTRICT)
    return next(
        one.entity_id
        for one in known
        if one.document
        and one.document["type"] == "familienzentrum"
        and one.document["visibility"] == one.document["location_class"] == "public"
        and not one.document["mobile"]
    )


def test_a_stop_of_a_mobile_offer_is_added_from_its_entry_and_shown_there(
    store: Store, become: Become
) -> None:
    entry = history.entry(store, DISTRICT, public_of(store))
    assert entry.document
    mobile = {**entry.document, "mobile": True}
    changes.write(store, DISTRICT, [Edit(entry.entity_id, entry.number, mobile)], WHY, clock.now())
    become(AccountRole.SOCIAL_PLANNING)
    app = press(shown(entry.entity_id), "pro-edit-stops-add")
    assert app.query_params[state_editing.EDITED] == NEW
    app = fill(app, day=TUESDAY, time="10–11", location="Dorfplatz, Fichtenwalde")
    found = now_stored(store)
    assert found["facility"] == entry.entity_id
    assert found["gemeinde_key"] == "12069017"
    (stop,) = context.agenda().events.values()
    assert (stop.facility, stop.gemeinde_key) == (entry.entity_id, "12069017")
    assert wording.plain(entry.document["name"]) in links(shown(entry.entity_id))


def test_only_public_entries_can_be_chosen_as_place(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    box = field(shown(NEW), "selectbox", "pro-edit-field-facility")
    known = [one.document for one in history.entries(store, DISTRICT) if one.document]
    hidden = {one["name"] for one in known if one["location_class"] != "public"}
    assert hidden
    assert hidden.isdisjoint(box.options)
    assert len(box.options) > 100


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("15–17 Uhr", ("15:00", "17:00")),
        ("15.30 bis 17", ("15:30", "17:00")),
        ("ab 9:30", ("09:30", "09:30")),
        ("18 Uhr", ("18:00", "18:00")),
        ("20-24", ("20:00", "24:00")),
        ("nachmittags", None),
        ("25 Uhr", None),
        ("9–12, 13–15", None),
        ("geschlossen", None),
    ],
)
def test_times_as_people_write_them(written: str, expected: tuple[str, str] | None) -> None:
    assert when_fields.understood(written) == expected


@pytest.mark.parametrize("repeat", when_fields.REPEATS)
@pytest.mark.parametrize("until", [None, dt.date(2027, 3, 31)])
@pytest.mark.parametrize(("time", "last"), [("", None), ("15–17", None), ("", 26), ("9–12", 26)])
def test_what_is_typed_comes_back_as_it_was_stored(
    repeat: str, until: dt.date | None, time: str, last: int | None
) -> None:
    typed: dict[str, Any] = {
        "when.day": TUESDAY,
        "when.last": TUESDAY.replace(day=last) if last else None,
    }
    if last:
        typed["when.last"] = TUESDAY.replace(day=last)
    typed |= {"when.time": time, "when.repeat": repeat, "when.until": until}
    times, faults = when_fields.store("when", typed)
    assert faults == []
    again, _ = when_fields.store("when", when_fields.load("when", **times))
    assert again == times


def test_a_rule_that_the_form_does_not_know_stays_as_it_is() -> None:
    rule = "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8"
    held = when_fields.load("when", "2026-11-24", "2026-11-25", rule)
    assert held["when.repeat"] == when_fields.OWN
    assert when_fields.store("when", held)[0]["rule"] == rule
    assert rule in when_words.said("2026-11-24", "2026-11-25", rule)


def test_a_cancelled_day_counts_only_while_the_rule_chooses_it(store: Store) -> None:
    put(store, cancelled=["2026-12-01", "2026-12-02"])
    agenda = context.agenda()
    found = occurrences(agenda, agenda.events, dt.date(2026, 12, 1), dt.date(2026, 12, 2))
    assert [(one.first_day.day, one.event.status) for one in found] == [(1, "cancelled")]


def test_a_copy_keeps_its_length_on_the_wall_over_the_change_of_clocks() -> None:
    made = event_deeds.copied(event(), "termin:1", dt.date(2027, 6, 1))
    assert (made["begin"], made["end"]) == ("2027-06-01T15:00", "2027-06-01T17:00")


def test_an_event_leads_to_its_entry_and_to_the_events(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    entry = one_of(store, gemeinde_key=TELTOW, location_precision="address")
    put(store, facility=entry)
    known = {one.proto.label: one.proto for one in shown(KEY).get("page_link")}
    name = wording.plain(str(document(store, entry)["name"]))
    label = text("pro-edit-event-entry", name=name)
    assert f"bearbeiten={KEY}" not in known[label].query_string
    assert f"eintrag={entry}" in known[label].query_string
    assert text("pro-edit-in-events") in known
    assert text("pro-edit-in-guide") not in known


@pytest.mark.parametrize("named", ["termin:gibt-es-nicht", "termin:"])
def test_an_event_that_nobody_knows_is_called_one(become: Become, named: str) -> None:
    become(AccountRole.ADMINISTRATION)
    assert text("pro-edit-not-yours-event") in said(shown(named))


def test_an_event_that_was_deleted_is_called_one(store: Store, become: Become) -> None:
    become(AccountRole.ADMINISTRATION)
    put(store)
    changes.write(store, DISTRICT, [Edit(KEY, 1, None)], WHY, clock.now())
    assert text("pro-edit-gone-event") in said(shown(KEY))


@pytest.mark.parametrize("named", ["gremium:a", "notiz:a", "gibt-es-nicht"])
def test_what_no_form_is_for_does_not_open(become: Become, named: str) -> None:
    become(AccountRole.ADMINISTRATION)
    app = shown(named)
    assert text("pro-edit-not-yours") in said(app)
    assert not has(app, "pro-edit-save")
