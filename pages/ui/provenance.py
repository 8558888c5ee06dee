"""Sources, counts and open questions of the shipped data."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from geo.district import District, Resource
from geo.facilities import count_by_type, published
from geo.model import LocationPrecision, Status
from pages.ui import wording

SEVERITIES = {"error": "abgelehnt", "warning": "auffällig", "info": "Hinweis"}
FINDING_COLUMNS = {
    "severity": "Einstufung",
    "row": "Eintrag",
    "problem": "Was auffiel",
    "value": "Wert",
    "column": "Feld",
    "resource": "Datensatz",
}


def summary(district: District) -> None:
    """Say how much there is and how well it is located."""
    entries = published(district.facilities)
    exact = int((entries["location_precision"] == LocationPrecision.ADDRESS.value).sum())
    historic = int((entries["status"] == Status.HISTORIC.value).sum())
    st.markdown(
        f"{wording.entries(len(entries))} aus öffentlichen Quellen, einzeln mit Quelle und Stand;"
        f" davon bestehen {wording.number(historic)} nicht mehr und erscheinen nicht in der Suche."
        f" Bei {wording.number(exact)} ist die Lage auf das Haus genau belegt. Fehlt eine Angabe,"
        f" steht dort „{wording.no_data()}“ oder „unbekannt“. Was nur angenommen ist, ist so"
        " gekennzeichnet."
    )


def resources(district: District) -> None:
    """Show every data resource with source, licence, date, limits and counts."""
    st.header("Datensätze", anchor=False)
    for resource in district.resources:
        with st.expander(f"{resource.title} – Stand {wording.as_of(resource.as_of)}"):
            st.markdown(resource_text(resource))


def resource_text(resource: Resource) -> str:
    """Return one resource as a paragraph."""
    rows = resource.rows
    counted = (
        f"{rows['read']} gelesen, {rows['accepted']} übernommen, {rows['refused']} abgelehnt,"
        f" {rows['flagged']} mit Hinweis"
    )
    return "  \n".join(
        [
            resource.description,
            f"**Quelle:** {_linked(resource.sources)}",
            f"**Nutzung:** {_linked(resource.licenses)}",
            f"**Quellenvermerk:** {resource.credit}",
            f"**Grenzen:** {resource.limits}",
            f"**Zeilen:** {counted}",
            f"**Datei:** `{resource.path}` (`{resource.hash[:19]}…`)",
        ]
    )


def _linked(links: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"[{title}]({url})" if url else title for title, url in links)


def coverage_of_types(district: District) -> None:
    """Show how many entries each type has; a type without entries is a gap in the data."""
    st.header("Einträge je Art", anchor=False)
    counts = count_by_type(published(district.facilities))
    kinds = sorted(district.taxonomy.types.values(), key=lambda kind: kind.plural)
    table = pd.DataFrame(
        {
            "Art": [kind.plural for kind in kinds],
            "Einträge": [wording.number(counts.get(kind.key)) for kind in kinds],
        }
    ).set_index("Art")
    st.markdown(f"„{wording.no_data()}“ heißt: nicht erfasst. Es heißt nicht: gibt es nicht.")
    st.table(table)


def problems(district: District) -> None:
    """Show what the build refused or found doubtful."""
    st.header("Abgelehnt und auffällig", anchor=False)
    refused, flags = district.refused, district.flags
    st.markdown(
        f"{len(refused)} Zeilen wurden nicht übernommen, {len(flags)} tragen einen Hinweis."
    )
    for title, frame in (("Nicht übernommen", refused), ("Mit Hinweis", flags)):
        if not frame.empty:
            with st.expander(title):
                st.dataframe(in_german(frame), hide_index=True, width="stretch")


def in_german(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings of the build with German columns, the most serious first."""
    table = findings.assign(severity=findings["severity"].map(SEVERITIES))
    return table.rename(columns=FINDING_COLUMNS)[list(FINDING_COLUMNS.values())]
