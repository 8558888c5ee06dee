"""What frames every screen for planning: German alone, its title, the way to the others."""

import functools
import importlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import streamlit as st

from geo.district import District
from loaders.problems import DataProblem
from pages import context, figures
from pages.i18n import text
from pages.ui import german, state_planning
from pages.ui.menu import SCREENS, Screen, screen

HOME, DELIVERY = "planning.py", "planning_data.py"
HEAVY = ("mapclassify", "scipy.stats", "scipy.optimize")
"""Libraries that take seconds to import; citizens' screens never need them."""


@contextmanager
def shown(file: str) -> Iterator[District]:
    """Show the title of a screen and the way to the others; what follows is German."""
    state_planning.arrive(file)
    german.notice()
    _load_ahead()
    with german.block("planung"):
        st.title(screen(file).title, anchor=False)
        if file != HOME:
            _ways(file)
        yield context.district()
    if file != HOME:
        state_planning.leave()


@functools.cache
def _load_ahead() -> None:
    """Begin to load what the next screens need, once per process, while the person reads."""
    threading.Thread(target=load, daemon=True).start()


def load() -> None:
    """Compute the figures and import the heavy libraries; a problem is told by who needs them."""
    with suppress(DataProblem):
        figures.current()
    for name in HEAVY:
        importlib.import_module(name)


def _ways(here: str) -> None:
    """Show the screens of the same part side by side, and the way to the other part.

    What was chosen goes along.
    """
    part, first = screen(here).part, {entry.part: entry for entry in reversed(screens())}
    with st.container(horizontal=True, key="planungswege"):
        st.page_link(HOME, label=text("plan-menu-back"), icon=":material/arrow_back:")
        for entry in screens():
            if entry.part == part:
                label = f"**{entry.title}**" if entry.file == here else entry.title
                st.page_link(entry.file, label=label)
        for other, entry in first.items():
            if other != part:
                label = text(f"plan-menu-part-{other}")
                st.page_link(entry.file, label=label, icon=":material/arrow_forward:")


def screens() -> tuple[Screen, ...]:
    """Return the screens for planning in their order."""
    return tuple(entry for entry in SCREENS if entry.where == "planning")


def overview(district: District) -> None:
    """Show what there is: each screen with what it is for, and the data areas."""
    st.markdown(text("plan-frame-about", district=district.name))
    for part in dict.fromkeys(entry.part for entry in screens()):
        st.header(text(f"plan-menu-part-{part}"), anchor=False)
        _cards([entry for entry in screens() if entry.part == part])
    st.header(text("plan-frame-data-areas"), anchor=False)
    known = figures.current().catalogue
    for key, label in known.data_areas.items():
        count = len(known.of_area(key))
        if count:
            st.markdown(f"**{label}:** {text('plan-frame-count', count=count)}")
        else:
            said = f"**{label}:** {text('plan-frame-no-indicator')}"
            st.page_link(DELIVERY, label=said, icon=":material/upload_file:")


def _cards(entries: Sequence[Screen]) -> None:
    """Show screens with what each is for, three side by side."""
    columns = st.columns(3, gap="medium")
    for number, entry in enumerate(entries):
        with columns[number % len(columns)].container(border=True):
            st.page_link(entry.file, label=f"**{entry.title}**", icon=f":material/{entry.icon}:")
            st.markdown(entry.help)
