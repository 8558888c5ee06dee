"""What a visitor waits for: first list and map, a filter change, bytes of the first visit.

Needs a Chromium (environment ``CHROMIUM``, else ``chromium`` on the path).
Run: ``.venv/bin/python -m tests.bench.first_paint``.
"""

import statistics
import time

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import CHROMIUM_ARGS, DESKTOP, PHONE, chromium_path, running_app

VISITS = 5


def first_visit(browser: Browser, url: str, size: dict[str, int]) -> tuple[float, int, Page]:
    """Open the guide in an empty browser; return seconds to list and map, bytes, the page."""
    page = browser.new_context(viewport=size).new_page()  # type: ignore[arg-type]
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    received: list[int] = []
    network.on("Network.loadingFinished", lambda e: received.append(int(e["encodedDataLength"])))
    start = time.perf_counter()
    page.goto(f"{url}/wegweiser")
    page.locator(".wegweiser ol li").first.wait_for()
    if size is DESKTOP:
        page.locator(".mark").first.wait_for()
    return time.perf_counter() - start, sum(received), page


def filter_change(page: Page, query: str) -> float:
    """Type a query and press Enter; return the seconds until the list has changed."""
    live = page.locator(".wegweiser .count")
    before = live.inner_text()
    field = page.get_by_label("Was suchen Sie?")
    field.fill(query)
    start = time.perf_counter()
    field.press("Enter")
    live.filter(has_not_text=before).wait_for()
    return time.perf_counter() - start


def main() -> None:
    """Measure on a warm server."""
    with running_app("12069") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_ARGS)
        first_visit(browser, url, DESKTOP)
        for name, size in (("1280 px", DESKTOP), ("390 px", PHONE)):
            visits = [first_visit(browser, url, size) for _ in range(VISITS)]
            seconds = statistics.median(visit[0] for visit in visits)
            print(f"{name}: list{' and map' if size is DESKTOP else ''} after {seconds:.2f} s")
            print(f"{name}: {visits[0][1] / 1e6:.2f} MB on the first visit")
        page = first_visit(browser, url, DESKTOP)[2]
        changes = [filter_change(page, query) for query in ("Kita", "Schule", "Babykurs", "Teltow")]
        print(f"filter change: median {statistics.median(changes):.3f} s, max {max(changes):.3f} s")


if __name__ == "__main__":
    main()
