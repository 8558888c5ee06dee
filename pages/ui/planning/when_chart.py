"""The week as a field of hours and days, darker where more people reach an open place."""

import plotly.graph_objects as go

from geo.coverage.when import Shares
from pages import reach
from pages.i18n import text
from pages.ui import hours
from pages.ui.planning import words

SCALE = ((0.0, "#F2F5F5"), (0.5, "#5BA3B0"), (1.0, "#0B4A57"))
HEIGHT_PX = 420


def heat(one: Shares) -> go.Figure:
    """Return the chart of an area: each part has the shape ``(days, hours)``."""
    days = [hours.day_name(day, "short") for day in range(len(one.reached))]
    clock = [text("plan-when-hour", hour=str(hour), end=str(hour + 1)) for hour in reach.HOURS]
    said = [
        [
            text(
                "plan-when-hover",
                share=words.share(float(one.reached[day, slot])),
                unknown=words.share(float(one.unknown[day, slot])),
                closed=words.share(float(one.closed[day, slot])),
            )
            for day in range(len(days))
        ]
        for slot in range(len(clock))
    ]
    figure = go.Figure(
        go.Heatmap(
            z=one.reached.T,
            x=days,
            y=clock,
            text=said,
            zmin=0,
            zmax=1,
            colorscale=SCALE,
            xgap=2,
            ygap=2,
            colorbar={"tickformat": ".0%", "title": {"text": text("plan-when-legend")}},
            hovertemplate="%{x}, %{y}<br>%{text}<extra></extra>",
        )
    )
    figure.update_layout(
        height=HEIGHT_PX,
        margin={"l": 0, "r": 0, "t": 8, "b": 0},
        xaxis={"side": "top", "fixedrange": True},
        yaxis={"autorange": "reversed", "fixedrange": True, "automargin": True},
    )
    return figure
