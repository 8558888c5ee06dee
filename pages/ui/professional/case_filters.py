"""The choices around a case: server-side fields that say nothing about where it is."""

import streamlit as st

from geo.accessibility import Need
from geo.district import District
from geo.service_capacity import Wanted
from pages.i18n import text
from pages.ui import access, options, state_case
from pages.ui.professional import case_question, free_places, offers
from pages.ui.professional.case_question import PREVENTION, CaseQuestion


def question(district: District) -> CaseQuestion:
    """Show the choices and return them; fields without any data are left out."""
    label = text("pro-area-topic")
    lebenslagen = state_case.pills(label, options.lebenslagen(district), state_case.LEBENSLAGEN)
    with st.expander(text("pro-area-more"), icon=":material/tune:"):
        left, middle, right = st.columns(3, gap="medium")
        with left:
            groups = state_case.picker(
                text("filters-target-group"),
                options.target_groups(district),
                state_case.TARGET_GROUPS,
            )
            age = state_case.age_field(text("state-age"))
        with middle:
            laws = _laws(district)
            prevention = state_case.picker(
                text("filters-help"),
                {text(f"filters-help-{key}"): key for key in PREVENTION},
                state_case.PREVENTION,
            )
        with right:
            languages = _languages()
            needs = _needs()
            open_now = _open_now()
            places = _places()
        st.caption(text("filters-by-type"))
    return CaseQuestion(
        lebenslagen, groups, age, languages, laws, prevention, needs, open_now, places
    )


def _laws(district: District) -> frozenset[str]:
    known = case_question.laws(district)
    return state_case.picker(text("pro-area-law"), known, state_case.LAWS) if known else frozenset()


def _languages() -> frozenset[str]:
    codes = {code for spoken in offers.offers()["languages"] for code in spoken}
    known = dict(sorted((access.language(code), code) for code in codes))
    if not known:
        return frozenset()
    return state_case.picker(text("filters-spoken"), known, state_case.SPOKEN)


def _needs() -> frozenset[Need]:
    if not any(offers.offers()["accessibility"]):
        return frozenset()
    labels = {text(f"filters-need-{need.value.replace('_', '-')}"): need for need in Need}
    return state_case.picker(text("filters-needs"), labels, state_case.NEEDS)


def _places() -> Wanted:
    """Show the choice by free places with what is known of them, once anything is."""
    if not free_places.any_known():
        return Wanted.ALL
    names = {one: one.name.lower().replace("_", "-") for one in Wanted}
    choices = {text(f"pro-places-wanted-{name}"): one for one, name in names.items()}
    wanted = state_case.box(text("pro-places-label"), choices, state_case.PLACES)
    st.caption(free_places.summary(free_places.vacancies(offers.offers().index)))
    return wanted


def _open_now() -> bool:
    """Show the switch for what is open now, and how many hours are unknown."""
    chosen = state_case.toggle(text("filters-open-now"), state_case.OPEN_NOW)
    hours = offers.offers()["opening_hours"]
    unknown = sum(not known for known in hours)
    st.caption(text("filters-hours-unknown", unknown=str(unknown), all=str(len(hours))))
    return chosen
