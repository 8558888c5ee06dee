"""The Streamlit script: frame, menu, and the page that was chosen."""

from pages.context import district
from pages.ui import frame, problems, state
from pages.ui.menu import screen

with problems.shown():
    place = district()
    page = frame.navigation()
    frame.set_up(place, page.title)
    if page.url_path != screen("guide.py").url:
        state.forget_unnamed()
    page.run()
    if not state.is_embedded():
        frame.footer(place)
