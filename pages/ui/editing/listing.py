"""The list of the entries that somebody may edit: searched, filtered, opened."""

from typing import Literal

import pandas as pd
import streamlit as st

from geo.district import District
from geo.quality import Light
from loaders.store import Store
from loaders.store.model import FACILITY
from pages.i18n import text
from pages.ui import options, state_sheet, wording
from pages.ui import state_editing as state
from pages.ui.editing import access, draft_widgets, known, merge_widgets, sheet_widgets
from pages.ui.editing import options as choices
from pages.ui.menu import screen

ROWS = 25
FILE = "entries_edit.py"


def show(store: Store, place: District) -> None:
    """Show search, filters and the entries, as a list or as a table to edit."""
    st.markdown(text("pro-edit-list-how"))
    link(text("pro-edit-new"), "add", state.NEW, "primary")
    drafts()
    draft_widgets.listed(store, FACILITY)
    merge_widgets.likely()
    state.arrive_at_list()
    query = state.search_box()
    with st.container(key="pflege_filter"):
        columns = st.columns(3)
        with columns[0]:
            kind = state.kind_box(options.types(place))
        with columns[1]:
            named = {name: key for key, name in access.gemeinden(choices.gemeinden(place)).items()}
            area = state.area_box(named)
        with columns[2]:
            lights = {text(f"plan-quality-light-{one}"): one.value for one in Light}
            light = state.light_box(lights)
    state.leave_list()
    found = known.listed()
    for column, wanted in (("type", kind), ("gemeinde_key", area), ("light", light)):
        found = found[found[column] == wanted] if wanted else found
    names = place.areas["name"]
    found = found[known.matching(found, query, names)] if query.strip() else found
    views = {state_sheet.LIST_VIEW: text("pro-table-list")}
    views[state_sheet.TABLE_VIEW] = text("pro-table-table")
    if state_sheet.shows_table(text("pro-table-views"), views):
        sheet_widgets.show(store, place, found)
        return
    state.forget_done()
    _rows(place, found)


def _rows(place: District, found: pd.DataFrame) -> None:
    if found.empty:
        st.info(text("pro-edit-list-none"), icon=":material/search_off:")
        return
    st.markdown(f"**{wording.entries(len(found))}**")
    shown = state.shown_rows(ROWS)
    with st.container(key="pflege_liste"):
        for key, row in found.head(shown).iterrows():
            with st.container(gap=None):
                link(wording.plain(str(row["name"])), "edit", str(key))
                st.caption(_about(place, row))
    if len(found) > shown:
        label = text("pro-edit-list-more", count=str(min(ROWS, len(found) - shown)))
        st.button(label, icon=":material/expand_more:", on_click=state.show_more)


def _about(place: District, row: pd.Series) -> str:
    kind = place.taxonomy.types.get(str(row["type"]))
    gemeinde = str(place.areas["name"].get(str(row["gemeinde_key"]), ""))
    parts = [
        kind.label if kind else str(row["type"]),
        str(row["locality"] or gemeinde or text("pro-edit-whole-district")),
        text("pro-edit-as-of", date=wording.as_of(str(row["as_of"] or ""))),
        text(f"plan-quality-light-{row['light']}"),
        wording.status(str(row["status"])),
        "" if row["visibility"] == "public" else text("pro-edit-visibility-professional"),
        "" if row["location_class"] == "public" else text("pro-edit-protected"),
    ]
    return " · ".join(wording.plain(one) for one in parts if one)


def drafts() -> None:
    """Remind of what was typed and not stored."""
    unsaved = known.unsaved()
    if unsaved:
        with st.container(border=True, key="angefangen"):
            st.markdown(text("pro-edit-drafts"))
            for key, name in unsaved.items():
                link(wording.plain(name) or text("pro-edit-new"), "edit_note", key)


def link(
    label: str, icon: str, entity_id: str, kind: Literal["primary", "tertiary"] = "tertiary"
) -> None:
    """Show what opens an entry; Streamlit's own links to the same page leave its address as is."""
    st.button(
        label,
        icon=f":material/{icon}:",
        key=f"oeffnen_{entity_id}_{icon}",
        type=kind,
        on_click=state.open_entry,
        args=(entity_id,),
    )


def back() -> None:
    """Show the way back to the list."""
    label = text("pro-edit-back", title=screen(FILE).title)
    st.button(label, icon=":material/arrow_back:", key="zur_liste", on_click=state.close)
