"""The files of a profile: tagged, German, complete, and without what is hidden."""

import dataclasses
import datetime as dt
import gc
import io
import weakref
import zipfile
from typing import Any

import docx
import openpyxl
import pypdf
import pytest
from docx.oxml.ns import qn

from pages import context
from pages.print import profile, profile_files
from pages.print.profile_model import Profile
from tests.pages.profiles import BEETZSEE, DAY, SECRET, SPELLED, of, secretive

NOTE = "synthetisch: *nicht fett* #panic()\x0b\n=1+1 zweite Zeile \ud800 Ende"


def judged() -> Profile:
    return dataclasses.replace(of(BEETZSEE), assessment=NOTE)


def pdf_text(content: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).split())
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("- ", "-")


def parts(content: bytes) -> str:
    """Return everything that is written in a file of office programs."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return "".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return profile_files.make(judged(), "pdf", DAY)


@pytest.fixture(scope="module")
def document() -> Any:
    return docx.Document(io.BytesIO(profile_files.make(judged(), "docx", DAY)))


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(profile_files.make(judged(), "xlsx", DAY)))


def test_the_pdf_is_tagged_german_and_titled(pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "de-DE"
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in reader.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]
    assert reader.metadata is not None
    assert reader.metadata.title == "Sozialraumprofil Amt Beetzsee"
    assert reader.metadata.author == context.district().office.name
    marks = [mark.title for mark in reader.outline if not isinstance(mark, list)]
    areas = [section.title for section in of(BEETZSEE).sections]
    assert [mark for mark in marks if mark in areas] == areas
    assert marks[0] == "Das Gebiet"
    assert marks[-1] == "Herausgeber"
    for page in reader.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


def test_the_pdf_says_every_value_and_the_assessment_as_it_was_written(pdf: bytes) -> None:
    said = pdf_text(pdf)
    for one in of(BEETZSEE).figures:
        assert one.value.replace("\N{NO-BREAK SPACE}", " ") in said
    assert "8.364 Personen" in said
    assert "*nicht fett* #panic()" in said
    assert "=1+1 zweite Zeile" in said
    assert "ersetzen kein Gespräch" in said


def test_the_pictures_of_the_pdf_have_words(pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    size: Any = reader.trailer["/Size"]
    things: list[Any] = [reader.get_object(number) for number in range(1, size)]
    alts = [str(one["/Alt"]) for one in things if isinstance(one, dict) and "/Alt" in one]
    figures = of(BEETZSEE).figures
    pictures = sum(one.has_scale for one in figures) + sum(one.has_series for one in figures) + 1
    assert len(alts) == pictures
    assert all(alts)


def test_the_same_profile_makes_the_same_pdf() -> None:
    first = profile_files.make(judged(), "pdf", DAY)
    assert profile_files.make(judged(), "pdf", DAY) == first


class Written(str):
    """A text that can be watched."""

    __slots__ = ("__weakref__",)


@pytest.mark.parametrize("kind", list(profile_files.MEDIA_TYPES))
def test_what_somebody_wrote_is_nowhere_kept(kind: str) -> None:
    written = Written("synthetische Einschätzung")
    profile_files.make(dataclasses.replace(of(BEETZSEE), assessment=written), kind, DAY)
    watched = weakref.ref(written)
    del written
    gc.collect()
    assert watched() is None


def test_a_file_without_assessment_is_made_once() -> None:
    profile_files._kept.cache_clear()
    first = profile_files.make(of(BEETZSEE), "xlsx", DAY)
    assert profile_files.make(of(BEETZSEE), "xlsx", DAY) is first
    again = [profile_files.make(judged(), "xlsx", DAY) for _ in range(2)]
    assert again[0] is not again[1]
    assert profile_files._kept.cache_info().currsize == 1


def test_the_document_is_german_with_headings_in_order(document: Any) -> None:
    properties = document.core_properties
    assert properties.title == "Sozialraumprofil Amt Beetzsee"
    assert properties.author == context.district().office.name
    assert properties.language == "de-DE"
    assert properties.created.date() == DAY
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"de-DE"}
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    areas = [section.title for section in of(BEETZSEE).sections]
    assert [one for one in headings if one in areas] == areas
    levels = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert levels[0] == "Heading 1"
    assert set(levels) == {"Heading 1", "Heading 2"}


def test_the_tables_of_the_document_have_header_rows_and_the_values(document: Any) -> None:
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {one.value for one in of(BEETZSEE).figures} <= cells
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "=1+1 zweite Zeile  Ende" in said
    for one in of(BEETZSEE).figures:
        assert one.sentence in said


def test_the_workbook_has_numbers_with_their_words(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Indikatoren", "Zeitreihen", "Nur Landkreis", "Angaben"]
    rows = list(book["Indikatoren"].iter_rows(min_row=2, values_only=True))
    known = {row[1]: row for row in rows if row[1]}
    for one in of(BEETZSEE).figures:
        assert known[one.label][2] == pytest.approx(one.number)
        assert known[one.label][5] == pytest.approx(one.reference_number)
        assert known[one.label][4] == (None if one.number is not None else one.value)
    empty = [row for row in rows if not row[1]]
    assert [row[4] for row in empty] == ["keine Daten"] * 4
    particulars = dict(book["Angaben"].iter_rows(min_row=2, max_col=2, values_only=True))
    assert "=1+1 zweite Zeile" in str(particulars["Qualitative Einschätzung"])


def test_no_cell_is_a_formula() -> None:
    content = profile_files.make(secretive(), "xlsx", DAY)
    cells = [
        cell
        for sheet in openpyxl.load_workbook(io.BytesIO(content))
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert any(SECRET.label in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}


def written(kind: str, *, protected: bool) -> str:
    content = profile_files.make(secretive(protected=protected), kind, DAY)
    return pdf_text(content) if kind == "pdf" else parts(content)


@pytest.mark.parametrize("kind", list(profile_files.MEDIA_TYPES))
def test_a_hidden_value_is_in_none_of_the_files(kind: str) -> None:
    said = written(kind, protected=True)
    assert "Amt Beetzsee: geheim" in said
    assert [secret for secret in SPELLED if secret in said] == []
    assert any(secret in written(kind, protected=False) for secret in SPELLED)


def test_an_archive_holds_every_profile_under_its_own_name() -> None:
    keys = profile.keys(context.district())
    assert len(keys) == 23
    some = [of(key) for key in (*keys[:2], keys[-1])]
    with zipfile.ZipFile(io.BytesIO(profile_files.archive(some, "xlsx", DAY))) as file:
        assert file.testzip() is None
        assert len(set(file.namelist())) == 3
        assert {one.date_time[:3] for one in file.infolist()} == {(2026, 11, 21)}
        assert "planregion-1-1-profil.xlsx" in file.namelist()


def test_names_of_files_are_plain() -> None:
    assert profile_files.name(of("120695904"), "pdf") == "amt-brueck-120695904-profil.pdf"
    assert profile_files.name(of("120690665"), "pdf") == "wiesenburg-mark-120690665-profil.pdf"


def test_an_unknown_kind_of_file_is_refused() -> None:
    with pytest.raises(KeyError):
        profile_files.make(of(BEETZSEE), "exe", dt.date(2026, 11, 21))
