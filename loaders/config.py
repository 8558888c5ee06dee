"""The hand-kept description of a district: its levels, office, neighbours and links."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from geo.district import NEUTRAL_PAGE, LevelName, Link, Office
from loaders.checking import valid
from loaders.fields import HttpsUrl, MetricCrs
from loaders.files import read_toml
from loaders.geojson import Box


@dataclass(frozen=True)
class DistrictConfig:
    """What ``district.toml`` says; ``bbox_wgs84`` is west, south, east, north in degrees.

    ``exit_url`` is the neutral page to which "Seite schnell verlassen" leads. ``neighbours`` are
    Gemeinden of the surroundings that the map names: ``key`` and ``name``.
    """

    key: str
    name: str
    short_name: str
    state: str
    crs: MetricCrs
    bbox_wgs84: Box
    levels: tuple[LevelName, ...]
    office: Office
    neighbours: tuple[dict[str, Any], ...] = ()
    links: tuple[Link, ...] = ()
    exit_url: HttpsUrl = NEUTRAL_PAGE


def read_config(path: Path) -> DistrictConfig:
    """Return the description of a district.

    Raises
    ------
    DataProblem
        The file is missing, not TOML, or lacks a field.
    """
    with valid(path.name):
        return TypeAdapter(DistrictConfig).validate_python(read_toml(path))
