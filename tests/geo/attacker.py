"""An attacker who knows all shown figures, the areas and the rule, and solves linear programmes.

Shares nothing with the code that hides: it sees the published frame, what adds up to what, and what
is public anyway. Its programmes have one variable per area and one equation per sum; sums over a
tree have whole-number corners, so the ends of its intervals are whole numbers that can occur.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import linprog

from geo.indicators.confidentiality import ConfidentialityRule


@dataclass(frozen=True)
class Attacker:
    """What is public: the sums, and for the numerators of shares the denominators."""

    parents: Mapping[str, str]
    rule: ConfidentialityRule
    denominators: Mapping[str, float] | None = None
    share: bool = False
    column: str = "numerator"

    def bounds(self, key: str, *, hidden: bool) -> tuple[float, float | None]:
        """Return what is known of an area before any sum."""
        if not hidden or self.column == "denominator":
            return 0, None
        denominator = self.denominators[key] if self.denominators else None
        thin = denominator is not None and (
            self.rule.is_thin(denominator)
            or (self.share and 0 < denominator < self.rule.minimum_complement)
        )
        least = 0 if thin or not self.rule.zero_is_shown else 1
        return least, denominator if self.share else None

    def intervals(self, published: pd.DataFrame) -> dict[str, tuple[float, float]]:
        """Return the closest interval around each hidden figure of one period."""
        keys = sorted(self.parents)
        place = {key: position for position, key in enumerate(keys)}
        matrix, right = self._equations(self._shown(published), place)
        leaves = set(keys) - set(self.parents.values())
        hidden = [str(key) for key in published.loc[published["hidden"], "area_key"]]
        bounds = [self.bounds(key, hidden=key in hidden and key in leaves) for key in keys]
        found = {}
        for key in hidden:
            goal = np.zeros(len(keys))
            goal[place[key]] = 1
            ends = []
            for sign in (1, -1):
                answer = linprog(sign * goal, A_eq=matrix, b_eq=right, bounds=bounds)
                assert answer.status in {0, 3, 4}, answer.message
                ends.append(sign * answer.fun if answer.status == 0 else np.inf)
            found[key] = (round(ends[0], 6), round(ends[1], 6))
        return found

    def _shown(self, published: pd.DataFrame) -> dict[str, float]:
        shown = published[~published["hidden"]]
        return dict(zip(shown["area_key"].map(str), shown[self.column].map(float), strict=True))

    def _equations(
        self, shown: Mapping[str, float], place: Mapping[str, int]
    ) -> tuple[np.ndarray, list[float]]:
        equations, right = [], []
        for parent in sorted(set(self.parents.values()) - {""}):
            line = np.zeros(len(place))
            line[place[parent]] = -1
            for key in self.below(parent):
                line[place[key]] = 1
            equations.append(line)
            right.append(0.0)
        for key, figure in shown.items():
            line = np.zeros(len(place))
            line[place[key]] = 1
            equations.append(line)
            right.append(figure)
        return np.array(equations), right

    def room(self, key: str, unknown: set[str]) -> float:
        """Return how wide an interval can be at all, from what is known of the lowest areas."""
        below = self.below(key)
        if below:
            return sum(self.room(part, unknown) for part in below if part in unknown)
        least, most = self.bounds(key, hidden=True)
        return np.inf if most is None else most - least

    def assert_safe(self, published: pd.DataFrame) -> None:
        """Fail where a hidden figure can be located closer than the rule allows."""
        assert self.leaks(published) == []

    def leaks(self, published: pd.DataFrame) -> list[str]:
        """Return what can be computed too closely, in words."""
        hidden = set(published.loc[published["hidden"], "area_key"])
        unknown = hidden | (self.parents.keys() - set(published["area_key"]))
        found = [
            f"{key} lies between {low} and {high}"
            for key, (low, high) in self.intervals(published).items()
            if high - low < min(self.rule.minimum_width, self.room(key, unknown))
        ]
        shown = self._shown(published)
        for key, figure in shown.items():
            if any(part in hidden for part in self.below(key)):
                rest = figure - self.shown_inside(key, shown)
                if rest < self.rule.minimum_count:
                    found.append(f"the hidden inside {key} are {rest} together")
                if self.share and self.column == "numerator" and self.denominators:
                    everyone = {one: self.denominators[one] for one in shown}
                    others = everyone[key] - self.shown_inside(key, everyone) - rest
                    if others < self.rule.minimum_complement:
                        found.append(f"of the hidden inside {key} all but {others} belong to it")
        return found

    def below(self, key: str) -> list[str]:
        """Return the areas directly inside."""
        return [part for part, above in self.parents.items() if above == key]

    def shown_inside(self, key: str, shown: Mapping[str, float]) -> float:
        """Return the sum of the largest shown areas inside an area."""
        return sum(
            shown[part] if part in shown else self.shown_inside(part, shown)
            for part in self.below(key)
        )
