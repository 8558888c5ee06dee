"""The charts of an index: ranks as intervals, values over time. Tables say the same beside them."""

from typing import TYPE_CHECKING

import pandas as pd

from pages.i18n import current, text
from pages.ui import charts
from pages.ui.planning import index_words

if TYPE_CHECKING:
    import plotly.graph_objects as go

GREY, MAIN, PICKED = "#7A8B90", "#2A8797", "#C2620F"
"""At least 3:1 on the light and on the dark ground."""

ROW_PX, FRAME_PX, SERIES_PX = 24, 90, 420
FEW = 10


def intervals(found: pd.DataFrame, names: "pd.Series[str]", picked: str) -> "go.Figure":
    """Return the ranks of one period as points on their intervals, rank 1 on top.

    Parameters
    ----------
    found
        The areas with an index, columns `geo.indicators.index.INDEX`, in the order of the ranks.
    names
        The names of the areas by key.
    picked
        The key of the area that is marked, or empty.
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - heavy

    figure = go.Figure()
    parts = {MAIN: found["area_key"] != picked, PICKED: found["area_key"] == picked}
    for color, rows in parts.items():
        part = found[rows]
        rank = part["rank"].astype(int)
        figure.add_scatter(
            x=rank,
            y=part["area_key"].map(names).map(charts.plain),
            mode="markers",
            marker={"color": color, "size": 11, "symbol": "circle" if color == MAIN else "diamond"},
            error_x={
                "type": "data",
                "symmetric": False,
                "array": part["rank_high"].astype(int) - rank,
                "arrayminus": rank - part["rank_low"].astype(int),
                "thickness": 4,
                "width": 5,
                "color": color,
            },
            customdata=[index_words.interval(row) for row in part.to_dict("records")],
            hovertemplate=f"{text('plan-index-hover', rank='%{x}', interval='%{customdata}')}"
            "<extra>%{y}</extra>",
            showlegend=False,
        )
    _rank_axes(figure, [charts.plain(names[key]) for key in found["area_key"]])
    return figure


def _rank_axes(figure: "go.Figure", order: list[str]) -> None:
    """Give each area a row in its order, and each rank a place."""
    count = len(order)
    ticks = range(1, count + 1) if count <= FEW else [1, *range(5, count, 5), count]
    figure.update_layout(
        height=ROW_PX * count + FRAME_PX,
        margin={"l": 0, "r": 8, "t": 0, "b": 0},
        xaxis={
            "title": {"text": text("plan-index-axis-rank")},
            "side": "top",
            "range": [0.4, count + 0.6],
            "tickvals": list(ticks),
            "fixedrange": True,
        },
        yaxis={
            "categoryorder": "array",
            "categoryarray": order,
            "range": [count - 0.4, -0.6],
            "automargin": True,
            "fixedrange": True,
        },
    )


def series(found: pd.DataFrame, names: "pd.Series[str]", picked: str) -> "go.Figure":
    """Return the index over time, a line per area; changes that are noise are grey and dotted.

    There is no line into a period that cannot be compared. ``found`` has the columns
    `geo.indicators.index.INDEX`.
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - heavy

    figure = go.Figure()
    ordered = found.sort_values(["area_key", "period"])
    before = ordered.groupby("area_key")["value"].shift()
    lines = ordered.assign(before=before)[ordered["change"].notna()]
    noise = lines["noise"].astype(bool)
    own = lines["area_key"] == picked
    looks = [
        ("noise", lines[noise & ~own], {"color": GREY, "width": 1, "dash": "dot"}),
        ("clear", lines[~noise & ~own], {"color": MAIN, "width": 2}),
        ("picked-noise", lines[noise & own], {"color": GREY, "width": 4, "dash": "dot"}),
        ("picked", lines[~noise & own], {"color": PICKED, "width": 4}),
    ]
    for name, rows, look in looks:
        if len(rows):
            _segments(figure, rows, text(f"plan-index-line-{name}"), look)
    _points(figure, ordered[ordered["value"].notna()], names, picked)
    _time_axes(figure, sorted(found["period"].unique()))
    return figure


def _segments(figure: "go.Figure", rows: pd.DataFrame, name: str, look: dict[str, object]) -> None:
    """Add a line from the period before to this one for each row."""
    gap = [None] * len(rows)
    x = [day for line in zip(rows["since"], rows["period"], gap, strict=True) for day in line]
    y = [value for line in zip(rows["before"], rows["value"], gap, strict=True) for value in line]
    figure.add_scatter(x=x, y=y, mode="lines", name=name, line=look, hoverinfo="skip")


def _points(figure: "go.Figure", rows: pd.DataFrame, names: "pd.Series[str]", picked: str) -> None:
    """Add a point per area and period; that of the picked area is larger."""
    own = rows["area_key"] == picked
    figure.add_scatter(
        x=rows["period"],
        y=rows["value"],
        text=rows["area_key"].map(names).map(charts.plain),
        mode="markers",
        marker={
            "color": own.map({True: PICKED, False: GREY}).tolist(),
            "size": own.map({True: 9, False: 5}).tolist(),
        },
        hovertemplate="%{text}: %{y:.2f}<extra></extra>",
        showlegend=False,
    )


def _time_axes(figure: "go.Figure", periods: list[str]) -> None:
    signs = current().cldr.number_symbols["latn"]
    figure.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=SERIES_PX,
        margin={"l": 0, "r": 8, "t": 8, "b": 0},
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0},
        xaxis={
            "type": "date",
            "tickvals": periods,
            "ticktext": [period[:4] for period in periods],
            "fixedrange": True,
        },
        yaxis={"title": {"text": text("plan-index-axis-value")}, "fixedrange": True},
    )
