"""Who is not reached as tables: for the eye in words, for files in numbers."""

import math

import pandas as pd
import streamlit as st

from geo.district import District
from geo.model import Level
from pages import clock, context
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import coverage_question, gaps_words, tables
from pages.ui.planning.gaps import Gaps, Row

PEOPLE = ("people", "reached", "unreached", "nowhere", "without_supply")
SHARES = ("reached_share", "reached_beyond", "reached_inside")
MINUTES = ("median_min", "p90_min")
SUPPLY = ("supply_per_1000", "weighted_per_1000")
PER_1000 = ("per_1000", *SUPPLY)
COUNTS = ("facilities", "unplaced")
ORDER = (
    "people", "unreached", "reached", "reached_share", "reached_beyond", "reached_inside",
    "median_min", "p90_min", "nowhere", "facilities", "unplaced", "per_1000", "supply_per_1000",
    "weighted_per_1000", "without_supply",
)  # fmt: skip
"""Columns of `pages.ui.planning.gaps.Gaps.table` in the order people read them."""

WITHOUT_WAYS = ("people", "facilities", "unplaced", "per_1000")

USED = ("gemeinden", "population", "population_grid_2011", "facilities")
"""Resources of the district that the figures rest on."""


def columns(gaps: Gaps) -> tuple[str, ...]:
    """Return the columns that can be told: where no way leads to any place, none about ways."""
    return ORDER if gaps.has_ways else WITHOUT_WAYS


def heading(column: str) -> str:
    """Return what a column is called."""
    return text(f"plan-gaps-column-{column.replace('_', '-')}")


def show(gaps: Gaps, picked: str | None) -> None:
    """Show all areas and the district in words, and what each column means."""
    rows = [gaps.whole, *gaps.table.reset_index().to_dict("records")]
    lines = [
        {text("plan-gaps-column-area"): row["name"]}
        | {heading(column): _said(column, row[column]) for column in columns(gaps)}
        | {heading("doubt"): gaps_words.doubt_mark(row["doubt"])}
        for row in rows
    ]
    shown = pd.DataFrame(lines).set_index(text("plan-gaps-column-area"))
    bold = [True, *(str(key) == picked for key in gaps.table.index)]
    tables.show(shown, bold=bold)
    with st.expander(text("plan-gaps-columns"), icon=":material/help:"):
        helps = (f"- **{heading(one)}:** {_help(one)}" for one in (*columns(gaps), "doubt"))
        st.markdown("\n".join(helps))


def _help(column: str) -> str:
    return text(f"plan-gaps-help-{column.replace('_', '-')}")


def _said(column: str, value: float) -> str:
    if column in SUPPLY and math.isnan(value):
        return text("plan-gaps-not-reached")
    if column in PEOPLE:
        return gaps_words.number(value)
    if column in SHARES:
        return gaps_words.share(value)
    if column in MINUTES:
        return gaps_words.minutes(value)
    return wording.number(value, 2 if column in PER_1000 else 0)


def sheets(gaps: Gaps) -> Sheets:
    """Return the areas with numbers, and what the table says about itself.

    People have one decimal, shares (0-1) four, minutes one; minutes that nobody has are the words
    "nicht erreicht", and so is the offer of those who reach none.
    """
    rows = gaps.table.reset_index().to_dict("records")
    lines = [_line(gaps, row, gaps.level) for row in rows]
    lines.insert(0, _line(gaps, gaps.whole, Level.LANDKREIS))
    about = pd.DataFrame(list(about_itself(gaps).items()), columns=_pair())
    helps = [(heading(column), _help(column)) for column in (*columns(gaps), "doubt")]
    return {
        text("plan-gaps-sheet"): pd.DataFrame(lines),
        text("plan-gaps-sheet-about"): about,
        text("plan-gaps-sheet-columns"): pd.DataFrame(helps, columns=_pair()),
    }


def _pair() -> list[str]:
    return [text("plan-gaps-pair-name"), text("plan-gaps-pair-said")]


def _line(gaps: Gaps, row: Row, level: Level) -> dict[str, object]:
    figures = {heading(column): _exact(column, row[column]) for column in columns(gaps)}
    return {
        text("plan-gaps-column-key"): str(row["area_key"]),
        text("plan-gaps-fact-level"): gaps.place.level_name(level).singular,
        text("plan-gaps-column-area"): row["name"],
        **figures,
        heading("doubt"): gaps_words.doubt_mark(row["doubt"]),
        text("plan-gaps-column-sentence"): sentence(gaps, row),
    }


def sentence(gaps: Gaps, row: Row) -> str:
    """Return the sentence about an area, with its doubt wherever there is one."""
    said = gaps_words.area(gaps, row)
    doubt = text("plan-gaps-doubt") if row["doubt"] else ""
    return said if not doubt or doubt in said else f"{said} {doubt}"


def _exact(column: str, value: float) -> object:
    if column in COUNTS:
        return int(value)
    if math.isinf(value) or (column in SUPPLY and math.isnan(value)):
        return text("plan-gaps-not-reached")
    return round(float(value), digits(column)) + 0.0


def digits(column: str) -> int:
    """Return with how many decimals files have a column."""
    return 4 if column in SHARES else 3 if column in PER_1000 else 1


def about_itself(gaps: Gaps) -> dict[str, str]:
    """Return what a file says about itself: question, limits, basis, sources, dates."""
    asked, district = gaps.asked, gaps.place
    based = {
        text(f"plan-gaps-fact-{name}"): said
        for name, said in coverage_question.basis_sentences(asked).items()
    }
    return {
        **gaps_words.facts(gaps),
        text("plan-gaps-fact-result"): gaps_words.district(gaps),
        **based,
        text("plan-gaps-fact-sources"): sources(district),
        text("plan-gaps-fact-revision"): district.revision,
        text("plan-gaps-fact-created"): wording.date(clock.today().isoformat()),
        text("plan-gaps-fact-version"): context.version(),
    }


def sources(district: District) -> str:
    """Return the sources that the figures rest on, with their dates and credits."""
    found = [
        f"{resource.title} ({wording.as_of(resource.as_of)}): {resource.credit}"
        for resource in district.resources
        if resource.name in USED
    ]
    return " | ".join(found)
