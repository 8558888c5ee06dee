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
    "source": "Quelle, Schlagzeile",
    "source_url": "https://example.org/schlagzeile",
    "license": "",
}
