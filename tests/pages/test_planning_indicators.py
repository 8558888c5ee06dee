"""The catalogue of indicators: complete, found, in order, and as files."""

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.indicators.model import DataArea
from geo.model import Level
from loaders import own_data
from pages import clock, context, figures
from pages.context import district
from pages.i18n import text
from pages.print import tables
from pages.ui.planning import (
    indicators_entry,
    indicators_files,
    indicators_rule,
    template_button,
)
from tests.deliveries import DEFINITION, PARTICULARS, saved
from tests.pages.own_data_store import own_store
from tests.pages.test_screens import opened, tables_of, text_of

FILE = "planning_indicators.py"


def labels(app: AppTest) -> list[str]:
    return [str(one.label) for one in app.expander if "·" in str(one.label)]


@pytest.fixture(scope="module")
def whole() -> AppTest:
    return opened(FILE)


def test_every_indicator_stands_in_its_data_area_in_order(whole: AppTest) -> None:
    known = figures.current().catalogue
    assert [one.value for one in whole.header][:8] == list(known.data_areas.values())
    wanted = [one.label for area in known.data_areas for one in known.of_area(area)]
    assert [label.split("**")[1].replace("\\", "") for label in labels(whole)] == wanted


def test_every_entry_says_what_one_has_to_know(whole: AppTest) -> None:
    bodies = {
        body.split("Schlüssel für Dateien:** ")[-1].split("\n")[0].replace("\\", ""): body
        for body in (str(one.value) for one in whole.markdown)
        if "Zähler:**" in body
    }
    assert set(bodies) == set(figures.current().catalogue.indicators)
    names = ("numerator", "denominator", "formula", "unit", "polarity", "side", "lebenslagen")
    for body in bodies.values():
        for name in (*names, "premise", "limitation", "source", "licence"):
            assert f"**{text(f'plan-indicators-{name}')}:** " in body
    assert "Kinder, Jugend und Familie" in bodies["unter18"]
    assert "100 × Zähler ÷ Nenner − 100" in bodies["wachstum"].replace("\\", "")
    assert "keiner, es ist eine Anzahl" in bodies["einwohner"]


def test_coverage_is_that_of_the_newest_period() -> None:
    found = figures.current()
    rows = {row.level: row for row in indicators_entry.coverage(found, "einwohner")}
    assert rows[Level.SOZIALRAUM].with_value == rows[Level.SOZIALRAUM].areas == 19
    assert rows[Level.GEMEINDE].areas == 38
    inhabitants = found.of("einwohner", Level.GEMEINDE)
    assert rows[Level.GEMEINDE].periods == tuple(sorted(set(inhabitants["period"])))
    centres = indicators_entry.coverage(found, "familienzentren")
    assert {row.level: row.with_value for row in centres}[Level.GEMEINDE] == 0


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"begriff": "MIETE"}, {"Nettokaltmiete"}),
        ({"begriff": "flucht"}, {f"Menschen mit ausländischem Pass ({y})" for y in (2011, 2022)}),
        (
            {"datenbereich": "Kinder und Jugendliche", "seite": "Bedarf"},
            {"Menschen unter 18 Jahren"},
        ),
        ({"indikator": "Bahnhöfe und Haltepunkte"}, {"Bahnhöfe und Haltepunkte"}),
        ({"begriff": "xyzxyz"}, set()),
    ],
)  # fmt: skip
def test_the_address_finds_indicators(chosen: dict[str, str], found: set[str]) -> None:
    app = opened(FILE, **chosen)
    shown = {label.split("**")[1].replace("\\", "") for label in labels(app)}
    assert shown == found
    assert (text("plan-indicators-nothing") in text_of(app)) == (not found)


def test_indicators_with_a_series_have_more_than_one_period() -> None:
    app = opened(FILE, zeitreihe="true")
    known = {one.label: key for key, one in figures.current().catalogue.indicators.items()}
    shown = {known[label.split("**")[1].replace("\\", "")] for label in labels(app)}
    found = figures.current()
    levels = [name.key for name in district().levels]
    many = {key for key in known.values() if any(len(found.periods(key, at)) > 1 for at in levels)}
    assert shown == many
    assert many


def test_an_empty_data_area_shows_the_way_and_the_series_of_the_district(whole: AppTest) -> None:
    empty = [area for area in DataArea if not figures.current().catalogue.of_area(area)]
    assert len(empty) == 4
    assert text_of(whole).count("Keine Daten – so liefern Sie sie") == len(empty)
    rows = [list(row) for table in tables_of(whole) for row in table.itertuples(index=False)]
    assert ["Arbeitslosenquote", "4,1 %", "2021", "1998 – 2021"] in rows


def test_the_template_of_a_data_area_and_level() -> None:
    raw = template_button.content(DataArea.FINANCES, Level.PLANREGION)
    rows = list(openpyxl.load_workbook(io.BytesIO(raw))["Werte"].iter_rows(min_row=2))
    assert [row[1].value for row in rows] == ["1", "2", "3", "4"]


def test_the_catalogue_as_files() -> None:
    table = pd.read_excel(io.BytesIO(tables.xlsx_bytes({"x": indicators_files.catalogue_table()})))
    assert len(table) == len(figures.current().catalogue.indicators)
    assert table["Das sagt die Zahl nicht"].notna().all()
    assert set(table["Abgerufen am"]) == {clock.today().isoformat()}


def test_the_values_as_files_have_what_the_figures_have() -> None:
    raw = tables.csv_bytes(indicators_files.values_table(Level.SOZIALRAUM))
    assert raw.startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(io.BytesIO(raw), dtype={"Gebietsschlüssel": str})
    expected = figures.table(district(), Level.SOZIALRAUM)
    assert table["Wert"].to_numpy() == pytest.approx(expected["Wert"].to_numpy(), nan_ok=True)
    assert (table["Wert"].isna() == (table["Hinweis"] == "keine Daten")).all()


def test_every_figure_of_the_rule_has_its_source(whole: AppTest) -> None:
    rule = figures.current().rule
    assert len(indicators_rule.sources(rule)) == len(rule.sources) == 5
    assert f"unter {rule.minimum_count} bleibt geheim" in text_of(whole)
    assert f"Nenner unter {rule.minimum_denominator} liegt" in text_of(whole)


@pytest.fixture
def with_own(tmp_path: Path) -> Iterator[None]:
    """Give the district own data about few people."""
    place = district()
    raw = template_button.content(DataArea.FINANCES, Level.SOZIALRAUM)
    book = openpyxl.load_workbook(io.BytesIO(raw))
    for address, value in PARTICULARS.items():
        book["Angaben"][address] = value
    book["Indikatoren"].append(DEFINITION)
    for number, row in enumerate(book["Werte"].iter_rows(min_row=2)):
        row[0].value, row[3].value = "neu", "2024"
        row[4].value, row[5].value = (1 if number == 0 else 100 + number), 1000
    imported = own_data.read_own_data(
        saved(book), "v.xlsx", figures.stored(place).catalogue, place, today=clock.today()
    )
    with own_store(tmp_path):
        own_data.keep(context.STORE, place.key, imported, clock.today())
        yield


@pytest.mark.usefixtures("with_own")
def test_own_data_are_marked_and_small_counts_counted_as_hidden() -> None:
    app = opened(FILE, datenbereich="Finanzen")
    assert labels(app) == ["**Neu** · je 1\\.000 · eigene Daten"]
    assert "dazu 2 geheim" in text_of(app)
    assert "Mit Werten aus eigenen Daten" in text_of(app)
    raw = tables.csv_bytes(indicators_files.values_table(Level.SOZIALRAUM))
    table = pd.read_csv(io.BytesIO(raw))
    own = table[table["Indikator"] == "neu"]
    assert own.loc[own["Hinweis"] == "geheim", ["Wert", "Zähler"]].isna().all(axis=None)
    assert (own["Hinweis"] == "geheim").sum() == 2


def test_a_figure_that_is_only_defined_says_that_it_is_not_measured() -> None:
    said = text_of(opened(FILE))
    assert "Anteil der Suchen" in said
    assert "speichert keine Suchen" in said
