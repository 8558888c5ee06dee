"""List, map and detail of the guide: what the person's choice finds, handed to the component."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

import geopandas as gpd
import streamlit as st

from geo.district import District
from geo.facilities import meeting
from geo.model import Status
from geo.publish import PublicFacility
from geo.search import SearchResult
from pages import clock
from pages.context import offers, search_index
from pages.i18n import GERMAN, current, text
from pages.ui import access, entries, hours, near, options, safety, state, take_along
from pages.ui.map import Detail, GuideData, OpenMark, guide_map
from pages.ui.professional import internal
from pages.ui.state import Selection


def show(district: District, chosen: Selection) -> None:
    """Show list, map and the opened entry of what the person's choice finds."""
    result = search_index().search(chosen.query)
    ids = matching(district, offers(), result, chosen)
    fitting = fitting_of(offers(), ids, chosen)
    ids = sorted(ids, key=lambda key: fitting[key].fit) if fitting else ids
    marks = marks_of(district, offers(), ids) if chosen.open_now else {}
    if chosen.open_now:
        ids = list(marks)
    texts = {key: mark["text"] for key, mark in marks.items()}
    sentence = open_sentence(count_sentence(len(ids), partial=result.partial), texts)
    found = shown(district, ids, opened_entry(chosen.entry), sentence)
    sensitive = safety.is_sensitive(district, chosen, result.ids, found.selected or "")
    component(
        district,
        replace(
            found,
            detail=for_professionals(found),
            area=None if chosen.near.reach_min else chosen.filter.area or None,
            meta=joined(
                near.meta(district, ids, chosen),
                texts,
                {key: fitting[key].text for key in ids if fitting},
            ),
            opened=marks if chosen.open_now else None,
            note=near.note(district, ids, chosen),
            circle=near.circle(district, chosen),
            estimate=near.estimate(district, chosen.near.mode),
            fits={key: (int(found.fit), found.text) for key, found in fitting.items()},
            types=type_names(district),
            asked=state.asked(options.types(district)),
            exit_href=district.exit_url if sensitive else None,
        ),
    )
    if not sensitive:
        take_along.list_paper(district, ids, chosen.filter.area, text("guide-list-title"))


def joined(*metas: Mapping[str, str]) -> dict[str, str]:
    """Return the short texts at each entry as one."""
    ids = dict.fromkeys(key for meta in metas for key in meta)
    return {key: " · ".join(meta[key] for meta in metas if key in meta) for key in ids}


def shown(district: District, ids: Sequence[str], opened: str, count_text: str) -> GuideData:
    """Return what the component shows of these entries, one of them perhaps in full."""
    return GuideData(
        revision=district.revision,
        ids=tuple(ids),
        selected=opened or None,
        detail=entries.detail(district, row(offers(), opened)) if opened else None,
        count_text=count_text,
    )


def for_professionals(found: GuideData) -> Detail | None:
    """Return the opened entry, to professionals with what is said among them alone."""
    if not (found.detail and found.selected):
        return found.detail
    return {**found.detail, "rows": [*found.detail["rows"], *internal.rows(found.selected)]}


def component(district: District, data: GuideData) -> None:
    """Show list and map; what a person opens goes into the address unless it needs protection."""
    unnamed = set(data.ids) if data.exit_href else safety.protected_entries(district)
    on_select = functools.partial(state.take_event, state.MAP_EVENT, unnamed)
    guide_map(data, key=state.MAP_EVENT, on_select=on_select)


def opened_entry(asked: str) -> str:
    """Return the asked entry if it exists; else say that it does not, and return nothing."""
    if asked and asked not in offers().index:
        st.info(text("guide-unknown-entry"), icon=":material/link_off:")
        return ""
    return asked


def matching(
    district: District, frame: gpd.GeoDataFrame, result: SearchResult, chosen: Selection
) -> list[str]:
    """Return the ids to show: by relevance for a query, by distance, else as `frame` has them."""
    wanted = meeting(frame, district.areas, district.taxonomy, near.widened(chosen).filter)
    status = frame.loc[wanted, "status"]
    ids = [str(key) for key in status.index]
    if chosen.query.strip():
        planned = dict(status != Status.ACTIVE.value)
        ids = sorted((i for i in result.ids if i in planned), key=planned.__getitem__)
    return near.arranged(district, ids, chosen)


def fitting_of(
    frame: gpd.GeoDataFrame, ids: Sequence[str], chosen: Selection
) -> dict[str, access.Fitting]:
    """Return how each entry fits what the person needs; nothing if they need nothing special."""
    if not chosen.needs:
        return {}
    stored = dict(zip(ids, frame.loc[list(ids), "accessibility"], strict=True))
    return access.fits(stored, chosen.needs)


def marks_of(district: District, frame: gpd.GeoDataFrame, ids: list[str]) -> dict[str, OpenMark]:
    """Return the mark of each entry that is not closed now, open ones first."""
    now = clock.now()
    stored = dict(zip(ids, frame.loc[ids, "opening_hours"], strict=True))
    return hours.marks_now(stored, now, hours.holidays(district, now))


def open_sentence(sentence: str, marks: Mapping[str, str]) -> str:
    """Return the sentence about what was found, with how many hours of it are unknown."""
    unknown = sum(mark == hours.unknown_mark() for mark in marks.values())
    if not unknown:
        return sentence
    return text("guide-hours-unknown", sentence=sentence.rstrip("."), count=unknown)


def type_names(district: District) -> dict[str, str]:
    """Return the names of types by key where the data's own German ones do not do."""
    if current() == GERMAN:
        return {}
    return {key: kind.label for key, kind in district.taxonomy.types.items()}


def row(frame: gpd.GeoDataFrame, facility_id: str) -> PublicFacility:
    """Return one facility of the published frame."""
    return cast("PublicFacility", next(frame.loc[[facility_id]].itertuples()))


def count_sentence(count: int, *, partial: bool) -> str:
    """Return how much was found, as a sentence that is also read aloud."""
    if not count:
        return text("guide-nothing")
    return text("guide-partial" if partial else "guide-found", count=count)
