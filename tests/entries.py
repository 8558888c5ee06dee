"""What a facility of a test has if the test says nothing else."""

from typing import Any

FACILITY_DEFAULTS: dict[str, Any] = {
    "organization": "",
    "street": "",
    "postcode": "",
    "locality": "",
    "ortsteil": "",
    "phones": [],
    "email": "",
    "web": "",
    "location_precision": "address",
    "location_class": "public",
    "visibility": "public",
    "status": "active",
    "mobile": False,
    "outside_district": False,
    "since": "",
    "as_of": "2023-09",
    "as_of_date": "2023-09-01",
    "note": "",
    "services": [],
    "opening_hours": {},
    "languages": [],
    "accessibility": {},
    "service_capacity": {},
    "building_blocks": [],
    "partners": [],
    "volunteers_wanted": "",
    "legal_status": "",
    "funding": {},
    "staff_roles": [],
    "quality": {},
    "source": "Quelle, Schlagzeile",
    "source_url": "https://example.org/schlagzeile",
    "license": "",
}


def feature(key: str, **values: Any) -> dict[str, Any]:
    """Return an entry in Teltow as a feature of the shipped file, marked "synthetisch"."""
    properties = {
        **FACILITY_DEFAULTS,
        "id": f"test-{key}",
        "name": f"synthetisch {key}",
        "type": "familienzentrum",
        "locality": "Teltow",
        "gemeinde_key": "12069616",
        "source": "synthetisch",
        "license": "synthetisch",
        **values,
    }
    point = {"type": "Point", "coordinates": [13.2685, 52.40056]}
    return {"type": "Feature", "geometry": point, "properties": properties}
