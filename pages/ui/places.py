"""The names under which a person can choose an area."""

import functools

from geo.district import District
from geo.model import Level, LocationClass
from geo.regions import gemeinden_of
from geo.search import fold
from pages.context import offers
from pages.i18n import text

WITHIN = " \N{ELEMENT OF} "
"""Between the names of an Ortsteil and its Gemeinde; no name has this sign."""


@functools.lru_cache(maxsize=8)
def choices(district: District) -> dict[str, str]:
    """Return name → area key: Planregionen, Sozialräume, Gemeinden, Ortsteile and postcodes.

    A Sozialraum that is a single Gemeinde appears once. Names are unique: one that occurs twice
    says what it is. The whole district has the empty name. `shown` writes a name for people.
    """
    labels = {"": ""}
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
            labels[f"{row.name}{WITHIN}{gemeinde}"] = str(row.gemeinde_key)
    return labels | _postcodes(district)


def shown(name: str) -> str:
    """Return a name of `choices` as the current language writes it."""
    if not name:
        return text("places-everywhere")
    ortsteil, _, gemeinde = name.partition(WITHIN)
    return text("places-ortsteil", name=ortsteil, gemeinde=gemeinde) if gemeinde else name


@functools.lru_cache(maxsize=8)
def by_label(district: District) -> dict[str, str]:
    """Return what people read → area key, for addresses that name an area."""
    return {shown(name): key for name, key in choices(district).items()}


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


@functools.lru_cache(maxsize=8)
def homes(district: District) -> dict[str, str]:
    """Return label → Gemeinde key of the places where people live: Gemeinden and Ortsteile."""
    found = {}
    for label, key in choices(district).items():
        gemeinden = gemeinden_of(district.areas, key) if key else frozenset()
        if len(gemeinden) == 1:
            found[label] = next(iter(gemeinden))
    return dict(sorted(found.items(), key=lambda item: fold(item[0])))


def label_of(district: District, key: str) -> str:
    """Return the label under which an area can be chosen.

    A Gemeinde that is a Sozialraum of its own is offered once, as the Sozialraum.
    """
    if district.areas.at[key, "level"] == Level.LANDKREIS:
        return shown("")
    return str(district.areas.at[key, "name"])


def of_level(district: District, level: Level) -> dict[str, str]:
    """Return label → key of the areas of one level, ordered by name."""
    areas = district.areas
    names = areas.loc[areas["level"] == level, "name"].sort_values()
    return {str(name): str(key) for key, name in names.items()}
