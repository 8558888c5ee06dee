"""The Streamlit script: frame, menu, and the page that was chosen."""

from pages.context import district
from pages.ui import frame, problems, state

with problems.shown():
    place = district()
    page = frame.navigation()
    frame.set_up(place, page.title)
    page.run()
    if not state.is_embedded():
        frame.footer(place)
