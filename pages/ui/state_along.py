"""What goes along from one screen to the next of a group, through the session, into the address."""

from collections.abc import Collection, Mapping
from typing import Final

import streamlit as st

ALONG: Final = "mit_"


def along(choices: Mapping[str, str]) -> dict[str, str]:
    """Return choices (name in the address → value) as a link to a screen of the group has them.

    A link cannot name the parameters themselves: Streamlit drops from the address of a new page
    what a widget of the page before is bound to.
    """
    return {f"{ALONG}{name}": value for name, value in choices.items()}


def arrive(group: str, file: str, shared: Collection[str]) -> None:
    """Put into the address what the link brought, else what was chosen on the screen before.

    An address that names a choice itself, as after a reload, keeps it. ``shared`` are the names of
    the choices that mean the same on all screens of the group.
    """
    brought = {name: st.query_params.pop(f"{ALONG}{name}", "") for name in shared}
    if st.session_state.get(_screen(group)) == file:
        return
    st.session_state[_screen(group)] = file
    kept = st.session_state.get(_chosen(group), {})
    found = {
        name: brought[name] or kept.get(name, "") for name in shared if name not in st.query_params
    }
    named = {name: value for name, value in found.items() if value}
    if named:
        st.query_params.update(named)
        st.rerun()


def leave(group: str, shared: Collection[str]) -> None:
    """Keep what is chosen, for the next screen of the group."""
    st.session_state[_chosen(group)] = {
        name: st.query_params[name] for name in shared if name in st.query_params
    }


def _screen(group: str) -> str:
    return f"{group}_seite"


def _chosen(group: str) -> str:
    return f"{group}_auswahl"
