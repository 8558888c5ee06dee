"""Pages that are texts of the operator: imprint, privacy, accessibility, method."""

import streamlit as st

from geo.district import District
from loaders.texts import GAP, gaps, read_operator_text, read_state_facts
from pages.context import DATA
from pages.ui import wording


def show(name: str, title: str, district: District) -> None:
    """Show the text ``name`` with the district's facts; gaps are marked for all to see."""
    st.title(title, anchor=False)
    text = fill(read_operator_text(DATA / "texts" / f"{name}.md"), district)
    open_gaps = gaps(text)
    if open_gaps:
        st.info(
            f"Dieser Text hat noch {wording.number(len(open_gaps))} Stellen, die nur die"
            " betreibende Stelle ausfüllen kann. Sie sind markiert.",
            icon=":material/edit_note:",
        )
    with st.container(key="lesetext", width=760):
        st.markdown(GAP.sub(r":orange-background[\1]", text))


def fill(text: str, district: District) -> str:
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
    for placeholder, value in facts.items():
        text = text.replace(f"{{{placeholder}}}", value or wording.no_data())
    return text
