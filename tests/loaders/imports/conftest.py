"""A district to import into, read once."""

from pathlib import Path

import pytest

from loaders.config import read_config
from loaders.facilities import around
from loaders.imports.area import Area
from loaders.shipped import load_district

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="session")
def area() -> Area:
    """Return Verden and where its facilities may lie."""
    district = load_district(DATA / "03361", DATA / "taxonomy")
    return Area(district, around(read_config(DATA / "03361/district.toml").bbox_wgs84))
