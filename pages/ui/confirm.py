"""The answer of an office to the mail that asked about its entry, without an account.

Whoever looks changes nothing: only a click does. What does not count is told in one way, whatever
the reason.
"""

import logging
from collections.abc import Callable
from functools import partial

import streamlit as st

from geo.district import District
from loaders.problems import DataProblem
from loaders.store import Conflict, Denied, Edit, Refused, Store, link_tries, links, proposals
from loaders.store.links import Arrival, Outcome
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import confirm_form, entries, state_link, tell_us, wording
from pages.upkeep import mailing

log = logging.getLogger(__name__)


def show(place: District) -> None:
    """Show the entry of the link with the ways to answer, or what happened to the answer."""
    token = state_link.token()
    if done := state_link.answer(token):
        _thanks(place, done)
        return
    if token is None:
        st.markdown(text("confirm-wait"))
        return
    store = here.store()
    try:
        found = _found(store, token)
    except DataProblem:
        log.exception("link not looked up")
        store = found = None
    if store is None:
        _unavailable(place)
    elif found is None:
        _unknown(place)
    else:
        st.markdown(text("confirm-about"))
        _entry(place, found)
        _holds(store, token, found)
        _changed(store, token, found)
        _unwanted(store, token, found)
        st.caption(text("confirm-privacy", source=wording.plain(links.SOURCE)))


def _found(store: Store | None, token: str) -> Arrival | None:
    """Return what a token stands for; None if it counts not.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    rules, now = mailing.rules().links, clock.now()
    if store is None or not token or not link_tries.may_look_up(store, token, rules, now):
        return None
    found = links.find(store, context.district_key(), token, now)
    if found is None:
        link_tries.was_unknown(store, token, rules, now)
    return found if found and found.link.entity_id in context.offers().index else None


def _unavailable(place: District) -> None:
    st.warning(text("confirm-unavailable"), icon=":material/cloud_off:")
    _ways(place)


def _unknown(place: District) -> None:
    st.info(text("confirm-unknown"), icon=":material/link_off:")
    _ways(place)


def _ways(place: District) -> None:
    office = place.office
    ways = [way for way in (office.phone, office.email) if way]
    if ways:
        st.markdown(text("confirm-unknown-ways", office=office.name, ways=" · ".join(ways)))
    st.page_link("tell_us.py", label=text("confirm-tell-us"), icon=":material/rate_review:")


def _entry(place: District, found: Arrival) -> None:
    """Show the entry as anybody sees it in the guide."""
    frame = context.offers().loc[[found.link.entity_id]]
    row = next(frame.itertuples())
    shown = entries.detail(place, row)
    with st.container(border=True):
        st.header(wording.plain(shown["title"]), anchor=False)
        st.markdown(wording.plain(shown["subtitle"]))
        rows = (row for row in shown["rows"] if row["name"] in SHOWN)
        lines = (f"- **{row['label']}:** {_one_line(row['text'])}" for row in rows)
        st.markdown("\n".join(lines))
        for note in filter(None, (entries.place_note(row), row.note)):
            st.caption(wording.plain(note))


SHOWN = (
    *("address", "phone", "email", "web", "hours", "temporary", "week", "organization"),
    *("languages", "accessibility", "as-of", "source"),
)
"""The rows of an entry that its office knows best."""


def _one_line(said: str) -> str:
    return wording.plain(" · ".join(said.split("\n")))


def _holds(store: Store, token: str, found: Arrival) -> None:
    """Take the click that says that all of it still holds."""
    read = state_link.seen(found.link.id, found.entry.number)
    label, key = text("confirm-holds"), f"link_stimmt_{found.link.id}"
    if st.button(label, type="primary", icon=":material/task_alt:", key=key):
        district, now = context.district_key(), clock.now()
        answer = partial(links.verify, store, district, token, read, now)
        _take((store, token), found, Outcome.VERIFIED, answer)


def _changed(store: Store, token: str, found: Arrival) -> None:
    """Take what the office says is different."""
    read = state_link.seen(found.link.id, found.entry.number)
    with st.expander(text("confirm-changed"), icon=":material/edit:"):
        st.markdown(text("confirm-changed-about"))
        said = confirm_form.ask(found, clock.today())
    if said is None:
        return
    if found.entry.number != read:
        _look_again(found)
        return
    edit = Edit(found.link.entity_id, read, said.document)
    told, district = (said.message, clock.now()), context.district_key()
    answer = partial(proposals.propose_by_link, store, district, token, edit, told)
    _take((store, token), found, Outcome.PROPOSED, answer)


def _unwanted(store: Store, token: str, found: Arrival) -> None:
    """Take the click that says that no mails are wanted about this entry."""
    with st.expander(text("confirm-decline"), icon=":material/unsubscribe:"):
        st.markdown(text("confirm-decline-about"))
        clicked = st.button(text("confirm-decline-send"), key=f"link_keine_{found.link.id}")
    if clicked:
        answer = partial(links.decline, store, context.district_key(), token, clock.now())
        _take((store, token), found, Outcome.DECLINED, answer)


def _take(
    came: tuple[Store, str], found: Arrival, outcome: Outcome, answer: Callable[[], object]
) -> None:
    """Store an answer, and say what became of it."""
    store, token = came
    try:
        if not link_tries.may_answer(store, token, mailing.rules().links, clock.now()):
            st.warning(text("confirm-later"), icon=":material/schedule:")
            return
        answer()
    except Conflict:
        _look_again(found)
    except Denied:
        _unknown(context.district())
    except (Refused, DataProblem) as problem:
        if isinstance(problem, Refused) and outcome is Outcome.PROPOSED:
            confirm_form.say(problem)
        else:
            log.exception("answer not stored")
            st.error(tell_us.by_other_ways(context.district()), icon=":material/error:")
    else:
        state_link.answered(token, outcome)


def _look_again(found: Arrival) -> None:
    state_link.look_again(found.link.id, found.entry.number)
    st.warning(text("confirm-conflict"), icon=":material/sync_problem:")


def _thanks(place: District, done: str) -> None:
    st.success(text(f"confirm-thanks-{done}"), icon=":material/check_circle:")
    phone = place.office.phone or wording.no_data()
    st.markdown(text(f"confirm-next-{done}", phone=phone))
    st.page_link("guide.py", label=text("tell-us-back"), icon=":material/arrow_back:")
