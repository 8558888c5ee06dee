"""What a person can take along: papers and files of a list or an area."""

import functools
from collections.abc import Sequence

import streamlit as st

from geo.district import District
from pages import clock, context
from pages.i18n import Language, current, speaking, text
from pages.print import pdf, register
from pages.print.addresses import area_pdf, booklet, poster, prefix
from pages.print.model import Heading


def area_papers(district: District, key: str) -> None:
    """Show the papers of an area; a Planregion has a whole booklet."""
    papers = [
        (text("take-along-area"), area_pdf(key), "picture_as_pdf"),
        (text("take-along-poster"), poster(key), "qr_code"),
    ]
    if key in register.planregionen(district):
        papers += [
            (text("take-along-booklet"), booklet(key, "pdf"), "menu_book"),
            (text("take-along-offline"), booklet(key, "html"), "cloud_off"),
        ]
    with st.container(horizontal=True):
        for label, address, icon in papers:
            st.link_button(label, f"{prefix(current())}{address}", icon=f":material/{icon}:")


def list_paper(district: District, ids: Sequence[str], area: str, title: str) -> None:
    """Show the button for the current list; the PDF is made when it is asked for."""
    if ids:
        st.download_button(
            text("take-along-list"),
            functools.partial(list_pdf, current(), tuple(ids), area or district.key, title),
            file_name="familienwegweiser-liste.pdf",
            mime=pdf.MEDIA_TYPE,
            icon=":material/picture_as_pdf:",
            on_click="ignore",
        )


def list_pdf(language: Language, ids: Sequence[str], area: str, title: str) -> bytes:
    """Return chosen entries as PDF in a language, with a map of the area ``area``."""
    with speaking(language):
        district, today = context.district(), clock.today()
        heading = Heading("search", f"{title}: {district.areas.at[area, 'name']}", area)
        return pdf.make(register.search(district, context.offers(), ids, today, heading), today)
