"""How fast a mode goes on a way, by the tags of OpenStreetMap and the rules for Germany."""

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from geo.travel import MIN_PER_H, Mode
from loaders.osm.access import OPEN, OPENED, Tags, directions, is_entry, is_usable
from loaders.roads import Limit, RoadRules

KMH_PER_MPH = 1.609344

SIGNS: dict[str, Limit] = {
    "urban": "urban",
    "rural": "rural",
    "motorway": "motorway",
    "none": "motorway",
    "walk": "walk",
    "living_street": "walk",
}
SIGNED = ("maxspeed", "maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic")
"""Keys that may tell the limit, the surest first."""

NUMBER = re.compile(r"(?:zone:?)?(\d{1,3})(?:\.\d+)? ?(mph|km/h|kmh)?")
CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,4})(?::\d\d)?")
ISO_DURATION = re.compile(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d+S)?")


@dataclass(frozen=True)
class Profile:
    """Who is on the way: the ``mode``, its speeds on foot and by bike in km/h, and the rules."""

    mode: Mode
    walk_kmh: float
    bike_kmh: float
    rules: RoadRules


class Passage(NamedTuple):
    """How a way is used: km/h forward and backward, 0 if closed.

    Where ``duration_min`` is known (not NaN), it counts instead, for the whole way. ``is_entry``
    tells whether places beside the way get on it.
    """

    forward_kmh: float
    backward_kmh: float
    duration_min: float
    is_entry: bool


def passage(tags: Tags, profile: Profile) -> Passage | None:
    """Return how a way is used, None if it is not for the mode."""
    mode, rules = profile.mode, profile.rules
    is_car = mode is Mode.CAR
    kinds = (rules.roads, rules.opened) if is_car else (OPEN[mode], OPENED[mode])
    if not is_usable(tags, mode, *kinds):
        return None
    forward, backward = directions(tags, mode)
    if not (forward or backward):
        return None
    is_ferry = tags.get("route") == "ferry"
    kmh = rules.ferry_kmh.value if is_ferry else _kmh(tags, profile)
    duration = duration_min(tags.get("duration", "")) if is_ferry else math.nan
    return Passage(kmh * forward, kmh * backward, duration, is_entry(tags))


def _kmh(tags: Tags, profile: Profile) -> float:
    rules = profile.rules
    if profile.mode is Mode.CAR:
        return limit_kmh(tags, rules) * rules.car_factor.value
    if profile.mode is Mode.BIKE:
        return profile.walk_kmh if tags.get("bicycle") == "dismount" else profile.bike_kmh
    is_steps = tags.get("highway") == "steps"
    return profile.walk_kmh * (rules.steps_factor.value if is_steps else 1)


def limit_kmh(tags: Tags, rules: RoadRules) -> float:
    """Return the limit for cars on a road that is for them: by sign, else by the kind of road."""
    for key in SIGNED:
        signed = [_signed_kmh(part, rules) for part in tags.get(key, "").split(";")]
        known = [kmh for kmh in signed if kmh]
        if known:
            return min(known)
    kind = tags["highway"]
    limit = rules.roads[kind] if kind in rules.roads else rules.opened[kind]
    return rules.limits_kmh[limit].value


def _signed_kmh(said: str, rules: RoadRules) -> float:
    """Return what a sign says in km/h, 0 if it says nothing that is known."""
    sign = said.strip().removeprefix("DE:").lower()
    if sign in SIGNS:
        return rules.limits_kmh[SIGNS[sign]].value
    found = NUMBER.fullmatch(sign)
    if not found:
        return 0.0
    return int(found[1]) * (KMH_PER_MPH if found[2] == "mph" else 1.0)


def duration_min(said: str) -> float:
    """Return minutes of a duration such as ``12``, ``00:12``, ``01:05:30`` or ``PT12M``.

    Seconds are left out. NaN if it says nothing that is known, or nothing above 0.
    """
    found = CLOCK.fullmatch(said.strip()) or ISO_DURATION.fullmatch(said.strip())
    hours, minutes = found.groups(default="0") if found else ("0", "0")
    return int(hours) * MIN_PER_H + int(minutes) or math.nan
