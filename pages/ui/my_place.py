"""The parts of "Mein Ort": one place with its areas, offices, family centres and neighbours."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import geopandas as gpd
import streamlit as st

from geo.coordinators import Role
from geo.district import District
from geo.facilities import Filter, select
from geo.model import Level, LocationClass, LocationPrecision, Status
from geo.nearest import nearest
from geo.publish import PublicFacility
from geo.regions import area_of
from geo.whereabouts import origin_of
from pages.context import offers
from pages.context import roles as known_roles
from pages.i18n import text
from pages.ui import entries, german, places, profile, state, state_areas, wording

CENTRE = "familienzentrum"
EVERYDAY = (
    "kita", "grundschule", "jugendeinrichtung", "begegnungsstaette", "bibliothek", "krankenhaus",
)  # fmt: skip
"""Types of facilities that people go to in everyday life."""

ADVICE = (
    "allgemeine_beratung", "fruehe_hilfen", "pflegestuetzpunkt", "migrationsberatung",
    "schuldnerberatung", "schwangerschaftsberatung", "suchtberatung", "eutb",
)  # fmt: skip
"""Types of facilities that advise people."""

NEAREST = 3
EXACT = {LocationPrecision.ADDRESS.value, LocationPrecision.STREET.value}


@dataclass(frozen=True)
class Home:
    """A chosen place: its label, its Gemeinde and the Sozialraum around it."""

    label: str
    gemeinde_key: str
    gemeinde: str
    sozialraum_key: str


def home_of(district: District, label: str, gemeinde_key: str) -> Home:
    """Return the chosen place with the areas around it."""
    name = str(district.areas.at[gemeinde_key, "name"])
    sozialraum = area_of(district.areas, gemeinde_key, Level.SOZIALRAUM)
    return Home(label, gemeinde_key, name, sozialraum or gemeinde_key)


def invitation() -> None:
    """Say what one gets for choosing a place, and what happens to the choice."""
    st.markdown(text("my-place-invitation"))
    st.caption(text("my-place-privacy"))


def areas(district: District, home: Home) -> None:
    """Show Gemeinde, Sozialraum and Planregion with the evidence of membership."""
    st.header(text("my-place-areas"), anchor=False)
    names = district.areas["name"]
    lines = [text("my-place-gemeinde", name=wording.plain(home.gemeinde))]
    level = district.level_name(Level.SOZIALRAUM).singular
    sozialraum = wording.plain(str(names[home.sozialraum_key]))
    lines.append(text("my-place-area", level=level, said=sozialraum))
    if district.has_level(Level.PLANREGION):
        level = district.level_name(Level.PLANREGION).singular
        sentence = profile.planregion_sentence(district, home.sozialraum_key)
        lines.append(text("my-place-area", level=level, said=sentence))
    st.markdown("  \n".join(lines))
    with st.container(horizontal=True):
        label = places.label_of(district, home.sozialraum_key)
        _guide(text("my-place-all-here"), wo=label)
        st.page_link(
            "area.py",
            label=text("my-place-figures"),
            icon=":material/location_city:",
            query_params={state_areas.REGION: str(names[home.sozialraum_key])},
        )


def offices(district: District, home: Home) -> None:
    """Show the town halls of the Sozialraum and the district office."""
    profile.offices(district, home.sozialraum_key)


def family_centres(district: District, home: Home) -> None:
    """Show the family centres of the Sozialraum, else the nearest ones."""
    st.header(text("my-place-centre"), anchor=False)
    inside = _inside(district, home.sozialraum_key, (CENTRE,))
    inside = inside[inside["status"] == Status.ACTIVE.value]
    level = district.level_name(Level.SOZIALRAUM).singular
    if inside.empty:
        st.markdown(text("my-place-no-centre", level=level))
        _nearest_lines(district, home, CENTRE)
    for centre in _rows(inside):
        _card(district, centre)
    _guide(text("my-place-all-centres"), art=district.taxonomy.types[CENTRE].plural)


def near(district: District, home: Home) -> None:
    """Show the nearest entries of everyday types by straight-line distance."""
    st.header(text("my-place-near"), anchor=False)
    st.caption(text("my-place-near-note", gemeinde=home.gemeinde))
    for kind in EVERYDAY:
        _nearest_lines(district, home, kind)


def _nearest_lines(district: District, home: Home, kind: str) -> None:
    """Show entries of a type here whose place is not known, then the nearest ones that have one."""
    plural = district.taxonomy.types[kind].plural
    here = _inside(district, home.sozialraum_key, (kind,))
    existing = here["status"] == Status.ACTIVE.value
    vague = here[existing & ~here["location_precision"].isin(EXACT)]
    found = nearest(_placed(district, kind), origin_of(district, home.gemeinde_key), NEAREST)
    nothing = "" if len(vague) + len(found) else f" – {wording.no_data()}"
    st.markdown(f"**{plural}**{nothing}")
    for entry in _rows(vague.head(NEAREST)):
        _entry_link(entry, text("my-place-vague", name=entry.name[:120], town=entry.locality))
    for entry, metres in zip(_rows(found), found["distance_m"], strict=True):
        _entry_link(entry, f"{entry.name[:120]} – {wording.distance(metres)}")
    if len(here):
        name = places.label_of(district, home.sozialraum_key)
        _guide(text("my-place-entries-in", count=len(here), area=name), wo=name, art=plural)


def _placed(district: District, kind: str) -> gpd.GeoDataFrame:
    """Return the existing public entries of a type whose place is known, in metres."""
    frame = offers()
    chosen = frame[
        (frame["type"] == kind)
        & (frame["status"] == Status.ACTIVE.value)
        & (frame["location_class"] == LocationClass.PUBLIC.value)
        & frame["location_precision"].isin(EXACT)
        & frame.geometry.notna()
    ]
    return chosen.to_crs(district.crs)


def roles(district: District, home: Home) -> None:
    """Show who coordinates what, with the entries there are."""
    st.header(text("my-place-roles"), anchor=False)
    known = [role for role in known_roles() if not role.professional]
    if not known:
        st.markdown(text("my-place-no-roles", office=wording.plain(district.office.name)))
    for role in known:
        with st.container(border=True):
            with german.block(f"rolle_{role.key}"):
                st.markdown(f"**{wording.plain(role.title)}**  \n{wording.plain(role.task)}")
            _role_contacts(district, home, role)
            st.caption(wording.evidence(role.as_of, wording.plain(role.source)))


def _role_contacts(district: District, home: Home, role: Role) -> None:
    found = offers().loc[offers().index.isin(role.entries)]
    for entry in _rows(found):
        _entry_link(entry)
    if role.web:
        st.markdown(f"[{text('my-place-website')}]({entries.web_address(role.web)})")
    if not found.empty or role.web:
        return
    if role.by_gemeinde:
        st.markdown(text("my-place-ask-gemeinde", gemeinde=wording.plain(home.gemeinde)))
    else:
        office, phone = wording.plain(district.office.name), wording.plain(district.office.phone)
        st.markdown(text("my-place-ask-office", office=office, phone=phone))


def advice(district: District, home: Home) -> None:
    """Show the advice offices of the area, else those of the whole district."""
    st.header(text("my-place-advice"), anchor=False)
    for kind in ADVICE:
        if kind not in district.taxonomy.types:
            continue
        plural = district.taxonomy.types[kind].plural
        found = _inside(district, home.sozialraum_key, (kind,), district_wide=True)
        title = text("my-place-advice-near", kind=plural)
        if found.empty:
            found = _inside(district, district.key, (kind,))
            title = text("my-place-advice-district", kind=plural)
        st.markdown(title if len(found) else f"**{plural}** – {wording.no_data()}")
        for entry in _rows(found.head(NEAREST)):
            _entry_link(entry)


def _inside(
    district: District, key: str, types: Iterable[str], *, district_wide: bool = False
) -> gpd.GeoDataFrame:
    """Return the public entries of some types in an area, with or without district-wide ones."""
    wanted = frozenset(types)
    if not wanted:
        return offers().iloc[:0]
    chosen = select(offers(), district.areas, district.taxonomy, Filter(types=wanted, area=key))
    if district_wide:
        return chosen
    return chosen[chosen["gemeinde_key"].isin(district.areas.index)]


def _rows(frame: gpd.GeoDataFrame) -> list[PublicFacility]:
    return [cast("PublicFacility", row) for row in frame.itertuples()]


def _card(district: District, entry: PublicFacility) -> None:
    """Show an entry with its ways to reach it."""
    with st.container(border=True):
        address = entries.address(district, entry)
        st.markdown(profile.contact(entry.name, address, entry.phones, entry.email))
        _entry_link(entry, text("my-place-to-entry"))


def _entry_link(entry: PublicFacility, label: str = "") -> None:
    """Show a link to an entry of the guide, by its name and town if no label is given."""
    town = f" – {entry.locality}" if entry.locality else ""
    st.page_link(
        "guide.py",
        label=wording.plain(label or f"{entry.name[:120]}{town}"),
        icon=":material/chevron_right:",
        query_params={state.ENTRY: entry.Index},
    )


def _guide(label: str, **parameters: str) -> None:
    """Show a link into the guide with filters set."""
    icon = ":material/map_search:"
    st.page_link("guide.py", label=label, icon=icon, query_params=parameters)
