"""The screen of time series: growth from the source, gaps at breaks, index, events, files."""

import io
import itertools
import math
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.model import Level
from loaders import own_data
from pages import context, figures
from pages.context import district
from pages.print import tables
from pages.ui import charts
from pages.ui.planning import newest_values, trend, trend_chart, trend_events, trend_table
from pages.ui.planning.trend_view import Scale, View, view
from tests.colours import VISIONS, lab
from tests.deliveries import DEFINITION, TODAY, filled, read
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_screens import ROOT, opened, tables_of, text_of

SCREEN = "planning_trend.py"
TELTOW, BEETZSEE = "120690616", "120695902"
INDEX = "Index (erster Zeitraum der Grundlage = 100)"


def shown(indicator: str, scale: Scale = Scale.VALUES, *chosen: str) -> View:
    one = figures.current().catalogue.indicators[indicator]
    return view(figures.current(), one, Level.SOZIALRAUM, list(chosen), scale)


def inhabitants(key: str) -> pd.Series:
    """Return inhabitants of a Sozialraum by date from the source itself."""
    people = pd.read_csv(ROOT / "data/12069/population.csv", dtype={"gemeinde_key": str})
    areas = district().areas
    inside = areas.index[areas["parent_key"] == key]
    return people[people["gemeinde_key"].isin(inside)].groupby("date")["total"].sum()


def test_the_growth_on_one_basis_is_that_of_the_source() -> None:
    people = inhabitants(TELTOW)
    first, last = people["2013-12-31"], people["2023-12-31"]
    said = text_of(opened(SCREEN, gebiet="Teltow")).replace("\\", "")
    assert f"gestiegen: +{last - first:,} Personen".replace(",", ".") in said
    assert f"+{100 * (last / first - 1):.1f} %".replace(".", ",") in said
    assert "Der Wert von 31.12.2024 steht auf einer neuen Grundlage für sich" in said


def test_the_index_is_that_of_the_source() -> None:
    people = inhabitants(TELTOW)
    cells = {cell.period: cell for cell in shown("einwohner", Scale.INDEX).lines[TELTOW]}
    expected = 100 * people["2021-12-31"] / people["2013-12-31"]
    assert cells["2021-12-31"].value == pytest.approx(expected)
    assert cells["2024-12-31"].said == "kein Index"
    table = tables_of(opened(SCREEN, darstellung=INDEX, gebiet="Teltow"))[0]
    assert table.at["Teltow", "31.12.2021 (Zensus 2011)"] == f"{expected:.1f}".replace(".", ",")


def test_lines_are_never_drawn_across_a_break() -> None:
    dates = [(date, value) for date, value, _ in trend_chart.points(shown("einwohner"), TELTOW)]
    known = [date for date, value in dates if value is not None]
    assert known[0] == "2009-12-31"
    assert [date for date, value in dates if value is None] == ["2013-12-31", "2024-12-31"]
    assert "zu „Zensus 2022“" in text_of(opened(SCREEN))


def test_the_district_is_drawn_where_it_can_be_compared() -> None:
    names = {
        scale: [trace.name for trace in trend_chart.lines(shown("einwohner", scale), {}, "AB").data]
        for scale in Scale
    }
    assert "Landkreis" in names[Scale.INDEX]
    assert "Landkreis" not in names[Scale.VALUES]
    share = trend_chart.lines(shown("frauenanteil", Scale.VALUES, TELTOW), {}, "AB")
    assert [trace.name for trace in share.data] == ["Landkreis", "Teltow", "Übrige Gebiete"]


def test_the_table_has_the_district_first_and_marks_the_breaks() -> None:
    table = tables_of(opened(SCREEN, linien="Teltow"))[0]
    assert list(table.index[:3]) == ["Landkreis", "Amt Beetzsee", "Teltow"]
    assert len(table) == 20
    marked = [name for name in table.columns if name.startswith("‖")]
    assert marked == ["‖ 31.12.2013 (Zensus 2011)", "‖ 31.12.2024 (Zensus 2022)"]


@pytest.mark.parametrize("chosen", [["Teltow"] * 2, ["Gibt es nicht"], ["Teltow", "Beelitz"] * 9])
def test_any_number_of_lines_in_the_address_is_harmless(chosen: list[str]) -> None:
    app = AppTest.from_file(str(ROOT / "pages/portal.py"), default_timeout=30).run()
    app.query_params["linien"] = chosen
    app = app.switch_page(SCREEN).run()
    assert not app.exception
    assert len(app.multiselect[0].value) <= trend.MOST_OTHERS


def test_an_indicator_without_a_series_offers_those_that_have_one() -> None:
    app = opened(SCREEN, indikator="Nettokaltmiete")
    assert "nur einen Zeitraum (15.05.2022)" in text_of(app)
    offered = [button.label for button in app.button]
    assert "Einwohnerinnen und Einwohner" in offered
    assert "Nettokaltmiete" not in offered
    app = next(one for one in app.button if one.label == "Bevölkerungsdichte").click().run()
    assert "„Bevölkerungsdichte“ von 31.12.2009" in text_of(app)


def test_the_series_of_the_district_is_told_apart() -> None:
    app = opened(SCREEN, indikator="Frauen und Mädchen")
    assert "Der Landkreis seit 1995" in [header.value for header in app.header]
    assert "Eine andere Quelle als oben" in text_of(app)
    assert tables_of(app)[-1].at["1995", "Wert"] == "50,4 %"


def test_events_are_numbered_alike_in_chart_and_list() -> None:
    app = opened(SCREEN, ereignisse="true")
    said = text_of(app)
    assert "1. **2003:** Erste Überlegungen" in said
    assert "8. **Ende 2020:**" in said
    drawn = trend_events.inside(context.milestones(), shown("einwohner").periods)
    assert 1 not in drawn
    assert drawn[3] == "2010-04-29"
    figure = trend_chart.lines(shown("einwohner"), drawn, "AB")
    signs = [note.text for note in figure.layout.annotations]
    assert {str(number) for number in drawn} <= set(signs)
    assert "Ereignisse" not in [head.value for head in opened(SCREEN).header]


def test_a_district_without_planregionen(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        app = opened(SCREEN, ereignisse="true", linien="Ottersberg")
    assert "25.08.2003:" in text_of(app)
    assert "Verden eingeführt" in text_of(app)
    assert list(tables_of(app)[0].index[:3]) == ["Landkreis", "Achim", "Ottersberg"]


def test_no_forecast_is_shown() -> None:
    app = opened(SCREEN)
    assert "keine Prognose" in text_of(app)
    last = shown("einwohner").periods[-1]
    assert last <= TODAY.isoformat()


def test_the_files_have_source_date_and_every_value() -> None:
    one = shown("einwohner", Scale.INDEX, TELTOW)
    content = io.BytesIO(tables.csv_bytes(trend_table.export(one)))
    table = pd.read_csv(content)
    assert len(table) == 20 * 7
    assert table["Quelle"].str.contains("Destatis").all()
    assert table["Abgerufen am"].str.fullmatch(r"\d{4}-\d\d-\d\d").all()
    row = table[(table["Gebiet"] == "Teltow") & (table["Zeitraum"] == "2023-12-31")].iloc[0]
    assert row["Wert"] == inhabitants(TELTOW)["2023-12-31"]
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes(trend_table.sheets(one))))
    assert book.active is not None
    assert book.active.max_row == 20 * 7 + 1


def test_hidden_values_stay_hidden_in_chart_table_and_file(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        areas = newest_values.names(district(), Level.SOZIALRAUM)
        secret, name = next(iter(areas.items()))
        rows = [
            ("neu", key, areas[key], str(year), 1 if key == secret else 40 + number, 300, "")
            for year in (2022, 2023)
            for number, key in enumerate(areas)
        ]
        imported = read(filled(rows, [DEFINITION]), catalogue=figures.stored(district()).catalogue)
        own_data.keep(tmp_path, "03361", imported, TODAY)
        one = shown("neu")
        drawn = trend_chart.lines(one, {}, "AB").to_json()
        exported = trend_table.export(one)
        table = tables_of(opened(SCREEN, indikator="Neu"))[0]
    assert all(math.isnan(cell.value) and cell.said == "geheim" for cell in one.lines[secret])
    assert f"{name}, 2022" not in drawn
    assert "Verden (Aller), 2022" in drawn
    own = exported[exported["Gebiet"] == name]
    assert list(own["Hinweis"]) == ["geheim"] * 2
    assert own[["Wert", "Zähler"]].isna().all(axis=None)
    assert set(table.loc[name]) == {"geheim"}


def test_names_beside_lines_have_room() -> None:
    heights = [100.0, 101.0, 102.0, 300.0]
    shifts = trend_chart.shifts(heights)
    moved = [height + shift for height, shift in zip(heights, shifts, strict=True)]
    assert all(b - a >= trend_chart.LABEL_PX for a, b in itertools.pairwise(sorted(moved)))
    assert moved[3] == 300.0


def test_lines_differ_for_every_kind_of_colour_vision() -> None:
    colors = [look[0] for look in trend_chart.LOOKS] + [trend_chart.QUIET, charts.INK_LIGHT]
    for vision in VISIONS.values():
        for one, other in itertools.combinations(colors, 2):
            assert np.linalg.norm(lab(one, vision) - lab(other, vision)) >= 10
    assert len({look[1:] for look in trend_chart.LOOKS}) == len(trend_chart.LOOKS)
