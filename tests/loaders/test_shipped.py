"""Loading a shipped district whose files have been broken on purpose."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.facilities import load_facilities
from loaders.problems import DataProblem
from loaders.shipped import load_district, verify

Change = Callable[[Path], object]
FACILITY = "schule-18454"
VERDEN = (8.4, 52.3, 9.9, 53.6)
TYPES = {
    "grundschule", "oberschule", "gymnasium", "gesamtschule", "foerderschule", "schule",
    "berufliche_schule", "kreisverwaltung",
}  # fmt: skip


def facility_changed(**values: Any) -> Change:
    def change(folder: Path) -> None:
        path = folder / "facilities.geojson"
        document = json.loads(path.read_text("utf-8"))
        (found,) = [f for f in document["features"] if f["properties"]["id"] == FACILITY]
        geometry = values.pop("geometry", found["geometry"])
        found["properties"] |= values
        found["geometry"] = geometry
        path.write_text(json.dumps(document), "utf-8")

    return change


def text_changed(name: str, old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def bytes_written(name: str, content: bytes) -> Change:
    return lambda folder: (folder / name).write_bytes(content)


def test_untouched_copy_loads_without_findings_of_its_own(shipped: Path, taxonomy: Path) -> None:
    district = load_district(shipped, taxonomy)
    assert len(district.refused) == 2
    assert district.facilities.crs == district.areas.crs == district.grid.crs == "EPSG:25832"
    assert district.facilities.index.name == "id"
    assert len(district.revision) == 12


@pytest.mark.parametrize("location_class", ["municipality", "district", "geheim"])
def test_protected_facility_with_a_coordinate_is_stripped(
    shipped: Path, taxonomy: Path, location_class: str
) -> None:
    facility_changed(location_class=location_class, note="im Hinterhaus")(shipped)
    district = load_district(shipped, taxonomy)
    if location_class == "geheim":
        assert FACILITY not in district.facilities.index
    else:
        row = district.facilities.loc[FACILITY]
        assert row.geometry is None
        assert (row["street"], row["postcode"], row["note"]) == ("", "", "")
        assert row["gemeinde_key"] == ("03361003" if location_class == "municipality" else "")
    assert any("geschützter Ort" in problem for problem in district.refused["problem"])
    assert "Sünderberg" not in district.refused.to_string()


REFUSED_FACILITIES = {
    "unknown type": ({"type": "raumschiff"}, "facility_types.toml"),
    "swapped axes": ({"geometry": {"type": "Point", "coordinates": [52.84, 9.23]}}, "vertauscht"),
    "far away": ({"geometry": {"type": "Point", "coordinates": [2.3, 48.8]}}, "falsche Koord"),
    "line": (
        {"geometry": {"type": "LineString", "coordinates": [[9.2, 52.8], [9.3, 52.9]]}},
        "kein Punkt",
    ),
    "bad link": ({"web": "javascript:alert(1)"}, "https://"),
    "no source": ({"source": ""}, "ist leer"),
    "class missing": ({"location_class": None}, "nicht erlaubt"),
    "id twice": ({"id": "schule-18478"}, "mehrfach"),
}


@pytest.mark.parametrize(
    ("values", "words"), REFUSED_FACILITIES.values(), ids=list(REFUSED_FACILITIES)
)
def test_broken_facility_is_left_out_and_listed(
    shipped: Path, values: dict[str, Any], words: str
) -> None:
    path = shipped / "facilities.geojson"
    before, _ = load_facilities(path, VERDEN, TYPES)
    facility_changed(**values)(shipped)
    after, findings = load_facilities(path, VERDEN, TYPES)
    assert len(after) == len(before) - 1
    assert any(words in finding.problem for finding in findings)


def test_refused_facility_is_listed_in_the_district(shipped: Path, taxonomy: Path) -> None:
    facility_changed(type="raumschiff")(shipped)
    district = load_district(shipped, taxonomy)
    assert FACILITY not in district.facilities.index
    assert "raumschiff" in set(district.refused["value"])


BROKEN_FILES = {
    "no config": (lambda folder: (folder / "district.toml").unlink(), "district.toml"),
    "unknown CRS": (text_changed("district.toml", "EPSG:25832", "EPSG:99999"), "in Metern"),
    "CRS in degrees": (text_changed("district.toml", "EPSG:25832", "EPSG:4326"), "in Metern"),
    "no package": (lambda folder: (folder / "datapackage.json").unlink(), "datapackage.json"),
    "package not JSON": (bytes_written("datapackage.json", b"{"), "gültiges JSON"),
    "package incomplete": (
        text_changed("datapackage.json", '"row_counts"', '"counts"'),
        "row_counts",
    ),
    "missing file": (lambda folder: (folder / "stations.geojson").unlink(), "stations.geojson"),
    "empty file": (bytes_written("population.csv", b""), "leere Datei"),
    "grid not parquet": (bytes_written("population_grid_2011.parquet", b"PAR1"), "GeoParquet"),
    "grid missing": (
        lambda folder: (folder / "population_grid_2011.parquet").unlink(),
        "GeoParquet",
    ),
    "cp1252": (
        lambda folder: (folder / "sozialraeume.csv").write_bytes(
            (folder / "sozialraeume.csv").read_text("utf-8").encode("cp1252")
        ),
        "cp1252",
    ),
    "semicolons": (bytes_written("population.csv", b"a;b\n1;2\n"), "Semikolon"),
    "population sum": (text_changed("population.csv", "30040,14722", "30041,14722"), "Gesamtzahl"),
    "population twice": (
        lambda folder: (folder / "population.csv").write_text(
            (folder / "population.csv").read_text("utf-8")
            + (folder / "population.csv").read_text("utf-8").splitlines()[1]
            + "\n",
            "utf-8",
        ),
        "mehrfach",
    ),
    "gemeinde of no association": (
        text_changed("sozialraeume.csv", "033610001,", "033619999,"),
        "033610001",
    ),
    "population of no gemeinde": (
        lambda folder: (folder / "population.csv").write_text(
            (folder / "population.csv").read_text("utf-8").replace("03361001", "03361999"),
            "utf-8",
        ),
        "03361999",
    ),
    "area key twice": (
        text_changed("gemeinden.geojson", '"key":"03361002"', '"key":"03361001"'),
        "mehrfach",
    ),
    "area without shape": (
        lambda folder: _without_shape(folder / "gemeinden.geojson"),
        "eine Fläche",
    ),
}


def _without_shape(path: Path) -> None:
    document = json.loads(path.read_text("utf-8"))
    document["features"][0]["geometry"] = None
    path.write_text(json.dumps(document), "utf-8")


@pytest.mark.parametrize(("change", "words"), BROKEN_FILES.values(), ids=list(BROKEN_FILES))
def test_broken_file_is_a_problem_with_a_german_message(
    shipped: Path, taxonomy: Path, change: Change, words: str
) -> None:
    change(shipped)
    with pytest.raises(DataProblem) as caught:
        load_district(shipped, taxonomy)
    assert words in str(caught.value)


def test_revision_changes_with_any_content(shipped: Path, taxonomy: Path) -> None:
    first = load_district(shipped, taxonomy).revision
    assert load_district(shipped, taxonomy).revision == first
    facility_changed(note="neu")(shipped)
    assert load_district(shipped, taxonomy).revision != first


def test_changed_or_missing_file_fails_verification(shipped: Path, taxonomy: Path) -> None:
    resource = load_district(shipped, taxonomy).resources[0]
    verify(shipped, resource)
    path = shipped / resource.path
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(DataProblem, match="nach dem Bau der Daten geändert"):
        verify(shipped, resource)
    path.unlink()
    with pytest.raises(DataProblem, match="keine Datei"):
        verify(shipped, resource)
