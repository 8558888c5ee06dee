"""Classes for the map: by hand, in general, and in colours that everybody tells apart."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.indicators.classes import NO_CLASS, Method, around_zero, classify
from geo.indicators.palettes import FEWEST, MOST, Palette, colours
from tests.colours import VISIONS, lab

THREE_HEAPS = np.array([20.0, 1.0, np.nan, 11.0, 2.0, 21.0, 3.0, 12.0, 10.0])
MIN_DISTANCE, MIN_DISTANCE_UP_TO_FIVE = 8.9, 16.0
COUNTS = range(FEWEST, MOST + 1)


def test_jenks_finds_the_heaps_and_leaves_what_is_missing_out() -> None:
    found = classify(THREE_HEAPS, Method.JENKS, 3)
    assert found.of.tolist() == [2, 0, NO_CLASS, 1, 0, 2, 0, 1, 1]
    assert found.bounds == (1, 3, 12, 21)
    assert found.counts == (3, 3, 2)


def test_quantiles_fill_all_classes_alike() -> None:
    assert classify(np.arange(1.0, 9.0), Method.QUANTILES, 4).counts == (2, 2, 2, 2)


def test_equal_classes_may_be_empty() -> None:
    found = classify(np.array([0.0, 1.0, 9.0, 10.0]), Method.EQUAL, 4)
    assert found.bounds == (0, 2.5, 5, 7.5, 10)
    assert found.counts == (2, 0, 0, 2)


def test_own_breaks_belong_to_the_class_below_and_may_lie_outside_the_values() -> None:
    found = classify(np.array([1.0, 5.0, 5.1]), Method.OWN, 0, (20.0, 5.0))
    assert found.of.tolist() == [0, 0, 1]
    assert found.bounds == (1, 5, 20, 20)
    assert found.counts == (2, 1, 0)


def test_the_breaks_of_one_map_serve_another() -> None:
    one = classify(THREE_HEAPS, Method.JENKS, 3)
    assert classify(np.array([2.0, 99.0]), Method.OWN, 0, one.inner).of.tolist() == [0, 2]


@pytest.mark.parametrize("method", Method)
def test_nothing_to_classify_and_a_single_value(method: Method) -> None:
    nothing = classify(np.array([np.nan]), method, 5)
    assert (nothing.of.tolist(), nothing.bounds, nothing.counts) == ([NO_CLASS], (), ())
    single = classify(np.array([4.0, 4.0]), method, 5)
    assert (single.of.tolist(), single.bounds, single.counts) == ([0, 0], (4, 4), (2,))


numbers = st.lists(st.integers(-20, 20).map(float), min_size=1, max_size=25).map(np.array)
computed = st.sampled_from([Method.JENKS, Method.QUANTILES, Method.EQUAL])


@given(numbers, computed, st.integers(FEWEST, MOST))
def test_classes_rise_with_the_values_and_hold_them_all(
    values: np.ndarray, method: Method, count: int
) -> None:
    found = classify(values, method, count)
    assert sum(found.counts) == len(values)
    assert len(found.counts) == len(found.bounds) - 1 <= count
    assert method is Method.EQUAL or min(found.counts) > 0
    for value, of in zip(values, found.of, strict=True):
        assert found.bounds[of] <= value <= found.bounds[of + 1]
        assert value > found.bounds[of] or of == 0


@given(numbers, st.integers(FEWEST, MOST), st.sampled_from([0.0, 1e6]))
def test_another_unit_leaves_the_natural_breaks_where_they_are(
    values: np.ndarray, count: int, shift: float
) -> None:
    found = classify(values, Method.JENKS, count)
    assert classify(values * 4 + shift, Method.JENKS, count).of.tolist() == found.of.tolist()


def test_differences_lie_in_classes_that_mirror_each_other() -> None:
    found = around_zero(np.array([-4.0, -1.0, np.nan, 0.0, 1.0, 5.0]), Method.OWN, 0, (4.0, -1.0))
    assert found.of.tolist() == [1, 2, NO_CLASS, 2, 2, 4]
    assert np.round(found.bounds, 9).tolist() == [-4, -4, -1, 1, 4, 5]
    assert found.counts == (0, 1, 3, 0, 1)


def test_a_rise_everywhere_is_no_middle() -> None:
    assert around_zero(np.array([5.0, 5.0]), Method.JENKS, 5).of.tolist() == [2, 2]
    assert around_zero(np.array([5.0, 5.0]), Method.JENKS, 5).counts == (0, 0, 2)


@given(numbers, computed, st.sampled_from([3, 5, 7]))
def test_a_class_of_decreases_holds_no_increase(
    values: np.ndarray, method: Method, count: int
) -> None:
    found, turned = around_zero(values, method, count), around_zero(-values, method, count)
    middle = len(found.counts) // 2
    assert len(found.counts) % 2 == 1
    assert len(found.counts) <= count
    assert sum(found.counts) == len(values)
    assert (values[found.of < middle] < 0).all()
    assert (values[found.of > middle] > 0).all()
    assert (found.of[values == 0] == middle).all()
    assert turned.of.tolist() == (len(found.counts) - 1 - found.of).tolist()


@pytest.mark.parametrize("palette", Palette)
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("count", COUNTS)
def test_colours_are_told_apart_with_every_vision(
    palette: Palette, vision: str, count: int
) -> None:
    seen = [lab(color, VISIONS[vision]) for color in colours(palette, count)]
    least = MIN_DISTANCE_UP_TO_FIVE if count <= 5 else MIN_DISTANCE
    for one, other in itertools.combinations(seen, 2):
        assert np.linalg.norm(one - other) >= least


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("count", COUNTS)
def test_higher_classes_are_darker(vision: str, count: int) -> None:
    lightness = [lab(c, VISIONS[vision])[0] for c in colours(Palette.SEQUENTIAL, count)]
    assert lightness == sorted(lightness, reverse=True)


def test_there_are_as_many_colours_as_classes() -> None:
    for palette in Palette:
        assert [len(set(colours(palette, count))) for count in range(MOST + 1)] == [
            *range(MOST + 1)
        ]
    with pytest.raises(ValueError, match="at most 7"):
        colours(Palette.SEQUENTIAL, 8)
