"""The form of one entry: its sections, from the table of fields."""

import streamlit as st

from geo.district import District
from geo.model import LocationClass
from loaders.facilities import class_of
from loaders.imports.matching import Candidate
from loaders.store import Document
from loaders.store.model import FACILITY, kind_of
from pages.i18n import text
from pages.ui import wording
from pages.ui.editing import access, known, place_widgets, widgets
from pages.ui.editing.fields import Field, Kind, Section, is_hidden, of_section
from pages.ui.editing.hours_widgets import in_rows
from pages.ui.editing.tables import table, used
from pages.ui.state import ENTRY
from pages.ui.state_editing import Draft, open_entry

WIDE = (
    Kind.LONG,
    Kind.LINES,
    Kind.HOURS,
    Kind.GROUP,
    Kind.POINT,
    Kind.SEVERAL,
    Kind.WHEN,
    Kind.ROWS,
)


def show(place: District, draft: Draft) -> None:
    """Show all sections; what a protected place does not have is left out, and said."""
    for section in used(draft.base):
        st.header(text(f"pro-edit-section-{section}"), anchor=False)
        kind = class_of({"location_class": draft.typed.get("location_class")})
        fields = list(of_section(section, table(draft.base)))
        visible = [one for one in fields if not is_hidden(one, kind)]
        if section is Section.PLACE:
            place_widgets.show(place, draft, visible, kind)
        elif visible:
            _section(place, draft, visible)
        if len(visible) < len(fields) and section is not Section.PLACE:
            st.caption(text("pro-edit-hidden-some"))
        if section is Section.BASICS and kind_of(draft.id) == FACILITY:
            _twins(draft)


def _section(place: District, draft: Draft, fields: list[Field]) -> None:
    """Show short fields two in a row, the others over the whole width."""
    row: list[Field] = []
    for field in fields:
        if field.kind in WIDE:
            pairs(place, draft, row)
            row = []
            widgets.show(place, draft, field)
        else:
            row.append(field)
    pairs(place, draft, row)


def pairs(place: District, draft: Draft, fields: list[Field]) -> None:
    """Show fields two in a row, in reading order at every width."""
    for field, column in in_rows(fields, 2):
        with column:
            widgets.show(place, draft, field)


def _twins(draft: Draft) -> None:
    """Say which entries this one may repeat, as soon as a name and a place are there."""
    if draft.read and draft.typed.get("name") == draft.base.get("name"):
        return
    found = known.twins(as_typed(draft))
    if found:
        with st.container(border=True, key="doppelt"):
            st.warning(text("pro-edit-twins"), icon=":material/content_copy:")
            for one in found:
                _twin(one)


def _twin(one: Candidate) -> None:
    stored = known.entry_of(one.entity_id)
    label, icon = text("pro-edit-twin", name=wording.plain(one.name)), ":material/content_copy:"
    if stored is not None and access.may_edit(stored):
        key, about = f"zwilling_{one.entity_id}", (one.entity_id,)
        st.button(label, icon=icon, key=key, type="tertiary", on_click=open_entry, args=about)
    else:
        st.page_link("guide.py", label=label, icon=icon, query_params={ENTRY: one.entity_id})


def as_typed(draft: Draft) -> Document:
    """Return name and place as they stand in the fields, to look for entries like that."""
    kind = class_of({"location_class": draft.typed.get("location_class")})
    names = ["name", "type", "gemeinde_key", "postcode", "street"]
    typed = {name: str(draft.typed.get(name) or "") for name in names}
    if kind is not LocationClass.PUBLIC:
        typed |= {"postcode": "", "street": ""}
    return {**typed, "id": draft.id}
