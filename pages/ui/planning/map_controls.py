"""What a planner sets on the map: periods, player, classes."""

from collections.abc import Mapping

import streamlit as st

from geo.indicators.classes import Method
from geo.indicators.model import Indicator
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_planning_map as state
from pages.ui import state_widgets, wording
from pages.ui.planning import choice, map_classes, map_figures, words
from pages.ui.planning.map_classes import FaultyBreaksError, Way

LEFT, RIGHT = "first", "second"
_FIELDS = {"": state.BREAKS, LEFT: state.BREAKS, RIGHT: state.SECOND_BREAKS}


def period_with_player(known: Figures, one: Indicator, level: Level) -> str | None:
    """Show the periods and, if there are several, the player; return the chosen one."""
    days = known.periods(one.key, level)
    if len(days) < 2:  # noqa: PLR2004 - a single one is told, not chosen
        state.stop()
        return choice.period(known, one, level)
    left, right = st.columns([4, 1], vertical_alignment="bottom", gap="medium")
    with left:
        period = choice.period(known, one, level)
    at = days.index(period or days[-1])
    last = at == len(days) - 1
    if last:
        state.stop()
    with right:
        _player(days[0] if last else days[at])
    if state.plays():
        st.caption(text("plan-map-playing"))
        state.step_to(days[at + 1])
    return period


def _player(first: str) -> None:
    """Show the one button of the player: it stays the same, so it keeps the focus."""
    plays = state.plays()
    st.button(
        text("plan-map-stop") if plays else text("plan-map-play"),
        key="karte_player",
        icon=":material/pause:" if plays else ":material/play_arrow:",
        on_click=state.stop if plays else state.play,
        args=() if plays else (first,),
        width="stretch",
    )


def second_indicator(known: Figures, first: Indicator, level: Level) -> Indicator:
    """Show the indicators for the map on the right and return the chosen one."""
    catalogue = known.catalogue
    ordered = catalogue.ordered
    at = ordered.index(first)
    others = [one for one in (*ordered[at + 1 :], *ordered[:at]) if known.periods(one.key, level)]
    choices = choice.labelled(catalogue, ordered)
    label, default = text("plan-map-second-indicator"), (others[0] if others else first).key
    return catalogue.indicators[state_widgets.box(label, choices, state.SECOND_INDICATOR, default)]


def two_periods(based: Mapping[str, tuple[str, ...]]) -> tuple[str, str]:
    """Show two lists of periods, of which there are several, and return the earlier one first.

    ``based`` has what the values of each period rest on.
    """
    choices = {words.period(day): day for day in based}
    newest = map_figures.latest_comparable(based)
    oldest = map_figures.first_comparable(based, newest)
    left, right = st.columns(2, gap="medium")
    with left:
        begin = state_widgets.box(text("plan-map-from"), choices, state.FROM, oldest)
    with right:
        end = state_widgets.box(text("plan-map-to"), choices, state.TO, newest)
    return min(begin, end), max(begin, end)


def way(*, change: bool = False, common: bool = False) -> Way:
    """Show how classes are found and return it, without own borders.

    ``common`` offers the same classes for all periods.
    """
    left, right = st.columns(2, gap="medium")
    with left:
        choices = {text(f"plan-map-method-{method}"): method.value for method in Method}
        method = Method(state.method_box(choices))
    with right:
        if method is Method.OWN:
            count = map_classes.DEFAULT_COUNT
        elif change:
            count = state.count_box(
                map_classes.ODD_COUNTS, map_classes.DEFAULT_COUNT, state.CHANGE_COUNT
            )
        else:
            count = state.count_box(map_classes.COUNTS, map_classes.DEFAULT_COUNT, state.COUNT)
    together = common and state.common_toggle(disabled=state.plays())
    return Way(method, count, common=together)


def with_breaks(
    chosen: Way, one: Indicator, default: map_classes.Scale, side: str = "", *, change: bool = False
) -> Way:
    """Show the field for own borders if they are wanted and return the way to find the classes.

    ``default`` is what counts as long as the borders cannot be used.
    """
    if chosen.method is not Method.OWN:
        return chosen
    most = map_classes.MOST_CHANGE_BREAKS if change else map_classes.MOST_BREAKS
    example = _example(one, default, change=change)
    label = text(f"plan-map-breaks-{side}") if side else text("plan-map-breaks")
    typed = state.breaks_field(label, _FIELDS[side], example)
    if change:
        st.caption(text("plan-map-breaks-both"))
    fallback = default.way
    try:
        breaks = map_classes.read_breaks(typed, most)
    except FaultyBreaksError as problem:
        st.warning(_complaint(problem.part, example, most), icon=":material/edit:")
        return fallback
    if not breaks:
        said = text("plan-map-breaks-missing", example=example)
        st.info(said, icon=":material/edit:")
        return fallback
    return Way(Method.OWN, chosen.count, breaks, common=chosen.common)


def _complaint(part: str, example: str, most: int) -> str:
    if not part:
        return text("plan-map-breaks-many", most=str(most), example=example)
    return text("plan-map-breaks-number", part=wording.plain(part[:40]), example=example)


def _example(one: Indicator, default: map_classes.Scale, *, change: bool) -> str:
    """Return borders that would do, as one types them."""
    inner = [border for border in default.classes.inner if border > 0 or not change]
    return "; ".join(words.number(one, border) for border in inner[:3]) or "5; 10,5; 1.200"


def basis_of(based: Mapping[str, tuple[str, ...]], period: str) -> str:
    """Return what the values of a period rest on as a sentence."""
    names = wording.joined(list(based.get(period, ()))) or wording.no_data()
    return text("plan-map-basis", basis=names)


def basis_break(based: Mapping[str, tuple[str, ...]], period: str) -> str:
    """Return that the values of a period rest on something else than those before, or empty."""
    before = max((day for day in based if day < period), default="")
    if not before or period not in based or based[before] == based[period]:
        return ""
    return text(
        "plan-map-basis-break",
        before=words.period(before),
        period=words.period(period),
        old=wording.joined(list(based[before])),
        new=wording.joined(list(based[period])),
    )
