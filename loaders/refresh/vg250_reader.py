"""Reading the Gemeinden of a VG250 by GDAL; called in the process apart only.

VG250 is delivered as GeoPackage or Shapefile, mostly inside an archive with other layers:
https://gdz.bkg.bund.de, "Verwaltungsgebiete 1:250 000".
"""

import io
import warnings
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

from pyogrio.raw import read

from loaders.files import MEGABYTE
from loaders.imports.archives import members
from loaders.imports.gdal_reader import NEEDED, PARTS, cell_text, damaged, layers_of, without_log
from loaders.imports.recognition import SQLITE
from loaders.problems import DataProblem
from loaders.received.workbook import ZIP

LAYER: Final = "vg250_gem"
KEY: Final = "AGS"
EFFECTIVE: Final = "WSK"
MOST_UNPACKED: Final = 800 * MEGABYTE
MOST_FOUND: Final = 2_000
"""No district has so many Gemeinden with its neighbours."""

LARGEST_CRS: Final = 20_000


class Container(NamedTuple):
    """What GDAL opens: bytes, the name of the layer there and in the delivery, encoding, CRS."""

    raw: bytes
    layer: str
    called: str
    encoding: str | None
    crs: str


def read_boundaries(
    file: str, raw: bytes, district: str, neighbours: Sequence[str]
) -> dict[str, Any]:
    """Return layer, CRS, newest effective date and rows of a district and named neighbours.

    ``district`` has 5 digits, ``neighbours`` 8 each. A row has its number in the layer's answer,
    its ``values`` as text and its ``shape`` as WKB in hex digits.

    Raises
    ------
    DataProblem
        It is no VG250 with Gemeinden, damaged, or may do harm.
    """
    with damaged(file, "eine lesbare Lieferung VG250 (GeoPackage oder Shapefile als ZIP)"):
        container = _container(file, raw)
        columns = _columns(container)
        if KEY not in columns:
            cause = "eine andere Ebene unter diesem Namen."
            raise DataProblem(file, f"die Spalte {KEY} in der Ebene „{container.called}“",
                              ", ".join(columns)[:200], likely_cause=cause)  # fmt: skip
        listed = ", ".join(f"'{key}'" for key in (*neighbours, "-"))
        rows = _rows(container, f"{KEY} LIKE '{district}%' OR {KEY} IN ({listed})")
        return {
            "layer": container.called,
            "crs": container.crs,
            "effective": _newest(container) if EFFECTIVE in columns else "",
            "rows": rows,
        }


def _container(file: str, raw: bytes) -> Container:
    if raw.startswith(SQLITE):
        return _geopackage(file, raw)
    if not raw.startswith(ZIP):
        raise DataProblem(file, "ein GeoPackage oder ein Archiv (ZIP)", "eine andere Datei")
    known = members(file, raw, (".gpkg", *PARTS), MOST_UNPACKED)
    packages = [one for one in known if one.filename.casefold().endswith(".gpkg")]
    if not packages:
        return _shapefile(file, raw, known)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return _geopackage(file, archive.read(packages[0]))


def _geopackage(file: str, raw: bytes) -> Container:
    alone = without_log(raw)
    known = layers_of(file, alone)
    name = _chosen(file, list(known))
    return Container(alone, name, name, None, known[name])


def _shapefile(file: str, raw: bytes, known: Sequence[zipfile.ZipInfo]) -> Container:
    paths = {PurePosixPath(one.filename): one for one in known}
    stems = {path.stem: path for path in paths if path.suffix.casefold() == ".shp"}
    called = _chosen(file, list(stems))
    parts, packed = {}, io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for path, one in paths.items():
            if path.with_suffix("") == stems[called].with_suffix(""):
                parts[path.suffix.casefold()] = archive.read(one)
    for ending in NEEDED:
        if ending not in parts:
            raise DataProblem(file, f"ein Shapefile mit allen Teilen ({', '.join(NEEDED)})", "",
                              likely_cause=f"der Teil {ending} fehlt im Archiv.")  # fmt: skip
    with zipfile.ZipFile(packed, "w") as archive:
        for ending in NEEDED:
            archive.writestr(f"layer{ending}", parts[ending])
    crs = parts.get(".prj", b"").decode("utf-8", "replace")[:LARGEST_CRS].strip()
    encoding = parts.get(".cpg", b"").decode("ascii", "replace").strip() or "UTF-8"
    return Container(packed.getvalue(), "layer", called, encoding, crs)


def _chosen(file: str, names: Sequence[str]) -> str:
    found = [name for name in names if name.casefold().endswith(LAYER)]
    if not found:
        cause = "eine andere Ausgabe; gebraucht wird VG250 oder VG250-EW mit „Ebenen“."
        raise DataProblem(file, f"die Ebene {LAYER} mit den Gemeinden",
                          ", ".join(names)[:200], likely_cause=cause)  # fmt: skip
    return found[0]


def _columns(container: Container) -> list[str]:
    meta, _, _, _ = _read(container, max_features=1, read_geometry=False)
    return [str(name) for name in meta["fields"]]


def _newest(container: Container) -> str:
    _, _, _, values = _read(container, columns=[EFFECTIVE], read_geometry=False)
    return max((cell_text(value)[:10].replace("/", "-") for value in values[0]), default="")


def _rows(container: Container, where: str) -> list[dict[str, Any]]:
    meta, _, shapes, values = _read(container, where=where, max_features=MOST_FOUND)
    columns = [str(name) for name in meta["fields"]]
    return [
        {
            "number": index + 1,
            "values": {
                name: cell_text(column[index]) for name, column in zip(columns, values, strict=True)
            },
            "shape": None if shape is None else shape.hex(),
        }
        for index, shape in enumerate(shapes)
    ]


def _read(container: Container, **asked: Any) -> Any:  # noqa: ANN401 - pyogrio has no types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about CRS and fields that are not read
        return read(
            container.raw,
            layer=container.layer,
            encoding=container.encoding,
            force_2d=True,
            **asked,
        )
