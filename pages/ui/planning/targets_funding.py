"""What the Landkreis pays of the cost of an offer: the rule with its source, tried on a cost."""

import streamlit as st

from geo.district import District
from geo.funding import FundingRule, Zone, funded, without_zone
from geo.model import Level
from geo.regions import at_level
from geo.targets.model import Target
from pages import rules
from pages.i18n import text
from pages.ui import state_planning_targets as state
from pages.ui import wording
from pages.ui.planning import words

LISTS = ("quote", "decided", "from", "source", "note")


def show(place: District, target: Target) -> None:
    """Show the rules for the types of a target; nothing where there is none."""
    for rule in rules.funding():
        if rule.type in target.types:
            with st.expander(text("plan-targets-funding"), icon=":material/payments:"):
                _rule(place, rule)


def _rule(place: District, rule: FundingRule) -> None:
    st.markdown("  \n".join(origin(rule)))
    st.markdown(shares(rule))
    unknown = len(without_zone(rule, map(str, at_level(place.areas, Level.SOZIALRAUM).index)))
    if unknown:
        st.caption(text("plan-targets-funding-zones", count=unknown))
    cost = state.cost_field()
    st.markdown(amount(rule, cost))


def origin(rule: FundingRule) -> list[str]:
    """Say who decided a rule, since when, in which words."""
    said = (
        text("plan-targets-quoted", said=rule.quote),
        rule.decided_by,
        wording.as_of(rule.valid_from),
        rule.source,
        rule.note,
    )
    return [
        f"**{text(f'plan-targets-origin-{name}')}:** {wording.plain(one)}"
        for name, one in zip(LISTS, said, strict=True)
        if one
    ]


def shares(rule: FundingRule) -> str:
    """Say the share of each zone."""
    return text(
        "plan-targets-funding-shares",
        near=words.share(rule.shares[Zone.VERFLECHTUNGSRAUM]),
        far=words.share(rule.shares[Zone.ENTWICKLUNGSRAUM]),
    )


def amount(rule: FundingRule, cost_eur: float) -> str:
    """Say what the Landkreis would pay of a cost, as a range as long as the zone is open."""
    found = funded(rule, cost_eur, None)
    return text(
        "plan-targets-funding-amount",
        cost=wording.number(cost_eur),
        least=wording.number(found.least_eur),
        most=wording.number(found.most_eur),
    )
