"""List, map and detail of the guide: what the person's choice finds, handed to the component."""

import functools
from collections.abc import Sequence
from typing import Literal, cast

import geopandas as gpd
import streamlit as st

from geo.district import District
from geo.facilities import select
from geo.model import Status
from geo.publish import PublicFacility
from geo.search import SearchResult
from pages.context import offers, search_index
from pages.ui import entries, safety, state, take_along, wording
from pages.ui.map import GuideData, guide_map
from pages.ui.state import Selection


def show(district: District, chosen: Selection) -> None:
    """Show list, map and the opened entry of what the person's choice finds."""
    result = search_index().search(chosen.query)
    ids = matching(district, offers(), result, chosen)
    opened = opened_entry(chosen.entry)
    list_and_map(
        district,
        ids,
        opened,
        count_text=count_sentence(len(ids), partial=result.partial),
        area=chosen.filter.area,
        sensitive=safety.is_sensitive(district, chosen, ids, opened),
    )
    take_along.list_paper(district, ids, chosen.filter.area)


def list_and_map(  # noqa: PLR0913 - what the component shows, by name
    district: District,
    ids: Sequence[str],
    opened: str,
    *,
    count_text: str,
    area: str = "",
    sensitive: bool = False,
    marks: tuple[str, ...] | None = None,
    only: Literal["list", "map", ""] = "",
) -> None:
    """Show the component with these entries; ``marks`` on the page of a Merkzettel."""
    guide_map(
        GuideData(
            revision=district.revision,
            ids=tuple(ids),
            selected=opened or None,
            area=area or None,
            detail=entries.detail(district, row(offers(), opened)) if opened else None,
            count_text=count_text,
            exit_href=district.exit_url if sensitive else None,
            marks=marks,
            only=only,
        ),
        key=state.MAP_EVENT,
        on_select=functools.partial(
            state.take_event, state.MAP_EVENT, safety.protected_entries(district)
        ),
    )


def opened_entry(asked: str) -> str:
    """Return the asked entry if it exists; else say that it does not, and return nothing."""
    if asked and asked not in offers().index:
        st.info(
            "Den Eintrag aus diesem Link gibt es hier nicht (mehr).", icon=":material/link_off:"
        )
        return ""
    return asked


def matching(
    district: District, frame: gpd.GeoDataFrame, result: SearchResult, chosen: Selection
) -> list[str]:
    """Return the ids to show: by relevance for a query, else as `frame` has them."""
    passing = select(frame, district.areas, district.taxonomy, chosen.filter)
    if chosen.query.strip():
        planned = dict(passing["status"] != Status.ACTIVE.value)
        return sorted((i for i in result.ids if i in planned), key=planned.__getitem__)
    return [str(key) for key in passing.index]


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
