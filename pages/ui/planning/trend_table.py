"""The twin of a time series: all areas and periods as a table, and as a file."""

import functools
import io
from collections.abc import Callable

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators import series
from geo.model import Level
from loaders.spreadsheets import harmless
from pages import clock
from pages.i18n import GERMAN, speaking, text
from pages.ui import wording
from pages.ui.planning import tables, words
from pages.ui.planning.trend_view import Scale, View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TABLE_PX = 460


def show(view: View, district: District, level: Level) -> None:
    """Show the table, and let it be taken along with all that belongs to it."""
    st.header(text("plan-trend-table"), anchor=False)
    title = "index" if view.scale is Scale.INDEX else "values"
    st.markdown(text(f"plan-trend-table-{title}"))
    tables.show(table(view), height=TABLE_PX)
    name = f"{view.indicator.key}_{level.value}_{district.key}"
    files: dict[str, tuple[str, Callable[[pd.DataFrame], bytes]]] = {
        "csv": ("text/csv", as_csv),
        "xlsx": (XLSX, as_xlsx),
    }
    with st.container(horizontal=True):
        for ending, (mime, written) in files.items():
            st.download_button(
                text(f"plan-trend-download-{ending}"),
                data=functools.partial(_file, view, written),
                file_name=f"{name}.{ending}",
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"zeitreihe_{ending}",
            )


def table(view: View) -> pd.DataFrame:
    """Return what is drawn in words: areas × periods, each period with what it rests on."""
    keys = [view.district, *view.chosen, *view.others]
    headings = [heading(view, period) for period in view.periods]
    rows = [[cell.said for cell in view.lines[key]] for key in keys]
    index = pd.Index([view.name(key) for key in keys], name=text("plan-compare-area"))
    return pd.DataFrame(rows, columns=headings, index=index)


def heading(view: View, period: str) -> str:
    """Return a period with what its figures rest on, marked where that changed before it."""
    at = view.periods.index(period)
    bases = sorted({line[at].basis for line in view.lines.values()} - {""})
    said = text("plan-trend-heading", period=words.period(period), basis=" / ".join(bases))
    changed = {one.after for one in view.breaks}
    return text("plan-trend-heading-break", heading=said) if period in changed else said


def export(view: View) -> pd.DataFrame:
    """Return all values with numerator, denominator, basis, source and date, for a spreadsheet."""
    rows, one = view.found, view.indicator
    state = [
        text("plan-words-hidden") if hidden else wording.no_data() if pd.isna(value) else ""
        for value, hidden in zip(rows["value"], rows["hidden"], strict=True)
    ]
    columns = {
        "indicator": one.label,
        "unit": one.unit,
        "key": rows["area_key"],
        "area": rows["area_key"].map(view.name),
        "period": rows["period"],
        "value": rows["value"],
        "index": series.indexed(rows)["value"] if one.is_count else None,
        "numerator": rows["numerator"],
        "denominator": rows["denominator"],
        "note": state,
        "basis": rows["basis"],
        "source": one.source,
        "taken": clock.today().isoformat(),
    }
    named = {text(f"plan-trend-column-{key}"): column for key, column in columns.items()}
    frame = pd.DataFrame(named, index=rows.index).dropna(axis="columns", how="all")
    return frame.map(harmless)


def as_csv(frame: pd.DataFrame) -> bytes:
    """Return a table as UTF-8 that spreadsheets recognise, with a semicolon and a comma."""
    return frame.to_csv(index=False, sep=";", decimal=",").encode("utf-8-sig")


def as_xlsx(frame: pd.DataFrame) -> bytes:
    """Return a table as a workbook with one sheet."""
    content = io.BytesIO()
    frame.to_excel(content, index=False, sheet_name=text("plan-trend-sheet"), engine="openpyxl")
    return content.getvalue()


def _file(view: View, written: Callable[[pd.DataFrame], bytes]) -> bytes:
    """Return the file; it is made when it is asked for, outside of the run of the page."""
    with speaking(GERMAN):
        return written(export(view))
