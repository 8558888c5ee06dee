"""The command for an index: the figures of the core, the same bytes again, faults in German."""

import io
from pathlib import Path

import pandas as pd
import pytest

from geo.indicators.index import index
from geo.indicators.matrix import breaks, matrix
from geo.model import Level
from loaders.presets import read_preset, write_preset
from pages import context, figures
from tests.pages.test_cli import run

PRESET = context.DATA / "presets" / "bedarf.toml"
COLUMNS = ["area", "year", "value", "rank", "rank_low", "rank_high"]


def test_the_table_is_what_the_core_computes_and_its_file_brings_the_same_bytes(
    tmp_path: Path,
) -> None:
    first, second, copy = (tmp_path / name for name in ("a.csv", "b.csv", "copy.toml"))
    write_preset(copy, read_preset(PRESET))
    assert run("index", "--preset", str(PRESET), "-o", str(first)).returncode == 0
    assert run("index", "--preset", str(copy), "-o", str(second)).returncode == 0
    assert first.read_bytes() == second.read_bytes()
    written = pd.read_csv(io.BytesIO(first.read_bytes()), dtype={"area": str, "year": str})
    assert list(written.columns) == COLUMNS
    preset = read_preset(PRESET)
    found = {key: figures.current().of(key, Level.SOZIALRAUM) for key in preset.keys}
    core = index(matrix(found, preset), preset, breaks(found, preset)).set_index("area_key")
    core = core.loc[written["area"]]
    assert len(written) == len(core) == 19
    assert set(written["year"]) == {"2011-2024"}
    for column in COLUMNS[2:]:
        assert list(written[column]) == list(core[column]), column


def test_details_say_what_an_area_lacks(tmp_path: Path) -> None:
    path = tmp_path / "index.xlsx"
    options = ("--level", "gemeinde", "--details")
    answer = run("index", "--preset", str(PRESET), "-o", str(path), *options)
    assert "38 Zeilen" in answer.stdout
    sheets = pd.read_excel(path, sheet_name=None, dtype={"area": str})
    found = sheets["Index"]
    assert list(found.columns[: len(COLUMNS)]) == COLUMNS
    assert found["missing"].notna().equals(found["value"].isna())
    assert "keine Daten" in found["missing"].dropna().iloc[0]
    assert "20220515" in set(sheets["Auswahl"]["Inhalt"].astype(str))
    assert sheets["Indikatoren"]["Quelle"].notna().all()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"unter18"', '"unter81"', "„unter18“ (Menschen unter 18 Jahren)"),
        ('"neueste"', '"gleich"', "Kein Gebiet der Ebene"),
    ],
)
def test_a_fault_is_told_in_german_and_nothing_is_written(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    preset, output = tmp_path / "preset.toml", tmp_path / "index.csv"
    preset.write_text(PRESET.read_text("utf-8").replace(old, new, 1), "utf-8")
    answer = run("index", "--preset", str(preset), "-o", str(output))
    assert answer.returncode == 2
    assert said in answer.stderr.replace("\n", " ")
    assert "Traceback" not in answer.stderr
    assert not output.exists()


def test_a_district_without_the_figures_says_what_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(context.DISTRICT_VARIABLE, "03361")
    preset = PRESET.with_name("ressourcen.toml")
    command = ("index", "--preset", str(preset), "-o", str(tmp_path / "index.csv"))
    for options, said in (
        ((), "Gemeinde: 0 von 8"),
        (("--level", "planregion"), "Die Ebene „planregion“ gibt es in Landkreis Verden nicht"),
    ):
        answer = run(*command, *options)
        assert answer.returncode == 2
        assert said in answer.stderr
