"""What a meeting is: chosen by its address, shown with its deadlines, changed, removed."""

import dataclasses
import datetime as dt

import streamlit as st

from geo.meetings.clashes import clashing
from geo.meetings.deadlines import Deadline, Light
from geo.meetings.model import Done, Meeting, State, after, local
from loaders.meetings.changes import Change
from pages.i18n import text
from pages.ui import state_meetings, wording
from pages.ui.professional import meetings_html as html
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meeting_agenda import topics_key
from pages.ui.professional.meetings_data import Gathered
from pages.ui.professional.meetings_form import date_field, length_box
from pages.ui.professional.meetings_said import as_seen, write
from pages.ui.state_meetings import field, quiet_box

NEXT = 20
"""So many meetings are offered to one who named none."""


def asked(found: Gathered) -> Meeting | None:
    """Return the meeting that the address names; without one show what there is."""
    key = state_meetings.asked_meeting()
    meeting = found.meeting(key)
    if meeting is None:
        if key:
            st.warning(text("pro-meeting-unknown"), icon=":material/event_busy:")
        _offer(found)
    return meeting and as_seen(meeting, topics_key(meeting))


def _offer(found: Gathered) -> None:
    coming = [one for one in found.kept.meetings if one.day >= found.today][:NEXT]
    if coming:
        st.markdown(text("pro-meeting-choose"))
        st.html(html.listing(found, coming))
    else:
        st.info(text("pro-meeting-none"), icon=":material/calendar_add_on:")
    st.page_link("meetings.py", label=text("pro-meeting-calendar"), icon=":material/event:")


def show(found: Gathered, meeting: Meeting) -> None:
    """Show what, when, where and who, and what it overlaps with."""
    st.header(found.title(meeting), anchor=False)
    lines = {
        "day": f"{words.day(meeting.day)}, {words.times(meeting)}",
        "place": meeting.place or wording.no_data(),
        "state": words.state(meeting),
        "theme": meeting.theme,
        "roles": ", ".join(meeting.roles),
    }
    said = [
        f"**{text(f'pro-meeting-{name}')}:** {wording.plain(line)}"
        for name, line in lines.items()
        if line
    ]
    st.markdown("  \n".join(said))
    free = found.free.name(meeting.day)
    if free:
        st.warning(text("pro-meeting-free", free=wording.plain(free)), icon=":material/event_busy:")
    for one in clashing(found.clashes, meeting.id):
        st.warning(wording.plain(words.clash(found, one, meeting.id)), icon=":material/warning:")


def deadlines(found: Gathered, meeting: Meeting) -> None:
    """Show the deadlines to tick off."""
    st.subheader(text("pro-meetings-deadlines"), anchor=False)
    those = found.deadlines.get(meeting.id, ())
    if not those:
        message = "none" if meeting.state in (State.PLANNED, State.INVITED) else "over"
        st.markdown(text(f"pro-meeting-deadlines-{message}"))
    for one in those:
        _deadline(found, meeting, one)


def _deadline(found: Gathered, meeting: Meeting, one: Deadline) -> None:
    said = f"{words.light(one.light)}: {one.rule.label}, {words.deadline(one)}"
    marked = any((d.meeting, d.rule) == (meeting.id, one.rule.key) for d in found.kept.done)
    if one.light == Light.DONE and not marked:
        st.markdown(wording.plain(said))
        return
    stored = "erledigt" if marked else "offen"  # another stored state is another box
    key = f"frist_{one.rule.key}_{meeting.id}_{stored}_{state_meetings.written_round()}"
    ticked = st.checkbox(wording.plain(said), value=marked, key=key)
    source = wording.evidence(one.rule.as_of, one.rule.source)
    parts = (words.quoted(one.rule.quote, source), one.rule.note)
    st.caption(wording.plain(". ".join(part for part in parts if part)))
    mark = Done(meeting.id, one.rule.key, found.today)
    if ticked and not marked:
        write(Change((mark,)), text("pro-meeting-ticked", task=one.rule.label))
    elif marked and not ticked:
        write(Change(removed=(mark,)), text("pro-meeting-unticked", task=one.rule.label))


def edit(found: Gathered, meeting: Meeting) -> None:
    """Show the form for everything but committee and area, and the way to remove a meeting."""
    st.header(text("pro-meeting-edit"), anchor=False)
    with st.expander(text("pro-meeting-edit-open"), icon=":material/edit_calendar:"):
        st.caption(text("pro-meetings-no-names"))
        changed = _changed(found, meeting)
        if st.button(text("pro-meeting-save"), type="primary", disabled=changed is None):
            write(Change((changed or meeting,)), text("pro-meeting-saved"))
    if st.button(text("pro-meeting-remove"), icon=":material/delete:"):
        _remove(found, meeting)


def _changed(found: Gathered, meeting: Meeting) -> Meeting | None:
    """Return the meeting as the fields have it, None if a field is empty."""
    name = f"aendern_{meeting.id}"
    one, two, three = st.columns(3)
    with one:
        day = date_field("pro-meeting-day", f"{name}_tag", meeting.day)
    with two:
        start = meeting.begin.time()
        label = text("pro-meetings-begin")
        time = field(st.time_input, label, f"{name}_zeit", value=start, step=900)
    with three:
        minutes = length_box(length_of(meeting), f"{name}_dauer")
    states = {text(f"pro-meetings-state-{s.value}"): s for s in State}
    with one:
        state = quiet_box(text("pro-meetings-state"), states, f"{name}_stand", meeting.state)
    with two:
        label = text("pro-meetings-place")
        place = field(st.text_input, label, f"{name}_ort", value=meeting.place, max_chars=200)
    with three:
        label = text("pro-meetings-theme")
        theme = field(st.text_input, label, f"{name}_thema", value=meeting.theme, max_chars=200)
    known = found.committees.get(meeting.committee)
    options = [*meeting.roles, *(known.participants if known else ())]
    roles = field(
        st.multiselect,
        text("pro-meetings-roles"),
        f"{name}_rollen",
        options=list(dict.fromkeys(options)),
        default=list(meeting.roles),
        accept_new_options=True,
        max_selections=20,
        placeholder=text("pro-meetings-roles-example"),
    )
    if day is None or time is None:
        return None
    begin, end = moved(meeting, day, time, minutes)
    return dataclasses.replace(
        meeting,
        begin=begin,
        end=end,
        state=state,
        place=place.strip(),
        theme=theme.strip(),
        roles=tuple(dict.fromkeys(" ".join(str(one).split()) for one in roles)),
    )


def _remove(found: Gathered, meeting: Meeting) -> None:
    said = f"{found.title(meeting)}, {words.day(meeting.day)}"
    write(Change(removed=(meeting,)), text("pro-meeting-removed", title=said), "meetings.py")


def moved(
    meeting: Meeting, day: dt.date, time: dt.time, minutes: int
) -> tuple[dt.datetime, dt.datetime]:
    """Return begin and end of a meeting on another day, at another time, of another length."""
    begin = local(day, time)
    same = (day, time) == (meeting.day, meeting.begin.time())
    begin = meeting.begin if same else begin
    return begin, after(begin, minutes)


def length_of(meeting: Meeting) -> int:
    """Return how many minutes a meeting lasts."""
    return int((meeting.end.timestamp() - meeting.begin.timestamp()) // 60)
