"""The solver behind the models: silent, in its time, and honest where it does not answer."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from geo.siting import capacity, covering, solver
from geo.siting.capacity import capacitated_covering
from geo.siting.covering import greedy_bound, greedy_covering, maximal_covering
from geo.siting.rooms import Limits
from geo.siting.solver import ENTRIES_PER_S, Rows, maximised

Flags = npt.NDArray[np.bool_]

flags = st.tuples(st.integers(1, 12), st.integers(1, 6)).flatmap(
    lambda shape: arrays(np.bool_, shape, elements=st.booleans())
)
ONE_OF_TWO = [Rows(sparse.csr_array(np.ones((1, 2))), 0.0, 1.0)]


def test_it_finds_the_greater_of_two() -> None:
    found = maximised(np.array([2.0, 3.0]), np.ones(2), ONE_OF_TWO, 5.0)
    assert found.values == pytest.approx([0.0, 1.0])
    assert found.bound == pytest.approx(3.0)


def test_it_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    random = np.random.default_rng(5)
    reach = sparse.csr_array(random.random((400, 60)) < 0.05)
    people = random.integers(1, 90, 400).astype(float)
    maximal_covering(reach, people, 6, 2.0)
    capacitated_covering(reach, people, Limits(np.full(60, 500.0), np.ones(60), 6.0), 2.0)
    assert capfd.readouterr() == ("", "")


def test_a_program_too_large_for_its_time_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "_run", lambda *_: pytest.fail("the solver was called"))
    found = maximised(np.ones(2), np.ones(2), ONE_OF_TWO, 1 / ENTRIES_PER_S)
    assert found.values is None
    assert found.bound == np.inf


@pytest.mark.parametrize("module", [capacity, covering])
def test_a_model_asks_the_solver_once_in_its_time(
    monkeypatch: pytest.MonkeyPatch, module: object
) -> None:
    asked: list[float] = []

    def counted(*arguments: object) -> solver.Found:
        asked.append(float(arguments[3]))  # type: ignore[arg-type]
        return solver.Found(None, np.inf)

    monkeypatch.setattr(module, "maximised", counted)
    reach = sparse.csr_array(np.array([[1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 0, 1], [1, 0, 0]]))
    people = np.array([5.0, 5.0, 4.0, 4.0, 1.0])
    if module is capacity:
        limits = Limits(np.array([9.0, 9.0, 9.0]), np.ones(3), 2.0)
        found = capacitated_covering(reach, people, limits, 7.0).siting
    else:
        found = maximal_covering(reach, people, 2, 7.0)
    assert len(asked) == 1
    assert sum(asked) <= 7.0
    assert len(found.chosen) == 2
    assert found.bound >= 18
    assert found.gap < 1


@given(flags, st.integers(1, 4), st.data())
def test_no_choice_surpasses_the_bound_without_a_solver(
    reach: Flags, count: int, data: st.DataObject
) -> None:
    people = data.draw(arrays(float, len(reach), elements=st.integers(0, 50).map(float)))
    matrix = sparse.csr_array(reach.astype(np.int8))
    bound = greedy_bound(matrix, people, count)
    assert bound >= maximal_covering(matrix, people, count).objective - 1e-9
    assert greedy_covering(matrix, people, count)[1].sum() <= bound + 1e-9
