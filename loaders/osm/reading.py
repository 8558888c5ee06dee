"""Reading an extract of OpenStreetMap, one pass from the file to a network."""

import itertools
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.network.model import Network
from geo.travel import Mode
from loaders.osm.access import is_blocked
from loaders.osm.graph import Strands, graph
from loaders.osm.speeds import Passage, Profile, passage
from loaders.problems import DataProblem

if TYPE_CHECKING:
    from osmium import FileProcessor
    from osmium.osm import NodeRef

MAGIC = b"\n\tOSMHeader"
"""How a PBF file goes on after the length of its first block (4 bytes)."""

EXPECTED = "ein Auszug aus OpenStreetMap als PBF-Datei (.osm.pbf)"
TIMESTAMP = "osmosis_replication_timestamp"
MODES = {Mode.WALK: "zu Fuß", Mode.BIKE: "mit dem Rad", Mode.CAR: "mit dem Auto"}

Point = tuple[int, float, float]
"""Reference, longitude, latitude."""

OWN_REFS = -(2**62)
"""References of our own go up from here; no node of OpenStreetMap is there."""


class _Collected(NamedTuple):
    """What `Strands` is made of while the file is read."""

    refs: "array[int]"
    lon: "array[float]"
    lat: "array[float]"
    strand: "array[int]"
    passages: list[Passage]

    def add(self, points: list[Point], how: Passage) -> None:
        """Add a strand of at least two points."""
        refs, lon, lat = zip(*points, strict=True)
        self.refs.extend(refs)
        self.lon.extend(lon)
        self.lat.extend(lat)
        self.strand.extend([len(self.passages)] * len(points))
        self.passages.append(how)


def read_network(path: Path, profile: Profile, crs: str) -> Network:
    """Return the roads of an extract for one mode.

    Parameters
    ----------
    path
        A PBF file with nodes before ways, as the usual extracts are.
    crs
        Name of a projected CRS in metres.

    Raises
    ------
    DataProblem
        The file is missing, empty, no PBF, cut off or damaged, has no way that the mode can use,
        or lies where the CRS does not hold.
    """
    import osmium  # noqa: PLC0415 - heavy

    _check(path)
    kinds = osmium.osm.NODE | osmium.osm.WAY
    try:
        processor = osmium.FileProcessor(str(path), kinds).with_locations()
        as_of = processor.header.get(TIMESTAMP)
        processor.with_filter(osmium.filter.KeyFilter("highway", "barrier", "route"))
        found = _collected(processor, profile)
    except RuntimeError as error:
        cause = "unvollständig heruntergeladen oder beschädigt; bitte noch einmal herunterladen."
        raise DataProblem(path.name, EXPECTED, str(error), likely_cause=cause) from error
    if not found.passages:
        expected = f"Wege, auf denen man {MODES[profile.mode]} unterwegs sein kann"
        cause = "ein Auszug ohne Straßen, oder Wege stehen vor ihren Punkten (nicht sortiert)."
        raise DataProblem(path.name, expected, "keine", likely_cause=cause)
    try:
        return graph(_strands(found), profile.mode, crs, as_of)
    except ValueError as error:
        expected = f"ein Auszug aus dem Gebiet von {crs}"
        raise DataProblem(path.name, expected, "Punkte außerhalb davon") from error


def _check(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(4 + len(MAGIC))
    except OSError as error:
        found = "keine Datei" if isinstance(error, FileNotFoundError) else str(error.strerror)
        raise DataProblem(path.name, EXPECTED, found) from error
    if not head:
        raise DataProblem(path.name, EXPECTED, "eine leere Datei")
    if head[4:] != MAGIC:
        cause = "eine andere Art von Datei, etwa XML (.osm) oder eine Fehlerseite."
        raise DataProblem(path.name, EXPECTED, "etwas anderes", likely_cause=cause)


def _collected(processor: "FileProcessor", profile: Profile) -> _Collected:
    """Return the strands of all ways that the mode can use, cut at barriers that stop it."""
    import osmium  # noqa: PLC0415 - heavy

    found = _Collected(array("q"), array("d"), array("d"), array("q"), [])
    blocked: set[int] = set()
    own_refs = itertools.count(OWN_REFS)
    for item in processor:
        tags = dict(item.tags)
        if isinstance(item, osmium.osm.Node):
            if is_blocked(tags, profile.mode):
                blocked.add(item.id)
        elif isinstance(item, osmium.osm.Way) and (how := passage(tags, profile)):
            for points in _cut(item.nodes, blocked, own_refs):
                if len(points) > 1:
                    found.add(points, how)
    return found


def _cut(
    nodes: "Iterable[NodeRef]", blocked: set[int], own_refs: Iterator[int]
) -> Iterator[list[Point]]:
    """Yield the parts of a way between barriers and between points that the extract lacks.

    A barrier ends one part and begins the next with references of their own: both sides reach it
    and nobody passes, whatever else meets there.
    """
    part: list[Point] = []
    for node in nodes:
        if not node.location.valid():
            yield part
            part = []
        elif node.ref in blocked:
            yield [*part, (next(own_refs), node.lon, node.lat)]
            part = [(next(own_refs), node.lon, node.lat)]
        else:
            part.append((node.ref, node.lon, node.lat))
    yield part


def _strands(found: _Collected) -> Strands:
    forward, backward, duration, is_entry = np.array(found.passages, dtype=float).T
    refs, strand = np.array(found.refs), np.array(found.strand)
    lon, lat = np.array(found.lon), np.array(found.lat)
    return Strands(refs, lon, lat, strand, forward, backward, duration, is_entry > 0)
