"""Synthetic tables of areas for the tests of confidentiality."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from hypothesis import strategies as st

from geo.indicators.confidentiality import ConfidentialityRule
from geo.indicators.model import DataArea, Indicator
from geo.indicators.values import VALUE, with_value

PERIOD = "2024"
RULE = ConfidentialityRule(3, 3, 100, 3)


def indicator(
    key: str = "kinder", numerator: str = "Kinder", denominator: str = "", *, protected: bool = True
) -> Indicator:
    """Return a count or, with a denominator, a share in percent."""
    return Indicator(
        key=key,
        label=key,
        data_area=DataArea.CHILDREN,
        unit="%" if denominator else "Personen",
        numerator=numerator,
        denominator=denominator,
        description="",
        premise="",
        limitation="",
        factor=100.0 if denominator else 1.0,
        protected=protected,
    )


COUNT = indicator()
SHARE = indicator("quote", "Kinder in Tagesbetreuung", "Kinder")


@dataclass(frozen=True)
class Synthetic:
    """Areas with the figures of the lowest ones; all others are their sums."""

    parents: dict[str, str]
    numerators: dict[str, int]
    denominators: dict[str, int]

    @property
    def areas(self) -> pd.DataFrame:
        return pd.DataFrame({"parent_key": self.parents}).rename_axis("key")

    def total(self, key: str, figures: Mapping[str, int]) -> int:
        below = [part for part, above in self.parents.items() if above == key]
        return sum(self.total(part, figures) for part in below) if below else figures[key]

    def frame(self, of: Indicator) -> pd.DataFrame:
        """Return the true values at all levels."""
        rows = [
            {
                "area_key": key,
                "period": PERIOD,
                "numerator": float(self.total(key, self.numerators)),
                "denominator": float(self.total(key, self.denominators)),
                "basis": "synthetisch",
            }
            for key in self.parents
        ]
        return with_value(pd.DataFrame(rows), of)[VALUE]

    def public(self) -> dict[str, float]:
        return {key: float(self.total(key, self.denominators)) for key in self.parents}


def small_district(**numerators: int) -> Synthetic:
    """Return a district with the named Gemeinden: ``amt_gemeinde=3``, or ``stadt=3`` alone."""
    parents = {"kreis": ""}
    for name in numerators:
        amt = name.split("_")[0]
        parents |= {f"SR {amt}": "kreis", name: f"SR {amt}"}
    return Synthetic(parents, dict(numerators), dict.fromkeys(numerators, 1000))


counts = st.one_of(st.just(0), st.integers(1, 4), st.integers(1, 40))


@st.composite
def districts(
    draw: st.DrawFn, most: int = 4, figures: st.SearchStrategy[int] = counts
) -> Synthetic:
    """Return any district: with or without Planregionen, up to ``most`` areas in each area."""
    number = st.integers(1, most)
    parents, numerators, denominators = {"K": ""}, {}, {}
    planned = draw(st.booleans())
    for region in range(draw(number) if planned else 1):
        above = f"P{region}" if planned else "K"
        if planned:
            parents[above] = "K"
        for sozialraum in range(draw(number)):
            parents[f"S{region}{sozialraum}"] = above
            for gemeinde in range(draw(number)):
                key = f"G{region}{sozialraum}{gemeinde}"
                parents[key] = f"S{region}{sozialraum}"
                numerators[key] = draw(figures)
                denominators[key] = numerators[key] + draw(figures)
    return Synthetic(parents, numerators, denominators)


rules = st.builds(
    ConfidentialityRule,
    minimum_count=st.integers(1, 6),
    minimum_complement=st.integers(0, 4),
    minimum_denominator=st.sampled_from([1, 10, 30]),
    minimum_width=st.integers(1, 6),
    zero_is_shown=st.booleans(),
)
