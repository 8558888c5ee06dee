"""Tables with words in them: on a phone they break, they do not run out of sight."""

import pandas as pd
import streamlit as st

HEIGHT, FRAMED_FROM = 420, 12


def show(rows: pd.DataFrame, key: str) -> None:
    """Show a table without its index; a long one in a frame that the keyboard reaches."""
    with st.container(key=f"umbruch_{key}"):
        if len(rows) > FRAMED_FROM:
            st.table(rows, hide_index=True, height=HEIGHT)
        else:
            st.table(rows, hide_index=True)
