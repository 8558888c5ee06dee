"""The proposal in words, as a list and on the map; nothing in it decides."""

import streamlit as st

from geo.coverage.scenario import Action, Change
from geo.siting.answer import Fairness
from geo.siting.proposal import Proposal
from geo.siting.wish import Objective
from pages import context, reach, sites
from pages.i18n import text
from pages.sites import Task
from pages.ui import state_planning_siting as state
from pages.ui import wording
from pages.ui.planning import siting_changes, siting_words
from pages.ui.planning.coverage_question import Asked

NEW = "neu-"
"""How the ids of proposed places begin."""

SAME_SHARE = 1e-6
"""Shares (0-1) that differ by less are the same."""

MOST_RANKS = 5
"""So many of the smallest shares are told."""


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
    st.markdown(sentence(asked, task, known, opened))
    group = whom(asked, task)
    missing = siting_words.rough(known.missing)
    st.markdown(text("plan-siting-missing", people=missing, group=group))
    st.markdown("\n".join(f"- {line}" for line in lines(asked, task, known)))


def whom(asked: Asked, task: Task) -> str:
    """Return who is counted, and that further offers count them once each."""
    group = siting_words.group(asked.question.group)
    return text("plan-siting-once-each", group=group) if task.also else group


def sentence(asked: Asked, task: Task, known: Proposal, opened: tuple[Change, ...]) -> str:
    """Say what the places, one at least, would reach together."""
    return text(
        "plan-siting-shorter" if is_shorter(task) else "plan-siting-sentence",
        count=len(opened),
        where=wording.plain(opened[0].name),
        kind=wording.plain(asked.kind.label),
        group=whom(asked, task),
        minutes=wording.number(asked.question.minutes),
        people=siting_words.rough(float(known.gains.sum())),
    )


def is_shorter(task: Task) -> bool:
    """Tell whether the people of a place are those whose ways it shortens, as rooms are limited."""
    return task.wish.objective is Objective.MEDIAN and task.wish.room is not None


def lines(asked: Asked, task: Task, known: Proposal) -> tuple[str, ...]:
    """Say what the aim is about, how sure it is, what others would be, and what is in doubt."""
    return (
        *_aim(task, known),
        certainty(task, known),
        *_fewer(task, known),
        *_greedy(known),
        *_doubt(asked, task),
    )


def _fewer(task: Task, known: Proposal) -> tuple[str, ...]:
    """Say that there are fewer places than were looked for."""
    if task.wish.budget is not None or len(known.order) >= task.wish.count:
        return ()
    return (text("plan-siting-fewer", count=str(task.wish.count)),)


def _aim(task: Task, known: Proposal) -> tuple[str, ...]:
    """Say what the aim is about, if it is not the number of people."""
    if known.mean_min is not None:
        before, after = (wording.number(one, 1) for one in known.mean_min)
        return (text("plan-siting-mean", before=before, after=after),)
    if known.fairness is not None:
        return _fairness(task.wish.count, known.fairness)
    return ()


def _fairness(places: int, known: Fairness) -> tuple[str, ...]:
    """Say what becomes of the smallest shares."""
    if not len(known.after):
        return ()
    before, after = (siting_words.percent(float(one[0])) for one in (known.before, known.after))
    lowest = int((known.before < known.before[0] + SAME_SHARE).sum())
    if known.after[0] - known.before[0] < SAME_SHARE:
        first = text("plan-siting-least-same", count=lowest, share=before, places=places)
    else:
        first = text("plan-siting-least-share", before=before, after=after)
    said = (", ".join(map(siting_words.percent, one[:MOST_RANKS])) for one in
            (known.before.tolist(), known.after.tolist()))  # fmt: skip
    shown = min(MOST_RANKS, len(known.after))
    return first, text("plan-siting-ranks", count=shown, before=next(said), after=next(said))


def certainty(task: Task, known: Proposal) -> str:
    """Return how sure it is that no other choice is better."""
    count = wording.number(len(known.candidates))
    if is_proven(known):
        return text("plan-siting-proven", count=count)
    if known.fairness is not None and not _is_ranked(known.fairness):
        proven, every = known.fairness.proven, str(len(known.fairness.after))
        if not proven:
            return text("plan-siting-ranks-none", count=count)
        return text("plan-siting-ranks-gap", count=count, proven=proven, all=every)
    if task.wish.objective is Objective.MEDIAN:
        return text(
            "plan-siting-gap-median", count=count, gap=siting_words.percent(known.siting.gap, 1)
        )
    apart = 1 - known.siting.objective / known.siting.bound if known.siting.bound else 0.0
    return text("plan-siting-gap", count=count, gap=siting_words.percent(apart, 1))


def is_proven(known: Proposal) -> bool:
    """Tell whether the proposal is the best one beyond doubt."""
    return known.siting.is_optimal and (known.fairness is None or _is_ranked(known.fairness))


def _is_ranked(known: Fairness) -> bool:
    return known.proven == len(known.after)


def _doubt(asked: Asked, task: Task) -> tuple[str, ...]:
    """Say of how many areas the list of offers is in doubt."""
    count = len(set(reach.doubts(asked.types)) & set(reach.labels_of(task.level).keys))
    return (text("plan-siting-doubt", count=count),) if count else ()


def _greedy(known: Proposal) -> tuple[str, ...]:
    if known.greedy_mean_min is not None and known.mean_min is not None:
        minutes = wording.number(known.greedy_mean_min, 1)
        if minutes == wording.number(known.mean_min[1], 1):
            return (text("plan-siting-greedy-same"),)
        return (text("plan-siting-greedy-mean", minutes=minutes),)
    if known.greedy is None:
        return ()
    if known.greedy >= known.siting.objective - 0.5:
        return (text("plan-siting-greedy-same"),)
    return (text("plan-siting-greedy", people=siting_words.rough(known.greedy)),)


def places(task: Task, known: Proposal, opened: tuple[Change, ...]) -> None:
    """Show each place with the people whom it adds, and the button that takes it along."""
    group = siting_words.group(task.question.group)
    adds = "plan-siting-shortens" if is_shorter(task) else "plan-siting-adds"
    for number, (one, gain) in enumerate(zip(opened, known.gains, strict=True), start=1):
        with st.container(border=True):
            st.markdown(f"**{number}. {wording.plain(one.name)}**")
            people = siting_words.rough(float(gain))
            st.markdown(text(adds, people=people, group=group))
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
