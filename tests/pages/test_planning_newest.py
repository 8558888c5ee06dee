"""Profile, comparison and catalogue mean the same by the newest values, of part deliveries too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.model import Level
from loaders import own_data
from pages import context, figures
from pages.i18n import GERMAN, speaking
from pages.print import profile_figures
from pages.ui.planning import indicators_entry, newest_values
from tests.deliveries import DEFINITION, TODAY, filled, read
from tests.pages.own_data_store import VERDEN, own_store

LATE = 3
"""So many of the eight Sozialräume have a value in the last year too."""


@pytest.fixture
def partial(tmp_path: Path) -> Iterator[list[str]]:
    """Return the Sozialräume of Verden by key; the first three have a newer value."""
    with own_store(tmp_path, VERDEN):
        areas = newest_values.names(context.district(), Level.SOZIALRAUM)
        keys = list(areas)
        rows = [
            ("neu", key, areas[key], "2024", 100 + 10 * n, 400, "") for n, key in enumerate(keys)
        ]
        rows += [("neu", key, areas[key], "2025", 200, 400, "") for key in keys[:LATE]]
        catalogue = figures.stored(context.district()).catalogue
        imported = read(filled(rows, [DEFINITION]), catalogue=catalogue)
        assert imported.kept == len(rows)
        own_data.keep(tmp_path, VERDEN, imported, TODAY)
        yield keys


def test_all_take_the_period_that_most_areas_have(partial: list[str]) -> None:
    known, place, level = figures.current(), context.district(), Level.SOZIALRAUM
    one = known.catalogue.indicators["neu"]
    assert known.periods("neu", level) == ["2024", "2025"]
    with speaking(GERMAN):
        coverage = {row.level: row for row in indicators_entry.coverage(known, "neu")}[level]
        assert (coverage.with_value, coverage.areas) == (8, 8)
        for number, key in enumerate(partial):
            profile = profile_figures.figure(known, one, place, key)
            assert profile.period == newest_values.period(known, "neu", level) == "2024"
            assert profile.value == newest_values.shown(known, one, level, key)
            assert profile.number == pytest.approx(1000 * (100 + 10 * number) / 400)
            reference = float(newest_values.rows(known, "neu", level)["reference"].iloc[0])
            assert profile.reference_number == pytest.approx(reference)
