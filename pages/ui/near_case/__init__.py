"""The component around a case: it keeps the point of the case in the browser.

JavaScript modules in `assets/`, served at `/assets/case/`. Nothing comes back from it through
Streamlit: it has no events, and none may be added that hold or betray the point.
"""

from typing import Any

from streamlit.components import v2

from pages.web.assets import asset_url

_HTML = """
<link rel="stylesheet" href="/vendor/leaflet/leaflet.css">
<link rel="stylesheet" href="{shell}">
<link rel="stylesheet" href="{entries}">
<link rel="stylesheet" href="{map}">
<link rel="stylesheet" href="{case}">
<div class="wegweiser"></div>
"""

_CSS = """
.wegweiser { min-height: 420px; }
.wegweiser:not([data-theme]) .case { visibility: hidden; }
"""

_LOADER = """
export default async function (component) {
  const address = new URL("{module}", window.location.origin);
  const module = await import(address.href).catch(() => null);
  if (module) return module.default(component);
  component.parentElement.querySelector(".wegweiser").textContent = component.data.texts.error;
}
"""


def _html() -> str:
    page = _HTML
    for name in ("shell", "entries", "map"):
        page = page.replace(f"{{{name}}}", asset_url("/assets/map/", f"{name}.css"))
    return page.replace("{case}", asset_url("/assets/case/", "case.css"))


_CASE = v2.component(
    "near_case",
    html=_html(),
    css=_CSS,
    js=_LOADER.replace("{module}", asset_url("/assets/case/", "case.js")),
)


def near_case(data: dict[str, Any], *, key: str) -> None:
    """Show the field for the point, what is near it, comparison and papers (see `data`)."""
    _CASE(data=data, key=key)
