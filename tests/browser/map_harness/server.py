"""The harness as a child process, and a browser page that keeps a record of what went wrong."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, Page

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
START_LIMIT_S = 60


@contextmanager
def running() -> Iterator[str]:
    """Run the harness; yield its address."""
    port = _free_port()
    options = {
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "browser.serverAddress": "localhost",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(HERE / "app.py"), *flags],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://localhost:{port}"
        _wait(f"{address}/_stcore/health")
        yield address
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(address: str) -> None:
    limit = time.monotonic() + START_LIMIT_S
    while time.monotonic() < limit:
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    message = f"the harness did not start at {address}"
    raise TimeoutError(message)


class Visit:
    """A browser context that opens the harness and notes every fault.

    Attributes
    ----------
    faults
        Console errors, page errors, dialogs and requests to other hosts.
    requests
        Paths of the GeoJSON files that were asked for.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.faults: list[str] = []
        self.requests: list[str] = []
        self.contexts: list[BrowserContext] = []

    def page(
        self, query: str = "", *, size: tuple[int, int] = (1280, 800), dark: bool = False
    ) -> Page:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
        )
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self._note(message.type == "error", message.text))
        page.on("pageerror", lambda error: self._note(True, str(error)))  # noqa: FBT003
        page.on("dialog", lambda dialog: self._dialog(dialog.message, dialog.dismiss))
        page.on("request", lambda request: self._request(request.url))
        page.goto(f"{self.address}/{query}")
        return page

    def _note(self, wrong: bool, text: str) -> None:  # noqa: FBT001
        if wrong:
            self.faults.append(text)

    def _dialog(self, message: str, dismiss: object) -> None:
        self.faults.append(f"dialog: {message}")
        if callable(dismiss):
            dismiss()

    def _request(self, url: str) -> None:
        own = url.startswith((self.address, "data:", "blob:", self.address.replace("http", "ws")))
        self._note(not own, f"request to {url}")
        if "/api/" in url:
            self.requests.append(url.removeprefix(self.address))

    def close(self) -> None:
        for context in self.contexts:
            context.close()
