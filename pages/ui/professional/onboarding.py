"""The guided first look at an area: six short steps, each with the way to its own screen."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import streamlit as st

from geo.district import District
from geo.model import Level
from pages.i18n import text
from pages.ui import event_lists, places, profile, state_areas, state_professional
from pages.ui.menu import screen
from pages.ui.professional import committee_known, committee_place, home


def tour(place: District) -> None:
    """Show the choice of an area, the steps, the current one, and the way on."""
    st.markdown(text("pro-tour-about"))
    level = place.level_name(Level.SOZIALRAUM)
    key = state_professional.tour_area(places.of_level(place, Level.SOZIALRAUM), level.singular)
    labels = {text(f"pro-tour-{step}"): step for step in STEPS}
    step = state_professional.tour_step(labels, text("pro-tour-steps"))
    names = list(STEPS)
    number = names.index(step)
    st.header(text("pro-tour-step", number=str(number + 1), of=str(len(names))), anchor=False)
    STEPS[step](place, key)
    with st.container(horizontal=True):
        if number:
            state_professional.go_on(text("pro-tour-back"), "arrow_back", names[number - 1])
        if number + 1 < len(names):
            state_professional.go_on(text("pro-tour-on"), "arrow_forward", names[number + 1])


def _area(place: District, key: str) -> None:
    profile.headline(place, key)
    profile.members(place, key)


def _people(place: District, key: str) -> None:
    profile.offices(place, key)
    if committee_known.committees():
        committee_place.show(place, Level.SOZIALRAUM, key)


def _offers(place: District, key: str) -> None:
    profile.facilities(place, key)


def _figures(place: District, key: str) -> None:
    st.markdown(text("pro-tour-figures-about"))
    name = str(place.areas.at[key, "name"])
    for file in ("planning_profile.py", "planning_coverage.py"):
        st.page_link(
            file,
            label=screen(file).title,
            icon=f":material/{screen(file).icon}:",
            query_params={f"mit_{state_areas.REGION}": name},
        )


def _dates(place: District, key: str) -> None:
    home.next_meetings(place, key)
    st.subheader(text("pro-home-events"), anchor=False)
    event_lists.next_lines(place, key)


def _reading(_place: District, _key: str) -> None:
    home.library_shelf()


STEPS: Mapping[str, Callable[[District, str], None]] = MappingProxyType(
    {
        "area": _area,
        "people": _people,
        "offers": _offers,
        "figures": _figures,
        "dates": _dates,
        "reading": _reading,
    }
)
