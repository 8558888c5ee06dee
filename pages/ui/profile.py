"""One area in facts: members, inhabitants, facilities, offices in charge."""

from urllib.parse import quote

import geopandas as gpd
import pandas as pd
import streamlit as st

from geo import population
from geo.district import District
from geo.facilities import Filter, count_by_type, select
from geo.model import Level, PlanregionStatus, Status
from geo.regions import gemeinden_of
from pages.context import offers
from pages.ui import charts, entries, places, wording

PLANREGION_WORDS = {
    PlanregionStatus.BELEGT: ("Gehört zur", "Beleg"),
    PlanregionStatus.WAHRSCHEINLICH: ("Gehört wahrscheinlich zur", "Anhaltspunkt"),
    PlanregionStatus.ANGENOMMEN: ("Gehört vermutlich zur", "Anhaltspunkt"),
}
KIND_SENTENCES = {
    "Amt": "Ein Amt: mehrere Gemeinden mit einer gemeinsamen Verwaltung.",
    "Samtgemeinde": "Eine Samtgemeinde: mehrere Gemeinden mit einer gemeinsamen Verwaltung.",
    "Stadt": "Eine Stadt mit eigener Verwaltung.",
    "Gemeinde": "Eine Gemeinde mit eigener Verwaltung.",
}


def headline(district: District, key: str) -> None:
    """Show name, kind, inhabitants, area and density."""
    area = district.areas.loc[key]
    st.header(area["name"], anchor=False)
    st.markdown(kind_sentence(district, key))
    people, size, density = st.columns(3)
    people.metric("Einwohner", wording.number(area["population"]))
    size.metric("Fläche", f"{wording.number(area['area_km2'], 1)} km²")
    density.metric("Einwohner je km²", wording.number(area["population"] / area["area_km2"]))
    whole = district.areas.loc[district.key]
    committee = district.level_name(Level(str(area["level"]))).committee
    st.caption(
        f"Einwohner am {wording.date(area['population_date'])}, Statistisches Bundesamt. Zum"
        f" Vergleich {district.name}: {wording.number(whole['population'])} Einwohner,"
        f" {wording.number(whole['population'] / whole['area_km2'])} je km²."
        + (f" Gremium dieser Ebene: {committee}." if committee else "")
    )


def kind_sentence(district: District, key: str) -> str:
    """Return what kind of area this is and where it belongs."""
    area = district.areas.loc[key]
    first = KIND_SENTENCES.get(area["type"], district.level_name(Level(area["level"])).description)
    if area["level"] == Level.PLANREGION:
        return f"{first} {membership_sentence(district, key)}"
    if area["level"] != Level.SOZIALRAUM or not district.has_level(Level.PLANREGION):
        return str(first)
    return f"{first} {planregion_sentence(district, key)}"


def membership_sentence(district: District, planregion_key: str) -> str:
    """Return how well it is evidenced which Sozialräume a Planregion unites."""
    table = district.membership
    statuses = list(table.loc[table["planregion_key"] == planregion_key, "planregion_status"])
    counted = [
        f"{statuses.count(status.value)} {status.value}"
        for status in PlanregionStatus
        if status.value in statuses
    ]
    return (
        f"**Zuordnung der {len(statuses)} Sozialräume: {wording.joined(counted)}.** Alle Zahlen der"
        " Planregion stehen unter diesem Vorbehalt."
    )


def planregion_sentence(district: District, sozialraum_key: str) -> str:
    """Return the Planregion of a Sozialraum and how well this is evidenced."""
    member = district.membership.loc[sozialraum_key]
    status = PlanregionStatus(str(member["planregion_status"]))
    before, ground = PLANREGION_WORDS[status]
    return (
        f"{before} Planregion {member['planregion_key']} ({status.value}). {ground}:"
        f" {wording.plain(str(member['planregion_evidence']))}."
    )


def members(district: District, key: str) -> None:
    """Show the areas inside, down to the Ortsteile."""
    area = district.areas.loc[key]
    children = district.areas[district.areas["parent_key"] == key]
    if len(children) > 1:
        level = Level(children["level"].iloc[0])
        st.subheader(district.level_name(level).plural, anchor=False)
        st.markdown(" · ".join(sorted(children["name"])))
    if area["level"] in {Level.SOZIALRAUM, Level.GEMEINDE}:
        st.subheader("Ortsteile", anchor=False)
        st.markdown(ortsteile_sentence(district, key))


def ortsteile_sentence(district: District, key: str) -> str:
    """Return the Ortsteile of an area by Gemeinde; a gap in the list says so."""
    lines = []
    for gemeinde in sorted(gemeinden_of(district.areas, key)):
        names = district.ortsteile.loc[district.ortsteile["gemeinde_key"] == gemeinde, "name"]
        label = district.areas.at[gemeinde, "name"]
        known = f"{', '.join(sorted(names))} ({len(names)})" if len(names) else wording.no_data()
        lines.append(f"**{label}:** {known}")
    return "  \n".join(lines)


def stations(district: District, key: str) -> None:
    """Show the railway stations inside."""
    inside = district.stations[
        district.stations["gemeinde_key"].isin(gemeinden_of(district.areas, key))
    ]
    st.subheader("Bahnhöfe", anchor=False)
    if inside.empty:
        st.markdown("Kein Bahnhof in diesem Gebiet.")
    else:
        st.markdown(" · ".join(wording.plain(name) for name in sorted(inside["name"])))
    as_of = next(r.as_of for r in district.resources if r.name == "stations")
    st.caption(f"Deutsche Bahn, Stand {wording.as_of(as_of)}; ohne Bus und Straßenbahn")


def inhabitants(district: District, key: str) -> None:
    """Show inhabitants over time as chart, sentence and table."""
    series = population.series(district.areas, district.population, key)
    st.subheader("Einwohner seit 2009", anchor=False)
    st.markdown(population_sentence(series))
    st.plotly_chart(charts.population(series), config=charts.CONFIG, key="einwohner_diagramm")
    with st.expander("Zahlen als Tabelle", icon=":material/table:"):
        st.table(population_table(series))


def population_sentence(series: pd.DataFrame) -> str:
    """Say the change within one base of figures; never across a break."""
    breaks = population.breaks(series)
    before = series[series.index < breaks[-1]] if breaks else series
    before = before[before["basis"] == before["basis"].iloc[-1]]
    change = int(before["total"].iloc[-1] - before["total"].iloc[0])
    sentence = (
        f"Von {before.index[0][:4]} bis {before.index[-1][:4]}: {change:+,} Personen".replace(
            ",", "."
        )
        + f" (Grundlage {before['basis'].iloc[0]})."
    )
    if breaks:
        sentence += (
            f" Ab {breaks[-1][:4]} ist die Grundlage {series['basis'].iloc[-1]}: Der Sprung davor"
            " ist ein Bruch in der Statistik, keine Zu- oder Abwanderung."
        )
    return sentence.replace("-", "−", 1) if change < 0 else sentence


def population_table(series: pd.DataFrame) -> pd.DataFrame:
    """Return the figures in German format, one row per date."""
    return pd.DataFrame(
        {
            "Stichtag": [wording.date(day) for day in series.index],
            "Einwohner": [wording.number(value) for value in series["total"]],
            "männlich": [wording.number(value) for value in series["male"]],
            "weiblich": [wording.number(value) for value in series["female"]],
            "Grundlage": series["basis"],
        }
    ).set_index("Stichtag")


def facilities_of(district: District, key: str) -> gpd.GeoDataFrame:
    """Return the public facilities placed in an area, without district-wide ones."""
    chosen = select(offers(), district.areas, district.taxonomy, Filter(area=key))
    return chosen[chosen["gemeinde_key"].isin(district.areas.index)]


def facilities(district: District, key: str) -> None:
    """Show how many facilities of which type there are, and the way to the list."""
    inside = facilities_of(district, key)
    name = district.areas.at[key, "name"]
    st.subheader("Angebote und Einrichtungen", anchor=False)
    if inside.empty:
        st.markdown(
            "Hier ist noch nichts eingetragen: eine Lücke im Datenbestand, nicht "
            "unbedingt im Angebot."
        )
        return
    st.markdown(f"{wording.entries(len(inside))}, ohne solche für den ganzen Landkreis.")
    counts = count_by_type(inside)
    types = district.taxonomy.types
    existing = count_by_type(inside[inside["status"] != Status.PLANNED.value])
    st.table(
        pd.DataFrame(
            {
                "Art": [types[t].plural for t in counts],
                "vorhanden": [existing.get(t, 0) for t in counts],
                "geplant": [counts[t] - existing.get(t, 0) for t in counts],
            }
        ).set_index("Art")
    )
    st.page_link(
        "guide.py",
        label=f"Alle Einträge in {name} zeigen",
        icon=":material/map_search:",
        query_params={"wo": places.label_of(district, key)},
    )


def offices(district: District, key: str) -> None:
    """Show who is responsible: town halls of the area and the district office."""
    st.subheader("Zuständige Stellen", anchor=False)
    inside = facilities_of(district, key)
    town_halls = inside[inside["type"] == "kommunalverwaltung"]
    for hall in town_halls.itertuples():
        st.markdown(contact(hall.name, entries.address(district, hall), hall.phones, hall.email))
        st.caption(f"Stand {wording.as_of(hall.as_of)}, Quelle: {hall.source}")
    if town_halls.empty:
        st.markdown(f"Verwaltung der Gemeinde: {wording.no_data()}")
    office = district.office
    st.markdown(contact(office.name, office.address, [office.phone], office.email))
    st.caption(f"Stand {wording.as_of(office.as_of)}, Quelle: {office.source}")


def contact(name: str, address: str, phones: list[str], email: str) -> str:
    """Return name and ways to reach an office as one paragraph."""
    parts = [f"**{wording.plain(name)}**", wording.plain(address.replace("\n", ", "))]
    parts += [f"Telefon [{wording.plain(p)}](tel:{entries.dial(p)})" for p in phones if p]
    if email:
        parts.append(f"[{wording.plain(email)}](mailto:{quote(email, safe='@')})")
    return "  \n".join(part for part in parts if part)
