"""What a map for planning shows, as a file: each row with source, licence and date."""

import functools
import io
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from loaders.spreadsheets import harmless
from pages import clock
from pages.i18n import GERMAN, speaking, text
from pages.ui import wording
from pages.ui.planning import words
from pages.ui.planning.map_figures import State
from pages.ui.planning.map_view import Picture

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def downloads(pictures: Sequence[Picture]) -> None:
    """Show the two buttons; a file is made when it is asked for."""
    name = "-".join(dict.fromkeys(part for one in pictures for part in _name(one)))
    with st.container(horizontal=True):
        st.download_button(
            text("plan-map-download-csv"),
            functools.partial(csv, tuple(pictures)),
            file_name=f"karte-{name}.csv",
            mime="text/csv",
            icon=":material/csv:",
            on_click="ignore",
        )
        st.download_button(
            text("plan-map-download-xlsx"),
            functools.partial(xlsx, tuple(pictures)),
            file_name=f"karte-{name}.xlsx",
            mime=XLSX,
            icon=":material/table:",
            on_click="ignore",
        )


def _name(picture: Picture) -> tuple[str, ...]:
    days = (picture.earlier, picture.period) if picture.earlier else (picture.period,)
    return (picture.indicator.key, picture.level.value, *days)


def csv(pictures: Sequence[Picture]) -> bytes:
    """Return the areas as text in UTF-8, as a German spreadsheet program opens it."""
    return table(pictures).to_csv(index=False, sep=";", decimal=",").encode("utf-8-sig")


def xlsx(pictures: Sequence[Picture]) -> bytes:
    """Return the areas as an Excel file."""
    buffer = io.BytesIO()
    with speaking(GERMAN):
        sheet = text("plan-map-sheet")
    table(pictures).to_excel(buffer, index=False, sheet_name=sheet, engine="openpyxl")
    return buffer.getvalue()


def table(pictures: Sequence[Picture]) -> pd.DataFrame:
    """Return one row per map and area; a hidden or missing figure is empty and has a note."""
    with speaking(GERMAN):
        joined = pd.concat([_rows(picture) for picture in pictures], ignore_index=True)
    return joined.map(harmless)


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
