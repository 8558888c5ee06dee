"""The Ressourcenkarte as tagged PDF (PDF/UA-1) around a cell of 1 km, and ways along roads from it.

The server learns the cell and no more. What is made is handed over and kept nowhere: no cache, no
file, no log.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import geopandas as gpd
import shapely
from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from geo.district import District
from geo.model import Level, LocationClass
from geo.projection import GridCell
from geo.reachable import Limit, Way
from geo.regions import at_level
from geo.travel import Mode
from pages import clock, context
from pages.i18n import GERMAN, templates, text
from pages.print import pdf, resource_card_ways
from pages.print.card_svg import card_map
from pages.print.map_svg import Dot
from pages.print.picture import map_credit
from pages.print.resource_card_lines import by_nearness, entry, group
from pages.print.resource_card_ways import Found
from pages.print.sources import contact, entry_sources
from pages.ui import near, wording
from pages.ui.professional import case_question, in_charge, offers
from pages.ui.professional.case_question import CaseQuestion, Met

TEMPLATE = Path(__file__).parent / "templates" / "resource_card.typ"
Paper = Literal["a4-portrait", "a4-landscape", "a3-portrait", "a3-landscape"]
HEIGHT_SHARES: Mapping[Paper, float] = {
    "a4-portrait": 0.6, "a4-landscape": 1.1, "a3-portrait": 0.64, "a3-landscape": 1.15,
}  # fmt: skip
FARTHEST_M = 60_000
"""So far beyond the district a cell may lie."""

MOST_PLACED, MOST_OTHERS = 40, 12


def _near(name: str) -> str:
    """Check that a name is that of a cell around the district."""
    district = context.district()
    box = shapely.box(*district.areas.total_bounds)
    if GridCell.named(name).centre(district.crs).distance(box) > FARTHEST_M:
        raise ValueError("too far from the district")
    return name


Cell = Annotated[str, AfterValidator(_near)]
Individual = Literal[Mode.WALK, Mode.BIKE, Mode.CAR]
_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)


@dataclass(frozen=True, config=_STRICT)
class CardAsked:
    """What a Ressourcenkarte is asked for."""

    cell: Cell
    question: CaseQuestion
    mode: Individual = Mode.CAR
    most: Annotated[int, Field(ge=0, le=100)] = 20
    minutes: Annotated[float, Field(ge=0, le=240, allow_inf_nan=False)] = 0
    paper: Paper = "a4-portrait"


@dataclass(frozen=True, config=_STRICT)
class WaysAsked:
    """Between what ways along roads are asked for."""

    cell: Cell
    mode: Individual


ASKED: TypeAdapter[CardAsked] = TypeAdapter(CardAsked)
WAYS: TypeAdapter[WaysAsked] = TypeAdapter(WaysAsked)


def make(asked: CardAsked) -> bytes:
    """Return the Ressourcenkarte as PDF.

    Raises
    ------
    typst.TypstError
        The template is broken.
    """
    return pdf.compiled(TEMPLATE, content(asked), clock.today())


def minutes(asked: WaysAsked) -> bytes:
    """Return minutes along roads from the middle of a cell by id of an entry, as JSON.

    Entries without a way are left out; without a network for the mode all are.
    """
    known = resource_card_ways.by_roads(GridCell.named(asked.cell), asked.mode)
    return json.dumps({"minutes": known or {}}).encode()


def content(asked: CardAsked) -> dict[str, Any]:
    """Return what the template sets, as values that JSON knows."""
    place, today = context.district(), clock.today()
    cell = GridCell.named(asked.cell)
    met = case_question.met(place, asked.question)
    shown = offers.offers().loc[list(met.ids)]
    hidden = shown.index[shown["location_class"] != LocationClass.PUBLIC.value]
    found = _found(asked, cell, set(met.ids) - set(hidden))
    placed = _fitting(found.near.placed, met)[:MOST_PLACED]
    key, where = _gemeinde(place, cell)
    others = _others(place, found, by_nearness(place, hidden, key, cell.centre(place.crs)))
    used = [way.id for way in placed] + [one for group in others for one in group["keys"]]
    beyond = found.near.beyond
    return {
        "title": text("pro-card-title", area=where or text("pro-card-elsewhere")),
        "district": place.name,
        "publisher": contact(place)[0].text,
        "date": wording.date(today.isoformat()),
        "chosen": case_question.words(place, asked.question, met.unknown),
        "method": text("pro-card-method", estimate=found.note),
        "mode": near.mode_label(asked.mode),
        "paper": asked.paper,
        "map_svg": _map(place, cell, placed, HEIGHT_SHARES[asked.paper]),
        "map_text": text("pro-card-map", count=len(placed)),
        "credit": map_credit(place),
        "placed": [_placed(place, way, asked.mode) for way in placed],
        "others": others,
        "beyond": text("pro-card-beyond", count=beyond) if beyond else "",
        "roles": _told(in_charge.coordinations(place), key),
        "dates": _told(in_charge.dates(place), key)[: in_charge.MOST_DATES],
        "sources": _sources(shown.loc[used]),
        "words": templates(GERMAN.code, "pro-card"),
    }


def _told(said: Iterable[in_charge.Line], gemeinde: str) -> list[dict[str, str]]:
    """Return title and words of the lines that hold for a Gemeinde."""
    held = (line for line in said if line.holds(gemeinde))
    return [{"title": line.titled(gemeinde), "said": line.said} for line in held]


def _sources(used: gpd.GeoDataFrame) -> list[str]:
    """Return the sources of entries, each once."""
    return [f"{line.label} ({line.text})" for line in entry_sources(used)] if len(used) else []


def _fitting(placed: Iterable[Way], met: Met) -> list[Way]:
    """Return the ways to what fits a person's needs first, as list and map on the screen."""
    return sorted(placed, key=lambda way: met.fits[way.id].fit if way.id in met.fits else 0)


def _found(asked: CardAsked, cell: GridCell, wanted: set[str]) -> Found:
    limit = Limit(asked.most, asked.minutes)
    return resource_card_ways.found(cell, wanted, asked.mode, limit)


def _gemeinde(place: District, cell: GridCell) -> tuple[str, str]:
    """Return key and name of the Gemeinde at the middle of the cell, empty if none is known.

    Of one beyond the district the key is empty.
    """
    centre = cell.centre(place.crs)
    own = at_level(place.areas, Level.GEMEINDE)
    for areas in (own, place.surroundings):
        names = areas.loc[areas.contains(centre).to_numpy(), "name"]
        if len(names):
            return (str(names.index[0]) if areas is own else ""), str(names.iloc[0])
    return "", ""


def _map(place: District, cell: GridCell, placed: Iterable[Way], share: float) -> str:
    frame, known = offers.offers(), offers.places()
    rows = dict(zip(known.ids, known.points, strict=True))
    groups = place.taxonomy.groups
    dots = [
        Dot(str(number), shapely.Point(rows[way.id]), groups[frame.at[way.id, "group"]].color)
        for number, way in enumerate(placed, 1)
    ]
    return card_map(place, cell.square(place.crs), dots, share)


def _placed(place: District, way: Way, mode: Mode) -> dict[str, Any]:
    kind = offers.offers().at[way.id, "group"]
    return {
        **entry(place, way.id),
        "way": f"{resource_card_ways.time(way, mode)}, {wording.distance(way.metres)}",
        "color": place.taxonomy.groups[kind].color,
    }


def _others(place: District, found: Found, hidden: list[str]) -> list[dict[str, Any]]:
    """Return the groups without a way."""
    groups = {
        "vague": [way.id for way in found.near.vague],
        "anywhere": list(found.near.anywhere),
        "hidden": hidden,
    }
    return [
        group(place, text(f"pro-case-title-{name}", count=len(keys)), keys, MOST_OTHERS)
        for name, keys in groups.items()
        if keys
    ]
