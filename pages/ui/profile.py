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
from pages.i18n import text
from pages.ui import charts, entries, places, wording

KINDS = ("Amt", "Samtgemeinde", "Stadt", "Gemeinde")
"""Types of areas with an administration of their own, as the data names them."""


def headline(district: District, key: str) -> None:
    """Show name, kind, inhabitants, area and density."""
    area = district.areas.loc[key]
    st.header(area["name"], anchor=False)
    st.markdown(kind_sentence(district, key))
    people, size, density = st.columns(3)
    people.metric(text("profile-people"), wording.number(area["population"]))
    size_km2 = text("profile-size-value", size=wording.number(area["area_km2"], 1))
    size.metric(text("profile-size"), size_km2)
    density_km2 = wording.number(area["population"] / area["area_km2"])
    density.metric(text("profile-density"), density_km2)
    st.caption(_compared(district, area))


def _compared(district: District, area: pd.Series) -> str:
    """Return of when the figures are, the district's own, and who works on this level."""
    whole = district.areas.loc[district.key]
    committee = district.level_name(Level(str(area["level"]))).committee
    compared = text(
        "profile-compared",
        date=wording.date(area["population_date"]),
        district=district.name,
        people=wording.number(whole["population"]),
        density=wording.number(whole["population"] / whole["area_km2"]),
    )
    works = [text("profile-committee", committee=committee)] if committee else []
    return " ".join([compared, *works])


def kind_sentence(district: District, key: str) -> str:
    """Return what kind of area this is and where it belongs."""
    area = district.areas.loc[key]
    if area["type"] in KINDS:
        first = text(f"profile-kind-{area['type'].lower()}")
    else:
        first = district.level_name(Level(area["level"])).description
    if area["level"] == Level.PLANREGION:
        return f"{first} {membership_sentence(district, key)}"
    if area["level"] != Level.SOZIALRAUM or not district.has_level(Level.PLANREGION):
        return first
    return f"{first} {planregion_sentence(district, key)}"


def membership_sentence(district: District, planregion_key: str) -> str:
    """Return how well it is evidenced which Sozialräume a Planregion unites."""
    table = district.membership
    statuses = list(table.loc[table["planregion_key"] == planregion_key, "planregion_status"])
    counted = [
        f"{statuses.count(status.value)} {text(f'entry-status-{status.value}')}"
        for status in PlanregionStatus
        if status.value in statuses
    ]
    return text("profile-membership", count=len(statuses), counted=wording.joined(counted))


def planregion_sentence(district: District, sozialraum_key: str) -> str:
    """Return the Planregion of a Sozialraum and how well this is evidenced."""
    member = district.membership.loc[sozialraum_key]
    status = PlanregionStatus(str(member["planregion_status"])).value
    return text(
        f"profile-planregion-{status}",
        planregion=str(member["planregion_key"]),
        status=text(f"entry-status-{status}"),
        evidence=wording.plain(str(member["planregion_evidence"])),
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
        st.subheader(text("profile-ortsteile"), anchor=False)
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
    st.subheader(text("profile-stations"), anchor=False)
    if inside.empty:
        st.markdown(text("profile-no-station"))
    else:
        st.markdown(" · ".join(wording.plain(name) for name in sorted(inside["name"])))
    as_of = next(r.as_of for r in district.resources if r.name == "stations")
    st.caption(text("profile-stations-source", date=wording.as_of(as_of)))


def inhabitants(district: District, key: str) -> None:
    """Show inhabitants over time as chart, sentence and table."""
    series = population.series(district.areas, district.population, key)
    st.subheader(text("profile-population"), anchor=False)
    st.markdown(population_sentence(series))
    st.plotly_chart(charts.population(series), config=charts.config(), key="einwohner_diagramm")
    with st.expander(text("profile-population-table"), icon=":material/table:"):
        st.table(population_table(series))


def population_sentence(series: pd.DataFrame) -> str:
    """Say the change within one base of figures; never across a break."""
    breaks = population.breaks(series)
    before = series[series.index < breaks[-1]] if breaks else series
    before = before[before["basis"] == before["basis"].iloc[-1]]
    change = int(before["total"].iloc[-1] - before["total"].iloc[0])
    sentences = [
        text(
            "profile-population-change",
            first=before.index[0][:4],
            last=before.index[-1][:4],
            change=wording.change(change),
            basis=str(before["basis"].iloc[0]),
        )
    ]
    if breaks:
        year, basis = breaks[-1][:4], str(series["basis"].iloc[-1])
        sentences.append(text("profile-population-break", year=year, basis=basis))
    return " ".join(sentences)


def population_table(series: pd.DataFrame) -> pd.DataFrame:
    """Return the figures as people write them, one row per date."""
    return pd.DataFrame(
        {
            text("profile-date"): [wording.date(day) for day in series.index],
            text("profile-people"): [wording.number(value) for value in series["total"]],
            text("profile-male"): [wording.number(value) for value in series["male"]],
            text("profile-female"): [wording.number(value) for value in series["female"]],
            text("profile-basis"): series["basis"],
        }
    ).set_index(text("profile-date"))


def facilities_of(district: District, key: str) -> gpd.GeoDataFrame:
    """Return the public facilities placed in an area, without district-wide ones."""
    chosen = select(offers(), district.areas, district.taxonomy, Filter(area=key))
    return chosen[chosen["gemeinde_key"].isin(district.areas.index)]


def facilities(district: District, key: str) -> None:
    """Show how many facilities of which type there are, and the way to the list."""
    inside = facilities_of(district, key)
    name = district.areas.at[key, "name"]
    st.subheader(text("profile-facilities"), anchor=False)
    if inside.empty:
        st.markdown(text("profile-no-facilities"))
        return
    st.markdown(text("profile-facilities-count", count=len(inside)))
    counts = count_by_type(inside)
    types = district.taxonomy.types
    existing = count_by_type(inside[inside["status"] != Status.PLANNED.value])
    st.table(
        pd.DataFrame(
            {
                text("profile-type"): [types[t].plural for t in counts],
                text("profile-existing"): [existing.get(t, 0) for t in counts],
                text("profile-planned"): [counts[t] - existing.get(t, 0) for t in counts],
            }
        ).set_index(text("profile-type"))
    )
    st.page_link(
        "guide.py",
        label=text("profile-show-entries", area=name),
        icon=":material/map_search:",
        query_params={"wo": places.label_of(district, key)},
    )


def offices(district: District, key: str) -> None:
    """Show who is responsible: town halls of the area and the district office."""
    st.subheader(text("profile-offices"), anchor=False)
    inside = facilities_of(district, key)
    town_halls = inside[inside["type"] == "kommunalverwaltung"]
    for hall in town_halls.itertuples():
        st.markdown(contact(hall.name, entries.address(district, hall), hall.phones, hall.email))
        st.caption(wording.evidence(hall.as_of, hall.source))
    if town_halls.empty:
        st.markdown(text("profile-no-town-hall"))
    office = district.office
    st.markdown(contact(office.name, office.address, [office.phone], office.email))
    st.caption(wording.evidence(office.as_of, office.source))


def contact(name: str, address: str, phones: list[str], email: str) -> str:
    """Return name and ways to reach an office as one paragraph."""
    parts = [f"**{wording.plain(name)}**", wording.plain(address.replace("\n", ", "))]
    numbers = [f"[{wording.plain(phone)}](tel:{entries.dial(phone)})" for phone in phones if phone]
    parts += [text("profile-phone", number=number) for number in numbers]
    if email:
        parts.append(f"[{wording.plain(email)}](mailto:{quote(email, safe='@')})")
    return "  \n".join(part for part in parts if part)
