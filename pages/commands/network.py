"""The command that makes a network of roads from an extract of OpenStreetMap."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from geo.network.model import Network
from geo.travel import Mode
from loaders.crs import check_metric
from loaders.networks import CREDIT, write_network
from loaders.osm.reading import read_network
from loaders.osm.speeds import Profile
from loaders.roads import read_roads
from pages import context
from pages.commands.console import err, expect_ending, out, problems_in_german

app = typer.Typer()


@app.command()
def network(
    *,
    pbf: Annotated[Path, typer.Option(help="Auszug aus OpenStreetMap: .osm.pbf")],
    mode: Annotated[Mode, typer.Option(help="Wer unterwegs ist.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .parquet")],
    crs: Annotated[
        str, typer.Option(help="Koordinatensystem in Metern; sonst das des Landkreises.")
    ] = "",
) -> None:
    """Macht aus einem Auszug von OpenStreetMap ein Wegenetz mit Minuten, für access --network."""
    expect_ending(output, ".parquet")
    with problems_in_german():
        metric = check_metric(crs or context.district().crs)
        with err.status(f"{escape(pbf.name)} wird gelesen"):
            found = read_network(pbf, _profile(mode), metric)
        with err.status("Das Wegenetz wird geschrieben"):
            write_network(output, found)
    out.print(_summary(found, output))


def _profile(mode: Mode) -> Profile:
    known = context.travel().assumptions
    walk, bike = (known[one].speed_kmh.value for one in (Mode.WALK, Mode.BIKE))
    return Profile(mode, walk, bike, read_roads(context.DATA / "rules" / "roads.toml"))


def _summary(found: Network, output: Path) -> str:
    nodes, edges = found.islands
    return (
        f"{len(found.x)} Knoten und {len(found.heads)} Kanten in {escape(str(output))};"
        f" davon auf Inseln, zu denen kein Weg hin und zurück führt: {nodes} Knoten und"
        f" {edges} Kanten\nStand: {escape(found.as_of) or 'unbekannt'} · {CREDIT}"
    )
