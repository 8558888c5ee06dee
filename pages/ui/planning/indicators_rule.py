"""Which figures stay hidden and why, in plain words, with the sources of the thresholds."""

import streamlit as st

from geo.indicators.confidentiality import ConfidentialityRule
from pages.i18n import text
from pages.ui import wording

PARTS = ("minimum_count", "minimum_complement", "minimum_denominator", "minimum_width", "zero")


def confidentiality(rule: ConfidentialityRule) -> None:
    """Explain the rule and name the source of each of its figures."""
    st.header(text("plan-indicators-rule"), anchor=False)
    st.markdown(text("plan-indicators-rule-about"))
    st.markdown("\n".join(f"- {sentence}" for sentence in sentences(rule)))
    st.markdown(text("plan-indicators-rule-beside", width=str(rule.minimum_width)))
    with st.expander(text("plan-indicators-rule-sources")):
        st.markdown("\n".join(f"- {line}" for line in sources(rule)))


def unmeasured() -> None:
    """Show what is defined but not measured, and why."""
    st.header(text("plan-indicators-unmeasured"), anchor=False)
    st.markdown(text("plan-indicators-unmeasured-search"))
    st.caption(text("plan-indicators-unmeasured-source"))


def sentences(rule: ConfidentialityRule) -> list[str]:
    """Return what is hidden, one sentence per figure of the rule."""
    zero = "shown" if rule.zero_is_shown else "hidden"
    return [
        text("plan-indicators-rule-count", count=str(rule.minimum_count)),
        text("plan-indicators-rule-complement", count=str(rule.minimum_complement)),
        text("plan-indicators-rule-denominator", count=str(rule.minimum_denominator)),
        text(f"plan-indicators-rule-zero-{zero}"),
    ]


def sources(rule: ConfidentialityRule) -> list[str]:
    """Return the source of each figure of the rule, as a link where it has an address."""
    lines = []
    for part in PARTS:
        if cited := rule.sources.get(part):
            name, said = text(f"plan-indicators-rule-name-{part}"), wording.plain(cited.source)
            link = f" [{text('plan-indicators-rule-link')}]({cited.source_url})"
            lines.append(f"**{name}:** {said}{link if cited.source_url else ''}")
    return lines
