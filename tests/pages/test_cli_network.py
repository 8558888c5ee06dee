"""`network`, and `access` and `siting` in minutes along its roads, on an invented town."""

from pathlib import Path

import pandas as pd
import pytest

from loaders.networks import read_network_file
from tests.osm_files import CRS, Metres, metric, write_osm
from tests.pages.test_cli import run

NODES: dict[int, Metres] = {1: (0, 0), 2: (1000, 0), 3: (1000, 1000), 4: (0, 8000), 5: (500, 8000)}
STREET = {"highway": "residential", "maxspeed": "50"}
WAYS = [
    ((1, 2), STREET | {"oneway": "yes"}),
    ((2, 3), STREET),
    ((3, 1), {"highway": "residential", "maxspeed": "25"}),  # the diagonal, slow
    ((4, 5), STREET),  # an island far in the north
]
# by car at 0.8 of the limit: 40 km/h are 1.5 minutes a km, 20 km/h 3 minutes a km
DIAGONAL = 3 * 2**0.5


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    write_osm(folder / "region.osm.pbf", NODES, WAYS)
    made = run("network", "--pbf", str(folder / "region.osm.pbf"), "--mode", "car", "-o", str(folder / "netz.parquet"))  # fmt: skip  # noqa: E501
    assert made.returncode == 0, made.stderr
    (folder / "said.txt").write_text(" ".join(made.stdout.split()), "utf-8")
    return folder


def table(path: Path, header: str, rows: dict[str, tuple[Metres, float]]) -> str:
    """Write places given in metres around the centre of the town."""
    points = metric([place for place, _ in rows.values()])
    lines = [
        f"{key},{x},{y},{amount}"
        for (key, (_, amount)), (x, y) in zip(rows.items(), points, strict=True)
    ]
    path.write_text("\n".join([header, *lines]) + "\n", "utf-8")
    return str(path)


@pytest.fixture
def files(town: Path, tmp_path: Path) -> list[str]:
    homes = {"a": (NODES[1], 10.0), "b": (NODES[2], 20.0), "c": (NODES[4], 30.0), "d": ((0.0, 3000.0), 40.0)}  # fmt: skip  # noqa: E501
    places = {"A": (NODES[3], 2.0), "B": (NODES[1], 4.0)}
    demand = table(tmp_path / "nachfrage.csv", "id,x,y,population", homes)
    supply = table(tmp_path / "angebot.csv", "id,x,y,capacity", places)
    net = str(town / "netz.parquet")
    return ["--demand", demand, "--supply", supply, "--network", net, "-o", str(tmp_path / "out.csv")]  # fmt: skip  # noqa: E501


def test_the_command_says_what_it_made(town: Path) -> None:
    said = (town / "said.txt").read_text("utf-8")
    found = read_network_file(town / "netz.parquet")
    assert f"{len(found.x)} Knoten und {len(found.heads)} Kanten" in said
    assert f"{found.islands[0]} Knoten und {found.islands[1]} Kanten" in said
    assert found.islands[0] > 0
    assert "Stand: 2026-01-02T03:04:05Z · © OpenStreetMap-Mitwirkende, ODbL" in said
    assert (found.mode, found.crs) == ("car", CRS)  # that of the district unless said


def test_another_system_of_coordinates(town: Path, tmp_path: Path) -> None:
    made = run("network", "--pbf", str(town / "region.osm.pbf"), "--mode", "walk", "--crs", "epsg:25832", "-o", str(tmp_path / "n.parquet"))  # fmt: skip  # noqa: E501
    assert made.returncode == 0, made.stderr
    assert read_network_file(tmp_path / "n.parquet").crs == "EPSG:25832"


def test_the_nearest_along_roads(files: list[str]) -> None:
    done = run("access", *files, "--method", "nearest", "--crs", CRS)
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    assert "Wegenetz: mit dem Auto, Stand 2026-01-02T03:04:05Z, © OpenStreetMap" in said
    assert "Nachfrage: nicht im Wegenetz (mehr als 1000 m entfernt): 1 von 4 Orten" in said
    assert "Angebot: nicht im Wegenetz (mehr als 1000 m entfernt): 0 von 2 Orten" in said
    assert "nicht erreicht: 2 Orte mit 70 Menschen" in said  # d is off, c on an island
    found = pd.read_csv(files[-1], keep_default_na=False, dtype=str)
    assert list(found.columns) == ["id", "facility_id", "minutes"]
    assert found["facility_id"].tolist() == ["B", "A", "", ""]
    minutes = pd.read_csv(files[-1])["minutes"]
    assert minutes.tolist() == pytest.approx([0, 1.5, float("nan"), float("nan")], nan_ok=True, abs=0.01)  # fmt: skip  # noqa: E501


def test_no_farther_than_the_minutes(files: list[str]) -> None:
    options = ("--method", "nearest", "--minutes", "1.4")
    assert run("access", *files, *options).returncode == 0
    assert pd.read_csv(files[-1])["facility_id"].isna().tolist() == [False, True, True, True]


def test_two_steps_in_minutes(files: list[str]) -> None:
    # a: A in 3 (the one-way street, then north), B in 0; b: A in 1.5, B in 1.5 + diagonal = 5.74
    assert run("access", *files, "--method", "2sfca", "--minutes", "4").returncode == 0
    scores = pd.read_csv(files[-1])["score"]
    a = 2 / 30 + 4 / 10
    assert scores.tolist() == pytest.approx([a, 2 / 30, *[float("nan")] * 2], nan_ok=True)


def test_zones_in_minutes(files: list[str]) -> None:
    zones = ("--zones", "2,6", "--weights", "1,0.5")
    assert run("access", *files, "--method", "e2sfca", *zones).returncode == 0
    of_a, of_b = 2 / (10 * 0.5 + 20), 4 / (10 + 20 * 0.5)
    assert DIAGONAL + 1.5 < 6
    expected = [0.5 * of_a + of_b, of_a + 0.5 * of_b, *[float("nan")] * 2]
    scores = pd.read_csv(files[-1])["score"]
    assert scores.tolist() == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--method", "nearest", "--threshold", "900"], "bitte --minutes"),
        (["--method", "2sfca"], "--minutes, die längste Zeit in Minuten"),
        (["--method", "2sfca", "--minutes", "0"], "über 0"),
        (["--method", "nearest", "--minutes", "nan"], "über 0"),
        (["--method", "nearest", "--crs", "EPSG:25832"], "EPSG:25833"),
        (["--method", "e2sfca", "--zones", "5", "--weights", "1", "--minutes", "9"], "--minutes"),
        (["--method", "nearest", "--network", "fehlt.parquet"], "fehlt.parquet"),
    ],
)
def test_impossible_options_write_no_file(files: list[str], options: list[str], said: str) -> None:
    done = run("access", *files, *options)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert not Path(files[-1]).exists()


def test_minutes_need_a_network(files: list[str]) -> None:
    without = [*files[:4], *files[6:]]
    done = run("access", *without, "--method", "nearest", "--minutes", "5")
    assert done.returncode == 2
    assert "--network" in done.stderr


def test_a_region_outside_of_the_extract_is_refused(files: list[str]) -> None:
    far = {"x": ((300000.0, 0.0), 1.0), "y": ((300000.0, 9.0), 1.0)}
    table(Path(files[1]), "id,x,y,population", far)
    done = run("access", *files, "--method", "nearest")
    assert done.returncode == 2
    said = " ".join(done.stderr.split())
    assert "Nachfrage: Keiner der 2 Orte liegt im Wegenetz (2 außerhalb des Auszugs)" in said
    assert "Bitte einen Auszug nehmen, der das Gebiet enthält" in said
    assert not Path(files[-1]).exists()


def test_sites_in_minutes(files: list[str], tmp_path: Path) -> None:
    rows = {"nord": (NODES[3], 0.0), "west": (NODES[1], 0.0), "insel": (NODES[5], 0.0)}
    sites = table(tmp_path / "orte.csv", "id,x,y,egal", rows)
    options = [*files[:2], "--candidates", sites, *files[4:], "--objective", "mclp"]
    # within 2 minutes: nord reaches b (20), west a (10), insel c (30); within 4 nord reaches a too
    done = run("siting", *options, "--p", "2", "--minutes", "2")
    assert done.returncode == 0, done.stderr
    assert pd.read_csv(files[-1])["id"].tolist() == ["nord", "insel"]
    said = " ".join(done.stdout.split())
    assert "Zielwert: 50 von 100 Menschen" in said
    assert "Nachfrage: nicht im Wegenetz" in said
    done = run("siting", *options, "--existing", sites, "--p", "1", "--minutes", "4")
    assert "davon 60 schon durch vorhandene Standorte" in " ".join(done.stdout.split())


def test_median_sites_have_no_minutes(files: list[str], tmp_path: Path) -> None:
    sites = table(tmp_path / "orte.csv", "id,x,y,egal", {"nord": (NODES[3], 0.0)})
    options = [*files[:2], "--candidates", sites, *files[4:], "--objective", "pmedian"]
    done = run("siting", *options, "--p", "1", "--minutes", "2")
    assert done.returncode == 2
    assert "nur das Ziel mclp" in done.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "netz.csv"], ".parquet"),
        (["--crs", "EPSG:4326", "-o", "netz.parquet"], "in Metern"),
        (["--pbf", "fehlt.osm.pbf", "-o", "netz.parquet"], "fehlt.osm.pbf"),
    ],
)
def test_a_network_that_cannot_be_made(town: Path, options: list[str], said: str) -> None:
    done = run("network", "--pbf", str(town / "region.osm.pbf"), "--mode", "bike", *options)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert not Path(options[-1]).exists()
