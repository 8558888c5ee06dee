"""Broken data as a box that says what to do; the only `except` among the screens."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from loaders.problems import DataProblem

log = logging.getLogger(__name__)


@contextmanager
def shown() -> Iterator[None]:
    """Show a `DataProblem` of the block in German and end the script there."""
    try:
        yield
    except DataProblem as problem:
        log.exception("data problem")
        st.error(
            "**Die Daten können gerade nicht gezeigt werden.** Bitte sagen Sie der Stelle Bescheid,"
            " die diesen Wegweiser betreibt. Für sie ist diese Meldung:",
            icon=":material/error:",
        )
        st.code(str(problem), language=None, wrap_lines=True)
        st.stop()
