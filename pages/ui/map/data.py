"""What the map components are told: plain values that become JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NotRequired, TypedDict

from pages.ui.map.texts import Texts, area_texts, guide_texts


class Badge(TypedDict):
    """Short mark on an entry; `kind` chooses its look."""

    text: str
    kind: Literal["neutral", "info", "warning"]


class Row(TypedDict):
    """One labelled fact; `text` may have several lines, `icon` is a Material symbol.

    `name` says what it is in every language; `foreign` marks words of the source, in German.
    """

    name: str
    label: str
    text: str
    href: NotRequired[str]
    icon: NotRequired[str]
    foreign: NotRequired[bool]


class Action(TypedDict):
    """Link, or button.

    `share` copies the address of the page, `copy` the `href`, `mark` keeps the id in `href` on the
    Merkzettel.
    """

    label: str
    kind: Literal["link", "share", "copy", "mark"]
    href: NotRequired[str]
    icon: NotRequired[str]


class Detail(TypedDict):
    """One entry in full."""

    title: str
    subtitle: str
    badges: list[Badge]
    rows: list[Row]
    notes: list[str]
    actions: list[Action]


# `class` is a position in the palette, `text` what a person reads.
AreaValue = TypedDict("AreaValue", {"class": int, "text": str})


# `ring` are the corners of a cell: latitude and longitude in turn (WGS 84).
Cell = TypedDict("Cell", {"class": int, "text": str, "ring": list[float]})


class Circle(TypedDict):
    """An estimated reach around a place (WGS 84, radius in metres)."""

    lat: float
    lng: float
    radius_m: int


class Estimate(TypedDict):
    """What the browser needs to compute distances from a person's own position by itself.

    `centres` is latitude, longitude (WGS 84) and radius in metres by key of a municipality.
    """

    straight_m_per_min: float
    mode: str
    sentence: str
    centres: Mapping[str, list[float]]


class Site(TypedDict):
    """A place that is no facility (WGS 84) with its short mark, such as its number in a list."""

    lat: float
    lng: float
    mark: str
    kind: Literal["chosen", "base"]


class Line(TypedDict):
    """A relation of two places: latitude and longitude (WGS 84) of both ends in turn.

    ``vague`` ones are dashed: one end or both stand for a larger place.
    """

    ends: list[float]
    kind: Literal["exact", "vague"]
    text: str


class OpenMark(TypedDict):
    """Whether an entry is open now, and the words for it."""

    open: bool
    text: str


@dataclass(frozen=True)
class GuideData:
    """What the guide shows in one run.

    Attributes
    ----------
    revision
        Data revision; part of the addresses of the GeoJSON files.
    ids
        Facilities that pass the filter, in the order of the list.
    count_text
        Sentence that is shown and announced, such as "37 Einträge gefunden".
    meta
        Short text at the right of an entry by facility id, such as "1,2 km".
    selected
        Facility that is open, or None.
    area
        Key of the area that is outlined and filled by the map, or None for the district.
    detail
        The open facility in full, or None.
    asked
        What stands in the address once it is known to be harmless: values by name.
    exit_href
        Neutral page to leave to at once, where the topic asks for it; the address of the page is
        then kept free of what was chosen.
    marks
        On the page of a Merkzettel its ids, elsewhere None.
    merged
        On the same page: by ids that may be kept there, the entries that they were merged into.
    only
        The one view that is shown in a small frame, empty for both.
    opened
        Whether each entry is open and its mark, if only what is not closed is shown; else None.
    note
        Sentence on what distances and times rest on, empty if there are none.
    circle
        Estimated reach that is drawn and filled by the map, or None.
    estimate
        What distances from a person's own position are computed with, in the browser alone; None:
        the position is not offered.
    fits
        How each entry fits what the person needs (0 fits best) and the words for it, if the order
        of distance from their own position has to respect that.
    types
        Names of types of facilities by key, in a language in which the GeoJSON files do not say
        them.
    texts
        Every other string of the interface.
    """

    revision: str
    ids: tuple[str, ...]
    count_text: str
    meta: Mapping[str, str] = field(default_factory=dict)
    selected: str | None = None
    area: str | None = None
    detail: Detail | None = None
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exit_href: str | None = None
    marks: tuple[str, ...] | None = None
    merged: Mapping[str, str] = field(default_factory=dict)
    only: Literal["list", "map", ""] = ""
    opened: Mapping[str, OpenMark] | None = None
    note: str = ""
    circle: Circle | None = None
    estimate: Estimate | None = None
    fits: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    texts: Texts = field(default_factory=guide_texts)


@dataclass(frozen=True)
class AreaMapData:
    """What the area picker shows in one run.

    Attributes
    ----------
    revision
        Data revision; part of the addresses of the GeoJSON files.
    level
        Level whose areas can be picked: planregion, sozialraum or gemeinde.
    selected
        Key of the picked area, or None.
    values
        Value by area key; an area without one is drawn as having no data.
    palette
        Fill colours (hex) by class.
    points
        Facilities drawn as a picture; their list stands elsewhere on the page.
    hatched
        Keys of areas that are hatched on top of their colour.
    cells
        Cells of a grid, drawn over the areas; what they show stands elsewhere on the page too.
    sites
        Further places drawn as a picture, with numbers that stand in a list on the page.
    lines
        Relations between places, drawn as a picture; their list stands elsewhere on the page.
    height_px
        Height of the map in pixels.
    texts
        Every other string of the interface.
    """

    revision: str
    level: str
    selected: str | None = None
    values: Mapping[str, AreaValue] = field(default_factory=dict)
    palette: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    hatched: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    sites: tuple[Site, ...] = ()
    lines: tuple[Line, ...] = ()
    height_px: int = 480
    texts: Texts = field(default_factory=area_texts)
