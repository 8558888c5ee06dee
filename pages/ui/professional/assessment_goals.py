"""The goals that family centres assess themselves by: which, in which words, what is missing."""

import pandas as pd
import streamlit as st

from geo.district import District
from loaders.quality_goals import FILE, Catalogue, Goal, read_quality_goals
from pages import context
from pages.i18n import text
from pages.ui import wording


@context.by_shipped()
def catalogue() -> Catalogue:
    """Return the goals of the district."""
    return read_quality_goals(context.DATA / context.district_key())


def file() -> str:
    """Return where the goals of the district stand, from the folder of the data."""
    return f"{context.district_key()}/{FILE}"


def known(place: District) -> bool:
    """Say what the screen is for and which goals are missing; return whether there are any."""
    found = catalogue()
    if not found.goals:
        said = text("pro-assess-no-goals", district=place.name, file=file())
        st.info(said, icon=":material/database_off:")
    else:
        st.markdown(text("pro-assess-about"))
    for one in found.missing:
        about = {"text": one.text, "quote": one.quote, "source": one.source}
        date = wording.as_of(one.as_of)
        said = text("pro-assess-missing", **about, date=date, file=file())
        st.info(wording.plain(said), icon=":material/info:")
        if one.source_url:
            st.link_button(
                text("pro-assess-original"), one.source_url, icon=":material/open_in_new:"
            )
    return bool(found.goals)


def table(goals: tuple[Goal, ...]) -> pd.DataFrame:
    """Return goals word for word, each with its source."""
    columns = ("section", "goal", "text", "criteria", "source", "source-as-of")
    rows = [
        (one.section, one.name, one.text, "; ".join(one.criteria) or wording.no_data(),
         one.source, wording.as_of(one.as_of))
        for one in goals
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=[text(f"pro-assess-column-{name}") for name in columns])


def wording_of_all() -> None:
    """Show all goals word for word."""
    st.header(text("pro-assess-goals"), anchor=False)
    for section, goals in catalogue().sections.items():
        st.markdown(f"**{wording.plain(section)}**")
        st.markdown("\n".join(f"- {_line(one)}" for one in goals))


def _line(goal: Goal) -> str:
    """Return a goal in one paragraph: name, wording, criteria, source."""
    said = {"name": goal.name, "text": goal.text, "source": goal.source}
    date, criteria = wording.as_of(goal.as_of), "; ".join(goal.criteria)
    whole = text("pro-assess-goal", **said, date=date)
    if criteria:
        whole = f"{whole} {text('pro-assess-goal-criteria', criteria=criteria)}"
    return wording.plain(whole)
