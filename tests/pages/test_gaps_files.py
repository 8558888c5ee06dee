"""The files about who is not reached: opened again, complete, with sources, without secrets."""

import datetime as dt
import io
import json
import re
import sqlite3
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import openpyxl
import pandas as pd
import pypdf
import pytest
from shapely import Point

from geo.demand import Group
from geo.model import Level
from geo.publish import public_facilities
from geo.travel import Mode
from pages import context, reach
from pages.context import showing
from pages.i18n import GERMAN, speaking
from pages.print import gaps_geo, gaps_pdf, gaps_svg, geodata, tables
from pages.ui.planning import gaps, gaps_files, gaps_tables
from pages.ui.planning.gaps import Gaps
from pages.ui.planning.gaps_measures import Measure
from tests.pages.gaps_cases import USUAL, by_hand, of, row
from tests.pages.own_data_store import VERDEN
from tests.pages.test_web_api import SECRETS, with_facilities

DAY = dt.date(2026, 11, 21)
DISTRICTS = {"12069": "EPSG:25833", VERDEN: "EPSG:25832"}
HINT = "Das ist ein rechnerischer Hinweis"


def made(gaps: Gaps, kind: str, ending: str) -> bytes:
    with speaking(GERMAN):
        return gaps_geo.make(gaps, kind, ending)


def opened(content: bytes, tmp_path: Path, ending: str) -> gpd.GeoDataFrame:
    path = tmp_path / f"datei.{ending}"
    path.write_bytes(content)
    return gpd.read_file(path)


def sheet(gaps: Gaps, ending: str) -> bytes:
    with speaking(GERMAN):
        return tables.make(gaps_tables.sheets(gaps), ending)


def pdf_of(gaps: Gaps) -> pypdf.PdfReader:
    with speaking(GERMAN):
        return pypdf.PdfReader(io.BytesIO(gaps_pdf.make(gaps, DAY)))


def words_of(reader: pypdf.PdfReader) -> str:
    said = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("- ", "")


@pytest.mark.parametrize("ending", geodata.MEDIA_TYPES)
@pytest.mark.parametrize("key", DISTRICTS)
def test_areas_are_opened_again_with_their_figures(key: str, ending: str, tmp_path: Path) -> None:
    with showing(key):
        found = of("grundschule", Level.GEMEINDE)
        frame = opened(made(found, "areas", ending), tmp_path, ending)
    assert frame.crs == (DISTRICTS[key] if ending == "gpkg" else "EPSG:4326")
    assert list(frame["area_key"].astype(str)) == list(found.table.index)
    assert frame["people"].to_numpy() == pytest.approx(found.table["people"].round(1).to_numpy())
    assert frame["reached_share"].to_numpy() == pytest.approx(
        found.table["reached_share"].round(4).to_numpy()
    )
    assert frame.geometry.is_valid.all()
    shapes = found.place.areas.loc[list(found.table.index)].geometry
    assert frame.to_crs(DISTRICTS[key]).area.sum() == pytest.approx(shapes.area.sum(), rel=0.01)


@pytest.mark.parametrize("ending", geodata.MEDIA_TYPES)
@pytest.mark.parametrize("key", DISTRICTS)
def test_cells_add_up_to_the_people_of_the_district(key: str, ending: str, tmp_path: Path) -> None:
    with showing(key):
        found = of("grundschule")
        frame = opened(made(found, "cells", ending), tmp_path, ending)
    assert frame.crs == (DISTRICTS[key] if ending == "gpkg" else "EPSG:4326")
    assert frame["people"].sum() == pytest.approx(found.whole["people"], abs=0.05 * len(frame))
    assert frame["unreached"].sum() == pytest.approx(
        found.whole["unreached"], abs=0.05 * len(frame)
    )
    assert (frame["people"] * 10 % 1).round(6).isin([0, 1]).all()
    assert frame.loc[frame["reached"].astype(bool), "minutes"].max() <= 15


@pytest.mark.parametrize("ending", geodata.MEDIA_TYPES)
def test_what_nobody_reaches_is_said_beside_the_empty_figure(ending: str, tmp_path: Path) -> None:
    found = of("grundschule", Level.GEMEINDE)
    first = found.table.index[0]
    table = found.table.copy()
    table.loc[first, ["median_min", "supply_per_1000"]] = [np.inf, np.nan]
    frame = opened(made(replace(found, table=table), "areas", ending), tmp_path, ending)
    line = frame[frame["area_key"].astype(str) == first].iloc[0]
    assert np.isnan(line["median_min"])
    assert np.isnan(line["supply_per_1000"])
    assert line["median_min_status"] == line["supply_per_1000_status"] == "nicht erreicht"
    known = frame[frame["median_min"].notna()]
    assert set(known["median_min_status"]) == {"erreicht"}


def test_what_has_no_way_is_empty_in_files_and_not_zero(tmp_path: Path) -> None:
    found = of("gemeinschaftsunterkunft")
    cells = opened(made(found, "cells", "gpkg"), tmp_path, "gpkg")
    assert cells["minutes"].isna().all()
    assert set(cells["minutes_status"]) == {"keine Daten"}
    areas = opened(made(found, "areas", "geojson"), tmp_path, "geojson")
    assert {"median_min", "reached", "unreached", "nowhere"}.isdisjoint(areas.columns)
    assert areas["facilities"].sum() > 0


def test_files_say_what_they_are_about(tmp_path: Path) -> None:
    found = of()
    path = tmp_path / "gebiete.gpkg"
    path.write_bytes(made(found, "areas", "gpkg"))
    with sqlite3.connect(path) as file:
        ((stored,),) = file.execute("SELECT metadata FROM gpkg_metadata")
    metadata: dict[str, str] = dict(re.findall(r'<MDI key="(.+?)">(.*?)</MDI>', stored))
    collection = json.loads(made(found, "cells", "geojson"))
    about = dict(openpyxl.load_workbook(io.BytesIO(sheet(found, "xlsx")))["Angaben"].values)
    for said in (metadata, collection["about"], about):
        assert said["Frage"].startswith("Familienzentrum: Menschen unter 18, höchstens 15 Minuten")
        assert said["Hinweis"].startswith(HINT)
        assert "Zensus 2011" in said["Grundlage"]
        assert "31.12.2024" in said["Grundlage"]
        assert "Destatis" in said["Quellen"]
        assert "Luftlinie" in said["Wege"]
        assert said["Datenstand"] == context.district().revision
        assert "Datenlücke" in said["Liste der Angebote"]


def test_the_tables_have_numbers_and_words() -> None:
    found = of()
    book = openpyxl.load_workbook(io.BytesIO(sheet(found, "xlsx")))
    assert book.sheetnames == ["Versorgung", "Angaben", "Spalten"]
    rows = pd.read_excel(io.BytesIO(sheet(found, "xlsx")), dtype={"Gebietsschlüssel": str})
    same = pd.read_csv(io.BytesIO(sheet(found, "csv")), dtype={"Gebietsschlüssel": str})
    assert len(rows) == len(same) == 20
    for table in (rows, same):
        assert table["Ebene"].tolist() == ["Landkreis", *["Sozialraum"] * 19]
        people = table.set_index("Gebietsschlüssel")["Menschen"]
        assert people.iloc[1:].sum() == pytest.approx(people["12069"], abs=1)
        ziesar = table.set_index("Gebiet").loc["Amt Ziesar"]
        assert ziesar["Angebot je 1.000 Erreichte (2SFCA)"] == "nicht erreicht"
        assert "weder ein eigenes Angebot" in ziesar["In Worten"]
        assert "Datenlücke" in ziesar["In Worten"]
    helps = {row[0] for row in book["Spalten"].iter_rows(min_row=2, values_only=True)}
    assert helps <= set(rows.columns)


def test_minutes_that_nobody_has_are_words_in_a_table() -> None:
    found = by_hand(row(median_min=np.inf, p90_min=np.inf, unreached=1000.0), row())
    table = gaps_tables.sheets(found)["Versorgung"]
    assert table["Minuten für die Hälfte"].tolist() == [6.0, "nicht erreicht", 6.0]


@pytest.mark.parametrize("key", DISTRICTS)
def test_the_sheet_is_one_tagged_german_page(key: str) -> None:
    with showing(key):
        found = of("grundschule", question=replace(USUAL, mode=Mode.BIKE))
        reader = pdf_of(found)
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "de-DE"
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in reader.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("Grundschule: Menschen unter 18, höchstens 15")
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert len(reader.pages) == 1
    said = words_of(reader)
    for part in (HINT, "Rechenweg und Grenzen", "Luftlinie", "Zensus 2011", "Destatis", "Legende"):
        assert part in said
    assert found.unreached["name"].iloc[0] in said


@pytest.mark.parametrize("group", Group)
def test_the_longest_answers_fit_on_one_page(group: Group) -> None:
    for level in (Level.PLANREGION, Level.SOZIALRAUM, Level.GEMEINDE):
        for kind in ("jobcenter", "wohnungslosenhilfe", "gemeinschaftsunterkunft"):
            asked = replace(USUAL, group=group, mode=Mode.WALK, minutes=5)
            assert len(pdf_of(of(kind, level, asked)).pages) == 1


def test_the_map_of_the_sheet_says_every_area() -> None:
    found = of()
    reader = pdf_of(found)
    size: Any = reader.trailer["/Size"]
    things: list[Any] = [reader.get_object(number) for number in range(1, size)]
    alts = [str(one["/Alt"]) for one in things if isinstance(one, dict) and "/Alt" in one]
    assert len(alts) == 1
    assert all(name in alts[0] for name in found.table["name"])
    assert "Amt Ziesar 100" in alts[0]


def test_the_same_answer_makes_the_same_sheet() -> None:
    with speaking(GERMAN):
        assert gaps_pdf.make(of(), DAY) == gaps_pdf.make(of(), DAY)


def test_names_of_files_say_offer_level_and_limit() -> None:
    assert gaps_files.name(of(), "areas") == "versorgung-familienzentrum-sozialraum-15-minuten"
    assert gaps_files.name(of(), "cells") == "versorgung-familienzentrum-zellen-15-minuten"


def answer_with(monkeypatch: pytest.MonkeyPatch, *protections: str) -> Gaps:
    """Return an answer about shelters, with synthetic ones of Teltow more at one spot."""
    extra = (
        {"id": f"x-{protection}", "type": "frauenhaus", "location_class": protection}
        | {"gemeinde_key": "12069616", "name": f"synthetisch {protection}", "mobile": False}
        | {"location_precision": "address", "status": "active"}
        for protection in protections
    )
    place = with_facilities(context.district(), *extra)
    published = public_facilities(place)
    monkeypatch.setattr(context, "offers", lambda: published)
    for known in vars(reach).values():
        if hasattr(known, "cache_clear"):
            known.cache_clear()
    gaps.cells_of.cache_clear()  # type: ignore[attr-defined]
    return of("frauenhaus")


@pytest.fixture
def _forgetting() -> Iterator[None]:
    yield
    for known in (*vars(reach).values(), gaps.cells_of):
        if hasattr(known, "cache_clear"):
            known.cache_clear()


def drawn(found: Gaps) -> str:
    with speaking(GERMAN):
        return gaps_svg.area_map(found, Measure.DENSITY, [])


@pytest.mark.usefixtures("_forgetting")
def test_a_protected_place_is_in_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answer_with(monkeypatch, "municipality", "district")
    assert found.table.loc["120690616", "unplaced"] == 1
    # the shelter of the neighbouring city is none of the district's
    assert found.whole["unplaced"] == 2
    (x_m, y_m), *_ = (
        gpd.GeoSeries([Point(12.34567, 52.34567)], crs="EPSG:4326")
        .to_crs(found.place.crs)[0]
        .coords
    )
    traces = [*(secret.encode() for secret in SECRETS), b"synthetisch"]
    traces += [struct.pack("<d", x_m), struct.pack("<d", y_m), f"{x_m:.0f}".encode()]
    contents = [made(found, kind, one) for kind in gaps_geo.LAYERS for one in geodata.MEDIA_TYPES]
    contents += [sheet(found, "csv"), words_of(pdf_of(found)).encode(), drawn(found).encode()]
    with zipfile.ZipFile(io.BytesIO(sheet(found, "xlsx"))) as book:
        contents += [book.read(name) for name in book.namelist()]
    assert [trace for trace in traces for content in contents if trace in content] == []
    assert "<circle" not in drawn(found)
    assert "<rect" not in drawn(found)


@pytest.mark.usefixtures("_forgetting")
def test_the_test_above_would_notice_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answer_with(monkeypatch, "public")
    assert found.has_ways
    assert drawn(found).count("<circle") == 1
