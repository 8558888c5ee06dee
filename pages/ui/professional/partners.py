"""The screen about the partners of the family centres: its parts in their order."""

import functools

import streamlit as st

from geo import partner_network
from geo.district import District
from pages.accounts import here, needs
from pages.i18n import text
from pages.ui import state_areas, state_centre_plans, state_professional
from pages.ui.menu import screen
from pages.ui.planning import downloads
from pages.ui.professional import partner_known, partner_map, partner_tables
from pages.ui.professional.partner_known import Chosen, Network

EDIT, IMPORT = "entries_edit.py", "entries_import.py"


def show(place: District) -> None:
    """Show map, relations and network; without any relation how they get in."""
    known = partner_known.network()
    if known.centres.empty:
        st.info(text("pro-partners-no-centres"), icon=":material/database_off:")
        return
    st.markdown(text("pro-partners-intro"))
    _counted(known)
    if not known.relations:
        st.info(text("pro-partners-nothing"), icon=":material/database_off:")
        _how()
        return
    part = known.part(place, _choose(known))
    hidden = state_professional.without_lines(text("pro-partners-no-lines"))
    partner_map.show(place, part, with_lines=not hidden)
    partner_tables.show_relations(part)
    partner_tables.show_network(known)
    _files(place, part, known)
    with st.expander(text("pro-partners-how"), icon=":material/edit:"):
        _how()


def _counted(known: Network) -> None:
    """Say how many centres name partners; of the others nothing is known."""
    found = partner_network.counts(map(str, known.centres.index), known.relations)
    st.markdown(text("pro-partners-counts", naming=str(found.naming), all=str(found.centres)))
    if found.named:
        st.markdown(text("pro-partners-named", count=found.named))


def _choose(known: Network) -> Chosen:
    """Show the choices; those of the map are in the address, too."""
    labels: dict[str, str] = {}
    for key, name, area in zip(
        known.centres.index, known.centres["name"], known.centres["area"], strict=True
    ):
        label = f"{area}: {name}"
        labels[label if label not in labels else f"{label} ({key})"] = str(key)
    all_of_them = text("pro-partners-all")
    left, right = st.columns(2)
    with left:
        centre = state_centre_plans.centre_or_all(text("pro-partners-centre"), labels, all_of_them)
    with right:
        there = {one.kind for one in known.relations}
        names = {name: key for key, name in partner_known.kind_labels().items() if key in there}
        kinds = state_professional.partner_kinds(names, text("pro-partners-kind"), all_of_them)
    return Chosen(centre, state_areas.picked(), kinds)


def _how() -> None:
    """Say how partners get in, and lead there who may do it."""
    st.markdown(text("pro-partners-how-about"))
    for file in (EDIT, IMPORT):
        if here.may(needs.of_screen(file)):
            st.page_link(file, label=screen(file).title, icon=f":material/{screen(file).icon}:")


def _files(place: District, part: Network, known: Network) -> None:
    st.header(text("pro-partners-files"), anchor=False)
    st.caption(text("pro-partners-files-about"))
    with st.container(horizontal=True):
        name = "familienzentren-partner"
        make = functools.partial(partner_tables.sheets, part, known)
        downloads.buttons(name, make, "zentrenpartner")
        partner_map.files(place, part, name)
