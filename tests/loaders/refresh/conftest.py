"""Copies of the shipped districts to renew, and deliveries made from them."""

from pathlib import Path

import pytest

from tests import vg250


@pytest.fixture(params=[vg250.PM, vg250.VERDEN])
def key(request: pytest.FixtureRequest) -> str:
    """Return the key of each district in turn."""
    return str(request.param)


@pytest.fixture
def data(tmp_path: Path, key: str) -> Path:
    """Return a copy of the shipped data with one district."""
    return vg250.copied(key, tmp_path)


@pytest.fixture
def verden(tmp_path: Path) -> Path:
    """Return a copy of the shipped folder of Verden."""
    return vg250.copied(vg250.VERDEN, tmp_path) / vg250.VERDEN
