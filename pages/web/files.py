"""Files of fixed folders, read and compressed once; nothing else can be reached."""

import functools
import hashlib
from pathlib import Path

import streamlit
from xstatic.pkg import leaflet

from pages.web.body import Body

STREAMLIT_INDEX = Path(streamlit.__file__).parent / "static" / "index.html"

OWN = Path(__file__).parent / "static"
MAP = Path(__file__).parent.parent / "ui" / "map" / "assets"
CASE = Path(__file__).parent.parent / "ui" / "near_case" / "assets"
EDIT = Path(__file__).parent.parent / "ui" / "editing" / "assets"
LEAFLET = Path(leaflet.BASE_DIR)

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
"""What is served at all, by the end of the name: a file of another kind does not exist."""


class Folder:
    """The files of a folder by their path within it, as listed at the first use.

    A request only ever looks up a name in this list, so no name leads out of the folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._bodies: dict[str, Body] = {}

    @functools.cached_property
    def paths(self) -> dict[str, Path]:
        """Path within the folder, with ``/``, → file."""
        found = (path for path in sorted(self.root.rglob("*")) if path.suffix in MEDIA_TYPES)
        return {path.relative_to(self.root).as_posix(): path for path in found}

    @functools.cached_property
    def version(self) -> str:
        """A hash (12 hex digits) over all contents: one letter changed changes it."""
        digest = hashlib.sha256()
        for path in self.paths.values():
            digest.update(path.read_bytes())
        return digest.hexdigest()[:12]

    def body(self, name: str) -> Body | None:
        """Return the file as it is sent, None if there is none of this name."""
        if name not in self.paths:
            return None
        if name not in self._bodies:
            path = self.paths[name]
            self._bodies[name] = Body.of(path.read_bytes(), MEDIA_TYPES[path.suffix])
        return self._bodies[name]
