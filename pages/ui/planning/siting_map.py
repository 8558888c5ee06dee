"""The map of existing and proposed places, over the share of people reached with them."""

import functools

import geopandas as gpd
import numpy as np
import pandas as pd
import streamlit as st

from geo.coverage.scenario import Action, Change
from geo.district import District
from geo.indicators.palettes import Palette, colours
from geo.model import Level
from geo.siting.model import Floats
from pages import sites
from pages.i18n import text
from pages.ui import state_areas, wording
from pages.ui.map import AreaMapData, Site, area_map
from pages.ui.map.texts import area_texts
from pages.ui.planning import legend, siting_words

KEY = "standortkarte"
BORDERS = (0.2, 0.4, 0.6, 0.8)
"""Shares between the five classes."""

WGS84 = "EPSG:4326"


def show(
    place: District,
    level: Level,
    found: pd.DataFrame,
    standing: tuple[str, ...],
    spots: tuple[Site, ...],
) -> None:
    """Show the map of `siting_areas.compared` and its legend.

    ``standing`` are ids of existing places, ``spots`` the proposed ones.
    """
    areas = found.iloc[1:]
    shares = areas["reached_share_after"]
    of = np.digitize(shares, BORDERS)
    palette = colours(Palette.SEQUENTIAL, len(BORDERS) + 1)
    picked = state_areas.picked()
    title = text("plan-siting-map")
    area_map(
        AreaMapData(
            revision=place.revision,
            level=level.value,
            selected=picked if picked in areas.index else None,
            values={
                str(key): {"class": int(at), "text": siting_words.percent(share)}
                for key, at, share in zip(areas.index, of, shares, strict=True)
                if not np.isnan(share)
            },
            palette=palette,
            points=standing,
            sites=spots,
            texts={**area_texts(), "map_label": title},
        ),
        key=KEY,
        on_select=functools.partial(state_areas.take_pick, KEY),
    )
    entries = _entries(palette, of[~np.isnan(shares)])
    legend.show(title, text("plan-siting-legend"), entries)
    _picked(areas, picked)


def classes(found: pd.DataFrame) -> tuple[dict[str, str], list[list[str]]]:
    """Return colours by area, and colour, words and number of areas of each class there is."""
    shares = found.iloc[1:]["reached_share_after"].dropna()
    of = np.digitize(shares, BORDERS)
    entries = _entries(colours(Palette.SEQUENTIAL, len(BORDERS) + 1), of)
    filled = {str(key): entries[at][0] for key, at in zip(shares.index, of, strict=True)}
    return filled, [[color, label, str(count)] for color, label, count in entries if count]


def _entries(palette: tuple[str, ...], of: "np.ndarray") -> list[tuple[str, str, int]]:
    edges = (0.0, *BORDERS, 1.0)
    return [
        (
            color,
            text(
                "plan-siting-class",
                low=wording.number(100 * edges[number]),
                high=wording.number(100 * edges[number + 1]),
            ),
            int((of == number).sum()),
        )
        for number, color in enumerate(palette)
    ]


def _picked(areas: pd.DataFrame, picked: str) -> None:
    """Say the share before and after in the picked area."""
    if picked not in areas.index:
        st.caption(text("plan-siting-pick"))
        return
    row = areas.loc[picked].to_dict()
    shares = {
        "before": siting_words.percent(row["reached_share"]),
        "after": siting_words.percent(row["reached_share_after"]),
    }
    st.markdown(text("plan-siting-picked", area=wording.plain(str(row["name"])), **shares))


def numbered(place: District, opened: tuple[Change, ...]) -> tuple[Site, ...]:
    """Return places with their numbers in the list."""
    points = np.array([one.point for one in opened], dtype=float).reshape(-1, 2)
    marks = [str(number) for number in range(1, len(opened) + 1)]
    return marked(place, points, marks)


def added(place: District, changes: tuple[Change, ...]) -> tuple[Site, ...]:
    """Return the places that open or move in the scenario, where they are at last."""
    last = {one.facility: one.point for one in changes if one.point}
    gone = {one.facility for one in changes if one.action is Action.CLOSE}
    points = np.array([point for key, point in last.items() if key not in gone], dtype=float)
    spots = marked(place, points.reshape(-1, 2), ["+"] * len(points))
    return tuple({**spot, "kind": "base"} for spot in spots)


def marked(place: District, points: Floats, marks: list[str]) -> tuple[Site, ...]:
    """Return points ``(n, 2)`` in the district's CRS with short marks."""
    turned = gpd.GeoSeries(gpd.points_from_xy(*points.T), crs=place.crs).to_crs(WGS84)
    return tuple(
        {"lat": round(point.y, 5), "lng": round(point.x, 5), "mark": mark, "kind": "chosen"}
        for point, mark in zip(turned, marks, strict=True)
    )


def standing_ids(offer: str, changes: tuple[Change, ...]) -> tuple[str, ...]:
    """Return the ids of existing places that stay where they are."""
    gone = {one.facility for one in changes if one.action in {Action.CLOSE, Action.MOVE}}
    return tuple(key for key in sites.changed(offer, ()).ids if key not in gone)
