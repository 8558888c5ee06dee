"""Proposals and scenarios as files: tables, and layers for geographic information systems."""

import functools

import geopandas as gpd
import pandas as pd
import streamlit as st

from geo.coverage.plan import Plan
from geo.coverage.scenario import Change
from geo.district import District
from geo.model import Level
from geo.siting.proposal import Proposal
from pages import clock
from pages.i18n import GERMAN, speaking, text
from pages.print import geodata, siting_pdf
from pages.print.tables import Sheets
from pages.sites import Task
from pages.ui import near
from pages.ui.planning import downloads, gaps_words, siting_areas, siting_basis, siting_result

FIGURES = ("people", "reached", "reached_after", "reached_change", "reached_share",
           "reached_share_after", "median_min", "median_min_after")  # fmt: skip
MINUTES = ("median_min", "median_min_after")
DIGITS = {"reached_share": 4, "reached_share_after": 4, "median_min": 1, "median_min_after": 1}


def show(place: District, task: Task, known: Proposal, opened: tuple[Change, ...]) -> None:
    """Show the buttons of the proposal's files."""
    name = f"standorte-{task.offer}"
    with st.container(horizontal=True):
        make = functools.partial(siting_pdf.make, place, task, known, opened, clock.today())
        downloads.paper(text("plan-siting-download-pdf"), make, name, "standorte_pdf")
        downloads.buttons(name, functools.partial(sheets, place, task, known, opened), "standorte")
        for ending, media_type in geodata.MEDIA_TYPES.items():
            st.download_button(
                text(f"plan-siting-download-{ending}"),
                functools.partial(layers, place, task, known, opened, ending),
                file_name=f"{name}.{ending}",
                mime=media_type,
                icon=":material/download:",
                on_click="ignore",
                key=f"standorte_{ending}",
            )


def sheets(place: District, task: Task, known: Proposal, opened: tuple[Change, ...]) -> Sheets:
    """Return the places, before and after by area, and what both rest on."""
    plan = Plan(place.key, place.revision, task.offer, task.question, (*task.changes, *opened))
    said = siting_result.certainty(task, known)
    return {
        text("plan-siting-sheet-places"): pd.DataFrame(
            places(place, known, opened).drop(columns="geometry")
        ),
        **areas(plan, task.level),
        text("plan-siting-sheet-basis"): basis(plan, said, task),
    }


def places(place: District, known: Proposal, opened: tuple[Change, ...]) -> gpd.GeoDataFrame:
    """Return the proposed places with the people whom each adds."""
    town = near.gemeinde_names(place)
    rows = {
        "number": range(1, len(opened) + 1),
        "name": [one.name for one in opened],
        "gemeinde": [town.get(one.gemeinde_key, "") for one in opened],
        "people": [round(float(gain)) for gain in known.gains],
        "x": [one.point[0] for one in opened if one.point],
        "y": [one.point[1] for one in opened if one.point],
    }
    named = {text(f"plan-siting-file-{key}"): values for key, values in rows.items()}
    points = gpd.points_from_xy(rows["x"], rows["y"])
    return gpd.GeoDataFrame(named, geometry=points, crs=place.crs)


def areas(plan: Plan, level: Level) -> Sheets:
    """Return before and after by area; the district is first."""
    found = siting_areas.compared(plan.offer, plan.question, level, plan.changes)
    columns = {
        text("plan-siting-file-key"): found.index,
        text("plan-siting-file-area"): found["name"],
    }
    for name in FIGURES:
        label = text(f"plan-siting-file-{name.replace('_', '-')}")
        figures = found[name].round(DIGITS.get(name, 0)).replace(float("inf"), float("nan"))
        columns[label] = figures if name in DIGITS else figures.astype("int64")
        if name in MINUTES:
            status = text(f"plan-siting-file-{name.replace('_', '-')}-status")
            columns[status] = found[name].map(gaps_words.reach_status)
    frame = pd.DataFrame(columns).reset_index(drop=True)
    return {text("plan-siting-sheet-areas"): frame}


def scenario(plan: Plan, level: Level) -> Sheets:
    """Return before and after of a scenario alone, and what it rests on."""
    return {**areas(plan, level), text("plan-siting-sheet-basis"): basis(plan)}


def basis(plan: Plan, certainty: str = "", task: Task | None = None) -> pd.DataFrame:
    """Return what the figures rest on, one row each."""
    facts = list(siting_basis.facts(plan, certainty, task).items())
    return pd.DataFrame(facts, columns=[text("plan-siting-fact"), text("plan-siting-said")])


def layers(
    place: District, task: Task, known: Proposal, opened: tuple[Change, ...], ending: str
) -> bytes:
    """Return the places, as GeoPackage with the areas as well."""
    with speaking(GERMAN):
        spots = places(place, known, opened).rename_axis("id")
        plan = Plan(place.key, place.revision, task.offer, task.question, (*task.changes, *opened))
        about = siting_basis.facts(plan, siting_result.certainty(task, known), task)
        if ending == "geojson":
            return geodata.geojson_bytes(spots, about)
        frame = next(iter(areas(plan, task.level).values()))
        shapes = place.areas.geometry.reindex(frame.iloc[:, 0]).to_numpy()
        layer = gpd.GeoDataFrame(frame, geometry=shapes, crs=place.crs).iloc[1:]
        return geodata.geopackage_bytes({"orte": spots, "gebiete": layer}, about)
