"""A frozen Planungsstand as tables in words: then and now by area and by type, what differs."""

from collections.abc import Mapping

import geopandas as gpd
import pandas as pd

from geo.district import District
from geo.model import Level
from geo.regions import claimed
from pages.frozen import Seen
from pages.i18n import text
from pages.ui import wording
from pages.ui.editing.fields import FIELDS


def by_area(place: District, seen: Seen, level: str, names: Mapping[str, str]) -> pd.DataFrame:
    """Return how many entries each area had then and has now; the rest at the end."""
    then, now = (_areas(place, frame, level).value_counts() for frame in (seen.then, seen.now))
    found = _compared({**names, "": text("plan-states-elsewhere")}, then, now)
    found.index.name = text("plan-states-area")
    return found


def by_kind(place: District, seen: Seen) -> pd.DataFrame:
    """Return how many entries there were of each type then and are now."""
    then, now = (frame["type"].value_counts() for frame in (seen.then, seen.now))
    used = {key: name for name, key in kinds(place, seen.then, seen.now).items()}
    found = _compared(used, then, now)
    found.index.name = text("plan-states-kind")
    return found


def kinds(place: District, *frames: gpd.GeoDataFrame) -> dict[str, str]:
    """Return the types that have entries in any of the frames, by plural label."""
    used = {str(key) for frame in frames for key in frame["type"]}
    return dict(sorted((place.taxonomy.types[k].plural, k) for k in used))


def _compared(names: Mapping[str, str], then: pd.Series, now: pd.Series) -> pd.DataFrame:
    """Return both counts and their difference, with the sum of all in the last row."""
    counts = [(int(then.get(key, 0)), int(now.get(key, 0))) for key in names]
    counts.append((int(then.sum()), int(now.sum())))
    rows = [
        (wording.number(old), wording.number(new), wording.change(new - old) if new - old else "0")
        for old, new in counts
    ]
    columns = [text(f"plan-states-{name}") for name in ("then", "now", "difference")]
    return pd.DataFrame(rows, [*names.values(), text("plan-states-all-of-them")], columns)


def _areas(place: District, frame: gpd.GeoDataFrame, level: str) -> pd.Series:
    """Return the key of the area of each entry, empty where none is shown."""
    found = claimed(place.areas, frame["gemeinde_key"].astype(str), Level(level))
    return pd.Series([key or "" for key in found], frame.index, dtype="str")


def chosen(
    place: District, seen: Seen, wanted: tuple[str | None, str | None], level: str
) -> gpd.GeoDataFrame:
    """Return the entries of then of a type and an area (both None for all), by name."""
    kind, area = wanted
    found = seen.then[seen.then["type"] == kind] if kind else seen.then
    if area:
        found = found[_areas(place, found, level) == area]
    return found.sort_values("name")


def entries(found: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return entries in words: name, type, area."""
    return pd.DataFrame(
        {
            text("plan-states-entry"): list(found["name"]),
            text("plan-states-kind"): list(found["type_label"]),
            text("plan-states-area"): [
                name or text("plan-states-elsewhere") for name in _of(found)
            ],
        }
    )


def _of(found: gpd.GeoDataFrame) -> list[str]:
    return [
        gemeinde or area for gemeinde, area in zip(found["gemeinde"], found["area"], strict=True)
    ]


def since(seen: Seen, name: str, most: int) -> pd.DataFrame:
    """Return the first entries that are ``new``, ``changed`` (with what) or ``ended``, in words."""
    keys = list(getattr(seen.since, name))[:most]
    shown = entries((seen.then if name == "ended" else seen.now).loc[keys])
    if name == "changed":
        shown[text("plan-states-what")] = [_fields(seen.since.changed[key]) for key in keys]
    return shown


def _fields(columns: tuple[str, ...]) -> str:
    """Return what changed, in the words of the form."""
    known = {"geometry": "point", **{one.name: one.message for one in FIELDS}}
    said = (text(f"pro-edit-field-{known.get(name, 'other')}") for name in columns)
    return ", ".join(dict.fromkeys(said))
