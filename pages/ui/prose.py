"""Pages that are texts of the operator: imprint, privacy, accessibility, method."""

import streamlit as st

from geo.district import District
from loaders.texts import GAP, gaps, read_operator_text, read_state_facts
from pages.context import DATA
from pages.i18n import GERMAN, speaking, text
from pages.ui import german, wording


def show(name: str, title: str, district: District) -> None:
    """Show the text ``name`` with the district's facts; gaps are marked for all to see."""
    st.title(title, anchor=False)
    german.notice()
    written = fill(read_operator_text(DATA / "texts" / f"{name}.md"), district)
    open_gaps = gaps(written)
    if open_gaps:
        st.info(text("prose-gaps", count=len(open_gaps)), icon=":material/edit_note:")
    with st.container(key="lesetext", width=760), german.block(name):
        st.markdown(GAP.sub(r":orange-background[\1]", written))


def fill(written: str, district: District) -> str:
    """Return the text with the facts of district, office and Land in place of the placeholders."""
    office = district.office
    facts = {
        "district_name": district.name,
        "office_name": office.name,
        "office_address": office.address,
        "office_phone": office.phone,
        "office_email": office.email,
        **read_state_facts(DATA / "texts" / "laender.toml", district.state),
    }
    with speaking(GERMAN):
        missing = wording.no_data()
    for placeholder, value in facts.items():
        written = written.replace(f"{{{placeholder}}}", value or missing)
    return written
