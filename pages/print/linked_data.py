"""Entries for machines: schema.org as JSON-LD, with nothing of a protected place."""

import json
from collections.abc import Sequence

import shapely
from markupsafe import Markup

from geo.district import District
from geo.model import LocationClass, LocationPrecision
from geo.publish import PublicFacility
from pages.print.items import LONGEST_NAME, one_line, safe
from pages.ui import entries
from pages.web.opendata import published_area

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_text(data: object) -> Markup:
    """Return JSON that can stand in a ``<script>``: no sign in it ends or opens one."""
    return Markup(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))  # noqa: S704


def graph(*things: dict[str, object]) -> Markup:
    """Return several things as one JSON-LD text."""
    return script_text({"@context": "https://schema.org", "@graph": things})


def breadcrumb(steps: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Return the way to a page: pairs of name and address, the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": address}
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def organization(district: District, facility: PublicFacility, url: str) -> dict[str, object]:
    """Return an entry; of a protected one name, phone and published area only."""
    outside = bool(facility.outside_district)
    area = published_area(district, facility.gemeinde_key, outside=outside)["name"]
    told: dict[str, object] = {
        "@type": "Organization",
        "name": one_line(facility.name, LONGEST_NAME),
        "mainEntityOfPage": url,
        "telephone": list(facility.phones),
        "areaServed": {"@type": "AdministrativeArea", "name": area},
    }
    if facility.location_class == LocationClass.PUBLIC:
        told |= _public(facility)
    return {name: value for name, value in told.items() if value}


def _public(facility: PublicFacility) -> dict[str, object]:
    parent = one_line(facility.organization)
    exact = facility.location_precision == LocationPrecision.ADDRESS
    return {
        "description": facility.type_label,
        "address": _address(facility),
        "email": facility.email,
        "url": safe(entries.web_address(facility.web)),
        "parentOrganization": parent and {"@type": "Organization", "name": parent},
        "location": exact and facility.geometry and _place(facility.geometry),
    }


def _address(facility: PublicFacility) -> dict[str, str]:
    parts = {
        "streetAddress": facility.street,
        "postalCode": facility.postcode,
        "addressLocality": facility.locality or facility.gemeinde,
        "addressCountry": "DE",
    }
    return {"@type": "PostalAddress", **{name: part for name, part in parts.items() if part}}


def _place(point: shapely.Point) -> dict[str, object]:
    geo = {
        "@type": "GeoCoordinates",
        "latitude": round(point.y, 5),
        "longitude": round(point.x, 5),
    }
    return {"@type": "Place", "geo": geo}
