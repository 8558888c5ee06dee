"""A made-up district (synthetisch): six municipalities, hostile names, every kind of precision."""

from typing import Any

Feature = dict[str, Any]

REVISION = "synthetisch1"
WEST, SOUTH, WIDTH, HEIGHT = 12.4, 52.1, 0.22, 0.16
CREDIT = "synthetische Daten, keine echten Orte"

GROUPS = {
    "familie": {
        "label": "Familie",
        "color": "#b0456e",
        "symbol": "family_restroom",
        "shape": "circle",
    },
    "kita": {"label": "Kita", "color": "#a35a00", "symbol": "child_care", "shape": "square"},
    "schule": {"label": "Schule", "color": "#0072b2", "symbol": "school", "shape": "pentagon"},
    "beratung": {"label": "Beratung", "color": "#007a5a", "symbol": "forum", "shape": "hexagon"},
}

HOSTILE_NAMES = (
    "<img src=x onerror=alert(1)>",
    "${alert(1)}",
    "`${alert(1)}`",
    "</script><script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "[Klick](javascript:alert(1))",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "<svg onload=alert(1)>",
    "javascript:alert(1)",
    "Erste Zeile\nzweite Zeile\tmit Tabulator",
    "Spielkiste 👩‍👩‍👧‍👦🧸 „Regenbogen“ & Söhne",
    "\u202eabc rückwärts",
    "Lang" * 1250,
)

GEMEINDEN = ("Musterstadt", "Beispielsee", "Probedorf", "Testhagen", "Übungsfließ", "Modellow")


def _square(column: float, row: float, columns: float = 1, rows: float = 1) -> Feature:
    west, south = WEST + column * WIDTH, SOUTH + row * HEIGHT
    east, north = west + columns * WIDTH, south + rows * HEIGHT
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _point(column: float, row: float) -> Feature:
    return {"type": "Point", "coordinates": [WEST + column * WIDTH, SOUTH + row * HEIGHT]}


def _feature(geometry: Feature | None, **properties: object) -> Feature:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _collection(features: list[Feature], **members: object) -> Feature:
    note = {"note": "synthetisch", "credit": CREDIT}
    return {"type": "FeatureCollection", "features": features} | note | members


def gemeinde_key(index: int) -> str:
    return f"1200000{index}"


def areas(level: str) -> Feature:
    """Return the areas of a level: a grid of 3 × 2 municipalities, four Sozialräume."""
    if level == "landkreis":
        return _collection([_feature(_square(0, 0, 3, 2), key="12000", name="Landkreis Muster")])
    if level == "gemeinde":
        return _collection(
            [
                _feature(
                    _square(index % 3, index // 3),
                    key=gemeinde_key(index),
                    name=name,
                    population=9000 - 1000 * index,
                )
                for index, name in enumerate(GEMEINDEN)
            ]
        )
    rooms = {"120000000": (0, 0, 1), "120000001": (1, 0, 2), "120000003": (0, 1, 1)}
    rooms["120000004"] = (1, 1, 2)
    return _collection(
        [
            _feature(_square(column, row, columns), key=key, name=f"Sozialraum {key[-1]}")
            for key, (column, row, columns) in rooms.items()
        ]
    )


def surroundings() -> Feature:
    """Return one area around the district."""
    outer = _square(-1, -1, 5, 4)["coordinates"][0]
    inner = _square(0, 0, 3, 2)["coordinates"][0]
    shape = {"type": "Polygon", "coordinates": [outer, inner]}
    return _collection([_feature(shape, key="12999000", name="Umland")])


def places() -> Feature:
    """Return a label point per municipality and one neighbouring city."""
    own = [
        _feature(
            _point(index % 3 + 0.5, index // 3 + 0.5),
            key=gemeinde_key(index),
            name=name,
            kind="gemeinde",
        )
        for index, name in enumerate(GEMEINDEN)
    ]
    city = _feature(_point(3.4, 1), key="12998000", name="Nachbarstadt", kind="neighbour")
    return _collection([*own, city])


def facilities() -> Feature:
    """Return 60 facilities of every precision, the hostile names among them."""
    return _collection([_facility(index) for index in range(60)], groups=GROUPS, revision=REVISION)


PRECISIONS = ("address", "address", "street", "place", "gemeinde")


def _facility(index: int) -> Feature:
    gemeinde = index % len(GEMEINDEN)
    precision = PRECISIONS[index % len(PRECISIONS)]
    public = {56: "municipality", 57: "municipality", 58: "district", 59: "district"}
    location_class = public.get(index, "public")
    group = list(GROUPS)[index % len(GROUPS)]
    spread = (gemeinde % 3 + 0.2 + index % 7 * 0.1, gemeinde // 3 + 0.2 + index % 5 * 0.14)
    names = dict(enumerate(HOSTILE_NAMES, start=6))
    return _feature(
        _point(*spread) if location_class == "public" else None,
        id=f"syn-{index:03}",
        name=names.get(index, f"Einrichtung {index} (synthetisch)"),
        type=group,
        type_label=GROUPS[group]["label"],
        group=group,
        locality=GEMEINDEN[gemeinde],
        gemeinde_key=None if location_class == "district" else gemeinde_key(gemeinde),
        location_precision=precision,
        location_class=location_class,
        status="planned" if index == 4 else "active",
        as_of="ca. 2015",
        as_of_text="ca. 2015",
        stale=index % 9 == 0,
    )
