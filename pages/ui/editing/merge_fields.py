"""The fields in which two entries differ: of each one, whose value is kept."""

import streamlit as st

from geo.district import District
from loaders.editing import uniting
from loaders.editing.uniting import Part, Shown
from loaders.store import Document
from pages.i18n import text
from pages.ui import state_merging, wording
from pages.ui.editing import words
from pages.ui.editing.fields import untold

MINE, OTHER = "bleibt", "endet"


def show(
    place: District, pair: tuple[Document, Document], shown: Shown, name: str
) -> dict[str, bool]:
    """Show the fields in which both differ; return by field whether the ended one's is kept."""
    parts = uniting.compared(*pair, shown)
    unseen = untold(shown.location_class)
    open_ones = [one for one in parts if not unseen & set(one.fields)]
    fitted = tuple(uniting.fitted(one, shown) for one in pair)
    taken = {}
    differing = [one for one in open_ones if one.only_ended is None]
    if differing:
        st.markdown(text("pro-merge-choose"))
    for one in differing:
        taken[one.named] = _choice(place, fitted, one, f"{name}_{shown}_{one.named}")
    single = [one for one in open_ones if one.only_ended is not None]
    if single:
        st.markdown(text("pro-merge-only-one"))
    for one in single:
        taken[one.named] = _filled(place, fitted, one, f"{name}_{shown}_{one.named}")
    if not open_ones:
        st.success(text("pro-merge-same"), icon=":material/check:")
    if len(open_ones) < len(parts):
        st.caption(text("pro-merge-hidden"))
    return taken


def _choice(place: District, pair: tuple[Document, ...], one: Part, name: str) -> bool:
    said = {
        which: text(f"pro-merge-of-{which}", said=_said(place, one, document))
        for which, document in zip((MINE, OTHER), pair, strict=True)
    }
    options = {"options": [MINE, OTHER], "index": int(one.from_ended)}
    options["format_func"] = said.__getitem__
    return bool(state_merging.choice(st.radio, _label(one), name, **options) == OTHER)


def _filled(place: District, pair: tuple[Document, ...], one: Part, name: str) -> bool:
    """Show what only one entry says, to be taken or not; return whether the ended one's is kept."""
    said = _said(place, one, pair[bool(one.only_ended)])
    label = text("pro-merge-filled", field=_label(one), said=said)
    taken = state_merging.choice(st.checkbox, label, name, value=one.from_ended is one.only_ended)
    return bool(taken) is one.only_ended


def _label(one: Part) -> str:
    return text("pro-merge-place") if "street" in one.fields else words.column(one.named)


def _said(place: District, one: Part, document: Document) -> str:
    """Return what a document says of fields, on one line; a point as a pair."""
    known = []
    for name in one.fields:
        point = [document.get("lon"), document.get("lat")]
        said = point if name == "lon" else document.get(name)
        empty = said in uniting.EMPTY or said == [None, None]
        if name != "lat" and (not empty or len(one.fields) == 1):
            known.append(words.on_one_line(words.value(place, name, said)))
    return wording.plain(" · ".join(dict.fromkeys(known)) or text("pro-edit-empty"))
