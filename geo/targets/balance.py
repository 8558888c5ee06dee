"""IST and SOLL per area: how much is there, how much ought to be, and what is missing.

The factor is that of the Versorgungsanalyse of CoSI (Cockpit Städtische Infrastrukturen, Hamburg):
"Faktor (F)" says how many units of a facility the reference group needs per head; 0.001 is one
school for 1,000 people under 18. CoSI computes Bedarf = people x F, Kapazität = units / F and
Bedarfsdeckung = units / Bedarf, in percent (manual cosi/manuals/versorgungsanalyse.md and
cosi/utils/calculateRatio.js, repository ubilabs/hcu-unitac-cosi). Here they are ``soll``,
``serves`` and ``ratio`` (a share, not percent). Unlike CoSI, which fills what facilities do not
tell with the mean of the others, an unknown amount stays unknown.

A ratio or a gap is a rechnerischer Hinweis: what ought to be done is negotiated, not computed.
"""

from dataclasses import dataclass

import pandas as pd

from geo.targets.model import Target

TINY = 1e-9
"""A gap below this share of a unit comes from floating point, not from the world."""

COLUMNS = ["people", "ist", "soll", "ratio", "gap", "serves"]


def balance(target: Target, ist: pd.Series, people: pd.Series) -> pd.DataFrame:
    """Return IST and SOLL of a target per area.

    Parameters
    ----------
    target
        Its number gives the SOLL.
    ist
        Units of the offer per area key: offers, places or, for a reach, the people of the group
        that reach one in time. NaN where that is not known; an area that is not named is unknown.
    people
        People of the target's group per area key; they name the areas and their order.

    Returns
    -------
    pandas.DataFrame
        Indexed as ``people``, numbers as float. ``people``: headcount. ``ist``, ``soll``: units of
        the target (people for a reach). ``ratio``: ist / soll, 1 is exactly enough; NaN where
        nothing is asked for (soll 0) or one of the two is unknown. ``gap``: units that are missing,
        never below 0; NaN where unknown. ``serves``: people for whom the offer is enough by the
        target's factor; NaN for a target by area and for a reach.
    """
    soll = people.astype(float).map(target.soll)
    there = ist.reindex(people.index).astype(float)
    gap = (soll - there).clip(lower=0)
    table = {
        "people": people.astype(float),
        "ist": there,
        "soll": soll,
        "ratio": there / soll.where(soll > 0),
        "gap": gap.mask(gap < TINY, 0.0),
        "serves": there / target.factor,
    }
    return pd.DataFrame(table)[COLUMNS]


@dataclass(frozen=True)
class Summary:
    """How many areas meet a target.

    ``met`` of the ``known`` areas have at least the SOLL; ``missing`` are the keys of those that
    have not, ``unknown`` of those of which it is not known. ``gap`` is the sum of the known gaps.
    """

    met: int
    known: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    gap: float


def summary(table: pd.DataFrame) -> Summary:
    """Return how many areas of a table meet the target."""
    known = table[table["gap"].notna()]
    missing = known.index[known["gap"] > 0]
    unknown = table.index[table["gap"].isna()]
    return Summary(
        len(known) - len(missing),
        len(known),
        tuple(missing),
        tuple(unknown),
        float(known["gap"].sum()),
    )
