"""From the mail in a real SMTP server to the date in the guide: links of offices in Chromium."""

import datetime as dt
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from loaders import mail
from loaders.store import Store, Why, history, links, open_store, outbox, proposals, releases
from loaders.store.engine import FILE, address_of, writing
from loaders.store.permits import OPERATOR
from pages.accounts import maintenance
from pages.upkeep.mailing import ADDRESS_VARIABLE
from tests.browser.conftest import DESKTOP, PHONE, ROOT, _wait_for, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_accounts import free_port
from tests.smtp import Box, smtp_server, text_of
from tests.upkeep import RULES

pytestmark = pytest.mark.browser

DISTRICT = "12069"
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
VERIFIED, CHANGED, SCANNED, LOOKED, FORM, FIRST, THEN = KEYS = (
    "pm-mgh-001", "pm-fz-019", "pm-jc-001", "pm-jc-002", "pm-jc-003", "pm-kom-009", "pm-kom-011",
)  # fmt: skip
UNKNOWN = "Dieser Link lässt sich nicht (mehr) benutzen."


@dataclass
class Site:
    """A running app in maintenance mode, its store, its mail server and what it logs."""

    url: str
    store: Store
    box: Box
    log: Path

    def link(self, key: str) -> str:
        """Return the link in the mail about an entry."""
        document = history.entry(self.store, DISTRICT, key).document or {}
        (text,) = (text_of(one) for one in self.box.mails if str(document["name"]) in text_of(one))
        found = re.search(r"http://\S+#\S+", text)
        assert found
        return found.group()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("store")
    store = open_store(address_of(folder / FILE), ROOT / "data", dt.datetime.now(dt.UTC))
    now = dt.datetime.now(dt.UTC)
    assert outbox.queue(store, DISTRICT, KEYS, RULES, (WHY, now)).queued == KEYS
    url, log = f"http://127.0.0.1:{free_port()}", folder / "server.log"
    with smtp_server() as box, log.open("wb") as written:
        environment = os.environ | {
            "FAMILIENWEGWEISER_STORE": str(folder),
            "FAMILIENWEGWEISER_DISTRICT": DISTRICT,
            maintenance.VARIABLE: maintenance.ON,
            mail.HOST: "127.0.0.1",
            mail.PORT: str(box.port),
            mail.SECURITY: "none",
            mail.SENDER: "wegweiser@example.de",
            ADDRESS_VARIABLE: url,
        }
        command = [sys.executable, "-m", "uvicorn", "app:app", "--port", url.rpartition(":")[2]]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=written, stderr=subprocess.STDOUT
        )
        try:
            _wait_for(f"{url}/health", process)
            deadline = time.monotonic() + 60
            while len(box.mails) < len(KEYS) and time.monotonic() < deadline:
                time.sleep(0.2)
            yield Site(url, store, box, log)
        finally:
            process.terminate()
            process.wait(timeout=20)
    store.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with watched_page(browser, DESKTOP) as opened:
        yield opened


def axe(page: Page) -> set[str]:
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return {item["id"] for item in found} - known()


def test_the_running_server_sends_each_mail_once(site: Site) -> None:
    names = [str(one["Subject"]).strip() for one in site.box.mails]
    assert len(names) == len(set(names)) == len(KEYS)
    states = {one.state for one in outbox.mails(site.store, DISTRICT)}
    assert states == {outbox.MailState.SENT}


def test_an_office_follows_its_link_and_the_guide_shows_the_new_date(
    site: Site, page: Page
) -> None:
    link = site.link(VERIFIED)
    token = link.partition("#")[2]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.headers}"))
    page.goto(link)
    expect(page.get_by_role("heading", name="Mehrgenerationenhaus Nuthetal")).to_be_visible()
    expect(page).to_have_url(f"{site.url}/bestaetigen")
    page.get_by_role("button", name="Stimmt noch").click()
    expect(page.get_by_text("Ihr Eintrag trägt jetzt das heutige Datum")).to_be_visible()
    assert not any(token in one for one in asked)
    today = f"{dt.datetime.now(dt.UTC).astimezone():%d.%m.%Y}"
    page.wait_for_timeout(2000)  # a change is on every page within two seconds
    page.goto(f"{site.url}/wegweiser?eintrag={VERIFIED}")
    expect(page.locator(".wegweiser")).to_contain_text(f"bestätigt von der Stelle am {today}")
    page.goto(link)
    expect(page.get_by_text(UNKNOWN)).to_be_visible()
    expect(page.get_by_role("button", name="Stimmt noch")).to_have_count(0)
    page.go_back()
    assert token not in page.url


@pytest.mark.parametrize(
    "behind",
    ["", "#", f"#{'A' * 43}", f"#{'A' * 5000}", "#<img src=x onerror=alert(1)>", "?t=1#ü"],
)
def test_a_forged_link_gets_the_same_answer(site: Site, page: Page, behind: str) -> None:
    page.goto(f"{site.url}/bestaetigen{behind}")
    expect(page.get_by_text(UNKNOWN)).to_be_visible()


def test_a_scanner_that_asks_for_the_link_does_not_use_it_up(site: Site, page: Page) -> None:
    link = site.link(SCANNED)
    before = history.entry(site.store, DISTRICT, SCANNED)
    for method in ("GET", "HEAD", "POST"):
        request = urllib.request.Request(link.partition("#")[0], method=method)
        try:
            urllib.request.urlopen(request, timeout=10).close()
        except OSError as error:
            assert method == "POST", error  # noqa: PT017 - only posts are refused
    for _ in range(2):
        page.goto("about:blank")
        page.goto(link)
        expect(page.get_by_role("button", name="Stimmt noch")).to_be_visible()
    assert history.entry(site.store, DISTRICT, SCANNED) == before


def fresh(site: Site, key: str) -> str:
    """Return a new link for an entry without open proposals: each try of a test has its own."""
    now = dt.datetime.now(dt.UTC)
    for one in proposals.waiting(site.store, DISTRICT, OPERATOR, now):
        releases.reject(site.store, DISTRICT, one.proposal.id, WHY, now)
    with writing(site.store.engine) as connection:
        made = links.make(connection, DISTRICT, key, now, RULES.valid)
        token = links.arm(connection, made, now, RULES.valid)
    return f"{site.url}/bestaetigen#{token}"


def test_what_an_office_changes_waits_for_a_release(site: Site, page: Page) -> None:
    number = f"033200 {time.time_ns() % 10**6}"
    page.goto(fresh(site, CHANGED))
    page.get_by_text("Etwas hat sich geändert", exact=True).click()
    page.get_by_label("Telefon (eine Nummer je Zeile)").fill(f"033200 1\n{number}")
    page.get_by_label("Was wir sonst wissen sollten").fill("Neue Anlage")
    page.get_by_role("button", name="Änderungen senden").click()
    expect(page.get_by_text("Ihre Änderungen sind angekommen")).to_be_visible()
    page.goto(f"{site.url}/pflege-freigaben")
    expect(page.get_by_text("1 Vorschlag wartet.")).to_be_visible()
    expect(page.get_by_role("cell", name=f"033200 1, {number}")).to_be_visible()
    expect(page.get_by_text("Neue Anlage")).to_be_visible()
    assert axe(page) == set()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert axe(page) == set()
    page.get_by_role("button", name="Ablehnen").click()
    expect(page.get_by_text("warum der Vorschlag abgelehnt wird")).to_be_visible()
    page.get_by_role("button", name="Gewähltes übernehmen").click()
    expect(page.get_by_text(re.compile(r"Vorschlag \d+ ist übernommen\."))).to_be_visible()
    document = history.entry(site.store, DISTRICT, CHANGED).document or {}
    assert document["phones"] == ["033200 1", number]
    assert history.steps(site.store, DISTRICT, CHANGED)[-1].change.why.actor == "wartung"


def test_a_second_link_in_the_same_tab_takes_the_place_of_the_first(site: Site, page: Page) -> None:
    first, second = (site.link(key) for key in (FIRST, THEN))
    names = [
        str((history.entry(site.store, DISTRICT, key).document or {})["name"])
        for key in (FIRST, THEN)
    ]
    page.goto(first)
    expect(page.get_by_role("heading", name=names[0])).to_be_visible()
    page.get_by_role("button", name="Stimmt noch").click()
    expect(page.get_by_text("Ihr Eintrag trägt jetzt das heutige Datum")).to_be_visible()
    page.evaluate("address => { location.href = address }", second)
    expect(page.get_by_role("heading", name=names[1])).to_be_visible()
    expect(page).to_have_url(f"{site.url}/bestaetigen")
    page.get_by_text("Etwas hat sich geändert", exact=True).click()
    expect(page.get_by_label("Name der Einrichtung oder Stelle")).to_have_value(names[1])


def test_the_form_says_what_is_wrong_and_keeps_the_link(site: Site, page: Page) -> None:
    page.goto(site.link(FORM))
    page.get_by_text("Etwas hat sich geändert", exact=True).click()
    page.get_by_role("button", name="Änderungen senden").click()
    expect(page.get_by_text("Bitte ändern Sie, was nicht stimmt")).to_be_visible()
    page.get_by_label("E-Mail der Stelle").fill("keine Adresse")
    page.get_by_role("button", name="Änderungen senden").click()
    expect(page.get_by_text("Bitte sehen Sie hier noch einmal nach: E-Mail")).to_be_visible()
    expect(page.get_by_role("button", name="Stimmt noch")).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_behind_a_link(
    site: Site, browser: Browser, size: dict[str, int], scheme: str
) -> None:
    with watched_page(browser, size) as page:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(site.link(LOOKED))
        page.get_by_text("Etwas hat sich geändert", exact=True).click()
        expect(page.get_by_role("button", name="Änderungen senden")).to_be_visible()
        assert axe(page) == set()
        page.goto(f"{site.url}/pflege-erinnerungen")
        expect(page.get_by_text("gefragt, noch keine Antwort").first).to_be_visible()
        assert axe(page) == set()


def test_no_token_stands_in_a_log_or_a_file(site: Site) -> None:
    tokens = [site.link(key).partition("#")[2] for key in KEYS]
    written = site.log.read_bytes()
    assert b"/bestaetigen" in written
    for path in site.log.parent.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert not any(token.encode() in content for token in tokens), path.name
