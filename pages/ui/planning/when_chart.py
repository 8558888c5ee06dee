"""The week as a field of hours and days, darker where more people reach an open place."""

from collections.abc import Callable

import plotly.graph_objects as go

from geo.coverage.when import Shares
from pages import reach
from pages.i18n import text
from pages.ui import hours
from pages.ui.planning import words

SCALE = ((0.0, "#F2F5F5"), (0.5, "#5BA3B0"), (1.0, "#0B4A57"))
HEIGHT_PX = 500
LEGEND = {"orientation": "h", "yanchor": "top", "y": -0.02, "thickness": 12, "tickformat": ".0%"}


def heat(one: Shares) -> go.Figure:
    """Return the chart of an area: each part has the shape ``(days, hours)``."""
    figure = go.Figure(
        go.Heatmap(
            z=one.reached.T,
            x=[hours.day_name(day, "short") for day in range(len(one.reached))],
            y=[text("plan-when-hour", hour=str(hour), end=str(hour + 1)) for hour in reach.HOURS],
            text=_cells(one, _sign),
            texttemplate="%{text}",
            hovertext=_cells(one, _said),
            hovertemplate="%{x}, %{y}<br>%{hovertext}<extra></extra>",
            zmin=0,
            zmax=1,
            colorscale=SCALE,
            xgap=2,
            ygap=2,
            colorbar={**LEGEND, "title": {"text": text("plan-when-legend"), "side": "top"}},
        )
    )
    figure.update_layout(
        height=HEIGHT_PX,
        margin={"l": 0, "r": 0, "t": 8, "b": 0},
        xaxis={"side": "top", "fixedrange": True},
        yaxis={"autorange": "reversed", "fixedrange": True, "automargin": True},
    )
    return figure


def _cells(one: Shares, words_of: Callable[[float, float, float], str]) -> list[list[str]]:
    """Return words for each hour and day, hours below each other."""
    days, slots = one.reached.shape
    return [
        [words_of(*(float(part[day, slot]) for part in one)) for day in range(days)]
        for slot in range(slots)
    ]


def _sign(reached: float, unsure: float, _closed: float) -> str:
    """Return what stands in a cell: its share, and a question mark where it may be more."""
    return f"{words.share(reached)} ?" if unsure > 0 else words.share(reached)


def _said(reached: float, unsure: float, closed: float) -> str:
    parts = {"share": reached, "unknown": unsure, "closed": closed}
    return text("plan-when-hover", **{name: words.share(part) for name, part in parts.items()})
