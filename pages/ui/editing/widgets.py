"""The fields of the form: one way to show each kind, with its fault right below it."""

from functools import partial
from typing import Any

import streamlit as st

from geo.district import District
from geo.model import LocationClass
from loaders.facilities import class_of
from loaders.store.permits import is_looser
from pages.i18n import text
from pages.ui.editing import access, hours_widgets, options, rows_fields, when_widgets, words
from pages.ui.editing.fields import Field, Kind, shown_parts
from pages.ui.editing.hours_fields import part_name
from pages.ui.editing.hours_widgets import DATES, in_rows
from pages.ui.state_editing import Draft, key_of, shown

LONGEST_LINE, LONGEST_TEXT = 500, 4000
TALL = 110
FREE = ("partners",)
"""Fields in which a text may stand beside what can be chosen."""


def show(place: District, draft: Draft, field: Field) -> None:
    """Show a field with its help and what is wrong with it."""
    match field.kind:
        case Kind.GROUP:
            _group(place, draft, field)
        case Kind.ROWS:
            _rows(place, draft, field)
        case Kind.HOURS:
            hours_widgets.show(draft, field)
        case Kind.WHEN:
            when_widgets.show(draft, field)
        case _:
            _one(place, draft, field, field.name, words.label(field))
    fault(draft, field.name)


def _one(place: District, draft: Draft, field: Field, name: str, label: str) -> None:
    about: dict[str, Any] = {"help": help_of(field), "disabled": is_fixed(draft, field)}
    label = text("pro-edit-needed-label", label=label) if field.needed else label
    match field.kind:
        case Kind.LINE | Kind.MOMENT:
            if field.kind is Kind.MOMENT:
                about["placeholder"] = text("pro-edit-moment-example")
            shown(draft, st.text_input, label, name, max_chars=LONGEST_LINE, **about)
        case Kind.LONG | Kind.LINES:
            shown(draft, st.text_area, label, name, max_chars=LONGEST_TEXT, height=TALL, **about)
        case Kind.CHOICE:
            known = options.choices(place, field.name, draft.typed.get(name))
            about |= {"options": _open_to(draft, field, list(known))}
            about |= {"format_func": known.__getitem__}
            shown(draft, st.selectbox, label, name, **about)
        case Kind.SEVERAL:
            known = options.choices(place, field.name, draft.typed.get(name))
            about |= {"options": list(known), "format_func": lambda one: known.get(one, one)}
            about["placeholder"] = text("pro-edit-nothing")
            about["select_all"] = False  # Enter would take every match
            if field.name in FREE:
                about |= {"accept_new_options": True, "filter_mode": "contains"}
            shown(draft, st.multiselect, label, name, **about)
        case Kind.FLAG:
            shown(draft, st.checkbox, label, name, **about)
        case Kind.NUMBER:
            shown(draft, st.number_input, label, name, value=None, min_value=0, step=1,
                  **about)  # fmt: skip
        case Kind.DATE:
            shown(draft, st.date_input, label, name, **DATES, **about)


def help_of(field: Field) -> str | None:
    """Return the help of a field; none if it has none."""
    return text(f"pro-edit-help-{field.message}") if field.help else None


def is_fixed(draft: Draft, field: Field) -> bool:
    """Tell whether a field is not for who is here to decide."""
    if field.name == "visibility":
        return not access.may_publish()
    if field.name == "location_class" and len(_open_to(draft, field, list(LocationClass))) == 1:
        return True
    name, value = access.own()
    return field.name == name and draft.typed.get(name) == value


def _open_to(draft: Draft, field: Field, known: list[Any]) -> list[Any]:
    """Return the choices of a field that are for who is here to make."""
    if field.name != "location_class" or access.may_publish():
        return known
    return [one for one in known if not is_looser({"location_class": one}, draft.base)]


def _group(place: District, draft: Draft, field: Field) -> None:
    st.markdown(f"**{words.label(field)}**")
    if field.dated:
        dated(draft, field)
    kind = class_of({"location_class": draft.typed.get("location_class")})
    for part, column in in_rows(shown_parts(field, kind), 3):
        with column:
            name = f"{field.name}.{part.name}"
            _one(place, draft, part, name, words.label(part, field.message))


def _rows(place: District, draft: Draft, field: Field) -> None:
    """Show a list: a row for each, with what is wrong below its field, and a button for more."""
    st.markdown(text(f"pro-edit-{field.message}-how"))
    for number in draft.typed.get(f"{field.name}.rows", ()):
        with st.container(border=True):
            st.markdown(text(f"pro-edit-{field.message}-row", number=str(number + 1)))
            for part in field.parts:
                name = part_name(field.name, number, part.name)
                _one(place, draft, part, name, words.label(part, field.message))
                fault(draft, name)
            label = text(f"pro-edit-{field.message}-remove", number=str(number + 1))
            key = key_of(draft, part_name(field.name, number, "remove"))
            st.button(label, icon=":material/delete:", key=key,
                      on_click=hours_widgets.remove_row,
                      args=(draft, field.name, number))  # fmt: skip
    label, key = text(f"pro-edit-{field.message}-add"), key_of(draft, f"{field.name}.add")
    st.button(label, icon=":material/add:", key=key, on_click=hours_widgets.add_row,
              args=(draft, field.name, partial(rows_fields.blank, field)))  # fmt: skip


def dated(draft: Draft, field: Field) -> None:
    """Say from where and when a dated statement is, and what becomes of that."""
    hours_widgets.dated(draft.base.get(field.name) or {})


def fault(draft: Draft, name: str) -> None:
    """Show what is wrong with a field, if anything is."""
    hours_widgets.fault(draft, name)
