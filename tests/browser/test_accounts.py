"""Signing in with a real OpenID Connect provider: what opens, and what ends it for good."""

import datetime as dt
import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from itsdangerous import URLSafeTimedSerializer
from playwright.sync_api import Browser, BrowserContext, Page, expect

from geo.permissions import AccountRole, Grant, Scope
from loaders.store import Store, Why, accounts, open_store
from loaders.store.accounts import Account
from loaders.store.engine import FILE, address_of
from loaders.store.permits import OPERATOR
from tests.browser.conftest import DESKTOP, ROOT, WAIT_MS, _wait_for

pytestmark = pytest.mark.browser

DISTRICT, SECRET, COOKIE = "12069", "synthetisches-geheimnis-0123456789", "_streamlit_user"
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
ROLES = {
    "fachkraft": Grant(AccountRole.PROFESSIONAL, Scope(DISTRICT)),
    "traeger": Grant(AccountRole.TRAEGER, Scope(DISTRICT, traeger="Synthetischer Träger")),
    "verwaltung": Grant(AccountRole.ADMINISTRATION, Scope(DISTRICT)),
}
LABEL = "Synthetische Stelle"
CASE_DATA = "/fachdaten/orte.json"


@dataclass
class Site:
    """A running app, its provider, its store and its clock."""

    url: str
    provider: str
    store: Store
    hours_ahead: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(command: list[str], waited_for: str, environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(waited_for, process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("store")
    url, provider = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    secrets = f"""
[auth]
redirect_uri = "{url}/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "wegweiser"
client_secret = "synthetisch"
server_metadata_url = "{provider}/.well-known/openid-configuration"
client_kwargs = {{ scope = "openid" }}
"""
    (home / ".streamlit").mkdir()
    (home / ".streamlit" / "secrets.toml").write_text(secrets, "utf-8")
    hours = home / "hours"
    hours.write_text("0", "utf-8")
    environment = {
        "HOME": str(home),
        "HOURS_AHEAD": str(hours),
        "FAMILIENWEGWEISER_STORE": str(folder),
        "FAMILIENWEGWEISER_DISTRICT": DISTRICT,
    }
    store = open_store(address_of(folder / FILE), ROOT / "data", dt.datetime.now(dt.UTC))
    for subject, grant in ROLES.items():
        made = Account(provider, subject, LABEL, grant)
        accounts.add(store, made, WHY, dt.datetime.now(dt.UTC))
    mock = ["oidc_provider_mock", "--port", provider.rpartition(":")[2]]
    serve = ["uvicorn", "tests.browser.clocked:app", "--port", url.rpartition(":")[2]]
    with (
        started(mock, f"{provider}/.well-known/openid-configuration", {}),
        started(serve, f"{url}/health", environment),
    ):
        yield Site(url, provider, store, hours)
    store.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=DESKTOP, locale="de-DE")  # type: ignore[arg-type]
    yield context
    context.close()


def sign_in(visit: BrowserContext, site: Site, subject: str) -> Page:
    page = visit.new_page()
    page.set_default_timeout(WAIT_MS)
    page.goto(f"{site.url}/zugang")
    page.get_by_role("button", name="Anmelden").click()
    page.wait_for_url(f"{site.provider}/oauth2/authorize**")
    page.locator("input[name=sub]").fill(subject)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url(f"{site.url}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def signed_in(page: Page) -> None:
    expect(page.get_by_text(f"Angemeldet als {LABEL}")).to_be_visible()


def is_public(page: Page, url: str) -> None:
    """See that a page for professionals is closed and nobody is signed in."""
    page.goto(f"{url}/koordination")
    expect(page.get_by_role("heading", name="Bereich für Fachkräfte")).to_be_visible()
    expect(page.get_by_text("Angemeldet als")).to_have_count(0)


def cookies(visit: BrowserContext) -> dict[str, str]:
    return {one.get("name", ""): one.get("value", "") for one in visit.cookies()}


def status(site: Site, path: str, sent: dict[str, str]) -> int:
    header = "; ".join(f"{name}={value}" for name, value in sent.items())
    request = urllib.request.Request(site.url + path, headers={"Cookie": header})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def forged(value: str, secret: str = SECRET, **claims: object) -> str:
    """Return a cookie with other claims, signed with a secret."""
    known = URLSafeTimedSerializer(SECRET, salt=COOKIE).loads(value)
    changed = json.dumps({**json.loads(known), **claims})
    return str(URLSafeTimedSerializer(secret, salt=COOKIE).dumps(changed))


def test_a_professional_signs_in_and_finds_the_area_open(visit: BrowserContext, site: Site) -> None:
    assert status(site, CASE_DATA, {}) == 404
    page = sign_in(visit, site, "fachkraft")
    signed_in(page)
    expect(page.get_by_text("· Fachkraft")).to_be_visible()
    page.goto(f"{site.url}/koordination")
    expect(page.get_by_role("heading", name="Wer koordiniert hier?")).to_be_visible()
    assert status(site, CASE_DATA, cookies(visit)) == 200
    page.goto(f"{site.url}/zugang")
    expect(page.get_by_role("button", name="Abmelden")).to_be_visible()
    expect(page.get_by_role("heading", name="Zugänge")).to_have_count(0)


def test_who_looks_after_accounts_sees_them(visit: BrowserContext, site: Site) -> None:
    page = sign_in(visit, site, "verwaltung")
    page.goto(f"{site.url}/zugang")
    expect(page.get_by_role("heading", name="Zugänge")).to_be_visible()
    expect(page.get_by_role("cell", name=LABEL).first).to_be_visible()


def test_a_page_of_another_role_stays_closed_by_its_address(
    visit: BrowserContext, site: Site
) -> None:
    page = sign_in(visit, site, "traeger")
    signed_in(page)
    page.goto(f"{site.url}/koordination")
    expect(page.get_by_role("heading", name="Bereich für Fachkräfte")).to_be_visible()
    assert status(site, CASE_DATA, cookies(visit)) == 404


def test_the_screen_for_editing_opens_to_who_may_edit(visit: BrowserContext, site: Site) -> None:
    told = "Für diese Rolle ist diese Seite nicht offen"
    page = sign_in(visit, site, "traeger")
    page.goto(f"{site.url}/pflege")
    expect(page.get_by_label("Suchen (Name, Träger, Ort)")).to_be_visible()
    expect(page.get_by_text("keinen Eintrag, den Sie pflegen dürfen")).to_be_visible()
    page.goto(f"{site.url}/pflege?bearbeiten=pm-bege-001")
    expect(page.get_by_text("gehört nicht zu dem, was Sie pflegen dürfen")).to_be_visible()
    visit.clear_cookies()
    page = sign_in(visit, site, "fachkraft")
    page.goto(f"{site.url}/pflege?bearbeiten=pm-bege-001")
    expect(page.get_by_text(told)).to_be_visible()
    expect(page.get_by_role("button", name="Speichern")).to_have_count(0)


def test_who_has_no_account_is_told_whom_to_ask(visit: BrowserContext, site: Site) -> None:
    page = sign_in(visit, site, "niemand-bekannt")
    page.goto(f"{site.url}/zugang")
    expect(page.get_by_text("Bitte fragen Sie")).to_contain_text("niemand-bekannt")
    is_public(page, site.url)


def test_logging_out_ends_the_login_even_for_a_copy_of_the_cookie(
    browser: Browser, visit: BrowserContext, site: Site
) -> None:
    page = sign_in(visit, site, "fachkraft")
    other = visit.new_page()
    other.goto(f"{site.url}/koordination")
    expect(other.get_by_role("heading", name="Wer koordiniert hier?")).to_be_visible()
    copied, known = visit.cookies(), cookies(visit)
    assert status(site, CASE_DATA, known) == 200
    page.goto(f"{site.url}/zugang")
    page.get_by_role("button", name="Abmelden").click()
    page.wait_for_url(f"{site.provider}/oauth2/end_session**")
    assert COOKIE not in cookies(visit)
    assert status(site, CASE_DATA, known) == 404
    other.get_by_role("link", name="Fachkräfte").first.click()
    expect(other.get_by_role("heading", name="Bereich für Fachkräfte")).to_be_visible()
    again = browser.new_context(locale="de-DE")
    again.add_cookies(copied)  # type: ignore[arg-type]
    is_public(again.new_page(), site.url)
    again.close()


def test_an_address_to_log_out_that_is_called_directly_ends_the_login_too(
    visit: BrowserContext, site: Site
) -> None:
    sign_in(visit, site, "fachkraft")
    known = cookies(visit)
    assert status(site, CASE_DATA, known) == 200
    status(site, "/auth/logout", known)
    assert status(site, CASE_DATA, known) == 404


def test_a_locked_account_loses_its_rights_with_the_next_click(
    visit: BrowserContext, site: Site
) -> None:
    page = sign_in(visit, site, "fachkraft")
    page.goto(f"{site.url}/koordination")
    expect(page.get_by_role("link", name="Gremien").first).to_be_visible()
    (known,) = (
        one for one in accounts.accounts(site.store, DISTRICT) if one.subject == "fachkraft"
    )
    now = dt.datetime.now(dt.UTC)
    accounts.save(site.store, replace(known, active=False), WHY, now)
    try:
        page.get_by_role("link", name="Gremien").first.click()
        expect(page.get_by_role("heading", name="Bereich für Fachkräfte")).to_be_visible()
        assert status(site, CASE_DATA, cookies(visit)) == 404
        page.goto(f"{site.url}/zugang")
        expect(page.get_by_text("gesperrt oder abgelaufen")).to_be_visible()
    finally:
        gone = dt.datetime.now(dt.UTC)
        accounts.remove(site.store, DISTRICT, known.id, WHY, gone)
        accounts.add(site.store, replace(known, active=True, logins_after=None), WHY, gone)


def test_a_login_ends_after_eight_hours(visit: BrowserContext, site: Site) -> None:
    page = sign_in(visit, site, "fachkraft")
    try:
        site.hours_ahead.write_text("7.9", "utf-8")
        page.goto(f"{site.url}/koordination")
        signed_in(page)
        site.hours_ahead.write_text("8.01", "utf-8")
        is_public(page, site.url)
        assert status(site, CASE_DATA, cookies(visit)) == 404
        page.goto(f"{site.url}/zugang")
        expect(page.get_by_text("höchstens 8 Stunden")).to_be_visible()
    finally:
        site.hours_ahead.write_text("0", "utf-8")


def test_a_cookie_that_was_not_signed_here_or_says_too_little_is_worth_nothing(
    visit: BrowserContext, site: Site
) -> None:
    sign_in(visit, site, "fachkraft")
    value = cookies(visit)[COOKIE].strip('"')
    tries = {
        "same": (forged(value), 200),
        "other secret": (forged(value, "ein-anderes-geheimnis-0123456789"), 404),
        "other issuer": (forged(value, iss="https://fremd.example"), 404),
        "other origin": (forged(value, origin="https://fremd.example"), 404),
        "no nonce": (forged(value, nonce=None), 404),
        "not logged in": (forged(value, is_logged_in=False), 404),
        "tampered": (f"{value[:10]}x{value[11:]}", 404),
        "garbage": ("chunks-9", 404),
    }
    for name, (cookie, expected) in tries.items():
        assert status(site, CASE_DATA, {COOKIE: cookie}) == expected, name
