"""Script time of one rerun of the guide with 2,000 entries, without network and browser.

The entries are copies of the shipped ones in a temporary folder, named "synthetisch …".
Run: ``.venv/bin/python -m tests.bench.rerun``.
"""

import json
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = 2_000
QUERIES = ["Kita", "Babykurs", "Schulden", "Teltow", "Jugendclub", "Bibliothek", "Pflege", "Famlie"]


def enlarged(folder: Path) -> Path:
    """Copy the data to ``folder`` with the facilities repeated; return the copy."""
    data = folder / "data"
    shutil.copytree(ROOT / "data", data)
    path = data / "12069" / "facilities.geojson"
    collection = json.loads(path.read_text("utf-8"))
    shipped = collection["features"]
    collection["features"] = [
        {**one, "properties": {**one["properties"], "id": f"synthetisch-{number}"}}
        for number, one in ((n, shipped[n % len(shipped)]) for n in range(ENTRIES))
    ]
    for feature in collection["features"]:
        feature["properties"]["name"] = f"synthetisch {feature['properties']['name']}"
    path.write_text(json.dumps(collection), "utf-8")
    return data


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FAMILIENWEGWEISER_DATA"] = str(enlarged(Path(folder)))
        app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
        app.switch_page("guide.py").run()
        times = []
        for query in QUERIES * 5:
            app.text_input(key="suche").set_value(query)
            start = time.perf_counter()
            app.run()
            times.append(time.perf_counter() - start)
            assert not app.exception
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"{ENTRIES} entries, rerun: median {statistics.median(times):.3f} s, p95 {p95:.3f} s")


if __name__ == "__main__":
    main()
