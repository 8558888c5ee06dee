"""IST and SOLL on the screen: what was decided says who and where, an own number that it is one."""

import io
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from geo.demand import Group
from geo.model import Level
from geo.targets.balance import summary
from geo.targets.model import Kind, Target, own_target
from geo.travel import Mode
from pages import clock, context, reach, rules
from pages.i18n import GERMAN, speaking
from pages.print import tables
from pages.ui.planning import targets, targets_values
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_planning_map import said
from tests.pages.test_screens import STRANGE, opened, tables_of

FILE = "planning_targets.py"
CENTRE = ("familienzentrum",)
OWN = "eigene Annahme"


def decided() -> Target:
    found = rules.targets(clock.today().isoformat())
    return next(one for one in found if one.types == CENTRE)


def test_the_decision_of_2012_is_shown_with_its_source_and_words() -> None:
    words = said(opened(FILE))
    assert "In 17 von 19 Gebieten (Sozialräume) ist da, was da sein soll" in words
    assert "Rechnerische Lücke: Amt Ziesar, Groß Kreutz (Havel)." in words
    assert "DS 124/12 Anlage 1b" in words
    assert "flächendeckende Präventionsangebot" in words
    assert "Zu erreichen bis: 2018" in words.replace("*", "")
    # what the concept of 2023 says stands beside
    assert "18 von 19 Sozialräumen" in words
    assert "Bedarf" not in words


def test_the_table_counts_the_entries_by_another_way() -> None:
    (table,) = tables_of(opened(FILE))
    entries = context.offers()
    active = entries[(entries["type"] == CENTRE[0]) & (entries["status"] == "active")]
    count = active.groupby("area").size()
    assert table["IST"][list(count.index)].astype(int).to_dict() == count.to_dict()
    assert table["SOLL"].eq("1").all()
    assert table.at["Amt Ziesar", "rechnerische Lücke"] == "1"
    assert table.at["Amt Brück", "rechnerische Lücke"] == "0"


def test_an_own_number_per_people_is_computed_and_called_an_assumption() -> None:
    app = opened(FILE, soll=OWN, soll_art="Angebote je Menschen", soll_per_people="2")
    words = said(app)
    assert "Kein Gesetz und kein Beschluss steht dahinter" in words
    assert "mindestens 2 je 1.000 (Menschen unter 18; Familienzentren)" in words
    (table,) = tables_of(app)
    people = reach.labels_of(Level.SOZIALRAUM).totals(reach.demand().people[Group.UNDER_18])
    teltow = people[reach.labels_of(Level.SOZIALRAUM).names.index("Teltow")]
    soll = f"{teltow * 2 / 1000:.1f}".replace(".", ",")
    assert table.at["Teltow", "SOLL"] == soll
    # one centre at 2 per 1,000 is enough for 500
    assert table.at["Teltow", "reicht für so viele Menschen"] == "500"


def test_a_reach_compares_people() -> None:
    target = own_target(
        CENTRE, Kind.REACH, 0.8, Level.SOZIALRAUM, group=Group.UNDER_18, minutes=15, mode=Mode.CAR
    )
    place = context.district()
    with speaking(GERMAN):
        table = targets_values.of_areas(place, target)
        words = targets.sentence(place, target, summary(table))
    assert (table["ist"] <= table["people"] + 1e-6).all()
    assert table["soll"].to_numpy() == pytest.approx(0.8 * table["people"].to_numpy())
    met = int((table["ist"] >= table["soll"]).sum())
    assert 0 < met < len(table)
    assert f"In {met} von 19 Gebieten" in words
    assert "80 %" in words


def test_unknown_posts_stay_unknown() -> None:
    app = opened(
        FILE,
        soll="Schwangerschaftsberatungen (nach: § 4 Absatz 1"
        " Schwangerschaftskonfliktgesetz vom 21.08.1995)",
    )
    words = said(app)
    assert "steht nicht in den Daten" in words
    (table,) = tables_of(app)
    assert set(table["IST"]) == {"keine Daten"}
    assert set(table["rechnerische Lücke"]) == {"keine Daten"}


def test_the_file_says_what_it_rests_on() -> None:
    place, target = context.district(), decided()
    with speaking(GERMAN):
        sheets = targets.sheets(place, target, targets_values.of_areas(place, target))
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes(sheets)))
    about = "\n".join(str(row[0].value) for row in book["Grundlage"].iter_rows())
    assert "DS 124/12" in about
    assert "Datenlücke" in about
    frame = pd.DataFrame(next(iter(sheets.values())))
    assert frame["IST"].sum() == 18
    assert frame["davon mobil"].sum() == 1


def test_an_assumption_stays_one_in_the_file() -> None:
    place = context.district()
    target = own_target(CENTRE, Kind.PER_AREA, 3, Level.GEMEINDE)
    with speaking(GERMAN):
        sheets = targets.sheets(place, target, targets_values.of_areas(place, target))
        more = targets.notes(place, target, targets_values.of_areas(place, target))
    assert any("eigene Annahme" in one for one in sheets["Grundlage"]["Grundlage"])
    assert any("weitere (siehe Tabelle)" in one for one in more)


def test_another_district_has_its_own_targets(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        words = said(opened(FILE, soll=OWN))
    assert "Grundschulen" in words
    assert "DS 124/12" not in words


@pytest.mark.parametrize("value", STRANGE)
def test_strange_addresses_fall_back(value: str) -> None:
    names = (
        "soll",
        "soll_art",
        "soll_per_area",
        "soll_per_people",
        "soll_reach",
        "soll_je",
        "kosten",
    )
    words = said(opened(FILE, **dict.fromkeys(names, value)))
    assert "was da sein soll" in words
    own = said(opened(FILE, **{**dict.fromkeys(names, value), "soll": OWN}))
    assert "eigene Annahme" in own


@pytest.mark.parametrize("value", ["-5", "0", "nan", "inf", "1e99"])
def test_impossible_numbers_fall_back(value: str) -> None:
    app = opened(
        FILE, soll=OWN, soll_art="Angebote je Menschen", soll_per_people=value, soll_je=value
    )
    assert "mindestens 1 je 1.000" in said(app)


def test_what_the_landkreis_pays_is_a_range_as_long_as_the_zone_is_open() -> None:
    words = said(opened(FILE, kosten="200000"))
    assert "KT-Beschluss 2011/321" in words
    assert "50 % im Verflechtungsraum, 80 % im Entwicklungsraum" in words
    assert "Von 19 Sozialräumen sagt keine Quelle" in words
    assert "zwischen 100.000 und 160.000 Euro" in words


def test_an_offer_without_a_rule_of_funding_has_none() -> None:
    words = said(opened(FILE, soll=OWN, angebot="Grundschulen"))
    assert "Grundschulen" in words
    assert "Verflechtungsraum" not in words


CENTRAL = ["Bad Belzig", "Beelitz", "Teltow", "Werder (Havel)"]


def test_central_places_are_a_column_with_their_source() -> None:
    screen = opened(FILE)
    (table,) = tables_of(screen)
    marked = table.index[table["Zentraler Ort"] != ""]
    assert list(marked) == CENTRAL
    assert table.at["Teltow", "Zentraler Ort"] == "Teltow (Mittelzentrum)"
    words = said(screen).replace("\\", "")
    assert "„Mittelzentrum in Funktionsteilung: Werder (Havel) zusammen mit Beelitz“" in words
    assert "nicht belegt" in words
    assert "Gezeigt und gezählt sind nur" not in words


def test_only_areas_with_a_central_place_can_count() -> None:
    screen = opened(FILE, zentrale_orte="true")
    (table,) = tables_of(screen)
    assert list(table.index) == CENTRAL
    words = said(screen)
    assert "In 4 von 4 Gebieten" in words
    assert "Gezeigt und gezählt sind nur Gebiete mit einem zentralen Ort" in words


def test_a_district_without_known_central_places_shows_none(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        screen = opened(FILE, zentrale_orte="true")
        assert "Zentraler Ort" not in said(screen)
        assert all("Zentraler Ort" not in one.columns for one in tables_of(screen))
