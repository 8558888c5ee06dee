"""What a person can take along: papers and files of a list or an area."""

from collections.abc import Callable, Sequence

import streamlit as st

from geo.district import District
from pages import clock
from pages.context import offers
from pages.i18n import current, speaking
from pages.print import pdf, register
from pages.print.addresses import area_pdf, booklet, prefix
from pages.print.model import Heading

LIST_TITLE = "Gefundene Einträge"


def area_papers(district: District, key: str) -> None:
    """Show the papers of an area; a Planregion has a whole booklet."""
    papers = [("Als PDF", area_pdf(key), "picture_as_pdf")]
    if key in register.planregionen(district):
        papers += [
            ("Heft als PDF", booklet(key, "pdf"), "menu_book"),
            ("Heft als Datei ohne Internet (HTML)", booklet(key, "html"), "cloud_off"),
        ]
    with st.container(horizontal=True):
        for label, address, icon in papers:
            st.link_button(label, f"{prefix(current())}{address}", icon=f":material/{icon}:")


def list_paper(district: District, ids: Sequence[str], area: str, title: str = LIST_TITLE) -> None:
    """Show the button for the current list; the PDF is made when it is asked for."""
    if ids:
        st.download_button(
            "Liste als PDF",
            _in_this_language(list_pdf, district, tuple(ids), area or district.key, title),
            file_name="familienwegweiser-liste.pdf",
            mime=pdf.MEDIA_TYPE,
            icon=":material/picture_as_pdf:",
            on_click="ignore",
        )


def _in_this_language(make: Callable[..., bytes], *values: object) -> Callable[[], bytes]:
    """Return what makes a paper later, outside of this run, in the language of this run."""
    language = current()

    def made() -> bytes:
        with speaking(language):
            return make(*values)

    return made


def list_pdf(district: District, ids: Sequence[str], area: str, title: str = LIST_TITLE) -> bytes:
    """Return chosen entries as PDF, with a map of the area ``area``."""
    today = clock.today()
    name = str(district.areas.at[area, "name"])
    heading = Heading("search", f"{title}: {name}", area)
    return pdf.make(register.search(district, offers(), ids, today, heading), today)
