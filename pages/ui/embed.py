"""A small view of the guide for frames of other sites, and the code to put it there."""

import html
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal
from urllib.parse import urlencode, urljoin

import streamlit as st

from geo.district import District
from geo.facilities import Filter, select
from pages import context
from pages.i18n import address_query, text
from pages.ui import guide, options, places, safety, wording
from pages.ui.menu import screen
from pages.ui.state import AREA, LEBENSLAGEN
from pages.ui.state_forms import VIEW
from pages.web.frame_hosts import FRAME_HOSTS

VIEWS: tuple[Literal["list", "map"], ...] = ("list", "map")
HEIGHT_PX = 600


def view(district: District, asked: Mapping[str, str], entry: str) -> None:
    """Show the entries of one area and topic; what the address names wrongly counts as all."""
    area = places.by_label(district).get(asked[AREA], "")
    topic = options.lebenslagen(district).get(asked[LEBENSLAGEN])
    chosen = Filter(area=area, lebenslagen=frozenset({topic} if topic else ()))
    hidden = safety.protected_entries(district)
    found = select(context.offers(), district.areas, district.taxonomy, chosen)
    ids = [str(one) for one in found.index if one not in hidden]
    only = {text(f"embed-{name}").lower(): name for name in VIEWS}.get(asked[VIEW], "list")
    valid = {AREA: area, LEBENSLAGEN: topic}
    query = {name: asked[name] for name, key in valid.items() if key}
    with st.container(key="rahmen"):
        named = [text("embed-title", district=district.short_name), *query.values()]
        st.title(wording.plain(": ".join(named)), anchor=False)
    shown = guide.shown(
        district,
        ids,
        guide.opened_entry("" if entry in hidden else entry),
        wording.entries(len(ids)),
    )
    guide.component(district, replace(shown, area=area or None, only=only))
    address = screen("guide.py").address(query)
    st.markdown(f"[{text('embed-open', district=district.short_name)}]({address})")


def views() -> dict[str, str]:
    """Return the ways to show it: label → key."""
    return {text(f"embed-{name}"): name for name in VIEWS}


def code(own_address: str, query: Mapping[str, str]) -> None:
    """Show the code to copy."""
    address = urljoin(own_address, framed_address(query))
    title = html.escape(text("embed-frame-title"))
    frame = (
        f'<iframe src="{html.escape(address)}" title="{title}" width="100%"'
        f' height="{HEIGHT_PX}" loading="lazy" style="border: 0"></iframe>'
    )
    st.markdown(text("embed-code"))
    st.code(frame, language="html", wrap_lines=True)


def framed_address(query: Mapping[str, str]) -> str:
    """Return the address of the embedded view on this server."""
    asked = {**query, **address_query(), "embed": "true"}
    return f"/{screen('embedded.py').url}?{urlencode(asked)}"


def allowed_hosts() -> None:
    """Say which sites may show the view."""
    if FRAME_HOSTS:
        st.caption(text("embed-hosts", hosts=", ".join(FRAME_HOSTS)))
    else:
        st.info(text("embed-no-hosts"), icon=":material/lock:")


def preview(query: Mapping[str, str]) -> None:
    """Show the view as it will look."""
    st.header(text("embed-preview"), anchor=False)
    st.iframe(framed_address(query), height=HEIGHT_PX, alt=text("embed-preview-name"))
