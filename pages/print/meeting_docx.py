"""The papers of a meeting as DOCX: real headings, numbered points, tables with header rows."""

import datetime as dt
import io

from docx.document import Document

from loaders.spreadsheets import readable
from pages.print import docx_parts
from pages.print.meeting_model import Paper, Part


def make(paper: Paper, day: dt.date) -> bytes:
    """Return a paper as a document for word processors."""
    document = docx_parts.blank(paper.title, paper.subtitle, paper.publisher, day)
    document.add_heading(readable(paper.title), level=0)
    document.add_paragraph(readable(paper.subtitle))
    for part in paper.parts:
        _part(document, part)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _part(document: Document, part: Part) -> None:
    if part.short:
        line = document.add_paragraph()
        line.add_run(f"{readable(part.title)}: ").bold = True
        line.add_run(readable(part.short))
        return
    document.add_heading(readable(part.title), level=1)
    for said in (*part.lines, *part.paragraphs):
        document.add_paragraph(readable(said))
    for point in part.points:
        document.add_paragraph(readable(point.text), style="List Number")
        docx_parts.bullets(document, point.under, "List Bullet 2")
    if part.table:
        docx_parts.table(document, part.table.columns, part.table.rows)
