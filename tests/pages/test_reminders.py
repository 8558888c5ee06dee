"""Asking offices: the command, the mails it sends to a real server, the screen, the outcome."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from loaders import mail
from loaders.problems import DataProblem
from loaders.store import links, outbox
from loaders.store.outbox import MailState
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.accounts import acting, here, maintenance
from pages.accounts.acting import Person
from pages.commands.store import open_store
from pages.upkeep import mailing, reminders
from tests.pages.command_line import run
from tests.pages.own_data_store import own_store
from tests.pages.test_screens import opened, tables_of, text_of
from tests.smtp import Box, smtp_server
from tests.smtp import text_of as text_of_mail

DISTRICT = "12069"
SITE = "https://wegweiser.example.de"


@pytest.fixture(autouse=True)
def _own(tmp_path: Path) -> Iterator[None]:
    with own_store(tmp_path / "store"):
        yield


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Iterator[Box]:
    with smtp_server() as server:
        settings = {
            mail.HOST: "127.0.0.1",
            mail.PORT: str(server.port),
            mail.SECURITY: "none",
            mail.SENDER: "wegweiser@example.de",
            mailing.ADDRESS_VARIABLE: SITE,
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        yield server


def states() -> list[MailState]:
    return [one.state for one in outbox.mails(open_store(), DISTRICT)]


def test_the_command_asks_each_office_once(box: Box, tmp_path: Path) -> None:
    assert "vorgemerkt: 4" in run("remind", "--type", "jobcenter", "--dry-run")
    assert (box.mails, states()) == ([], [])
    target = tmp_path / "ergebnis.xlsx"
    said = run("remind", "--type", "jobcenter", "-o", str(target))
    assert "vorgemerkt: 4" in said
    assert "Angenommen: 4" in said
    assert states() == [MailState.SENT] * 4
    assert "vorgemerkt: 0" in run("remind", "--type", "jobcenter")
    assert len(box.mails) == 4
    sheet = load_workbook(target).active
    assert sheet
    outcomes = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert outcomes.count("gefragt, noch keine Antwort") == 4
    for one in box.mails:
        content = text_of_mail(one)
        assert f"{SITE}/bestaetigen#" in content
        assert content.split("#")[1].split()[0] not in said
        assert str(one["To"]) in str(context.district().facilities["email"].tolist())


def test_an_area_narrows_the_choice(box: Box) -> None:
    assert "vorgemerkt: 2" in run("remind", "--area", "Teltow", "--dry-run")
    assert "gibt es in" in run("remind", "--area", "Nirgendwo", "--dry-run", code=2)
    assert "Es gibt:" in run("remind", "--type", "nichts", "--dry-run", code=2)
    assert box.mails == []


def test_a_refused_recipient_is_to_be_called(box: Box) -> None:
    box.recipient_answer = "550 5.1.1 unbekannt"
    assert "abgelehnt" in run("remind", "--type", "jobcenter")
    assert set(states()) == {MailState.REFUSED}


def test_without_a_server_mails_wait_and_go_out_once_it_is_there(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(mail.PORT, "1")
    assert "später noch einmal" in run("remind", "--type", "jobcenter")
    assert states() == [MailState.WAITING] * 4
    assert [one.tries for one in outbox.mails(open_store(), DISTRICT)] == [0, 0, 0, 1]
    monkeypatch.setenv(mail.PORT, str(box.port))
    later = clock.now() + mailing.rules().valid / 100
    monkeypatch.setattr(clock, "now", lambda: later)
    mailing.send_quietly()
    assert states() == [MailState.SENT] * 4
    mailing.send_quietly()
    assert len(box.mails) == 4


def test_half_a_setting_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(mail.HOST, raising=False)
    monkeypatch.setenv(mailing.ADDRESS_VARIABLE, SITE)
    assert "Kein Mailserver" in run("remind", code=2)
    monkeypatch.delenv(mailing.ADDRESS_VARIABLE)
    assert mailing.ADDRESS_VARIABLE in run("remind", code=2)
    assert states() == []


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "wegweiser.example.de",
        "http://wegweiser.example.de",
        "https://x.de/pfad",
        "https://x.de?a=1",
        "https://w@x.de",
        "javascript:alert(1)",
    ],
)
def test_links_lead_to_an_encrypted_address_alone(
    wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(mailing.ADDRESS_VARIABLE, wrong)
    with pytest.raises(DataProblem):
        mailing.address()


def test_a_mail_that_came_back_is_noted(box: Box) -> None:
    run("remind", "--type", "jobcenter")
    assert "kam zurück" in run("mail-bounced", "1", "--reason", "550 unbekannt")
    assert "hinausging" in run("mail-bounced", "1", code=2)
    assert "Angenommen: 0" in run("send-mails")
    assert len(box.mails) == 4


def test_a_link_is_taken_back(box: Box) -> None:
    run("remind", "--type", "jobcenter")
    token = text_of_mail(box.mails[0]).split("#")[1].split()[0]
    assert links.find(open_store(), DISTRICT, token, clock.now())
    assert "Zurückgezogen" in run("revoke-link", "1")
    assert links.find(open_store(), DISTRICT, token, clock.now()) is None
    assert "kein Link" in run("revoke-link", "99", code=2)


def test_the_screen_queues_what_is_chosen_and_shows_what_became_of_it(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(maintenance.VARIABLE, maintenance.ON)
    app = opened("reminders.py")
    app = app.selectbox(key="erinnerung_art").select("jobcenter").run()
    button = next(one for one in app.button if one.label.endswith("vormerken"))
    app = button.click().run()
    assert states() == []
    app.checkbox(key="erinnerung_sicher").check()
    app = next(one for one in app.button if one.label.endswith("vormerken")).click().run()
    assert "4 Mails sind vorgemerkt" in app.success[0].value
    assert "vorgemerkt" in tables_of(app)[0]["Ergebnis"].tolist()
    mailing.send_quietly()
    assert len(box.mails) == 4


def test_a_protected_place_is_to_be_called_and_shows_no_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(maintenance.VARIABLE, maintenance.ON)
    monkeypatch.delenv(mail.HOST, raising=False)
    app = opened("reminders.py")
    app = app.selectbox(key="erinnerung_art").select("frauenhaus").run()
    found = tables_of(app)[0]
    assert set(found["Ergebnis"]) == {"geschützt: keine Mail, bitte anrufen"}
    assert set(found["Ort"]) == {""}
    assert "Kein" in text_of(app) or "kein Mailserver" in text_of(app)


def test_what_was_confirmed_is_told_and_not_asked_again(box: Box) -> None:
    run("remind", "--type", "jobcenter")
    link = text_of_mail(box.mails[0]).split("#")[1].split()[0]
    store = open_store()
    found = links.find(store, DISTRICT, link, clock.now())
    assert found
    links.verify(store, DISTRICT, link, found.entry.number, clock.now())
    context.store().newest(DISTRICT)
    time.sleep(1.1)
    with acting.acting(Person(OPERATOR, here.operator())):
        chosen = reminders.choose(store, context.district(), ["jobcenter"])
        table = reminders.table(context.district(), chosen)
    assert sorted(table["Ergebnis"]) == ["bestätigt", *["gefragt, noch keine Antwort"] * 3]
    assert len(chosen.overdue) == 3
    assert chosen.ready(clock.now() + mailing.rules().apart * 2) == chosen.overdue


def test_nobody_is_told_to_call_where_no_number_is_known(tmp_path: Path) -> None:
    target = tmp_path / "kitas.xlsx"
    run("remind", "--type", "kita", "--dry-run", "-o", str(target))
    sheet = load_workbook(target).active
    assert sheet
    head, *rows = sheet.iter_rows(values_only=True)
    outcome, phone, address = (head.index(name) for name in ("Ergebnis", "Telefon", "E-Mail"))
    silent = [row for row in rows if not row[phone] and not row[address]]
    assert silent
    assert {row[outcome] for row in silent} == {"weder Mailadresse noch Telefon bekannt"}
    called = [row for row in rows if row[phone] and not row[address]]
    assert {row[outcome] for row in called} <= {"keine Mailadresse: bitte anrufen"}
