"""What a screen needs at once: asked for together with the page, kept by the browser."""

import functools
import html
import json
from urllib.parse import urlencode

from geo.model import Level
from loaders.problems import DataProblem
from pages import context
from pages.ui.menu import screen
from pages.web.assets import FOLDERS, asset_url

MAP_SCREENS = {
    f"/{screen('guide.py').url}": "guide.js",
    f"/{screen('area.py').url}": "area.js",
    f"/{screen('planning_map.py').url}": "area.js",
    f"/{screen('planning_siting.py').url}": "area.js",
}
"""Address of a screen with a map → the map's first module."""

MAP_LEVELS = (Level.GEMEINDE, Level.SOZIALRAUM, Level.LANDKREIS)
LEAFLET = ("/vendor/leaflet/", "leaflet-src.esm.js")


def _modules() -> list[tuple[str, str]]:
    names = (name for name in FOLDERS["/assets/map/"].paths if name.endswith(".js"))
    return [LEAFLET, *(("/assets/map/", name) for name in names)]


def import_map() -> str:
    """Return the import map that gives each module of the map its address with a version.

    The modules name each other without one; with it the browser keeps them and asks never again.
    """
    imports = {f"{prefix}{name}": asset_url(prefix, name) for prefix, name in _modules()}
    return f'<script type="importmap">{json.dumps({"imports": imports})}</script>'


def early_links(path: str) -> tuple[str, ...]:
    """Return what the screen at ``path`` loads ahead: a map's parts, or the token of a link."""
    if path.rstrip("/") == f"/{screen('confirm.py').url}":
        return (f'<script type="module" src="{asset_url("/assets/", "link.js")}"></script>',)
    first = MAP_SCREENS.get(path.rstrip("/"))
    return _links(first, data_urls()) if first else ()


@functools.lru_cache(maxsize=8)
def _links(first: str, data: tuple[str, ...]) -> tuple[str, ...]:
    others = set(MAP_SCREENS.values()) - {first}
    modules = (asset_url(prefix, name) for prefix, name in _modules() if name not in others)
    return (
        *(f'<link rel="modulepreload" href="{html.escape(url)}" />' for url in modules),
        *(
            f'<link rel="preload" as="fetch" crossorigin href="{html.escape(url)}" />'
            for url in data
        ),
    )


def data_urls() -> tuple[str, ...]:
    """Return the addresses of the data behind the map, none if the data is broken."""
    try:
        revision = context.district().revision
    except DataProblem:
        return ()
    asked = [("areas", {"level": level.value}) for level in MAP_LEVELS]
    asked += [(name, {}) for name in ("facilities", "surroundings", "places")]
    return tuple(
        f"/api/{name}.geojson?{urlencode({**query, 'v': revision})}" for name, query in asked
    )
