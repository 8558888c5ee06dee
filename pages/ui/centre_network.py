"""How far the family centres are from each other: which could work together."""

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from geo.district import District
from geo.model import Status
from geo.travel import Floats, Mode, distances_m
from pages.context import offer_places, offers, travel
from pages.i18n import text
from pages.ui import near, wording

TYPE = "familienzentrum"
FEWEST = 2


def show(district: District) -> None:
    """Show for each existing family centre the nearest other one, and the times between all."""
    centres, points, located = existing(district)
    if len(centres) < FEWEST:
        return
    metres = metres_between(points, located)
    minutes = travel().travel_times_min(points, points, Mode.CAR)
    minutes = np.where(np.isnan(metres), np.nan, minutes)
    st.header(text("network-title"), anchor=False)
    st.markdown(text("network-intro", estimate=near.estimate_sentence(Mode.CAR)))
    st.caption(text("network-vague", count=int((~located).sum())))
    st.table(neighbours(centres, metres, minutes))
    with st.expander(text("network-all"), icon=":material/table:"):
        st.dataframe(matrix(centres, minutes), width="stretch")


def existing(district: District) -> tuple[gpd.GeoDataFrame, Floats, npt.NDArray[np.bool_]]:
    """Return the existing family centres, their points in metres, and which are their own.

    The others stand for the main town of their Gemeinde. Centres without any point, and those
    without a fixed place, are left out.
    """
    known = offer_places()
    frame = offers()
    wanted = (
        (frame["type"] == TYPE)
        & (frame["status"] == Status.ACTIVE.value)
        & ~frame["mobile"].astype(bool)
        & frame["gemeinde_key"].isin(district.areas.index)
        & ~np.isnan(known.points).any(axis=1)
    ).to_numpy()
    return frame[wanted], known.points[wanted], known.located[wanted]


def metres_between(points: Floats, located: npt.NDArray[np.bool_]) -> Floats:
    """Return straight lines ``(n, n)``; NaN between two of which only the same town is known."""
    metres = distances_m(points, points)
    vague = ~located[:, np.newaxis] & ~located & (metres == 0) & ~np.eye(len(points), dtype=bool)
    return np.where(vague, np.nan, metres)


def neighbours(centres: gpd.GeoDataFrame, metres: Floats, minutes: Floats) -> pd.DataFrame:
    """Return each centre with the nearest other one; both arrays are ``(n, n)``.

    NaN: both are in the same town, and nothing more is known of how far that is.
    """
    apart = np.nan_to_num(metres) + np.where(np.eye(len(metres), dtype=bool), np.inf, 0.0)
    names = centres["name"].to_numpy()
    nearest = apart.argmin(axis=1)
    own = np.arange(len(names))
    return pd.DataFrame(
        {
            text("network-centre"): names,
            text("network-nearest"): names[nearest],
            text("network-straight"): [_distance(m) for m in metres[own, nearest]],
            text("network-by-car"): [_time(m) for m in minutes[own, nearest]],
        }
    ).set_index(text("network-centre"))


def _distance(metres: float) -> str:
    return text("network-same-town") if np.isnan(metres) else wording.distance(metres)


def _time(minutes: float) -> str:
    return wording.no_data() if np.isnan(minutes) else wording.duration(minutes)


def matrix(centres: gpd.GeoDataFrame, minutes: Floats) -> pd.DataFrame:
    """Return the estimated minutes by car between all centres, ``(n, n)``, by town.

    Empty where they are not known.
    """
    towns = [
        f"{town} · {name}" for town, name in zip(centres["locality"], centres["name"], strict=True)
    ]
    return pd.DataFrame(np.round(minutes), index=towns, columns=towns).astype("Int64")
