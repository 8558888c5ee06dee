"""The papers of a meeting as tagged PDF (PDF/UA-1), set by Typst."""

import dataclasses
import datetime as dt
from pathlib import Path

from pages.i18n import current, templates
from pages.print import meeting_profile, pdf
from pages.print.meeting_model import Paper
from pages.print.profile_model import Profile

TEMPLATE = Path(__file__).parent / "templates" / "meeting.typ"


def make(paper: Paper, day: dt.date, profile: Profile | None = None) -> bytes:
    """Return a paper, with the profile of an area in short at its end if there is one.

    Raises
    ------
    typst.TypstError
        The template is broken; nothing that people write can bring that about.
    """
    values = {
        **dataclasses.asdict(paper),
        "profile": meeting_profile.values_of(profile) if profile else None,
        "words": templates(current().code, "pro-paper"),
    }
    return pdf.compiled(TEMPLATE, values, day)
