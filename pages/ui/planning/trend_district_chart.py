"""One line: the district's own series."""

import pandas as pd
import plotly.graph_objects as go

from pages.i18n import current
from pages.ui import charts

COLOR = "#2A8797"
"""Another colour than the lines of the areas have: another source."""


def line(found: pd.DataFrame, digits: int) -> go.Figure:
    """Return the series of the district by year; columns `geo.indicators.context.SERIES`."""
    signs = current().cldr.number_symbols["latn"]
    unit = charts.plain(str(found["unit"].iloc[-1]))
    figure = go.Figure()
    figure.add_scatter(
        x=found["year"],
        y=found["value"],
        mode="lines+markers",
        marker={"size": 5},
        line={"color": COLOR},
        hovertemplate=f"%{{x}}: %{{y:,.{digits}f}} {unit}<extra></extra>",
        showlegend=False,
    )
    figure.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=240,
        margin={"l": 0, "r": 8, "t": 8, "b": 0},
        xaxis={"tickformat": "d", "fixedrange": True, "showgrid": False},
        yaxis={
            "title": {"text": unit},
            "tickformat": f",.{digits}f",
            "automargin": True,
            "fixedrange": True,
            "zeroline": False,
        },
    )
    return figure
