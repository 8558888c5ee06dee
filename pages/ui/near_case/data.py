"""What the component around a case is told: the same for every point, as it knows none."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, cast

import geopandas as gpd

from geo.district import District
from geo.model import Status, Visibility
from geo.projection import transverse_mercator
from geo.publish import PublicFacility
from geo.taxonomy import FacilityType
from geo.travel import INDIVIDUAL, Basis
from geo.whereabouts import centre_points, radii_m
from pages import clock, context, ways
from pages.i18n import GERMAN, templates, text
from pages.ui import access, entries, hours, near, wording
from pages.ui.professional import case_addresses, case_question, free_places, in_charge, offers
from pages.ui.professional.case_question import CaseQuestion, Met
from pages.web import opendata
from pages.web.assets import asset_url
from pages.web.geojson import feature_collection

PREFIX = "/fachdaten/"
PLACES_URL, ADDRESSES_URL = f"{PREFIX}orte.json", f"{PREFIX}adressen/"
CARD_URL, WAYS_URL = f"{PREFIX}ressourcenkarte", f"{PREFIX}wege"
PAD_DEG = 0.5
"""So far around the district's box a point may lie, in degrees."""


def case_data(district: District, question: CaseQuestion, found: Met) -> dict[str, Any]:
    """Return everything that the component needs, as values that JSON knows."""
    frame = offers.offers()
    chosen = frame.loc[list(found.ids)]
    return {
        "texts": _texts(),
        "revision": district.revision,
        "ids": list(found.ids),
        "extra": _extra(chosen),
        "more": {row.Index: _more(row, found) for row in _rows(chosen)},
        "kinds": {key: _kind(district, key) for key in sorted(set(chosen["type"]))},
        "fits": {key: [int(fit.fit), fit.text] for key, fit in found.fits.items()},
        "projection": asdict(transverse_mercator(district.crs)),
        "modes": [_mode(mode) for mode in INDIVIDUAL],
        "centres": _centres(district),
        "bounds": [float(edge) for edge in district.areas.to_crs("EPSG:4326").total_bounds],
        "pad_deg": PAD_DEG,
        "district": district.name,
        "chosen": case_question.words(district, question, found.unknown),
        "question": case_question.plain(question),
        "places_known": free_places.any_known(),
        "colors": {key: group.color for key, group in district.taxonomy.groups.items()},
        "roles": [line.as_json() for line in in_charge.coordinations(district)],
        "dates": [line.as_json() for line in in_charge.first_dates(in_charge.dates(district))],
        "most_dates": in_charge.MOST_DATES,
        "address_books": case_addresses.gemeinden(district),
        **_roads(),
        **_addresses_of_routes(),
    }


def _texts() -> dict[str, Any]:
    about = {"language": "de-DE", "direction": "ltr", "locale": "de-DE-u-nu-latn"}
    return about | templates(GERMAN.code, "map", "areamap", "distance", "pro-case")


def _rows(frame: gpd.GeoDataFrame) -> Iterable[PublicFacility]:
    return (cast("PublicFacility", row) for row in frame.itertuples())


def _extra(chosen: gpd.GeoDataFrame) -> list[Any]:
    """Return the entries that are in no public file."""
    frame = chosen[chosen["visibility"] == Visibility.PROFESSIONAL.value]
    frame = frame.assign(id=frame.index, as_of_text=[wording.as_of(s) for s in frame["as_of"]])
    columns = [name for name in opendata.FACILITY_COLUMNS if name in frame.columns]
    features = feature_collection(frame, columns, {})["features"]
    return cast("list[Any]", features)


def _more(row: PublicFacility, found: Met) -> dict[str, Any]:
    """Return what the public file does not say of an entry; what is empty is left out."""
    told = found.marks if row.opening_hours else {}
    week = [line["text"] for line in hours.regular_rows(row, clock.today())]
    badges = [text("pro-case-only")] if row.visibility == Visibility.PROFESSIONAL else []
    badges += [text("entry-mobile")] if row.mobile else []
    badges += [badge["text"] for badge in hours.badges(row, clock.today())]
    badges += [found.fits[row.Index].text] if row.Index in found.fits else []
    badges += [said] if (said := free_places.said(row.service_capacity)) else []
    note = "" if row.location_class != "public" else row.note
    known = {
        "open": found.marks[row.Index]["text"] if row.Index in told else "",
        "hours": ", ".join(week),
        "languages": ", ".join(access.language(code) for code in row.languages),
        "access": access.accessibility(row.accessibility),
        "places": said,
        "places_evidence": free_places.evidence(row.service_capacity),
        "remark": "\n".join(t for t in (entries.place_note(row), note) if t),
        "status": "" if row.status == Status.ACTIVE else wording.status(row.status),
        "badges": badges,
        "help": ", ".join(
            line["text"] for line in entries.first_help(context.district(), row.type)
        ),
    }
    return {key: value for key, value in known.items() if value}


def _kind(district: District, key: str) -> dict[str, str]:
    kind = district.taxonomy.types[key]
    groups = district.taxonomy.target_groups
    known = {
        "age": ages(kind),
        "groups": ", ".join(groups[one].label for one in kind.target_groups if one in groups),
        "help": text(f"pro-area-help-{kind.prevention}") if kind.prevention else "",
        "law": ", ".join(kind.legal_basis),
    }
    return {name: said for name, said in known.items() if said}


def ages(kind: FacilityType) -> str:
    """Return for which ages a type of facility is, empty without limits."""
    if kind.age_min is None and kind.age_max is None:
        return ""
    if kind.age_max is None:
        return text("pro-area-age-from", first=str(kind.age_min))
    if kind.age_min is None:
        return text("pro-area-age-to", last=str(kind.age_max))
    return text("pro-area-age-between", first=str(kind.age_min), last=str(kind.age_max))


def _mode(mode: Any) -> dict[str, Any]:  # noqa: ANN401 - Mode
    return {
        "key": mode.value,
        "label": near.mode_label(mode),
        "straight_m_per_min": context.travel().reach_m(1, mode),
        "sentence": near.estimate_sentence(mode),
    }


def _centres(district: District) -> dict[str, list[float]]:
    """Return x, y and radius in metres by key of a Gemeinde or neighbouring city."""
    radii = radii_m(district)
    points = centre_points(district)
    return {key: [point.x, point.y, radii.get(key, 0.0)] for key, point in points.items()}


def _roads() -> dict[str, Any]:
    known = ways.roads()
    modes = [mode for mode in INDIVIDUAL if Basis.ROADS in ways.bases(mode)]
    as_of = known.networks[modes[0]].as_of if known and modes else ""
    return {
        "roads": [mode.value for mode in modes],
        "roads_as_of": wording.date(as_of) if as_of else "",
    }


def _addresses_of_routes() -> dict[str, str]:
    return {
        "places_url": PLACES_URL,
        "addresses_url": ADDRESSES_URL,
        "card_url": CARD_URL,
        "ways_url": WAYS_URL,
        "sheet_css": asset_url("/assets/case/", "sheet.css"),
    }
