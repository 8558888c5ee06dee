"""Committees in words: levels, kinds, rhythm, validity, the six attributes of a profile."""

from geo.committees.model import ATTRIBUTES, Committee, CommitteeLevel
from geo.committees.presence import Slot
from geo.coordinators import Role
from geo.district import District
from geo.model import Level, Status
from pages.i18n import text
from pages.ui import wording

Fact = tuple[str, tuple[str, ...]]
"""A label and what stands beside it: one text, or the lines of a list."""


def level(place: District, key: CommitteeLevel) -> str:
    """Return what the district calls a level, or what a committee is bound to."""
    if key.value in set(Level) and place.has_level(Level(key.value)):
        return place.level_name(Level(key.value)).singular
    return text(f"pro-committees-level-{key.value}")


def levels(place: District, committee: Committee) -> str:
    """Return the levels of a committee; several are a choice."""
    names = [level(place, one) for one in committee.levels]
    return text("pro-committees-or").join(names)


def kind(committee: Committee) -> str:
    """Return what it is: its form and whether it works on one field or across all."""
    form = text(f"pro-committees-form-{committee.form.value}")
    scope = text(f"pro-committees-scope-{committee.scope.value}")
    return f"{form}, {scope}"


def lebenslagen(place: District, committee: Committee) -> str:
    """Return the situations of life it is about."""
    terms = place.taxonomy.lebenslagen
    named = [terms[key].label for key in committee.lebenslagen]
    return wording.joined(named) if named else text("pro-committees-all-lebenslagen")


def validity(one: Committee | Role) -> str:
    """Return since when it exists and until when it is known, empty if no source says so."""
    said = []
    if one.valid_from:
        said.append(text("pro-committees-from", date=wording.as_of(one.valid_from)))
    if one.valid_to:
        said.append(text("pro-committees-to", date=wording.as_of(one.valid_to)))
    if one.absent_in:
        last = wording.as_of(one.last_named)
        absent = wording.as_of(one.absent_in)
        said.append(text("pro-committees-gone", last=last, absent=absent))
    return "; ".join(said)


def state(slot: Slot, names: dict[str, str]) -> str:
    """Return what is known about the place of a committee in an area."""
    other = names.get(slot.substitute, "")
    return text(f"pro-committees-state-{slot.state.value.replace('_', '-')}", other=other)


def profile(committee: Committee) -> list[Fact]:
    """Return the six attributes of a profile in the order of the source."""
    values = {
        "spatial": (committee.spatial,),
        "lead": (committee.lead,),
        "participants": committee.participants,
        "rhythm": (committee.rhythm.text,),
        "tasks": committee.tasks,
        "remarks": (committee.remarks,),
    }
    nothing = (text("pro-committees-not-said"),)
    return [
        (text(f"pro-committees-{name}"), values[name] if any(values[name]) else nothing)
        for name in ATTRIBUTES
    ]


def more(place: District, committee: Committee, names: dict[str, str]) -> list[Fact]:
    """Return what else is known about a committee; nothing is said about what is unknown."""
    duration = committee.duration_note
    if committee.duration_min:
        minutes = text("pro-committees-minutes", minutes=str(committee.duration_min))
        duration = f"{minutes} ({duration})" if duration else minutes
    pairs: list[tuple[str, tuple[str, ...]]] = [
        ("kind", (kind(committee),)),
        ("lebenslagen", (lebenslagen(place, committee),)),
        ("target-group", (committee.target_group,)),
        ("goals", committee.goals),
        ("decision", (committee.decision_note,)),
        ("duration", (duration,)),
        ("substitutes", (names.get(committee.substitutes, ""),)),
        ("part-of", (names.get(committee.part_of, ""),)),
        ("fua", (committee.fua_note,)),
        ("validity", (validity(committee),)),
        ("earlier", earlier(committee)),
    ]
    return [(text(f"pro-committees-{name}"), said) for name, said in pairs if any(said)]


def earlier(committee: Committee) -> tuple[str, ...]:
    """Return what other documents say otherwise, each with its date."""
    return tuple(
        text(
            "pro-committees-statement",
            attribute=text(f"pro-committees-{one.attribute}"),
            date=wording.as_of(one.as_of),
            said=one.text,
            source=one.source,
        )
        for one in committee.statements
    )


def is_historic(one: Committee | Role) -> bool:
    """Tell whether it belongs to earlier years."""
    return one.status is Status.HISTORIC


def names_of(committees: tuple[Committee, ...]) -> dict[str, str]:
    """Return name by key."""
    return {one.key: one.name for one in committees}
