"""The component that takes the token of a personal link out of the address.

It is shown as nothing. The token comes by the page's own connection, never by a request.
"""

from collections.abc import Callable
from typing import Final

from streamlit.components import v2

from pages.web.assets import asset_url

_LOADER: Final = """
export default async function (component) {
  const address = new URL("{module}", window.location.origin);
  const module = await import(address.href);
  return module.default(component);
}
"""
_TAKER: Final = v2.component(
    "personal_link",
    html="<div></div>",
    js=_LOADER.replace("{module}", asset_url("/assets/", "link.js")),
)


def take(key: str, on_token: Callable[[], None]) -> str | None:
    """Return the token, empty if the address had none, None as long as the browser is silent."""
    found = _TAKER(key=key, on_token_change=on_token).get("token")
    return None if found is None else str(found)
