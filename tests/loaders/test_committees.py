"""Broken files about committees: the fault is named in German; good rows of the operator stay."""

from pathlib import Path

import pytest

from geo.committees.model import Committee
from geo.committees.presence import Has
from loaders.committee_presence import OWN_FILE, Bounds, read_own_presence, read_presence
from loaders.committees import Known, read_committees
from loaders.problems import DataProblem
from loaders.roles import read_overview, read_roles

KNOWN = Known({"a1", "a2"}, {"pflege"})
GOOD = """
[[committees]]
key = "runde"
name = "Runde"
short = "R"
purpose = "synthetisch"
form = "gremium"
levels = ["sozialraum"]
scope = "uebergreifend"
spatial = "Sozialraum"
tasks = ["reden"]
remarks = "keine"
source = "synthetisch"
as_of = "2023-09"
"""
FULL = 'lead = "Amt"\nparticipants = ["alle"]\nrhythm = { text = "oft" }\nprofile = true\n'


def read(folder: Path, text: str) -> tuple[Committee, ...]:
    path = folder / "committees.toml"
    path.write_text(text, "utf-8")
    return read_committees(path, KNOWN)


def test_a_good_file_is_read_and_a_missing_one_is_empty(tmp_path: Path) -> None:
    (one,) = read(tmp_path, GOOD + FULL)
    assert (one.key, one.tasks, one.rhythm.text) == ("runde", ("reden",), "oft")
    assert read_committees(tmp_path / "nichts.toml", KNOWN) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace('source = "synthetisch"\n', ""), "source"),
        (GOOD.replace('key = "runde"', 'key = "Große Runde"'), "key"),
        (GOOD.replace('"sozialraum"', '"mars"'), "levels"),
        (GOOD + 'gibts_nicht = "x"\n', "gibts_nicht"),
        (GOOD + 'as_of_date = "x"\n', "as_of_date"),
        (GOOD + "profile = true\n", "alle sechs Angaben"),
        (GOOD + 'areas = ["b9"]\n', "b9"),
        (GOOD + 'lebenslagen = ["unfug"]\n', "unfug"),
        (GOOD + 'substitutes = "unbekannt"\n', "substitutes"),
        (GOOD + 'part_of = "runde"\n', "part_of"),
        (GOOD + 'valid_from = "2020-05"\nvalid_to = "2019"\n', "valid_to"),
        (GOOD + 'last_named = "2023-09"\nabsent_in = "2012-03"\n', "absent_in"),
        (GOOD + 'valid_from = "gestern"\n', "valid_from"),
        (GOOD + 'rhythm = { text = "x", period = "jahr" }\n', "rhythm"),
        (GOOD + 'rhythm = { text = "x", minimum = 2 }\n', "rhythm"),
        (GOOD + 'rhythm = { text = "x", period = "jahr", minimum = 5, maximum = 2 }\n', "rhythm"),
        (GOOD + "duration_min = 0\n", "duration_min"),
        (GOOD + "duration_min = 1441\n", "ganze Zahl von 1 bis 1440"),
        (GOOD + "duration_min = true\n", "ganze Zahl von 1 bis 1440"),
        (GOOD + 'rhythm = { period = "jahr", minimum = true }\n', "ganze Zahl von 0 bis 366"),
        (GOOD + 'rhythm = { period = "jahr", maximum = 367 }\n', "ganze Zahl von 0 bis 366"),
        (GOOD + "rhythm = { days_apart = 99999 }\n", "ganze Zahl von 1 bis 3660"),
        (GOOD.replace("2023-09", "2023-02-31"), "weder Tag noch Monat noch Jahr"),
        (GOOD + 'valid_from = "2012-03"\nvalid_to = "2011"\n', "liegt vor 03/2012"),
        (GOOD + GOOD, "nur einmal"),
        ("[[committees]\n", "TOML"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read(tmp_path, text)
    assert told in str(problem.value)
    assert "Erwartet wird" in str(problem.value)


@pytest.fixture
def bounds(tmp_path: Path) -> Bounds:
    found = read(tmp_path, GOOD)
    return Bounds({one.key: one for one in found}, {"a1": "sozialraum", "kreis": "landkreis"})


STATEMENT = """
[[presence]]
committee = "runde"
areas = ["a1"]
has = "ja"
source = "synthetisch"
as_of = "2023"
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (STATEMENT.replace('"ja"', '"vielleicht"'), "has"),
        (STATEMENT.replace('"runde"', '"kreis"'), "kein bekanntes Gremium"),
        (STATEMENT.replace('"a1"', '"b9"'), "kein bekanntes Gebiet"),
        (STATEMENT.replace('"a1"', '"kreis"'), "nicht tagt"),
        (STATEMENT + STATEMENT, "schon da"),
        (STATEMENT.replace('["a1"]', "[]"), "areas"),
    ],
)
def test_a_fault_in_what_ships_is_named(
    tmp_path: Path, bounds: Bounds, text: str, told: str
) -> None:
    path = tmp_path / "committee_presence.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataProblem, match=told):
        read_presence(path, bounds)


def own(store: Path, text: str) -> None:
    path = store / OWN_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_good_rows_of_the_operator_stay_and_the_others_are_told_in_order(
    tmp_path: Path, bounds: Bounds
) -> None:
    own(
        tmp_path,
        "committee,area,has,source,as_of,note\n"
        "runde,a1,Nein,Auskunft,2026-01,synthetisch\n"
        "runde,b9,ja,Auskunft,,\n"
        "runde,a1,ja,Auskunft,,\n"
        "runde,a1,vielleicht,Auskunft,,\n"
        "runde,a1,ja,,,\n",
    )
    presences, refused = read_own_presence(tmp_path, bounds)
    (one,) = presences
    assert (one.area, one.has, one.own, one.note) == ("a1", Has.NO, True, "synthetisch")
    problems = [(finding.row, finding.problem) for finding in refused]
    assert problems == [
        ("", "kommt mehrfach vor; nur der erste Eintrag wird übernommen"),
        ("3", "ist kein bekanntes Gebiet"),
        ("5", "ist nicht erlaubt"),
        ("6", "ist leer"),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "committee;area;has;source\n", "committee,area\nx,y\n", 'committee,area,has,source\n"x'],
)
def test_a_table_that_cannot_be_read_is_one_finding(
    tmp_path: Path, bounds: Bounds, text: str
) -> None:
    own(tmp_path, text)
    presences, refused = read_own_presence(tmp_path, bounds)
    assert presences == ()
    assert len(refused) == 1
    assert "Erwartet wird" in refused[0].problem


def test_without_a_table_the_operator_says_nothing(tmp_path: Path, bounds: Bounds) -> None:
    assert read_own_presence(tmp_path, bounds) == ((), ())


ROLE = '[[roles]]\nkey = "a"\ntitle = "b"\ntask = "c"\nsource = "d"\nas_of = "2023"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ROLE + 'topics = ["unfug"]\n', "unfug"),
        (ROLE + ROLE, "jede Rolle einmal"),
        (ROLE + 'level = "mars"\n', "level"),
        (ROLE + 'email = "keine"\n', "E-Mail"),
        (ROLE + 'web = "javascript:alert(1)"\n', "http"),
        (ROLE + 'person = "x"\n', "person"),
    ],
)
def test_a_fault_in_a_role_is_named(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "roles.toml").write_text(text, "utf-8")
    with pytest.raises(DataProblem, match=told):
        read_roles(tmp_path, {"pflege"})


def test_an_overview_without_a_source_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "roles.toml").write_text('[overview]\ntitle = "x"\nurl = "y"\n', "utf-8")
    with pytest.raises(DataProblem, match="overview"):
        read_overview(tmp_path)
