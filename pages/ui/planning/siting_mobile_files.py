"""Tours of a mobile offer as files: a sheet of paper and tables."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from pages import clock
from pages.i18n import GERMAN, speaking, text
from pages.print import pdf, siting_pdf
from pages.print.tables import Sheets
from pages.tours import Tours, TourTask
from pages.ui.planning import downloads, siting_mobile_words, siting_words


def show(place: District, task: TourTask, found: Tours, base: str) -> None:
    """Show the buttons."""
    with st.container(horizontal=True):
        st.download_button(
            text("plan-siting-download-pdf"),
            functools.partial(_paper, place, task, found, base),
            file_name=f"mobile-halte-{task.offer}.pdf",
            mime=pdf.MEDIA_TYPE,
            icon=":material/picture_as_pdf:",
            on_click="ignore",
            key="mobile_pdf",
        )
        make = functools.partial(sheets, task, found, base)
        downloads.buttons(f"mobile-halte-{task.offer}", make, "mobile")


def sheets(task: TourTask, found: Tours, base: str) -> Sheets:
    """Return the tours, and what they rest on."""
    names = siting_words.names(found.candidates)
    facts = list(siting_mobile_words.facts(task, found, base).items())
    return {
        text("plan-mobile-sheet"): siting_mobile_words.table(found, names),
        text("plan-siting-sheet-basis"): pd.DataFrame(
            facts, columns=[text("plan-siting-fact"), text("plan-siting-said")]
        ),
    }


def _paper(place: District, task: TourTask, found: Tours, base: str) -> bytes:
    with speaking(GERMAN):
        return siting_pdf.tours(place, task, found, base, clock.today())
