"""The rules around meetings: the shipped ones word for word, and what a broken file says."""

import tomllib
from pathlib import Path

import pytest

from geo.meetings.deadlines import Kind
from loaders.meetings.rules import read_meeting_rules
from loaders.problems import DataProblem

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "data/rules/meetings.toml"


def test_the_deadlines_of_potsdam_mittelmark() -> None:
    rules = read_meeting_rules(SHIPPED, "12069")
    known = {one.key: (one.days, one.committees) for one in rules.deadlines}
    assert known == {
        "tagesordnung_veroeffentlicht": (7, ()),
        "top_anmeldung_regionalteam": (14, ("regionalteam",)),
        "top_anmeldung_fallteam": (1, ("fallteam",)),
    }
    assert rules.apart == frozenset()
    assert [(one.committee, one.per_area) for one in rules.seats] == [("regionalteam", 2)]
    agenda = rules.agenda("regionalteam")
    assert agenda
    assert [point.split(":")[0] for point in agenda.points] == [
        "Beginn",
        "Themenbearbeitung",
        "Ausklang",
    ]


def test_the_rules_of_verden() -> None:
    rules = read_meeting_rules(SHIPPED, "03361")
    assert {one.key: (one.kind, one.days) for one in rules.deadlines} == {
        "einladung_versandt": (Kind.DAYS_BEFORE, 10),
        "protokoll_versandt": (Kind.DAYS_BEFORE, 10),
        "jahresplanung": (Kind.YEAR_PLAN, 0),
    }
    assert rules.apart == {"sozialraumteam"}
    agenda = rules.agenda("sozialraumteam")
    assert agenda
    assert len(agenda.points) == 6
    assert agenda.points[3] == "Budgetübersicht"
    assert rules.agenda("lokale_arbeitsgruppe") is None


def test_every_rule_is_about_a_committee_that_exists() -> None:
    for key in ("12069", "03361"):
        file = ROOT / "data" / key / "committees.toml"
        known = {one["key"] for one in tomllib.loads(file.read_text("utf-8"))["committees"]}
        rules = read_meeting_rules(SHIPPED, key)
        named = {name for one in rules.deadlines for name in one.committees} | rules.apart
        named |= {name for one in rules.agendas for name in one.committees}
        assert named | {one.committee for one in rules.seats} <= known


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("days = 7", "days = -1", "days"),
        ('kind = "year_plan"', 'kind = "sometimes"', "kind"),
        ('topics_under = "Individuelles"', 'topics_under = "Nichts"', "agendas"),
        ('district = "12069"', 'district = "PM"', "district"),
        ("per_area = 2", "per_area = 0", "per_area"),
        ('label = "Tagesordnung veröffentlicht"\n', "", "label"),
    ],
)
def test_a_broken_file_names_the_field(tmp_path: Path, before: str, after: str, field: str) -> None:
    content = SHIPPED.read_text("utf-8")
    assert before in content
    file = tmp_path / "meetings.toml"
    file.write_text(content.replace(before, after, 1), "utf-8")
    with pytest.raises(DataProblem, match=field):
        read_meeting_rules(file, "12069")


def test_further_free_days_have_a_source_and_an_end(tmp_path: Path) -> None:
    free = (
        '\n[[free]]\ndistrict = "12069"\nname = "Ferien"\nfirst = 2027-07-01\nlast = {}\n'
        'source = "Test"\n'
    )
    file = tmp_path / "meetings.toml"
    file.write_text(SHIPPED.read_text("utf-8") + free.format("2027-08-14"), "utf-8")
    (span,) = read_meeting_rules(file, "12069").free
    assert (span.name, span.last.day) == ("Ferien", 14)
    assert read_meeting_rules(file, "03361").free == ()
    file.write_text(SHIPPED.read_text("utf-8") + free.format("2027-06-01"), "utf-8")
    with pytest.raises(DataProblem, match="last"):
        read_meeting_rules(file, "12069")
