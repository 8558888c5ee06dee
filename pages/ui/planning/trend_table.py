"""The twin of a time series: all areas and periods as a table, and as a file."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators import series
from geo.model import Level
from pages import clock
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import downloads, tables, words
from pages.ui.planning.trend_view import Scale, View

TABLE_PX = 460


def show(view: View, district: District, level: Level) -> None:
    """Show the table, and let it be taken along with all that belongs to it."""
    st.header(text("plan-trend-table"), anchor=False)
    title = "index" if view.scale is Scale.INDEX else "values"
    st.markdown(text(f"plan-trend-table-{title}"))
    tables.show(table(view), height=TABLE_PX)
    name = f"{view.indicator.key}_{level.value}_{district.key}"
    with st.container(horizontal=True):
        downloads.buttons(name, functools.partial(sheets, view), "zeitreihe")


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
    return pd.DataFrame(named, index=rows.index).dropna(axis="columns", how="all")


def sheets(view: View) -> Sheets:
    """Return the workbook: all values on one sheet."""
    return {text("plan-trend-sheet"): export(view)}
