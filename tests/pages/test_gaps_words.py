"""Who is not reached, in sentences: worked cases, no false precision, nobody averaged away."""

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.coverage.inventory import Doubt
from geo.demand import Group
from geo.model import Level
from pages.context import showing
from pages.ui.planning import gaps_words
from pages.ui.planning.gaps import rounded
from tests.pages.gaps_cases import USUAL, by_hand, of, row
from tests.pages.own_data_store import VERDEN

CAR = "in höchstens 15 Minuten mit dem Auto"


def said(**changed: Any) -> str:
    one = row(**changed)
    return gaps_words.area(by_hand(one, row(unreached=0.0)), one)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0.0, "keine"),
        (0.4, "keine"),
        (0.6, "weniger als 10"),
        (9.9, "weniger als 10"),
        (14.9, "rund 10"),
        (15.0, "rund 20"),
        (994.9, "rund 990"),
        (1049.0, "rund 1.000"),
        (5413.1, "rund 5.400"),
    ],
)
def test_people_are_estimates_and_rounded(count: float, words: str) -> None:
    assert gaps_words.people(count) == words


@given(st.floats(0, 1e7))
def test_rounding_is_near_and_keeps_no_false_digits(count: float) -> None:
    assert abs(rounded(count) - count) <= (5 if count < 1000 else 50)
    assert rounded(count) % (10 if count < 1000 else 100) == 0


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (0.0, "0 %"),
        (0.001, "unter 1 %"),
        (0.16, "16 %"),
        (0.999, "über 99 %"),
        (1.0, "100 %"),
        (np.nan, "keine Daten"),
    ],
)
def test_little_is_not_nothing_and_most_is_not_all(part: float, words: str) -> None:
    assert gaps_words.share(part) == words


def test_minutes_that_nobody_has_are_no_number() -> None:
    assert gaps_words.minutes(np.inf) == "nicht erreicht"
    assert gaps_words.minutes(np.nan) == "keine Daten"
    assert gaps_words.minutes(6.2) == "ca. 6 min"


def test_the_district_in_one_sentence() -> None:
    whole = row(people=34_412.9, unreached=5_413.1)
    assert gaps_words.district(by_hand(row(), whole=whole)) == (
        "Im Landkreis Potsdam-Mittelmark erreichen rechnerisch rund 29.000 von rund 34.400"
        f" Menschen unter 18 (84 %) das nächste Angebot (Familienzentrum) {CAR} (geschätzt)."
        " Rund 5.400 (16 %) erreichen es so nicht."
        " Das ist ein rechnerischer Hinweis; welcher Bedarf besteht, handeln Menschen aus."
    )


@pytest.mark.parametrize(
    ("unreached", "words"),
    [
        (0.2, "rechnerisch alle Menschen unter 18 (rund 1.000)"),
        (1000.0, "rechnerisch kein Angebot"),
    ],
)
def test_all_and_none_have_sentences_of_their_own(unreached: float, words: str) -> None:
    assert words in gaps_words.district(by_hand(row(), whole=row(unreached=unreached)))


def test_an_area_where_some_are_not_reached() -> None:
    assert said() == (
        f"Rund 160 von rund 1.000 Menschen unter 18 (16 %) erreichen kein Angebot {CAR}."
        " Die Hälfte ist in ca. 6 min beim nächsten, neun von zehn in ca. 17 min."
    )
    assert said(people=2000.0, unreached=3.0).startswith(
        "Weniger als 10 von rund 2.000 Menschen unter 18 (unter 1 %) erreichen kein"
    )
    assert said(people=1640.0, unreached=1630.0).startswith("Fast alle von rund 1.600 Menschen")


def test_an_area_without_an_offer_of_its_own_and_without_one_in_reach() -> None:
    found = said(facilities=0.0, unreached=1000.0)
    assert f"weder ein eigenes Angebot noch eines, das {CAR} zu erreichen ist" in found
    assert "Das betrifft rund 1.000 Menschen unter 18." in found
    own = said(facilities=1.0, unreached=1000.0)
    assert "weder" not in own
    assert "niemand von ihnen erreicht eines" in own


def test_no_way_at_all_is_never_a_short_way() -> None:
    found = said(unreached=1000.0, median_min=np.inf, p90_min=np.inf)
    assert "überhaupt kein Angebot bekannt, zu dem ein Weg führt" in found
    assert "min" not in found.replace("Minuten", "")
    part = said(p90_min=np.inf)
    assert "mindestens eine von zehn Personen hat gar keinen Weg" in part
    assert "neun von zehn" not in part


def test_an_area_where_nobody_lives_has_no_share() -> None:
    found = said(people=0.0, unreached=0.0, median_min=np.nan, p90_min=np.nan)
    assert found == "Hier leben nach dem Raster keine Menschen unter 18."


def test_a_mobile_offer_is_named() -> None:
    assert said(unplaced=1.0).endswith(
        "Ein mobiles Angebot zählt hier, steht aber nicht in den Wegezeiten."
    )


def test_doubt_is_said_at_the_area_unless_it_is_everywhere() -> None:
    doubted = row(doubt=Doubt.NO_LIST.value)
    words = "Die Liste der Angebote ist hier nicht geprüft: Eine Lücke kann auch eine Datenlücke"
    assert words in gaps_words.area(by_hand(doubted, row()), doubted)
    assert words not in gaps_words.area(by_hand(doubted, doubted), doubted)
    assert "In allen Gebieten gilt" in gaps_words.doubt(by_hand(doubted, doubted))
    some = gaps_words.doubt(by_hand(doubted, row(doubt=Doubt.OLD.value), row()))
    assert some.startswith("In 2 Gebieten (schraffiert)")
    assert some.endswith("Es gibt keine Liste, die vollständig sein will.")
    assert gaps_words.doubt(by_hand(row())) == ""


def test_the_border_says_how_many_entries_are_beyond_and_what_they_change() -> None:
    assert "kennt das Verzeichnis kein Angebot" in gaps_words.border(by_hand(row()))
    whole = row(reached_beyond=0.84, reached_inside=0.79)
    assert gaps_words.border(by_hand(row(), whole=whole, kind="jobcenter")) == (
        "Jenseits der Kreisgrenze kennt das Verzeichnis ein Angebot dieser Art; weitere können"
        " fehlen. Zählt es mit, werden rund 50 Menschen unter 18 mehr erreicht: 84 % statt 79 %."
    )
    same = gaps_words.border(by_hand(row(), kind="jobcenter"))
    assert same.endswith("ändert am Anteil der Erreichten nichts.")


def test_offers_without_a_published_place_have_no_reach_to_tell() -> None:
    found = of("gemeinschaftsunterkunft")
    assert not found.has_ways
    assert "lässt sich nicht berechnen" in gaps_words.district(found)
    words = gaps_words.area(found, found.table.loc["120690616"].to_dict())
    assert "lässt sich nicht berechnen" in words
    assert "0 %" not in words


@pytest.mark.parametrize("group", Group)
@pytest.mark.parametrize("key", ["12069", VERDEN])
def test_every_area_of_both_districts_has_a_sentence(key: str, group: Group) -> None:
    with showing(key):
        for level in (Level.SOZIALRAUM, Level.GEMEINDE):
            found = of("grundschule", level, replace(USUAL, group=group, minutes=5))
            for one in found.table.to_dict("records"):
                words = gaps_words.area(found, one)
                assert not re.search(r"nan|inf\b|None|\{|\}|  ", words)
                assert words.endswith(".")


def test_the_numbers_of_the_shipped_data_are_those_of_the_sentence() -> None:
    found = of()
    whole = found.whole
    assert whole["people"] == pytest.approx(found.table["people"].sum())
    assert whole["unreached"] == pytest.approx(found.table["unreached"].sum())
    assert found.unreached["unreached"].is_monotonic_decreasing
    assert set(found.unreached["name"]).isdisjoint(found.all_reached)
    assert len(found.unreached) + len(found.all_reached) == len(found.table)
