"""Sending mail by the operator's SMTP server: plain text, encrypted on the way, one recipient.

What the server says decides between sent, refused for good, and not now. A connection that broke
while the text was on its way is neither: nobody can know, so it is not sent again.
"""

import datetime as dt
import re
import smtplib
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr, make_msgid
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Final, NamedTuple

from loaders.problems import DataProblem

PREFIX: Final = "FAMILIENWEGWEISER_SMTP_"
HOST, PORT, SECURITY = f"{PREFIX}HOST", f"{PREFIX}PORT", f"{PREFIX}SECURITY"
USER, PASSWORD_FILE, SENDER = f"{PREFIX}USER", f"{PREFIX}PASSWORD_FILE", f"{PREFIX}SENDER"
WAIT_S: Final = 30.0
SUBMISSION, SUBMISSIONS, PLAIN = 587, 465, 25
"""The usual ports: STARTTLS (RFC 6409), TLS from the start (RFC 8314), a relay on this machine."""
_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+"
)
_LINKS: Final = re.compile(r"\S*(://|#)\S*")
"""A server that minds a text may repeat its link; that is stored nowhere."""
_OK: Final = 250
_FOR_GOOD: Final = 500
LONGEST_SUBJECT: Final = 200


class Security(StrEnum):
    """How the way to the server is encrypted; not at all is for a server on this machine alone."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True)
class Server:
    """The operator's server, and the address that mails come from."""

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)


class Letter(NamedTuple):
    """A mail as it is written: one recipient, a subject in one line, plain text."""

    recipient: str
    subject: str
    text: str


class Outcome(StrEnum):
    """What became of sending."""

    SENT = "sent"
    REFUSED = "refused"
    NOT_NOW = "not_now"
    UNSURE = "unsure"


class Delivery(NamedTuple):
    """What became of a letter, and what the server said; ``reached`` if there was a server."""

    outcome: Outcome
    said: str = ""
    reached: bool = True


def is_address(text: str) -> bool:
    """Tell whether a text is one plain mail address (RFC 5321, without quoting)."""
    return _ADDRESS.fullmatch(text) is not None


def read_server(environment: Mapping[str, str]) -> Server | None:
    """Return the server that the operator named, None if he named none.

    Raises
    ------
    DataProblem
        Something is missing or impossible, or mails would go out unencrypted.
    """
    host = environment.get(HOST, "").strip()
    if not host:
        return None
    security = _security(environment.get(SECURITY, Security.STARTTLS), host)
    sender = environment.get(SENDER, "").strip()
    if not is_address(sender):
        raise DataProblem(SENDER, "die Adresse, von der Mails kommen", sender[:80] or "nichts")
    user = environment.get(USER, "")
    password = _password(environment.get(PASSWORD_FILE, "")) if user else ""
    return Server(
        host, _port(environment.get(PORT, ""), security), security, sender, user, password
    )


def _security(named: str, host: str) -> Security:
    if named not in set(Security):
        raise DataProblem(SECURITY, "starttls, tls oder none", named[:40])
    if named == Security.NONE and not _is_here(host):
        cause = "Mails tragen persönliche Links und gehen nur verschlüsselt an andere Rechner."
        raise DataProblem(SECURITY, "starttls oder tls", named, likely_cause=cause)
    return Security(named)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _port(named: str, security: Security) -> int:
    usual = {Security.TLS: SUBMISSIONS, Security.STARTTLS: SUBMISSION, Security.NONE: PLAIN}
    if not named:
        return usual[security]
    if not named.isascii() or not named.isdigit() or not 0 < int(named[:6]) <= 65_535:  # noqa: PLR2004
        raise DataProblem(PORT, "eine Zahl von 1 bis 65535", named[:40])
    return int(named)


def _password(file: str) -> str:
    try:
        return Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        found = type(error).__name__ if file else "nichts"
        raise DataProblem(PASSWORD_FILE, "eine lesbare Datei mit dem Kennwort", found) from error


def message(letter: Letter, sender: tuple[str, str], now: dt.datetime) -> EmailMessage:
    """Return a letter as a message; ``sender`` is the name of an office and its address.

    Line breaks in what goes into headers become spaces: nobody adds a header of his own.

    Raises
    ------
    ValueError
        The recipient is no plain address.
    """
    if not is_address(letter.recipient) or not is_address(sender[1]):
        raise ValueError("not an address")
    made = EmailMessage(policy=SMTP)
    made["From"] = formataddr((_line(sender[0]), sender[1]))
    made["To"] = letter.recipient
    made["Subject"] = _line(letter.subject)[:LONGEST_SUBJECT]
    made["Date"] = format_datetime(now)
    made["Message-ID"] = make_msgid(domain=sender[1].rpartition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(letter.text)
    return made


def _line(text: str) -> str:
    """Return a text in one line, without control characters."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def send(server: Server, letter: Letter, name: str, now: dt.datetime) -> Delivery:
    """Hand a letter to the server; ``name`` is that of the office that sends it.

    Nothing is raised for what a server or the way to it may do: the result says it.
    """
    raw = message(letter, (name, server.sender), now).as_bytes()
    on_its_way = False
    try:
        with _connected(server) as smtp:
            for code, said in (_mail(smtp, server.sender), smtp.rcpt(letter.recipient)):
                if code != _OK:
                    return _answered(code, said)
            on_its_way = True
            return _answered(*smtp.data(raw))
    except smtplib.SMTPDataError as error:
        return _answered(error.smtp_code, error.smtp_error)
    except (smtplib.SMTPException, OSError, ValueError) as error:
        outcome = Outcome.UNSURE if on_its_way else Outcome.NOT_NOW
        return Delivery(outcome, type(error).__name__, reached=on_its_way)


def _mail(smtp: smtplib.SMTP, sender: str) -> tuple[int, bytes]:
    smtp.ehlo_or_helo_if_needed()
    return smtp.mail(sender)


@contextmanager
def _connected(server: Server) -> Iterator[smtplib.SMTP]:
    """Connect, encrypt, sign in; good-bye is said after all went well, and may fail."""
    tls = ssl.create_default_context()
    if server.security is Security.TLS:
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=WAIT_S, context=tls)
    else:
        smtp = smtplib.SMTP(server.host, server.port, timeout=WAIT_S)
    try:
        if server.security is Security.STARTTLS:
            smtp.starttls(context=tls)
        if server.user:
            smtp.login(server.user, server.password)
        yield smtp
        with suppress(smtplib.SMTPException, OSError):
            smtp.quit()
    finally:
        smtp.close()


def _answered(code: int, said: bytes | str) -> Delivery:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    told = f"{code} {_LINKS.sub('…', _line(text))}"[:200]
    if code == _OK:
        return Delivery(Outcome.SENT)
    return Delivery(Outcome.REFUSED if code >= _FOR_GOOD else Outcome.NOT_NOW, told)
