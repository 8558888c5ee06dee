"""What people fill in: the hint about an entry, the choice of an embedded view."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state import AREA, LEBENSLAGEN
from pages.ui.state_widgets import labels_of

SENT: Final = "gesendet"
VIEW: Final = "ansicht"
FEEDBACK_KIND: Final = "hinweis_art"
FRAMED_AREA, FRAMED_TOPIC, FRAMED_VIEW = "rahmen_wo", "rahmen_thema", "rahmen_ansicht"


@dataclass(frozen=True)
class Draft:
    """What a person wrote in the form about an entry; empty ``kind`` if nothing was chosen."""

    kind: str
    text: str


def feedback_form(kinds: Mapping[str, str], most_letters: int) -> Draft | None:
    """Show the form about an entry; return what was sent, None before that.

    ``kinds`` maps labels to what is kept.
    """
    labels = labels_of(kinds)
    with st.form("hinweis"):
        kind = st.radio(
            text("state-feedback-kind"),
            list(labels),
            format_func=labels.__getitem__,
            index=None,
            key=FEEDBACK_KIND,
        )
        written = st.text_area(
            text("state-feedback-text"),
            max_chars=most_letters,
            height=140,
            key="hinweis_text",
        )
        sent = st.form_submit_button(text("state-feedback-send"), type="primary")
    return Draft(kind or "", written) if sent else None


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
    areas: Mapping[str, str],
    shown: Callable[[str], str],
    topics: Mapping[str, str],
    views: Mapping[str, str],
) -> dict[str, str]:
    """Show the fields for an embedded view and return its query, labels by name.

    ``areas`` maps names to keys and ``shown`` returns a name as the person's language writes it;
    ``topics`` and ``views`` map labels to keys.
    """
    area = st.selectbox(text("state-frame-area"), list(areas), format_func=shown, key=FRAMED_AREA)
    topic_labels = {"": text("state-frame-all-topics"), **labels_of(topics)}
    topic = st.selectbox(
        text("state-topic"),
        list(topic_labels),
        format_func=topic_labels.__getitem__,
        key=FRAMED_TOPIC,
    )
    view_labels = labels_of(views)
    view = st.segmented_control(
        text("state-frame-view"),
        list(view_labels),
        format_func=view_labels.__getitem__,
        required=True,
        default=next(iter(view_labels)),
        key=FRAMED_VIEW,
    )
    asked = {
        AREA: shown(area) if areas[area] else "",
        LEBENSLAGEN: topic_labels[topic] if topic else "",
        VIEW: view_labels[str(view)].lower(),
    }
    return {name: label for name, label in asked.items() if label}
