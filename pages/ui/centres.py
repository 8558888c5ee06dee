"""The parts of the page about family centres."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.family_centres import covered_by, evidence
from geo.model import Level, Status
from geo.regions import at_level
from loaders.statements import Statement
from pages.context import offers
from pages.ui import state, state_areas, wording
from pages.ui.map import AreaMapData, area_map

MAP_KEY = "zentrenkarte"
PALETTE = ("#B8C4C7", "#0B5D6B")
CLASS_TEXTS = ("kein Beleg", "belegt")
HOUSE_TYPES = ("familienzentrum", "mehrgenerationenhaus")
KIND_LABELS = {"ekiz_fz": "Eltern-Kind- oder Familienzentrum", "mgh": "Mehrgenerationenhaus"}


def nothing_known(district: District) -> None:
    """Say that there is no history of family centres for this district."""
    st.info(
        f"Zu Familienzentren liegen für den {district.name} hier {wording.no_data()} vor.",
        icon=":material/database_off:",
    )


def years(said: tuple[Statement, ...]) -> list[str]:
    """Return the years with statements, in order."""
    return sorted({statement.year for statement in said})


def headline(district: District, said: tuple[Statement, ...]) -> None:
    """Show the newest statement on coverage, and which Sozialräume lack evidence."""
    newest = max((s for s in said if s.covered is not None), key=lambda s: s.as_of)
    names = at_level(district.areas, Level.SOZIALRAUM)["name"]
    covered = covered_by(known(district), cut_off(newest.year))
    missing = sorted(name for key, name in names.items() if key not in covered)
    st.markdown(
        f"Familienzentren gibt es in **{newest.covered} von {len(names)}** Sozialräumen"
        f" ({wording.plain(newest.source)}, {wording.as_of(newest.as_of)}). Die Quelle nennt die"
        f" Ausnahme nicht. Ohne Beleg in unserem Bestand: {wording.joined(missing)}."
    )


def cut_off(year: str) -> str:
    """Return the last day (ISO) that counts for a year: 2012 is the list of 1 March."""
    return "2012-03-01" if year == "2012" else f"{year}-12-31"


@functools.lru_cache(maxsize=8)
def known(district: District) -> pd.DataFrame:
    """Return the oldest evidence by Sozialraum key."""
    return evidence(
        district.family_centres,
        district.family_centres_2012,
        offers(),
        district.areas,
    )


def coverage_map(district: District, year: str) -> None:
    """Show the Sozialräume with a documented centre, as map and as sentence."""
    covered = covered_by(known(district), cut_off(year))
    keys = at_level(district.areas, Level.SOZIALRAUM).index
    st.markdown(
        f"In **{len(covered)} von {len(keys)}** Sozialräumen ist für {year} ein Zentrum einzeln"
        " belegt."
    )
    area_map(
        AreaMapData(
            revision=district.revision,
            level=Level.SOZIALRAUM.value,
            selected=state_areas.picked() or None,
            values={
                key: {"class": int(key in covered), "text": CLASS_TEXTS[key in covered]}
                for key in keys
            },
            palette=PALETTE,
        ),
        key=MAP_KEY,
        on_select=functools.partial(state_areas.take_pick, MAP_KEY),
    )


def sayings(said: tuple[Statement, ...], year: str) -> None:
    """Show what documents and press say for the year, contradictions side by side."""
    of_year = [statement for statement in said if statement.year == year]
    st.header(f"Was die Quellen sagen ({year})", anchor=False)
    for statement in of_year:
        st.markdown(
            f"**{wording.as_of(statement.as_of)}:** {statement.text}  \n"
            f":gray[Quelle: {wording.plain(statement.source)}]"
        )
    if len(of_year) > 1:
        st.info(
            "Die Quellen widersprechen sich. Wir zeigen beide Angaben und rechnen mit keiner.",
            icon=":material/compare_arrows:",
        )


def table(district: District, year: str) -> None:
    """Show per Sozialraum what evidence there is: the twin of the map."""
    found = known(district)
    covered = covered_by(found, cut_off(year))
    names = at_level(district.areas, Level.SOZIALRAUM)["name"]
    rows = [
        (name, wording.as_of(str(found.at[key, "date"])), found.at[key, "source"])
        if key in covered
        else (name, "kein Beleg", "")
        for key, name in names.items()
    ]
    columns = ["Sozialraum", "Ältester Beleg", "Quelle"]
    st.table(pd.DataFrame(rows, columns=columns).set_index("Sozialraum"), height=420)


def events(district: District, area: str) -> None:
    """Show the dated events of one Sozialraum, or of the whole district."""
    history = district.family_centres
    chosen = history[history["area"] == area] if area in district.areas.index else history
    place = district.areas.at[area, "name"] if area in district.areas.index else "im Landkreis"
    st.header(f"Verlauf {place}", anchor=False)
    if chosen.empty:
        st.markdown(f"{wording.no_data()}: Hier ist kein Ereignis mit Datum belegt.")
    for row in chosen.to_dict("records"):
        note = f"  \n_{wording.plain(row['note'])}_" if row["note"] else ""
        st.markdown(
            f"**{wording.as_of(row['date'])}:** {wording.plain(row['event'])}{note}  \n"
            f":gray[{row['evidence']}. Quelle: {wording.plain(row['source'])}]"
        )


def houses(district: District, year: str) -> None:
    """Show the list of 2012, or today's houses with a way to each entry."""
    if year == "2012":
        st.header("Häuser am 01.03.2012", anchor=False)
        st.table(list_of_2012(district.family_centres_2012))
        return
    st.header("Häuser im heutigen Bestand", anchor=False)
    frame = offers()
    chosen = frame[frame["type"].isin(HOUSE_TYPES) & (frame["status"] != Status.HISTORIC)]
    for row in chosen.sort_values(["area", "name"]).itertuples():
        planned = " (geplant)" if row.status == Status.PLANNED else ""
        st.page_link(
            "guide.py",
            label=f"{row.area}: {wording.plain(row.name)}{planned}",
            query_params={state.ENTRY: row.Index},
        )


def list_of_2012(listed: pd.DataFrame) -> pd.DataFrame:
    """Return the list of 2012 with German words."""
    return pd.DataFrame(
        {
            "Ort": listed["place"],
            "Art": listed["kind"].map(KIND_LABELS),
            "Stand 2012": listed["status"].map({"active": "aktiv", "planned": "geplant"}),
        }
    ).set_index("Ort")
