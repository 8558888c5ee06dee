"""One line: the district's own series."""

import pandas as pd
import plotly.graph_objects as go

from pages.i18n import current


def line(found: pd.DataFrame, digits: int) -> go.Figure:
    """Return the series of the district by year; columns `geo.indicators.context.SERIES`."""
    signs = current().cldr.number_symbols["latn"]
    unit = str(found["unit"].iloc[-1])
    figure = go.Figure()
    figure.add_scatter(
        x=[f"{year}-07-01" for year in found["year"]],
        y=found["value"],
        mode="lines+markers",
        marker={"size": 5},
        hovertemplate=f"%{{x|%Y}}: %{{y:,.{digits}f}} {unit}<extra></extra>",
        showlegend=False,
    )
    figure.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=240,
        margin={"l": 0, "r": 8, "t": 8, "b": 0},
        xaxis={"type": "date", "tickformat": "%Y", "fixedrange": True, "showgrid": False},
        yaxis={
            "title": {"text": unit},
            "tickformat": f",.{digits}f",
            "automargin": True,
            "fixedrange": True,
            "zeroline": False,
        },
    )
    return figure
