"""What the browser fetches around a case: closed without the gate, no finer place than 1 km."""

import io
import json
from pathlib import Path
from typing import Any

import pypdf
import pytest

from geo.projection import GridCell, cell_of
from geo.whereabouts import centre_points
from loaders.meetings.store import MeetingStore
from pages import clock, context
from pages.context import PROFESSIONALS_VARIABLE, showing
from pages.print import resource_card
from pages.ui.near_case.data import ADDRESSES_URL, CARD_URL, PLACES_URL, PREFIX, WAYS_URL
from pages.ui.professional import case_question, in_charge, offers
from tests.asked import maintenance
from tests.pages.meeting_cases import EVERYTHING, NOW, TELTOW
from tests.pages.web_client import HOST, Answer, ask, server

APP = server()
BOOK = """gemeinde_key,street,number,postcode,locality,lat,lon
12069616,Synthetischer Steig,1,14513,Teltow,52.4,13.27
"""


def cell(key: str = "12069") -> str:
    with showing(key):
        district = context.district()
        return cell_of(next(iter(centre_points(district).values())), district.crs).name


def post(target: str, body: bytes, **headers: str) -> Answer:
    """Send a body and return the answer."""
    sent = {"content_type": "application/json", "origin": f"http://{HOST}", **headers}
    return ask(APP, target, "POST", body, **sent)


def asked(**values: Any) -> bytes:
    return json.dumps({"cell": cell(), "question": {}, **values}).encode()


def test_places_have_names_kinds_and_points() -> None:
    found = ask(APP, PLACES_URL).json["places"]
    assert {one["kind"] for one in found} == {"gemeinde", "ortsteil", "station"}
    assert all(one["within"] for one in found if one["kind"] == "ortsteil")
    assert all(51 < one["lat"] < 54 and 11 < one["lng"] < 15 for one in found)


@pytest.mark.parametrize("path", [PLACES_URL, f"{ADDRESSES_URL}12069616.json"])
def test_nothing_is_sent_unless_the_operator_opens_the_area(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "STORE", tmp_path)
    (tmp_path / "addresses").mkdir()
    (tmp_path / "addresses" / "12069.csv").write_text(BOOK, "utf-8")
    assert ask(APP, path).status == 200
    monkeypatch.delenv(PROFESSIONALS_VARIABLE)
    assert ask(APP, path).status == 404
    assert post(CARD_URL, asked()).status == 404
    assert post(WAYS_URL, asked()).status == 404


def test_there_are_no_addresses_without_a_file() -> None:
    assert ask(APP, f"{ADDRESSES_URL}12069017.json").status == 404
    assert ask(APP, f"{PREFIX}gibt-es-nicht").status == 404


@pytest.mark.parametrize("paper", resource_card.HEIGHT_SHARES)
def test_the_card_is_a_tagged_pdf_around_the_cell_that_nobody_keeps(paper: str) -> None:
    answer = post(CARD_URL, asked(paper=paper, most=10))
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    pdf = pypdf.PdfReader(io.BytesIO(answer.body))
    said = "\n".join(page.extract_text() for page in pdf.pages)
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "Ressourcenkarte" in said
    assert "Rasterquadrats" in said
    width, height = pdf.pages[0].mediabox.width, pdf.pages[0].mediabox.height
    assert (width > height) == paper.endswith("landscape")
    assert (max(width, height) > 1000) == paper.startswith("a3")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        asked(cell="52.4012345,13.2654321"),
        asked(cell="CRS3035RES1000mN0000000E0000000"),
        asked(cell="CRS3035RES1000mN3260001E4520000"),
        asked(point=[52.4, 13.2]),
        asked(question={"adresse": "synthetisch"}),
        asked(mode="transit"),
        asked(most=-1),
        asked(minutes=1e400),
        asked(paper="a2"),
        b"x" * 30_000,
    ],
)
def test_anything_else_is_refused_without_repeating_it(
    body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    answer = post(CARD_URL, body)
    assert answer.status == 400
    assert b"52.4" not in answer.body
    assert caplog.text == ""


def test_pages_of_other_hosts_and_forms_are_refused() -> None:
    assert post(CARD_URL, asked(), origin="https://evil.example").status == 403
    assert post(CARD_URL, asked(), content_type="text/plain").status == 403
    assert ask(APP, CARD_URL).status in {404, 405}


def test_ways_along_roads_are_empty_without_a_network() -> None:
    body = json.dumps({"cell": cell(), "mode": "car"}).encode()
    assert post(WAYS_URL, body).json == {"minutes": {}}


def test_a_card_of_another_district_says_what_was_chosen() -> None:
    values = {"cell": cell("03361"), "question": {"lebenslagen": ["pflege"]}}
    with showing("03361"):
        shown = resource_card.content(resource_card.ASKED.validate_python(values))
    assert all(role["said"] for role in shown["roles"])
    assert shown["chosen"] == "Pflege"


def test_the_card_names_who_coordinates_here_and_the_next_meetings_of_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "STORE", tmp_path)
    monkeypatch.setattr(clock, "now", lambda: NOW)
    MeetingStore(tmp_path, "12069", maintenance).write(EVERYTHING, NOW)
    district = context.district()
    teltow = centre_points(district)[f"12{TELTOW[2:5]}{TELTOW[6:]}"]
    body = asked(cell=cell_of(teltow, district.crs).name)
    shown = resource_card.content(resource_card.ASKED.validate_json(body))
    titles = [role["title"] for role in shown["roles"]]
    assert [title for title in titles if title.startswith("Regionalkoordination")] == [
        "Regionalkoordination, Planregion 1"
    ]
    assert [(date["title"], date["said"]) for date in shown["dates"]] == [
        ("Regionalteam, Planregion 1", "Mi., 21.04.2027, 13:00–16:00 Uhr"),
        ("Sozialraumkonferenz, Teltow", "Do., 13.05.2027, 13:00–16:00 Uhr"),
    ]


def test_every_gemeinde_finds_its_first_meetings_among_those_that_are_sent() -> None:
    lines = [
        in_charge.Line(str(number), "", keys)
        for number, keys in enumerate([("a",), ("b",), ("a",), (), ("a", "b"), ("a",), ("b",), ()])
    ]
    sent = in_charge.first_dates(lines)
    for key in ("a", "b", ""):
        assert [one for one in sent if one.holds(key)][: in_charge.MOST_DATES] == [
            one for one in lines if one.holds(key)
        ][: in_charge.MOST_DATES]


def test_protected_places_are_on_the_card_by_their_published_area_alone() -> None:
    shown = resource_card.content(resource_card.ASKED.validate_json(asked(most=100)))
    hidden = next(group for group in shown["others"] if "geschützter" in group["title"])
    assert hidden["entries"]
    names = set(context.district().areas["name"]) | {"außerhalb des Landkreises"}
    assert all(entry["lines"][0] in names for entry in hidden["entries"])
    placed = {entry["name"] for entry in shown["placed"]}
    assert placed.isdisjoint(entry["name"] for entry in hidden["entries"])


def test_every_entry_on_the_card_has_its_source_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frame = offers.offers()
    sources = [f"synthetisch {number}." for number in range(len(frame))]
    named = frame.assign(source=sources)
    monkeypatch.setattr(offers, "offers", lambda: named)
    shown = resource_card.content(resource_card.ASKED.validate_json(asked(most=10)))
    assert any("geschützter" in group["title"] for group in shown["others"])
    entries = len(shown["placed"]) + sum(len(group["keys"]) for group in shown["others"])
    assert any(group["more"] for group in shown["others"])
    assert len(shown["sources"]) == entries


def test_the_card_begins_with_what_fits_a_persons_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = offers.offers()
    about = {"source": "synthetisch", "asOf": "2026-11"}
    access = [{**about, "wheelchair": ("yes", "no")[n % 2]} for n in range(len(frame))]
    known = frame.assign(accessibility=access)
    monkeypatch.setattr(offers, "offers", lambda: known)
    question = {"needs": ["wheelchair"]}
    values = resource_card.ASKED.validate_json(asked(most=10, question=question))
    met = case_question.met(context.district(), values.question)
    found = resource_card._found(values, GridCell.named(values.cell), set(met.ids)).near
    ranks = [met.fits[way.id].fit for way in resource_card._fitting(found.placed, met)]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 2
    assert ranks != [met.fits[way.id].fit for way in found.placed]
