"""Where next: proposals, the scenario with its file, mobile stops; in both districts."""

import dataclasses
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import openpyxl
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from geo.coverage.measure import Question
from geo.coverage.plan import first_unknown
from geo.coverage.scenario import Action, Change
from geo.demand import Group
from geo.hours import OpeningHours
from geo.model import Level
from geo.protection import protected_types
from geo.siting.candidates import Source
from geo.siting.proposal import Proposal
from geo.siting.wish import Objective, Wish
from geo.travel import Basis, Mode, StraightLineModel
from loaders.scenarios import parse_plan, plan_toml
from pages import context, reach, sites, ways
from pages.i18n import GERMAN, speaking
from pages.print import tables
from pages.sites import Places, Task
from pages.ui.planning import (
    siting_areas,
    siting_basis,
    siting_files,
    siting_map,
    siting_result,
    siting_words,
)
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.planning_siting import OFFER, OPENED, plan
from tests.pages.test_screens import opened, tables_of, text_of

FILE = "planning_siting.py"
CELLS = Places(frozenset({Source.CELL}), 25)
ASKED = Question(Group.UNDER_18, Mode.CAR, 15)


def task(**more: object) -> Task:
    base = {
        "offer": "familienzentrum",
        "also": frozenset(),
        "question": ASKED,
        "level": Level.SOZIALRAUM,
        "places": CELLS,
        "wish": Wish(Objective.COVERING, 3),
    }
    return Task(**{**base, **more})  # type: ignore[arg-type]


def plain(app: AppTest) -> str:
    return text_of(app).replace("\\", "")


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def test_the_sentence_has_the_figure_of_the_core() -> None:
    said = plain(opened(FILE))
    known = sites.proposed(task(wish=Wish(Objective.COVERING, 1)))
    with speaking(GERMAN):
        people = siting_words.rough(float(known.gains.sum()))
    assert f"würde rechnerisch **{people} Menschen unter 18** zusätzlich in 15 Minuten" in said
    assert "rechnerischer Hinweis, keine Entscheidung" in said
    assert f"Beweisbar die beste Wahl unter {len(known.candidates)} möglichen Orten" in said


def test_a_proposal_reaches_what_the_same_offers_would_reach() -> None:
    """The gains are those of the coverage of today and of the same places opened."""
    known = sites.computed(task())
    with speaking(GERMAN):
        changes = siting_result.openings(task(), known)
    found = siting_areas.compared("familienzentrum", ASKED, Level.SOZIALRAUM, changes)
    assert found["reached_change"].iloc[0] == pytest.approx(known.siting.objective)
    assert found["reached_change"].iloc[1:].sum() == pytest.approx(known.siting.objective)
    assert found["facilities_change"].iloc[0] == 3


def test_after_the_scenario_the_same_place_is_not_proposed_again() -> None:
    first = sites.computed(task())
    with speaking(GERMAN):
        changes = siting_result.openings(task(), first)
    after = sites.computed(task(changes=changes))
    assert after.missing == pytest.approx(first.missing - first.siting.objective)
    assert set(after.order).isdisjoint(first.order)


def test_protected_and_mobile_places_are_never_candidates() -> None:
    known = sites.standing(frozenset(context.district().taxonomy.types))
    rows = context.offers().loc[list(known.ids)]
    assert len(rows) > 50
    assert not rows["mobile"].any()
    assert set(rows["location_class"]) == {"public"}
    assert set(rows["type"]).isdisjoint(protected_types(context.district()))
    assert set(sites.building_types()).isdisjoint(protected_types(context.district()))


def test_candidates_have_names_of_their_gemeinde() -> None:
    known = sites.candidates(CELLS, ASKED)
    with speaking(GERMAN):
        names = siting_words.names(known)
    town = context.district().areas["name"]
    assert all(
        name.startswith(town[key]) for name, key in zip(names, known.gemeinde_keys, strict=True)
    )
    assert len(set(names)) > 0.95 * len(names)


@pytest.mark.parametrize(
    ("people", "said"),
    [(0.2, "keine"), (9.4, "weniger als 10"), (44.4, "rund 44"), (1249, "rund 1.200")],
)
def test_numbers_have_no_more_digits_than_they_deserve(people: float, said: str) -> None:
    with speaking(GERMAN):
        assert siting_words.rough(people) == said


def test_every_aim_and_limit_has_its_words() -> None:
    fair = plain(opened(FILE, ziel="Schwächstes Gebiet zuerst", anzahl="3"))
    assert "Im Gebiet mit dem kleinsten Anteil erreichen 0 %" in fair
    few = plain(opened(FILE, ziel="Schwächstes Gebiet zuerst", anzahl="1"))
    known = sites.proposed(task(wish=Wish(Objective.FAIR, 1)))
    assert known.fairness is not None
    assert (known.fairness.before < 1e-9).sum() == 3
    assert (known.fairness.after < 1e-9).sum() == 1
    assert "3 Gebiete stehen bei 0 %. Mit einem Ort lässt sich nicht jedes davon anheben" in few
    assert "Die 5 kleinsten Anteile: heute 0 %, 0 %, 0 %" in few
    assert "Im Gebiet mit dem kleinsten Anteil" not in few
    near = plain(opened(FILE, ziel="Kurze Wege für alle", anzahl="2"))
    assert "dauert im Mittel 7,9 Minuten" in near
    assert "Die Wege sind höchstens" in near or "Beweisbar" in near
    money = plain(opened(FILE, grenze="Geld", budget="500000", kosten_cell="250000"))
    assert "2 weitere Orte" in money
    assert "eigene Annahme" in money
    poor = opened(FILE, grenze="Geld", budget="500000", kosten_cell="600000")
    assert any("das Geld reicht für keinen" in one.value for one in poor.info)
    room = plain(opened(FILE, grenze="Anzahl und Plätze", platz="50", anzahl="2"))
    assert "rund 100 Menschen unter 18" in room
    assert "Plätze sind darin nicht begrenzt" in room
    assert "Plätze sind darin nicht begrenzt" not in money
    both = plain(
        opened(FILE, grenze="Geld und Plätze", budget="500000", kosten_cell="250000", platz="50")
    )
    assert "2 weitere Orte (Familienzentrum) würden zusammen rechnerisch **rund 100" in both
    assert "Beweisbar die beste Wahl" in both
    ways = plain(opened(FILE, ziel="Kurze Wege für alle", grenze="Geld und Plätze", platz="50"))
    assert "Platz für **rund 100 Menschen unter 18**, deren Weg dadurch kürzer wird" in ways
    assert "Nacheinander gewählt" in ways
    assert "Kürzerer Weg für rund 50 Menschen unter 18" in ways


def test_further_offers_and_buildings() -> None:
    app = opened(FILE, orte="Vorhandene Häuser", auch="Bibliotheken")
    said = plain(app)
    assert "je Angebot einmal gezählt" in said
    assert "Nur Einrichtungen mit belegter Lage" in said


def test_a_list_of_ones_own_is_used_and_a_broken_one_explained() -> None:
    app = opened(FILE, orte="Eigene Liste")
    assert any("Es gibt keinen möglichen Ort" in one.value for one in app.info)
    lists = [one for one in app.file_uploader if "Liste" in one.label]
    lists[0].set_value(("orte.csv", b"id,x,y\nAltes Amt,332676,5815243\n", "text/csv")).run()
    assert "Altes Amt, Beetzsee" in plain(app)
    assert not app.error
    degrees = b"id,x,y\nAltes Amt,12.5,52.4\n"
    app.file_uploader[0].set_value(("grad.csv", degrees, "text/csv")).run()
    assert "Koordinaten in Grad" in app.error[0].value.replace("\\", "")
    named = b"name,lat,lon\nAltes Amt,52.4,12.5\n"
    app.file_uploader[0].set_value(("spalten.csv", named, "text/csv")).run()
    assert "mit den Spalten id, x, y" in app.error[0].value.replace("\\", "")
    other_zone = b"id,x,y\nAltes Amt,742676,5815243\nHaus,332676,5815243\n"
    app.file_uploader[0].set_value(("zone.csv", other_zone, "text/csv")).run()
    assert "Von 2 Orten der eigenen Liste liegt einer außerhalb" in app.warning[0].value
    many = "id,x,y\n" + "\n".join(f"o{n},{332676 + n},5815243" for n in range(1001))
    app.file_uploader[0].set_value(("viele.csv", many.encode(), "text/csv")).run()
    assert "höchstens 1000 Orte" in app.error[0].value.replace("\\", "")


def test_more_places_than_help_are_said() -> None:
    app = opened(FILE, orte="Eigene Liste", anzahl="10")
    assert not any("Gesucht waren" in one.value for one in app.markdown)
    one = b"id,x,y\nAltes Amt,332676,5815243\n"
    app.file_uploader[0].set_value(("orte.csv", one, "text/csv")).run()
    assert "Gesucht waren 10 Orte. Weitere mögliche Orte gibt es nicht" in plain(app)


@pytest.mark.parametrize("value", ["0", "-5", "inf", "-inf", "nan", "1e300", "9" * 400])
def test_strange_figures_in_an_address_are_the_usual_ones(value: str) -> None:
    fields = dict.fromkeys(("budget", "platz", "kosten_cell"), value)
    app = opened(FILE, grenze="Geld und Plätze", **fields)
    assert [one.value for one in app.number_input] == [500_000, 250_000, 100]
    mobile = opened(FILE, gesucht="Mobile Halte", fahrzeit=value, std_1=value)
    assert mobile.number_input(key="std_1").value == (0 if value == "0" else 6)
    assert not mobile.error


def test_what_is_personal_is_not_kept_for_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Task] = []
    shared = sites.proposed

    def proposed(one: Task) -> Proposal:
        kept.append(one)
        return shared(one)

    monkeypatch.setattr(sites, "proposed", proposed)
    app = opened(FILE)
    press(app, next(str(one.key) for one in app.button if "nehmen" in str(one.key)))
    assert len(app.session_state["planspiel"]["12069-familienzentrum"]) == 1
    assert kept
    assert not any(one.is_personal for one in kept)


def test_a_scenario_is_made_undone_and_saved() -> None:
    app = opened(FILE, anzahl="2")
    press(app, "nehmen_alle")
    assert plain(app).count("Neu: ") == 2
    app.selectbox(key="planspiel_art").set_value(Action.CLOSE).run()
    press(app, "planspiel_eintragen")
    said = plain(app)
    assert "3. Schließt: " in said
    kept = app.session_state["planspiel"]["12069-familienzentrum"]
    assert [one.action for one in kept] == [Action.OPEN, Action.OPEN, Action.CLOSE]
    press(app, "planspiel_zurueck")
    assert "Schließt: " not in plain(app)
    app.selectbox(key="planspiel_art").set_value(Action.HOURS).run()
    press(app, "planspiel_eintragen")
    assert "Öffnungszeiten: " in plain(app)
    assert "werktags zwischen 8 und 20 Uhr" in plain(app)
    app.selectbox(key="planspiel_art").set_value(Action.MOVE).run()
    press(app, "planspiel_eintragen")
    assert "Zieht um: " in plain(app)
    app.selectbox(key="planspiel_art").set_value(Action.ENLARGE).run()
    app.number_input(key="planspiel_platz").set_value(40).run()
    press(app, "planspiel_eintragen")
    assert "hat 40" in plain(app)
    press(app, "planspiel_leeren")
    assert any("Noch keine Änderung" in one.value for one in app.info)


def test_the_editor_keeps_its_place_whatever_stands_above_it() -> None:
    def paths(block: Block, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
        for at, child in block.children.items():
            if getattr(child, "label", "") == "Änderung eintragen":
                yield (*path, at)
            if isinstance(child, Block):
                yield from paths(child, (*path, at))

    app = opened(FILE)
    before = list(paths(app.main))
    assert len(before) == 1
    app.selectbox(key="planspiel_art").set_value(Action.ENLARGE).run()
    press(app, "planspiel_eintragen")
    assert "Plätze ändern nicht" in plain(app)
    assert list(paths(app.main)) == before


def load(app: AppTest, content: str) -> AppTest:
    field = next(one for one in app.file_uploader if "Planspiel" in one.label)
    field.set_value(("plan.toml", content.encode(), "application/toml")).run()
    assert not app.exception
    return app


def test_a_saved_scenario_brings_back_question_and_changes() -> None:
    app = load(opened(FILE), plan_toml(plan()))
    assert not app.error
    assert not app.warning
    assert app.selectbox(key="angebot").value == OFFER
    assert app.session_state["planspiel"][f"12069-{OFFER}"] == (OPENED,)
    assert "1. Neu: Beetzsee, Zelle (Probe)" in plain(app)
    changed = siting_areas.compared(OFFER, plan().question, Level.SOZIALRAUM, (OPENED,))
    with speaking(GERMAN):
        wanted = siting_areas.sentence(changed, plan().question).replace("\\", "")
    assert wanted in plain(app)


def test_other_data_are_said_and_other_faults_refused() -> None:
    app = load(opened(FILE), plan_toml(plan(revision="alt")))
    assert "anderen Datenstand" in app.warning[0].value
    broken = plan_toml(plan()).replace("minutes = 15.0", "minutes = 30.0")
    assert "von Hand geändert" in load(opened(FILE), broken).error[0].value
    roads = dataclasses.replace(plan(), question=dataclasses.replace(ASKED, basis=Basis.ROADS))
    assert "Netz" in load(opened(FILE), plan_toml(roads)).error[0].value
    gone = plan(Change(Action.CLOSE, "gibt-es-nicht"))
    assert "Änderung 1" in load(opened(FILE), plan_toml(gone)).error[0].value


def test_protected_places_cannot_be_changed() -> None:
    hidden = [
        key
        for key in context.district().taxonomy.types
        if np.isnan(reach.offers(frozenset({key})).points[:, 0]).any()
    ]
    assert hidden
    offers = reach.offers(frozenset({hidden[0]}))
    key = offers.ids[int(np.isnan(offers.points[:, 0]).argmax())]
    moved = Change(Action.MOVE, key, "", (332676.7, 5815243.2), "12069018")
    text = plan_toml(plan(moved)).replace(OFFER, hidden[0])
    values = parse_plan(plan_toml(plan(moved)).encode(), "plan.toml", "12069")
    assert values.changes == (moved,)
    app = load(opened(FILE), text)
    assert app.error


@pytest.mark.parametrize(
    ("kind", "said"),
    [("frauenhaus", "Für geschützte Angebote"), ("gemeinschaftsunterkunft", "keine Orte vor")],
)
def test_no_place_is_computed_for_what_is_protected_or_nowhere(kind: str, said: str) -> None:
    label = context.district().taxonomy.types[kind].plural
    for view in ("Neue Orte", "Mobile Halte"):
        app = opened(FILE, angebot=label, gesucht=view)
        assert app.selectbox(key="angebot").value == kind
        assert [said in one.value for one in app.info] == [True]
        assert not app.get("download_button")
        assert not any("Planspiel" in one.label for one in app.file_uploader)
    app = load(opened(FILE), plan_toml(dataclasses.replace(plan(), offer=kind)))
    assert "keine Orte vor" in app.error[0].value


def test_protected_offers_share_no_house() -> None:
    hidden = protected_types(context.district())
    labels = {context.district().taxonomy.types[key].plural for key in hidden}
    assert labels.isdisjoint(opened(FILE).multiselect(key="auch").options)


def test_files_have_places_areas_and_what_they_rest_on(tmp_path: Path) -> None:
    one, place = task(), context.district()
    known = sites.proposed(one)
    with speaking(GERMAN):
        changes = siting_result.openings(one, known)
        sheets = siting_files.sheets(place, one, known, changes)
        layers = siting_files.layers(place, one, known, changes, "gpkg")
        geojson = siting_files.layers(place, one, known, changes, "geojson")
    book = openpyxl.load_workbook(io.BytesIO(tables.make(sheets, "xlsx")))
    assert book.sheetnames == ["Orte", "Vorher und nachher", "Grundlage"]
    assert book["Orte"].max_row == 1 + 3
    assert book["Vorher und nachher"].max_row == 1 + 1 + 19
    facts = dict(book["Grundlage"].iter_rows(values_only=True))
    assert facts["Datenstand"] == place.revision
    assert "Beweisbar" in facts["Sicherheit"]
    assert facts["Ziel"] == "Möglichst viele erreichen"
    assert facts["Begrenzt durch"] == "3 neue Orte"
    assert facts["Mögliche Orte"] == "Bewohnte Zellen ab 25 Menschen der Gruppe"
    assert "Zensus" in facts["Quellen"]
    assert "Planspiel" not in facts
    people = [row[2] for row in book["Vorher und nachher"].iter_rows(min_row=2, values_only=True)]
    assert all(isinstance(one, int) for one in people)
    assert tables.make(sheets, "csv").decode("utf-8-sig").startswith("Nummer,Ort,Gemeinde")
    path = tmp_path / "orte.gpkg"
    path.write_bytes(layers)
    assert len(gpd.read_file(path, layer="orte")) == 3
    assert len(gpd.read_file(path, layer="gebiete")) == 19
    features = json.loads(geojson)["features"]
    assert [feature["properties"]["Nummer"] for feature in features] == [1, 2, 3]
    assert not zipfile.is_zipfile(io.BytesIO(geojson))
    assert json.loads(geojson)["about"] == {key: facts[key] for key in facts if key != "Was"}
    with sqlite3.connect(path) as database:
        (said,) = database.execute("SELECT metadata FROM gpkg_metadata LIMIT 1").fetchone()
    assert "Möglichst viele erreichen" in said


def test_files_say_money_room_and_changes() -> None:
    changed = dataclasses.replace(plan(), offer="familienzentrum")
    wishes = (
        Wish(Objective.COVERING, 10, 500_000.0, ((Source.CELL, 250_000.0),)),
        Wish(Objective.COVERING, 1, room=50.0),
    )
    with speaking(GERMAN):
        money, room = (
            siting_basis.facts(changed, "", task(wish=wish, changes=(OPENED,))) for wish in wishes
        )
        alone = siting_basis.facts(changed)
    assert money["Begrenzt durch"] == ("500.000 Euro, eigene Annahme; Neuer Ort (Euro): 250.000")
    both = Wish(Objective.COVERING, 10, 500_000.0, ((Source.CELL, 250_000.0),), 50.0)
    with speaking(GERMAN):
        said = siting_basis.facts(changed, "", task(wish=both))["Begrenzt durch"]
    assert said == f"{money['Begrenzt durch']}, je 50 Plätze (eigene Annahme)"
    assert room["Begrenzt durch"] == "ein neuer Ort, je 50 Plätze (eigene Annahme)"
    assert money["Planspiel"] == alone["Planspiel"] == "Neu: Beetzsee, Zelle (Probe)"
    assert "Ziel" not in alone


def test_of_places_that_are_full_alike_the_one_near_most_is_proposed() -> None:
    full = sites.computed(task(wish=Wish(Objective.COVERING, 1, room=50.0)))
    free = sites.computed(task(wish=Wish(Objective.COVERING, 1)))
    assert full.gains.tolist() == [50.0]
    assert full.order.tolist() == free.order.tolist()


def test_people_in_tables_are_rounded() -> None:
    found = siting_areas.compared(OFFER, plan().question, Level.SOZIALRAUM, (OPENED,))
    with speaking(GERMAN):
        shown = siting_areas.table(found)
    people = [int(one.replace(".", "")) for one in shown["Menschen"]]
    assert all(one % 10 == 0 for one in people)
    more = [one for one in shown["Menschen mehr"] if one != "0"]
    assert more
    assert all(one.startswith("+ ") and (one[-1] == "0") for one in more)


def test_places_to_move_to_stand_by_gemeinde_and_landmark() -> None:
    known = sites.candidates(CELLS, ASKED)
    with speaking(GERMAN):
        names, ordered = siting_words.names(known), siting_words.sorted_names(known)
    assert ordered.keys() == set(names)
    assert all(names[at] == said for said, at in ordered.items())
    towns = [said.split(",")[0] for said in ordered]
    assert towns == sorted(towns)
    assert any(said.endswith("lich der Ortsmitte") for said in ordered)
    assert not any("von der Ortsmitte" in said for said in ordered)


def test_mobile_stops_fit_into_the_hours() -> None:
    app = opened(FILE, gesucht="Mobile Halte", std_1="6", std_3="4")
    said = plain(app)
    assert "Vorschlag" in said
    assert "nicht bewiesen" in said
    assert "wer heute mit dem Auto in 15 Minuten keines erreicht und den Halt in 15" in said
    assert "HiGHS" not in said
    rows = tables_of(app)[0]
    for day, hours in (("Dienstag", 6), ("Donnerstag", 4)):
        total = rows[(rows["Tag"] == day) & rows["Halt"].str.startswith("zusammen")]["Halt"]
        numbers = [int(word) for word in total.iloc[0].split() if word.isdecimal()]
        assert sum(numbers) <= 60 * hours
    assert "Fahrten: Zeiten geschätzt" in said.replace("**", "")
    short = opened(FILE, gesucht="Mobile Halte", std_1="12", fahrzeit="60 Minuten")
    totals = tables_of(short)[0]["Halt"]
    assert int(totals[totals.str.startswith("zusammen")].iloc[0].split()[1]) <= 60
    none = opened(FILE, gesucht="Mobile Halte", std_1="0")
    assert any("passt kein Halt" in one.value for one in none.info)


def test_hours_of_a_scenario_change_who_reaches_an_open_place() -> None:
    offers = reach.offers(frozenset({"familienzentrum"}))
    place = next(
        key for key, x in zip(offers.ids, offers.points[:, 0], strict=True) if not np.isnan(x)
    )
    shut = Change(Action.HOURS, place, hours=OpeningHours())
    before = sites.open_share("familienzentrum", ASKED, ())
    assert sites.open_share("familienzentrum", ASKED, (shut,)) <= before


@pytest.fixture
def verden(tmp_path: Path) -> Iterator[None]:
    """Show the district Verden, with nothing kept of the other one."""
    with own_store(tmp_path, VERDEN):
        yield


@pytest.mark.usefixtures("verden")
def test_the_other_district_works_alike() -> None:
    app = opened(FILE, weg="zu Fuß")
    said = plain(app)
    assert "(Grundschule)" in said
    assert "Beweisbar" in said
    assert "Etwas ändert sich in" in said
    load(app, plan_toml(plan()))
    assert "anderen Landkreises" in app.error[0].value
    mobile = opened(FILE, weg="zu Fuß", gesucht="Mobile Halte")
    assert "Vorschlag" in plain(mobile)


def test_a_second_click_adds_nothing() -> None:
    """A click may come twice before the page has changed."""
    app = opened(FILE, anzahl="2")
    known = sites.proposed(task(wish=Wish(Objective.COVERING, 2)))
    ids = [f"neu-{known.candidates.ids[at]}" for at in known.order]
    press(app, "nehmen_alle")
    kept = app.session_state["planspiel"]["12069-familienzentrum"]
    assert [one.facility for one in kept] == ids
    assert first_unknown((*kept, kept[0]), ids) == 0


def test_a_list_that_is_not_checked_is_said() -> None:
    doubted = reach.doubts(frozenset({"kita"}))
    assert doubted
    count = len(set(doubted) & set(reach.labels_of(Level.SOZIALRAUM).keys))
    assert f"In {count} Gebieten ist die Liste der Angebote nicht geprüft" in plain(
        opened(FILE, angebot="Kitas")
    )


def test_places_of_the_scenario_are_on_the_map() -> None:
    moved = Change(Action.MOVE, OPENED.facility, "", (340000.0, 5800000.0), "12069018")
    gone = Change(Action.OPEN, "neu-2", "", (340000.0, 5800000.0), "12069018")
    closed = Change(Action.CLOSE, "neu-2")
    spots = siting_map.added(context.district(), (OPENED, moved, gone, closed))
    assert [(spot["kind"], spot["mark"]) for spot in spots] == [("base", "+")]
    assert (round(spots[0]["lat"], 2), round(spots[0]["lng"], 2)) == (52.33, 12.65)
    assert siting_map.added(context.district(), ()) == ()


class Roads(StraightLineModel):
    """An estimate that says it rests on roads (synthetisch)."""

    @property
    def basis(self) -> Basis:
        return Basis.ROADS


@pytest.mark.parametrize("objective", Objective)
def test_ways_are_those_of_the_basis_that_was_asked_for(objective: Objective) -> None:
    wish = Wish(objective, 2)
    estimated = sites.computed(task(wish=wish))
    known = context.travel().assumptions
    halved = {
        mode: dataclasses.replace(
            one, speed_kmh=dataclasses.replace(one.speed_kmh, value=one.speed_kmh.value / 2)
        )
        for mode, one in known.items()
    }
    asked = dataclasses.replace(ASKED, basis=Basis.ROADS)
    with ways.along(Roads(halved)):
        slow = sites.computed(task(wish=wish, question=asked))
    assert slow.missing > estimated.missing
    assert slow.curve.best[0] != estimated.curve.best[0]
