"""Broken data as a box that says what to do; the only `except` among the screens."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import streamlit as st

from loaders.problems import DataProblem
from loaders.store import Conflict, Denied, Refused
from pages.i18n import text
from pages.ui import german, wording

log = logging.getLogger(__name__)
Found = TypeVar("Found")
Problem = DataProblem | Denied
"""What a person is told of."""


@contextmanager
def shown() -> Iterator[None]:
    """Show a `DataProblem` of the block, German for the operator, and end the script there."""
    try:
        yield
    except DataProblem as problem:
        log.exception("data problem")
        st.error(text("problems-data"), icon=":material/error:")
        with german.block("meldung"):
            st.code(str(problem), language=None, wrap_lines=True)
        st.stop()


@contextmanager
def told() -> Iterator[None]:
    """Say what is wrong with a file that the reader handed in, or not theirs to do; then go on."""
    try:
        yield
    except (DataProblem, Denied) as problem:
        st.error(wording.plain(str(problem)), icon=":material/error:")


def written(write: Callable[[], Found]) -> tuple[Found, str] | tuple[None, str]:
    """Return what was written and "", or None and a German sentence why nothing was."""
    try:
        return write(), ""
    except (DataProblem, Conflict, Refused) as problem:
        return None, str(problem)


def caught(read: Callable[[], Found]) -> tuple[Found, None] | tuple[None, Problem]:
    """Return what was read or written for a person, or the problem to tell that person."""
    try:
        return read(), None
    except (DataProblem, Denied) as problem:
        return None, problem
