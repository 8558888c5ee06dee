"""Mail by a real SMTP server on this machine: encrypted, refused, postponed, never twice."""

import dataclasses
import datetime as dt
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import mail
from loaders.mail import Letter, Outcome, Security, Server
from loaders.problems import DataProblem
from tests.smtp import BROKEN, PASSWORD, USER, certificate, smtp_server, text_of

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=dt.UTC)
SENDER = "wegweiser@example.de"
LETTER = Letter("stelle@example.de", "Stimmt noch? „Äußerer Treff“", "Guten Tag,\n\nGrüße\n")


def server(port: int, security: Security = Security.NONE, **more: str) -> Server:
    return Server("127.0.0.1", port, security, SENDER, **more)


def sent(one: Server) -> mail.Delivery:
    return mail.send(one, LETTER, "Synthetische Stelle", NOW)


def test_a_letter_arrives_as_it_was_written() -> None:
    with smtp_server() as box:
        assert sent(server(box.port)).outcome is Outcome.SENT
    (found,) = box.mails
    assert (found["To"], found["Subject"]) == (LETTER.recipient, LETTER.subject)
    assert found["From"] == f"Synthetische Stelle <{SENDER}>"
    assert found["Auto-Submitted"] == "auto-generated"
    assert text_of(found).replace("\r\n", "\n") == LETTER.text
    assert found.get_content_type() == "text/plain"


def test_a_letter_goes_encrypted_and_signed_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = certificate(tmp_path / "zertifikat.pem")
    with smtp_server(known) as box:
        signed = server(box.port, Security.STARTTLS, user=USER, password=PASSWORD)
        unknown = sent(signed)
        assert (unknown.outcome, unknown.reached) == (Outcome.NOT_NOW, False)
        monkeypatch.setenv("SSL_CERT_FILE", str(known))
        assert sent(signed).outcome is Outcome.SENT
        wrong = server(box.port, Security.STARTTLS, user=USER, password=USER)
        assert sent(wrong).outcome is Outcome.NOT_NOW
    assert box.encrypted == [True]


def test_without_encryption_nothing_goes_to_a_server_that_should_offer_it() -> None:
    with smtp_server() as box:
        found = sent(server(box.port, Security.STARTTLS))
    assert (found.outcome, found.reached, box.mails) == (Outcome.NOT_NOW, False, [])


@pytest.mark.parametrize(
    ("recipient", "data", "outcome"),
    [
        ("550 5.1.1 unbekannt", "250 OK", Outcome.REFUSED),
        ("450 4.2.1 Postfach beschäftigt", "250 OK", Outcome.NOT_NOW),
        ("250 OK", "554 5.7.1 abgelehnt", Outcome.REFUSED),
        ("250 OK", "451 später", Outcome.NOT_NOW),
    ],
)
def test_what_the_server_says_decides(recipient: str, data: str, outcome: Outcome) -> None:
    with smtp_server() as box:
        box.recipient_answer, box.data_answer = recipient, data
        found = sent(server(box.port))
    assert (found.outcome, found.reached, box.mails) == (outcome, True, [])
    assert found.said[:3] in recipient + data


def test_a_connection_that_broke_while_the_text_was_on_its_way_leaves_it_unsure() -> None:
    with smtp_server() as box:
        box.data_answer = BROKEN
        assert sent(server(box.port)).outcome is Outcome.UNSURE


def test_a_link_that_the_server_repeats_is_not_kept() -> None:
    with smtp_server() as box:
        box.data_answer = "554 spam https://wegweiser.example.de/bestaetigen#geheim gefunden"
        found = sent(server(box.port))
    assert "geheim" not in found.said
    assert "gefunden" in found.said


def test_no_server_is_no_mail() -> None:
    with smtp_server() as box:
        gone = box.port
    found = sent(server(gone))
    assert (found.outcome, found.reached) == (Outcome.NOT_NOW, False)


HEADERS = ("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version")


@given(st.text(max_size=300), st.text(max_size=100), st.text(max_size=500))
def test_no_text_adds_a_header(subject: str, name: str, body: str) -> None:
    body = body.encode("utf-8", "replace").decode()
    raw = mail.message(Letter("a@example.de", subject, body), (name, SENDER), NOW).as_bytes()
    found = message_from_bytes(raw, policy=default)
    others = {"Content-Type", "Content-Transfer-Encoding"}
    assert set(found.keys()) - others == set(HEADERS)
    assert len(found.keys()) == len(set(found.keys()))
    assert [one.addr_spec for one in found["To"].addresses] == ["a@example.de"]


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "a@example.de\r\nBcc: b@example.de",
        "a@example.de\n",
        "a@example.de, b@example.de",
        "a@example.de;b@example.de",
        "<a@example.de>",
        "a b@example.de",
        "ä@example.de",
        "a@localhost",
        "a@example.de\x00",
    ],
)
def test_what_is_no_plain_address_gets_no_mail(wrong: str) -> None:
    assert not mail.is_address(wrong)
    with pytest.raises(ValueError, match="not an address"):
        mail.message(LETTER._replace(recipient=wrong), ("Stelle", SENDER), NOW)


def test_the_operator_names_the_server(tmp_path: Path) -> None:
    password = tmp_path / "kennwort"
    password.write_text("geheim\n", "utf-8")
    found = mail.read_server(
        {
            mail.HOST: "mail.example.de",
            mail.SENDER: SENDER,
            mail.USER: "w",
            mail.PASSWORD_FILE: str(password),
        }
    )
    assert found == Server("mail.example.de", 587, Security.STARTTLS, SENDER, "w", "geheim")
    assert "geheim" not in str(found)
    assert mail.read_server({}) is None


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({mail.SECURITY: "none"}, mail.SECURITY),
        ({mail.SECURITY: "ssl"}, mail.SECURITY),
        ({mail.PORT: "0"}, mail.PORT),
        ({mail.PORT: "²"}, mail.PORT),
        ({mail.PORT: "99999999999"}, mail.PORT),
        ({mail.SENDER: ""}, mail.SENDER),
        ({mail.SENDER: "a@b.de\nBcc: c@d.de"}, mail.SENDER),
        ({mail.USER: "w"}, mail.PASSWORD_FILE),
        ({mail.USER: "w", mail.PASSWORD_FILE: "/gibt/es/nicht"}, mail.PASSWORD_FILE),
    ],
)
def test_half_a_setting_is_told(changed: dict[str, str], named: str) -> None:
    with pytest.raises(DataProblem) as told:
        mail.read_server({mail.HOST: "mail.example.de", mail.SENDER: SENDER} | changed)
    assert told.value.file == named


@pytest.mark.parametrize(
    "changed", [{"password": "paßwort", "user": "ich"}, {"host": "mail..x.de"}]
)
def test_a_setting_that_no_server_understands_is_an_outcome(changed: dict[str, str]) -> None:
    with smtp_server() as box:
        delivery = sent(dataclasses.replace(server(box.port), **changed))  # type: ignore[arg-type]
    assert delivery.outcome is Outcome.NOT_NOW
    assert not delivery.reached
