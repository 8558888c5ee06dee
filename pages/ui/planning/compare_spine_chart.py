"""The spine chart: per indicator the range of all areas, the district and one area."""

import math
import textwrap
from collections.abc import Mapping

import plotly.graph_objects as go

from geo.indicators.model import DataArea, Polarity
from pages.i18n import text
from pages.ui import charts
from pages.ui.planning import words
from pages.ui.planning.compare_spine import Line

AREA = "#0072B2"
BARS = {charts.INK_LIGHT: ("#CFD8DA", "#9FB3B9"), charts.INK_DARK: ("#33444A", "#5B7178")}
"""Range and middle half, by the colour of text on the ground that the person sees."""

ROW_PX, BAR = 58, 0.26
"""Height of a row in pixels, and of its bar as a share of it."""


def spine(found: list[Line], area: str, data_areas: Mapping[DataArea, str]) -> go.Figure:
    """Return the chart of one area; ``found`` in the order of ``data_areas``."""
    figure, texts, level = go.Figure(), [], 0.0
    heights: list[float] = []
    for key, label in data_areas.items():
        own = [one for one in found if one.indicator.data_area == key]
        if own:
            texts.append(_text(f"<b>{charts.plain(label)}</b>", level, 15))
            level += 0.75
        for one in own:
            texts += _texts(one, level)
            heights.append(level)
            level += 1.0
    _bars(figure, found, heights)
    _marks(figure, found, heights, area)
    figure.update_layout(
        barmode="overlay",
        height=int(level * ROW_PX) + 60,
        margin={"l": 8, "r": 8, "t": 40, "b": 0},
        annotations=texts,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "yref": "paper"},
        xaxis={"visible": False, "range": [-0.03, 1.03], "fixedrange": True},
        yaxis={"visible": False, "range": [level - 0.4, -0.5], "fixedrange": True},
        hovermode="closest",
    )
    return figure


def _text(said: str, y: float, size: int, shift: int = 0) -> dict[str, object]:
    return {
        "x": 0,
        "y": y,
        "text": said,
        "showarrow": False,
        "xanchor": "left",
        "yshift": shift,
        "font": {"size": size, "color": charts.ink()},
    }


def _texts(one: Line, level: float) -> list[dict[str, object]]:
    """Return the name above the bar and the values below it."""
    below = [one.value]
    reference = one.row["reference"]
    if not math.isnan(reference):
        message = "plan-compare-spine-sum" if one.indicator.is_count else "plan-compare-spine-mean"
        below.append(text(message, value=words.number(one.indicator, reference)))
    if one.indicator.polarity is not Polarity.NEUTRAL:
        below.append(words.polarity(one.indicator))
    return [
        _text(charts.plain(one.indicator.label), level, 13, 18),
        _text(charts.plain(" · ".join(below)), level, 12, -18),
    ]


def _bars(figure: go.Figure, found: list[Line], heights: list[float]) -> None:
    """Draw the range of all areas and the middle half of them, where areas differ."""
    spread = [(one, y) for one, y in zip(found, heights, strict=True) if _differs(one)]
    half = [(one, y) for one, y in spread if not math.isnan(one.lower)]
    middle = [(one.position(one.lower), one.position(one.upper)) for one, _ in half]
    whole = [(0.0, 1.0)] * len(spread)
    names, drawings = ("range", "half"), ((spread, whole), (half, middle))
    for name, color, (drawn, ends) in zip(names, BARS[charts.ink()], drawings, strict=True):
        figure.add_bar(
            orientation="h",
            y=[y for _, y in drawn],
            base=[start for start, _ in ends],
            x=[end - start for start, end in ends],
            width=BAR,
            name=text(f"plan-compare-spine-{name}"),
            marker_color=color,
            hoverinfo="skip",
        )


def _differs(one: Line) -> bool:
    """Tell whether areas have different values; false too if none has one."""
    return bool(one.row["highest"] > one.row["lowest"])


def _marks(figure: go.Figure, found: list[Line], heights: list[float], area: str) -> None:
    """Draw the district as a line and the area as a dot; the dot tells the finding."""
    rated = [(one, y) for one, y in zip(found, heights, strict=True) if _has_yardstick(one)]
    figure.add_scatter(
        mode="markers",
        x=[min(max(one.position(one.row["reference"]), 0.0), 1.0) for one, _ in rated],
        y=[y for _, y in rated],
        name=text("plan-compare-spine-district"),
        marker={"symbol": "line-ns", "size": 15, "line": {"width": 3, "color": charts.ink()}},
        hoverinfo="skip",
    )
    known = [(one, y) for one, y in zip(found, heights, strict=True) if one.is_known]
    figure.add_scatter(
        mode="markers",
        x=[one.position(one.row["value"]) for one, _ in known],
        y=[y for _, y in known],
        name=charts.plain(area),
        marker={"size": 13, "color": AREA, "line": {"width": 2, "color": "#FFFFFF"}},
        text=[_broken(one.sentence(area)) for one, _ in known],
        hovertemplate="%{text}<extra></extra>",
    )


def _broken(said: str) -> str:
    return "<br>".join(map(charts.plain, textwrap.wrap(said, 44)))


def _has_yardstick(one: Line) -> bool:
    """Tell whether the district's value can be compared with those of its areas."""
    return not one.indicator.is_count and not math.isnan(one.position(one.row["reference"]))
