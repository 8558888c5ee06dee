"""What one has to know to read an indicator: below every map for planning."""

import streamlit as st

from geo.indicators.model import Polarity
from pages.figures import Figures
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import map_figures, words
from pages.ui.planning.map_view import Picture


def show(known: Figures, picture: Picture) -> None:
    """Show what an indicator means, what it does not say, and where it is from."""
    one = picture.indicator
    with st.container(border=True):
        st.markdown(f"**{wording.plain(one.label)}.** {wording.plain(one.description)}")
        st.markdown(_reading(one.polarity))
        if one.premise:
            st.markdown(text("plan-map-premise", text=wording.plain(one.premise)))
        if one.limitation:
            st.markdown(text("plan-map-limitation", text=wording.plain(one.limitation)))
        st.markdown(
            text(
                "plan-map-source",
                source=wording.plain(one.source) or wording.no_data(),
                licence=wording.plain(one.licence) or wording.no_data(),
            )
        )
        st.markdown(_as_of(known, picture))


def _reading(polarity: Polarity) -> str:
    if polarity is Polarity.NEUTRAL:
        return text("plan-map-neutral")
    return text("plan-map-polarity", polarity=text(f"plan-words-polarity-{polarity}"))


def _as_of(known: Figures, picture: Picture) -> str:
    based = map_figures.bases(known, picture.indicator.key, picture.level)
    days = sorted({picture.earlier, picture.period} - {""})
    names = dict.fromkeys(name for day in days for name in based.get(day, ()))
    return text(
        "plan-map-as-of",
        period=wording.joined([words.period(day) for day in days]),
        basis=wording.plain(wording.joined(list(names))) or wording.no_data(),
    )
