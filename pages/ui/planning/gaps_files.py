"""Who is not reached, as files: tables, areas and cells; each is made when it is asked for."""

import functools
from collections.abc import Callable

import streamlit as st

from pages.i18n import GERMAN, speaking, text
from pages.print import gaps_geo
from pages.ui.planning import downloads, gaps_tables
from pages.ui.planning.gaps import Gaps

KINDS = ("areas", "cells")


def show(gaps: Gaps) -> None:
    """Show the buttons."""
    st.header(text("plan-gaps-files"), anchor=False)
    st.caption(text("plan-gaps-files-about"))
    with st.container(horizontal=True):
        make = functools.partial(gaps_tables.sheets, gaps)
        downloads.buttons(name(gaps, "areas"), make, "luecken")
        for kind in KINDS if gaps.has_ways else KINDS[:1]:
            for ending, media_type in gaps_geo.MEDIA_TYPES.items():
                st.download_button(
                    text(f"plan-gaps-download-{kind}-{ending}"),
                    functools.partial(_german, gaps_geo.make, gaps, kind, ending),
                    file_name=f"{name(gaps, kind)}.{ending}",
                    mime=media_type,
                    icon=":material/map:",
                    on_click="ignore",
                    key=f"luecken_{kind}_{ending}",
                )


def name(gaps: Gaps, kind: str) -> str:
    """Return a file's name without its ending."""
    message = "plan-gaps-file-cells" if kind == "cells" else "plan-gaps-file"
    named = {"offer": gaps.asked.kind.key, "minutes": f"{gaps.asked.question.minutes:g}"}
    return text(message, **named, level=gaps.level.value)


def _german(make: Callable[[Gaps, str, str], bytes], gaps: Gaps, kind: str, ending: str) -> bytes:
    with speaking(GERMAN):
        return make(gaps, kind, ending)
