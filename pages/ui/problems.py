"""Broken data as a box that says what to do; the only `except` among the screens."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import streamlit as st

from loaders.problems import DataProblem
from loaders.store import Conflict, Refused
from pages.i18n import text
from pages.ui import german, wording

log = logging.getLogger(__name__)
Found = TypeVar("Found")


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
    """Show a `DataProblem` with a file that the reader handed in, and go on after the block."""
    try:
        yield
    except DataProblem as problem:
        st.error(wording.plain(str(problem)), icon=":material/error:")


def written(write: Callable[[], Found]) -> tuple[Found, str] | tuple[None, str]:
    """Return what was written and "", or None and a German sentence why nothing was."""
    try:
        return write(), ""
    except (DataProblem, Conflict, Refused) as problem:
        return None, str(problem)


def caught(read: Callable[[], Found]) -> tuple[Found, None] | tuple[None, DataProblem]:
    """Return what a file gave that a person delivers, or the problem to tell that person."""
    try:
        return read(), None
    except DataProblem as problem:
        return None, problem
