"""The catalogue and all values as files: made when they are asked for, small counts hidden."""

import functools
from collections.abc import Callable

import pandas as pd
import streamlit as st

from geo.district import District
from geo.model import Level
from pages import clock, context, figures
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import downloads, indicators_entry, words

Make = Callable[[], pd.DataFrame]


def show(district: District, level: Level) -> None:
    """Show the buttons for the whole catalogue and for all values of a level."""
    st.header(text("plan-indicators-files"), anchor=False)
    st.markdown(text("plan-indicators-files-about"))
    plural = district.level_name(level).plural
    catalogue = (text("plan-indicators-file-catalogue"), "katalog", catalogue_table)
    values = (
        text("plan-indicators-file-values", level=plural),
        f"werte-{level.value}",
        functools.partial(values_table, level),
    )
    for label, name, make in (catalogue, values):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(label, width=340)
            downloads.buttons(
                f"indikatoren-{district.key}-{name}-{clock.today().isoformat()}",
                functools.partial(_sheets, make),
                f"datei_{name}_{figures.current().revision}",
            )


def _sheets(make: Make) -> Sheets:
    return {text("plan-indicators-sheet"): make()}


def catalogue_table() -> pd.DataFrame:
    """Return the catalogue, one row per indicator, as it is said on the screen."""
    district, found = context.district(), figures.current()
    rows = []
    for one in found.catalogue.indicators.values():
        lebenslagen = district.taxonomy.lebenslagen
        labels = [lebenslagen[key].label for key in one.lebenslagen if key in lebenslagen]
        row = {
            "data-area": found.catalogue.data_areas[one.data_area],
            "key": one.key,
            "label": one.label,
            "description": one.description,
            "numerator": one.numerator,
            "denominator": one.denominator,
            "formula": indicators_entry.formula(one),
            "unit": one.unit,
            "polarity": words.polarity(one),
            "side": words.side(one),
            "lebenslagen": "; ".join(labels),
            "premise": one.premise,
            "limitation": one.limitation,
            "source": one.source,
            "licence": one.licence,
            "own": text(f"plan-indicators-own-{'yes' if indicators_entry.is_own(one) else 'no'}"),
        }
        for level in indicators_entry.coverage(found, one.key):
            name = district.level_name(level.level).singular
            row[f"periods {name}"] = indicators_entry.periods(level.periods)
            row[f"areas {name}"] = indicators_entry.areas(level)
        rows.append(row)
    table = pd.DataFrame(rows).rename(columns=_column)
    return table.assign(**{text("plan-indicators-as-of"): clock.today().isoformat()})


def _column(name: str) -> str:
    kind, _, level = name.partition(" ")
    said = text(f"plan-indicators-{kind}") if not level else text(f"plan-indicators-column-{kind}")
    return f"{said} ({level})" if level else said


def values_table(level: Level) -> pd.DataFrame:
    """Return all values of a level; where there is none it says "geheim" or "keine Daten"."""
    found = figures.table(context.district(), level)
    missing = found["Wert"].isna() & (found["Hinweis"] != figures.HIDDEN)
    said = found["Hinweis"].mask(missing, wording.no_data())
    return found.assign(Hinweis=said, **{text("plan-indicators-as-of"): clock.today().isoformat()})
