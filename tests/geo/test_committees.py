"""Committees: rhythm, validity, who takes a missing one's place, who is responsible for a place."""

import geopandas as gpd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.committees.model import (
    PER_YEAR,
    Committee,
    CommitteeLevel,
    Form,
    Period,
    Rhythm,
    Scope,
)
from geo.committees.presence import Has, Presence, SlotState, counts, slot, slots, with_own
from geo.committees.responsible import Place, below, place_of, responsible_for
from geo.model import Status

FORUM, TEAM, AREA = "konferenz", "fachkraefte", "990000002"


def committee(key: str, *levels: CommitteeLevel, **more: object) -> Committee:
    values: dict[str, object] = {
        "name": key.title(),
        "short": key,
        "purpose": "synthetisch",
        "form": Form.COMMITTEE,
        "scope": Scope.GENERAL,
        "spatial": "hier",
        "lead": "Amt",
        "participants": ("alle",),
        "rhythm": Rhythm("nach eigenem Ermessen"),
        "tasks": ("reden",),
        "remarks": "keine",
        "source": "synthetisch",
        "as_of": "2023",
    }
    return Committee(key=key, levels=levels, **(values | more))  # type: ignore[arg-type]


CONFERENCE = committee(FORUM, CommitteeLevel.SOZIALRAUM)
EXPERTS = committee(TEAM, CommitteeLevel.SOZIALRAUM, substitutes=FORUM)
BOTH = (CONFERENCE, EXPERTS)


def said(key: str, has: Has, area: str = AREA) -> Presence:
    return Presence(key, area, has, "synthetisch", "2026")


@pytest.mark.parametrize(
    ("period", "minimum", "maximum", "per_year"),
    [
        (Period.QUARTER, 1, None, (4, None)),
        (Period.YEAR, 3, 4, (3, 4)),
        (Period.HALF_YEAR, 1, 1, (2, 2)),
        (Period.MONTH, 1, 1, (12, 12)),
        (Period.FORTNIGHT, 1, 2, (26, 52)),
        (None, None, None, (None, None)),
    ],
)
def test_a_rhythm_is_also_meetings_per_year(
    period: Period | None,
    minimum: int | None,
    maximum: int | None,
    per_year: tuple[int | None, int | None],
) -> None:
    rhythm = Rhythm("", period, minimum, maximum)
    assert rhythm.per_year == per_year
    assert rhythm.is_free is (period is None)


@given(
    st.sampled_from([None, *Period]),
    st.none() | st.integers(-2, 9),
    st.none() | st.integers(-2, 9),
)
def test_a_rhythm_never_contradicts_itself(
    period: Period | None, minimum: int | None, maximum: int | None
) -> None:
    bounds = [bound for bound in (minimum, maximum) if bound is not None]
    fits = (period is None) == (not bounds) and bounds == sorted(bounds)
    if fits and all(bound >= 0 for bound in bounds):
        low, high = Rhythm("", period, minimum, maximum).per_year
        assert low is None or high is None or low <= high
        assert minimum is None or low == minimum * PER_YEAR[period]  # type: ignore[index]
    else:
        with pytest.raises(ValueError, match=r"bound|minimum"):
            Rhythm("", period, minimum, maximum)


@given(st.sampled_from(["", "2012-03"]), st.sampled_from(["", "2018", "2023-09"]))
def test_only_a_known_end_or_a_later_silence_makes_it_historic(end: str, silence: str) -> None:
    one = committee("a", CommitteeLevel.SOZIALRAUM, valid_to=end, absent_in=silence)
    assert (one.status is Status.HISTORIC) == bool(end or silence)
    assert not one.is_method


@pytest.mark.parametrize(
    ("conference", "experts", "state", "substitute"),
    [
        (Has.YES, Has.YES, SlotState.EXISTS, ""),
        (Has.YES, None, SlotState.EXISTS, ""),
        (Has.NO, Has.YES, SlotState.SUBSTITUTED, TEAM),
        (Has.NO, Has.NO, SlotState.MISSING, ""),
        (Has.NO, Has.UNKNOWN, SlotState.MISSING_UNSURE, TEAM),
        (Has.NO, None, SlotState.MISSING_UNSURE, TEAM),
        (Has.UNKNOWN, Has.YES, SlotState.UNKNOWN, ""),
        (None, Has.YES, SlotState.UNKNOWN, ""),
        (None, None, SlotState.UNKNOWN, ""),
    ],
)
def test_where_the_conference_is_missing_the_experts_take_its_place(
    conference: Has | None, experts: Has | None, state: SlotState, substitute: str
) -> None:
    presences = [
        said(key, has) for key, has in ((FORUM, conference), (TEAM, experts)) if has is not None
    ]
    found = slot(CONFERENCE, AREA, BOTH, presences)
    assert (found.state, found.substitute) == (state, substitute)


presence = st.builds(
    said,
    st.sampled_from([FORUM, TEAM]),
    st.sampled_from(list(Has)),
    st.sampled_from([AREA, "990000003"]),
)


@given(st.lists(presence, unique_by=lambda one: (one.committee, one.area)))
def test_every_slot_has_one_state_and_nothing_is_made_up(presences: list[Presence]) -> None:
    found = slots(BOTH, [AREA, "990000003"], presences)
    assert [(one.area, one.committee) for one in found] == [
        (area, key) for area in (AREA, "990000003") for key in (FORUM, TEAM)
    ]
    yes = {(one.committee, one.area) for one in presences if one.has is Has.YES}
    no = {(one.committee, one.area) for one in presences if one.has is Has.NO}
    for one in found:
        place = (one.committee, one.area)
        assert (one.state is SlotState.EXISTS) == (place in yes)
        assert (one.state is SlotState.UNKNOWN) == (place not in yes | no)
        if one.state is SlotState.SUBSTITUTED:
            assert one.committee == FORUM
            assert (one.substitute, one.area) in yes
    for key in (FORUM, TEAM):
        assert sum(counts(found, key).values()) == 2


@given(st.lists(presence), st.lists(presence))
def test_what_the_operator_says_goes_before_what_ships(
    shipped: list[Presence], own: list[Presence]
) -> None:
    merged = {(one.committee, one.area): one for one in with_own(shipped, own)}
    for one in own:
        assert merged[one.committee, one.area] in own
    assert set(merged) == {(one.committee, one.area) for one in [*shipped, *own]}


def test_a_committee_of_some_areas_has_no_place_elsewhere() -> None:
    only = committee("familienkonferenz", CommitteeLevel.SOZIALRAUM, areas=(AREA,))
    assert [one.area for one in slots([only], [AREA, "990000003"], [])] == [AREA]


def facilities(*rows: tuple[str, str, str]) -> gpd.GeoDataFrame:
    columns = ["type", "gemeinde_key", "status"]
    return gpd.GeoDataFrame([dict(zip(columns, row, strict=True)) for row in rows])


DISTRICT_WIDE = committee("forum", CommitteeLevel.LANDKREIS)
REGION = committee("regionalteam", CommitteeLevel.PLANREGION)
CHOICE = committee("netz", CommitteeLevel.PLANREGION, CommitteeLevel.SOZIALRAUM)
HOME = committee("unterkunft", CommitteeLevel.GEMEINSCHAFTSUNTERKUNFT)
GONE = committee("beirat", CommitteeLevel.PLANREGION, absent_in="2023-09")
ALL = (DISTRICT_WIDE, REGION, CHOICE, HOME, GONE, *BOTH)


def test_a_place_has_committees_on_all_its_levels_from_the_nearest_up(
    areas: gpd.GeoDataFrame,
) -> None:
    rows = facilities(("gemeinschaftsunterkunft", "99000011", "active"))
    place = place_of(areas, rows, "990000100")
    found = responsible_for(place, ALL, ())
    assert [(one.committee.key, one.level.value, one.area) for one in found] == [
        ("unterkunft", "gemeinschaftsunterkunft", "990000100"),
        ("netz", "sozialraum", "990000100"),
        (FORUM, "sozialraum", "990000100"),
        (TEAM, "sozialraum", "990000100"),
        ("regionalteam", "planregion", "1"),
        ("netz", "planregion", "1"),
        ("forum", "landkreis", "99000"),
    ]
    assert [one.choice for one in found].count(True) == 2
    assert found[0].bound == 1


@pytest.mark.parametrize(
    ("row", "bound"),
    [
        (("gemeinschaftsunterkunft", "99000011", "active"), 1),
        (("gemeinschaftsunterkunft", "99000011", "historic"), 0),
        (("gemeinschaftsunterkunft", "99000003", "active"), 0),
        (("kita", "99000011", "active"), 0),
    ],
)
def test_the_committee_of_a_shared_home_needs_one_in_the_area(
    areas: gpd.GeoDataFrame, row: tuple[str, str, str], bound: int
) -> None:
    place = place_of(areas, facilities(row), "990000100")
    keys = [one.committee.key for one in responsible_for(place, ALL, ())]
    assert keys.count("unterkunft") == bound


def test_a_planregion_has_no_committee_of_its_parts_but_says_how_many_lie_below(
    areas: gpd.GeoDataFrame,
) -> None:
    place = place_of(areas, facilities(("kita", "99000011", "active")), "1")
    assert {one.level.value for one in responsible_for(place, ALL, ())} == {
        "planregion",
        "landkreis",
    }
    assert below(areas, "1", ALL) == {CommitteeLevel.SOZIALRAUM: 2}


def test_a_committee_of_one_area_is_responsible_there_alone() -> None:
    only = committee("familienkonferenz", CommitteeLevel.SOZIALRAUM, areas=(AREA,))
    for key, expected in ((AREA, [only]), ("990000003", [])):
        place = Place(key, {CommitteeLevel.SOZIALRAUM: key})
        assert [one.committee for one in responsible_for(place, [only], ())] == expected
