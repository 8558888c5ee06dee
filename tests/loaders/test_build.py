"""The build of a tiny district, from raw files to shipped ones."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely
from typer.testing import CliRunner

from geo.model import Level
from geo.regions import at_level
from loaders.build.__main__ import BROKEN_INPUT, app
from loaders.build.pipeline import build
from loaders.build.product import Product
from loaders.problems import DataProblem
from loaders.shipped import load_district, verify

DATA = Path(__file__).parents[2] / "data"


def built(raw: Path, out: Path) -> dict[str, Product]:
    return {product.name: product for product in build(raw, out)}


def facilities(out: Path) -> dict[str, dict[str, Any]]:
    document = json.loads((out / "facilities.geojson").read_text("utf-8"))
    return {f["properties"]["id"]: f for f in document["features"]}


def test_same_input_gives_the_same_bytes(raw: Path, out: Path) -> None:
    build(raw, out)
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    build(raw, out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    assert {"datapackage.json", "population_grid_2011.parquet", "refused.csv"} <= set(first)


def test_built_district_loads(raw: Path, out: Path) -> None:
    build(raw, out)
    district = load_district(out, DATA / "taxonomy")
    assert district.areas.at["12069", "population"] == 3 * 990
    assert district.areas.at["12069", "population_date"] == "2024-12-31"
    assert list(at_level(district.areas, Level.SOZIALRAUM)["name"]) == ["Amt Test", "Probstadt"]
    assert list(district.membership["planregion_key"]) == ["1", "2"]
    for resource in district.resources:
        verify(out, resource)


def test_every_record_is_counted(raw: Path, out: Path) -> None:
    build(raw, out)
    package = json.loads((out / "datapackage.json").read_text("utf-8"))
    counts = {r["name"]: r["row_counts"] for r in package["resources"]}
    assert counts["facilities"] == {"read": 7, "accepted": 6, "refused": 1, "flagged": 6}
    assert counts["ortsteile"] == {"read": 2, "accepted": 1, "refused": 1, "flagged": 0}
    for count in counts.values():
        assert count["read"] == count["accepted"] + count["refused"]


def test_collected_facility_is_translated(raw: Path, out: Path) -> None:
    build(raw, out)
    found = facilities(out)["f-1"]
    properties = found["properties"]
    assert found["geometry"] == {"type": "Point", "coordinates": [12.45, 52.15]}
    assert properties["type"] == "familienzentrum"
    assert properties["web"] == "https://www.example.org"
    assert properties["phones"] == ["033841 1234", "033841 5678"]
    assert (properties["as_of"], properties["as_of_date"]) == ("ca. 2021", "2021-01-01")
    assert properties["more_source_urls"] == ["https://example.org/b"]


def test_school_and_addition_are_facilities_too(raw: Path, out: Path) -> None:
    build(raw, out)
    found = facilities(out)
    school = found["schule-1"]["properties"]
    assert (school["name"], school["ortsteil"]) == ("Grundschule „Am Bach“", "Bach")
    assert (school["street"], school["as_of"]) == ("Bachstraße 3", "2017-05")
    assert found["f-plus"]["properties"]["visibility"] == "professional"
    assert found["f-plus"]["geometry"] is None


HOURS = """
opening_hours.source = "synthetisch"
opening_hours.asOf = "2026-11"
opening_hours.openingHoursSpecification = [
  { dayOfWeek = ["Monday"], opens = "09:00", closes = "12:00" },
]
languages = ["de", "uk"]
"""
HOURS_CORRECTION = """
[[corrections]]
id = "f-1"
field = "opening_hours"
value = { source = "synthetisch", asOf = "2026-11", appointmentOnly = true }
reason = "am Telefon erfragt"
source = "synthetisch"
"""


def test_hours_kept_by_hand_are_shipped(raw: Path, out: Path) -> None:
    for name, more in (("additions.toml", HOURS), ("corrections.toml", HOURS_CORRECTION)):
        path = out / name
        path.write_text(path.read_text("utf-8") + more, "utf-8")
    build(raw, out)
    found = {key: item["properties"] for key, item in facilities(out).items()}
    rule = {"dayOfWeek": ["Monday"], "opens": "09:00", "closes": "12:00"}
    assert found["f-plus"]["opening_hours"]["openingHoursSpecification"] == [rule]
    assert found["f-plus"]["languages"] == ["de", "uk"]
    assert found["f-1"]["opening_hours"]["appointmentOnly"] is True
    assert found["f-2"]["opening_hours"] == {}


def test_broken_hours_in_additions_name_entry_and_field(raw: Path, out: Path) -> None:
    path = out / "additions.toml"
    text = path.read_text("utf-8") + HOURS.replace("12:00", "08:00")
    path.write_text(text, "utf-8")
    with pytest.raises(DataProblem) as caught:
        build(raw, out)
    assert "f-plus" in str(caught.value)
    assert "opening_hours" in str(caught.value)
    assert "bevor es um 09:00 öffnet" in str(caught.value)


def test_protected_place_is_nowhere_in_the_output(raw: Path, out: Path) -> None:
    build(raw, out)
    everything = b"".join(path.read_bytes() for path in out.iterdir())
    for secret in ("Bachweg", "Bachwinkel", "Mühle", "12.551", "Standort geheim"):
        assert secret.encode() not in everything
    assert facilities(out)["f-3"]["geometry"] is None
    assert facilities(out)["f-4"]["properties"]["gemeinde_key"] == ""


def test_what_was_refused_and_flagged_is_listed_with_reason(raw: Path, out: Path) -> None:
    products = built(raw, out)
    refused = {(row["resource"], row["problem"]) for row in products["refused"].rows}
    assert ("facilities", "keine Schule, sondern eine Einrichtung ohne Schulform") in refused
    assert any(resource == "ortsteile" and "mehrfach" in text for resource, text in refused)
    flags = {(row["resource"], row["row"], row["column"]) for row in products["flags"].rows}
    assert ("facilities", "f-1", "phones") in flags
    assert ("census_2022", "12069001", "household_size") in flags
    assert ("sozialraeume", "120695001", "planregion_status") in flags


def test_percentages_become_shares_and_gaps_stay_gaps(raw: Path, out: Path) -> None:
    products = built(raw, out)
    first = products["census_2022"].rows[0]
    assert (first["vacancy_share"], first["household_size"]) == (0.032, None)
    cells = products["population_grid_2011"].rows
    assert [cell["over65_share"] for cell in cells] == [0.22, None]
    fact = products["district_facts"].rows[0]
    assert (fact["indicator"], fact["value"], fact["unit"]) == ("over65_share", 0.125, "Anteil")
    assert products["press_figures"].rows[0]["value"] == 0.068


def test_source_documents_are_called_by_their_titles(raw: Path, out: Path) -> None:
    products = built(raw, out)
    assert "Quelldokument" not in str(products["sozialraeume"].rows)
    assert "Quelldokument" not in str(products["family_centres"].rows)
    assert [event["date"] for event in products["family_centres"].rows] == ["2009", "2012-03-01"]
    assert products["family_centres"].rows[0]["area"] == "120695001"


def test_outlines_stay_one_coverage(raw: Path, out: Path) -> None:
    products = built(raw, out)
    rows = [*products["gemeinden"].rows, *products["surroundings"].rows]
    assert shapely.coverage_is_valid([row["geometry"] for row in rows])


def changed(name: str, old: str, new: str, count: int = -1) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, count), "utf-8")

    return change


def removed(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


BROKEN = {
    "file missing": (removed("bahnhoefe_2017.csv"), "bahnhoefe_2017.csv"),
    "column missing": (changed("bevoelkerung.csv", "stichtag", "datum"), "stichtag"),
    "decimal comma": (changed("zensus2022_gemeinden.csv", ",3.2,", ',"3,2",'), "Dezimalkomma"),
    "unknown code": (changed("einrichtungen.csv", "oeffentlich", "offen"), "ortsklasse"),
    "coordinate as text": (changed("einrichtungen.csv", "52.15,", "Nord,"), "lat, lon"),
    "station with decimal comma": (
        changed("bahnhoefe_2017.csv", "52.151,", '"52,151",'),
        "Dezimalkomma",
    ),
    "unknown sozialraum": (changed("historie_familienzentren.csv", "Test", "Tset"), "Tset"),
    "label missing": (changed("gemeindepunkte.csv", "12069003", "12069009"), "Beispielau"),
    "other district": (changed("gemeinden.geojson", '"12069"', '"12070"'), "12069"),
    "grid without value": (changed("zensus2011_gitter_1km.csv", ",300,", ",,"), "population"),
    "grid coordinate": (changed("zensus2011_gitter_1km.csv", "4488500", "x"), "EPSG:3035"),
    "neighbour missing": (changed("umgebung.geojson", "12054000", "12054001"), "12054000"),
    "overlapping areas": (
        changed("gemeinden.geojson", "12.5, 52.1]", "12.52, 52.1]", 1),
        "Grenzlinien",
    ),
    "population of no district": (changed("bevoelkerung.csv", "12069", "12070"), "12069"),
}


@pytest.mark.parametrize(("break_it", "words"), BROKEN.values(), ids=list(BROKEN))
def test_broken_raw_file_stops_the_build_before_anything_is_written(
    raw: Path, out: Path, break_it: Callable[[Path], None], words: str
) -> None:
    before = sorted(path.name for path in out.iterdir())
    break_it(raw)
    with pytest.raises(DataProblem) as caught:
        build(raw, out)
    assert words in str(caught.value)
    assert sorted(path.name for path in out.iterdir()) == before


HAND = {
    "correction without record": (changed("corrections.toml", 'id = "f-1"', 'id = "f-9"'), "f-9"),
    "correction of no field": (changed("corrections.toml", '"phones"', '"telefon"'), "telefon"),
    "correction without reason": (changed("corrections.toml", "reason", "grund"), "reason"),
    "district without office": (changed("district.toml", "[office]", "[amt]"), "office"),
    "addition without class": (changed("additions.toml", "location_class", "klasse"), "fehlt"),
    "unknown level": (changed("district.toml", '"sozialraum"', '"kiez"'), "levels"),
}


@pytest.mark.parametrize(("break_it", "words"), HAND.values(), ids=list(HAND))
def test_broken_hand_kept_file_is_named(
    raw: Path, out: Path, break_it: Callable[[Path], None], words: str
) -> None:
    break_it(out)
    with pytest.raises(DataProblem) as caught:
        build(raw, out)
    assert words in str(caught.value)


def test_duplicate_facility_is_refused_not_merged(raw: Path, out: Path) -> None:
    path = raw / "einrichtungen.csv"
    last = path.read_text("utf-8").splitlines()[1]
    path.write_text(path.read_text("utf-8") + last + "\n", "utf-8")
    products = built(raw, out)
    assert [row["row"] for row in products["refused"].rows if row["column"] == "id"] == [""]
    assert sum(row["id"] == "f-1" for row in products["facilities"].rows) == 1


def test_facility_with_a_broken_value_is_refused_and_the_rest_stays(raw: Path, out: Path) -> None:
    changed("einrichtungen.csv", "14806", "1480")(raw)
    products = built(raw, out)
    refused = [row for row in products["refused"].rows if row["column"] == "postcode"]
    assert [(row["row"], row["value"]) for row in refused] == [("f-1", "1480")]
    assert "f-2" in {row["id"] for row in products["facilities"].rows}


def test_swapped_coordinates_are_refused_not_drawn(raw: Path, out: Path) -> None:
    changed("schulen_2017.csv", "52.16123,12.55321", "12.55321,52.16123")(raw)
    changed("bahnhoefe_2017.csv", "52.151,12.451", "12.451,52.151")(raw)
    products = built(raw, out)
    refused = {row["row"]: row["problem"] for row in products["refused"].rows}
    assert "x/y vertauscht?" in refused["schule-1"]
    assert "x/y vertauscht?" in refused["bahnhof-801"]
    assert products["stations"].rows == ()


def test_district_without_own_lists_gets_empty_tables(raw: Path, out: Path) -> None:
    for name in ("gemeinden.geojson", "bevoelkerung.csv", "zensus2022_gemeinden.csv"):
        changed(name, "12069", "12070")(raw)
    for name in ("gemeindepunkte.csv", "zensus2011_gitter_1km.csv", "bahnhoefe_2017.csv"):
        changed(name, "12069", "12070")(raw)
    changed("district.toml", '"12069"', '"12070"')(out)
    (out / "corrections.toml").unlink()
    products = built(raw, out)
    assert products["family_centres"].rows == ()
    assert (out / "ortsteile.csv").read_text("utf-8") == "gemeinde_key,name,source_url\n"
    assert [row["id"] for row in products["facilities"].rows] == ["f-plus"]


def test_command_builds_all_districts_and_reports(raw: Path, out: Path) -> None:
    result = CliRunner().invoke(app, [str(raw), "--out", str(out.parent)])
    assert result.exit_code == 0
    assert "Landkreis Probe" in result.stderr
    assert result.stdout == ""


def test_command_names_broken_input_and_exits_with_2(raw: Path, out: Path) -> None:
    removed("ortsteile.csv")(raw)
    result = CliRunner().invoke(app, [str(raw), "--out", str(out.parent), "--district", "12069"])
    assert result.exit_code == BROKEN_INPUT
    assert "ortsteile.csv" in result.stderr


def test_command_without_districts_says_so(raw: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [str(raw), "--out", str(tmp_path / "leer")])
    assert result.exit_code == BROKEN_INPUT
    assert "district.toml" in result.stderr
