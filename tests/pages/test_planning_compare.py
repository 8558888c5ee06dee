"""The screen that compares: numbers against pandas, hidden values, both districts."""

import itertools
import math
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.indicators.spatial import Pattern
from geo.model import Level
from loaders import own_data
from pages import figures
from pages.context import district
from pages.ui.planning import (
    compare_pairs,
    compare_pairs_chart,
    compare_pattern,
    compare_similar,
    compare_spine,
    newest_values,
)
from tests.deliveries import DEFINITION, TODAY, filled, read
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_screens import ROOT, opened, tables_of, text_of

SCREEN = "planning_compare.py"
QUESTIONS = (
    "Ein Gebiet und der Landkreis",
    "Zwei Indikatoren",
    "Ähnliche Gebiete",
    "Räumliches Muster",
)
TELTOW, BEETZSEE = "120690616", "120695902"


@pytest.fixture
def other_district(tmp_path: Path) -> Iterator[Path]:
    with own_store(tmp_path, VERDEN) as store:
        yield store


def newest(indicator: str) -> pd.Series:
    """Return the newest values of the Sozialräume by key, without the code under test."""
    found = figures.current().of(indicator, Level.SOZIALRAUM)
    last = found[found["period"] == found["period"].max()]
    return pd.Series(last["value"].to_numpy(), index=last["area_key"])


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("level", ["Planregion", "Sozialraum", "Gemeinde"])
def test_every_question_is_answered_on_every_level(question: str, level: str) -> None:
    app = opened(SCREEN, frage=question, ebene=level)
    assert len(app.table) >= 1
    assert ("nur angenommen" in text_of(app)) == (level == "Planregion")


@pytest.mark.usefixtures("other_district")
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_district_without_planregionen(question: str) -> None:
    app = opened(SCREEN, frage=question, gebiet="Ottersberg")
    assert "Ottersberg" in "\n".join(table.to_string() for table in tables_of(app))


def test_the_spine_has_every_indicator_with_its_place_in_the_range() -> None:
    known = figures.current()
    found = compare_spine.lines(known, Level.SOZIALRAUM, BEETZSEE)
    assert [one.indicator.key for one in found] == list(known.catalogue.indicators)
    line = next(one for one in found if one.indicator.key == "nettokaltmiete")
    values = newest("nettokaltmiete")
    share = (values[BEETZSEE] - values.min()) / (values.max() - values.min())
    assert line.position(line.row["value"]) == pytest.approx(share)
    assert line.lower == pytest.approx(values.quantile(0.25))
    assert line.row["rank"] == int((values > values[BEETZSEE]).sum()) + 1


def test_the_table_says_what_lacks_and_whether_more_is_better() -> None:
    rows = tables_of(opened(SCREEN, gebiet="Amt Beetzsee"))[0]
    assert rows.at["Personen je Haushalt (2022)", "Wert"] == "keine Daten"
    assert rows.at["Personen je Haushalt (2022)", "In Worten"] == "Amt Beetzsee: keine Daten."
    assert "mehr ist besser" in str(rows.at["Menschen nahe an einem Bahnhof", "In Worten"])
    assert rows.at["Nettokaltmiete", "Rang"] == "Rang 18 von 19"


def test_the_middle_half_needs_enough_areas() -> None:
    found = compare_spine.lines(figures.current(), Level.PLANREGION, "1")
    assert all(math.isnan(one.lower) for one in found)


def test_the_correlation_is_that_of_pandas_and_the_sentence_names_it() -> None:
    first, second = newest("unter18"), newest("nettokaltmiete")
    said = text_of(opened(SCREEN, frage="Zwei Indikatoren")).replace("\\", "")
    for value in (first.corr(second), first.rank().corr(second.rank())):
        assert f"{value:.2f}".replace(".", ",") in said
    assert "ein starker Zusammenhang über 19 Gebiete" in said
    assert "Ein Zusammenhang ist keine Ursache" in said
    assert "09.05.2011" in said
    assert "15.05.2022" in said


def test_two_counts_are_warned_of_and_the_same_twice_is_refused() -> None:
    counts = opened(SCREEN, frage="Zwei Indikatoren", indikator="Familienzentren", mit="Wohnungen")
    assert "Beides sind Anzahlen" in text_of(counts)
    same = opened(SCREEN, frage="Zwei Indikatoren", indikator="Wohnungen", mit="Wohnungen")
    assert "zwei verschiedene" in text_of(same)


def test_areas_without_a_value_are_named() -> None:
    other = "Personen je Haushalt (2022)"
    said = text_of(opened(SCREEN, frage="Zwei Indikatoren", mit=other))
    assert "über 18 Gebiete" in said
    assert "Nicht im Bild, weil ein Wert fehlt oder geheim ist: Amt Beetzsee." in said


@pytest.mark.parametrize(
    ("coefficient", "word"),
    [
        (0.5, "strong"),
        (-0.9, "strong"),
        (0.49, "medium"),
        (-0.3, "medium"),
        (0.29, "weak"),
        (0.1, "weak"),
        (0.09, "none"),
        (0.0, "none"),
    ],
)
def test_words_for_a_strength(coefficient: float, word: str) -> None:
    assert compare_pairs.strength_of(coefficient) == word


def test_names_in_the_scatter_never_cover_each_other() -> None:
    points = [(100.0 + 9 * number % 31, 200.0 + 7 * number) for number in range(20)]
    places = compare_pairs_chart.placed(points, ["Kleinmachnow"] * 20)
    width = compare_pairs_chart.LETTER_PX * len("Kleinmachnow")
    boxes = [
        compare_pairs_chart._box(*point, width, compare_pairs_chart.PLACES[place])
        for point, place in zip(points, places, strict=True)
        if place
    ]
    assert 3 < len(boxes) < 20
    pairs = itertools.combinations(boxes, 2)
    assert not any(compare_pairs_chart._meet(one, other) for one, other in pairs)


def test_similar_areas_by_hand() -> None:
    traits = ["Nettokaltmiete", "Frauen und Mädchen"]
    columns = pd.DataFrame({key: newest(key) for key in ("nettokaltmiete", "frauenanteil")})
    scaled = (columns - columns.loc[BEETZSEE]) / columns.std(ddof=0)
    distance = (scaled**2).sum(axis=1) ** 0.5
    nearest = distance.drop(BEETZSEE).nsmallest(5)
    found = compare_similar.like(
        figures.current(), tuple(columns.columns), Level.SOZIALRAUM, BEETZSEE
    )
    assert list(found.index[:5]) == list(nearest.index)
    assert found["distance"].iloc[0] == pytest.approx(nearest.iloc[0])
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30).run()
    app.query_params.update({"frage": "Ähnliche Gebiete", "merkmale": traits})
    shown = tables_of(app.switch_page(SCREEN).run())
    assert list(shown[0].index) == [district().areas.at[key, "name"] for key in nearest.index]
    assert list(shown[1].index) == traits


def test_default_traits_are_rates_that_all_areas_have_once() -> None:
    known = figures.current()
    found = compare_similar.default_traits(known, Level.SOZIALRAUM, 19)
    chosen = [known.catalogue.indicators[key] for key in found]
    assert not any(one.is_count for one in chosen)
    assert "auslaender_2022" in found
    assert "auslaender_2011" not in found
    assert "haushaltsgroesse_2011" in found
    assert "haushaltsgroesse_2022" not in found


def test_the_map_of_patterns_shows_only_what_chance_does_not_explain() -> None:
    period = figures.current().periods("unter18", Level.SOZIALRAUM)[-1]
    found = compare_pattern.pattern(figures.current(), "unter18", Level.SOZIALRAUM, period)
    assert found is not None
    kinds = compare_pattern.patterns(found)
    assert kinds[TELTOW] is Pattern.HIGH_HIGH
    sure = found.local["p_value"].astype(float) <= 0.05
    assert {key for key, kind in kinds.items() if kind} == set(found.local.index[sure])
    rows = tables_of(opened(SCREEN, frage="Räumliches Muster"))[0]
    assert rows.at["Teltow", "Muster"] == "hoch, Nachbarn auch hoch"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([1.0, 2.0, math.nan, math.nan], "Nur 2 Gebiete haben einen Wert, nötig sind 4."),
        ([1.0] * 5, "Alle Gebiete haben denselben Wert."),
        ([1.0, 2.0, 3.0, 4.0], "Kein Gebiet mit Wert grenzt an ein anderes."),
    ],
)
def test_why_there_is_no_pattern(values: list[float], reason: str) -> None:
    assert compare_pattern.why_none(pd.Series(values)) == reason


def test_small_counts_are_secret_in_every_answer(other_district: Path) -> None:
    areas = newest_values.names(district(), Level.SOZIALRAUM)
    secret, *others = areas
    rows = [("neu", secret, areas[secret], "2024", 1, 300, "")]
    rows += [
        ("neu", key, areas[key], "2024", 40 + number, 300, "") for number, key in enumerate(others)
    ]
    imported = read(filled(rows, [DEFINITION]), catalogue=figures.stored(district()).catalogue)
    own_data.keep(other_district, "03361", imported, TODAY)
    name = areas[secret]
    spine = tables_of(opened(SCREEN, gebiet=name))[0]
    assert spine.at["Neu", "Wert"] == "geheim"
    assert "geheim" in str(spine.at["Neu", "In Worten"])
    pair = opened(SCREEN, frage="Zwei Indikatoren", indikator="Neu")
    assert tables_of(pair)[0].at[name, "Neu"] == "geheim"
    assert name in text_of(pair).split("fehlt oder geheim ist: ")[1]
