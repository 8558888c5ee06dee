"""What people fill in: the hint about an entry, the choice of an embedded view."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from pages.ui.state import AREA, LEBENSLAGEN

SENT: Final = "gesendet"
VIEW: Final = "ansicht"


@dataclass(frozen=True)
class Draft:
    """What a person wrote in the form about an entry; empty ``kind`` if nothing was chosen."""

    kind: str
    text: str


def feedback_form(kinds: Sequence[str], most_letters: int) -> Draft | None:
    """Show the form about an entry; return what was sent, None before that."""
    with st.form("hinweis"):
        kind = st.radio("Worum geht es?", kinds, index=None)
        text = st.text_area(
            "Was ist falsch, und wie ist es richtig?", max_chars=most_letters, height=140
        )
        sent = st.form_submit_button("Hinweis senden", type="primary")
    return Draft(kind or "", text) if sent else None


def sent_number() -> int:
    """Return the number of the hint that was just sent, once; 0 if none was."""
    return int(st.session_state.pop(SENT, 0))


def remember_sent(number: int) -> None:
    """Remember the number of the hint that was sent, and run the page again."""
    st.session_state[SENT] = number
    st.rerun()


def framed() -> dict[str, str]:
    """Return what the address of an embedded view asks for: area, Lebenslage, view (labels)."""
    return {name: st.query_params.get(name, "") for name in (AREA, LEBENSLAGEN, VIEW)}


def framing(
    choices: Mapping[str, str], topics: Iterable[str], views: Iterable[str]
) -> dict[str, str]:
    """Show the fields for an embedded view and return its query, labels by name."""
    area = st.selectbox("Gebiet", list(choices), key="rahmen_wo")
    topic = st.selectbox("Thema", ["", *topics], format_func=lambda text: text or "alle Themen")
    view = st.segmented_control("Ansicht", list(views), required=True, default=next(iter(views)))
    asked = {AREA: area if choices[area] else "", LEBENSLAGEN: topic, VIEW: str(view).lower()}
    return {name: label for name, label in asked.items() if label}
