"""Lines of a Ressourcenkarte: protected entries near first and once, how sure a Planregion is."""

import pytest

from geo.model import LocationClass
from geo.whereabouts import centre_points
from pages.context import district
from pages.i18n import text
from pages.print.resource_card_lines import by_nearness, group
from pages.ui.professional import case_addresses, in_charge, offers

TELTOW, BEELITZ, BRUECK = "12069616", "12069017", "12069076"


def hidden() -> list[str]:
    frame = offers.offers()
    return [str(key) for key in frame.index[frame["location_class"] != LocationClass.PUBLIC.value]]


@pytest.mark.parametrize("gemeinde", [TELTOW, BEELITZ])
def test_the_own_gemeinde_then_none_then_the_nearest(gemeinde: str) -> None:
    place, named = district(), offers.offers()["gemeinde_key"]
    centres = centre_points(place)
    here = centres[gemeinde]
    keys = by_nearness(place, hidden(), gemeinde, here)
    assert sorted(keys) == sorted(hidden())
    towns = [str(named[key]) for key in keys]
    own = towns.count(gemeinde)
    none = towns.count("")
    assert own
    assert none
    assert towns[:own] == [gemeinde] * own
    assert towns[own : own + none] == [""] * none
    far = [centres[town].distance(here) for town in towns[own + none :]]
    assert far == sorted(far)
    assert gemeinde not in towns[own:]


def test_beyond_the_district_no_gemeinde_is_the_own_one() -> None:
    place = district()
    keys = by_nearness(place, hidden(), "", centre_points(place)[BRUECK])
    assert offers.offers()["gemeinde_key"][keys[0]] == ""


def test_entries_that_read_the_same_are_one_line_and_all_are_counted() -> None:
    keys = hidden()
    whole = group(district(), "", keys, 100)
    lines = [str(one) for one in whole["entries"]]
    assert len(lines) == len(set(lines)) < len(keys)
    assert sorted(whole["keys"]) == sorted(keys)
    assert whole["more"] == ""
    assert any(text("pro-case-sheet-same", count=2) in one["kind"] for one in whole["entries"])


@pytest.mark.parametrize("most", [1, 3, 12])
def test_what_is_not_shown_is_counted(most: int) -> None:
    keys = hidden()
    cut = group(district(), "", keys, most)
    left = len(keys) - len(cut["keys"])
    assert len(cut["entries"]) == most
    assert cut["more"] == text("pro-case-sheet-more", count=left)


def test_a_role_of_a_planregion_is_marked_where_the_gemeinde_may_belong_elsewhere() -> None:
    (beelitz,) = (
        line
        for line in in_charge.coordinations(district())
        if line.title.startswith("Regionalkoordination") and line.holds(BEELITZ)
    )
    (teltow,) = (
        line
        for line in in_charge.coordinations(district())
        if line.title.startswith("Regionalkoordination") and line.holds(TELTOW)
    )
    assert beelitz.titled(BEELITZ) == "Regionalkoordination, Planregion 2 (angenommen)"
    assert teltow.titled(TELTOW) == "Regionalkoordination, Planregion 1"
    assert beelitz.as_json()["marks"][BEELITZ] == "angenommen"
    assert TELTOW not in teltow.as_json()["marks"]


def test_a_station_says_its_gemeinde_unless_it_is_called_so() -> None:
    found = {one["name"]: one for one in case_addresses.places(district())}
    stations = [one for one in case_addresses.places(district()) if one["kind"] == "station"]
    assert found["Beelitz Stadt"]["within"] == "Beelitz"
    assert {one["within"] for one in stations if one["name"] == "Teltow"} == {""}
