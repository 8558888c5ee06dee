"""Where events come from, and what was not taken over."""

import pandas as pd
import streamlit as st

from pages.context import agenda
from pages.i18n import text
from pages.ui import wording


def show() -> None:
    """Show how many events there are and what was refused; never what a refused one says."""
    st.header(text("events-sources"), anchor=False)
    known = agenda()
    if not (known.files or known.events):
        st.markdown(text("events-sources-none"))
        return
    counts = [
        text("events-sources-read", count=len(known.events)),
        text("events-sources-files", count=known.files),
        text("events-sources-refused", count=len(known.findings)),
    ]
    st.markdown(f"{wording.joined(counts)}.")
    for problem in known.problems:
        st.code(str(problem), language=None, wrap_lines=True)
    if known.findings:
        columns = [text(f"events-sources-{key}") for key in ("file", "line", "field", "problem")]
        rows = [(one.resource, one.row, one.column, one.problem) for one in known.findings]
        table = pd.DataFrame(rows, columns=columns)
        with st.expander(text("events-sources-list")):
            st.dataframe(table, hide_index=True, width="stretch")
