"""Time and memory of an import of 20,000 rows, beside a peer that does the reading and matching.

Seconds on the clock depend on what else the machine does, those of computing hardly: the goal is
told by them. The file is invented; the store already holds 20,000 invented entries, half of which
the rows are about, with a letter more in their names. The peer reads the CSV with pandas and
compares names within the same postcode with rapidfuzz, without any validation.
Run: ``.venv/bin/python -m tests.bench.imports``.
"""

import io
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from loaders.config import read_config
from loaders.facilities import around
from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.matching import Verdict
from loaders.imports.plan import apply, compared, plan
from loaders.imports.report import refused_workbook
from loaders.shipped import load_district
from loaders.store import Edit, Store, changes, open_store
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

DATA = Path(__file__).parents[2] / "data"
COUNT, KNOWN, POSTCODES, WRONG = 20_000, 20_000, 300, 200
HEADER = "Name;Art;Straße;PLZ;Telefon;Länge;Breite"
BASIS = Basis("Synthetische Quelle", "Fakten")
ASKED, GOAL_S = 80, 20
Found = TypeVar("Found")


def invented() -> tuple[list[dict[str, str]], bytes]:
    """Return entries that there are and a CSV; its first half is about some of them."""
    chance = random.Random(7)  # noqa: S311 - the same rows each time
    rows = []
    for number in range(COUNT + KNOWN // 2):
        name = f"{chance.getrandbits(60):x} {chance.getrandbits(30):x}"
        lon, lat = 9 + chance.random() * 0.4, 52.75 + chance.random() * 0.35
        rows.append((name, f"Weg {number}", f"27{number % POSTCODES:03}", lon, lat))
    known = [
        {"name": f"{name}x", "street": street, "postcode": code}
        for name, street, code, _, _ in rows[:KNOWN]
    ]
    lines = [
        f"{name};Begegnungsstätte;{street};{code};04231 {number};{lon:.5f};{lat:.5f}"
        for number, (name, street, code, lon, lat) in enumerate(rows[KNOWN // 2 :])
    ]
    for number in range(WRONG):
        lines[number * 50] = lines[number * 50].replace(";27", ";x", 1)
    return known, "\n".join((HEADER, *lines)).encode()


def timed(name: str, work: Callable[[], Found]) -> tuple[Found, float]:
    """Do something and print how long it took, and the most memory so far."""
    start, begun = time.perf_counter(), _computed()
    found = work()
    took, computed = time.perf_counter() - start, _computed() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name}: {took:.2f} s ({computed:.2f} s of computing), peak so far {peak:.0f} MB")
    return found, computed


def _computed() -> float:
    """Return the seconds of computing of this process and of those that it started."""
    return sum(os.times()[:4])


def peer(raw: bytes, known: list[dict[str, str]]) -> int:
    """Return how many rows plain pandas and rapidfuzz find a similar name for."""
    frame = pd.read_csv(io.BytesIO(raw), sep=";", dtype=str)
    there = pd.DataFrame(known)
    found = 0
    for code, rows in frame.groupby("PLZ"):
        names = there.loc[there["postcode"] == code, "name"].tolist()
        if names:
            scores = process.cdist(
                rows["Name"].tolist(), names, scorer=fuzz.ratio, score_cutoff=ASKED, dtype=np.uint8
            )
            found += int((scores.max(axis=1) > 0).sum())
    return found


def seeded(store: Store, known: list[dict[str, str]]) -> None:
    edits = [
        Edit(f"e-{number}", 0, entry(f"e-{number}", **values))
        for number, values in enumerate(known)
    ]
    changes.write(store, DISTRICT, edits, WHY, later(0))


def main() -> None:
    """Import, undo, measure and print."""
    known, raw = invented()
    district = load_district(DATA / DISTRICT, DATA / "taxonomy")
    area = Area(district, around(read_config(DATA / DISTRICT / "district.toml").bbox_wgs84))
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'x.sqlite'}", DATA, NOW)
        seeded(store, known)
        source, read = timed("read in a process apart", lambda: read_file(raw, "liste.csv"))
        mapping, proposed = timed("propose columns", lambda: mapped(source))
        planned, checked = timed(
            "check and match", lambda: plan(source, mapping, BASIS, area, store)
        )
        made, stored = timed("store", lambda: apply(store, DISTRICT, planned, WHY, later(1)))
        whole = read + proposed + checked + stored
        print({str(verdict): count for verdict, count in planned.counts.items()})
        assert planned.counts[Verdict.CHANGED] >= 0.99 * (KNOWN // 2 - WRONG)
        assert len({one.number for one in planned.refused}) >= WRONG
        timed("match again (same plan)", lambda: compared(planned, area, store))
        timed("refused rows as XLSX", lambda: refused_workbook(planned))
        timed("undo", lambda: changes.undo(store, DISTRICT, made.id, WHY, later(2)))
        store.close()
    found, other = timed("peer: pandas read, rapidfuzz match", lambda: peer(raw, known))
    print(f"{COUNT} rows: {whole:.1f} s of computing; the peer found {found} in {other:.1f} s")
    assert whole < GOAL_S, f"goal: under {GOAL_S} s"


if __name__ == "__main__":
    main()
