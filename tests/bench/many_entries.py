"""What a visitor waits for with 20,000 entries: server, first page, second visit, a filter change.

The entries are invented and marked "synthetisch"; they go into a store of its own, an SQLite file
or, with ``--postgresql``, a PostgreSQL that is started for it. The peer in the same run is the same
server with the shipped entries alone: seconds depend on what else the machine does, the ratio
hardly. Needs a Chromium (environment ``CHROMIUM``, else ``chromium`` on the path).
Run: ``.venv/bin/python -m tests.bench.many_entries [--postgresql] [--rounds 3]``.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import psutil
from playwright.sync_api import Browser, sync_playwright

from loaders.shipped import load_district
from loaders.store import Edit, changes, open_store
from tests.bench.first_paint import filter_change, first_visit
from tests.browser.conftest import CHROMIUM_ARGS, DESKTOP, chromium_path, running_app
from tests.entries_stored import NOW, WHY, entry, later
from tests.postgres import Server

DATA = Path(__file__).parents[2] / "data"
DISTRICT = "12069"
COUNT, GOAL_S = 20_000, 3.0
TYPES = ("kita", "jugendtreff", "beratungsstelle", "begegnungsstaette", "grundschule")
SEEN = (("Kita", "Schule"), ("Jugendtreff", "Teltow"), ("Synthetisch", "Werder"))
"""What is searched in each round: changing the filter, then changing it again."""


class Times(NamedTuple):
    """Seconds until there is what a visitor waits for; memory in MB, bytes of the first visit."""

    ready: float
    first: float
    second: float
    change: float
    peak: float
    sent: int


def synthetic(count: int) -> list[Edit]:
    """Return invented entries all over the district."""
    chance = random.Random(7)  # noqa: S311 - the same entries each time
    place = load_district(DATA / DISTRICT, DATA / "taxonomy")
    kinds = [key for key in TYPES if key in place.taxonomy.types] or list(place.taxonomy.types)[:5]
    gemeinden = place.areas.query("level == 'gemeinde'")
    middles = gemeinden.representative_point().to_crs("EPSG:4326")
    made = []
    for number in range(count):
        at = chance.randrange(len(gemeinden))
        key, kind = f"synthetisch-{number}", kinds[number % len(kinds)]
        values = {
            "name": f"Synthetisch {place.taxonomy.types[kind].label} {number}",
            "type": kind,
            "gemeinde_key": gemeinden.index[at],
            "street": f"Synthetischer Weg {number}",
            "postcode": "14770",
            "phones": [f"033841 {number:05}"],
            "lon": round(middles.iloc[at].x + chance.uniform(-0.02, 0.02), 6),
            "lat": round(middles.iloc[at].y + chance.uniform(-0.02, 0.02), 6),
        }
        made.append(Edit(key, 0, entry(key, **values)))
    return made


@contextmanager
def address(*, postgresql: bool) -> Iterator[str]:
    """Yield the address of an empty database, gone afterwards."""
    if postgresql:
        server = Server()
        try:
            yield server.url(server.database())
        finally:
            server.remove()
        return
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'x.sqlite'}"


def measured(browser: Browser, database: str, queries: tuple[str, str]) -> Times:
    """Start the server and be its first visitor, then come again and search."""
    start = time.perf_counter()
    with running_app(DISTRICT, FAMILIENWEGWEISER_DATABASE=database) as url:
        ready = time.perf_counter() - start
        first, sent, page = first_visit(browser, url, DESKTOP)
        begun = time.perf_counter()
        page.goto(f"{url}/wegweiser")
        page.locator(".wegweiser ol li").first.wait_for()
        second = time.perf_counter() - begun
        change = min(filter_change(page, query) for query in queries)
        page.context.close()
        return Times(ready, first, second, change, peak_mb(url), sent)


def peak_mb(url: str) -> float:
    """Return the most memory that the server at an address has had, in MB (Linux alone)."""
    port = int(url.rpartition(":")[2])
    listening = (
        one for one in psutil.net_connections("inet") if one.laddr and one.laddr.port == port
    )
    pid = next(one.pid for one in listening if one.status == psutil.CONN_LISTEN and one.pid)
    status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def best(browser: Browser, database: str, name: str, rounds: int) -> Times:
    """Measure some times, print the best of each value, return them."""
    found = [measured(browser, database, SEEN[one % len(SEEN)]) for one in range(rounds)]
    least = Times(*(min(values) for values in zip(*found, strict=True)))
    print(
        f"{name}: ready {least.ready:.2f} s, first page {least.first:.2f} s, second visit"
        f" {least.second:.2f} s, filter change {least.change:.2f} s, peak {least.peak:.0f} MB,"
        f" {least.sent / 1e6:.2f} MB sent"
    )
    return least


def main() -> None:
    """Fill, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with address(postgresql=options.postgresql) as database, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_ARGS)
        store = open_store(database, DATA, NOW)
        peer = best(browser, database, "shipped entries alone", options.rounds)
        changes.write(store, DISTRICT, synthetic(COUNT), WHY, later(1))
        store.close()
        many = best(browser, database, f"with {COUNT} more", options.rounds)
        browser.close()
    print(f"the first page takes {many.first / peer.first:.2f} times as long")
    assert many.first < GOAL_S, f"goal: under {GOAL_S} s"


if __name__ == "__main__":
    main()
