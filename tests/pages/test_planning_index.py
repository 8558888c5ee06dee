"""The screens of an index: the same figures as the core, changes in the address, what is hidden."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.indicators.preset import Effect
from geo.indicators.scores import Aggregation, Normalisation
from geo.indicators.steps import steps
from geo.model import Level
from loaders import presets
from loaders.presets import parse_preset, preset_toml
from pages import figures, indices
from pages.context import district
from pages.ui.planning import index_address, index_files, index_words
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.planning_data import SMALL, keep_small_counts
from tests.pages.test_screens import opened, tables_of, text_of

BEETZSEE = "120695902"
NEED, RESOURCES = "Bedarfsindex aus offenen Daten", "Ressourcenindex aus offenen Daten"
SERIES = "bedarf--z--arithmetisch--gleich--einwohner.1--wachstum.-1--dichte.0.5"
TWO_ITEMS = ["unter18", "dichte"]


@pytest.fixture
def verden(tmp_path: Path) -> Iterator[Path]:
    """Show the district Verden with an empty store, and return the store."""
    with own_store(tmp_path, VERDEN):
        yield tmp_path


def table_with(app: AppTest, column: str) -> pd.DataFrame:
    """Return the table on the screen that has a column."""
    return next(frame for frame in tables_of(app) if column in frame.columns)


def plain(said: object) -> str:
    """Return a text of Markdown as a reader sees it."""
    return str(said).replace("\\", "")


def test_the_ranks_on_the_screen_are_those_computed_by_hand() -> None:
    preset, areas = indices.shipped()["bedarf"], district().areas
    scores = pd.Series(0.0, areas.index[areas["level"] == Level.SOZIALRAUM.value])
    for item in preset.items:
        rows = figures.current().of(item.key, Level.SOZIALRAUM).dropna(subset=["value"])
        newest = rows[rows["period"] == rows["period"].max()].set_index("area_key")["value"]
        z = (newest - newest.mean()) / np.sqrt(((newest - newest.mean()) ** 2).mean())
        scores += (1 if item.polarity is Effect.RAISES else -1) * z / len(preset.items)
    names = [areas.at[key, "name"] for key in scores.sort_values(ascending=False).index]
    app = opened("planning_index.py", index=NEED)
    shown = table_with(app, "möglicher Rang")
    assert [plain(name) for name in shown.index] == names
    assert [plain(rank) for rank in shown["Rang"]] == [str(n + 1) for n in range(len(names))]
    assert f"**{names[0].replace('(', chr(92) + '(')}".split("(")[0] in text_of(app)


def test_the_screen_says_how_sure_ranks_are_and_who_decided() -> None:
    app = opened("planning_index.py", index=NEED)
    said = text_of(app)
    assert "1.000 Durchgängen" in said
    assert "20220515" in said
    assert "dürfen Sie keinen Unterschied daraus lesen" in said
    assert "von keinem Gremium beschlossen" in plain(said)
    assert "Sehr schmale Grundlage" in app.warning[0].value
    made = indices.calculated(Level.SOZIALRAUM, indices.shipped()["bedarf"])
    low, high = made.found["rank_low"], made.found["rank_high"]
    apart = sum(int(b < a) for a in low for b in high)
    assert f"**{apart}** Bereiche" in said


def test_changes_go_into_the_address_and_come_back_from_it() -> None:
    app = opened("planning_index.py", index=NEED)
    app.multiselect(key="index_indikatoren").set_value(TWO_ITEMS).run()
    app.number_input(key="index_gewicht_dichte").set_value(2.5).run()
    app.button_group(key="index_wirkung_dichte").set_value(Effect.RAISES).run()
    app.button_group(key="index_verbindung").set_value(Aggregation.GEOMETRIC).run()
    said = "".join(app.query_params["wahl"])
    assert said == "bedarf--z--geometrisch--neueste--unter18.1--dichte.2.5"
    again = opened("planning_index.py", index=NEED, wahl=said)
    assert again.multiselect(key="index_indikatoren").value == TWO_ITEMS
    assert again.number_input(key="index_gewicht_dichte").value == 2.5
    assert table_with(again, "Index").equals(table_with(app, "Index"))
    assert "von keinem Gremium beschlossen" in plain(text_of(again))
    again.button(key="index_zuruecksetzen").click().run()
    assert "wahl" not in again.query_params
    assert len(again.multiselect(key="index_indikatoren").value) == 3


def test_a_choice_without_indicators_is_not_taken() -> None:
    app = opened("planning_index.py", index=NEED)
    app.multiselect(key="index_indikatoren").set_value([]).run()
    assert len(app.multiselect(key="index_indikatoren").value) == 3
    assert not app.exception


@pytest.mark.parametrize(
    "said",
    [
        "bedarf--z--arithmetisch--neueste--",
        "bedarf--z--arithmetisch--neueste--unter18.nan",
        "bedarf--z--arithmetisch--neueste--unter18.1e999",
        "bedarf--z--arithmetisch--neueste--unter18.1--unter18.2",
        "bedarf--z--arithmetisch--neueste--gibt_es_nicht.1",
        "bedarf--z--arithmetisch--neueste--unter18.0",
        "bedarf--log--arithmetisch--neueste--unter18.1",
        "ressourcen--z--arithmetisch--neueste--unter18.1",
    ],
)
def test_an_address_that_makes_no_sense_changes_nothing(said: str) -> None:
    app = opened("planning_index.py", index=NEED, wahl=said)
    assert len(app.multiselect(key="index_indikatoren").value) == 3
    assert "Sie haben diesen Index verändert" not in text_of(app)


def test_a_reason_holds_only_for_its_effect() -> None:
    original = indices.shipped()["bedarf"]
    known = figures.current().catalogue.indicators
    said = index_address.write("bedarf", original).replace("dichte.-1", "dichte.1")
    found = index_address.read(said, original, known)
    assert found is not None
    assert [bool(item.reason) for item in found.items] == [True, True, False]


def test_a_series_greys_what_is_noise() -> None:
    app = opened("planning_index.py", index=NEED, wahl=SERIES)
    preset = index_address.read(
        SERIES, indices.shipped()["bedarf"], figures.current().catalogue.indicators
    )
    assert preset is not None
    found = indices.calculated(Level.SOZIALRAUM, preset).found
    changes = found[found["change"].notna()]
    noise = int(changes["noise"].astype(bool).sum())
    assert 0 < noise < len(changes)
    assert f"Von {len(changes)} Änderungen" in text_of(app)
    shown = table_with(app, "31.12.2023")
    cells = [cell for cell in shown.to_numpy().ravel() if "(" in cell]
    assert sum(cell.startswith(":gray[") and "≈" in cell for cell in cells) == noise
    assert sum("≈" not in cell for cell in cells) == len(changes) - noise


def test_a_file_brings_the_same_choices_and_bytes() -> None:
    preset = indices.shipped()["bedarf"]
    app = opened("planning_index.py")
    content = preset_toml(preset).encode()
    app.file_uploader[0].set_value(("meine.toml", content, "application/toml"))
    app.run()
    assert not app.exception
    assert str(app.selectbox(key="index").value).startswith("datei-")
    assert [table.value.to_dict() for table in app.table[:2]] == [
        table.value.to_dict() for table in opened("planning_index.py", index=NEED).table[:2]
    ]
    written = [
        index_files.table(indices.calculated(Level.SOZIALRAUM, one), district()).to_csv()
        for one in (preset, parse_preset(content, "meine.toml"))
    ]
    assert written[0] == written[1]


def test_a_broken_file_is_explained_and_the_screen_stays() -> None:
    app = opened("planning_index.py")
    text = preset_toml(indices.shipped()["bedarf"]).replace("unter18", "unter81")
    app.file_uploader[0].set_value(("meine.toml", text.encode(), "application/toml"))
    app.run()
    assert not app.exception
    assert "unter18" in plain(app.error[0].value)
    assert len(table_with(app, "Index")) == 19


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = opened("planning_index.py")
    monkeypatch.setattr(presets, "parse_toml", None)
    app.file_uploader[0].set_value(("viel.toml", b"#" * 1_100_000, "application/toml"))
    app.run()
    assert not app.exception
    assert "höchstens 1 MB" in plain(app.error[0].value)


def test_a_file_is_read_once_and_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("planning_index.py")
    content = preset_toml(indices.shipped()["bedarf"]).encode()
    app.file_uploader[0].set_value(("meine.toml", content, "application/toml"))
    app.run()
    key, name, preset = app.session_state["index_datei"]
    assert key.startswith("datei-")
    assert (name, preset) == ("meine.toml", indices.shipped()["bedarf"])
    monkeypatch.setattr(presets, "parse_toml", None)
    app.run()
    assert not app.exception
    assert not app.error


def test_a_link_to_a_file_that_is_not_there_says_so() -> None:
    app = opened("planning_index.py", index="Meiner (aus meine.toml)")
    assert any("Den Index aus diesem Link gibt es hier nicht" in one.value for one in app.info)
    assert not opened("planning_index.py", index=NEED).info


@pytest.mark.parametrize("aggregation", Aggregation)
@pytest.mark.parametrize("normalisation", Normalisation)
def test_the_way_ends_in_the_value_of_the_other_screen(
    normalisation: Normalisation, aggregation: Aggregation
) -> None:
    said = f"bedarf--{normalisation}--{aggregation}--neueste--unter18.1--ab65.2--dichte.-3"
    names = {"index": NEED, "wahl": said}
    shown = table_with(opened("planning_index.py", **names), "möglicher Rang")
    row = shown.loc["Amt Beetzsee"]
    app = opened("planning_method.py", gebiet="Amt Beetzsee", **names)
    end = f"**{plain(row['Index'])}**, Rang {plain(row['Rang'])} von 19"
    assert end in plain(text_of(app))
    weighted = table_with(app, "gewichtet")["gewichtet"]
    total = sum(float(plain(cell).replace(",", ".").replace("−", "-")) for cell in weighted)
    index = np.exp(total) if aggregation is Aggregation.GEOMETRIC else total
    value = float(plain(row["Index"]).replace(",", ".").replace("−", "-"))
    assert index == pytest.approx(value, abs=0.006)


def test_the_worked_case_is_the_one_computed_by_hand() -> None:
    app = opened("planning_method.py")
    result = table_with(app, "Summe")
    assert [plain(cell) for cell in result["Index"]] == ["−1,1841", "0,0575", "1,1266"]
    rank = opened("planning_method.py", beispiel_normierung="Rang")
    assert [plain(cell) for cell in table_with(rank, "Summe")["Index"]] == ["0", "0,5833", "0,9167"]


def test_a_district_without_the_figures_says_what_lacks(verden: Path) -> None:
    assert verden.is_dir()
    for file in ("planning_index.py", "planning_method.py"):
        app = opened(file, index=RESOURCES)
        assert any("Kein Gebiet hat Werte für alle Indikatoren" in one.value for one in app.info)
        assert "Familienzentren je 1.000 Kinder und Jugendliche: 0 von 8" in plain(text_of(app))
    assert len(table_with(opened("planning_index.py"), "Index")) == 8


def test_a_hidden_value_leaves_its_area_without_an_index(verden: Path) -> None:
    keep_small_counts(verden)
    said = f"ressourcen--z--arithmetisch--gleich--{SMALL}.1"
    app = opened("planning_index.py", index=RESOURCES, wahl=said, raum="033610001")
    row = table_with(app, "möglicher Rang").loc["Achim"]
    assert plain(row["Index"]) == "keine Daten"
    assert plain(row["es fehlt"]) == "Kleine Zahlen (geheim)"
    assert plain(row["Rang"]) == plain(row["möglicher Rang"]) == ""
    assert "**Achim:** Kleine Zahlen (geheim)" in plain(text_of(app))
    way = opened("planning_method.py", index=RESOURCES, wahl=said, gebiet="Achim")
    assert any("Es fehlt: Kleine Zahlen (geheim)" in plain(one.value) for one in way.info)
    preset = index_address.read(
        said, indices.shipped()["ressourcen"], figures.current().catalogue.indicators
    )
    assert preset is not None
    made = indices.calculated(Level.SOZIALRAUM, preset)
    files = index_files.table(made, district(), details=True)
    achim = files[files["area"] == "033610001"]
    assert achim[["value", "rank", "change"]].isna().to_numpy().all()
    assert list(achim["missing"]) == ["Kleine Zahlen (geheim)"] * 2
    assert 1 < files["value"].notna().groupby(files["year"]).sum().min() < 8
    way_of = steps(made.values, preset, made.periods[-1])
    assert "033610001" not in set(way_of["area_key"])


def test_weights_are_said_with_their_decimals() -> None:
    assert [index_words.weight(one) for one in (1.0, 2.5, 0.333333)] == ["1", "2,5", "0,33"]


def test_a_value_near_zero_has_no_sign() -> None:
    assert [index_words.value(one) for one in (-0.001, -0.01, 0.0)] == ["0,00", "−0,01", "0,00"]
    assert index_words.value(np.nan) == "keine Daten"


@pytest.mark.parametrize("weight", ["1e30", "1e308", "-1e300", "1e-9", "1000001", "0", "9" * 20])
def test_weights_in_the_address_have_a_range(weight: str) -> None:
    said = f"bedarf--z--arithmetisch--neueste--unter18.{weight}--ab65.1"
    known = figures.current().catalogue.indicators
    assert index_address.read(said, indices.shipped()["bedarf"], known) is None


@pytest.mark.parametrize("weights", [("1e30", "1"), ("1000000", "0.001"), ("-1e6", "0.001")])
def test_weights_at_and_beyond_the_ends_are_harmless(weights: tuple[str, str]) -> None:
    said = f"bedarf--z--arithmetisch--neueste--unter18.{weights[0]}--ab65.{weights[1]}"
    assert len(table_with(opened("planning_index.py", index=NEED, wahl=said), "Index")) == 19
