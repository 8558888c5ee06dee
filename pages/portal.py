"""The Streamlit script: frame, menu, and the page that was chosen."""

from pages.accounts import acting, here
from pages.context import district
from pages.stored import one_state
from pages.ui import (
    account,
    frame,
    problems,
    state,
    state_imports,
    state_language,
    state_planning_data,
)
from pages.ui.menu import screen

with problems.shown(), one_state(), acting.acting(here.person()):
    if state.is_embedded():
        state_language.speak()
    else:
        state_language.switch()
    place = district()
    page = frame.navigation()
    frame.set_up(place, page.title)
    if page.url_path != screen("guide.py").url:
        state.forget_unnamed()
    if page.url_path != screen("planning_data.py").url:
        state_planning_data.leave()
    if page.url_path != screen("entries_import.py").url:
        state_imports.leave()
    account.header()
    frame.about_language()
    frame.show(page)
    if not state.is_embedded():
        frame.footer(place)
