"""The data packages: valid for Frictionless, complete in provenance, honest in counts."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import pytest

DATA = Path(__file__).parents[2] / "data"
DISTRICTS = ("12069", "03361")
HAND_KEPT = {
    "datapackage.json", "district.toml", "corrections.toml", "additions.toml", "notes.toml",
    "family_centre_statements.toml", "roles.toml", "area_statements.toml", "milestones.toml",
    "inventories.toml", "central_places.toml", "quality_goals.toml",
    "committees.toml", "committee_presence.toml", "library.toml",
}  # fmt: skip
CREDITS = {
    "gemeinden": (
        "© GeoBasis-DE / BKG (2023), Daten verändert",
        "© Statistisches Bundesamt (Destatis) 2025",
    ),
    "surroundings": ("© GeoBasis-DE / BKG (2023), Daten verändert",),
    "places": ("© GeoBasis-DE / BKG (2021)",),
    "stations": ("Deutsche Bahn",),
    "population": ("Destatis",),
}
LICENSES = {
    "gemeinden": "dl-de-by-2.0",
    "population": "other-at",
    "census_2022": "dl-de-by-2.0",
    "population_grid_2011": "dl-de-by-2.0",
    "stations": "CC-BY-4.0",
    "facilities": "other-pd",
}


@cache
def package(key: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((DATA / key / "datapackage.json").read_text("utf-8"))
    return content


def resources(key: str) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource for resource in package(key)["resources"]}


@pytest.mark.parametrize("key", DISTRICTS)
def test_frictionless_finds_no_fault(key: str) -> None:
    report = frictionless.validate(str(DATA / key / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])
    assert len(report.tasks) == len(resources(key))


@pytest.mark.parametrize("key", DISTRICTS)
def test_every_shipped_file_is_in_the_package(key: str) -> None:
    listed = {resource["path"] for resource in resources(key).values()}
    assert {path.name for path in (DATA / key).iterdir()} - HAND_KEPT == listed


@pytest.mark.parametrize("key", DISTRICTS)
def test_every_resource_says_whose_it_is_and_what_it_cannot_say(key: str) -> None:
    for resource in resources(key).values():
        for field in ("title", "description", "credit", "limits", "licenses", "sources"):
            assert resource[field], (resource["name"], field)
        assert resource["hash"].startswith("sha256:")


@pytest.mark.parametrize("key", DISTRICTS)
def test_credit_lines_are_those_the_owners_ask_for(key: str) -> None:
    found = resources(key)
    for name, lines in CREDITS.items():
        for line in lines:
            assert line in found[name]["credit"]
    for name, license_ in LICENSES.items():
        assert found[name]["licenses"][0]["name"] == license_


@pytest.mark.parametrize("key", DISTRICTS)
def test_nothing_read_is_lost_without_a_word(key: str) -> None:
    for resource in resources(key).values():
        counts = resource["row_counts"]
        assert counts["read"] == counts["accepted"] + counts["refused"], resource["name"]
    refused = sum(r["row_counts"]["refused"] for r in resources(key).values())
    assert resources(key)["refused"]["row_counts"]["accepted"] >= refused


@pytest.mark.parametrize(
    ("key", "name", "counts"),
    [
        ("12069", "facilities", (329, 329, 0)),
        ("03361", "facilities", (54, 52, 2)),
        ("12069", "stations", (28, 28, 0)),
        ("03361", "stations", (8, 8, 0)),
        ("12069", "ortsteile", (155, 155, 0)),
        ("12069", "press_figures", (31, 31, 0)),
        ("12069", "population", (266, 266, 0)),
        ("03361", "population", (77, 77, 0)),
    ],
)
def test_number_of_records(key: str, name: str, counts: tuple[int, int, int]) -> None:
    found = resources(key)[name]["row_counts"]
    assert (found["read"], found["accepted"], found["refused"]) == counts


@pytest.mark.parametrize("key", DISTRICTS)
def test_schema_describes_every_column_in_german(key: str) -> None:
    tables = [resource for resource in resources(key).values() if resource["format"] == "csv"]
    assert tables
    for table in tables:
        header = (DATA / key / table["path"]).read_text("utf-8").splitlines()[0].split(",")
        assert [field["name"] for field in table["schema"]["fields"]] == header
        assert all(field["description"] for field in table["schema"]["fields"])


@pytest.mark.parametrize("key", DISTRICTS)
def test_package_is_dated_by_its_sources_not_by_today(key: str) -> None:
    newest = {"12069": "2026-02-07T00:00:00Z", "03361": "2025-08-31T00:00:00Z"}
    assert package(key)["created"] == newest[key]
