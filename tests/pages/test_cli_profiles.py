"""The commands for profiles: one area, all areas, both districts, and what they refuse."""

from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
from typer.testing import CliRunner

from pages.cli import app
from tests.deliveries import filled
from tests.pages.test_cli import run

COLUMNS = ("Fälle", "Menschen", "je 100.000", 100_000, "", "", "ja", "", "")


def test_one_profile_by_key_and_by_name(tmp_path: Path) -> None:
    path = tmp_path / "beetzsee.pdf"
    answer = CliRunner().invoke(app, ["profile", "--area", "120695902", "-o", str(path)])
    assert answer.exit_code == 0
    assert "Sozialraumprofil Amt Beetzsee" in answer.stdout
    found = pypdf.PdfReader(path)
    assert found.metadata is not None
    assert found.metadata.title == "Sozialraumprofil Amt Beetzsee"
    path = tmp_path / "nuthetal.docx"
    answer = CliRunner().invoke(app, ["profile", "--area", "nuthetal", "-o", str(path)])
    assert answer.exit_code == 0
    tables = docx.Document(str(path)).tables
    said = [cell.text for table in tables for row in table.rows for cell in row.cells]
    assert any("Demographietyp 3" in cell for cell in said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("profile --area Betzsee -o x.pdf", "Meinten Sie: Beetzsee"),
        ("profile --area qqqq -o x.pdf", "gibt es in Landkreis Potsdam-Mittelmark nicht"),
        ("profile --area 120695902 -o x.doc", "endet auf .pdf, .docx oder .xlsx"),
        ("profiles --area Nuthetal --format exe -o x", "Es gibt: pdf, docx, xlsx"),
        ("profiles -o x", "Entweder --all oder"),
        ("profiles --all --area Nuthetal -o x", "Entweder --all oder"),
    ],
)
def test_what_cannot_be_written_is_refused_in_german(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = CliRunner().invoke(app, arguments.split())
    assert answer.exit_code == 2
    assert said in " ".join(answer.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_own_data_of_a_district_without_planregionen_and_small_counts_stay_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAMILIENWEGWEISER_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("FAMILIENWEGWEISER_DISTRICT", "03361")
    keys = ("01", "03", "05", "06", "08", "09", "12")
    rows = [("faelle", f"0336100{key}", "", "2024", 400 + int(key), 9_000, "") for key in keys]
    rows[0] = ("faelle", "033610001", "", "2024", 2, 1234, "")
    definition = ("faelle", "Synthetische Fälle", "Finanzen", *COLUMNS)
    path = tmp_path / "lieferung.xlsx"
    path.write_bytes(filled(rows, [definition]))
    answer = run("import-data", str(path))
    assert answer.returncode == 0, answer.stderr
    folder = tmp_path / "profile"
    answer = run("profiles", "--all", "-o", str(folder), "--format", "xlsx")
    assert answer.returncode == 0, answer.stderr
    assert "8 Profile" in answer.stdout
    assert len(list(folder.iterdir())) == 8
    book = openpyxl.load_workbook(folder / "achim-033610001-profil.xlsx")
    facts = dict(book["Angaben"].iter_rows(min_row=2, max_col=2, values_only=True))
    assert "Gehört zu" not in facts
    assert facts["Demographietyp"] == "keine Daten"
    cells = {row[1]: row for row in book["Indikatoren"].iter_rows(values_only=True)}
    assert cells["Synthetische Fälle"][2] is None
    assert cells["Synthetische Fälle"][4] == "geheim"
    said = " ".join(str(cell) for sheet in book for row in sheet.values for cell in row)
    assert [secret for secret in ("162,1", "162.0", "1.234", "1234") if secret in said] == []
