"""What commands share that count minutes along roads instead of metres in a straight line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.markup import escape

from geo.network.model import Flags, Network
from geo.network.travel import RoadModel
from geo.travel import Floats, Mode
from loaders.crs import check_same_crs
from loaders.networks import CREDIT, read_network_file
from loaders.osm.reading import MODES
from pages import context
from pages.commands.console import refuse


@dataclass(frozen=True)
class Reach:
    """How far places may be from each other: the option that says it, its words, the ``limit``."""

    option: str
    words: str
    limit: float | None


def reach_of(network: Path | None, threshold: float | None, minutes: float | None) -> Reach:
    """Return the limit in metres, or in minutes with a network; end the command if it is none."""
    if network and threshold is not None:
        refuse("--network rechnet in Minuten und --threshold in Metern: bitte --minutes angeben.")
    if minutes is not None and not network:
        refuse("--minutes braucht ein Wegenetz (--network).")
    metres = Reach("--threshold", "die größte Entfernung in Metern", threshold)
    found = Reach("--minutes", "die längste Zeit in Minuten", minutes) if network else metres
    if found.limit is not None and not (np.isfinite(found.limit) and found.limit > 0):
        refuse(f"{found.option} ist {found.words}: eine Zahl über 0.")
    return found


@dataclass(frozen=True, eq=False)
class Roads:
    """A network that has been read, with the model of travel times on it."""

    network: Network
    model: RoadModel

    @property
    def mode(self) -> Mode:
        """Return who is on the way."""
        return self.network.mode


def read_network_model(path: Path, crs: str) -> Roads:
    """Return the network of a file; where a CRS is named it must be the network's.

    Raises
    ------
    DataProblem
        The file is no network, or in another CRS.
    """
    network = read_network_file(path)
    if crs:
        check_same_crs(path.name, network.crs, crs)
    walk_kmh = context.travel().assumptions[Mode.WALK].speed_kmh.value
    return Roads(network, RoadModel({network.mode: network}, walk_kmh))


def about_roads(roads: Roads | None, places: Mapping[str, Floats]) -> str:
    """Return in German what the network is, and how many places are not on it, by their name.

    Lines to be printed before others; empty without a network. Ends the command if all places of a
    name are not on it.
    """
    if roads is None:
        return ""
    network, limit = roads.network, roads.model.max_snap_m
    said = [
        f"Wegenetz: {MODES[network.mode]}, Stand {escape(network.as_of) or 'unbekannt'}, {CREDIT}"
    ]
    for name, points in places.items():
        is_off = ~roads.model.snapped(points, network.mode).is_found
        beyond = int((is_off & _is_beyond(network, points, limit)).sum())
        if len(points) and is_off.all():
            refuse(
                f"{name}: Keiner der {len(points)} Orte liegt im Wegenetz ({beyond} außerhalb des"
                f" Auszugs). Bitte einen Auszug nehmen, der das Gebiet enthält, und das"
                f" Koordinatensystem prüfen: Das Wegenetz hat {network.crs}."
            )
        said.append(
            f"{name}: nicht im Wegenetz (mehr als {limit:.0f} m entfernt): {is_off.sum()} von"
            f" {len(points)} Orten, davon außerhalb des Auszugs: {beyond}"
        )
    return "\n".join([*said, ""])


def _is_beyond(network: Network, points: Floats, margin_m: float) -> Flags:
    low, high = network.points.min(axis=0) - margin_m, network.points.max(axis=0) + margin_m
    return np.asarray(((points < low) | (points > high)).any(axis=1))
