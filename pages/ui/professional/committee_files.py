"""Committees to take along: the profiles and where they exist, as CSV and XLSX."""

import functools

import pandas as pd
import streamlit as st

from geo.committees.model import Committee
from geo.district import District
from geo.model import Level
from pages import context
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import downloads
from pages.ui.professional import committee_known, committee_table, committee_words

BETWEEN = "; "


def buttons(place: District, level: Level) -> None:
    """Show the buttons for the profiles and for the table of a level."""
    for name, make in (
        ("steckbriefe", profiles),
        (f"gremien-{level.value}", functools.partial(where, level)),
    ):
        with st.container(horizontal=True, key=f"dateien_{name}"):
            st.markdown(f"**{text(f'pro-committees-sheet-{_sheet(name)}')}**")
            downloads.buttons(f"{name}-{place.key}", make, f"gremien_{name}")


def _sheet(name: str) -> str:
    return "profiles" if name == "steckbriefe" else "where"


def profiles() -> Sheets:
    """Return a row per committee, and what older documents say otherwise."""
    place, committees = context.district(), committee_known.committees()
    return {
        text("pro-committees-sheet-profiles"): pd.DataFrame(
            [_row(place, one) for one in committees]
        ),
        text("pro-committees-sheet-statements"): _statements(committees),
    }


def _row(place: District, committee: Committee) -> dict[str, object]:
    """Return one committee as a row; bounds of the rhythm as numbers, empty where none is set."""
    minimum, maximum = committee.rhythm.per_year
    attributes = {label: BETWEEN.join(said) for label, said in committee_words.profile(committee)}
    names = committee_words.names_of(committee_known.committees())
    return {
        text("pro-committees-column-key"): committee.key,
        text("pro-committees-column-name"): committee.name,
        text("pro-committees-column-short"): committee.short,
        text("pro-committees-column-purpose"): committee.purpose,
        text("pro-committees-column-level"): committee_words.levels(place, committee),
        text("pro-committees-kind"): committee_words.kind(committee),
        text("pro-committees-lebenslagen"): committee_words.lebenslagen(place, committee),
        **attributes,
        text("pro-committees-column-minimum"): minimum,
        text("pro-committees-column-maximum"): maximum,
        text("pro-committees-decision"): committee.decision_note,
        text("pro-committees-duration"): committee.duration_min,
        text("pro-committees-substitutes"): names.get(committee.substitutes, ""),
        text("pro-committees-validity"): committee_words.validity(committee),
        text("pro-committees-column-source"): committee.source,
        text("pro-committees-column-as-of"): wording.as_of(committee.as_of),
    }


def _statements(committees: tuple[Committee, ...]) -> pd.DataFrame:
    columns = {
        "name": text("pro-committees-column-name"),
        "attribute": text("pro-committees-column-attribute"),
        "said": text("pro-committees-column-said"),
        "source": text("pro-committees-column-source"),
        "as_of": text("pro-committees-column-as-of"),
    }
    rows = [
        {
            "name": committee.name,
            "attribute": text(f"pro-committees-{one.attribute}"),
            "said": one.text,
            "source": one.source,
            "as_of": wording.as_of(one.as_of),
        }
        for committee in committees
        for one in committee.statements
    ]
    return pd.DataFrame(rows, columns=list(columns)).rename(columns=columns)


def where(level: Level) -> Sheets:
    """Return the table of a level, and what its statements rest on."""
    place = context.district()
    return {
        text("pro-committees-sheet-where"): committee_table.table(place, level),
        text("pro-committees-sheet-evidence"): _evidence(place, level),
    }


def _evidence(place: District, level: Level) -> pd.DataFrame:
    names = committee_words.names_of(committee_known.committees())
    columns = ["area", "name", "state", "source", "as-of", "note"]
    rows = [
        (
            str(place.areas.at[one.area, "name"]),
            names[one.committee],
            one.has.value,
            one.source,
            wording.as_of(one.as_of),
            one.note,
        )
        for one in committee_known.presences().all
        if place.areas.at[one.area, "level"] == level.value
    ]
    labels = [text(f"pro-committees-column-{name}") for name in columns]
    return pd.DataFrame(rows, columns=labels)
