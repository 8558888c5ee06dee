"""The Streamlit script: frame, menu, and the page that was chosen."""

from pages.context import district
from pages.ui import frame, problems, state, state_language
from pages.ui.menu import screen

with problems.shown():
    if state.is_embedded():
        state_language.speak()
    else:
        state_language.switch()
    place = district()
    page = frame.navigation()
    frame.set_up(place, page.title)
    if page.url_path != screen("guide.py").url:
        state.forget_unnamed()
    frame.about_language()
    page.run()
    if not state.is_embedded():
        frame.footer(place)
