"""What an index is made from, and the files that take it along and reproduce it."""

import functools

import streamlit as st

from geo.district import District
from loaders.presets import preset_toml
from pages.i18n import text
from pages.indices import Calculated
from pages.ui import wording
from pages.ui.menu import screen
from pages.ui.planning import downloads, index_files, index_words, tables


def items(made: Calculated) -> None:
    """Show the indicators with effect, weight, period and reason."""
    st.header(text("plan-index-made-from"), anchor=False)
    rules = {
        "normalisation": index_words.normalisation(made.preset.normalisation),
        "aggregation": index_words.aggregation(made.preset.aggregation),
    }
    st.markdown(text("plan-index-rules", **rules))
    reason = text("plan-index-column-reason")
    shown = index_words.items(made)
    tables.show(shown.drop(columns=reason))
    st.markdown(f"**{reason}**")
    lines = (
        f"{wording.plain(str(of))}:** {wording.plain(why)}" for of, why in shown[reason].items()
    )
    st.markdown("\n".join(f"- **{line}" for line in lines))
    st.page_link(
        screen("planning_method.py").file,
        label=text("plan-index-to-method"),
        icon=":material/function:",
    )


def files(made: Calculated, district: District) -> None:
    """Offer the index as tables and its choices as a file."""
    st.header(text("plan-index-files"), anchor=False)
    st.markdown(text("plan-index-files-about"))
    with st.container(horizontal=True):
        if made.periods:
            sheets = functools.partial(index_files.sheets, made, district, details=True)
            downloads.buttons(f"index-{made.level.value}", sheets, "index")
        st.download_button(
            text("plan-index-download-toml"),
            data=lambda: preset_toml(made.preset).encode(),
            file_name="preset.toml",
            mime="application/toml",
            on_click="ignore",
            icon=":material/download:",
            key="index_toml",
        )
