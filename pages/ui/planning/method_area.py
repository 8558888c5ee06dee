"""The same steps for an area and the chosen index: they end in the value of the other screen."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.scores import Aggregation
from geo.indicators.steps import steps
from pages import figures, indices
from pages.i18n import text
from pages.indices import Calculated
from pages.print.tables import Sheets
from pages.ui import state_areas, wording
from pages.ui.planning import (
    choice,
    downloads,
    index_choice,
    index_results,
    index_words,
    method,
    tables,
)


def show(district: District) -> None:
    """Show the steps of a chosen area under the chosen index."""
    st.header(text("plan-method-area"), anchor=False)
    st.markdown(text("plan-method-area-about"))
    known = figures.current()
    chosen = index_choice.chosen(known)
    at = choice.level(district)
    if chosen.is_changed:
        st.info(text("plan-method-is-changed"), icon=":material/edit:")
    made = indices.calculated(at, chosen.preset)
    if not made.periods:
        index_results.nothing(made, district)
        return
    names = district.areas.loc[district.areas["level"] == at.value, "name"].sort_values()
    area = state_areas.region_box(
        {name: key for key, name in names.items()}, text("plan-index-column-area")
    )
    period = index_results.period(made)
    found = steps(made.values, made.preset, period)
    _area(made, found, made.of(period).set_index("area_key", drop=False).loc[area].to_dict())
    st.markdown(f"**{text('plan-method-download')}**")
    with st.container(horizontal=True):
        name = text("plan-method-file")
        downloads.buttons(name, functools.partial(sheets, made, found, district), "rechenweg")


def _area(made: Calculated, found: pd.DataFrame, row: index_words.Row) -> None:
    """Show the steps of one area as a table, and the sentence with their end."""
    if pd.isna(row["rank"]):
        lacks = wording.plain(index_words.lacking(made, row))
        st.info(text("plan-method-without", lacks=lacks), icon=":material/database_off:")
        return
    own = found[found["area_key"] == row["area_key"]]
    st.markdown(text("plan-method-compared-with", ranked=str(row["ranked"])))
    tables.show(table(made, own))
    is_geometric = made.preset.aggregation is Aggregation.GEOMETRIC
    said = {
        "sum": method.number(own["weighted"].sum()),
        "exact": method.number(row["value"]),
        "value": index_words.value(row["value"]),
        "rank": str(row["rank"]),
        "ranked": str(row["ranked"]),
    }
    st.markdown(text("plan-method-end-geometric" if is_geometric else "plan-method-end", **said))


def table(made: Calculated, own: pd.DataFrame) -> pd.DataFrame:
    """Return the steps of some areas in words, one row per indicator; rounded to be read."""
    counted = numbers(made, own)
    numeric = counted.select_dtypes("number").columns
    shown = counted.assign(**{name: counted[name].map(method.number) for name in numeric})
    shown = shown.drop(columns=text("plan-index-column-effect"))
    return shown.set_index(text("plan-index-column-indicator"))


def numbers(made: Calculated, own: pd.DataFrame) -> pd.DataFrame:
    """Return the steps of some areas under German names, unrounded."""
    rule = made.preset.normalisation
    columns = {
        text("plan-index-column-indicator"): [_label(made, key) for key in own["indicator"]],
        text("plan-index-column-effect"): [
            text(f"plan-index-effect-{effect}") for effect in own["polarity"]
        ],
        text("plan-method-raw"): own["raw"],
    }
    if not own["compared"].equals(own["raw"].rename("compared")):
        columns[text("plan-method-rank-from-below")] = own["compared"]
    columns |= {
        method.centre_name(rule): own["centre"],
        method.spread_name(rule): own["spread"],
        text("plan-method-normalised"): own["normalised"],
        text("plan-method-directed"): own["directed"],
    }
    if made.preset.aggregation is Aggregation.GEOMETRIC:
        columns[text("plan-method-mapped")] = method.mapped(own)
        columns[text("plan-method-logarithm")] = own["term"]
    columns[text("plan-method-weight")] = own["weight"]
    columns[text("plan-method-product")] = own["weighted"]
    return pd.DataFrame(columns)


def _label(made: Calculated, key: str) -> str:
    known = made.figures.catalogue.indicators
    return text("plan-method-unit", label=known[key].label, unit=known[key].unit)


def sheets(made: Calculated, found: pd.DataFrame, district: District) -> Sheets:
    """Return the steps of all areas, unrounded."""
    rows = numbers(made, found)
    rows.insert(0, text("plan-index-column-area"), found["area_key"].map(district.areas["name"]))
    rows[text("plan-index-column-value")] = found["index"]
    rows[text("plan-index-column-rank")] = found["rank"]
    return {text("plan-method-sheet"): rows}
