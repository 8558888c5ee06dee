"""The areas of a district as the store knows them: which there are, and in which Planregion."""

from collections.abc import Mapping
from pathlib import Path

from loaders.frames import strict_table
from loaders.geojson import Box, read_geojson
from loaders.records import SozialraumRow


def areas(folder: Path, box: Box) -> dict[str, str]:
    """Return the Planregion of every area of a district by its key, empty for those in none.

    Raises
    ------
    DataProblem
        A shipped file is broken.
    """
    sozialraeume = _sozialraeume(folder)
    regions = {one: one for one in sozialraeume.values() if one}
    return {**_gemeinden(folder, box), **sozialraeume, **regions, folder.name: ""}


def in_planregion(found: Mapping[str, str]) -> dict[str, str]:
    """Return the Planregion of the areas that belong to one; empty where a district has none."""
    return {key: one for key, one in found.items() if one}


def _gemeinden(folder: Path, box: Box) -> dict[str, str]:
    path, of_sozialraum = folder / "gemeinden.geojson", _sozialraeume(folder)
    if not path.exists() or not of_sozialraum:
        return {}
    members = (one.properties for one in read_geojson(path, box))
    return {str(one["key"]): of_sozialraum.get(str(one["association_key"]), "") for one in members}


def _sozialraeume(folder: Path) -> dict[str, str]:
    path = folder / "sozialraeume.csv"
    if not path.exists():
        return {}
    frame = strict_table(path, SozialraumRow, ["key"]).set_index("key")
    return {str(key): str(one or "") for key, one in frame["planregion_key"].items()}
