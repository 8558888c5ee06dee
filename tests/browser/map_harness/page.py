"""One page with the component that the address asks for (`?view=guide` or `?view=area`)."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from pages.ui.map import AreaMapData, AreaValue, Detail, GuideData, area_map, guide_map
from tests.browser.map_harness import synthetic

FILTERS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "alle": lambda _: True,
    "keine": lambda _: False,
    "feindlich": lambda p: p["name"] in synthetic.HOSTILE_NAMES,
    "Musterstadt": lambda p: p["locality"] == "Musterstadt",
    "genau": lambda p: p["location_precision"] == "address",
}


@st.cache_resource
def _facilities() -> list[dict[str, Any]]:
    folder = os.environ.get("MAP_HARNESS_DATA")
    file = synthetic.facilities()
    if folder:
        file = json.loads(Path(folder, "facilities.geojson").read_text())
    return [feature["properties"] for feature in file["features"]]


def _detail(facility: dict[str, Any]) -> Detail:
    return {
        "title": facility["name"],
        "subtitle": f"{facility['type_label']} · {facility['locality']}",
        "badges": [
            {"text": "für Familien", "kind": "info"},
            {"text": "kostenfrei", "kind": "neutral"},
            {"text": "Stand 2015", "kind": "warning"},
        ],
        "rows": [
            {
                "name": "address",
                "label": "Anschrift",
                "text": "Hauptstraße 1\n14800 Musterstadt",
                "icon": "location_on",
            },
            {
                "name": "phone",
                "label": "Telefon",
                "text": "03300 1234",
                "href": "tel:+4933001234",
                "icon": "call",
            },
            {
                "name": "email",
                "label": "E-Mail",
                "text": "hallo@example.org",
                "href": "mailto:hallo@example.org",
            },
            {
                "name": "web",
                "label": "Internet",
                "text": "example.org",
                "href": "https://example.org/",
            },
            {
                "name": "web",
                "label": "Böse",
                "text": facility["name"],
                "href": "javascript:alert(1)",
            },
        ],
        "notes": ["Genaue Lage nicht belegt.", facility["name"]],
        "actions": [
            {"label": "Link kopieren", "kind": "share", "icon": "share"},
            {"label": "Fehler melden", "kind": "link", "href": "mailto:x@example.org"},
        ],
    }


def _select(key: str) -> None:
    st.session_state["chosen"] = st.session_state[key].select


def _guide() -> None:
    columns = st.columns(3)
    chosen = columns[0].selectbox("Filter", list(FILTERS), key="filter")
    area = columns[1].selectbox("Gebiet", ["", synthetic.gemeinde_key(5), "120000001"], key="area")
    runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    columns[2].button("Noch einmal rechnen")
    found = [p for p in _facilities() if FILTERS[chosen](p)]
    selected = st.session_state.get("chosen") or st.query_params.get("eintrag")
    detail = next((_detail(p) for p in _facilities() if p["id"] == selected), None)
    guide_map(
        GuideData(
            revision=synthetic.REVISION,
            ids=tuple(p["id"] for p in found),
            count_text=f"{len(found)} Einträge gefunden",
            meta={found[0]["id"]: f"{runs},2 km"} if found else {},
            selected=selected,
            area=area or None,
            detail=detail,
        ),
        key="guide",
        on_select=lambda: _select("guide"),
    )


def _area() -> None:
    level = st.query_params.get("level", "gemeinde")
    keys = ["12000000", "12000001", "12000002"] if level == "gemeinde" else []
    values: dict[str, AreaValue] = {
        key: {"class": place, "text": f"{place + 1},5 %"} for place, key in enumerate(keys)
    }
    st.button("Noch einmal rechnen")
    area_map(
        AreaMapData(
            revision=synthetic.REVISION,
            level=level,
            selected=st.session_state.get("chosen"),
            values=values,
            palette=("#deebf7", "#9ecae1", "#4292c6"),
            points=tuple(p["id"] for p in _facilities()[:20]),
        ),
        key="picker",
        on_select=lambda: _select("picker"),
    )


st.set_page_config(page_title="Kartenprüfung", layout="wide")
st.title("Kartenprüfung")
if st.query_params.get("view") == "area":
    _area()
else:
    _guide()
st.text(f"gewählt: {st.session_state.get('chosen')}")
