"""The notice of an area: one tagged page whose code and words lead to the guide right there."""

import datetime as dt
import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
import segno

from pages import context
from pages.i18n import LANGUAGES, speaking, text
from pages.print import poster
from tests.pages.web_client import HOST, ask, server

APP = server()
DAY = dt.date(2026, 11, 21)
ORIGIN = "https://wegweiser.example"
NUTHETAL = "12069454"


def made(code: str = "de") -> pypdf.PdfReader:
    with speaking(LANGUAGES[code]):
        content = poster.make(context.district(), context.offers(), NUTHETAL, ORIGIN, DAY)
    return pypdf.PdfReader(io.BytesIO(content))


@pytest.mark.parametrize(("code", "tag"), [("de", "de-DE"), ("uk", "uk-UA"), ("ar", "ar")])
def test_it_is_one_tagged_page_in_its_language(code: str, tag: str) -> None:
    document = made(code)
    root: Any = document.trailer["/Root"]
    assert len(document.pages) == 1
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == tag
    assert "Nuthetal" in str(document.metadata and document.metadata.title)


def test_it_says_what_it_leads_to_and_who_answers() -> None:
    said = made().pages[0].extract_text()
    assert f"{ORIGIN}/wegweiser?wo=Nuthetal" in said.replace("\n", "")
    assert context.district().office.phone in said
    with speaking(LANGUAGES["de"]):
        assert text("poster-scan") in said


def test_the_code_names_the_area_and_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    original = segno.make

    def watched(content: str, **options: Any) -> segno.QRCode:
        asked.append(content)
        return original(content, **options)

    monkeypatch.setattr(segno, "make", watched)
    made("uk")
    (link,) = asked
    assert link.startswith(f"{ORIGIN}/wegweiser?")
    assert parse_qs(urlsplit(link).query) == {"wo": ["Nuthetal"], "sprache": ["Українська"]}


def test_the_server_sends_it_with_its_own_address() -> None:
    answer = ask(APP, f"/verzeichnis/aushang/{NUTHETAL}.pdf")
    assert answer.status == 200
    said = pypdf.PdfReader(io.BytesIO(answer.body)).pages[0].extract_text()
    assert HOST in said.replace("\n", "")
    assert ask(APP, "/verzeichnis/aushang/nirgends.pdf").status == 404
    assert ask(APP, f"/verzeichnis/uk/aushang/{NUTHETAL}.pdf").status == 200
