"""The PDF is tagged and German, its text is what the entries say, and nothing else."""

import dataclasses
import io
import unicodedata
from typing import Any

import pypdf
import pytest

from pages import context
from pages.i18n import LANGUAGES, Language, speaking
from pages.print import offline, pdf, register
from pages.print.model import Line
from pages.print.pdf import WITHOUT_GLYPH, printable
from tests.pages.papers import DAY, HOSTILE, NEVER, OTHERS, chosen, guide, of_district


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


@pytest.mark.parametrize(
    ("code", "tag"), [("leicht", "de-DE"), ("en", "en-GB"), ("uk", "uk-UA"), ("ar", "ar")]
)
def test_a_booklet_says_its_language_and_hides_the_same_places(code: str, tag: str) -> None:
    language = LANGUAGES[code]
    with speaking(language):
        found = register.area(*guide(language), "1", DAY)
        content, page = pdf.make(found, DAY), offline.make(found)
    assert WITHOUT_GLYPH not in str(printable(found.date))
    root: Any = opened(content).trailer["/Root"]
    assert root["/Lang"] == tag
    assert f'<html lang="{language.tag}" dir="{language.direction}">' in page
    for said in (text_of(content), page):
        assert "Familienzentrum Nuthetal" in said
        assert "Schutzhaus" in said
        for secret in NEVER:
            assert secret not in said


def languages_within(content: bytes) -> set[str]:
    """Return the languages of the parts of a document."""
    reader = opened(content)
    size: Any = reader.trailer["/Size"]
    things: list[Any] = [reader.get_object(number) for number in range(1, size)]
    return {str(thing["/Lang"]) for thing in things if isinstance(thing, dict) and "/Lang" in thing}


@pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.code)
def test_words_of_the_data_are_german_in_every_paper(language: Language) -> None:
    with speaking(language):
        found = chosen("x-haus")
        content, page = pdf.make(found, DAY), offline.make(found)
    assert "de-DE" in languages_within(content)
    assert "synthetisch Schutzhaus</span></h3>" in page


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


def test_arabic_and_cyrillic_letters_have_a_shape() -> None:
    for alphabet in (
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئةى ًٌٍَُِّْ ،؛؟ ٠١٢٣",
        "\u200f21\u200f/11 \u2068Teltow\u2069",
        "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя’",
    ):
        assert printable(alphabet) == unicodedata.normalize("NFC", alphabet)


def test_letters_without_a_shape_are_replaced_and_umlauts_are_not() -> None:
    assert printable("ÄÖÜäöüß „“–… €") == "ÄÖÜäöüß „“–… €"
    assert printable("a\u0308") == "ä"
    assert printable({"x": ["中", "\x01", "\u202e"]}) == {"x": [WITHOUT_GLYPH, WITHOUT_GLYPH, ""]}


def test_every_letter_that_is_let_through_has_a_shape() -> None:
    letters = str(printable(" ".join(map(chr, range(0x20, 0x3000)))))
    found = chosen("x-haus")
    topic = found.topics[0]
    item = dataclasses.replace(
        topic.items[0], name=letters, lines=(Line("Name", letters),), note=letters
    )
    topic = dataclasses.replace(topic, items=(item,))
    assert pdf.make(dataclasses.replace(found, topics=(topic,)), DAY)
