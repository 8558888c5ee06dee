"""The profile of an area as DOCX: real headings, tables with header rows, German."""

import datetime as dt
import io
from collections.abc import Sequence

from docx.document import Document

from loaders.spreadsheets import readable
from pages.i18n import text
from pages.print import docx_parts
from pages.print.area_card import Card
from pages.print.profile_model import Figure, Profile, Section, Surrounding


def make(profile: Profile, day: dt.date) -> bytes:
    """Return the profile as a document for word processors."""
    document = docx_parts.blank(profile.title, profile.subtitle, profile.publisher, day)
    document.add_heading(readable(profile.title), level=0)
    document.add_paragraph(readable(profile.subtitle))
    document.add_paragraph(
        text("plan-profile-paper-compiled", date=profile.date, revision=profile.revision)
    )
    _area(document, profile)
    _card(document, profile.card)
    document.add_heading(text("plan-profile-paper-assessment"), level=1)
    said = profile.assessment or text("plan-profile-paper-no-assessment")
    for part in readable(said).split("\n"):
        document.add_paragraph(part)
    document.add_heading(text("plan-profile-paper-guidance"), level=1)
    docx_parts.bullets(document, profile.guidance)
    for section in profile.sections:
        _section(document, section)
    document.add_heading(text("plan-profile-paper-sources"), level=1)
    docx_parts.bullets(document, [f"{line.label} ({line.text})" for line in profile.sources])
    document.add_heading(text("plan-profile-paper-imprint"), level=1)
    for line in profile.contact:
        document.add_paragraph(readable(f"{line.label}: {line.text}"))
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _area(document: Document, profile: Profile) -> None:
    document.add_heading(text("plan-profile-paper-facts"), level=1)
    for line in profile.facts:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{line.label}: ").bold = True
        paragraph.add_run(readable(line.text))
    if profile.members:
        document.add_heading(text("plan-profile-paper-members"), level=2)
        names = ("member", "status", "member-evidence")
        rows = [(one.name, one.status, one.evidence) for one in profile.members]
        _table(document, names, rows)
    document.add_heading(text("plan-profile-paper-evidence"), level=1)
    document.add_paragraph(text("plan-profile-paper-evidence-about"))
    rows = [(one.topic, one.text, one.source) for one in profile.evidence]
    _table(document, ("topic", "said", "source"), rows)


def _card(document: Document, card: Card) -> None:
    """Write a table per field: what is said, and from where and when; else that nothing is."""
    document.add_heading(text("plan-profile-paper-card"), level=1)
    document.add_paragraph(text("plan-profile-paper-card-about"))
    if card.as_of:
        document.add_paragraph(card.as_of)
    for one in card.aspects:
        document.add_heading(one.title, level=2)
        if one.said:
            _table(document, ("said", "source"), one.lines)
        else:
            document.add_paragraph(text("plan-profile-paper-card-none"))


def _section(document: Document, section: Section) -> None:
    document.add_heading(readable(section.title), level=1)
    if section.figures:
        names = ("indicator", "value", "district", "rank", "period")
        rows = [(f.label, f.value, f.reference, f.rank, f.period) for f in section.figures]
        _table(document, names, rows)
    else:
        document.add_paragraph().add_run(text("plan-profile-paper-nothing")).bold = True
        docx_parts.bullets(document, section.ways)
    for figure in section.figures:
        _figure(document, figure)
    if section.surroundings:
        _surroundings(document, section.surroundings)


def _figure(document: Document, figure: Figure) -> None:
    side = f" ({figure.side})" if figure.side else ""
    document.add_heading(readable(f"{figure.label}{side}"), level=2)
    rank = f"{figure.rank}." if figure.rank else ""
    said = (figure.sentence, rank, figure.trend, figure.text_of_scale)
    document.add_paragraph(readable(" ".join(part for part in said if part)))
    if figure.has_series:
        rows = [(p.period, p.value, p.reference, p.basis) for p in figure.series]
        _table(document, ("period", "value", "district", "basis"), rows)
    source = f"{figure.source}; {figure.licence}".strip("; ")
    notes = {"premise": figure.premise, "limitation": figure.limitation, "source": source}
    for name, note in (notes | {"as-of": figure.as_of}).items():
        if note:
            document.add_paragraph(readable(f"{text(f'plan-profile-paper-{name}')}: {note}"))


def _surroundings(document: Document, series: Sequence[Surrounding]) -> None:
    document.add_heading(text("plan-profile-paper-surroundings"), level=2)
    document.add_paragraph(text("plan-profile-paper-surroundings-about"))
    rows = [
        (one.label, f"{one.first_year}: {one.first}", f"{one.last_year}: {one.last}")
        for one in series
    ]
    _table(document, ("series", "first", "last"), rows)


def _table(document: Document, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    docx_parts.table(document, [text(f"plan-profile-paper-{name}") for name in names], rows)
