"""Order of the tests: the quick ones first, those with a browser last; no test is timed.

Playwright keeps an event loop running for the whole session; tests that start one of their own
must be over by then.
"""

import os
import tempfile

import pytest
from hypothesis import settings

_written = tempfile.TemporaryDirectory(prefix="familienwegweiser-")
os.environ["FAMILIENWEGWEISER_STORE"] = _written.name
os.environ.pop("FAMILIENWEGWEISER_DATABASE", None)
"""What tests write goes elsewhere: the folder in use may hold what people wrote."""

settings.register_profile("house", deadline=None)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: "browser" in item.path.parts)
