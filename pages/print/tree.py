"""The district with its areas inside each other, each with its plain page."""

from dataclasses import dataclass

import geopandas as gpd

from pages.print.addresses import area_page


@dataclass(frozen=True)
class Branch:
    """An area with its page and the areas inside."""

    key: str
    page: str
    name: str
    inner: tuple["Branch", ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the area and of all inside."""
        return (self.key, *(key for branch in self.inner for key in branch.keys))


def branch(areas: gpd.GeoDataFrame, key: str) -> Branch:
    """Return an area with those inside, by name; a Sozialraum of one Gemeinde has none."""
    by_name = areas.sort_values("name")
    children = [str(child) for child in by_name.index[by_name["parent_key"] == key]]
    inner = tuple(branch(areas, child) for child in children) if len(children) > 1 else ()
    return Branch(key, area_page(key), str(areas.at[key, "name"]), inner)
