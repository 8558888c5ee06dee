"""What a meeting laid down, and what its committee has to look at again."""

import dataclasses

import streamlit as st

from geo.meetings.model import Decision, Meeting, Vote, open_resubmissions
from loaders.meetings.changes import Change
from loaders.meetings.store import new_id
from pages.i18n import text
from pages.ui import state_meetings, wording
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered
from pages.ui.professional.meetings_said import as_seen, write
from pages.ui.state_widgets import labels_of

MOST_LETTERS = 1000


def show(found: Gathered, meeting: Meeting) -> None:
    """Show the decisions of a meeting and the form for a further one."""
    st.subheader(text("pro-meeting-decisions"), anchor=False)
    own = [one for one in found.kept.decisions if one.meeting == meeting.id]
    if not own:
        st.markdown(text("pro-meeting-no-decisions"))
    for one in own:
        _one(one, removable=True)
    with st.expander(text("pro-meeting-decision-new"), icon=":material/add:"):
        made = form(Decision("", meeting.id, ""))
        if made:
            added = dataclasses.replace(made, id=new_id())
            write(Change((added,)), text("pro-meeting-decision-saved"))


def resubmissions(found: Gathered, meeting: Meeting) -> None:
    """Show what was laid down before, is open, and has to be looked at until this meeting."""
    st.subheader(text("pro-meeting-resubmissions"), anchor=False)
    those = open_resubmissions(found.kept.decisions, found.kept.meetings, meeting)
    if not those:
        st.markdown(text("pro-meeting-no-resubmissions"))
    for one in those:
        before = found.meeting(one.meeting)
        _one(one, removable=False, since=words.day(before.day) if before else "")


def _one(one: Decision, *, removable: bool, since: str = "") -> None:
    if removable:
        one = as_seen(one, f"text_{_name(one)}")
    with st.container(border=True, key=f"festlegung_{one.id}_{removable}"):
        st.markdown(f"**{wording.plain(one.text)}**")
        st.markdown(" · ".join(wording.plain(part) for part in particulars(one, since)))
        with st.container(horizontal=True):
            _buttons(one, removable=removable)
        if removable:
            with st.expander(text("pro-meeting-decision-edit"), icon=":material/edit:"):
                changed = form(one)
            if changed:
                write(Change((changed,)), text("pro-meeting-decision-saved"))


def particulars(one: Decision, since: str = "") -> list[str]:
    """Return who, until when, when again, how decided, and whether it is done."""
    unknown = wording.no_data()
    said = [text("pro-meeting-measure")] if one.is_measure else []
    said.append(text("pro-meeting-owner-is", owner=one.owner or unknown))
    if one.is_measure or one.goal_monitor:
        said.append(text("pro-meeting-monitor-is", monitor=one.goal_monitor or unknown))
    if one.due:
        said.append(text("pro-meeting-due-is", day=words.day(one.due)))
    if one.resubmission:
        said.append(text("pro-meeting-again-is", day=words.day(one.resubmission)))
    if one.vote != Vote.NONE:
        said.append(text(f"pro-meeting-vote-{one.vote.value}"))
    if since:
        said.append(text("pro-meeting-since", day=since))
    said.append(text("pro-meeting-done" if one.is_done else "pro-meeting-not-done"))
    return said


def _buttons(one: Decision, *, removable: bool) -> None:
    label = "pro-meeting-reopen" if one.is_done else "pro-meeting-do"
    if st.button(text(label), key=f"erledigt_{one.id}_{removable}"):
        changed = dataclasses.replace(one, is_done=not one.is_done)
        write(Change((changed,)), text("pro-meeting-decision-saved"))
    if removable and st.button(text("pro-meeting-decision-remove"), key=f"weg_{one.id}"):
        write(Change(removed=(one,)), text("pro-meeting-decision-removed"))


def _name(one: Decision) -> str:
    """Return how the keys of the fields of a decision end."""
    return f"{one.id or 'neu'}_{one.meeting}_{state_meetings.written_round()}"


def form(one: Decision) -> Decision | None:
    """Show the fields of a decision and return it once it is handed in."""
    name = _name(one)
    votes = labels_of({text(f"pro-meeting-vote-{vote.value}"): vote for vote in Vote})
    with st.form(f"festlegung_{name}", border=False):
        is_measure = _kind(one, name)
        label = text("pro-meeting-decision-text")
        said = st.text_area(label, one.text, max_chars=MOST_LETTERS, key=f"text_{name}")
        owner = st.text_input(
            text("pro-meeting-owner"), one.owner, max_chars=200, key=f"wer_{name}"
        )
        monitor = st.text_input(
            text("pro-meeting-monitor"),
            one.goal_monitor,
            max_chars=200,
            key=f"ziel_{name}",
            help=text("pro-meeting-monitor-why"),
        )
        left, middle, right = st.columns(3)
        label = text("pro-meeting-due")
        due = left.date_input(label, one.due, format="DD.MM.YYYY", key=f"bis_{name}")
        again = middle.date_input(
            text("pro-meeting-again"), one.resubmission, format="DD.MM.YYYY", key=f"wieder_{name}"
        )
        vote = right.selectbox(
            text("pro-meeting-vote"),
            list(votes),
            index=list(votes).index(one.vote),
            format_func=votes.__getitem__,
            key=f"wie_{name}",
        )
        st.caption(text("pro-meetings-no-names"))
        taken = st.form_submit_button(text("pro-meeting-decision-save"), icon=":material/save:")
    if not taken:
        return None
    return dataclasses.replace(
        one,
        text=(said or "").strip(),
        owner=(owner or "").strip(),
        due=due,
        resubmission=again,
        vote=vote,
        is_measure=is_measure,
        goal_monitor=(monitor or "").strip(),
    )


def _kind(one: Decision, name: str) -> bool:
    """Show the choice between an agreement and a measure; return whether it is a measure."""
    kinds = {False: text("pro-meeting-agreement"), True: text("pro-meeting-measure")}
    chosen = st.radio(
        text("pro-meeting-kind"),
        list(kinds),
        index=int(one.is_measure),
        format_func=kinds.__getitem__,
        horizontal=True,
        key=f"art_{name}",
    )
    return bool(chosen)
