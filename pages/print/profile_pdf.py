"""The profile of an area as tagged PDF (PDF/UA-1), set by Typst."""

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

from loaders.spreadsheets import readable
from pages.i18n import current, templates
from pages.print import pdf, profile_svg
from pages.print.profile_model import Figure, Profile

TEMPLATE = Path(__file__).parent / "templates" / "profile.typ"


def make(profile: Profile, day: dt.date) -> bytes:
    """Return the profile as PDF, the same bytes for the same profile.

    Raises
    ------
    typst.TypstError
        The template is broken; no entry can bring that about.
    """
    return pdf.compiled(TEMPLATE, values_of(profile), day)


def values_of(profile: Profile) -> dict[str, Any]:
    """Return what the template needs of a profile, as JSON knows it."""
    values = dataclasses.asdict(profile)
    for section, known in zip(values["sections"], profile.sections, strict=True):
        pairs = zip(section["figures"], known.figures, strict=True)
        section["figures"] = [{**cells, **_pictures(figure)} for cells, figure in pairs]
    values["assessment"] = readable(profile.assessment).split("\n") if profile.assessment else []
    values["words"] = templates(current().code, "plan-profile-paper")
    return values


def _pictures(figure: Figure) -> dict[str, str]:
    """Return the pictures as SVG, empty where there is nothing to draw."""
    return {
        "strip": profile_svg.strip(figure) if figure.has_scale else "",
        "course": profile_svg.course(figure) if figure.has_series else "",
    }
