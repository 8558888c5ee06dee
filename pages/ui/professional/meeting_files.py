"""What is taken along from a meeting: the folder, invitation, minutes, the date for calendars."""

import functools
from collections.abc import Callable
from typing import Final

import streamlit as st

from geo.district import District
from geo.meetings.model import Meeting
from loaders.area_statements import AreaStatement
from loaders.event_feed import MEDIA_TYPE as CALENDAR
from loaders.meetings.calendars import calendar_bytes
from pages import clock
from pages.i18n import GERMAN, speaking, text
from pages.print import meeting_docx, meeting_pdf, pdf, profile_files
from pages.print.meeting_model import Paper
from pages.ui.planning import profile_known
from pages.ui.professional import meeting_papers as papers
from pages.ui.professional.meetings_data import Gathered

DOCX: Final = profile_files.MEDIA_TYPES["docx"]


def show(district: District, found: Gathered, meeting: Meeting) -> None:
    """Show the buttons; each file is made when it is asked for."""
    st.subheader(text("pro-meeting-files"), anchor=False)
    name = f"{meeting.day.isoformat()}-{meeting.committee.replace('_', '-')}"
    make_folder = functools.partial(folder, district, found, meeting, profile_known.seen())
    _button("folder", make_folder, f"sitzungsmappe-{name}.pdf", pdf.MEDIA_TYPE, primary=True)
    st.caption(text("pro-meeting-file-folder-about"))
    with st.container(horizontal=True):
        for kind, make in (("invitation", papers.invitation), ("minutes", papers.minutes)):
            file = text(f"pro-meeting-file-{kind}-name")
            for ending, media_type in (("docx", DOCX), ("pdf", pdf.MEDIA_TYPE)):
                made = functools.partial(paper, make, found, meeting, ending)
                _button(f"{kind}-{ending}", made, f"{file}-{name}.{ending}", media_type)
        made = functools.partial(calendar, found, meeting)
        _button("ics", made, f"sitzung-{name}.ics", CALENDAR)


def _button(
    kind: str, make: Callable[[], bytes], name: str, media_type: str, *, primary: bool = False
) -> None:
    st.download_button(
        text(f"pro-meeting-file-{kind}"),
        make,
        file_name=name,
        mime=media_type,
        icon=":material/folder_open:" if primary else ":material/download:",
        type="primary" if primary else "secondary",
        on_click="ignore",
        key=f"sitzung_datei_{kind}",
    )


def folder(
    district: District,
    found: Gathered,
    meeting: Meeting,
    statements: tuple[AreaStatement, ...] | None = None,
) -> bytes:
    """Return everything that is to be known at a meeting as one PDF.

    ``statements`` are those about areas that who asks for it may see.
    """
    with speaking(GERMAN):
        made = papers.folder(district, found, meeting)
        profile = profile_known.of(meeting.area, statements)
        return meeting_pdf.make(made, clock.today(), profile)


def paper(
    make: Callable[[Gathered, Meeting], Paper], found: Gathered, meeting: Meeting, ending: str
) -> bytes:
    """Return a paper as PDF or DOCX."""
    with speaking(GERMAN):
        made = make(found, meeting)
        if ending == "docx":
            return meeting_docx.make(made, clock.today())
        return meeting_pdf.make(made, clock.today())


def calendar(found: Gathered, meeting: Meeting) -> bytes:
    """Return the date for calendar programs."""
    return calendar_bytes([meeting], found.title(meeting), found.title, clock.now())
