"""The parts of "Mein Ort": one place with its areas, offices, family centres and neighbours."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import geopandas as gpd
import streamlit as st

from geo.district import District
from geo.facilities import Filter, select
from geo.model import Level, LocationClass, LocationPrecision, Status
from geo.nearest import nearest
from geo.publish import PublicFacility
from geo.regions import area_of
from geo.whereabouts import origin_of
from loaders.roles import Role
from pages.context import offers
from pages.context import roles as known_roles
from pages.ui import entries, places, profile, state, state_areas, wording

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
    st.markdown(
        "Wählen Sie Ihren Ort. Dann sehen Sie, welches Amt zuständig ist, wo das nächste"
        " Familienzentrum liegt und wer in Ihrer Gegend berät."
    )
    st.caption(
        "Es reicht der Ort; eine Adresse brauchen wir nicht. Die Wahl steht nur in der Adresszeile"
        " dieser Seite: So können Sie sie als Lesezeichen behalten."
    )


def areas(district: District, home: Home) -> None:
    """Show Gemeinde, Sozialraum and Planregion with the evidence of membership."""
    st.header("Mein Gebiet", anchor=False)
    names = district.areas["name"]
    lines = [f"**Gemeinde:** {wording.plain(home.gemeinde)}"]
    level = district.level_name(Level.SOZIALRAUM).singular
    lines.append(f"**{level}:** {wording.plain(str(names[home.sozialraum_key]))}")
    if district.has_level(Level.PLANREGION):
        sentence = profile.planregion_sentence(district, home.sozialraum_key)
        lines.append(f"**{district.level_name(Level.PLANREGION).singular}:** {sentence}")
    st.markdown("  \n".join(lines))
    with st.container(horizontal=True):
        label = places.label_of(district, home.sozialraum_key)
        _guide("Alle Angebote hier", wo=label)
        st.page_link(
            "area.py",
            label="Zahlen zum Gebiet",
            icon=":material/location_city:",
            query_params={state_areas.REGION: str(names[home.sozialraum_key])},
        )


def offices(district: District, home: Home) -> None:
    """Show the town halls of the Sozialraum and the district office."""
    profile.offices(district, home.sozialraum_key)


def family_centres(district: District, home: Home) -> None:
    """Show the family centres of the Sozialraum, else the nearest ones."""
    st.header("Mein Familienzentrum", anchor=False)
    inside = _inside(district, home.sozialraum_key, (CENTRE,))
    inside = inside[inside["status"] == Status.ACTIVE.value]
    level = district.level_name(Level.SOZIALRAUM).singular
    if inside.empty:
        st.markdown(f"In Ihrem {level} ist kein Familienzentrum eingetragen: {wording.no_data()}.")
        _nearest_lines(district, home, CENTRE)
    for centre in _rows(inside):
        _card(district, centre)
    _guide("Alle Familienzentren", art=district.taxonomy.types[CENTRE].plural)


def near(district: District, home: Home) -> None:
    """Show the nearest entries of everyday types by straight-line distance."""
    st.header("In der Nähe", anchor=False)
    st.caption(
        f"Luftlinie ab der Ortsmitte von {home.gemeinde}, nicht ab Ihrer Wohnung; der Weg ist"
        " länger. Eine Entfernung steht nur, wo Adresse oder Straße belegt ist: Näher kann es noch"
        " andere geben."
    )
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
        _entry_link(entry, f"{entry.name[:120]} – {entry.locality}, genaue Lage nicht belegt")
    for entry, metres in zip(_rows(found), found["distance_m"], strict=True):
        _entry_link(entry, f"{entry.name[:120]} – {wording.distance(metres)}")
    if len(here):
        name = places.label_of(district, home.sozialraum_key)
        _guide(f"{wording.entries(len(here))} in {name}", wo=name, art=plural)


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
    st.header("Wer koordiniert", anchor=False)
    known = known_roles()
    if not known:
        st.markdown(f"{wording.no_data()}. Fragen Sie {wording.plain(district.office.name)}.")
    for role in known:
        with st.container(border=True):
            st.markdown(f"**{wording.plain(role.title)}**  \n{wording.plain(role.task)}")
            _role_contacts(district, home, role)
            st.caption(f"Stand {wording.as_of(role.as_of)}, Quelle: {wording.plain(role.source)}")


def _role_contacts(district: District, home: Home, role: Role) -> None:
    found = offers().loc[offers().index.isin(role.entries)]
    for entry in _rows(found):
        _entry_link(entry)
    if role.web:
        st.markdown(f"[Internetseite]({entries.web_address(role.web)})")
    if not found.empty or role.web:
        return
    if role.by_gemeinde:
        asked = f"die Verwaltung von {home.gemeinde}"
    else:
        asked = f"{district.office.name}, Telefon {district.office.phone}"
    st.markdown(f"Kontakt: {wording.no_data()}. Fragen Sie {wording.plain(asked)}.")


def advice(district: District, home: Home) -> None:
    """Show the advice offices of the area, else those of the whole district."""
    st.header("Wer berät", anchor=False)
    for kind in ADVICE:
        if kind not in district.taxonomy.types:
            continue
        plural = district.taxonomy.types[kind].plural
        found = _inside(district, home.sozialraum_key, (kind,), district_wide=True)
        where = "für Ihre Gegend"
        if found.empty:
            found, where = _inside(district, district.key, (kind,)), "im Landkreis"
        st.markdown(f"**{plural}** " + (f"({where})" if len(found) else f"– {wording.no_data()}"))
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
        _entry_link(entry, "Zum Eintrag")


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
