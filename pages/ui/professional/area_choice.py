"""Choosing an area: level, name, map; the levels are those that somebody works on."""

import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from geo.district import District
from geo.model import Level
from pages.i18n import text
from pages.ui import places, state_areas
from pages.ui.map import AreaMapData, AreaValue, area_map
from pages.ui.map.texts import area_texts

MAP_KEY = "fachgebietskarte"
HEIGHT_PX = 420


@dataclass(frozen=True)
class Colours:
    """How the map is coloured: values by area key, fills by class, what the map is called."""

    values: Mapping[str, AreaValue] = field(default_factory=dict)
    palette: tuple[str, ...] = ()
    label: str = ""


def fields(district: District, levels: Collection[Level]) -> tuple[Level, str]:
    """Show the switch of levels and the names; return the level and the key of the area."""
    names = {name.singular: name.key for name in district.levels if name.key in levels}
    level = state_areas.level_switch(names, Level.SOZIALRAUM)
    labels = places.of_level(district, level)
    return level, state_areas.region_box(labels, text("pro-committees-area"))


def draw(district: District, level: Level, key: str, colours: Colours) -> None:
    """Show the areas of the level; a click or the keyboard picks one."""
    known = frozenset(places.of_level(district, level).values())
    label = {"map_label": colours.label} if colours.label else {}
    area_map(
        AreaMapData(
            revision=district.revision,
            level=level.value,
            selected=key,
            values=colours.values,
            palette=colours.palette,
            height_px=HEIGHT_PX,
            texts={**area_texts(), **label},
        ),
        key=MAP_KEY,
        on_select=functools.partial(state_areas.take_region, MAP_KEY, known),
    )
