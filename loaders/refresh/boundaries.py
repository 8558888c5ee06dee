"""Renewing the outlines of the Gemeinden from a VG250 of the BKG."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import geopandas as gpd

from loaders.build.areas import area_findings, label_places, neighbour_labels, outlined
from loaders.build.credits import BKG_2021, BKG_2023, DESTATIS_2025, VG250, Source
from loaders.build.output import finding_rows
from loaders.build.population import misplaced_cells
from loaders.build.product import Product
from loaders.build.review import misplaced
from loaders.build.sozialraeume import INDEPENDENT, sozialraum
from loaders.build.stations import misplaced_stations
from loaders.problems import DataProblem
from loaders.refresh import differences
from loaders.refresh.delivery import Delivery
from loaders.refresh.plan import Plan
from loaders.refresh.shipped_files import Shipped
from loaders.refresh.vg250 import Boundaries, read_vg250

LABEL: Final = "grenzen"
ASSOCIATION_DIGITS: Final = 9
OUTLINES: Final = "BKG, Verwaltungsgebiete 1:250 000 (VG250), Stand "
BY_HAND: Final = (
    "Das ist eine Gebietsänderung: Sozialräume, Planregionen und Einwohnerzahlen müssen zuerst von"
    " Hand neu zugeordnet und die Daten mit „python -m loaders.build“ neu gebaut werden."
)


def plan_boundaries(
    shipped: Shipped,
    delivery: Delivery,
    entries: gpd.GeoDataFrame,
    today: dt.date,
    as_of: str = "",
) -> Plan:
    """Return what a VG250 would change of a district.

    Parameters
    ----------
    entries
        The entries as they are now, with points in any CRS.
    today
        The day on which the delivery was obtained; its year stands in the credit line.
    as_of
        The date of the delivery (JJJJ-MM-TT); without it the newest legal effect that it names.

    Raises
    ------
    DataProblem
        The delivery cannot be used, or a shipped file is not what the data package says.
    """
    before, around = shipped.product("gemeinden"), shipped.product("surroundings")
    found = read_vg250(delivery, shipped.config, [row["key"] for row in around.rows])
    stand = as_of or found.effective
    if not stand:
        raise DataProblem(delivery.name, "der Stand der Lieferung; bitte mit --as-of nennen")
    gemeinden, surroundings = _outlines(shipped, delivery.name, before, around, found)
    obstacles = _obstacles(before, gemeinden, around, found)
    facts = {
        "Ebene": found.layer,
        "Stand": stand + ("" if as_of else " (jüngste Wirksamkeit, WSK, in der Lieferung)"),
        "Gemeinden des Landkreises": str(len(gemeinden.rows)),
        "Quellenvermerk": _credit(today),
    }
    files = {} if obstacles else _files(shipped, gemeinden, surroundings, (stand, today))
    crs = shipped.config.crs
    return Plan(
        shipped,
        delivery,
        LABEL,
        facts,
        files,
        obstacles,
        _hints(before, found),
        areas=differences.area_changes(before, gemeinden, crs),
        moves=differences.moves(entries, before, gemeinden, crs),
    )


def _outlines(
    shipped: Shipped, file: str, before: Product, around: Product, found: Boundaries
) -> tuple[Product, Product]:
    """Return Gemeinden and surroundings with the delivered outlines, as the build makes them."""
    rows = [_row(one, before) for one in found.inside.values()]
    known = [_outlined(row, found.neighbours) for row in around.rows]
    others = [row for row in known if row is not None]
    return outlined(list(enumerate(rows, 1)), list(enumerate(others, 1)), shipped.config, file)


def _hints(before: Product, found: Boundaries) -> tuple[str, ...]:
    types = {row["key"]: row["type"] for row in before.rows}
    return tuple(
        f"{one['name']} heißt in der Lieferung „{one['type']}“, bisher „{types[key]}“; die Art"
        " bleibt, wie sie ist."
        for key, one in found.inside.items()
        if types.get(key, one["type"]) != one["type"]
    )


def _row(one: Mapping[str, Any], before: Product) -> dict[str, Any]:
    """Return a delivered Gemeinde in the columns of the shipped file.

    Type, postcode and name of the association stay what Destatis said, the official area too if
    the delivery has none. What is made up for a new Gemeinde is never written: it is an obstacle.
    """
    former = next((row for row in before.rows if row["key"] == one["key"]), None)
    association = one["ars"][:ASSOCIATION_DIGITS]
    new = {
        "key": one["key"],
        "ars": one["ars"],
        "name": one["name"],
        "association_key": association,
        "geometry": one["geometry"],
    }
    if former is None:
        drawn = one["area_km2"] or 1.0
        return new | {
            "type": one["type"], "official_name": one["name"], "association_name": one["name"],
            "association_type": INDEPENDENT, "postcode": "", "area_km2": drawn,
        }  # fmt: skip
    own = former["association_type"] == INDEPENDENT
    renamed = {
        name: former[name].replace(former["name"], one["name"])
        for name in ("official_name", *(("association_name",) if own else ()))
    }
    return {**former, **renamed, **new, "area_km2": one["area_km2"] or former["area_km2"]}


def _outlined(row: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any] | None:
    if row["key"] not in found:
        return None
    return {**row, "name": found[row["key"]]["name"], "geometry": found[row["key"]]["geometry"]}


def _obstacles(
    before: Product, after: Product, around: Product, found: Boundaries
) -> tuple[str, ...]:
    former = {row["key"]: row for row in before.rows}
    coming = {row["key"]: row for row in after.rows}
    said = []
    if former.keys() != coming.keys():
        gone = ", ".join(sorted(former.keys() - coming.keys())) or "keine"
        new = ", ".join(sorted(coming.keys() - former.keys())) or "keine"
        said.append(f"Andere Gemeinden als bisher: es fehlen {gone}; neu sind {new}. {BY_HAND}")
    moved = [
        coming[key]["name"]
        for key in sorted(former.keys() & coming.keys())
        if former[key]["association_key"] != coming[key]["association_key"]
    ]
    if moved:
        said.append(f"In einen anderen Verband kommen: {', '.join(moved)}. {BY_HAND}")
    missing = [row["name"] for row in around.rows if row["key"] not in found.neighbours]
    if missing:
        said.append(
            f"In der Umgebung fehlen: {', '.join(missing)}. Die Lieferung reicht nicht über den"
            " Landkreis hinaus, oder dort wurden Gemeinden zusammengelegt; dann bitte die Daten"
            " mit „python -m loaders.build“ neu bauen."
        )
    return tuple(said)


def _files(
    shipped: Shipped, gemeinden: Product, surroundings: Product, dated: tuple[str, dt.date]
) -> dict[str, bytes]:
    """Return the files that follow from outlines, made by the functions of the build."""
    config = shipped.config
    former = {row["key"]: row["geometry"] for row in shipped.product("places").rows}
    labels = former | neighbour_labels(surroundings, config)
    products = {
        "gemeinden": gemeinden,
        "surroundings": surroundings,
        "places": label_places(gemeinden, labels, config),
        "sozialraeume": _renamed(shipped.product("sozialraeume"), gemeinden),
        "flags": _flags(shipped, shipped.product("gemeinden"), gemeinden),
    }
    return shipped.renewed(products, _changes(shipped, *dated))


def _renamed(before: Product, gemeinden: Product) -> Product:
    names = {row["association_key"]: sozialraum(row) for row in gemeinden.rows}
    return replace(before, rows=tuple({**row, **names[row["key"]]} for row in before.rows))


def _flags(shipped: Shipped, before: Product, after: Product) -> Product:
    """Return the hints with those that follow from outlines made anew; all others stay."""
    flags = shipped.product("flags")
    gone = _outline_flags(shipped, before)
    stay = [row for row in flags.rows if row not in gone]
    rows = sorted(
        [*stay, *_outline_flags(shipped, after)],
        key=lambda row: tuple(str(value) for value in row.values()),
    )
    return replace(flags, rows=tuple(rows))


def _outline_flags(shipped: Shipped, gemeinden: Product) -> tuple[dict[str, Any], ...]:
    config = shipped.config
    return finding_rows(
        [
            *area_findings(gemeinden, config),
            *misplaced(shipped.product("facilities"), gemeinden, config.crs),
            *misplaced_cells(shipped.product("population_grid_2011"), gemeinden, config),
            *misplaced_stations(shipped.product("stations"), gemeinden, config),
        ]
    )


def _credit(today: dt.date) -> str:
    """Return the line that the BKG asks for: the year in which the data was obtained."""
    return f"© GeoBasis-DE / BKG ({today.year}), Daten verändert"


def _changes(shipped: Shipped, stand: str, today: dt.date) -> dict[str, dict[str, Any]]:
    """Return credit, sources and date of the files whose outlines change.

    The surroundings keep their date and the source of their population.
    """
    source = Source(f"{OUTLINES}{stand}").described()
    lines = {
        "gemeinden": f"{_credit(today)}; {DESTATIS_2025}",
        "surroundings": f"{_credit(today)}; {BKG_2023}; {DESTATIS_2025}",
        "places": f"{BKG_2021}; {_credit(today)}",
    }
    changes: dict[str, dict[str, Any]] = {}
    for name, credit in lines.items():
        replaced = (OUTLINES,) if name == "surroundings" else (OUTLINES, VG250.title)
        others = [
            one
            for one in shipped.resource(name)["sources"]
            if not one["title"].startswith(replaced)
        ]
        changes[name] = {"credit": credit, "sources": [source, *others]}
    as_of = max(shipped.resource("gemeinden")["as_of"], stand)
    changes["gemeinden"]["as_of"] = as_of
    return changes
