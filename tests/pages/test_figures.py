"""All values of the indicators as one table: complete, with source, small counts hidden."""

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from geo.model import Level
from loaders.presets import read_preset
from pages import context, figures
from pages.context import district
from pages.ui.planning import frame
from tests.pages.test_cli import run

PRESETS = sorted((context.DATA / "presets").glob("*.toml"))
BEETZSEE = "120695902"


@pytest.fixture(scope="module")
def sozialraeume() -> pd.DataFrame:
    return figures.table(district(), Level.SOZIALRAUM)


def test_every_value_says_area_period_and_source(sozialraeume: pd.DataFrame) -> None:
    assert tuple(sozialraeume.columns) == figures.COLUMNS
    for column in ("Indikator", "Gebiet", "Zeitraum", "Quelle"):
        assert (sozialraeume[column].astype(str) != "").all()
        assert sozialraeume[column].notna().all()


def test_inhabitants_are_those_of_the_profile(sozialraeume: pd.DataFrame) -> None:
    chosen = sozialraeume["Gebietsschlüssel"].eq(BEETZSEE)
    chosen &= sozialraeume["Indikator"].eq("einwohner")
    newest = sozialraeume[chosen].sort_values("Zeitraum").iloc[-1]
    assert newest["Wert"] == district().areas.at[BEETZSEE, "population"]


def test_a_hidden_value_is_no_value(sozialraeume: pd.DataFrame) -> None:
    hidden = sozialraeume[sozialraeume["Hinweis"] == figures.HIDDEN]
    assert hidden[["Wert", "Zähler"]].isna().all(axis=None)


def test_the_levels_add_up_to_the_same_whole(sozialraeume: pd.DataFrame) -> None:
    whole = figures.table(district(), Level.LANDKREIS)
    for key in ("einwohner", "wohnungen"):
        total = whole[whole["Indikator"] == key].set_index("Zeitraum")["Wert"]
        parts = sozialraeume[sozialraeume["Indikator"] == key].groupby("Zeitraum")["Wert"].sum()
        assert parts[total.index].equals(total)


@pytest.mark.parametrize("path", PRESETS, ids=lambda path: path.stem)
def test_presets_name_indicators_that_exist(path: Path) -> None:
    known = figures.stored(district()).catalogue.indicators
    assert {item.key for item in read_preset(path).items} <= set(known)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_command_writes_the_table(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"werte.{ending}"
    assert run("indicators", "--level", "planregion", "-o", str(path)).returncode == 0
    found = pd.read_excel(path, dtype=str) if ending == "xlsx" else pd.read_csv(path, dtype=str)
    assert set(found["Gebietsschlüssel"]) == {"1", "2", "3", "4"}
    assert tuple(found.columns) == figures.COLUMNS


def test_first_visitors_who_come_together_wait_for_one_computation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    computed = []

    def slow(*_: object) -> dict[str, object]:
        computed.append(1)
        time.sleep(0.05)
        return {}

    monkeypatch.setattr(figures, "protected_values", slow)
    figures._figures.cache_clear()
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: figures.current(), range(6)))
    figures._figures.cache_clear()
    assert len(computed) == len(set(map(id, found))) == 1


@pytest.mark.parametrize("name", [figures.CATALOGUE_FILE, figures.RULE_FILE])
def test_the_revision_changes_with_catalogue_and_rule(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(figures, "protected_values", lambda *_: {})
    data = Path(shutil.copytree(context.DATA, tmp_path / "data"))
    monkeypatch.setattr(context, "DATA", data)
    found = set()
    for change in ("", "", "# eine Bemerkung\n"):
        with (data / name).open("a", encoding="utf-8") as file:
            file.write(change)
        figures._figures.cache_clear()
        found.add(figures.current().revision)
    figures._figures.cache_clear()
    assert len(found) == 2


def test_what_is_loaded_ahead_are_the_figures_the_screens_show() -> None:
    figures._figures.cache_clear()
    frame.load()
    assert figures._figures.cache_info().currsize == 1
    assert figures.current() is figures.current()
    assert figures._figures.cache_info().misses == 1
