"""Posts: which roles are responsible in an area, and about what."""

import geopandas as gpd
import pytest

from geo.coordinators import Role, about, posts
from geo.model import Level, Status


def role(key: str, level: Level = Level.LANDKREIS, **more: object) -> Role:
    return Role(key, key, "synthetisch", "synthetisch", "2023", level=level, **more)  # type: ignore[arg-type]


ROLES = (
    role("pflege", topics=("pflege",)),
    role("region", Level.PLANREGION),
    role("team", Level.SOZIALRAUM, topics=("kinder",)),
    role("gemeinde", Level.GEMEINDE),
)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "990000002",
            [
                ("pflege", "99000"),
                ("region", "1"),
                ("team", "990000002"),
                ("gemeinde", "990000002"),
            ],
        ),
        (
            "1",
            [
                ("pflege", "99000"),
                ("region", "1"),
                ("team", "990000100"),
                ("team", "990000002"),
                ("gemeinde", "1"),
            ],
        ),
        (
            "99000",
            [
                ("pflege", "99000"),
                ("region", "1"),
                ("region", "2"),
                ("team", "990000100"),
                ("team", "990000002"),
                ("team", "990000003"),
                ("gemeinde", "99000"),
            ],
        ),
    ],
)
def test_a_role_is_named_with_its_own_area(
    areas: gpd.GeoDataFrame, key: str, expected: list[tuple[str, str]]
) -> None:
    assert [(post.role.key, post.area) for post in posts(ROLES, areas, key)] == expected


def test_an_unknown_area_is_an_error(areas: gpd.GeoDataFrame) -> None:
    with pytest.raises(KeyError):
        posts(ROLES, areas, "gibt-es-nicht")


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("", ["pflege", "region", "team", "gemeinde"]),
        ("pflege", ["pflege", "region", "gemeinde"]),
        ("kinder", ["region", "team", "gemeinde"]),
        ("unbekannt", ["region", "gemeinde"]),
    ],
)
def test_a_role_without_topic_is_about_all(
    areas: gpd.GeoDataFrame, topic: str, expected: list[str]
) -> None:
    found = about(posts(ROLES, areas, "990000002"), topic)
    assert [post.role.key for post in found] == expected


def test_a_role_that_a_later_source_no_longer_names_is_historic() -> None:
    assert role("a", absent_in="2023-09").status is Status.HISTORIC
    assert role("a", valid_from="2012").status is Status.ACTIVE
