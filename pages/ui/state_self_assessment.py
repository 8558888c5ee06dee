"""Which self-assessments are looked at, in the address; the form of one, in this session alone."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import streamlit as st

from loaders.store import Entry
from pages.ui.state_centre_plans import CENTRE
from pages.ui.state_widgets import box_or_none

SECTION, MARK = "qualitaetsbereich", "bewertung"
SAVE: Final = "speichern"
"""The part of the name of the button by which a form is sent."""
_HELD, _ROUND = "bewertung_begonnen", "bewertung_runde"
FIRST: Final = dt.date(2010, 1, 1)
"""The Kreistag decided on Sozialraumorientierung in 2010 (DS 2010/215)."""


def centre_box(label: str, choices: Mapping[str, str], nothing: str) -> str | None:
    """Show the centres (label → id) and return the chosen one, at first none."""
    return box_or_none(label, choices, CENTRE, nothing)


def section_box(label: str, sections: Mapping[str, str], nothing: str) -> str | None:
    """Show the sections and return the chosen one, at first none."""
    return box_or_none(label, sections, SECTION, nothing)


def mark_box(label: str, marks: Mapping[str, str], nothing: str) -> str | None:
    """Show the marks (label → value) and return the chosen one, at first none."""
    return box_or_none(label, marks, MARK, nothing)


def day_field(label: str, centre: str, today: dt.date) -> dt.date | None:
    """Show the field for the day of an assessment, and return it; today at first."""
    limits = {"min_value": FIRST, "max_value": today, "format": "DD.MM.YYYY"}
    found = st.date_input(label, value=today, key=f"bewertung_tag_{centre}", **limits)  # type: ignore[call-overload]
    return found if isinstance(found, dt.date) else None


def held(now: Entry) -> Entry:
    """Return the version of an assessment with which its form began, at first the one of now.

    A form in which nothing was typed follows what is stored.
    """
    known: Entry | None = st.session_state.get(_HELD)
    if known is None or known.entity_id != now.entity_id:
        hold(now)
    elif known.number != now.number and not _typed(known.entity_id):
        begin_anew()
        hold(now)
    return st.session_state[_HELD]  # type: ignore[no-any-return]


def hold(now: Entry) -> None:
    """Let a version be the one that what is typed is compared with."""
    st.session_state[_HELD] = now


def begin_anew() -> None:
    """Let the form begin with what is stored; what was typed is forgotten."""
    st.session_state.pop(_HELD, None)
    st.session_state[_ROUND] = _round() + 1


def name(entity_id: str, part: str) -> str:
    """Return the name of a field of the form."""
    return f"{entity_id}_{_round()}_{part}"


def typed(entity_id: str) -> None:
    """Note that what stands in the form of an assessment was sent."""
    st.session_state[name(entity_id, "abgeschickt")] = True


def _typed(entity_id: str) -> bool:
    sent = (name(entity_id, part) for part in ("abgeschickt", SAVE))
    return any(st.session_state.get(one) for one in sent)


def _round() -> int:
    return int(st.session_state.get(_ROUND, 0))
