"""Charts as Plotly figures; each has a table or list with the same content beside it."""

from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.i18n import current, text

BASE_COLORS = ("#7A8B90", "#2A8797", "#C2620F")
"""One colour per base of figures: at least 3:1 on the light and on the dark ground."""


def config() -> dict[str, object]:
    """Return how a chart behaves in the browser."""
    return {"displayModeBar": False, "locale": current().cldr.language}


def plain(foreign: str) -> str:
    """Return foreign text for use inside a chart: Plotly reads some HTML."""
    return escape(foreign, quote=False)


def population(series: pd.DataFrame) -> go.Figure:
    """Return inhabitants per date as bars, one colour and legend entry per base of figures.

    Parameters
    ----------
    series
        ``total, basis`` indexed by ISO date, as `geo.population.series` returns it.
    """
    figure = go.Figure()
    people = text("charts-people", year="%{x}", people="%{y:,.0f}")
    signs = current().cldr.number_symbols["latn"]
    for color, (basis, part) in zip(BASE_COLORS, series.groupby("basis", sort=False), strict=False):
        figure.add_bar(
            x=[day[:4] for day in part.index],
            y=part["total"],
            name=text("charts-basis", basis=plain(str(basis))),
            marker_color=color,
            texttemplate="%{y:,.0f}",
            textposition="outside",
            cliponaxis=False,
            hovertemplate=f"{people}<extra></extra>",
        )
    figure.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=300,
        margin={"l": 0, "r": 0, "t": 8, "b": 0},
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0},
        xaxis={"type": "category"},
        yaxis={"rangemode": "tozero", "tickformat": ",.0f"},
    )
    return figure


INK_LIGHT, INK_DARK = "#1D2B2F", "#E6EDEE"
"""The colour of text on the light and on the dark ground, as `.streamlit/config.toml` has it."""


def ink() -> str:
    """Return the colour of text on the ground that the person sees, for words and lines."""
    return INK_DARK if st.context.theme.type == "dark" else INK_LIGHT
