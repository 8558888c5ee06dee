"""Networks as files: what is written is read, and everything else is refused in German."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.network.model import Network
from geo.travel import Mode
from loaders.networks import COLUMNS, KEY, check_fits, read_network_file, write_network
from loaders.problems import DataProblem

ARRAYS: dict[str, Any] = {
    "x": np.array([0.0, 100, 200]),
    "y": np.array([5.5, 6, 7]),
    "starts": np.array([0, 1, 3, 3], dtype=np.int32),
    "heads": np.array([1, 0, 2], dtype=np.int32),
    "minutes": np.array([1.5, 2, 3]),
    "is_entry": np.array([True, False, True]),
}
NETWORK = Network(**ARRAYS, mode=Mode.BIKE, crs="EPSG:25832", as_of="2026-01-02T03:04:05Z")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_network(tmp_path / "netz.parquet", NETWORK)
    return tmp_path / "netz.parquet"


def test_what_is_written_is_read(path: Path) -> None:
    found = read_network_file(path)
    for name in COLUMNS:
        assert getattr(found, name).tolist() == ARRAYS[name].tolist()
        assert getattr(found, name).dtype == ARRAYS[name].dtype
    assert (found.mode, found.crs, found.as_of) == (Mode.BIKE, "EPSG:25832", NETWORK.as_of)
    assert [one.name for one in path.parent.iterdir()] == ["netz.parquet"]


def test_the_file_names_its_source_to_other_programs(path: Path) -> None:
    about = json.loads(pq.read_schema(path).metadata[KEY])
    assert about["credit"] == "© OpenStreetMap-Mitwirkende, ODbL"


@given(st.integers(1, 9), st.lists(st.floats(0.001, 1e4), max_size=9), st.booleans())
def test_any_network_comes_back(nodes: int, minutes: list[float], is_entry: bool) -> None:  # noqa: FBT001
    starts = np.zeros(nodes + 1, dtype=np.int32)
    starts[-1] = len(minutes)
    heads = np.arange(len(minutes), dtype=np.int32) % nodes
    entries = np.full(nodes, is_entry)
    x = np.linspace(-1e6, 1e7, nodes)
    made = Network(x, -x, starts, heads, np.array(minutes), entries, Mode.CAR, "EPSG:25833")
    with pytest.MonkeyPatch.context() as patch:
        kept: list[bytes] = []
        patch.setattr("loaders.networks.write_atomic", lambda _, data: kept.append(data))
        write_network(Path("x"), made)
        patch.setattr(Path, "read_bytes", lambda _: kept[0])
        found = read_network_file(Path("x"))
    for name in COLUMNS:
        assert np.array_equal(getattr(found, name), getattr(made, name))


def changed(path: Path, about: dict[str, object] | None = None, **arrays: Any) -> None:
    """Write the file anew with other metadata or columns; None leaves a column out."""
    table = pq.read_table(path)
    said = json.loads(table.schema.metadata[KEY]) | (about or {})
    for name, values in arrays.items():
        at = table.schema.get_field_index(name)
        kind = pa.large_list(COLUMNS[name])
        table = table.remove_column(at)
        if values is not None:
            cell = values if isinstance(values, pa.Array) else pa.array([values], kind)
            table = table.add_column(at, name, cell)
    pq.write_table(table.replace_schema_metadata({KEY: json.dumps(said).encode()}), path)


def test_a_network_fits_however_its_system_is_written(path: Path) -> None:
    changed(path, {"crs": "epsg:25832"})
    found = read_network_file(path)
    assert found.crs == "EPSG:25832"
    for same in (found, replace(found, crs="epsg:25832")):
        check_fits("netz.parquet", same, Mode.BIKE, "EPSG:25832")
    for mode, crs in ((Mode.CAR, "EPSG:25832"), (Mode.BIKE, "EPSG:25833")):
        with pytest.raises(DataProblem, match=f"{mode.value} in {crs}"):
            check_fits("netz.parquet", found, mode, crs)


NUMBERS = pa.large_list(pa.float64())
Fault = Callable[[Path], object]
BROKEN: dict[str, tuple[Fault, str]] = {
    "empty": (lambda path: path.write_bytes(b""), "etwas anderes"),
    "text": (lambda path: path.write_text("id,x,y\n1,2,3\n"), "etwas anderes"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:-50]), "abgeschnitten"),
    "damaged": (
        lambda path: path.write_bytes(path.read_bytes()[:20] + b"\xff" * 200),
        "etwas anderes",
    ),
    "other Parquet": (
        lambda path: pq.write_table(pa.table({"x": [1.0]}), path),
        "eine andere Parquet-Datei",
    ),
    "another version": (
        lambda path: changed(path, {"format": "road network 99"}),
        "anderen Version",
    ),
    "an unknown mode": (lambda path: changed(path, {"mode": "rocket"}), "rocket"),
    "a mode that is no text": (lambda path: changed(path, {"mode": 3}), "andere Parquet-Datei"),
    "degrees": (lambda path: changed(path, {"crs": "EPSG:4326"}), "in Metern"),
    "a column is missing": (lambda path: changed(path, minutes=None), "minutes is missing"),
    "a column of another type": (
        lambda path: changed(path, heads=pa.array([["a"]], pa.large_list(pa.string()))),
        "heads is of another type",
    ),
    "a gap": (lambda path: changed(path, minutes=[1.5, None, 3.0]), "minutes has gaps"),
    "no cell": (lambda path: changed(path, minutes=pa.array([None], NUMBERS)), "another type"),
    "edges to nowhere": (lambda path: changed(path, heads=[1, 0, 3]), "leads to a node"),
    "negative edges": (lambda path: changed(path, heads=[1, 0, -1]), "leads to a node"),
    "no minutes": (lambda path: changed(path, minutes=[1.5, 0.0, 3.0]), "above 0"),
    "endless minutes": (lambda path: changed(path, minutes=[1.5, float("inf"), 3.0]), "above 0"),
    "starts that fall": (lambda path: changed(path, starts=[0, 3, 1, 3]), "starts rise"),
    "another length": (lambda path: changed(path, y=[1.0]), "a network has nodes"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_network_is_refused(name: str, path: Path) -> None:
    fault, said = BROKEN[name]
    fault(path)
    with pytest.raises(DataProblem, match="Erwartet wird") as raised:
        read_network_file(path)
    assert said in f"{raised.value} {raised.value.__cause__}"


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for missing in (tmp_path / "fehlt.parquet", tmp_path):
        with pytest.raises(DataProblem, match=missing.name):
            read_network_file(missing)
