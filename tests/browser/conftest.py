"""A fresh server, a real Chromium, and a watch over every page: no other host, no violation."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
START_LIMIT_S = 60
WAIT_MS = 15_000

expect.set_options(timeout=WAIT_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give browser tests two more tries, as a busy machine stalls one; the summary counts them."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.flaky(reruns=2))


def open_list(field: Locator) -> None:
    """Open a field of choices by a click, once it has come into view.

    Its list closes when the page scrolls; the event of a scroll comes with the next frame.
    """
    field.scroll_into_view_if_needed()
    field.evaluate("() => new Promise(run => requestAnimationFrame(() => setTimeout(run)))")
    field.click()


def chromium_path() -> str:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail("Kein Chromium gefunden: bitte script/test benutzen, es richtet ihn ein.")
    return path


@contextmanager
def running_app(district: str, data: Path = ROOT / "data", **more: str) -> Iterator[str]:
    """Start the app as `script/run` does, for one district; yield its address.

    ``more`` are further environment variables. What people write goes to a temporary folder.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    written = tempfile.TemporaryDirectory()
    environment = os.environ | {
        "FAMILIENWEGWEISER_DISTRICT": district,
        "FAMILIENWEGWEISER_DATA": str(data),
        "FAMILIENWEGWEISER_STORE": written.name,
        **more,
    }
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/health", process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)
        written.cleanup()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_LIMIT_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"Der Server endete beim Start mit {process.returncode}.")
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"{url} antwortet nicht.")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with running_app("12069") as url:
        yield url


@pytest.fixture(scope="session")
def address_professionals() -> Iterator[str]:
    """Start the app with the area for professionals open."""
    with running_app("12069", ROOT / "data", **{PROFESSIONALS_VARIABLE: TRUSTED_NETWORK}) as url:
        yield url


@pytest.fixture(scope="session")
def address_verden() -> Iterator[str]:
    with running_app("03361") as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_ARGS)
        yield chromium
        chromium.close()


class Watch:
    """What a page asked for and complained about."""

    def __init__(self, context: BrowserContext) -> None:
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        self.dialogs: list[str] = []
        context.on("request", self._request)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", self._console)
        context.on("dialog", self._dialog)

    def _request(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")):
            self.foreign.append(url)

    def _console(self, message: object) -> None:
        text = str(getattr(message, "text", ""))
        if getattr(message, "type", "") == "error" and "Content Security Policy" in text:
            self.complaints.append(text)

    def _dialog(self, dialog: object) -> None:
        self.dialogs.append(str(getattr(dialog, "message", "")))
        dialog.dismiss()  # type: ignore[attr-defined]

    def check(self) -> None:
        assert self.foreign == []
        assert self.complaints == []
        assert self.dialogs == []


@contextmanager
def watched_page(browser: Browser, size: dict[str, int]) -> Iterator[Page]:
    context = browser.new_context(viewport=size, locale="de-DE", permissions=[])  # type: ignore[arg-type]
    watch = Watch(context)
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    yield page
    watch.check()
    context.close()


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    with watched_page(browser, DESKTOP) as page:
        yield page


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with watched_page(browser, PHONE) as page:
        yield page
