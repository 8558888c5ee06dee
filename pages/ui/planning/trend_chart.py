"""Lines of all areas over real time, with gaps where the basis changes."""

import datetime as dt
import math
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from pages.i18n import current, text
from pages.ui import charts
from pages.ui.planning import words
from pages.ui.planning.trend_view import Scale, View

QUIET = "#A3B1B6"
"""The colour of lines that do not stand out."""

HEIGHT_PX, LABEL_PX, LETTER_PX = 480, 15, 6.6
MARGINS = {"l": 0, "t": 52, "b": 0}
REFERENCE_PX, CHOSEN_PX, QUIET_PX = 4, 2.5, 1

Look = tuple[str, str, str]
"""Colour, dash and marker of a line."""

LOOKS: tuple[Look, ...] = (
    ("#0072B2", "dash", "square"),
    ("#C2620F", "dot", "diamond"),
    ("#009E73", "dashdot", "triangle-up"),
    ("#BC769F", "longdash", "cross"),
    ("#84623B", "longdashdot", "star"),
)
"""The areas that stand out: colour is never alone."""

MIDDLE_OF_YEAR, MIDDLE_OF_MONTH = "-07-01", "-15"
FULL_DATE, MONTH, YEAR = 10, 7, 4
SPACE = 0.03
"""How much of the time axis is left free at either end."""

ROWS = 3
"""Numbers of events stand in so many rows, so that neighbours stay legible."""

BREAK = {"color": "#7A8B90", "width": 2, "dash": "dash"}
EVENT = {"color": "#7A8B90", "width": 1, "dash": "dot"}

Point = tuple[str, float | None, str]
Sign = dict[str, object]
Mark = tuple[dict[str, object], Sign]
"""A line and the sign above it."""


def lines(view: View, events: Mapping[int, str], letters: str) -> go.Figure:
    """Return the chart.

    Parameters
    ----------
    events
        The dates of the events that are drawn, by their number in the list.
    letters
        What marks the changes of the basis, in their order.
    """
    figure = go.Figure()
    if view.has_reference:
        look = (charts.ink(), "solid", "circle")
        _line(figure, view.name(view.district), points(view, view.district), look, REFERENCE_PX)
    for key, look in zip(view.chosen, LOOKS, strict=False):
        _line(figure, view.name(key), points(view, key), look, CHOSEN_PX)
    _quiet(figure, view)
    _frame(figure, view)
    marks = [*_breaks(view, letters), *_events(events)]
    signs = [*_labels(view), *(sign for _, sign in marks)]
    figure.update_layout(shapes=[line for line, _ in marks], annotations=signs)
    return figure


def date_of(period: str) -> str:
    """Return where a period stands in time: a year in its middle, so does a month."""
    if len(period) == FULL_DATE:
        return period
    return f"{period}{MIDDLE_OF_MONTH if len(period) == MONTH else MIDDLE_OF_YEAR}"


def points(view: View, key: str) -> list[Point]:
    """Return date, value and words of a line; no value where it has to be interrupted."""
    found: list[Point] = []
    basis = ""
    for cell in view.lines[key]:
        date = date_of(cell.period)
        is_missing = math.isnan(cell.value)
        if is_missing or (basis and cell.basis != basis):
            found.append((date, None, ""))
        if not is_missing:
            basis = cell.basis
            said = f"{view.name(key)}, {words.period(cell.period)}: {cell.said}"
            found.append((date, cell.value, charts.plain(said)))
    return found


def _line(figure: go.Figure, name: str, drawn: list[Point], look: Look, width: float) -> None:
    color, dash, symbol = look
    figure.add_scatter(
        x=[date for date, _, _ in drawn],
        y=[value for _, value, _ in drawn],
        text=[said for _, _, said in drawn],
        name=charts.plain(name),
        mode="lines+markers",
        line={"width": width, "color": color, "dash": dash},
        marker={"symbol": symbol, "size": 9, "color": color},
        hovertemplate="%{text}<extra></extra>",
    )


def _quiet(figure: go.Figure, view: View) -> None:
    """Draw all other areas as one thin line with gaps, behind the ones that stand out."""
    drawn: list[Point] = []
    for key in view.others:
        line = points(view, key)
        drawn += [*line, (line[-1][0], None, "")]
    figure.add_scatter(
        x=[date for date, _, _ in drawn],
        y=[value for _, value, _ in drawn],
        text=[said for _, _, said in drawn],
        name=text("plan-trend-others-line"),
        mode="lines+markers",
        line={"width": QUIET_PX, "color": QUIET},
        marker={"size": 4, "color": QUIET},
        hovertemplate="%{text}<extra></extra>",
        zorder=-1,
        showlegend=bool(drawn),
    )


def _frame(figure: go.Figure, view: View) -> None:
    """Set axes, legend and numbers as Germans write them."""
    signs = current().cldr.number_symbols["latn"]
    is_index = view.scale is Scale.INDEX
    title = text("plan-trend-axis-index") if is_index else view.indicator.unit
    figure.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=HEIGHT_PX,
        margin=MARGINS | {"r": 8 + _room(view)},
        legend={"orientation": "h", "x": 0, "y": -0.12, "yanchor": "top"},
        xaxis={
            "type": "date",
            "range": _range(view.periods[0], view.periods[-1]),
            "tickformat": "%Y",
            "ticklabelmode": "period",
            "fixedrange": True,
            "showgrid": False,
        },
        yaxis={
            "title": {"text": charts.plain(title)},
            "tickformat": f",.{0 if is_index else view.indicator.digits}f",
            "automargin": True,
            "fixedrange": True,
            "zeroline": False,
        },
        hovermode="closest",
    )


def _range(first: str, last: str) -> list[str]:
    """Return from when to when the axis goes: whole years, with some space for markers."""
    start, end = dt.date(int(first[:YEAR]), 1, 1), dt.date(int(last[:YEAR]), 12, 31)
    space = (end - start) * SPACE
    return [(start - space).isoformat(), (end + space).isoformat()]


def _room(view: View) -> int:
    """Return how many pixels the longest name beside a line needs."""
    longest = max((len(view.name(key)) for key in view.standing_out), default=0)
    return int(min(longest, 20) * LETTER_PX)


def _labels(view: View) -> list[Sign]:
    """Return the name of each line that stands out, at the edge, as high as its last value."""
    ends = []
    for key in view.standing_out:
        known = [cell.value for cell in view.lines[key] if not math.isnan(cell.value)]
        if known:
            ends.append((view.name(key), known[-1]))
    drawn = [cell.value for key in (*view.names, *view.standing_out) for cell in view.lines[key]]
    values = [value for value in drawn if not math.isnan(value)]
    per_px = ((max(values) - min(values)) if values else 0.0) / (HEIGHT_PX - 150) or 1.0
    moved = shifts([value / per_px for _, value in ends])
    edge = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 4, **_lettering()}
    return [
        {"y": value, "text": charts.plain(name), "yshift": shift, **edge}
        for (name, value), shift in zip(ends, moved, strict=True)
    ]


def shifts(heights: Sequence[float]) -> list[float]:
    """Return by how much names have to be moved, so that each has its own line of text.

    ``heights`` are where they would stand, in pixels from below.
    """
    order = sorted(range(len(heights)), key=lambda number: heights[number])
    moved: dict[int, float] = {}
    lowest = float("-inf")
    for number in order:
        moved[number] = max(heights[number], lowest)
        lowest = moved[number] + LABEL_PX
    return [moved[number] - height for number, height in enumerate(heights)]


def _breaks(view: View, letters: str) -> list[Mark]:
    """Return a mark where the basis changes, midway between the two periods."""
    marks = []
    for letter, one in zip(letters, view.breaks, strict=False):
        before, after = (dt.date.fromisoformat(date_of(day)) for day in (one.before, one.after))
        middle = (before + (after - before) / 2).isoformat()
        marks.append(_upright(middle, BREAK, f"<b>{letter}</b>", 0))
    return marks


def _events(events: Mapping[int, str]) -> list[Mark]:
    return [
        _upright(date_of(date), EVENT, str(number), place % ROWS)
        for place, (number, date) in enumerate(events.items())
    ]


def _upright(date: str, look: Mapping[str, object], said: str, row: int) -> Mark:
    """Return a thin vertical line and the sign above it; ``row`` counts from the chart upwards."""
    ends = {"x0": date, "x1": date, "y0": 0, "y1": 1, "yref": "paper"}
    line = {"type": "line", **ends, "line": dict(look), "layer": "below"}
    above = {"x": date, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 13 * row}
    return line, {**above, "text": said, **_lettering()}


def _lettering() -> Sign:
    return {"showarrow": False, "font": {"size": 12, "color": charts.ink()}}
