"""Tables as files: one format, no formula, nothing that a file cannot hold."""

import io

import pandas as pd
import pytest

from pages.print import tables

FOREIGN = pd.DataFrame({"=Spalte": ["ä\x01b", "\ufeff=1+1", "-x"], "Wert": [1.5, -2.0, None]})


@pytest.mark.parametrize("ending", tables.MEDIA_TYPES)
def test_a_table_comes_back_readable_and_harmless(ending: str) -> None:
    raw = io.BytesIO(tables.make({"Blatt": FOREIGN}, ending))
    found = pd.read_csv(raw) if ending == "csv" else pd.read_excel(raw, sheet_name="Blatt")
    assert list(found.columns) == ["'=Spalte", "Wert"]
    assert list(found["'=Spalte"]) == ["äb", "'\ufeff=1+1", "'-x"]
    assert list(found["Wert"].dropna()) == [1.5, -2.0]


def test_spreadsheets_know_the_umlauts_and_programs_get_no_mark() -> None:
    assert tables.csv_bytes(FOREIGN).startswith(b"\xef\xbb\xbf'=Spalte,Wert\n")
    assert tables.csv_text(FOREIGN).startswith("'=Spalte,Wert\n")
