"""The four-field card of an area on its profile, and all statements as tables to take along."""

import functools

import streamlit as st

from geo.district import District
from loaders.area_statements import AreaStatement
from loaders.store.model import AREA_NOTE
from pages.accounts import here
from pages.i18n import text
from pages.print import area_card, profile_files
from pages.print.area_card import Aspect
from pages.print.profile_model import Profile
from pages.print.tables import Sheets
from pages.ui import state_editing, wording
from pages.ui.editing import notes
from pages.ui.editing.tables import new_of
from pages.ui.planning import downloads, profile_known


def show(district: District, profile: Profile) -> None:
    """Show the four fields, what is derived from them, and the way to add to them."""
    st.header(text("plan-profile-paper-card"), anchor=False)
    st.markdown(text("plan-profile-paper-card-about"))
    if profile.card.as_of:
        st.caption(profile.card.as_of)
    for pair in (profile.card.fields[:2], profile.card.fields[2:], profile.card.derived):
        for one, column in zip(pair, st.columns(2), strict=True):
            with column:
                _aspect(one)
    _add(district, profile)


def _aspect(one: Aspect) -> None:
    with st.container(border=True, height="stretch", key=f"karte_{one.key}"):
        st.subheader(one.title, anchor=False)
        if not one.said:
            st.markdown(text("plan-profile-paper-card-none"))
        for said in one.said:
            st.markdown(wording.plain(said.text))
            st.caption(wording.plain(said.evidence))


def _add(district: District, profile: Profile) -> None:
    """Show the way to the form to who may say something of this area."""
    if here.store() and profile.key in notes.areas(district):
        named = {state_editing.EDITED: new_of(AREA_NOTE)}
        label = text("plan-profile-card-add")
        st.page_link("entries_edit.py", label=label, icon=":material/add:", query_params=named)


def files(district: District, profile: Profile) -> None:
    """Offer the statements that who is here may see as tables: of this area, and of all."""
    known = profile_known.seen()
    with st.expander(text("plan-profile-statements"), icon=":material/table_view:"):
        st.markdown(text("plan-profile-statements-about"))
        own = tuple(area_card.about(district, known, profile.key))
        name = profile_files.stem(profile, "plan-profile-statements-file")
        every = text("plan-profile-statements-file", area=text("plan-profile-statements-every"))
        here_said = text("plan-profile-statements-own", area=wording.plain(profile.area))
        for key, label, file, found in (
            ("hier", here_said, name, own),
            ("alle", text("plan-profile-statements-all"), every, known),
        ):
            st.markdown(f"**{label}**")
            with st.container(horizontal=True):
                make = functools.partial(_sheets, district, found)
                downloads.buttons(file, make, f"aussagen_{key}")


def _sheets(district: District, found: tuple[AreaStatement, ...]) -> Sheets:
    return {text("plan-profile-statements"): area_card.table(district, found)}
