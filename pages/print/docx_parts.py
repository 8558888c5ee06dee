"""What documents for word processors share: German A4 pages, lists, tables with header rows."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from loaders.spreadsheets import readable

LANGUAGE = "de-DE"
TABLE_STYLE = "Table Grid"
PAGE_MM, MARGIN_MM = (210, 297), 20


def blank(title: str, subject: str, author: str, day: dt.date) -> Document:
    """Return an empty A4 document whose properties and proofing language are German."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author = readable(title), readable(author)
    properties.language, properties.comments = LANGUAGE, ""
    properties.subject = readable(subject)
    properties.created = properties.modified = dt.datetime.combine(day, dt.time())
    defaults: Any = document.styles.element
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    page = document.sections[0]
    page.page_width, page.page_height = map(Mm, PAGE_MM)
    page.left_margin = page.right_margin = Mm(MARGIN_MM)
    return document


def bullets(document: Document, points: Iterable[str], style: str = "List Bullet") -> None:
    """Add points of a list in one of Word's own styles."""
    for point in points:
        document.add_paragraph(readable(point), style=style)


def table(document: Document, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Add a table whose first row is a header that every page repeats."""
    made = document.add_table(rows=1, cols=len(columns), style=TABLE_STYLE)
    for cell, name in zip(made.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    mark: Any = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    header: Any = made.rows[0]
    header._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx has no way to say it
    for row in rows:
        for cell, said in zip(made.add_row().cells, row, strict=True):
            cell.text = readable(said)
    document.add_paragraph()
