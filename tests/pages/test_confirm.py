"""The page behind a personal link and the releases: what is shown, stored, refused, counted."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole, Grant, Scope
from loaders.problems import DataProblem
from loaders.store import Edit, Store, accounts, changes, history, link_tries, links, proposals
from loaders.store import links as stored_links
from loaders.store.accounts import Account
from loaders.store.engine import writing
from loaders.store.permits import OPERATOR
from loaders.store.proposal_model import State
from pages import clock
from pages.accounts import here, maintenance
from pages.accounts.acting import Person
from pages.commands.store import open_store
from pages.i18n import LANGUAGES, PARAMETER, speaking, text
from pages.ui import personal_link, state_link
from pages.ui.upkeep import differences
from pages.upkeep import mailing
from tests.entries_stored import WHY
from tests.pages.own_data_store import own_store
from tests.pages.test_screens import ROOT, opened, tables_of, text_of

DISTRICT = "12069"
KEY, SECOND = "pm-mgh-001", "pm-jc-001"
UNKNOWN = "Dieser Link lässt sich nicht (mehr) benutzen."


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> Iterator[Store]:
    with own_store(tmp_path / "store"):
        yield open_store()


def link(store: Store, key: str = KEY) -> str:
    rules, now = mailing.rules(), clock.now()
    with writing(store.engine) as connection:
        made = stored_links.make(connection, DISTRICT, key, now, rules.valid)
        return stored_links.arm(connection, made, now, rules.valid)


def followed(token: str, language: str = "de") -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30)
    app.query_params[PARAMETER] = LANGUAGES[language].name
    app = app.run()
    app.session_state[state_link.TOKEN] = token
    app = app.switch_page("confirm.py").run()
    assert not app.exception
    return app


def field(app: AppTest, name: str) -> Any:
    """Return the field whose key begins like this; the link and its version follow."""
    boxes = (*app.text_input, *app.text_area, *app.radio, *app.date_input)
    (found,) = (one for one in boxes if str(one.key).startswith(f"link_{name}_"))
    return found


def pressed(app: AppTest, label: str) -> AppTest:
    app = next(one for one in app.button if one.label == label).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_click_says_that_an_entry_holds(store: Store, language: str) -> None:
    app = followed(link(store), language)
    with speaking(LANGUAGES[language]):
        app = pressed(app, text("confirm-holds"))
        assert app.success[0].value == text("confirm-thanks-verified")
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert document["as_of_date"] == clock.today().isoformat()


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_click_says_that_no_mails_are_wanted(store: Store, language: str) -> None:
    app = followed(link(store), language)
    with speaking(LANGUAGES[language]):
        app = pressed(app, text("confirm-decline-send"))
        assert app.success[0].value == text("confirm-thanks-declined")
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert document["no_reminders"] is True


def test_a_link_that_does_not_count_is_told_in_one_way(store: Store) -> None:
    used, revoked = link(store), link(store)
    found = links.find(store, DISTRICT, used, clock.now())
    assert found
    links.verify(store, DISTRICT, used, found.entry.number, clock.now())
    gone = links.find(store, DISTRICT, revoked, clock.now())
    assert gone
    links.revoke(store, DISTRICT, gone.link.id, WHY, clock.now())
    shown = {text_of(followed(token)) for token in (used, revoked, "A" * 43, "", "ä" * 99)}
    assert len(shown) == 1
    assert UNKNOWN in shown.pop()


def test_an_entry_that_changed_meanwhile_is_shown_again_first(store: Store) -> None:
    app = followed(link(store))
    known = history.entry(store, DISTRICT, KEY)
    other = {**(known.document or {}), "web": "https://neu.example.de"}
    changes.write(store, DISTRICT, [Edit(KEY, known.number, other)], WHY, clock.now())
    app = pressed(app, "Stimmt noch")
    assert "gerade geändert" in app.warning[0].value
    assert history.entry(store, DISTRICT, KEY).number == known.number + 1
    app = pressed(app.run(), "Stimmt noch")
    assert app.success


def test_what_changed_becomes_a_proposal_with_a_closure(store: Store) -> None:
    app = followed(link(store))
    field(app, "feld_phones").input("033200 1\n\n033200 2")
    field(app, "zeiten").input("Mo–Fr 9–12")
    field(app, "zustand").set_value("closed")
    until = clock.today() + dt.timedelta(days=10)
    field(app, "bis").set_value(until)
    app = pressed(app, "Änderungen senden")
    assert app.success
    (found,) = proposals.waiting(store, DISTRICT, OPERATOR, clock.now())
    patch = found.proposal.patch or {}
    assert patch["phones"] == ["033200 1", "033200 2"]
    (closure,) = patch["opening_hours"]["specialOpeningHoursSpecification"]
    assert closure["validThrough"] == until.isoformat()
    assert found.proposal.reason == "Öffnungszeiten: Mo–Fr 9–12"
    expected = {"phones", "opening_hours", "as_of", "as_of_date", "source"}
    assert set(patch) == expected


def test_the_form_says_what_is_missing(store: Store) -> None:
    app = followed(link(store))
    app = pressed(app, "Änderungen senden")
    assert "Bitte ändern Sie" in app.warning[0].value
    field(app, "feld_web").input("kein-http")
    app = pressed(app, "Änderungen senden")
    assert "Internetadresse" in app.warning[0].value
    assert proposals.waiting(store, DISTRICT, OPERATOR, clock.now()) == ()


def test_a_protected_place_is_not_named_behind_its_link(store: Store) -> None:
    found = [
        one
        for one in history.entries(store, DISTRICT)
        if (one.document or {}).get("location_class") == "district"
    ]
    entry = found[0]
    secret = {"email": "geheim@example.de", "web": "https://geheim.example.de", "lon": 12.9}
    document = {**(entry.document or {}), **secret, "lat": 52.3, "locality": "Geheimort"}
    edit = Edit(entry.entity_id, entry.number, document)
    changes.write(store, DISTRICT, [edit], WHY, clock.now())
    app = followed(link(store, entry.entity_id))
    assert any(one.label == "Stimmt noch" for one in app.button)
    values = [str(one.value) for one in (*app.text_input, *app.text_area)]
    for word in ("geheim", "Geheimort", "52.3"):
        assert word not in text_of(app)
        assert not any(word in value for value in values)
    assert [one.key for one in app.date_input] == []


def test_invented_links_keep_no_office_out(store: Store) -> None:
    rules = mailing.rules().links
    for number in range(rules.most_unknown_per_minute + 5):
        link_tries.was_unknown(store, f"{number:043d}", rules, clock.now())
    app = followed(link(store))
    assert UNKNOWN not in text_of(app)
    assert pressed(app, "Stimmt noch").success


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_database_is_not_said_to_be_a_broken_link(
    store: Store, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise DataProblem("Speicher", "eine Datenbank", "keine")

    token = link(store)
    monkeypatch.setattr(links, "find", broken)
    app = followed(token, language)
    with speaking(LANGUAGES[language]):
        assert app.warning[0].value == text("confirm-unavailable")
        assert text("confirm-unknown") not in text_of(app)


def test_a_second_link_in_the_same_tab_begins_anew(store: Store) -> None:
    app = followed(link(store))
    field(app, "feld_phones").input("Nummer der ersten")
    second = history.entry(store, DISTRICT, SECOND).document or {}
    app.session_state[state_link.TOKEN] = link(store, SECOND)
    app = app.run()
    assert field(app, "feld_name").value == second["name"]
    assert field(app, "feld_phones").value == "\n".join(second["phones"])
    assert pressed(app, "Stimmt noch").success


def test_a_second_link_is_opened_after_an_answer_by_the_first(store: Store) -> None:
    app = pressed(followed(link(store)), "Stimmt noch")
    assert pressed_nothing(app.run())
    app.session_state[state_link.TOKEN] = link(store, SECOND)
    app = app.run()
    assert not app.success
    assert pressed(app, "Stimmt noch").success
    stored = history.entry(store, DISTRICT, SECOND).document or {}
    assert stored["as_of_date"] == clock.today().isoformat()


def pressed_nothing(app: AppTest) -> bool:
    return bool(app.success) and not any(one.label == "Stimmt noch" for one in app.button)


def test_the_page_asks_for_the_token_after_an_answer_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = pressed(followed(link(store)), "Stimmt noch")
    second, asked = link(store, SECOND), []

    def take(*_: object) -> str:
        asked.append(1)
        return second

    monkeypatch.setattr(personal_link, "take", take)
    app = app.run()
    assert asked
    assert any(one.label == "Stimmt noch" for one in app.button)


def test_after_a_conflict_the_fields_hold_what_is_stored_now(store: Store) -> None:
    app = followed(link(store))
    known = history.entry(store, DISTRICT, KEY)
    other = {**(known.document or {}), "web": "https://neu.example.de"}
    changes.write(store, DISTRICT, [Edit(KEY, known.number, other)], WHY, clock.now())
    field(app, "feld_phones").input("033200 9")
    field(app, "wort").input("Unser Wort dazu")
    app = pressed(app, "Änderungen senden")
    assert "antworten Sie dann noch einmal" in app.warning[0].value
    assert field(app, "feld_web").value == "https://neu.example.de"
    assert field(app, "wort").value == "Unser Wort dazu"
    field(app, "feld_phones").input("033200 9")
    assert pressed(app, "Änderungen senden").success
    (found,) = proposals.waiting(store, DISTRICT, OPERATOR, clock.now())
    assert "web" not in (found.proposal.patch or {})
    assert (found.proposal.patch or {})["phones"] == ["033200 9"]


def test_a_day_of_a_closure_is_not_dropped_without_a_word(store: Store) -> None:
    app = followed(link(store))
    field(app, "feld_phones").input("033200 9")
    field(app, "bis").set_value(clock.today() + dt.timedelta(days=10))
    app = pressed(app, "Änderungen senden")
    assert "Geschlossen bis" in app.warning[0].value
    assert proposals.waiting(store, DISTRICT, OPERATOR, clock.now()) == ()
    field(app, "zustand").set_value("closed")
    assert pressed(app, "Änderungen senden").success


def proposed(store: Store, **changed: object) -> int:
    token = link(store)
    known = history.entry(store, DISTRICT, KEY)
    edit = Edit(KEY, known.number, {**(known.document or {}), **changed})
    said = ("Bitte *ändern*", clock.now())
    return proposals.propose_by_link(store, DISTRICT, token, edit, said).id


def released(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv(maintenance.VARIABLE, maintenance.ON)
    return opened("approvals.py")


def test_a_proposal_is_shown_field_by_field_and_taken_over_in_part(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = proposed(store, phones=["1"], note="<b>Werbung</b>")
    app = released(monkeypatch)
    table = tables_of(app)[0]
    assert table["Feld"].tolist() == ["Telefon", "Beschreibung", "Stand", "Quelle"]
    assert "<b>Werbung</b>" in table["vorgeschlagen"].tolist()
    app.checkbox(key=f"freigabe_{number}_1_note").uncheck()
    app = pressed(app, "Gewähltes übernehmen")
    assert f"Vorschlag {number} ist übernommen." in app.success[0].value
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert (document["phones"], "Werbung" in str(document["note"])) == (["1"], False)
    assert "in Teilen übernommen" in tables_of(app)[0]["Ergebnis"].tolist()


def test_a_rejection_needs_a_reason(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    number = proposed(store, name="Anders")
    app = pressed(released(monkeypatch), "Ablehnen")
    assert app.warning
    app.text_input(key=f"freigabe_{number}_grund").input("Steht anders im Bescheid")
    app = pressed(app, "Ablehnen")
    assert proposals.decided(store, DISTRICT)[0].state is State.REJECTED


def test_a_change_in_between_is_shown_before_it_is_released(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed(store, phones=["1"])
    app = released(monkeypatch)
    known = history.entry(store, DISTRICT, KEY)
    other = {**(known.document or {}), "web": "https://neu.example.de"}
    changes.write(store, DISTRICT, [Edit(KEY, known.number, other)], WHY, clock.now())
    app = pressed(app, "Gewähltes übernehmen")
    assert any("gerade geändert" in one.value for one in app.warning)
    app = pressed(app.run(), "Gewähltes übernehmen")
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert (document["phones"], document["web"]) == (["1"], "https://neu.example.de")


def test_what_somebody_else_changed_since_is_not_ticked_by_itself(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = proposed(store, phones=["1"], note="Von der Stelle")
    app = released(monkeypatch)
    known = history.entry(store, DISTRICT, KEY)
    other = {**(known.document or {}), "note": "Neuer"}
    changes.write(store, DISTRICT, [Edit(KEY, known.number, other)], WHY, clock.now())
    app = pressed(app, "Gewähltes übernehmen")
    assert any("gerade geändert" in one.value for one in app.warning)
    boxes = {one.key: (one.label, one.value) for one in app.checkbox}
    assert boxes[f"freigabe_{number}_2_phones"] == ("Telefon", True)
    assert boxes[f"freigabe_{number}_2_note"] == ("Beschreibung (inzwischen geändert)", False)
    assert "Beschreibung (inzwischen geändert)" in tables_of(app)[0]["Feld"].tolist()
    app = pressed(app, "Gewähltes übernehmen")
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert (document["phones"], document["note"]) == (["1"], "Neuer")


def test_a_later_date_stays_when_an_older_proposal_is_taken_over(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = proposed(store, phones=["1"])
    known = history.entry(store, DISTRICT, KEY)
    day = (clock.today() + dt.timedelta(days=1)).isoformat()
    facts = {"as_of": day, "as_of_date": day, "source": "Neuere Quelle"}
    changes.write(
        store, DISTRICT, [Edit(KEY, known.number, {**(known.document or {}), **facts})], WHY,
        clock.now(),
    )  # fmt: skip
    app = released(monkeypatch)
    assert [one.key for one in app.checkbox] == [f"freigabe_{number}_2_phones"]
    assert "Quelle (bleibt: der Eintrag ist neuer)" in tables_of(app)[0]["Feld"].tolist()
    pressed(app, "Gewähltes übernehmen")
    document = history.entry(store, DISTRICT, KEY).document or {}
    assert document["phones"] == ["1"]
    assert {name: document[name] for name in facts} == facts


@pytest.mark.parametrize(
    ("role", "scope", "sees"),
    [
        (AccountRole.GEMEINDE, {"gemeinde": "12069454"}, True),
        (AccountRole.GEMEINDE, {"gemeinde": "12069616"}, False),
        (AccountRole.REGIONAL_COORDINATION, {"planregion": "1"}, True),
        (AccountRole.REGIONAL_COORDINATION, {"planregion": "4"}, False),
        (AccountRole.SOCIAL_PLANNING, {}, True),
    ],
)
def test_each_role_sees_what_it_may_release(
    store: Store,
    role: AccountRole,
    scope: dict[str, str],
    sees: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed(store, phones=["1"])
    grant = Grant(role, Scope(DISTRICT, **scope))
    new = Account("https://anmeldung.example.de", "s", "Stelle", grant)
    made = accounts.add(store, new, WHY, clock.now())
    monkeypatch.setattr(here, "of_claims", lambda _: Person(made.id, grant, account=made))
    app = opened("approvals.py")
    assert bool(tables_of(app)) is sees


def test_every_field_of_an_entry_has_a_name() -> None:
    for name in differences.ORDER:
        assert text(f"pro-approve-field-{name.replace('_', '-')}")
