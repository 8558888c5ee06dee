"""The method of an index in words and formulas, with a worked case to recompute by hand."""

import numpy as np
import pandas as pd
import streamlit as st

from geo.indicators.preset import Preset
from geo.indicators.scores import Aggregation, Normalisation
from geo.indicators.steps import worked_case, worked_preset
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import index_words, tables
from pages.ui.state_widgets import Switch, switch

DIGITS = 4
WIDTH_PX = 900
RULE_KEYS = ("beispiel_normierung", "beispiel_verbindung")
NORMALISED = {
    Normalisation.Z_SCORE: (
        r"z = \frac{x - m}{s}",
        r"m = \frac{1}{n}\sum_{i=1}^{n} x_i",
        r"s = \sqrt{\frac{1}{n}\sum_{i=1}^{n}(x_i-m)^2}",
    ),
    Normalisation.MIN_MAX: (r"z = \frac{x - x_{\min}}{x_{\max} - x_{\min}}",),
    Normalisation.RANK: (r"z = \frac{r - 1}{n - 1}",),
}
TURNED = {
    Normalisation.Z_SCORE: r"d = -z",
    Normalisation.MIN_MAX: r"d = 1 - z",
    Normalisation.RANK: r"d = 1 - z",
}
MAPPED = {
    Normalisation.Z_SCORE: r"g = 0{,}01 + 0{,}99 \cdot \Phi(d)",
    Normalisation.MIN_MAX: r"g = 0{,}01 + 0{,}99 \cdot d",
    Normalisation.RANK: r"g = 0{,}01 + 0{,}99 \cdot d",
}
COMBINED = {
    Aggregation.ARITHMETIC: r"I = \sum_{j} w_j \, d_j",
    Aggregation.GEOMETRIC: r"I = \exp\Big(\sum_{j} w_j \ln g_j\Big)",
}
WEIGHT = r"w_j = \frac{v_j}{\sum_k v_k}"


def about() -> None:
    """Say what an index is and what it is not."""
    with st.container(width=WIDTH_PX):
        st.markdown(text("plan-method-about"))


def rules() -> tuple[Normalisation, Aggregation]:
    """Show in which ways the worked case can be computed, and return the chosen ones."""
    first = Switch(
        text("plan-index-fact-normalisation"),
        RULE_KEYS[0],
        {index_words.normalisation(rule): rule for rule in Normalisation},
        Normalisation.Z_SCORE,
        text("plan-method-normalisation-hint"),
    )
    second = Switch(
        text("plan-index-fact-aggregation"),
        RULE_KEYS[1],
        {index_words.aggregation(rule): rule for rule in Aggregation},
        Aggregation.ARITHMETIC,
        text("plan-method-aggregation-hint"),
    )
    return switch(first), switch(second)


def worked() -> None:
    """Show the steps with their formulas and the tables of the worked case."""
    st.header(text("plan-method-worked"), anchor=False)
    normalisation, aggregation = rules()
    found = worked_case(normalisation, aggregation)
    preset = worked_preset(normalisation, aggregation)
    with st.container(width=WIDTH_PX):
        _values(found)
        _normalised(found, normalisation)
        _directed(found, normalisation)
        if aggregation is Aggregation.GEOMETRIC:
            _mapped(found, normalisation)
        _combined(found, preset)


def _values(found: pd.DataFrame) -> None:
    st.subheader(text("plan-method-step-values"), anchor=False)
    st.markdown(text("plan-method-about-values"))
    tables.show(grid(found, "raw"))


def _normalised(found: pd.DataFrame, rule: Normalisation) -> None:
    st.subheader(text("plan-method-step-normalised"), anchor=False)
    st.markdown(text(f"plan-method-about-{rule.replace('_', '-')}"))
    for formula in NORMALISED[rule]:
        _formula(formula)
    if rule is Normalisation.RANK:
        tables.show(grid(found, "compared"))
    tables.show(measures(found, rule))
    tables.show(grid(found, "normalised"))


def _directed(found: pd.DataFrame, rule: Normalisation) -> None:
    st.subheader(text("plan-method-step-directed"), anchor=False)
    st.markdown(text("plan-method-about-directed"))
    _formula(TURNED[rule])
    tables.show(grid(found, "directed"))


def _mapped(found: pd.DataFrame, rule: Normalisation) -> None:
    st.subheader(text("plan-method-step-mapped"), anchor=False)
    is_z = rule is Normalisation.Z_SCORE
    st.markdown(text("plan-method-about-mapped-z" if is_z else "plan-method-about-mapped"))
    _formula(MAPPED[rule])
    tables.show(grid(found.assign(mapped=mapped(found)), "mapped"))
    st.markdown(text("plan-method-about-logarithm"))
    tables.show(grid(found, "term"))


def _combined(found: pd.DataFrame, preset: Preset) -> None:
    st.subheader(text("plan-method-step-combined"), anchor=False)
    st.markdown(text("plan-method-about-weights"))
    _formula(WEIGHT)
    st.markdown(text(f"plan-method-about-{preset.aggregation}"))
    _formula(COMBINED[preset.aggregation])
    tables.show(results(found))
    st.markdown(text("plan-method-about-ranks"))


def _formula(said: str) -> None:
    """Show a formula in a line of its own.

    A block of `st.latex` cuts off what stands above letters and is a scroll area without a focus.
    """
    st.markdown(rf"$\displaystyle {said}$")


def mapped(found: pd.DataFrame) -> "pd.Series[float]":
    """Return the values between 0.01 and 1 whose logarithms the steps of geometric means hold."""
    return pd.Series(np.exp(found["term"].to_numpy()), index=found.index)


def grid(found: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return one step of the worked case: areas × indicators, in words."""
    cells = found.assign(said=[number(value) for value in found[column]])
    shown = cells.pivot_table(index="area_key", columns="indicator", values="said", aggfunc="first")
    shown.index.name = text("plan-index-column-area")
    return shown.rename_axis(columns=None)


def measures(found: pd.DataFrame, rule: Normalisation) -> pd.DataFrame:
    """Return what is subtracted and divided by, per indicator."""
    first = found.drop_duplicates("indicator").set_index("indicator")
    names = {"centre": centre_name(rule), "spread": spread_name(rule)}
    shown = first[list(names)].map(number).T.rename(index=names)
    shown.index.name = text("plan-method-measure")
    return shown.rename_axis(columns=None)


def centre_name(rule: Normalisation) -> str:
    """Return what is subtracted."""
    return text(f"plan-method-centre-{rule.replace('_', '-')}")


def spread_name(rule: Normalisation) -> str:
    """Return what is divided by."""
    return text(f"plan-method-spread-{rule.replace('_', '-')}")


def results(found: pd.DataFrame) -> pd.DataFrame:
    """Return the weighted values, their sum, the index and the rank of each area."""
    cells = found.assign(
        name=[
            text("plan-method-weighted", indicator=key, weight=number(weight))
            for key, weight in zip(found["indicator"], found["weight"], strict=True)
        ]
    )
    shown = cells.pivot_table(index="area_key", columns="name", values="weighted").map(number)
    by_area = found.groupby("area_key")
    shown[text("plan-method-sum")] = by_area["weighted"].sum().map(number)
    shown[text("plan-index-column-value")] = by_area["index"].first().map(number)
    shown[text("plan-index-column-rank")] = by_area["rank"].first().map(str)
    shown.index.name = text("plan-index-column-area")
    return shown.rename_axis(columns=None)


def number(value: float) -> str:
    """Return a number as it takes to recompute it: with four decimals, a whole one without."""
    is_whole = value == round(value)
    return wording.number(value, 0 if is_whole else DIGITS)


def uncertainty() -> None:
    """Explain where the intervals of ranks come from, what the method leaves out, and sources."""
    with st.container(width=WIDTH_PX):
        for part in ("uncertainty", "limits", "sources"):
            st.header(text(f"plan-method-{part}"), anchor=False)
            st.markdown(text(f"plan-method-{part}-about"))
