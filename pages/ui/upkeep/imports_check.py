"""Step 4 of an import: all rows checked and compared; what is uncertain the person decides."""

from collections.abc import Hashable, Mapping, Sequence

import streamlit as st

from loaders.facilities import without_location
from loaders.imports.area import Area
from loaders.imports.documents import Basis
from loaders.imports.mapping import Mapped
from loaders.imports.matching import NEW_ENTRY, SKIPPED, Match, Verdict
from loaders.imports.plan import CHECKING, Plan, compared, plan
from loaders.store import Document, Store, history
from pages.accounts import here
from pages.i18n import text
from pages.ui import problems, state_imports, wording
from pages.ui.state_widgets import quiet_box
from pages.ui.upkeep import imports_result
from pages.ui.upkeep.imports_file import Received

AT_ONCE = 20
"""Uncertain rows that are asked about at a time."""

PLACE = ("street", "postcode", "locality")
BEGUN, HALF = 0.1, 0.6


def planned(
    received: Received, mapping: Mapped, basis: Basis, known: Area, store: Store
) -> Plan | None:
    """Show the button, what is uncertain and the result; None until there is one that counts."""
    st.header(text("pro-import-step-check"), anchor=False)
    if not basis.source and "source" not in mapping:
        st.info(text("pro-import-source-first"), icon=":material/edit:")
        return None
    about = (received.about, tuple(mapping.items()), basis, here.person().grant)
    if st.button(text("pro-import-check"), type="primary", icon=":material/fact_check:"):
        state_imports.undecide()
        state_imports.keep_plan(about, _planned(received, mapping, basis, known, store))
    kept = state_imports.plan()
    if kept is None or kept[1] is None:
        return None
    if kept[0] != about:
        st.info(text("pro-import-stale"), icon=":material/sync_problem:")
        return None
    found = _decided(kept[1], known, store, about)
    imports_result.show(found, known)
    return found


def _planned(
    received: Received, mapping: Mapped, basis: Basis, known: Area, store: Store
) -> Plan | None:
    """Return what the import would do, showing how far it is; None if it cannot be told."""
    bar = st.progress(0.0)

    def told(said: str) -> None:
        bar.progress(BEGUN if said == CHECKING else HALF, said)

    found, problem = problems.caught(
        lambda: plan(
            received.source, mapping, basis, known, store,
            grant=here.person().grant,
            told=told,
        )
    )  # fmt: skip
    bar.empty()
    if problem:
        st.error(text("pro-import-refused"), icon=":material/error:")
        st.code(str(problem), language=None, wrap_lines=True)
    return found


def _decided(found: Plan, known: Area, store: Store, about: Hashable) -> Plan:
    """Show the uncertain rows with what can be decided; return the plan with the decisions."""
    open_rows = [one for one in found.matches if one.verdict is Verdict.UNCERTAIN]
    if not open_rows:
        return found
    st.subheader(text("pro-import-uncertain", count=len(open_rows)), anchor=False)
    st.markdown(text("pro-import-uncertain-about"))
    chosen = _asked(found, open_rows[:AT_ONCE], known, store)
    if len(open_rows) > AT_ONCE:
        st.caption(text("pro-import-uncertain-more", count=len(open_rows) - AT_ONCE))
    with st.container(horizontal=True):
        for name, decision in (("all-new", NEW_ENTRY), ("all-skip", SKIPPED)):
            label = text(f"pro-import-uncertain-{name}", count=len(open_rows))
            if st.button(label, key=state_imports.key(name)):
                chosen = {one.number: decision for one in open_rows}
    if chosen:
        state_imports.decide(chosen)
        decisions, grant = state_imports.decisions(), here.person().grant
        again = compared(found, known, store, decisions=decisions, grant=grant)
        state_imports.keep_plan(about, again)
        st.rerun()
    return found


def _asked(found: Plan, rows: Sequence[Match], known: Area, store: Store) -> Mapping[int, str]:
    """Show rows with their candidates; return what was decided, nothing before it was sent."""
    documents = {one.number: one.document for one in found.checked.good}
    chosen: dict[int, str] = {}
    with st.form(state_imports.key("unklar")):
        for one in rows:
            row = text("pro-import-row", word=found.source.row_word, number=str(one.number))
            st.markdown(f"**{row}: {wording.plain(one.name)}** – {_place(documents[one.number])}")
            choices = {text("pro-import-decide-later"): ""}
            for each in one.candidates:
                entry = history.entry(store, known.district.key, each.entity_id).document or {}
                where = _place(without_location(entry), markdown=False)
                label = text(
                    "pro-import-decide-same", name=each.name, place=where, id=each.entity_id
                )
                choices[label] = each.entity_id
            choices[text("pro-import-decide-new")] = NEW_ENTRY
            choices[text("pro-import-decide-skip")] = SKIPPED
            key = state_imports.key(f"zeile_{one.number}")
            chosen[one.number] = quiet_box(text("pro-import-decide", row=row), choices, key)
            for note in one.notes:
                st.caption(wording.plain(note))
        sent = st.form_submit_button(text("pro-import-decide-send"))
    return {number: value for number, value in chosen.items() if value} if sent else {}


def _place(document: Document, *, markdown: bool = True) -> str:
    said = " ".join(str(document.get(name) or "") for name in PLACE).strip()
    said = said or text("pro-import-no-address")
    return wording.plain(said) if markdown else said
