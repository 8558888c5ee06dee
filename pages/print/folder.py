"""The plain pages as files of a folder, to be opened from disk or put on any web space."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import geopandas as gpd

from geo.district import District
from loaders.files import write_atomic
from pages.i18n import Language
from pages.print.addresses import folder as folder_of
from pages.print.html import STYLE
from pages.print.site import INDEX, Place, Site

POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"


class Folder:
    """What `write` puts into a folder; ``root`` is the public address of the app, if it has one.

    ``guides`` are district and offers in each language that is wanted.
    """

    def __init__(
        self, guides: Mapping[Language, tuple[District, gpd.GeoDataFrame]], root: str = ""
    ) -> None:
        place = Place(
            STYLE.name,
            POLICY,
            home=INDEX,
            root=root.rstrip("/"),
            app=False,
            languages=tuple(guides),
        )
        self.sites = [Site(*guide, place, language) for language, guide in guides.items()]

    def __len__(self) -> int:
        """Return the number of files."""
        return sum(len(site.pages) for site in self.sites) + 1

    def write(self, folder: Path) -> Iterator[Path]:
        """Write one file after the other, each beside its place and renamed; yield what is done.

        Raises
        ------
        OSError
            The folder cannot be written.
        """
        write_atomic(folder / STYLE.name, STYLE.read_bytes())
        yield folder / STYLE.name
        for site in self.sites:
            for path, make in site.pages.items():
                target = folder / folder_of(site.language) / path
                write_atomic(target, make().encode())
                yield target
