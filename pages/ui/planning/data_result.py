"""What the check of a file found: counts, cells, new indicators, changed values."""

import functools
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.model import Catalogue
from geo.indicators.own import Change
from geo.indicators.own_preview import REPLACES_HIDDEN
from loaders.own_data import CellFinding, Import
from loaders.problems import Severity
from pages.i18n import GERMAN, speaking, text
from pages.print import tables as files
from pages.ui import wording
from pages.ui.planning import indicators_entry, tables, words
from pages.ui.planning.data_check import Checked

MOST_SHOWN = 40
"""Rows of a table on the screen; files have them all."""

EFFECTS = {
    Change.NEW.value: "new",
    Change.CHANGED.value: "changed",
    Change.UNCHANGED.value: "unchanged",
    REPLACES_HIDDEN: "secret",
}
FINDING = ("severity", "place", "expected", "found", "cause")


def show(result: Checked, imported: Import, district: District) -> None:
    """Show what a file holds and what of it was refused or would change."""
    st.subheader(text("plan-data-result"), anchor=False)
    st.markdown("\n".join(f"- {line}" for line in summary(imported)))
    for note in imported.notes:
        st.caption(wording.plain(note))
    findings(imported)
    definitions(result.catalogue, imported)
    effects(result, district)
    contradictions(result, district)


def summary(imported: Import) -> list[str]:
    """Return how many rows were kept, refused and left empty, and where they are from."""
    counts = {"kept": imported.kept, "refused": imported.refused, "empty": imported.empty}
    said = [text(f"plan-data-rows-{name}", count=count) for name, count in counts.items()]
    about = imported.particulars
    said.append(text("plan-data-from", source=wording.plain(about.source)))
    if about.territory:
        said.append(text("plan-data-territory", territory=wording.plain(about.territory)))
    return said


def findings(imported: Import) -> None:
    """Show each finding with its cell, and all that are told one by one as a file."""
    found = imported.findings
    if not found:
        st.success(text("plan-data-no-findings"), icon=":material/check_circle:")
        return
    count = len(found) + imported.more
    st.markdown(f"**{text('plan-data-findings', count=count)}**")
    names = ("place", "found", "why")
    columns = [text(f"plan-data-finding-{name}") for name in names]
    rows = [_finding(one) for one in found[:MOST_SHOWN]]
    _table(pd.DataFrame(rows, columns=columns), count, "befunde")
    st.download_button(
        text(
            "plan-data-findings-first" if imported.more else "plan-data-findings-file",
            count=len(found),
        ),
        functools.partial(findings_csv, found),
        file_name="befunde.csv",
        mime=files.MEDIA_TYPES["csv"],
        icon=":material/download:",
        on_click="ignore",
        key="befunde_datei",
    )


def _finding(one: CellFinding) -> tuple[str, str, str]:
    place = one.place
    if one.severity != Severity.ERROR:
        place = text("plan-data-note-at", place=place)
    why = text("plan-data-expected", expected=one.expected)
    if one.likely_cause:
        why += " " + text("plan-data-cause", cause=one.likely_cause)
    return place, one.found, why


def finding_rows(found: Sequence[CellFinding]) -> pd.DataFrame:
    """Return findings as a table: what happened, cell, expected, found, likely cause."""
    rows = [
        (
            text(f"plan-data-severity-{_kind(one)}"),
            one.place,
            one.expected,
            one.found,
            one.likely_cause,
        )
        for one in found
    ]
    return pd.DataFrame(rows, columns=[text(f"plan-data-finding-{name}") for name in FINDING])


def _kind(one: CellFinding) -> str:
    return "refused" if one.severity == Severity.ERROR else "note"


def findings_csv(found: Sequence[CellFinding]) -> bytes:
    """Return findings as a file."""
    with speaking(GERMAN):
        return files.csv_bytes(finding_rows(found))


def definitions(catalogue: Catalogue, imported: Import) -> None:
    """Show the indicators that the file defines."""
    if not imported.definitions:
        return
    st.markdown(f"**{text('plan-data-definitions', count=len(imported.definitions))}**")
    lines = [
        text(
            f"plan-data-definition-{'protected' if one.protected else 'open'}",
            label=wording.plain(one.label),
            area=catalogue.data_areas[one.data_area],
            formula=indicators_entry.formula(one),
            unit=wording.plain(one.unit),
            side=words.side(one),
        )
        for one in imported.definitions[:MOST_SHOWN]
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))
    _more(len(imported.definitions))


def effects(result: Checked, district: District) -> None:
    """Show how many values are new or changed, and the changed ones."""
    st.markdown(f"**{text('plan-data-effects')}**")
    counts = result.effects["change"].value_counts()
    told = {kind: int(counts.get(kind, 0)) for kind in EFFECTS}
    lines = [
        f"- {text(f'plan-data-effect-{EFFECTS[kind]}', count=count)}"
        for kind, count in told.items()
        if count or kind != REPLACES_HIDDEN
    ]
    st.markdown("\n".join(lines))
    changed = result.effects[result.effects["change"] == Change.CHANGED.value]
    if len(changed):
        rows = [
            _changed(row, result, district) for row in changed.head(MOST_SHOWN).to_dict("records")
        ]
        names = ("indicator", "place", "before", "after")
        columns = [text(f"plan-data-change-{name}") for name in names]
        _table(pd.DataFrame(rows, columns=columns), len(changed), "aenderungen")


def _changed(row: Mapping[Hashable, Any], result: Checked, district: District) -> tuple[str, ...]:
    before = figure(row["old_numerator"], row["old_denominator"], row, result)
    after = figure(row["numerator"], row["denominator"], row, result)
    if before == after:
        after = text("plan-data-other-basis", value=after)
    return (*place(row, result, district), before, after)


def place(row: Mapping[Hashable, Any], result: Checked, district: District) -> tuple[str, str]:
    """Return indicator, and area with period, of a row in words."""
    label = result.catalogue.indicators[row["indicator"]].label
    said = text(
        "plan-data-place",
        area=str(district.areas.at[row["area_key"], "name"]),
        number=str(row["area_key"]),
        period=words.period(row["period"]),
    )
    return label, said


def figure(
    numerator: float, denominator: float, row: Mapping[Hashable, Any], result: Checked
) -> str:
    """Return "5 / 50" or, for a count, "5"."""
    above = _exact(numerator)
    if result.catalogue.indicators[row["indicator"]].is_count:
        return above
    return f"{above} / {_exact(denominator)}"


def _exact(value: float) -> str:
    """Return a number with as many decimals as it has, at most four."""
    if value != value:  # noqa: PLR0124 - NaN is the one value unequal to itself
        return wording.no_data()
    digits = next((n for n in range(4) if round(value, n) == value), 4)
    return wording.number(value, digits)


def contradictions(result: Checked, district: District) -> None:
    """Show where values of different levels do not fit together."""
    found = result.contradictions
    if found.empty:
        return
    st.warning(text("plan-data-contradictions", count=len(found)), icon=":material/rule:")
    rows = [
        (
            *place(row, result, district),
            figure(row["numerator"], row["denominator"], row, result),
            figure(row["numerator_of_parts"], row["denominator_of_parts"], row, result),
        )
        for row in found.head(MOST_SHOWN).to_dict("records")
    ]
    names = ("indicator", "place", "whole", "parts")
    columns = [text(f"plan-data-change-{name}") for name in names]
    _table(pd.DataFrame(rows, columns=columns), len(found), "widersprueche")


def _table(rows: pd.DataFrame, count: int, key: str) -> None:
    """Show the first rows of a table, and say how many more there are."""
    tables.wrapped(rows.head(MOST_SHOWN), key)
    _more(count)


def _more(count: int) -> None:
    if count > MOST_SHOWN:
        st.caption(text("plan-data-more", count=count - MOST_SHOWN))
