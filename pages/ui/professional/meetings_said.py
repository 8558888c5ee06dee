"""What every screen of meetings begins with: what was just stored, and what stands against it."""

import dataclasses
from typing import TypeVar

import streamlit as st

from geo.meetings.model import Card, Decision, Done, Meeting
from loaders.meetings.changes import Change, Conflict, EditConflict
from loaders.meetings.rows import Item
from pages import clock
from pages.i18n import text
from pages.ui import problems, state_meetings, wording
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered, gathered, store

Seen = TypeVar("Seen", Meeting, Decision, Card)


def known() -> Gathered:
    """Return what is known of the meetings now."""
    return gathered()


def write(change: Change, said: str, then: str = "", settled: int = 0) -> None:
    """Store a change, remember how it is undone, and begin the screen anew; else say why not.

    ``then`` is the screen that follows, this one if empty; ``settled`` is the conflict that is
    decided. After a conflict the screen begins anew as well, with both versions at its head.
    """
    undo, problem = problems.caught(lambda: store().write(change, clock.now(), settled))
    if undo is not None:
        state_meetings.remember(said, undo)
        if then:
            st.switch_page(then)
        st.rerun()
    if isinstance(problem, EditConflict):
        state_meetings.say(str(problem))
        st.rerun()
    st.error(wording.plain(str(problem)), icon=":material/error:")


def as_seen(item: Seen, shown: str) -> Seen:
    """Return a thing with the version that its fields began with, so that nobody overwrites more.

    ``shown`` is the key of one of the fields.
    """
    return dataclasses.replace(item, version=state_meetings.seen(item.id, item.version, shown))


def just_done() -> None:
    """Say what was just stored, with the button that undoes it.

    If somebody put another file in place since the last run, that is said, and the screen begins
    anew with what is in it: what was typed for the former one is about other things.
    """
    if state_meetings.is_replaced(store().state()):
        state_meetings.say(text("pro-meetings-replaced"))
        st.rerun()
    said, undo = state_meetings.just_done()
    if not said:
        return
    with st.container(border=True, key="sitzung_gespeichert"):
        show, icon = (st.success, "check") if undo else (st.info, "info")
        show(wording.plain(said), icon=f":material/{icon}:")
        if undo and st.button(
            text("pro-meetings-undo"), icon=":material/undo:", key="rueckgaengig"
        ):
            state_meetings.forget_done()
            with problems.told():
                store().write(undo, clock.now())
                state_meetings.say(text("pro-meetings-undone"))
                st.rerun()


def conflicts(found: Gathered) -> None:
    """Show both versions of what two people changed at once, to choose one."""
    for one in store().conflicts():
        with st.container(border=True, key=f"widerspruch_{one.number}"):
            when = wording.plain(one.moment.replace("T", " ")[:16])
            st.warning(text("pro-meetings-conflict", moment=when), icon=":material/call_split:")
            mine, theirs = st.columns(2)
            head = text(f"pro-meetings-conflict-{'removing' if one.removing else 'mine'}")
            mine.markdown(f"**{head}**  \n{_said(found, one.mine)}")
            other = _said(found, one.theirs) if one.theirs else text("pro-meetings-conflict-gone")
            theirs.markdown(f"**{text('pro-meetings-conflict-theirs')}**  \n{other}")
            _settle(found, one)


def _settle(found: Gathered, one: Conflict) -> None:
    with st.container(horizontal=True):
        take = text(f"pro-meetings-conflict-{'remove' if one.removing else 'take'}")
        if _can_take(found, one) and st.button(take, key=f"meine_{one.number}"):
            write(_mine(one), text("pro-meetings-conflict-taken"), settled=one.number)
        if st.button(text("pro-meetings-conflict-leave"), key=f"andere_{one.number}"):
            with problems.told():
                store().settle(one.number)
                state_meetings.say(text("pro-meetings-conflict-left"))
                st.rerun()


def _can_take(found: Gathered, one: Conflict) -> bool:
    """Tell whether what was not stored still can be: parts only while their meeting is there."""
    if isinstance(one.mine, Done | Decision) and found.meeting(one.mine.meeting) is None:
        return False
    return not one.removing or one.theirs is not None or isinstance(one.mine, Done)


def _mine(one: Conflict) -> Change:
    """Return the change that was not stored, against the version that is shown beside it."""
    if isinstance(one.mine, Done):
        return Change(removed=(one.mine,)) if one.removing else Change((one.mine,))
    if one.removing:
        return Change(removed=(one.theirs,) if one.theirs else ())
    return Change((dataclasses.replace(one.mine, version=getattr(one.theirs, "version", 0)),))


def _said(found: Gathered, item: Item) -> str:
    """Return what an item says, line by line."""
    match item:
        case Meeting():
            parts = [
                found.title(item),
                f"{words.day(item.day)}, {words.times(item)}",
                item.place,
                item.theme,
                words.state(item),
                "; ".join(item.roles),
                "; ".join(item.topics),
            ]
        case Decision():
            dates = [words.day(one) for one in (item.due, item.resubmission) if one]
            parts = [item.text, item.owner, item.goal_monitor, *dates]
        case Card():
            parts = [text(f"pro-board-column-{item.column.value}"), item.text]
        case _:
            parts = [item.rule]
    return "  \n".join(wording.plain(part) for part in parts if part)
