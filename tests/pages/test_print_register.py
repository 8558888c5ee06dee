"""The register: every entry once, numbered through, protected ones without a place."""

import dataclasses
import re

import pytest
import shapely

from geo.model import LocationClass, LocationPrecision
from geo.publish import public_facilities
from pages import context
from pages.i18n import LANGUAGES, speaking
from pages.print import register
from pages.print.items import one_line, safe
from pages.print.map_svg import DOT_MM, Dot, numbered_map
from pages.print.picture import ranges
from tests.pages.papers import DAY, DISTRICT, NEVER, OFFERS, chosen, guide, of_district
from tests.pages.test_web_api import with_facilities

REGISTER = of_district()
BY_ID = {item.id: item for item in REGISTER.items}


def test_every_current_entry_has_one_number_and_the_index_names_them_all() -> None:
    current = OFFERS[OFFERS["status"] != "historic"]
    assert set(BY_ID) == set(current.index)
    assert [item.number for item in REGISTER.items] == list(range(1, len(current) + 1))
    assert sorted(int(line.text) for line in REGISTER.index) == list(range(1, len(current) + 1))
    assert "x-vorbei" not in BY_ID


def test_topics_are_the_groups_of_types() -> None:
    groups = list(DISTRICT.taxonomy.groups)
    assert [topic.key for topic in REGISTER.topics] == groups
    for topic in REGISTER.topics:
        assert {OFFERS.at[item.id, "group"] for item in topic.items} == {topic.key}


@pytest.mark.parametrize(("key", "area"), [("x-haus", "Teltow"), ("x-kreis", DISTRICT.name)])
def test_a_protected_entry_has_phone_and_published_area_only(key: str, area: str) -> None:
    item = BY_ID[key]
    said = {line.label: line.text for line in item.lines}
    assert set(said) <= {"Gebiet", "Sofort Hilfe", "Telefon", "Stand", "Quelle"}
    assert said["Gebiet"] == area
    assert said["Telefon"] == "030 123456"
    assert item.mark == ""
    text = repr(dataclasses.asdict(REGISTER))
    for secret in NEVER:
        assert secret not in text


def test_marks_follow_what_is_known_of_the_place() -> None:
    letters = {field.letter: field for field in REGISTER.picture.fields}
    for key, item in BY_ID.items():
        row = OFFERS.loc[key]
        at_home = row["gemeinde_key"] in DISTRICT.areas.index
        if row["location_class"] != LocationClass.PUBLIC or not at_home:
            assert item.mark == ""
        elif row["location_precision"] == LocationPrecision.GEMEINDE:
            assert letters[item.mark].gemeinde == row["gemeinde"]
        elif row.geometry is not None:
            assert item.mark == str(item.number)
    drawn = re.findall(r">(\d+)</text>", REGISTER.picture.svg)
    assert sorted(map(int, drawn)) == [i.number for i in REGISTER.items if i.mark == str(i.number)]


def test_words_of_the_data_are_told_from_our_own() -> None:
    marked = {line.label for item in REGISTER.items for line in item.lines if line.foreign}
    assert marked == {"Adresse", "Gebiet", "Quelle", "Sofort Hilfe", "Träger"}
    plain = {line.label for item in REGISTER.items for line in item.lines if not line.foreign}
    assert {"Telefon", "E-Mail", "Internet", "Stand"} <= plain
    notes = OFFERS.loc[[key for key, item in BY_ID.items() if item.note], "location_class"]
    assert set(notes) == {LocationClass.PUBLIC.value}


def test_a_place_elsewhere_is_said_in_our_words() -> None:
    fields = {"location_class": "municipality", "outside_district": True}
    place = with_facilities(
        context.district(),
        {"id": "x-fern", "name": "synthetisch fern", "type": "frauenhaus", **fields},
    )
    found = register.search(place, public_facilities(place), ["x-fern"], DAY, REGISTER.heading)
    area = found.items[0].lines[0]
    assert (area.text, area.foreign) == ("außerhalb des Landkreises", False)


def test_a_register_in_another_language_holds_the_same() -> None:
    language = LANGUAGES["uk"]
    with speaking(language):
        district, offers = guide(language)
        found = register.area(district, offers, district.key, DAY)
    assert [(item.number, item.id, item.name, item.mark) for item in found.items] == [
        (item.number, item.id, item.name, item.mark) for item in REGISTER.items
    ]
    assert found.picture.fields == REGISTER.picture.fields
    assert found.date == "21 лист. 2026\N{NARROW NO-BREAK SPACE}р."


def test_planned_entries_say_so() -> None:
    assert "geplant" in BY_ID["x-geplant"].badges


def test_links_lead_to_pages_mailboxes_and_phones_only() -> None:
    hrefs = [line.href for item in REGISTER.items for line in item.lines if line.href]
    assert hrefs
    assert not [href for href in hrefs if not href.startswith(("http", "mailto:", "tel:"))]
    assert (
        safe("https://example.org/ x") == safe("javascript:x") == safe("http://" + "x" * 9999) == ""
    )


def test_a_booklet_holds_its_planregion_and_says_how_well_it_is_known() -> None:
    found = register.booklet(context.district(), context.offers(), "1", DAY)
    keys = {context.offers().at[item.id, "planregion_key"] for item in found.items}
    assert keys == {"1", ""}
    assert {member.status for member in found.members} == {"belegt", "wahrscheinlich"}
    assert found.contact[0].text == context.district().office.name
    assert any("BKG" in line.text for line in found.credits)
    with pytest.raises(KeyError):
        register.booklet(context.district(), context.offers(), "12069", DAY)


def test_a_search_keeps_known_ids_once() -> None:
    found = chosen("x-geplant", "unbekannt", "x-geplant", "x-haus")
    assert sorted(item.id for item in found.items) == ["x-geplant", "x-haus"]
    assert chosen().count == "0 Einträge"


def test_dots_at_one_place_move_apart() -> None:
    point = DISTRICT.places.geometry.iloc[0]
    dots = [Dot(str(number), shapely.Point(point), "#123456") for number in range(1, 13)]
    svg = numbered_map(DISTRICT, DISTRICT.key, dots)
    found = re.findall(rf'cx="([\d.]+)" cy="([\d.]+)" r="{DOT_MM}"', svg)
    assert len(found) == len(set(found)) == 12
    assert "<script" not in numbered_map(DISTRICT, DISTRICT.key, [Dot("<script>", point, "#fff")])


def test_numbers_in_short() -> None:
    assert ranges([3, 7, 8, 9, 21]) == "3, 7–9, 21"
    assert ranges([]) == ""


def test_long_and_broken_lines_become_one() -> None:
    assert one_line(" a \n b ") == "a b"
    assert len(one_line("x" * 5000, 100)) == 100
