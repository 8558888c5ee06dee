"""One map for planning with its legend and the sentence that says what it shows."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.classes import NO_CLASS, Method
from geo.indicators.model import Indicator
from geo.model import Level
from pages.i18n import text
from pages.ui import state_areas, wording
from pages.ui.map import AreaMapData, AreaValue, area_map
from pages.ui.map.texts import Texts, area_texts
from pages.ui.planning import legend, words
from pages.ui.planning.map_classes import NO_VALUE, SECRET, Scale
from pages.ui.planning.map_figures import State

MOST_NAMED = 3


@dataclass(frozen=True, eq=False)
class Picture:
    """What one map shows: ``earlier`` is what ``period`` is compared with, or empty.

    ``rows`` have at least the columns `pages.ui.planning.map_figures.ROW`.
    """

    indicator: Indicator
    level: Level
    period: str
    rows: pd.DataFrame
    scale: Scale
    earlier: str = ""

    @property
    def title(self) -> str:
        """What is shown, and of when."""
        if self.earlier:
            return text(
                "plan-map-title-change",
                label=self.indicator.label,
                first=words.period(self.earlier),
                last=words.period(self.period),
            )
        return text("plan-map-title", label=self.indicator.label, period=words.period(self.period))

    def said(self, shown: float, state: State) -> str:
        """Return a value or a difference with its unit, or why there is none."""
        if state == State.BASIS:
            return text("plan-map-other-basis")
        if self.earlier and state == State.VALUE:
            return words.change(self.indicator, shown + 0.0)
        return words.value(self.indicator, shown, hidden=state == State.HIDDEN)


def show(place: District, picture: Picture, key: str, picked: str | None) -> None:
    """Show the map; an area that is picked on it goes into the address."""
    area_map(
        AreaMapData(
            revision=place.revision,
            level=picture.level.value,
            selected=picked,
            values=dict(_values(picture)),
            palette=(*picture.scale.colours, NO_VALUE, SECRET),
            texts=named(picture),
        ),
        key=key,
        on_select=functools.partial(
            state_areas.take_region, key, frozenset(picture.rows["area_key"])
        ),
    )


def named(picture: Picture) -> Texts:
    """Return the texts of the map, with a name of its own: there may be two on the screen."""
    return {**area_texts(), "map_label": picture.title}


def _values(picture: Picture) -> Iterator[tuple[str, AreaValue]]:
    none = len(picture.scale.colours)
    rows = picture.rows
    for key, shown, state, of in zip(
        rows["area_key"], rows["shown"], rows["state"], picture.scale.classes.of, strict=True
    ):
        without = none + 1 if state == State.HIDDEN else none
        yield (
            str(key),
            {
                "class": without if of == NO_CLASS else int(of),
                "text": picture.said(shown, state),
            },
        )


def sentence(place: District, picture: Picture) -> str:
    """Return what the map shows: the highest, the lowest, and how many areas lack a value."""
    rows = picture.rows
    known = rows[rows["state"] == State.VALUE]
    plural = place.level_name(picture.level).plural
    begin = text("plan-map-about", title=picture.title, count=str(len(rows)), areas=plural)
    return " ".join([begin, *_extremes(picture, known), *_gaps(rows)])


def _extremes(picture: Picture, known: pd.DataFrame) -> Iterator[str]:
    if known.empty:
        return
    low, high = float(known["shown"].min()), float(known["shown"].max())
    if low == high:
        yield text("plan-map-all-same", value=picture.said(low, State.VALUE))
        return
    for end, value in zip(_ends(picture, low, high), (high, low), strict=True):
        names = list(known.loc[known["shown"] == value, "name"])
        where = (
            wording.joined(names)
            if len(names) <= MOST_NAMED
            else text("plan-map-many-areas", count=len(names))
        )
        yield text(f"plan-map-{end}", where=where, value=picture.said(value, State.VALUE))


def _ends(picture: Picture, low: float, high: float) -> tuple[str, str]:
    """Return what the highest and the lowest figure are called."""
    if not picture.earlier:
        return "highest", "lowest"
    return "rose-most" if high > 0 else "fell-least", "fell-most" if low < 0 else "rose-least"


def _gaps(rows: pd.DataFrame) -> Iterator[str]:
    for state in (State.MISSING, State.HIDDEN, State.BASIS):
        count = int((rows["state"] == state).sum())
        if count:
            yield text(f"plan-map-gap-{state}", count=count)


def show_legend(picture: Picture) -> None:
    """Show colour, borders and number of areas of each class as a table."""
    legend.show(picture.title, _unit(picture), entries(picture))
    way, found = picture.scale.way, len(picture.scale.classes.counts)
    if way.method is not Method.OWN and 0 < found < way.count:
        st.caption(text("plan-map-fewer"))


def _unit(picture: Picture) -> str:
    unit = picture.indicator.unit
    if not picture.earlier:
        return text("plan-map-legend-unit", unit=unit)
    points = text("plan-map-points") if unit == words.PERCENT else unit
    return text("plan-map-legend-change", unit=points)


def entries(picture: Picture) -> list[legend.Entry]:
    """Return the lines of the legend: colour, borders in words, number of areas."""
    scale, states = picture.scale, picture.rows["state"]
    said = _borders(picture)
    lines = list(zip(scale.colours, said, scale.classes.counts, strict=True))
    secret = int((states == State.HIDDEN).sum())
    without = len(states) - secret - sum(scale.classes.counts)
    name = text("plan-map-no-difference") if picture.earlier else wording.no_data()
    return [*lines, (NO_VALUE, name, without), (SECRET, text("plan-words-hidden"), secret)]


def _borders(picture: Picture) -> list[str]:
    """Return the values of each class in words, from the lowest to the highest it can have.

    Values have the digits of the indicator, so no value lies between two classes. Own borders have
    an open end.
    """
    scale, digits = picture.scale, picture.indicator.digits
    bounds, last = scale.classes.bounds, len(scale.classes.bounds) - 2
    middle = last // 2 if scale.mirrored else 0
    own = scale.way.method is Method.OWN
    found = []
    for at in range(last + 1):
        low = round(bounds[at] + (at > middle) * 10.0**-digits, digits)
        high = round(bounds[at + 1] - (at < middle) * 10.0**-digits, digits)
        kind = _kind(at, middle, last) if own or low > high else ""
        said = [
            words.number(picture.indicator, one)
            for one in ((bounds[at], bounds[at + 1]) if kind else (low, high))
        ]
        kind = kind or ("single" if said[0] == said[1] else "range")
        found.append(text(f"plan-map-class-{kind}", low=said[0], high=said[1]))
    return found


def _kind(at: int, middle: int, last: int) -> str:
    """Return which open end a class of own borders has, empty if none."""
    if 0 < at < last or last == 0:
        return ""
    if at == 0:
        return "under" if at < middle else "up-to"
    return "over"
