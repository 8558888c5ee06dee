"""Areas that are burdened by an index beside areas that are rural and remote: computed hints."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

from geo.coverage.remoteness import (
    RURAL_PER_KM2,
    Burden,
    Setting,
    Thresholds,
    burdens,
    crossed,
    settings,
)
from geo.indicators.model import Side
from geo.indicators.preset import Preset
from pages import figures, indices
from pages.i18n import text
from pages.indices import Calculated
from pages.print.tables import Sheets
from pages.ui import state_planning_remote as state
from pages.ui import wording
from pages.ui.planning import downloads, gaps_tables, gaps_words, index_words, tables, words
from pages.ui.planning.gaps import Gaps

DENSITY = "dichte"
HIGHEST, UNREACHED = (0.1, 0.25, 0.33, 0.5), (0.25, 0.5, 0.75, 0.9)
DENSITIES = (50.0, 100.0, RURAL_PER_KM2, 300.0)
USUAL = Thresholds()


@dataclass(frozen=True, eq=False)
class Remote:
    """Each area of a level with its rank and its setting.

    ``table`` is indexed by area key, by name: ``name``, ``people``, the columns of an index,
    ``burden``, ``per_km2``, ``unreached_share`` and ``setting``. ``made`` is None without an index.
    """

    gaps: Gaps
    thresholds: Thresholds
    preset: Preset | None
    made: Calculated | None
    table: pd.DataFrame


def show(gaps: Gaps) -> None:
    """Show the choices, both dimensions crossed, each area, and the files."""
    st.header(text("plan-remote-title"), anchor=False)
    st.caption(text("plan-remote-about"))
    found = _chosen(gaps)
    st.markdown(f"**{wording.plain(both(found))}**")
    tables.show(cross(found))
    for note in notes(found):
        st.caption(wording.plain(note))
    with st.expander(text("plan-remote-areas"), icon=":material/table:"):
        tables.show(in_words(found))
    with st.container(horizontal=True):
        downloads.buttons(text("plan-remote-file"), lambda: sheets(found), "randlage")


def _chosen(gaps: Gaps) -> Remote:
    """Show index and thresholds and return what follows from them."""
    known = {
        one.name: one
        for one in indices.shipped().values()
        if one.side is Side.NEED and indices.calculated(gaps.level, one).periods
    }
    preset = next(iter(known.values()), None)
    if len(known) > 1:
        preset = known[state.index_box({name: name for name in known})]
    fields = st.columns(3, gap="medium")
    with fields[0]:
        choices = {text("plan-remote-highest-choice", share=_percent(n)): n for n in HIGHEST}
        highest = state.highest_box(choices, USUAL.highest_share)
    with fields[1]:
        choices = {text("plan-remote-unreached-choice", share=_percent(n)): n for n in UNREACHED}
        unreached = state.unreached_box(choices, USUAL.unreached_share)
    with fields[2]:
        density = state.density_box({_density(n): n for n in DENSITIES}, RURAL_PER_KM2)
    return of_gaps(gaps, preset, Thresholds(highest, unreached, density))


def _percent(share: float) -> str:
    return text("plan-words-percent", value=wording.number(100 * share))


def _density(per_km2: float) -> str:
    message = "plan-remote-density-oecd" if per_km2 == RURAL_PER_KM2 else "plan-remote-density-own"
    return text(message, number=wording.number(per_km2))


def of_gaps(gaps: Gaps, preset: Preset | None, thresholds: Thresholds) -> Remote:
    """Return the areas of an answer with their ranks in an index and their settings."""
    keys = gaps.table.index
    made = indices.calculated(gaps.level, preset) if preset else None
    ranks = _ranks(made, keys)
    table = gaps.table[["name", "people"]].join(ranks).assign(
        per_km2=_per_km2(gaps, keys), unreached_share=1 - gaps.table["reached_share"]
    )  # fmt: skip
    burden = burdens(table, thresholds)
    setting = settings(table["per_km2"], table["unreached_share"], thresholds)
    return Remote(gaps, thresholds, preset, made, table.assign(burden=burden, setting=setting))


def _ranks(made: Calculated | None, keys: pd.Index) -> pd.DataFrame:
    columns = ["rank", "rank_low", "rank_high", "ranked"]
    newest = pd.DataFrame(columns=["area_key", *columns])
    if made:
        newest = made.of(made.periods[-1])
    ranks: pd.DataFrame = newest.set_index("area_key").reindex(keys)[columns].astype("Int64")
    return ranks


def _per_km2(gaps: Gaps, keys: pd.Index) -> "pd.Series[float]":
    """Return the newest density of the areas, NaN where none is known."""
    known = figures.current()
    if DENSITY not in known.catalogue.indicators:
        return pd.Series(np.nan, index=keys)
    rows = known.of(DENSITY, gaps.level)
    newest = rows[rows["period"] == rows["period"].max()].set_index("area_key")
    values: pd.Series[float] = newest["value"].reindex(keys).astype(float)
    return values


def both(found: Remote) -> str:
    """Say which areas are burdened and remote at once."""
    pairs = crossed(found.table["burden"], found.table["setting"])
    sure, unsure = (pairs[one, Setting.REMOTE.value] for one in (Burden.HIGH, Burden.UNSURE))
    if found.made is None:
        return text("plan-remote-no-index")
    if not (sure or unsure):
        return text("plan-remote-both-none")
    parts = []
    if sure:
        parts.append(text("plan-remote-both", areas=_names(found, sure)))
    if unsure:
        parts.append(text("plan-remote-both-unsure", areas=_names(found, unsure)))
    return " ".join(parts)


def notes(found: Remote) -> list[str]:
    """Say how both were computed, with what thresholds, and what limits that has."""
    limits = found.thresholds
    said = [
        text(
            "plan-remote-method",
            question=gaps_words.title(found.gaps),
            unreached=_percent(limits.unreached_share),
            density=_density(limits.rural_per_km2),
        )
    ]
    if found.preset and found.made:
        period = words.period(found.made.periods[-1])
        share = _percent(limits.highest_share)
        said.append(
            text("plan-remote-index-method", index=found.preset.name, period=period, share=share)
        )
        said.append(found.preset.description)
        if DENSITY in found.preset.keys:
            said.append(text("plan-remote-overlap"))
    return [one for one in said if one]


def _names(found: Remote, keys: list[str]) -> str:
    return wording.joined([str(found.table.at[key, "name"]) for key in keys])


def cross(found: Remote) -> pd.DataFrame:
    """Return the areas by burden (rows) and setting (columns), as numbers with names."""
    pairs = crossed(found.table["burden"], found.table["setting"])
    used = [
        one
        for one in Setting
        if one is not Setting.UNKNOWN or (found.table["setting"] == one).any()
    ]
    rows = {
        burden_word(one): {
            setting_word(other): _counted(found, pairs[one.value, other.value]) for other in used
        }
        for one in Burden
        if (found.table["burden"] == one).any() or one is not Burden.UNKNOWN
    }
    table = pd.DataFrame.from_dict(rows, orient="index")
    table.index.name = text("plan-remote-column-burden")
    return table


def _counted(found: Remote, keys: list[str]) -> str:
    return f"{len(keys)}: {_names(found, keys)}" if keys else "0"


def burden_word(one: str) -> str:
    """Return what a `Burden` is called."""
    return text(f"plan-remote-burden-{one}")


def setting_word(one: str) -> str:
    """Return what a `Setting` is called."""
    return text(f"plan-remote-setting-{one}")


def in_words(found: Remote) -> pd.DataFrame:
    """Return the areas as people read them."""
    rows = [
        {
            text("plan-remote-column-rank"): index_words.interval(row) or wording.no_data(),
            text("plan-remote-column-burden"): burden_word(row["burden"]),
            text("plan-remote-column-density"): wording.number(row["per_km2"]),
            text("plan-remote-column-unreached"): gaps_words.share(row["unreached_share"]),
            text("plan-remote-column-setting"): setting_word(row["setting"]),
        }
        for row in found.table.to_dict("records")
    ]
    level = found.gaps.place.level_name(found.gaps.level).singular
    return pd.DataFrame(rows, index=pd.Index(found.table["name"], name=level))


def sheets(found: Remote) -> Sheets:
    """Return the cross, the areas in numbers, and what both rest on."""
    table = found.table
    areas = pd.DataFrame(
        {
            text("plan-gaps-column-key"): table.index,
            text("plan-gaps-column-area"): table["name"].to_numpy(),
            text("plan-gaps-column-people"): table["people"].round(1).to_numpy(),
            text("plan-remote-column-rank-best"): table["rank_low"].to_numpy(),
            text("plan-remote-column-rank-worst"): table["rank_high"].to_numpy(),
            text("plan-remote-column-ranked"): table["ranked"].to_numpy(),
            text("plan-remote-column-burden"): table["burden"].map(burden_word).to_numpy(),
            text("plan-remote-column-density"): table["per_km2"].round(1).to_numpy(),
            text("plan-remote-column-unreached"): table["unreached_share"].round(4).to_numpy(),
            text("plan-remote-column-setting"): table["setting"].map(setting_word).to_numpy(),
        }
    )
    facts = {
        text("plan-remote-title"): both(found),
        text("plan-remote-notes"): " ".join(notes(found)),
        **gaps_tables.about_itself(found.gaps),
    }
    pair = [text("plan-gaps-pair-name"), text("plan-gaps-pair-said")]
    return {
        text("plan-remote-sheet-areas"): areas,
        text("plan-remote-sheet-cross"): cross(found).reset_index(),
        text("plan-gaps-sheet-about"): pd.DataFrame(list(facts.items()), columns=pair),
    }
