"""Tours of a mobile offer as files: a sheet of paper and tables."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from pages import clock
from pages.i18n import text
from pages.print import siting_pdf
from pages.print.tables import Sheets
from pages.tours import Tours, TourTask
from pages.ui.planning import downloads, siting_mobile_words, siting_words


def show(place: District, task: TourTask, found: Tours, base: str) -> None:
    """Show the buttons."""
    with st.container(horizontal=True):
        name = f"mobile-halte-{task.offer}"
        sheet = functools.partial(siting_pdf.tours, place, task, found, base, clock.today())
        downloads.paper(text("plan-siting-download-pdf"), sheet, name, "mobile_pdf")
        downloads.buttons(name, functools.partial(sheets, task, found, base), "mobile")


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
