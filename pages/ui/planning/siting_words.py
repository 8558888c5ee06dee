"""What places are called, and how many people they would reach, in words."""

import numpy as np

from geo.coverage.scenario import Action, Change
from geo.demand import Group
from geo.hours import WEEKDAYS
from geo.siting.candidates import DIRECTIONS, Candidates, Source, landmarks
from geo.whereabouts import centre_points
from pages import context, sites
from pages.i18n import text
from pages.ui import near, wording

BESIDE_M = 500
"""Nearer than this a cell of 1 km lies "bei" its landmark."""

FEW, SIGNIFICANT = 10, 2


def group(of: Group) -> str:
    """Return whom an offer is for, such as "Menschen unter 18"."""
    name = f"plan-siting-people-{of.value.replace('_', '-')}"
    return text(name)


def rough(people: float) -> str:
    """Return a computed number of people in words, with no more digits than it deserves."""
    whole = round(people)
    if whole < FEW:
        return text("plan-siting-few") if whole else text("plan-siting-nobody")
    scale = 10 ** max(0, len(str(whole)) - SIGNIFICANT)
    return text("plan-siting-about", number=wording.number(round(whole / scale) * scale))


def percent(share: float, digits: int = 0) -> str:
    """Return a share (0-1) as percent; no number for no people."""
    if share != share:  # noqa: PLR0124 - NaN
        return wording.no_data()
    return text("plan-words-percent", value=wording.number(100 * share, digits))


def names(known: Candidates) -> list[str]:
    """Return what candidates are called: by building, list or nearest landmark, and Gemeinde."""
    return [said for said, *_ in _named(known)]


def sorted_names(known: Candidates) -> dict[str, int]:
    """Return the same names with their numbers, by Gemeinde and landmark, nearest first."""
    rows = enumerate(_named(known))
    ordered = sorted((place, mark, metres, said, at) for at, (said, place, mark, metres) in rows)
    return {said: at for *_, said, at in ordered}


def _named(known: Candidates) -> list[tuple[str, str, str, float]]:
    """Return of each candidate its name, its Gemeinde, its landmark and the metres to that."""
    district = context.district()
    town = near.gemeinde_names(district)
    marks = sites.standing(frozenset(sites.building_types()))
    centres = {
        key: point for key, point in centre_points(district).items() if key in district.areas.index
    }
    spots = np.array([(point.x, point.y) for point in centres.values()]).reshape(-1, 2)
    points = np.vstack([marks.points, spots])
    keys = np.concatenate([marks.gemeinde_keys, np.array(list(centres), dtype=np.str_)])
    found = landmarks(known.points, known.gemeinde_keys, points, keys)
    said = []
    for name, source, key, at, metres, way in zip(
        known.names, known.sources, known.gemeinde_keys, *found, strict=True
    ):
        place = town.get(str(key), text("plan-siting-outside"))
        if source is not Source.CELL:
            said.append((text("plan-siting-named", name=name, place=place), place, name, 0.0))
            continue
        mark = marks.names[at] if 0 <= at < len(marks) else ""
        said.append((_cell(place, mark, float(metres), int(way)), place, mark, float(metres)))
    return said


def _cell(place: str, mark: str, metres: float, way: int) -> str:
    """Return a cell by its landmark, the middle of the main town if ``mark`` is empty."""
    if way < 0:
        return place
    landmark = text("plan-siting-landmark", name=mark) if mark else text("plan-siting-centre")
    if metres < BESIDE_M:
        return text("plan-siting-beside", place=place, landmark=landmark)
    direction = text(f"plan-siting-direction-{way % DIRECTIONS}")
    distance = wording.distance(metres)
    about = {"place": place, "direction": direction, "distance": distance}
    if not mark:
        return text("plan-siting-away-centre", **about)
    return text("plan-siting-away", landmark=landmark, **about)


def change(one: Change, known: dict[str, str]) -> str:
    """Return a change in words; ``known`` has the names of places by id."""
    name = known.get(one.facility, one.name or one.facility)
    if one.action is Action.ENLARGE:
        value = wording.number(one.capacity)
        return text("plan-scenario-did-enlarge", name=name, capacity=value)
    if one.action is Action.HOURS:
        return text("plan-scenario-did-hours", name=name, hours=_hours(one))
    if one.action is Action.MOVE:
        return text("plan-scenario-did-move", name=name, place=one.name)
    return text(f"plan-scenario-did-{one.action}", name=one.name or name)


def _hours(one: Change) -> str:
    rules = one.hours.regular if one.hours else ()
    return wording.joined(
        [
            text(
                "plan-scenario-hours-said",
                days=wording.joined(
                    [weekday(day) for day in range(7) if WEEKDAYS[day] in rule.days]
                ),
                opens=f"{rule.opens:%H:%M}",
                closes=f"{rule.closes:%H:%M}",
            )
            for rule in rules
        ]
    )


def weekday(day: int) -> str:
    """Return the name of a day, 0 is Monday."""
    return text(f"plan-scenario-day-{day}")
