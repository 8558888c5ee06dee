"""The plain pages as files of a folder, to be opened from disk or put on any web space."""

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd

from geo.district import District
from loaders.files import write_atomic
from pages.print.html import STYLE
from pages.print.site import INDEX, Place, Site

POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"


class Folder:
    """What `write` puts into a folder; ``root`` is the public address of the app, if it has one."""

    def __init__(self, district: District, offers: gpd.GeoDataFrame, root: str = "") -> None:
        place = Place(STYLE.name, POLICY, home=INDEX, root=root.rstrip("/"), app=False)
        self.site = Site(district, offers, place)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self.site.pages) + 1

    def write(self, folder: Path) -> Iterator[Path]:
        """Write one file after the other, each beside its place and renamed; yield what is done.

        Raises
        ------
        OSError
            The folder cannot be written.
        """
        write_atomic(folder / STYLE.name, STYLE.read_bytes())
        yield folder / STYLE.name
        for path, make in self.site.pages.items():
            write_atomic(folder / path, make().encode())
            yield folder / path
