"""Labelled facts in sections on paper: tagged PDF (PDF/UA-1), set by Typst."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from geo.district import District
from pages.print import pdf
from pages.print.pdf import MEDIA_TYPE
from pages.print.sources import contact
from pages.ui import wording

__all__ = ["MEDIA_TYPE", "Section", "Sheet", "make"]

TEMPLATE = Path(__file__).parent / "templates" / "facts.typ"


@dataclass(frozen=True)
class Section:
    """Facts under a heading, which may be empty: a label and one text, or the lines of a list."""

    heading: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Sheet:
    """A paper: its title, what it says first, its sections, and notes such as sources."""

    title: str
    lead: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()


def make(place: District, sheet: Sheet, day: dt.date) -> bytes:
    """Return the sheet as PDF, the same bytes for the same sheet and day.

    Raises
    ------
    typst.TypstError
        The template is broken; no text can bring that about.
    """
    values = {
        "title": sheet.title,
        "lead": sheet.lead,
        "sections": [
            {"heading": one.heading, "facts": [[label, list(said)] for label, said in one.facts]}
            for one in sheet.sections
        ],
        "notes": list(sheet.notes),
        "district": place.name,
        "publisher": contact(place)[0].text,
        "date": wording.date(day.isoformat()),
    }
    return pdf.compiled(TEMPLATE, values, day)
