"""The popover "Weitere Filter": when it is open and for whom."""

import dataclasses
from collections.abc import Mapping

import streamlit as st

from geo.accessibility import Need
from geo.district import District
from geo.facilities import Filter
from pages.context import offers
from pages.i18n import text
from pages.ui import access, options, state, wording
from pages.ui.state_widgets import picker, quiet_picker, toggle

BLOCKS = (1, 2, 3)
PREVENTION = ("praevention", "intervention")


def open_now() -> bool:
    """Show the switch for what is open now, and how much is unknown about that."""
    chosen = toggle(text("filters-open-now"), state.OPEN_NOW)
    hours = offers()["opening_hours"]
    unknown = sum(not known for known in hours)
    st.caption(
        text(
            "filters-hours-unknown",
            unknown=wording.number(unknown),
            all=wording.number(len(hours)),
        )
    )
    return chosen


def for_whom(district: District, chosen: Filter) -> Filter:
    """Show the filters for people and their situation; return the filter with what was chosen."""
    age = state.age_field()
    groups = picker(
        text("filters-target-group"),
        options.target_groups(district),
        state.TARGET_GROUPS,
        text("filters-target-group-all"),
    )
    prevention = picker(
        text("filters-help"),
        {text(f"filters-help-{key}"): key for key in PREVENTION},
        state.PREVENTION,
        text("filters-help-any"),
    )
    blocks = picker(
        text("filters-block"),
        {text(f"filters-block-{number}"): number for number in BLOCKS},
        state.BLOCKS,
        text("filters-block-all"),
    )
    volunteering = toggle(text("filters-volunteering"), state.VOLUNTEERING)
    st.caption(text("filters-by-type"))
    return dataclasses.replace(
        chosen,
        age=age,
        target_groups=groups,
        prevention=prevention,
        blocks=blocks,
        volunteering=volunteering,
        languages=_if_known(
            text("filters-spoken"), languages(), state.SPOKEN, text("filters-spoken-any")
        ),
    )


def _if_known(label: str, choices: Mapping[str, str], key: str, placeholder: str) -> frozenset[str]:
    """Show a filter only if an entry has data for it."""
    if not choices:
        return frozenset()
    chosen = picker(label, choices, key, placeholder)
    st.caption(text("filters-only-known"))
    return chosen


def languages() -> dict[str, str]:
    """Return the languages of the entries: name → code."""
    codes = {code for spoken in offers()["languages"] for code in spoken}
    return dict(sorted((access.language(code), code) for code in codes))


def needs() -> frozenset[Need]:
    """Show what a person may need in a building; the choice sorts the list and hides nothing."""
    labels = {text(f"filters-need-{need.value.replace('_', '-')}"): need for need in Need}
    chosen = quiet_picker(text("filters-needs"), labels, state.NEEDS, text("filters-needs-none"))
    known = sum(bool(about) for about in offers()["accessibility"])
    st.caption(
        text("filters-needs-note", known=wording.number(known), all=wording.number(len(offers())))
    )
    return chosen
