"""Outlines from a VG250: compared with what is shipped, refused or replaced as one."""

import datetime as dt
import sqlite3
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd
import pytest
import shapely

from geo.model import Level
from geo.regions import at_level
from loaders.problems import DataProblem
from loaders.refresh import exchange
from loaders.refresh.boundaries import plan_boundaries
from loaders.refresh.delivery import received
from loaders.refresh.plan import Plan
from loaders.refresh.shipped_files import problems, read_shipped
from loaders.shipped import load_district
from tests import vg250

TODAY = dt.date(2026, 11, 22)
NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
ENCLAVE_M = 300


def planned(data: Path, key: str, file: Path, as_of: str = "") -> Plan:
    district = load_district(data / key, data / "taxonomy")
    return plan_boundaries(
        read_shipped(data / key), received(str(file)), district.facilities, TODAY, as_of
    )


def refused(data: Path, key: str, file: Path) -> str:
    before = vg250.contents(data / key)
    with pytest.raises(DataProblem) as problem:
        planned(data, key, file)
    assert vg250.contents(data / key) == before
    return str(problem.value)


def delivered(tmp_path: Path, frame: Any) -> Path:
    return vg250.geopackage(tmp_path / "vg250.gpkg", frame)


def enclave(data: Path, key: str) -> tuple[Any, str, str, str]:
    """Return a circle around an entry deep inside of its Gemeinde; giver, taker and the entry."""
    district = load_district(data / key, data / "taxonomy")
    frame = vg250.outlines(key).set_index("AGS")
    known = district.facilities[district.facilities["location_precision"] == "address"]
    for name, point in known.geometry.to_crs(frame.crs).items():
        giver = known.at[name, "gemeinde_key"]
        circle = point.buffer(ENCLAVE_M)
        if giver in frame.index and frame.geometry[giver].contains(circle.buffer(ENCLAVE_M)):
            taker = next(one for one in frame.index if one.startswith(key) and one != giver)
            return circle, giver, taker, str(name)
    raise AssertionError(key)


@pytest.mark.parametrize("form", ["gpkg", "packed", "shape"])
def test_the_same_outlines_change_nothing(data: Path, tmp_path: Path, key: str, form: str) -> None:
    frame = vg250.outlines(key)
    file = (
        vg250.shapefile(tmp_path / "vg250.zip", frame)
        if form == "shape"
        else delivered(tmp_path, frame)
    )
    if form == "packed":
        file = vg250.packed(tmp_path / "vg250.zip", file)
    plan = planned(data, key, file)
    assert plan.obstacles == plan.hints == ()
    assert plan.moves == ()
    assert plan.facts["Ebene"].casefold() == "vg250_gem"
    assert plan.facts["Stand"].startswith("2026-01-01")
    assert plan.facts["Quellenvermerk"] == "© GeoBasis-DE / BKG (2026), Daten verändert"
    assert len(plan.areas) == {vg250.PM: 38, vg250.VERDEN: 11}[key]
    for one in plan.areas:
        assert one.changed_share is not None
        assert one.changed_share < 1e-4
        assert one.notes == ()
    assert "flags.csv" not in plan.files


def test_an_area_that_changes_hands_is_shown_and_replaced(
    data: Path, tmp_path: Path, key: str
) -> None:
    circle, giver, taker, entry = enclave(data, key)
    frame = vg250.given_away(circle, giver, taker)(vg250.outlines(key))
    folder = data / key
    before = vg250.contents(folder)
    plan = planned(data, key, delivered(tmp_path, frame), "2026-02-01")
    assert vg250.contents(folder) == before
    changed = {one.key for one in plan.areas if (one.changed_share or 0) > 1e-4}
    assert changed == {giver, taker}
    lost = next(one for one in plan.areas if one.key == giver)
    assert lost.before_km2 is not None
    assert lost.after_km2 is not None
    assert lost.before_km2 - lost.after_km2 == pytest.approx(circle.area / 1e6, rel=0.2)
    assert entry in {one.id for one in plan.moves}
    names = {one.key: one.name for one in plan.areas}
    moved = next(one for one in plan.moves if one.id == entry)
    assert (moved.gemeinde_before, moved.gemeinde_after) == (names[giver], names[taker])

    exchange.replace(folder, plan.files, plan.shipped.basis, plan.label, NOW)
    after = vg250.contents(folder)
    assert {name for name in after if after[name] != before[name]} == {
        "gemeinden.geojson", "flags.csv", "datapackage.json",
    }  # fmt: skip
    assert problems(folder) == ()
    assert f"facilities,{entry},gemeinde_key" in after["flags.csv"].decode()
    district = load_district(folder, data / "taxonomy")
    gemeinden = at_level(district.areas, Level.GEMEINDE)
    assert gemeinden.geometry[taker].contains(district.facilities.geometry[entry])
    assert district.facilities.at[entry, "gemeinde_key"] == giver
    assert shapely.coverage_is_valid(gemeinden.geometry.to_crs("EPSG:4326").values)


def test_credit_date_and_sources_are_renewed(data: Path, tmp_path: Path, key: str) -> None:
    plan = planned(data, key, delivered(tmp_path, vg250.outlines(key)))
    folder = data / key
    exchange.replace(folder, plan.files, plan.shipped.basis, plan.label, NOW)
    known = vg250.package(folder)
    assert known["gemeinden"]["as_of"] == "2026-01-01"
    for name in ("gemeinden", "surroundings", "places"):
        assert "© GeoBasis-DE / BKG (2026), Daten verändert" in known[name]["credit"]
        titles = [one["title"] for one in known[name]["sources"]]
        assert "BKG, Verwaltungsgebiete 1:250 000 (VG250), Stand 2026-01-01" in titles
    assert "31.12.2023" in str(known["surroundings"]["sources"]), "whence its population is"
    assert "Destatis" in known["gemeinden"]["credit"]
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])
    again = planned(data, key, tmp_path / "vg250.gpkg")
    assert again.files == {}, "the same delivery once more"


def test_a_new_name_reaches_all_files(data: Path, tmp_path: Path, key: str) -> None:
    folder = data / key
    own = next(
        row
        for row in read_shipped(folder).product("gemeinden").rows
        if row["association_type"] == "verbandsfrei"
    )
    frame = vg250.renamed(own["key"], "Neustadt an der Probe")(vg250.outlines(key))
    plan = planned(data, key, delivered(tmp_path, frame))
    (renamed,) = [one for one in plan.areas if one.notes]
    assert renamed.notes == (f"umbenannt: bisher {own['name']}",)
    exchange.replace(folder, plan.files, plan.shipped.basis, plan.label, NOW)
    for name in ("gemeinden.geojson", "places.geojson", "sozialraeume.csv"):
        assert "Neustadt an der Probe" in (folder / name).read_text("utf-8"), name
    shown = load_district(folder, data / "taxonomy").areas
    assert (
        list(shown.loc[[own["key"], own["association_key"]], "name"])
        == ["Neustadt an der Probe"] * 2
    )
    assert problems(folder) == ()


def test_a_wrong_hash_is_refused_before_reading(tmp_path: Path) -> None:
    file = tmp_path / "vg250.gpkg"
    file.write_bytes(b"nothing that could be read")
    with pytest.raises(DataProblem, match="nichts wurde gelesen") as problem:
        received(str(file), "0" * 64)
    assert "0" * 64 in str(problem.value)
    found = received(str(file)).sha256
    assert received(str(file), found.upper()).sha256 == found
    with pytest.raises(DataProblem, match="64 Ziffern"):
        received(str(file), "abc")


def test_another_crs_is_refused(verden: Path, tmp_path: Path) -> None:
    data, key = verden.parent, vg250.VERDEN
    frame = vg250.outlines(key)
    said = refused(data, key, delivered(tmp_path, frame.to_crs("EPSG:25833")))
    assert "das Koordinatensystem EPSG:25832; gefunden: EPSG:25833" in said
    assert "utm32s" in said
    lying = frame.to_crs("EPSG:25833").set_crs("EPSG:25832", allow_override=True)
    said = refused(data, key, vg250.geopackage(tmp_path / "falsch.gpkg", lying))
    assert "ein anderes Koordinatensystem, als die Datei nennt" in said


def test_another_layer_is_refused(verden: Path, tmp_path: Path) -> None:
    data, key = verden.parent, vg250.VERDEN
    frame = vg250.outlines(key)
    said = refused(data, key, vg250.geopackage(tmp_path / "a.gpkg", frame, "vg250_vwg"))
    assert "die Ebene vg250_gem mit den Gemeinden; gefunden: vg250_krs, vg250_vwg" in said
    swapped = frame.assign(AGS=frame["AGS"].str[:5])
    said = refused(data, key, vg250.geopackage(tmp_path / "b.gpkg", swapped))
    assert "b.gpkg, Zeile 1, Spalte „AGS“" in said
    assert f"„{key}“ ist kein Gemeindeschlüssel mit 8 Ziffern" in said
    said = refused(data, key, vg250.geopackage(tmp_path / "c.gpkg", frame.rename(
        columns={"GEN": "NAME"})))  # fmt: skip
    assert "Spalte „GEN“" in said
    said = refused(data, key, vg250.shapefile(tmp_path / "d.zip", frame, "VG250_KRS"))
    assert "gefunden: VG250_KRS" in said


def test_keys_without_leading_zero_are_named(verden: Path, tmp_path: Path) -> None:
    frame = vg250.outlines(vg250.VERDEN)
    bare = frame.assign(AGS=frame["AGS"].str.lstrip("0"))
    said = refused(verden.parent, vg250.VERDEN, delivered(tmp_path, bare))
    assert "Schlüssel ohne führende Null" in said


@pytest.mark.parametrize("missing", ["row", "cell"])
def test_a_missing_gemeinde_is_an_obstacle(verden: Path, tmp_path: Path, missing: str) -> None:
    data, key = verden.parent, vg250.VERDEN
    frame = vg250.outlines(key)
    gone = frame["AGS"].iloc[1]
    if missing == "row":
        frame = frame[frame["AGS"] != gone]
    else:
        frame.loc[1, "AGS"] = ""
    plan = planned(data, key, delivered(tmp_path, frame))
    assert plan.files == {}
    (said,) = plan.obstacles
    assert f"es fehlen {gone}; neu sind keine" in said
    assert "Gebietsänderung" in said
    (one,) = [one for one in plan.areas if one.notes]
    assert (one.key, one.after_km2, one.notes) == (gone, None, ("fällt weg",))


def test_a_changed_key_is_recognised_by_its_area(verden: Path, tmp_path: Path) -> None:
    data, key = verden.parent, vg250.VERDEN
    frame = vg250.outlines(key)
    old, new = frame["AGS"].iloc[2], f"{key}999"
    frame.loc[2, "AGS"] = new
    plan = planned(data, key, delivered(tmp_path, frame))
    notes = {one.key: one.notes for one in plan.areas if one.notes}
    assert notes == {
        old: (f"AGS geändert: jetzt {new}",),
        new: (f"AGS geändert: bisher {old}",),
    }
    assert len(plan.obstacles) == 1
    assert plan.files == {}


def test_another_association_and_missing_neighbours_are_obstacles(
    verden: Path, tmp_path: Path
) -> None:
    data, key = verden.parent, vg250.VERDEN
    frame = vg250.outlines(key)
    frame.loc[0, "ARS"] = f"{key}9999{frame['AGS'].iloc[0][5:]}"
    frame = frame[frame["AGS"].str.startswith(key)]
    plan = planned(data, key, delivered(tmp_path, frame))
    assert plan.files == {}
    assert [said.split(":")[0] for said in plan.obstacles] == [
        "In einen anderen Verband kommen",
        "In der Umgebung fehlen",
    ]


def test_overlapping_outlines_are_refused(verden: Path, tmp_path: Path) -> None:
    data, key = verden.parent, vg250.VERDEN
    frame = vg250.outlines(key)
    frame.loc[0, "geometry"] = frame.geometry.iloc[0].buffer(500)
    said = refused(data, key, delivered(tmp_path, frame))
    assert said.startswith("vg250.gpkg: Erwartet wird Flächen mit gemeinsamen Grenzen")


def test_water_is_left_out_and_parts_are_joined(verden: Path, tmp_path: Path) -> None:
    frame = vg250.outlines(vg250.VERDEN)
    part = shapely.box(*frame.geometry.iloc[0].bounds).centroid.buffer(700)
    inner = frame.geometry.iloc[0].intersection(part)
    whole = frame.geometry.iloc[0]
    first = frame.iloc[[0]]
    frame = pd.concat([frame, first, first], ignore_index=True)
    frame.loc[0, "geometry"] = whole.difference(part)
    frame.loc[len(frame) - 2, "geometry"] = inner
    frame.loc[len(frame) - 1, "geometry"] = whole.buffer(5000)
    frame.loc[len(frame) - 1, "GF"] = 2
    plan = planned(verden.parent, vg250.VERDEN, delivered(tmp_path, frame))
    assert all((one.changed_share or 0) < 1e-3 for one in plan.areas)
    assert plan.obstacles == ()


def test_a_shipped_file_that_was_changed_stops_it(verden: Path) -> None:
    with (verden / "population.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(DataProblem, match="nach dem Bau der Daten geändert"):
        read_shipped(verden)
    assert [problem.file for problem in problems(verden)] == ["population.csv"]


@pytest.mark.parametrize("content", [b"SQLite format 3\0 cut", b"PK\x03\x04 cut", b"%PDF-1.7"])
def test_damaged_and_foreign_files_are_refused(
    verden: Path, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "vg250.gpkg"
    file.write_bytes(content * 100)
    assert refused(verden.parent, vg250.VERDEN, file).startswith("vg250.gpkg: Erwartet wird")


def test_a_package_that_reaches_out_is_refused(verden: Path, tmp_path: Path) -> None:
    file = delivered(tmp_path, vg250.outlines(vg250.VERDEN))
    with sqlite3.connect(file) as known:
        known.execute("CREATE VIRTUAL TABLE aussen USING fts4(inhalt)")
    known.close()
    assert "virtuelle Tabelle" in refused(verden.parent, vg250.VERDEN, file)


def test_a_protected_place_is_never_named(data: Path, tmp_path: Path, key: str) -> None:
    circle, giver, taker, entry = enclave(data, key)
    frame = vg250.given_away(circle, giver, taker)(vg250.outlines(key))
    district = load_district(data / key, data / "taxonomy")
    entries = district.facilities
    entries.loc[entry, "location_class"] = "municipality"
    delivery = received(str(delivered(tmp_path, frame)))
    plan = plan_boundaries(read_shipped(data / key), delivery, entries, TODAY)
    assert entry not in {one.id for one in plan.moves}


def test_another_word_for_the_type_is_a_hint(verden: Path, tmp_path: Path) -> None:
    frame = vg250.outlines(vg250.VERDEN)
    frame.loc[0, "BEZ"] = "Flecken"
    plan = planned(verden.parent, vg250.VERDEN, delivered(tmp_path, frame))
    (hint,) = plan.hints
    assert hint.startswith("Achim heißt in der Lieferung „Flecken“, bisher „Stadt“")
    assert plan.obstacles == ()


def test_the_official_area_of_vg250_ew_is_taken_over(verden: Path, tmp_path: Path) -> None:
    frame = vg250.outlines(vg250.VERDEN).assign(EWZ=1, KFL=50.5)
    plan = planned(verden.parent, vg250.VERDEN, delivered(tmp_path, frame))
    assert plan.areas[0].notes == ("amtliche Fläche geändert: bisher 68,06 km²",)
    exchange.replace(verden, plan.files, plan.shipped.basis, plan.label, NOW)
    rows = read_shipped(verden).product("gemeinden").rows
    assert {row["area_km2"] for row in rows} == {50.5}
    flags = (verden / "flags.csv").read_text("utf-8")
    assert 'gemeinden,03361001,area_km2,50.5,"die gezeichnete Fläche weicht um' in flags
    assert vg250.package(verden)["gemeinden"]["row_counts"]["flagged"] > 0
