"""List, map and detail of the guide: what the person's choice finds, handed to the component."""

import functools
from typing import cast

import geopandas as gpd
import streamlit as st

from geo.district import District
from geo.facilities import select
from geo.model import Status
from geo.publish import PublicFacility
from geo.search import SearchResult
from pages.context import offers, search_index
from pages.ui import entries, near, state, wording
from pages.ui.map import GuideData, guide_map
from pages.ui.state import Selection


def show(district: District, chosen: Selection) -> None:
    """Show list, map and the opened entry."""
    frame = offers()
    result = search_index().search(chosen.query)
    ids = matching(district, frame, result, chosen)
    opened = chosen.entry if chosen.entry in frame.index else ""
    if chosen.entry and not opened:
        st.info(
            "Den Eintrag aus diesem Link gibt es hier nicht (mehr).", icon=":material/link_off:"
        )
    guide_map(
        GuideData(
            revision=district.revision,
            ids=tuple(ids),
            selected=opened or None,
            area=None if chosen.near.reach_min else chosen.filter.area or None,
            detail=entries.detail(district, row(frame, opened)) if opened else None,
            count_text=count_sentence(len(ids), partial=result.partial),
            meta=near.meta(district, ids, chosen),
            note=near.note(district, ids, chosen),
            circle=near.circle(district, chosen),
            estimate=near.estimate(district, chosen.near.mode),
        ),
        key=state.MAP_EVENT,
        on_select=functools.partial(state.take_event, state.MAP_EVENT),
    )


def matching(
    district: District, frame: gpd.GeoDataFrame, result: SearchResult, chosen: Selection
) -> list[str]:
    """Return the ids to show: by relevance for a query, by distance, else as `frame` has them."""
    passing = select(frame, district.areas, district.taxonomy, near.widened(chosen).filter)
    ids = [str(key) for key in passing.index]
    if chosen.query.strip():
        planned = dict(passing["status"] != Status.ACTIVE.value)
        ids = sorted((i for i in result.ids if i in planned), key=planned.__getitem__)
    return near.arranged(district, ids, chosen)


def row(frame: gpd.GeoDataFrame, facility_id: str) -> PublicFacility:
    """Return one facility of the published frame."""
    return cast("PublicFacility", next(frame.loc[[facility_id]].itertuples()))


def count_sentence(count: int, *, partial: bool) -> str:
    """Return how much was found, as a sentence that is also read aloud."""
    if not count:
        return "Kein Eintrag gefunden"
    if partial:
        return f"Nichts passt zu allen Wörtern. {wording.entries(count)} passen zu einem Teil."
    return f"{wording.entries(count)} gefunden"
