"""What of a raw facility may be published."""

from typing import Any

import pytest
import shapely

from geo.model import LocationClass, LocationPrecision
from loaders.build.hand import ReviewedNote, needs_review, note_mark
from loaders.build.publishable import placed, protected, with_notes, without_closed_lists

POINT, LABEL = shapely.Point(13.1, 52.3), shapely.Point(13.0, 52.4)
SOURCE = "MAZ, Heim am Bachweg / SAM e.V., Bach"


def row(**values: Any) -> dict[str, Any]:
    base = {
        "id": "a", "name": "Haus am Bach", "type": "jugendhilfe", "organization": "AWO",
        "street": "Bachweg 7", "postcode": "14797", "locality": "Lehnin", "ortsteil": "Netzen",
        "gemeinde_key": "12069306", "phones": ["033841 1"], "email": "a@b.de", "web": "",
        "location_precision": LocationPrecision.ADDRESS, "location_class": LocationClass.PUBLIC,
        "since": "2010", "note": "neben der Mühle", "source": SOURCE,
        "source_url": "https://a.de/bachweg", "more_source_urls": ["https://b.de"],
        "geometry": POINT,
    }  # fmt: skip
    return base | values


@pytest.mark.parametrize("level", [LocationClass.MUNICIPALITY, LocationClass.DISTRICT])
def test_protected_place_carries_nothing_that_locates_it(level: LocationClass) -> None:
    (safe,) = protected([row(location_class=level)])
    for word in ("Bach", "14797", "Netzen", "Mühle", "13.1", "b.de/", "https"):
        assert word not in repr(safe)
    assert safe["geometry"] is None
    assert safe["source"] == "MAZ / SAM e.V."


def test_protected_by_district_loses_its_gemeinde_too() -> None:
    (safe,) = protected([row(location_class=LocationClass.DISTRICT)])
    assert (safe["gemeinde_key"], safe["locality"]) == ("", "")
    assert safe["location_precision"] == LocationPrecision.LANDKREIS


def test_protected_by_municipality_keeps_its_gemeinde() -> None:
    (safe,) = protected([row(location_class=LocationClass.MUNICIPALITY)])
    assert safe["gemeinde_key"] == "12069306"
    assert safe["name"] == "Stationäre Jugendhilfe"


def test_public_place_stays_as_it_is() -> None:
    assert protected([row()]) == [row()]


def test_entries_of_closed_lists_are_named_by_type_and_place_only() -> None:
    listed = row(
        name="Klinik X gGmbH",
        type="krankenhaus",
        source="DKG-Liste 2021",
        ortsteil="",
        locality="Teltow",
    )
    (safe,) = without_closed_lists([listed])
    assert safe["name"] == "Krankenhaus in Teltow"
    assert not any(safe[key] for key in ("street", "postcode", "phones", "email", "organization"))
    assert safe["geometry"] is None


def test_several_of_a_closed_list_in_one_place_are_numbered() -> None:
    listed = [
        row(id=key, type="krankenhaus", source="DKG-Liste 2021", ortsteil="", locality="Beelitz")
        for key in ("k2", "k1")
    ]
    names = {safe["id"]: safe["name"] for safe in without_closed_lists(listed)}
    assert names == {"k1": "Krankenhaus in Beelitz (1)", "k2": "Krankenhaus in Beelitz (2)"}


def test_entry_with_an_open_source_beside_the_list_keeps_its_facts() -> None:
    mixed = row(type="bibliothek", source="MAZ, Bücherei / lobid/hbz Bibliotheksliste 2023")
    assert without_closed_lists([mixed]) == [mixed]


def test_places_known_by_gemeinde_lie_at_its_label() -> None:
    by_gemeinde = row(location_precision=LocationPrecision.GEMEINDE, geometry=None)
    by_district = row(location_precision=LocationPrecision.LANDKREIS)
    secret = row(location_class=LocationClass.MUNICIPALITY)
    corrected = row(geometry=[13.2, 52.2])
    rows = placed([row(), by_gemeinde, by_district, secret, corrected], {"12069306": LABEL})
    found = [placed_row["geometry"] for placed_row in rows]
    assert found == [POINT, LABEL, None, None, shapely.Point(13.2, 52.2)]


def test_only_reviewed_notes_are_published() -> None:
    raw = {"a": "im Bürgerhaus", "b": "im Rathaus", "c": "Straße nicht belegt"}
    reviewed = {
        "a": ReviewedNote("a", note_mark("im Bürgerhaus"), "Im Bürgerhaus."),
        "b": ReviewedNote("b", note_mark("im alten Rathaus"), "Im Rathaus."),
    }
    rows = [row(id=key, note="") for key in ("a", "b", "c", "d")]
    noted, findings = with_notes(rows, raw, reviewed)
    assert [r["note"] for r in noted] == ["Im Bürgerhaus.", "", "", ""]
    assert [f.row for f in findings] == ["b"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("weitere Quelle: https://a.de; Koordinate: Schule", False),
        ("Straße nicht belegt; im Rathaus", True),
    ],
)
def test_bookkeeping_needs_no_review(note: str, *, expected: bool) -> None:
    assert needs_review(note) is expected
