"""The commands for own data: template, import, versions, withdrawal."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from tests.deliveries import DEFINITION, GOOD, PARTICULARS, filled, table
from tests.pages.test_cli import run

ROW = ("neu", *GOOD[1:])


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the store of the district whose deliveries these are."""
    monkeypatch.setenv("FAMILIENWEGWEISER_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("FAMILIENWEGWEISER_DISTRICT", "03361")
    return tmp_path / "store"


def test_the_template_is_written_filled_in_and_imported_without_a_change(
    store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "vorlage.xlsx"
    assert run("template", "-o", str(path), "--data-area", "finanzen").returncode == 0
    book = openpyxl.load_workbook(path)
    for address, value in PARTICULARS.items():
        book["Angaben"][address] = value
    book["Indikatoren"].append(DEFINITION)
    for row in book["Werte"].iter_rows(min_row=2):
        row[0].value, row[3].value, row[4].value, row[5].value = "neu", "2024", 5, 50
    book.save(path)
    answer = run("import-data", str(path))
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "Vorschau: neu: 8, geändert: 0, unverändert: 0" in answer.stdout
    assert "Gespeichert als Version 1." in answer.stdout
    assert (store / "own_data" / "03361" / "1").is_dir()


def test_refused_rows_are_named_and_the_good_ones_kept(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "lieferung.xlsx"
    path.write_bytes(filled([ROW, ("neu", *GOOD[1:4], 5, "viele", "")], [DEFINITION]))
    answer = run("import-data", str(path))
    assert answer.returncode == 2
    assert "Abgelehnt: lieferung.xlsx, Werte!F3: Erwartet wird eine Zahl" in answer.stderr
    assert "Zeilen mit Werten: 2, übernommen: 1, abgelehnt: 1" in answer.stdout
    assert "lieferung.xlsx" in run("own-data").stdout
    assert "Version 1 ist zurückgezogen" in run("withdraw", "1").stdout
    assert run("withdraw", "2").returncode == 2
    assert store.is_dir()


def test_a_dry_run_shows_everything_and_keeps_nothing(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "lieferung.xlsx"
    part = ("neu", "03361001", "Achim", "2024", 4, 50, "")
    path.write_bytes(filled([ROW, part], [DEFINITION]))
    answer = run("import-data", str(path), "--dry-run")
    assert answer.returncode == 0
    assert "Widerspruch: neu, Achim (033610001), 2024" in answer.stderr
    assert "Nichts gespeichert." in answer.stdout
    assert not (store / "own_data").exists()


def test_a_text_file_needs_its_source_on_the_command_line(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "werte.csv"
    path.write_bytes(table("einwohner;033610001;;2024;99;;"))
    answer = run("import-data", str(path))
    assert answer.returncode == 2
    assert "die Quelle der Werte" in answer.stderr
    answer = run("import-data", str(path), "--source", "Synthese")
    assert "Trennzeichen: Semikolon" in answer.stdout
    assert "Traceback" not in answer.stderr
    assert store.is_dir()


def test_a_level_that_the_district_lacks_is_refused(store: Path, tmp_path: Path) -> None:
    answer = run("template", "-o", str(tmp_path / "v.xlsx"), "--area-level", "planregion")
    assert answer.returncode == 2
    assert "gibt es in Landkreis Verden nicht" in answer.stderr
    assert not (store / "own_data").exists()


@pytest.mark.usefixtures("store")
def test_few_people_in_own_figures_of_a_shipped_indicator_stay_hidden(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    counts = {"03361001": 30, "03361002": 2, "03361003": 40}
    rows = [f"auslaender_2022;{key};;2025;{count};900;" for key, count in counts.items()]
    path.write_bytes(table(*rows))
    answer = run("import-data", str(path), "--source", "synthetisch")
    assert answer.returncode == 0, answer.stderr
    output = tmp_path / "werte.csv"
    assert run("indicators", "--level", "gemeinde", "-o", str(output)).returncode == 0
    found = pd.read_csv(output, dtype=str, keep_default_na=False)
    mine = found[(found["Indikator"] == "auslaender_2022") & (found["Zeitraum"] == "2025")]
    said = dict(zip(mine["Gebietsschlüssel"], mine["Hinweis"] + mine["Zähler"], strict=True))
    assert said == {"03361001": "30.0", "03361002": "geheim", "03361003": "40.0"}
