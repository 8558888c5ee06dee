"""Two indicators as points with names."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from geo.indicators.model import Indicator
from pages.i18n import current
from pages.ui import charts
from pages.ui.planning import words

POINT, CHOSEN = "#7A8B90", "#0072B2"
WIDTH_PX, HEIGHT_PX, MARGIN_PX = 330, 460, 60
"""The size for which names are placed: what is free on a telephone is free on any screen."""

LETTER_PX, LINE_PX, GAP_PX = 6.0, 14.0, 7.0
PLACES = {
    "top center": (0, 1),
    "bottom center": (0, -1),
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top right": (1, 1),
    "bottom right": (1, -1),
    "top left": (-1, 1),
    "bottom left": (-1, -1),
}
"""Where a name may stand beside its point, by preference."""

Box = tuple[float, float, float, float]


def scatter(
    points: pd.DataFrame, pair: tuple[Indicator, Indicator], names: Mapping[str, str], chosen: str
) -> go.Figure:
    """Return the points; a name that finds no room is told by its point and by the table.

    Parameters
    ----------
    points
        Columns ``area_key, first, second``.
    chosen
        The key of the area that stands out.
    """
    figure = go.Figure()
    first = points["area_key"] == chosen
    ordered = pd.concat([points[first], points[~first]])
    labels = [names[key] for key in ordered["area_key"]]
    shown = {key: charts.plain(name) for key, name in names.items()}
    places = placed(_pixels(ordered), labels)
    values = ordered[["first", "second"]].to_numpy(dtype=float)
    for key, place, (across, up) in zip(ordered["area_key"], places, values, strict=True):
        figure.add_scatter(
            x=[across],
            y=[up],
            mode="markers+text",
            text=[f"<b>{shown[key]}</b>" if key == chosen else shown[key]] if place else [""],
            textposition=place or "top center",
            textfont={"size": 13 if key == chosen else 11, "color": charts.ink()},
            marker=_marker(key == chosen),
            cliponaxis=False,
            hovertext=_hover(names[key], pair, (across, up)),
            hoverinfo="text",
            showlegend=False,
        )
    _frame(figure, pair)
    return figure


def _marker(is_chosen: bool) -> dict[str, object]:  # noqa: FBT001
    if is_chosen:
        return {"size": 15, "color": CHOSEN, "symbol": "diamond"}
    return {"size": 9, "color": POINT}


def _hover(name: str, pair: tuple[Indicator, Indicator], values: tuple[float, float]) -> str:
    said = (
        f"{one.label}: {words.value(one, value)}" for one, value in zip(pair, values, strict=True)
    )
    return "<br>".join((f"<b>{charts.plain(name)}</b>", *map(charts.plain, said)))


def _frame(figure: go.Figure, pair: tuple[Indicator, Indicator]) -> None:
    """Name the axes and write numbers as Germans do."""
    signs = current().cldr.number_symbols["latn"]
    axes = [
        {
            "title": {"text": charts.plain(f"{one.label} ({one.unit})")},
            "tickformat": f",.{one.digits}f",
        }
        for one in pair
    ]
    figure.update_layout(
        separators=f"{signs['decimal']}{signs['group']}",
        height=HEIGHT_PX + MARGIN_PX,
        margin={"l": 0, "r": 12, "t": 16, "b": 0},
        xaxis={**axes[0], "automargin": True, "fixedrange": True, "zeroline": False},
        yaxis={**axes[1], "automargin": True, "fixedrange": True, "zeroline": False},
        hovermode="closest",
    )


def _pixels(points: pd.DataFrame) -> list[tuple[float, float]]:
    """Return about where the points stand, in pixels from the lower left."""
    scaled = []
    for column, size in (("first", WIDTH_PX), ("second", HEIGHT_PX)):
        low, high = points[column].min(), points[column].max()
        share = (points[column] - low) / (high - low) if high > low else points[column] * 0 + 0.5
        scaled.append(0.06 * size + 0.88 * size * share)
    return list(zip(*scaled, strict=True))


def placed(points: list[tuple[float, float]], labels: list[str]) -> list[str]:
    """Return where each name stands, empty where none of `PLACES` is free of names and points."""
    taken: list[Box] = [(x - 5, y - 5, x + 5, y + 5) for x, y in points]
    found = []
    for own, ((x, y), label) in enumerate(zip(points, labels, strict=True)):
        width = LETTER_PX * len(label)
        place = ""
        for name, side in PLACES.items():
            box = _box(x, y, width, side)
            others = (other for number, other in enumerate(taken) if number != own)
            if box[0] >= 0 and box[2] <= WIDTH_PX and not any(_meet(box, o) for o in others):
                place = name
                taken.append(box)
                break
        found.append(place)
    return found


def _box(x: float, y: float, width: float, side: tuple[int, int]) -> Box:
    """Return the rectangle of a name on a side of its point."""
    left = x + (side[0] - 1) * width / 2 + side[0] * GAP_PX
    low = y + (side[1] - 1) * LINE_PX / 2 + side[1] * GAP_PX
    return left, low, left + width, low + LINE_PX


def _meet(one: Box, other: Box) -> bool:
    return not (
        one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    )
