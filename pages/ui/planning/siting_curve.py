"""What each further place adds: the best choice of every number, one after the other beside it."""

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from geo.siting.proposal import Proposal
from pages.i18n import current, text
from pages.ui import charts
from pages.ui.planning import gaps_words, siting_words, tables

if TYPE_CHECKING:
    import plotly.graph_objects as go

BEST, GREEDY = ("#2A8797", "solid", "circle"), ("#C2620F", "dash", "diamond")
HEIGHT_PX = 320


def show(known: Proposal) -> None:
    """Show the curve and its table."""
    st.header(text("plan-siting-curve"), anchor=False)
    st.markdown(text("plan-siting-curve-about"))
    said = _sentence(known)
    st.markdown(said)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.plotly_chart(figure(known), config=charts.config(), key="standortkurve", alt=said)
    with right:
        tables.wrapped(table(known), "standortkurve")


def _sentence(known: Proposal) -> str:
    """Say what the first and the last place add."""
    steps = known.curve.steps
    last = str(len(steps))
    first, added = siting_words.rough(float(steps[0])), siting_words.rough(float(steps[-1]))
    if len(steps) == 1:
        return text("plan-siting-curve-one", first=first)
    return text("plan-siting-curve-said", first=first, last=last, added=added)


def table(known: Proposal) -> pd.DataFrame:
    """Return one row per number of places: reached at best, added, one after the other."""
    curve = known.curve
    columns = {
        "places": [str(number) for number in range(1, len(curve.best) + 1)],
        "best": [gaps_words.number(value) for value in curve.best],
        "added": [gaps_words.number(value) for value in curve.steps],
        "greedy": [gaps_words.number(value) for value in curve.greedy],
    }
    return pd.DataFrame(
        {text(f"plan-siting-curve-{name}"): cells for name, cells in columns.items()}
    )


def figure(known: Proposal) -> "go.Figure":
    """Return both lines over the number of places."""
    import plotly.graph_objects as go  # noqa: PLC0415 - heavy

    drawn = go.Figure()
    lines = {"greedy": (known.curve.greedy, GREEDY), "best": (known.curve.best, BEST)}
    for name, (values, (color, dash, symbol)) in lines.items():
        drawn.add_scatter(
            x=list(range(1, len(values) + 1)),
            y=values,
            name=text(f"plan-siting-curve-{name}"),
            mode="lines+markers",
            line={"color": color, "dash": dash, "width": 2.5},
            marker={"symbol": symbol, "size": 9, "color": color},
            text=[gaps_words.number(value) for value in values],
            hovertemplate="%{text}<extra></extra>",
        )
    signs = current().cldr.number_symbols["latn"]
    drawn.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=HEIGHT_PX,
        margin={"l": 0, "r": 8, "t": 8, "b": 0},
        legend={"orientation": "h", "x": 0, "y": -0.25, "yanchor": "top"},
        xaxis={"title": text("plan-siting-curve-places"), "dtick": 1, "fixedrange": True},
        yaxis={
            "title": text("plan-siting-curve-axis"),
            "rangemode": "tozero",
            "tickformat": ",.0f",
            "fixedrange": True,
        },
    )
    return drawn
