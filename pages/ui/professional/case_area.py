"""The screen around a case: what there is near a point that only the browser knows."""

import streamlit as st

from geo.district import District
from pages import address_book
from pages.i18n import text
from pages.ui import problems, state_case
from pages.ui.near_case import near_case
from pages.ui.near_case.data import case_data
from pages.ui.professional import case_question
from pages.ui.professional.case_question import CaseQuestion


def invitation() -> None:
    """Say what the screen does and where the point stays."""
    st.markdown(text("pro-area-invitation"))


def show(district: District, question: CaseQuestion) -> None:
    """Show the component with everything that meets the question."""
    found = case_question.met(district, question)
    if not found.ids:
        st.info(text("pro-area-nothing"), icon=":material/search_off:")
    if found.unknown:
        st.caption(text("pro-places-left-out", count=found.unknown))
    near_case(case_data(district, question, found), key=state_case.COMPONENT)


def kept() -> None:
    """Say in plain words what is kept of a case, and what is not."""
    st.header(text("pro-area-kept"), anchor=False)
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(text("pro-area-stays"), anchor=False)
        st.markdown(text("pro-area-stays-text"))
    with right:
        st.subheader(text("pro-area-not-kept"), anchor=False)
        st.markdown(text("pro-area-not-kept-text"))


def addresses() -> None:
    """Say which addresses of the operator are used, and how many rows were refused."""
    with problems.told():
        known = address_book.book()
        if known is None:
            st.caption(text("pro-area-no-addresses"))
            return
        st.caption(text("pro-area-addresses", count=sum(map(len, known.by_gemeinde.values()))))
        if known.refused:
            st.warning(text("pro-area-refused", count=len(known.refused)), icon=":material/rule:")
