"""Step 5 of an import: stored all or none, with the way back; and the imports before."""

from dataclasses import dataclass

import streamlit as st

from geo.district import District
from geo.hours import ZONE
from geo.model import LocationClass, Visibility
from geo.permissions import AccountRole
from loaders.imports.documents import Basis
from loaders.imports.matching import Verdict
from loaders.imports.plan import STORED, Plan, apply
from loaders.store import Action, Change, Store, Why, changes, history
from pages import clock
from pages.accounts import here
from pages.i18n import text
from pages.ui import problems, state, state_imports, wording

MOST_LINKS, MOST_EARLIER, LOOKED_AT = 12, 10, 200
OWN_ONLY = frozenset({AccountRole.GEMEINDE, AccountRole.REGIONAL_COORDINATION})


@dataclass(frozen=True)
class Made:
    """What was stored: the change, how many entries are new and changed, some of them to look at.

    ``links`` are names by id of entries that the public guide shows.
    """

    number: int
    new: int
    changed: int
    links: tuple[tuple[str, str], ...]
    undone: bool = False


def offer(planned: Plan, store: Store, place: District, basis: Basis) -> None:
    """Show the button that stores what was planned, and do it."""
    st.header(text("pro-import-step-store"), anchor=False)
    counts = planned.counts
    new, changed = counts[Verdict.NEW], counts[Verdict.CHANGED]
    if not new + changed:
        st.info(text("pro-import-nothing"), icon=":material/check:")
        return
    st.markdown(text("pro-import-store-about"))
    if not st.button(
        text("pro-import-store", new=wording.number(new), changed=wording.number(changed)),
        type="primary",
        icon=":material/save:",
    ):
        return
    file = planned.source.file
    actor = here.person().actor
    why = Why(actor, text("pro-import-why", file=file)[:1000], basis.source or file)
    with st.spinner(text("pro-import-storing")):
        change, problem = problems.written(
            lambda: apply(store, place.key, planned, why, clock.now())
        )
    if change is None:
        st.error(wording.plain(problem), icon=":material/error:")
        return
    state_imports.finish(Made(change.id, new, changed, _links(planned)))


def _links(planned: Plan) -> tuple[tuple[str, str], ...]:
    stored = [one for one in planned.matches if one.verdict in STORED and one.document]
    return tuple(
        (one.entity_id, one.name)
        for one in stored
        if one.document
        and one.document.get("location_class") == LocationClass.PUBLIC.value
        and one.document.get("visibility") == Visibility.PUBLIC.value
    )[:MOST_LINKS]


def done(store: Store, place: District) -> None:
    """Show what was stored last in this session, where it is, and the way back."""
    made: Made | None = state_imports.made()
    if made is None:
        return
    with st.container(border=True):
        st.success(
            text(
                "pro-import-done", number=str(made.number), new=wording.number(made.new),
                changed=wording.number(made.changed),
            ),
            icon=":material/check_circle:",
        )  # fmt: skip
        if made.links:
            st.markdown(text("pro-import-look"))
            with st.container(horizontal=True):
                for key, name in made.links:
                    st.page_link(
                        "guide.py", label=wording.plain(name), query_params={state.ENTRY: key}
                    )
        with st.container(horizontal=True):
            undo_button(store, place, made.number, text("pro-import-undo"))
            st.button(text("pro-import-close"), on_click=state_imports.close)


def undo_button(store: Store, place: District, number: int, label: str) -> None:
    """Show the button that takes a whole import back, and do it."""
    if not st.button(label, icon=":material/undo:", key=f"pflege_zurueck_{number}"):
        return
    actor = here.person().actor
    why = Why(actor, text("pro-import-undo-why", number=str(number)), source_of(number))
    with st.spinner(text("pro-import-undoing")):
        found, problem = problems.written(
            lambda: changes.undo(store, place.key, number, why, clock.now())
        )
    if found is None:
        st.error(wording.plain(problem), icon=":material/error:")
        return
    state_imports.close()
    st.success(
        text("pro-import-undone", number=str(number), count=len(found[1])),
        icon=":material/undo:",
    )


def source_of(number: int) -> str:
    """Return how a change that takes an import back names it."""
    return text("pro-import-named", number=str(number))


def earlier(store: Store, place: District) -> None:
    """Show the imports before, own ones to those who see only their own, with the way back."""
    person = here.person()
    known = history.changes(store, place.key, most=LOOKED_AT)
    back = {one.why.source for one in known if one.action is Action.UNDO}
    imports = [one for one in known if one.action is Action.IMPORT]
    if person.grant.role in OWN_ONLY:
        imports = [one for one in imports if one.why.actor == person.actor]
    if not imports:
        return
    st.header(text("pro-import-earlier"), anchor=False)
    for one in imports[:MOST_EARLIER]:
        with st.container(border=True):
            st.markdown(_said(one))
            if source_of(one.id) in back:
                st.caption(text("pro-import-taken-back"))
            elif (state_imports.made() or Made(0, 0, 0, ())).number != one.id:
                undo_button(store, place, one.id, text("pro-import-undo-one", number=str(one.id)))


def _said(one: Change) -> str:
    when = one.at.astimezone(ZONE)
    return text(
        "pro-import-earlier-one",
        number=str(one.id),
        day=wording.date(when.date().isoformat()),
        time=when.strftime("%H:%M"),
        reason=wording.plain(one.why.reason),
    )
