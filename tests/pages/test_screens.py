"""Each screen with good, strange and missing parameters: it always answers, in German."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.model import Level
from geo.regions import area_of
from pages.context import district
from pages.i18n import LANGUAGES, PARAMETER, Language, speaking, text
from pages.ui import places
from pages.ui.menu import SCREENS

ROOT = Path(__file__).resolve().parents[2]
FILES = [screen.file for screen in SCREENS]
STRANGE = [
    "",
    "gibt-es-nicht",
    "inf",
    "9" * 400,
    "<img src=x onerror=alert(1)>",
    "`${alert(1)}`",
    "ä" * 5000,
]
PARAMETERS = (
    "suche", "wo", "lebenslage", "art", "eintrag", "ebene", "gebiet", "jahr", "raum", "offen",
    "alter", "fuer", "baustein", "hilfe", "mitmachen", "sprache", "gesprochen", "zugang", "ort",
    "sortieren", "unterwegs", "lebensraum", "termine_wo", "termine_zeit", "termine_art",
    "indikator", "zeit", "ansicht", "klassen", "klassenzahl", "klassen_gleich", "grenzen",
    "profilbereich", "index", "wahl", "beispiel_normierung", "beispiel_verbindung",
    "mit_indikator", "mit_ebene", "mit_gebiet", "mit", "merkmale", "linien",
    "darstellung", "ereignisse",
    "angebot", "menschen", "weg", "hoechstens", "nur_landkreis",
    "begriff", "datenbereich", "seite", "zeitreihe",
    "fahrtag", "abfahrt", "zentrale_orte", "rand_index", "rand_anteil", "rand_dichte",
    "rang_anteil",
    "gesucht", "ziel", "grenze", "anzahl", "budget", "platz", "orte", "ab", "gebaeude", "auch",
    "neu_gebiet", "schritt", "pflege_art",
    "kosten_cell", "start", "halt", "fussweg", "fahrzeit", "std_1",
    "gremium", "gremien_ebene", "gremien_lebenslage", "gremien_art", "gremien_fruehere",
    "koordination_thema",
    "terminansicht", "terminjahr", "terminmonat", "termingremium", "termingebiet", "terminebene",
    "termin", "tafelgebiet", "zentrum", "partner_art", "ohne_linien",
    "qualitaetsbereich", "bewertung",
    "bearbeiten", "zusammen", "pflege_was",
    "stand", "stand_art",
)  # fmt: skip


def opened(file: str, **parameters: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30).run()
    for name, value in parameters.items():
        app.query_params[name] = value
    app = app.switch_page(file).run()
    assert not app.exception
    assert not app.error
    return app


def spoken(file: str, language: Language) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30)
    app.query_params[PARAMETER] = language.name
    app = app.run().switch_page(file).run()
    assert not app.exception
    assert not app.error
    return app


def tables_of(app: AppTest) -> list[pd.DataFrame]:
    """Return the tables of a screen as a reader sees them, without the signs of Markdown."""

    def read(cell: object) -> str:
        return re.sub(r"\\(.)", r"\1", str(cell))

    shown = [table.value for table in app.table]
    return [one.map(read).rename(index=read, columns=read) for one in shown]


def text_of(app: AppTest) -> str:
    shown = [*app.markdown, *app.title, *app.header, *app.subheader, *app.caption, *app.info]
    return "\n".join(str(element.value) for element in shown)


@pytest.mark.parametrize("file", FILES)
def test_every_screen_opens_without_an_error(file: str) -> None:
    app = opened(file)
    assert not app.exception
    assert not app.error
    assert text_of(app)


@pytest.mark.parametrize("code", ["leicht", "ar"])
@pytest.mark.parametrize("file", FILES)
def test_every_screen_opens_in_other_languages(file: str, code: str) -> None:
    assert text_of(spoken(file, LANGUAGES[code]))


@pytest.mark.parametrize(("code", "told"), [("de", 0), ("leicht", 0), ("en", 1), ("ar", 1)])
@pytest.mark.parametrize("file", ["glossary.py", "privacy.py"])
def test_a_page_in_german_alone_says_so_to_other_readers(file: str, code: str, told: int) -> None:
    with speaking(LANGUAGES[code]):
        notice = text("german-only")
    shown = [element.value for element in spoken(file, LANGUAGES[code]).info]
    assert shown.count(notice) == told


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize(
    "file",
    [
        "guide.py",
        "area.py",
        "family_centres.py",
        "glossary.py",
        "my_place.py",
        "events.py",
        "planning_map.py",
        "planning_profile.py",
        "planning_index.py",
        "planning_method.py",
        "planning_compare.py",
        "planning_trend.py",
        "planning_indicators.py",
        "planning_data.py",
        "planning_coverage.py",
        "planning_siting.py",
        "planning_targets.py",
        "planning_when.py",
        "planning_quality.py",
        "planning_states.py",
    ],
)
def test_strange_parameters_are_harmless(file: str, value: str) -> None:
    app = opened(file, **dict.fromkeys(PARAMETERS, value))
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize(
    ("level", "area", "expected"),
    [
        ("Sozialraum", "Amt Beetzsee", "Ein Amt"),
        ("Sozialraum", "Nuthetal", "Fahlhorst"),
        ("Planregion", "Planregion 1", "Teltow"),
        ("Gemeinde", "Päwesin", "Päwesin"),
        ("Landkreis", "Landkreis Potsdam-Mittelmark", "Planregionen"),
    ],
)
def test_an_area_by_level_and_name(level: str, area: str, expected: str) -> None:
    app = opened("area.py", ebene=level, gebiet=area)
    assert app.header[0].value.endswith(area.removeprefix("Landkreis "))
    assert expected in text_of(app)


@pytest.mark.parametrize("key", list(district().areas.index))
def test_every_area_has_a_complete_profile_and_a_way_to_its_entries(key: str) -> None:
    area = district().areas.loc[key]
    level = district().level_name(Level(area["level"])).singular
    app = opened("area.py", ebene=level, gebiet=area["name"])
    assert app.header[0].value == area["name"]
    assert "Daten-Kennung" in text_of(app)
    assert places.by_label(district())[places.label_of(district(), key)] in {key, "", other(key)}


def other(gemeinde_key: str) -> str:
    """Return the Sozialraum of a Gemeinde: where both are the same it is offered once."""
    return area_of(district().areas, gemeinde_key, Level.SOZIALRAUM) or ""


def test_a_planregion_says_how_sure_its_members_are() -> None:
    app = opened("area.py", ebene="Planregion", gebiet="Planregion 1")
    assert "3 belegt und 3 wahrscheinlich" in text_of(app)


def test_nuthetal_has_six_ortsteile() -> None:
    assert "(6)" in text_of(opened("area.py", ebene="Sozialraum", gebiet="Nuthetal"))


def test_the_planregion_of_a_sozialraum_says_how_sure_it_is() -> None:
    assert "angenommen" in text_of(opened("area.py", gebiet="Bad Belzig"))
    assert "belegt" in text_of(opened("area.py", gebiet="Teltow"))


@pytest.mark.parametrize(
    ("year", "expected"),
    [("2012", "**8 von 19**"), ("2018", "widersprechen"), ("2023", "achtzehn der neunzehn")],
)
def test_family_centres_by_year(year: str, expected: str) -> None:
    assert expected in text_of(opened("family_centres.py", jahr=year))


def test_glossary_search() -> None:
    app = opened("glossary.py", wort="EKIZ")
    assert "Eltern-Kind-Zentr" in text_of(app)


@pytest.mark.parametrize("file", ["imprint.py", "privacy.py", "accessibility.py"])
def test_legal_texts_fill_in_the_office_and_mark_gaps(file: str) -> None:
    shown = text_of(opened(file))
    assert "{office" not in shown
    assert "[[" not in shown
