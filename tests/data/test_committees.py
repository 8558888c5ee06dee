"""The committees and roles that ship: complete profiles, sources, nothing that no source says."""

import re
from pathlib import Path

import pytest

from geo.committees.model import Committee, CommitteeLevel, DecisionMode, Form
from geo.committees.presence import Has
from geo.district import District
from geo.model import Level, Status
from loaders.committee_presence import Bounds, read_presence
from loaders.committees import Known, read_committees
from loaders.roles import read_overview, read_roles
from loaders.shipped import load_district

DATA = Path(__file__).parents[2] / "data"
DISTRICTS = ("12069", "03361")
PLACES = {key: load_district(DATA / key, DATA / "taxonomy") for key in DISTRICTS}
PROFILES = {
    "sozialraumkonferenz": (CommitteeLevel.SOZIALRAUM, (1, None)),
    "fachkraefteteam": (CommitteeLevel.SOZIALRAUM, (4, None)),
    "regionalteam": (CommitteeLevel.PLANREGION, (3, 4)),
    "netzwerk_soziale_dienste": (CommitteeLevel.LANDKREIS, (2, None)),
    "sozialforum": (CommitteeLevel.LANDKREIS, (2, None)),
    "pflegekonferenz": (CommitteeLevel.LANDKREIS, (1, 1)),
    "netzwerk_inklusion": (CommitteeLevel.PLANREGION, (3, 4)),
    "netzwerk_migration": (CommitteeLevel.SOZIALRAUM, (None, None)),
    "kooperationstreffen_gu": (CommitteeLevel.GEMEINSCHAFTSUNTERKUNFT, (2, 2)),
    "fua": (CommitteeLevel.PLANREGION, (12, 12)),
}
HISTORIC = {"regionalkonferenz", "regionaler_beirat", "fallteam"}
PARTICIPATION = {"familienkonferenz_nuthetal", "lokales_buendnis_nuthetal"}
FILE_NAME = re.compile(r"[0-9a-f]{12}|\.txt|seeds|/work")


def committees(key: str) -> dict[str, Committee]:
    place: District = PLACES[key]
    known = Known(place.areas.index, place.taxonomy.lebenslagen)
    found = read_committees(DATA / key / "committees.toml", known)
    return {one.key: one for one in found}


def test_nine_profiles_and_the_method_have_all_six_attributes() -> None:
    found = {key: one for key, one in committees("12069").items() if one.profile}
    assert list(found) == list(PROFILES)
    for one in found.values():
        assert all((one.spatial, one.lead, one.participants, one.rhythm.text, one.tasks))
        assert one.remarks
        assert one.as_of == "2023-09"
        assert "Konzept der Sozialraumorientierung" in one.source
        assert one.status is Status.ACTIVE
    assert [key for key, one in found.items() if one.is_method] == ["fua"]


@pytest.mark.parametrize(("key", "expected"), PROFILES.items())
def test_level_and_rhythm_are_those_of_the_source(
    key: str, expected: tuple[CommitteeLevel, tuple[int | None, int | None]]
) -> None:
    one = committees("12069")[key]
    assert (one.levels[0], one.rhythm.per_year) == expected


@pytest.mark.parametrize("key", DISTRICTS)
def test_every_committee_says_where_it_is_from(key: str) -> None:
    for one in committees(key).values():
        texts = [one.source, *(statement.source for statement in one.statements)]
        assert all(texts)
        assert [text for text in texts if FILE_NAME.search(text)] == []
        assert all(statement.as_of for statement in one.statements)


def test_the_committees_of_2012_are_apart_with_their_validity() -> None:
    found = committees("12069")
    assert {k for k, one in found.items() if one.status is Status.HISTORIC} == (
        HISTORIC | PARTICIPATION
    )
    for key in HISTORIC:
        one = found[key]
        assert one.valid_from == "2012-03"
        assert one.last_named < one.absent_in
        assert one.valid_to == ""  # no source says when it ended
    assert "70 Prozent" in found["regionaler_beirat"].tasks[0]
    assert found["regionaler_beirat"].decision_modes == (DecisionMode.UNANIMOUS,)


@pytest.mark.parametrize("key", ["sozialraumkonferenz", "regionalteam"])
def test_another_rhythm_of_2012_stands_beside_that_of_2023(key: str) -> None:
    statements = committees("12069")[key].statements
    assert [one.as_of for one in statements if one.attribute == "rhythm"] == ["2012-03"]


def test_facts_that_other_parts_rest_on() -> None:
    found = committees("12069")
    assert found["regionalteam"].duration_min == 180
    assert found["fachkraefteteam"].substitutes == "sozialraumkonferenz"
    assert found["netzwerktreffen_kinderschutz"].part_of == "regionalteam"
    assert found["steuerungsgruppe_sro"].rhythm.per_year == (1, None)
    assert len(found["steuerungsgruppe_sro"].goals) == 6
    assert len(found["familienkonferenz_nuthetal"].goals) == 10
    assert any("38" in one.text for one in found["regionalteam"].statements)
    deciding = [key for key, one in found.items() if one.form is Form.DECISION]
    assert deciding == [
        "kreistag", "jugendhilfeausschuss", "unterausschuss_planung", "db_fachbereichsleitung",
    ]  # fmt: skip


def test_verden_has_three_levels_and_the_nine_tasks_of_the_orga_team() -> None:
    found = committees("03361")
    levels = [
        found[key].levels for key in ("lokale_arbeitsgruppe", "sozialraumteam", "regionalteam")
    ]
    assert levels == [
        (CommitteeLevel.GEMEINDE,),
        (CommitteeLevel.SOZIALRAUM,),
        (CommitteeLevel.LANDKREIS,),
    ]
    assert len(found["organisationsteam"].tasks) == 9
    assert all(one.rhythm.is_free for one in found.values())


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "12069",
            {
                "regionalteam": 4,
                "fua": 4,
                "netzwerk_soziale_dienste": 1,
                "steuerungsgruppe_sro": 1,
            },
        ),
        ("03361", {"sozialraumteam": 8}),
    ],
)  # fmt: skip
def test_where_they_exist_is_only_what_a_source_says(key: str, expected: dict[str, int]) -> None:
    levels = {str(k): str(v) for k, v in PLACES[key].areas["level"].items()}
    found = read_presence(DATA / key / "committee_presence.toml", Bounds(committees(key), levels))
    assert {one.has for one in found} == {Has.YES}
    assert all(one.source and not one.own for one in found)
    counted = {one.committee: 0 for one in found}
    for one in found:
        counted[one.committee] += 1
    assert counted == expected


@pytest.mark.parametrize("key", DISTRICTS)
def test_roles_are_roles_with_source_and_topics(key: str) -> None:
    place = PLACES[key]
    found = {role.key: role for role in read_roles(DATA / key, place.taxonomy.lebenslagen)}
    assert found
    assert all(role.source and not FILE_NAME.search(role.source) for role in found.values())
    assert {entry for role in found.values() for entry in role.entries} <= set(
        place.facilities.index
    )
    if key == "12069":
        assert found["regionalkoordination"].level is Level.PLANREGION
        assert found["standortmanagement"].status is Status.HISTORIC
        citizens = [role.key for role in found.values() if not role.professional]
        assert citizens == [
            "kinderschutz_fruehe_hilfen", "freiwilligenarbeit", "altern_pflege", "selbsthilfe",
            "interkulturelle_arbeit", "kommunale_koordination",
        ]  # fmt: skip
    else:
        assert all(role.professional for role in found.values())


def test_the_overview_of_the_district_is_a_link() -> None:
    link = read_overview(DATA / "12069")
    assert link is not None
    assert link.url.startswith("https://www.potsdam-mittelmark.de/")
    assert read_overview(DATA / "03361") is None
