"""Small pictures on the screens for planning: SVG as an image with words for those who see none."""

import base64
from html import escape

import streamlit as st


def show(svg: str, said: str, width: str, ends: tuple[str, str] = ("", "")) -> None:
    """Show a picture at most so wide (a CSS length), and under it what stands at its two ends.

    Markup of its own would be taken out by the browser's side of Streamlit; ``said`` tells what
    the picture shows.
    """
    coded = base64.b64encode(svg.encode()).decode()
    image = (
        f'<img src="data:image/svg+xml;base64,{coded}" alt="{escape(said)}" style="width: 100%">'
    )
    first, last = map(escape, ends)
    words = (
        '<div aria-hidden="true" style="display: flex; justify-content: space-between; '
        f'font-size: 0.875rem"><span>{first}</span><span>{last}</span></div>'
    )
    st.html(f'<div style="max-width: {width}">{image}{words if first or last else ""}</div>')
