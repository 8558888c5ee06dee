"""The district's own series of the same subject, from another source."""

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.context import district_resource, district_series
from geo.indicators.model import Indicator
from pages.i18n import text
from pages.ui import charts, wording
from pages.ui.planning import tables


def show(district: District, one: Indicator) -> None:
    """Show the district's series that an indicator names, if there is one."""
    found = district_series(district, one.context) if one.context else pd.DataFrame()
    if found.empty:
        return
    from pages.ui.planning import trend_district_chart  # noqa: PLC0415 - Plotly

    said = sentence(found, one.digits)
    st.header(text("plan-trend-since", year=str(found["year"].iloc[0])), anchor=False)
    st.markdown(said)
    figure = trend_district_chart.line(found, one.digits)
    st.plotly_chart(figure, config=charts.config(), key="kreisreihe", alt=said)
    resource = district_resource(district)
    if resource:
        credit, limits = wording.plain(resource.credit), wording.plain(resource.limits)
        st.caption(text("plan-trend-since-source", credit=credit, limits=limits))
    with st.expander(text("plan-trend-since-table"), icon=":material/table:"):
        tables.show(table(found, one.digits))


def sentence(found: pd.DataFrame, digits: int) -> str:
    """Say from where to where the series goes."""
    first, last = found.iloc[0], found.iloc[-1]
    return text(
        "plan-trend-since-said",
        label=wording.plain(str(last["label"])),
        first=str(first["year"]),
        last=str(last["year"]),
        start=_said(first, digits),
        end=_said(last, digits),
    )


def table(found: pd.DataFrame, digits: int) -> pd.DataFrame:
    """Return the twin of the chart: the value of each year in words."""
    columns = {
        text("plan-trend-column-year"): [str(year) for year in found["year"]],
        text("plan-trend-column-value"): [_said(row, digits) for _, row in found.iterrows()],
    }
    return pd.DataFrame(columns).set_index(text("plan-trend-column-year"))


def _said(row: pd.Series, digits: int) -> str:
    value = wording.number(row["value"], digits)
    return text("plan-words-unit", value=value, unit=str(row["unit"]))
