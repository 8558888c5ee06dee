"""Around a case: what the screen asks for, what the component is told, ways between centres."""

import datetime as dt
import io
import json

import openpyxl
import pytest

from geo.model import LocationClass, Visibility
from geo.service_capacity import Wanted
from pages import clock
from pages.context import DISTRICT_VARIABLE, district
from pages.i18n import text
from pages.print import resource_card_lines, tables
from pages.ui.near_case.data import case_data
from pages.ui.professional import case_question, centre_travel, offers
from pages.ui.professional.case_question import QUESTION, CaseQuestion
from tests.pages.test_screens import opened, text_of


def data(question: CaseQuestion | None = None) -> dict[str, object]:
    asked = question or CaseQuestion()
    return case_data(district(), asked, case_question.met(district(), asked))


def test_the_component_is_told_no_point_and_no_protected_place() -> None:
    told = data()
    ids = set(told["ids"])  # type: ignore[call-overload]
    frame = offers.offers()
    hidden = frame[frame["location_class"] != LocationClass.PUBLIC.value]
    assert set(hidden.index) & ids
    assert hidden.geometry.isna().all()
    assert (hidden["street"] == "").all()
    assert "geometry" not in json.dumps(told["more"])


def test_entries_for_professionals_are_told_beside_the_public_file() -> None:
    told = data()
    frame = offers.offers()
    own = frame.index[frame["visibility"] == Visibility.PROFESSIONAL.value]
    extra = [one["properties"]["id"] for one in told["extra"]]  # type: ignore[attr-defined]
    assert extra == list(own) != []
    assert all(text("pro-case-only") in told["more"][key]["badges"] for key in own)  # type: ignore[index]


def test_a_law_is_a_filter_and_historic_entries_are_left_out() -> None:
    found = case_question.met(district(), CaseQuestion(laws=frozenset({"SGB XII"})))
    types = set(offers.offers().loc[list(found.ids), "type"])
    kinds = district().taxonomy.types
    assert types
    assert all(any("SGB XII" in law for law in kinds[key].legal_basis) for key in types)
    everything = case_question.met(district(), CaseQuestion()).ids
    assert "historic" not in set(offers.offers().loc[list(everything), "status"])


def test_a_question_comes_back_as_it_went() -> None:
    asked = CaseQuestion(frozenset({"pflege"}), age=3, laws=frozenset({"SGB VIII"}), open_now=True)
    assert QUESTION.validate_json(json.dumps(case_question.plain(asked))) == asked
    assert case_question.words(district(), asked) == "Pflege, Alter 3, SGB VIII, jetzt geöffnet"


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_the_screen_opens_and_says_what_is_kept(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, key)
    app = opened("case_area.py", fall_alter="inf", fall_lebenslage="gibt-es-nicht")
    assert text("pro-area-not-kept-text") in text_of(app)


@pytest.fixture
def stated(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """State free places of four entries ("synthetisch"); return their ids by what is stated."""
    day, old = "2026-11-20", "2026-01-01"
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 11, 22))
    frame = offers.offers().copy()
    places = {
        "free": {"available": 3, "maximum": 9, "updated": day, "source": "synthetisch"},
        "full": {
            "available": 0,
            "updated": day,
            "source": "synthetisch",
            "description": "Warteliste",
        },
        "stale": {"available": 7, "updated": old, "source": "synthetisch"},
    }
    active = frame.index[(frame["status"] == "active") & (frame["location_class"] == "public")]
    keys = dict(zip([*places, "unknown"], map(str, active), strict=False))
    frame["service_capacity"] = [
        next((places[name] for name in places if keys[name] == key), {}) for key in frame.index
    ]
    monkeypatch.setattr(offers, "offers", lambda: frame)
    return keys


def test_free_places_are_said_with_their_day_and_old_ones_never_as_free(
    stated: dict[str, str],
) -> None:
    told = data()
    more = {name: told["more"][key].get("places", "") for name, key in stated.items()}  # type: ignore[index]
    assert more["free"] == "freie Plätze: 3 von 9 (Angabe vom 20.11.2026)"
    assert more["full"] == "keine freien Plätze (Angabe vom 20.11.2026)"
    assert "veraltet" in more["stale"]
    assert "7" not in more["stale"]
    assert more["unknown"] == ""
    assert more["free"] in told["more"][stated["free"]]["badges"]  # type: ignore[index]
    assert "Warteliste" in told["more"][stated["full"]]["places_evidence"]  # type: ignore[index]


def test_the_filter_keeps_what_is_free_and_counts_what_nobody_knows(
    stated: dict[str, str],
) -> None:
    everything = case_question.met(district(), CaseQuestion())
    free = case_question.met(district(), CaseQuestion(places=Wanted.FREE))
    assert free.ids == (stated["free"],)
    assert free.unknown == len(everything.ids) - 2
    said = case_question.words(district(), CaseQuestion(places=Wanted.FREE), free.unknown)
    assert f"{free.unknown} Angebote fehlen hier" in said
    rest = case_question.met(district(), CaseQuestion(places=Wanted.NOT_FULL))
    assert set(everything.ids) - set(rest.ids) == {stated["full"]}
    assert rest.unknown == 0


def test_the_card_on_paper_says_free_places_with_their_day(stated: dict[str, str]) -> None:
    said = resource_card_lines.entry(district(), stated["free"])["lines"]
    assert "freie Plätze: 3 von 9 (Angabe vom 20.11.2026)" in said


def test_the_filter_by_free_places_comes_with_the_first_statement(
    stated: dict[str, str],
) -> None:
    assert stated
    app = opened("case_area.py")
    app.selectbox(key="fall_plaetze").select_index(1).run()
    assert not app.exception
    assert "Frei: 1, belegt: 1, veraltet: 1" in text_of(app)
    assert "fehlen in der Liste" in text_of(app)


def test_without_any_statement_there_is_no_such_filter() -> None:
    app = opened("case_area.py")
    assert "fall_plaetze" not in [box.key for box in app.selectbox]
    assert data()["places_known"] is False


def test_choices_stay_out_of_the_address() -> None:
    app = opened("case_area.py")
    app.number_input(key="fall_alter").set_value(3.0).run()
    app.toggle(key="fall_offen").set_value(True)
    app.run()
    assert not app.exception
    assert not [name for name in app.query_params if name.startswith("fall")]


def test_ways_between_centres_are_symmetric_and_named_once() -> None:
    app = opened("centre_travel.py")
    assert app.table
    sheets = centre_travel.sheets(district())
    for name in (text("pro-centres-sheet-car"), text("pro-centres-sheet-bike")):
        whole = sheets[name].set_index(text("network-centre"))
        assert whole.index.is_unique
        assert whole.fillna(-1).to_numpy().tolist() == whole.fillna(-1).to_numpy().T.tolist()
        assert set(whole.to_numpy().diagonal()) == {0}
    car, bike = (sheets[text(f"pro-centres-sheet-{mode}")] for mode in ("car", "bike"))
    assert (bike.iloc[:, 1:].fillna(0).to_numpy() >= car.iloc[:, 1:].fillna(0).to_numpy()).all()


def test_the_workbook_has_neighbours_matrices_and_their_basis() -> None:
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes(centre_travel.sheets(district()))))
    assert len(book.sheetnames) == 4
    assert "Luftlinie" in str(book[text("pro-centres-sheet-about")]["B2"].value)


def test_a_district_without_family_centres_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, "03361")
    app = opened("centre_travel.py")
    assert text("pro-centres-none") in text_of(app)
