"""Tests of screens: all of them are open, and nothing loads ahead.

A thread would outlive the district of its test.
"""

import pytest

from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK
from pages.ui.planning import frame
from pages.web.known_hosts import HOSTS_VARIABLE
from tests.pages.web_client import HOST


@pytest.fixture(scope="session", autouse=True)
def _open_to_professionals() -> None:
    """Open the area for professionals; the tests of its gate close it themselves."""
    pytest.MonkeyPatch().setenv(PROFESSIONALS_VARIABLE, TRUSTED_NETWORK)
    pytest.MonkeyPatch().setenv(HOSTS_VARIABLE, HOST.partition(":")[0])


@pytest.fixture(scope="session", autouse=True)
def _nothing_ahead() -> None:
    """Leave out what the first screen for planning begins beside; a test calls it itself."""
    pytest.MonkeyPatch().setattr(frame, "_load_ahead", lambda: None)
