"""The Steuergruppe of each family centre: who sits together, as far as the sources say it."""

import pandas as pd
import streamlit as st

from geo.committees.model import Committee
from geo.district import District
from geo.family_centres import CENTRE_TYPE
from geo.model import Status
from geo.permissions import Action
from pages.accounts import here
from pages.context import offers
from pages.i18n import text
from pages.ui import german, wording
from pages.ui.menu import screen
from pages.ui.professional import committee_known

COMMITTEE = "steuergruppe_familienzentrum"
WAYS = ("centre_plans.py", "centre_partners.py")
"""More about the centres, for professionals."""


def committee() -> Committee | None:
    """Return what the sources say about such groups; None if they say nothing."""
    return next((one for one in committee_known.committees() if one.key == COMMITTEE), None)


def show(district: District) -> None:
    """Show who belongs to the Steuergruppe of each centre; nothing where no source knows any."""
    known = committee()
    if known is None:
        return
    st.header(text("centres-groups"), anchor=False)
    source, date = wording.plain(known.source), wording.as_of(known.as_of)
    st.markdown(text("centres-groups-about", district=district.name, source=source, date=date))
    st.table(table())
    if here.may(Action.SEE_PROFESSIONAL):
        with german.block("jahresplanung"):
            for file in WAYS:
                st.page_link(file, label=screen(file).title, icon=f":material/{screen(file).icon}:")


def kommune(gemeinde: str, sozialraum: str) -> str:
    """Return the Gemeinde, with the Amt that it belongs to."""
    return ", ".join(dict.fromkeys(filter(None, (gemeinde, sozialraum))))


def table() -> pd.DataFrame:
    """Return Kommune and Träger of each centre that is not gone, in words."""
    frame = offers()
    found = frame[(frame["type"] == CENTRE_TYPE) & (frame["status"] != Status.HISTORIC)]
    found = found.sort_values(["area", "name"])
    parts = zip(
        found["name"],
        map(kommune, found["gemeinde"], found["area"]),
        found["organization"],
        strict=True,
    )
    rows = [tuple(wording.plain(said or wording.no_data()) for said in row) for row in parts]
    columns = [text(f"centres-groups-{name}") for name in ("centre", "kommune", "traeger")]
    return pd.DataFrame(rows, columns=columns).set_index(columns[0])
