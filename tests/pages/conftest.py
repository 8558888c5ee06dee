"""Tests of screens load nothing ahead: a thread would outlive the district of its test."""

import pytest

from pages.ui.planning import frame


@pytest.fixture(scope="session", autouse=True)
def _nothing_ahead() -> None:
    """Leave out what the first screen for planning begins beside; a test calls it itself."""
    pytest.MonkeyPatch().setattr(frame, "_load_ahead", lambda: None)
