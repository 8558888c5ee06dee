"""The choices behind an index: the shipped ones, the way into a file and back, and faults."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.indicators.model import Side
from geo.indicators.preset import LEAST_WEIGHT, MOST_WEIGHT, Effect, Item, PeriodRule, Preset
from geo.indicators.scores import Aggregation, Normalisation
from geo.indicators.steps import worked_preset
from loaders.presets import preset_toml, read_preset, write_preset
from tests.changed import assert_says, instead

FOLDER = Path(__file__).parents[2] / "data" / "presets"
SHIPPED = FOLDER / "bedarf.toml"


@pytest.mark.parametrize("side", [Side.NEED, Side.RESOURCE])
def test_a_shipped_index_says_who_decided_and_why(side: Side) -> None:
    preset = next(p for path in FOLDER.glob("*.toml") if (p := read_preset(path)).side is side)
    assert preset.decided_by == "Vorschlag dieses Produkts, von keinem Gremium beschlossen"
    assert "Sehr schmale Grundlage" in preset.description
    assert all(item.reason.endswith(".") for item in preset.items)


def test_no_indicator_is_need_and_resource_at_once() -> None:
    keys = [key for path in FOLDER.glob("*.toml") for key in read_preset(path).keys]
    assert len(set(keys)) == len(keys)


texts = st.text("aZ 09äÖß„“–€\"'\\\n\t#=[]{}")
positive = st.floats(1e-6, 1e6)
weights = st.floats(LEAST_WEIGHT, MOST_WEIGHT)


@given(
    st.builds(
        Preset,
        name=texts.filter(bool),
        side=st.sampled_from(Side),
        items=st.lists(
            st.builds(Item, texts.filter(bool), st.sampled_from(Effect), weights, texts),
            min_size=1,
            max_size=4,
            unique_by=lambda item: item.key,
        ).map(tuple),
        normalisation=st.sampled_from(Normalisation),
        aggregation=st.sampled_from(Aggregation),
        period_rule=st.sampled_from(PeriodRule),
        draws=st.integers(1, 100_000),
        concentration=positive,
        seed=st.integers(0, 2**32 - 1),
        description=texts,
        decided_by=texts,
    )
)
def test_a_file_brings_back_exactly_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, preset: Preset
) -> None:
    path = tmp_path_factory.getbasetemp() / "preset.toml"
    write_preset(path, preset)
    assert read_preset(path) == preset
    assert path.read_text("utf-8") == preset_toml(preset)


BROKEN = {
    "no weight": (instead("weight = 1.0", "weight = 0"), "items.0.weight ist zu klein"),
    "a tiny weight": (instead("weight = 1.0", "weight = 0.0009"), "items.0.weight ist zu klein"),
    "a huge weight": (instead("weight = 1.0", "weight = 1e7"), "items.0.weight ist zu groß"),
    "an endless weight": (instead("weight = 1.0", "weight = inf"), "items.0.weight"),
    "a weight in words": (instead("weight = 1.0", 'weight = "1"'), "items.0.weight"),
    "an unknown effect": (instead('"erhoeht"', '"halbiert"'), "polarity … ist nicht erlaubt"),
    "an unknown way to normalise": (instead('"z"', '"log"'), "normalisation … ist nicht erlaubt"),
    "an unknown field": (instead("seed =", "farbe = 1\nseed ="), "farbe … gibt es nicht"),
    "no seed": (instead("seed =", "# "), "seed … fehlt"),
    "no draws": (instead("draws = 1000", "draws = 0"), "draws … ist zu klein"),
    "too many draws": (instead("draws = 1000", "draws = 1000000"), "draws … ist zu groß"),
    "another method": (instead("method_version = 1", "method_version = 99"), "gefunden: 99"),
    "an indicator twice": (instead('"dichte"', '"unter18"'), "doppelt: unter18"),
    "no indicator": (lambda text: text.split("[[items]]")[0] + "items = []", "keiner"),
    "not TOML": (instead("[[items]]", "[[items]"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read_preset, SHIPPED, change, tmp_path, expected)


def test_a_weight_may_be_a_whole_number_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "preset.toml"
    path.write_text(preset_toml(worked_preset()).replace("weight = 2.0", "weight = 2"), "utf-8")
    assert read_preset(path) == worked_preset()
