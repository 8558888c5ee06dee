"""The twin of a map for planning: the picked area in a sentence, all areas in a table."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import tables, words
from pages.ui.planning.map_figures import State
from pages.ui.planning.map_view import Picture


def area(picture: Picture, key: str | None) -> None:
    """Show where the picked area stands, or how to pick one."""
    found = picture.rows[picture.rows["area_key"] == key]
    if found.empty:
        st.caption(text("plan-map-pick"))
        return
    row = found.to_dict("records")[0]
    said = _changed(picture, row) if picture.earlier else _placed(picture, row)
    with st.container(border=True):
        st.markdown(wording.plain(said))


def _placed(picture: Picture, row: Mapping[Hashable, Any]) -> str:
    one = picture.indicator
    parts = [words.finding(one, row["name"], row)]
    if rank := words.rank(row):
        parts.append(f"{rank}.")
    if not pd.isna(row["difference"]):
        difference = words.change(one, row["difference"])
        parts.append(text("plan-map-difference", difference=difference))
    return " ".join(parts)


def _changed(picture: Picture, row: Mapping[Hashable, Any]) -> str:
    one = picture.indicator
    if row["state"] != State.VALUE:
        reason = picture.said(row["shown"], row["state"])
        return text("plan-map-area-no-change", area=row["name"], reason=reason)
    return text(
        "plan-map-area-change",
        area=row["name"],
        change=words.change(one, row["difference"]),
        first=words.period(picture.earlier),
        last=words.period(picture.period),
        earlier=words.value(one, row["earlier"]),
        later=words.value(one, row["later"]),
    )


def ranking(picture: Picture, picked: str | None) -> None:
    """Show all areas by their value, the highest first, those without one last."""
    rows = picture.rows.sort_values(["shown", "name"], ascending=[False, True])
    lines = [
        _change_line(picture, row) if picture.earlier else _line(picture, row)
        for row in rows.to_dict("records")
    ]
    table = pd.DataFrame(lines).set_index(text("plan-map-column-area"))
    tables.show(table, bold=[key == picked for key in rows["area_key"]])
    if not picture.earlier:
        st.caption(text("plan-words-rank-note"))


def _line(picture: Picture, row: Mapping[Hashable, Any]) -> dict[str, str]:
    line = {
        text("plan-map-column-area"): row["name"],
        text("plan-map-column-value"): picture.said(row["value"], row["state"]),
        text("plan-map-column-rank"): "" if pd.isna(row["rank"]) else str(row["rank"]),
    }
    if not picture.indicator.is_count:
        line[text("plan-map-column-difference")] = (
            words.change(picture.indicator, row["difference"])
            if row["state"] == State.VALUE
            else picture.said(row["value"], row["state"])
        )
    return line | {text("plan-map-column-basis"): row["basis"] or wording.no_data()}


def _change_line(picture: Picture, row: Mapping[Hashable, Any]) -> dict[str, str]:
    one = picture.indicator
    hidden = row["state"] == State.HIDDEN
    bases = [base for base in dict.fromkeys((row["basis_earlier"], row["basis"])) if base]
    return {
        text("plan-map-column-area"): row["name"],
        text("plan-map-column-change"): picture.said(row["shown"], row["state"]),
        words.period(picture.earlier): words.value(one, row["earlier"], hidden=hidden),
        words.period(picture.period): words.value(one, row["later"], hidden=hidden),
        text("plan-map-column-basis"): wording.joined(bases) or wording.no_data(),
    }
