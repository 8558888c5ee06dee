"""Who is not reached, as files: tables, areas and cells; each is made when it is asked for."""

import functools

import streamlit as st

from pages import clock
from pages.i18n import GERMAN, speaking, text
from pages.print import gaps_geo, gaps_pdf, geodata
from pages.ui.planning import downloads, gaps_tables
from pages.ui.planning.gaps import Gaps

KINDS = ("areas", "cells")


def show(gaps: Gaps) -> None:
    """Show the buttons."""
    st.header(text("plan-gaps-files"), anchor=False)
    st.caption(text("plan-gaps-files-about"))
    with st.container(horizontal=True):
        sheet = functools.partial(gaps_pdf.make, gaps, clock.today())
        downloads.paper(text("plan-gaps-download-pdf"), sheet, name(gaps, "areas"), "luecken_pdf")
        make = functools.partial(gaps_tables.sheets, gaps)
        downloads.buttons(name(gaps, "areas"), make, "luecken")
        for kind in KINDS if gaps.has_ways else KINDS[:1]:
            for ending, media_type in geodata.MEDIA_TYPES.items():
                st.download_button(
                    text(f"plan-gaps-download-{kind}-{ending}"),
                    functools.partial(_geo, gaps, kind, ending),
                    file_name=f"{name(gaps, kind)}.{ending}",
                    mime=media_type,
                    icon=":material/map:",
                    on_click="ignore",
                    key=f"luecken_{kind}_{ending}",
                )


def name(gaps: Gaps, kind: str) -> str:
    """Return a file's name without its ending."""
    message = "plan-gaps-file-cells" if kind == "cells" else "plan-gaps-file"
    named = {"offer": gaps.asked.kind.key, "minutes": f"{gaps.asked.question.minutes:g}"}
    return text(message, **named, level=gaps.level.value)


def _geo(gaps: Gaps, kind: str, ending: str) -> bytes:
    with speaking(GERMAN):
        return gaps_geo.make(gaps, kind, ending)
