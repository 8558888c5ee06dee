"""Near a place: order by distance, estimated time on the way, "Mein Lebensraum"."""

import functools
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import streamlit as st

from geo.district import District
from geo.regions import gemeinden_of
from geo.travel import INDIVIDUAL, Mode
from geo.whereabouts import centre_points, origin_of, radii_m
from pages.context import offer_places, offers, travel
from pages.i18n import text
from pages.ui import safety, state, wording
from pages.ui.map import Circle, Estimate
from pages.ui.state import Nearness, Selection
from pages.ui.state_widgets import Switch, switch

REACHES_MIN = (10, 20, 30, 45, 60)


def controls(area: str) -> Nearness:
    """Show the choices around the chosen area and return them; without an area they rest."""
    resting = not area
    if resting:
        st.caption(text("near-choose-place"))
    by_distance = switch(order(), disabled=resting)
    reach_min = switch(reach(), disabled=resting)
    mode = switch(modes())
    return Nearness(mode, by_distance and not resting, 0 if resting else reach_min)


def order() -> Switch[bool]:
    """Return the choice between what fits best and what is nearest."""
    choices = {text("near-order-fitting"): False, text("near-order-near"): True}
    hint = text("near-order-hint")
    return Switch(text("near-order"), state.ORDER, choices, default=False, hint=hint)


def reach() -> Switch[int]:
    """Return the choice of a time within which everything is shown."""
    choices = {text("near-reach-off"): 0}
    choices |= {text("near-reach-minutes", value=str(time)): time for time in REACHES_MIN}
    hint = text("near-reach-hint")
    return Switch(text("near-reach"), state.REACH, choices, default=0, hint=hint)


def modes() -> Switch[Mode]:
    """Return the choice of how to get there."""
    choices = {mode_label(mode): mode for mode in INDIVIDUAL}
    return Switch(text("near-mode"), state.MODE, choices, default=Mode.BIKE, hint=sources())


def mode_label(mode: Mode) -> str:
    """Return "zu Fuß" and the like."""
    return text(f"near-mode-{mode.value}")


def active(chosen: Selection) -> bool:
    """Tell whether borders give way to distance."""
    return bool(chosen.filter.area) and (chosen.near.by_distance or chosen.near.reach_min > 0)


def widened(chosen: Selection) -> Selection:
    """Return the choice without its border if distance takes its place."""
    return replace(chosen, filter=replace(chosen.filter, area="")) if active(chosen) else chosen


def arranged(district: District, ids: list[str], chosen: Selection) -> list[str]:
    """Return the ids within reach, nearest first if so chosen; those without a place come last.

    An entry that is known by its Gemeinde only is never taken to be nearer than the Gemeinde is
    wide. What serves the whole district belongs to every reach.
    """
    if not active(chosen):
        return ids
    far = cautious_m(district, chosen.filter.area)
    if chosen.near.reach_min:
        limit = travel().reach_m(chosen.near.reach_min, chosen.near.mode)
        ids = [key for key in ids if far[key] <= limit or far[key] == np.inf]
    return sorted(ids, key=far.__getitem__) if chosen.near.by_distance else ids


@functools.lru_cache(maxsize=512)
def cautious_m(district: District, area: str) -> Mapping[str, float]:
    """Return id → straight line in metres from an area, infinite where no place is known."""
    known = offer_places()
    metres = np.nan_to_num(known.cautious_m(origin_of(district, area)), nan=np.inf)
    return MappingProxyType(dict(zip(known.ids, metres.tolist(), strict=True)))


@functools.lru_cache(maxsize=128)
def metas(district: District, area: str, mode: Mode) -> Mapping[str, str]:
    """Return id → how far, how long, and the municipality if it lies outside the area."""
    known, inside = offer_places(), gemeinden_of(district.areas, area)
    straight = known.straight_m(origin_of(district, area))
    minutes = travel().minutes(straight, mode)
    names = gemeinde_names(district)
    lines = {}
    hidden = safety.protected_entries(district)
    for key, gemeinde, located, metres, time in zip(
        known.ids, offers()["gemeinde_key"], known.located, straight, minutes, strict=True
    ):
        beyond, town = gemeinde not in inside, names.get(gemeinde, "")
        if located:
            parts = [wording.distance(metres), f"{wording.duration(time)} {mode_label(mode)}"]
            lines[key] = " · ".join([*parts, town] if beyond and town else parts)
        elif town:
            parts = [text("near-hidden" if key in hidden else "near-vague", town=town)]
            far = [text("near-as-far", distance=wording.distance(metres))] if beyond else []
            lines[key] = " · ".join([*parts, *far])
    return MappingProxyType(lines)


@functools.lru_cache(maxsize=8)
def gemeinde_names(district: District) -> Mapping[str, str]:
    """Return key → name of the Gemeinden and the neighbouring cities."""
    names = dict(zip(district.places["key"], district.places["name"], strict=True))
    return MappingProxyType(names)


def meta(district: District, ids: list[str], chosen: Selection) -> dict[str, str]:
    """Return the short text at an entry by id; empty where borders count, not distance."""
    if not active(chosen):
        return {}
    known = metas(district, chosen.filter.area, chosen.near.mode)
    return {key: known[key] for key in ids if key in known}


@functools.lru_cache(maxsize=512)
def centre(district: District, area: str) -> tuple[float, float]:
    """Return latitude and longitude of where a search around an area begins."""
    return _degrees(district, [origin_of(district, area)])[0]


def _degrees(district: District, points: list[object]) -> list[tuple[float, float]]:
    turned = gpd.GeoSeries(points, crs=district.crs).to_crs("EPSG:4326")
    return [(round(point.y, 5), round(point.x, 5)) for point in turned]


def circle(district: District, chosen: Selection) -> Circle | None:
    """Return the estimated reach as the map draws it, None without one."""
    if not (chosen.filter.area and chosen.near.reach_min):
        return None
    lat, lng = centre(district, chosen.filter.area)
    radius = travel().reach_m(chosen.near.reach_min, chosen.near.mode)
    return {"lat": lat, "lng": lng, "radius_m": round(radius)}


def note(district: District, ids: list[str], chosen: Selection) -> str:
    """Return what distances and times rest on, as one or two sentences; empty without any."""
    if not active(chosen):
        return ""
    place = start_of(district, chosen.filter.area)
    way, estimated = mode_label(chosen.near.mode), estimate_sentence(chosen.near.mode)
    if not chosen.near.reach_min:
        return f"{text('near-straight', place=place)} {estimated}"
    located = set(np.array(offer_places().ids)[offer_places().located])
    vague = sum(key not in located for key in ids)
    minutes = str(chosen.near.reach_min)
    sentences = [text("near-reach-sentence", minutes=minutes, way=way, place=place)]
    sentences += [text("near-reach-vague", count=vague)] if vague else []
    return " ".join([*sentences, estimated])


def start_of(district: District, area: str) -> str:
    """Return where a search around an area begins, in words that follow "ab"."""
    name = district.areas.at[area, "name"]
    single = len(gemeinden_of(district.areas, area)) == 1
    return text("near-main-town" if single else "near-middle", name=str(name))


def estimate_sentence(mode: Mode) -> str:
    """Return how times are estimated."""
    known = travel().assumptions[mode]
    detour = wording.number(known.detour_factor.value, 2)
    whole = float(known.speed_kmh.value).is_integer()
    speed = wording.number(known.speed_kmh.value, 0 if whole else 1)
    return text("near-estimate", detour=detour, speed=speed)


def sources() -> str:
    """Return the figures behind the estimate with their sources, one mode per paragraph."""
    parts = []
    for mode in INDIVIDUAL:
        known = travel().assumptions[mode]
        said = text(
            "near-sources",
            detour=wording.plain(known.detour_factor.source),
            speed=wording.plain(known.speed_kmh.source),
        )
        parts.append(f"**{mode_label(mode)}** – {estimate_sentence(mode)} {said}")
    return "\n\n".join(parts)


@functools.lru_cache(maxsize=32)
def estimate(district: District, mode: Mode) -> Estimate:
    """Return what the browser needs to compute distances from a person's own position itself."""
    points = centre_points(district)
    radii = radii_m(district)
    spots = zip(points, _degrees(district, list(points.values())), strict=True)
    return {
        "straight_m_per_min": travel().reach_m(1, mode),
        "mode": mode_label(mode),
        "sentence": estimate_sentence(mode),
        "centres": {key: [*spot, round(radii.get(key, 0))] for key, spot in spots},
    }
