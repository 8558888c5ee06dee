"""An index over time: which changes mean something, and which are smaller than the noise."""

import pandas as pd
import streamlit as st

from geo.indicators.preset import PeriodRule
from geo.indicators.uncertainty import AGREEMENT
from pages.i18n import text
from pages.indices import Calculated
from pages.ui import charts, state_areas, wording
from pages.ui.planning import index_charts, index_words, tables, words


def show(made: Calculated, names: "pd.Series[str]") -> None:
    """Show the index over time as chart, sentence and table, if there are several periods."""
    st.header(text("plan-index-series"), anchor=False)
    if made.preset.period_rule is PeriodRule.NEWEST or len(made.periods) < 2:  # noqa: PLR2004
        st.markdown(text("plan-index-no-series"))
        return
    noise = made.found.loc[made.found["change"].notna(), "noise"].astype(bool)
    counted = {"all": str(len(noise)), "noise": str(int(noise.sum()))}
    st.markdown(text("plan-index-series-about", **counted))
    figure = index_charts.series(made.found, names, state_areas.picked())
    st.plotly_chart(figure, config=charts.config(), key="index_zeitreihe")
    st.markdown(text("plan-index-noise-about", share=wording.number(100 * AGREEMENT)))
    shown, grey = table(made, names)
    tables.show(shown, grey=grey)


def table(made: Calculated, names: "pd.Series[str]") -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return value and change of each area and period, and which changes are noise."""
    rows = made.found.to_dict("records")
    cells = made.found.assign(
        name=made.found["area_key"].map(names),
        said=[_cell(row) for row in rows],
        grey=[bool(row["noise"]) and not pd.isna(row["change"]) for row in rows],
    )
    shown = _grid(cells, "said", "")
    shown.index.name = text("plan-index-column-area")
    grey = _grid(cells, "grey", "")
    return shown.rename(columns=words.period).rename_axis(columns=None), grey


def _grid(cells: pd.DataFrame, values: str, missing: str) -> pd.DataFrame:
    return cells.pivot_table(
        index="name", columns="period", values=values, aggfunc="first", fill_value=missing
    )


def _cell(row: index_words.Row) -> str:
    said, change = index_words.value(row["value"]), index_words.change(row)
    return text("plan-index-cell", value=said, change=change) if change else said
