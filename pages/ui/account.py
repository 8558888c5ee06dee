"""The login as people see it: who they are here, what for, and the list of all accesses."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from geo.district import District
from geo.hours import ZONE
from geo.permissions import AccountRole, Action, Scope
from loaders.store.accounts import Account
from loaders.store.logins import Standing, login_of
from pages.accounts import here, login, maintenance
from pages.accounts.acting import Person
from pages.i18n import GERMAN, speaking, text
from pages.ui import wording


def header() -> None:
    """Say above every screen who is signed in; nothing to the public."""
    person = here.person()
    if person.account:
        with st.container(key="deutsch_anmeldung"), speaking(GERMAN):
            said = text("pro-access-here", label=person.account.label, role=_role(person))
            st.caption(f":material/account_circle: {wording.plain(said)}")


def own(place: District) -> None:
    """Show the own access and the way in or out."""
    person = here.person()
    if maintenance.is_on():
        st.info(text("pro-access-here-maintenance"), icon=":material/build:")
    elif not login.is_configured():
        st.markdown(text("pro-access-closed"))
    elif person.account and person.standing is Standing.GOOD:
        _signed_in(place, person, person.account)
    else:
        _outside(place, person.standing)


def _signed_in(place: District, person: Person, account: Account) -> None:
    until = account.valid_until
    rows = {
        text("pro-access-column-label"): wording.plain(account.label),
        text("pro-access-role"): _role(person),
        text("pro-access-scope"): wording.plain(_scope(place, account.grant.scope)),
        text("pro-access-until"): text("pro-access-clock", time=_end_of_login()),
        text("pro-access-valid"): _day(until) if until else text("pro-access-unlimited"),
    }
    st.table(pd.Series(rows, name=""), border="horizontal", hide_header=True)
    st.button(text("pro-access-sign-out"), icon=":material/logout:", on_click=st.logout)


def _outside(place: District, standing: Standing | None) -> None:
    office = place.office.name
    match standing:
        case Standing.UNKNOWN:
            subject = str(login.of_script().get("sub", ""))[:255]
            said = text("pro-access-unknown", office=office, subject=subject)
        case Standing.LOCKED:
            said = text("pro-access-locked", office=office)
        case Standing.ENDED:
            said = text("pro-access-ended", hours=here.account_rules().session_hours)
        case _:
            said = text("pro-access-anonymous")
    if standing in {Standing.UNKNOWN, Standing.LOCKED}:
        st.warning(wording.plain(said), icon=":material/account_circle:")
        st.button(text("pro-access-sign-out"), icon=":material/logout:", on_click=st.logout)
        return
    st.markdown(said)
    if st.button(text("pro-access-sign-in"), icon=":material/login:", type="primary"):
        st.login()


def every(place: District, known: Sequence[Account]) -> None:
    """Show all accesses."""
    st.header(text("pro-access-accounts"), anchor=False)
    st.markdown(text("pro-access-accounts-how"))
    if known:
        st.table(pd.DataFrame([_cells(place, one) for one in known]), hide_index=True)
    else:
        st.markdown(text("pro-access-accounts-none"))


def roles() -> None:
    """Show what each role may do."""
    st.header(text("pro-access-table"), anchor=False)
    st.markdown(text("pro-access-table-how"))
    st.table(_table(), hide_index=True)


def _cells(place: District, one: Account) -> dict[str, str]:
    last = one.last_login_at
    return {
        text("pro-access-column-label"): wording.plain(one.label),
        text("pro-access-role"): role_name(one.grant.role),
        text("pro-access-scope"): wording.plain(_scope(place, one.grant.scope)),
        text("pro-access-column-state"): text(
            "pro-access-active" if one.active else "pro-access-locked-short"
        ),
        text("pro-access-valid"): _day(one.valid_until)
        if one.valid_until
        else text("pro-access-unlimited"),
        text("pro-access-column-last"): _day(last) if last else text("pro-access-never"),
    }


def _table() -> pd.DataFrame:
    reach = here.permissions().reach
    return pd.DataFrame(
        [
            {
                text("pro-access-column-action"): text(f"pro-access-action-{_key(action)}"),
                **{
                    role_name(role): text(f"pro-access-reach-{reach[role, action]}")
                    for role in AccountRole
                },
            }
            for action in Action
        ]
    )


def _key(value: str) -> str:
    return value.replace("_", "-")


def role_name(role: AccountRole) -> str:
    """Return what a role is called."""
    return text(f"pro-access-role-{_key(role)}")


def _role(person: Person) -> str:
    return role_name(person.grant.role)


def _scope(place: District, scope: Scope) -> str:
    for name in ("traeger", "gemeinde", "planregion"):
        found = getattr(scope, name)
        if found:
            known = place.areas["name"].get(found, found) if name == "gemeinde" else found
            return text(f"pro-access-scope-{name}", name=str(known))
    return text("pro-access-whole")


def _end_of_login() -> str:
    one = login_of(login.of_script())
    if one is None:
        return ""
    end = one.at + dt.timedelta(hours=here.account_rules().session_hours)
    return f"{end.astimezone(ZONE):%H:%M}"


def _day(moment: dt.datetime) -> str:
    return f"{moment.astimezone(ZONE):%d.%m.%Y}"
