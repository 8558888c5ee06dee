"""Five columns of cards: to add, to move, to remove, to take along."""

import dataclasses
from typing import Final

import pandas as pd
import streamlit as st

from geo.district import District
from geo.meetings.model import Card, Column
from geo.model import Level
from loaders.meetings.changes import Change
from loaders.meetings.store import new_id
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import places, state_meetings, wording
from pages.ui.planning import downloads
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered
from pages.ui.professional.meetings_said import as_seen, write
from pages.ui.state_widgets import labels_of

COLUMNS: Final = tuple(Column)
MOST_LETTERS: Final = 300


def choose(district: District) -> str:
    """Show the areas that have a board and return the key of the chosen one."""
    st.markdown(text("pro-board-about"))
    level = Level.PLANREGION if district.has_level(Level.PLANREGION) else Level.SOZIALRAUM
    return state_meetings.board_box(places.of_level(district, level))


def label(column: Column) -> str:
    """Return the question that a column asks."""
    return text(f"pro-board-column-{column.value}")


def show(found: Gathered, area: str) -> None:
    """Show the five columns side by side, on a phone one under the other."""
    st.header(text("pro-board-cards"), anchor=False)
    own = [one for one in found.kept.cards if one.area == area]
    for column, place in zip(COLUMNS, st.columns(len(COLUMNS), gap="small"), strict=True):
        with place:
            st.subheader(label(column), anchor=False)
            those = [one for one in own if one.column == column]
            if not those:
                st.caption(text("pro-board-empty"))
            for one in those:
                _card(one)


def _card(one: Card) -> None:
    target_key = f"karte_ziel_{one.id}_{state_meetings.written_round()}"
    one = as_seen(one, target_key)
    with st.container(border=True, key=f"karte_{one.id}"):
        st.markdown(wording.plain(one.text))
        st.caption(words.day(one.day))
        with st.popover(text("pro-board-change"), key=f"karte_aendern_{one.id}"):
            others = labels_of({label(c): c for c in COLUMNS if c != one.column})
            target = st.selectbox(
                text("pro-board-move-to"),
                list(others),
                format_func=others.__getitem__,
                key=target_key,
            )
            if st.button(text("pro-board-move"), key=f"karte_bewegen_{one.id}"):
                moved = dataclasses.replace(one, column=target)
                write(Change((moved,)), text("pro-board-moved", column=label(target)))
            if st.button(text("pro-board-remove"), key=f"karte_weg_{one.id}"):
                write(Change(removed=(one,)), text("pro-board-removed"))


def add(found: Gathered, area: str) -> None:
    """Show the form for a new card."""
    st.header(text("pro-board-add"), anchor=False)
    round_ = state_meetings.written_round()
    labels = labels_of({label(column): column for column in COLUMNS})
    with st.form(f"karte_neu_{round_}"):
        column = st.radio(
            text("pro-board-question"),
            list(labels),
            format_func=labels.__getitem__,
            key=f"karte_spalte_{round_}",
        )
        said = st.text_area(
            text("pro-board-text"), max_chars=MOST_LETTERS, key=f"karte_text_{round_}"
        )
        st.caption(text("pro-meetings-no-names"))
        taken = st.form_submit_button(text("pro-board-store"), icon=":material/add:")
    if taken:
        card = Card(new_id(), area, column or Column.ACHIEVED, (said or "").strip(), found.today)
        write(Change((card,)), text("pro-board-stored", column=label(card.column)))


def files(found: Gathered, area: str) -> None:
    """Show the buttons by which the board is taken along."""
    with st.container(horizontal=True):
        downloads.buttons("feedback-tafel", lambda: sheets(found, area), "tafel_datei")


def sheets(found: Gathered, area: str) -> Sheets:
    """Return the cards of an area as a table, column by column."""
    rows = [
        {
            text("pro-board-area"): found.area(area),
            text("pro-board-question"): label(column),
            text("pro-board-text"): one.text,
            text("pro-meetings-day"): one.day.isoformat(),
        }
        for column in COLUMNS
        for one in found.kept.cards
        if one.area == area and one.column == column
    ]
    names = ("pro-board-area", "pro-board-question", "pro-board-text", "pro-meetings-day")
    return {text("pro-board-sheet"): pd.DataFrame(rows, columns=[text(one) for one in names])}
