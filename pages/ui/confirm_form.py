"""The short form on which an office says what is different; nobody sees more than is published."""

import datetime as dt
from typing import Any, Final, NamedTuple

import streamlit as st

from geo.model import LocationClass, Status
from loaders.store import Document, Refused
from loaders.store.links import Arrival
from pages.i18n import GERMAN, speaking, text

ALWAYS: Final = ("name", "organization", "phones")
OPEN: Final = ("email", "web", "street", "postcode", "locality", "note")
"""What is asked, and shown, for public places alone."""
LONGEST: Final = {"name": 200, "organization": 200, "phones": 300, "postcode": 5, "note": 600}
LONGEST_HOURS, LONGEST_MESSAGE = 300, 500
SAME, CLOSED, GONE = "same", "closed", "gone"
MOST_DAYS_CLOSED: Final = 730


class Said(NamedTuple):
    """The entry as the office wants it, and its message to those who release it."""

    document: Document
    message: str


def ask(found: Arrival, today: dt.date) -> Said | None:
    """Show the form of a link's entry; return what was sent, None before that.

    What stands in the fields is of this link and this version; the other answers are of this link.
    """
    document, mark = found.entry.document or {}, found.link.id
    version = f"{mark}_{found.entry.number}"
    is_open = document.get("location_class") == LocationClass.PUBLIC.value
    fields = (*ALWAYS, *(OPEN if is_open else ()))
    with st.form("link_formular", enter_to_submit=False):
        values = {name: _field(name, document, version) for name in fields}
        hours = st.text_area(
            text("confirm-field-hours"),
            max_chars=LONGEST_HOURS,
            height=100,
            key=f"link_zeiten_{mark}",
        )
        states = (SAME, CLOSED, GONE) if is_open else (SAME, GONE)
        labels = {state: text(f"confirm-state-{state}") for state in states}
        state = st.radio(
            text("confirm-field-state"),
            states,
            format_func=labels.__getitem__,
            key=f"link_zustand_{mark}",
        )
        until = _until(today, mark) if is_open else None
        message = st.text_area(
            text("confirm-field-message"),
            max_chars=LONGEST_MESSAGE,
            height=100,
            key=f"link_wort_{mark}",
        )
        key = f"link_senden_{mark}"
        sent = st.form_submit_button(text("confirm-send"), icon=":material/send:", key=key)
    if not sent:
        return None
    if until is not None and state != CLOSED:
        st.warning(text("confirm-until-not-closed"), icon=":material/edit:")
        return None
    changed = {**document, **values, **_state(document, state, today, until)}
    with speaking(GERMAN):
        parts = [text("confirm-hours-said", hours=hours.strip())] if hours.strip() else []
        if state == CLOSED and until is None:
            parts.append(text("confirm-closed-said"))
    return Said(changed, "\n".join([*parts, message.strip()]).strip())


def say(refused: Refused) -> None:
    """Say what keeps the answer from being stored, in words for the office."""
    columns = {one.column for one in refused.findings}
    known = [text(f"confirm-field-{name}") for name in (*ALWAYS, *OPEN) if name in columns]
    said = text("confirm-check", fields=", ".join(known)) if known else text("confirm-nothing")
    st.warning(said, icon=":material/edit:")


def _field(name: str, document: Document, version: str) -> Any:  # noqa: ANN401 - a text or a list of texts
    """Show one field with what is published; return its value as an entry has it."""
    before = document.get(name) or ""
    value = "\n".join(before) if isinstance(before, list) else str(before)
    label, most = text(f"confirm-field-{name}"), LONGEST.get(name, 300)
    key = f"link_feld_{name}_{version}"
    if name in {"phones", "note"}:
        written = st.text_area(label, value, max_chars=max(most, len(value)), key=key)
    else:
        written = st.text_input(label, value, max_chars=max(most, len(value)), key=key)
    if name != "phones":
        return before if written == value else written.strip()
    lines = [line.strip() for line in written.splitlines()]
    return [line for line in lines if line]


def _until(today: dt.date, mark: str) -> dt.date | None:
    last = today + dt.timedelta(days=MOST_DAYS_CLOSED)
    found = st.date_input(
        text("confirm-field-until"),
        value=None,
        min_value=today,
        max_value=last,
        format="DD.MM.YYYY",
        key=f"link_bis_{mark}",
    )
    return found if isinstance(found, dt.date) else None


def _state(document: Document, state: str, today: dt.date, until: dt.date | None) -> Document:
    """Return what a state changes: gone is historic, closed is a closure in the hours."""
    if state == GONE:
        return {"status": Status.HISTORIC.value}
    if state != CLOSED or until is None:
        return {}
    hours = dict(document.get("opening_hours") or {})
    closure = {"validFrom": today.isoformat(), "validThrough": until.isoformat()}
    special = [*hours.get("specialOpeningHoursSpecification", []), closure]
    with speaking(GERMAN):
        about = {"source": text("confirm-hours-source"), "asOf": today.isoformat()}
    return {"opening_hours": {**about, **hours, "specialOpeningHoursSpecification": special}}
