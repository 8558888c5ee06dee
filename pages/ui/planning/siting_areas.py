"""Before and after: what changes would change for each area of a level and for all."""

import numpy as np
import pandas as pd
import streamlit as st

from geo.coverage.measure import Question
from geo.coverage.scenario import Change, difference
from geo.model import Level
from pages import sites
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import gaps_words, siting_words, tables

SEEN = 0.5
"""People from which on a change is one."""


def compared(
    offer: str, question: Question, level: Level, changes: tuple[Change, ...]
) -> pd.DataFrame:
    """Return `geo.coverage.scenario.difference` of today and after; the district is first."""
    parts = []
    for at in dict.fromkeys((Level.LANDKREIS, level)):
        before = sites.areas_after(offer, question, at, ())
        parts.append(difference(before, sites.areas_after(offer, question, at, changes)))
    return pd.concat(parts)


def show(found: pd.DataFrame, question: Question) -> None:
    """Show the sentence and the table; the row of the district is bold."""
    st.markdown(sentence(found, question))
    shown = table(found)
    bold = [number == 0 for number in range(len(shown))]
    framed = len(shown) > tables.FRAMED_FROM
    tables.show(shown, bold=bold, height=tables.HEIGHT if framed else "content")


def sentence(found: pd.DataFrame, question: Question) -> str:
    """Say where most changes, and in how many areas anything does."""
    areas = found.iloc[1:]
    seen = areas[areas["reached_change"].abs() >= SEEN]
    if seen.empty:
        return text("plan-siting-areas-same", minutes=wording.number(question.minutes))
    most = seen.iloc[int(seen["reached_change"].abs().to_numpy().argmax())].to_dict()
    way = "more" if most["reached_change"] > 0 else "fewer"
    return text(
        f"plan-siting-areas-{way}",
        area=wording.plain(str(most["name"])),
        before=siting_words.percent(most["reached_share"]),
        after=siting_words.percent(most["reached_share_after"]),
        people=siting_words.rough(abs(float(most["reached_change"]))),
        count=str(len(seen)),
        all=str(len(areas)),
    )


def table(found: pd.DataFrame) -> pd.DataFrame:
    """Return the words of each area."""
    columns = {
        "people": [gaps_words.number(value) for value in found["people"]],
        "before": [siting_words.percent(value) for value in found["reached_share"]],
        "after": [siting_words.percent(value) for value in found["reached_share_after"]],
        "more": [_change(value) for value in found["reached_change"]],
        "median": [_minutes(value) for value in found["median_min"]],
        "median-after": [_minutes(value) for value in found["median_min_after"]],
    }
    named = {text(f"plan-siting-column-{name}"): cells for name, cells in columns.items()}
    index = pd.Index(found["name"].astype(str), name=text("plan-siting-column-area"))
    return pd.DataFrame(named).set_index(index)


def _change(value: float) -> str:
    if abs(value) < SEEN:
        return wording.number(0)
    way = "more" if value > 0 else "fewer"
    return text(f"plan-siting-change-{way}", people=gaps_words.number(abs(value)))


def _minutes(value: float) -> str:
    if not np.isfinite(value):
        return text("plan-siting-no-way") if np.isinf(value) else wording.no_data()
    return text("plan-siting-minutes", value=wording.number(value))
