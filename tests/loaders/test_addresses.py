"""Addresses that the operator loads; all of them made up ("synthetisch")."""

from pathlib import Path

import pytest

from loaders.addresses import AddressBook, read_addresses
from loaders.problems import DataProblem

BOUNDS = (12.3, 52.0, 13.3, 52.6)
CRS = "EPSG:25833"
HEAD = "gemeinde_key,street,number,postcode,locality,lat,lon,remark\n"


def book(folder: Path, text: str) -> AddressBook:
    path = folder / "12069.csv"
    path.write_text(text, "utf-8")
    return read_addresses(path, CRS, BOUNDS)


def test_good_rows_are_kept_by_gemeinde_and_bad_ones_counted(tmp_path: Path) -> None:
    rows = [
        "12069454,Synthetischer Weg,1a,14548,Schwielowsee,52.35,12.95,x",
        "12069454,,2,14548,Schwielowsee,52.35,12.95,x",
        "1206945,Synthetischer Weg,3,14548,Schwielowsee,52.35,12.95,x",
        "12069454,Synthetischer Weg,4,14548,Schwielowsee,12.95,52.35,x",
        "12069017,Synthetischer Weg,5,,,52.2,12.9,x",
    ]
    found = book(tmp_path, HEAD + "\n".join(rows))
    assert {key: len(places) for key, places in found.by_gemeinde.items()} == {
        "12069017": 1,
        "12069454": 1,
    }
    assert found.by_gemeinde["12069454"][0].number == "1a"
    assert [finding.row for finding in found.refused] == ["3", "4", ""]
    assert "vertauscht" in found.refused[-1].problem


def test_metres_are_those_of_the_district(tmp_path: Path) -> None:
    text = (
        "gemeinde_key,street,number,postcode,locality,east,north\n"
        "12069454,Synthetischer Weg,1,14548,Schwielowsee,364000,5802000\n"
    )
    (place,) = book(tmp_path, text).by_gemeinde["12069454"]
    assert (place.lat, place.lon) == pytest.approx((52.3523, 13.0033), abs=2e-3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gemeinde_key;street\n1;2\n", "12069.csv"),
        ("gemeinde_key,street,number,postcode,locality\n12069454,W,1,,\n", "lat und lon"),
        (HEAD + "12069454,W,1,,,13.0,52.4,x\n", "keine brauchbar"),
        ("", "leere Datei"),
    ],
)
def test_a_file_that_is_none_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DataProblem, match=said):
        book(tmp_path, text)


def test_an_address_is_found_where_it_is_known_exactly_once(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        HEAD
        + "12069454,Synthetischer Weg,5 a,14548,Geltow,52.4,13.0,x\n"
        + "12069454,Lange Straße,57,14548,Geltow,52.41,13.01,x\n"
        + "12069454,Doppelgasse,1,14548,Geltow,52.42,13.02,x\n"
        + "12069454,Doppelgasse,1,14548,Caputh,52.43,13.03,x\n"
        + "12069454,Straße 5,7,14548,Geltow,52.44,13.04,x\n"
        + "12069454,Hauptstr.,1a-c,14548,Geltow,52.45,13.05,x\n"
        + "12069454,Straße des 17. Juni,8,14548,Geltow,52.46,13.06,x\n"
        + "12069017,Lange Straße,57,14547,Beelitz,52.2,12.9,x\n",
    )
    here = {"gemeinde_key": "12069454"}
    assert not found.refused
    assert found.point_of("synthetischer Weg 5A", **here) == (13.0, 52.4)
    assert found.point_of("Lange Str. 57", **here) == (13.01, 52.41)
    assert found.point_of("Lange Str. 57", postcode="14547") == (12.9, 52.2)
    assert found.point_of("Lange Str. 57", **here, postcode="14547") is None
    assert found.point_of("Lange Str. 57") is None
    assert found.point_of("Lange Str. 5-7", **here) is None
    assert found.point_of("Doppelgasse 1", **here) is None
    assert found.point_of("", **here) is None
    assert found.point_of("Straße 57", **here) is None
    assert found.point_of("Straße 5 7", **here) == (13.04, 52.44)
    assert found.point_of("Hauptstraße 1 A - C", **here) == (13.05, 52.45)
    assert found.point_of("Str. des 17. Juni 8", **here) == (13.06, 52.46)
    assert found.point_of("Straße des 17. Juni", **here) is None
