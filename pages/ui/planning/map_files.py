"""What a map for planning shows, as a file: each row with source, licence and date."""

import functools
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages import clock
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import downloads, words
from pages.ui.planning.map_figures import State
from pages.ui.planning.map_view import Picture


def show(pictures: Sequence[Picture]) -> None:
    """Show the two buttons; a file is made when it is asked for."""
    name = "-".join(dict.fromkeys(part for one in pictures for part in _name(one)))
    with st.container(horizontal=True):
        downloads.buttons(f"karte-{name}", functools.partial(sheets, tuple(pictures)), "karte")


def _name(picture: Picture) -> tuple[str, ...]:
    days = (picture.earlier, picture.period) if picture.earlier else (picture.period,)
    return (picture.indicator.key, picture.level.value, *days)


def sheets(pictures: Sequence[Picture]) -> Sheets:
    """Return one row per map and area; a hidden or missing figure is empty and has a note."""
    rows = pd.concat([_rows(picture) for picture in pictures], ignore_index=True)
    return {text("plan-map-sheet"): rows}


def _rows(picture: Picture) -> pd.DataFrame:
    one, rows = picture.indicator, picture.rows
    notes = [
        "" if state == State.VALUE else picture.said(shown, state)
        for shown, state in zip(rows["shown"], rows["state"], strict=True)
    ]
    columns = {
        "key": rows["area_key"],
        "area": rows["name"],
        "indicator": one.label,
        "period": " – ".join(words.period(day) for day in _days(picture)),
        **_figures(picture),
        "unit": one.unit,
        "note": notes,
        "basis": rows["basis"],
        "source": one.source,
        "licence": one.licence,
        "created": wording.date(clock.today().isoformat()),
    }
    return pd.DataFrame({text(f"plan-map-column-{name}"): cells for name, cells in columns.items()})


def _days(picture: Picture) -> list[str]:
    return sorted({picture.earlier, picture.period} - {""})


def _figures(picture: Picture) -> dict[str, "pd.Series[float]"]:
    """Return the figures as they are written on the screen, with as many digits."""
    rows, digits = picture.rows, picture.indicator.digits
    if not picture.earlier:
        return {
            "value": rows["shown"],
            "rank": rows["rank"],
            "difference": rows["difference"].round(digits),
        }
    hidden = rows["state"] == State.HIDDEN
    return {
        "change": rows["shown"],
        "from": rows["earlier"].mask(hidden).round(digits),
        "to": rows["later"].mask(hidden).round(digits),
    }
