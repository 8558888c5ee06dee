"""The component around a case: it keeps the point of the case in the browser.

JavaScript modules in `assets/`, served at `/assets/case/`. Nothing comes back from it through
Streamlit: it has no events, and none may be added that hold or betray the point.
"""

from typing import Any

from pages.ui.component import component
from pages.ui.map import STYLES
from pages.web.assets import asset_url

PREFIX = "/assets/case/"
_CASE = component(
    "near_case",
    asset_url(PREFIX, "case.js"),
    (*STYLES, asset_url(PREFIX, "case.css")),
    "case",
)


def near_case(data: dict[str, Any], *, key: str) -> None:
    """Show the field for the point, what is near it, comparison and papers (see `data`)."""
    _CASE(data=data, key=key)
