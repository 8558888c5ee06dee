"""What is known for professionals alone: library, posts, entries that the public guide lacks."""

import geopandas as gpd

from geo.model import Visibility
from geo.publish import protect
from loaders.library import Work, read_library
from loaders.news import Post, read_news
from loaders.problems import DataProblem
from pages.context import DATA, STORE, by_district, district, district_key
from pages.i18n import GERMAN, speaking

NEWS = "news"
"""The folder of posts in the store, with one folder for each district."""


@by_district()
def library() -> tuple[Work, ...]:
    """Return what the district's professionals read up in."""
    return read_library(DATA / district_key())


def news() -> tuple[list[Post], list[DataProblem]]:
    """Return the operator's posts as the files have them now, and what is wrong with others."""
    return read_news(STORE / NEWS / district_key())


@by_district()
def offers() -> gpd.GeoDataFrame:
    """Return the entries that professionals alone may see, without what is protected."""
    with speaking(GERMAN):
        entries = district().facilities
    return protect(entries[entries["visibility"] == Visibility.PROFESSIONAL.value])
