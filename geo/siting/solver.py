"""Integer programs given to HiGHS; the only place that knows the solver.

Huangfu and Hall, Parallelizing the dual revised simplex method, Mathematical Programming
Computation 10/1, 2018, pages 119-142; https://highs.dev. Its own binding, not that in
`scipy.optimize`: the HiGHS in SciPy 1.17, the last one for Python 3.11, writes a line of debugging
to the standard output that no option turns off (ERGO-Code/HiGHS, issue 2783).
"""

from typing import Any, NamedTuple

import numpy as np
from scipy import sparse

from geo.siting.model import Floats

ENTRIES_PER_S = 80_000
"""The solver does not watch the clock while it prepares a program, at so many entries of the
constraints in a second. A larger program would use up the time, and more, and answer nothing."""


class Rows(NamedTuple):
    """Constraints: ``low <= entries @ variables <= high``, row by row."""

    entries: Any
    low: Floats | float
    high: Floats | float


class Found(NamedTuple):
    """Values of the variables (None: the solver has none), and what no choice surpasses."""

    values: Floats | None
    bound: float


def maximised(
    gains: Floats, whole: Floats, rows: list[Rows], time_limit_s: float, most: Floats | float = 1.0
) -> Found:
    """Return the variables with the greatest sum of gains.

    A program too large for its time (`ENTRIES_PER_S`) is not tried; its bound is infinite.

    Parameters
    ----------
    gains, whole
        What each variable adds, and whether it is a whole number (1) or not (0), shape ``(n,)``.
    most
        The upper limit of the variables; the lower one is 0.
    """
    size = sum(sparse.csr_array(one.entries).nnz for one in rows)
    if size > ENTRIES_PER_S * time_limit_s:
        return Found(None, np.inf)
    return _run(_program(-gains, whole, rows, most), time_limit_s)


def _program(costs: Floats, whole: Floats, rows: list[Rows], most: Floats | float) -> Any:  # noqa: ANN401 - HighsLp
    import highspy  # noqa: PLC0415 - heavy

    matrix = sparse.csr_array(sparse.vstack([one.entries for one in rows], format="csr"))
    heights = [one.entries.shape[0] for one in rows]
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    program = highspy.HighsLp()
    program.num_row_, program.num_col_ = matrix.shape
    program.col_cost_ = np.asarray(costs, dtype=float)
    program.col_lower_ = np.zeros(len(costs))
    program.col_upper_ = np.broadcast_to(np.asarray(most, dtype=float), len(costs)).copy()
    program.row_lower_ = _limits([one.low for one in rows], heights)
    program.row_upper_ = _limits([one.high for one in rows], heights)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = matrix.indptr
    program.a_matrix_.index_ = matrix.indices
    program.a_matrix_.value_ = matrix.data.astype(float)
    program.integrality_ = [kinds[int(one)] for one in whole]
    return program


def _limits(parts: list[Floats | float], heights: list[int]) -> Floats:
    pairs = zip(parts, heights, strict=True)
    return np.concatenate([np.broadcast_to(part, height) for part, height in pairs]).astype(float)


def _run(program: Any, time_limit_s: float) -> Found:  # noqa: ANN401 - HighsLp
    import highspy  # noqa: PLC0415 - heavy

    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    # before the model is passed: it speaks as soon as it knows one
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - its interface
    solver.setOptionValue("time_limit", float(time_limit_s))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.passModel(program)
    solver.run()
    info = solver.getInfo()
    is_feasible = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = np.array(solver.getSolution().col_value) if is_feasible else None
    return Found(values, -float(info.mip_dual_bound))
