"""Networks of roads as one Parquet file: the arrays in one row, what they are in its metadata."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from geo.network.model import Network
from geo.travel import Mode
from loaders.crs import check_metric, is_same
from loaders.files import write_atomic
from loaders.problems import DataProblem

KEY = b"familienwegweiser"
FORMAT = "road network 1"
CREDIT = "© OpenStreetMap-Mitwirkende, ODbL"
COLUMNS = {
    "x": pa.float64(),
    "y": pa.float64(),
    "starts": pa.int32(),
    "heads": pa.int32(),
    "minutes": pa.float64(),
    "is_entry": pa.bool_(),
}
EXPECTED = "ein Wegenetz, das der Befehl „network“ geschrieben hat"


def write_network(path: Path, network: Network, credit: str = CREDIT) -> None:
    """Write a network with the credit of its source; other programs can read the file too."""
    about = {
        "format": FORMAT,
        "mode": network.mode.value,
        "crs": network.crs,
        "as_of": network.as_of,
        "credit": credit,
    }
    fields = [pa.field(name, pa.large_list(kind)) for name, kind in COLUMNS.items()]
    text = json.dumps(about, ensure_ascii=False).encode()
    rows = [pa.array([getattr(network, field.name)], field.type) for field in fields]
    table = pa.Table.from_arrays(rows, schema=pa.schema(fields, metadata={KEY: text}))
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    write_atomic(path, bytes(sink.getvalue()))


def read_network_file(path: Path) -> Network:
    """Return the network of a file.

    Raises
    ------
    DataProblem
        The file is missing, no Parquet, cut off, not one of ours, of another version, or its
        arrays do not fit together.
    """
    try:
        table = pq.read_table(pa.BufferReader(path.read_bytes()))
    except OSError as error:
        found = "keine Datei" if isinstance(error, FileNotFoundError) else str(error)[:120]
        raise DataProblem(path.name, EXPECTED, found) from error
    except pa.ArrowException as error:
        cause = "eine andere Art von Datei, oder beim Kopieren abgeschnitten."
        raise DataProblem(path.name, EXPECTED, "etwas anderes", likely_cause=cause) from error
    about = _about(path.name, table)
    crs = check_metric(about["crs"])
    try:
        return Network(
            **{name: _values(table, name, kind) for name, kind in COLUMNS.items()},
            mode=Mode(about["mode"]),
            crs=crs,
            as_of=about["as_of"],
        )
    except ValueError as error:
        found = "Werte, die zusammen kein Wegenetz sind"
        cause = "beschädigt oder von Hand verändert; bitte neu schreiben."
        raise DataProblem(path.name, EXPECTED, found, likely_cause=cause) from error


def check_fits(name: str, network: Network, mode: Mode, crs: str) -> None:
    """Check that the network of a file is one of a mode in a CRS.

    Raises
    ------
    DataProblem
        It is not.
    """
    if network.mode is not mode or not is_same(network.crs, crs):
        cause = "„network“ lief mit anderem --mode oder --crs, oder die Datei heißt falsch."
        expected = f"ein Wegenetz für {mode.value} in {crs}"
        raise DataProblem(
            name, expected, f"{network.mode.value} in {network.crs}", likely_cause=cause
        )


def _about(name: str, table: pa.Table) -> dict[str, Any]:
    """Return what the file says about itself; all texts are there."""
    metadata = table.schema.metadata or {}
    try:
        about = json.loads(metadata.get(KEY, b"null"))
    except ValueError:
        about = None
    texts = ("format", "mode", "crs", "as_of")
    if not isinstance(about, dict) or not all(isinstance(about.get(key), str) for key in texts):
        raise DataProblem(name, EXPECTED, "eine andere Parquet-Datei")
    if about["format"] != FORMAT:
        cause = "von einer anderen Version geschrieben; bitte neu schreiben."
        raise DataProblem(name, f"das Format „{FORMAT}“", about["format"][:40], likely_cause=cause)
    return about


def _values(table: pa.Table, name: str, kind: pa.DataType) -> Any:  # noqa: ANN401 - array
    """Return the array in the only cell of a column.

    Raises
    ------
    ValueError
        There is no such column of this type, or not exactly one row without gaps.
    """
    if table.schema.get_field_index(name) < 0 or table.num_rows != 1:
        raise ValueError(f"{name} is missing")
    cell = table.column(name).combine_chunks()
    if not pa.types.is_large_list(cell.type) or cell.type.value_type != kind or cell.null_count:
        raise ValueError(f"{name} is of another type")
    values = cell.flatten()
    if values.null_count:
        raise ValueError(f"{name} has gaps")
    return np.asarray(values.to_numpy(zero_copy_only=False))
