"""The legend of a map for planning: what its colours mean, and how many areas have each."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from pages.i18n import text

Entry = tuple[str, str, int]
"""A colour (empty: none), what it means, the number of areas."""

_SWATCH = (
    "display:inline-block;width:2rem;height:1.1rem;border:1px solid #6b7280;border-radius:3px;"
    "vertical-align:middle;forced-color-adjust:none;print-color-adjust:exact;background:"
)
_CELL = "padding:0.2rem 0.75rem 0.2rem 0;text-align:start;border:0"


def show(title: str, heading: str, entries: Iterable[Entry], counted: str = "") -> None:
    """Show the legend as a table; ``heading`` stands above what the colours mean.

    ``counted`` says what has these colours, else areas.
    """
    counted = counted or text("plan-map-legend-areas")
    heads = (text("plan-map-legend-colour"), heading, counted)
    head = "".join(f'<th scope="col" style="{_CELL}">{escape(one)}</th>' for one in heads)
    lines = "".join(_line(*entry) for entry in entries)
    caption = escape(text("plan-map-legend", title=title))
    st.html(
        f'<table style="border-collapse:collapse;border:0;margin:0;min-width:min(100%,24rem)">'
        f'<caption style="caption-side:top;text-align:start;font-weight:600;padding:0 0 0.3rem">'
        f"{caption}</caption><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"
    )


def _line(colour: str, said: str, count: int) -> str:
    swatch = f'<span style="{_SWATCH}{colour or "none"}"></span>'
    cells = (f'<td style="{_CELL}">{cell}</td>' for cell in (swatch, escape(said), count))
    return f"<tr>{''.join(cells)}</tr>"
