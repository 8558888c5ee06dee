"""The proposal in words, as a list and on the map; nothing in it decides."""

import streamlit as st

from geo.coverage.scenario import Action, Change
from geo.siting.proposal import SAME_SHARE, Objective, Proposal
from pages import context, reach, sites
from pages.i18n import text
from pages.sites import Task
from pages.ui import state_planning_siting as state
from pages.ui import wording
from pages.ui.planning import siting_changes, siting_words
from pages.ui.planning.coverage_question import Asked

NEW = "neu-"
"""How the ids of proposed places begin."""

SHOWN_SHARE = 0.0005
"""A gap that is written as 0,0 %."""


def found(task: Task) -> Proposal:
    """Return the proposal; what a person brought along stays in the session."""
    with st.spinner(text("plan-siting-computing")):
        if task.is_personal:
            return state.remembered(task, lambda: sites.computed(task))
        return sites.proposed(task)


def openings(task: Task, known: Proposal) -> tuple[Change, ...]:
    """Return the proposed places as changes of a scenario."""
    names = siting_words.names(known.candidates)
    return tuple(
        Change(
            Action.OPEN,
            f"{NEW}{known.candidates.ids[at]}",
            names[at],
            (float(known.candidates.points[at, 0]), float(known.candidates.points[at, 1])),
            str(known.candidates.gemeinde_keys[at]),
            task.wish.room,
        )
        for at in known.order
    )


def sentences(asked: Asked, task: Task, known: Proposal, opened: tuple[Change, ...]) -> None:
    """Say what the places would reach, and how sure it is that no others are better."""
    if not opened:
        st.info(text("plan-siting-nothing"), icon=":material/check_circle:")
        return
    kind, group = asked.kind.label, siting_words.group(asked.question.group)
    about = {
        "kind": wording.plain(kind),
        "group": text("plan-siting-once-each", group=group) if task.also else group,
        "minutes": wording.number(asked.question.minutes),
        "people": siting_words.rough(float(known.gains.sum())),
    }
    where = wording.plain(opened[0].name)
    st.markdown(text("plan-siting-sentence", count=len(opened), where=where, **about))
    missing = siting_words.rough(known.missing)
    st.markdown(text("plan-siting-missing", people=missing, group=about["group"]))
    lines = (*_aim(task, known), certainty(task, known), *_greedy(known), *_doubt(asked, task))
    st.markdown("\n".join(f"- {line}" for line in lines))


def _aim(task: Task, known: Proposal) -> tuple[str, ...]:
    """Say what the aim is about, if it is not the number of people."""
    if known.mean_min is not None:
        before, after = (wording.number(one, 1) for one in known.mean_min)
        return (text("plan-siting-mean", before=before, after=after),)
    if known.least_share is not None:
        return (_least_share(task.wish.count, known.least_areas, known.least_share),)
    return ()


def _least_share(places: int, areas: int, shares: tuple[float, float, float]) -> str:
    """Say what becomes of the least share, or that so few places cannot raise it everywhere."""
    before, after, bound = shares
    share = siting_words.percent(before)
    if bound - before < SAME_SHARE:
        return text("plan-siting-least-same", count=areas, share=share, places=places)
    return text("plan-siting-least-share", before=share, after=siting_words.percent(after))


def certainty(task: Task, known: Proposal) -> str:
    """Return how sure it is that no other choice is better."""
    count = wording.number(len(known.candidates))
    if is_proven(known):
        return text("plan-siting-proven", count=count)
    if task.wish.objective is Objective.MEDIAN:
        return text(
            "plan-siting-gap-median", count=count, gap=siting_words.percent(known.siting.gap, 1)
        )
    apart = 1 - known.siting.objective / known.siting.bound if known.siting.bound else 0.0
    return text("plan-siting-gap", count=count, gap=siting_words.percent(apart, 1))


def is_proven(known: Proposal) -> bool:
    """Tell whether the proposal is the best one beyond doubt."""
    _, share, bound = known.least_share or (0.0, 0.0, 0.0)
    return known.siting.is_optimal and bound - share < SHOWN_SHARE


def _doubt(asked: Asked, task: Task) -> tuple[str, ...]:
    """Say of how many areas the list of offers is in doubt."""
    count = len(set(reach.doubts(asked.types)) & set(reach.labels_of(task.level).keys))
    return (text("plan-siting-doubt", count=count),) if count else ()


def _greedy(known: Proposal) -> tuple[str, ...]:
    if known.greedy is None:
        return ()
    if known.greedy >= known.siting.objective - 0.5:
        return (text("plan-siting-greedy-same"),)
    return (text("plan-siting-greedy", people=siting_words.rough(known.greedy)),)


def places(task: Task, known: Proposal, opened: tuple[Change, ...]) -> None:
    """Show each place with the people whom it adds, and the button that takes it along."""
    group = siting_words.group(task.question.group)
    for number, (one, gain) in enumerate(zip(opened, known.gains, strict=True), start=1):
        with st.container(border=True):
            st.markdown(f"**{number}. {wording.plain(one.name)}**")
            people = siting_words.rough(float(gain))
            st.markdown(text("plan-siting-adds", people=people, group=group))
            st.button(
                text("plan-siting-take", number=str(number)),
                key=f"nehmen_{one.facility}",
                icon=":material/playlist_add:",
                help=wording.plain(one.name),
                on_click=siting_changes.add,
                args=(context.district_key(), task.offer, one),
            )
    if len(opened) > 1:
        st.button(
            text("plan-siting-take-all"),
            key="nehmen_alle",
            icon=":material/playlist_add_check:",
            on_click=siting_changes.add,
            args=(context.district_key(), task.offer, *opened),
        )
