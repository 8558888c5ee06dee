"""What an import would do: counts, new and changed entries, refused rows, a map of the places."""

import functools
from collections.abc import Iterable, Sequence

import pandas as pd
import streamlit as st

from geo.district import District
from geo.model import Level, LocationClass
from loaders.editing.merging import told
from loaders.imports.area import Area
from loaders.imports.matching import Match, Verdict
from loaders.imports.plan import Plan
from loaders.imports.report import refused_workbook
from loaders.imports.targets import TARGETS
from loaders.store import Difference
from pages.i18n import text
from pages.print import tables as files
from pages.ui.editing import words
from pages.ui.editing.fields import NOT_EDITABLE
from pages.ui.map import AreaMapData, Site, area_map
from pages.ui.map.texts import area_texts
from pages.ui.planning import tables

MOST_SHOWN, MOST_PLACES = 40, 300
LONGEST = 600
MAP_KEY = "pflege_karte"
MARKS = {Verdict.NEW: ("N", "chosen"), Verdict.CHANGED: ("G", "base")}
VERDICTS = {
    Verdict.NEW: "new", Verdict.CHANGED: "changed", Verdict.SAME: "same",
    Verdict.UNCERTAIN: "uncertain", Verdict.SKIPPED: "skipped",
}  # fmt: skip


def show(found: Plan, known: Area) -> None:
    """Show what would be stored and what not, and why."""
    st.subheader(text("pro-import-result"), anchor=False)
    refused = len({one.number for one in found.refused})
    counts = {VERDICTS[verdict]: count for verdict, count in found.counts.items()}
    lines = [
        text(f"pro-import-count-{name}", count=count)
        for name, count in {**counts, "refused": refused}.items()
        if count or name in {"new", "changed", "refused"}
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))
    _refused(found)
    _new(found)
    _changed(found, known.district)
    _noted(found)
    _map(found, known)


def _refused(found: Plan) -> None:
    """Show why rows are not taken over, and offer them as a file with the reasons."""
    uncertain = found.counts[Verdict.UNCERTAIN]
    if not found.refused and not uncertain:
        return
    if found.refused:
        with st.expander(text("pro-import-refused-rows", count=len(found.refused)), expanded=True):
            rows = [
                (str(one.number), one.column, one.problem) for one in found.refused[:MOST_SHOWN]
            ]
            _table(rows, ("number", "column-name", "reason"), len(found.refused), "abgelehnt")
    st.download_button(
        text("pro-import-refused-file"),
        functools.partial(refused_workbook, found),
        file_name="nicht-uebernommen.xlsx",
        mime=files.MEDIA_TYPES["xlsx"],
        icon=":material/download:",
        on_click="ignore",
        key="pflege_abgelehnt",
    )


def _new(found: Plan) -> None:
    new = of(found, Verdict.NEW)
    if not new:
        return
    with st.expander(text("pro-import-new-rows", count=len(new))):
        rows = [(str(one.number), one.name, _where(one.document or {})) for one in new[:MOST_SHOWN]]
        _table(rows, ("number", "entry", "place"), len(new), "neu")


def _changed(found: Plan, place: District) -> None:
    changed = of(found, Verdict.CHANGED)
    if not changed:
        return
    with st.expander(text("pro-import-changed-rows", count=len(changed)), expanded=True):
        rows = [
            (str(one.number), one.name, _field(each.field), *_values(place, each))
            for one in changed[:MOST_SHOWN]
            for each in _lines(one)
        ]
        _table(rows, ("number", "entry", "field", "before", "after"), len(rows), "geaendert")
        _more(len(changed))


def _noted(found: Plan) -> None:
    noted = [one for one in found.matches if one.notes]
    if not noted:
        return
    with st.expander(text("pro-import-noted-rows", count=len(noted))):
        rows = [(str(one.number), one.name, "; ".join(one.notes)) for one in noted[:MOST_SHOWN]]
        _table(rows, ("number", "entry", "note"), len(noted), "hinweise")


def of(found: Plan, verdict: Verdict) -> list[Match]:
    """Return the matches with a verdict."""
    return [one for one in found.matches if one.verdict is verdict]


def _where(document: dict[str, object]) -> str:
    parts = (str(document.get(name) or "") for name in ("street", "postcode", "locality"))
    said = " ".join(part for part in parts if part)
    return said or text("pro-import-no-address")


def _lines(one: Match) -> Sequence[Difference]:
    """Return what changes: what goes together once, a point as [lon, lat]."""
    after = one.document or {}
    return told({**after, **{each.field: each.before for each in one.differences}}, after)


def _field(name: str) -> str:
    if name in NOT_EDITABLE and name in TARGETS:
        return TARGETS[name].label
    return words.column(name)


def _values(place: District, one: Difference) -> tuple[str, str]:
    said = (words.value(place, one.field, value) for value in (one.before, one.after))
    before, after = (words.on_one_line(value) for value in said)
    return _short(before), _short(after)


def _short(said: str) -> str:
    return said if len(said) <= LONGEST else f"{said[:LONGEST]} …"


def _map(found: Plan, known: Area) -> None:
    """Show where new and changed entries lie, as far as their place is public."""
    sites = list(_sites(found.matches))
    if not sites:
        return
    st.markdown(f"**{text('pro-import-map')}**")
    st.caption(text("pro-import-map-about"))
    if len(sites) > MOST_PLACES:
        st.caption(text("pro-import-map-first", count=MOST_PLACES))
    area_map(
        AreaMapData(
            revision=known.district.revision,
            level=Level.GEMEINDE.value,
            sites=tuple(sites[:MOST_PLACES]),
            texts={**area_texts(), "map_label": text("pro-import-map")},
        ),
        key=MAP_KEY,
        on_select=lambda: None,
    )


def _sites(matches: Iterable[Match]) -> Iterable[Site]:
    for one in matches:
        document = one.document or {}
        public = document.get("location_class") == LocationClass.PUBLIC.value
        if one.verdict in MARKS and public and document.get("lon") is not None:
            mark, kind = MARKS[one.verdict]
            lat, lng = float(document["lat"]), float(document["lon"])
            yield {"lat": lat, "lng": lng, "mark": mark, "kind": kind}  # type: ignore[typeddict-item]


def _table(rows: Sequence[tuple[str, ...]], names: Sequence[str], count: int, key: str) -> None:
    columns = [text(f"pro-import-{name}") for name in names]
    tables.wrapped(pd.DataFrame(rows, columns=columns), f"pflege_{key}")
    _more(count)


def _more(count: int) -> None:
    if count > MOST_SHOWN:
        st.caption(text("pro-import-more", count=count - MOST_SHOWN))
