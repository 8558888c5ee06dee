"""All values of the indicators as one table: complete, with source, small counts hidden."""

from pathlib import Path

import pandas as pd
import pytest

from geo.model import Level
from loaders.presets import read_preset
from pages import context, figures
from pages.context import district
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
    known = figures.catalogue(district()).indicators
    assert {item.key for item in read_preset(path).items} <= set(known)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_command_writes_the_table(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"werte.{ending}"
    assert run("indicators", "--level", "planregion", "-o", str(path)).returncode == 0
    found = pd.read_excel(path, dtype=str) if ending == "xlsx" else pd.read_csv(path, dtype=str)
    assert set(found["Gebietsschlüssel"]) == {"1", "2", "3", "4"}
    assert tuple(found.columns) == figures.COLUMNS
