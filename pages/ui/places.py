"""The names under which a person can choose an area."""

import functools

from geo.district import District
from geo.model import Level, LocationClass
from geo.regions import gemeinden_of
from geo.search import fold
from pages.context import offers

WHOLE = "Überall"


@functools.lru_cache(maxsize=4)
def choices(district: District) -> dict[str, str]:
    """Return label → area key: Planregionen, Sozialräume, Gemeinden, Ortsteile and postcodes.

    A Sozialraum that is a single Gemeinde appears once. Labels are unique: a name that occurs
    twice says what it is.
    """
    labels = {f"{WHOLE} im Landkreis": ""}
    areas = district.areas
    for level in (Level.PLANREGION, Level.SOZIALRAUM):
        for key, name in areas.loc[areas["level"] == level, "name"].sort_values().items():
            labels[name] = str(key)
    gemeinden = areas[areas["level"] == Level.GEMEINDE].sort_values("name")
    for key, name in gemeinden["name"].items():
        if name not in labels:
            labels[name] = str(key)
    for row in district.ortsteile.sort_values("name").itertuples():
        gemeinde = areas.at[row.gemeinde_key, "name"]
        if row.name != gemeinde:
            labels[f"{row.name} (Ortsteil von {gemeinde})"] = str(row.gemeinde_key)
    return labels | _postcodes(district)


def _postcodes(district: District) -> dict[str, str]:
    """Return "14548 Schwielowsee" → Gemeinde key; a shared postcode appears once per Gemeinde.

    Only what entries show: public facilities within the district whose street, postcode and
    Gemeinde are known. A postcode without such an entry is missing here.
    """
    shown = offers()
    shown = shown[
        (shown["location_class"] == LocationClass.PUBLIC.value)
        & (shown["street"] != "")
        & (shown["postcode"] != "")
        & shown["gemeinde_key"].isin(district.areas.index)
    ]
    pairs = sorted(
        set(zip(shown["postcode"], shown["gemeinde"], shown["gemeinde_key"], strict=True))
    )
    return {f"{postcode} {name}": str(key) for postcode, name, key in pairs}


@functools.lru_cache(maxsize=4)
def homes(district: District) -> dict[str, str]:
    """Return label → Gemeinde key of the places where people live: Gemeinden and Ortsteile."""
    found = {}
    for label, key in choices(district).items():
        gemeinden = gemeinden_of(district.areas, key) if key else frozenset()
        if len(gemeinden) == 1:
            found[label] = next(iter(gemeinden))
    return dict(sorted(found.items(), key=lambda item: fold(item[0])))


def label_of(district: District, key: str) -> str:
    """Return the label under which `choices` offers an area.

    A Gemeinde that is a Sozialraum of its own is offered once, as the Sozialraum.
    """
    if district.areas.at[key, "level"] == Level.LANDKREIS:
        return next(iter(choices(district)))
    return str(district.areas.at[key, "name"])


def of_level(district: District, level: Level) -> dict[str, str]:
    """Return label → key of the areas of one level, ordered by name."""
    areas = district.areas
    names = areas.loc[areas["level"] == level, "name"].sort_values()
    return {str(name): str(key) for key, name in names.items()}
