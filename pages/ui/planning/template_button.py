"""The button for the template of own data; the workbook is made when it is asked for."""

import functools
import io

import streamlit as st

from geo.district import District
from geo.indicators.model import DataArea
from geo.model import Level
from loaders.own_data import write_template
from pages import context, figures
from pages.figures import Figures
from pages.i18n import GERMAN, speaking, text
from pages.print import tables


def show(
    district: District, known: Figures, area: DataArea | None, level: Level, *, key: str
) -> None:
    """Show the button for the template of a data area, or of all, and of one level."""
    about = area.value if area else "alle"
    st.download_button(
        text("plan-data-template", level=district.level_name(level).plural),
        functools.partial(content, area, level),
        file_name=f"vorlage-{district.key}-{about}-{level.value}.xlsx",
        mime=tables.MEDIA_TYPES["xlsx"],
        icon=":material/download:",
        on_click="ignore",
        key=f"{key}_{level.value}_{known.revision}",
    )


def content(area: DataArea | None, level: Level) -> bytes:
    """Return the template as a workbook (XLSX)."""
    with speaking(GERMAN):
        district, buffer = context.district(), io.BytesIO()
        write_template(buffer, figures.current().catalogue, district, area, level=level)
    return buffer.getvalue()
