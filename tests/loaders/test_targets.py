"""Targets and funding from files: what is shipped has its source, what is broken is named."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from geo.demand import Group
from geo.model import Level
from geo.targets.balance import balance, summary
from geo.targets.force import clashes, in_force
from geo.targets.model import Kind, Target, prevention_of
from geo.targets.offers import counted, of_facilities
from loaders.problems import DataProblem
from loaders.shipped import load_district
from loaders.targets import read_targets
from loaders.taxonomy import load_taxonomy
from tests.changed import assert_missing_is_named, assert_says, instead, without

DATA = Path(__file__).parents[2] / "data"
SHIPPED = DATA / "rules" / "targets.toml"
TYPES = load_taxonomy(DATA / "taxonomy").types
TODAY = "2026-11-21"
CENTRE = "familienzentrum_je_sozialraum"


def read(path: Path) -> tuple[Target, ...]:
    return read_targets(path, TYPES)


def shipped(key: str) -> Target:
    return next(target for target in read(SHIPPED) if target.key == key)


def test_every_shipped_target_says_who_decided_it_where_when_and_in_which_words() -> None:
    targets = read(SHIPPED)
    assert targets
    for target in targets:
        assert not target.assumption
        assert target.source
        assert target.decided_by
        assert len(target.quote) > 20
        assert str(int(target.valid_from[:4])) == target.valid_from[:4]
        assert target.valid_from <= TODAY
        assert target.source_url.startswith("https://") or "Landkreis" in target.source
    assert clashes(targets) == []


def test_the_file_was_looked_through_at_a_date_that_has_been() -> None:
    as_of = tomllib.loads(SHIPPED.read_text("utf-8"))["as_of"]
    assert dt.date.fromisoformat(as_of) <= dt.date.fromisoformat(TODAY)


def test_the_number_that_no_source_has_says_how_it_was_read() -> None:
    centre = shipped(CENTRE)
    assert (centre.kind, centre.value, centre.level) == (Kind.PER_AREA, 1, Level.SOZIALRAUM)
    assert "mindestens eines" not in centre.quote
    assert "mindestens eines je Sozialraum" in centre.reading
    assert (centre.valid_from, centre.due) == ("2012-03", "2018")


def test_the_law_on_counselling_counts_posts_per_head() -> None:
    posts = shipped("schwangerschaftsberatung_fachkraefte")
    assert (posts.kind, posts.group) == (Kind.CAPACITY_PER_PEOPLE, Group.ALL)
    assert posts.soll(220_000) == 5.5


def test_targets_of_the_two_districts() -> None:
    here = {target.key for target in in_force(read(SHIPPED), TODAY, "12069")}
    there = {target.key for target in in_force(read(SHIPPED), TODAY, "03361")}
    assert CENTRE in here - there
    assert "schwangerschaftsberatung_fachkraefte" in here & there
    assert in_force(read(SHIPPED), "2012-02-29", "12069")[0].key.startswith("schwangerschafts")


def test_family_centres_are_prevention() -> None:
    assert prevention_of(shipped(CENTRE), TYPES) == "praevention"


def test_shipped_data_and_target_give_a_table_for_the_nineteen_sozialraeume() -> None:
    """Planned and former centres do not count; posts of the counselling are not known."""
    district = load_district(DATA / "12069", DATA / "taxonomy")
    centre = shipped(CENTRE)
    people = district.areas.loc[district.areas["level"] == "sozialraum", "population"]
    ist = counted(
        of_facilities(district.facilities, district.areas, Level.SOZIALRAUM), centre, people.index
    )
    found = summary(balance(centre, ist["ist"], people))
    assert found.known == 19
    assert found.met + len(found.missing) == 19
    assert found.gap == len(found.missing)
    assert ist["unknown"].equals(ist["ist"])
    whole = of_facilities(district.facilities, district.areas, Level.LANDKREIS)
    posts = counted(whole, shipped("schwangerschaftsberatung_fachkraefte"), ["12069"])
    assert posts["ist"].isna().all()


BROKEN = {
    "an unknown type": (instead('["familienzentrum"]', '["familenzentrum"]'), "familenzentrum"),
    "no type": (instead('["familienzentrum"]', "[]"), "types … ist leer"),
    "an unknown level": (instead('"sozialraum"', '"kiez"'), "level … ist nicht erlaubt"),
    "an unknown kind": (instead('"per_area"', '"per_dorf"'), "kind … ist nicht erlaubt"),
    "an unknown group": (instead('group = "all"', 'group = "kinder"'), "group … ist nicht erlaubt"),
    "nothing asked for": (instead("value = 1.0", "value = 0.0"), "value … ist zu klein"),
    "not a number": (instead("value = 1.0", "value = nan"), "value"),
    "a number in words": (instead("value = 1.0", 'value = "eins"'), "value"),
    "nobody decided": (without("decided_by ="), "decided_by … fehlt"),
    "no source": (instead('source = "DS', 'source = "" # '), "„source“ … ist leer"),
    "no words": (instead('quote = "Sie', 'quote = "" # '), "„quote“ … ist leer"),
    "no beginning": (without("valid_from ="), "valid_from … fehlt"),
    "a date in words": (instead('"2012-03"', '"März 2012"'), "valid_from … Tag noch Monat"),
    "a month that is none": (instead('"2012-03"', '"2012-13"'), "valid_from"),
    "an end before the beginning": (
        instead('valid_to = ""', 'valid_to = "2011"'),
        "Ende nach Beginn … familienzentrum_je_sozialraum",
    ),
    "people where areas count": (instead("value = 1.0", "value = 1.0\nper = 9.0"), "per nur bei"),
    "a reach without minutes": (instead('"per_area"', '"reach"'), "minutes und mode"),
    "a way that no screen can estimate": (
        instead("value = 1.0", 'value = 1.0\nmode = "transit"'),
        "mode … ist nicht erlaubt",
    ),
    "a claim that is no decision": (
        instead('source = "DS', 'source = "eigene Annahme" # '),
        "„eigene Annahme“",
    ),
    "an unknown field": (instead("value = 1.0", "value = 1.0\nfarbe = 1"), "farbe … gibt es nicht"),
    "a key twice": (
        instead('key = "schwangerschaftsberatung_fachkraefte"', f'key = "{CENTRE}"'),
        "jeder Schlüssel nur einmal",
    ),
    "no list": (lambda _: 'as_of = "2026"', "[[targets]]"),
    "not TOML": (instead("[[targets]]", "[[targets"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read, SHIPPED, change, tmp_path, expected)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read, tmp_path / "targets.toml")


def test_an_empty_list_is_a_list(tmp_path: Path) -> None:
    path = tmp_path / "targets.toml"
    path.write_text("targets = []\n", "utf-8")
    assert read(path) == ()


def test_a_new_target_needs_the_old_one_to_end(tmp_path: Path) -> None:
    text = SHIPPED.read_text("utf-8")
    _, part, _ = text.split("[[targets]]\n", maxsplit=2)
    part = f"[[targets]]\n{part}"
    newer = part.replace("je_sozialraum", "je_sozialraum_neu").replace('"2012-03"', '"2027"', 1)
    path = tmp_path / "targets.toml"
    path.write_text(part + newer, "utf-8")
    with pytest.raises(DataProblem, match=r"nur ein Ziel für dasselbe.*valid_to"):
        read(path)
    path.write_text(part.replace('valid_to = ""', 'valid_to = "2026"') + newer, "utf-8")
    assert len(read(path)) == 2
