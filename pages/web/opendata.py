"""The open data: what each file holds, with licence, credit, revision and date."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import geopandas as gpd

from geo.district import District, Resource
from geo.facilities import is_stale
from geo.model import Level, LocationClass, PlanregionStatus
from geo.publish import public_areas, public_facilities
from pages.i18n import text
from pages.ui import wording
from pages.web.geojson import WGS84, feature_collection

BROKEN = {
    "error": "Die Daten können gerade nicht gelesen werden.",
    "hint": "Bitte später noch einmal versuchen. Der Betreiber findet den Grund im Protokoll.",
}
SHORT_LICENSES = ("Fakten, Quelle je Eintrag", "CC0 1.0")
"""What shipped entries say for licences that the data package names in full."""
PLANREGION_STATUS_TEXT = "Zuordnung teilweise angenommen"

AREA_COLUMNS = ["key", "level", "name", "type", "parent_key"]
AREA_FIGURES = ["population", "population_date", "area_km2"]
FACILITY_COLUMNS = [
    "id",
    "name",
    "type",
    "type_label",
    "symbol",
    "group",
    "organization",
    "street",
    "postcode",
    "locality",
    "gemeinde_key",
    "sozialraum_key",
    "planregion_key",
    "area",
    "phones",
    "email",
    "web",
    "location_precision",
    "location_class",
    "status",
    "mobile",
    "outside_district",
    "as_of",
    "as_of_text",
    "stale",
    "source",
    "source_url",
    "license",
]


def areas(district: District, level: Level) -> dict[str, Any]:
    """Return the areas of one level.

    Raises
    ------
    KeyError
        The district does not have this level.
    """
    frame = public_areas(district, level)
    frame["key"] = frame.index
    columns = [*AREA_COLUMNS, *AREA_FIGURES]
    if level == Level.PLANREGION:
        counts = [f"sozialraeume_{status}" for status in PlanregionStatus]
        frame = frame.reindex(columns=[*frame.columns, *(set(counts) - set(frame.columns))])
        frame = frame.assign(**{name: frame[name].fillna(0).astype(int) for name in counts})
        frame["status_text"] = PLANREGION_STATUS_TEXT
        columns += ["status_text", *counts]
    members = provenance(district, ("gemeinden", "sozialraeume", "population"))
    return feature_collection(frame, columns, members)


def facilities(district: District, today: dt.date) -> dict[str, Any]:
    """Return the public facilities; protected ones have an area instead of a place."""
    frame = public_facilities(district)
    frame["id"] = frame.index
    places = zip(frame["locality"], frame["gemeinde"], frame["ortsteil"], strict=True)
    frame["locality"] = [town(locality or gemeinde, extra) for locality, gemeinde, extra in places]
    dates = {said: wording.as_of(said) for said in frame["as_of"].unique()}
    frame["as_of_text"] = frame["as_of"].map(dates)
    stale = {iso: is_stale(iso, today) for iso in frame["as_of_date"].unique()}
    frame["stale"] = frame["as_of_date"].map(stale)
    members = {
        **entries_provenance(district, frame),
        "groups": {
            key: {
                "label": group.label,
                "color": group.color,
                "symbol": group.symbol,
                "shape": group.shape,
            }
            for key, group in district.taxonomy.groups.items()
        },
    }
    collection = feature_collection(frame, FACILITY_COLUMNS, members)
    for feature in collection["features"]:
        entry = feature["properties"]
        if entry["location_class"] != LocationClass.PUBLIC:
            entry["published_area"] = published_area(
                district, entry["gemeinde_key"], outside=entry["outside_district"]
            )
    return collection


def town(name: str, ortsteil: str) -> str:
    """Return a place as a person writes it: town or Gemeinde, and the Ortsteil."""
    return f"{name}, Ortsteil {ortsteil}" if ortsteil and ortsteil not in name else name


def published_area(district: District, gemeinde_key: str, *, outside: bool) -> dict[str, str]:
    """Return the area that is published for a protected place: its Gemeinde or the district."""
    if outside:
        return {"level": "", "key": "", "name": text("entry-outside")}
    key = gemeinde_key if gemeinde_key in district.areas.index else district.key
    row = district.areas.loc[key]
    return {"level": str(row["level"]), "key": str(key), "name": str(row["name"])}


def surroundings(district: District) -> dict[str, Any]:
    """Return the municipalities around the district."""
    return _all_columns(district.surroundings, provenance(district, ("surroundings",)))


def places(district: District) -> dict[str, Any]:
    """Return the points where names of municipalities and neighbouring cities are written."""
    return _all_columns(district.places, provenance(district, ("places",)))


def _all_columns(frame: gpd.GeoDataFrame, members: dict[str, Any]) -> dict[str, Any]:
    if "key" in frame.columns:
        frame = frame.set_index("key", drop=False)
    elif frame.index.name:
        frame = frame.assign(**{frame.index.name: frame.index})
    columns = [name for name in frame.columns if name != frame.geometry.name]
    return feature_collection(frame.to_crs(WGS84), columns, members)


def provenance(district: District, names: Iterable[str]) -> dict[str, Any]:
    """Return the members ``license, license_url, credit, revision, as_of, sources`` of a file.

    ``names`` are the resources behind it, the first one gives the date.
    """
    found = {resource.name: resource for resource in district.resources}
    used = [found[name] for name in names if name in found]
    licenses = [license_ for resource in used for license_ in resource.licenses]
    return {
        "license": "; ".join(_once(title for title, _ in licenses)),
        "license_url": _once(url for _, url in licenses),
        "credit": "; ".join(credit_lines(used)),
        "revision": district.revision,
        "as_of": used[0].as_of if used else "",
        "sources": [_source(resource) for resource in used],
    }


def entries_provenance(district: District, entries: gpd.GeoDataFrame) -> dict[str, Any]:
    """Return `provenance` of the entries, with licences and sources that came by import.

    ``entries`` have ``license`` and ``source``. The data package names those of the shipped ones.
    """
    known = provenance(district, ("facilities",))
    added = imported(known, entries)
    return {
        **known,
        "license": "; ".join(_once([known["license"], *added["license"]])),
        "credit": "; ".join(_once([known["credit"], *added["source"]])),
    }


def _letters(said: str) -> str:
    return "".join(one for one in said.casefold() if one.isalnum())


def credit_lines(resources: Iterable[Resource]) -> list[str]:
    """Return the credit lines of several resources, each once."""
    return _once(part.strip() for resource in resources for part in resource.credit.split(";"))


def imported(known: Mapping[str, Any], entries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the entries whose licence is not among those of the shipped ones, ``known``."""
    shipped = {_letters(said) for said in (*known["license"].split("; "), *SHORT_LICENSES, "")}
    return entries[[_letters(said) not in shipped for said in entries["license"]]]


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(said for said in texts if said))


def _source(resource: Resource) -> dict[str, Any]:
    return {
        "title": resource.title,
        "as_of": resource.as_of,
        "credit": resource.credit,
        "license": "; ".join(title for title, _ in resource.licenses),
        "license_url": _once(url for _, url in resource.licenses),
        "limits": resource.limits,
    }
