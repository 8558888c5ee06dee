"""Own data from the template to the screens: filled, checked, looked at before, imported."""

import dataclasses
import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.indicators.model import DataArea
from geo.model import Level
from loaders import own_data
from loaders.own_data import checker
from pages import clock, context, figures
from pages.context import district
from pages.i18n import text
from pages.ui.planning import data_check, data_result, template_button
from tests.deliveries import DEFINITION, PARTICULARS, saved
from tests.pages.own_data_store import own_store
from tests.pages.test_cli import run
from tests.pages.test_screens import opened, tables_of, text_of

FILE = "planning_data.py"
BEETZSEE, BRUECK, SMALL = "120695902", "120695904", 2
HEADER = "Indikator;Gebietsschlüssel;Zeitraum;Zähler;Nenner"
NEW = ("neu", *DEFINITION[1:])


def filled(rows: Sequence[Sequence[Any]] = (), period: str = "2024") -> bytes:
    """Return the template of all Sozialräume, filled in: the first count is small."""
    raw = template_button.content(DataArea.FINANCES, Level.SOZIALRAUM)
    book = openpyxl.load_workbook(io.BytesIO(raw))
    for address, value in PARTICULARS.items():
        book["Angaben"][address] = value
    book["Indikatoren"].append(NEW)
    sheet = book["Werte"]
    for number, row in enumerate(sheet.iter_rows(min_row=2)):
        row[0].value, row[3].value = "neu", period
        row[4].value, row[5].value = (SMALL if number == 0 else 100 + number), 1000
    for number, cells in enumerate(rows, start=sheet.max_row + 1):
        for column, value in enumerate(cells, start=1):
            sheet.cell(number, column, value)
    return saved(book)


def read_here(raw: bytes, *about: Any, **told: Any) -> own_data.Import:
    """Read a file without a process of its own, which takes seconds to begin."""
    return dataclasses.replace(own_data.read_own_data(raw, *about, **told), original=b"")


@pytest.fixture(autouse=True)
def _quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "apart" not in request.node.name:
        monkeypatch.setattr(own_data, "read_apart", read_here)


def uploaded(raw: bytes, name: str = "lieferung.xlsx", source: str = "") -> AppTest:
    app = opened(FILE)
    app.file_uploader[0].set_value((name, raw, "application/octet-stream"))
    app.run()
    if source:
        app.text_input(key="eigene_datei_quelle").set_value(source).run()
    assert not app.exception
    return app


def tables(app: AppTest) -> str:
    return "\n".join(table.to_string() for table in tables_of(app))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    with own_store(tmp_path / "store") as path:
        yield path


def test_the_template_filled_in_is_checked_apart_and_looked_at_before(store: Path) -> None:
    app = uploaded(filled())
    assert not app.error
    said = text_of(app)
    assert "**19 Zeilen** sind in Ordnung" in said
    assert [one.value for one in app.success] == [text("plan-data-no-findings")]
    assert "neu: 19" in said
    assert "17 mit Wert, 2 geheim, 0 ohne Daten" in said
    preview = tables_of(app)[-1]
    row = preview[preview.iloc[:, 0] == "Amt Beetzsee"]
    assert row.iloc[0, 1] == "geheim"
    assert "101,0 je 1.000" in set(preview.iloc[:, 1]) or "102,0 je 1.000" in set(
        preview.iloc[:, 1]
    )
    assert not (store / "own_data").exists(), "nothing is kept from the browser"


def test_the_preview_is_what_the_screens_show_after_the_import(store: Path, tmp_path: Path) -> None:
    raw = filled()
    shown = tables_of(uploaded(raw))[-1]
    path = tmp_path / "lieferung.xlsx"
    path.write_bytes(raw)
    before = figures.current().revision
    assert run("import-data", str(path)).returncode == 0
    after = figures.current()
    assert after.revision != before, "without a restart"
    found = after.of("neu", Level.SOZIALRAUM).set_index("area_key")
    assert found["hidden"].sum() == 2
    names = district().areas["name"]
    hidden = {names[key] for key in found.index[found["hidden"]]}
    assert set(shown.loc[shown.iloc[:, 1] == "geheim"].iloc[:, 0]) == hidden
    assert found["value"].loc[BRUECK] == pytest.approx(101)
    again = uploaded(raw)
    assert "unverändert: 17" in text_of(again)
    assert "bisher geheim: 2" in text_of(again)
    assert "lieferung" in text_of(again)
    assert (store / "own_data" / district().key / "1").is_dir()


def test_findings_name_cell_and_cause(store: Path) -> None:
    rows = [("neu", BEETZSEE, "", "2023", "viele", 100), ("neu", "99999", "", "2023", 5, 100)]
    app = uploaded(filled(rows))
    shown = tables(app).replace("\\", "")
    assert "Werte!E21" in shown
    assert "ein Wort, eine Einheit oder ein Zeichen" in shown
    assert "„99999“" in shown
    assert "**2 Zeilen** sind abgelehnt" in text_of(app)
    assert not (store / "own_data").exists()


def test_findings_as_a_file_compute_nothing() -> None:
    finding = own_data.CellFinding("a.csv", "Zeile 2", "eine Zahl", '=HYPERLINK("x")', "")
    raw = data_result.findings_csv([finding])
    assert b"'=HYPERLINK" in raw


def test_changed_values_stand_beside_the_shown_ones(store: Path) -> None:
    was = figures.current().of("wohnungen", Level.SOZIALRAUM).set_index("area_key")
    rows = [("wohnungen", BEETZSEE, "", "15.05.2022", 99, "")]
    app = uploaded(filled(rows))
    assert "geändert: 1" in text_of(app)
    shown = tables(app)
    assert f"{was['value'].loc[BEETZSEE]:,.0f}".replace(",", ".") in shown
    assert "An 1 Stelle passt" in app.warning[0].value
    assert not (store / "own_data").exists()


def test_a_text_file_is_asked_for_its_source(store: Path) -> None:
    raw = f"{HEADER}\neinwohner;{BEETZSEE};2025;1234;\n".encode()
    app = uploaded(raw, "werte.csv")
    assert text("plan-data-source-first") in text_of(app)
    app.text_input(key="eigene_datei_quelle").set_value("Synthese").run()
    assert "**1 Zeile** ist in Ordnung" in text_of(app)
    assert "Quelle: Synthese" in text_of(app)
    assert not (store / "own_data").exists()


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(150_000_000))
    return buffer.getvalue()


HOSTILE = {
    "bomb": (bomb, "ausgepackt unter 100 MB"),
    "too large": (lambda: b"PK\x03\x04" + bytes(own_data.MOST_BYTES), "höchstens 20 MB"),
    "old excel": (lambda: b"\xd0\xcf\x11\xe0" + bytes(900), ".xls"),
    "renamed": (lambda: b"PK\x03\x04 and then nothing", "lesbare Excel-Datei"),
    "no text": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "NUL-Byte"),
    "empty": (lambda: b"   \n", "mit Inhalt"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_german(store: Path, name: str) -> None:
    make, said = HOSTILE[name]
    source = "Synthese" if name in {"no text", "empty"} else ""
    app = uploaded(make(), source=source)
    assert [one.value for one in app.error] == [text("plan-data-refused")]
    assert said in "\n".join(str(one.value) for one in app.code)
    assert "4. Übernehmen" in [one.value for one in app.header]
    assert not (store / "own_data").exists()


def test_discarding_forgets_file_and_findings(store: Path) -> None:
    app = uploaded(filled())
    next(one for one in app.button if one.label == text("plan-data-discard")).click().run()
    assert not app.exception
    assert text("plan-data-result") not in [one.value for one in app.subheader]
    assert not app.file_uploader[0].value
    for key in ("eigene_datei_0", "eigene_datei_befund", "eigene_datei_quelle"):
        assert key not in app.session_state
    assert not (store / "own_data").exists()


def test_a_file_that_is_taken_away_is_forgotten(store: Path) -> None:
    app = uploaded(filled())
    app.file_uploader[0].set_value(None).run()
    assert "eigene_datei_befund" not in app.session_state
    assert not (store / "own_data").exists()


def test_nothing_of_the_file_is_in_the_address(store: Path) -> None:
    app = uploaded(filled(), name="geheimer-name.xlsx")
    app.selectbox(key="vorschau_ebene").set_value(Level.PLANREGION).run()
    assert not app.query_params
    assert not (store / "own_data").exists()


def test_versions_are_told_newest_first_and_withdrawn_ones_marked(store: Path) -> None:
    place = district()
    for name in ("erste.xlsx", "zweite.xlsx"):
        known = figures.stored(place).catalogue
        made = own_data.read_own_data(filled(), name, known, place, today=clock.today())
        own_data.keep(context.STORE, place.key, made, clock.today())
    own_data.withdraw(context.STORE, place.key, 1, clock.today())
    said = next(one.value for one in opened(FILE).markdown if "Version 1" in str(one.value))
    newest, oldest = said.replace("\\", "").splitlines()
    assert "zweite.xlsx" in newest
    assert "erste.xlsx" in oldest
    assert "Zurückgezogen am" in oldest
    assert "Zurückgezogen" not in newest
    assert PARTICULARS["B3"] not in said, "who delivers is not told"
    assert store.is_dir()


def test_very_many_findings_are_counted(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "MOST_FINDINGS", 3)
    app = uploaded(filled([("neu", "99999", "", str(2000 + n), 5, 100) for n in range(9)]))
    assert "**9 Befunde**" in text_of(app)
    imported = app.session_state["eigene_datei_befund"][1].imported
    assert (len(imported.findings), imported.more) == (3, 6)
    buttons = [cast("Any", one).label for one in app.get("download_button")]
    assert text("plan-data-findings-first", count=3) in buttons
    assert not (store / "own_data").exists()


def test_the_previews_that_are_kept_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_check, "_preview", lambda *_: pd.DataFrame())
    result, place = data_check.Checked(figures.current(), figures.current().catalogue), district()
    asked = [("neu", str(year), Level.SOZIALRAUM) for year in range(40)]
    for what in asked:
        data_check.preview(result, cast("own_data.Import", None), place, what)
    assert list(result.previews) == asked[-data_check.MOST_PREVIEWS :]


def test_another_screen_forgets_the_file(store: Path) -> None:
    app = uploaded(filled())
    assert "eigene_datei_befund" in app.session_state
    app.switch_page("planning_map.py").run()
    assert not app.exception
    assert "eigene_datei_befund" not in app.session_state
    assert not (store / "own_data").exists()
