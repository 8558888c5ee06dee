"""The profile of one area of any level, made from the figures as they may be shown.

Pure: what is known goes in, values in words come out. Eight data areas in the order of the
district's concept; where there is no figure, the profile says so and how the data comes in.
"""

import datetime as dt

from geo.district import District
from geo.indicators.context import district_resource
from geo.indicators.model import DataArea
from geo.model import Level
from geo.regions import ancestors, gemeinden_of
from loaders.area_statements import CARD, DERIVED, AreaStatement, Topic
from pages.figures import Figures
from pages.i18n import text
from pages.print import area_card, profile_figures, sources
from pages.print.items import one_line
from pages.print.map_svg import locator_map
from pages.print.model import Line
from pages.print.profile_model import Evidence, Figure, Profile, Section, Surrounding
from pages.ui import wording
from pages.web.opendata import credit_lines

ASKED = (Topic.SPACE_TYPE, Topic.CENTRAL_PLACE, Topic.DEMOGRAPHIC_TYPE)
"""What is asked of every area; nothing known is said as well."""

GUIDANCE = ("purpose", "rank", "near", "graphics", "hidden", "missing", "basis")
MAP = "gemeinden"
OWN_LEVELS = (Level.PLANREGION, Level.SOZIALRAUM)
"""Levels on which the district's concept keeps profiles."""


def make(
    district: District,
    figures: Figures,
    statements: tuple[AreaStatement, ...],
    key: str,
    today: dt.date,
) -> Profile:
    """Return the profile of the area ``key``.

    Raises
    ------
    KeyError
        There is no such area.
    """
    row = district.areas.loc[key]
    level, name = Level(str(row["level"])), str(row["name"])
    kind = district.level_name(level)
    title = "plan-profile-title" if level == Level.SOZIALRAUM else "plan-profile-title-other"
    return Profile(
        key=key,
        area=name,
        title=text(title, area=name),
        subtitle=_subtitle(district, key, kind.singular),
        kind=kind.singular,
        kinds=kind.plural,
        facts=_facts(district, key, figures.revision),
        members=sources.members(district, key),
        evidence=evidence(district, statements, key),
        card=area_card.make(district, statements, key),
        sections=sections(district, figures, key),
        guidance=tuple(text(f"plan-profile-guidance-{part}") for part in GUIDANCE),
        map_svg=locator_map(district, key),
        map_text=text("plan-profile-map", area=name, district=district.name),
        map_credit="; ".join(credit_lines(r for r in district.resources if r.name == MAP)),
        sources=_sources(district, figures),
        contact=sources.contact(district),
        publisher=district.office.name,
        date=wording.date(today.isoformat()),
        revision=figures.revision,
    )


def keys(district: District) -> tuple[str, ...]:
    """Return the areas that have a profile of their own: Planregionen, then Sozialräume."""
    areas = district.areas.sort_values("name")
    return tuple(str(k) for level in OWN_LEVELS for k in areas.index[areas["level"] == level.value])


def sections(district: District, figures: Figures, key: str) -> tuple[Section, ...]:
    """Return the eight data areas of the area ``key``."""
    return tuple(
        _section(
            area,
            title,
            tuple(
                profile_figures.figure(figures, one, district, key)
                for one in figures.catalogue.of_area(area)
            ),
            profile_figures.surroundings(district, figures.catalogue.context.get(area, ())),
        )
        for area, title in figures.catalogue.data_areas.items()
    )


def evidence(
    district: District, statements: tuple[AreaStatement, ...], key: str
) -> tuple[Evidence, ...]:
    """Return what documents say about an area, first what is asked of every one.

    A statement about a Gemeinde is one about the Sozialraum that is the same ground. Of the
    district's own statements those stay that belong to what is asked: they tell the rule.
    """
    every = area_card.about(district, statements, key)
    known = [one for one in every if one.topic not in {*CARD, *DERIVED}]
    rules = [one for one in known if one.area == district.key]
    own = [one for one in known if one not in rules]
    found = []
    for topic in ASKED:
        said = [_evidence(one) for one in own if one.topic == topic]
        if not said and key != district.key:
            said = [Evidence(area_card.topic(topic), wording.no_data(), "")]
        found += said + [_evidence(one, is_rule=True) for one in rules if one.topic == topic]
    return (*found, *(_evidence(one) for one in own if one.topic not in ASKED))


def _evidence(one: AreaStatement, *, is_rule: bool = False) -> Evidence:
    topic = area_card.topic(one.topic)
    named = text("plan-profile-rule", topic=topic) if is_rule else topic
    return Evidence(named, one.text, wording.evidence(one.as_of, one.source))


def _section(
    area: DataArea,
    title: str,
    figures: tuple[Figure, ...],
    surroundings: tuple[Surrounding, ...],
) -> Section:
    ways = () if figures else (text("plan-profile-way-file"), text("plan-profile-way-screen"))
    return Section(area.value, title, figures, surroundings, ways)


def _subtitle(district: District, key: str, kind: str) -> str:
    if key == district.key:
        return kind
    return text("plan-profile-subtitle", kind=kind, district=district.name)


def _facts(district: District, key: str, revision: str) -> tuple[Line, ...]:
    """Return what the area is: kind, key, people, size, what it belongs to and consists of."""
    row = district.areas.loc[key]
    people = text(
        "plan-profile-people",
        people=wording.number(row["population"]),
        date=wording.date(str(row["population_date"])),
    )
    size = text("profile-size-value", size=wording.number(row["area_km2"], 1))
    said = {
        "kind": str(row["type"]),
        "key": key,
        "inhabitants": people,
        "size": size,
        "planregion": planregion(district, key),
        "inside": _inside(district, key),
        "membership": _membership(district, key),
        "ortsteile": _ortsteile(district, key),
        "revision": revision,
    }
    return tuple(Line(text(f"plan-profile-fact-{name}"), one) for name, one in said.items() if one)


def planregion(district: District, key: str) -> str:
    """Return the Planregion of an area and how well this is evidenced; empty if there is none."""
    for place in (key, *ancestors(district.areas, key)):
        if place in district.membership.index and district.has_level(Level.PLANREGION):
            member = district.membership.loc[place]
            status = str(member["planregion_status"])
            return text(
                "plan-profile-planregion",
                planregion=str(member["planregion_key"]),
                status=text(f"entry-status-{status}"),
                evidence=one_line(str(member["planregion_evidence"])),
            )
    return ""


def _membership(district: District, key: str) -> str:
    """Return how well it is evidenced what a Planregion unites; empty for other areas."""
    statuses = [one.status for one in sources.members(district, key)]
    counted = [f"{statuses.count(one)} {one}" for one in dict.fromkeys(statuses)]
    return text("plan-profile-membership", counted=wording.joined(counted)) if counted else ""


def _inside(district: District, key: str) -> str:
    names = district.areas.loc[district.areas["parent_key"] == key, "name"]
    return ", ".join(sorted(names)) if len(names) > 1 else ""


def _ortsteile(district: District, key: str) -> str:
    """Return number and names of the Ortsteile of a single Gemeinde; a gap in the list says so."""
    here = gemeinden_of(district.areas, key)
    if len(here) > 1:
        return ""
    listed = district.ortsteile
    names = sorted(listed.loc[listed["gemeinde_key"].isin(here), "name"])
    said = f"{len(names)}: {', '.join(names)}"
    return said if names else wording.no_data()


def _sources(district: District, figures: Figures) -> tuple[Line, ...]:
    """Return each source of the figures with its licence, and that of the district's series."""
    pairs = [(one.source, one.licence) for one in figures.catalogue.indicators.values()]
    own = district_resource(district)
    if own:
        pairs.append(("; ".join(t for t, _ in own.sources), "; ".join(t for t, _ in own.licenses)))
    once = dict.fromkeys((one_line(source), one_line(licence)) for source, licence in pairs)
    return tuple(Line(source, licence or wording.no_data()) for source, licence in once if source)
