"""The parts of the page on which visitors say what is wrong with an entry."""

import logging
import re

import streamlit as st

from geo.district import District
from loaders.feedback import Feedback, TooMany, keep
from loaders.problems import DataProblem
from pages import clock, context
from pages.i18n import GERMAN, speaking, text
from pages.ui import safety, state_forms, wording
from pages.ui.state_forms import Draft

log = logging.getLogger(__name__)

KINDS = ("contact", "hours", "gone", "missing", "other")
FEWEST_LETTERS, MOST_LETTERS = 10, 1000
MOST_LINKS = 2
MOST_A_DAY = 500
"""More hints a day come from a machine; the page then points to the telephone."""

_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


def kinds() -> dict[str, str]:
    """Return what a hint can be about: label → what is kept, in German for the editors."""
    with speaking(GERMAN):
        kept = [text(f"tell-us-kind-{kind}") for kind in KINDS]
    return {text(f"tell-us-kind-{kind}"): german for kind, german in zip(KINDS, kept, strict=True)}


def known(district: District, asked: str) -> str:
    """Return the entry that the address names, empty if there is none or it is protected."""
    there = asked in context.offers().index and asked not in safety.protected_entries(district)
    return asked if there else ""


def about(entry: str) -> None:
    """Say which entry it is about and what happens with a hint."""
    if entry:
        row = context.offers().loc[entry]
        where = f", {row['locality']}" if row["locality"] else ""
        st.markdown(f"**{wording.plain(row['name'])}** ({row['type_label']}{where})")
    st.markdown(text("tell-us-about"))


def take(district: District, entry: str, draft: Draft) -> None:
    """Keep the hint, or say why not."""
    day = clock.today().isoformat()
    refused = objection(draft)
    if refused:
        st.warning(refused, icon=":material/edit:")
        return
    hint = Feedback(district.key, day, entry, draft.kind, draft.text.strip())
    try:
        state_forms.remember_sent(keep(context.FEEDBACK, hint, MOST_A_DAY))
    except TooMany:
        log.warning("more than %s hints today, the form is closed", MOST_A_DAY)
        st.warning(by_other_ways(district), icon=":material/call:")
    except DataProblem:
        st.error(by_other_ways(district), icon=":material/error:")


def objection(draft: Draft) -> str:
    """Return what is missing in a hint, empty if nothing."""
    if not draft.kind:
        return text("tell-us-no-kind")
    if len(draft.text.strip()) < FEWEST_LETTERS:
        return text("tell-us-too-short")
    if len(_LINK.findall(draft.text)) > MOST_LINKS:
        return text("tell-us-too-many-links", count=MOST_LINKS)
    return ""


def by_other_ways(district: District) -> str:
    """Return how the office can be reached if hints cannot be kept."""
    office = district.office
    ways = [way for way in (office.phone, office.email) if way]
    sentences = [text("tell-us-not-kept")]
    if ways:
        sentences.append(text("tell-us-other-ways", ways=" · ".join(ways)))
    return " ".join(sentences)


def thanks(district: District, number: int) -> None:
    """Say that the hint arrived and what happens next."""
    st.success(text("tell-us-thanks", number=str(number)), icon=":material/check_circle:")
    st.markdown(text("tell-us-what-next", phone=district.office.phone or wording.no_data()))
    st.page_link("guide.py", label=text("tell-us-back"), icon=":material/arrow_back:")
