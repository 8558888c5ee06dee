"""How long a Ressourcenkarte takes on the server: every format around each Gemeinde's cell.

Run: ``.venv/bin/python -m tests.bench.resource_card``. The promise is less than 3 s for each.
"""

import statistics
import time

from geo.projection import cell_of
from geo.whereabouts import centre_points
from pages import context
from pages.i18n import GERMAN, speaking
from pages.print import resource_card


def main() -> None:
    """Print the first, the median and the longest time of each format in seconds."""
    district = context.district()
    cells = [cell_of(point, district.crs).name for point in centre_points(district).values()]
    for paper in resource_card.HEIGHT_SHARES:
        taken = []
        for cell in cells:
            start = time.perf_counter()
            asked = {"cell": cell, "question": {}, "mode": "car", "most": 40, "paper": paper}
            with speaking(GERMAN):
                size = len(resource_card.make(resource_card.ASKED.validate_python(asked)))
            taken.append(time.perf_counter() - start)
        print(
            f"{paper}: {len(taken)} cards, first {taken[0]:.2f} s, "
            f"median {statistics.median(taken):.2f} s, longest {max(taken):.2f} s, "
            f"last {size / 1e3:.0f} kB"
        )


if __name__ == "__main__":
    main()
