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
from pages.i18n import text
from pages.ui import german, state, state_areas, wording
from pages.ui.map import AreaMapData, area_map

MAP_KEY = "zentrenkarte"
PALETTE = ("#B8C4C7", "#0B5D6B")
HOUSE_TYPES = ("familienzentrum", "mehrgenerationenhaus")


def nothing_known(district: District) -> None:
    """Say that there is no history of family centres for this district."""
    said = text("centres-nothing-known", district=district.name)
    st.info(said, icon=":material/database_off:")


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
        text(
            "centres-headline",
            covered=str(newest.covered),
            all=str(len(names)),
            source=wording.plain(newest.source),
            date=wording.as_of(newest.as_of),
            missing=wording.joined(missing),
        )
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
    counted = {"covered": str(len(covered)), "all": str(len(keys))}
    st.markdown(text("centres-coverage", **counted, year=year))
    words = (text("centres-no-evidence"), text("centres-evidence"))
    area_map(
        AreaMapData(
            revision=district.revision,
            level=Level.SOZIALRAUM.value,
            selected=state_areas.picked() or None,
            values={
                key: {"class": int(key in covered), "text": words[key in covered]} for key in keys
            },
            palette=PALETTE,
        ),
        key=MAP_KEY,
        on_select=functools.partial(state_areas.take_pick, MAP_KEY),
    )


def sayings(said: tuple[Statement, ...], year: str) -> None:
    """Show what documents and press say for the year, contradictions side by side."""
    of_year = [statement for statement in said if statement.year == year]
    st.header(text("centres-sayings", year=year), anchor=False)
    for number, statement in enumerate(of_year):
        source = text("centres-source", source=wording.plain(statement.source))
        _quote(f"aussage_{number}", statement.as_of, statement.text, source)
    if len(of_year) > 1:
        st.info(text("centres-contradiction"), icon=":material/compare_arrows:")


def _quote(name: str, date: str, said: str, source: str) -> None:
    """Show the German words of a source, and under them the source."""
    with st.container(gap=None):
        with german.block(name):
            st.markdown(f"**{wording.as_of(date)}:** {said}")
        st.markdown(f":gray[{source}]")


def table(district: District, year: str) -> None:
    """Show per Sozialraum what evidence there is: the twin of the map."""
    found = known(district)
    covered = covered_by(found, cut_off(year))
    names = at_level(district.areas, Level.SOZIALRAUM)["name"]
    rows = [
        (name, wording.as_of(str(found.at[key, "date"])), found.at[key, "source"])
        if key in covered
        else (name, text("centres-no-evidence"), "")
        for key, name in names.items()
    ]
    columns = [
        text("centres-area"),
        text("centres-oldest-evidence"),
        text("centres-source-column"),
    ]
    st.table(pd.DataFrame(rows, columns=columns).set_index(columns[0]), height=420)


def events(district: District, area: str) -> None:
    """Show the dated events of one Sozialraum, or of the whole district."""
    history = district.family_centres
    if area in district.areas.index:
        history = history[history["area"] == area]
        title = text("centres-events-of", area=str(district.areas.at[area, "name"]))
    else:
        title = text("centres-events-district")
    st.header(title, anchor=False)
    if history.empty:
        st.markdown(text("centres-no-events"))
    for number, row in enumerate(history.to_dict("records")):
        note = f"  \n_{wording.plain(row['note'])}_" if row["note"] else ""
        source = text(
            "centres-event-source",
            evidence=row["evidence"],
            source=wording.plain(row["source"]),
        )
        _quote(f"ereignis_{number}", row["date"], f"{wording.plain(row['event'])}{note}", source)


def houses(district: District, year: str) -> None:
    """Show the list of 2012, or today's houses with a way to each entry."""
    if year == "2012":
        st.header(text("centres-houses-then", date=wording.date(cut_off(year))), anchor=False)
        st.table(list_of_2012(district.family_centres_2012))
        return
    st.header(text("centres-houses-now"), anchor=False)
    frame = offers()
    chosen = frame[frame["type"].isin(HOUSE_TYPES) & (frame["status"] != Status.HISTORIC)]
    for row in chosen.sort_values(["area", "name"]).itertuples():
        planned = f" ({wording.status(row.status)})" if row.status == Status.PLANNED else ""
        st.page_link(
            "guide.py",
            label=f"{row.area}: {wording.plain(row.name)}{planned}",
            query_params={state.ENTRY: row.Index},
        )


def list_of_2012(listed: pd.DataFrame) -> pd.DataFrame:
    """Return the list of 2012 in words."""
    return pd.DataFrame(
        {
            text("centres-place"): listed["place"],
            text("centres-kind"): [text(f"centres-kind-{kind}") for kind in listed["kind"]],
            text("centres-status"): [text(f"centres-status-{key}") for key in listed["status"]],
        }
    ).set_index(text("centres-place"))
