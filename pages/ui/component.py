"""Own components of the interface: JavaScript modules and styles from our own server."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from streamlit.components import v2

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_HTML = """
<link rel="stylesheet" href="/vendor/leaflet/leaflet.css">
{styles}
<div class="wegweiser"></div>
"""

_CSS = """
.wegweiser { min-height: 420px; }
.wegweiser:not([data-theme]) .{shell} { visibility: hidden; }
"""

_LOADER = """
export default async function (component) {
  const address = new URL("{module}", window.location.origin);
  const module = await import(address.href).catch(() => null);
  if (module) return module.default(component);
  component.parentElement.querySelector(".wegweiser").textContent = component.data.texts.error;
}
"""


_SCRIPT = """
export default async function (component) {
  const address = new URL("{module}", window.location.origin);
  const module = await import(address.href).catch(() => null);
  return module?.default(component);
}
"""


def component(name: str, module: str, styles: Iterable[str], shell: str) -> "ComponentRenderer":
    """Return a component with a map that its module draws.

    ``module`` and ``styles`` are addresses on our own server that change with what they name;
    ``shell`` is the class of what stays hidden until the styles are there.
    """
    links = "\n".join(f'<link rel="stylesheet" href="{style}">' for style in styles)
    return v2.component(
        name,
        html=_HTML.replace("{styles}", links),
        css=_CSS.replace("{shell}", shell),
        js=_LOADER.replace("{module}", module),
    )


def script(name: str, module: str) -> "ComponentRenderer":
    """Return a component without a look of its own: its module works on the page."""
    loader = _SCRIPT.replace("{module}", module)
    return v2.component(name, html="<span hidden></span>", js=loader)
