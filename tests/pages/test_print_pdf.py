"""The PDF is tagged and German, its text is what the entries say, and nothing else."""

import dataclasses
import io
from typing import Any

import pypdf
import pytest

from pages import context
from pages.print import offline, pdf, register
from pages.print.model import Line
from pages.print.pdf import WITHOUT_GLYPH, printable
from tests.pages.papers import DAY, HOSTILE, NEVER, chosen, of_district


def opened(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in opened(content).pages).split())


@pytest.fixture(scope="module")
def heft() -> bytes:
    return pdf.make(register.booklet(context.district(), context.offers(), "1", DAY), DAY)


def test_it_is_a_tagged_german_document_with_title_and_bookmarks(heft: bytes) -> None:
    reader = opened(heft)
    root: Any = reader.trailer["/Root"]
    assert str(root["/Lang"]).startswith("de")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Familienwegweiser Planregion 1"
    marks = [mark.title for mark in reader.outline if not isinstance(mark, list)]
    assert marks[:2] == ["So lesen Sie dieses Verzeichnis", "Welche Sozialräume dazugehören"]
    assert {"Karte", "Schule", "Namen von A bis Z", "Quellen und Stand", "Impressum"} <= set(marks)
    assert "pdfuaid" in reader.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]


def test_pages_are_a4_and_say_area_day_and_number(heft: bytes) -> None:
    pages = opened(heft).pages
    for number, page in enumerate(pages, start=1):
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        said = page.extract_text()
        assert "Planregion 1" in said
        assert "21.11.2026" in said
        assert f"Seite {number} von {len(pages)}" in said


def test_an_entry_reads_in_order(heft: bytes) -> None:
    said = text_of(heft)
    parts = [
        "Familienzentrum Nuthetal im",
        "Schlüterstraße 46, 14558 Nuthetal",
        "033200 55642",
        "Stand: 05/2019",
        "Quelle: MAZ, Nuthetaler",
    ]
    start = said.index(parts[0])
    places = [said.index(part, start) for part in parts]
    assert places == sorted(places)


def test_the_map_has_words_for_those_who_do_not_see_it(heft: bytes) -> None:
    reader = opened(heft)
    size: Any = reader.trailer["/Size"]
    things: list[Any] = [reader.get_object(number) for number in range(1, size)]
    alts = [str(t["/Alt"]) for t in things if isinstance(t, dict) and "/Alt" in t]
    assert any(alt.startswith("Karte Planregion 1: ") for alt in alts)


def test_what_entries_say_is_never_markup() -> None:
    said = text_of(pdf.make(chosen(*(f"x-{key}" for key in HOSTILE), "x/../y"), DAY))
    assert '#panic("x") *fett* _kursiv_ $x^2$' in said
    assert "{{ 7 * 7 }}" in said
    assert "alert(1)" in said
    assert "synthetisch Pfad" in said


def test_no_protected_place_and_no_professional_entry_is_in_it() -> None:
    found = of_district()
    for said in (text_of(pdf.make(found, DAY)), offline.make(found)):
        assert "Schutzhaus" in said
        for secret in NEVER:
            assert secret not in said


def test_the_same_register_makes_the_same_bytes() -> None:
    assert pdf.make(chosen("x-haus"), DAY) == pdf.make(chosen("x-haus"), DAY)


def test_an_empty_list_is_a_document_too() -> None:
    assert "Zu dieser Auswahl gibt es keinen Eintrag." in text_of(pdf.make(chosen(), DAY))


def test_letters_without_a_shape_are_replaced_and_umlauts_are_not() -> None:
    assert printable("ÄÖÜäöüß „“–… €") == "ÄÖÜäöüß „“–… €"
    assert printable("a\u0308") == "ä"
    assert printable({"x": ["中", "\x01", "\u202e"]}) == {"x": [WITHOUT_GLYPH, WITHOUT_GLYPH, ""]}


def test_every_letter_that_is_let_through_has_a_shape() -> None:
    letters = str(printable(" ".join(map(chr, range(0x20, 0x3000)))))
    found = chosen("x-haus")
    topic = found.topics[0]
    item = dataclasses.replace(
        topic.items[0], name=letters, lines=(Line("Name", letters),), notes=(letters,)
    )
    topic = dataclasses.replace(topic, items=(item,))
    assert pdf.make(dataclasses.replace(found, topics=(topic,)), DAY)
