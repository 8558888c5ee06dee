"""Seats in a committee by lot: a draw that everybody can repeat from its written seed."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from geo.district import District
from geo.meetings.seats import AreaSeats, draw, seat_count
from geo.model import Level
from geo.regions import at_level
from geo.search import fold
from loaders.meetings.rules import Seats
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import downloads
from pages.ui.professional import meetings_html as html
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered
from pages.ui.state_meetings import field

MOST_LETTERS = 10_000


def show(district: District, found: Gathered) -> None:
    """Show how many seats there are, and the draw, for each committee that has such a rule."""
    for rule in found.rules.seats:
        name = found.name(rule.committee)
        with st.expander(text("pro-meetings-seats", committee=name), icon=":material/casino:"):
            _one(district, rule)


def _one(district: District, rule: Seats) -> None:
    names = sorted(map(str, at_level(district.areas, Level.SOZIALRAUM)["name"]))
    seats = str(seat_count(len(names), rule.per_area))
    counted = {"areas": str(len(names)), "per": str(rule.per_area), "seats": seats}
    st.markdown(text("pro-meetings-seats-count", **counted))
    source = wording.evidence(rule.date, rule.source)
    st.caption(wording.plain(words.quoted(rule.quote, source)))
    st.caption(wording.plain(rule.note))
    st.markdown(text("pro-meetings-seats-about"))
    written = field(
        st.text_area,
        text("pro-meetings-seats-interested"),
        "los_interesse",
        max_chars=MOST_LETTERS,
        height=160,
        placeholder=text("pro-meetings-seats-example"),
    )
    seed = field(st.text_input, text("pro-meetings-seats-seed"), "los_startwert", max_chars=100)
    st.caption(text("pro-meetings-no-names"))
    interested, unknown = read(written or "", names)
    if unknown:
        st.warning(wording.plain(text("pro-meetings-seats-unknown", lines="; ".join(unknown))))
    if (seed or "").strip() and any(interested.values()):
        _result(draw(interested, seed.strip(), rule.per_area), seed.strip())


def read(written: str, names: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Return who is interested by area, from lines "area: institution", and lines of no area."""
    known = {fold(name): name for name in names}
    found: dict[str, list[str]] = {name: [] for name in names}
    unknown = []
    for line in filter(str.strip, written.splitlines()):
        area, _, institution = line.partition(":")
        name = known.get(fold(area.strip()))
        if name and institution.strip():
            found[name].append(" ".join(institution.split()))
        else:
            unknown.append(line.strip()[:80])
    return found, unknown


def _result(seats: tuple[AreaSeats, ...], seed: str) -> None:
    rows = [list(row.values()) for row in _rows(seats)]
    columns = list(_rows(seats)[0])
    st.html(html.table(text("pro-meetings-seats-result", seed=seed), columns, rows))
    with st.container(horizontal=True):
        downloads.buttons("auslosung", lambda: sheets(seats, seed), "auslosung")


def _rows(seats: tuple[AreaSeats, ...]) -> list[Mapping[str, str]]:
    return [
        {
            text("pro-meetings-area"): one.area,
            text("pro-meetings-seats-drawn"): "; ".join(one.drawn) or "–",
            text("pro-meetings-seats-following"): "; ".join(one.following) or "–",
            text("pro-meetings-seats-empty"): str(one.empty),
        }
        for one in seats
    ]


def sheets(seats: tuple[AreaSeats, ...], seed: str) -> Sheets:
    """Return the draw as tables: the result, and how it can be repeated."""
    method = {
        text("pro-meetings-seats-seed"): [seed],
        text("pro-meetings-seats-method"): [text("pro-meetings-seats-how")],
    }
    result = pd.DataFrame(_rows(seats)).assign(**{text("pro-meetings-seats-seed"): seed})
    return {
        text("pro-meetings-seats-sheet"): result,
        text("pro-meetings-seats-method"): pd.DataFrame(method),
    }
