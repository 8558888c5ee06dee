"""The map for planning: numbers by another way, nothing hidden shown, no bridge over a break."""

import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo import population
from geo.indicators.classes import Method
from geo.indicators.palettes import FEWEST, MOST, Palette, colours
from geo.model import Level
from geo.regions import at_level
from loaders.own_data import keep, read_own_data, write_template
from pages import context, figures
from pages.i18n import GERMAN, speaking
from pages.print import tables
from pages.ui.planning import map_classes, map_figures, map_files, map_view
from pages.ui.planning.map_classes import FaultyBreaksError, Way, read_breaks
from pages.ui.planning.map_view import Picture
from tests.colours import VISIONS, lab
from tests.deliveries import DEFINITION, PARTICULARS, TODAY, saved
from tests.pages.own_data_store import own_store
from tests.pages.test_screens import STRANGE, opened, text_of

FILE = "planning_map.py"
PEOPLE, SHARE = "Einwohnerinnen und Einwohner", "Menschen unter 18 Jahren"
WOMEN = "Frauen und Mädchen"
OWN = "Eigene Grenzen"
TELTOW, BEETZSEE, ALL = "120690616", "120695902", 19
LEVEL = Level.SOZIALRAUM


def said(app: AppTest) -> str:
    """Return the words of a screen as people read them, tables, legends and warnings included."""
    shown = [element.value.reset_index().to_csv(sep="|", index=False) for element in app.table]
    legends = [re.sub(r"(<[^>]*>)+", "|", one.proto.body) for one in app.get("html")]
    warnings = [str(one.value) for one in app.warning]
    return re.sub(r"\\(.)", r"\1", "\n".join([text_of(app), *warnings, *shown, *legends]))


def legend(app: AppTest, number: int = 0) -> dict[str, int]:
    """Return the number of areas by what a legend says of their class."""
    body = app.get("html")[number].proto.body.split("<tbody>")[1]
    cells = [one for one in re.split(r"<[^>]*>", body) if one]
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


def picture(key: str, period: str, way: Way, level: Level = LEVEL) -> Picture:
    known = figures.current()
    with speaking(GERMAN):
        rows = map_figures.rows(known, key, level, period)
        scale = map_classes.scale(known, key, level, period, way)
    return Picture(known.catalogue.indicators[key], level, period, rows, scale)


def test_highest_lowest_and_ranks_are_those_of_all_values() -> None:
    table = figures.table(context.district(), LEVEL)
    values = table[table["Indikator"] == "unter18"].set_index("Gebiet")["Wert"]
    app = opened(FILE, indikator=SHARE)
    high, low = values.idxmax(), values.idxmin()
    words = said(app)
    assert f"Am höchsten: {high} ({values.max():.1f} %)".replace(".", ",", 1) in words
    assert f"Am niedrigsten: {low} ({values.min():.1f} %)".replace(".", ",", 1) in words
    ranked = app.table[0].value
    names = [re.sub(r"[\\*]", "", name) for name in ranked.index]
    assert names[0] == high
    assert names[-1] == low
    assert len(names) == ALL


@pytest.mark.parametrize("method", [one for one in Method if one is not Method.OWN])
@pytest.mark.parametrize("level", [Level.PLANREGION, Level.SOZIALRAUM, Level.GEMEINDE])
def test_an_area_lies_where_the_legend_says(method: Method, level: Level) -> None:
    for key, period in (("unter18", "2011-05-09"), ("grundschulen", "2017")):
        shown = picture(key, period, Way(method, 5), level)
        with speaking(GERMAN):
            entries = map_view.entries(shown)
        spans = [span(words) for _, words, _ in entries[:-2]]
        assert sum(count for _, _, count in entries) == len(shown.rows)
        digits = shown.indicator.digits
        for value, of in zip(shown.rows["shown"], shown.scale.classes.of, strict=True):
            low, high = spans[of]
            assert low <= round(value, digits) <= high
        for (_, before), (after, _) in itertools.pairwise(spans):
            assert round(after - before, digits) == 10.0**-digits


def span(words: str) -> tuple[float, float]:
    numbers = [float(n.replace(".", "").replace(",", ".")) for n in words.split(" bis ")]
    return numbers[0], numbers[-1]


def test_own_borders_are_the_borders_of_the_legend() -> None:
    app = opened(FILE, indikator=SHARE, klassen=OWN, grenzen="12; 15,55")
    values = picture("unter18", "2011-05-09", map_classes.default()).rows["value"].round(1)
    assert legend(app) == {
        "bis 12,0": int((values <= 12).sum()),
        "12,1 bis 15,5": int(values.between(12.1, 15.55).sum()),
        "über 15,5": int((values > 15.55).sum()),
        "keine Daten": 0,
        "geheim": 0,
    }


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("5; 10,5; 1.200", (5, 10.5, 1200)), ("3;3;-1", (-1, 3)), ("1;;2;", (1, 2)), ("", ())],
)
def test_borders_are_german_numbers(typed: str, numbers: tuple[float, ...]) -> None:
    assert read_breaks(typed, MOST) == numbers


@pytest.mark.parametrize("part", ["abc", "12.5", "1,2,3", "1e5", "nan", "9" * 400, "5 10", "½"])
def test_a_faulty_border_is_named(part: str) -> None:
    with pytest.raises(FaultyBreaksError) as caught:
        read_breaks(f"1; {part}; 3", MOST)
    assert caught.value.part == part


@pytest.mark.parametrize(
    ("typed", "told"), [("10; abc", "„abc“ ist keine Zahl"), ("1;2;3;4;5;6;7", "Höchstens 6")]
)
def test_wrong_borders_are_told_and_the_map_stays(typed: str, told: str) -> None:
    app = opened(FILE, klassen=OWN, grenzen=typed)
    assert told in app.warning[0].value
    assert "zum Beispiel: " in app.warning[0].value
    assert legend(app) == legend(opened(FILE))


def test_without_own_borders_the_screen_asks_for_them() -> None:
    app = opened(FILE, klassen=OWN)
    assert "Bitte geben Sie Grenzen ein" in said(app)
    assert legend(app) == legend(opened(FILE))


def test_classes_of_all_periods_are_the_same_at_each() -> None:
    way = Way(Method.QUANTILES, 4, common=True)
    days = figures.current().periods("frauenanteil", LEVEL)
    bounds = {picture("frauenanteil", day, way).scale.classes.bounds for day in days}
    assert len(bounds) == 1
    alone = {
        picture("frauenanteil", day, Way(Method.QUANTILES, 4)).scale.classes.bounds for day in days
    }
    assert len(alone) > 1


def test_the_player_starts_at_the_first_period_and_keeps_the_classes() -> None:
    app = opened(FILE, indikator=PEOPLE)
    assert app.button(key="karte_player").label == "Abspielen"
    app.button(key="karte_player").click().run()
    assert not app.exception
    assert "31.12.2009" in said(app)
    assert app.toggle(key="klassen_gleich").value
    assert app.toggle(key="klassen_gleich").disabled
    assert app.button(key="karte_player").label == "Anhalten"
    app.button(key="karte_player").click().run()
    assert app.button(key="karte_player").label == "Abspielen"
    assert not app.toggle(key="klassen_gleich").disabled


def test_a_single_period_has_no_player() -> None:
    app = opened(FILE, indikator=SHARE)
    assert [button.key for button in app.button] == []
    assert "Es gibt einen Zeitraum" in said(app)


@pytest.mark.parametrize(
    ("day", "told"), [("31.12.2024", True), ("31.12.2023", False), ("31.12.2013", True)]
)
def test_a_break_of_the_series_is_told_where_it_is(day: str, told: bool) -> None:  # noqa: FBT001
    words = said(opened(FILE, indikator=PEOPLE, zeit=day))
    assert f"{PEOPLE}, {day}" in words
    assert ("Bruch in der Reihe" in words) is told


def test_a_change_is_the_difference_of_the_published_figures() -> None:
    app = opened(FILE, ansicht="Veränderung", indikator=PEOPLE, gebiet="Teltow")
    place = context.district()
    series = population.series(place.areas, place.population, TELTOW)["total"]
    change = f"{series['2023-12-31'] - series['2013-12-31']:+,.0f}".replace(",", ".")
    assert f"Teltow: {change} Personen von 31.12.2013 bis 31.12.2023" in said(app)
    assert sum(legend(app).values()) == ALL


@pytest.mark.parametrize("way", ["von", "bis"])
def test_no_change_is_computed_across_a_break(way: str) -> None:
    days = {"von": {"von": "31.12.2009"}, "bis": {"bis": "31.12.2024"}}[way]
    app = opened(FILE, ansicht="Veränderung", indikator=WOMEN, **days)
    words = said(app)
    assert "zeigen wir keine Veränderung" in words
    assert "31.12.2013 bis 31.12.2023 (Zensus 2011)" in words
    assert words.count("nicht vergleichbar (andere Grundlage)") == ALL
    assert "Prozentpunkte" not in words
    assert not app.get("html")


def test_a_change_needs_two_periods() -> None:
    assert "nur einen Zeitraum" in said(opened(FILE, ansicht="Veränderung", indikator=SHARE))
    same = opened(FILE, ansicht="Veränderung", indikator=PEOPLE, von="31.12.2021", bis="31.12.2021")
    assert "zwei verschiedene Zeiträume" in said(same)


def test_own_borders_of_a_change_count_both_ways() -> None:
    app = opened(FILE, ansicht="Veränderung", indikator=WOMEN, klassen=OWN, grenzen="0,2; -1")
    assert list(legend(app))[:5] == [
        "unter −1,0", "−1,0 bis −0,3", "−0,2 bis 0,2", "0,3 bis 1,0", "über 1,0",
    ]  # fmt: skip


def test_two_maps_have_two_legends_and_share_the_picked_area() -> None:
    app = opened(FILE, ansicht="Zwei Karten", indikator_2=PEOPLE, gebiet="Amt Beetzsee")
    words = said(app)
    assert [sum(legend(app, side).values()) for side in (0, 1)] == [ALL, ALL]
    assert "Legende: Menschen unter 18 Jahren, 09.05.2011" in words
    assert f"Legende: {PEOPLE}, 31.12.2024" in words
    assert words.count("Amt Beetzsee: ") == 2


def test_two_periods_of_an_indicator_share_their_classes_and_tell_of_the_break() -> None:
    two = {"ansicht": "Zwei Karten", "indikator": WOMEN, "indikator_2": WOMEN}
    app = opened(FILE, **two, zeit_2="31.12.2013")
    assert list(legend(app, 0)) == list(legend(app, 1))
    assert "links „Zensus 2022“, rechts „Zensus 2011“" in said(app)


def test_a_picked_area_says_value_rank_and_difference() -> None:
    words = said(opened(FILE, indikator=SHARE, gebiet="Teltow"))
    assert "Teltow: 17,6 %. Das ist über dem Kreisdurchschnitt (15,6 %). Rang 3 von 19." in words
    assert "Unterschied zum Landkreis: +2,0 Prozentpunkte." in words
    assert "weder gut noch schlecht" in words


def test_an_indicator_without_values_on_a_level_says_so() -> None:
    app = opened(FILE, indikator="Familienzentren", ebene="Gemeinde")
    assert "keine Daten für Familienzentren auf der Ebene Gemeinde" in said(app)


@pytest.mark.parametrize("view", ["Ein Zeitraum", "Veränderung", "Zwei Karten"])
@pytest.mark.parametrize("value", STRANGE)
def test_strange_choices_are_harmless(view: str, value: str) -> None:
    names = (
        "indikator", "zeit", "ebene", "gebiet", "klassenzahl", "klassen_gleich", "grenzen",
        "indikator_2", "zeit_2", "von", "bis", "grenzen_2", "klassenzahl_differenz",
    )  # fmt: skip
    app = opened(FILE, **dict.fromkeys(names, value), ansicht=view, klassen=OWN)
    assert text_of(app)


@pytest.fixture
def own_data(tmp_path: Path) -> Iterator[str]:
    """Return the key of an own indicator: a small count, what protects it, a gap."""
    place = context.district()
    buffer = io.BytesIO()
    write_template(buffer, figures.stored(place).catalogue, place)
    book = openpyxl.load_workbook(buffer)
    for address, value in {**PARTICULARS, "B4": "-1 Synthese"}.items():
        book["Angaben"][address] = value
    book["Indikatoren"].append(DEFINITION)
    sheet = book["Werte"]
    sheet.delete_rows(2, sheet.max_row)
    for key, name in at_level(place.areas, LEVEL)["name"].items():
        if key != TELTOW:
            for year, count in (("2023", 30), ("2024", 1 if key == BEETZSEE else 40)):
                sheet.append(("neu", key, name, year, count, 1000, ""))
    raw = saved(book)
    found = read_own_data(raw, "x.xlsx", figures.stored(place).catalogue, place, today=TODAY)
    assert not found.refused
    with own_store(tmp_path):
        keep(tmp_path, place.key, found, TODAY)
        yield "neu"
        assert figures.current().of("neu", LEVEL)["hidden"].any()


def test_what_is_hidden_is_nowhere(own_data: str) -> None:
    shown = picture(own_data, "2024", map_classes.default())
    hidden = set(shown.rows.loc[shown.rows["state"] == "hidden", "area_key"])
    assert BEETZSEE in hidden
    with speaking(GERMAN):
        texts = {key: value["text"] for key, value in map_view._values(shown)}
    assert {key for key, words in texts.items() if words == "geheim"} == hidden
    assert texts[TELTOW] == "keine Daten"
    app = opened(FILE, indikator="Neu", gebiet="Amt Beetzsee")
    words = said(app)
    assert "Amt Beetzsee: geheim, weil" in words
    assert "**Amt Beetzsee**|geheim||geheim|" in words
    assert (legend(app)["geheim"], legend(app)["keine Daten"]) == (len(hidden), 1)
    assert f"1 Gebiet ohne Daten. {len(hidden)} Gebiete geheim." in words
    assert "1,0 je 1.000" not in words


def test_a_change_of_what_is_hidden_is_hidden_too(own_data: str) -> None:
    app = opened(FILE, ansicht="Veränderung", indikator="Neu", gebiet="Amt Beetzsee")
    words = said(app)
    assert "Amt Beetzsee: keine Veränderung berechnet, geheim." in words
    assert "**Amt Beetzsee**|geheim|geheim|geheim|" in words
    assert legend(app)["nicht vergleichbar"] == 1
    assert own_data


def test_files_say_what_is_hidden_and_compute_nothing(own_data: str) -> None:
    shown = picture(own_data, "2024", map_classes.default())
    book = pd.read_excel(
        io.BytesIO(tables.xlsx_bytes(map_files.sheets([shown]))), dtype={"Gebietsschlüssel": str}
    )
    text = tables.make(map_files.sheets([shown]), "csv")
    sheet = pd.read_csv(
        io.BytesIO(text),
        encoding="utf-8-sig",
        dtype={"Gebietsschlüssel": str},
    )
    for table in (book, sheet):
        rows = table.set_index("Gebietsschlüssel")
        assert rows.at[BEETZSEE, "Hinweis"] == "geheim"
        assert rows.at[TELTOW, "Hinweis"] == "keine Daten"
        assert rows.loc[[BEETZSEE, TELTOW], ["Wert", "Rang"]].isna().all(axis=None)
        assert (rows["Quelle"] == "'-1 Synthese").all()
        assert rows["Wert"].dropna().eq(40).all()
    assert text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}".encode())


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("palette", Palette)
def test_no_value_and_secret_look_like_no_class(vision: str, palette: Palette) -> None:
    seen = VISIONS[vision]
    grey, dark = (lab(one, seen) for one in (map_classes.NO_VALUE, map_classes.SECRET))
    assert np.linalg.norm(grey - dark) >= 15
    for colour in {one for n in range(FEWEST, MOST + 1) for one in colours(palette, n)}:
        assert min(np.linalg.norm(lab(colour, seen) - one) for one in (grey, dark)) >= 15
