"""What the calendar tells by itself: what is due, what overlaps, where meetings are missing."""

from collections.abc import Sequence

import streamlit as st

from geo.meetings.deadlines import Deadline, Light
from geo.meetings.model import Meeting
from pages.i18n import text
from pages.ui import wording
from pages.ui.professional import meetings_html as html
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_choice import Choice, chosen
from pages.ui.professional.meetings_data import Gathered, places_of
from pages.ui.professional.meetings_html import Cell

URGENT = (Light.OVERDUE, Light.TODAY, Light.SOON)


def show(found: Gathered, choice: Choice) -> None:
    """Show deadlines, clashes and gaps in the rhythm of the chosen committees and areas."""
    shown = chosen(found, choice)
    _deadlines(found, shown)
    _clashes(found, shown, choice.year)
    _rhythm(found, choice)


def _deadlines(found: Gathered, shown: Sequence[Meeting]) -> None:
    st.subheader(text("pro-meetings-due"), anchor=False)
    due = [
        (one, meeting)
        for meeting in shown
        for one in found.deadlines.get(meeting.id, ())
        if one.light in URGENT
    ]
    if not due:
        st.markdown(text("pro-meetings-nothing-due"))
    else:
        due.sort(key=lambda pair: (URGENT.index(pair[0].light), pair[0].due))
        columns = [text(f"pro-meetings-{one}") for one in ("light", "task", "until", "meeting")]
        rows = [_row(found, *pair) for pair in due]
        st.html(html.table(text("pro-meetings-due"), columns, rows))
    with st.expander(text("pro-meetings-rules"), icon=":material/gavel:"):
        for rule in found.rules.deadlines:
            source = wording.evidence(rule.as_of, rule.source)
            said = words.quoted(rule.quote, source)
            parts = [f"**{rule.label}**", wording.plain(said), wording.plain(rule.note)]
            st.markdown("  \n".join(parts))
        st.caption(text("pro-meetings-free-days"))


def _row(found: Gathered, one: Deadline, meeting: Meeting) -> list[Cell]:
    named = f"{found.title(meeting)}, {words.day(meeting.day)}"
    link = (named, html.address(meeting.id))
    return [words.light(one.light), one.rule.label, words.deadline(one), link]


def _clashes(found: Gathered, shown: Sequence[Meeting], year: int) -> None:
    st.subheader(text("pro-meetings-clashes"), anchor=False)
    ids = {one.id for one in shown if one.day.year == year}
    those = [one for one in found.clashes if ids & {one.first, one.second}]
    if not those:
        st.markdown(text("pro-meetings-no-clash"))
    for one in those:
        st.markdown(f"- ⚠ {wording.plain(words.clash(found, one))}")


def _rhythm(found: Gathered, choice: Choice) -> None:
    """Show which committees meet more rarely or more often than their rhythm says."""
    st.subheader(text("pro-meetings-rhythm", year=str(choice.year)), anchor=False)
    rows = [
        row
        for key in found.offered
        if choice.committee in ("", key)
        for row in _deviations(found, key, choice)
    ]
    if rows:
        st.markdown(text("pro-meetings-rhythm-about"))
        columns = [text(f"pro-meetings-{one}") for one in ("committee", "area", "asked", "hint")]
        st.html(html.table(text("pro-meetings-rhythm", year=str(choice.year)), columns, rows))
    else:
        planned = [one for one in chosen(found, choice) if one.day.year == choice.year]
        known = {one.committee for one in planned} & set(found.committees)
        is_free = all(found.committees[key].rhythm.is_free for key in known)
        name = "nothing" if not planned else "free" if is_free else "none"
        st.markdown(text(f"pro-meetings-rhythm-{name}", year=str(choice.year)))


def _deviations(found: Gathered, key: str, choice: Choice) -> list[list[Cell]]:
    committee = found.committees[key]
    meetings = [m for m in chosen(found, choice) if m.committee == key and m.takes_place]
    if committee.rhythm.is_free or not meetings:
        return []
    rows: list[list[Cell]] = []
    for name, area in places_of(found.district, committee).items():
        days = [one.day for one in meetings if one.area == area]
        if not any(day.year == choice.year for day in days):
            continue
        said = words.deviations(committee.rhythm, days, choice.year)
        if said:
            asked = f"{committee.rhythm.text} ({committee.source})"
            rows.append([committee.name, name, asked, said])
    return rows
