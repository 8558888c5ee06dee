import numpy as np

from geo.travel import Mode, distances_m
from pages.context import district, travel
from pages.ui import centre_network


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
