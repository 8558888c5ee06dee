"""Two entries of the same thing: which one stays, what is kept of each, stored as one change."""

from collections.abc import Mapping

import streamlit as st

from geo.district import District
from geo.model import LocationClass, Visibility
from geo.permissions import Action
from loaders.editing import saving, uniting
from loaders.editing.uniting import Shown
from loaders.facilities import class_of
from loaders.store import Document, Entry, Store
from loaders.store.merges import Merge
from loaders.store.model import FACILITY, kind_of
from loaders.store.permits import opens
from loaders.store.redirects import redirects
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import state_merging, wording
from pages.ui.editing import access, known, merge_fields, options, records, words

LONGEST = 500


def show(store: Store, place: District, stays: Entry, ends: Entry) -> None:
    """Show both entries side by side and store them as one."""
    st.header(text("pro-merge-title"), anchor=False)
    label, icon = text("pro-merge-leave"), ":material/arrow_back:"
    st.button(label, icon=icon, key="doppelt_zurueck", on_click=state_merging.leave_pair)
    mine, other = stays.document, ends.document
    same = stays.entity_id == ends.entity_id
    others = any(kind_of(one.entity_id) != FACILITY for one in (stays, ends))
    if (
        same
        or others
        or mine is None
        or other is None
        or not all(map(access.may_edit, (mine, other)))
    ):
        st.info(text("pro-merge-not-yours"), icon=":material/lock:")
        return
    if here.person().grant.role in store.permissions.four_eyes:
        st.info(text("pro-merge-four-eyes"), icon=":material/group:")
        return
    pair = {stays.entity_id: mine, ends.entity_id: other}
    if _unsaved(pair):
        return
    label = text("pro-merge-stays")
    state_merging.stays_picker(label, tuple(pair), lambda key: _named(place, pair[key]))
    st.markdown(text("pro-merge-how", id=wording.plain(ends.entity_id)))
    name = f"{stays.entity_id}_{stays.number}_{ends.entity_id}_{ends.number}"
    shown = _shown(mine, other, name)
    taken = merge_fields.show(place, (mine, other), shown, name)
    made = uniting.united(mine, other, shown, taken)
    _panel(store, Merge(stays[:2], ends[:2], made), name)


def _unsaved(pair: Mapping[str, Document]) -> bool:
    """Say which of both has a draft that merging would throw away, with the way to it."""
    drafts = [key for key in known.unsaved() if key in pair]
    if drafts:
        st.warning(text("pro-merge-unsaved"), icon=":material/edit_note:")
    for key in drafts:
        label = text("pro-merge-to-draft", name=wording.plain(str(pair[key]["name"])))
        st.button(label, icon=":material/edit_note:", key=f"doppelt_entwurf_{key}",
                  on_click=state.open_entry, args=(key,))  # fmt: skip
    return bool(drafts)


def _named(place: District, document: Document) -> str:
    kind = place.taxonomy.types.get(str(document["type"]))
    gemeinde = str(place.areas["name"].get(str(document.get("gemeinde_key")), ""))
    hidden = class_of(document) is LocationClass.DISTRICT
    where = text("pro-edit-protected") if hidden else gemeinde
    said = wording.as_of(str(document.get("as_of") or ""))
    about = [kind.label if kind else "", where, text("pro-edit-as-of", date=said)]
    about = [str(document["name"]), *about, str(document["id"])]
    return wording.plain(" · ".join(one for one in about if one))


def _shown(mine: Document, other: Document, name: str) -> Shown:
    """Return how the merged entry is shown: as the stricter one, unless a publisher says else."""
    strict = uniting.strictest(mine, other)
    differ = any(mine.get(one) != other.get(one) for one in ("location_class", "visibility"))
    if not differ:
        return strict
    st.warning(text("pro-merge-stricter"), icon=":material/shield:")
    if not all(access.may(Action.PUBLISH, one) for one in (mine, other)):
        return strict
    classes = sorted({class_of(mine), class_of(other)}, key=list(LocationClass).index)
    seen = [one for one in Visibility if one.value in {mine["visibility"], other["visibility"]}]
    chosen = Shown(
        state_merging.choice(
            st.selectbox, words.column("location_class"), f"{name}_ort", options=classes,
            index=classes.index(strict.location_class),
            format_func=lambda one: options.word("location_class", one),
        ) or strict.location_class,
        state_merging.choice(
            st.selectbox, words.column("visibility"), f"{name}_sicht", options=seen,
            index=seen.index(strict.visibility),
            format_func=lambda one: options.word("visibility", one),
        ) or strict.visibility,
    )  # fmt: skip
    made = {"location_class": chosen.location_class, "visibility": chosen.visibility}
    if any(opens(one, made) for one in (mine, other)):
        st.warning(text("pro-merge-looser"), icon=":material/warning:")
        if any(uniting.withheld(one, chosen) for one in (mine, other)):
            st.info(text("pro-merge-withheld"), icon=":material/visibility_off:")
    return chosen


def _panel(store: Store, wanted: Merge, name: str) -> None:
    """Ask why and from where, and store it."""
    with st.container(border=True, key="doppelt_speichern"):
        left, right = st.columns(2)
        with left:
            label, usual = text("pro-edit-change-source"), access.source_word()
            limits = {"max_chars": LONGEST, "placeholder": usual}
            source = state_merging.choice(st.text_input, label, f"{name}_quelle", **limits)
        with right:
            label = text("pro-edit-change-reason")
            reason = state_merging.choice(st.text_input, label, f"{name}_grund", max_chars=LONGEST)
        st.caption(text("pro-edit-no-persons"))
        label = text("pro-merge-do")
        if not st.button(label, icon=":material/merge:", type="primary", key="doppelt_tun"):
            return
    why = records.why((reason or "").strip() or text("pro-merge-reason"),
                      (source or "").strip() or usual)  # fmt: skip
    outcome = saving.unite(store, context.district_key(), wanted, why, clock.now())
    if not outcome.change:
        records.tell(outcome)
        return
    for key, _ in (wanted.stays, wanted.ends):
        state.drop(key)
    stays = wanted.stays[0]
    done = text("pro-merge-done", id=wording.plain(wanted.ends[0]))
    state.remember(state.Done(stays, done, outcome.change))
    state.open_entry(stays)
    st.rerun()


def offer(stored: Entry, document: Document) -> None:
    """Offer the entries that this one may repeat, and a search for any other."""
    with st.expander(text("pro-merge-offer"), icon=":material/content_copy:"):
        st.markdown(text("pro-merge-offer-how"))
        found = {one.entity_id: one.name for one in known.twins(document)}
        query = state_merging.search_box(text("pro-merge-search"), stored.entity_id)
        found |= known.named_like(query) if query.strip() else {}
        found.pop(stored.entity_id, None)
        mine = {key: name for key, name in found.items() if _may(key)}
        with st.container(key="doppelt_wahl"):
            for key, name in mine.items():
                button(stored.entity_id, key, name)
        if query.strip() and not mine:
            st.info(text("pro-edit-list-none"), icon=":material/search_off:")


def _may(key: str) -> bool:
    document = known.entry_of(key)
    return document is not None and access.may_edit(document)


def button(stays: str, ends: str, name: str) -> None:
    """Show what opens a pair of entries."""
    st.button(
        text("pro-merge-with", name=wording.plain(name), id=wording.plain(ends)),
        icon=":material/merge:",
        type="tertiary",
        key=f"doppelt_{stays}_{ends}",
        on_click=state_merging.open_pair,
        args=(stays, ends),
    )


def led_away(store: Store, stored: Entry) -> None:
    """Say which entry an ended one was merged into, with the way there."""
    into = redirects(store, context.district_key()).get(stored.entity_id, stored.merged_into)
    there = known.entry(store, into).document
    found = context.district().merged.get(stored.entity_id) == into
    leads = found and there is not None and there["visibility"] == Visibility.PUBLIC
    said = "gone" if there is None else "leads" if leads else "unseen"
    st.info(text(f"pro-merge-ended-{said}"), icon=":material/merge:")
    if there is not None and access.may_edit(there):
        label = text("pro-merge-to", name=wording.plain(str(there["name"])))
        st.button(label, icon=":material/arrow_forward:", key="doppelt_dorthin",
                  on_click=state.open_entry, args=(into,))  # fmt: skip


def likely() -> None:
    """Show the entries that may be there twice, if somebody asks for them."""
    if not state_merging.wants_twins(text("pro-merge-list")):
        return
    pairs = known.likely_twins()
    if not pairs:
        st.info(text("pro-merge-list-none"), icon=":material/check:")
        return
    st.markdown(text("pro-merge-list-count", count=len(pairs)))
    with st.container(key="doppelt_liste"):
        for first, second in pairs[: known.MOST_PAIRS]:
            about = (first.entity_id, second.entity_id)
            names = {"first": wording.plain(first.name), "second": wording.plain(second.name)}
            label = text("pro-merge-pair", **names, ids=", ".join(about))
            st.button(label, icon=":material/content_copy:", type="tertiary",
                      key=f"paar_{about[0]}_{about[1]}", on_click=state_merging.open_pair,
                      args=about)  # fmt: skip
