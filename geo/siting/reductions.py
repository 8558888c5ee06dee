"""What makes a search for places smaller and changes no best answer."""

import numpy as np
from scipy import sparse

from geo.siting.model import Floats, Integers


def grouped(matrix: sparse.csr_array, weights: Floats) -> tuple[sparse.csr_array, Floats]:
    """Return one row per set of candidates that reach somebody, and the people of each.

    Rows that reach the same columns become one; those without a column or without people are left
    out.
    """
    random = np.random.default_rng(0).integers(1, 2**62, size=(matrix.shape[1], 2))
    marks = np.stack([_hashes(matrix, random[:, side]) for side in (0, 1)], axis=1)
    counts = (np.diff(matrix.indptr) > 0) & (weights > 0)
    rows = np.flatnonzero(counts)
    _, first, group = np.unique(marks[rows], axis=0, return_index=True, return_inverse=True)
    sums: Floats = np.bincount(group, weights[rows]).astype(float)
    return sparse.csr_array(matrix[rows[first]]), sums


def _hashes(matrix: sparse.csr_array, numbers: Integers) -> Integers:
    """Return a number per row that is the same for the same columns, by sums that wrap around."""
    running = np.concatenate([[0], np.cumsum(numbers[matrix.indices])])
    return np.asarray(running[matrix.indptr[1:]] - running[matrix.indptr[:-1]])


def undominated(groups: sparse.csr_array, costs: Floats | None = None) -> Integers:
    """Return the candidates that are not worth less than another one wherever they reach.

    With ``costs`` a candidate gives way only to one that costs no more.
    """
    shared = (groups.T.astype(np.int32) @ groups.astype(np.int32)).tocoo()
    sizes = np.asarray(groups.sum(axis=0)).astype(np.int64)
    prices = np.zeros(len(sizes)) if costs is None else costs
    one, other = shared.row, shared.col
    inside = (shared.data == sizes[one]) & (one != other) & (prices[other] <= prices[one])
    better = (sizes[other] > sizes[one]) | (prices[other] < prices[one])
    dominated = np.unique(one[inside & (better | (other < one))])
    useful = np.flatnonzero(sizes > 0)
    return np.setdiff1d(useful, dominated)


def value(reach: sparse.csr_array, weights: Floats, chosen: Integers) -> float:
    """Return the people whom the chosen candidates reach."""
    return float(weights[np.diff(sparse.csr_array(reach[:, chosen]).indptr) > 0].sum())
