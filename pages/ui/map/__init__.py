"""Two map components: the guide (list, detail, map) and the area picker.

Both are plain JavaScript modules in `assets/`, served at `/assets/map/`; they read the GeoJSON
files under `/api/` once per page and get only ids and texts on each run.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from streamlit.components import v2

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
    OpenMark,
    Row,
    Site,
)

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

ASSETS = Path(__file__).parent / "assets"

__all__ = [
    "ASSETS",
    "Action",
    "AreaMapData",
    "AreaValue",
    "Badge",
    "Cell",
    "Circle",
    "Detail",
    "Estimate",
    "GuideData",
    "OpenMark",
    "Row",
    "Site",
    "area_map",
    "guide_map",
]

_HTML = """
<link rel="stylesheet" href="/vendor/leaflet/leaflet.css">
<link rel="stylesheet" href="/assets/map/shell.css?v={version}">
<link rel="stylesheet" href="/assets/map/entries.css?v={version}">
<link rel="stylesheet" href="/assets/map/map.css?v={version}">
<div class="wegweiser"></div>
"""

_CSS = """
.wegweiser { min-height: 420px; }
.wegweiser:not([data-theme]) .shell { visibility: hidden; }
"""

_LOADER = """
export default async function (component) {
  const address = new URL("/assets/map/{module}?v={version}", window.location.origin);
  const module = await import(address.href).catch(() => null);
  if (module) return module.default(component);
  component.parentElement.querySelector(".wegweiser").textContent = component.data.texts.error;
}
"""


def _version() -> str:
    """Return 12 hex digits that change with any asset."""
    digest = sha256()
    for file in sorted(ASSETS.iterdir()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _component(name: str, module: str) -> "ComponentRenderer":
    version = _version()
    return v2.component(
        name,
        html=_HTML.replace("{version}", version),
        css=_CSS,
        js=_LOADER.replace("{module}", module).replace("{version}", version),
    )


_GUIDE = _component("guide_map", "guide.js")
_AREA = _component("area_map", "area.js")


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
