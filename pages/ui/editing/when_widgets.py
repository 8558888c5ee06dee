"""The fields of when an event takes place: the day, the time as one would say it, how often."""

import datetime as dt

import streamlit as st

from pages.i18n import text
from pages.ui.editing import hours_widgets, when_fields, when_words
from pages.ui.editing.fields import Field
from pages.ui.editing.hours_widgets import DATES, in_rows
from pages.ui.state_editing import Draft, shown

LONGEST = 40


def show(draft: Draft, field: Field) -> None:
    """Show when it takes place, and in words what that means."""
    name = field.name
    st.markdown(text("pro-edit-when-how"))
    for part, column in in_rows(("day", "time", "last"), 3):
        with column:
            label = text(f"pro-edit-when-{part}")
            if part == "time":
                about = {"max_chars": LONGEST, "placeholder": text("pro-edit-when-time-example")}
                shown(draft, st.text_input, label, f"{name}.{part}", **about)
            else:
                shown(draft, st.date_input, label, f"{name}.{part}", **DATES)
            hours_widgets.fault(draft, f"{name}.{part}")
    day = draft.typed.get(f"{name}.day")
    left, right = st.columns(2)
    with left:
        chosen = _repeat(draft, name, day if isinstance(day, dt.date) else None)
    with right:
        if chosen not in {when_fields.ONCE, when_fields.OWN}:
            label = text("pro-edit-when-until")
            shown(draft, st.date_input, label, f"{name}.until", **DATES)
            hours_widgets.fault(draft, f"{name}.until")
    _understood(draft, name)


def _repeat(draft: Draft, name: str, day: dt.date | None) -> str:
    options = list(when_fields.REPEATS)
    rule = str(draft.typed.get(f"{name}.rule") or "")
    labels = {one: when_words.choice(one, day) for one in options}
    if draft.typed.get(f"{name}.repeat") == when_fields.OWN or _is_own(draft, rule):
        labels[when_fields.OWN] = text("pro-edit-when-own", rule=rule)
    about = {"options": list(labels), "format_func": labels.__getitem__}
    label = text("pro-edit-when-repeat")
    return str(shown(draft, st.selectbox, label, f"{name}.repeat", **about))


def _is_own(draft: Draft, rule: str) -> bool:
    """Tell whether what is stored follows a rule that the form has no choice for."""
    day = when_words.day_of(str(draft.base.get("begin") or ""))
    return bool(rule and day) and when_fields.repeat_of(day, rule)[0] == when_fields.OWN  # type: ignore[arg-type]


def _understood(draft: Draft, name: str) -> None:
    times, wrong = when_fields.store(name, draft.typed)
    if times and not wrong:
        said = when_words.said(times["begin"], times["end"], times["rule"])
        st.caption(text("pro-edit-when-said", said=said))
