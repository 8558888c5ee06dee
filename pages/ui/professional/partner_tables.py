"""Relations of the family centres as tables: one by one, by centre, by partner."""

from collections import Counter
from typing import NamedTuple

import pandas as pd
import streamlit as st

from geo import partner_network
from geo.partner_network import LINES, Relation
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.professional import partner_known
from pages.ui.professional.partner_known import Network


class Facts(NamedTuple):
    """A relation in words."""

    centre: str
    partner: str
    kind: str
    said_by: str
    drawn: str
    source: str
    as_of: str


def facts(part: Network, one: Relation) -> Facts:
    """Return a relation in words; source and date are those of the centre, if it says it."""
    says = part.frame.loc[one.centre if one.centre in one.said_by else one.said_by[0]]
    by = "both" if len(one.said_by) > 1 else "centre"
    by = "partner" if one.said_by == (one.partner,) else by
    return Facts(
        centre=str(part.frame.at[one.centre, "name"]),
        partner=one.name,
        kind=partner_known.kind_of(part, one),
        said_by=text(f"pro-partners-by-{by}"),
        drawn=text(f"pro-partners-drawn-{one.drawn.value}"),
        source=str(says["source"]) or wording.no_data(),
        as_of=wording.as_of(str(says["as_of"])),
    )


def relations(part: Network) -> pd.DataFrame:
    """Return the relations one by one: the twin of the lines."""
    heads = [text(f"pro-partners-column-{name.replace('_', '-')}") for name in Facts._fields]
    rows = [facts(part, one) for one in part.relations]
    return pd.DataFrame(rows, columns=heads)


def by_centre(known: Network) -> pd.DataFrame:
    """Return each centre with the number of its partners by kind; what is unknown says so."""
    rows = []
    for key, name in zip(known.centres.index, known.centres["name"], strict=True):
        own = [one for one in known.relations if one.touches(str(key))]
        kinds = Counter(partner_known.kind_of(known, one) for one in own)
        said = ", ".join(f"{kind} ({count})" for kind, count in kinds.most_common())
        unknown = text("pro-partners-unknown")
        rows.append((str(name), str(len(own)) if own else unknown, said or unknown))
    return pd.DataFrame(rows, columns=_heads("centre", "count", "kinds"))


def by_partner(known: Network) -> pd.DataFrame:
    """Return the partners of several centres with these."""
    names = known.frame["name"]
    rows = [
        (ones[0].name, partner_known.kind_of(known, ones[0]), str(len(ones)),
         ", ".join(str(names[one.centre]) for one in ones))
        for ones in partner_network.shared(known.relations).values()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=_heads("partner", "kind", "centres", "which"))


def _heads(*names: str) -> list[str]:
    return [text(f"pro-partners-column-{name}") for name in names]


def show_relations(part: Network) -> None:
    """Show the relations with what draws them, the lines counted in words."""
    st.header(text("pro-partners-relations"), anchor=False)
    if not part.relations:
        st.info(text("pro-partners-no-match"), icon=":material/search_off:")
        return
    lines = sum(one.drawn in LINES for one in part.relations)
    st.markdown(text("pro-partners-relations-about", count=len(part.relations), lines=str(lines)))
    _table(relations(part))
    st.caption(text("pro-partners-source-about"))


def show_network(known: Network) -> None:
    """Show how many partners each centre has, and who works with several centres."""
    st.header(text("pro-partners-network"), anchor=False)
    _table(by_centre(known))
    st.subheader(text("pro-partners-several"), anchor=False)
    found = by_partner(known)
    if found.empty:
        st.markdown(text("pro-partners-several-none"))
    else:
        _table(found)


def _table(frame: pd.DataFrame) -> None:
    st.table(frame.map(wording.plain), border="horizontal", hide_index=True)


def sheets(part: Network, known: Network) -> Sheets:
    """Return the tables of the file: the relations of a part, and the whole network."""
    return {
        text("pro-partners-sheet-relations"): relations(part),
        text("pro-partners-sheet-centres"): by_centre(known),
        text("pro-partners-sheet-partners"): by_partner(known),
    }
