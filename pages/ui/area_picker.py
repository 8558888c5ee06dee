"""Choosing an area: level, name, map."""

import functools

from geo.district import District
from geo.model import Level
from pages.ui import places, state_areas
from pages.ui.map import AreaMapData, area_map

MAP_KEY = "gebietskarte"


def show(district: District) -> str:
    """Show the switch of levels, the names and the map; return the key of the chosen area."""
    levels = {name.singular: name.key for name in district.levels}
    level = state_areas.level_switch(levels, Level.SOZIALRAUM)
    labels = places.of_level(district, level)
    key = state_areas.region_box(labels, district.level_name(level).singular)
    area_map(
        AreaMapData(
            revision=district.revision,
            level=level.value,
            selected=key,
        ),
        key=MAP_KEY,
        on_select=functools.partial(state_areas.take_region, MAP_KEY, frozenset(labels.values())),
    )
    return key
