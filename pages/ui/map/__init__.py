"""Two map components: the guide (list, detail, map) and the area picker.

Both are plain JavaScript modules in `assets/`, served at `/assets/map/`; they read the GeoJSON
files under `/api/` once per page and get only ids and texts on each run.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from pages.ui.component import component
from pages.ui.map.data import (
    Action,
    AreaMapData,
    AreaValue,
    Badge,
    Cell,
    Circle,
    Detail,
    Estimate,
    GuideData,
    Line,
    OpenMark,
    Row,
    Site,
)
from pages.web.assets import asset_url

ASSETS = Path(__file__).parent / "assets"

__all__ = [
    "ASSETS",
    "STYLES",
    "Action",
    "AreaMapData",
    "AreaValue",
    "Badge",
    "Cell",
    "Circle",
    "Detail",
    "Estimate",
    "GuideData",
    "Line",
    "OpenMark",
    "Row",
    "Site",
    "area_map",
    "guide_map",
]

PREFIX = "/assets/map/"
STYLES = tuple(asset_url(PREFIX, f"{name}.css") for name in ("shell", "entries", "map"))

_GUIDE = component("guide_map", asset_url(PREFIX, "guide.js"), STYLES, "shell")
_AREA = component("area_map", asset_url(PREFIX, "area.js"), STYLES, "shell")


def guide_map(data: GuideData, *, key: str, on_select: Callable[[], None]) -> None:
    """Show list, detail and map of the found facilities.

    `on_select` runs when a person opens or closes an entry; the id (None: closed) is then in
    `st.session_state[key].select`.
    """
    _GUIDE(data=_plain(data), key=key, on_select_change=on_select)


def area_map(data: AreaMapData, *, key: str, on_select: Callable[[], None]) -> None:
    """Show the areas of one level to pick from.

    `on_select` runs when a person picks an area; its key is then in
    `st.session_state[key].select`.
    """
    _AREA(data=_plain(data), key=key, on_select_change=on_select)


def _plain(data: GuideData | AreaMapData) -> dict[str, Any]:
    """Return the fields as values that JSON knows."""
    values = ((part.name, getattr(data, part.name)) for part in fields(data))
    return {name: _json_value(value) for name, value in values}


def _json_value(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value
