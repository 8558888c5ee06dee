"""The fields of opening hours: a line per day, rows for a season or a while."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.i18n import text
from pages.ui import wording
from pages.ui.editing import hours_fields, words
from pages.ui.editing.fields import Field
from pages.ui.editing.hours_fields import BESIDE, INSTEAD, part_name
from pages.ui.editing.times import DAYS
from pages.ui.state_editing import Draft, fill, key_of, shown

T = TypeVar("T")
DATES: Final[dict[str, Any]] = {
    "value": None,
    "min_value": dt.date(1800, 1, 1),
    "max_value": dt.date(2200, 12, 31),
    "format": "DD.MM.YYYY",
}
"""How fields for days are shown: they can be emptied; any day that is stored fits in."""

COLUMNS = 4
LONGEST = 200


def show(draft: Draft, field: Field) -> None:
    """Show the days of the week, then what holds for a while only."""
    name = field.name
    st.markdown(text("pro-edit-hours-how"))
    dated(draft.base.get(name) or {})
    for day, column in in_rows(DAYS, COLUMNS):
        with column:
            example = text("pro-edit-hours-example") if day == DAYS[0] else ""
            label, part = words.day(day), f"{name}.{day}"
            shown(draft, st.text_input, label, part, max_chars=LONGEST, placeholder=example)
            fault(draft, part)
    label = text("pro-edit-field-opening-hours-appointment-only")
    shown(draft, st.checkbox, label, f"{name}.appointmentOnly")
    label = text("pro-edit-field-opening-hours-note")
    shown(draft, st.text_input, label, f"{name}.note", max_chars=LONGEST)
    _rows(draft, name)


def in_rows(things: Sequence[T], count: int) -> Iterator[tuple[T, DeltaGenerator]]:
    """Yield each thing with its column, so many in a row: in reading order at every width."""
    for begin in range(0, len(things), count):
        columns = st.columns(count)
        yield from zip(things[begin : begin + count], columns, strict=False)


def _rows(draft: Draft, name: str) -> None:
    st.markdown(f"**{text('pro-edit-hours-rows')}**")
    for number in draft.typed.get(f"{name}.rows", ()):
        _row(draft, name, number)
    st.button(
        text("pro-edit-hours-add"),
        icon=":material/add:",
        key=key_of(draft, f"{name}.add"),
        on_click=add_row,
        args=(draft, name, partial(_blank, name)),
    )


def _row(draft: Draft, name: str, number: int) -> None:
    """Show one row; its number tells the rows apart for who hears them."""
    names = {part: part_name(name, number, part) for part in hours_fields.PARTS}
    with st.container(border=True):
        st.markdown(text("pro-edit-hours-row", number=str(number + 1)))
        left, right = st.columns(2)
        effects = {INSTEAD: text("pro-edit-hours-instead"), BESIDE: text("pro-edit-hours-beside")}
        days = {day: words.day(day) for day in DAYS}
        with left:
            about: dict[str, Any] = {"options": list(effects), "format_func": effects.__getitem__}
            shown(draft, st.selectbox, text("pro-edit-hours-effect"), names["effect"], **about)
            about = {"options": list(days), "format_func": days.__getitem__}
            about["placeholder"] = text("pro-edit-hours-every-day")
            shown(draft, st.multiselect, text("pro-edit-hours-days"), names["days"], **about)
            shown(draft, st.text_input, text("pro-edit-hours-times"), names["times"],
                  max_chars=LONGEST, placeholder=text("pro-edit-hours-example"))  # fmt: skip
            fault(draft, names["times"])
        with right:
            for part in ("first", "last"):
                label = text(f"pro-edit-hours-{part}")
                shown(draft, st.date_input, label, names[part], **DATES)
            shown(draft, st.text_input, text("pro-edit-hours-note"), names["note"],
                  max_chars=LONGEST)  # fmt: skip
        st.button(
            text("pro-edit-hours-remove", number=str(number + 1)),
            icon=":material/delete:",
            key=key_of(draft, part_name(name, number, "remove")),
            on_click=remove_row,
            args=(draft, name, number),
        )


def add_row(draft: Draft, name: str, blank: Callable[[int], Mapping[str, Any]]) -> None:
    """Add a row to a field; ``blank`` makes of its number what its fields hold."""
    numbers = draft.typed.get(f"{name}.rows", [])
    new = max(numbers, default=-1) + 1
    fill(draft, blank(new))
    draft.typed[f"{name}.rows"] = [*numbers, new]


def _blank(name: str, number: int) -> dict[str, Any]:
    values: dict[str, Any] = {
        "effect": INSTEAD,
        "days": [],
        "times": "",
        "first": None,
        "last": None,
        "note": "",
    }
    return {part_name(name, number, part): value for part, value in values.items()}


def remove_row(draft: Draft, name: str, number: int) -> None:
    """Take a row out of a field."""
    numbers = draft.typed[f"{name}.rows"]
    draft.typed[f"{name}.rows"] = [one for one in numbers if one != number]


def dated(stored: Mapping[str, Any]) -> None:
    """Say from where and when a dated statement is."""
    if stored:
        day = str(stored.get("asOf") or stored.get("updated") or "")
        said = wording.evidence(day, str(stored.get("source", "")))
        st.caption(wording.plain(text("pro-edit-dated", evidence=said)))
    else:
        st.caption(text("pro-edit-undated"))


def fault(draft: Draft, name: str) -> None:
    """Show what is wrong with a field, right below it."""
    said = draft.faults.get(name)
    if said:
        with st.container(key=f"fehler_{key_of(draft, name)}"):
            st.markdown(f":material/error: {wording.plain(said)}")
