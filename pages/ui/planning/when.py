"""Hour by hour: which share of the people reaches an open offer, as chart, table and sentence."""

import numpy as np
import pandas as pd
import streamlit as st

from geo.coverage.when import Shares, weakest_day
from geo.district import District
from geo.model import Level
from pages import reach
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import charts, hours, places, state_areas, state_widgets, wording
from pages.ui.planning import coverage_question, downloads, tables, words
from pages.ui.planning.coverage_question import Asked

WORKDAYS = 5


def show(place: District, asked: Asked) -> None:
    """Show the week of an area, and what is unknown about it."""
    if asked.offers.unplaced == len(asked.offers):
        st.info(text("plan-when-no-ways", offers=asked.kind.plural), icon=":material/lock:")
        coverage_question.show_basis(asked)
        return
    level, key = _area(place)
    found = reach.open_shares(asked.types, asked.question, level, reach.monday())
    number = reach.labels_of(level).keys.index(key)
    one = Shares(*(part[number] for part in found))
    known = sum(hours is not None for hours in asked.offers.hours)
    said = sentence(place, asked, key, one)
    st.markdown(f"**{said}**")
    if known < len(asked.offers):
        st.info(unknown(asked, known), icon=":material/help:")
    if known:
        _week(one, said)
        gap = fall(one)
        if gap:
            st.markdown(gap)
        st.header(text("plan-when-table"), anchor=False)
        st.caption(text("plan-when-cell-about"))
        tables.show(by_hour(one))
        downloads.buttons("oeffnung", lambda: _sheets(asked, key, one), "wann")
    coverage_question.show_basis(asked)
    if asked.question.departure:
        st.caption(text("plan-when-departure"))
    st.caption(text("plan-when-method"))


def _area(place: District) -> tuple[Level, str]:
    """Show the areas, the whole district first, and return level and key of the chosen one."""
    choices = {place.name: place.key}
    for level in (Level.PLANREGION, Level.SOZIALRAUM):
        if place.has_level(level):
            choices |= places.of_level(place, level)
    key = state_widgets.box(text("plan-when-area"), choices, state_areas.REGION, place.key)
    return Level(str(place.areas.at[key, "level"])), key


def sentence(place: District, asked: Asked, key: str, one: Shares) -> str:
    """Say how many people reach an open place at the best and at the worst hour of a workday."""
    reached = one.reached[:WORKDAYS]
    said = {
        "area": wording.plain(str(place.areas.at[key, "name"])),
        "offers": asked.kind.plural,
        "people": coverage_question.group_label(asked.question.group),
        "minutes": wording.number(asked.question.minutes),
    }
    if not np.isfinite(reached).all():
        return text("plan-when-nobody", **said)
    if not reached.any():
        return text("plan-when-never-known", **said, unknown=words.share(float(one.unknown.max())))
    day, hour = np.unravel_index(int(np.argmax(reached)), reached.shape)
    at = text("plan-when-at", day=hours.day_name(int(day)), hour=str(reach.HOURS[int(hour)]))
    return text("plan-when-best", **said, share=words.share(float(reached[day, hour])), at=at)


def unknown(asked: Asked, known: int) -> str:
    """Say of how many places the hours are known."""
    return text(
        "plan-when-unknown",
        known=known,
        missing=str(len(asked.offers) - known),
        offers=asked.kind.plural,
    )


def fall(one: Shares) -> str:
    """Name the workday on which fewest people reach an open place; empty if all are alike."""
    found = weakest_day(Shares(*(part[np.newaxis] for part in one)))
    if found is None:
        return ""
    daily = one.reached[:WORKDAYS].mean(axis=1)
    day = found[1]
    others = float(np.delete(daily, day).mean())
    return text(
        "plan-when-gap",
        day=hours.day_name(day),
        share=words.share(float(daily[day])),
        others=words.share(others),
    )


def by_hour(one: Shares) -> pd.DataFrame:
    """Return the week in words: hours below each other, weekdays side by side."""
    days = [hours.day_name(day) for day in range(len(one.reached))]
    rows = {
        text("plan-when-hour", hour=str(hour), end=str(hour + 1)): [
            _cell(float(one.reached[day, slot]), float(one.unknown[day, slot]))
            for day in range(len(days))
        ]
        for slot, hour in enumerate(reach.HOURS)
    }
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=days)
    frame.index.name = text("plan-when-clock")
    return frame


def _cell(reached: float, unsure: float) -> str:
    if not unsure > 0:
        return words.share(reached)
    return text("plan-when-cell", share=words.share(reached), unknown=words.share(unsure))


def _week(one: Shares, said: str) -> None:
    from pages.ui.planning import when_chart  # noqa: PLC0415 - Plotly

    figure = when_chart.heat(one)
    st.plotly_chart(figure, config=charts.config(), key="woche", alt=said)


def _sheets(asked: Asked, key: str, one: Shares) -> Sheets:
    parts = {"reached": one.reached, "unknown": one.unknown, "closed": one.closed}
    rows = [
        {
            text("plan-when-column-area"): key,
            text("plan-when-column-day"): hours.day_name(day),
            text("plan-when-clock"): hour,
            **{text(f"plan-when-column-{name}"): part[day, slot] for name, part in parts.items()},
        }
        for day in range(len(one.reached))
        for slot, hour in enumerate(reach.HOURS)
    ]
    about = pd.DataFrame(
        {
            text("plan-when-column-about"): [
                asked.kind.plural,
                text("plan-when-week", date=wording.date(reach.monday().isoformat())),
                text("plan-when-method"),
            ]
        }
    )
    return {text("plan-when-sheet"): pd.DataFrame(rows), text("plan-when-sheet-about"): about}
