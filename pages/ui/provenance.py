"""Sources, counts and open questions of the shipped data."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from geo.district import District, Resource
from geo.facilities import count_by_type, published
from geo.model import LocationPrecision, Status
from pages.i18n import text
from pages.ui import german, wording

OPEN_DATA = "/api/"
SERVICE = "/api/ogc/"
FILES = {
    "CSV": "/api/facilities.csv",
    "XLSX": "/api/facilities.xlsx",
    "GeoJSON": "/api/facilities.geojson",
    "GeoPackage": "/api/facilities.gpkg",
    "HSDS 3": "/api/hsds.zip",
}
FINDING_COLUMNS = ("severity", "row", "problem", "value", "column", "resource")


def summary(district: District) -> None:
    """Say how much there is and how well it is located."""
    entries = published(district.facilities)
    exact = int((entries["location_precision"] == LocationPrecision.ADDRESS.value).sum())
    historic = int((entries["status"] == Status.HISTORIC.value).sum())
    st.markdown(
        text(
            "provenance-summary",
            count=len(entries),
            historic=wording.number(historic),
            exact=wording.number(exact),
            nothing=wording.no_data(),
        )
    )


def resources(district: District) -> None:
    """Show every data resource with source, licence, date, limits and counts."""
    st.header(text("provenance-resources"), anchor=False)
    for one in district.resources:
        date = wording.as_of(one.as_of)
        with st.expander(text("provenance-resource", title=one.title, date=date)):
            resource(one)


def resource(shown: Resource) -> None:
    """Show one resource: what the data says of itself is German."""
    with st.container(gap=None):
        with german.block(f"daten_{shown.name}"):
            st.markdown(shown.description)
        st.markdown(text("provenance-sources", links=_linked(shown.sources)))
        st.markdown(text("provenance-use", links=_linked(shown.licenses)))
        st.markdown(text("provenance-credit"))
        with german.block(f"vermerk_{shown.name}"):
            st.markdown(shown.credit)
        st.markdown(text("provenance-limits"))
        with german.block(f"grenzen_{shown.name}"):
            st.markdown(shown.limits)
        counted = {key: str(count) for key, count in shown.rows.items()}
        st.markdown(text("provenance-rows", **counted))
        path, digest = f"`{shown.path}`", f"`{shown.hash[:19]}…`"
        st.markdown(text("provenance-file", path=path, hash=digest))


def _linked(links: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"[{title}]({url})" if url else title for title, url in links)


def files() -> None:
    """Show where all entries are to be had as files, for other programs."""
    st.header(text("provenance-reuse"), anchor=False)
    links = ", ".join(f"[{label}]({path})" for label, path in FILES.items())
    st.markdown(text("provenance-reuse-files", files=links, index=OPEN_DATA))
    st.markdown(text("provenance-reuse-service", service=SERVICE))


def coverage_of_types(district: District) -> None:
    """Show how many entries each type has; a type without entries is a gap in the data."""
    st.header(text("provenance-types"), anchor=False)
    counts = count_by_type(published(district.facilities))
    kinds = sorted(district.taxonomy.types.values(), key=lambda kind: kind.plural)
    table = pd.DataFrame(
        {
            text("provenance-type"): [kind.plural for kind in kinds],
            text("provenance-entries"): [wording.number(counts.get(kind.key)) for kind in kinds],
        }
    ).set_index(text("provenance-type"))
    st.markdown(text("provenance-gap", nothing=wording.no_data()))
    st.table(table)


def problems(district: District) -> None:
    """Show what the build refused or found doubtful."""
    st.header(text("provenance-findings"), anchor=False)
    refused, flags = district.refused, district.flags
    counted = {"refused": str(len(refused)), "flagged": str(len(flags))}
    st.markdown(text("provenance-findings-count", **counted))
    for title, frame in (
        (text("provenance-refused"), refused),
        (text("provenance-flagged"), flags),
    ):
        if not frame.empty:
            with st.expander(title):
                st.dataframe(in_words(frame), hide_index=True, width="stretch")


def in_words(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings of the build under the names that people read; problems are German."""
    severities = [text(f"provenance-severity-{key}") for key in findings["severity"]]
    table = findings.assign(severity=severities)[list(FINDING_COLUMNS)]
    return table.rename(columns={key: text(f"provenance-column-{key}") for key in FINDING_COLUMNS})
