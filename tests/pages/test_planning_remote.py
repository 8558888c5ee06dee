"""Burdened and remote on the screen for coverage: computed, with method, and for no citizen."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.coverage.remoteness import Thresholds
from geo.indicators.model import Side
from geo.indicators.preset import Preset
from geo.model import Level
from loaders.problems import DataProblem
from pages import context, figures, indices
from pages.i18n import GERMAN, speaking
from pages.print import tables
from pages.ui.menu import SCREENS
from pages.ui.planning import remote
from tests.pages.gaps_cases import of
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_planning_map import said
from tests.pages.test_screens import ROOT, STRANGE, opened, tables_of, text_of

FILE = "planning_coverage.py"
WORDS = ("ländliche Randlage", "Besonders belastet", "Randlage (rechnerisch)")


def need() -> Preset:
    return next(one for one in indices.shipped().values() if one.side is Side.NEED)


def cross_table(**parameters: str) -> pd.DataFrame:
    shown = tables_of(opened(FILE, **parameters))
    (found,) = (one for one in shown if "ländliche Randlage" in one.columns)
    return found


def test_the_table_agrees_with_the_screens_that_it_crosses() -> None:
    with speaking(GERMAN):
        found = remote.of_gaps(of(level=Level.SOZIALRAUM), need(), Thresholds())
    table = found.table
    index = indices.calculated(Level.SOZIALRAUM, need())
    newest = index.of(index.periods[-1]).set_index("area_key")
    assert table["rank"].to_dict() == newest["rank"].to_dict()
    rows = figures.current().of("dichte", Level.SOZIALRAUM)
    last = rows[rows["period"] == rows["period"].max()].set_index("area_key")["value"]
    gaps = of(level=Level.SOZIALRAUM).table
    far = gaps["unreached"] / gaps["people"] >= 0.5
    expected = set(table.index[far & (last.reindex(table.index) < 150)])
    assert expected
    assert set(table.index[table["setting"] == "remote"]) == expected
    front = set(newest.index[newest["rank"] <= 4])  # a quarter of 19
    assert set(table.index[table["burden"].isin(["high", "unsure"])]) == front


def test_the_screen_crosses_both_and_says_how() -> None:
    words = said(opened(FILE))
    for expected in (
        "Besonders belastet, ländliche Randlage (rechnerisch)",
        "OECD",
        "eigene Annahmen",
        "Sehr schmale Grundlage",
        "messen zum Teil dasselbe",
        need().name,
    ):
        assert expected in words.replace("\\", "")
    table = cross_table()
    counts = [int(cell.split(":")[0]) for cell in table.to_numpy().ravel()]
    assert sum(counts) == 19


def test_thresholds_of_the_address_change_the_table() -> None:
    strict = cross_table(
        rand_anteil="ab 90 % nicht erreicht", rand_dichte="unter 50 Menschen je km²"
    )
    lax = cross_table(rand_anteil="ab 25 % nicht erreicht", rand_dichte="unter 300 Menschen je km²")
    count = [
        sum(int(cell.split(":")[0]) for cell in one["ländliche Randlage"]) for one in (strict, lax)
    ]
    assert count[0] < count[1]


@pytest.mark.parametrize("value", STRANGE)
def test_strange_thresholds_fall_back(value: str) -> None:
    names = ("rand_anteil", "rand_dichte", "rang_anteil", "rand_index")
    usual = cross_table()
    assert cross_table(**dict.fromkeys(names, value)).equals(usual)


def test_the_files_hold_both_and_the_basis(tmp_path: Path) -> None:
    with speaking(GERMAN):
        found = remote.of_gaps(of(level=Level.GEMEINDE), need(), Thresholds())
        content = tables.make(remote.sheets(found), "xlsx")
        csv = tables.make(remote.sheets(found), "csv").decode("utf-8-sig")
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Gebiete", "Gekreuzt", "Angaben"]
    assert book["Gebiete"].max_row == 1 + 38
    about = {row[0]: row[1] for row in book["Angaben"].iter_rows(values_only=True)}
    assert "eigene Annahmen" in about["Rechenweg und Grenzen"]
    assert "Lage (rechnerisch)" in csv.splitlines()[0]


def test_without_an_index_only_the_setting_is_told() -> None:
    with speaking(GERMAN):
        found = remote.of_gaps(of(level=Level.SOZIALRAUM), None, Thresholds())
        assert "kein Index" in remote.both(found)
        assert set(found.table["burden"]) == {"unknown"}
        assert "remote" in set(found.table["setting"])
        assert len(remote.notes(found)) == 1


def test_broken_figures_leave_the_rest_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise DataProblem("synthetisch.xlsx", "eine Tabelle")

    monkeypatch.setattr(figures, "current", broken)
    screen = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30).run()
    screen = screen.switch_page(FILE).run()
    assert not screen.exception
    assert "synthetisch" in screen.error[0].value
    assert "Zum Mitnehmen" in said(screen)


def test_another_district(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        counts = [int(cell.split(":")[0]) for cell in cross_table().to_numpy().ravel()]
        assert sum(counts) == 8
        assert context.district_key() == VERDEN


@pytest.mark.parametrize("file", [one.file for one in SCREENS if one.where != "planning"])
def test_citizens_never_see_it(file: str) -> None:
    shown = text_of(opened(file))
    assert not any(word in shown for word in WORDS)
