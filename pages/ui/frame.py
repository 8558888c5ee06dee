"""The frame around every screen: title of the browser tab, menu, footer."""

import functools
from pathlib import Path

import streamlit as st

from geo.district import District
from pages.accounts import here, login, maintenance, needs
from pages.context import version
from pages.i18n import current, text
from pages.print.addresses import prefix
from pages.print.languages import remarks
from pages.ui import entries, state, wording
from pages.ui.editing import access as editing
from pages.ui.menu import MY_ACCESS, SCREENS, Screen
from pages.ui.professional.frame import closed

IN_MENU = ("menu", "editing")
LOGO = Path(__file__).parent.parent / "web" / "static" / "favicon.svg"


def navigation() -> st.Page:
    """Show the menu, in frames of other sites none, and return the chosen page."""
    pages = [
        st.Page(
            entry.file,
            title=entry.title,
            url_path=entry.url or None,
            icon=f":material/{entry.icon}:",
            help=entry.help,
            default=not entry.url,
            visibility="visible" if entry.where in IN_MENU and _open(entry) else "hidden",
        )
        for entry in SCREENS
    ]
    if state.is_embedded():
        return st.navigation(pages, position="hidden")
    st.logo(str(LOGO), size="large")
    return st.navigation(pages, position="top")


def show(page: st.Page) -> None:
    """Run the chosen page for who may see it."""
    entry = next(one for one in SCREENS if one.url == page.url_path)
    if _open(entry):
        page.run()
    elif entry.where == "editing":
        editing.closed(entry.title)
    else:
        closed()


def _open(entry: Screen) -> bool:
    return here.may(needs.of_screen(entry.file))


def _offered(entry: Screen) -> bool:
    """Tell whether a screen is any use here: nobody signs in where nobody can."""
    return entry.file != MY_ACCESS or login.is_configured() or maintenance.is_on()


def set_up(district: District, title: str) -> None:
    """Name the browser tab and take the whole width."""
    st.set_page_config(
        page_title=text("frame-tab", title=title, district=district.short_name),
        layout="wide",
        initial_sidebar_state="collapsed",
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )


def about_language() -> None:
    """Say what the chosen language does not cover, nothing in German."""
    notes = remarks()
    if notes:
        with st.container(key="sprachhinweis"):
            st.caption(f":material/translate: {' '.join(notes)}")


def footer(district: District) -> None:
    """Show who is responsible, how current the data is, and the legal pages."""
    office = district.office
    with st.container(key="fuss"):
        st.divider()
        number = f"[{office.phone}](tel:{entries.dial(office.phone)})"
        phone = office.phone and f"{text('frame-phone')} {number}"
        mail = office.email and f"[{office.email}](mailto:{office.email})"
        parts = (f"**{office.name}**", office.address, phone, mail)
        st.markdown(" · ".join(part for part in parts if part))
        with st.container(horizontal=True):
            for entry in SCREENS:
                if entry.where == "footer" and _offered(entry):
                    st.page_link(entry.file, label=entry.title)
            st.markdown(f"[{text('frame-plain-pages')}]({prefix(current())})")
        st.caption(
            text(
                "frame-fine-print",
                years=source_years(district),
                version=version(),
                revision=district.revision,
            )
        )


@functools.lru_cache(maxsize=8)
def source_years(district: District) -> str:
    """Return the oldest and the newest year of the entries' sources."""
    dates = district.facilities["as_of_date"].dropna()
    years = sorted({str(date)[:4] for date in dates if date})
    if not years:
        return wording.no_data()
    return text("frame-years", first=years[0], last=years[-1])
