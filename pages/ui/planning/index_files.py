"""An index as a file: what other programs compute with, and what a reader has to know."""

import pandas as pd

from geo.district import District
from geo.indicators.preset import METHOD_VERSION
from geo.indicators.scores import DECIMALS
from geo.indicators.uncertainty import HIGHEST, LOWEST
from pages import clock
from pages.i18n import text
from pages.indices import Calculated
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import index_words

COLUMNS = ["area", "year", "value", "rank", "rank_low", "rank_high"]
DETAILS = ["name", "period", "ranked", "missing", "change", "since", "noise", "index", "source"]
YEAR_LENGTH = 4


def table(made: Calculated, district: District, *, details: bool = False) -> pd.DataFrame:
    """Return the index of all areas and periods, columns `COLUMNS`, then `DETAILS` if asked for.

    ``area`` is the key of the area. ``year`` is the year of the period; where two periods lie in
    one year, both are named in full. A snapshot of values of several years names the first and the
    last ("2011-2024"). An area without an index has an empty value and rank.
    """
    found = made.found.reset_index(drop=True)
    years = snapshot_years(made) if made.used else _years(found["period"])
    chosen = found.assign(area=found["area_key"], year=years)
    if details:
        chosen = chosen.assign(
            name=found["area_key"].map(district.areas["name"]),
            missing=[index_words.lacking(made, row) for row in found.to_dict("records")],
            change=found["change"].round(DECIMALS),
            index=made.preset.name,
            source=sources(made),
        )
    return chosen[[*COLUMNS, *(DETAILS if details else [])]]


def snapshot_years(made: Calculated) -> str:
    """Return the first and the last year of the values that a snapshot is made from."""
    years = sorted({period[:YEAR_LENGTH] for period in made.used.values()})
    return "-".join(dict.fromkeys((years[0], years[-1])))


def _years(periods: "pd.Series[str]") -> "pd.Series[str]":
    years = periods.str[:YEAR_LENGTH]
    several = periods.groupby(years).transform("nunique") > 1
    return years.where(~several, periods)


def sources(made: Calculated) -> str:
    """Return the sources of the indicators, each once."""
    known = made.figures.catalogue.indicators
    named = [known[item.key].source for item in made.preset.items if item.key in known]
    return " | ".join(dict.fromkeys(source for source in named if source))


def sheets(made: Calculated, district: District, *, details: bool = False) -> Sheets:
    """Return the table, and on further sheets the choices and the indicators."""
    found = {
        "table": table(made, district, details=details),
        "choices": choices(made),
        "indicators": indicators(made),
    }
    return {text(f"plan-index-sheet-{name}"): sheet for name, sheet in found.items()}


def choices(made: Calculated) -> pd.DataFrame:
    """Return what was chosen and how the ranks were varied, one row each."""
    preset = made.preset
    rows = {
        "name": preset.name,
        "description": preset.description,
        "decided-by": preset.decided_by or text("plan-index-decided-nobody"),
        "normalisation": index_words.normalisation(preset.normalisation),
        "aggregation": index_words.aggregation(preset.aggregation),
        "period-rule": index_words.period_rule(preset.period_rule),
        "draws": wording.number(preset.draws),
        "seed": str(preset.seed),
        "concentration": wording.number(preset.concentration, 1),
        "interval": text("plan-index-fact-percentiles", low=str(LOWEST), high=str(HIGHEST)),
        "method-version": str(METHOD_VERSION),
        "made": wording.date(clock.today().isoformat()),
    }
    facts = [(text(f"plan-index-fact-{name}"), said) for name, said in rows.items()]
    columns = [text("plan-index-fact"), text("plan-index-said")]
    return pd.DataFrame(facts, columns=columns)


def indicators(made: Calculated) -> pd.DataFrame:
    """Return the indicators with effect, weight, period, reason and source, one row each."""
    known = made.figures.catalogue.indicators
    named = {one.key: one for one in known.values()}
    source = [named[item.key].source if item.key in named else "" for item in made.preset.items]
    found = index_words.items(made).reset_index()
    found[text("plan-index-column-source")] = source
    return found
