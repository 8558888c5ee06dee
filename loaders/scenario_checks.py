"""Whether a scenario from a file fits the data of today: its type, its places, its Gemeinden."""

from collections.abc import Collection

import geopandas as gpd
import numpy as np

from geo.coverage.plan import Plan, first_unknown
from geo.siting.candidates import gemeinden_at
from loaders.problems import DataProblem


def check_plan(name: str, plan: Plan, offers: Collection[str], places: Collection[str]) -> None:
    """Refuse a scenario that does not fit the data of today.

    Parameters
    ----------
    name
        What the file is called.
    offers
        Keys of the types of offers that exist.
    places
        Ids of the places of the scenario's type that can be changed.

    Raises
    ------
    DataProblem
        The type is unknown, or a change names a place that is unknown by then, or opens it twice.
    """
    if plan.offer not in offers:
        raise DataProblem(name, "eine bekannte Art von Angebot", plan.offer[:80], column="offer")
    number = first_unknown(plan.changes, places)
    if number is not None:
        change = plan.changes[number]
        raise DataProblem(
            name,
            "zu jeder Änderung ein Ort, den es dann gibt und der eine Lage hat",
            f"Änderung {number + 1} („{change.action}“): „{change.facility[:80]}“",
            likely_cause="Das Planspiel entstand mit anderen Daten; der Ort ist seither"
            " weggefallen oder dazugekommen.",
        )


def check_gemeinden(name: str, plan: Plan, areas: gpd.GeoDataFrame) -> None:
    """Refuse a scenario in which the Gemeinde of a new place is not the one around its point.

    Parameters
    ----------
    name
        What the file is called.
    areas
        Those of the district; outside of them the key of a Gemeinde is empty.

    Raises
    ------
    DataProblem
        A change names another Gemeinde, or one outside of all, or none inside of one.
    """
    numbers = [at for at, change in enumerate(plan.changes) if change.point is not None]
    if not numbers:
        return
    points = np.array([plan.changes[at].point for at in numbers], dtype=float)
    for number, key in zip(numbers, gemeinden_at(points, areas), strict=True):
        named = plan.changes[number].gemeinde_key
        if named != key:
            raise DataProblem(
                name,
                f"die Gemeinde, in der der Punkt liegt: {key or 'keine, er liegt außerhalb'}",
                f"Änderung {number + 1}: {named or 'keine'}",
                column="gemeinde_key",
                likely_cause="Punkt oder Gemeinde wurde von Hand geändert, oder die Grenzen sind"
                " seither andere.",
            )
