"""Widgets whose choice is kept in the address: values inside, labels for people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

import streamlit as st

BOUND: Final = "query-params"
T = TypeVar("T")
_MARKS = dict.fromkeys(range(0x2066, 0x206A))


@dataclass(frozen=True)
class Switch(Generic[T]):
    """A few choices (label → value) under a name in the address, with a hint in Markdown."""

    label: str
    key: str
    choices: Mapping[str, T]
    default: T
    hint: str = ""


def labels_of(choices: Mapping[str, T]) -> dict[T, str]:
    """Return value → label: a widget keeps the value, whatever the language calls it.

    Without the invisible marks of direction: nobody could type them into an address.
    """
    return {value: plain_label(label) for label, value in choices.items()}


def plain_label(label: str) -> str:
    """Return a label without invisible marks of direction."""
    return label.translate(_MARKS)


def picker(
    label: str, choices: Mapping[str, T], key: str, placeholder: str, *, bound: bool = True
) -> frozenset[T]:
    """Show choices (label → value) of which any number can be taken; return the chosen values.

    What is not ``bound`` stays out of the address.
    """
    labels = labels_of(choices)
    chosen = st.multiselect(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key=key,
        placeholder=placeholder,
        bind=BOUND if bound else None,
    )
    return frozenset(chosen)


def quiet_picker(label: str, choices: Mapping[str, T], key: str, placeholder: str) -> frozenset[T]:
    """Show choices that say something about a person: they stay out of the address.

    They are kept in the session while the person looks at other screens.
    """
    labels = labels_of(choices)
    if key not in st.session_state:
        st.session_state[key] = st.session_state.get(kept(key), [])
    chosen = st.multiselect(
        label, list(labels), format_func=labels.__getitem__, key=key, placeholder=placeholder
    )
    st.session_state[kept(key)] = chosen
    return frozenset(chosen)


def kept(key: str) -> str:
    """Return under which name the session keeps a quiet choice while its widget is not shown."""
    return f"{key}_behalten"


def toggle(label: str, key: str) -> bool:
    """Show a switch and return whether it is on."""
    return st.toggle(label, key=key, bind=BOUND)


def switch(about: Switch[T], *, disabled: bool = False) -> T:
    """Show choices side by side and return the chosen value."""
    labels = labels_of(about.choices)
    chosen = st.segmented_control(
        about.label,
        list(labels),
        format_func=labels.__getitem__,
        default=about.default,
        required=True,
        wrap=True,
        key=about.key,
        disabled=disabled,
        help=about.hint or None,
        bind=BOUND,
    )
    return about.default if chosen is None else chosen


def box(
    label: str, choices: Mapping[str, T], key: str, default: T | None = None, *, bound: bool = True
) -> T:
    """Show choices (label → value) as a list and return the chosen value.

    At first it is ``default``, if it is one of them, else the first. What is not ``bound`` stays
    out of the address.
    """
    labels = labels_of(choices)
    values = list(labels)
    if key in st.session_state and st.session_state[key] is None:
        # left by a screen on which the same choice may be empty: Streamlit carries it along
        del st.session_state[key]
    return st.selectbox(
        label,
        values,
        index=values.index(default) if default in values else 0,
        format_func=labels.__getitem__,
        key=key,
        bind=BOUND if bound else None,
    )


def quiet_box(label: str, choices: Mapping[str, T], key: str, default: T | None = None) -> T:
    """Show choices as `box` does; they stay out of the address."""
    return box(label, choices, key, default, bound=False)


def box_or_none(label: str, choices: Mapping[str, T], key: str, nothing: str) -> T | None:
    """Show choices (label → value) as a list and return the chosen value, at first None.

    ``nothing`` stands in the field as long as nothing is chosen.
    """
    labels = labels_of(choices)
    return st.selectbox(
        label,
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=key,
        placeholder=nothing,
        bind=BOUND,
    )
