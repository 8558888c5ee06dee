"""Making, changing, locking and deleting accounts, for who looks after them."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from geo.district import District
from geo.hours import ZONE
from geo.model import Level
from geo.permissions import OWN, AccountRole, Grant, Scope
from loaders.problems import DataProblem
from loaders.store import Refused, Store, Why, accounts
from loaders.store.accounts import Account
from loaders.store.logins import login_of
from pages import clock
from pages.accounts import here, login
from pages.i18n import text
from pages.ui import state_accounts as state
from pages.ui import wording
from pages.ui.account import role_name
from pages.ui.state_accounts import NEW, shown

LONGEST = 255
ROLES: Final[list[AccountRole]] = [role for role in AccountRole if role is not AccountRole.PUBLIC]


def show(place: District, store: Store, known: Sequence[Account]) -> None:
    """Show how to make an account and how to change one; say what was just stored."""
    said = state.said()
    if said:
        st.success(wording.plain(said), icon=":material/check:")
    with st.expander(text("pro-access-new"), icon=":material/person_add:"):
        _new(place, store)
    if known:
        with st.expander(text("pro-access-change"), icon=":material/manage_accounts:"):
            _change(place, store, known)


def _new(place: District, store: Store) -> None:
    st.markdown(text("pro-access-new-how"))
    issuer = shown(
        st.text_input, text("pro-access-issuer"), "iss", NEW, value=_own_issuer(),
        max_chars=LONGEST, help=text("pro-access-issuer-help"),
    )  # fmt: skip
    subject = shown(
        st.text_input, text("pro-access-subject"), "sub", NEW, max_chars=LONGEST,
        help=text("pro-access-subject-help"),
    )  # fmt: skip
    blank = Account("", "", "", Grant(ROLES[0], Scope(place.key)))
    made = _fields(place, blank, NEW)
    if not st.button(text("pro-access-add"), type="primary", icon=":material/add:"):
        return
    if made is None or not issuer.strip() or not subject.strip():
        st.error(text("pro-access-incomplete"), icon=":material/error:")
        return
    new = replace(made, issuer=issuer.strip(), subject=subject.strip())
    done = text("pro-access-added", label=new.label)
    _do(lambda: accounts.add(store, new, _why("pro-access-reason-add"), clock.now()), done)


def _own_issuer() -> str:
    one = login_of(login.of_script())
    return one.issuer if one else ""


def _change(place: District, store: Store, known: Sequence[Account]) -> None:
    labels = {one.id: f"{one.label} ({one.id})" for one in known}
    chosen = shown(
        st.selectbox, text("pro-access-which"), "id", "wahl", options=list(labels),
        format_func=labels.__getitem__,
    )  # fmt: skip
    one = next(account for account in known if account.id == chosen)
    made = _fields(place, one, one.id)
    done = text("pro-access-saved", label=one.label)
    with st.container(horizontal=True):
        if st.button(text("pro-access-save"), type="primary", icon=":material/save:"):
            if made is None:
                st.error(text("pro-access-incomplete"), icon=":material/error:")
            else:
                _save(store, made, "pro-access-reason-edit", done)
        _lock(store, one, done)
        with st.popover(text("pro-access-remove"), icon=":material/delete:"):
            _remove(place, store, one)


def _lock(store: Store, one: Account, done: str) -> None:
    if one.active and st.button(
        text("pro-access-lock"), icon=":material/lock:", help=text("pro-access-lock-help")
    ):
        _save(store, replace(one, active=False), "pro-access-reason-lock", done)
    if not one.active and st.button(text("pro-access-unlock"), icon=":material/lock_open:"):
        _save(store, replace(one, active=True), "pro-access-reason-unlock", done)


def _remove(place: District, store: Store, one: Account) -> None:
    st.markdown(text("pro-access-remove-how"))
    if st.button(text("pro-access-remove-do"), type="primary"):
        why = _why("pro-access-reason-remove")
        done = text("pro-access-removed", label=one.label)
        _do(lambda: accounts.remove(store, place.key, one.id, why, clock.now()), done)


def _fields(place: District, one: Account, key: str) -> Account | None:
    """Show label, role, scope and end; return the account so, None while something is missing."""
    label = shown(
        st.text_input, text("pro-access-label"), "label", key, value=one.label, max_chars=LONGEST,
        help=text("pro-access-label-help"),
    )  # fmt: skip
    role = shown(
        st.selectbox, text("pro-access-role"), "role", key, options=ROLES,
        index=ROLES.index(one.grant.role), format_func=role_name,
    )  # fmt: skip
    scope = _scope(place, AccountRole(role), one.grant.scope, key)
    until = shown(
        st.date_input, text("pro-access-valid"), "until", key,
        value=one.valid_until.astimezone(ZONE).date() if one.valid_until else None,
        min_value=dt.date(2000, 1, 1), format="DD.MM.YYYY", help=text("pro-access-valid-help"),
    )  # fmt: skip
    if scope is None or not label.strip():
        return None
    end = dt.datetime.combine(until, dt.time.max, ZONE) if until else None
    return replace(one, label=label.strip(), grant=Grant(role, scope), valid_until=end)


def _scope(place: District, role: AccountRole, known: Scope, key: str) -> Scope | None:
    """Show whose entries a role is for, if it is for some; None while that is not chosen."""
    field = OWN.get(role, "")
    if not field:
        return Scope(place.key)
    names = _owners(place, field)
    now = str(getattr(known, field))
    options = [*names, *([now] if now and now not in names else [])]
    chosen = shown(
        st.selectbox, text(f"pro-access-whose-{field}"), field, key, options=options,
        index=options.index(now) if now else None, placeholder=text("pro-access-whose-none"),
        format_func=lambda one: names.get(one, one), accept_new_options=field == "traeger",
    )  # fmt: skip
    return Scope(place.key, **{field: str(chosen)}) if chosen else None


def _owners(place: District, field: str) -> dict[str, str]:
    """Return whose entries there are: names by what a scope calls them."""
    if field == "traeger":
        known = sorted({str(one) for one in place.facilities["organization"] if one})
        return dict(zip(known, known, strict=True))
    level = Level(field)
    areas = place.areas[place.areas["level"] == level.value].sort_values("name")
    return {str(key): str(name) for key, name in areas["name"].items()}


def _why(reason: str) -> Why:
    return Why(here.person().actor, text(reason), text("pro-access-source"))


def _save(store: Store, made: Account, reason: str, done: str) -> None:
    _do(lambda: accounts.save(store, made, _why(reason), clock.now()), done)


def _do(act: Callable[[], object], done: str) -> None:
    """Store something and begin the screen anew; else say why not."""
    try:
        act()
    except (Refused, DataProblem) as problem:
        st.error(wording.plain(str(problem)), icon=":material/error:")
        return
    state.stored(done)
    st.rerun()
