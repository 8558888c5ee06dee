"""Own data in four steps: template, guide, check of a file, hand-over; and the versions."""

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.model import DataArea
from loaders import own_data
from loaders.files import MEGABYTE
from loaders.own_data import MOST_BYTES, NEEDED_VALUE_COLUMNS, VALUE_COLUMNS, Version
from pages import clock, context
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_planning_data as state
from pages.ui import state_planning_indicators, wording
from pages.ui.planning import choice, data_check, tables, template_button
from pages.ui.planning.data_check import Checked, Delivery

MOST_MB = MOST_BYTES // MEGABYTE
COMMAND = "python -m pages.cli import-data {}"


def introduction(district: District) -> None:
    """Say what the way is and who sees what."""
    st.markdown(text("plan-data-about", district=district.name))


def template(district: District, figures: Figures) -> None:
    """Step 1: show the level and the data area, and the button for the template."""
    st.header(text("plan-data-step-template"), anchor=False)
    known = figures.catalogue.data_areas
    left, right = st.columns(2)
    with left:
        level = choice.level(district)
    with right:
        areas = {label: area.value for area, label in known.items()}
        chosen = state_planning_indicators.data_area_or_all(areas)
    area = DataArea(chosen) if chosen else None
    template_button.show(district, figures, area, level, key="vorlage")


def guide(district: District) -> None:
    """Step 2: say how to fill it in, and which columns a CSV file has."""
    st.header(text("plan-data-step-fill"), anchor=False)
    st.markdown(text("plan-data-guide"))
    with st.expander(text("plan-data-csv"), key="csv_spalten"):
        st.markdown(text("plan-data-csv-about"))
        names = [text("plan-data-column"), text("plan-data-needed"), text("plan-data-meaning")]
        rows = [
            (label, text(f"plan-data-{_needed(key)}"), text(f"plan-data-column-{key}"))
            for key, label in VALUE_COLUMNS.items()
        ]
        tables.wrapped(pd.DataFrame(rows, columns=names), "csv")
        st.markdown(text("plan-data-csv-example"))
        st.code(text("plan-data-csv-lines", district=district.key), language=None, wrap_lines=True)


def _needed(key: str) -> str:
    return "needed-yes" if key in NEEDED_VALUE_COLUMNS else "needed-no"


def check(district: District, figures: Figures) -> Checked | None:
    """Step 3: take a file and return what the check found; None without a file."""
    st.header(text("plan-data-step-check"), anchor=False)
    st.markdown(text("plan-data-check-about"))
    file = state.upload(MOST_MB)
    if file is None:
        state.drop_result()
        return None
    raw = file.getvalue()
    says_source = own_data.is_workbook(raw)
    source = "" if says_source else state.source()
    state.discard_button()
    if not says_source and not source:
        st.info(text("plan-data-source-first"), icon=":material/edit:")
        return None
    delivery = Delivery(raw, file.name, source)
    with st.spinner(text("plan-data-checking")):
        result = state.result_of(
            file,
            (figures.revision, source, clock.today().isoformat()),
            lambda: data_check.checked(delivery, district),
        )
    if result.problem:
        with st.container(border=True):
            st.error(text("plan-data-refused"), icon=":material/error:")
            st.code(str(result.problem), language=None, wrap_lines=True)
            st.markdown(text("plan-data-refused-help"))
    return result


def hand_over(district: District) -> None:
    """Step 4: say that nothing is stored from here, and how it is."""
    st.header(text("plan-data-step-hand-over"), anchor=False)
    st.markdown(text("plan-data-hand-over", district=district.name))
    st.code(COMMAND.format(text("plan-data-command-file")), language="bash", wrap_lines=True)
    st.markdown(text("plan-data-hand-over-csv"))
    st.markdown(text("plan-data-after"))


def versions(district: District) -> None:
    """Show the stored versions: day, file and source, nothing that can be changed here."""
    st.header(text("plan-data-versions"), anchor=False)
    known = own_data.versions(context.STORE, district.key)
    if not known:
        st.markdown(text("plan-data-no-versions"))
        return
    st.markdown("\n".join(f"- {_version(version)}" for version in reversed(known)))


def _version(version: Version) -> str:
    said = text(
        "plan-data-version",
        number=str(version.number),
        day=wording.date(version.imported),
        file=wording.plain(version.file),
        source=wording.plain(version.particulars.source),
        kept=wording.number(version.kept),
        refused=wording.number(version.refused),
    )
    if version.withdrawn:
        said += " " + text("plan-data-withdrawn", date=wording.date(version.withdrawn))
    return said
