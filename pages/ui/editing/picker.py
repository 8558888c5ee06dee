"""The map on which a person says where an entry is, and what takes the reader to a fault.

JavaScript modules in `assets/`, served at `/assets/edit/`.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Final

from geo.district import District
from geo.projection import transverse_mercator
from pages.i18n import GERMAN, templates
from pages.ui.component import component, script
from pages.ui.map import STYLES
from pages.ui.near_case.data import PAD_DEG
from pages.web.assets import asset_url

PREFIX: Final = "/assets/edit/"
_PICK = component(
    "place_picker",
    asset_url(PREFIX, "pick.js"),
    (*STYLES, asset_url(PREFIX, "pick.css")),
    "shell",
)
_FAULTS = script("faults", asset_url(PREFIX, "faults.js"))


def show(
    place: District, point: list[float] | None, key: str, on_place: Callable[[], None]
) -> None:
    """Show the map with a point (longitude, latitude); a click or coordinates call ``on_place``.

    The new point is then in `st.session_state[key].place` as ``{lat, lng}``.
    """
    bounds = [float(edge) for edge in place.areas.to_crs("EPSG:4326").total_bounds]
    data: dict[str, Any] = {
        "texts": _texts(),
        "revision": place.revision,
        "place": dict(zip(("lng", "lat"), point, strict=True)) if point else None,
        "bounds": bounds,
        "pad": PAD_DEG,
        "projection": asdict(transverse_mercator(place.crs)),
    }
    _PICK(data=data, key=key, on_place_change=on_place)


def faults(marked: Mapping[str, str], number: int) -> None:
    """Tie fields to what is wrong with them, and lead the reader to the first one.

    ``marked`` maps keys of fields to keys of messages, in the order of the form; ``number`` grows
    with each try to save.
    """
    _FAULTS(
        data={"marked": [list(pair) for pair in marked.items()], "number": number},
        key="fehlersuche",
    )


def lead(place: str, stamp: str) -> None:
    """Lead the reader to the container with the key ``place``, once for each ``stamp``."""
    _FAULTS(data={"place": place, "stamp": stamp}, key=f"hinfuehren_{place}")


def _texts() -> dict[str, Any]:
    about = {"language": "de-DE", "direction": "ltr", "locale": "de-DE-u-nu-latn"}
    return about | templates(GERMAN.code, "map", "pro-edit-map")
