"""How long the profiles of all areas take as files, each made once.

Run: ``.venv/bin/python -m tests.bench.profiles``. The PDFs of Potsdam-Mittelmark (23) have to be
made within `LIMIT_S`.
"""

import time

from pages import clock, context, figures
from pages.print import profile, profile_files

LIMIT_S = 60


def main() -> None:
    """Print seconds for the figures, for the values of all profiles and for each kind of file."""
    start = time.perf_counter()
    district, known = context.district(), figures.current()
    statements, today = context.area_statements(), clock.today()
    print(f"District and figures: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    made = [profile.make(district, known, statements, key, today) for key in profile.keys(district)]
    values = time.perf_counter() - start
    print(f"{len(made)} profiles as values: {values:.2f} s")
    for ending in profile_files.MEDIA_TYPES:
        start = time.perf_counter()
        size = sum(len(profile_files.make(one, ending, today)) for one in made)
        seconds = time.perf_counter() - start
        print(f"{len(made)} {ending.upper()}: {seconds:.2f} s, {size / 1e6:.1f} MB")
        if ending == "pdf" and values + seconds > LIMIT_S:
            raise SystemExit(f"slower than {LIMIT_S} s")


if __name__ == "__main__":
    main()
