"""Near a place: what is listed, in which order, and what is said about it."""

import itertools
import re

import pytest

from geo.facilities import Filter
from geo.model import LocationClass
from geo.regions import gemeinden_of
from geo.travel import INDIVIDUAL, Mode
from pages.context import district, offer_places, offers, search_index, travel
from pages.ui import guide, near, places, wording
from pages.ui.state import Nearness, Selection

NUTHETAL = places.choices(district())["Nuthetal"]


def found(chosen: Selection) -> list[str]:
    return guide.matching(district(), offers(), search_index().search(chosen.query), chosen)


def selection(area: str = NUTHETAL, query: str = "", **near_by: object) -> Selection:
    return Selection(query, Filter(area=area), near=Nearness(**near_by))  # type: ignore[arg-type]


def test_near_lists_everything_nearest_first() -> None:
    ids = found(selection(by_distance=True))
    assert sorted(ids) == sorted(found(selection(area="")))
    far = near.cautious_m(district(), NUTHETAL)
    assert [far[key] for key in ids] == sorted(far[key] for key in ids)


def test_what_lies_beyond_the_border_says_where() -> None:
    chosen = selection(by_distance=True)
    ids = found(chosen)
    meta = near.meta(district(), ids, chosen)
    inside = gemeinden_of(district().areas, NUTHETAL)
    located = dict(zip(offer_places().ids, offer_places().located, strict=True))
    beyond = [i for i in ids if located[i] and offers().at[i, "gemeinde_key"] not in inside]
    assert beyond
    for key in beyond:
        assert meta[key].endswith(f" mit dem Rad · {offers().at[key, 'gemeinde']}")
    home = [i for i in ids if located[i] and offers().at[i, "gemeinde_key"] in inside]
    assert home
    assert all(re.fullmatch(r"[\d,]+ k?m · ca\. \d+ min mit dem Rad", meta[i]) for i in home)


def test_what_is_known_by_its_gemeinde_only_has_no_time() -> None:
    chosen = selection(by_distance=True)
    meta = near.meta(district(), found(chosen), chosen)
    places_known = zip(offer_places().ids, offer_places().located, strict=True)
    vague = [meta[key] for key, located in places_known if not located and key in meta]
    assert vague
    unplaced = ("Lage nicht belegt", "Lage geschützt")
    assert all(any(words in text for words in unplaced) for text in vague)
    assert not [text for text in vague if " min " in text]


def test_a_place_that_is_protected_for_the_whole_district_has_no_distance() -> None:
    chosen = selection(by_distance=True)
    ids = found(chosen)
    hidden = set(offers().index[offers()["location_class"] == LocationClass.DISTRICT.value])
    assert hidden
    assert not hidden & set(near.meta(district(), ids, chosen))
    assert hidden <= set(ids[-len(hidden) :])


@pytest.mark.parametrize("mode", INDIVIDUAL)
def test_lebensraum_grows_with_time_and_crosses_borders(mode: Mode) -> None:
    reached = [set(found(selection(mode=mode, reach_min=m))) for m in (10, 20, 30, 45, 60)]
    assert all(less <= more for less, more in itertools.pairwise(reached))
    limit = travel().reach_m(60, mode)
    far = near.cautious_m(district(), NUTHETAL)
    assert all(far[key] <= limit or far[key] == float("inf") for key in reached[-1])


def test_lebensraum_is_drawn_and_explained() -> None:
    chosen = selection(mode=Mode.WALK, reach_min=30)
    circle = near.circle(district(), chosen)
    assert circle is not None
    assert circle["radius_m"] == round(30 / 60 * 4.3 / 1.34 * 1000)
    assert 52 < circle["lat"] < 53
    text = near.note(district(), found(chosen), chosen)
    assert "geschätzt in 30 Minuten zu Fuß ab dem Hauptort von Nuthetal" in text
    assert "ohne belegte Lage" in text
    assert near.circle(district(), selection(by_distance=True)) is None


def test_without_a_place_nothing_changes() -> None:
    plain = selection(area="", by_distance=True, reach_min=10)
    assert found(plain) == found(selection(area=""))
    assert near.meta(district(), found(plain), plain) == {}
    assert near.note(district(), [], plain) == ""
    assert near.circle(district(), plain) is None


def test_a_search_stays_a_search() -> None:
    ids = found(selection(query="Kita", by_distance=True))
    assert set(ids) == set(found(selection(area="", query="Kita")))


def test_the_sentence_names_the_figures_and_the_hint_their_sources() -> None:
    assert near.estimate_sentence(Mode.BIKE).startswith(
        "Zeiten geschätzt: Luftlinie × 1,34 bei 11,5"
    )
    assert near.sources().count("eigene Annahme") == 2


def test_postcodes_lead_to_the_gemeinden_that_entries_show() -> None:
    choices = places.choices(district())
    areas = district().areas
    named = gemeinden_of(areas, choices["Schwielowsee"])
    assert gemeinden_of(areas, choices["14548 Schwielowsee"]) == named
    assert {"14532 Kleinmachnow", "14532 Stahnsdorf"} <= set(choices)
    shown = offers()[offers()["location_class"] == LocationClass.PUBLIC.value]
    evidence = set(zip(shown["postcode"], shown["gemeinde_key"], strict=True))
    for label, key in choices.items():
        if match := re.match(r"(\d{5}) ", label):
            assert (match[1], key) in evidence


@pytest.mark.parametrize(
    ("metres", "text"),
    [(0, "50 m"), (324, "300 m"), (974, "950 m"), (975, "1,0 km"), (1249, "1,2 km"),
     (9949, "9,9 km"), (9950, "10 km"), (24_400, "24 km")],
)  # fmt: skip
def test_distances_are_rounded(metres: float, text: str) -> None:
    assert wording.distance(metres) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "ca. 1 min"), (4.6, "ca. 5 min"), (22, "ca. 20 min"), (23, "ca. 25 min"),
     (120, "ca. 120 min"), (121, "über 2 h")],
)  # fmt: skip
def test_times_are_estimates(minutes: float, text: str) -> None:
    assert wording.duration(minutes) == text
