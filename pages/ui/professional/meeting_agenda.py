"""The agenda of a meeting: the fixed points of the rules, its own topics among them."""

import dataclasses

import streamlit as st

from geo.meetings.model import Meeting
from loaders.meetings.changes import Change
from pages.i18n import text
from pages.ui import state_meetings, wording
from pages.ui.professional.meetings_data import Gathered
from pages.ui.professional.meetings_said import write

MOST_LETTERS = 4000


def points(found: Gathered, meeting: Meeting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the points of an agenda in their order, each with what stands under it."""
    agenda = found.rules.agenda(meeting.committee)
    if agenda is None:
        return tuple((topic, ()) for topic in meeting.topics)
    under = {agenda.topics_under: meeting.topics}
    if agenda.budget_point:
        under[agenda.budget_point] = (text("pro-meeting-budget-short"),)
    return tuple((point, under.get(point, ())) for point in agenda.points)


def origin(found: Gathered, meeting: Meeting) -> str:
    """Return where the fixed points are from."""
    agenda = found.rules.agenda(meeting.committee)
    if agenda is None:
        return text("pro-meeting-no-agenda")
    source = wording.evidence(agenda.date, agenda.source)
    return text("pro-meeting-agenda-origin", quote=agenda.quote, source=source)


def show(found: Gathered, meeting: Meeting) -> None:
    """Show the agenda and the field for the meeting's own topics."""
    st.subheader(text("pro-meeting-agenda"), anchor=False)
    lines = []
    for number, (point, under) in enumerate(points(found, meeting), start=1):
        lines.append(f"{number}. {wording.plain(point)}")
        lines += [f"    - {wording.plain(one)}" for one in under]
    if lines:
        st.markdown("\n".join(lines))
    st.caption(wording.plain(origin(found, meeting)))
    committee = found.committees.get(meeting.committee)
    if committee and committee.decision_note:
        said = text("pro-meeting-decides", how=committee.decision_note)
        st.caption(wording.plain(said))
    _topics(meeting)


def topics_key(meeting: Meeting) -> str:
    """Return the key of the field for a meeting's own topics."""
    return f"themen_text_{meeting.id}_{state_meetings.written_round()}"


def _topics(meeting: Meeting) -> None:
    round_ = state_meetings.written_round()
    with st.form(f"themen_{meeting.id}_{round_}", border=True):
        said = st.text_area(
            text("pro-meeting-topics"),
            value="\n".join(meeting.topics),
            max_chars=MOST_LETTERS,
            help=text("pro-meeting-topics-hint"),
            key=topics_key(meeting),
        )
        st.caption(text("pro-meetings-no-names"))
        taken = st.form_submit_button(text("pro-meeting-topics-save"), icon=":material/save:")
    if taken:
        topics = tuple(line for one in (said or "").splitlines() if (line := one.strip()))
        changed = dataclasses.replace(meeting, topics=topics)
        write(Change((changed,)), text("pro-meeting-topics-saved"))
