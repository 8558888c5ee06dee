"""Central places: Gemeinden of the district, each once, each named in the words of a source."""

from pathlib import Path

import pytest

from geo.model import Level
from geo.regions import at_level
from loaders.central_places import read_central_places
from loaders.problems import DataProblem
from loaders.shipped import load_district

DATA = Path(__file__).parents[2] / "data"
NAMES = {"99000001": "Synthetstadt", "99000002": "Synthetdorf"}
ROW = """
[[central_places]]
gemeinde_key = "99000001"
name = "Synthetstadt"
function = "Mittelzentrum"
plan = "synthetischer Plan"
source = "synthetisch"
as_of = "o.D."
quote = "Mittelzentren: Synthetstadt"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "central_places.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_district_without_the_file_has_none(tmp_path: Path) -> None:
    assert read_central_places(tmp_path / "central_places.toml", NAMES) == ()


def test_a_place_is_read_as_it_stands(tmp_path: Path) -> None:
    (one,) = read_central_places(written(tmp_path, ROW), NAMES)
    assert (one.gemeinde_key, one.function, one.quote) == (
        "99000001",
        "Mittelzentrum",
        "Mittelzentren: Synthetstadt",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ROW.replace("99000001", "99000002"), "99000002 Synthetstadt"),
        (ROW.replace("99000001", "99000009"), "99000009"),
        (ROW.replace("99000001", "9900"), "gemeinde_key"),
        (ROW.replace("Mittelzentren: Synthetstadt", "Mittelzentren: keine"), "keine"),
        (ROW.replace('as_of = "o.D."', ""), "as_of"),
        (ROW + 'quelle = "x"', "quelle"),
        (ROW + ROW, "zweimal"),
        ("[[central_places", "central_places.toml"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read_central_places(written(tmp_path, text), NAMES)
    assert found in str(problem.value)


def test_the_shipped_places_are_those_of_the_quotes() -> None:
    place = load_district(DATA / "12069", DATA / "taxonomy")
    names = at_level(place.areas, Level.GEMEINDE)["name"]
    known = {str(key): str(name) for key, name in names.items()}
    found = read_central_places(DATA / "12069" / "central_places.toml", known)
    assert {one.name for one in found} == {"Bad Belzig", "Teltow", "Werder (Havel)", "Beelitz"}
    quoted = " ".join({one.quote for one in found})
    # the quotes name no other Gemeinde of the district
    inside = {name for name in known.values() if f" {name}" in f" {quoted}"}
    assert inside == {one.name for one in found}
