"""How long the papers take, each made once: Typst remembers what it has set before.

Run: ``.venv/bin/python -m tests.bench.booklet``.
"""

import functools
import time
from collections.abc import Callable
from typing import TypeVar

from pages import clock, context
from pages.print import offline, pdf, register
from pages.print.site import Place, Site

Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return a result and the seconds it took."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def main() -> None:
    """Print seconds and sizes for every Planregion, the whole district and the plain pages."""
    district, offers, today = context.district(), context.offers(), clock.today()
    for key in (*register.planregionen(district), district.key):
        make = register.area if key == district.key else register.booklet
        found, to_build = timed(functools.partial(make, district, offers, key, today))
        paper, to_set = timed(functools.partial(pdf.make, found, today))
        page, to_render = timed(functools.partial(offline.make, found))
        print(
            f"{found.area}: {found.count}, register {to_build:.2f} s, "
            f"PDF {to_set:.2f} s ({len(paper) / 1e3:.0f} kB), "
            f"HTML {to_render:.2f} s ({len(page) / 1e3:.0f} kB)"
        )
    site = Site(district, offers, Place("/directory.css", ""))
    pages, seconds = timed(lambda: [make() for make in site.pages.values()])
    print(f"Plain pages: {len(pages)} in {seconds:.2f} s")


if __name__ == "__main__":
    main()
