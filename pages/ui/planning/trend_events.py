"""What happened in the district, beside a time series: numbered in the chart, told below it."""

import streamlit as st

from loaders.milestones import Milestone
from pages import context
from pages.i18n import text
from pages.ui import state_widgets, wording
from pages.ui.state_planning_compare import EVENTS

YEAR = 4


def switched() -> tuple[Milestone, ...]:
    """Show the switch, if the district has events, and return those that are to be shown."""
    known = context.milestones()
    if known and state_widgets.toggle(text("plan-trend-events"), EVENTS):
        return known
    return ()


def inside(events: tuple[Milestone, ...], periods: list[str]) -> dict[int, str]:
    """Return the dates of the events in the years of the periods, by their number in the list."""
    first, last = periods[0][:YEAR], periods[-1][:YEAR]
    numbered = enumerate(events, start=1)
    return {number: one.date for number, one in numbered if first <= one.date[:YEAR] <= last}


def listed(events: tuple[Milestone, ...], periods: list[str]) -> None:
    """Show the events as a numbered list: the twin of the lines in the chart."""
    if not events:
        return
    st.header(text("plan-trend-events-title"), anchor=False)
    st.markdown(text("plan-trend-events-note"))
    drawn = inside(events, periods)
    lines = []
    for number, one in enumerate(events, start=1):
        told = f"**{said(one)}:** {wording.plain(one.text)}"
        outside = "" if number in drawn else f" {text('plan-trend-not-drawn')}"
        source = wording.plain(wording.evidence(one.as_of, one.source))
        lines.append(f"{number}. {told}{outside}  \n   :gray[{source}]")
    st.markdown("\n".join(lines))


def said(one: Milestone) -> str:
    """Return the date of an event as exactly as its source has it ("2010 bis 2013")."""
    if one.said:
        return one.said
    first = _date(one.date)
    return text("plan-trend-span", first=first, last=_date(one.until)) if one.until else first


def _date(date: str) -> str:
    return date if len(date) == YEAR else wording.as_of(date)
