"""Who may look after which entries, and what the others are told."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from geo.permissions import OWN, AccountRole, Action
from loaders.store import Store
from loaders.store.model import AREA_NOTE, COMMITTEE
from loaders.store.permits import scope_of
from pages import context
from pages.accounts import here, login
from pages.i18n import text
from pages.ui import german
from pages.ui.account import role_name
from pages.ui.menu import MY_ACCESS, screen

FIXED = {"traeger": "organization", "gemeinde": "gemeinde_key"}
"""Which field says whose an entry is: it stays as it is for whom it belongs to."""


def closed(title: str) -> None:
    """Say who looks after entries, and how to be one of them."""
    german.notice()
    with german.block("pflege"):
        st.title(title, anchor=False)
        office = context.district().office.name
        if not login.is_configured():
            st.markdown(text("pro-edit-closed-off", office=office))
        elif here.person().account:
            role = role_name(here.person().grant.role)
            st.markdown(text("pro-edit-closed-role", role=role, office=office))
        else:
            st.markdown(text("pro-edit-closed-login", office=office))
        if login.is_configured():
            st.page_link(MY_ACCESS, label=screen(MY_ACCESS).title, icon=":material/login:")
        st.page_link(
            "tell_us.py", label=text("pro-edit-closed-tell"), icon=":material/rate_review:"
        )


def may(action: Action, document: Mapping[str, Any]) -> bool:
    """Tell whether who is here may do something with an entry as it is stored."""
    return here.may_with(action, scope_of(context.district_key(), dict(document), planregionen()))


def may_edit(document: Mapping[str, Any]) -> bool:
    """Tell whether who is here may change an entry as it is stored."""
    return may(Action.EDIT, document)


def planregionen() -> Mapping[str, str]:
    """Return the Planregion of each Gemeinde and of each area, as the store decides by it."""
    known = store()
    return known.rules_of(context.district_key()).planregionen if known else {}


def store() -> Store | None:
    """Return the store if it can be written."""
    return here.store()


def own() -> tuple[str, str]:
    """Return the field that says whose an entry is, and its value for who is here; else empty."""
    grant = here.person().grant
    name = OWN.get(grant.role, "")
    field = FIXED.get(name, "")
    return (field, str(getattr(grant.scope, name))) if field else ("", "")


def gemeinden(known: Mapping[str, str]) -> dict[str, str]:
    """Return those of the Gemeinden (key → name) in which who is here may have entries."""
    grant = here.person().grant
    if grant.role is AccountRole.REGIONAL_COORDINATION:
        belonging = planregionen()
        return {
            key: name for key, name in known.items() if belonging.get(key) == grant.scope.planregion
        }
    if grant.role is AccountRole.GEMEINDE:
        return {key: name for key, name in known.items() if key == grant.scope.gemeinde}
    return dict(known)


def may_publish() -> bool:
    """Tell whether who is here decides who sees an entry."""
    return here.may(Action.PUBLISH)


def may_have(kind: str) -> bool:
    """Tell whether entries of a kind can belong to who is here: some are for areas."""
    of_areas = OWN.get(here.person().grant.role) in {None, "planregion"}
    return of_areas or kind not in {COMMITTEE, AREA_NOTE}


def own_planregion() -> str:
    """Return the Planregion whose entries alone are for who is here; empty for all others."""
    return here.person().grant.scope.planregion


def source_word() -> str:
    """Return how a change names its source if nobody writes another."""
    return text("pro-edit-source-usual", role=role_name(here.person().grant.role))
