"""The numbered register of a search, an area or a Planregion; paper, file and pages show it.

Pure: rows of `pages.context.offers` in, values out. What is protected comes without an address
and stands on no map.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

import geopandas as gpd

from geo.district import District
from geo.facilities import Filter, select
from geo.model import Level, Status
from geo.search import fold
from pages.i18n import text
from pages.print import picture, sources
from pages.print.items import item
from pages.print.model import Heading, Item, Line, Register, Topic
from pages.ui import wording

GUIDANCE = (
    "numbers",
    "letters",
    "protected",
    "as-of",
    "missing",
    "planned",
    "judgement",
    "danger",
)


def booklet(district: District, offers: gpd.GeoDataFrame, key: str, today: dt.date) -> Register:
    """Return the register of a whole Planregion.

    Raises
    ------
    KeyError
        The district has no Planregion ``key``.
    """
    if key not in planregionen(district):
        raise KeyError(key)
    united = wording.joined([member.name for member in sources.members(district, key)])
    title = text("register-booklet-title", area=str(district.areas.at[key, "name"]))
    subtitle = text("register-booklet-subtitle", district=district.name, members=united)
    heading = Heading("booklet", title, key, subtitle)
    return _register(district, inside(district, offers, key), heading, today)


def area(district: District, offers: gpd.GeoDataFrame, key: str, today: dt.date) -> Register:
    """Return the register of one area of any level, with what serves the whole district.

    Raises
    ------
    KeyError
        There is no such area.
    """
    row = district.areas.loc[key]
    kind = district.level_name(Level(str(row["level"]))).singular
    subtitle = text("register-area-subtitle", kind=kind, district=district.name)
    title = text("register-area-title", area=str(row["name"]))
    heading = Heading("area", title, key, subtitle if key != district.key else "")
    return _register(district, inside(district, offers, key), heading, today)


def search(
    district: District,
    offers: gpd.GeoDataFrame,
    ids: Iterable[str],
    today: dt.date,
    heading: Heading,
) -> Register:
    """Return the register of chosen entries: a result, a Merkzettel. Unknown ids are left out."""
    known = [key for key in dict.fromkeys(ids) if key in offers.index]
    return _register(district, offers.loc[known], heading, today)


def planregionen(district: District) -> list[str]:
    """Return the keys of the Planregionen, none where a district has no such level."""
    areas = district.areas
    return [str(key) for key in areas.index[areas["level"] == Level.PLANREGION.value]]


def inside(district: District, offers: gpd.GeoDataFrame, key: str) -> gpd.GeoDataFrame:
    """Return what exists or is planned in an area, with what serves the whole district."""
    return select(offers, district.areas, district.taxonomy, Filter(area=key))


def guidance() -> tuple[str, ...]:
    """Return how to read a register: sentences that every paper says, whatever it is about."""
    return tuple(text(f"register-guidance-{name}") for name in GUIDANCE)


def _register(
    district: District, chosen: gpd.GeoDataFrame, heading: Heading, today: dt.date
) -> Register:
    ordered = _ordered(district, chosen)
    marks = picture.marks(district, ordered, heading.key)
    rows = zip(ordered.itertuples(), marks, strict=True)
    items = [item(district, row, number, mark) for number, (row, mark) in enumerate(rows, start=1)]
    by_name = sorted(items, key=lambda entry: fold(entry.name))
    return Register(
        heading=heading,
        area=str(district.areas.at[heading.key, "name"]),
        date=wording.date(today.isoformat()),
        revision=district.revision,
        count=wording.entries(len(items)),
        picture=picture.picture(district, ordered, heading.key, marks),
        topics=_topics(district, ordered, items),
        index=tuple(Line(entry.name, str(entry.number)) for entry in by_name),
        members=sources.members(district, heading.key),
        sources=sources.entry_sources(ordered),
        credits=sources.resource_credits(district),
        contact=sources.contact(district),
    )


def _ordered(district: District, chosen: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Order by group and type, existing before planned, then by place and name."""
    groups, types = list(district.taxonomy.groups), list(district.taxonomy.types)
    order = chosen.assign(
        of_group=chosen["group"].map(groups.index),
        of_type=chosen["type"].map(types.index),
        absent=chosen["status"] != Status.ACTIVE.value,
        folded=chosen["name"].map(fold),
    ).sort_values(["of_group", "of_type", "absent", "gemeinde", "folded"], kind="stable")
    return chosen.loc[order.index]


def _topics(district: District, ordered: gpd.GeoDataFrame, items: list[Item]) -> tuple[Topic, ...]:
    pairs = zip(ordered["group"], items, strict=True)
    return tuple(
        Topic(key, group.label, group.color, tuple(entry for _, entry in part))
        for key, part in groupby(pairs, key=lambda pair: str(pair[0]))
        for group in (district.taxonomy.groups[key],)
    )
