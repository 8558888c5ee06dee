"""The map of the family centres with lines to their partners; the lines as files."""

import functools
from collections import Counter
from html import escape

import geopandas as gpd
import streamlit as st

from geo import partner_network
from geo.district import District
from geo.model import Level
from geo.partner_network import LINES, Drawn
from pages.i18n import GERMAN, speaking, text
from pages.print import geodata
from pages.ui import state_areas, wording
from pages.ui.map import AreaMapData, Line, area_map
from pages.ui.map.texts import area_texts
from pages.ui.professional import partner_tables
from pages.ui.professional.partner_known import Network

KEY = "partnerkarte"
WGS84 = "EPSG:4326"
LAYER = "kooperationen"
DIGITS = 5
"""Of degrees: about a metre."""

_SAMPLE = (
    "display:inline-block;width:2.5rem;vertical-align:middle;forced-color-adjust:none;"
    "print-color-adjust:exact;border-top:3px {style} #b3400a"
)
_STYLES = {Drawn.EXACT: "solid", Drawn.VAGUE: "dashed"}


def show(place: District, part: Network, *, with_lines: bool) -> None:
    """Show centres and partners, the lines between them, what they mean and what has none."""
    picked = state_areas.picked()
    area_map(
        AreaMapData(
            revision=place.revision,
            level=Level.SOZIALRAUM.value,
            selected=picked or None,
            points=_points(part),
            lines=_lines(place, part) if with_lines else (),
            texts={**area_texts(), "map_label": text("pro-partners-map")},
        ),
        key=KEY,
        on_select=functools.partial(state_areas.take_pick, KEY),
    )
    if picked in place.areas.index:
        name = wording.plain(str(place.areas.at[picked, "name"]))
        st.caption(text("pro-partners-picked", area=name))
    else:
        st.caption(text("pro-partners-pick"))
    counted = Counter(one.drawn for one in part.relations)
    if with_lines:
        _legend(counted)
    undrawn = [
        text(f"pro-partners-undrawn-{kind.value}", count=counted[kind])
        for kind in Drawn
        if kind not in LINES and counted[kind]
    ]
    if undrawn:
        st.caption(text("pro-partners-undrawn", said="; ".join(undrawn)))


def _points(part: Network) -> tuple[str, ...]:
    """Return the ids of the centres that stay in one place, and of the ends of the lines."""
    drawn = (one for one in part.relations if one.drawn in LINES)
    ends = (end for one in drawn for end in (one.centre, one.partner))
    fixed = part.centres[~part.centres["mobile"].astype(bool)]
    return tuple(dict.fromkeys([*map(str, fixed.index), *ends]))


def _lines(place: District, part: Network) -> tuple[Line, ...]:
    frame = features(place, part).to_crs(WGS84)
    return tuple(
        {
            "ends": [
                round(degree, DIGITS) for lng, lat in shape.coords for degree in (lat, lng)
            ],
            "kind": "exact" if exact else "vague",
            "text": text("pro-partners-line", centre=centre, partner=partner, kind=kind),
        }
        for shape, exact, centre, partner, kind in zip(
            frame.geometry, frame["exact"], frame["centre"], frame["partner"], frame["kind"],
            strict=True,
        )
    )  # fmt: skip


def _legend(counted: Counter[Drawn]) -> None:
    rows = "".join(
        f'<li><span style="{_SAMPLE.format(style=style)}"></span> '
        f"{escape(text(f'pro-partners-legend-{kind.value}', count=counted[kind]))}</li>"
        for kind, style in _STYLES.items()
    )
    title = escape(text("pro-partners-legend"))
    st.html(f'<p><strong>{title}</strong></p><ul style="list-style:none;padding:0">{rows}</ul>')


def features(place: District, part: Network) -> gpd.GeoDataFrame:
    """Return the lines in the district's CRS with what they are, those that are drawn alone."""
    drawn = [one for one in part.relations if one.drawn in LINES]
    facts = [partner_tables.facts(part, one) for one in drawn]
    columns = {
        "centre_id": [one.centre for one in drawn],
        "centre": [one.centre for one in facts],
        "partner_id": [one.partner for one in drawn],
        "partner": [one.name for one in drawn],
        "kind": [one.kind for one in facts],
        "exact": [one.drawn is Drawn.EXACT for one in drawn],
        "source": [one.source for one in facts],
        "as_of": [one.as_of for one in facts],
    }
    lines = partner_network.lines(drawn, part.places, place.crs)
    ids = [f"{one.centre}.{one.partner}" for one in drawn]
    return gpd.GeoDataFrame(columns, geometry=lines.to_list(), crs=place.crs).set_axis(ids)


def files(place: District, part: Network, name: str) -> None:
    """Show the buttons of the lines as files, if there are any."""
    if not any(one.drawn in LINES for one in part.relations):
        return
    for ending, media_type in geodata.MEDIA_TYPES.items():
        st.download_button(
            text(f"pro-partners-download-{ending}"),
            functools.partial(make, place, part, ending),
            file_name=f"{name}.{ending}",
            mime=media_type,
            icon=":material/map:",
            on_click="ignore",
            key=f"zentrenpartner_{ending}",
        )


def make(place: District, part: Network, ending: str) -> bytes:
    """Return the lines as a file, with an ending of `geodata.MEDIA_TYPES`."""
    with speaking(GERMAN):
        frame = features(place, part)
        about = {"title": text("pro-partners-layer"), "hint": text("pro-partners-vague")}
        if ending == "geojson":
            return geodata.geojson_bytes(frame, about)
        return geodata.geopackage_bytes({LAYER: frame}, about, about["title"])
