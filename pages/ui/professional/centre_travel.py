"""How long it takes from one family centre to another: which could work together."""

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from geo.district import District
from geo.travel import Basis, Floats, Mode
from pages import ways
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import centre_network, near, wording
from pages.ui.planning import downloads

MODES = (Mode.CAR, Mode.BIKE)
FEWEST, NEIGHBOURS = 2, 3


def show(district: District) -> None:
    """Show the nearest others of each centre, the times between all, and both as a file."""
    centres, points, located = centre_network.existing(district)
    if len(centres) < FEWEST:
        st.info(text("pro-centres-none"), icon=":material/database_off:")
        return
    minutes = {mode: _minutes(points, located, mode) for mode in MODES}
    st.markdown(text("pro-centres-intro", count=len(centres)))
    for mode in MODES:
        st.caption(f"**{near.mode_label(mode)}:** {_basis(mode)}")
    st.caption(text("network-vague", count=int((~located).sum())))
    st.header(text("pro-centres-neighbours"), anchor=False)
    metres = centre_network.metres_between(points, located)
    st.table(neighbours(centres, metres, minutes).set_index(text("network-centre")))
    st.header(text("pro-centres-all"), anchor=False)
    for tab, mode in zip(st.tabs([near.mode_label(mode) for mode in MODES]), MODES, strict=True):
        tab.dataframe(matrix(centres, minutes[mode]), width="stretch")
    downloads.buttons("familienzentren-wege", lambda: sheets(district), "zentrenwege")


def _minutes(points: Floats, located: npt.NDArray[np.bool_], mode: Mode) -> Floats:
    times = ways.model(ways.bases(mode)[0]).travel_times_min(points, points, mode)
    np.fill_diagonal(times, 0)
    return np.where(np.isnan(centre_network.metres_between(points, located)), np.nan, times)


def _basis(mode: Mode) -> str:
    known = ways.roads()
    if known is None or ways.bases(mode)[0] is not Basis.ROADS:
        return near.estimate_sentence(mode)
    return text("pro-centres-roads", date=known.networks[mode].as_of)


def neighbours(
    centres: gpd.GeoDataFrame, metres: Floats, minutes: Mapping[Mode, Floats]
) -> pd.DataFrame:
    """Return the nearest others of each centre in words; the arrays are ``(n, n)``."""
    own = np.eye(len(metres), dtype=bool)
    apart = np.where(own | np.isnan(metres), np.inf, metres)
    names = _names(centres)
    most = min(NEIGHBOURS, len(names) - 1)
    rows = [
        {
            text("network-centre"): names[here],
            text("pro-centres-neighbour"): names[other],
            text("network-straight"): wording.distance(apart[here, other]),
            **{near.mode_label(mode): _time(minutes[mode][here, other]) for mode in MODES},
        }
        for here in range(len(names))
        for other in np.argsort(apart[here], kind="stable")[:most]
        if np.isfinite(apart[here, other])
    ]
    return pd.DataFrame(rows)


def _time(minutes: float) -> str:
    return wording.duration(minutes) if np.isfinite(minutes) else wording.no_data()


def _names(centres: gpd.GeoDataFrame) -> list[str]:
    """Return name and town of each centre; a name that comes twice is numbered."""
    named = [
        f"{name} ({town})" if town and town not in name else str(name)
        for name, town in zip(centres["name"], centres["locality"], strict=True)
    ]
    seen: dict[str, int] = {}
    for name in named:
        seen[name] = seen.get(name, 0) + 1
    again = {name: iter(range(1, count + 1)) for name, count in seen.items() if count > 1}
    return [f"{name} {next(again[name])}" if name in again else name for name in named]


def matrix(centres: gpd.GeoDataFrame, minutes: Floats) -> pd.DataFrame:
    """Return whole minutes between all centres, ``(n, n)``; empty without a way."""
    names = _names(centres)
    whole = pd.DataFrame(np.round(minutes), index=names, columns=names)
    return whole.astype("Int64")


def sheets(district: District) -> Sheets:
    """Return the tables of the file: neighbours, one matrix per mode, what they rest on."""
    centres, points, located = centre_network.existing(district)
    minutes = {mode: _minutes(points, located, mode) for mode in MODES}
    about = [[near.mode_label(mode), _basis(mode)] for mode in MODES]
    columns = [text("pro-centres-mode"), text("pro-centres-basis")]
    return {
        text("pro-centres-sheet-neighbours"): neighbours(
            centres, centre_network.metres_between(points, located), minutes
        ),
        **{
            text(f"pro-centres-sheet-{mode.value}"): matrix(centres, minutes[mode])
            .rename_axis(text("network-centre"))
            .reset_index()
            for mode in MODES
        },
        text("pro-centres-sheet-about"): pd.DataFrame(about, columns=columns),
    }
