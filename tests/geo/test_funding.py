"""What the Landkreis pays, and the range where no source tells the zone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.funding import Funding, FundingRule, Zone, funded, without_zone

RULE = FundingRule(
    "fz", "12069", "familienzentrum",
    shares={Zone.VERFLECHTUNGSRAUM: 0.5, Zone.ENTWICKLUNGSRAUM: 0.8},
    zones={"990000100": Zone.ENTWICKLUNGSRAUM},
    source="Beschluss (synthetisch)", quote="50 % und 80 %", decided_by="Kreistag",
    valid_from="2011",
)  # fmt: skip


def test_half_near_the_metropolis_and_four_fifths_away_from_it() -> None:
    assert funded(RULE, 60_000, Zone.VERFLECHTUNGSRAUM) == Funding(30_000, 30_000)
    assert funded(RULE, 60_000, Zone.ENTWICKLUNGSRAUM) == Funding(48_000, 48_000)


def test_an_unknown_zone_gives_a_range() -> None:
    assert funded(RULE, 60_000, None) == Funding(30_000, 48_000)


@pytest.mark.parametrize("cost", [-1, float("nan")])
def test_a_cost_that_is_none_is_refused(cost: float) -> None:
    with pytest.raises(ValueError, match="cost"):
        funded(RULE, cost, None)


def test_the_areas_of_which_no_source_tells_the_zone() -> None:
    keys = ["990000002", "990000100", "990000003"]
    assert without_zone(RULE, keys) == ("990000002", "990000003")


@given(st.floats(0, 1e9), st.sampled_from(Zone))
def test_a_known_zone_lies_within_the_range_and_the_cost(cost: float, zone: Zone) -> None:
    low, high = funded(RULE, cost, None)
    exact = funded(RULE, cost, zone)
    assert 0 <= low <= exact.least_eur == exact.most_eur <= high <= cost
