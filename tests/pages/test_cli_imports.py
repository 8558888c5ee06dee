"""Importing facilities on the command line: shown, kept or refused, stored, undone."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.feature_server import COUNT, feature_server
from tests.pages.command_line import run
from tests.pages.own_data_store import VERDEN, own_store
from tests.received import csv, row


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for console in ("out", "err"):
        monkeypatch.setattr(f"pages.commands.console.{console}.width", 300, raising=False)
    with own_store(tmp_path / "store", VERDEN):
        yield


def test_a_file_is_shown_stored_and_undone(tmp_path: Path) -> None:
    file, report = tmp_path / "liste.csv", tmp_path / "abgelehnt.xlsx"
    file.write_bytes(csv(row(), row(Name="[b]Zweiter[/b]", PLZ="x"), encoding="cp1252"))
    chosen = ("import", str(file), "--source", "Synthetische Quelle")
    said = run(*chosen, "--dry-run", "--report", str(report), code=2)
    for part in (
        "Zeichensatz: Windows-1252",
        "Trennzeichen: Semikolon",
        "postcode (PLZ)",
        "liste.csv, Zeile 3, Spalte „PLZ“: „x“ ist keine Postleitzahl mit 5 Ziffern.",
        "neu: 1, geändert: 0",
        "abgelehnt: 1",
        "Nichts gespeichert",
    ):
        assert part in said
    sheet = openpyxl.load_workbook(report).active
    assert [cell.value for cell in sheet[2]][:2] == ["3", "PLZ"]
    said = run(*chosen, code=2)
    number = re.search(r"Gespeichert als Import (\d+)", said)
    assert number
    assert "Import der Datei liste.csv" in run("history")
    assert "unverändert: 1" in run(*chosen, code=2)
    assert "Zurückgenommen: 1 Eintrag" in run("undo-import", number[1])
    assert "neu: 1" in run(*chosen, "--dry-run", code=2)


def test_wrong_choices_are_refused_in_german(tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(csv(row()))
    assert "die Quelle der Einträge" in run("import", str(file), code=2)
    source = ("--source", "Synthetische Quelle")
    assert "die Spalte „nein“" in run("import", str(file), *source, "--column", "note=nein", code=2)
    assert "Name=Wert" in run("import", str(file), *source, "--decide", "neu", code=2)
    assert "Nummer einer Zeile" in run("import", str(file), *source, "--decide", "x=neu", code=2)
    assert "Koordinatensystem wie" in run("import", str(file), *source, "--crs", "Mond", code=2)
    assert "lesbare Datei" in run("import", str(tmp_path / "fehlt.csv"), *source, code=2)


def test_a_service_is_imported_and_stays_out_of_the_history_with_its_query() -> None:
    with feature_server() as (address, _):
        file = f"{address}/oapif/collections/orte/items?schluessel=geheim"
        said = run("import", file, "--source", "Synthetische Quelle", "--dry-run")
        assert f"Zeilen: {COUNT}, neu: {COUNT}" in said
        assert "geheim" not in said
        broken = f"{address}/loop/collections/orte/items"
        assert "auf eine frühere" in run("import", broken, "--source", "S", code=2)
    assert "mit http:// oder https://" in run("import", "http://a:b@x/", "--source", "S", code=2)
