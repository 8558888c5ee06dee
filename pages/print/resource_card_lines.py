"""The lines of a Ressourcenkarte: entries without a way, each line once, those nearby first."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import numpy as np
import shapely

from geo.district import District
from geo.model import LocationClass
from geo.publish import PublicFacility
from geo.whereabouts import centre_points
from pages import clock
from pages.i18n import text
from pages.print.items import lines, one_line, protected_lines
from pages.ui import entries, hours
from pages.ui.professional import free_places, offers

CONTACTS: Final = {"address", "phone", "email", "web"}


def entry(place: District, key: str) -> dict[str, Any]:
    """Return an entry as the template sets it: name, kind, and what is known on one line each."""
    row = cast("PublicFacility", next(offers.offers().loc[[key]].itertuples()))
    hidden = row.location_class != LocationClass.PUBLIC
    rows = [one for one in entries.detail(place, row)["rows"] if one["name"] in CONTACTS]
    said = protected_lines(place, row) if hidden else lines(row, rows)
    evidence = {text("entry-as-of"), text("entry-source")}
    week = ", ".join(line["text"] for line in hours.regular_rows(row, clock.today()))
    opening = [] if hidden else [week or text("pro-case-no-hours")]
    return {
        "name": one_line(row.name) or row.type_label,
        "kind": row.type_label,
        "lines": [
            *(line.text for line in said if line.label not in evidence),
            *opening,
            *filter(None, [free_places.said(row.service_capacity)]),
        ],
    }


def by_nearness(
    place: District, keys: Iterable[str], gemeinde: str, origin: shapely.Point
) -> list[str]:
    """Return protected entries: the Gemeinde's own, those that name none, then the others.

    The others come by the straight line from ``origin`` (CRS of the district) to the middle of
    their Gemeinde, as nothing finer is published.
    """
    named, centres = offers.offers()["gemeinde_key"], centre_points(place)

    def far(key: str) -> float:
        own = str(named[key])
        if not own:
            return 0.0
        if own == gemeinde:
            return -1.0
        return float(centres[own].distance(origin)) if own in centres else np.inf

    return sorted(keys, key=far)


def group(place: District, title: str, keys: Iterable[str], most: int) -> dict[str, Any]:
    """Return a group without ways: title, entries that read the same as one, how many more.

    ``keys`` of the result are those of the entries that are shown.
    """
    shown: list[tuple[dict[str, Any], list[str]]] = []
    left = 0
    for key in keys:
        said = entry(place, key)
        same = next((own for known, own in shown if known == said), None)
        if same is not None:
            same.append(key)
        elif len(shown) < most:
            shown.append((said, [key]))
        else:
            left += 1
    return {
        "title": title,
        "entries": [_named(said, len(own)) for said, own in shown],
        "keys": [key for _, own in shown for key in own],
        "more": text("pro-case-sheet-more", count=left) if left else "",
    }


def _named(said: Mapping[str, Any], count: int) -> dict[str, Any]:
    if count == 1:
        return dict(said)
    return {**said, "kind": f"{said['kind']} ({text('pro-case-sheet-same', count=count)})"}
