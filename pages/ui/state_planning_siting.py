"""The search for places in the address; the planner's scenario and lists in the session alone."""

import datetime as dt
import math
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from geo.coverage.plan import Plan
from geo.coverage.scenario import Change
from geo.siting.candidates import Source
from geo.siting.wish import Objective
from loaders.files import MEGABYTE
from loaders.scenarios import MOST_BYTES
from pages.i18n import text
from pages.ui import problems
from pages.ui import state_planning_coverage as question
from pages.ui.state_widgets import BOUND, Switch, box, labels_of, picker, switch

VIEW, OBJECTIVE, LIMIT, COUNT, BUDGET, ROOM = (
    "gesucht",
    "ziel",
    "grenze",
    "anzahl",
    "budget",
    "platz",
)
SOURCES, LEAST, BUILDINGS, ALSO = "orte", "ab", "gebaeude", "auch"
COST, BASE, DRIVE = "kosten_", "start", "fahrzeit"
MOST_PLACES: Final = 10
MOST_MB: Final = MOST_BYTES // MEGABYTE

_CHANGES, _RESULTS, _PROBLEM = "planspiel", "standorte_ergebnisse", "planspiel_problem"
_PLAN, _LIST, _OTHER = "planspiel_datei", "eigene_orte", "planspiel_andere_daten"
_MOST_RESULTS: Final = 6

T = TypeVar("T")


def view_switch(choices: Mapping[str, T], default: T) -> T:
    """Show what is looked for and return it."""
    return switch(
        Switch(text("plan-siting-view"), VIEW, choices, default, text("plan-siting-view-hint"))
    )


def objective_switch(choices: Mapping[str, Objective]) -> Objective:
    """Show what is best and return the choice, at first most people reached."""
    hint = text("plan-siting-objective-hint")
    return switch(
        Switch(text("plan-siting-objective"), OBJECTIVE, choices, Objective.COVERING, hint)
    )


def limit_switch(choices: Mapping[str, str], default: str) -> str:
    """Show what limits the number of places and return it."""
    hint = text("plan-siting-limit-hint")
    return switch(Switch(text("plan-siting-limit"), LIMIT, choices, default, hint))


def count_slider() -> int:
    """Show how many places are looked for and return it."""
    return st.select_slider(
        text("plan-siting-count"), list(range(1, MOST_PLACES + 1)), key=COUNT, bind=BOUND
    )


def number_field(name: str, label: str, value: int, bounds: tuple[int, int], step: int) -> int:
    """Show a field for a whole number in the address and return it.

    It is one for decimals: Streamlit stumbles over infinity in an address of a whole number.
    """
    least, most = map(float, bounds)
    found = st.number_input(
        label, least, most, float(value), step=float(step), format="%.0f", key=name, bind=BOUND
    )
    return value if found is None or not math.isfinite(found) else round(found)


def source_picker(choices: Mapping[str, Source], default: Source) -> frozenset[Source]:
    """Show where candidates come from and return the chosen ones, at first ``default``."""
    labels = labels_of(choices)
    chosen = st.pills(
        text("plan-siting-sources"),
        list(labels),
        selection_mode="multi",
        default=[default],
        format_func=labels.__getitem__,
        key=SOURCES,
        wrap=True,
        bind=BOUND,
    )
    return frozenset(chosen or [default])


def least_box(choices: Mapping[str, int], default: int) -> int:
    """Show from how many people on a cell counts and return the number."""
    return box(text("plan-siting-least"), choices, LEAST, default)


def building_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show types of buildings (label → key) and return the chosen ones, none for all."""
    return picker(text("plan-siting-buildings"), choices, BUILDINGS, text("plan-siting-all-types"))


def also_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show further offers for the same house (label → key) and return the chosen ones."""
    return picker(text("plan-siting-also"), choices, ALSO, text("plan-siting-also-none"))


def own_list() -> UploadedFile | None:
    """Show the field for a list of places and return the one in it."""
    return st.file_uploader(
        text("plan-siting-list"),
        type=("csv",),
        key=_LIST,
        max_upload_size=MOST_MB,
        help=text("plan-siting-list-hint"),
    )


def remembered(task: object, make: Callable[[], T]) -> T:
    """Return what ``make`` makes, once for the same task in this session."""
    known: dict[object, Any] = st.session_state.setdefault(_RESULTS, {})
    if task not in known:
        made = make()
        while len(known) >= _MOST_RESULTS:
            del known[next(iter(known))]
        known[task] = made
    found: T = known[task]
    return found


def changes(name: str) -> tuple[Change, ...]:
    """Return the changes of the scenario that is kept under a name."""
    found: tuple[Change, ...] = st.session_state.get(_CHANGES, {}).get(name, ())
    return found


def keep(name: str, kept: tuple[Change, ...]) -> None:
    """Keep the changes under a name, and forget where former ones came from."""
    st.session_state[_CHANGES] = {**st.session_state.get(_CHANGES, {}), name: kept}
    for key in (_PROBLEM, _OTHER):
        st.session_state.pop(key, None)


def undo(name: str) -> None:
    """Take the last change back."""
    keep(name, changes(name)[:-1])


def plan_upload(read: Callable[[bytes, str], tuple[Plan, bool]]) -> None:
    """Show the field for a scenario's file; what is in it takes the place of what was chosen.

    ``read`` returns the scenario and whether it was made with other data, or raises a
    `DataProblem`, which `plan_problem` returns in the next run.
    """
    st.file_uploader(
        text("plan-scenario-upload"),
        type=("toml",),
        key=_PLAN,
        max_upload_size=MOST_MB,
        help=text("plan-scenario-upload-hint"),
        on_change=_take,
        args=(read,),
    )


def _take(read: Callable[[bytes, str], tuple[Plan, bool]]) -> None:
    file = st.session_state.get(_PLAN)
    if file is None:
        return
    found, problem = problems.caught(lambda: read(file.getvalue(), file.name))
    if found is None:
        st.session_state[_PROBLEM] = str(problem)
        return
    plan, is_other = found
    keep(f"{plan.district_key}-{plan.offer}", plan.changes)
    st.session_state[_OTHER] = is_other
    asked = plan.question
    st.session_state[question.OFFER] = plan.offer
    st.session_state[question.GROUP] = asked.group
    st.session_state[question.MODE] = asked.mode
    st.session_state[question.BASIS] = asked.basis
    st.session_state[question.MINUTES] = int(asked.minutes)
    st.session_state[question.INSIDE] = not asked.beyond


def plan_problem() -> str:
    """Return why the last file was not taken, empty if it was."""
    return str(st.session_state.get(_PROBLEM, ""))


def is_from_other_data() -> bool:
    """Tell whether the scenario comes from a file that was made with other data."""
    return bool(st.session_state.get(_OTHER))


def quiet_number(label: str, most: int, key: str) -> int:
    """Show a field for a whole number from 0 on that stays out of the address."""
    return int(st.number_input(label, 0, most, key=key) or 0)


def quiet_time(label: str, value: dt.time, key: str) -> dt.time:
    """Show a field for a time of day that stays out of the address."""
    return st.time_input(label, value, key=key) or value


def base_box(choices: Mapping[str, str]) -> str:
    """Show where tours may begin (name → key) and return the chosen key."""
    return box(text("plan-mobile-base"), choices, BASE)


def drive_box(choices: tuple[int, ...]) -> int:
    """Show how long one may drive in a day and return the minutes, 0 without a limit."""
    said = {text("plan-mobile-drive-free"): 0}
    said |= {text("plan-siting-minutes", value=str(one)): one for one in choices}
    return box(text("plan-mobile-drive"), said, DRIVE, 0)


def minutes_switch(label: str, choices: tuple[int, ...], default: int, key: str) -> int:
    """Show minutes as a list and return the chosen ones."""
    said = {text("plan-siting-minutes", value=str(one)): one for one in choices}
    return box(label, said, key, default)
