"""The screen for coverage: the answer to good, strange and missing questions, in both districts."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.model import Level
from pages.ui.menu import SCREENS
from pages.ui.planning import gaps_screen, gaps_tables
from tests.pages.gaps_cases import of
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_planning_map import legend, said
from tests.pages.test_screens import STRANGE, opened, tables_of, text_of

FILE = "planning_coverage.py"
QUESTION = ("angebot", "fuer", "weg", "hoechstens", "nur_landkreis", "ebene", "gebiet")
LOOKS = ("kartenart", "zeigt", "zellen_zeigen")
CELLS = {"kartenart": "Zellen (1 km)"}


@pytest.fixture
def verden(tmp_path: Path) -> Iterator[None]:
    with own_store(tmp_path, VERDEN):
        yield


def map_data(app: AppTest) -> dict[str, Any]:
    """Return what the map is told."""
    (found,) = (one for one in app.get("bidi_component") if one.proto.component_name)
    data: dict[str, Any] = json.loads(found.proto.json)
    return data


def test_the_first_question_is_about_family_centres_and_those_under_18() -> None:
    app = opened(FILE)
    words = said(app)
    assert "rund 29.000 von rund 34.400 Menschen unter 18 (84 %)" in words
    assert "handeln Menschen aus" in words
    assert "In allen Gebieten gilt: Die Liste der Angebote ist nicht geprüft." in words
    assert "Ein mobiles Angebot zählt hier, steht aber nicht in den Wegezeiten." in words
    assert "Alle erreichen es so in: Kleinmachnow, Seddiner See, Stahnsdorf und Teltow." in words
    assert sum(count for name, count in legend(app).items() if "geprüft" not in name) == 19
    assert legend(app)["Liste nicht geprüft"] == 19


def test_the_table_has_every_area_every_column_and_its_help() -> None:
    app = opened(FILE, ebene="Planregion")
    (table,) = (one for one in tables_of(app) if gaps_tables.heading("unreached") in one)
    assert len(table) == 5
    assert list(table.columns) == [
        *map(gaps_tables.heading, gaps_tables.ORDER), gaps_tables.heading("doubt"),
    ]  # fmt: skip
    words = said(app)
    for column in gaps_tables.ORDER:
        assert f"**{gaps_tables.heading(column)}:**" in words
    assert "2SFCA: Jedes Angebot wird auf alle verteilt" in words


def test_what_nobody_reaches_is_called_so_and_never_zero() -> None:
    app = opened(FILE, ebene="Sozialraum")
    (table,) = (one for one in tables_of(app) if gaps_tables.heading("unreached") in one)
    row = next(row for name, row in table.iterrows() if "Amt Ziesar" in str(name))
    assert row[gaps_tables.heading("supply_per_1000")] == "nicht erreicht"
    assert row[gaps_tables.heading("reached_share")] == "0 %"


def test_the_list_has_the_most_unreached_first_and_leads_to_profiles() -> None:
    app = opened(FILE)
    rows = of().unreached
    listed = re.findall(r"^(\d+)\. \*\*(.+?):\*\*", said(app), re.MULTILINE)
    assert [name for _, name in listed] == list(rows["name"])
    assert [int(number) for number, _ in listed] == list(range(1, len(rows) + 1))
    links = [one.proto for one in app.get("page_link") if one.proto.label.startswith("Profil")]
    assert len(links) == len(rows)
    assert all("mit_gebiet" in link.query_string for link in links)


def test_a_picked_area_is_told_and_marked() -> None:
    app = opened(FILE, gebiet="Amt Beetzsee")
    assert said(app).count("**Amt Beetzsee:**") == 2
    assert map_data(app)["selected"] == "120695902"
    assert any("**Amt Beetzsee**" in str(name) for one in tables_of(app) for name in one.index)


def test_the_map_has_areas_points_and_hatching() -> None:
    data = map_data(opened(FILE))
    assert len(data["values"]) == len(data["hatched"]) == 19
    assert len(data["points"]) == 18
    assert data["cells"] == []
    assert "Familienzentrum: Menschen unter 18" in data["texts"]["map_label"]


@pytest.mark.parametrize(
    "measure",
    ["nicht erreicht (Menschen)", "Minuten für die Hälfte", "Angebote je 1.000"],
)
def test_other_measures_color_the_same_areas(measure: str) -> None:
    app = opened(FILE, zeigt=measure)
    assert measure in said(app)
    assert sum(legend(app).values()) == 2 * 19


@pytest.mark.parametrize("measure", ["Minuten zum nächsten Angebot", "nicht erreichte Menschen"])
def test_cells_have_a_map_and_a_table(measure: str) -> None:
    app = opened(FILE, **CELLS, zellen_zeigen=measure)
    data = map_data(app)
    assert len(data["cells"]) == sum(legend(app).values()) > 500
    assert data["values"] == {}
    (twin,) = (one for one in tables_of(app) if list(one.columns) == ["Zellen", "Menschen"])
    assert len(twin) >= 4


@pytest.mark.usefixtures("verden")
def test_another_district_answers_with_its_own_offers() -> None:
    app = opened(FILE)
    words = said(app)
    assert "Im Landkreis Verden" in words
    assert "(Grundschule)" in words
    assert app.session_state["ebene"] == "sozialraum"
    assert sum(count for name, count in legend(app).items() if "geprüft" not in name) == 8
    assert len(map_data(opened(FILE, **CELLS))["cells"]) > 300


def test_offers_without_a_place_show_how_many_there_are_and_no_reach() -> None:
    app = opened(FILE, angebot="Gemeinschaftsunterkünfte")
    words = said(app)
    assert "lässt sich nicht berechnen" in words
    assert "Wer wird nicht erreicht" not in words
    assert "Angebote je 1.000" in words
    assert map_data(app)["cells"] == []


def test_a_limit_that_is_no_choice_is_said_until_another_is_chosen() -> None:
    refused = "Die Grenze in der Adresse steht nicht zur Wahl. Gezeigt werden 15 Minuten."
    app = opened(FILE, hoechstens="7 Minuten")
    assert refused in [one.value for one in app.info]
    app.run()
    assert refused in [one.value for one in app.info]
    app.selectbox(key="hoechstens").set_value(30).run()
    assert refused not in [one.value for one in app.info]
    assert refused not in [one.value for one in opened(FILE, hoechstens="30 Minuten").info]


@pytest.mark.parametrize("value", STRANGE)
def test_strange_choices_are_harmless(value: str) -> None:
    assert text_of(opened(FILE, **dict.fromkeys((*QUESTION, *LOOKS), value)))


def test_every_offer_and_way_has_an_answer() -> None:
    app = opened(FILE)
    kinds = app.selectbox(key="angebot").options
    for kind in (kinds[0], kinds[-1]):
        for way in ("zu Fuß", "mit dem Rad"):
            words = said(opened(FILE, angebot=kind, weg=way, hoechstens="5 Minuten"))
            assert "in höchstens 5 Minuten" in words
            assert way in words


def test_only_offers_within_the_district_count_if_so_chosen() -> None:
    jobs = {"angebot": "Jobcenter", "fuer": "alle Menschen"}
    with_, without = (said(opened(FILE, **jobs, nur_landkreis=it)) for it in ("false", "true"))
    assert "Zählt es mit, werden rund" in with_
    assert "Zählt es mit, werden rund" in without
    assert with_.split("Das ist ein rechnerischer")[0] != without.split("Das ist ein rech")[0]


def test_a_rerun_is_quick() -> None:
    app = opened(FILE, **CELLS)
    times = []
    for measure in ("people", "minutes", "people", "minutes", "people", "minutes"):
        start = time.process_time()
        app.segmented_control(key="zellen_zeigen").set_value(measure).run()
        times.append(time.process_time() - start)
    assert min(times) < 0.3


def test_the_ways_show_the_own_part_and_one_way_to_the_other() -> None:
    def ways(file: str) -> list[str]:
        labels = [one.proto.label for one in opened(file).get("page_link")]
        return [re.sub(r"\*", "", label) for label in labels]

    own = [one.title for one in SCREENS if one.part == "coverage"]
    assert ways(FILE)[: len(own) + 2] == ["Übersicht", *own, "Zahlen"]
    figures = [one.title for one in SCREENS if one.where == "planning" and one.part == "figures"]
    assert ways("planning_data.py")[: len(figures) + 2] == ["Übersicht", *figures, "Versorgung"]


def test_the_list_is_short_at_first() -> None:
    app = opened(FILE, ebene="Gemeinde")
    assert len(of(level=Level.GEMEINDE).unreached) > gaps_screen.FIRST
    assert any("weitere Gebiete" in one.label for one in app.expander)


def test_where_no_way_is_known_nothing_is_said_of_ways() -> None:
    app = opened(FILE, angebot="Frauenhäuser")
    assert "lässt sich nicht berechnen" in said(app)
    headings = {str(column) for table in app.table for column in table.value.columns}
    assert not {"Nicht erreicht", "Erreicht", "Ohne jeden Weg"} & headings
    assert "Angebote im Gebiet" in headings
