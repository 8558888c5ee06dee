"""Values in classes, for a map and its legend."""

import warnings
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]

NO_CLASS = -1

EXPECTED = "Numba not installed|Not enough unique values"
"""What mapclassify warns of: that it could be faster, and that ties leave fewer classes."""


class Method(StrEnum):
    """How the borders of the classes are found."""

    JENKS = "jenks"
    QUANTILES = "quantile"
    EQUAL = "gleiche_breite"
    OWN = "eigene"


@dataclass(frozen=True, eq=False)
class Classes:
    """Classes from low to high.

    ``of`` has the class of each value, from 0, and `NO_CLASS` where there is no value. Class i goes
    from ``bounds[i]`` to ``bounds[i + 1]``, which belongs to it; the lowest value belongs to the
    first. ``counts`` says how many values each class has.
    """

    of: npt.NDArray[np.int64]
    bounds: tuple[float, ...]
    counts: tuple[int, ...]

    @property
    def inner(self) -> tuple[float, ...]:
        """The borders between classes, to classify other values alike with `Method.OWN`."""
        return self.bounds[1:-1]


def classify(values: Values, method: Method, count: int, breaks: tuple[float, ...] = ()) -> Classes:
    """Return the values in at most ``count`` classes.

    Parameters
    ----------
    values
        NaN where there is no value.
    method
        Jenks are the Fisher-Jenks natural breaks of mapclassify.
    count
        With fewer different values there are fewer classes, so that Jenks and quantiles leave no
        class empty. Own breaks have their own count.
    breaks
        The borders between classes for `Method.OWN`, each belonging to the class below.
    """
    known = values[~np.isnan(values)]
    if not len(known):
        return Classes(np.full(len(values), NO_CLASS), (), ())
    uppers = np.unique(breaks) if method is Method.OWN else _uppers(known, method, count)[:-1]
    of = np.where(np.isnan(values), NO_CLASS, np.searchsorted(uppers, values, side="left"))
    counts = np.bincount(of[of != NO_CLASS], minlength=len(uppers) + 1)
    lowest, highest = np.append(uppers, known).min(), np.append(uppers, known).max()
    bounds = (lowest, *uppers, highest)
    return Classes(of, tuple(map(float, bounds)), tuple(map(int, counts)))


def around_zero(
    values: Values, method: Method, count: int, breaks: tuple[float, ...] = ()
) -> Classes:
    """Return differences in classes whose colours tell a decrease from an increase.

    One class lies around zero, the others mirror each other: the border b has a twin at -b. Both
    borders of the middle class belong to it, every other border to the class nearer to zero.

    Parameters
    ----------
    values
        NaN where there is no difference.
    method
        Jenks and quantiles look at how large the differences are, whatever their sign, and at 0.
    count
        An odd number; with fewer different sizes there are fewer classes, never an even number.
    breaks
        The borders for `Method.OWN`; their signs do not matter.
    """
    sizes = np.abs(values[~np.isnan(values)])
    if not len(sizes):
        return classify(values, method, count)
    if method is Method.OWN:
        half = np.abs(breaks)
    elif method is Method.EQUAL:
        half = (2 * np.arange(count // 2) + 1) * sizes.max() / (2 * (count // 2) + 1)
    else:
        half = np.asarray(classify(np.append(sizes, 0.0), method, count // 2 + 1).inner)
    half = np.unique(half)
    return classify(values, Method.OWN, 0, (*np.nextafter(-half[::-1], -np.inf), *half))


def _uppers(known: Values, method: Method, count: int) -> Values:
    """Return the upper borders of the classes, the highest value last."""
    import mapclassify  # noqa: PLC0415 - heavy

    ordered = np.sort(known)
    count = min(count, len(np.unique(ordered)))
    if count == 1:
        return ordered[-1:]
    if method is Method.EQUAL:
        return np.asarray(mapclassify.EqualInterval(ordered, k=count).bins)
    even = (ordered - ordered.mean()) / ordered.std()
    scheme = mapclassify.Quantiles if method is Method.QUANTILES else mapclassify.FisherJenks
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=EXPECTED)
        bins = scheme(even, k=count).bins
    return np.unique(ordered[np.searchsorted(even, bins, side="right") - 1])
