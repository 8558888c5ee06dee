import numpy as np
import pandas as pd
import pytest

from geo.travel import Mode, distances_m
from pages.context import district, travel
from pages.i18n import LANGUAGES, speaking, text
from pages.ui import centre_network, wording


def test_the_matrix_is_symmetric_and_its_diagonal_zero() -> None:
    centres, points, _ = centre_network.existing(district())
    minutes = travel().travel_times_min(points, points, Mode.CAR)
    found = centre_network.matrix(centres, minutes).to_numpy()
    assert len(found) == len(centres) > centre_network.FEWEST
    assert (found == found.T).all()
    assert (np.diag(found) == 0).all()


def test_the_nearest_centre_is_another_one_and_none_is_nearer() -> None:
    centres, points, _ = centre_network.existing(district())
    metres = distances_m(points, points)
    table = centre_network.neighbours(centres, metres, metres)
    names = list(centres["name"])
    for position, (own, nearest) in enumerate(table["Nächstes Zentrum"].items()):
        assert own != nearest
        others = np.delete(metres[position], position)
        assert metres[position][names.index(nearest)] == others.min()


def test_a_centre_without_a_fixed_place_is_no_neighbour() -> None:
    centres, _, located = centre_network.existing(district())
    assert not centres["mobile"].any()
    assert located.any()
    assert not located.all()


def test_centres_of_which_only_the_same_town_is_known_have_no_way() -> None:
    points, located = np.array([[0.0, 0], [0, 0], [0, 0]]), np.array([True, False, False])
    metres = centre_network.metres_between(points, located)
    assert np.isnan(metres).sum() == 2
    assert np.isnan(metres[1, 2])
    assert (metres.diagonal() == 0).all()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_distance_that_nobody_knows_is_said_not_counted(code: str) -> None:
    centres = pd.DataFrame({"name": ["A", "B", "C"], "locality": ["Ort", "Ort", "Dorf"]})
    points = np.array([[0.0, 0], [0, 0], [9_000, 0]])
    metres = centre_network.metres_between(points, np.array([False, False, True]))
    with speaking(LANGUAGES[code]):
        table = centre_network.neighbours(centres, metres, metres / 500)
        said, known = text("network-same-town"), wording.distance(9_000)
        minutes = centre_network.matrix(centres, metres / 500)
        times = list(table[text("network-by-car")])
        unknown = wording.no_data()
        assert list(table[text("network-straight")]) == [said, said, known]
        assert times[:2] == [unknown, unknown] != times[2:]
    assert minutes.isna().to_numpy().sum() == 2
