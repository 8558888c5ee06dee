"""Tables on the screens for planning: every word in them is shown as it is, nothing is Markdown."""

from collections.abc import Sequence
from typing import Literal

import pandas as pd
import streamlit as st

from pages.ui import wording

HEIGHT, FRAMED_FROM = 420, 12


def show(
    table: pd.DataFrame,
    *,
    height: int | Literal["content"] = "content",
    bold: Sequence[bool] = (),
    grey: pd.DataFrame | None = None,
) -> None:
    """Show a table of words under its index; a ``height`` in pixels frames it.

    ``bold`` marks the rows whose names are bold; ``grey`` has the form of the table and is true
    where a cell is grey.
    """
    shown = _plain(table)
    if grey is not None:
        shown = shown.mask(grey.to_numpy(dtype=bool), ":gray[" + shown + "]")
    if len(bold):
        names = [f"**{name}**" if it else name for name, it in zip(shown.index, bold, strict=True)]
        shown.index = pd.Index(names, name=shown.index.name)
    st.table(shown, height=height)


def wrapped(rows: pd.DataFrame, key: str) -> None:
    """Show a table without its index; on a phone its words break, they do not run out of sight.

    A long one stands in a frame that the keyboard reaches.
    """
    with st.container(key=f"umbruch_{key}"):
        height: int | Literal["content"] = HEIGHT if len(rows) > FRAMED_FROM else "content"
        st.table(_plain(rows), hide_index=True, height=height)


def _plain(table: pd.DataFrame) -> pd.DataFrame:
    shown = table.map(_said).rename(index=_said, columns=_said)
    shown.index.name = _said(table.index.name or "")
    return shown


def _said(cell: object) -> str:
    return wording.plain(str(cell))
