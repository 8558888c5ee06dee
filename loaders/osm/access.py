"""Who may use a way, in which direction, and who passes a barrier, by the tags of OpenStreetMap.

Meaning of the tags: OpenStreetMap wiki, Key:access, Key:oneway, Key:barrier, and Country specific
default values for Germany (wiki.openstreetmap.org).
"""

from collections.abc import Collection, Mapping

from geo.travel import Mode

Tags = Mapping[str, str]

KEYS = {
    Mode.WALK: ("foot", "access"),
    Mode.BIKE: ("bicycle", "vehicle", "access"),
    Mode.CAR: ("motorcar", "motor_vehicle", "vehicle", "access"),
}
"""What is said about a mode: the first key that is there counts."""

OWN_KEYS = frozenset({"foot", "bicycle", "motorcar", "motor_vehicle"})
"""Keys that also open what is closed to the mode by its kind."""

ALLOWED = frozenset(
    {"yes", "designated", "permissive", "official", "destination", "customers", "dismount"}
)
"""Whatever else is said (no, private, agricultural, delivery, use_sidepath …) is closed to us."""

STREETS = frozenset(
    {
        *("primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link"),
        *("unclassified", "residential", "living_street", "service", "road", "track"),
    }
)
OPEN = {
    Mode.WALK: STREETS | {"pedestrian", "footway", "path", "steps"},
    Mode.BIKE: STREETS | {"cycleway", "path"},
}
"""Kinds of ways (tag highway) that are open where nothing is said; those for cars are rules."""

OPENED = {
    Mode.WALK: frozenset({"trunk", "trunk_link", "cycleway", "bridleway"}),
    Mode.BIKE: frozenset({"trunk", "trunk_link", "footway", "pedestrian", "bridleway"}),
}
"""Kinds that are open only with a tag that says so."""

FERRIES = frozenset({Mode.WALK, Mode.BIKE})
"""Who a ferry takes where nothing is said: many are too small for cars."""

WALLS = frozenset({"wall", "fence", "hedge", "city_wall", "retaining_wall"})
STILES = frozenset({"stile", "kissing_gate", "turnstile", "full-height_turnstile"})
POSTS = frozenset(
    {
        *("bollard", "block", "cycle_barrier", "motorcycle_barrier", "jersey_barrier", "bus_trap"),
        *("sump_buster", "planter", "log", "chain", "debris", "barrier_board"),
    }
)
BLOCKING = {Mode.WALK: WALLS, Mode.BIKE: WALLS | STILES, Mode.CAR: WALLS | STILES | POSTS}
"""Barriers that stop a mode where nothing is said; a gate does not, unless it is locked."""

FAST = frozenset({"motorway", "motorway_link", "trunk", "trunk_link"})

BOTH = (True, True)
ONEWAY = {
    "yes": (True, False),
    "true": (True, False),
    "1": (True, False),
    "-1": (False, True),
    "reverse": (False, True),
    "reversible": (False, False),
}


def is_open(tags: Tags, mode: Mode, *, by_kind: bool) -> bool:
    """Return whether a mode may pass, given what holds ``by_kind`` where no tag says anything."""
    key = next((key for key in KEYS[mode] if key in tags), "")
    if not key:
        return by_kind
    is_allowed = not ALLOWED.isdisjoint(part.strip() for part in tags[key].split(";"))
    return is_allowed and (by_kind or key in OWN_KEYS)


def is_usable(
    tags: Tags, mode: Mode, open_kinds: Collection[str], opened_kinds: Collection[str]
) -> bool:
    """Return whether a way is for a mode: by its kind and by what its tags say."""
    if tags.get("route") == "ferry":
        return is_open(tags, mode, by_kind=mode in FERRIES)
    kind = tags.get("highway", "")
    if kind not in open_kinds and kind not in opened_kinds:
        return False
    closed = mode is not Mode.CAR and tags.get("motorroad") == "yes"
    return is_open(tags, mode, by_kind=kind in open_kinds and not closed)


def is_entry(tags: Tags) -> bool:
    """Return whether one may get on a way at its side: not on motorways, nor on ferries."""
    is_fast = tags.get("highway") in FAST or tags.get("motorroad") == "yes"
    return not is_fast and tags.get("route") != "ferry"


def directions(tags: Tags, mode: Mode) -> tuple[bool, bool]:
    """Return whether a way is open forward and backward; one-way streets do not bind walkers."""
    if mode is Mode.WALK or (mode is Mode.BIKE and _is_contraflow(tags)):
        return BOTH
    said = tags.get("oneway", "")
    if mode is Mode.BIKE:
        said = tags.get("oneway:bicycle", said)
    circles = tags.get("junction") in {"roundabout", "circular"}
    if not said and (circles or tags.get("highway") == "motorway"):
        said = "yes"
    return ONEWAY.get(said, BOTH)


def _is_contraflow(tags: Tags) -> bool:
    sides = ("cycleway", "cycleway:left", "cycleway:right", "cycleway:both")
    return any(tags.get(side, "").startswith("opposite") for side in sides)


def is_blocked(tags: Tags, mode: Mode) -> bool:
    """Return whether a barrier on a node stops a mode."""
    barrier = tags.get("barrier", "no")
    by_kind = barrier not in BLOCKING[mode] and tags.get("locked") != "yes"
    return barrier != "no" and not is_open(tags, mode, by_kind=by_kind)
