"""The table of fields: the whole model is in it, nothing untouched changes, protection holds."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from geo.model import LocationClass
from geo.publish import LOCATING
from loaders.characteristics import FIELDS as FIELDS_OF_CENTRES
from loaders.characteristics import FundingRow, QualityRow
from loaders.facilities import class_of
from loaders.particulars import AccessibilityRow, ServiceCapacityRow
from loaders.records import FacilityRow
from loaders.store import Document, history, open_store
from loaders.store.documents import POINT, checked
from loaders.store.kinds import KINDS
from loaders.store.model import FACILITY
from pages import context
from pages.i18n import text
from pages.ui.editing import options, times, values, words
from pages.ui.editing.fields import (
    FIELDS,
    NOT_EDITABLE,
    Kind,
    columns,
    hidden,
    of_column,
)
from pages.ui.editing.tables import IN_NO_FORM, TABLES, every_field
from pages.ui.editing.values import Stated
from tests.entries_stored import NOW, entry

DAY = dt.date(2026, 11, 23)
STATED = Stated("Synthetische Quelle", DAY)
RICH = entry(
    opening_hours={
        "openingHoursSpecification": [
            {"dayOfWeek": ["Monday", "Friday"], "opens": "09:00", "closes": "12:00"},
            {"dayOfWeek": ["Monday"], "opens": "13:00", "closes": "24:00"},
            {"dayOfWeek": ["Sunday"]},
            {"dayOfWeek": ["Tuesday"], "opens": "08:00", "closes": "09:00", "note": "nur Frauen"},
        ],
        "specialOpeningHoursSpecification": [
            {"validFrom": "2026-12-24", "validThrough": "2027-01-02", "note": "Ferien"}
        ],
        "source": "Flyer",
        "asOf": "2026-01-01",
    },
    languages=["de", "ar"],
    accessibility={"wheelchair": "yes", "source": "Begehung", "asOf": "2026-02-01"},
    phones=["04231 1", "04231 2"],
    services=["Krabbelgruppe"],
    note="Zwei\nZeilen",
    building_blocks=["1", "3"],
    partners=["schule-18454", "Sportverein synthetisch"],
    volunteers_wanted="no",
    legal_status="nonprofit",
    funding={"landkreis": "50 %", "rooms": "Kommune", "source": "Vertrag", "asOf": "2026-03-01"},
    staff_roles=["Integrationsfachkraft"],
    quality={"externalEvaluation": "yes", "source": "Bericht", "asOf": "2026-04-01"},
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Document]]:
    address = f"sqlite:///{tmp_path_factory.mktemp('store') / 'x.sqlite'}"
    store = open_store(address, Path(context.DATA), NOW)
    found = {key: history.entries(store, key) for key in store.rules}
    rows, _ = checked([RICH], store.rules["03361"])
    store.close()
    return {
        **{key: [one.document for one in known if one.document] for key, known in found.items()},
        "rich": rows,
    }


def test_every_field_of_the_model_is_edited_or_says_why_not() -> None:
    edited = {name for field in FIELDS for name in columns(field)}
    model = {*FacilityRow.model_fields, *POINT}
    assert edited | set(NOT_EDITABLE) == model
    assert edited.isdisjoint(NOT_EDITABLE)


@pytest.mark.parametrize("kind", [one for one in TABLES if one != FACILITY])
def test_every_field_of_another_kind_is_edited_or_says_why_not(kind: str) -> None:
    edited = {name for field in TABLES[kind] for name in columns(field)}
    assert edited | set(IN_NO_FORM[kind]) == set(KINDS[kind].model.model_fields)
    assert edited.isdisjoint(IN_NO_FORM[kind])


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("accessibility", AccessibilityRow),
        ("service_capacity", ServiceCapacityRow),
        ("funding", FundingRow),
        ("quality", QualityRow),
    ],
)
def test_every_part_of_a_dated_statement_is_edited(name: str, model: type[BaseModel]) -> None:
    (field,) = (one for one in FIELDS if one.name == name)
    aliases = {info.alias for info in model.model_fields.values()}
    assert {one.name for one in field.parts} | {"source", field.dated} == aliases


def test_no_free_place_is_a_statement_with_today_as_its_day() -> None:
    typed = values.typed(entry()) | {"service_capacity.available": 0}
    made, _ = values.document(entry(), typed, STATED)
    assert made["service_capacity"] == {
        "available": 0,
        "source": "Synthetische Quelle",
        "updated": "2026-11-23",
    }


def test_words_about_free_places_of_a_protected_place_stay_inside() -> None:
    stated = {"available": 1, "description": "am Fluss", "source": "Haus", "updated": "2026-11-01"}
    base = entry(location_class="municipality", service_capacity=stated)
    typed = values.typed(base)
    assert "Fluss" not in str(typed)
    made, _ = values.document(base, typed | {"service_capacity.available": 2}, STATED)
    assert (made["service_capacity"]["available"], made["service_capacity"]["description"]) == (
        2,
        "am Fluss",
    )
    opened = typed | {"location_class": "public", "location_precision": "gemeinde"}
    assert "description" not in values.document(base, opened, STATED)[0]["service_capacity"]


def test_making_a_place_public_leaves_what_nobody_touched_as_old_as_it_is() -> None:
    stated = {"available": 3, "source": "Haus", "updated": "2025-01-01"}
    base = entry(location_class="municipality", service_capacity=stated)
    opened = values.typed(base) | {"location_class": "public", "location_precision": "gemeinde"}
    assert values.document(base, opened, STATED)[0]["service_capacity"] == stated
    worded = {**base, "service_capacity": {**stated, "description": "am Fluss"}}
    assert values.document(worded, opened, STATED)[0]["service_capacity"] == stated
    only_words = {"description": "am Fluss", "source": "Haus", "updated": "2025-01-01"}
    silent = {**base, "service_capacity": only_words}
    opened["service_capacity.available"] = None
    assert values.document(silent, opened, STATED)[0]["service_capacity"] == {}


@pytest.mark.parametrize("kind", ["municipality", "public"])
def test_a_hidden_gemeinde_stays_where_nobody_typed_another(kind: str) -> None:
    base = entry(location_class="district", location_precision="landkreis", lon=None, lat=None)
    typed = values.typed(base) | {"location_class": kind}
    assert typed["gemeinde_key"] == ""
    made, _ = values.document(base, typed, STATED)
    assert made["gemeinde_key"] == base["gemeinde_key"]
    made, _ = values.document(base, typed | {"gemeinde_key": "03361001"}, STATED)
    assert made["gemeinde_key"] == "03361001"


def test_two_versions_show_no_more_than_their_class() -> None:
    base = entry(note="Offen")
    moved = {**base, "lon": 9.3, "street": "Geheimweg 1"}
    gone = {"lon": None, "lat": None, "note": "", "location_precision": "landkreis"}
    protected = {**base, **gone, "location_class": "district", "service_capacity": {}}
    for mine, theirs in ((moved, protected), (protected, moved)):
        together = {**moved, "location_class": "district"}
        made = values.joined(mine, theirs, together)
        assert (made.get("lon"), made.get("lat"), made.get("note")) == (None, None, "")
        assert not made.get("street")
        assert made["gemeinde_key"] == base["gemeinde_key"]


def test_opening_a_place_shows_nothing_that_others_stored_unseen() -> None:
    stated = {"available": 1, "source": "Haus", "updated": "2026-11-01"}
    base = entry(location_class="municipality", lon=None, lat=None, note="")
    mine = {**base, "location_class": "public", "street": "Neue Straße 2"}
    words = {**stated, "available": 2, "description": "am Fluss"}
    theirs = {**base, "note": "am Fluss", "service_capacity": words}
    made = values.joined(
        mine, theirs, {**theirs, **mine, "note": "am Fluss", "service_capacity": words}
    )
    assert (made["street"], made["note"]) == ("Neue Straße 2", "")
    assert made["service_capacity"] == {**stated, "available": 2}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_has_its_words(field: Any) -> None:
    assert words.label(field)
    for part in field.parts:
        assert words.label(part, field.message)
    if field.help:
        assert text(f"pro-edit-help-{field.message}")


@pytest.mark.parametrize("name", options.CODES)
def test_every_choice_has_its_words(name: str) -> None:
    assert all(options.choices(context.district(), name, "").values())


def test_what_nobody_touched_goes_back_as_it_came(documents: dict[str, list[Document]]) -> None:
    assert sum(map(len, documents.values())) > 380
    for document in (one for known in documents.values() for one in known):
        typed = values.typed(document)
        assert values.changed(document, typed) == ()
        assert values.document(document, typed, STATED) == (document, [])


def test_hours_survive_a_change_of_one_day(documents: dict[str, list[Document]]) -> None:
    (document,) = documents["rich"]
    typed = values.typed(document) | {"opening_hours.Wednesday": "14 bis 16 Uhr"}
    made, faults = values.document(document, typed, STATED)
    assert faults == []
    hours = made["opening_hours"]
    assert (hours["source"], hours["asOf"]) == ("Synthetische Quelle", "2026-11-23")
    again = values.typed(made)
    assert {key for key in again if again[key] != values.typed(document).get(key)} == {
        "opening_hours.Wednesday"
    }
    special = "specialOpeningHoursSpecification"
    assert hours[special] == document["opening_hours"][special]


def test_times_that_nobody_understands_are_a_fault_and_change_nothing() -> None:
    typed = values.typed(RICH) | {"opening_hours.Monday": "vormittags"}
    made, (fault,) = values.document(RICH, typed, STATED)
    assert fault.name == "opening_hours.Monday"
    assert made["opening_hours"] == RICH["opening_hours"]


def test_a_date_that_changes_replaces_the_words_of_the_source() -> None:
    base = entry(as_of="ca. 2021", as_of_date="2021-01-01")
    made, _ = values.document(base, values.typed(base) | {"as_of_date": DAY}, STATED)
    assert (made["as_of"], made["as_of_date"]) == ("2026-11-23", "2026-11-23")


@pytest.mark.parametrize("kind", [LocationClass.MUNICIPALITY, LocationClass.DISTRICT])
def test_a_form_of_a_protected_place_holds_nothing_that_locates_it(kind: LocationClass) -> None:
    protected = {**RICH, "location_class": kind.value, "street": "Geheimer Weg 1"}
    protected |= {"email": "geheim@example.org", "web": "https://geheim.example"}
    typed = values.typed(protected)
    said = str(typed)
    for secret in ("Geheim", "geheim", "9.2345", "52.9123", "nur Frauen", "Begehung"):
        assert secret not in said
    for name in (*LOCATING[kind], "point", "location_precision"):
        assert not typed.get(name), name
    assert values.document(protected, typed, STATED)[0] == protected


@pytest.mark.parametrize("kind", [LocationClass.MUNICIPALITY, LocationClass.DISTRICT])
def test_protecting_a_place_empties_what_locates_it_but_whose_it_is(kind: LocationClass) -> None:
    base = {**RICH, "street": "Weg 1", "postcode": "27283", "email": "a@example.org"}
    typed = values.typed(base) | {"location_class": kind.value, "note": "bei der Kirche"}
    made, _ = values.document(base, typed, STATED)
    gone = set(LOCATING[kind]) - {"gemeinde_key"} | set(POINT)
    assert {name: made.get(name) for name in gone if made.get(name)} == {}
    assert made["gemeinde_key"] == base["gemeinde_key"]
    assert made["languages"] == base["languages"]


def test_unprotecting_a_place_publishes_nothing_that_was_not_typed() -> None:
    base = {**RICH, "location_class": "municipality"}
    typed = values.typed(base) | {"location_class": "public", "street": "Neue Straße 2"}
    typed["location_precision"] = "street"
    made, _ = values.document(base, typed, STATED)
    assert made["street"] == "Neue Straße 2"
    assert (made["lon"], made["lat"], made["note"]) == (None, None, "")
    assert made["opening_hours"] == {}


def test_what_was_typed_before_a_place_is_protected_is_no_change() -> None:
    typed = values.typed(entry()) | {"location_class": "district", "street": "Geheimweg 1"}
    assert [one.name for one in values.changed(entry(), typed)] == ["location_class"]
    assert values.document(entry(), typed, STATED)[0].get("street", "") == ""


def test_an_unknown_class_is_the_strictest() -> None:
    assert class_of({"location_class": "?"}) is LocationClass.DISTRICT
    assert "gemeinde_key" in hidden(LocationClass.DISTRICT)


@pytest.mark.parametrize(
    ("column", "name"),
    [
        ("postcode", "postcode"),
        ("opening_hours.specialOpeningHoursSpecification.0", "opening_hours"),
        ("lon, lat", "point"),
        ("geometry", "point"),
        ("", None),
    ],
)
def test_a_finding_finds_its_field(column: str, name: str | None) -> None:
    found = of_column(column)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("9-12", [("09:00", "12:00")]),
        ("9:30 – 12 Uhr und 13.15 bis 17", [("09:30", "12:00"), ("13:15", "17:00")]),
        ("von 8 bis 10 Uhr, 11-12", [("08:00", "10:00"), ("11:00", "12:00")]),
        ("geschlossen", []),
        ("Zu", []),
        ("rund um die Uhr", [("00:00", "24:00")]),
        ("24 h", [("00:00", "24:00")]),
        ("vormittags", None),
        ("9-12 nach Absprache", None),
        ("9", None),
        (",", None),
        ("", None),
    ],
)
def test_times_as_people_write_them(written: str, understood: list[Any] | None) -> None:
    assert times.understood(written) == understood


CLOCKS = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))
INTERVALS = st.lists(st.tuples(CLOCKS, CLOCKS), max_size=3, unique=True)


@given(st.dictionaries(st.sampled_from(times.DAYS), INTERVALS))
def test_a_week_of_times_survives_being_stored(week: dict[str, list[tuple[str, str]]]) -> None:
    written = {day: ", ".join(f"{a}–{b}" for a, b in spans) for day, spans in week.items()}
    rules, unread = times.weekly(written)
    assert unread == []
    again = times.week(rules)
    for day, spans in week.items():
        assert set(times.understood(again[day]) or []) == set(spans)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_times(written: str) -> None:
    found = times.understood(written)
    assert found is None or all(len(pair) == 2 for pair in found)


def test_kinds_are_all_used() -> None:
    fields = list(every_field())
    used = {one.kind for one in fields} | {part.kind for one in fields for part in one.parts}
    assert set(Kind) == used


def test_what_an_entry_says_of_itself_is_said_in_words() -> None:
    place = context.district()
    said = {name: words.value(place, name, RICH[name]) for name in FIELDS_OF_CENTRES}
    assert "Baustein 1" in said["building_blocks"]
    assert "Sportverein synthetisch" in said["partners"]
    assert said["volunteers_wanted"] == "nein"
    assert said["legal_status"] == "frei, gemeinnützig"
    assert "Landkreis: 50 %" in said["funding"]
    assert "Stand 01.03.2026, Quelle: Vertrag" in said["funding"]
    assert "Externe Evaluation: ja" in said["quality"]


def test_unknown_can_be_chosen_and_is_no_answer() -> None:
    place = context.district()
    for name in ("volunteers_wanted", "externalEvaluation", "legal_status"):
        assert options.choices(place, name, "")[""] == "unbekannt"
    assert list(options.choices(place, "volunteers_wanted", "")) == ["", "yes", "no"]


def test_no_protected_place_is_offered_as_a_partner() -> None:
    place = context.district()
    offered = options.choices(place, "partners", [])
    hidden = place.facilities["location_class"] != "public"
    assert offered
    assert not set(offered) & set(place.facilities.index[hidden])


def test_a_place_that_becomes_protected_loses_partners_and_funding() -> None:
    made, _ = values.document(RICH, values.typed(RICH) | {"location_class": "municipality"}, STATED)
    assert (made["partners"], made["funding"], made["quality"]) == ([], {}, {})
    assert made["staff_roles"] == []
    assert made["building_blocks"] == ["1", "3"]
