"""One frozen Planungsstand, opened again: what it holds, what is different today, its files."""

import functools
import re

import streamlit as st

from geo.district import District
from geo.hours import ZONE
from loaders.store.snapshots import Snapshot
from pages import context, frozen
from pages.frozen import Seen
from pages.i18n import GERMAN, speaking, text
from pages.ui import places, problems, wording
from pages.ui import state_planning_states as state
from pages.ui.planning import choice, states, states_tables, tables
from pages.web import exchange

FIRST = 100
"""So many entries are named on the screen; files have all."""


def show(place: District, one: Snapshot) -> None:
    """Show a state with the district as it is today beside it."""
    _banner(one)
    with problems.shown(), st.spinner(text("plan-states-opening")):
        seen = frozen.seen(one)
    st.header(text("plan-states-cite"), anchor=False)
    st.code(states.cited(one), language=None, wrap_lines=True)
    _files(one)
    st.header(text("plan-states-then-and-now"), anchor=False)
    level = choice.level(place)
    names = {key: name for name, key in places.of_level(place, level).items()}
    tables.show(states_tables.by_area(place, seen, level, names))
    with st.expander(text("plan-states-by-kind"), key="stand_arten"):
        tables.show(states_tables.by_kind(place, seen))
    _since(seen)
    _entries(place, seen, names, level)


def _banner(one: Snapshot) -> None:
    said = text(
        "plan-states-banner",
        name=wording.plain(one.name),
        moment=states.moment(one),
        reason=wording.plain(one.reason),
    )
    st.warning(said, icon=":material/history:")
    if one.data_revision != context.shipped().revision:
        st.info(text("plan-states-other-data"), icon=":material/info:")
    label, icon = text("plan-states-all"), ":material/arrow_back:"
    st.button(label, icon=icon, key="stand_zurueck", on_click=state.close)


def _files(one: Snapshot) -> None:
    """Offer the state as files, each made when it is asked for."""
    with st.container(horizontal=True, key="stand_dateien"):
        for ending, media_type in exchange.MEDIA_TYPES.items():
            st.download_button(
                text(f"plan-states-file-{ending}"),
                functools.partial(_file, one, ending),
                file_name=f"{stem(one)}.{ending}",
                mime=media_type,
                icon=":material/download:",
                on_click="ignore",
                key=f"stand_datei_{ending}",
            )
    st.caption(text("plan-states-files-about"))


def _file(one: Snapshot, ending: str) -> bytes:
    with speaking(GERMAN):
        return frozen.file(one, ending)


def stem(one: Snapshot) -> str:
    """Return the name of a state's files without ending: its name, day and the hash's first digits.

    The day is the German one, as it is cited; such as
    "planungsstand-jha-2026-12-2026-11-22-0123456789ab".
    """
    name = re.sub(r"[^\w]+", "-", one.name.casefold()).strip("-")
    day = one.at.astimezone(ZONE).date()
    return text("plan-states-file", name=f"{name}-{day}-{one.sha256[: states.SHORT]}")


def _since(seen: Seen) -> None:
    """Show what is different today."""
    st.header(text("plan-states-since"), anchor=False)
    since = seen.since
    counts = {"new": since.new, "changed": since.changed, "ended": since.ended}
    said = {name: wording.number(len(found)) for name, found in counts.items()}
    st.markdown(text("plan-states-since-sentence", **said))
    st.caption(text("plan-states-since-about"))
    for name, found in counts.items():
        if found:
            with st.expander(text(f"plan-states-since-{name}", count=said[name])):
                tables.wrapped(states_tables.since(seen, name, FIRST), f"stand_{name}")
                _more(len(found))


def _entries(place: District, seen: Seen, names: dict[str, str], level: str) -> None:
    """Show the entries of then, by type and area."""
    st.header(text("plan-states-entries"), anchor=False)
    left, right = st.columns(2, gap="medium")
    with left:
        kind = state.kind_box(states_tables.kinds(place, seen.then))
    with right:
        area = state.area_box({name: key for key, name in names.items()})
    found = states_tables.chosen(place, seen, (kind, area), level)
    st.markdown(wording.entries(len(found)))
    if len(found):
        tables.wrapped(states_tables.entries(found.head(FIRST)), "stand_eintraege")
    _more(len(found))


def _more(count: int) -> None:
    if count > FIRST:
        said = text("plan-states-more", first=str(FIRST), count=wording.number(count))
        st.caption(said)
